"""What a match says of the time of day."""

from __future__ import annotations

import re

from claimx.times.found import Found

__all__ = ["clock_mod", "clock_of", "small_number"]

_WITH_SECONDS = 2
_EVENING = 6  # "at 8 at night", but "um 3 Uhr nachts"


def clock_mod(found: Found) -> str | None:
    """Read ``kurz vor``, ``kurz nach``, ``gegen`` before a clock time."""
    side = found.value("side")
    return side.upper() if side in ("before", "after") else found.mod() or found.about()


def small_number(found: Found, name: str) -> int:
    """Return a small number in digits or words, -1 where there is none."""
    item = found.item(name)
    if item is None:
        return -1
    digits = re.match(r"[0-9]+", item.value)
    return int(digits[0]) if digits else -1


def clock_of(found: Found) -> str | None:
    """Return the clock time that a match names, as in ``T18:30``."""
    if noon := found.value("noon"):
        if not found.item("clockside"):
            return f"T{noon}"
        h, m = _moved(found, int(noon[:2]), 0)  # "half past noon"
        return f"T{h:02d}:{m:02d}"
    name = "barehour" if found.item("barehour") else "hour"
    item = found.item(name)
    if item is None or (item.kind == "word" and not item.value.isdigit()):
        return None
    parts = re.split(r"[.:]", item.value)
    h, m = int(parts[0]), int(parts[1]) if len(parts) > 1 else max(0, small_number(found, "minute"))
    h, m = _moved(found, h, m)
    h = _of_day(found, h)
    if not 0 <= h <= 24 or m > 59 or (h == 24 and m):
        return None
    seconds = f":{parts[2]}" if len(parts) > _WITH_SECONDS and parts[2] < "60" else ""
    return f"T{h:02d}:{m:02d}{seconds}{_zone(found)}"


def _moved(found: Found, h: int, m: int) -> tuple[int, int]:
    """Apply ``halb neun`` (8:30), ``Viertel nach``, ``zehn vor``, ``fünf nach halb``."""
    total = 60 * h + m
    if found.item("halfto"):
        total -= 30
    if found.item("halfpast"):  # "half six" in British English
        total += 30
    if side := found.value("clockside"):
        minutes = int(side[1:])
        total += minutes - 60 if side[0] == "<" else minutes if side[0] == "+" else -minutes
    if (past := found.item("past")) is not None:
        minutes = small_number(found, "minutes")
        if not 0 < minutes < 60 or h > 24:
            return -1, 0
        total += -minutes if past.kind in ("ago", "to") else minutes
    return divmod(total % 1440, 60) if total != 60 * h + m else (h, m)


def _of_day(found: Found, h: int) -> int:
    """Apply ``p.m.``, ``abends``, ``nachts``."""
    half, part = (found.value("ampm") or "")[:1].lower(), _part_of_day(found)
    until = small_number(found, "until")
    if half == "p" and until > 0 and h > until and h != 12:  # "11 to 2 p.m."
        half = "a"
    if part == "NI" and h >= _EVENING:
        return h + 12 if h <= 12 else h
    if (half == "p" or part in ("AF", "EV")) and h < 12:
        return h + 12
    return 0 if half == "a" and h == 12 else h


def _part_of_day(found: Found) -> str:
    """Return what says which half of the day is meant: ``um acht abends``, ``Montagabend um acht``."""
    for name in ("clockpart", "daypart", "weekdaypart", "dayshift", "tonight"):
        value = found.value(name) or ""
        if value.isalpha() or ":" in value:
            return value.rpartition(":")[2]
    return ""


def _zone(found: Found) -> str:
    return found.value("zone") or ""
