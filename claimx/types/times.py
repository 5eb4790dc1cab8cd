"""Time expressions after TIMEX3 (ISO 24617-1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimx.types.provenance import Provenance
from claimx.types.spans import Span

__all__ = ["Time", "TimeType"]


class TimeType(StrEnum):
    """TIMEX3 type."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression.

    Args:
        span: The expression; ``am``, ``im`` belong to it, the boundary words ``seit``, ``bis``, ``ab`` do not.
        type: TIMEX3 type.
        value: TIMEX3 value (``2024-10-23``, ``P17M``, ``PRESENT_REF``); ``None`` where it cannot be resolved.
        mod: TIMEX3 mod (``START``, ``MID``, ``END``, ``APPROX``, ``ON_OR_AFTER`` …).
        provenance: Who says so.
        unresolved: Why there is no value, a stable code as in ``no_document_date``; ``None`` where there is one.
        anchor: The earlier expression it was resolved against; ``None`` if that was the document date or nothing.
    """

    span: Span
    type: TimeType
    value: str | None
    mod: str | None
    provenance: Provenance
    unresolved: str | None = None
    anchor: Span | None = None

    @property
    def id(self) -> str:
        """Name of the record within its document, made from its content."""
        return f"t{self.span.start}-{self.span.end}"

    @property
    def text(self) -> str:
        """The expression as it stands in the text."""
        return self.span.text
