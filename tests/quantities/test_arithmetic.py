"""What two statements of amounts say of each other."""

from decimal import Decimal

import pytest

from claimx.errors import UnitError
from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from claimx.types import Interval, Quantity


def read(text: str) -> Quantity:
    (quantity,) = QuantityExtractor(get_pack("de")).extract(read_document(text, language="de"))
    return quantity


def test_at_least_goes_with_almost_but_not_with_less() -> None:
    at_least, almost, few = (
        read("mindestens 3.000 Soldaten"),
        read("fast 10.000 Soldaten"),
        read("weniger als 500 Soldaten"),
    )
    assert at_least.compatible(almost)
    assert at_least.contradicts(few)
    assert read("4.000 Soldaten").refines(at_least)
    assert at_least.compatible(read("30 km")) is None


def test_units_of_one_dimension_are_compared_and_added() -> None:
    far = read("über 2 km")
    assert far.compatible(read("2.500 Meter"))
    assert far.contradicts(read("höchstens 1.500 Meter"))
    assert read("3 km").refines(read("mindestens 2.000 m"))
    assert read("90 Minuten").plus(read("2 Stunden")) == Interval.point(210)
    assert far.compatible(read("5 kg")) is None
    assert read("5 Euro").plus(read("5 Dollar")) is None


def test_sum_and_comparison_keep_open_ends() -> None:
    total = read("mehr als 20 Tonnen").plus(read("höchstens 5 Tonnen"))
    assert total == Interval(None, None, True, False)
    assert read("über 60 Tonnen").compare(60) == 1
    assert read("rund 60 Tonnen").compare(60) == 0
    assert read("bis zu 60 Tonnen").compare(50) is None


def test_conversion_keeps_bounds() -> None:
    assert read("über 2,5 km").to("m").value == Interval(Decimal(2500), None, True)
    with pytest.raises(UnitError):
        read("5 Panzer").to("km")
    with pytest.raises(UnitError):
        read("5 km").to("kg")
