"""Phrases that name a day: when something was said, or until when something is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.words.phrases import Phrase
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["is_bare_year", "is_temporal", "looks_ahead"]

_AHEAD = frozenset({"bis", "ab", "zum", "zur", "für", "spätestens", "frühestens"})  # nobody has spoken in times to come


def is_temporal(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell whether a phrase names a day on which something was said."""
    if phrase.first.low in ("von", "vom", "pro", "je"):
        return False  # "eine Frist von drei Jahren", "60 Kilometer pro Stunde"
    if looks_ahead(phrase.words, pack):
        return False  # "forderte einen Beschluss bis zum Sommer", "noch vor dem Sommer"
    if phrase.first.low == "auf" and any(w.tag == "NUM" for w in phrase.words):
        return False  # "schätzt das Alter auf 400 Jahre"
    if phrase.kind == "np" and phrase.first.tag in ("ART", "DET") and phrase.head.low in ("ende", "anfang", "mitte"):
        return False  # "ein Ende der Zensur"
    return any(w.low.rstrip(".") in pack.words["weekday"] for w in phrase.words)


def looks_ahead(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a phrase, negated or not, names a time to come: "vor dem Sommer", but not "vor drei Tagen"."""
    first = next((place for place, w in enumerate(words) if w.tag == "P"), len(words))
    if first + 1 >= len(words) or any(w.tag != "ADV" and w.low != "nicht" for w in words[:first]):
        return False
    if not any(w.low.rstrip(".") in pack.words["weekday"] for w in words[first:]):
        return False
    after = words[first + 1]
    named = after.low in ("dem", "der", "den", "diesem") or after.tag == "N"
    return words[first].low in _AHEAD or (words[first].low == "vor" and named)


def is_bare_year(words: Sequence[Word]) -> bool:
    """Tell whether a number says when and counts nothing: "versprach 2012 der Leiter"."""
    text = words[0].text
    return len(text) == 4 and text.isdigit() and text[0] in "12" and len(words) > 1 and words[1].tag in ("ART", "DET")
