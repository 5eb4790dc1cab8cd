"""Matches -> drafts: dates that the calendar names, by day, month, year, season, decade."""

from __future__ import annotations

import re
from typing import Any

from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.hours import clock_mod, clock_of
from claimx.times.nearest import LAST_DAY
from claimx.types import TimeType

__all__ = [
    "calendar_",
    "date_alone",
    "day_alone",
    "day_of_month",
    "half_of",
    "holiday",
    "holiday_code",
    "iso",
    "month_part",
    "month_year",
    "nth_weekday",
    "week",
    "week_of",
    "weekday_after",
    "weekday_before_last",
    "weekday_of_week",
    "weekend",
]

DATE, TIME = TimeType.DATE, TimeType.TIME

_DAY_LENGTH = len("2024-11-14")


def calendar_(found: Found) -> Draft | None:
    """Read a date by its year, month, day, weekday, season, quarter and clock."""
    fields = _own_fields(found)
    if fields is None or _in_opening_hours(found):
        return None
    fields |= _relation(found)
    if weekdaypart := found.value("weekdaypart"):
        number, _, part = weekdaypart.partition(":")
        fields |= {"weekday": int(number), "clock": "T" + part}
    if daypart := found.value("daypart"):
        fields["clock"] = "T" + daypart
    fields["clock"] = clock_of(found) or fields.get("clock")
    if set(fields) == {"mod", "month", "clock"} and _is_name(found):
        return None
    if _is_surname(found) or found.is_title() or _is_verb(found):
        return None
    before = found.before()
    lead = found.text[before.start : before.end].lower() if before else ""
    n_words = found.last - found.first
    if lead in found.pack.listed("titles") and n_words == 1:  # "Frau Sonntag"
        return None
    paper = before if found.item("prep") else found.before(2)
    if found.value("weekday") == "7" and paper and paper.value in found.pack.listed("sunday_papers"):
        return None  # "Welt am Sonntag"
    article = found.items[found.first].kind == "article"
    if found.after_text() in found.pack.listed("papers") and n_words == 1 + article:  # "the Sunday Times"
        return None
    if lead and _on_street(found):
        return None
    if fields["clock"] and not fields["mod"]:
        fields["mod"] = clock_mod(found)
    return found.draft(TIME if fields["clock"] else DATE, "calendar", **fields)


def _in_opening_hours(found: Found) -> bool:
    """Tell the days of ``Mon–Fri 9am–5pm``, which come every week."""
    first, before, partner = found.items[found.first], found.before(), found.before(2)
    if first.kind != "weekdayabbr":
        return False
    if before is not None and before.kind in ("dash", "to") and partner is not None and partner.kind == "weekdayabbr":
        return True
    link, following = found.after(), found.after(1)
    single = found.last - found.first == 1 and link is not None and link.kind in ("dash", "to")
    return single and following is not None and following.kind in ("weekdayabbr", "shortday")


def _on_street(found: Found) -> bool:
    """Tell the date in a name: ``Straße des 17. Juni``."""
    at = found.first
    while at and (found.items[at].kind in ("article", "ordinal") or at == found.first) and found.first - at < 3:
        at -= 1
    return found.items[at + 1].kind == "article" and found.items[at].value.rpartition("-")[2] in found.pack.listed(
        "streets"
    )


def _is_name(found: Found) -> bool:
    """Tell a month that may as well be a name or a verb (``Theresa May``, ``March on!``) and has no lead of a date."""
    if found.last - found.first > 1:
        return False
    lead, month = found.before(), found.surface("month")
    named = lead is not None and lead.kind == "other" and found.text[lead.start].isupper()
    named = named and not (found.begins(1) and lead is not None and lead.value in found.pack.listed("no_first_names"))
    if month in found.pack.listed("given_names"):
        after = found.after()
        surname = after is not None and after.kind == "other" and found.after_text()[:1].isupper()
        if surname and (lead is None or lead.kind in ("other", "stop", "and", "comma")) and not found.pack.verb_second:
            return True  # "April Jones"
    if month not in found.pack.listed("ambiguous"):
        return False
    link, partner = found.after(), found.after(1)
    if link and partner and link.kind in ("to", "and", "dash", "slash") and partner.kind in ("month", "in"):
        return named and not found.pack.verb_second  # "Theresa May and April Jones"
    return lead is None or lead.kind in ("other", "stop")


def _is_surname(found: Found) -> bool:
    """Tell ``Klaus Sonntag``, ``Peter Herbst``: a word behind a given name."""
    before = found.before()
    alone = found.last - found.first == 1 and before is not None and before.kind == "other"
    return bool(alone and before and found.text[before.start : before.end] in found.pack.first_names)


def _is_verb(found: Found) -> bool:
    """Tell ``they summer in Maine``, ``a spring and a fall guard``: a season without what makes it a date."""
    before = found.before()
    if not found.item("season") or found.last - found.first > 1 or before is None or found.pack.verb_second:
        return False
    return before.kind == "one" or found.text[before.start : before.end].lower() in found.pack.listed("subjects")


def date_alone(found: Found) -> Draft | None:
    """Read ``15.2.``, ``10/31`` where the text is nothing else."""
    return calendar_(found) if found.before() is None and found.after() is None else None


def half_of(found: Found) -> Draft | None:
    """Read ``the first half of the year``, ``in der zweiten Hälfte des vergangenen Jahres``."""
    single = found.surface("unit").lower() not in found.pack.listed("plurals")
    return calendar_(found) if found.value("unit") == "Y" and single else None


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


def _relation(found: Found) -> dict[str, Any]:
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
    return found.draft(DATE, "calendar", mod=mod, month=month, year=found.whole("year"), **_relation(found))


def week_of(found: Found) -> Draft | None:
    """Read ``the week of September 9``, ``die Woche vom 9. September``: the week of a day."""
    draft = calendar_(found) if found.value("week") == "W" else None
    return draft.with_(unit="W", clock=None) if draft and draft.day and draft.type == DATE else None


def weekday_of_week(found: Found) -> Draft | None:
    """Read ``am Dienstag vergangener Woche``, ``nächste Woche Dienstag``."""
    relation = found.value("relation") or "t0"
    if found.value("unit") != "W" or relation[0] != "d":
        return None
    return found.draft(DATE, "calendar", weekday=found.whole("weekday"), unit="W", shift=int(relation[1:]))


def weekday_after(found: Found) -> Draft | None:
    """Read ``am Montag darauf``."""
    return found.draft(DATE, "calendar", weekday=found.whole("weekday"), base="t", shift=1)


def weekday_before_last(found: Found) -> Draft | None:
    """Read ``the Friday before last``."""
    if found.value("relation") != "d-1" or found.value("side") != "before":
        return None
    return found.draft(DATE, "calendar", weekday=found.whole("weekday"), base="d", shift=-2)


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


def day_of_month(found: Found) -> Draft | None:
    """Read ``am 15. des Monats``, ``am 3. dieses Monats``, ``am 20. des Vormonats``."""
    day, prev = found.whole("day") or 0, found.value("prev") or "M"
    if not 1 <= day <= 31 or prev[0] != "M" or found.value("unit") not in (None, "M"):
        return None
    if found.surface("unit").lower() in found.pack.listed("plurals"):
        return None
    relation = found.value("relation") or (f"t{prev[1:]}" if len(prev) > 1 else "d0")
    return found.draft(DATE, "in_month", day=day, base=relation[0], shift=int(relation[1:]), unit="M")


_ENDS_DAY = frozenset({"stop", "comma", "in", "at", "to", "and", "dayparts", "boundary", "open"})


def day_alone(found: Found) -> Draft | None:
    """Read ``am 13.``, ``on the 13th`` of the month spoken of, unless it counts something (``am 13. Spieltag``)."""
    lead, after = found.items[found.first], found.after()
    if lead.kind != "in" and found.first and found.items[found.first - 1].kind in ("boundary", "to"):
        lead = found.items[found.first - 1]
    led = lead.kind in ("boundary", "to") or (lead.kind == "in" and lead.value in found.pack.listed("day_leads"))
    if not found.item("weekday") and not led:
        return None
    if after is not None and after.kind not in _ENDS_DAY:
        verb = after.kind == "other" and found.pack.verb_second and not found.after_text()[:1].isupper()
        if not verb or not found.after_text()[:1].isalpha():
            return None
    day = found.whole("day") or 0
    if not 1 <= day <= 31:
        return None
    return found.draft(DATE, "calendar", day=day, weekday=found.whole("weekday"))


def month_year(found: Found) -> Draft | None:
    """Read ``11/2024`` where it stands alone or behind a preposition, since file numbers look the same."""
    month, _, year = (found.value("monthyear") or "").partition("/")
    before, after = found.before(), found.after()
    led = found.last - found.first > 1 or (before and before.kind in ("boundary", "to", "part", "open", "dash"))
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
    fields: dict[str, Any] = _relation(found) if relation and relation[0] == "d" else {}
    clock = clock_of(found) or (f"T{part}" if part else None)
    type_ = TIME if clock else DATE
    return found.draft(type_, "holiday", code=code, year=found.whole("year"), clock=clock, offset=offset, **fields)


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
