"""The date of a document, as its masthead shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimx.pipeline.rooms import TimeFinder
from claimx.types import BlockKind, Document, Note, Span, Time, TimeType

__all__ = ["date_by_masthead"]


def date_by_masthead(document: Document, times: TimeFinder | None) -> tuple[Document, tuple[Note, ...]]:
    """Take the one full date of the masthead as the date of the document.

    Args:
        document: The document, whose date is not known.
        times: Finds time expressions, where its language has a room for them.

    Returns:
        The document, and a note that says where the date stands; without one, the document as it was and no note.
    """
    head = document.select(lambda block: block.kind is BlockKind.MASTHEAD)
    if not head.blocks or times is None:
        return document, ()
    front = replace(head, text=head.text[: head.blocks[-1].span.end], digest="")
    found = [t for t in times.extract(front) if any(_lies_in(t.span, block.span) for block in head.blocks)]
    places = {day: t.span for t in reversed(found) if (day := _day_of(t))}
    days = sorted(places)
    if len(days) != 1:
        return document, ()
    span = places[days[0]]
    note = Note("date.masthead", f"the document is dated {days[0]} after its masthead", span)
    return replace(document, date=date.fromisoformat(days[0])), (note,)


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _day_of(time: Time) -> str:
    """Return the day that a date, alone or with its hour, names in full; empty where it names none."""
    day = (time.value or "").partition("T")[0]
    full = time.type in (TimeType.DATE, TimeType.TIME) and len(day) == len("2024-11-14")
    return day if full and day[:4].isdigit() else ""
