"""Counts of many measures over the same documents, in memory that does not grow with their number.

Intervals and tests need to know how the counts are spread over the text. Up to ``MAX_NESTED_DOCUMENTS`` documents, they
are kept sentence by sentence; up to ``N_BLOCKS``, document by document; beyond, each document falls into one of
``N_BLOCKS`` blocks by a digest of its name. A block is a draw of documents like any other, so that what is drawn from
blocks spreads as what is drawn from documents does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from claimx.scoring.counts import Counts, Sample

__all__ = ["MAX_NESTED_DOCUMENTS", "N_BLOCKS", "Table"]

# Above this many documents, drawing sentences within them adds nothing that drawing documents does not show.
MAX_NESTED_DOCUMENTS = 100
N_BLOCKS = 512
_MODULUS = 1 << 64

# Gold, predicted and correct items.
Cell = list[int]


def _digest(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:8], "big")


@lru_cache(maxsize=64)
def _block(document: str) -> str:
    return f"block-{_digest(document) % N_BLOCKS:03}"


@dataclass(slots=True)
class Table:
    """Counts by measure and place; the order in which documents come does not matter.

    Args:
        units: Document or block -> number of its units (sentences), empty ones included.
        cells: Measure -> document or block -> unit -> counts; units without any item have no cell.
        n_documents: Documents that were opened.
        fingerprint: Digest of their names and lengths, by which two tables are known to be of the same documents.
    """

    units: dict[str, int] = field(default_factory=dict)
    cells: dict[str, dict[str, dict[int, Cell]]] = field(default_factory=dict)
    n_documents: int = 0
    fingerprint: int = 0
    _level: int = 0

    def open(self, document: str, n_units: int) -> None:
        """Give a document and all its units their place, so that empty ones are drawn too."""
        self.n_documents += 1
        self.fingerprint = (self.fingerprint + _digest(f"{document}\0{n_units}")) % _MODULUS
        name, _ = self._place(document, 0)
        self.units[name] = max(self.units.get(name, 0), n_units if self._level == 0 else 1)
        if self._level == 0 and len(self.units) > MAX_NESTED_DOCUMENTS:
            self._fold(1)
        if self._level == 1 and len(self.units) > N_BLOCKS:
            self._fold(2)

    def declare(self, *measures: str) -> None:
        """Let measures be there even where nothing is counted."""
        for measure in measures:
            self.cells.setdefault(measure, {})

    def add(self, measure: str, place: tuple[str, int], n_gold: int, n_predicted: int, n_correct: int) -> None:
        """Add counts to a unit of a document that was opened before.

        Args:
            measure: Name of the measure.
            place: The document's ``id`` and the number of the unit in it.
            n_gold: Records that are there.
            n_predicted: Records that were found.
            n_correct: Records that are both.
        """
        name, unit = self._place(*place)
        cell = self.cells.setdefault(measure, {}).setdefault(name, {}).setdefault(unit, [0, 0, 0])
        cell[0] += n_gold
        cell[1] += n_predicted
        cell[2] += n_correct

    def total(self, measure: str) -> Counts:
        """Return the counts of a measure over all documents."""
        sums = [0, 0, 0]
        for _, _, cell in self.entries(measure):
            sums = [have + more for have, more in zip(sums, cell, strict=True)]
        return Counts(*sums)

    def entries(self, measure: str) -> Iterator[tuple[str, int, Cell]]:
        """Yield document or block, unit and counts of every cell of a measure."""
        for name, units in self.cells.get(measure, {}).items():
            for unit, cell in units.items():
                yield name, unit, cell

    def sample(self, measure: str) -> Sample:
        """Return the counts of a measure with every unit, empty ones included."""
        cells = self.cells.get(measure, {})
        return {
            name: {unit: Counts(*cells.get(name, {}).get(unit, ())) for unit in range(n_units)}
            for name, n_units in sorted(self.units.items())
        }

    @classmethod
    def of_samples(cls, samples: Mapping[str, Sample]) -> Table:
        """Build a table from the counts of sentences, all measures over the same documents."""
        table = cls()
        lengths: dict[str, int] = {}
        for sample in samples.values():
            for name, sentences in sample.items():
                lengths[name] = max([lengths.get(name, 0), *(sentence + 2 for sentence in sentences)])
        for name, n_units in sorted(lengths.items()):
            table.open(name, n_units)
        for measure, sample in samples.items():
            table.declare(measure)
            for name, sentences in sample.items():
                for sentence, counts in sentences.items():
                    table.add(measure, (name, sentence + 1), counts.n_gold, counts.n_predicted, counts.n_correct)
        return table

    def _place(self, document: str, unit: int) -> tuple[str, int]:
        if self._level == 0:
            return document, unit
        return (document if self._level == 1 else _block(document)), 0

    def _fold(self, level: int) -> None:
        """Put units, or documents, together."""
        self._level = level
        self.units = {self._place(name, 0)[0]: 1 for name in self.units}
        for measure, documents in self.cells.items():
            folded: dict[str, dict[int, Cell]] = {}
            for document, units in documents.items():
                name, _ = self._place(document, 0)
                cell = folded.setdefault(name, {}).setdefault(0, [0, 0, 0])
                for values in units.values():
                    for index, value in enumerate(values):
                        cell[index] += value
            self.cells[measure] = folded
