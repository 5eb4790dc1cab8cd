"""A quantity in the making: every step fills in what it knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from claimx.lang.quantity_pack import UnitName

__all__ = ["Draft", "Noun", "Refusal"]


@dataclass(slots=True)
class Noun:
    """A counted noun by the indices of its words; by its characters where another sentence holds it."""

    first: int
    last: int
    lemma: str
    adjectives: tuple[tuple[int, int], ...] = ()
    chars: tuple[int, int] | None = None


@dataclass(slots=True)
class Refusal:
    """A number that states no amount, by the indices of its words."""

    first: int
    last: int
    reason: str


@dataclass(slots=True)
class Draft:
    """A quantity by the indices of its words in the row; ``last`` and ``stop`` are exclusive.

    Attributes:
        first: First word of the number.
        last: Word after the number.
        low: Number, or first number of a range.
        high: Last number of a range, else the same.
        scale: What the scale words within multiply by.
        rule: How the number was read.
        begin: First word of the quantity.
        stop: Word after the quantity.
        chars: Where the number begins and ends when it is a part of a word.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    scale: Decimal = Decimal(1)
    rule: str = ""
    begin: int = -1
    stop: int = -1
    modifier: str = "exact"
    modifier_words: tuple[int, int] | None = None
    unit: UnitName | None = None
    unit_words: tuple[int, int] | None = None
    shared_unit: bool = False
    kind: str | None = None
    noun: Noun | None = None
    magnitude: Decimal | None = None
    per: tuple[int, int, str] | None = None
    change: tuple[str, str | None, int | None] | None = None
    chars: tuple[int, int] | None = None
    closed: bool = False
    article: bool = False
    marks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.begin < 0:
            self.begin = self.first
        if self.stop < 0:
            self.stop = self.last

    @property
    def is_range(self) -> bool:
        """Whether two numbers are stated."""
        return self.low != self.high
