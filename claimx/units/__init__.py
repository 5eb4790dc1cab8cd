"""Unit codes (UCUM, ISO 4217), dimensions, exact conversion."""

from claimx.units.codes import dimension, is_currency, known_codes
from claimx.units.conversion import convert, convert_interval, factor

__all__ = ["convert", "convert_interval", "dimension", "factor", "is_currency", "known_codes"]
