"""Exact conversion between units, with the definitions of pint."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from claimx.errors import UnitError
from claimx.types.intervals import Interval
from claimx.units.codes import dimension, is_currency, parse_code

__all__ = ["convert", "convert_interval", "factor", "pint_unit"]

_KELVIN = Fraction(27315, 100)
_DIGITS = 15  # a quotient without end, such as days in years, is rounded to so many decimals


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(non_int_type=Fraction, autoconvert_offset_to_baseunit=True)


def pint_unit(code: str) -> Any:
    """Return pint's unit for a UCUM code, without the number that may stand in it.

    Raises:
        UnitError: The code is unknown.
    """
    return _registry().Unit(parse_code(code).expression)


@cache
def factor(source: str, target: str) -> Fraction:
    """Return what a number of one unit is multiplied by to give a number of the other.

    Raises:
        UnitError: A code is unknown, the units measure different things, or are temperatures with different zeros.

    Example:
        >>> factor("km", "m"), factor("h", "s")
        (Fraction(1000, 1), Fraction(3600, 1))
    """
    if source == target:
        return Fraction(1)
    if is_currency(source) or is_currency(target):
        raise UnitError(source, f"does not convert to {target!r}: rates of exchange are no constants")
    if dimension(source) != dimension(target):
        raise UnitError(source, f"measures {dimension(source)}, {target!r} measures {dimension(target)}")
    months = {"a": 12, "mo": 1}
    if source in months and target in months:
        return Fraction(months[source], months[target])
    quantity = _registry().Quantity(Fraction(1), pint_unit(source))
    ratio = Fraction(quantity.to(pint_unit(target)).magnitude)
    return ratio * parse_code(source).factor / parse_code(target).factor


def convert(value: Decimal | int, source: str, target: str) -> Decimal:
    """Convert a number from one unit to another, exactly where the quotient ends.

    Args:
        value: The number. Unit: ``source``.
        source: UCUM code of its unit, as in ``"km"``.
        target: UCUM code of the unit wanted.

    Returns:
        The number; a quotient that does not end is rounded to the precision of the decimal context. Unit: ``target``.

    Raises:
        UnitError: See :func:`factor`.

    Example:
        >>> convert(Decimal("2.5"), "km", "m"), convert(100, "Cel", "[degF]")
        (Decimal('2500'), Decimal('212'))
    """
    amount = Fraction(value)
    if source != target and {source, target} <= {"Cel", "[degF]", "K"}:
        return _as_decimal(_from_kelvin(_to_kelvin(amount, source), target))
    return _as_decimal(amount * factor(source, target))


def convert_interval(value: Interval, source: str, target: str) -> Interval:
    """Convert both bounds of an interval.

    Args:
        value: The interval; what is open stays open, what is absent stays absent. Unit: ``source``.
        source: UCUM code of its unit.
        target: UCUM code of the unit wanted.

    Raises:
        UnitError: See :func:`factor`.
    """
    lower = None if value.lower is None else convert(value.lower, source, target)
    upper = None if value.upper is None else convert(value.upper, source, target)
    return Interval(lower, upper, value.lower_open, value.upper_open)


def _to_kelvin(amount: Fraction, code: str) -> Fraction:
    if code == "Cel":
        return amount + _KELVIN
    return (amount - 32) * Fraction(5, 9) + _KELVIN if code == "[degF]" else amount


def _from_kelvin(amount: Fraction, code: str) -> Fraction:
    if code == "Cel":
        return amount - _KELVIN
    return (amount - _KELVIN) * Fraction(9, 5) + 32 if code == "[degF]" else amount


def _as_decimal(amount: Fraction) -> Decimal:
    rest = amount.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        amount = round(amount, _DIGITS)
    shift = 0
    while amount.denominator != 1:
        amount, shift = amount * 10, shift + 1
    return Decimal(amount.numerator).scaleb(-shift) if shift else Decimal(amount.numerator)
