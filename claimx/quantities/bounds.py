"""Two bounds that are one amount: ``mindestens 5, aber weniger als 10 Tage``."""

from __future__ import annotations

from dataclasses import replace

from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.ranges import shared_scale
from claimx.quantities.rows import Row

__all__ = ["join_bounds"]

_LOWER = ("at_least", "more_than")
_UPPER = ("at_most", "less_than")
_OPEN = {"more_than": "open_low", "less_than": "open_high"}
_LONGEST_GAP = 3


def join_bounds(row: Row, drafts: list[Draft], pack: QuantityPack) -> list[Draft]:
    """Make one range of a lower and an upper bound of the same thing that stand side by side."""
    joined: list[Draft] = []
    for draft in drafts:
        left = joined[-1] if joined else None
        if left is not None and _is_pair(row, left, draft, pack):
            joined[-1] = _as_interval(left, draft)
        else:
            joined.append(draft)
    return joined


def _is_pair(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    sides = (left.modifier in _LOWER, right.modifier in _UPPER), (left.modifier in _UPPER, right.modifier in _LOWER)
    if (True, True) not in sides or left.kind != right.kind or left.kind == "ratio":
        return False
    gap = row.key[left.stop : right.begin]
    if not 0 < len(gap) <= _LONGEST_GAP or not all(word in pack.bound_joins for word in gap):
        return False
    if left.unit is not None and (right.unit is None or left.unit.code != right.unit.code):
        return False
    if left.noun is not None and (right.noun is None or left.noun.lemma != right.noun.lemma):
        return False
    first, second = shared_scale(left, right)
    return first < second if left.modifier in _LOWER else second < first


def _as_interval(left: Draft, right: Draft) -> Draft:
    low, high = sorted(shared_scale(left, right))
    marks = [_OPEN[draft.modifier] for draft in (left, right) if draft.modifier in _OPEN]
    return replace(
        right, first=left.first, begin=left.begin, low=low, high=high, rule="range", modifier="range",
        modifier_words=left.modifier_words, chars=None, article=False, marks=[*right.marks, *marks],
    )  # fmt: skip
