"""The units that claimx names, by their UCUM code, and what they measure.

Codes are spelled as in The Unified Code for Units of Measure, version 2.1: atoms (``m``, ``[ft_i]``), prefixes before
metric atoms (``km``), exponents (``m2``), products and quotients (``kW.h``, ``L/(100.km)``). The library pint brings
the definitions of the atoms; ``[HP]`` is the metric horsepower. Currencies follow ISO 4217 and do not convert.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from claimx.errors import UnitError

__all__ = ["Term", "dimension", "is_currency", "known_codes", "parse_code"]

PREFIXES = {
    "Y": "yotta", "Z": "zetta", "E": "exa", "P": "peta", "T": "tera", "G": "giga", "M": "mega", "k": "kilo",
    "h": "hecto", "da": "deca", "d": "deci", "c": "centi", "m": "milli", "u": "micro", "n": "nano", "p": "pico",
    "f": "femto",
}  # fmt: skip
METRIC = {
    "m": "meter", "s": "second", "g": "gram", "A": "ampere", "K": "kelvin", "mol": "mole", "cd": "candela",
    "rad": "radian", "sr": "steradian", "Hz": "hertz", "N": "newton", "Pa": "pascal", "J": "joule", "W": "watt",
    "C": "coulomb", "V": "volt", "F": "farad", "Ohm": "ohm", "S": "siemens", "Wb": "weber", "T": "tesla", "H": "henry",
    "lm": "lumen", "lx": "lux", "Bq": "becquerel", "Gy": "gray", "Sv": "sievert", "L": "liter", "l": "liter",
    "t": "metric_ton", "ar": "are", "bar": "bar", "eV": "electron_volt", "cal": "calorie", "By": "byte", "bit": "bit",
    "pc": "parsec", "gf": "force_gram", "Ci": "curie", "B": "bel",
}  # fmt: skip
OTHER = {
    "%": "percent", "[pp]": "percent", "[ppth]": "percent", "[ppm]": "ppm", "[ppb]": "ppm",
    "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year",
    "deg": "degree", "Cel": "degree_Celsius", "[degF]": "degree_Fahrenheit", "har": "hectare",
    "AU": "astronomical_unit", "[ly]": "light_year", "atm": "standard_atmosphere", "[psi]": "psi", "mm[Hg]": "mmHg",
    "u": "dalton", "[in_i]": "inch", "[ft_i]": "foot", "[yd_i]": "yard", "[mi_i]": "mile",
    "[nmi_i]": "nautical_mile", "[kn_i]": "knot", "[fth_i]": "fathom", "[fur_us]": "furlong", "[acr_us]": "acre",
    "[gal_us]": "gallon", "[gal_br]": "imperial_gallon", "[qt_us]": "quart", "[pt_us]": "pint",
    "[pt_br]": "imperial_pint",
    "[foz_us]": "fluid_ounce", "[cup_us]": "cup", "[tbs_us]": "tablespoon", "[tsp_us]": "teaspoon",
    "[bbl_us]": "oil_barrel", "[bu_us]": "bushel", "[lb_av]": "pound", "[oz_av]": "ounce", "[oz_tr]": "troy_ounce",
    "[ston_av]": "short_ton", "[lton_av]": "long_ton", "[stone_av]": "stone", "[gr]": "grain", "[car_m]": "carat",
    "[lbf_av]": "force_pound", "[Btu]": "british_thermal_unit", "[HP]": "metric_horsepower",
}  # fmt: skip

_SHARES = {"[ppth]": Fraction(1, 10), "[ppb]": Fraction(1, 1000)}  # of the unit of pint above

_DIMENSIONS = {
    "length1": "length", "length2": "area", "length3": "volume", "mass1": "mass", "time1": "time",
    "temperature1": "temperature", "length2 mass1 time-2": "energy", "length2 mass1 time-3": "power",
    "length1 time-1": "speed", "length1 time-2": "acceleration", "time-1": "frequency",
    "length-1 mass1 time-2": "pressure", "": "ratio", "current1": "current", "length1 mass1 time-2": "force",
    "current-1 length2 mass1 time-3": "voltage", "current-2 length2 mass1 time-3": "resistance",
    "current1 time1": "charge", "length2 time-2": "dose", "length-3 mass1": "density", "length3 time-1": "flow",
    "mass1 time-1": "mass flow", "luminosity1": "luminous intensity", "length-2 luminosity1": "illuminance",
    "substance1": "substance", "length-3 substance1": "concentration", "current2 length-2 mass-1 time4": "capacitance",
    "current-1 mass1 time-2": "magnetic flux density", "current-1 length2 mass1 time-2": "magnetic flux",
    "current-2 length2 mass1 time-2": "inductance", "current2 length-2 mass-1 time3": "conductance",
    "mass1 time-3": "irradiance",
}  # fmt: skip
_BY_ATOM = {
    "By": "data",
    "bit": "data",
    "deg": "angle",
    "rad": "angle",
    "B": "level",
    "Bq": "activity",
    "Ci": "activity",
}

_CONSUMPTION = (("L", "m"), ("W", "h", "m"))

_CURRENCY = re.compile(r"[A-Z]{3}")
_COMPONENT = re.compile(
    r"(?P<open>\()|(?P<close>\))|(?P<sign>[./])|(?P<number>[0-9]+(?![0-9\]]))"
    r"|(?P<atom>(?:[A-Za-z%]*\[[A-Za-z_]+\]|[A-Za-z%]+))(?P<exponent>-?[0-9]+)?"
)


class Term(NamedTuple):
    """What a code means.

    Attributes:
        factor: The number that stands in it: the 1/100 of ``L/(100.km)``.
        atoms: Names of pint with their exponents, in the order of the code.
        names: The atoms of UCUM without prefix, in the same order.
    """

    factor: Fraction
    atoms: tuple[tuple[str, int], ...]
    names: tuple[str, ...]

    @property
    def expression(self) -> str:
        """The term in the language of pint, without its number."""
        return " * ".join(f"{name} ** {exponent}" for name, exponent in self.atoms) or "dimensionless"


@cache
def parse_code(code: str) -> Term:
    """Read a UCUM code.

    Raises:
        UnitError: A part of it is unknown here, or the code is not well formed.

    Example:
        >>> parse_code("L/(100.km)")
        Term(factor=Fraction(1, 100), atoms=(('liter', 1), ('kilometer', -1)), names=('L', 'm'))
    """
    factor, atoms, names = Fraction(1), [], []
    signs, sign, at = [1], 1, 0
    while at < len(code):
        match = _COMPONENT.match(code, at)
        if match is None:
            raise _unknown(code)
        at = match.end()
        if match["open"]:
            signs.append(signs[-1] * sign)
            sign = 1
        elif match["close"]:
            if len(signs) == 1:
                raise _unknown(code)
            signs.pop()
        elif match["sign"]:
            sign = -1 if match["sign"] == "/" else 1
        elif match["number"]:
            factor *= Fraction(match["number"]) ** (signs[-1] * sign)
        else:
            pint_name, name = _atom(match["atom"], code)
            exponent = int(match["exponent"] or 1) * signs[-1] * sign
            factor *= _SHARES.get(name, Fraction(1)) ** exponent
            atoms.append((pint_name, exponent))
            names.append(name)
    if len(signs) != 1 or not (atoms or factor != 1 or code == "1"):
        raise _unknown(code)
    return Term(factor, tuple(atoms), tuple(names))


def _atom(atom: str, code: str) -> tuple[str, str]:
    if atom in OTHER:
        return OTHER[atom], atom
    if atom in METRIC:
        return METRIC[atom], atom
    for length in (2, 1):
        prefix, rest = atom[:length], atom[length:]
        if prefix in PREFIXES and rest in METRIC:
            return PREFIXES[prefix] + METRIC[rest], rest
    raise _unknown(code)


def _unknown(code: str) -> UnitError:
    return UnitError(code, f"no UCUM code known here; known atoms are {', '.join(known_codes())}")


def known_codes() -> tuple[str, ...]:
    """Return the UCUM atoms that claimx names, in alphabetical order; prefixes and products of them are codes too."""
    return tuple(sorted({**METRIC, **OTHER}))


def is_currency(code: str) -> bool:
    """Tell whether a code has the form of an ISO 4217 currency code."""
    return _CURRENCY.fullmatch(code) is not None


def dimension(code: str) -> str:
    """Name what a unit measures, as in ``length``; ``money`` for currencies.

    Returns:
        A name, or the exponents of the base dimensions where there is none (``mass1 time-2``).

    Raises:
        UnitError: The code is unknown.

    Example:
        >>> dimension("km"), dimension("kW.h"), dimension("EUR"), dimension("kg/m3")
        ('length', 'energy', 'money', 'density')
    """
    if is_currency(code):
        return "money"
    term = parse_code(code)
    named = {_BY_ATOM[name] for name in term.names if name in _BY_ATOM}
    if named:
        return f"{named.pop()} rate" if term.names[-1] == "s" else named.pop()
    if term.names in _CONSUMPTION:
        return "consumption"
    from claimx.units.conversion import pint_unit

    exponents = pint_unit(code).dimensionality.items()
    found = " ".join(sorted(f"{name.strip('[]')}{int(exponent)}" for name, exponent in exponents))
    return _DIMENSIONS.get(found, found)
