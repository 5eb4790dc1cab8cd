"""From a text to its document."""

from __future__ import annotations

import datetime
from dataclasses import replace

from claimx.errors import LanguageError
from claimx.lang import get_pack
from claimx.lang.text_pack import TextPack
from claimx.text.blocks import find_blocks
from claimx.text.breaks import mended
from claimx.text.language import UNDETERMINED, identify_block, identify_language
from claimx.text.sentences import split_block
from claimx.types import Block, Document, Note, Span, Token
from claimx.types.respan import respanned

__all__ = ["read_document", "without_breaks"]

_NO_PACK = TextPack()


def _text_pack(language: str) -> TextPack:
    """Return how a language writes its sentences; a pack without words where nothing is known of it."""
    try:
        return get_pack(language).text or _NO_PACK
    except LanguageError:
        return _NO_PACK


def read_document(
    text: str,
    *,
    language: str | None = None,
    id: str = "",  # noqa: A002 - named after the field of Document
    date: datetime.date | None = None,
) -> Document:
    """Read the outer form of a text: its language, blocks, sentences and tokens.

    Every ``str`` can be read. Sentences never cross blocks, so a heading does not run into the text below it.

    Args:
        text: The text as received; the document keeps it unchanged.
        language: BCP 47 tag; identified from the text where none is given. Blocks clearly in another language carry
            their own.
        id: The caller's name for the text.
        date: When the text was written.

    Returns:
        The document, with a note ``language.undetermined`` where the language could not be told.

    Example:
        >>> document = read_document("Am 23. Oktober kam er. Dann ging er.", language="de")
        >>> [sentence.text for sentence in document.sentences]
        ['Am 23. Oktober kam er.', 'Dann ging er.']
    """
    notes: tuple[Note, ...] = ()
    if language is None:
        language = identify_language(text).language
        if language == UNDETERMINED and text.strip():
            notes = (Note("language.undetermined", "the language of the text could not be told; name it to be sure"),)
    blocks: list[Block] = []
    sentences: list[Span] = []
    tokens: list[Token] = []
    whole = mended(text)
    for start, end, kind in find_blocks(text, _text_pack(language)):
        span = Span(start, end, text[start:end])
        block = Block(span, kind, identify_block(span.text, language))
        blocks.append(block)
        token_offsets, sentence_offsets = split_block(whole, start, end, _text_pack(block.language))
        tokens += [Token(Span(s, e, text[s:e])) for s, e in token_offsets]
        sentences += [Span(s, e, text[s:e]) for s, e in sentence_offsets]
    return Document(text, language, id, date, tuple(blocks), tuple(sentences), tuple(tokens), notes)


def without_breaks(document: Document) -> Document:
    """Return a document with words joined over line breaks, for those who read its text.

    All offsets stay as they are; the spans of the view show the text of the view.

    Args:
        document: The document; it is its own view where no line break cuts a word.
    """
    text = mended(document.text)
    if text == document.text:
        return document
    blocks, sentences, tokens = respanned((document.blocks, document.sentences, document.tokens), text)
    return replace(document, text=text, digest="", blocks=blocks, sentences=sentences, tokens=tokens, notes=())
