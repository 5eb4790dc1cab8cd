"""Last steps over a draft: its noun, kind, age, rate and change."""

from __future__ import annotations

from bisect import bisect_left

from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.drafts import Draft
from claimx.quantities.ellipsis import counted_before, measured_before, noun_of_whole, share_of_before
from claimx.quantities.nouns import measured_noun, partitive_noun
from claimx.quantities.rates import find_change, find_rate
from claimx.quantities.rows import Row

__all__ = ["bare_age", "finish"]

_OLDEST = 120
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
    _age(row, draft, pack)
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


def _age(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``34 Jahre alt``, ``im Alter von 12 bis 15 Jahren``, ``jünger als 21 Jahre``, ``ab 16 Jahren``."""
    if draft.unit is None or draft.unit.code not in ("a", "mo", "wk", "d") or draft.kind != "duration":
        return
    following = row.get(draft.stop)
    if following == "-" and row.glued(draft.stop) and row.get(draft.stop + 1) in pack.age_after:
        draft.kind, draft.stop = "age", draft.stop + 2  # "90 years-old"
        return
    if following in pack.age_after:
        draft.kind, draft.stop = "age", draft.stop + 1
        return
    if following in pack.genitive and row.get(draft.stop + 1) in pack.age_before:
        draft.kind, draft.stop = "age", draft.stop + 2  # "34 years of age", "34 años de edad"
        return
    behind = draft.modifier_words is not None and draft.modifier_words[0] >= draft.last
    if behind and row.get(draft.stop - 1) in pack.age_before:
        draft.kind = "age"  # "10 years or older"
        return
    if row.get(draft.begin - 1) in pack.genitive and any(row.get(draft.begin - n) in pack.persons for n in (2, 3)):
        draft.kind = "age"  # "une femme de 34 ans"
        return
    words = [row.get(i) for i in range(max(0, draft.begin - 6), draft.first)]
    told = any(word in pack.age_before or word.endswith(("salter", "zalter")) for word in words)
    from_on = draft.modifier_words is not None and row.key[draft.modifier_words[0]] == "ab"
    bounded = draft.modifier in ("range", "less_than", "more_than", "at_least")
    if told or from_on or (bounded and row.get(draft.begin - 1) in pack.persons):
        draft.kind = "age"


def bare_age(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``aged 78``, ``children under 6``: an age without its years."""
    told = any(tuple(row.key[max(0, draft.begin - n) : draft.begin]) in pack.bare_ages for n in (1, 2, 3))
    if told and draft.unit is None and draft.kind is None and 0 <= draft.low <= _OLDEST and draft.modifier != "vague":
        draft.unit, draft.kind = UnitName("a", "age"), "age"
        draft.stop = draft.stop if draft.noun is None else draft.last
        draft.noun = None
        return
    if _is_apposition(row, draft):
        draft.unit, draft.kind = UnitName("a", "age"), "age"
        return
    if (
        draft.unit is not None
        or draft.kind is not None
        or draft.low > 100
        or row.get(draft.begin - 1) not in pack.persons
    ):
        return
    if draft.modifier in ("less_than", "more_than", "at_least") and draft.modifier_words is not None:
        short = draft.modifier_words[1] - draft.modifier_words[0] == 1 and draft.modifier_words[1] == draft.first
        if short and not (draft.noun is not None and pack.capital_nouns):
            draft.unit, draft.kind, draft.noun, draft.stop = UnitName("a", "age"), "age", None, draft.last


def _is_apposition(row: Row, draft: Draft) -> bool:
    """``John Smith, 45, was arrested``, ``Anna Müller (45) sagte``: the age behind a name of two words."""
    if draft.rule != "integer" or draft.unit is not None or draft.noun is not None or not 1 < draft.low < _OLDEST:
        return False
    marks = (row.get(draft.begin - 1), row.get(draft.stop))
    name = (draft.begin - 2, draft.begin - 3)
    named = all(row.is_word(i) and row.text[i][0].isupper() and row.text[i][1:].islower() for i in name)
    return marks in ((",", ","), ("(", ")")) and named and draft.modifier == "exact"
