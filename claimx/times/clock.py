"""Matches -> drafts: clock times and parts of the day."""

from __future__ import annotations

import re

from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.types import TimeType

__all__ = ["clock", "clock_of", "day_part", "day_part_adverb", "night_to"]

TIME = TimeType.TIME


def clock_of(found: Found) -> str | None:
    """Return the clock time that a match names, as in ``T18:30``."""
    hour, minute = found.item("hour"), found.whole("minute")
    if hour is None:
        return None
    if hour.kind == "word" and not hour.value.isdigit():
        return None
    digits = re.split(r"[.:]", hour.value)
    h, m = int(digits[0]), int(digits[1]) if len(digits) > 1 else minute
    half = (found.value("ampm") or "")[:1].lower()
    part = found.value("clockpart")
    if (half == "p" or part in ("AF", "EV")) and h < 12:
        h += 12
    if half == "a" and h == 12:
        h = 0
    if found.item("halfto"):  # "halb neun" is 8:30
        h, m = (h - 1) % 24, 30
    if h > 24 or (m or 0) > 59:
        return None
    return f"T{h:02d}:{m or 0:02d}"


def clock(found: Found) -> Draft | None:
    """Read a clock time."""
    time = clock_of(found)
    return found.draft(TIME, "day", base="c", shift=0, clock=time, mod=_clock_mod(found)) if time else None


def _clock_mod(found: Found) -> str | None:
    """Read ``kurz vor``, ``kurz nach``, ``gegen`` before a clock time."""
    side = found.value("side")
    return side.upper() if side in ("before", "after") else found.mod() or found.value("at") or None


def night_to(found: Found) -> Draft | None:
    """Read ``in der Nacht zum Freitag``: the night that began the day before."""
    if found.value("daypart") != "NI":
        return None
    return found.draft(
        TIME,
        "night",
        weekday=found.whole("weekday"),
        code=found.value("holiday"),
        clock="TNI",
        day=found.whole("day"),
        month=found.whole("month"),
        year=found.whole("year"),
        shift=-1,
    )


def day_part(found: Found) -> Draft | None:
    """Read ``am Abend``, ``in der Nacht``: of the day spoken of."""
    lead = found.before()
    if found.last - found.first == 1 and not (lead and lead.kind in ("boundary", "to", "within", "ago")):
        return None
    relation = found.value("relation")
    return found.draft(
        TIME,
        "day",
        mod=found.value("early"),
        base=relation[0] if relation else "a",
        shift=int(relation[1:]) if relation else 0,
        clock=f"T{found.value('daypart')}",
    )


def day_part_adverb(found: Found) -> Draft:
    """Read ``nachts``, ``morgens``."""
    return found.draft(TIME, "fixed", value=f"T{found.value('daypart')}")
