"""Matches -> drafts: how often."""

from __future__ import annotations

import re
from decimal import Decimal

from claimx.times.amounts import period_of
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.hours import clock_of
from claimx.types import TimeType

__all__ = ["every", "every_day", "every_nth", "every_year", "frequency", "rate", "weekdays"]

SET = TimeType.SET

_RECURRING = {
    "weekday": "XXXX-WXX-{}",
    "weekdayabbr": "XXXX-WXX-{}",
    "weekend": "XXXX-WXX-WE",
    "daypart": "XXXX-XX-XXT{}",
    "month": "XXXX-{}",
    "season": "XXXX-{}",
    "holiday": "XXXX-{}",
}
_HALVES = {"TH": "PT30M", "Y": "P6M", "D": "PT12H", "TM": "PT30S"}
_LONGEST_MONTH = 31
_LONGEST_RATE = 7  # "im Jahr", "a minute"; a compound ("im Geschäftsjahr") names one period and is no rate


def frequency(found: Found) -> Draft | None:
    """Read ``täglich``, but not a title that begins so (``the Daily Mail``)."""
    before, after, surface = found.before(), found.after_text(), found.surface("freq")
    item = found.items[found.first]
    if "/" in (found.text[item.start - 1 : item.start], found.text[item.end : item.end + 1]):  # in an address
        return None
    titled = surface[:1].isupper() and after[:1].isupper() and not found.pack.verb_second
    if titled and before is not None and before.kind not in ("stop",):
        return None
    return found.draft(SET, "fixed", value=found.value("freq"))


def every(found: Found) -> Draft | None:
    """Read ``jeden Montag``, ``alle zwei Wochen``, ``pro Jahr``."""
    item = found.item("unit")
    if item is None:
        return None
    if item.kind == "weekdaypart":  # "jeden Freitagabend"
        return found.draft(SET, "fixed", value="XXXX-WXX-{}T{}".format(*item.value.split(":")))
    if item.kind in _RECURRING:
        value = item.value.zfill(2) if item.kind == "month" else item.value
        known = item.kind != "holiday" or re.fullmatch("[0-9]{2}-[0-9]{2}", value)
        value = _RECURRING[item.kind].format(value) + (f"T{part}" if (part := found.value("daypart")) else "")
        return found.draft(SET, "fixed", value=value) if known else None
    name = {"Q": "3M"}.get(item.value, item.value)
    if found.item("half"):
        return found.draft(SET, "fixed", value=_HALVES[name]) if name in _HALVES else None
    if match := re.fullmatch(r"([0-9]+)([A-Z]+)", name):
        return found.draft(SET, "fixed", value=period_of(Decimal(match[1]), match[2]))
    before = found.before()
    if name.startswith("T") and before and before.value.lower() in found.pack.listed("speeds"):
        return None
    return found.draft(SET, "fixed", value=period_of(_how_many(found), name))


def _how_many(found: Found) -> Decimal | str:
    each, number = found.value("every") or "1", found.number("count")
    counter = found.item("count")
    if counter is not None and (counter.kind == "vague" or (found.surface("count").isalpha() and not number)):
        return "X"
    return number or found.number("nth") or Decimal(each if each.isdigit() else 1)


def every_year(found: Found) -> Draft | None:
    """Read ``jedes Jahr im Mai``, ``alljährlich am 1. Mai``, ``every year on July 4``."""
    unit = found.item("unit")
    often = next((item.value for item in found.items[found.first : found.last] if item.kind == "freq"), None)
    if (unit.value if unit else often) not in ("Y", "P1Y"):
        return None
    month, day = found.whole("month"), found.whole("day")
    if month is not None:
        if not 1 <= (day or 1) <= _LONGEST_MONTH:
            return None
        return found.draft(SET, "fixed", value=f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    code = found.value("season") or found.value("holiday") or ""
    known = found.item("season") or re.fullmatch("[0-9]{2}-[0-9]{2}", code)
    return found.draft(SET, "fixed", value=f"XXXX-{code.partition(':')[0]}") if known else None


def every_day(found: Found) -> Draft | None:
    """Read ``jeden 15. des Monats``, ``am 1. jedes Monats``, ``on the first of each month``."""
    day, month = found.whole("day") or 0, found.whole("month")
    if not 1 <= day <= _LONGEST_MONTH or found.value("unit") not in (None, "M"):
        return None
    return found.draft(SET, "fixed", value=f"XXXX-{f'{month:02d}' if month else 'XX'}-{day:02d}")


def every_nth(found: Found) -> Draft | None:
    """Read ``am ersten Dienstag jedes Monats``, ``the first Tuesday of every month``."""
    if found.value("unit") not in ("M", "Y"):
        return None
    return found.draft(SET, "fixed", value=f"XXXX-WXX-{found.value('weekday')}")


_AMOUNTS = ("int", "number", "point", "word", "year", "times", "colon")


def rate(found: Found) -> Draft | None:
    """Read ``im Jahr``, ``a year`` after an amount as a rate."""
    prep, item = found.item("prep"), found.item("unit")
    if item is None or prep is None or found.surface("unit").lower() in found.pack.listed("plurals"):
        return None
    if item.value not in ("Y", "M", "W", "D", "TH", "TM", "TS") or item.end - item.start > _LONGEST_RATE:
        return None
    before, amount = found.before(), found.before(2)
    times = (
        before is not None and before.kind == "other" and found.pack.times.search(before.value)
    )  # "zweimal die Woche"
    counted = before is not None and before.kind == "other" and amount is not None and amount.kind in _AMOUNTS
    if prep.kind == "article" and found.surface("prep").lower() not in found.pack.listed("rate_articles"):
        return None  # "das Spiel des Tages"
    if prep.kind == "article" and not (times or counted):
        return None  # "20 Euro die Stunde", but "zwanzig Leute, die Stunde"
    after = found.after_text()
    if after[:1].isupper() or after[:1].isdigit() or after in found.pack.listed("genitives"):
        return None
    near = found.items[max(0, found.first - 6) : found.first]
    cut = max((index for index, other in enumerate(near) if other.kind == "stop"), default=-1)
    if not any(other.kind in _AMOUNTS or found.pack.times.search(other.value) for other in near[cut + 1 :]):
        return None
    return found.draft(SET, "fixed", value=period_of(Decimal(1), item.value))


def weekdays(found: Found) -> Draft:
    """Read ``montags``, ``sonntagabends``, ``Mo`` of ``Mo–Fr``."""
    day, _, part = (found.value("weekdays") or "").partition(":")
    part = part or found.value("daypart") or ""
    if clock := clock_of(found):  # "at 5 on Fridays"
        return found.draft(SET, "fixed", value=f"XXXX-WXX-{day}{clock}")
    return found.draft(SET, "fixed", value=f"XXXX-WXX-{day}" + (f"T{part}" if part else ""))
