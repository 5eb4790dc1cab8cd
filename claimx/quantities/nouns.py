"""Find the counted noun: behind the number, or where the text shares or implies it."""

from __future__ import annotations

from bisect import bisect_right

from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft, Noun
from claimx.quantities.rows import Row
from claimx.quantities.units import after_partitive

__all__ = ["find_noun", "measured_noun", "partitive_noun"]

_QUOTES = frozenset('„“”"»«›‹`')
_HYPHENS = frozenset("-‑")
_STATES = frozenset({"US", "WHO", "IT"})  # signs in capitals that are words of grammar in small letters
_LONGEST_ATTRIBUTE = 9
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_LONGEST_PHRASE = 7


def find_noun(row: Row, draft: Draft, limit: int, pack: QuantityPack) -> None:
    """Find the noun right behind a number, with the adjectives between, and widen the quantity to it.

    Args:
        row: The sentence.
        draft: A quantity without unit.
        limit: Words from this index on belong to another quantity.
        pack: The language.
    """
    find = _capital_noun if pack.capital_nouns else _lowercase_noun
    if draft.rule == "every" and not pack.capital_nouns and row.get(draft.stop + 1).endswith("s"):
        limit = min(limit, draft.stop + 1)  # "every second person refuses"
    if draft.rule == "ratio" and not pack.capital_nouns and not pack.noun_first:
        limit = next((j + 1 for j in range(draft.stop, limit) if _is_plural(row.key[j], pack)), limit)
    start = after_partitive(row, draft.stop) if draft.scale > 1 or draft.rule == "vague" else draft.stop
    if (
        (row.get(start) == "of" and draft.rule in ("vague", "fraction"))
        or (row.get(start) == "von" and draft.rule == "vague")
        or (row.get(start) in ("von", "of") and draft.marks[:1] == ["ratio_of"])
    ):
        start += 1
        while row.get(start) in ("the", "its", "their", "all", "these", "those", "his", "her", "our"):
            start += 1
    noun = find(row, start, min(limit, len(row)), pack)
    if noun is None and pack.capital_nouns:
        noun = _behind_attribute(row, start, min(limit, len(row)), pack)
    if noun is None:
        return
    if draft.rule == "every" and row.text[draft.last - 1][0].isupper() and pack.capital_nouns:
        return  # "jeder Zwanzigste Gebrauch machen": the ordinal is the noun
    if draft.rule in ("vague", "fraction") and row.get(draft.stop) == "of" and draft.kind == "ratio":
        draft.noun = noun
        return
    draft.noun = noun
    if draft.rule != "fraction" or not pack.halves:  # "połowa wyborców": the noun of the whole
        draft.stop = noun.last


def _capital_noun(row: Row, start: int, limit: int, pack: QuantityPack) -> Noun | None:
    adjectives: list[tuple[int, int]] = []
    i = start
    while i < limit and i - start < _LONGEST_PHRASE:
        if row.key[i] in _QUOTES:
            i += 1
            continue
        if not row.is_word(i):
            if row.key[i] == "," and adjectives and row.is_word(i + 1) and row.text[i + 1][0].islower():
                i += 1
                continue
            return None
        stop = row.compound_end(i)
        head = row.text[stop - 1]
        if row.key[i] in _NUMBERERS and i == start:
            return None  # "SAA 14 Nr. 104"
        if row.text[i][0].isupper() or (head[0].isupper() and stop > i + 1):
            if (head[0].islower() and stop > i + 1) or _is_origin(row, i, stop, limit, pack):
                adjectives.append((i, stop))  # "US-amerikanische", "Schweizer"
                i = stop
                continue
            if (
                stop == i + 1
                and row.text[i][1:].islower()
                and row.key[i] in pack.prepositions | pack.openers & pack.stop
                and not (row.get(stop) in _HYPHENS and row.glued(stop))  # "zwei Unter- und drei Oberstufen"
            ):
                return None  # "… 1950 Nach dem Krieg": the next sentence
            return _with_pair(row, Noun(i, stop, "", tuple(adjectives)), limit, pack)
        if row.key[i] in ("und", "oder") and adjectives and _is_adjective(row, i + 1, pack):
            i += 1
            continue
        if not _is_adjective(row, i, pack) and not _is_degree(row, i, pack):
            return None
        if row.key[i].endswith(_ADJECTIVE_ENDINGS):
            adjectives.append((i, stop))
        i = stop
    return None


def _may_be_year(row: Row, i: int) -> bool:
    return row.is_digits(i) and len(row.text[i]) == 4 and row.text[i][:2] in ("19", "20")


_NUMBERERS = frozenset({"nr", "no", "abs", "art"})
_TIME_ADJECTIVES = ("vergangen", "kommend", "laufend", "nächst", "letzt", "vorig", "folgend")


def _behind_attribute(row: Row, start: int, limit: int, pack: QuantityPack) -> Noun | None:
    """``4000 für internationale Routen bestimmte Lastwagen``: a participle with its own phrase before the noun."""
    if row.get(start) not in pack.prepositions or not row.is_word(start) or _may_be_year(row, start - 1):
        return None  # "der 2019 in Kraft getretene Vertrag"
    inner = False
    for i in range(start + 1, min(start + _LONGEST_ATTRIBUTE, limit)):
        if not row.is_word(i) or (row.text[i][0].islower() and row.key[i] in ("und", "oder", "als", "wie")):
            return None
        if row.text[i][0].isupper():
            inner = True
        elif inner:
            if not _is_adjective(row, i, pack) or row.key[i].startswith(_TIME_ADJECTIVES):
                return None
            return _capital_noun(row, i, limit, pack)
    return None


def _is_origin(row: Row, i: int, stop: int, limit: int, pack: QuantityPack) -> bool:
    """``200 Schweizer Soldaten``, ``drei Berliner Bezirke``: an adjective from a place keeps its capital."""
    word = row.text[stop - 1]
    if word.endswith(("sche", "schen", "scher", "ste", "sten")) and stop < limit and row.text[stop][0].isupper():
        return True
    named = row.key[stop - 1] in pack.origins or row.key[stop - 1].endswith(pack.origin_endings)
    if stop != i + 1 or not named or stop >= limit or not row.is_word(stop):
        return False
    if row.key[stop] in ("und", "oder") and stop + 2 < limit and _is_adjective(row, stop + 1, pack):
        return row.text[stop + 2][0].isupper()  # "20 Salzburger und bayerische Gemeinden"
    return row.text[stop][0].isupper()


def _is_adjective(row: Row, i: int, pack: QuantityPack) -> bool:
    return (
        row.is_word(i)
        and row.text[i][0].islower()
        and row.key[i] not in pack.stop
        and row.key[i].endswith(_ADJECTIVE_ENDINGS)
        and len(row.key[i]) > 3
    )


def _is_degree(row: Row, i: int, pack: QuantityPack) -> bool:
    """An adverb before an adjective: ``zwölf schwer bewaffnete Männer``."""
    key = row.key[i]
    adverb = key in pack.degree_words or (key.endswith(pack.adverb_endings) and key not in pack.stop)
    return row.text[i][0].islower() and adverb and _is_adjective(row, i + 1, pack) and row.is_word(i + 2)


def _with_pair(row: Row, noun: Noun, limit: int, pack: QuantityPack) -> Noun:
    """``Soldatinnen und Soldaten``, ``Ärzte und Ärztinnen``: one noun, named by its masculine form."""
    first, last = noun.first, noun.last
    word = row.text[last - 1]
    lemma = pack.lemma("".join(row.text[first:last]).replace("\u00ad", ""))
    if row.get(last) in _HYPHENS and row.glued(last) and row.get(last + 1) in ("und", "oder", "/", "bzw"):
        other_last = row.compound_end(last + 2) if last + 2 < limit and row.is_word(last + 2) else last
        if other_last > last and row.text[last + 2][0].isupper():  # "Berufs- und Zeitsoldaten"
            return Noun(first, other_last, pack.lemma("".join(row.text[last + 2 : other_last])), noun.adjectives)
    if row.get(last) in ("und", "oder", "/") and last + 1 < limit and row.is_word(last + 1):
        other = row.text[last + 1]
        stop = row.compound_end(last + 1)
        if word.endswith("innen") and other[:3] == word[:3] and other[0].isupper():
            return Noun(first, stop, pack.lemma("".join(row.text[last + 1 : stop])), noun.adjectives)
        if other.endswith("innen") and other[:3] == word[:3]:
            return Noun(first, stop, lemma, noun.adjectives)
    if row.get(last) in ("*", ":", "_") and row.glued(last) and row.get(last + 1) in ("innen", "in"):
        return Noun(first, last + 2, lemma, noun.adjectives)
    return Noun(first, last, lemma, noun.adjectives)


def _lowercase_noun(row: Row, start: int, limit: int, pack: QuantityPack) -> Noun | None:
    """The last word of the run of content words, ending at the first plural."""
    if row.get(start) == "more" and row.get(start + 1) != "than":
        start += 1  # "two more bridges"
    i, head = start, -1
    words: list[tuple[int, int]] = []
    while i < limit and i - start < _LONGEST_PHRASE:
        if row.key[i] in _QUOTES and row.is_word(i + 1) and not words:
            i += 1
            continue
        if row.key[i] == "," and words and _is_modifier_list(row, i, pack):
            i += 1
            continue
        if row.words(i, 4) in (("u", ".", "s", "."), ("u", ".", "k", "."), ("u", ".", "n", ".")):
            words.append((i, i + 4))
            i += 4
            continue
        if not row.is_word(i) or (row.key[i] in pack.stop and row.text[i] not in _STATES):
            break
        stop = row.compound_end(i)
        if words and _is_verb(row, stop):
            break
        words.append((i, stop))
        if pack.noun_first:
            if stop < limit and _is_before_noun(row, stop, pack):
                i = stop
                continue
            head = len(words) - 1
            break
        head = len(words) - 1
        if _is_plural(row.key[stop - 1], pack) and not (
            stop < limit and row.is_word(stop) and row.key[stop] not in pack.stop and _is_plural(row.key[stop], pack)
        ):
            break
        i = stop
    if head < 0 or (len(words) == 1 and _is_verb(row, words[0][1])):
        return None
    while head > 0 and row.key[words[head][1] - 1].endswith("ly"):
        head -= 1
    first, last = words[head]
    if row.key[first] in ("years", "other") and head == 0 and len(words) == 1 and row.key[first] != "other":
        return None
    lemma = pack.lemma("".join(row.text[first:last]))
    return Noun(first, last, lemma, tuple(words[:head]))


def _is_before_noun(row: Row, stop: int, pack: QuantityPack) -> bool:
    """``5 nuevos casos``, ``dwóch rosyjskich żołnierzy``: an adjective before its noun."""
    word = row.key[stop - 1]
    known = word in pack.adjectives or (word.endswith(pack.adjective_endings) and len(word) > 4)
    return known and row.is_word(stop) and row.key[stop] not in pack.stop


def _is_modifier_list(row: Row, i: int, pack: QuantityPack) -> bool:
    return (
        row.is_word(i + 1)
        and row.key[i + 1] not in pack.stop
        and row.is_word(i + 2)
        and row.key[i - 1].endswith(("ed", "al", "ic", "y"))
    )


def _is_verb(row: Row, stop: int) -> bool:
    word = row.key[stop - 1]
    return word.endswith("ed") and not (row.is_word(stop) and row.key[stop].endswith("s"))


def _is_plural(word: str, pack: QuantityPack) -> bool:
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) and len(word) > 3:
        return True
    return pack.lemma(word) != word and word not in ("news", "gas", "bus")


def partitive_noun(
    row: Row, draft: Draft, drafts: list[Draft], pack: QuantityPack, *, links: frozenset[str] = frozenset()
) -> Noun | None:
    """``19 der 35 Mitglieder``, ``ein Drittel der Mittel``, ``54 Prozent der Befragten``: the noun of the whole."""
    i = draft.stop
    if row.get(i) not in pack.genitive and row.get(i) not in links:
        return None
    if row.get(i) == "von" and row.get(draft.begin - 1) in ("zu", "zur"):
        return None  # "zu 80 Prozent von Banden kontrolliert"
    if row.get(i) == "vom" and draft.unit is None and draft.kind in (None, "count"):
        return None  # "holt sich 750 Millionen vom Kapitalmarkt"
    i += 1
    while row.get(i) in pack.genitive or row.get(i) in (
        "den",
        "dem",
        "the",
        "its",
        "their",
        "all",
        "his",
        "those",
        "these",
    ):
        i += 1
    n = bisect_right(drafts, i, key=_begin) - 1
    if n >= 0 and (drafts[n].begin == i or i < drafts[n].stop):
        return drafts[n].noun
    while row.get(i) in pack.fillers and row.get(i) not in pack.stop:
        i += 1
    find = _capital_noun if pack.capital_nouns else _lowercase_noun
    return find(row, i, len(row), pack)


def _behind_degree(row: Row, i: int, drafts: list[Draft]) -> int:
    """``408 Kilogramm auf 60 Prozent angereichertes Uran``: step over a measure that belongs to a participle."""
    if row.get(i) not in ("auf", "mit", "zu", "von"):
        return i
    n = bisect_right(drafts, i + 1, key=_begin) - 1
    inner = drafts[n] if n >= 0 and drafts[n].begin == i + 1 else None
    if inner is None or not row.is_word(inner.stop) or not row.key[inner.stop].endswith(_ADJECTIVE_ENDINGS):
        return i
    return inner.stop if row.text[inner.stop][0].islower() else i


def _begin(draft: Draft) -> int:
    return draft.begin


def measured_noun(row: Row, draft: Draft, drafts: list[Draft], pack: QuantityPack) -> Noun | None:
    """``400 Kilogramm Seltener Erden``, ``8,1 t Weizen``: what a measure is a measure of."""
    i = draft.stop
    if draft.shared_unit:
        return None
    if pack.capital_nouns:
        if row.get(i) in (
            "langen",
            "lange",
            "langer",
            "langes",
            "breiten",
            "hohen",
            "tiefen",
            "grossen",
            "schweren",
            "große",
            "großen",
            "hohe",
            "hoher",
            "breite",
        ):
            i += 1
        noun = _capital_noun(row, _behind_degree(row, i, drafts), len(row), pack)
        if noun is None or row.key[noun.last - 1].endswith(pack.dimensions):
            return None
        if row.text[noun.last - 1].endswith("e") and noun.last == noun.first + 1:
            noun.lemma = row.text[noun.first]  # "Getreide": what is measured stands in the singular
        return noun
    if row.get(i) == "of":
        return _lowercase_noun(row, i + 1, len(row), pack)
    return None
