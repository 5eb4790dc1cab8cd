"""Two systems on the same sentences: is one better, and could this gold show it at all?

A difference is believed where two independent readings of the same data agree: the interval of the difference, from a
paired bootstrap over documents and sentences, leaves out zero, and a paired randomization test, corrected for the
number of measures looked at, rejects chance. Everything else is *not separable*, which is no proof of equality.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from claimx.scoring.counts import Counts, Sample
from claimx.scoring.resampling import N_RESAMPLES, Resamples, percentiles
from claimx.scoring.tables import Table

__all__ = ["Comparison", "Verdict", "compare", "compare_all", "compare_tables", "holm", "smallest_difference"]

ALPHA = 0.05
N_SHUFFLES = 10_000
# Of n items that agree, as many as three may differ in truth for all that they show at 95 % (the rule of three).
_UNSEEN = 3.0

# Items (gold and predicted) and right ones of the first system, then of the second.
_Row = tuple[int, int, int, int]


class Verdict(StrEnum):
    """What may be said of the second system, seen from the first."""

    BETTER = "better"
    WORSE = "worse"
    NOT_SEPARABLE = "not separable"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a second system differs from a first in one measure.

    Args:
        measure: As in :class:`claimx.scoring.Scores`.
        first: Counts of the first system.
        second: Counts of the second system.
        difference: F1 of the second less F1 of the first; ``None`` where one is undefined.
        low: Lower end of the 95 % interval of the difference.
        high: Upper end.
        detectable: Smallest difference that this gold could show between systems that differ in as many places.
        p: Of the randomization test, two-sided.
        adjusted_p: The same after Holm's correction over the family of measures.
    """

    measure: str
    first: Counts
    second: Counts
    difference: float | None
    low: float
    high: float
    detectable: float
    p: float
    adjusted_p: float

    @property
    def verdict(self) -> Verdict:
        """Better or worse where interval and corrected test agree, else not separable."""
        if self.difference is None or self.adjusted_p >= ALPHA or self.low <= 0 <= self.high:
            return Verdict.NOT_SEPARABLE
        return Verdict.BETTER if self.difference > 0 else Verdict.WORSE


def smallest_difference(counts: Counts, *, n_family: int = 1) -> float | None:
    """Return the smallest difference of F1 that any two systems could show on gold of this size.

    It takes so many items in one direction that a sign test, corrected for the family, rejects chance.

    Args:
        counts: Of one of the systems.
        n_family: Measures and pairs of systems that are looked at.

    Returns:
        A difference of F1 in [0, 1]; ``None`` where there is nothing to find.

    Example:
        >>> smallest_difference(Counts(100, 100, 90))  # six of 100: 2 / 2 ** 6 < 0.05
        0.06
    """
    n_items = counts.n_gold + counts.n_predicted
    if not n_items:
        return None
    n_one_sided = math.ceil(math.log2(2 * n_family / ALPHA))
    return min(1.0, 2 * n_one_sided / n_items)


def compare(
    measure: str,
    first: Sample,
    second: Sample,
    *,
    n_resamples: int = N_RESAMPLES,
    n_shuffles: int = N_SHUFFLES,
    seed: int = 13,
) -> Comparison:
    """Compare two systems by their counts of the same sentences.

    Args:
        measure: Name of the measure.
        first: Counts of the first system, those of empty sentences included.
        second: Counts of the second system.
        n_resamples: Draws of the bootstrap; the same documents and sentences are drawn for both systems.
        n_shuffles: Draws of the randomization test.
        seed: Seed of both.

    Returns:
        The comparison as a family of one: ``adjusted_p`` is ``p``.

    Raises:
        ValueError: The samples are of different documents.

    Source:
        B. Efron, R. Tibshirani (1993), An Introduction to the Bootstrap. E. Noreen (1989), Computer-Intensive Methods
        for Testing Hypotheses; A. Yeh (2000), More accurate tests for the statistical significance of result
        differences, COLING.
    """
    if first.keys() != second.keys():
        odd = sorted(set(first) ^ set(second))[:3]
        message = f"the systems were scored on different documents: {odd} are in one sample only"
        raise ValueError(message)
    tables = [Table.of_samples({measure: padded}) for padded in _padded(first, second)]
    drawn = [Resamples(table, n_resamples, seed) for table in tables]
    return compare_tables(drawn[0], drawn[1], measure, n_shuffles=n_shuffles)


def _padded(first: Sample, second: Sample) -> tuple[Sample, Sample]:
    """Give both the sentences of either."""
    empty = {name: dict.fromkeys({*first[name], *second[name]}, Counts()) for name in first}
    one, two = ({name: empty[name] | dict(sample[name]) for name in empty} for sample in (first, second))
    return one, two


def compare_tables(first: Resamples, second: Resamples, measure: str, *, n_shuffles: int = N_SHUFFLES) -> Comparison:
    """Compare two systems in a measure of their tables; see :func:`compare`.

    Args:
        first: The system compared with.
        second: The system of which the verdict speaks.
        measure: Name of a measure that both tables have.
        n_shuffles: Rounds of the randomization test.

    Raises:
        ValueError: The tables are of different documents.
    """
    if (first.table.fingerprint, first.table.units) != (second.table.fingerprint, second.table.units):
        message = f"the systems were scored on different documents, {first.table.n_documents} and "
        raise ValueError(message + str(second.table.n_documents))
    one, two = first.table.total(measure), second.table.total(measure)
    if one.f1 is None or two.f1 is None:
        return Comparison(measure, one, two, None, -1.0, 1.0, 1.0, 1.0, 1.0)
    difference = two.f1 - one.f1
    pairs = zip(first.f1(measure), second.f1(measure), strict=True)
    drawn = [after - before for before, after in pairs if before is not None and after is not None] or [difference]
    low, high = percentiles(drawn)
    centred = sorted(abs(value - difference) for value in drawn)
    n_items = min(one.n_gold + one.n_predicted, two.n_gold + two.n_predicted)
    unseen = 2 * _UNSEEN / n_items
    smallest = smallest_difference(one if one.n_predicted < two.n_predicted else two) or 0.0
    detectable = min(1.0, max(centred[math.ceil(0.95 * (len(centred) - 1))], smallest))
    p = _randomization_p(_rows(first.table, second.table, measure), n_shuffles, first.seed)
    ends = max(-1.0, min(low, difference - unseen)), min(1.0, max(high, difference + unseen))
    return Comparison(measure, one, two, difference, *ends, detectable, p, p)


def compare_all(
    first: Mapping[str, Sample], second: Mapping[str, Sample], *, n_resamples: int = N_RESAMPLES, seed: int = 13
) -> tuple[Comparison, ...]:
    """Compare two systems in several measures as one family (Holm).

    Args:
        first: Measure -> counts of the first system.
        second: The same measures of the second system; what only one side has is left out.
        n_resamples: Draws of the bootstrap.
        seed: Seed of all draws, so that every measure sees the same resamples.

    Returns:
        One comparison a measure, in the order of ``first``.
    """
    names = [name for name in first if name in second]
    return holm([compare(name, first[name], second[name], n_resamples=n_resamples, seed=seed) for name in names])


def holm(comparisons: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """Correct the p-values of a family of comparisons, in place of any earlier correction.

    Source:
        S. Holm (1979), A simple sequentially rejective multiple test procedure. Scand. J. Statist. 6.

    Example:
        >>> blank = Comparison("joint", Counts(), Counts(), 0.0, 0.0, 0.0, 0.0, 0.01, 0.01)
        >>> family = holm([blank, replace(blank, p=0.04), replace(blank, p=0.03)])
        >>> [round(one.adjusted_p, 2) for one in family]
        [0.03, 0.06, 0.06]
    """
    order = sorted(range(len(comparisons)), key=lambda i: comparisons[i].p)
    adjusted = [0.0] * len(comparisons)
    highest = 0.0
    for rank, i in enumerate(order):
        highest = max(highest, min(1.0, (len(order) - rank) * comparisons[i].p))
        adjusted[i] = highest
    return tuple(replace(one, adjusted_p=p) for one, p in zip(comparisons, adjusted, strict=True))


def _rows(first: Table, second: Table, measure: str) -> list[_Row]:
    """Put the counts of both systems side by side; where both have none, there is no row."""
    found: dict[tuple[str, int], list[int]] = {}
    for column, table in ((0, first), (2, second)):
        for name, unit, (gold, predicted, correct) in table.entries(measure):
            row = found.setdefault((name, unit), [0, 0, 0, 0])
            row[column], row[column + 1] = gold + predicted, correct
    return [(a, b, c, d) for _, (a, b, c, d) in sorted(found.items())]


def _randomization_p(rows: Sequence[_Row], n_shuffles: int, seed: int) -> float:
    """Exchange the two systems' answers sentence by sentence at random; how often is the difference as great?

    Sentences that change the sums in the same way are exchanged as a group, so that the work does not grow with them.
    """
    items_a, right_a, items_b, right_b = (sum(column) for column in zip(*rows, strict=True))
    groups = sorted(Counter((c - a, d - b) for a, b, c, d in rows if (a, b) != (c, d)).items())
    observed = abs(2 * right_b / items_b - 2 * right_a / items_a)
    generator = random.Random(seed)
    n_as_great = 0
    for _ in range(n_shuffles):
        items = right = 0
        for (more_items, more_right), size in groups:
            n_exchanged = generator.getrandbits(size).bit_count()
            items += n_exchanged * more_items
            right += n_exchanged * more_right
        one = 2 * (right_a + right) / (items_a + items) if items_a + items else 0.0
        two = 2 * (right_b - right) / (items_b - items) if items_b - items else 0.0
        n_as_great += abs(two - one) >= observed - 1e-12
    return (n_as_great + 1) / (n_shuffles + 1)
