"""Exact intervals: the values that texts state with ``mindestens``, ``bis zu`` and ``zwei bis drei``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimx.errors import InputError

__all__ = ["Interval"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A set of numbers between two bounds, each exact, open or closed, or absent.

    A bound is exact where its decimal expansion ends. A third is rounded to 28 digits, in every spelling alike (``ein
    Drittel``, ``⅓``, ``jeder Dritte``), so that equal fractions compare as equal; three of them make no whole.

    The methods compare numbers alone; what they count and measure is known to a quantity.

    Args:
        lower: Greatest lower bound; ``None`` where there is none.
        upper: Least upper bound; ``None`` where there is none.
        lower_open: The lower bound itself does not belong to the interval.
        upper_open: The upper bound itself does not belong to the interval.

    Raises:
        InputError: A bound is no ``Decimal`` or not finite, or no number lies between them.

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
            if bound is not None and not isinstance(bound, Decimal):
                raise InputError("interval", f"a bound must be a Decimal or None, not {bound!r}")
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

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some number lies in both: whether two statements can be true of one amount.

        Example:
            >>> at_least = Interval(lower=Decimal(3000))
            >>> at_least.overlaps(Interval.point(10_000)), at_least.overlaps(Interval.point(500))
            (True, False)
        """
        return not (_is_left_of(self, other) or _is_left_of(other, self))

    def refines(self, other: Interval) -> bool:
        """Tell whether every number of this interval lies in the other: whether it says at least as much."""
        return _starts_within(self, other) and _ends_within(self, other)

    def compare(self, value: Decimal | int) -> int | None:
        """Compare with a number: -1 if all of the interval lies below it, 1 if above, 0 if it is that number.

        Returns:
            ``None`` where the interval does not say.

        Example:
            >>> Interval(lower=Decimal(60), lower_open=True).compare(60)
            1
        """
        if self.is_point and self.lower == value:
            return 0
        if self.lower is not None and (self.lower > value or (self.lower == value and self.lower_open)):
            return 1
        if self.upper is not None and (self.upper < value or (self.upper == value and self.upper_open)):
            return -1
        return None

    def scaled(self, factor: Decimal | int) -> Interval:
        """Multiply both bounds by a number; a negative one turns the interval round.

        Example:
            >>> str(Interval(Decimal(1), Decimal(2)).scaled(1000))
            '[1000, 2000]'
        """
        lower = None if self.lower is None else self.lower * factor
        upper = None if self.upper is None else self.upper * factor
        if factor < 0:
            return Interval(upper, lower, self.upper_open, self.lower_open)
        return Interval(lower, upper, self.lower_open, self.upper_open) if factor else Interval.point(0)

    def __add__(self, other: Interval) -> Interval:
        """Add the bounds: what the sum of two amounts may be."""
        lower = None if self.lower is None or other.lower is None else self.lower + other.lower
        upper = None if self.upper is None or other.upper is None else self.upper + other.upper
        return Interval(lower, upper, self.lower_open or other.lower_open, self.upper_open or other.upper_open)


def _is_left_of(left: Interval, right: Interval) -> bool:
    if left.upper is None or right.lower is None:
        return False
    touching = left.upper == right.lower and (left.upper_open or right.lower_open)
    return left.upper < right.lower or touching


def _starts_within(inner: Interval, outer: Interval) -> bool:
    if outer.lower is None:
        return True
    if inner.lower is None or inner.lower < outer.lower:
        return False
    return inner.lower > outer.lower or inner.lower_open or not outer.lower_open


def _ends_within(inner: Interval, outer: Interval) -> bool:
    if outer.upper is None:
        return True
    if inner.upper is None or inner.upper > outer.upper:
        return False
    return inner.upper < outer.upper or inner.upper_open or not outer.upper_open
