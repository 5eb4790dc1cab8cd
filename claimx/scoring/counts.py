"""Counts and what follows from them: rates, F1, and how far both can be trusted."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Counts", "Interval", "Rate", "Sample", "wilson"]

# Counts of every sentence of every document: document -> sentence -> counts.
Sample = Mapping[str, Mapping[int, "Counts"]]

Z_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval of a rate in [0, 1].

    Args:
        low: Its lower end.
        high: Its upper end.
    """

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Counts:
    """What was there, what was found, and what of it was right.

    Args:
        n_gold: Items that should have been found.
        n_predicted: Items that were found.
        n_correct: Items that were found and right.
    """

    n_gold: int = 0
    n_predicted: int = 0
    n_correct: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.n_gold + other.n_gold, self.n_predicted + other.n_predicted, self.n_correct + other.n_correct
        )

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; ``None`` where nothing was found."""
        return self.n_correct / self.n_predicted if self.n_predicted else None

    @property
    def recall(self) -> float | None:
        """Share of what should have been found that was; ``None`` where nothing should have been."""
        return self.n_correct / self.n_gold if self.n_gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; ``None`` where there was nothing to find and nothing was found."""
        total = self.n_gold + self.n_predicted
        return 2 * self.n_correct / total if total else None


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of cases, with its counts.

    Args:
        n_hit: Cases that were right.
        n_all: Cases that were looked at.
    """

    n_hit: int = 0
    n_all: int = 0

    @property
    def value(self) -> float | None:
        """The share; ``None`` where no case was looked at."""
        return self.n_hit / self.n_all if self.n_all else None

    @property
    def interval(self) -> Interval | None:
        """Its Wilson interval; ``None`` where no case was looked at."""
        return wilson(self.n_hit, self.n_all)


def wilson(n_hit: float, n_all: float) -> Interval | None:
    """Return the Wilson score interval of a rate at 95 %; it is never of zero width.

    Source:
        E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference. JASA 22.

    Example:
        >>> interval = wilson(10, 10)
        >>> round(interval.low, 3), interval.high
        (0.722, 1.0)
    """
    if n_all <= 0:
        return None
    share = n_hit / n_all
    spread = Z_95**2 / n_all
    centre = (share + spread / 2) / (1 + spread)
    half = Z_95 / (1 + spread) * math.sqrt(share * (1 - share) / n_all + spread / (4 * n_all))
    low = 0.0 if n_hit <= 0 else max(0.0, centre - half)
    high = 1.0 if n_hit >= n_all else min(1.0, centre + half)
    return Interval(low, high)
