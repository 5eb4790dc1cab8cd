"""The report as one HTML page: plots, tables, and the errors with the text around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from benchmarks import tables
from benchmarks.judge import HEADLINES
from benchmarks.reporting.errors import render_browser
from benchmarks.reporting.plots import N_COLOURS, Point, interval_plot, matrix_plot, speed_plot
from benchmarks.reporting.reading import Group, Record, Row, group_rows
from benchmarks.reporting.text import APART, is_apart

__all__ = ["render_page"]

_HERE = Path(__file__).parent
# Attribute whose confusions are drawn, and the measure that says what was missed and made up, by task.
MATRICES = {"entities": ("label", "overlap"), "times": ("type", "overlap"), "quantities": ("kind", "overlap")}
MISSED, MADE_UP = "missed", "made up"


def render_page(results: Sequence[tuple[str, Record]]) -> str:
    """Return the report of results, by name and record, as one HTML page without any other file."""
    groups = group_rows(results)
    colours = {name: i % N_COLOURS for i, name in enumerate(dict.fromkeys(r.name for g in groups for r in g.rows))}
    links = [f'<a href="#{_anchor(group)}">{escape(group.suite)}</a>' for group in groups]
    body = [
        "<h1>Benchmark</h1>",
        '<p class="note">F1 in percent with 95 % intervals. Runs stand in one section only where gold and metric are '
        "the same.</p>",
        f"<nav>{''.join(links)}<a href='#made'>How it was made</a></nav>",
    ]
    if is_apart(groups):
        body.append(f'<p class="alarm">{APART}</p>')
    for _, record in results:
        warning = tables.render_warnings(record)
        if warning:
            body.append(f'<p class="alarm">{escape(warning)}</p>')
    for group in groups:
        body += _section(group, colours)
    body += _made(results)
    css, script = ((_HERE / name).read_text("utf-8") for name in ("page.css", "page.js"))
    head = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Benchmark</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>\n{css}</style></head><body>"
    )
    return "\n".join([head, *body, f"<script>\n{script}</script>", "</body></html>", ""])


def _anchor(group: Group) -> str:
    return escape(group.key, quote=True)


def _section(group: Group, colours: dict[str, int]) -> list[str]:
    suite = group.rows[0].record["suites"][group.suite]
    size = f"{suite['n_documents']:,} documents, {suite['n_sentences']:,} sentences, {suite['n_words']:,} words"
    parts = [
        f'<h2 id="{_anchor(group)}">{escape(group.suite)}</h2>',
        f'<p class="note">{size}. Gold <code>{group.gold[:12]}</code>, metric <code>{group.metric[:12]}</code>.</p>',
    ]
    for task in group.tasks:
        rows = [row for row in group.rows if task in row.run["tasks"]]
        points = {measure: _points(rows, task, measure, colours) for measure in HEADLINES[task]}
        points = {measure: found for measure, found in points.items() if found}
        parts.append(f"<h3>{escape(task)}</h3>")
        if not points:
            parts.append('<p class="note">Nothing to find, and nothing found.</p>')
            continue
        parts.append(_smallest(rows, task))
        parts.append(interval_plot(points, f"F1 of {task} on {group.suite}"))
        headline = [name for name in HEADLINES[task] if name in points][-1 if task != "entities" else 0]
        plot = speed_plot(points[headline], f"{task} {headline} against speed on {group.suite}")
        if plot:
            parts += [f'<p class="note">{escape(task)} {escape(headline)} against speed</p>', plot]
        parts += [*_matrices(rows, task), *_comparisons(group, task), *_labels(rows, task)]
    parts += ["<h3>Speed and cost</h3>", html_table(tables.render_costs([row.run for row in group.rows]))]
    return [*parts, render_browser(group)]


def _points(rows: Iterable[Row], task: str, measure: str, colours: dict[str, int]) -> list[Point]:
    points = []
    for row in rows:
        scores = tables.measure_of(row.run, task, measure)
        if scores.get("f1") is None:
            continue
        cost = row.run["cost"]
        speed = cost["median_words_per_second"] if cost else None
        low, high = scores["interval"]
        points.append(Point(row.name, scores["f1"], low, high, colours[row.name], speed))
    return sorted(points, key=lambda point: (-point.value, point.label))


def _smallest(rows: Sequence[Row], task: str) -> str:
    shown = []
    for measure in HEADLINES[task]:
        found = [tables.measure_of(row.run, task, measure).get("smallest_difference") for row in rows]
        known = [value for value in found if value is not None]
        if known:
            shown.append(f"{escape(measure)} {tables.percent(max(known))}")
    return f'<p class="note">Smallest difference that this gold can show, in points: {", ".join(shown)}.</p>'


def _matrices(rows: Sequence[Row], task: str) -> list[str]:
    """Draw what was taken for what, with what was missed and made up, a picture a system."""
    if task not in MATRICES:
        return []
    attribute, measure = MATRICES[task]
    pictures = []
    for row in rows:
        scores = row.run["tasks"][task]
        cells = {(gold, predicted): n for gold, predicted, n in scores["confusions"].get(attribute, ())}
        counts = {name.partition(":")[2]: c for name, c in scores["measures"].items() if name.startswith(f"{measure}:")}
        labels = sorted({label for cell in cells for label in cell} | set(counts))
        for label, found in counts.items():
            paired = sum(n for (gold, _), n in cells.items() if gold == label)
            cells[label, MISSED] = max(0, found["n_gold"] - paired)
            # Where labels are counted under that of gold, pairs are taken out by row, else by column.
            side = 1 if task == "entities" else 0
            answered = sum(n for cell, n in cells.items() if cell[side] == label and MISSED not in cell)
            cells[MADE_UP, label] = max(0, found["n_predicted"] - answered)
        title = f"{row.name}: {task} by {attribute}"
        picture = matrix_plot(cells, [*labels, MADE_UP], [*labels, MISSED], title)
        pictures.append(f'<div><p class="note">{escape(title)}</p>{picture}</div>')
    inner = f'<div class="row">{"".join(pictures)}</div>'
    return [f"<details open><summary>Confusion of labels</summary>{inner}</details>"]


def _comparisons(group: Group, task: str) -> list[str]:
    seen = {id(row.record): row.record for row in group.rows}
    found = [
        one
        for record in seen.values()
        for one in record["comparisons"]
        if (one["suite"], one["task"]) == (group.suite, task)
    ]
    shown = tables.render_comparisons(found)
    if not shown:
        return []
    note, _, rows = shown.partition("\n\n")
    inner = f'<p class="note">{escape(note)}</p>{html_table(rows)}'
    return [f"<details open><summary>Which is better?</summary>{inner}</details>"]


def _labels(rows: Sequence[Row], task: str) -> list[str]:
    only = [{**row.run, "tasks": {task: row.run["tasks"][task]}} for row in rows]
    return [f"<details><summary>Label by label</summary>{html_table(tables.render_labels(only))}</details>"]


def _made(results: Sequence[tuple[str, Record]]) -> list[str]:
    parts = ['<h2 id="made">How it was made</h2>']
    for source, record in results:
        git, machine = record["git"], record["machine"]
        state = f"{git['commit'] or 'unknown'}{' with changes' if git['has_changes'] else ''}"
        parts += [
            f"<h3>{escape(source)}</h3>",
            f"<p><code>claimx benchmark {escape(' '.join(record['command']))}</code></p>",
            f'<p class="note">Commit {escape(state)}; seed {record["seed"]}, {record["n_resamples"]:,} resamples; '
            f"{escape(machine['processor'])}, {machine['n_processors']} processors, {escape(machine['system'])}; "
            f"Python {escape(record['versions']['python'])}.</p>",
        ]
        systems = {run["system"]: run for run in record["runs"]}
        rows = [[name, run["version"]] for name, run in systems.items()]
        rows += [[one["system"], f"absent: {one['reason']}"] for one in record["absent"]]
        parts.append(html_table(tables.table(["system", "version"], rows)))
        versions = ", ".join(f"{name} {version}" for name, version in record["versions"].items())
        parts.append(f'<details><summary>All packages</summary><p class="note">{escape(versions)}</p></details>')
    return parts


def html_table(markdown: str) -> str:
    """Turn a Markdown table into one of HTML, verdicts in colour."""
    lines = [line.strip() for line in markdown.splitlines() if line.startswith("|")]
    if not lines:
        return '<p class="note">Nothing to show.</p>'
    cells = [[cell.replace("\0", "|").strip() for cell in _split(line)] for line in lines]
    head = "".join(f"<th>{escape(cell)}</th>" for cell in cells[0])
    rows = ["<tr>" + "".join(map(_cell, row)) + "</tr>" for row in cells[2:]]
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'


def _split(line: str) -> list[str]:
    return line.replace("\\|", "\0").strip("|").split("|")


_KINDS = {"better": "better", "worse": "worse", "not separable": "even"}


def _cell(text: str) -> str:
    kind = _KINDS.get(text)
    return f'<td class="{kind}">{escape(text)}</td>' if kind else f"<td>{escape(text)}</td>"
