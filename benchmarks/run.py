"""Score systems on suites: one table, one JSON of counts, and what went wrong.

python benchmarks/run.py --systems rules --suites brief corpus-de --output results.json --errors 5
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpora import SUITES, load_suite
from benchmarks.systems import open_system
from claimx.errors import ClaimxError
from claimx.scoring import (
    Gold,
    Scores,
    f1_interval,
    score_claims,
    score_entities,
    score_quantities,
    score_times,
)
from claimx.types import Analysis

RESULT_VERSION = "claimx.benchmark/1"
SEED = 13

TASKS: dict[str, Callable[..., Scores]] = {
    "entities": score_entities,
    "quantities": score_quantities,
    "times": score_times,
    "claims": score_claims,
}
HEADLINES = {
    "entities": ("exact", "overlap"),
    "quantities": ("overlap", "joint"),
    "times": ("overlap", "joint"),
    "claims": (
        "detection:attributed",
        "joint:attributed",
        "detection:author",
        "joint:author",
        "detection:evidential",
        "holder",
        "cue",
    ),
}


@dataclass(frozen=True, slots=True)
class Run:
    """One system on one suite."""

    system: str
    suite: str
    n_words: int
    seconds: float
    scores: dict[str, Scores]


def run_system(name: str, suite: str, tasks: Sequence[str]) -> Run:
    """Analyse all documents of a suite with a system and score the tasks."""
    system = open_system(name)
    golds = load_suite(suite)
    system.analyze(golds[0].analysis.document)  # what is loaded lazily is loaded now
    start = time.perf_counter()
    pairs: list[tuple[Gold, Analysis]] = [(gold, system.analyze(gold.analysis.document)) for gold in golds]
    seconds = time.perf_counter() - start
    n_words = sum(len(gold.analysis.document.text.split()) for gold in golds)
    return Run(name, suite, n_words, seconds, {task: TASKS[task](pairs) for task in tasks})


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def render_table(runs: Sequence[Run]) -> str:
    """Return the scores of all runs as Markdown: F1 with its interval, and the counts behind it."""
    lines = [
        "| suite | system | task | measure | F1 | 95 % interval | P | R | gold / predicted / right |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for run in runs:
        for task, scores in run.scores.items():
            for measure in HEADLINES[task]:
                counts = scores.total(measure)
                interval = f1_interval(scores.samples.get(measure, {}), seed=SEED)
                spread = f"{_percent(interval.low)} – {_percent(interval.high)}" if interval else "–"
                cells = [run.suite, run.system, task, measure, _percent(counts.f1), spread]
                cells += [_percent(counts.precision), _percent(counts.recall)]
                cells.append(f"{counts.n_gold} / {counts.n_predicted} / {counts.n_correct}")
                lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def render_attributes(runs: Sequence[Run]) -> str:
    """Return the accuracies on aligned pairs as Markdown, with Wilson intervals."""
    lines = [
        "| suite | system | task | attribute | accuracy | 95 % interval | right / pairs | macro F1 |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for run in runs:
        for task, scores in run.scores.items():
            for name, rate in scores.rates.items():
                interval = rate.interval
                spread = f"{_percent(interval.low)} – {_percent(interval.high)}" if interval else "–"
                macro = _percent(scores.macro_f1(name))
                cells = [run.suite, run.system, task, name, _percent(rate.value), spread]
                lines.append(f"| {' | '.join([*cells, f'{rate.n_hit} / {rate.n_all}', macro])} |")
    return "\n".join(lines)


def render_errors(run: Run, n_examples: int) -> str:
    """Return the errors of a run by task and kind, with examples."""
    lines = [f"## Errors: {run.system} on {run.suite}"]
    for task, scores in run.scores.items():
        kinds = Counter(error.kind for error in scores.errors)
        for kind, n in kinds.most_common():
            lines.append(f"\n### {task}: {kind} ({n})")
            shown = [error for error in scores.errors if error.kind == kind][:n_examples]
            lines += [f"- {e.document_id}@{e.start}: gold {e.gold!r}, predicted {e.predicted!r}" for e in shown]
    return "\n".join(lines)


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


def _gold_digest(golds: Sequence[Gold]) -> str:
    """Return the SHA-256 of all gold records of a suite, in a canonical order."""
    records = sorted(json.dumps(g.analysis.to_dict(), sort_keys=True) + repr(sorted(g.optional)) for g in golds)
    return hashlib.sha256("\n".join(records).encode()).hexdigest()


def result_record(runs: Sequence[Run]) -> dict[str, Any]:
    """Return everything that a later reader needs: counts, intervals, versions, digests, machine."""
    return {
        "schema_version": RESULT_VERSION,
        "git": _git_state(),
        "seed": SEED,
        "versions": _versions(),
        "machine": {"system": platform.system(), "processor": platform.processor() or platform.machine()},
        "gold": {suite: _gold_digest(load_suite(suite)) for suite in sorted({run.suite for run in runs})},
        "runs": [
            {
                "system": run.system,
                "suite": run.suite,
                "n_words": run.n_words,
                "words_per_second": round(run.n_words / run.seconds),
                "tasks": {task: _scores_record(scores) for task, scores in run.scores.items()},
            }
            for run in runs
        ],
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--systems", nargs="+", default=["rules"], help="rules, small, spacy:NAME, hf:NAME, gliner:NAME"
    )
    parser.add_argument("--suites", nargs="+", default=["brief", "corpus-de"], choices=tuple(SUITES))
    parser.add_argument("--tasks", nargs="+", default=list(TASKS), choices=tuple(TASKS))
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N examples of each kind of error")
    parser.add_argument("--attributes", action="store_true", help="show the attribute accuracies as well")
    parser.add_argument("--output", type=Path, help="write the counts as JSON")
    options = parser.parse_args(arguments)
    runs = []
    for system in options.systems:
        for suite in options.suites:
            try:
                runs.append(run_system(system, suite, options.tasks))
            except ClaimxError as error:
                print(f"absent: {system} on {suite}: {error}", file=sys.stderr)
    print(render_table(runs))
    if options.attributes:
        print("\n" + render_attributes(runs))
    for run in runs:
        print(f"\n{run.system} on {run.suite}: {run.n_words / run.seconds:,.0f} words/s")
        if options.errors:
            print("\n" + render_errors(run, options.errors))
    if options.output:
        options.output.write_text(json.dumps(result_record(runs), indent=1) + "\n", "utf-8")
    return 0 if runs else 1


if __name__ == "__main__":
    raise SystemExit(main())
