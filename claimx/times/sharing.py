"""Drafts beside each other -> drafts: what a time borrows from its neighbour in a range, a list, a set."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from claimx.times.drafts import Draft
from claimx.times.items import Item
from claimx.types import TimeType

__all__ = ["share", "with_clocks"]

_RECURRING = re.compile(r"(?P<day>XXXX-(?:XX-XX|WXX-[1-7]))(?:T(?P<part>MO|MI|AF|EV|NI))?")
_NOON = 12
_NIGHTFALL = {"AF": 1, "EV": 1, "NI": 6}
"""The first hour before noon that means one after noon: ``jeden Abend um acht``, but ``jede Nacht um drei``."""
_start_of = attrgetter("start")
_CONNECTORS = frozenset({"to", "and", "dash", "slash", "comma", "in", "article"})


def with_clocks(drafts: Iterable[Draft], items: Sequence[Item]) -> Iterator[Draft]:
    """Join a set with the clock time right behind it: ``jeden Montag um 16 Uhr``."""
    held: Draft | None = None
    for draft in drafts:
        joined = _at_clock(held, draft, items) if held is not None and held.type == TimeType.SET else None
        if joined is None and held is not None:
            yield held
        held = joined or draft
    if held is not None:
        yield held


def _at_clock(left: Draft, right: Draft, items: Sequence[Item]) -> Draft | None:
    clock, value = right.clock or "", left.value or ""
    adjacent = bisect_left(items, left.end, key=_start_of) == bisect_left(items, right.start, key=_start_of)
    if not adjacent or right.type != TimeType.TIME or (right.kind, right.base) != ("day", "c") or ":" not in clock:
        return None
    if left.rule.endswith(("weekday_range", "weekday_abbr", "opening_days")):
        return None
    match = _RECURRING.fullmatch("XXXX-XX-XX" if value == "P1D" else value)
    if match is None:
        return None
    hour = int(clock[1:3])
    if match["part"] in ("AF", "EV", "NI") and _NIGHTFALL[match["part"]] <= hour < _NOON:  # "jeden Abend um acht"
        clock = f"T{hour + _NOON:02d}{clock[3:]}"
    return left.with_(end=right.end, value=match["day"] + clock, mod=right.mod)


def share(drafts: list[Draft], items: Sequence[Item]) -> list[Draft]:
    """Let a date borrow year and month from its partner: ``Juni bis Dezember 2023``, ``13. bis 20. Juli 2016``."""
    starts = [item.start for item in items]
    for index in range(len(drafts) - 2, -1, -1):
        left, right = drafts[index], drafts[index + 1]
        if right.clock and (left.kind, left.base) == ("day", "c"):
            first, last = bisect_right(starts, left.end - 1), bisect_right(starts, right.start) - 1
            drafts[index] = _day_shared(left, right, items[first:last]) or left
            continue
        if right.kind != "calendar" or (left.kind != "calendar" and left.type != TimeType.SET):
            continue
        first, last = bisect_right(starts, left.end - 1), bisect_right(starts, right.start) - 1
        if _is_named_day(left, right, items[first:last]):
            drafts[index] = left.with_(day=right.day, month=right.month, year=right.year)
            continue
        if last - first > 3 or any(item.kind not in _CONNECTORS for item in items[first:last]):
            continue
        if left.type == TimeType.SET:
            drafts[index + 1] = _joined_to_set(left, right)
            continue
        if items[first].kind == "comma" and left.month and bool(left.day) != bool(right.day):
            continue  # "im August, am 3. Mai 2023"
        if right.day and not right.month and left.month:
            right = right.with_(month=left.month)
        if right.year is None and right.base is None:
            right = right.with_(follows=True)
        drafts[index + 1] = right
        if left.weekday and not left.day:
            continue
        month = left.month
        if left.day and not left.month and right.month:
            month = right.month
        year = left.year
        if left.year is None and right.year is not None and left.base is None and (month or left.code):
            wraps = month and right.month and month > right.month
            year = right.year - 1 if wraps else right.year
        if (month, year) != (left.month, left.year):
            drafts[index] = left.with_(month=month, year=year)
    return drafts


def _joined_to_set(left: Draft, right: Draft) -> Draft:
    """Read the second weekday of ``jeden Dienstag und Donnerstag`` as a set as well."""
    bare = right.weekday and not (right.day or right.month or right.base or right.clock)
    if not bare or not (left.value or "").startswith("XXXX-WXX-"):
        return right
    return right.with_(kind="fixed", type=TimeType.SET, value=f"XXXX-WXX-{right.weekday}")


def _day_shared(left: Draft, right: Draft, between: Sequence[Item]) -> Draft | None:
    """Read the first clock time of ``9 to 11am on Thursday``, ``von 9 bis 11 Uhr am Montag`` as one of that day."""
    on_day = right.kind == "calendar" and (right.weekday or right.day)
    dated = on_day or (right.kind == "day" and right.base == "d")
    if not dated or not right.clock or (left.kind, left.base) != ("day", "c") or left.shift:
        return None
    if [item.kind for item in between] not in (["to"], ["dash"], ["and"], ["to", "at"]):
        return None
    return right.with_(start=left.start, end=left.end, rule=left.rule, clock=left.clock, mod=left.mod, lead=left.lead)


def _is_named_day(left: Draft, right: Draft, between: Sequence[Item]) -> bool:
    """Tell ``am Donnerstag (3. Oktober)``: the weekday is that day."""
    bare = left.weekday and not (left.day or left.month or left.base or left.unit or left.offset)
    return bool(bare and right.day and right.month) and [item.kind for item in between] == ["open"]
