"""Ask a system for its answers and take its time, in a process of its own."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.predictions import Predictions
from benchmarks.serve import document_record
from benchmarks.systems import system_label
from claimx.scoring import Gold
from claimx.types import Document

__all__ = ["Absent", "Answers", "Cost", "ask", "n_words"]

# Texts for the timing, from the beginning of a suite; further passes are left out once they took this long.
TIMED_WORDS = 20_000
MAX_TIMING_S = 30.0
BATCH_WORDS = 2_000
# The folder of this file must not be searched for modules: it would hide packages of the same names (tables).
_SERVE = f"import sys; sys.path[0] = {str(Path(__file__).parents[1])!r}; from benchmarks.serve import main; main()"
_TAIL = 600  # characters of a dead process's last words

Progress = Callable[[int], None]
Suites = Mapping[str, Sequence[Gold]]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a system took, alone in its process.

    Args:
        load_s: Until it could be asked, its own packages imported; claimx was there already. Unit: s.
        first_result_s: From the same start to its first answer. Unit: s.
        words_per_second: Of every warm pass.
        n_timed_words: Words of a pass.
        peak_memory_mib: Most that the process ever held; ``None`` where the operating system does not say.
        n_threads: Threads of the process after the passes; ``None`` likewise.
        model_bytes: Size of the model's files; ``None`` where it has none or does not say.
        is_earlier: Taken in an earlier run on the same machine.
    """

    load_s: float
    first_result_s: float
    words_per_second: tuple[float, ...]
    n_timed_words: int
    peak_memory_mib: float | None
    n_threads: int | None
    model_bytes: int | None
    is_earlier: bool = False

    @property
    def median_speed(self) -> float:
        """Median of the passes. Unit: words/s."""
        return statistics.median(self.words_per_second)


@dataclass(frozen=True, slots=True)
class Absent:
    """A system that could not be asked, why, and what brings it."""

    system: str
    reason: str
    extra: str | None


@dataclass(frozen=True, slots=True)
class Answers:
    """A system whose answers to all suites lie in the cache.

    Args:
        system: As in tables.
        version: What answered, on one line.
        facts: Everything that the answers depend on.
        digest: Digest of the facts.
        layers: Kinds of record that it finds.
        trained_on: List of the text that its model was trained on.
        costs: Suite -> what it took.
    """

    system: str
    version: str
    facts: Mapping[str, str]
    digest: str
    layers: tuple[str, ...]
    trained_on: Path | None
    costs: Mapping[str, Cost]


class _AbsenceError(Exception):
    """The other process said that the system is not there, or died."""

    def __init__(self, reason: str, extra: str | None) -> None:
        super().__init__(reason, extra)
        self.reason, self.extra = reason, extra


class _Process:
    """A system behind a pipe."""

    def __init__(self, system: str, python: str) -> None:
        self._words = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self._process = subprocess.Popen(
            [python, "-c", _SERVE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            encoding="ascii",
        )
        self._greeting: dict[str, Any] | None = {"system": system}

    def _write(self, request: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()

    def request(self, do: str, **content: object) -> dict[str, Any]:
        """Send a request and wait for its answer.

        Raises:
            _AbsenceError: The system is not there, or its process died.
        """
        assert self._process.stdout is not None
        try:
            if self._greeting is not None:
                self._write(self._greeting)
                self._greeting = None
            self._write({"do": do, **content})
            line = self._process.stdout.readline()
        except OSError:
            line = ""
        if not line:
            raise _AbsenceError(f"its process died: {self._last_words()}", None)
        answer: dict[str, Any] = json.loads(line)
        if "absent" in answer:
            raise _AbsenceError(answer["absent"], answer["extra"])
        return answer

    def _last_words(self) -> str:
        self._process.wait()
        self._words.seek(0)
        said = self._words.read().decode("utf-8", "replace").strip()
        return said[-_TAIL:] or f"exit code {self._process.returncode}, perhaps for want of memory"

    def close(self) -> None:
        """End the process and wait for it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.close()
        except OSError:
            self._process.kill()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._words.close()


@contextmanager
def _running(system: str, python: str) -> Iterator[_Process]:
    process = _Process(system, python)
    try:
        yield process
    finally:
        process.close()


def n_words(text: str) -> int:
    """Return the words of a text, parted by white space."""
    return len(text.split())


def ask(
    system: str,
    suites: Suites,
    cache: Path,
    *,
    n_passes: int = 3,
    fresh: bool = False,
    python: str | None = None,
    machine: str = "",
    progress: Progress = lambda _: None,
) -> Answers | Absent:
    """Bring the answers of a system to all suites into the cache, and take its time.

    Args:
        system: As on the command line.
        suites: Label -> gold; the system sees the texts alone.
        cache: Folder of the answers.
        n_passes: Warm passes that are timed; 0 for none.
        fresh: Ask again for what is there already.
        python: Interpreter for the system; this one where not given.
        machine: What a time depends on beside the system; times of another machine are taken again.
        progress: Told how many words have been read.

    Returns:
        Where the answers are, or why there are none.
    """
    try:
        with _running(system, python or sys.executable) as process:
            return _ask(process, suites, cache, n_passes=n_passes, fresh=fresh, machine=machine, progress=progress)
    except _AbsenceError as absence:
        try:
            name = system_label(system)
        except ValueError:
            name = system
        return Absent(name, absence.reason, absence.extra)


def _ask(
    process: _Process,
    suites: Suites,
    cache: Path,
    *,
    n_passes: int,
    fresh: bool,
    machine: str,
    progress: Progress,
) -> Answers:
    facts = process.request("describe")
    costs: dict[str, Cost] = {}
    load: tuple[float, float] | None = None
    with Predictions(cache, facts["name"], facts["digest"]) as store:
        for suite, golds in suites.items():
            documents = [gold.analysis.document for gold in golds]
            timed = _timed(documents)
            note = f"cost|{machine}|{n_passes}|" + "|".join(document.digest[:8] for document in timed[:50])
            earlier = None if fresh else store.read_note(note)
            missing = [document for document in documents if fresh or document not in store]
            progress(sum(n_words(d.text) for d in documents) - sum(n_words(d.text) for d in missing))
            if not documents or (not missing and (earlier or not n_passes)):
                if earlier:
                    costs[suite] = Cost(**{**earlier, "words_per_second": tuple(earlier["words_per_second"])})
                continue
            seconds = process.request("prepare", languages=sorted({d.language for d in documents}))["seconds"]
            if load is None:
                first = process.request("analyze", documents=[document_record(timed[0])])["seconds"]
                load = facts["opened_s"] + seconds, facts["opened_s"] + seconds + first
            _answer(process, store, missing, progress)
            if n_passes:
                costs[suite] = _cost(process, timed, load, n_passes, facts["n_bytes"])
                store.note(note, {**asdict(costs[suite]), "is_earlier": True})
    return Answers(
        facts["name"],
        facts["version"],
        facts["facts"],
        facts["digest"],
        tuple(facts["layers"]),
        Path(facts["trained_on"]) if facts["trained_on"] else None,
        costs,
    )


def _answer(process: _Process, store: Predictions, documents: Iterable[Document], progress: Progress) -> None:
    for batch in _batches(documents):
        answers = process.request("analyze", documents=[document_record(document) for document in batch])["answers"]
        for document, answer in zip(batch, answers, strict=True):
            store.put(document, answer["analysis"], answer["failure"])
        progress(sum(n_words(document.text) for document in batch))


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    stream = iter(documents)
    while batch := list(islice(stream, 1)):
        words = n_words(batch[0].text)
        while words < BATCH_WORDS and (more := list(islice(stream, 1))):
            batch += more
            words += n_words(more[0].text)
        yield batch


def _timed(documents: Sequence[Document]) -> list[Document]:
    chosen, words = [], 0
    for document in documents:
        if words >= TIMED_WORDS:
            break
        chosen.append(document)
        words += n_words(document.text)
    return chosen


def _cost(
    process: _Process, documents: Sequence[Document], load: tuple[float, float], n_passes: int, n_bytes: int | None
) -> Cost:
    """Take the time of warm passes over some documents."""
    records = [document_record(document) for document in documents]
    words = sum(n_words(document.text) for document in documents)
    speeds: list[float] = []
    began = time.monotonic()
    while len(speeds) < n_passes and (not speeds or time.monotonic() - began < MAX_TIMING_S):
        seconds = process.request("time", documents=records)["seconds"]
        speeds.append(words / max(seconds, 1e-9))
    status = process.request("status")
    return Cost(*load, tuple(speeds), words, status["peak_memory_mib"], status["n_threads"], n_bytes)
