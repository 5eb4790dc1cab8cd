"""Units: every code has a dimension, and conversion there and back is the identity."""

from decimal import Decimal

import pytest

from claimx.errors import UnitError
from claimx.units import convert, dimension, factor, is_currency, known_codes

EXACT = [
    (1, "km", "m", "1000"),
    (1, "[mi_i]", "km", "1.609344"),
    (1, "kW.h", "MJ", "3.6"),
    (5, "Cel", "K", "278.15"),
    (212, "[degF]", "Cel", "100"),
    (1, "har", "m2", "10000"),
    (2, "a", "mo", "24"),
    (1, "GBy", "MBy", "1000"),
    (1, "t", "kg", "1000"),
    (50, "kg/m3", "g/L", "50"),
    (8, "Mbit/s", "MBy/s", "1"),
    (6, "L/(100.km)", "L/km", "0.06"),
    (90, "km/h", "m/s", "25"),
    (1013, "hPa", "bar", "1.013"),
    (6, "[ft_i]", "[in_i]", "72"),
    (1, "m3/s", "L/s", "1000"),
    (5, "[ppth]", "%", "0.5"),
    (1, "[HP]", "W", "735.49875"),
    (2, "[stone_av]", "[lb_av]", "28"),
]


@pytest.mark.parametrize(("value", "source", "target", "expected"), EXACT)
def test_conversion_is_exact_and_reversible(value: int, source: str, target: str, expected: str) -> None:
    there = convert(value, source, target)
    assert there == Decimal(expected)
    assert convert(there, target, source) == value


@pytest.mark.parametrize("code", known_codes())
def test_every_code_has_a_dimension(code: str) -> None:
    assert dimension(code)
    assert factor(code, code) == 1


def test_what_does_not_convert_is_refused() -> None:
    assert is_currency("EUR")
    for source, target in [("EUR", "USD"), ("km", "kg"), ("km", "parsec"), ("xyz", "m"), ("m)", "m"), ("(m", "m")]:
        with pytest.raises(UnitError):
            convert(1, source, target)
