"""German case: which cases the form of a phrase allows, from article, pronoun, ending, and the gender of its head."""

from __future__ import annotations

from claimx.claims.genders import gender_of
from claimx.claims.phrases import Phrase
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["cases_of"]

_ALL = frozenset({"nom", "acc", "dat"})
_PRONOUNS = {
    **dict.fromkeys(("er", "ich", "du", "wir", "man", "wer"), frozenset({"nom"})),
    **dict.fromkeys(("ihn", "wen"), frozenset({"acc"})),
    **dict.fromkeys(("mich", "dich"), frozenset({"acc"})),
    **dict.fromkeys(("ihm", "ihr", "ihnen", "mir", "dir", "wem", "dem", "denen"), frozenset({"dat"})),
    **dict.fromkeys(("uns", "euch"), frozenset({"acc", "dat"})),
    **dict.fromkeys(("sie", "es", "das", "dies", "was", "die"), frozenset({"nom", "acc"})),
    **dict.fromkeys(("alles", "etwas", "nichts", "viele"), frozenset({"nom", "acc"})),
    "den": frozenset({"acc"}),
    "der": frozenset({"nom", "dat"}),
}  # fmt: skip
_ARTICLES = {
    "die": frozenset({"nom", "acc"}),
    "das": frozenset({"nom", "acc"}),
    "den": frozenset({"acc", "dat"}),
    "dem": frozenset({"dat"}),
    "des": frozenset({"gen"}),
    "ein": frozenset({"nom", "acc"}),
}
_ENDINGS = (
    ("em", frozenset({"dat"})),
    ("en", frozenset({"acc", "dat"})),
    ("es", frozenset({"nom", "acc", "gen"})),
    ("er", frozenset({"nom", "dat", "gen"})),
    ("e", frozenset({"nom", "acc"})),
)
# Possessives and "kein", "ein" have no ending in the nominative masculine, so that "-er" is feminine or plural there.
_WITHOUT_ENDING = ("einer", "keiner", "seiner", "ihrer", "unserer", "meiner", "deiner", "eurer")


def cases_of(phrase: Phrase, pack: ClaimPack) -> frozenset[str]:
    """Return the cases that the form of a noun phrase or pronoun allows, of ``nom``, ``acc``, ``dat``, ``gen``."""
    first = phrase.first
    if phrase.kind == "pron":
        return _PRONOUNS.get(first.low, _ALL)
    if first.tag in ("N", "NUM") or first.low in pack.words["number_word"]:
        return _ALL
    if first.low == "der" or (first.low.endswith("er") and first.tag in ("DET", "ART")):
        return _behind_der(first, phrase.head, pack)
    if first.low in _ARTICLES:
        return _den(phrase.head) if first.low == "den" else _ARTICLES[first.low]
    if first.tag in ("DET", "ART", "ADJ"):
        for ending, found in _ENDINGS:
            if first.low.endswith(ending):
                return found
    return _ALL


def _behind_der(first: Word, head: Word, pack: ClaimPack) -> frozenset[str]:
    gender = gender_of(head.low, pack)
    oblique = frozenset({"dat", "gen"})
    if first.low in _WITHOUT_ENDING or gender == "f":
        return oblique
    return frozenset({"nom"}) if gender == "m" else frozenset({"nom", "dat", "gen"})


def _den(head: Word) -> frozenset[str]:
    """Tell "den Bürgern", a dative plural, from "den Bürger"."""
    if head.low.endswith(("ern", "eln", "ungen", "ionen", "heiten", "keiten", "schaften", "innen", "täten")):
        return frozenset({"dat"})
    return frozenset({"acc", "dat"}) if head.low.endswith("n") else frozenset({"acc"})
