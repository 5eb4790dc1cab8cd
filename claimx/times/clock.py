"""Matches -> drafts: clock times and parts of the day."""

from __future__ import annotations

import re

from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.hours import clock_mod, clock_of
from claimx.times.weeks import holiday_code
from claimx.types import TimeType

__all__ = [
    "clock",
    "day_part",
    "day_part_adverb",
    "day_part_moved",
    "military",
    "night_to",
]

TIME = TimeType.TIME


def clock(found: Found) -> Draft | None:
    """Read a clock time."""
    time = clock_of(found)
    relation = found.value("relation") or ""
    base, shift = ("d", int(relation[1:])) if relation.startswith("d") else ("c", 0)  # "at 3 this afternoon"
    if found.is_title() or time is None or found.value("twelve") not in (None, "12"):
        return None
    return found.draft(TIME, "day", base=base, shift=shift, clock=time, mod=clock_mod(found))


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
    if found.surface("daypart").lower() in found.pack.listed("eves"):  # "am Vorabend"
        base, shift = "t", -1
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


def day_part_moved(found: Found) -> Draft | None:
    """Read ``am Abend zuvor``, ``the night before``, ``am Nachmittag des folgenden Tages``."""
    after, following, clock = found.item("after"), found.after(), f"T{found.value('daypart')}"
    if after is not None:
        ends = after.kind != "boundary" or following is None or following.kind in ("stop", "comma")
        if not ends or after.value not in ("1", "after", "before"):
            return None
        shift = 1 if after.kind == "later" or after.value == "after" else -1
        return found.draft(TIME, "day", base="t", shift=shift, clock=clock, mod=found.value("early"))
    if found.value("unit") not in (None, "D") or (found.value("prev") or "D")[0] != "D":
        return None
    relation = found.value("relation") or f"t{(found.value('prev') or 'D+0')[1:]}"
    base = "t" if relation == "d+1" else relation[0]
    return found.draft(TIME, "day", base=base, shift=int(relation[1:]), clock=clock, mod=found.value("early"))


def day_part_adverb(found: Found) -> Draft | None:
    """Read ``nachts``, ``morgens``, not the noun in ``eines Abends``."""
    lead = found.before()
    if found.surface("daypart")[:1].isupper() and lead and lead.kind in ("one", "article", "dayadj", "adjective"):
        return None
    return found.draft(TIME, "fixed", value=f"T{found.value('daypart')}")
