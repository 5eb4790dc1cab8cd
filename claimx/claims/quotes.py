"""Quotations: where they open and close, and which of them are direct speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimx.claims.words import Word

__all__ = ["Quote", "find_quotes"]

_CLOSERS = {"„": '“”"', "»": "«", "«": "»", "“": "”", '"': '"'}
MAX_WORDS = 400


@dataclass(slots=True)
class Quote:
    """A quotation of one or several sentences.

    Args:
        number: Its name within the block, from 1.
        words: The words and marks within it.
        direct: Whether it is direct speech, told from a few quoted words.
        sentences: Places of its first and last sentence within the block.
    """

    number: int
    words: list[Word] = field(default_factory=list)
    direct: bool = False
    sentences: tuple[int, int] = (0, 0)


def find_quotes(sentences: Sequence[Sequence[Word]]) -> dict[int, Quote]:
    """Find the quotations of a block, number the words within, and tell direct speech."""
    flat = [(place, word) for place, words in enumerate(sentences) for word in words]
    found: dict[int, Quote] = {}
    i = 0
    while i < len(flat):
        closers = _CLOSERS.get(flat[i][1].text)
        if closers is None:
            i += 1
            continue
        end = i + 1
        while end < len(flat) and end - i <= MAX_WORDS and flat[end][1].text not in closers:
            end += 1
        if (end >= len(flat) or end - i > MAX_WORDS) and (flat[i][1].text == '"' or end - i > MAX_WORDS):
            i += 1
            continue
        inner = flat[i + 1 : end]
        if inner:
            quote = Quote(len(found) + 1, [w for _, w in inner], sentences=(inner[0][0], inner[-1][0]))
            quote.direct = _is_direct(flat, i, end)
            for _, word in inner:
                word.quote = quote.number
            found[quote.number] = quote
        i = end + 1
    return found


def _is_direct(flat: Sequence[tuple[int, Word]], start: int, end: int) -> bool:
    place, _opening = flat[start]
    before = flat[start - 1][1] if start and flat[start - 1][0] == place else None
    after = flat[end + 1][1] if end + 1 < len(flat) and end < len(flat) and flat[end + 1][0] == flat[end][0] else None
    inner = [w for _, w in flat[start + 1 : end]]
    if before is not None and before.tag not in ",." and before.text not in "•·*":
        return False
    if after is not None and after.tag not in ",.":
        return False
    several = flat[end - 1][0] != place
    final = inner[-1].tag == "." or (after is None and several)
    has_verb = any(w.tag == "V" for w in inner)
    if before is not None and before.text == "," and not (has_verb or final):
        return False
    return (
        has_verb
        or final
        or (after is not None and after.text == "," and before is None)
        or (before is not None and before.text == ":")
    )
