"""Quotations: what a reader of any language tells of one."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimx.claims.words import Word

__all__ = ["MAX_WORDS", "Quote"]

# No quotation is longer, so that the work stays linear in the text.
MAX_WORDS = 400


@dataclass(slots=True)
class Quote:
    """A quotation of one or several sentences.

    Args:
        number: Its name within the block, from 1.
        words: The words and marks within it.
        direct: Whether it is direct speech, told from a few quoted words.
        sentences: Places of its first and last sentence within the block.
    """

    number: int
    words: list[Word] = field(default_factory=list)
    direct: bool = False
    sentences: tuple[int, int] = (0, 0)
