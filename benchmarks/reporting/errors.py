"""The error browser: counts by kind, linked to examples with the text in place, and what one system finds alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from benchmarks.reporting.reading import Group, Record

__all__ = ["render_browser"]


def render_browser(group: Group) -> str:
    """Return the errors of all runs of a group, to be filtered by system, task and kind, and the differences."""
    cards, counts = [], []
    for row in group.rows:
        for task, scores in row.run["tasks"].items():
            errors = scores["errors"]
            numbers: dict[str, int] = {}
            for error in errors["examples"]:
                number = numbers[error["kind"]] = numbers.get(error["kind"], 0) + 1
                anchor = _name(group.key, row.source, row.name, task, error["kind"], str(number))
                cards.append(_card(error, anchor, row.name, task))
            for kind, n in errors["kinds"].items():
                places = [
                    (i, _name(group.key, row.source, row.name, task, kind, str(i)))
                    for i in range(1, numbers.get(kind, 0) + 1)
                ]
                links = " ".join(f'<a href="#{anchor}">{i}</a>' for i, anchor in places)
                cells = [escape(row.name), escape(task), escape(kind), str(n), links or "–"]
                counts.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    if not counts:
        return '<h3>Errors</h3><p class="note">None.</p>'
    head = "".join(f"<th>{name}</th>" for name in ("system", "task", "kind", "errors", "examples"))
    table = f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{"".join(counts)}</tbody></table></div>'
    browser = f'<div class="browser">{_filters(group)}{"".join(cards)}</div>' if cards else ""
    return "\n".join(
        [
            "<h3>Errors</h3>",
            f"<details open><summary>Kinds and counts</summary>{table}</details>",
            f"<details open><summary>Error browser</summary>{browser}</details>" if browser else "",
            *_differences(group),
        ]
    )


def _name(*parts: str) -> str:
    return "e-" + re.sub(r"[^\w-]+", "-", "-".join(parts))


def _card(error: Record, anchor: str, system: str, task: str) -> str:
    marks = f'data-system="{escape(system)}" data-task="{escape(task)}" data-kind="{escape(error["kind"])}"'
    place = f"{error['document_id']}, {error['start']}–{error['end']}"
    facts = [
        f"<b>{escape(error['kind'])}</b>",
        escape(system),
        escape(task),
        f'<span class="soft">{escape(place)}</span>',
    ]
    lines = [f"<p>{' · '.join(facts)}</p>"]
    if error["context"]:
        before, text, after = map(escape, error["context"])
        lines.append(f'<p class="text">…{before}<mark>{text}</mark>{after}…</p>')
    said = [f"{name}: {escape(error[name])}" for name in ("gold", "predicted") if error[name] is not None]
    lines.append(f'<p class="soft">{" → ".join(said)}</p>')
    return f'<div class="error" id="{anchor}" {marks}>{"".join(lines)}</div>'


def _filters(group: Group) -> str:
    kinds = {e["kind"] for row in group.rows for s in row.run["tasks"].values() for e in s["errors"]["examples"]}
    choices = {
        "system": list(dict.fromkeys(row.name for row in group.rows)),
        "task": list(group.tasks),
        "kind": sorted(kinds),
    }
    fields = [f"<label>{name} {_select(name, values)}</label>" for name, values in choices.items()]
    fields.append('<label>text <input data-filter="text" type="search"></label><span class="shown soft"></span>')
    return f'<div class="filters">{"".join(fields)}</div>'


def _select(name: str, values: Iterable[str]) -> str:
    options = "".join(f'<option value="{escape(value)}">{escape(value)}</option>' for value in values)
    return f'<select data-filter="{name}"><option value="">all</option>{options}</select>'


def _differences(group: Group) -> Sequence[str]:
    """Show what one of two systems gets wrong where the other is right."""
    records = {id(row.record): row.record for row in group.rows}
    parts = []
    for record in records.values():
        for one in record["differences"]:
            if one["suite"] != group.suite:
                continue
            for system, other, errors in (
                (one["first"], one["second"], one["only_first_errs"]),
                (one["second"], one["first"], one["only_second_errs"]),
            ):
                n = sum(errors["kinds"].values())
                kinds = ", ".join(f"{kind} {number}" for kind, number in errors["kinds"].items())
                title = f"{one['task']}: {system} errs where {other} is right ({n})"
                name = _name(group.key, "only", one["task"], system, other)
                cards = [_card(error, f"{name}-{i}", system, one["task"]) for i, error in enumerate(errors["examples"])]
                inner = f'<p class="note">{escape(kinds)}</p>{"".join(cards)}'
                parts.append(f"<details><summary>{escape(title)}</summary>{inner}</details>")
    return ["<h3>What one finds and the other does not</h3>", *parts] if parts else []
