"""The report as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks import tables
from benchmarks.judge import HEADLINES
from benchmarks.reporting.reading import Group, Record, group_rows

__all__ = ["APART", "render_text"]

APART = "Some runs differ in gold or metric; they stand apart and cannot be compared with one another."


def render_text(results: Sequence[tuple[str, Record]]) -> str:
    """Return the report of results, by name and record, as Markdown."""
    groups = group_rows(results)
    parts = ["# Benchmark"]
    if is_apart(groups):
        parts.append(APART)
    parts += [warning for _, record in results if (warning := tables.render_warnings(record))]
    for group in groups:
        parts += _section(group)
    comparisons = [one for _, record in results for one in record["comparisons"]]
    shown = tables.render_comparisons(comparisons)
    if shown:
        parts += ["## Comparisons on the same sentences", shown]
    absent = [one for _, record in results for one in record["absent"]]
    if absent:
        parts += ["## Absent", tables.render_absent(absent)]
    return "\n\n".join(parts) + "\n"


def is_apart(groups: Sequence[Group]) -> bool:
    """Tell whether a suite stands in several groups."""
    return len(groups) > len({group.suite for group in groups})


def _section(group: Group) -> list[str]:
    """Render runs of the same gold and metric, the best of each measure first."""
    rows = []
    for task, measures in HEADLINES.items():
        for measure in measures:
            found = [(row, tables.measure_of(row.run, task, measure)) for row in group.rows]
            known = [(row, scores) for row, scores in found if scores.get("f1") is not None]
            known.sort(key=lambda pair: (-pair[1]["f1"], pair[0].name, pair[0].source))
            for row, scores in known:
                counts = " / ".join(str(scores[name]) for name in ("n_gold", "n_predicted", "n_correct"))
                macro = row.run["tasks"][task]["macros"].get(measure, {}).get("f1")
                cells = [task, measure, row.name, tables.percent(scores["f1"]), tables.spread(scores["interval"])]
                rows.append([*cells, tables.percent(macro), counts, row.source])
    head = ["task", "measure", "system", "F1", "95 % interval", "macro F1", "gold / predicted / right", "result"]
    parts = [f"## {group.suite}", f"Gold `{group.gold[:12]}`, metric `{group.metric[:12]}`.", tables.table(head, rows)]
    costs = tables.render_costs([row.run for row in group.rows])
    processors = sorted({row.record["machine"]["processor"] for row in group.rows})
    return [*parts, costs, f"Timed on: {', '.join(processors)}."] if costs else parts
