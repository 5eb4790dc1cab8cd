"""Last steps over a draft: its noun, kind, rate and change."""

from __future__ import annotations

from bisect import bisect_left

from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.ages import take_age
from claimx.quantities.drafts import Draft
from claimx.quantities.ellipsis import counted_before, measured_before, noun_of_whole, share_of_before
from claimx.quantities.nouns import measured_noun, partitive_noun
from claimx.quantities.rates import find_change, find_rate
from claimx.quantities.rows import Row

__all__ = ["finish"]

_POINT_REACH = 14  # words on either side in which is told what points are of
_HALF_THE: frozenset[str] = frozenset({"the"})  # "half the members"
_OTHERWISE = frozenset({"oder", "or", "("})


def finish(row: Row, draft: Draft, drafts: list[Draft], pack: QuantityPack) -> None:
    """Fill in what is left: the noun of a share or a measure, the kind, the rate, the change."""
    part = (
        draft.unit is not None and draft.unit.kind == "percent" and not draft.closed
    )  # not "Zwei-Prozent-Ziel der Nato"
    if draft.noun is None and (draft.kind == "ratio" or part or not draft.unit):
        links = _HALF_THE if draft.rule == "fraction" and not pack.capital_nouns else frozenset()
        noun = partitive_noun(row, draft, drafts, pack, links=links) if "compared" not in draft.marks else None
        noun = noun or noun_of_whole(row, draft, drafts) or share_of_before(row, draft, drafts, pack)
        draft.noun = noun
    elif draft.noun is None and draft.unit is not None and draft.unit.kind == "measure":
        draft.noun = measured_noun(row, draft, drafts, pack) or measured_before(row, draft, drafts, pack)
    if draft.noun is None and draft.unit is None and draft.kind in (None, "count") and draft.modifier != "vague":
        draft.noun = counted_before(row, draft, pack)
    if draft.kind is None:
        draft.kind = draft.unit.kind if draft.unit else "count"
    take_age(row, draft, pack)
    find_rate(row, draft, pack)
    find_change(row, draft, pack)
    _level(row, draft, pack)
    _percentage_points(row, draft, drafts, pack)


def _level(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``lag um 33 Grad``: about, where no word of growth or decline makes it a change."""
    if draft.modifier != "exact" or draft.change is not None or row.get(draft.begin - 1) not in pack.by_words:
        return
    if any(word in pack.level_words for word in row.key[max(0, draft.begin - 5) : draft.begin]):
        if row.is_word(draft.stop) and row.key[draft.stop].endswith(("er", "zurück", "vorn")):
            return  # "lag um 5 Grad höher"
        first = draft.begin - 1
        draft.modifier, draft.modifier_words, draft.begin = "approximate", (first, first + 1), first


def _percentage_points(row: Row, draft: Draft, drafts: list[Draft], pack: QuantityPack) -> None:
    """``legte um drei Punkte auf 18 Prozent zu``: points of a percentage that stands beside them."""
    noun = draft.noun
    if noun is None or draft.unit is not None or noun.adjectives or row.key[noun.first] not in pack.points:
        return
    at = bisect_left(drafts, draft.begin, key=lambda other: other.begin)
    beside = drafts[max(0, at - 1) : at] + drafts[at + 1 : at + 2]
    level = draft.high > 100 or (draft.change is not None and draft.change[0] != "by")
    if level or row.get(draft.stop) in _OTHERWISE:
        return  # an index: "50 Punkte oder 0,3 Prozent"
    shares = any(d.unit is not None and d.unit.code == "%" for d in beside)
    if noun.first == draft.last and (shares or _is_of_shares(row, draft, pack)):
        draft.unit, draft.unit_words, draft.noun = UnitName("[pp]", "percent"), (noun.first, noun.last), None
        draft.kind = "percent"


def _is_of_shares(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``Die Umfrage sieht die SPD drei Punkte vorn``, ``der Leitzins sank um 0,5 Punkte``, but no index and no game."""
    around = row.key[max(0, draft.begin - _POINT_REACH) : draft.stop + _POINT_REACH]
    told = any(cue in word for word in around for cue in pack.point_cues)
    return told and not any(other in word for word in around for other in pack.other_points)
