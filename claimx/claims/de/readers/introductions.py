"""Sentences that end in a colon before what they introduce, which are read as one with it.

"Dazu erklärt die Sprecherin Ada Kern:" stands in a line of its own in press releases, and the quotation below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

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
    lead: list[Word] = []  # what each item of a list completes: "Wir fordern das Land auf:"
    for passage in passages:
        passage.inside = _joined(passage.inside, uttering)
        listed = passage.turn is None and _completes(passage.inside[0][1])
        if listed and held is not None and held.turn is None and passage.number == held.number + 1:
            lead = lead or _demand(held.inside[-1][1], uttering)
        else:
            lead = []
        if lead and held is not None:
            if held.inside[-1][1] is lead:
                held.inside = held.inside[:-1]
            copies = [replace(word) for word in lead]
            passage.inside[0] = _as_one((passage.inside[0][0], copies), passage.inside[0])
            if held.inside:
                yield held
            held = passage
            continue
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


def _demand(words: list[Word], uttering: Uttering) -> list[Word]:
    """Return a sentence of one clause that ends in a colon and says that somebody says something, else nothing."""
    one = bool(words) and words[-1].text == ":" and not any(w.tag == "," for w in words[:-1])
    return words if one and _says(words, uttering) else []


def _completes(words: Sequence[Word]) -> bool:
    """Tell whether an item of a list is an infinitive: "die Mittel zu verdoppeln;"."""
    last = next((w for w in reversed(words) if w.text[:1].isalnum()), None)
    return last is not None and last.tag == "ZU" and not words[0].capital and not any(w.tag == "V" for w in words)


def _says(words: Sequence[Word], uttering: Uttering) -> bool:
    return any(w.tag in _VERBAL and not w.capital and w.lemma in uttering.reporting for w in words)


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
    return _says(words, uttering) and behind[0].capital and any(w.tag == "V" for w in behind)
