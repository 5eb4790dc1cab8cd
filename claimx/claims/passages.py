"""Passages: what is read as one, a paragraph or list item in most cases."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimx.claims.interviews import Turn
from claimx.claims.words import Word

__all__ = ["Passage"]


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
