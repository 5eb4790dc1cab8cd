"""Dashes of an English sentence: which of them enclose an insertion."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.words import Word

__all__ = ["DASHES", "paired_dashes"]

DASHES = frozenset({"–", "—", "-", "--", "---"})


def paired_dashes(words: Sequence[Word]) -> dict[int, int]:
    """Return the places of dashes that open an insertion, with those that close it."""
    paired: dict[int, int] = {}
    opened: int | None = None
    for place, word in enumerate(words):
        if word.text == ";":
            opened = None
        between = 0 < place < len(words) - 1 and words[place - 1].tag == "CD" and words[place + 1].tag == "CD"
        if word.tag != ":" or word.text not in DASHES or between:
            continue
        if opened is None and place + 1 < len(words) and words[place + 1].tag == "CC" and _n_dashes(words, place) % 2:
            continue  # "Shares rose – but the rally – if it is one – may not last"
        if opened is not None and place > opened + 1:
            paired[opened] = place
            opened = None
        else:
            opened = place
    return paired


def _n_dashes(words: Sequence[Word], start: int) -> int:
    """Count the dashes from a place to the end of the row."""
    end = next((p for p in range(start, len(words)) if words[p].text == ";"), len(words))
    return sum(w.tag == ":" and w.text in DASHES for w in words[start:end])
