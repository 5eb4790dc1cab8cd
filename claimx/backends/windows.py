"""Sentences of any length as windows of whole words, and windows of like length as batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

__all__ = ["Window", "batches", "windows", "windows_of"]

_OVERLAP = 32  # words that two windows of a long sentence share
_BATCH_PIECES = 2048
_MOST_PADDING = 1.6  # of the longest window of a batch over its shortest


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a sentence that the encoder reads at once.

    Args:
        number: Index of the sentence.
        start: First word; ``pieces`` begin with it.
        keep_from: First word whose answers count.
        keep_to: End of the words whose answers count.
        pieces: Pieces of each word of the window.
    """

    number: int
    start: int
    keep_from: int
    keep_to: int
    pieces: tuple[tuple[int, ...], ...]

    @property
    def end(self) -> int:
        """End of the words that the window holds."""
        return self.start + len(self.pieces)

    @property
    def n_pieces(self) -> int:
        """Pieces with the marks of start and end."""
        return sum(map(len, self.pieces)) + 2

    def firsts(self, first: int, end: int) -> list[int]:
        """Return the position of the first piece of some words of the window."""
        positions = list(accumulate(map(len, self.pieces), initial=1))
        return positions[first - self.start : end - self.start]


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
    """Yield the windows of a sentence, given the pieces of its words."""
    for start, end, keep_from, keep_to in windows([len(p) for p in pieces], room):
        yield Window(number, start, keep_from, keep_to, tuple(pieces[start:end]))


def batches(jobs: Sequence[Window]) -> Iterator[list[Window]]:
    """Group windows of like length; the order of equally long ones is that of the text."""
    batch: list[Window] = []
    for job in sorted(jobs, key=lambda job: job.n_pieces):
        full = batch and job.n_pieces * (len(batch) + 1) > _BATCH_PIECES
        if full or (batch and job.n_pieces > batch[0].n_pieces * _MOST_PADDING + 2):
            yield batch
            batch = []
        batch.append(job)
    if batch:
        yield batch
