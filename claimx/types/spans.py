"""Places in a text: the one currency that every room trades in."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.errors import SpanError

__all__ = ["Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text, with the characters that stand there.

    Offsets are code points (``str`` indices) of the text as received. Build spans with
    :meth:`claimx.types.Document.span`, which reads the characters from the text; a span made by hand is checked for
    its length here, and against its text by every :class:`~claimx.types.Analysis` that holds it.

    Args:
        start: First code point. Unit: code points.
        end: One past the last code point. Unit: code points.
        text: The characters between them.

    Raises:
        SpanError: The span is empty, negative, or its text has another length.

    Example:
        >>> Span(3, 6, "Kim")
        Span(start=3, end=6, text='Kim')
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(self.start, self.end, "a span needs 0 <= start < end")
        promised = self.end - self.start
        if len(self.text) != promised:
            raise SpanError(self.start, self.end, f"{promised} code points promised, {len(self.text)} given")

    def __len__(self) -> int:
        return self.end - self.start

    def __str__(self) -> str:
        return self.text

    def shifted(self, offset: int) -> Span:
        """Return the same characters ``offset`` code points further on."""
        return Span(self.start + offset, self.end + offset, self.text)

    def contains(self, other: Span) -> bool:
        """Tell whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end
