"""Matches -> drafts: dates that the calendar names, by day, month, quarter, season, year."""

from __future__ import annotations

import re
from typing import Any

from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.hours import clock_mod, clock_of
from claimx.times.names import in_opening_hours, is_name
from claimx.times.nearest import LAST_DAY
from claimx.types import TimeType

__all__ = [
    "calendar_",
    "date_alone",
    "day_alone",
    "day_of_month",
    "day_of_unit",
    "half_of",
    "iso",
    "month_part",
    "month_year",
    "relation_of",
    "third_mod",
    "third_of",
]

DATE, TIME = TimeType.DATE, TimeType.TIME

_DAY_LENGTH = len("2024-11-14")


def calendar_(found: Found) -> Draft | None:
    """Read a date by its year, month, day, weekday, season, quarter and clock."""
    fields = _own_fields(found)
    if fields is None or in_opening_hours(found):
        return None
    fields |= relation_of(found)
    if weekdaypart := found.value("weekdaypart"):
        number, _, part = weekdaypart.partition(":")
        fields |= {"weekday": int(number), "clock": "T" + part}
    if daypart := found.value("daypart"):
        fields["clock"] = "T" + daypart
    fields["clock"] = clock_of(found) or fields.get("clock")
    if is_name(found, month_alone=set(fields) == {"mod", "month", "clock"}):
        return None
    if fields["clock"] and not fields["mod"]:
        fields["mod"] = clock_mod(found)
    return found.draft(TIME if fields["clock"] else DATE, "calendar", **fields)


def date_alone(found: Found) -> Draft | None:
    """Read ``15.2.``, ``10/31`` where the text is nothing else."""
    return calendar_(found) if found.before() is None and found.after() is None else None


def half_of(found: Found) -> Draft | None:
    """Read ``the first half of the year``, ``in der zweiten Hälfte des vergangenen Monats``, ``Monatshälfte``."""
    name = found.value("unit") or found.value("unithalf") or ""
    if found.surface("unit").lower() in found.pack.listed("plurals"):
        return None
    if name == "Y":
        return calendar_(found)
    mod = {"1": "START", "2": "END"}.get(found.value("nth") or "")
    if mod is None or name not in ("M", "W", "DE", "CE", "C"):
        return None
    relation = found.value("yearrelation") or "d0"
    unit = "CE" if name == "C" else name
    return found.draft(DATE, "unit", unit=unit, base=relation[0], shift=int(relation[1:]), mod=mod)


def third_of(found: Found) -> Draft | None:
    """Read ``im letzten Drittel des Jahres 2019``, ``im ersten Viertel des vergangenen Jahres``."""
    mod = third_mod(found)
    if mod is None or (found.value("unit") not in (None, "Y")):
        return None
    return found.draft(DATE, "calendar", year=found.whole("year"), mod=mod, **_of_year(found))


def third_mod(found: Found) -> str | None:
    """Return where in a time its first, second or last third or fourth lies."""
    which, parts = found.value("whichthird") or "", {"3": 3, "<15": 4, "Q": 4}.get(found.value("third") or "", 0)
    if not parts:
        return None
    if which == "d-1" or which == str(parts):
        return "END"
    return "START" if which == "1" else "MID" if which.isdigit() and int(which) < parts else None


def _own_fields(found: Found) -> dict[str, Any] | None:
    """Read the parts of a date that stand in the expression; ``None`` where they make no date."""
    fields: dict[str, Any] = {"mod": found.value("part") or found.value("early") or None}
    for name in ("date", "daymonth", "fraction"):
        if surface := found.value(name):
            parts = _numeric(found, surface)
            if parts is None:
                return None
            fields["year"], fields["month"], fields["day"] = parts
    fields |= {name: n for name in ("year", "month", "day", "weekday") if (n := found.whole(name)) is not None}
    if (span := found.whole("yearspan")) is not None:
        fields["year"] = span
    if (short := found.whole("shortyear")) is not None:
        fields["year"] = 2000 + short
    if not 1 <= fields.get("day", 1) <= 31:
        return None
    if quarter := found.item("quarter"):
        last = 2 if quarter.kind in ("halfyear", "half", "halfpart") else 4
        nth = last if found.item("closing") else found.whole("nth") or 0
        if not 1 <= nth <= last or (quarter.kind == "unit" and quarter.value != "3M"):
            return None
        fields["code"] = ("H" if last == 2 else "Q") + str(nth)
    elif code := found.value("season") or found.value("code"):
        fields["code"], _, part = code.partition(":")
        fields["mod"] = fields["mod"] or part or None
    return fields


def _numeric(found: Found, surface: str) -> tuple[int | None, int, int] | None:
    parts = [part for part in re.split(r"[./\s-]+", surface) if part]
    if len(parts[0]) == 4:  # "2024/11/14"
        parts.append(parts.pop(0))
        day, month = int(parts[1]), int(parts[0])
    elif found.pack.day_first or "." in surface:
        day, month = int(parts[0]), int(parts[1])
    else:
        day, month = int(parts[1]), int(parts[0])
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return (_year_digits(parts[2]) if len(parts) > 2 else None), month, day


def _year_digits(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 50 else 1900)


def relation_of(found: Found) -> dict[str, Any]:
    """Read what places a date relative to another: ``letzten``, ``vergangenen Jahres``, ``des Vorjahres``."""
    if (prev := found.value("prev")) and prev[0] == "Y":
        return {"base": "t", "shift": int(prev.partition("P")[0][1:])}
    if relation := found.value("yearrelation"):
        return {"base": relation[0], "shift": int(relation[1:]), "unit": "Y"}
    if relation := found.value("relation"):
        if found.item("weekday") and found.surface("relation").lower() in found.pack.listed("next_week"):
            return {"base": "d", "shift": 1, "unit": "W"}
        return {"base": relation[0], "shift": int(relation[1:])}
    return {}


_WHERE_IN_IT = {"d-1": "END", "1": "START", "START": "START", "END": "END", "MID": "MID"}


def _is_day(found: Found) -> bool:
    return found.value("unit") == "D" and found.surface("unit").lower() not in found.pack.listed("plurals")


def month_part(found: Found) -> Draft | None:
    """Read ``in der letzten Septemberwoche``, ``in den ersten Monaten des Jahres 2023``: where in a month or year."""
    month, which = found.whole("month"), found.value("which") or ""
    mod = _WHERE_IN_IT.get(which)
    if (found.value("month") or "").endswith(":D") or (month is not None and _is_day(found)):  # "der dritte Tag im Mai"
        day = LAST_DAY if which == "d-1" else int(which) if which.isdigit() else None
        return found.draft(DATE, "calendar", month=month, day=day, year=found.whole("year")) if day else None
    if (found.value("month") or "").endswith(":H") or found.item("half"):  # "in der zweiten Oktoberhälfte"
        mod = {"1": "START", "2": "END"}.get(which, mod)
    plural = found.surface("unit").lower() in found.pack.listed("plurals")
    if month is None and (mod is None or not plural or found.value("unit") not in ("M", "W", "D")):
        return None
    return found.draft(DATE, "calendar", mod=mod, month=month, year=found.whole("year"), **relation_of(found))


def day_of_month(found: Found) -> Draft | None:
    """Read ``am 15. des Monats``, ``am 3. dieses Monats``, ``am 20. des Vormonats``."""
    day, prev = found.whole("day") or 0, found.value("prev") or "M"
    if not 1 <= day <= 31 or prev[0] != "M" or found.value("unit") not in (None, "M"):
        return None
    if found.surface("unit").lower() in found.pack.listed("plurals"):
        return None
    relation = found.value("relation") or (f"t{prev[1:]}" if len(prev) > 1 else "d0")
    return found.draft(DATE, "in_month", day=day, base=relation[0], shift=int(relation[1:]), unit="M")


def day_of_unit(found: Found) -> Draft | None:
    """Read ``am letzten Tag des Monats``, ``the first day of next year``."""
    day = {"1": 1, "d-1": LAST_DAY}.get(found.value("which") or "")
    name = found.value("unit") or (found.value("prev") or "")[:1]
    if day is None or found.value("day") != "D" or found.surface("day").lower() in found.pack.listed("plurals"):
        return None
    if name == "Y":
        return found.draft(DATE, "calendar", month=1 if day == 1 else 12, day=day, **_of_year(found))
    if name != "M":
        return None
    relation = found.value("yearrelation") or (f"t{prev[1:]}" if (prev := found.value("prev")) else "d0")
    return found.draft(DATE, "in_month", day=day, base=relation[0], shift=int(relation[1:]), unit="M")


def _of_year(found: Found) -> dict[str, Any]:
    return relation_of(found) or {"base": "d", "shift": 0, "unit": "Y"}


_ENDS_DAY = frozenset({"stop", "comma", "in", "at", "to", "and", "dayparts", "boundary", "open"})


def _is_numbered(found: Found) -> bool:
    """Tell ``die Kläger zu 1. bis 18.``."""
    link = next((n for n in (1, 2, 3) if (item := found.before(n)) is not None and item.kind == "to"), None)
    number, lead = (found.before(link + 1), found.before(link + 2)) if link else (None, None)
    return bool(number and number.kind == "ordinal" and lead and lead.value == "on")


def day_alone(found: Found) -> Draft | None:
    """Read ``am 13.``, ``on the 13th`` of the month spoken of, unless it counts something (``am 13. Spieltag``)."""
    lead, after = found.items[found.first], found.after()
    if lead.kind != "in" and found.first and found.items[found.first - 1].kind in ("boundary", "to"):
        lead = found.items[found.first - 1]
    if lead.kind == "to" and _is_numbered(found):
        return None
    before = found.before()
    aimed = before is not None and found.text[before.start : before.end].lower() in found.pack.listed("aims")
    led = lead.kind in ("boundary", "to") or (lead.kind == "in" and lead.value in found.pack.listed("day_leads"))
    if not (led or aimed or any(found.item(name) for name in ("weekday", "hour", "noon"))):
        return None
    if after is not None and after.kind not in _ENDS_DAY:
        if found.after_text() in found.pack.listed("after_day"):  # "Hast du am 12. Zeit?"
            return found.draft(DATE, "calendar", day=found.whole("day"), weekday=found.whole("weekday"))
        verb = after.kind == "other" and found.pack.verb_second and not found.after_text()[:1].isupper()
        if not verb or not found.after_text()[:1].isalpha():
            return None
    day = found.whole("day") or 0
    if not 1 <= day <= 31:
        return None
    clock = clock_of(found)  # "at 6:10 in the morning on the 28th"
    return found.draft(TIME if clock else DATE, "calendar", day=day, weekday=found.whole("weekday"), clock=clock)


def month_year(found: Found) -> Draft | None:
    """Read ``11/2024`` where it stands alone or behind a preposition, since file numbers look the same."""
    month, _, year = (found.value("monthyear") or "").partition("/")
    before, after = found.before(), found.after()
    if before is not None and before.value.endswith(tuple(found.pack.listed("month_leads"))):
        led = True  # "für den Anmeldungszeitraum 8/2006"
    else:
        led = found.last - found.first > 1 or bool(before and before.kind in ("boundary", "to", "part", "open", "dash"))
    alone = (before is None or before.kind == "stop") and (after is None or after.kind in ("stop", "dash"))
    if not 1 <= int(month) <= 12 or not (led or alone):
        return None
    return found.draft(DATE, "calendar", month=int(month), year=int(year))


def iso(found: Found) -> Draft | None:
    """Read a date after ISO 8601."""
    value = found.value("iso") or ""
    if not value[5:6].isdigit():  # "2024-Q1", "2024-W37"
        return found.draft(DATE, "fixed", value=value)
    month, day = value[5:7], value[8:10] or "01"
    if not ("01" <= month <= "12" and "01" <= day <= "31" and "1000" <= value[:4] <= "2999"):
        return None
    value = value.replace(" ", "T")
    if clock := clock_of(found):
        return found.draft(TIME, "fixed", value=value + clock) if len(value) == _DAY_LENGTH else None
    return found.draft(TIME if "T" in value else DATE, "fixed", value=value)
