"""Ranges, lists and changes: numbers that share a scale, a unit or a noun."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimx.lang.numerals import tidy
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row

__all__ = ["join_ranges", "join_ratios", "share"]

_LONGEST_GAP = 4
_PLUS_MINUS = frozenset(
    {("±",), ("+", "/", "-"), ("+", "/", "–"), ("+", "/", "−"), ("plusminus",), ("plus", "/", "minus")}
)


def join_ranges(row: Row, drafts: list[Draft], pack: QuantityPack) -> list[Draft]:
    """Make one of two numbers that are the ends of a range."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and _is_tolerance(row, joined[-1], draft):
            joined[-1] = _with_tolerance(joined[-1], draft)
        elif joined and _is_range(row, joined[-1], draft, pack):
            joined[-1] = _as_range(row, joined[-1], draft, pack)
        else:
            joined.append(draft)
    return joined


def _is_tolerance(row: Row, left: Draft, right: Draft) -> bool:
    """``100 ± 5 Gramm``, ``20 kg +/- 2 %``."""
    if tuple(row.key[left.stop : right.begin]) not in _PLUS_MINUS or left.is_range or right.is_range:
        return False
    if left.unit is None or right.unit is None or left.unit == right.unit:
        return left.low >= 0 and right.low >= 0
    return right.unit.code == "%"


def _with_tolerance(left: Draft, right: Draft) -> Draft:
    spread = right.low
    unit = left.unit or right.unit
    if left.unit is not None and right.unit is not None and left.unit != right.unit:
        spread = left.low * right.low * right.unit.factor / 100
    draft = replace(
        left, last=right.last, stop=right.stop, low=tidy(left.low - spread), high=tidy(left.low + spread),
        modifier="range", rule="range", article=False, unit=unit, unit_words=left.unit_words or right.unit_words,
    )  # fmt: skip
    draft.kind = unit.kind if unit is not None else left.kind
    return draft


def _is_range(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:  # noqa: PLR0911 - one return a case
    if "vague" in (left.modifier, right.modifier) or left.is_range or right.is_range:
        return False
    if left.kind == "ratio" or right.kind == "ratio" or "compared" in left.marks or left.noun is not None:
        return False
    if left.closed or (left.article and row.get(left.last) == "-"):
        return False
    if left.unit is not None and right.unit is not None and left.unit.code != right.unit.code:
        return False
    between = tuple(row.key[left.stop : right.begin])
    before = row.get(left.begin - 1)
    if left.unit is not None and right.unit is None and left.stop > left.last and between[:1] in (("to",), ("bis",)):
        return False  # "rose 1.2% to 5,300 points"
    if not between:
        return False
    left_value, right_value = _shared_scale(left, right)
    if between in pack.range_joins:
        if between[0] == "to" and before == "from" and _moves(row, left, pack) and not _same_unit_pair(left, right):
            return False
        if between == ("bis",) and _looks_like_years(row, left, right):
            return False
        return left_value < right_value
    if before in pack.between and between[0] in pack.between_joins and len(between) == 1:
        return left_value < right_value
    if row.get(left.begin - 2) in pack.between and len(between) == 1 and between[0] in pack.between_joins:
        return left_value < right_value
    if len(between) == 1 and between[0] in pack.or_joins and left.unit is None:
        return left_value < right_value <= left_value * 3
    if between == (",",) and left.rule == right.rule == "word" and left.unit is None and not left.article:
        return right_value == left_value + 1
    return False


def _moves(row: Row, left: Draft, pack: QuantityPack) -> bool:
    """Tell whether a word of change stands before ``from 10 to 20``."""
    stems = (*pack.increase, *pack.decrease, *pack.moves)
    return any(word.startswith(stems) for word in row.key[max(0, left.begin - 8) : left.begin])


def _same_unit_pair(left: Draft, right: Draft) -> bool:
    return left.unit is None and right.unit is not None and right.unit.kind == "age"


def _looks_like_years(row: Row, left: Draft, right: Draft) -> bool:
    return all(len(row.text[d.first]) == 4 and d.rule == "integer" and 1900 <= d.low <= 2100 for d in (left, right))


def _shared_scale(left: Draft, right: Draft) -> tuple[Decimal, Decimal]:
    if left.scale == 1 and right.scale > 1 and left.low < 1000 and left.unit is None:
        return left.low * right.scale, right.low
    if "cut" in left.marks and right.rule == "word" and left.low < 100 <= right.low:  # "zwei- bis dreihundert"
        return left.low * (1000 if right.low % 1000 == 0 else 100), right.low
    return left.low, right.low


def _as_range(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> Draft:
    low, high = _shared_scale(left, right)
    draft = replace(
        right, first=left.first, low=tidy(low), high=tidy(high), begin=left.begin, modifier="range", chars=None
    )
    draft.rule, draft.article = "range", False
    draft.unit = right.unit or left.unit
    draft.unit_words = right.unit_words or left.unit_words
    if right.unit is None and left.unit is not None:
        draft.stop = right.stop
    if row.get(left.begin - 1) in pack.between:
        draft.begin = left.begin - 1
    return draft


def join_ratios(row: Row, drafts: list[Draft], pack: QuantityPack) -> list[Draft]:
    """``neun von zehn Forderungen``, ``one in five``: a ratio of two small numbers."""
    joined: list[Draft] = []
    for draft in drafts:
        left = joined[-1] if joined else None
        if left is not None and _is_ratio(row, left, draft, pack):
            value = (left.low / draft.low).normalize()
            ratio = replace(
                draft, first=left.first, begin=left.begin, low=value, high=value, kind="ratio", rule="ratio"
            )
            ratio.article = False
            joined[-1] = ratio
        else:
            joined.append(draft)
    return joined


def _is_ratio(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    between = tuple(row.key[left.stop : right.begin])
    if len(between) == 2 and between[1] == "every":
        between = between[:1]
    if between == ("out", "of"):
        between = between[1:]
    if len(between) != 1 or between[0] not in pack.ratio_joins or left.modifier == "vague" or right.modifier == "vague":
        return False
    if left.unit or right.unit or left.kind or right.kind or left.is_range or right.is_range or left.scale != 1:
        return False
    return (
        left.low < right.low
        and (right.low <= 10 or right.low in (12, 20, 100, 1000))
        and left.low >= 1
        and (left.rule == right.rule or right.low <= 10)
    )


def share(row: Row, drafts: list[Draft], pack: QuantityPack) -> None:
    """Give numbers that stand alone the scale, unit or noun of the number they are joined with."""
    for n in range(len(drafts) - 2, -1, -1):
        _share_back(row, drafts[n], drafts[n + 1], pack)
    for n in range(1, len(drafts)):
        _share_forward(row, drafts[n - 1], drafts[n], pack)


def _share_back(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> None:
    """``von 90 auf 70 Prozent``: the first takes what stands behind the second."""
    if (
        left.unit
        or left.noun
        or (left.closed and "cut" not in left.marks)
        or left.kind == "ratio"
        or left.modifier == "vague"
    ):
        return
    if right.kind == "ratio" and right.unit is None:
        return
    if right.unit is not None and right.unit.kind == "percent" and (left.scale > 1 or left.low > 1000):
        return  # "um 3.800 oder 5 Prozent"
    if right.unit is not None and left.scale == 1 and left.low >= 100 and right.unit.kind == "percent":
        return
    gap = row.key[left.stop : right.begin]
    near = 0 < len(gap) <= _LONGEST_GAP and all(word in pack.share_joins for word in gap)
    near = near or _is_parallel(row, left, right)
    parallel = (
        right.unit is not None
        and row.get(left.begin - 1) == row.get(right.begin - 1)
        and row.get(left.begin - 1) in (pack.by_words | pack.to_words)
        and len(gap) <= 6
        and "decimal" in left.rule
    )
    if not (near or parallel):
        return
    if right.unit is not None:
        left.unit, left.shared_unit = right.unit, True
        left.kind = left.kind or right.kind
        if left.scale == 1 and right.scale > 1 and left.low < 1000:
            left.low, left.high, left.scale = tidy(left.low * right.scale), tidy(left.high * right.scale), right.scale
    if right.noun is not None:
        left.noun = right.noun
        if left.scale == 1 and right.scale > 1 and left.low < 1000 and left.rule == "decimal":
            left.low, left.high, left.scale = tidy(left.low * right.scale), tidy(left.high * right.scale), right.scale
    if right.article:
        return
    if left.article and right.noun is not None and near:
        left.marks.append("contrast")


def _is_parallel(row: Row, left: Draft, right: Draft) -> bool:
    """``Frankreich zahlt 3, Deutschland 5 Milliarden Euro``: behind a comma another name and its number."""
    names = range(left.stop + 1, right.begin)
    if row.get(left.stop) not in (",", "und", "and") or not 0 < len(names) <= 3 or left.modifier == "range":
        return False
    last = right.begin - 1
    return row.is_word(last) and row.text[last][0].isupper() and all(row.is_word(i) for i in names)


def _share_forward(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> None:
    """``49 Flugzeuge …, drei mehr als …``: a count that stands alone counts what was counted before."""
    if (
        right.article
        or right.noun
        or right.unit
        or right.kind not in (None, "count")
        or right.closed
        or right.modifier == "vague"
    ):
        return
    gap = row.key[left.stop : right.begin]
    near = 0 < len(gap) <= _LONGEST_GAP and all(word in pack.share_joins for word in gap)
    if near and "auf" in gap and row.get(left.begin - 1) not in pack.from_words:
        near = False
    if (
        row.get(right.stop) in pack.of_these
        and left.unit is not None
        and left.unit.kind in ("money", "percent", "measure")
        and right.modifier == "exact"
    ):
        right.unit, right.shared_unit = left.unit, True
        if left.scale > right.scale == 1 and right.low < 1000:  # "60 Milliarden Euro …, 40 davon"
            right.low, right.high, right.scale = right.low * left.scale, right.high * left.scale, left.scale
        return
    if (
        near
        and right.scale == 1
        and right.low < 1000
        and left.unit is not None
        and left.unit.kind in ("percent", "money", "measure")
        and not left.closed
    ):
        if row.is_word(right.stop) and row.text[right.stop][0].isupper():
            return
        right.unit, right.shared_unit = left.unit, True
        return
    if (
        left.noun is not None
        and left.unit is None
        and not left.closed
        and (left.kind in (None, "count") or left.rule == "ratio")
    ):
        right.noun = left.noun
