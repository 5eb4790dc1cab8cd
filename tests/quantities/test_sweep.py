"""Short texts of every shape in eight languages, a table for each: span, value with its bounds, unit, noun."""

from decimal import Decimal
from pathlib import Path

import pytest

from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from claimx.types import Modifier, Quantity, QuantityKind

ROWS = [
    (path.stem, *line.split("\t"))
    for path in sorted(Path(__file__).with_name("sweep").glob("*.tsv"))
    for line in path.read_text("utf-8").splitlines()
    if not line.startswith("#")
]
_LOWER = {Modifier.AT_LEAST: ">=", Modifier.MORE_THAN: ">"}
_UPPER = {Modifier.AT_MOST: "<=", Modifier.LESS_THAN: "<"}
_ABOUT = {Modifier.APPROXIMATE: "~", Modifier.ALMOST: "-~", Modifier.SLIGHTLY_MORE: "+~"}


def _digits(number: Decimal | None) -> str:
    if number is None:
        return ""
    exponent = number.normalize().as_tuple().exponent
    short = number.quantize(Decimal("0.000001")) if isinstance(exponent, int) and exponent < -6 else number
    return f"{short.normalize():f}"


def _value(quantity: Quantity) -> str:
    value, modifier = quantity.value, quantity.modifier
    if modifier is Modifier.VAGUE:
        return f"v{_digits(quantity.magnitude)}"
    if modifier in _LOWER:
        return _LOWER[modifier] + _digits(value.lower)
    if modifier in _UPPER:
        return _UPPER[modifier] + _digits(value.upper)
    if value.lower != value.upper:
        ends = (">" * value.lower_open + _digits(value.lower), "<" * value.upper_open + _digits(value.upper))
        return "..".join(ends)
    return _ABOUT.get(modifier, "") + _digits(value.lower)


def _cell(quantity: Quantity, *, noun: bool) -> str:
    age = "age" if quantity.kind is QuantityKind.AGE else ""
    counted = f"#{quantity.noun.lemma if quantity.noun else ''}" if noun else ""
    return f"{quantity.span.text} | {' '.join(filter(None, (_value(quantity), quantity.unit, age, counted)))}"


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]}: {row[1][:40]}" for row in ROWS])
def test_text_is_read(row: tuple[str, ...]) -> None:
    language, text, *expected = row
    found = QuantityExtractor(get_pack(language)).extract(read_document(text, language=language))
    asked = [" #" in cell for cell in expected] + [False] * len(found)
    assert [_cell(quantity, noun=noun) for quantity, noun in zip(found, asked, strict=False)] == expected
