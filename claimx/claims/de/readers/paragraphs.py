"""Paragraphs that one quotation goes through, which are read as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.quotes import closing_marks, opens
from claimx.claims.passages import Passage
from claimx.claims.quotes import MAX_WORDS
from claimx.claims.words import Word

__all__ = ["join_quoted"]


@dataclass(frozen=True, slots=True)
class _Open:
    """A quotation that is open at the end of a paragraph.

    Args:
        mark: With which it opens.
        first: Whether the passage begins with it, so that nobody was named before.
        n_words: Of the quotation so far.
    """

    mark: str
    first: bool
    n_words: int


def join_quoted(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Join paragraphs that one quotation goes through: it is closed in a later one, and its speaker named there.

    Where each paragraph opens it anew, they are joined only if nobody can have been named before the quotation; else
    each is read by itself, since the mark before may as well have been forgotten.
    """
    held: Passage | None = None
    state: _Open | None = None
    for passage in passages:
        words = [w for _, piece in passage.inside for w in piece]
        if held is not None and state is not None:
            near = passage.number == held.number + 1 and held.turn is None and passage.turn is None
            if near and _goes_on(words, state):
                held.inside.extend(passage.inside)
                held.number = passage.number
                held.reopened |= {words[0].start} if words[0].text == state.mark else set()
                state = _left_open(words, state)
                continue
        if held is not None:
            yield held
        held, state = passage, _left_open(words, None)
    if held is not None:
        yield held


def _goes_on(words: Sequence[Word], state: _Open) -> bool:
    """Tell whether a paragraph begins within a quotation: its first mark closes it, or it is opened anew."""
    for place, word in enumerate(words[: MAX_WORDS - state.n_words]):
        if word.tag != '"' and word.text != state.mark:
            continue
        if opens(words, place) and word.text == state.mark:
            return place == 0 and state.first
        if word.text in closing_marks(state.mark):
            return not opens(words, place)
    return False


def _left_open(words: Sequence[Word], state: _Open | None) -> _Open | None:
    """Return the quotation that is open at the end of a paragraph.

    Args:
        words: Of the paragraph.
        state: What was open before it.
    """
    mark, first = (state.mark, state.first) if state is not None else ("", False)
    start = -state.n_words if state is not None else 0
    for place, word in enumerate(words):
        if mark and word.text in closing_marks(mark) and not (place == 0 and word.text == mark):
            mark = ""
        elif not mark and len(word.text) == 1 and closing_marks(word.text) and opens(words, place):
            mark, first, start = word.text, place == 0, place
    single = mark in ("‚", "›", "‹", "'")
    return _Open(mark, first, len(words) - start) if mark and not single and len(words) - start < MAX_WORDS else None
