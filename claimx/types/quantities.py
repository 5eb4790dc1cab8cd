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
        open the text does not say, so the point stays; :attr:`reach` makes a guess.
        """
        if self.value.is_point and self.modifier is Modifier.ALMOST:
            return Interval(upper=self.value.upper, upper_open=True)
        if self.value.is_point and self.modifier is Modifier.SLIGHTLY_MORE:
            return Interval(lower=self.value.lower)
        return self.value

    @property
    def reach(self) -> Interval:
        """The numbers of which a reader would still call the statement true.

        A round number with ``rund`` or ``etwa`` reaches half a step to both sides, with ``fast`` a step below, with
        ``gut`` a step above. A step is the coarsest of 1, 2, 5, 10, 20, 50 … that the number is a multiple of, but no
        more than a fifth of the number: ``rund 3.000`` reaches from 2,700 to 3,300, ``rund 3.012`` from 3,011 to 3,013.
        Every other amount is its :attr:`range`.

        Source:
            Krifka: Approximate Interpretation of Number Words. In: Cognitive Foundations of Interpretation. 2007.
        """
        number = self.value.lower
        if number is None or not self.value.is_point or self.modifier not in _ROUNDED:
            return self.range
        step = _step(number)
        if self.modifier is Modifier.ALMOST:
            return Interval(number - step, number, upper_open=bool(step))
        if self.modifier is Modifier.SLIGHTLY_MORE:
            return Interval(number, number + step)
        return Interval(number - step / 2, number + step / 2)

    def is_like(self, other: Quantity) -> bool:
        """Tell whether both count or measure in the same unit."""
        return self.unit == other.unit

    def is_comparable(self, other: Quantity) -> bool:
        """Tell whether both can be said of one amount: by what they count, measure and refer to.

        Neither nouns (``30 Panzer``, ``20 Haubitzen``) nor dimensions (``5 km``, ``5 kg``) may differ, nor kinds (``ein
        Drittel``, ``drei Panzer``), nor references (``pro Stunde``), nor what they do in a change (``um 20 Prozent``,
        ``auf 20 Prozent``; an end is comparable with a plain amount). A noun that one of them leaves out may be any.
        The numbers alone are compared by their intervals: ``a.range.overlaps(b.range)``.
        """
        nouns = {quantity.noun.lemma.casefold() for quantity in (self, other) if quantity.noun is not None}
        kinds = {self.kind, other.kind}
        rates = {quantity.per.unit if quantity.per is not None else None for quantity in (self, other)}
        roles = {_END if quantity.change is None else quantity.change.role for quantity in (self, other)}
        apart = len(kinds) > 1 and bool(kinds & _OF_THEIR_OWN)
        return len(nouns) < 2 and not apart and len(rates) == len(roles) == 1 and self._in_my_unit(other) is not None

    def _in_my_unit(self, other: Quantity, what: Literal["range", "reach"] = "range") -> Interval | None:
        """Return what the other may be in the unit of this one, ``None`` where it does not convert."""
        from claimx.units import convert_interval

        numbers = other.range if what == "range" else other.reach
        if self.is_like(other):
            return numbers
        if self.unit is None or other.unit is None:
            return None
        try:
            return convert_interval(numbers, other.unit, self.unit)
        except UnitError:
            return None

    def compatible(self, other: Quantity) -> bool | None:
        """Tell whether both can be true of one amount, ``None`` where they cannot be compared.

        ``mindestens 3.000`` goes with ``fast 10.000``, ``über 2 km`` with ``2.500 m``, ``rund 3.000`` with ``3.012``;
        of ``30 Panzer`` and ``20 Haubitzen`` nothing is said. See :meth:`is_comparable` and :attr:`reach`.
        """
        same = self._in_my_unit(other, "reach")
        return None if same is None or not self.is_comparable(other) else self.reach.overlaps(same)

    def contradicts(self, other: Quantity) -> bool | None:
        """Tell whether both cannot be true of one amount, ``None`` where they cannot be compared."""
        both = self.compatible(other)
        return None if both is None else not both

    def refines(self, other: Quantity) -> bool | None:
        """Tell whether this says all that the other says, and perhaps more; ``None`` where they cannot be compared."""
        same = self._in_my_unit(other, "reach")
        return None if same is None or not self.is_comparable(other) else self.reach.refines(same)

    def compare(self, number: Decimal | int) -> int | None:
        """Compare with a number in the same unit; see :meth:`Interval.compare`."""
        return self.range.compare(number)

    def plus(self, other: Quantity) -> Interval | None:
        """Add two amounts, ``None`` where the units do not convert.

        What they count may differ, as in ``30 Panzer und 20 Haubitzen``: a sum is of both.
        """
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


_ROUNDED = (Modifier.APPROXIMATE, Modifier.ALMOST, Modifier.SLIGHTLY_MORE)
_OF_THEIR_OWN = {QuantityKind.RATIO, QuantityKind.AGE}
"""Kinds that are compared with their like only, although their unit may be the same."""
_END = "to"


def _step(number: Decimal) -> Decimal:
    """Return the coarsest step that leads to a round number, at most a fifth of it."""
    _, digits, exponent = number.normalize().as_tuple()
    assert isinstance(exponent, int)
    leading = 2 if digits[-1] % 2 == 0 else 5 if digits[-1] == 5 else 1
    return min(Decimal(leading).scaleb(exponent), abs(number) / 5)


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
