"""Lists and changes: numbers that share a scale, a unit or a noun with one beside them."""

from __future__ import annotations

from claimx.lang.numerals import tidy
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.ellipsis import counted_before
from claimx.quantities.money import is_subject, share_money
from claimx.quantities.nouns import partitive_noun
from claimx.quantities.rows import Row

__all__ = ["share"]

_LONGEST_GAP = 4
_LARGE = 1_000_000
_WHOLE = 100
_BETWEEN = frozenset({"duration", "age", "percent", "ratio"})


def share(row: Row, drafts: list[Draft], pack: QuantityPack) -> None:
    """Give numbers that stand alone the scale, unit or noun of the number they are joined with."""
    for n in range(len(drafts) - 2, -1, -1):
        _share_back(row, drafts[n], drafts[n + 1], pack)
    left: Draft | None = None
    counted: Draft | None = None
    for draft in drafts:
        bare = draft.noun is None and draft.unit is None and draft.kind in (None, "count")
        if bare and not draft.closed and not draft.article:
            draft.noun = partitive_noun(row, draft, drafts, pack)  # "43 der 47 Fälle"
        if left is not None:
            _share_forward(row, left, draft, counted, pack)
        if draft.article and "contrast" not in draft.marks and draft.modifier == "exact":
            continue
        left = draft
        if draft.noun is not None and draft.unit is None and draft.kind in (None, "count"):
            counted = draft
    share_money(row, drafts, pack)


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
    instead = row.get(left.begin - 1) in pack.instead_words and len(gap) <= _LONGEST_GAP
    instead = instead or _is_instead(gap, pack)
    if not (near or parallel or instead):
        return
    if right.unit is not None:
        left.unit, left.shared_unit = right.unit, True
        left.kind = left.kind or right.kind
        if left.scale == 1 and right.scale > 1 and left.low < 1000:
            left.low, left.high, left.scale = tidy(left.low * right.scale), tidy(left.high * right.scale), right.scale
    elif right.noun is None and _ends_change(row, left, right, pack):
        left.low, left.high, left.scale = tidy(left.low * right.scale), tidy(left.high * right.scale), right.scale
    if right.noun is not None and not (right.article and "," in gap):  # not "80 Millionen, ein Plus von fünf"
        left.noun = counted_before(row, left, pack) or right.noun
        if left.scale == 1 and right.scale > 1 and left.low < 1000 and left.rule == "decimal":
            left.low, left.high, left.scale = tidy(left.low * right.scale), tidy(left.high * right.scale), right.scale
    if right.article:
        return
    if left.article and right.noun is not None and near:
        left.marks.append("contrast")


def _is_instead(gap: list[str], pack: QuantityPack) -> bool:
    """``187 statt der erlaubten 120 km/h``."""
    return 0 < len(gap) <= _LONGEST_GAP and gap[0] in pack.instead_words and gap[-1].isalpha()


def _ends_change(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    """``de 20 à 47 millions``: both ends of a change are in millions."""
    ends = row.get(left.begin - 1) in pack.from_words and row.get(right.begin - 1) in pack.to_words
    return ends and left.scale == 1 < right.scale and left.low < 1000 and right.begin == left.stop + 1


def _is_parallel(row: Row, left: Draft, right: Draft) -> bool:
    """``Frankreich zahlt 3, Deutschland 5 Milliarden Euro``: behind a comma another name and its number."""
    names = range(left.stop + 1, right.begin)
    if row.get(left.stop) not in (",", "und", "and") or not 0 < len(names) <= 3 or left.modifier == "range":
        return False
    last = right.begin - 1
    return row.is_word(last) and row.text[last][0].isupper() and all(row.is_word(i) for i in names)


def _share_forward(row: Row, left: Draft, right: Draft, counted: Draft | None, pack: QuantityPack) -> None:
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
    near = near or (left.unit is not None and _is_instead(gap, pack))
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
        counts = left.unit.kind == "money" and is_subject(row, right, pack)
        if counts or (row.is_word(right.stop) and row.text[right.stop][0].isupper()):
            return
        right.unit, right.shared_unit = left.unit, True
        return
    level = "auf" in gap and row.get(left.begin - 1) in pack.by_words  # "um 65,9 % auf 2,4 Mio"
    goes_on = _goes_on_in_percent(row, right, len(gap)) or (gap == ["("] and right.rule == "decimal")
    if left.unit is not None and left.unit.code == "%" and not level and goes_on:
        right.unit, right.shared_unit = left.unit, True
        return
    if (
        left.unit is not None
        and left.unit.kind == "money"
        and min(left.scale, right.scale) >= _LARGE
        and counted is None
    ):
        right.unit, right.shared_unit = left.unit, True  # "1,2 Mrd. Euro, 300 Millionen mehr als"
        return
    noun = counted_before(row, right, pack, limit=left.stop)
    if noun is not None:
        right.noun = noun
    elif left.noun is not None and left.unit is None and not left.closed and _is_count(left):
        right.noun = left.noun
    elif counted is not None and not counted.closed and (left.kind or _kind(left)) in _BETWEEN:
        right.noun = counted.noun  # "Von 100 Mädchen im Alter von 12 Jahren besuchten 38 den Unterricht"


def _goes_on_in_percent(row: Row, right: Draft, n_between: int) -> bool:
    """``2021 holte sie 25,7 Prozent, 2025 nur 16,4``: a bare decimal soon after a percentage."""
    return right.rule == "decimal" and right.low <= _WHOLE and n_between <= _LONGEST_GAP and not row.is_word(right.stop)


def _is_count(draft: Draft) -> bool:
    return draft.kind in (None, "count") or draft.rule == "ratio"


def _kind(draft: Draft) -> str:
    return draft.unit.kind if draft.unit is not None else "count"
