"""Matches -> drafts: weeks, weekends, weekdays that are counted, holidays."""

from __future__ import annotations

from typing import Any

from claimx.times.dates import calendar_, relation_of
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.hours import clock_of
from claimx.types import TimeType

__all__ = [
    "holiday",
    "holiday_code",
    "nth_weekday",
    "week",
    "week_of",
    "weekday_after",
    "weekday_before_last",
    "weekday_by_holiday",
    "weekday_of_week",
    "weekend",
]

DATE, TIME = TimeType.DATE, TimeType.TIME


def week_of(found: Found) -> Draft | None:
    """Read ``the week of September 9``, ``die Woche vom 9. September``: the week of a day."""
    draft = calendar_(found) if found.value("week") == "W" else None
    return draft.with_(unit="W", clock=None) if draft and draft.day and draft.type == DATE else None


def weekday_of_week(found: Found) -> Draft | None:
    """Read ``am Dienstag vergangener Woche``, ``nächste Woche Dienstag``."""
    relation = found.value("relation") or "t0"
    if prev := found.value("prev"):  # "am Dienstag der Vorwoche"
        relation = "d" + prev[1:]
    if (prev or found.value("unit") or "")[:1] != "W" or relation[0] != "d":
        return None
    return found.draft(DATE, "calendar", weekday=found.whole("weekday"), unit="W", shift=int(relation[1:]))


def weekday_after(found: Found) -> Draft | None:
    """Read ``am Montag darauf``, ``am Sonntag zuvor``."""
    shift = -1 if found.item("earlier") else 1
    return found.draft(DATE, "calendar", weekday=found.whole("weekday"), base="t", shift=shift)


def weekday_before_last(found: Found) -> Draft | None:
    """Read ``the Friday before last``, ``the weekend after next``."""
    shift = {"d-1before": -2, "d+1after": 2}.get(f"{found.value('relation')}{found.value('side')}")
    if shift is None:
        return None
    weekday = found.whole("weekday")
    if weekday is None:
        return found.draft(DATE, "weekend", base="d", shift=shift)
    return found.draft(DATE, "calendar", weekday=weekday, base="d", shift=shift)


def nth_weekday(found: Found) -> Draft | None:
    """Read ``am ersten Montag im Mai``, ``des Monats``, ``des nächsten Monats``; the last is the fifth or fourth."""
    nth = 5 if found.value("relation") == "d-1" else found.whole("nth")
    if nth is None or not 1 <= nth <= 5 or found.value("unit") not in (None, "M"):
        return None
    weekday, month, year = (found.whole(name) for name in ("weekday", "month", "year"))
    if month is None and found.value("set") == "inc":  # "am ersten Sonntag im Monat"
        return found.draft(TimeType.SET, "fixed", value=f"XXXX-WXX-{weekday}")
    if month is None:
        relation = found.value("monthrelation") or "d0"
        months = int(relation[1:])
        return found.draft(DATE, "in_month", weekday=weekday, shift=months, base=relation[0], unit="M", offset=nth)
    return found.draft(DATE, "calendar", weekday=weekday, month=month, year=year, shift=nth)


def week(found: Found) -> Draft | None:
    """Read a week by its number."""
    number = found.whole("week") or 0
    if found.value("weekunit") not in (None, "W"):
        return None
    return found.draft(DATE, "week", year=found.whole("year"), shift=number) if 1 <= number <= 53 else None


def weekend(found: Found) -> Draft:
    """Read a weekend, by itself or of a holiday."""
    relation, code = found.value("relation"), found.value("weekend") or "WE"
    if code != "WE":
        code, _, unit = code.partition(":")
        code, _, step = code.partition("*")
        offset = ((found.whole("nth") or 1) - 1) * int(step or 0)
        return found.draft(DATE, "holiday", code=code, year=found.whole("year"), unit=unit or "WE", offset=offset)
    shift = int(relation[1:]) if relation else None
    if shift == 1 and found.surface("relation").lower().split()[-1] in found.pack.listed("upcoming"):
        shift = 0
    return found.draft(DATE, "weekend", base=relation and relation[0], shift=shift)


def holiday(found: Found) -> Draft | None:
    """Read a holiday by its name, unless it is a person's (``Nikolaus Lenau``)."""
    after = found.after()
    named = after and after.kind == "other" and found.after_text()[:1].isupper()
    n_words = found.last - found.first - (found.items[found.first].kind == "article")
    if named and n_words == 1 and found.surface("holiday") in found.pack.listed("ambiguous"):
        return None
    code, offset, part = holiday_code(found)
    if not code or (found.item("adventday") and found.value("adventday") != "7"):
        return None
    relation = found.value("relation")
    related = (relation and relation[0] == "d") or found.item("yearrelation") or found.item("prev")
    fields: dict[str, Any] = relation_of(found) if related else {}
    part = part or found.value("daypart") or ""
    clock = clock_of(found) or (f"T{part}" if part else None)
    type_ = TIME if clock else DATE
    return found.draft(type_, "holiday", code=code, year=found.whole("year"), clock=clock, offset=offset, **fields)


def weekday_by_holiday(found: Found) -> Draft | None:
    """Read ``am Montag nach Ostern``, ``the Friday before Christmas``."""
    link = next((item for item in found.items[found.first : found.last] if item.kind in ("ago", "boundary")), None)
    code, offset, _ = holiday_code(found)
    if link is None or link.value not in ("before", "after") or not code:
        return None
    shift = 1 if link.value == "after" else -1
    weekday, year = found.whole("weekday"), found.whole("year")
    return found.draft(DATE, "holiday", code=code, year=year, offset=offset, weekday=weekday, shift=shift)


def holiday_code(found: Found) -> tuple[str, int, str]:
    """Return the code of a holiday, days to add (``der 3. Advent``), and the part of the day."""
    code, _, part = (found.value("holiday") or "").partition(":")
    if "*" not in code:
        return code, 0, part
    code, _, step = code.partition("*")
    nth = found.whole("nth")
    if (nth is None and code == "A+0") or not 1 <= (nth or 1) <= 4:
        return "", 0, part
    return code, ((nth or 1) - 1) * int(step), part
