"""What kind of thing went wrong, and what one system gets right where another errs.

Records without a partner are sorted by what lies over them: nothing (``missed``, ``spurious``), one record that is off
by more than half (``boundary``), several pieces of it (``split``), or one that swallowed several (``merged``).
Attributes of paired records give the other kinds: ``label``, ``value``, ``modifier``, ``modifier lost``, ``wrong
holder``, ``polarity``, ``certainty`` …
"""

from __future__ import annotations

import hashlib
from bisect import insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, field
from itertools import pairwise
from typing import Any

from claimx.scoring.alignment import Alignment

__all__ = ["Error", "ErrorLog", "diff_errors", "sort_unpaired"]

# Gold and predicted records that one error is about.
_Finding = tuple[str, tuple[Any, ...], tuple[Any, ...]]
Place = Callable[[Any], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Error:
    """One thing that went wrong, to be read by a person.

    Args:
        document_id: Where.
        kind: ``missed``, ``spurious``, ``boundary``, ``split``, ``merged``, or the attribute that differs.
        gold: The gold record or value as text, ``None`` for a spurious record.
        predicted: The predicted record or value as text, ``None`` for a missed record.
        start: Where it begins. Unit: code points.
        end: One past its last character. Unit: code points.
    """

    document_id: str
    kind: str
    gold: str | None
    predicted: str | None
    start: int
    end: int


def _lot(error: Error) -> str:
    """Return what decides by lot, and in the same way every time, whether an error is shown."""
    return hashlib.sha256(repr(astuple(error)).encode("utf-8", "backslashreplace")).hexdigest()


@dataclass(slots=True)
class ErrorLog:
    """Counts of errors by kind, and examples: all of them, or so many of each kind.

    Which examples are kept is decided by lot, so that they are spread over all documents and do not depend on the order
    in which these come.

    Args:
        n_examples: Examples of each kind; ``None`` for all.
        kinds: Errors by kind.
    """

    n_examples: int | None = None
    kinds: Counter[str] = field(default_factory=Counter)
    _kept: dict[str, list[tuple[str, Error]]] = field(default_factory=dict)

    def add(self, error: Error) -> None:
        """Count an error, and keep it if the lot falls on it."""
        self.kinds[error.kind] += 1
        kept = self._kept.setdefault(error.kind, [])
        if self.n_examples is None:
            kept.append(("", error))
            return
        insort(kept, (_lot(error), error), key=lambda entry: entry[0])
        del kept[self.n_examples :]

    def update(self, errors: Iterable[Error]) -> None:
        """Add several errors."""
        for error in errors:
            self.add(error)

    def examples(self) -> list[Error]:
        """Return the errors that were kept, in the order of documents and text."""
        found = [error for kept in self._kept.values() for _, error in kept]
        return sorted(found, key=lambda e: (e.document_id, e.start, e.end, e.kind, str(e.gold), str(e.predicted)))

    def __iter__(self) -> Iterator[Error]:
        return iter(self.examples())


def diff_errors(first: Iterable[Error], second: Iterable[Error]) -> tuple[tuple[Error, ...], tuple[Error, ...]]:
    """Return the errors that only the first system makes, and those that only the second makes.

    An error is shared where both systems go wrong at the same place, be it in different ways.
    """
    one, two = list(first), list(second)
    places = [{(error.document_id, error.start) for error in errors} for errors in (one, two)]
    return (
        tuple(error for error in one if (error.document_id, error.start) not in places[1]),
        tuple(error for error in two if (error.document_id, error.start) not in places[0]),
    )


def sort_unpaired(alignment: Alignment[Any], place: Place) -> list[_Finding]:
    """Return an error for everything that has no partner: its kind, and the gold and predicted records it is about.

    Args:
        alignment: All records of a document; optional gold without a partner left out.
        place: First code point and end of a record.
    """
    gold = [record for record, _ in alignment.pairs] + list(alignment.missed)
    predicted = [record for _, record in alignment.pairs] + list(alignment.spurious)
    unpaired = {id(record) for record in (*alignment.missed, *alignment.spurious)}
    findings: list[_Finding] = []
    for golds, answers in _touching(gold, predicted, place):
        losses = [record for record in golds if id(record) in unpaired]
        extras = [record for record in answers if id(record) in unpaired]
        if not losses and not extras:
            continue
        kind = _kind(golds, answers, place)
        if kind is not None:
            findings.append((kind, tuple(golds), tuple(answers)))
            continue
        findings += [("missed", (record,), ()) for record in losses]
        findings += [("spurious", (), (record,)) for record in extras]
    return findings


def _kind(golds: Sequence[Any], answers: Sequence[Any], place: Place) -> str | None:
    """Return the kind of error that covers a whole group; ``None`` where every record stands for itself."""
    if len(golds) == 1 and len(answers) == 1:
        return "boundary"
    if len(golds) == 1 and len(answers) > 1 and _are_disjoint(answers, place):
        return "split"
    if len(answers) == 1 and len(golds) > 1 and _are_disjoint(golds, place):
        return "merged"
    return None


def _are_disjoint(records: Sequence[Any], place: Place) -> bool:
    """Tell whether pieces lie side by side; claims within claims do not."""
    return all(place(left)[1] <= place(right)[0] for left, right in pairwise(sorted(records, key=place)))


def _touching(gold: Sequence[Any], predicted: Sequence[Any], place: Place) -> list[tuple[list[Any], list[Any]]]:
    """Group records that lie over one another, gold over predicted; groups and their records in text order."""
    records = sorted(
        [(place(record), 0, record) for record in gold] + [(place(record), 1, record) for record in predicted],
        key=lambda entry: entry[:2],
    )
    leader = list(range(len(records)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    open_records: list[int] = []
    for index, ((start, _), side, _) in enumerate(records):
        open_records = [other for other in open_records if records[other][0][1] > start]
        for other in open_records:
            if records[other][1] != side:
                low, high = sorted((find(index), find(other)))
                leader[high] = low
        open_records.append(index)
    groups: dict[int, tuple[list[Any], list[Any]]] = {}
    for index, (_, side, record) in enumerate(records):
        groups.setdefault(find(index), ([], []))[side].append(record)
    return [groups[key] for key in sorted(groups)]
