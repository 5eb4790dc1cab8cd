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

from claimx.scoring.counts import MAX_NESTED_DOCUMENTS, Counts, Sample

__all__ = ["Comparison", "Verdict", "compare", "compare_all", "holm"]

ALPHA = 0.05
# Six differing sentences, all in one direction, are the fewest of which a sign test says p < 0.05 (2 / 2**6).
MIN_ONE_SIDED = 6

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


def compare(
    measure: str, first: Sample, second: Sample, *, n_resamples: int = 1000, n_shuffles: int = 10_000, seed: int = 13
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
    documents = _rows(first, second)
    one, two = _total(first), _total(second)
    if one.f1 is None or two.f1 is None:
        return Comparison(measure, one, two, None, -1.0, 1.0, 1.0, 1.0, 1.0)
    difference = two.f1 - one.f1
    drawn = sorted(_bootstrap(documents, n_resamples, seed)) or [difference]
    low, high = drawn[int(0.025 * (len(drawn) - 1))], drawn[math.ceil(0.975 * (len(drawn) - 1))]
    centred = sorted(abs(value - difference) for value in drawn)
    n_items = min(one.n_gold + one.n_predicted, two.n_gold + two.n_predicted)
    detectable = min(1.0, max(centred[math.ceil(0.95 * (len(centred) - 1))], 2 * MIN_ONE_SIDED / n_items))
    p = _randomization_p(documents, n_shuffles, seed)
    return Comparison(measure, one, two, difference, low, high, detectable, p, p)


def compare_all(
    first: Mapping[str, Sample], second: Mapping[str, Sample], *, n_resamples: int = 1000, seed: int = 13
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


def _total(sample: Sample) -> Counts:
    return sum((counts for sentences in sample.values() for counts in sentences.values()), Counts())


def _rows(first: Sample, second: Sample) -> list[list[_Row]]:
    """Put the counts of both systems side by side, sentence by sentence, in the order of the documents' names."""
    if first.keys() != second.keys():
        odd = sorted(set(first) ^ set(second))[:3]
        message = f"the systems were scored on different documents: {odd} are in one sample only"
        raise ValueError(message)
    documents, empty = [], Counts()
    for name in sorted(first):
        rows = []
        for sentence in sorted({*first[name], *second[name]}):
            a, b = first[name].get(sentence, empty), second[name].get(sentence, empty)
            rows.append((a.n_gold + a.n_predicted, a.n_correct, b.n_gold + b.n_predicted, b.n_correct))
        if rows:
            documents.append(rows)
    return documents


def _sums(rows: Sequence[_Row]) -> _Row:
    items_a = right_a = items_b = right_b = 0
    for a, b, c, d in rows:
        items_a, right_a, items_b, right_b = items_a + a, right_a + b, items_b + c, right_b + d
    return items_a, right_a, items_b, right_b


def _bootstrap(documents: list[list[_Row]], n_resamples: int, seed: int) -> list[float]:
    """Draw documents and then sentences within them, and return the differences of F1."""
    generator = random.Random(seed)
    nested = len(documents) <= MAX_NESTED_DOCUMENTS
    units = documents if nested else [[_sums(rows)] for rows in documents]
    differences = []
    for _ in range(n_resamples):
        rows: list[_Row] = []
        for document in generator.choices(units, k=len(units)):
            rows += generator.choices(document, k=len(document)) if nested else document
        items_a, right_a, items_b, right_b = _sums(rows)
        if items_a and items_b:
            differences.append(2 * right_b / items_b - 2 * right_a / items_a)
    return differences


def _randomization_p(documents: list[list[_Row]], n_shuffles: int, seed: int) -> float:
    """Exchange the two systems' answers sentence by sentence at random; how often is the difference as great?

    Sentences that change the sums in the same way are exchanged as a group, so that the work does not grow with them.
    """
    rows = [row for document in documents for row in document]
    items_a, right_a, items_b, right_b = _sums(rows)
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
