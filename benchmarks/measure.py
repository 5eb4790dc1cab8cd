"""Run one system over suites in a process of its own: scores, speed, memory."""

from __future__ import annotations

import multiprocessing
import os
import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpora import load_suite, suite_label
from benchmarks.systems import System, extra_of, open_system
from claimx.errors import ClaimxError
from claimx.scoring import Gold, Scores, score_attribution, score_claims, score_entities, score_quantities, score_times
from claimx.types import Analysis

__all__ = ["TASKS", "Absent", "Cost", "Run", "measure", "run_system"]

TASKS: dict[str, Callable[..., Scores]] = {
    "entities": score_entities,
    "quantities": score_quantities,
    "times": score_times,
    "claims": score_claims,
    "attribution": score_attribution,
}
# Further passes, which only take the time, are left out once a suite has taken this long. Unit: s.
MAX_TIMING_S = 30.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What a system took, alone in its process.

    Args:
        load_s: Until it could be asked, its own packages imported; claimx was there already. Unit: s.
        first_result_s: From the same start to its first answer. Unit: s.
        words_per_second: Of every warm pass over the suite.
        peak_memory_mib: Most that the process ever held; ``None`` where the operating system does not say.
        n_threads: Threads of the process after the run; ``None`` likewise.
    """

    load_s: float
    first_result_s: float
    words_per_second: tuple[float, ...]
    peak_memory_mib: float | None
    n_threads: int | None

    @property
    def median_speed(self) -> float:
        """Median of the passes. Unit: words/s."""
        return statistics.median(self.words_per_second)


@dataclass(frozen=True, slots=True)
class Run:
    """One system on one suite."""

    system: str
    version: str
    suite: str
    n_words: int
    cost: Cost
    scores: dict[str, Scores]


@dataclass(frozen=True, slots=True)
class Absent:
    """A system that could not be asked, why, and what brings it."""

    system: str
    reason: str
    extra: str | None


def run_system(name: str, suites: Sequence[str], tasks: Sequence[str], *, n_passes: int = 1) -> list[Run]:
    """Analyse all documents of the suites with a system, here, and score the tasks for which there is gold.

    Raises:
        ClaimxError: The system or a suite is not there.
    """
    started = time.perf_counter()
    system = open_system(name)
    load_s = time.perf_counter() - started
    first_s: float | None = None
    runs = []
    for suite in suites:
        golds = load_suite(suite)
        before = time.perf_counter()
        for language in sorted({gold.analysis.document.language for gold in golds}):
            system.prepare(language)
        load_s += time.perf_counter() - before
        before = time.perf_counter()
        system.analyze(golds[0].analysis.document)
        first_s = load_s + time.perf_counter() - before if first_s is None else first_s
        pairs, speeds = _timed_passes(system, golds, n_passes)
        labelled = [task for task in tasks if any(task in gold.layers for gold in golds)]
        scores = {task: TASKS[task]([pair for pair in pairs if task in pair[0].layers]) for task in labelled}
        status = _process_status()
        cost = Cost(load_s, first_s, speeds, status.get("VmHWM"), int(status["Threads"]) if status else None)
        runs.append(Run(name, system.version, suite_label(suite), _n_words(golds), cost, scores))
    return runs


def measure(name: str, suites: Sequence[str], tasks: Sequence[str], *, n_passes: int = 1) -> list[Run] | Absent:
    """Do the same in a process of its own, so that no system disturbs another; say so where it cannot be done."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        job = pool.submit(run_system, name, tuple(suites), tuple(tasks), n_passes=n_passes)
        try:
            return job.result()
        except ClaimxError as error:
            return Absent(name, str(error), extra_of(error))
        except BrokenProcessPool:
            return Absent(name, "its process died, perhaps for want of memory", None)


def _n_words(golds: Sequence[Gold]) -> int:
    return sum(len(gold.analysis.document.text.split()) for gold in golds)


def _timed_passes(
    system: System, golds: Sequence[Gold], n_passes: int
) -> tuple[list[tuple[Gold, Analysis]], tuple[float, ...]]:
    """Analyse the suite up to ``n_passes`` times; return the answers of the first pass and the speed of each."""
    pairs: list[tuple[Gold, Analysis]] = []
    speeds: list[float] = []
    began = time.perf_counter()
    while not speeds or (len(speeds) < n_passes and time.perf_counter() - began < MAX_TIMING_S):
        before = time.perf_counter()
        answers = [(gold, system.analyze(gold.analysis.document)) for gold in golds]
        speeds.append(_n_words(golds) / (time.perf_counter() - before))
        pairs = pairs or answers
    return pairs, tuple(speeds)


def _process_status() -> dict[str, float]:
    """Return peak memory (MiB) and threads of this process, empty where /proc does not tell.

    ``getrusage`` would not do: on Linux its peak is inherited from the process that started this one.
    """
    path = Path("/proc") / str(os.getpid()) / "status"
    if not path.exists():
        return {}
    fields = dict(line.split(":", 1) for line in path.read_text("ascii", "replace").splitlines() if ":" in line)
    return {"VmHWM": int(fields["VmHWM"].split()[0]) / 1024, "Threads": int(fields["Threads"])}
