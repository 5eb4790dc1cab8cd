"""Matches -> drafts: what is said from another time, ``im vergangenen Jahr``, ``drei Tage später``."""

from __future__ import annotations

from decimal import Decimal

from claimx.times.amounts import amount_of, period_of, value_of_amounts
from claimx.times.dates import calendar_
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.hours import clock_mod, clock_of
from claimx.times.weeks import holiday, holiday_code
from claimx.types import TimeType

__all__ = [
    "ago",
    "ahead",
    "day_from",
    "day_morning",
    "day_shift",
    "epoch",
    "from_holiday",
    "of_years_ago",
    "part_of_unit",
    "previous",
    "reference",
    "same_of_previous",
    "shifted",
    "the_past",
    "unit",
    "year_part",
    "year_shift",
]

DATE, TIME, DURATION = TimeType.DATE, TimeType.TIME, TimeType.DURATION

_LONGEST_SHIFT = 9999
_RECORD_REACH = 8  # words from a time back to the verb that says what something is
_MIRRORED = {
    "MORE_THAN": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}
_AHEAD = {"MORE_THAN": "AFTER", "LESS_THAN": "BEFORE", "EQUAL_OR_MORE": "ON_OR_AFTER", "EQUAL_OR_LESS": "ON_OR_BEFORE"}
_NUMBERS = frozenset({"number", "int", "point", "word"})
_CALENDAR_UNITS = {"Y", "M", "W", "D", "Q", "DE", "CE", "ML", "3M", "6M", "25Y", "WE", "H", "C"}


def unit(found: Found) -> Draft | None:
    """Read a unit by its relation: ``im vergangenen Jahr``, ``Ende des Monats``."""
    item, relation, part = found.item("unit"), found.value("relation"), found.value("part")
    if item is None:
        return None
    name = {"halfyear": "H", "century": "CE"}.get(item.kind, item.value)
    if name not in _CALENDAR_UNITS:
        return None
    surface = found.surface("unit").lower()
    if relation and found.is_plural("unit"):
        reference = {"-": "PAST_REF", "+": "FUTURE_REF"}.get(relation[1], "PRESENT_REF")
        if relation[0] == "t":  # "in den folgenden Jahren"
            vague = relation[1] != "0" and name in ("Y", "M", "W", "D", "DE")
            return found.draft(DURATION, "fixed", value=period_of("X", name)) if vague else None
        return found.draft(DATE, "fixed", value=reference)
    lead = found.before()
    if (
        name == "D"
        and not relation
        and (found.items[found.first].kind in ("in", "at") or (lead and lead.kind in ("in", "at")))
    ):
        return None  # "am Ende des Tages zählt das Ergebnis"
    if not relation and (part is None or surface in found.pack.listed("plurals")):
        return None
    spanning = found.surface("relation").lower() in found.pack.listed("spanning") and name not in ("H", "Q")
    if relation and (spanning or (name == "25Y" and relation[0] == "d")):  # "im letzten Vierteljahrhundert"
        number, measure = (Decimal(25), "Y") if name == "25Y" else (Decimal(1), {"C": "CE"}.get(name, name))
        return found.draft(DURATION, "fixed", value=period_of(number, measure))
    base, shift = (relation[0], int(relation[1:])) if relation else ("d", 0)
    if (name, base, shift) == ("D", "d", 1):  # "am nächsten Tag": after the day spoken of
        base = "t"
    return found.draft(DATE, "unit", unit=name, base=base, shift=shift, mod=part or None)


def part_of_unit(found: Found) -> Draft | None:
    """Read ``end of month``, ``by end of year``: a part with its "of", a unit without an article."""
    return unit(found) if found.surface("part").lower().endswith(" of") else None


def previous(found: Found) -> Draft | None:
    """Read a compound for the unit before or after: ``Vorjahr``, ``Vortag``."""
    value = found.value("prev") or ""
    if "P" in value:
        return found.draft(DATE, "same_period", shift=-1, unit=value.partition("P")[2] or None)
    return found.draft(DATE, "unit", unit=value[0], base="t", shift=int(value[1:]), mod=found.value("part") or None)


def year_part(found: Found) -> Draft:
    """Read a compound for a part of a unit: ``Jahresende``."""
    name, _, part = (found.value("yearpart") or "").partition(":")
    if number := found.whole("year"):
        return found.draft(DATE, "calendar", year=number, mod=part or None)
    return found.draft(DATE, "unit", unit=name, base="y", shift=0, mod=part or None)


def of_years_ago(found: Found) -> Draft | None:
    """Read ``im Mai vor zwei Jahren``, ``am Karfreitag vor zwei Jahren``, ``in May two years ago``."""
    amount = amount_of(found)
    if amount is None or amount[1] != "Y" or amount[0] != int(amount[0]) or amount[0] > _LONGEST_SHIFT:
        return None
    draft = holiday(found) if found.item("holiday") else calendar_(found)
    return draft.with_(base="y", shift=-int(amount[0]), unit=None) if draft else None


def year_shift(found: Found) -> Draft | None:
    """Read a unit counted from now, ``heuer``, ``the week before last``, or from then, ``tags darauf``."""
    value, _, base = (found.value("yearshift") or "Y+0").partition(":")
    if found.surface("yearshift")[:1].isupper() and not found.begins():  # "Herrmann/Heuer/Raupach"
        return None
    return found.draft(DATE, "unit", unit=value[0], base=base or "d", shift=int(value[1:]))


def ago(found: Found) -> Draft | None:
    """Read ``vor drei Jahren``, ``three years ago``; a vague amount is the past."""
    amount = amount_of(found)
    if amount is None:
        name = found.value("unit") or found.value("plural") or ""
        plural = found.surface("plural") or found.surface("unit")
        if plural.lower() not in found.pack.listed("plurals") or not name:
            return None
        to_come = found.items[found.last - 1].value == "ahead"  # "in the weeks ahead"
        return found.draft(DATE, "fixed", value="FUTURE_REF" if to_come else "PAST_REF")
    ahead_ = found.items[found.last - 1].value == "ahead"
    draft = _shift(found, amount, 1 if ahead_ else -1, "d")
    over = draft is not None and found.item("over") and not draft.mod  # "over a year ago"
    return draft.with_(mod="AFTER" if ahead_ else "BEFORE") if draft and over else draft


def epoch(found: Found) -> Draft | None:
    """Read ``um die Jahrtausendwende``: a turn of time that has a year."""
    return found.draft(DATE, "fixed", value=found.value("epoch"))


def same_of_previous(found: Found) -> Draft | None:
    """Read ``im gleichen Zeitraum des Vorjahres``: the period spoken of, a year before."""
    if found.value("relation") != "t0" or (found.value("prev") or found.value("yearrelation")) not in ("Y-1", "d-1"):
        return None
    return found.draft(DATE, "same_period", shift=-1, unit=found.value("unit"))


def day_from(found: Found) -> Draft | None:
    """Read ``heute vor zehn Jahren``, ``Montag in einer Woche``, ``a week from tomorrow``: to the day."""
    amount = amount_of(found)
    if (
        amount is None
        or amount[0] != int(amount[0])
        or amount[1] not in ("D", "W", "M", "Y")
        or amount[0] > _LONGEST_SHIFT
    ):
        return None
    if amount[1] == "D" and found.surface("count").lower() in found.pack.listed("week_in_days"):
        amount = (Decimal(7), "D")  # "heute in acht Tagen"
    link = next((item for item in found.items[found.first : found.last] if item.kind in ("ago", "agoafter")), None)
    sign = -1 if link is not None and link.value != "ahead" else 1
    number = sign * int(amount[0])
    if (weekday := found.whole("weekday")) is not None:
        if amount[1] not in ("D", "W"):
            return None
        days = number * (7 if amount[1] == "W" else 1)
        return found.draft(DATE, "calendar", weekday=weekday, offset=days, base="d" if sign < 0 else None)
    dayshift = (found.value("dayshift") or "0").partition(":")[0]
    return found.draft(DATE, "shift", unit=amount[1], shift=number, base="d", code="D", offset=int(dayshift))


def ahead(found: Found) -> Draft | None:
    """Read ``in zwei Wochen``: a date to come, or, of the past, the time something took."""
    after = found.after()
    if found.items[found.first].value != "in" or (
        after is not None and after.kind == "agoafter"
    ):  # "sworn in a year ago"
        return None
    amount = amount_of(found)
    if amount is None:
        return found.draft(DATE, "fixed", value="FUTURE_REF") if found.surface("unit") else None
    period = value_of_amounts(found)
    if period is None:
        return None
    before = found.before()
    counted = any(item and item.kind in _NUMBERS for item in (found.before(2), found.before(3)))
    if before and counted and before.value in found.pack.listed("not_year_after"):
        return found.draft(DURATION, "fixed", value=period, skip=1)  # "1,8 Milliarden Euro in fünf Jahren"
    if before and found.pack.superlative.fullmatch(found.text[before.start : before.end]):
        return found.draft(DURATION, "fixed", value=period)
    if _is_record(found):
        return found.draft(DURATION, "fixed", value=period, skip=1)
    draft = _shift(found, amount, 1, "d")
    if draft and found.item("bound"):  # "in spätestens zwei Jahren"
        return draft.with_(mod=found.value("bound"))
    if draft and found.item("count2"):  # "in zwei Stunden und zehn Minuten" has no value without a clock
        draft = draft.with_(kind="fixed", unit=None)
    return draft.with_(kind="ahead", value=period, day=found.items[found.first + 1].start) if draft else None


def _is_record(found: Found) -> bool:
    """Tell ``ist das schlimmste Unwetter | in 30 Jahren``: what something is the most or the nth of, right before."""
    words: list[str] = []
    for back in range(1, min(found.first, _RECORD_REACH) + 1):
        item = found.items[found.first - back]
        if item.kind in ("stop", "comma"):
            break
        words.append(found.text[item.start : item.end])
    at = next((place for place, word in enumerate(words) if found.pack.record.fullmatch(word)), None)
    if at is None or at + 1 >= len(words):
        return False
    return any(word.lower() in found.pack.listed("copulas") for word in words[at + 1 :])


def _shift(found: Found, amount: tuple[Decimal, str], sign: int, base: str) -> Draft | None:
    number, name = amount
    if name in ("TH", "TM", "TS") or name.endswith(("TM", "TH")):
        minutes = number * {"TH": 60, "TM": 1}.get(name, 0)
        if base == "t" and minutes and minutes == int(minutes) and minutes <= _LONGEST_SHIFT:
            return found.draft(TIME, "clock_shift", shift=sign * int(minutes), base=base, mod=found.mod())
        return found.draft(TIME, "fixed", value=None, base=base)
    years = number * {"DE": 10, "CE": 100, "ML": 1000}.get(name, 0)
    if number != int(number) and years and years == int(years):  # "half a century later"
        number, name = years, "Y"
    if number != int(number):
        if name != "Y" or number * 12 != int(number * 12):
            return found.draft(DATE, "fixed", value=None, base=base)
        number, name = number * 12, "M"
    if number > _LONGEST_SHIFT:
        return None
    mod = found.mod()
    mod = (_MIRRORED if sign < 0 else _AHEAD).get(mod or "", mod)
    return found.draft(DATE, "shift", unit=name, shift=sign * int(number), base=base, mod=mod)


def shifted(found: Found) -> Draft | None:
    """Read ``drei Tage später``, ``ein Jahr zuvor``, ``am Tag darauf``."""
    after = found.item("after")
    if after and after.kind == "reference" and found.surface("after").lower() not in found.pack.listed("sooner"):
        return None
    sign = 1 if after and (after.kind == "later" or after.value == "after") else -1
    following = found.after()
    if (
        after
        and after.kind == "boundary"
        and (after.value not in ("after", "before") or (following and following.kind not in ("stop", "comma")))
    ):
        return None
    if found.item("count"):
        amount = amount_of(found)
    elif found.item("vague") or found.surface("unit").lower() in found.pack.listed("plurals"):
        return found.draft(DATE, "fixed", value="FUTURE_REF" if sign > 0 else "PAST_REF")
    elif (name := found.value("unit") or "D") in ("Y", "M", "W", "D"):  # "im Jahr zuvor", "am Tag darauf"
        return found.draft(DATE, "unit", unit=name, base="t", shift=sign)
    else:
        amount = (Decimal(1), name)
    if amount is None:
        return None
    draft = _shift(found, amount, sign, "t")
    before = found.before()
    if draft and found.value("mod") in ("MORE_THAN", "LESS_THAN") and before and before.kind not in ("stop", "comma"):
        return draft.with_(
            start=found.items[found.first + 1].start, mod=None
        )  # "zwei Prozent mehr als | ein Jahr zuvor"
    return draft


def from_holiday(found: Found) -> Draft | None:
    """Read ``zwei Tage vor Weihnachten``."""
    amount = amount_of(found) if found.item("count") else (Decimal(1), found.value("unit") or "")
    direction = next((item for item in found.items[found.first : found.last] if item.kind in ("ago", "boundary")), None)
    if amount is None or direction is None or direction.value not in ("before", "after"):
        return None
    number, name = amount
    if number != int(number) or name not in ("D", "W", "M", "Y"):
        return None
    shift = int(number) if direction.value == "after" else -int(number)
    if name == "W" and not found.item("count"):  # "in der Woche nach Ostern"
        name = "WK"
    code, offset, _ = holiday_code(found)
    return (
        found.draft(DATE, "holiday", code=code, year=found.whole("year"), unit=name, shift=shift, offset=offset)
        if code
        else None
    )


def reference(found: Found) -> Draft | None:
    """Read a vague reference to the present, past or future, but not ``shortly before noon``."""
    after = found.after()
    if not found.value("reference"):
        return None
    if found.value("reference") == "FUTURE_REF" and after and after.kind in ("boundary", "ago", "earlier", "later"):
        return None
    return found.draft(DATE, "fixed", value=found.value("reference"))


def the_past(found: Found) -> Draft | None:
    """Read ``in the past``."""
    return found.draft(DATE, "fixed", value="PAST_REF") if found.surface("past").lower() == "past" else None


def day_morning(found: Found) -> Draft | None:
    """Read ``heute morgen``, ``Montag morgen um acht`` in the older spelling."""
    if found.surface("morning") not in found.pack.listed("old_morning") or found.value("dayshift") == "1":
        return None
    clock, mod = clock_of(found) or "TMO", clock_mod(found)
    if (weekday := found.whole("weekday")) is not None:
        return found.draft(TIME, "calendar", weekday=weekday, clock=clock, mod=mod)
    return found.draft(TIME, "day", shift=found.whole("dayshift"), base="d", clock=clock, mod=mod)


def day_shift(found: Found) -> Draft | None:
    """Read ``heute``, ``gestern Abend``, ``morgen um 8 Uhr``."""
    clock = clock_of(found) or (f"T{found.value('daypart')}" if found.item("daypart") else None)
    days, _, part = (found.value("dayshift") or found.value("tonight") or "0").partition(":")
    if found.item("tonight") and not part:  # "8 tonight", but "8 today"
        return None
    shift = int(days)
    clock = clock or (f"T{part}" if part else None)
    if (unit_ := found.item("dayunit")) is not None and unit_.value != "D":
        return None
    if shift == 0 and found.items[found.last - 1].kind == "dayadj":  # "die heutige Lage"
        return found.draft(DATE, "fixed", value="PRESENT_REF")
    kind = "today" if shift == 0 and not clock and not found.item("weekday") and unit_ is None else "day"
    mod = clock_mod(found) or found.value("part") if clock else None
    return found.draft(TIME if clock else DATE, kind, shift=shift, base="d", clock=clock, mod=mod)
