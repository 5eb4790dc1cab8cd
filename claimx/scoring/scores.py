"""The books of a scoring: counts by measure, attribute rates, confusions and errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import fmean
from typing import Any

from claimx.scoring.alignment import Alignment
from claimx.scoring.counts import Counts, Rate, Sample
from claimx.scoring.gold import Gold
from claimx.scoring.tables import Table
from claimx.scoring.taxonomy import Error, ErrorLog, Place, sort_unpaired
from claimx.types import Analysis, Span

__all__ = ["Layer", "Pair", "Scores"]

Pair = tuple[Gold, Analysis]


@dataclass(slots=True)
class Scores:
    """What a comparison of gold and predicted records came to.

    Args:
        table: Counts by measure and place; the measure ``exact`` or ``joint``, say, or ``exact:PER`` for one label.
        hits: For each attribute, on how many aligned pairs it is right, and on how many it was looked at.
        confusions: For each attribute, how often a gold value met a predicted one.
        log: What went wrong; :meth:`of_examples` makes one that keeps only so many examples.
    """

    table: Table = field(default_factory=Table)
    hits: dict[str, list[int]] = field(default_factory=dict)
    confusions: dict[str, dict[tuple[str, str], int]] = field(default_factory=dict)
    log: ErrorLog = field(default_factory=ErrorLog)

    @classmethod
    def of_examples(cls, n_examples: int) -> Scores:
        """Build books that count every error and keep so many examples of each kind, in memory that does not grow."""
        return cls(log=ErrorLog(n_examples))

    @property
    def errors(self) -> list[Error]:
        """The errors that were kept, in the order of documents and text."""
        return self.log.examples()

    @property
    def samples(self) -> Mapping[str, Sample]:
        """Counts by measure, document and sentence, or by whatever the table put together."""
        return {measure: self.table.sample(measure) for measure in self.table.cells}

    @property
    def rates(self) -> dict[str, Rate]:
        """Attribute accuracies over the aligned pairs."""
        return {attribute: Rate(n_hit, n_all) for attribute, (n_hit, n_all) in self.hits.items()}

    def total(self, measure: str) -> Counts:
        """Return the counts of a measure over all documents."""
        return self.table.total(measure)

    def labels(self, measure: str) -> tuple[str, ...]:
        """Return the measures of the single labels of a measure, of those that gold shows."""
        found = sorted(name for name in self.table.cells if name.startswith(f"{measure}:"))
        return tuple(name for name in found if self.total(name).n_gold)

    def macro(self, measure: str) -> float | None:
        """Return the mean F1 over the labels that gold shows; ``None`` where it shows none."""
        values = [self.total(name).f1 or 0.0 for name in self.labels(measure)]
        return fmean(values) if values else None

    def macro_f1(self, attribute: str) -> float | None:
        """Return the mean F1 of an attribute over the values that gold shows, on aligned pairs."""
        table = self.confusions.get(attribute, {})
        values = sorted({gold for gold, _ in table})
        scores = []
        for value in values:
            counts = Counts(
                sum(n for (gold, _), n in table.items() if gold == value),
                sum(n for (_, predicted), n in table.items() if predicted == value),
                table.get((value, value), 0),
            )
            scores.append(counts.f1 or 0.0)
        return fmean(scores) if scores else None

    def judge(self, attribute: str, *, right: bool) -> None:
        """Add one aligned pair to an attribute's rate."""
        rate = self.hits.setdefault(attribute, [0, 0])
        rate[0] += right
        rate[1] += 1

    def compare(self, attribute: str, gold: object, predicted: object) -> bool:
        """Add one aligned pair to an attribute's rate and confusion table.

        Args:
            attribute: Name of the field.
            gold: Its value in gold.
            predicted: Its value as found.

        Returns:
            Whether they are the same.
        """
        table = self.confusions.setdefault(attribute, {})
        cell = (str(gold), str(predicted))
        table[cell] = table.get(cell, 0) + 1
        self.judge(attribute, right=gold == predicted)
        return gold == predicted


class Layer:
    """The bookkeeping that the kinds of record share, for one document."""

    def __init__(self, gold: Gold, predicted: Analysis, scores: Scores) -> None:
        self.gold, self.scores = gold, scores
        self.document = gold.analysis.document
        if self.document.text != predicted.document.text:
            message = f"gold and predicted analyses of {self.document.id!r} are of different texts"
            raise ValueError(message)
        scores.table.open(self.document.id, len(self.document.sentences) + 1)
        self._unit_at: dict[int, int] = {}

    def count(self, measure: str, span: Span, *, gold: int = 0, predicted: int = 0, correct: int = 0) -> None:
        """Add counts to the sentence in which a record begins; outside of all sentences there is one more unit."""
        unit = self._unit_at.get(span.start)
        if unit is None:
            index = self.document.sentence_index(span)
            unit = self._unit_at[span.start] = 0 if index is None else index + 1
        self.scores.table.add(measure, (self.document.id, unit), gold, predicted, correct)

    def error(self, kind: str, gold: object, predicted: object, start: int, end: int) -> None:
        """List one thing that went wrong.

        Args:
            kind: What kind of error.
            gold: What is there; ``None`` where nothing is.
            predicted: What was found; ``None`` where nothing was.
            start: First code point of the place.
            end: One past its last.
        """
        texts = [None if value is None else str(value) for value in (gold, predicted)]
        self.scores.log.add(Error(self.document.id, kind, texts[0], texts[1], start, end))

    def unpaired(
        self,
        measure: str,
        alignment: Alignment[Any],
        span_of: Callable[[Any], Span],
        label_of: Callable[[Any], str] | None = None,
    ) -> None:
        """Count what has no partner, optional gold left out; with ``label_of`` also by label."""
        for record in alignment.missed:
            if record.id not in self.gold.optional:
                for name in _names(measure, record, label_of):
                    self.count(name, span_of(record), gold=1)
        for record in alignment.spurious:
            for name in _names(measure, record, label_of):
                self.count(name, span_of(record), predicted=1)

    def paired(self, measure: str, span: Span, labels: Sequence[str], *, hit: bool) -> None:
        """Count a pair, and its gold and predicted label for themselves.

        Args:
            measure: Name of the measure.
            span: Where the pair is counted.
            labels: Gold label and predicted label.
            hit: Whether the pair is right.
        """
        self.count(measure, span, gold=1, predicted=1, correct=hit)
        gold, predicted = labels
        self.count(f"{measure}:{gold}", span, gold=1, correct=hit and gold == predicted)
        self.count(f"{measure}:{predicted}", span, predicted=1)

    def report(self, alignment: Alignment[Any], place: Place) -> None:
        """List what has no partner, sorted by kind of error."""
        missed = tuple(record for record in alignment.missed if record.id not in self.gold.optional)
        for kind, gold, predicted in sort_unpaired(replace(alignment, missed=missed), place):
            wanted, got = (" | ".join(map(self._surface, map(place, side))) or None for side in (gold, predicted))
            places = [place(record) for record in gold or predicted]
            self.error(kind, wanted, got, min(start for start, _ in places), max(end for _, end in places))

    def _surface(self, place: tuple[int, int]) -> str:
        return self.document.text[place[0] : place[1]]


def _names(measure: str, record: Any, label_of: Callable[[Any], str] | None) -> tuple[str, ...]:
    return (measure,) if label_of is None else (measure, f"{measure}:{label_of(record)}")
