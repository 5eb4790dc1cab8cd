"""Headings, paragraphs, list items, masthead and imprint, by typography."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimx.lang.text_pack import TextPack
from claimx.text.characters import trim
from claimx.types import BlockKind

__all__ = ["find_blocks"]

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(r"[•·‣▪►▶●○◦■*–—-][ \t\xa0]+(?=\S)")


def find_blocks(text: str, pack: TextPack) -> Iterator[tuple[int, int, BlockKind]]:
    """Find the blocks of a text, as offsets without outer blanks, with their kind."""
    lines = [trim(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [(s, e) for s, e in lines if s < e]
    for i, (start, end) in enumerate(lines):
        bullet = _BULLET.match(text, start, end)
        if bullet:
            yield bullet.end(), end, BlockKind.LIST_ITEM
        elif end - start < 120 and text[end - 1] not in '.!?…"”“»«:)' and i + 1 < len(lines):
            yield start, end, BlockKind.HEADING
        else:
            yield start, end, BlockKind.PARAGRAPH
