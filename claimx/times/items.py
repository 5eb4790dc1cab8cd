"""A token of a text with its class."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Item"]


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
