"""Matches -> drafts: dates that the calendar names, by day, month, year, season, decade."""

from __future__ import annotations

import re
from typing import Any

from claimx.times.clock import clock_of
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.types import TimeType

__all__ = ["calendar_", "century", "decade", "era", "holiday", "iso", "week", "weekend", "year", "years"]

DATE, TIME = TimeType.DATE, TimeType.TIME


def calendar_(found: Found) -> Draft | None:
    """Read a date by its year, month, day, weekday, season, quarter and clock."""
    fields = _own_fields(found)
    if fields is None:
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
    before = found.before()
    titled = before and found.text[before.start : before.end].lower() in found.pack.listed("titles")
    if titled and found.last - found.first == 1:  # "Frau Sonntag"
        return None
    return found.draft(TIME if fields["clock"] else DATE, "calendar", **fields)


def _is_name(found: Found) -> bool:
    """Tell a month that may as well be a name or a verb (``Theresa May``, ``March on!``) and has no lead of a date."""
    if found.last - found.first > 1 or found.surface("month") not in found.pack.listed("ambiguous"):
        return False
    lead, link, partner = found.before(), found.after(), found.after(1)
    if link and partner and link.kind in ("to", "and", "dash", "slash") and partner.kind in ("month", "in"):
        return False
    return lead is None or lead.kind in ("other", "stop")


def _own_fields(found: Found) -> dict[str, Any] | None:
    """Read the parts of a date that stand in the expression; ``None`` where they make no date."""
    fields: dict[str, Any] = {"mod": found.value("part") or found.value("early")}
    for name in ("date", "daymonth"):
        if surface := found.value(name):
            parts = _numeric(found, surface)
            if parts is None:
                return None
            fields["year"], fields["month"], fields["day"] = parts
    fields |= {name: n for name in ("year", "month", "day", "weekday") if (n := found.whole(name)) is not None}
    if (span := found.whole("yearspan")) is not None:
        fields["year"] = span
    if not 1 <= fields.get("day", 1) <= 31:
        return None
    if quarter := found.item("quarter"):
        nth = found.whole("nth") or 0
        if not 1 <= nth <= (4 if quarter.kind == "quarter" else 2):
            return None
        fields["code"] = ("Q" if quarter.kind == "quarter" else "H") + str(nth)
    elif code := found.value("season") or found.value("code"):
        fields["code"] = code
    return fields


def _numeric(found: Found, surface: str) -> tuple[int | None, int, int] | None:
    parts = [part for part in re.split(r"[./\s]+", surface) if part]
    first, second = int(parts[0]), int(parts[1])
    day, month = (first, second) if found.pack.day_first or "." in surface else (second, first)
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
    if prev := found.value("prev"):
        return {"base": "t", "shift": int(prev.rstrip("P")[1:])}
    if relation := found.value("yearrelation"):
        return {"base": relation[0], "shift": int(relation[1:]), "unit": "Y"}
    if relation := found.value("relation"):
        return {"base": relation[0], "shift": int(relation[1:])}
    return {}


def month_part(found: Found) -> Draft | None:
    """Read ``in der letzten Septemberwoche``: a month and where in it."""
    month, which = found.whole("month"), found.value("which")
    mod = {"d-1": "END", "1": "START"}.get(which or "")
    return found.draft(DATE, "calendar", mod=mod, month=month, year=found.whole("year"), **_relation(found))


def weekday_of_week(found: Found) -> Draft | None:
    """Read ``am Dienstag vergangener Woche``, ``nächste Woche Dienstag``."""
    relation = found.value("relation") or "t0"
    if found.value("unit") != "W" or relation[0] != "d":
        return None
    return found.draft(DATE, "calendar", weekday=found.whole("weekday"), unit="W", shift=int(relation[1:]))


def nth_weekday(found: Found) -> Draft | None:
    """Read ``am ersten Montag im Mai``; the last is the fifth or fourth."""
    nth = 5 if found.value("relation") == "d-1" else found.whole("nth")
    if nth is None or not 1 <= nth <= 5:
        return None
    weekday, month, year = (found.whole(name) for name in ("weekday", "month", "year"))
    return found.draft(DATE, "calendar", weekday=weekday, month=month, year=year, shift=nth)


def iso(found: Found) -> Draft | None:
    """Read a date after ISO 8601."""
    value = found.value("iso") or ""
    month, day = value[5:7], value[8:10] or "01"
    if not ("01" <= month <= "12" and "01" <= day <= "31" and "1000" <= value[:4] <= "2999"):
        return None
    return found.draft(TIME if "T" in value else DATE, "fixed", value=value)


def _counted(found: Found, year: int) -> bool:
    """Tell whether four digits are an amount: ``2000 Soldaten``, ``1500 Euro``."""
    after = found.after_text()
    if after.lower() in found.pack.listed("not_year_after"):
        return True
    item = found.after()
    if (
        item is None
        or item.kind != "other"
        or year % 100
        or found.text[found.items[found.last - 1].end : item.start].strip()
    ):
        return False
    return found.pack.counted_noun.fullmatch(after) is not None


def year(found: Found) -> Draft | None:
    """Read four digits as a year where the words around allow it."""
    number = found.whole("year") or 0
    before = found.before()
    lead = found.value("prep") is not None or (
        before is not None
        and before.kind
        in (
            "boundary",
            "ago",
            "to",
            "of",
            "unit",
            "month",
            "year",
            "within",
            "bound",
            "open",
            "part",
            "dash",
            "and",
        )
    )
    if _counted(found, number) or (
        before and found.text[before.start : before.end].lower() in found.pack.listed("not_year_before")
    ):
        return None
    if before and found.text[before.start : before.end + 1].lower() in found.pack.listed("not_year_before"):
        return None
    if not (1900 <= number <= 2099 or (lead and 1200 <= number < 2100)):
        return None
    return found.draft(DATE, "calendar", year=number)


def years(found: Found) -> Draft:
    """Read a span over two years, as in ``2024/25``."""
    first = found.whole("yearspan") or 0
    return found.draft(DATE, "fixed", value=f"{first}/{first + 1}")


def era(found: Found) -> Draft | None:
    """Read a year before Christ."""
    number = found.whole("year")
    return None if number is None else found.draft(DATE, "fixed", value=f"BC{number:04d}")


def decade(found: Found) -> Draft | None:
    """Read a decade: ``1990er``, ``60er Jahre``."""
    item = found.item("decade")
    if item is None:
        return None
    digits = re.sub(r"[^0-9]", "", item.value)
    if item.kind == "decadeword":
        digits = item.value + "0"
    if len(digits) == 2:
        century = "20" if digits[0] in "01" else "19"
        before = found.before()
        if before and found.text[before.start : before.end].lower() in found.pack.listed("not_year_before"):
            return None
        unit_follows = found.items[found.last - 1].kind == "unit" or len(item.value) > 5 or found.item("part")
        article = found.items[found.first] is not item and not found.after_text()[:1].isupper()
        if not article and not unit_follows and item.kind == "decade" and found.pack.language == "de":
            return None
        digits = century + digits
    return found.draft(DATE, "fixed", value=digits[:3], mod=found.value("part") or found.value("early"))


def century(found: Found) -> Draft | None:
    """Read a century: the 19th is ``18``."""
    nth = found.whole("nth") or 0
    centuries = found.value("centuries")
    if not 1 <= nth <= 30 or centuries not in (None, "CE"):
        return None
    mod = found.value("part") or found.value("early")
    bc = any(item.kind == "era" for item in found.items[found.first : found.last])
    return found.draft(
        DATE,
        "fixed",
        value=f"BC{nth - 1:02d}" if bc else f"{nth - 1:02d}",
        mod=mod,
    )


def week(found: Found) -> Draft | None:
    """Read a week by its number."""
    number = found.whole("week") or 0
    return found.draft(DATE, "week", year=found.whole("year"), shift=number) if 1 <= number <= 53 else None


def weekend(found: Found) -> Draft:
    """Read a weekend."""
    relation = found.value("relation")
    return found.draft(DATE, "weekend", base=relation and relation[0], shift=int(relation[1:]) if relation else None)


def holiday(found: Found) -> Draft | None:
    """Read a holiday by its name, unless it is a person's (``Nikolaus Lenau``)."""
    after = found.after()
    named = after and after.kind == "other" and found.after_text()[:1].isupper()
    if named and found.last - found.first == 1 and found.surface("holiday") in found.pack.listed("ambiguous"):
        return None
    return found.draft(DATE, "holiday", code=found.value("holiday"), year=found.whole("year"))
