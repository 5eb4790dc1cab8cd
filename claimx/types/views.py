"""Rewritten readings of a text, and the one way back to where they came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from claimx.errors import SpanError
from claimx.types.documents import Document
from claimx.types.spans import Span

__all__ = ["TextView"]


@dataclass(frozen=True, slots=True)
class TextView:
    r"""A rewritten reading of a stretch of a document: other characters, same places.

    Args:
        document: The document behind the view.
        text: The rewritten text.
        starts: For each code point of ``text``, where its origin starts in the document. Shape: ``(len(text),)``.
        ends: For each code point of ``text``, where its origin ends in the document. Shape: ``(len(text),)``.

    Example:
        >>> document = Document("Über\u00ad60\u00a0000 Soldaten", "de")
        >>> view = TextView.rewrite(document, [(4, 5, ""), (7, 8, "")])
        >>> view.text
        'Über60000 Soldaten'
        >>> view.span(4, 9)
        Span(start=5, end=11, text='60\xa0000')
    """

    document: Document
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def rewrite(
        cls, document: Document, edits: Iterable[tuple[int, int, str]], start: int = 0, end: int | None = None
    ) -> TextView:
        """Apply replacements to ``document.text[start:end]``.

        Args:
            document: The document to read.
            edits: Triples ``(start, end, replacement)`` in document offsets, in order and without overlap. Each code
                point of a replacement stands for the whole stretch that it replaces.
            start: Where the view begins.
            end: Where the view ends; the end of the text by default.

        Raises:
            SpanError: The edits overlap, are out of order, or leave the stretch.
        """
        stop = len(document.text) if end is None else end
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []

        def keep(upto: int, at: int) -> None:
            pieces.append(document.text[at:upto])
            starts.extend(range(at, upto))
            ends.extend(range(at + 1, upto + 1))

        position = start
        for first, last, replacement in edits:
            if not position <= first <= last <= stop:
                raise SpanError(first, last, f"edits must be in order, disjoint, and within [{start}:{stop}]")
            keep(first, position)
            pieces.append(replacement)
            starts.extend([first] * len(replacement))
            ends.extend([last] * len(replacement))
            position = last
        keep(stop, position)
        return cls(document, "".join(pieces), tuple(starts), tuple(ends))

    def span(self, start: int, end: int) -> Span:
        """Build the span of the document that stands behind ``view.text[start:end]``.

        Raises:
            SpanError: The offsets are not within the view, or nothing of the document stands behind them.
        """
        if not 0 <= start < end <= len(self.text):
            raise SpanError(start, end, f"the view has {len(self.text)} code points")
        return self.document.span(self.starts[start], self.ends[end - 1])

    def find(self, span: Span) -> tuple[int, int] | None:
        """Return where a span of the document stands in the view, ``None`` if nothing of it is left there."""
        first = bisect_right(self.ends, span.start)
        last = bisect_left(self.starts, span.end)
        return (first, last) if first < last else None
