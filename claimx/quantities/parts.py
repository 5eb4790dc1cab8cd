"""One amount in two units: ``neun Jahre und sechs Monate``, ``5 Euro 30``, ``6 ft 2 in``."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import tidy
from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row

__all__ = ["join_parts"]

_PARTS = {
    ("a", "mo"): 12, ("h", "min"): 60, ("min", "s"): 60, ("d", "h"): 24, ("wk", "d"): 7, ("a", "d"): 365,
    ("km", "m"): 1000, ("m", "cm"): 100, ("cm", "mm"): 10, ("kg", "g"): 1000, ("L", "mL"): 1000,
    ("[ft_i]", "[in_i]"): 12, ("[yd_i]", "[ft_i]"): 3, ("[lb_av]", "[oz_av]"): 16, ("[stone_av]", "[lb_av]"): 14,
}  # fmt: skip
_BARE = {"h": 60, "m": 100, "[ft_i]": 12, "[stone_av]": 14}  # what a number without a unit counts: "1 Meter 80"
_SMALLER = {"h": "min", "m": "cm", "[ft_i]": "[in_i]", "[stone_av]": "[lb_av]"}
_LONGEST_QUOTIENT = 12
_DIMENSIONS = frozenset({"tall", "long", "high", "wide", "deep"})
_TEMPERATURES = frozenset({"Cel", "[degF]", "deg", "K"})
_LONGEST_BELOW = 4
_CENTS = ("cent", "cént", "cênt")  # in every currency that has them


def join_parts(row: Row, drafts: list[Draft], pack: QuantityPack) -> list[Draft]:
    """Make one amount, in the larger unit, of two that stand side by side."""
    joined: list[Draft] = []
    for draft in drafts:
        left = joined[-1] if joined else None
        if left is not None and draft.first < left.stop:
            continue  # the "null" of "unter null"
        _take_below_zero(row, draft, pack)
        parts = _parts(row, left, draft, pack) if left is not None else None
        if left is None or parts is None:
            joined.append(draft)
            continue
        _add(left, draft, parts)
        left.last, left.stop = max(draft.last, left.last), max(draft.stop, left.stop)
        if draft.unit is None and row.get(left.stop) == "in" and row.get(left.stop + 1) in ("", ".", ",", "tall", ")"):
            left.stop += 1  # "6 ft 2 in tall"
        left.unit_words = draft.unit_words or left.unit_words
        left.article = False
        left.marks = [mark for mark in left.marks if mark != "single"]
    return joined


def _take_below_zero(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``zehn Grad unter null``, ``ten degrees below zero``, ``5 below zero``."""
    if draft.low <= 0 or draft.kind == "ratio" or draft.scale != 1:
        return
    warmth = draft.unit is not None and draft.unit.code in _TEMPERATURES
    for length in range(_LONGEST_BELOW, 0, -1):
        if row.words(draft.stop, length) not in pack.below_zero:
            continue
        told = draft.unit is None and length > 1 and draft.stop == draft.last
        if (warmth and not row.is_digits(draft.stop + length)) or told:
            draft.low, draft.high = draft.low.copy_negate(), draft.high.copy_negate()
            draft.stop += length
            draft.marks.append("below")
        return


def _add(left: Draft, right: Draft, parts: Decimal) -> None:
    """Add in the larger unit where the quotient ends, else in the smaller one (``6 ft 2 in`` is 74 inches)."""
    rest = right.low / parts
    if rest * parts == right.low and len(rest.as_tuple().digits) <= _LONGEST_QUOTIENT:
        left.low = left.high = tidy(left.low + rest.normalize())
    elif left.unit is not None:
        left.low = left.high = tidy(left.low * parts + right.low)
        left.unit = right.unit or UnitName(_SMALLER[left.unit.code], left.unit.kind)


def _parts(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> Decimal | None:
    """Return how many of the second make one of the first, ``None`` where they are two amounts."""
    if left.unit is None or left.is_range or left.kind == "ratio" or right.modifier != "exact" or right.is_range:
        return None
    between = tuple(row.key[left.stop : right.begin])
    if row.get(left.begin - 1) in pack.between:
        return None
    if between not in ((), (",",)) and not (len(between) == 1 and between[0] in pack.part_joins):
        return None
    if left.unit.code == "h" and right.unit is not None and right.unit.code == "m" and not between:
        right.unit = UnitName("min", "duration")  # "7h 30m"
    parts: Decimal | int | None
    if right.unit is None:
        parts = _bare_parts(row, left, right, pack) if not between else None
    elif left.unit.kind == "money":
        cents = right.unit_words is not None and row.get(right.unit_words[0]).startswith(_CENTS)
        cents = cents or right.unit.code == "-"
        same = (cents or left.unit.code == right.unit.code) and left.unit.factor == 1 and right.unit.factor < 1
        parts = 1 / right.unit.factor if same and left.low == left.low.to_integral_value() else None
    else:
        parts = _PARTS.get((left.unit.code, right.unit.code)) if left.unit.factor == 1 else None
    return Decimal(parts) if parts and right.low < parts and right.low >= 0 else None


def _counts_on(row: Row, i: int, pack: QuantityPack) -> bool:
    """Tell whether a noun may begin at a word, which the number before it would count."""
    if not row.is_word(i):
        return False
    return row.text[i][0].isupper() if pack.capital_nouns else row.key[i] not in pack.stop | _DIMENSIONS


def _bare_parts(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> int | None:
    """``5 Euro 30``, ``fünf Euro dreißig``, ``1 Meter 80``: nothing that is counted follows."""
    unit = left.unit
    if unit is None or right.rule not in ("integer", "word") or right.kind or right.closed or right.scale != 1:
        return None
    if _counts_on(row, right.stop, pack):
        return None
    if left.rule == "decimal" or (right.rule == "integer" and len(row.text[right.first]) > 2):
        return None
    if unit.kind == "money":
        two_digits = right.rule == "word" or len(row.text[right.first]) == 2
        return 100 if unit.factor == 1 and left.scale == 1 and two_digits else None
    return _BARE.get(unit.code)
