"""The JSON of a run: everything that a later reader needs to believe its figures, and to refuse unlike ones."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import claimx.scoring
from benchmarks.measure import Absent, Run
from benchmarks.tables import SEED, Comparisons
from claimx.scoring import Comparison, Gold, Scores, f1_interval

__all__ = ["RESULT_VERSION", "gold_digest", "metric_version", "result_record"]

RESULT_VERSION = "claimx.benchmark/2"
THREAD_SETTINGS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS")


def metric_version() -> str:
    """Return the SHA-256 of the code that scores; figures of different versions are not compared."""
    digest = hashlib.sha256()
    for path in sorted(Path(claimx.scoring.__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def gold_digest(golds: Sequence[Gold]) -> str:
    """Return the SHA-256 of all gold records of a suite, in a canonical order."""
    records = sorted(json.dumps(g.analysis.to_dict(), sort_keys=True) + repr(sorted(g.optional)) for g in golds)
    return hashlib.sha256("\n".join(records).encode()).hexdigest()


def _git_state() -> str:
    root = Path(__file__).parents[1]
    try:
        commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True, check=True)
        dirty = subprocess.run(["git", "status", "--porcelain"], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return commit.stdout.strip() + ("+changes" if dirty.stdout.strip() else "")


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in ("claimx", "langdetect", "babel", "pint", "numpy", "onnxruntime", "torch", "transformers", "spacy"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _machine() -> dict[str, Any]:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8", "replace").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {
        "system": platform.system(),
        "processor": names[0] if names else platform.processor() or platform.machine(),
        "n_processors": os.cpu_count(),
        "threads_set": {
            name: os.environ[name] for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS") if name in os.environ
        },
    }


def result_record(
    runs: Sequence[Run], absent: Sequence[Absent], compared: Comparisons, digests: Mapping[str, str]
) -> dict[str, Any]:
    """Return everything that a later reader needs: counts, intervals, versions, digests, machine.

    Args:
        runs: Every system on every suite.
        absent: Systems that could not be asked.
        compared: Comparisons of every two of them.
        digests: Of the gold of each suite; see :func:`gold_digest`.
    """
    return {
        "schema_version": RESULT_VERSION,
        "git": _git_state(),
        "seed": SEED,
        "metric_version": metric_version(),
        "versions": _versions(),
        "machine": _machine(),
        "gold": dict(sorted(digests.items())),
        "runs": [_run_record(run) for run in runs],
        "absent": [asdict(one) for one in absent],
        "comparisons": [
            {"suite": suite, "first": first, "second": second, "task": task, **_comparison_record(one)}
            for (suite, first, second, task), family in compared.items()
            for one in family
        ],
    }


def _run_record(run: Run) -> dict[str, Any]:
    return {
        "system": run.system,
        "version": run.version,
        "suite": run.suite,
        "n_words": run.n_words,
        "words_per_second": round(run.cost.median_speed),
        "cost": asdict(run.cost),
        "tasks": {task: _scores_record(scores) for task, scores in run.scores.items()},
    }


def _comparison_record(one: Comparison) -> dict[str, Any]:
    return {
        "measure": one.measure,
        "difference": one.difference,
        "interval": [one.low, one.high],
        "detectable": one.detectable,
        "p": one.p,
        "adjusted_p": one.adjusted_p,
        "verdict": one.verdict.value,
    }


def _scores_record(scores: Scores) -> dict[str, Any]:
    measures = {}
    for measure, sample in scores.samples.items():
        counts, interval = scores.total(measure), f1_interval(sample, seed=SEED)
        measures[measure] = {
            "n_gold": counts.n_gold,
            "n_predicted": counts.n_predicted,
            "n_correct": counts.n_correct,
            "f1": counts.f1,
            "interval": [interval.low, interval.high] if interval else None,
        }
    rates = {
        name: {"n_hit": r.n_hit, "n_all": r.n_all, "macro_f1": scores.macro_f1(name)}
        for name, r in scores.rates.items()
    }
    errors = Counter(error.kind for error in scores.errors)
    return {"measures": measures, "rates": rates, "errors": dict(sorted(errors.items()))}
