"""Write the figures of a record into the pages that show them: README.md and benchmarks/RESULTS.md.

python -m benchmarks.results_page            # write
python -m benchmarks.results_page --check    # do the pages show what the record holds? exit code 1 if not

What stands between ``<!-- figures: NAME -->`` and ``<!-- /figures -->`` is written anew from
``benchmarks/results/first.json``; nothing is computed again.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.judge import HEADLINES
from benchmarks.tables import measure_of, percent, spread, table

__all__ = ["PAGES", "RECORD", "main", "write_figures"]

ROOT = Path(__file__).parents[1]
RECORD = Path(__file__).parent / "results" / "first.json"
PAGES = (ROOT / "README.md", Path(__file__).parent / "RESULTS.md")
_MARKED = re.compile(r"(<!-- figures: (?P<name>\w+) -->\n).*?(<!-- /figures -->)", re.DOTALL)
# What the short table shows: its words, the task, and the measure or the attribute.
_SUMMARY = (
    ("names, exact", "entities", "exact"),
    ("quantities: span, value, unit, modifier", "quantities", "joint"),
    ("times: span and value", "times", "joint"),
    ("attributed claims found", "claims", "detection:attributed"),
    ("attributed claims with holder and polarity", "claims", "joint:attributed"),
    ("author's claims found", "claims", "detection:author"),
    ("words of holders", "claims", "holder"),
    ("words of cues", "claims", "cue"),
    ("modality, macro F1", "claims", "modality"),
    ("certainty, macro F1", "claims", "certainty"),
    ("polarity, macro F1", "claims", "polarity"),
)

Record = Mapping[str, Any]
Runs = Sequence[Record]


def write_figures(page: str, record: Record) -> str:
    """Return a page with the figures of a record.

    Args:
        page: Markdown with marked places.
        record: What ``benchmarks/run.py`` wrote.

    Raises:
        KeyError: A place is marked with a name for which there is no table.
    """

    def replaced(match: re.Match[str]) -> str:
        return f"{match[1]}{_TABLES[match['name']](record['runs'])}\n{match[3]}"

    return _MARKED.sub(replaced, page)


def _summary(runs: Runs) -> str:
    """Return F1 by suite and system, the measures below each other."""
    suites = [suite for suite in ("corpus-de", "brief") if any(run["suite"] == suite for run in runs)]
    columns = [(suite, system) for suite in suites for system in ("rules", "small")]
    by_column = {(run["suite"], run["system"]): run for run in runs}
    rows = [[words, *(_cell(by_column[column], task, name) for column in columns)] for words, task, name in _SUMMARY]
    return table(["", *(f"{suite}, {system}" for suite, system in columns)], rows)


def _cell(run: Record, task: str, name: str) -> str:
    """Return F1 with its interval, or the macro F1 of an attribute."""
    rate = run["tasks"].get(task, {}).get("rates", {}).get(name)
    if name in ("modality", "certainty", "polarity"):
        return percent(rate["macro_f1"] if rate else None)
    scores = measure_of(run, task, name)
    return f"{percent(scores['f1'])} ({spread(scores['interval'])})" if scores else "–"


def _scores(runs: Runs) -> str:
    """Return the scores of all runs; of the second system only where it differs from the first."""
    head = ["suite", "system", "task", "measure", "F1", "95 % interval", "P", "R", "gold / predicted / right"]
    return table(head, _without_repeats(runs, _score_rows))


def _score_rows(run: Record) -> Iterable[list[str]]:
    for task in run["tasks"]:
        for measure in HEADLINES[task]:
            scores = measure_of(run, task, measure)
            if scores:
                cells = [task, measure, percent(scores["f1"]), spread(scores["interval"])]
                cells += [percent(scores["precision"]), percent(scores["recall"])]
                yield [*cells, " / ".join(str(scores[n]) for n in ("n_gold", "n_predicted", "n_correct"))]


def _attributes(runs: Runs) -> str:
    """Return the accuracies on aligned pairs; of the second system only where they differ from the first."""
    head = ["suite", "system", "task", "attribute", "accuracy", "95 % interval", "right / pairs", "macro F1"]
    return table(head, _without_repeats(runs, _attribute_rows))


def _attribute_rows(run: Record) -> Iterable[list[str]]:
    for task, scores in run["tasks"].items():
        for name, rate in scores["rates"].items():
            share = rate["n_hit"] / rate["n_all"] if rate["n_all"] else None
            counts = f"{rate['n_hit']} / {rate['n_all']}"
            yield [task, name, percent(share), spread(rate["interval"]), counts, percent(rate["macro_f1"])]


def _without_repeats(runs: Runs, rows_of: Callable[[Record], Iterable[list[str]]]) -> Iterable[list[str]]:
    """Yield the rows of all runs without those that the first system on the suite has as well."""
    first: dict[str, list[list[str]]] = {}
    for run in runs:
        rows = list(rows_of(run))
        known = first.setdefault(run["suite"], rows)
        for row in rows:
            if known is rows or row not in known:
                yield [run["suite"], run["system"], *row]


_TABLES: dict[str, Callable[[Runs], str]] = {"summary": _summary, "scores": _scores, "attributes": _attributes}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pages; with ``--check`` only tell which would change, by exit code 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    record = json.loads(RECORD.read_text("utf-8"))
    changed = False
    for path in PAGES:
        before = path.read_text("utf-8")
        after = write_figures(before, record)
        if after != before:
            changed = True
            print(f"{path.relative_to(ROOT)}: {'shows other figures' if options.check else 'written'}")
            if not options.check:
                path.write_text(after, "utf-8", newline="\n")
    return int(changed and options.check)


if __name__ == "__main__":
    sys.exit(main())
