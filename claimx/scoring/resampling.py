"""Draws of documents and sentences, the same ones for every measure and every system, and the intervals they give."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter, mul
from statistics import fmean

from claimx.scoring.counts import Counts, Interval, Sample, wilson
from claimx.scoring.tables import Table

__all__ = ["N_RESAMPLES", "Resamples", "f1_interval", "percentiles"]

N_RESAMPLES = 1000
_MOST_TIMES = 255  # a unit drawn more often than a byte can say counts as drawn so often


@lru_cache(maxsize=4)
def _draw(lengths: tuple[int, ...], n_resamples: int, seed: int) -> tuple[bytes, ...]:
    """Return how often each unit is drawn, resample by resample.

    Documents are drawn with replacement, then sentences within each drawn document; documents of one unit are drawn
    whole.

    Args:
        lengths: Units of each document.
        n_resamples: Draws.
        seed: Seed of the draws.
    """
    generator = random.Random(seed)
    starts, n_units = [], 0
    for length in lengths:
        starts.append(n_units)
        n_units += length
    documents = [range(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    resamples = []
    for _ in range(n_resamples):
        drawn: list[int] = []
        if n_units == len(lengths):
            drawn = generator.choices(range(n_units), k=n_units)
        else:
            for document in generator.choices(documents, k=len(documents)):
                drawn += generator.choices(document, k=len(document))
        times = bytearray(n_units)
        for unit, n in Counter(drawn).items():
            times[unit] = min(n, _MOST_TIMES)
        resamples.append(bytes(times))
    return tuple(resamples)


def percentiles(values: Sequence[float]) -> tuple[float, float]:
    """Return the ends of the middle 95 % of values, rounded outwards.

    Example:
        >>> percentiles([float(n) for n in range(101)])
        (2.0, 98.0)
    """
    ordered = sorted(values)
    return ordered[int(0.025 * (len(ordered) - 1))], ordered[math.ceil(0.975 * (len(ordered) - 1))]


@dataclass(slots=True)
class Resamples:
    """What the scores of a table are in each of many draws.

    Args:
        table: The counts.
        n_resamples: Draws.
        seed: Seed of the draws; the same seed gives the same draws for every table over the same documents.
    """

    table: Table
    n_resamples: int = N_RESAMPLES
    seed: int = 13
    _sums: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def f1(self, measure: str) -> list[float | None]:
        """Return F1 of a measure in each draw; ``None`` in draws without any item."""
        return [2 * right / items if items else None for items, right in self._items_and_right(measure)]

    def macro_f1(self, measures: Iterable[str]) -> list[float | None]:
        """Return the mean of the F1 of several measures in each draw, those without any item left out of it."""
        columns = [self.f1(measure) for measure in measures]
        rows = ([value for value in row if value is not None] for row in zip(*columns, strict=True))
        return [fmean(row) if row else None for row in rows]

    def interval(self, measure: str) -> Interval | None:
        """Return a 95 % interval of F1; ``None`` where F1 is undefined.

        It is the hull of the percentile interval and of the Wilson interval of F1 read as a share (``2 x correct`` of
        ``gold + predicted``, each pair counted once), so that its width is never zero, not even where all is right.
        """
        return self._hull(self.f1(measure), [self.table.total(measure)])

    def macro_interval(self, measures: Sequence[str]) -> Interval | None:
        """Return the same for the mean F1 of several measures; the share is that of all their items."""
        return self._hull(self.macro_f1(measures), [self.table.total(measure) for measure in measures])

    def _hull(self, drawn: Iterable[float | None], totals: Sequence[Counts]) -> Interval | None:
        known = [total for total in totals if total.f1 is not None]
        n_items = sum(total.n_gold + total.n_predicted for total in known) / 2
        if not known:
            return None
        centre = fmean(total.f1 or 0.0 for total in known)
        floor = wilson(centre * n_items, n_items) or Interval(0.0, 1.0)
        values = [value for value in drawn if value is not None]
        low, high = percentiles(values) if values else (floor.low, floor.high)
        return Interval(min(low, floor.low), max(high, floor.high))

    def _items_and_right(self, measure: str) -> list[tuple[int, int]]:
        if measure not in self._sums:
            names = sorted(self.table.units)
            start, starts = 0, {}
            for name in names:
                starts[name] = start
                start += self.table.units[name]
            cells = [
                (starts[name] + unit, cell[0] + cell[1], cell[2]) for name, unit, cell in self.table.entries(measure)
            ]
            cells = [cell for cell in cells if cell[1]]
            lengths = tuple(self.table.units[name] for name in names)
            self._sums[measure] = _weighted_sums(cells, _draw(lengths, self.n_resamples, self.seed))
        return self._sums[measure]


def _weighted_sums(cells: Sequence[tuple[int, int, int]], draws: Iterable[bytes]) -> list[tuple[int, int]]:
    """Return the sums of items and of right ones, each cell counted as often as it was drawn."""
    if not cells:
        return [(0, 0) for _ in draws]
    places, items, right = zip(*cells, strict=True)
    if len(places) == 1:
        return [(times[places[0]] * items[0], times[places[0]] * right[0]) for times in draws]
    pick = itemgetter(*places)
    return [(sum(map(mul, picked, items)), sum(map(mul, picked, right))) for picked in map(pick, draws)]


def f1_interval(sample: Sample, *, n_resamples: int = N_RESAMPLES, seed: int = 13) -> Interval | None:
    """Return a 95 % interval of F1 by a bootstrap over sentences within documents; see :meth:`Resamples.interval`.

    Args:
        sample: Counts of every sentence of every document, those without any item included.
        n_resamples: Draws.
        seed: Seed of the draws.

    Returns:
        The interval, ``None`` where F1 itself is undefined.

    Example:
        >>> f1_interval({"a": {0: Counts(9, 9, 9)}}).high
        1.0
    """
    return Resamples(Table.of_samples({"f1": sample}), n_resamples, seed).interval("f1")
