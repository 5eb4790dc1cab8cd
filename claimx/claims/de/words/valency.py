"""What verbs and nouns take: datives, prepositions, nouns that make one predicate with a verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from claimx.claims.de.words.prepositions import merged
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.de.nouns import singular

__all__ = [
    "before_adverbial",
    "deed_objects",
    "governed_by",
    "governed_by_adjective",
    "is_place_noun",
    "support_nouns",
    "takes_preposition",
    "valency",
]

# The last part of a compound that names a place is so long that it stands in no other word, as "Ort" in "Antwort".
_SHORTEST_LAST_PART = 5
_SHORT_LAST_PARTS = ("land", "dorf", "berg", "wald", "park", "markt")
_SHORTEST_FIRST_PART = 3  # so that "Kosten" is no "Osten"
_REPLIES = frozenset({"antwort", "erwiderung", "replik", "entgegnung", "reaktion"})
_COMPLEMENTS = frozenset({"zu", "über", "um", "aus"})
_ADVERBIAL = frozenset({"auf", "gegen", "seit", "bis", "nach", "ab", "wegen", "trotz", "während", "durch", "ohne"})


@lru_cache(maxsize=4)
def valency(pack: ClaimPack) -> Mapping[str, frozenset[str]]:
    """Return the word lists of ``frames.tsv``, all in lower case."""
    rows = (line.split("\t") for line in pack.read_lines("frames.tsv"))
    return MappingProxyType({name: frozenset(words.split()) for name, words in rows})


@lru_cache(maxsize=4)
def _with_prepositions(pack: ClaimPack, name: str) -> Mapping[str, frozenset[str]]:
    """Return the prepositions of each lemma of a list."""
    rows = (item.split("+") for item in valency(pack)[name])
    return MappingProxyType({lemma: frozenset(prepositions) for lemma, *prepositions in rows})


@lru_cache(maxsize=20_000)
def governed_by(lemma: str | None, pack: ClaimPack) -> frozenset[str]:
    """Return the prepositions with which a verb takes its object."""
    if lemma is None:
        return frozenset()
    cues = {f.removeprefix("n+") for cue in pack.verb_cues.get(lemma, ()) if not cue.words for f in cue.frames}
    found = frozenset(f for f in cues if f in pack.words["preposition"])
    return found | _with_prepositions(pack, "governing_verb").get(lemma, frozenset())


@lru_cache(maxsize=20_000)
def governed_by_adjective(low: str, pack: ClaimPack) -> frozenset[str]:
    """Return the prepositions with which an adjective takes its complement: "zuständig für"."""
    return _with_prepositions(pack, "governing_adjective").get(low, frozenset())


@lru_cache(maxsize=50_000)
def takes_preposition(noun: str, preposition: str, pack: ClaimPack) -> bool:
    """Tell whether a noun, or the last part of a compound, takes its complement with a preposition: "Angriff auf"."""
    nouns = _nouns_by_preposition(pack).get(preposition, frozenset())
    return is_one_of(noun, nouns) or is_one_of(singular(noun).lower(), nouns)


@lru_cache(maxsize=4)
def _nouns_by_preposition(pack: ClaimPack) -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for noun, prepositions in _with_prepositions(pack, "governing_noun").items():
        for preposition in prepositions:
            table.setdefault(preposition, set()).add(noun)
    return MappingProxyType({preposition: frozenset(nouns) for preposition, nouns in table.items()})


def support_nouns(lemma: str | None, pack: ClaimPack) -> frozenset[str]:
    """Return the nouns and phrases that make one predicate with a verb: "rolle" and "zur_debatte"."""
    return _with_prepositions(pack, "support_verb").get(lemma or "", frozenset())


def deed_objects(lemma: str, pack: ClaimPack) -> frozenset[str]:
    """Return the nouns with which a verb that can report tells of a deed: "verteidigte den Titel"."""
    return _with_prepositions(pack, "deed_object").get(lemma, frozenset())


@lru_cache(maxsize=50_000)
def is_place_noun(noun: str, pack: ClaimPack) -> bool:
    """Tell whether a common noun names a kind of place: "Grenze", "Verwaltungsgerichten"."""
    places = valency(pack)["place_noun"]
    for ending in ("", "s", "es", "n", "en", "e", "er", "ern"):
        stem = noun[: len(noun) - len(ending)] if noun.endswith(ending) else ""
        for form in (stem, stem.replace("ä", "a").replace("ö", "o").replace("ü", "u")):
            last = range(_SHORTEST_FIRST_PART, len(form) - _SHORTEST_LAST_PART + 1)
            if form in places or form.endswith(_SHORT_LAST_PARTS) or any(form[cut:] in places for cut in last):
                return True
    return False


def before_adverbial(words: Sequence[Word], first: int, end: int, pack: ClaimPack) -> int:
    """Return the end of a holder without what the verb governs: "richtet sich laut einem Bericht / auf den Osten"."""
    verb = next((w for w in words if w.tag == "V"), None)
    particle = words[-1].low if words[-1].tag == "PTK" else ""
    governed = governed_by(f"{particle}{verb.lemma}", pack) if particle and verb is not None else frozenset()
    apart = _ADVERBIAL | governed  # "hängt laut Staatsanwaltschaft / von seinem Zustand / ab"
    inside = verb is not None and not particle and verb.index < words[first].index
    plain = governed_by(verb.lemma, pack) & _COMPLEMENTS if verb is not None and inside else frozenset()
    places = [i for i in range(first + 1, end) if words[i].tag == "P"]
    last = {words[i].low: i for i in places}
    lone = {i for low, i in last.items() if merged(low) in plain and all(w.low != low for w in words[end:])}
    cut = (i for i in places if words[i].low in apart or i in lone)  # "zählt laut Bericht / zu den Besten"
    quoted = (i for i in range(first + 1, end) if words[i].quote and words[i].quote != words[i - 1].quote)
    told = next(
        (i for i in quoted if words[i].tag == "ADJ" and not words[i].capital), end
    )  # "laut Goc / „klarer Sieger“"
    replies = any(w.low in _REPLIES for w in words[first:end])  # "laut der Antwort des Senats auf eine Anfrage"
    return min(told, next((i for i in cut if words[i - 1].tag == "N" and not (replies and words[i].low == "auf")), end))
