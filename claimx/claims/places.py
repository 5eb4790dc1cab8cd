"""Records by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, TypeVar

from claimx.types import Entity, Quantity, Span, Time

__all__ = ["Places"]

Record = TypeVar("Record", Entity, Quantity, Time)


class Places(Generic[Record]):
    """Records by place, so that looking them up does not grow with the text."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records: list[Record] = sorted(records, key=lambda record: record.span)
        self.starts: list[int] = [record.span.start for record in self.records]

    def inside(self, spans: Sequence[Span]) -> list[Record]:
        """Return the records that lie within one of the spans."""
        found = []
        for outer in spans:
            first, last = bisect_left(self.starts, outer.start), bisect_left(self.starts, outer.end)
            found += [record for record in self.records[first:last] if record.span.end <= outer.end]
        return found
