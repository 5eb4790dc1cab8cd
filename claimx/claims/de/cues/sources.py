"""Sources named by a preposition or an adverb: "laut X", "X zufolge", "nach Angaben von X", "angeblich"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from claimx.claims.de.cues.nach_sources import after_nach, document_before_nach, noun_before_nach
from claimx.claims.de.cues.sights import find_sight
from claimx.claims.de.cues.source_parts import OWN, POSSESSIVES, Source, can_speak, is_source_noun, past_aside
from claimx.claims.de.words.attributive import is_in_attribute
from claimx.claims.de.words.membership import near
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.de.words.valency import before_adverbial
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Source", "find_sources"]


_HAPPENED = frozenset({"aussagen", "äußerungen", "drohungen", "vorwürfen", "erklärungen", "ankündigungen"})
_FURTHEST = 13  # words before "zufolge" in which its noun phrase begins
_DATIVES = frozenset({"dem", "einem", "diesem", "jenem"})
_OWNING = frozenset({"des", "der", "eines", "einer", "von"})
_POSTPOSED = frozenset({"dafürhalten", "lesart", "rechnung", "darstellung", "logik", "zählung"})
_RELIANCE = frozenset({"berufung", "verweis", "hinweis", "bezug", "bezugnahme"})


def find_sources(words: Sequence[Word], pack: ClaimPack) -> list[Source]:
    """Find the sources of one clause.

    Args:
        words: Its own words in text order.
        pack: The language.
    """
    return list(_find(tuple(words), tuple([w.tag for w in words]), pack))


@lru_cache(maxsize=256)
def _find(words: tuple[Word, ...], _tags: tuple[str, ...], pack: ClaimPack) -> tuple[Source, ...]:
    """Find them; readers ask for those of the same clause several times."""
    found: list[Source] = []
    i = 0
    while i < len(words):
        source = _source_at(words, i, pack)
        source = _dated(words, source, pack) if source is not None else None
        if source is not None:
            found.append(source)
            i = max(i, *(words.index(w) for w in source.words)) + 1
        else:
            i += 1
    return tuple([source for source in found if not _is_aside(words, source)])


def _dated(words: Sequence[Word], source: Source, pack: ClaimPack) -> Source | None:
    """Take in of when a source is: "laut einem Bericht / von Montag"; ``None`` for "nach den Aussagen vom Mai"."""
    last = words.index(max(source.words, key=lambda w: w.index))
    date = words[last + 1 : last + 3]
    if len(date) < 2 or date[0].low not in ("von", "vom") or not near(words[last], date[0]):
        return source
    if date[1].low not in pack.words["weekday"]:
        return source
    if any(w.low in _HAPPENED for w in (*source.cue, *source.holder)):
        return None
    return replace(source, aside=(*source.aside, *date))


def _is_aside(words: Sequence[Word], source: Source) -> bool:
    """Tell whether a source vouches for a phrase between marks: "Der Täter – laut Polizei ein Kind – floh"."""
    first = words.index(source.words[0])
    if not first or not _parts(words[first - 1], words[first]):
        return False
    stop = next((i for i in range(first + 1, len(words)) if _parts(words[i - 1], words[i])), None)
    rest = [w for w in words[first:stop] if w not in source.words]
    nominal = any(w.tag == "N" for w in rest) and not any(w.tag in ("V", "PP", "INF", "ZU") for w in rest)
    return stop is not None and nominal


def _parts(left: Word, right: Word) -> bool:
    """Tell whether a mark that is no quotation mark stands between two words."""
    apart = right.index - left.index
    return apart > 2 or (apart > 1 and left.quote == right.quote)


def _source_at(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:  # noqa: PLR0911  # one answer a word
    word = words[i]
    low = word.low
    if low in ("laut", "ausweislich", "gemäß", "gemäss") and i + 1 < len(words):
        return _after_laut(words, i, pack)
    if low == "zufolge":
        return _before_zufolge(words, i, pack)
    if low == "nach":
        return after_nach(words, i, pack)
    if low in ("in", "aus"):
        sight = find_sight(words, i, pack)
        return Source(*sight, "preposition", "de.source.sicht") if sight is not None else None
    if word.tag == "N" and i + 1 < len(words) and (low in _POSTPOSED or is_source_noun(word, pack)):
        found = noun_before_nach(words, i, pack)
        if found is not None:
            return found
    if low in ("dem", "den", "der", "einer", "einem") and word.tag == "ART":
        return document_before_nach(words, i, pack)
    alleged = low in pack.words["adverb_cue"] and (word.tag != "N" or low in ("demnach", "angeblich", "demzufolge"))
    if alleged and not is_in_attribute(words, i):
        endorsed = "no" if low in ("angeblich", "vorgeblich") else "open"
        return Source((word,), (), "adverb", "de.source.adverb", endorsed=endorsed)
    if low == "unter" and len(words) > i + 2 and words[i + 1].low in _RELIANCE and words[i + 2].low == "auf":
        end = read_phrase(words, i + 3, pack) if i + 3 < len(words) else i + 3
        if words[i + 1].low in ("verweis", "hinweis") and not can_speak(words[i + 3 : end], pack):
            return None  # "unter Verweis auf die Kosten"
        return Source(tuple(words[i : i + 3]), tuple(words[i + 3 : end]), "preposition", "de.source.relay")
    if (
        low == "vernehmen"
        and i >= 1
        and words[i - 1].low == "dem"
        and i + 1 < len(words)
        and words[i + 1].low == "nach"
    ):
        return Source((words[i - 1], word, words[i + 1]), (), "preposition", "de.source.vernehmen")
    return None


def _after_laut(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    """Read "laut Polizei", "laut eigener Aussage", "gemäß dem Bericht"."""
    end = read_phrase(words, i + 1, pack)
    if end == i + 1 and words[i + 1].tag == "PRON":
        end = i + 2
    if words[i + 1].low in OWN and end == i + 3 and is_source_noun(words[i + 2], pack):
        return Source(tuple(words[i:end]), (), "preposition", "de.source.eigen", own=True)
    end = past_aside(words, before_adverbial(words, i + 1, end, pack), pack)
    if not i and [w.tag for w in words[end : end + 2]] == ["NUM", "V"]:
        end += 1  # "Laut Global 2000 stößt …"
    if end > i + 1 and not (words[i].low[0] == "g" and words[end - 1].low in ("artikel", "paragraf", "vertrag")):
        return Source((words[i],), tuple(words[i + 1 : end]), "preposition", "de.source.laut")
    return None


def _leads_dative(words: Sequence[Word], k: int, pack: ClaimPack) -> bool:
    """Tell whether an article begins the phrase before "zufolge": "dem", or "(von Tee) / einer Studie aus Rom"."""
    fronted = k == 0 and words[k].low == "der"  # "Der Antwort der Regierung auf die Anfrage zufolge"
    if words[k].low in _DATIVES or not (fronted or (k and words[k].low in ("einer", "dieser", "jener"))):
        return words[k].low in _DATIVES
    documents = pack.words["document_noun"]
    noun = next((w for w in words[k : k + 4] if w.tag == "N"), None)
    told = noun is not None and is_one_of(noun.low, documents)
    before = words[k - 1]
    owned = before.tag == "N" and not (is_one_of(before.low, documents) or is_source_noun(before, pack))
    return told and (fronted or owned)


def _owns_source(words: Sequence[Word], place: int, pack: ClaimPack) -> bool:
    """Tell whether a genitive without an article begins: "(Angaben) / örtlicher Behörden (zufolge)"."""
    if not place or place + 1 >= len(words) or not is_source_noun(words[place - 1], pack):
        return False
    word = words[place]
    attribute = word.tag == "ADJ" or (word.capital and words[place + 1].tag == "N")
    return attribute and word.low.endswith("er") and near(words[place - 1], word)


def _before_zufolge(words: Sequence[Word], i: int, pack: ClaimPack) -> Source | None:
    apart: Source | None = None  # "können Passagiere / der Lufthansa zufolge"
    led = next((k for k in range(i - 2, max(-1, i - _FURTHEST), -1) if _leads_dative(words, k, pack)), None)
    if led is not None and read_phrase(words, led, pack) == i and not any(w.low in OWN for w in words[led:i]):
        nouns = [w for w in words[led:i] if w.tag == "N"]
        if nouns and (
            words[led].low not in _DATIVES or not is_source_noun(nouns[0], pack)
        ):  # "dem 54 Jahre alten Chef zufolge"
            return Source((words[i],), tuple(words[led:i]), "preposition", "de.source.zufolge")
    for start in range(i - 1, max(-1, i - _FURTHEST), -1):
        if start == i - 1 and (words[start].tag == "PRON" or words[start].low == "ihr"):
            return Source((words[i],), (words[start],), "preposition", "de.source.zufolge")
        if read_phrase(words, start, pack) == i or (start == i - 1 and words[start].tag == "N"):
            before = words[start - 1] if start else None
            if (
                before is not None
                and near(before, words[start])
                and (
                    before.tag in ("ADJ", "ART", "DET")
                    or (before.name and before.name == words[start].name)
                    or (before.tag == "N" and words[start].low in _OWNING and before.low not in pack.words["weekday"])
                    or (before.tag == words[start].tag == "N" and read_phrase(words, start - 1, pack) == i)
                    or _owns_source(words, start, pack)
                    or before.low in ("von", "für", "und", "vom", "im", "der", "in")
                )
            ):
                if before.tag == "N" and words[start].low == "der" and apart is None:
                    apart = Source((words[i],), tuple(words[start:i]), "preposition", "de.source.zufolge")
                continue
            if apart is not None and words[start].low in ("die", "das"):
                break  # "legen die Kunden / der Umfrage zufolge Wert auf …": a dative begins otherwise
            own = next((w for w in words[start:i] if w.low in OWN), None)
            if own is not None and is_source_noun(words[i - 1], pack):
                return Source(tuple(words[start : i + 1]), (), "preposition", "de.source.eigen", own=True)
            if start == i - 1 and words[start].low in ("gerüchten", "schätzungen", "berichten"):
                return Source((words[start], words[i]), (), "preposition", "de.source.zufolge")
            inner = words[start:i]
            if (
                len(inner) == 2
                and inner[0].tag == "DET"
                and inner[0].low in POSSESSIVES
                and is_source_noun(inner[1], pack)
            ):
                return Source((inner[1], words[i]), (inner[0],), "preposition", "de.source.zufolge")
            noun = next((k for k in range(start, i - 1) if words[k].tag != "ADJ"), start)  # "ersten / Angaben der …"
            owned = is_source_noun(words[noun], pack) and noun + 1 < i
            if owned and (words[noun + 1].low in _OWNING or _owns_source(words, noun + 1, pack)):
                owner = words[noun + 1 + (words[noun + 1].low == "von") : i]
                cue, before_noun = (words[noun], words[i]), tuple(words[start:noun])
                return Source(cue, tuple(owner), "preposition", "de.source.zufolge", aside=before_noun)
            return Source((words[i],), tuple(inner), "preposition", "de.source.zufolge")
    return apart
