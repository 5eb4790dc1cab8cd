"""Compare systems on suites with gold: scores that can be believed, errors to look at, speed, one JSON of it all.

claimx benchmark --systems rules small spacy:de_core_news_lg --suites brief corpus-de --output result.json --html
claimx benchmark --systems models/mine hf:some/model#labels=map.json --suites conll:mine.conll#text=0,tag=1

With two or more systems, every two are compared on the same sentences. Answers are kept, so that a run that was broken
off goes on where it stopped; README.md in this folder shows how to compare a model of your own in five minutes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path[0] = str(Path(__file__).parents[1])

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from benchmarks import tables
from benchmarks.corpora import load_suite, suite_label, suite_names
from benchmarks.judge import HEADLINES, TASKS, Run, Verdicts, compare_runs, judge
from benchmarks.measure import Absent, Answers, ask
from benchmarks.predictions import default_cache
from benchmarks.records import RESULT_VERSION, machine, result_record, suite_record
from benchmarks.systems import KINDS, system_label
from claimx.errors import ClaimxError
from claimx.scoring import Gold

__all__ = ["HEADLINES", "RESULT_VERSION", "TASKS", "main"]

INTERRUPTED = 130
Suites = dict[str, tuple[Gold, ...]]


def _parser() -> argparse.ArgumentParser:
    kinds = "\n".join(f"  {kind.usage:22} {kind.text}" for kind in KINDS.values() if kind.text)
    parser = argparse.ArgumentParser(
        prog="claimx benchmark",
        description=__doc__,
        epilog=f"systems:\n{kinds}\n\nsuites: {', '.join(suite_names())}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--systems", nargs="+", default=["rules"], metavar="SYSTEM")
    parser.add_argument("--suites", nargs="+", default=["brief", "corpus-de"], metavar="SUITE")
    parser.add_argument("--tasks", nargs="+", default=list(TASKS), choices=tuple(TASKS), metavar="TASK")
    parser.add_argument("--passes", type=int, default=3, metavar="N", help="time N warm passes; 0 for no timing")
    parser.add_argument("--output", type=Path, help="write the record of the run as JSON")
    parser.add_argument("--html", type=Path, help="write a report as one HTML page")
    parser.add_argument(
        "--examples", type=int, default=10, metavar="N", help="keep N errors of each kind in the record"
    )
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N examples of each kind of error")
    parser.add_argument(
        "--diff", type=int, default=0, metavar="N", help="show N errors that one of two systems makes alone"
    )
    parser.add_argument("--attributes", action="store_true", help="show the attribute accuracies as well")
    parser.add_argument("--labels", action="store_true", help="show the scores of every label as well")
    parser.add_argument(
        "--python", nargs="+", default=[], metavar="SYSTEM=PATH", help="interpreter for a system that needs its own"
    )
    parser.add_argument("--cache", type=Path, default=default_cache(), help="folder of answers (%(default)s)")
    parser.add_argument("--fresh", action="store_true", help="ask again for what is in the cache")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 1 where no system could be asked, 130 where it was broken off."""
    parser = _parser()
    options = parser.parse_args(arguments)
    suites = _load(parser, options)
    errors = Console(stderr=True)
    try:
        answers, absent = _ask_all(options, suites, errors)
        record = _judge_all(options, suites, answers, absent, sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        errors.print("interrupted; what was answered is kept, the same command goes on from there")
        return INTERRUPTED
    except ClaimxError as error:
        errors.print(f"error: {error}", markup=False)
        return 1
    _show(record, options)
    if options.output:
        options.output.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    if options.html:
        from benchmarks.reporting import render_page

        options.html.write_text(render_page([(options.html.stem, record)]), "utf-8")
    return 0 if answers else 1


def _load(parser: argparse.ArgumentParser, options: argparse.Namespace) -> Suites:
    suites: Suites = {}
    for name in dict.fromkeys(options.suites):
        try:
            golds = load_suite(name)
        except ClaimxError as error:
            parser.error(str(error))
        label = suite_label(name)
        if label in suites:
            parser.error(f"two suites are called {label}; rename one of the files")
        suites[label] = golds
    labels: dict[str, str] = {}
    for name in options.systems:
        try:
            label = system_label(name)
        except ClaimxError as error:
            parser.error(str(error))
        if labels.setdefault(label, name) != name:
            parser.error(f"two systems are called {label}; rename one of the folders")
    for item in options.python:
        if "=" not in item:
            parser.error(f"--python needs SYSTEM=PATH, got {item!r}")
    return suites


def _interpreter(system: str, choices: Sequence[str]) -> str | None:
    """Return the interpreter chosen for a system or for its kind."""
    for choice in choices:
        name, _, path = choice.rpartition("=")
        if name in (system, system.partition(":")[0].partition("#")[0]):
            return path
    return None


def _ask_all(options: argparse.Namespace, suites: Suites, errors: Console) -> tuple[list[Answers], list[Absent]]:
    answers: list[Answers] = []
    absent: list[Absent] = []
    columns: tuple[ProgressColumn, ...] = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:,.0f} words"),
    )
    total = sum(len(gold.analysis.document.text.split()) for golds in suites.values() for gold in golds)
    columns += (TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as progress:
        systems = list(dict.fromkeys(options.systems))
        whole = progress.add_task("all systems", total=total * len(systems))
        for system in systems:
            part = progress.add_task(system, total=total)

            def advance(words: int, part: Any = part) -> None:
                progress.advance(part, words)
                progress.advance(whole, words)

            outcome = ask(
                system,
                suites,
                options.cache,
                n_passes=options.passes,
                fresh=options.fresh,
                python=_interpreter(system, options.python),
                machine=json.dumps(machine(), sort_keys=True),
                progress=advance,
            )
            progress.remove_task(part)
            if isinstance(outcome, Absent):
                absent.append(outcome)
                errors.print(tables.render_absent([vars_of(outcome)]), markup=False, soft_wrap=True)
            else:
                answers.append(outcome)
    return answers, absent


def vars_of(absent: Absent) -> dict[str, Any]:
    """Return an absent system as a dictionary, as it stands in the record."""
    return {"system": absent.system, "reason": absent.reason, "extra": absent.extra}


def _judge_all(
    options: argparse.Namespace,
    suites: Suites,
    answers: Sequence[Answers],
    absent: Sequence[Absent],
    command: Sequence[str],
) -> dict[str, Any]:
    verdicts = Verdicts()
    runs: list[Run] = []
    for suite, golds in suites.items():
        runs += judge(
            suite, golds, answers, options.tasks, options.cache, n_examples=options.examples, verdicts=verdicts
        )
    compare_runs(runs, verdicts)
    texts = {
        (suite, gold.analysis.document.id): gold.analysis.document.text
        for suite, golds in suites.items()
        for gold in golds
    }
    described = {suite: suite_record(golds) for suite, golds in suites.items()}
    return result_record(runs, absent, verdicts, described, texts, command=command)


def _show(record: dict[str, Any], options: argparse.Namespace) -> None:
    runs = record["runs"]
    parts = [tables.render_warnings(record), tables.render_smallest(record)]
    if runs:
        parts.append(tables.render_table(runs))
    parts.append(tables.render_comparisons(record["comparisons"]))
    if options.attributes:
        parts.append(tables.render_attributes(runs))
    if options.labels:
        parts.append(tables.render_labels(runs))
    parts.append(tables.render_costs(runs))
    if options.errors:
        parts += [tables.render_errors(run, options.errors) for run in runs]
    if options.diff:
        parts.append(tables.render_differences(record["differences"], options.diff))
    print("\n\n".join(part for part in parts if part))


if __name__ == "__main__":
    raise SystemExit(main())
