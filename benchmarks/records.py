"""The JSON of a run: everything that a later reader needs to believe its figures, and to refuse unlike ones."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import claimx.scoring
from benchmarks.judge import HEADLINES, SEED, Run, Verdicts
from benchmarks.measure import Absent, n_words
from claimx.scoring import Comparison, ErrorLog, Gold, Interval, Resamples, Scores, smallest_difference
from claimx.scoring.resampling import N_RESAMPLES

__all__ = ["RESULT_VERSION", "gold_digest", "machine", "metric_version", "result_record", "suite_record"]

RESULT_VERSION = "claimx.benchmark/3"
THREAD_SETTINGS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
# Beside an error, so much of the text is shown on either side. Unit: code points.
CONTEXT = 160
# Longer lists of documents are represented by their digest alone.
MAX_LISTED = 2000


def metric_version() -> str:
    """Return the SHA-256 of the code that scores; figures of different versions are not compared."""
    digest = hashlib.sha256()
    for path in sorted(Path(claimx.scoring.__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def gold_digest(golds: Iterable[Gold]) -> str:
    """Return the SHA-256 of all gold records of a suite with what is said of them, in a canonical order."""
    digests = []
    for gold in golds:
        said = [sorted(gold.optional), [repr(trap) for trap in gold.traps]]
        said += [sorted(gold.layers), sorted(gold.fields), sorted(gold.classes)]
        content = json.dumps([gold.analysis.to_dict(), said], sort_keys=True)
        digests.append(hashlib.sha256(content.encode("utf-8", "backslashreplace")).hexdigest())
    return hashlib.sha256("\n".join(sorted(digests)).encode()).hexdigest()


def suite_record(golds: Sequence[Gold]) -> dict[str, Any]:
    """Return what a suite is: digest of its gold, digests of its texts, and how much there is of it."""
    documents = [gold.analysis.document for gold in golds]
    texts = sorted({document.digest for document in documents})
    return {
        "gold": gold_digest(golds),
        "texts": hashlib.sha256("\n".join(texts).encode()).hexdigest(),
        "documents": texts if len(texts) <= MAX_LISTED else [],
        "n_documents": len(documents),
        "n_sentences": sum(len(document.sentences) for document in documents),
        "n_words": sum(n_words(document.text) for document in documents),
        "layers": sorted({layer for gold in golds for layer in gold.layers}),
    }


def _git() -> dict[str, Any]:
    root = Path(__file__).parents[1]
    try:
        commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True, check=True)
        status = subprocess.run(["git", "status", "--porcelain"], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {"commit": None, "has_changes": None}
    return {"commit": commit.stdout.strip(), "has_changes": bool(status.stdout.strip())}


def _versions() -> dict[str, str]:
    """Return the versions of Python and of every package that is installed."""
    found = {item.metadata["Name"]: item.version for item in distributions() if item.metadata["Name"]}
    return {"python": platform.python_version(), **dict(sorted(found.items(), key=lambda pair: pair[0].lower()))}


def machine() -> dict[str, Any]:
    """Return what speed depends on beside the system."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8", "replace").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {
        "system": platform.system(),
        "processor": names[0] if names else platform.processor() or platform.machine(),
        "n_processors": os.cpu_count(),
        "threads_set": {name: os.environ[name] for name in THREAD_SETTINGS if name in os.environ},
    }


def result_record(
    runs: Sequence[Run],
    absent: Sequence[Absent],
    verdicts: Verdicts,
    suites: Mapping[str, Mapping[str, Any]],
    texts: Mapping[tuple[str, str], str],
    *,
    command: Sequence[str] = (),
) -> dict[str, Any]:
    """Return everything that a later reader needs: counts, intervals, errors, versions, digests, machine.

    Args:
        runs: Every system on every suite.
        absent: Systems that could not be asked.
        verdicts: Comparisons of every two of them.
        suites: What each suite is; see :func:`suite_record`.
        texts: Suite and document -> text, of documents with errors that are shown.
        command: The arguments that asked for it.
    """
    return {
        "schema_version": RESULT_VERSION,
        "command": list(command),
        "git": _git(),
        "seed": SEED,
        "n_resamples": N_RESAMPLES,
        "metric_version": metric_version(),
        "versions": _versions(),
        "machine": machine(),
        "suites": dict(suites),
        "runs": [_run_record(run, verdicts.n_family.get(run.suite) or 1, texts) for run in runs],
        "absent": [asdict(one) for one in absent],
        "comparisons": [
            {"suite": suite, "first": first, "second": second, "task": task, **_comparison_record(one)}
            for (suite, first, second, task), family in verdicts.comparisons.items()
            for one in family
        ],
        "differences": [
            {
                "suite": suite,
                "first": first,
                "second": second,
                "task": task,
                "only_first_errs": _errors_record(logs[0], suite, texts),
                "only_second_errs": _errors_record(logs[1], suite, texts),
            }
            for (suite, first, second, task), logs in verdicts.alone.items()
        ],
    }


def _run_record(run: Run, n_family: int, texts: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    answers = run.answers
    cost = answers.costs.get(run.suite)
    return {
        "system": run.system,
        "version": answers.version,
        "facts": dict(answers.facts),
        "layers": list(answers.layers),
        "suite": run.suite,
        "n_documents": run.n_documents,
        "n_words": run.n_words,
        "n_failed": run.n_failed,
        "failure": run.failure,
        "cost": {**asdict(cost), "median_words_per_second": round(cost.median_speed)} if cost else None,
        "leak": asdict(run.leak),
        "tasks": {task: _scores_record(task, s, run.suite, n_family, texts) for task, s in run.scores.items()},
    }


def _comparison_record(one: Comparison) -> dict[str, Any]:
    return {
        "measure": one.measure,
        "first_f1": one.first.f1,
        "second_f1": one.second.f1,
        "difference": one.difference,
        "interval": [one.low, one.high],
        "detectable": one.detectable,
        "p": one.p,
        "adjusted_p": one.adjusted_p,
        "verdict": one.verdict.value,
    }


def _ends(interval: Interval | None) -> list[float] | None:
    return [interval.low, interval.high] if interval else None


def _scores_record(
    task: str, scores: Scores, suite: str, n_family: int, texts: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    drawn = Resamples(scores.table, seed=SEED)
    measures, macros = {}, {}
    for measure in scores.table.cells:
        counts = scores.total(measure)
        measures[measure] = {
            "n_gold": counts.n_gold,
            "n_predicted": counts.n_predicted,
            "n_correct": counts.n_correct,
            "precision": counts.precision,
            "recall": counts.recall,
            "f1": counts.f1,
            "interval": _ends(drawn.interval(measure)),
        }
        if measure in HEADLINES[task]:
            measures[measure]["smallest_difference"] = smallest_difference(counts, n_family=n_family)
        labels = scores.labels(measure)
        if labels:
            interval = drawn.macro_interval(labels)
            macros[measure] = {"f1": scores.macro(measure), "n_labels": len(labels), "interval": _ends(interval)}
    rates = {
        name: {
            "n_hit": rate.n_hit,
            "n_all": rate.n_all,
            "interval": _ends(rate.interval),
            "macro_f1": scores.macro_f1(name),
        }
        for name, rate in scores.rates.items()
    }
    confusions = {
        name: [[gold, predicted, n] for (gold, predicted), n in sorted(table.items())]
        for name, table in scores.confusions.items()
    }
    return {
        "measures": measures,
        "macros": macros,
        "rates": rates,
        "confusions": confusions,
        "errors": _errors_record(scores.log, suite, texts),
    }


def _errors_record(log: ErrorLog, suite: str, texts: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    examples = []
    for error in log.examples():
        text = texts.get((suite, error.document_id))
        shown = None
        if text is not None:
            before, after = text[max(0, error.start - CONTEXT) : error.start], text[error.end : error.end + CONTEXT]
            shown = [before, text[error.start : error.end], after]
        examples.append({**asdict(error), "context": shown})
    return {"kinds": dict(log.kinds.most_common()), "examples": examples}
