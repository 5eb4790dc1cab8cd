"""Digits with their separators, and the signs of fractions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from claimx.lang.numerals.grammar import Separators

__all__ = ["SEPARATED", "VULGAR", "read_digits"]

VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
"""Fraction signs and what they are worth."""

_SPACES = " \u00a0\u2009\u202f\u2007\u2008\u200a"
_APOSTROPHES = "'’ʼ‘′"

SEPARATED = re.compile(r"[0-9]+(?:[.,' \u00a0\u2009\u202f\u2007\u2008\u200a’ʼ‘′][0-9]+)*")


def read_digits(surface: str, separators: Separators, *, indian: bool = False) -> tuple[Decimal, str] | None:
    """Read digits with their separators, by the language's habit first and by shape where that fails.

    Args:
        surface: Digits as they stand in the text, without sign, unit or scale word.
        separators: The habit.
        indian: Whether ``12,34,567`` is fine.

    Returns:
        The number and how it was read (``integer``, ``grouped``, ``decimal``), ``None`` where no reading fits.

    Example:
        >>> read_digits("1.234,50", Separators(",", ". '"))
        (Decimal('1234.50'), 'decimal')
        >>> read_digits("2.5", Separators(",", ". '"))
        (Decimal('2.5'), 'decimal')
    """
    if surface.isascii() and surface.isdigit():
        return Decimal(surface), "integer"
    if not SEPARATED.fullmatch(surface):
        return None
    parts = re.split(r"[^0-9]", surface)
    signs = [_plain_sign(sign) for sign in re.findall(r"[^0-9]", surface)]
    last = signs[-1]
    if len(set(signs)) == 1:
        if _are_groups(parts, indian=indian and last == ",") and (last in separators.groups or len(signs) > 1):
            return Decimal("".join(parts)), "grouped"
        if len(signs) == 1 and last in ".,":
            return Decimal(f"{parts[0]}.{parts[1]}"), "decimal"
        return None
    if last in ".," and len(set(signs[:-1])) == 1 and _are_groups(parts[:-1], indian=indian and signs[0] == ","):
        return Decimal(f"{''.join(parts[:-1])}.{parts[-1]}"), "decimal"
    return None


def _plain_sign(sign: str) -> str:
    return " " if sign in _SPACES else "'" if sign in _APOSTROPHES else sign


def _are_groups(parts: Sequence[str], *, indian: bool) -> bool:
    head, *middle, tail = parts
    if not 1 <= len(head) <= 3 or len(tail) != 3 or head.startswith("0"):
        return False
    if all(len(part) == 3 for part in middle):
        return True
    return indian and len(head) <= 2 and all(len(part) == 2 for part in middle)
