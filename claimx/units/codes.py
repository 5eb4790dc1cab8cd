"""The units that claimx names, by their code.

UCUM codes are spelled as in The Unified Code for Units of Measure, version 2.1; each stands beside the name that the
library pint has for it, which brings the definitions. Currencies follow ISO 4217 and do not convert.
"""

from __future__ import annotations

import re

from claimx.errors import UnitError

__all__ = ["PINT_NAMES", "dimension", "is_currency", "known_codes"]

PINT_NAMES = {
    "%": "percent", "[pp]": "percent", "a": "year", "mo": "month", "wk": "week", "d": "day", "h": "hour",
    "min": "minute", "s": "second", "ms": "millisecond", "km": "kilometer", "m": "meter", "dm": "decimeter",
    "cm": "centimeter", "mm": "millimeter", "um": "micrometer", "nm": "nanometer", "[mi_i]": "mile",
    "[nmi_i]": "nautical_mile", "[ft_i]": "foot", "[in_i]": "inch", "[yd_i]": "yard", "km2": "kilometer ** 2",
    "m2": "meter ** 2", "cm2": "centimeter ** 2", "[mi_i]2": "mile ** 2", "[ft_i]2": "foot ** 2", "har": "hectare",
    "ar": "are", "[acr_us]": "acre", "m3": "meter ** 3", "cm3": "centimeter ** 3", "L": "liter", "mL": "milliliter",
    "hL": "hectoliter", "[bbl_us]": "oil_barrel", "[gal_us]": "gallon", "[pt_us]": "pint", "kg": "kilogram",
    "g": "gram", "mg": "milligram", "ug": "microgram", "t": "metric_ton", "[lb_av]": "pound", "[oz_av]": "ounce",
    "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "[HP]": "metric_horsepower",
    "[hp_British]": "horsepower", "J": "joule", "kJ": "kilojoule", "MJ": "megajoule", "cal": "calorie",
    "kcal": "kilocalorie", "W.h": "watt_hour", "kW.h": "kilowatt_hour", "MW.h": "megawatt_hour",
    "GW.h": "gigawatt_hour", "TW.h": "terawatt_hour", "V": "volt", "kV": "kilovolt", "A": "ampere", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "Cel": "degree_Celsius", "[degF]": "degree_Fahrenheit",
    "K": "kelvin", "deg": "degree", "dB": "decibel", "bar": "bar", "Pa": "pascal", "hPa": "hectopascal",
    "kPa": "kilopascal", "By": "byte", "kBy": "kilobyte", "MBy": "megabyte", "GBy": "gigabyte", "TBy": "terabyte",
    "Mbit/s": "megabit / second", "Gbit/s": "gigabit / second", "km/h": "kilometer / hour", "m/s": "meter / second",
    "[mi_i]/h": "mile / hour", "[kn_i]": "knot", "N": "newton", "kN": "kilonewton", "Sv": "sievert",
    "mSv": "millisievert",
}  # fmt: skip

DIMENSIONS = {
    "length1": "length", "length2": "area", "length3": "volume", "mass1": "mass", "time1": "time",
    "temperature1": "temperature", "length2 mass1 time-2": "energy", "length2 mass1 time-3": "power",
    "length1 time-1": "speed", "time-1": "frequency", "length-1 mass1 time-2": "pressure", "": "ratio",
    "current1": "current", "length1 mass1 time-2": "force", "current-1 length2 mass1 time-3": "voltage",
    "length2 time-2": "dose",
}  # fmt: skip

_CURRENCY = re.compile(r"[A-Z]{3}")


def known_codes() -> tuple[str, ...]:
    """Return all UCUM codes that claimx names, in alphabetical order."""
    return tuple(sorted(PINT_NAMES))


def is_currency(code: str) -> bool:
    """Tell whether a code has the form of an ISO 4217 currency code."""
    return _CURRENCY.fullmatch(code) is not None


def dimension(code: str) -> str:
    """Name what a unit measures, as in ``length``; ``money`` for currencies.

    Raises:
        UnitError: The code is unknown.

    Example:
        >>> dimension("km"), dimension("kW.h"), dimension("EUR")
        ('length', 'energy', 'money')
    """
    if is_currency(code):
        return "money"
    if code in ("By", "kBy", "MBy", "GBy", "TBy"):
        return "data"
    if code in ("Mbit/s", "Gbit/s"):
        return "data rate"
    if code == "deg":
        return "angle"
    if code == "dB":
        return "level"
    from claimx.units.conversion import pint_unit

    exponents = pint_unit(code).dimensionality.items()
    found = " ".join(sorted(f"{name.strip('[]')}{int(exponent)}" for name, exponent in exponents))
    if found not in DIMENSIONS:
        raise UnitError(code, f"its dimension {found} has no name here")
    return DIMENSIONS[found]
