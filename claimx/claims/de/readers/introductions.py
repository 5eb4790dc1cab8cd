"""Sentences that end in a colon before what they introduce, which are read as one with it.

"Dazu erklärt die Sprecherin Ada Kern:" stands in a line of its own in press releases, and the quotation below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimx.claims.de.clauses.quotes import Uttering, closing_marks, opens
from claimx.claims.passages import Passage
from claimx.claims.quotes import MAX_WORDS
from claimx.claims.words import Word

__all__ = ["join_introduced"]

_VERBAL = frozenset({"V", "PP", "INF", "ZU"})


def join_introduced(passages: Sequence[Passage], uttering: Uttering) -> Iterator[Passage]:
    """Join what somebody says to the line that introduces it, within a passage and across its end.

    Args:
        passages: Paragraphs and list items in text order.
        uttering: The verbs that quotations go with.
    """
    held: Passage | None = None
    for passage in passages:
        passage.inside = _joined(passage.inside, uttering)
        if held is not None:
            near = passage.number == held.number + 1 and held.turn is None and passage.turn is None
            if near and _introduces(held.inside[-1][1], passage.inside[0][1], uttering):
                held.inside = [*held.inside[:-1], _as_one(held.inside[-1], passage.inside[0]), *passage.inside[1:]]
                held.number = passage.number
                continue
            yield held
        held = passage
    if held is not None:
        yield held


def _joined(inside: Sequence[tuple[int, list[Word]]], uttering: Uttering) -> list[tuple[int, list[Word]]]:
    out: list[tuple[int, list[Word]]] = []
    for sentence in inside:
        if out and _introduces(out[-1][1], sentence[1], uttering):
            out[-1] = _as_one(out[-1], sentence)
        else:
            out.append(sentence)
    return out


def _as_one(first: tuple[int, list[Word]], second: tuple[int, list[Word]]) -> tuple[int, list[Word]]:
    index, words = first
    for word in second[1]:
        word.index += len(words)
    return index, [*words, *second[1]]


def _introduces(words: Sequence[Word], behind: Sequence[Word], uttering: Uttering) -> bool:
    """Tell whether a sentence ends in a colon before a quotation, or before a sentence that somebody says."""
    if not words or not behind or words[-1].text != ":" or len(words) + len(behind) > MAX_WORDS:
        return False
    if closing_marks(behind[0].text) and opens(behind, 0):
        return True
    told = any(w.tag in _VERBAL and not w.capital and w.lemma in uttering.reporting for w in words)
    return told and behind[0].capital and any(w.tag == "V" for w in behind)
