"""From a text to its document."""

from __future__ import annotations

import datetime

from claimx.errors import LanguageError
from claimx.lang import get_pack
from claimx.lang.text_pack import TextPack
from claimx.text.blocks import find_blocks
from claimx.text.language import identify_language
from claimx.text.sentences import split_block
from claimx.types import Block, BlockKind, Document, Note, Span, Token

__all__ = ["read_document"]

_NO_PACK = TextPack()


def text_pack(language: str) -> TextPack:
    """Return the words of a language, an empty pack where there are none."""
    try:
        return get_pack(language).text or _NO_PACK
    except LanguageError:
        return _NO_PACK


def read_document(
    text: str,
    *,
    language: str | None = None,
    id: str = "",
    date: datetime.date | None = None,  # noqa: A002 - Document's field
) -> Document:
    """Read the outer form of a text.

    Example:
        >>> document = read_document("Am 23. Oktober kam er. Dann ging er.", language="de")
        >>> [s.text for s in document.sentences]
        ['Am 23. Oktober kam er.', 'Dann ging er.']
    """
    notes: tuple[Note, ...] = ()
    if language is None:
        language = identify_language(text).language
        if language == "und":
            notes = (Note("language.undetermined", "the language of the text could not be told"),)
    pack = text_pack(language)
    blocks, sentences, tokens = [], [], []
    for start, end, kind in find_blocks(text, pack):
        blocks.append(Block(Span(start, end, text[start:end]), BlockKind(kind), language))
        token_offsets, sentence_offsets = split_block(text, start, end, pack)
        tokens += [Token(Span(s, e, text[s:e])) for s, e in token_offsets]
        sentences += [Span(s, e, text[s:e]) for s, e in sentence_offsets]
    return Document(text, language, id, date, tuple(blocks), tuple(sentences), tuple(tokens), notes)
