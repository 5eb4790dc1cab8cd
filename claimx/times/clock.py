"""Matches -> drafts: clock times and parts of the day."""

from __future__ import annotations

import re

from claimx.times.dates import calendar_
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.hours import clock_mod, clock_of, small_number
from claimx.times.relative import day_shift
from claimx.times.weeks import holiday_code
from claimx.types import TimeType

__all__ = [
    "appointed_clock",
    "clock",
    "colon_alone",
    "day_part",
    "day_part_adverb",
    "military",
    "night_to",
    "spoken_clock",
]

TIME = TimeType.TIME

_NO_NOUN_AFTER = frozenset(
    {"stop", "comma", "to", "and", "dash", "in", "at", "dayparts", "open", "article", "boundary"}
)
_ADJECTIVE = re.compile(r"e[nmrs]?$")
_SHORTEST_WORD = 10  # "acht Uhr dreißig", but "um acht Uhr zwei Männer"
_HOURS = 12
_NEAR = 8  # items in which a verb of change makes "um acht" an amount


def clock(found: Found) -> Draft | None:
    """Read a clock time."""
    time = clock_of(found)
    relation = found.value("relation") or ""
    base, shift = ("d", int(relation[1:])) if relation.startswith("d") else ("c", 0)  # "at 3 this afternoon"
    if found.is_title() or time is None or found.value("twelve") not in (None, "12"):
        return None
    return found.draft(TIME, "day", base=base, shift=shift, clock=time, mod=clock_mod(found))


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


def _is_placed(found: Found) -> bool:
    return any(found.item(name) for name in ("dayshift", "weekday", "weekdaypart"))


def _is_spoken(found: Found) -> bool:
    """Tell whether numbers and words around them make a clock time."""
    bare, minute = found.item("barehour"), found.item("minute")
    if (bare or minute or found.item("halfto") or found.item("halfpast")) and _before_noun(found):
        return False
    if bare is not None and not _is_placed(found) and not found.item("clockpart"):
        return not _is_change(found) and not _goes_on(found)
    words = ("half_the_hour", "halfto"), ("half_the_hour", "halfpast"), ("past_the_hour", "past")
    if any(found.item(name) and found.surface(name).lower() not in found.pack.listed(known) for known, name in words):
        return False  # "halbe Milliarde"
    if minute is not None and minute.kind == "word" and small_number(found, "minute") < _SHORTEST_WORD:
        return False
    return found.value("minuteunit") in (None, "TM")


def _before_noun(found: Found) -> bool:
    """Tell whether a number is followed by what it counts."""
    after = found.after()
    if after is None or after.kind in _NO_NOUN_AFTER or after.start > found.items[found.last - 1].end + 2:
        return False
    if after.kind == "other":
        surface = found.after_text()
        noun = found.pack.verb_second and surface[:1].isupper()
        return noun or surface.lower() in found.pack.listed("not_year_after")
    return after.kind in ("unit", "number", "int", "point", "word", "onto", "half", "month", "quarter", "age", "vague")


def _is_change(found: Found) -> bool:
    """Tell a bare number after ``um`` that says by how much."""
    if found.value("at") or not found.pack.listed("changes"):
        return bool(found.value("at"))  # "gegen acht" is against eight as well
    lead = found.before()
    if lead is not None and lead.kind == "mod":
        return True
    stems = tuple(found.pack.listed("changes"))
    near = found.items[max(0, found.first - _NEAR) : found.last + _NEAR]
    return any(item.kind == "other" and item.value.startswith(stems) for item in near)


def _goes_on(found: Found) -> bool:
    """Tell a bare number in a range or before an adjective: ``um 24 bis 72 Stunden``, ``um zwei weitere Jahre``."""
    after = found.after()
    adjective = after is not None and after.kind == "other" and _ADJECTIVE.search(after.value) is not None
    return after is not None and (adjective or after.kind not in ("stop", "comma", "other", "dayparts"))


def colon_alone(found: Found) -> Draft | None:
    """Read ``20:15`` where nothing else stands by it, as in a list of what is on."""
    before, after = found.before(), found.after()
    alone = (before is None or before.kind in ("stop", "date", "open")) and (
        after is None or after.kind in ("stop", "comma")
    )
    return clock(found) if alone and len(found.surface("hour")) == 5 else None


def military(found: Found) -> Draft | None:
    """Read ``at 1500 hours``."""
    digits = found.surface("digits")
    zone = found.value("zone") or ""
    if not re.fullmatch(r"(?:[01][0-9]|2[0-3])[0-5][0-9]", digits) or (found.value("unit") != "TH" and not zone):
        return None
    return found.draft(TIME, "day", base="c", shift=0, clock=f"T{digits[:2]}:{digits[2:]}{zone}")


def night_to(found: Found) -> Draft | None:
    """Read ``in der Nacht zum Freitag``: the night that began the day before."""
    if found.value("daypart") != "NI":
        return None
    if (dayshift := found.item("dayshift")) is not None:  # "in der Nacht zu heute"
        days, _, _ = dayshift.value.partition(":")
        return found.draft(TIME, "day", base="d", shift=int(days) - 1, clock="TNI")
    code, offset, _ = holiday_code(found)
    return found.draft(
        TIME,
        "night",
        weekday=found.whole("weekday"),
        code=code or None,
        offset=offset,
        clock="TNI",
        day=found.whole("day"),
        month=found.whole("month"),
        year=found.whole("year"),
        shift=-1,
    )


def day_part(found: Found) -> Draft | None:
    """Read ``am Abend``, ``in der Nacht``: of the day spoken of."""
    lead, first = found.before(), found.items[found.first]
    if first.value == "on" and found.surface("daypart").lower() in found.pack.listed("too_early"):
        return None  # "zu früh"
    if first.kind == "mod" and first.value != "APPROX":  # "um die Mittagszeit", but "über Nacht"
        return None
    led = lead is not None and lead.kind in ("boundary", "to", "within", "ago")
    if found.is_title() or (found.last - found.first == 1 and not led):
        return None
    relation = found.value("relation")
    base, shift = (relation[0], int(relation[1:])) if relation else ("a", 0)
    if (base, shift) == ("d", 1):
        if found.value("daypart") == "NI" and found.surface("relation").lower().split()[-1] in found.pack.listed(
            "upcoming"
        ):
            shift = 0  # "in der kommenden Nacht" begins today
        else:  # "am nächsten Morgen": of the day after the one spoken of
            base = "t"
    return found.draft(
        TIME,
        "day",
        mod=found.value("early"),
        base=base,
        shift=shift,
        clock=f"T{found.value('daypart')}",
    )


def day_part_adverb(found: Found) -> Draft | None:
    """Read ``nachts``, ``morgens``, not the noun in ``eines Abends``."""
    lead = found.before()
    if found.surface("daypart")[:1].isupper() and lead and lead.kind in ("one", "article", "dayadj", "adjective"):
        return None
    return found.draft(TIME, "fixed", value=f"T{found.value('daypart')}")
