"""Read the words that bound a number: ``mindestens``, ``bis zu``, ``oder mehr``."""

from __future__ import annotations

from claimx.lang.quantity_pack import QuantityPack, words
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row

__all__ = ["find_modifier", "find_modifier_behind"]

_CLAUSE_MARKS = frozenset(".,;:!?()–—")
_PREPOSITIONS = words(
    "von mit auf in bei seit für um aus nach zu an of with to for in at by from than the die der den das"
)
_ARTICLES = words("der die das den dem des the")
_CHANGE_REACH = 6  # words before the end of a change in which its verb stands
_FIRST_YEAR = 1800
_MANY = 10
_REACH = 14  # words on either side in which a verb can govern "über"


def find_modifier(row: Row, draft: Draft, limit: int, pack: QuantityPack) -> None:
    """Find the modifier that ends right before a quantity, with focus words and articles between.

    Args:
        row: The sentence.
        draft: The quantity.
        limit: Words before this index belong to another quantity.
        pack: The language.
    """
    if draft.modifier == "vague":
        return
    if _is_reached(row, draft, pack):
        draft.modifier, draft.modifier_words, draft.begin = "at_most", (draft.begin - 1, draft.begin), draft.begin - 1
        return
    end = draft.begin
    for _ in range(3):
        found = _ending_at(row, end, limit, pack)
        if found is not None:
            break
        if end - 1 < limit or row.get(end - 1) not in pack.fillers:
            return
        end -= 1
    else:
        return
    first, name = found
    if end < draft.begin and row.key[first] in pack.governed and row.get(end) in _ARTICLES:
        return  # "die Kanäle, über die ein Drittel läuft"
    if _is_preposition(row, first, draft, name, pack) or (end == first + 1 and _is_end_of_change(row, first, pack)):
        return
    bare = draft.unit is None and draft.kind is None
    if name == "at_least" and row.key[first] in ("ab", "minimum") and bare and not _counts(draft, pack):
        return
    outer = _ending_at(row, first, limit, pack)
    if outer is not None and name in ("approximate",) and outer[1] != "approximate":
        first, name = outer  # "mehr als rund 500", "bis zu etwa 20"
    draft.modifier, draft.modifier_words, draft.begin = name, (first, end), first


def _counts(draft: Draft, pack: QuantityPack) -> bool:
    """``ab drei Kindern``, but not ``ab 2020 Ausgaben``: a noun right behind a number that is no year."""
    noun = draft.noun
    return noun is not None and noun.first >= draft.last and draft.low < _FIRST_YEAR and noun.lemma not in pack.months


def _is_reached(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``Böen bis 140 km/h``, ``Strafen bis 500 Euro``: up to, where no other end stands before."""
    i = draft.begin - 1
    if row.get(i) not in pack.until_words or draft.unit is None or draft.unit.kind not in ("measure", "money"):
        return False
    starts = any(word in pack.from_words for word in row.key[max(0, i - 5) : i])
    return draft.modifier == "exact" and not starts and not row.is_digits(i - 1)


def _is_end_of_change(row: Row, i: int, pack: QuantityPack) -> bool:
    """``wzrosła do 500``, ``steeg tot 500``: where a word of growth or decline tells the end of a change."""
    stems = (*pack.increase, *pack.decrease)
    return row.key[i] in pack.to_words and any(w.startswith(stems) for w in row.key[max(0, i - _CHANGE_REACH) : i])


def _ending_at(row: Row, end: int, limit: int, pack: QuantityPack) -> tuple[int, str] | None:
    last = end - 1
    if last >= limit and row.get(last) == "." and last > limit:
        for words, name in pack.modifier_rows.get(".", ()):
            first = end - len(words)
            if first >= limit and tuple(row.key[first:end]) == words:
                return first, name
    for words, name in pack.modifier_rows.get(row.get(last), ()):
        first = end - len(words)
        if first >= limit and tuple(row.key[first:end]) == words:
            return first, name
    return None


def _is_preposition(row: Row, i: int, draft: Draft, name: str, pack: QuantityPack) -> bool:
    """Tell ``Debatte über 60 Gesetze`` from ``über 60 Staaten``."""
    word = row.key[i]
    if draft.unit is not None and word == "über" and row.get(draft.stop) in ("hinweg", "verteilt", "lang"):
        return True
    if name == "less_than" and word == "unter" and _is_among(row, i, draft, pack):
        return True
    stems = pack.governed.get(word)
    if stems is None or name not in ("more_than", "less_than", "approximate") or not stems:
        return False
    before = row.get(i - 1)
    if before in _PREPOSITIONS:
        return False
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(row) and abs(j - i) <= _REACH and row.key[j] not in _CLAUSE_MARKS:
            if row.is_word(j) and row.key[j].startswith(stems):
                return True
            if step < 0 and row.is_word(j) and any(stem in row.key[j] for stem in stems if len(stem) > 5):
                return j == i - 1
            j += step
    return False


def _is_among(row: Row, i: int, draft: Draft, pack: QuantityPack) -> bool:
    """``unter 100 Bewerbern``: among, where the dative is plain to see and nothing before asks for it."""
    noun = draft.noun
    if draft.unit is not None or noun is None or noun.chars is not None or noun.first < draft.last:
        return False
    if noun.lemma.lower().endswith(pack.under_nouns) and draft.low < _MANY:
        return True  # "unter zwei Bedingungen", "unter drei Präsidenten"
    if not row.text[noun.last - 1].endswith(("rn", "ln")) or row.get(i - 1) in _PREPOSITIONS:
        return False
    stems = (*pack.decrease, *pack.increase, *pack.level_words, "bleib", "blieb")
    return not any(word.startswith(stems) for word in row.key[max(0, i - _CHANGE_REACH) : i])


def find_modifier_behind(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """Find ``oder mehr`` right behind a number or behind the whole quantity."""
    if draft.modifier not in ("exact", "approximate"):
        return
    within = pack.after.get((row.get(draft.last),)) if draft.unit_words == (draft.last + 1, draft.stop) else None
    if within is not None:
        draft.modifier, draft.modifier_words = within, (draft.last, draft.last + 1)  # "10 plus miles"
        return
    for at in dict.fromkeys((draft.last, draft.stop)):
        for length in (3, 2, 1):
            words = row.words(at, length)
            name = pack.after.get(words)
            if name is None or (length == 1 and at != draft.stop):
                continue
            if (at == draft.last and draft.stop > at) or (words[-1], row.get(at + length)) in pack.modifiers:
                continue  # "mehr als 20 und weniger als 30"
            draft.modifier, draft.modifier_words = name, (at, at + length)
            draft.stop = at + length
            return
    if row.get(draft.last) == "+" and row.glued(draft.last) and draft.modifier == "exact" and draft.unit is None:
        draft.modifier, draft.modifier_words = "at_least", (draft.last, draft.last + 1)
        draft.last += 1
        draft.stop = max(draft.stop, draft.last)
