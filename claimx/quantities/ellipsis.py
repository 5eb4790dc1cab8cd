"""Nouns and units that the text leaves out, since it named them before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.drafts import Draft, Noun
from claimx.quantities.nouns import partitive_noun
from claimx.quantities.rows import Row

__all__ = ["Topic", "counted_before", "measured_before", "next_topic", "noun_of_whole", "share_of_before", "take_topic"]

_BEFORE_IT = 8  # quantities before one that may name what is counted
_FAR = 20  # words before a number in which "Zahl der" may stand
_LARGE = Decimal(10) ** 6
_SHORTEST_COUNT = 4  # letters of "Zahl"
_LIVES = 2  # sentences for which a topic stays in mind
_BARE_RULES = frozenset({"integer", "grouped", "word", "decimal", "range"})


@dataclass(frozen=True, slots=True)
class Topic:
    """What the text counts at the moment.

    Attributes:
        noun: The counted noun, with its characters in the document.
        money: The currency of the last large amount, if that came after the last counted noun.
        age: How many sentences ago it was named.
    """

    noun: Noun | None = None
    money: UnitName | None = None
    age: int = 0


def noun_of_whole(row: Row, draft: Draft, drafts: list[Draft]) -> Noun | None:
    """``62 Verfahren, doppelt so viele wie``, ``149’000 Personen, davon 55 Prozent``: what was counted before."""
    whole = row.get(draft.begin - 1) in ("davon", "darunter", "including")
    if not (whole or "compared" in draft.marks or draft.rule == "every"):
        return None
    last = bisect_right(drafts, draft.begin, key=lambda other: other.begin)
    for other in reversed(drafts[max(0, last - _BEFORE_IT) : last]):
        if other.stop <= draft.begin and other.noun is not None and other.unit is None:
            return other.noun
    return None


def share_of_before(row: Row, draft: Draft, drafts: list[Draft], pack: QuantityPack) -> Noun | None:
    """``54 Prozent der Befragten stimmten zu, 31 Prozent lehnten ab``: a share of the same whole."""
    if draft.unit is None or draft.unit.code != "%" or draft.closed or draft.change is not None:
        return None
    before, following = row.get(draft.begin - 1), draft.stop
    if before in pack.prepositions or (row.is_word(following) and not _goes_on(row, following, pack)):
        return None
    last = bisect_right(drafts, draft.begin, key=lambda other: other.begin)
    for other in reversed(drafts[max(0, last - _BEFORE_IT) : last]):
        if other.stop <= draft.begin and other.unit is not None and other.unit.code == "%":
            return other.noun if row.get(other.stop) in pack.genitive else None
    return None


def _goes_on(row: Row, i: int, pack: QuantityPack) -> bool:
    """Tell whether a clause goes on without a noun that the share could be of."""
    if pack.capital_nouns:
        return row.text[i][0].islower() and row.key[i] not in pack.genitive and row.key[i] not in ("mehr", "weniger")
    return row.key[i] not in pack.genitive and row.key[i] not in ("more", "less", "fewer")


def counted_before(row: Row, draft: Draft, pack: QuantityPack, *, limit: int = 0) -> Noun | None:
    """``Die Zahl der Angriffe stieg auf 47``, ``die Mitgliederzahl sank auf 300.000``."""
    places = _count_words(row, pack)
    for n in range(bisect_left(places, draft.begin) - 1, -1, -1):
        if places[n] < max(limit, draft.begin - _FAR + 1):
            break
        noun = _noun_of_count(row, places[n], pack)
        if noun is not None:
            return noun
    return _listed_before(row, draft, pack)


_AREAS = frozenset({"m2", "km2", "har", "ar", "[acr_us]", "[mi_i]2", "[ft_i]2"})
_COVER = frozenset({"umfasst", "umfasste", "misst", "bedeckt", "bedeckte"})
_AMOUNTS = ("t", "g", "L", "m3", "[bbl_us]", "[lb_av]", "W", "W.h")  # units of stuffs, by their ending


def measured_before(row: Row, draft: Draft, drafts: list[Draft], pack: QuantityPack) -> Noun | None:
    """``um 76 Tonnen Stahl auf 674 Tonnen``, ``die Einfuhr von Fleisch auf 99 Tonnen``: the same stuff as before."""
    if draft.unit is None or draft.closed:
        return None
    if draft.unit.code in _AREAS:
        return _area(row, draft, pack)
    if not draft.unit.code.endswith(_AMOUNTS):
        return None
    last = bisect_right(drafts, draft.begin, key=lambda other: other.begin)
    for other in reversed(drafts[max(0, last - _BEFORE_IT) : last]):
        alike = other.unit is not None and other.unit.code.endswith(_AMOUNTS) and other.unit.kind == "measure"
        if other.stop <= draft.begin and other.noun is not None and alike and not other.closed:
            return other.noun
    for i in range(draft.begin - 1, max(-1, draft.begin - _FAR), -1):
        if row.get(i) in pack.mass_of and row.get(i + 1) in pack.count_links:
            probe = Draft(i, i + 1, Decimal(0), Decimal(0), rule="probe")
            return partitive_noun(row, probe, [], pack, links=pack.count_links)
        stem = _stem_before(row, i, pack.mass_of)
        if stem is not None:
            return Noun(
                i, i + 1, pack.lemma(stem) if stem.endswith("n") else stem
            )  # "ein Frachtaufkommen von 150 Tonnen"
    return None


def _area(row: Row, draft: Draft, pack: QuantityPack) -> Noun | None:
    """``ein Gebiet von 25.000 Quadratkilometern``, ``das Gebiet umfasst 160 Hektar``."""
    i = draft.begin - 2
    if not pack.capital_nouns or row.get(i + 1) not in pack.from_words | _COVER:
        return None
    return Noun(i, i + 1, pack.lemma(row.text[i])) if row.is_word(i) and row.text[i][0].isupper() else None


def _stem_before(row: Row, i: int, endings: Iterable[str]) -> str | None:
    """Return what stands before one of the endings in a compound noun."""
    word = row.get(i)
    if not row.is_word(i) or not row.text[i][0].isupper():
        return None
    for ending in sorted(endings, key=lambda item: (-len(item), item)):
        if word.endswith(ending) and len(word) > len(ending) + 1 and len(word) == len(row.text[i]):
            return row.text[i][: -len(ending)].rstrip("-").removesuffix("s")
    return None


def _listed_before(row: Row, draft: Draft, pack: QuantityPack) -> Noun | None:
    """``Todesopfer: 40``, ``Einwohner: 12.000``: the noun of a table, before a colon."""
    i = draft.begin - 2
    if not pack.capital_nouns or row.get(i + 1) != ":" or not row.is_word(i) or not row.text[i][0].isupper():
        return None
    lemma = pack.lemma(row.text[i])
    first = row.compound_start(i)
    opens = first == 0 or not row.is_word(first - 1) or row.text[first - 1][0].islower()
    plural = lemma != row.text[i] or row.key[i].endswith(("opfer", "ner", "mer"))
    return Noun(first, i + 1, lemma) if opens and plural else None


def _count_words(row: Row, pack: QuantityPack) -> list[int]:
    """Return where words stand that may tell what is counted (``Zahl``, ``Mitgliederzahl``)."""
    if row.counts is None:
        words = ((i, word) for i, word in enumerate(row.key) if len(word) >= _SHORTEST_COUNT)
        row.counts = [i for i, word in words if word in pack.count_of or word.endswith(pack.count_endings)]
    return row.counts


def _noun_of_count(row: Row, i: int, pack: QuantityPack) -> Noun | None:
    word = row.get(i)
    if word in pack.count_behind:  # "the death toll"
        return Noun(i - 1, i, row.key[i - 1]) if row.get(i - 1) in pack.counted_in_compounds else None
    if word in pack.count_of:
        following = row.get(i + 1)
        first = i + 1
        if following in pack.genitive or following in pack.count_links:
            probe = Draft(i, first, Decimal(0), Decimal(0), rule="probe")
            return partitive_noun(row, probe, [], pack, links=pack.count_links)
        if pack.capital_nouns and following.endswith("er") and row.is_word(i + 2) and row.text[i + 2][0].isupper():
            return Noun(i + 2, row.compound_end(i + 2), pack.lemma(row.text[i + 2]))
        return None
    for ending in pack.count_endings:
        if word.endswith(ending) and len(word) > len(ending) + 3 and word not in pack.no_counts:
            stem = row.text[i][: -len(ending)]
            return Noun(i, i + 1, pack.lemma(stem.rstrip("-")))
    return None


# --- from sentence to sentence --------------------------------------------------------------------------------------


def take_topic(row: Row, drafts: list[Draft], topic: Topic) -> None:
    """Let numbers that stand alone count what the sentence before counted."""
    for draft in drafts:
        if draft.noun is not None and draft.unit is None and draft.kind == "count":
            return  # the sentence has a topic of its own
        if not _is_bare(row, draft):
            continue
        if topic.money is not None and draft.scale >= _LARGE:
            draft.unit, draft.kind, draft.shared_unit = topic.money, "money", True
        elif topic.noun is not None and (draft.scale >= _LARGE or draft.rule != "decimal"):
            draft.noun = topic.noun


def _is_bare(row: Row, draft: Draft) -> bool:
    if draft.unit is not None or draft.noun is not None or draft.modifier == "vague" or draft.closed:
        return False
    if draft.kind not in (None, "count") or draft.rule not in _BARE_RULES or draft.low < 0:
        return False
    i = draft.begin - 1
    named = row.is_word(i) and row.text[i][0].isupper() and i > 0
    return not named and row.get(i) not in ("=", "#", "(") and row.get(draft.stop) not in ("=", "/", ":")


def next_topic(row: Row, drafts: list[Draft], topic: Topic, pack: QuantityPack) -> Topic:
    """Return what is counted after a sentence."""
    noun, money = None, None
    for draft in drafts:
        if draft.unit is None and draft.noun is not None and draft.kind in ("count", "ratio"):
            noun, money = draft.noun, None if draft.scale >= _LARGE else money
        elif draft.unit is not None and draft.unit.kind == "money" and draft.scale >= _LARGE:
            money = draft.unit
    if noun is None:
        noun = next(
            (found for i in _count_words(row, pack) if (found := _noun_of_count(row, i, pack)) is not None), None
        )
    if noun is None and money is None:
        return Topic() if topic.age >= _LIVES else replace(topic, age=topic.age + 1)
    if noun is not None and noun.chars is None:
        noun = replace(noun, chars=(row.start[noun.first], row.end[noun.last - 1]), adjectives=())
    return Topic(noun or topic.noun, money)
