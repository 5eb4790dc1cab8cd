"""Ages: durations that are told to be some, and numbers without their years."""

from __future__ import annotations

from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row

__all__ = ["bare_age", "take_age"]

_OLDEST = 120
_GROWN_UP = 21  # highest age at which something is allowed
_GROWN = 15  # age from which the news calls somebody by the surname
_BEHIND_ONE_NAME = 2  # where a number stands in "Meier, 43, sagte"


def take_age(row: Row, draft: Draft, pack: QuantityPack) -> None:
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
    if _is_told(row, draft, pack) or _is_apposition(row, draft, pack):
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


def _is_told(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``mit 63 in Rente``, ``ab 16 freigegeben``, ``Wahlrecht ab 16``: what stands around makes a number an age."""
    if not _may_be_age(draft):
        return False
    first = draft.begin - 1
    if not any(row.words(draft.stop, n) in pack.age_tails for n in (1, 2, 3)):
        admitted = row.get(first - 1) in pack.age_floors and (row.get(first),) in pack.modifiers
        if not admitted or draft.low > _GROWN_UP or row.get(draft.stop) in pack.clock_after:
            return False
    if draft.modifier == "exact" and (row.get(first),) in pack.modifiers:
        draft.modifier, draft.modifier_words = pack.modifiers[row.key[first],], (first, first + 1)
        draft.begin = first
    return True


def _may_be_age(draft: Draft) -> bool:
    return draft.rule == "integer" and draft.unit is None and draft.noun is None and 1 < draft.low < _OLDEST


def _is_apposition(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``John Smith, 45, was arrested``, ``Anna Müller (45, SPD) sagte``, ``Peter M. (43)``: the age behind a name."""
    if not _may_be_age(draft) or draft.modifier != "exact":
        return False
    before, behind = row.get(draft.begin - 1), row.get(draft.stop)
    if before == "(" and behind in (")", ",", "/"):
        if behind != ")" and not row.is_word(draft.stop + 1):
            return False
        return _is_full_name(row, draft.begin - 2, pack) or (
            behind == ")" and row.text[draft.begin - 2] in pack.given_names
        )
    if (before, behind) != (",", ","):
        return False
    return _is_full_name(row, draft.begin - 2, pack) or _is_surname(row, draft, pack)


def _is_full_name(row: Row, last: int, pack: QuantityPack) -> bool:
    """``Anna Müller``, ``Peter M.``: two words with capitals, of which the first is none that opens a sentence."""
    cut = row.get(last) == "." and len(row.get(last - 1)) == 1
    last -= cut
    named = row.is_word(last) and row.text[last][0].isupper() and (cut or row.text[last][1:].islower())
    if not named or any(row.key[last] in other for other in (pack.designators, pack.months, pack.places)):
        return False  # "Union Berlin (50)"
    first = row.compound_start(last - 1)
    return _is_name(row, first, pack) and row.get(last - 1) not in pack.designators


def _is_name(row: Row, i: int, pack: QuantityPack) -> bool:
    if not row.is_word(i) or not row.text[i][0].isupper() or not row.text[i][1:].islower():
        return False
    return row.key[i] not in pack.stop | pack.openers | pack.prepositions | pack.articles


def _is_surname(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``Meier, 43, sagte nichts.``: one name that opens the sentence, before a verb."""
    verb = row.is_word(draft.stop + 1) and row.text[draft.stop + 1][0].islower()
    grown = draft.low >= _GROWN and draft.begin == _BEHIND_ONE_NAME
    return grown and verb and _is_name(row, 0, pack) and row.key[0] not in pack.designators
