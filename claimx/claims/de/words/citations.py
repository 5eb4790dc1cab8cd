"""Works cited in brackets, which are no part of what is claimed: "(Sander 2022)", "(vgl. Abb. 3)", "[12]"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimx.claims.de.words.nouns import is_common
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_citations"]

_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}[a-h]?")
_POINTING = frozenset(
    {"vgl", "vgl.", "siehe", "s", "s.", "ebd", "ebd.", "ebenda", "abb", "abb.", "abbildung", "tab", "tab.", "tabelle",
     "kapitel", "kap", "kap.", "abschnitt", "anhang", "quelle", "zit", "zit.", "rn", "rn.",
     "az", "az.", "aktenzeichen", "rs", "rs.", "rechtssache"}
)  # fmt: skip
_BESIDE = frozenset({"und", "u", "u.", "a", "a.", "et", "al", "al.", "s", "s.", "f", "f.", "ff", "ff.", "hg", "hrsg"})
_CLOSING = {"(": ")", "[": "]"}
_LONGEST = 24


def find_citations(words: Sequence[Word], pack: ClaimPack) -> frozenset[int]:
    """Return the indices of all words and marks of the citations of a sentence, brackets included."""
    found: set[int] = set()
    opened: int | None = None
    for place, word in enumerate(words):
        if word.text in _CLOSING:
            opened = place
        elif opened is not None and word.text == _CLOSING[words[opened].text]:
            inner = [w for w in words[opened + 1 : place] if w.text[:1].isalnum()]
            if _is_citation(words[opened], inner, pack) or _follows_author(words, opened, place, inner, pack):
                found |= {w.index for w in words[opened : place + 1]}
            opened = None
    return frozenset(found)


def _is_citation(bracket: Word, inner: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether words in brackets name where something is written."""
    if not inner or len(inner) > _LONGEST:
        return False
    if bracket.text == "[" and all(w.tag == "NUM" for w in inner):
        return True
    if inner[0].low in _POINTING and len(inner) > 1:
        return not any(w.tag == "V" for w in inner[1:])
    if any(w.low in pack.words["weekday"] for w in inner):
        return False  # "(Stand Mai 2023)"
    named = inner[0].capital and inner[0].tag == "N" and len(inner) > 1
    plain = all(w.capital or w.low in _BESIDE or w.tag == "NUM" or _YEAR.fullmatch(w.text) for w in inner)
    return named and plain and any(_YEAR.fullmatch(w.text) for w in inner[1:])


def _follows_author(words: Sequence[Word], start: int, end: int, inner: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell a work's year behind its author and before a verb: "Hanel (2010) findet …"."""
    if len(inner) != 1 or not _YEAR.fullmatch(inner[0].text) or not start or end + 1 >= len(words):
        return False
    author, verb = words[start - 1], words[end + 1]
    return author.tag == "N" and author.capital and verb.tag == "V" and not is_common(author.low, pack)
