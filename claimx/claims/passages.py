"""Paragraphs as they are read: those that one quotation goes through are read as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimx.claims.interviews import Turn
from claimx.claims.quotes import MAX_WORDS, closing_marks, opens
from claimx.claims.words import Word

__all__ = ["Passage", "join_quoted"]


@dataclass(slots=True)
class Passage:
    """A paragraph or list item.

    Args:
        number: Its place among the blocks of the document.
        inside: Its sentences, each with its index in the document.
        turn: What is known of it in an interview.
        label: The name with which it begins in an interview.
        reopened: First code points of the marks that open its quotation anew.
    """

    number: int
    inside: list[tuple[int, list[Word]]]
    turn: Turn | None = None
    label: list[Word] = field(default_factory=list)
    reopened: set[int] = field(default_factory=set)


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
