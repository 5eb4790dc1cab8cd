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
        if opened is not None and place > opened + 1:
            paired[opened] = place
            opened = None
        else:
            opened = place
    return paired
