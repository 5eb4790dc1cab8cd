"""Quantities in other units."""

from __future__ import annotations

from dataclasses import replace

from claimx.errors import UnitError
from claimx.types import Quantity
from claimx.units import convert_interval

__all__ = ["convert"]


def convert(quantity: Quantity, unit: str) -> Quantity:
    """Return the same quantity in another unit, with exact bounds.

    Args:
        quantity: A measure or duration.
        unit: UCUM code of the unit wanted.

    Raises:
        UnitError: The quantity has no unit, or it does not convert.
    """
    if quantity.unit is None:
        raise UnitError(unit, f"{quantity.span.text!r} has no unit to convert from")
    return replace(quantity, value=convert_interval(quantity.value, quantity.unit, unit), unit=unit)
