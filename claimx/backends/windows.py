"""Sentences of any length as windows of whole words, and windows of like length as batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TypeVar

__all__ = ["Window", "batches", "windows", "windows_of"]

_Item = TypeVar("_Item")

_OVERLAP = 32  # words that two windows of a long sentence share
# What a batch of so many pieces needs stays in the second cache of a core; larger ones read no faster.
_BATCH_PIECES = 256
_MOST_PADDING = 10  # pieces; beginning another batch costs some thirty


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a sentence that the encoder reads at once.

    Args:
        number: Index of the sentence.
        start: First word; ``pieces`` begin with it.
        keep_from: First word whose answers count.
        keep_to: End of the words whose answers count.
        pieces: Pieces of the words of the window.
        places: Position of the first piece of each word, and of the mark of the end; the mark of the start is at 0.
    """

    number: int
    start: int
    keep_from: int
    keep_to: int
    pieces: tuple[int, ...]
    places: tuple[int, ...]

    @property
    def end(self) -> int:
        """End of the words that the window holds."""
        return self.start + len(self.places) - 1

    @property
    def n_pieces(self) -> int:
        """Pieces with the marks of start and end."""
        return len(self.pieces) + 2

    def firsts(self, first: int, end: int) -> tuple[int, ...]:
        """Return the position of the first piece of some words of the window."""
        return self.places[first - self.start : end - self.start]


def windows(lengths: Sequence[int], room: int, overlap: int = _OVERLAP) -> Iterator[tuple[int, int, int, int]]:
    """Cut a sentence into windows of whole words.

    Args:
        lengths: Pieces of each word.
        room: Pieces that a window holds; a longer word gets a window of its own.
        overlap: Words that two windows share at most.

    Yields:
        First word, end, and the words from and to which the window's answers count; these follow each other closely.

    Example:
        >>> list(windows([1, 1, 1, 1, 1, 1], 4, overlap=2))
        [(0, 4, 0, 3), (2, 6, 3, 6)]
    """
    start = kept = 0
    while kept < len(lengths):
        end, used = start, 0
        while end < len(lengths) and (used + lengths[end] <= room or end == start):
            used += lengths[end]
            end += 1
        if end == len(lengths):
            yield start, end, kept, end
            return
        following = max(end - min(overlap, (end - start) // 2), start + 1)
        middle = max((following + end) // 2, kept + 1)
        yield start, end, kept, middle
        start, kept = following, middle


def windows_of(number: int, pieces: Sequence[tuple[int, ...]], room: int) -> Iterator[Window]:
    """Yield the windows of a sentence, given the pieces of its words.

    Args:
        number: Of the sentence.
        pieces: Ids of the pieces of each word. Shape: one tuple a word.
        room: Pieces that a window can hold.
    """
    for start, end, keep_from, keep_to in windows([len(p) for p in pieces], room):
        inside = pieces[start:end]
        places = tuple(accumulate(map(len, inside), initial=1))
        yield Window(number, start, keep_from, keep_to, tuple(chain.from_iterable(inside)), places)


def batches(items: Iterable[_Item], n_pieces: Callable[[_Item], int]) -> list[list[_Item]]:
    """Group what is read by its length, the longest first; the order of equally long ones stays.

    Args:
        items: Windows, or what stands for them.
        n_pieces: The length of one.
    """
    found: list[list[_Item]] = []
    width = 0
    for item in sorted(items, key=n_pieces, reverse=True):
        length = n_pieces(item)
        if not found or width * (len(found[-1]) + 1) > _BATCH_PIECES or width - length > _MOST_PADDING:
            found.append([])
            width = length
        found[-1].append(item)
    return found
