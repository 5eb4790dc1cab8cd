"""Views named by a place from which somebody looks: "aus Sicht des Amtes", "in den Augen der Kritiker"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_sight"]

_SIGHTS = frozenset({"sicht", "perspektive", "warte", "blickwinkel"})


def find_sight(words: Sequence[Word], i: int, pack: ClaimPack) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """Read "in den Augen der Kritiker", "aus Sicht des Amtes", "aus seiner Sicht"."""
    word, behind = words[i], words[i + 1 : i + 3]
    if word.low == "in":
        if [w.low for w in behind] != ["den", "augen"]:
            return None
        first = i + 4 if i + 3 < len(words) and words[i + 3].low in ("von", "vom") else i + 3
        end = read_phrase(words, first, pack) if first < len(words) else first
        return ((word, *behind), tuple(words[first:end])) if end > first else None
    sight = i + 2 if len(behind) == 2 and behind[0].low == "der" else i + 1  # "aus (der) Sicht von Experten"
    if sight < len(words) and words[sight].low in _SIGHTS:
        first = sight + 1
        end = read_phrase(words, first, pack) if first < len(words) else first
        if end == first and end < len(words) and words[end].low == "von":
            first, end = first + 1, read_phrase(words, first + 1, pack)
        if end > first or sight == i + 1:
            return ((word, words[sight]), tuple(words[first:end]))
    if len(behind) == 2 and behind[1].low in _SIGHTS and _is_somebodys(behind[0], pack):
        return ((word, behind[1]), (behind[0],))
    return None


def _is_somebodys(word: Word, pack: ClaimPack) -> bool:
    """Tell whose sight from what kind of sight it is: "aus seiner / russischer Sicht", "aus heutiger / rechtlicher"."""
    if word.capital and word.low.endswith("er") and word.tag in ("ADJ", "N"):
        return True  # "aus Moskauer Sicht"
    if word.tag != "ADJ":
        return word.tag == "DET" and word.text != "Ihrer"  # whoever is asked holds nothing yet
    stem = word.low.removesuffix("er")
    return stem.endswith("isch") and not is_one_of(stem, pack.words["aspect_adjective"])
