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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("30 Panzer", "20 Haubitzen", None),
        ("30 Panzer", "20 Panzer", True),
        ("30 Panzer", "mindestens zwanzig Panzer", False),
        ("30 Panzer", "dreißig", False),
        ("20 Tonnen Weizen", "5 Tonnen Mais", None),
        ("20 Tonnen Weizen", "5.000 kg Weizen", True),
        ("ein Drittel der Wähler", "drei Wähler", None),
        ("ein Drittel der Wähler", "jeder dritte Wähler", False),
        ("fünf Sechstel", "5/6", False),
        ("5 Euro pro Stunde", "8 Euro pro Tag", None),
        ("5 Euro pro Stunde", "8 Euro je Stunde", True),
        ("stieg um 20 Prozent", "stieg auf 30 Prozent", None),
        ("30 Prozent", "stieg auf 20 Prozent", True),
        ("12 km", "3 Stunden", None),
        ("70 Prozent der Wähler", "60 Prozent der Frauen", None),
        ("rund 3.000 Soldaten", "3.012 Soldaten", False),
        ("3.012 Soldaten", "rund 3.000 Soldaten", False),
        ("rund 3.000 Soldaten", "3.400 Soldaten", True),
        ("rund 3.012 Soldaten", "3.000 Soldaten", True),
        ("fast 10.000 Soldaten", "9.500 Soldaten", False),
        ("fast 10.000 Soldaten", "4.000 Soldaten", True),
        ("fast 10.000 Soldaten", "10.000 Soldaten", True),
        ("gut 50 Panzer", "53 Panzer", False),
        ("gut 50 Panzer", "90 Panzer", True),
        ("etwa 2,5 Tonnen", "2.600 kg", False),
    ],
)
def test_amounts_contradict_where_they_count_the_same(one: str, other: str, expected: bool | None) -> None:
    a, b = read(one), read(other)
    assert a.contradicts(b) is expected
    assert b.contradicts(a) is expected
    assert (a.refines(b) is None) == (expected is None)


def test_numbers_alone_are_compared_by_their_intervals() -> None:
    tanks, guns = read("30 Panzer"), read("20 Haubitzen")
    assert not tanks.range.overlaps(guns.range)
    assert tanks.plus(guns) == Interval.point(50)


def test_an_exact_number_refines_a_round_one() -> None:
    assert read("3.012 Soldaten").refines(read("rund 3.000 Soldaten"))
    assert not read("rund 3.000 Soldaten").refines(read("3.012 Soldaten"))


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
