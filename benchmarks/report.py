"""Markdown from result files alone: nothing is measured again.

python benchmarks/report.py results/*.json --output report.md

Runs are ranked only among their like: the same gold, by its digest, and the same metric code. Whatever differs stands
in a section of its own. A result that another one repeats (same system, version, suite and gold) is shown as well, with
its file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.records import RESULT_VERSION
from benchmarks.tables import HEADLINES
from claimx.errors import ClaimxError, InputError

__all__ = ["Row", "main", "read_rows", "render_report"]

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One system on one suite, out of one file."""

    source: str
    suite: str
    gold: str
    metric: str
    run: Record
    machine: Record
    git: str


def read_rows(paths: Iterable[Path]) -> list[Row]:
    """Read the runs of result files.

    Raises:
        InputError: A file is no result of this version.
    """
    rows = []
    for path in paths:
        try:
            record = json.loads(path.read_text("utf-8"))
        except ValueError as error:
            raise InputError(path.name, f"no JSON: {error}") from error
        version = record.get("schema_version") if isinstance(record, dict) else None
        if version != RESULT_VERSION:
            raise InputError(path.name, f"expected schema_version {RESULT_VERSION!r}, got {version!r}; run it again")
        for run in record["runs"]:
            suite, metric = run["suite"], record["metric_version"]
            rows.append(Row(path.stem, suite, record["gold"][suite], metric, run, record["machine"], record["git"]))
    return rows


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def _scores(run: Record, task: str, measure: str) -> Record:
    found: Record = run["tasks"].get(task, {}).get("measures", {}).get(measure, {})
    return found


def _section(rows: Sequence[Row]) -> list[str]:
    """Render runs of the same gold and metric, the best of each measure first."""
    first = rows[0]
    lines = [f"## {first.suite}", "", f"Gold `{first.gold[:12]}`, metric `{first.metric[:12]}`.", ""]
    lines += ["| task | measure | system | F1 | 95 % interval | gold / predicted / right | result |"]
    lines += ["| --- | --- | --- | --- | --- | --- | --- |"]
    for task, measures in HEADLINES.items():
        for measure in measures:
            found = [(row, _scores(row.run, task, measure)) for row in rows]
            known = [(row, scores) for row, scores in found if scores.get("f1") is not None]
            known.sort(key=lambda pair: (-pair[1]["f1"], pair[0].run["system"], pair[0].source))
            for row, scores in known:
                low, high = scores["interval"]
                counts = " / ".join(str(scores[name]) for name in ("n_gold", "n_predicted", "n_correct"))
                cells = [task, measure, row.run["system"], _percent(scores["f1"])]
                cells += [f"{_percent(low)} – {_percent(high)}", counts, row.source]
                lines.append(f"| {' | '.join(cells)} |")
    return [*lines, "", *_costs(rows), ""]


def _costs(rows: Sequence[Row]) -> list[str]:
    lines = ["| system | version | load (s) | first result (s) | words/s | peak memory (MiB) | processor | result |"]
    lines += ["| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for row in sorted(rows, key=lambda row: (row.run["system"], row.source)):
        cost = row.run["cost"]
        memory = cost["peak_memory_mib"]
        cells = [row.run["system"], row.run["version"], f"{cost['load_s']:.2f}", f"{cost['first_result_s']:.2f}"]
        cells += [f"{row.run['words_per_second']:,}", "–" if memory is None else f"{memory:,.0f}"]
        lines.append(f"| {' | '.join([*cells, row.machine['processor'], row.source])} |")
    return lines


def _comparisons(records: Sequence[tuple[str, Record]]) -> list[str]:
    lines = []
    for source, record in records:
        for one in record.get("comparisons", ()):
            if one["difference"] is None:
                continue
            low, high = one["interval"]
            cells = [one["suite"], one["first"], one["second"], one["task"], one["measure"]]
            cells += [f"{100 * one['difference']:+.1f}", f"{100 * low:+.1f} – {100 * high:+.1f}"]
            cells += [_percent(one["detectable"]), f"{one['adjusted_p']:.3f}", one["verdict"], source]
            lines.append(f"| {' | '.join(cells)} |")
    if not lines:
        return []
    head = ["suite", "first", "second", "task", "measure", "difference", "95 % interval", "smallest", "p", "verdict"]
    table = [f"| {' | '.join([*head, 'result'])} |", f"|{' --- |' * (len(head) + 1)}"]
    return ["## Comparisons on the same sentences", "", *table, *lines, ""]


def render_report(paths: Sequence[Path]) -> str:
    """Return the report of result files as Markdown.

    Raises:
        InputError: A file is no result of this version.
    """
    rows = read_rows(paths)
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.suite, row.gold, row.metric), []).append(row)
    lines = ["# Benchmark", ""]
    suites = [suite for suite, _, _ in groups]
    if len(suites) > len(set(suites)):
        lines += ["Some runs differ in gold or metric; they stand apart and cannot be compared with one another.", ""]
    for key in sorted(groups):
        lines += _section(groups[key])
    lines += _comparisons([(path.stem, json.loads(path.read_text("utf-8"))) for path in paths])
    return "\n".join(lines).rstrip() + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="+", type=Path, help="JSON files written by run.py --output")
    parser.add_argument("--output", type=Path, help="where to write; standard output if not given")
    options = parser.parse_args(arguments)
    try:
        report = render_report(options.results)
    except ClaimxError as error:
        print(error, file=sys.stderr)
        return 1
    if options.output:
        options.output.write_text(report, "utf-8")
    else:
        print(report, end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
