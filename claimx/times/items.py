"""The tokens of a text with their classes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimx.lang.time_pack import TimePack

__all__ = ["Item", "Source"]


class Item(NamedTuple):
    """A token of the text.

    Args:
        start: First code point.
        end: One past the last.
        kind: One of :data:`claimx.lang.time_pack.CLASSES`.
        value: What the class wants: digits, a month's number, a unit.
    """

    start: int
    end: int
    kind: str
    value: str


class Source(NamedTuple):
    """A text with its tokens and its language."""

    text: str
    items: Sequence[Item]
    pack: TimePack
