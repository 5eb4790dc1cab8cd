"""A text and what is known of its outer form: language, blocks, sentences, tokens."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from operator import attrgetter

from claimx.errors import SpanError
from claimx.types.spans import Span

__all__ = ["Block", "BlockKind", "Document", "Note", "Token", "text_digest"]


class BlockKind(StrEnum):
    """What a block of text is for; only ``paragraph`` and ``list_item`` can carry claims."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    MASTHEAD = "masthead"
    IMPRINT = "imprint"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, masthead line or imprint line.

    Args:
        span: The block without outer white space.
        kind: What it is for.
        language: BCP 47 tag, ``und`` where nothing can be said.
    """

    span: Span
    kind: BlockKind
    language: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark; what a backend cannot tell is ``None``.

    Args:
        span: Where it stands.
        lemma: Dictionary form.
        pos: Universal part of speech (UPOS).
        morph: Universal features, as in ``"Mood=Sub|Number=Sing"``.
        head: Index of the syntactic head in ``Document.tokens``; the root points at itself.
        deprel: Universal dependency relation to the head.
    """

    span: Span
    lemma: str | None = None
    pos: str | None = None
    morph: str | None = None
    head: int | None = None
    deprel: str | None = None

    @property
    def text(self) -> str:
        """The characters of the token."""
        return self.span.text


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the caller should know about a text: what was left out and why.

    Args:
        code: A stable dotted code, as in ``language.undetermined``.
        message: One line for a person.
        span: Where, if it concerns a place.
    """

    code: str
    message: str
    span: Span | None = None


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal.

    Lone surrogates, which UTF-8 cannot hold, are encoded by ``surrogatepass``, so that every ``str`` has a digest.
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


_start_of = attrgetter("start")  # of a span
_span_start_of = attrgetter("span.start")  # of a token or block


@dataclass(frozen=True, slots=True)
class Document:
    """A text exactly as received, with its language, blocks, sentences and tokens.

    Args:
        text: The text. Nothing is normalized: no newline translation, no Unicode normalization.
        language: BCP 47 tag of the whole, ``und`` where nothing can be said.
        id: The caller's name for the text; the digest where none is given.
        date: When the text was written, if known.
        blocks: In text order, without overlap.
        sentences: In text order, without overlap; each lies in one block.
        tokens: In text order, without overlap; each lies in one sentence.
        notes: What the reading of the outer form could not settle.

    Raises:
        SpanError: A block, sentence or token does not show the characters of the text, or is out of order.

    Example:
        >>> Document("Kim reist.", "de").span(0, 3)
        Span(start=0, end=3, text='Kim')
    """

    text: str
    language: str
    id: str = ""
    date: date | None = None
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Span, ...] = ()
    tokens: tuple[Token, ...] = ()
    notes: tuple[Note, ...] = ()
    digest: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        digest = text_digest(self.text)
        if self.digest not in ("", digest):
            raise SpanError(0, len(self.text), f"the digest {self.digest!r} belongs to another text")
        object.__setattr__(self, "digest", digest)
        if not self.id:
            object.__setattr__(self, "id", digest[:16])
        for spans in ([b.span for b in self.blocks], list(self.sentences), [t.span for t in self.tokens]):
            self._check_order(spans)

    def _check_order(self, spans: list[Span]) -> None:
        last = 0
        for span in spans:
            self.verify(span)
            if span.start < last:
                raise SpanError(span.start, span.end, f"out of order: the span before it ends at {last}")
            last = span.end

    def verify(self, span: Span) -> Span:
        """Return the span if it shows the characters of this text.

        Raises:
            SpanError: It does not.
        """
        found = self.text[span.start : span.end]
        if found != span.text:
            raise SpanError(span.start, span.end, f"the text reads {found!r}, the span {span.text!r}")
        return span

    def span(self, start: int, end: int) -> Span:
        """Build the span of ``text[start:end]``.

        Raises:
            SpanError: The offsets are not within the text, or the span would be empty.
        """
        if not 0 <= start < end <= len(self.text):
            raise SpanError(start, end, f"the text has {len(self.text)} code points")
        return Span(start, end, self.text[start:end])

    def trimmed(self, start: int, end: int) -> Span | None:
        """Build the span of ``text[start:end]`` without outer white space, ``None`` if nothing is left.

        Args:
            start: First code point.
            end: One past the last.

        Raises:
            SpanError: The offsets do not lie in the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise SpanError(start, end, f"the text has {len(self.text)} code points")
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        return self.span(start, end) if start < end else None

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that lie wholly within a span, in text order."""
        first = bisect_left(self.tokens, span.start, key=_span_start_of)
        last = bisect_left(self.tokens, span.end, key=_span_start_of)
        if first < last and self.tokens[last - 1].span.end > span.end:
            last -= 1
        return self.tokens[first:last]

    def sentence_index(self, span: Span) -> int | None:
        """Return the index of the sentence in which a span begins, ``None`` where there is none."""
        index = bisect_right(self.sentences, span.start, key=_start_of) - 1
        return index if index >= 0 and span.start < self.sentences[index].end else None

    def block_of(self, span: Span) -> Block | None:
        """Return the block in which a span begins, ``None`` where there is none."""
        index = bisect_right(self.blocks, span.start, key=_span_start_of) - 1
        return self.blocks[index] if index >= 0 and span.start < self.blocks[index].span.end else None

    def select(self, keep: Callable[[Block], bool]) -> Document:
        """Return the same text with only the blocks that are kept, and their sentences and tokens.

        Offsets stay those of the whole text.
        """
        kept = tuple(block for block in self.blocks if keep(block))
        if len(kept) == len(self.blocks):
            return self
        inside = replace(self, blocks=kept)
        sentences = tuple(s for s in self.sentences if inside.block_of(s) is not None)
        tokens = tuple(t for t in self.tokens if inside.block_of(t.span) is not None)
        return replace(inside, sentences=sentences, tokens=tokens)
