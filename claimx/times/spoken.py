"""Matches -> drafts: clock times without the word for it, which may as well be amounts."""

from __future__ import annotations

import re

from claimx.times.clock import clock
from claimx.times.dates import calendar_
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.hours import clock_of, small_number
from claimx.times.items import Item
from claimx.times.relative import day_shift

__all__ = ["appointed_clock", "colon_alone", "range_clock", "spoken_clock"]

_NO_NOUN_AFTER = frozenset(
    {"stop", "comma", "to", "and", "dash", "in", "at", "dayparts", "open", "article", "boundary"}
)
_ADJECTIVE = re.compile(r"e[nmrs]?$")
_SHORTEST_WORD = 10  # "acht Uhr dreißig", but "um acht Uhr zwei Männer"
_HOURS = 12
_NEAR = 8  # items in which a verb of change makes "um acht" an amount
_LAST_HOUR = 24


def spoken_clock(found: Found) -> Draft | None:
    """Read a clock time without the word for it, unless the words around make it an amount.

    ``um halb neun``, ``heute um acht``, ``at ten to six``; not ``um acht Prozent``, ``stieg um acht``.
    """
    time = clock_of(found) if _is_spoken(found) else None
    if time is None:
        return None
    if found.item("dayshift"):
        return day_shift(found)
    return calendar_(found) if _is_placed(found) else clock(found)


def appointed_clock(found: Found) -> Draft | None:
    """Read a bare hour, ``opens at eight``, ``at eight thirty``, where a word near by tells of an appointment."""
    hour, minute = small_number(found, "hour"), small_number(found, "minute")
    if not 1 <= hour <= _HOURS or _before_noun(found) or _goes_on(found):
        return None
    near = found.items[max(0, found.first - _NEAR) : found.first]
    cut = max((index for index, item in enumerate(near) if item.kind in ("stop", "comma")), default=-1)
    named = any(
        found.text[item.start : item.end].lower() in found.pack.listed("appointments") for item in near[cut + 1 :]
    )
    if found.item("minute"):
        return clock(found) if minute >= _SHORTEST_WORD and not minute % 5 else None
    return clock(found) if named else None


def colon_alone(found: Found) -> Draft | None:
    """Read ``20:15`` where nothing else stands by it, as in a list of what is on."""
    before, after = found.before(), found.after()
    alone = (before is None or before.kind in ("stop", "date", "open")) and (
        after is None or after.kind in ("stop", "comma")
    )
    return clock(found) if alone and len(found.surface("hour")) == 5 else None


def range_clock(found: Found) -> Draft | None:
    """Read the hours behind a day: ``morgen von 9 bis 11``, ``Thursday from nine to eleven``."""
    first = found.items[found.first]
    at = found.first if found.item("opens") else found.first - 2
    if at < 0 or at + 2 >= len(found.items):
        return None
    hours = [_hour_in(found.items[index]) for index in (at, at + 2)]
    following = found.items[at + 3] if at + 3 < len(found.items) else None
    if None in hours or _counts(found, found.items[at + 2], following) or first.kind not in ("int", "word", "point"):
        return None
    return clock(found)


def _hour_in(item: Item) -> int | None:
    digits = item.value.partition(".")[0]
    return int(digits) if digits.isdigit() and int(digits) <= _LAST_HOUR else None


def _is_placed(found: Found) -> bool:
    return any(found.item(name) for name in ("dayshift", "weekday", "weekdaypart"))


def _is_spoken(found: Found) -> bool:
    """Tell whether numbers and words around them make a clock time."""
    bare, minute = found.item("barehour"), found.item("minute")
    may_count = bare or minute or found.item("halfto") or found.item("halfpast") or found.item("minuteunit")
    if may_count and _before_noun(found):
        return False
    if bare is not None and not _is_placed(found) and not found.item("clockpart"):
        return not _is_change(found) and not _goes_on(found)
    past, minutes = found.item("past"), found.item("minutes")
    if past and minutes and past.kind == "to" and minutes.kind == "int" and found.items[found.first].kind != "at":
        return False  # "9 to 11am on Thursday", but "ten to six"
    words = ("half_the_hour", "halfto"), ("half_the_hour", "halfpast"), ("past_the_hour", "past")
    if any(found.item(name) and found.surface(name).lower() not in found.pack.listed(known) for known, name in words):
        return False  # "halbe Milliarde"
    if minute is not None and minute.kind == "word" and small_number(found, "minute") < _SHORTEST_WORD:
        return False
    return found.value("minuteunit") in (None, "TM")


def _before_noun(found: Found) -> bool:
    """Tell whether a number is followed by what it counts."""
    return _counts(found, found.items[found.last - 1], found.after())


def _counts(found: Found, number: Item, after: Item | None) -> bool:
    if after is None or after.kind in _NO_NOUN_AFTER or after.start > number.end + 2:
        return False
    if after.kind == "other":
        surface = found.text[after.start : after.end]
        noun = found.pack.verb_second and surface[:1].isupper()
        return noun or surface.lower() in found.pack.listed("not_year_after")
    return after.kind in ("unit", "number", "int", "point", "word", "onto", "half", "month", "quarter", "age", "vague")


def _is_change(found: Found) -> bool:
    """Tell a bare number after ``um`` that says by how much."""
    if found.value("at") or not found.pack.listed("changes"):
        return bool(found.value("at"))  # "gegen acht" is against eight as well
    lead = found.before()
    if lead is not None and lead.kind == "mod" and lead.value != "EXACT":  # "um rund acht", but "pünktlich um acht"
        return True
    stems = tuple(found.pack.listed("changes"))
    near = found.items[max(0, found.first - _NEAR) : found.last + _NEAR]
    return any(item.kind == "other" and item.value.startswith(stems) for item in near)


def _goes_on(found: Found) -> bool:
    """Tell a bare number in a range or before an adjective: ``um 24 bis 72 Stunden``, ``um zwei weitere Jahre``."""
    after = found.after()
    end = found.after(1)
    if after is not None and after.kind == "onto" and (end is None or end.kind == "stop"):  # "macht um acht auf"
        return False
    adjective = after is not None and after.kind == "other" and _ADJECTIVE.search(after.value) is not None
    return after is not None and (adjective or after.kind not in ("stop", "comma", "other", "dayparts"))
