"""Credits of agencies and authors that stand on the line of the last sentence: "… bis Mai. (dpa/kw)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from claimx.lang import available_languages, get_pack
from claimx.text.lines import Unit

__all__ = ["credit_patterns", "part_credits"]

_REACH = 120  # code points, the longest credit
_BEHIND = re.compile(r"[.!?…][\"'”“’‘»«›‹)]?(?P<gap>\s+)(?=\S)")


@cache
def credit_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of all languages; agencies often write another language than the house that prints them."""
    packs = [get_pack(tag).text for tag in available_languages()]
    return tuple(pack.credit for pack in packs if pack is not None and pack.credit is not None)


def part_credits(text: str, units: Sequence[Unit]) -> list[Unit]:
    """Make a unit of its own of each credit that follows the final mark of a sentence on its line.

    Args:
        text: The whole text.
        units: Its units, in text order.
    """
    return [part for unit in units for part in _parted(text, unit)]


def _parted(text: str, unit: Unit) -> list[Unit]:
    for mark in _BEHIND.finditer(text, max(unit.start, unit.end - _REACH), unit.end):
        if any(pattern.fullmatch(text, mark.end(), unit.end) for pattern in credit_patterns()):
            credit = Unit(mark.end(), unit.end, 1, "", False, mark.end(), 0)
            return [replace(unit, end=mark.start("gap")), credit]
    return [unit]
