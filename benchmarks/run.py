"""Score systems on suites: tables, one JSON of counts, and what went wrong.

python benchmarks/run.py --systems rules --suites brief corpus-de --output results.json --errors 5
python benchmarks/run.py --systems rules spacy:de_core_news_lg --suites germeval14:dev.tsv conll:mine.conll#text=0,tag=1

With two or more systems, every two are compared on the same sentences.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpora import load_suite, suite_label, suite_names
from benchmarks.measure import TASKS, Absent, Run, measure
from benchmarks.records import RESULT_VERSION, gold_digest, result_record
from benchmarks.systems import KINDS
from benchmarks.tables import (
    HEADLINES,
    compare_runs,
    render_absent,
    render_attributes,
    render_comparisons,
    render_costs,
    render_diffs,
    render_errors,
    render_table,
)
from claimx.errors import ClaimxError

__all__ = ["HEADLINES", "RESULT_VERSION", "TASKS", "main"]


def _parser() -> argparse.ArgumentParser:
    kinds = "\n".join(f"  {name:18} {text}" for name, text in KINDS.items())
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog=f"systems:\n{kinds}\n\nsuites: {', '.join(suite_names())}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--systems", nargs="+", default=["rules"], metavar="SYSTEM")
    parser.add_argument("--suites", nargs="+", default=["brief", "corpus-de"], metavar="SUITE")
    parser.add_argument("--tasks", nargs="+", default=list(TASKS), choices=tuple(TASKS))
    parser.add_argument("--passes", type=int, default=1, metavar="N", help="time N passes over each suite")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N examples of each kind of error")
    parser.add_argument(
        "--diff", type=int, default=0, metavar="N", help="show N errors that one of two systems makes alone"
    )
    parser.add_argument("--attributes", action="store_true", help="show the attribute accuracies as well")
    parser.add_argument("--output", type=Path, help="write the counts as JSON")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    options.suites = list(dict.fromkeys(options.suites))
    digests: dict[str, str] = {}
    for suite in options.suites:
        try:
            digest = gold_digest(load_suite(suite))
        except ClaimxError as error:
            parser.error(str(error))
        if digests.setdefault(suite_label(suite), digest) != digest:
            parser.error(f"two suites are called {suite_label(suite)}; rename one of the files")
    runs: list[Run] = []
    absent: list[Absent] = []
    for system in dict.fromkeys(options.systems):
        outcome = measure(system, options.suites, options.tasks, n_passes=options.passes)
        if isinstance(outcome, Absent):
            absent.append(outcome)
            print(render_absent([outcome]), file=sys.stderr)
        else:
            runs += outcome
    print(render_table(runs))
    compared = compare_runs(runs)
    if compared:
        print("\n" + render_comparisons(compared))
    if options.attributes:
        print("\n" + render_attributes(runs))
    print("\n" + render_costs(runs))
    if options.errors:
        for run in runs:
            print("\n" + render_errors(run, options.errors))
    if options.diff and compared:
        print("\n" + render_diffs(runs, options.diff))
    if options.output:
        options.output.write_text(json.dumps(result_record(runs, absent, compared, digests), indent=1) + "\n", "utf-8")
    return 0 if runs else 1


if __name__ == "__main__":
    raise SystemExit(main())
