"""Exact intervals: the values that texts state with ``mindestens``, ``bis zu`` and ``zwei bis drei``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimx.errors import InputError

__all__ = ["Interval"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A set of numbers between two bounds, each exact, open or closed, or absent.

    Args:
        lower: Greatest lower bound; ``None`` where there is none.
        upper: Least upper bound; ``None`` where there is none.
        lower_open: The lower bound itself does not belong to the interval.
        upper_open: The upper bound itself does not belong to the interval.

    Raises:
        InputError: The bounds hold no number, or one is not finite.

    Example:
        >>> Interval.point(3000).contains(3000)
        True
        >>> str(Interval(lower=Decimal(60), lower_open=True))
        '(60, inf)'
    """

    lower: Decimal | None = None
    upper: Decimal | None = None
    lower_open: bool = False
    upper_open: bool = False

    def __post_init__(self) -> None:
        for bound in (self.lower, self.upper):
            if bound is not None and not bound.is_finite():
                raise InputError("interval", f"a bound must be finite or None, not {bound}")
        if self.lower is not None and self.upper is not None:
            closed = not (self.lower_open or self.upper_open)
            if self.lower > self.upper or (self.lower == self.upper and not closed):
                raise InputError("interval", f"no number lies in {self}")

    def __str__(self) -> str:
        left = "(" if self.lower is None or self.lower_open else "["
        right = ")" if self.upper is None or self.upper_open else "]"
        lower = "-inf" if self.lower is None else f"{self.lower:f}"
        upper = "inf" if self.upper is None else f"{self.upper:f}"
        return f"{left}{lower}, {upper}{right}"

    @classmethod
    def point(cls, value: Decimal | int) -> Interval:
        """Build the interval that holds one number."""
        number = Decimal(value)
        return cls(number, number)

    @property
    def is_point(self) -> bool:
        """Whether the interval holds exactly one number."""
        return self.lower is not None and self.lower == self.upper

    @property
    def is_unbounded(self) -> bool:
        """Whether there is no bound on either side."""
        return self.lower is None and self.upper is None

    def contains(self, value: Decimal | int) -> bool:
        """Tell whether a number lies in the interval."""
        above = self.lower is None or value > self.lower or (value == self.lower and not self.lower_open)
        below = self.upper is None or value < self.upper or (value == self.upper and not self.upper_open)
        return above and below
