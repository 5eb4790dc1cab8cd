"""Amounts: what is counted or measured, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from claimx.errors import UnitError
from claimx.types.intervals import Interval
from claimx.types.provenance import Provenance
from claimx.types.spans import Span

__all__ = ["Change", "CountedNoun", "Modifier", "Per", "Quantity", "QuantityKind", "Rejection"]


class Modifier(StrEnum):
    """How the number bounds the amount."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    ALMOST = "almost"
    SLIGHTLY_MORE = "slightly_more"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class QuantityKind(StrEnum):
    """What kind of amount it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"
    MEASURE = "measure"
    RATIO = "ratio"
    AGE = "age"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The counted or measured head noun.

    Args:
        span: The noun alone; it may lie outside the quantity when it is shared (``von 90 auf 70 Prozent``).
        lemma: Nominative singular.
        adjectives: The adjectives between number and noun.
    """

    span: Span
    lemma: str
    adjectives: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Per:
    """The reference of a rate (``pro Jahr``, ``je Einwohner``); it lies outside the quantity.

    Args:
        span: The phrase with its preposition.
        unit: UCUM code, or the lemma of the noun.
    """

    span: Span
    unit: str


@dataclass(frozen=True, slots=True)
class Change:
    """What the quantity does in a change (``stieg um 20 Prozent``, ``von 90 auf 70 Prozent``).

    Args:
        role: The amount of change, its start or its end.
        direction: ``None`` where the text does not say.
        span: The word that says so, if there is one.
    """

    role: Literal["by", "from", "to"]
    direction: Literal["increase", "decrease"] | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount that the text states.

    Args:
        span: Modifier, number, scale and unit or head noun with the adjectives between.
        number: Digits or number word with its scale word; in a range from first to last number.
        value: What is stated, scale multiplied in. Unit: ``unit``, or 1.
        modifier: How the number bounds the amount.
        kind: What kind of amount it is.
        provenance: Who says so.
        unit: UCUM code for measures and durations, ISO 4217 for money, ``%``, ``[pp]``; else ``None``.
        noun: The counted or measured noun; ``None`` where the text leaves it out.
        modifier_span: The words that bound the amount.
        unit_span: The words or sign of the unit.
        magnitude: Order of magnitude of a vague numeral (``mehrere Tausend``: 1000).
        per: The reference of a rate.
        change: What the quantity does in a change.
    """

    span: Span
    number: Span
    value: Interval
    modifier: Modifier
    kind: QuantityKind
    provenance: Provenance
    unit: str | None = None
    noun: CountedNoun | None = None
    modifier_span: Span | None = None
    unit_span: Span | None = None
    magnitude: Decimal | None = None
    per: Per | None = None
    change: Change | None = None

    @property
    def id(self) -> str:
        """Name of the record within its document, made from its content."""
        return f"q{self.span.start}-{self.span.end}"

    @property
    def text(self) -> str:
        """The amount as it stands in the text."""
        return self.span.text

    @property
    def range(self) -> Interval:
        """The numbers that the amount may be, read with what the modifier promises.

        ``fast 50`` and ``gut 50`` are no single numbers: the first lies below, the second above. What ``rund`` leaves
        open the text does not say, so the point stays.
        """
        if self.value.is_point and self.modifier is Modifier.ALMOST:
            return Interval(upper=self.value.upper, upper_open=True)
        if self.value.is_point and self.modifier is Modifier.SLIGHTLY_MORE:
            return Interval(lower=self.value.lower)
        return self.value

    def is_like(self, other: Quantity) -> bool:
        """Tell whether both count or measure in the same unit."""
        return self.unit == other.unit

    def _in_my_unit(self, other: Quantity) -> Interval | None:
        """Return what the other may be in the unit of this one, ``None`` where it does not convert."""
        from claimx.units import convert_interval

        if self.is_like(other):
            return other.range
        if self.unit is None or other.unit is None:
            return None
        try:
            return convert_interval(other.range, other.unit, self.unit)
        except UnitError:
            return None

    def compatible(self, other: Quantity) -> bool | None:
        """Tell whether both can be true of one amount, ``None`` where the units do not convert.

        ``mindestens 3.000`` goes with ``fast 10.000``, ``über 2 km`` with ``2.500 m``.
        """
        same = self._in_my_unit(other)
        return None if same is None else self.range.overlaps(same)

    def contradicts(self, other: Quantity) -> bool | None:
        """Tell whether both cannot be true of one amount, ``None`` where the units do not convert."""
        both = self.compatible(other)
        return None if both is None else not both

    def refines(self, other: Quantity) -> bool | None:
        """Tell whether this says all that the other says, and perhaps more; ``None`` where the units do not convert."""
        same = self._in_my_unit(other)
        return None if same is None else self.range.refines(same)

    def compare(self, number: Decimal | int) -> int | None:
        """Compare with a number in the same unit; see :meth:`Interval.compare`."""
        return self.range.compare(number)

    def plus(self, other: Quantity) -> Interval | None:
        """Add two amounts of one unit, ``None`` where the units do not convert."""
        same = self._in_my_unit(other)
        return None if same is None else self.range + same

    def to(self, unit: str) -> Quantity:
        """Return the same quantity in another unit, with exact bounds.

        Args:
            unit: UCUM code of the unit wanted, as in ``"km"``.

        Raises:
            UnitError: The quantity has no unit, or it does not convert.
        """
        from claimx.units import convert_interval

        if self.unit is None:
            raise UnitError(unit, f"{self.span.text!r} has no unit to convert from")
        return replace(self, value=convert_interval(self.value, self.unit, unit), unit=unit)


@dataclass(frozen=True, slots=True)
class Rejection:
    """A number that states no amount, and why (on request).

    Args:
        span: The number with what shows that it is none.
        reason: A stable code of the closed list, as in ``article``, ``date``, ``phone``.
        provenance: Who says so.
    """

    span: Span
    reason: str
    provenance: Provenance
