"""Sentences in six languages, a table for each: span, value, modifier, unit and kind of every quantity."""

from fractions import Fraction
from pathlib import Path

import pytest

from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from claimx.types import Quantity

LANGUAGES = ("es", "fr", "it", "nl", "pl", "pt")
ROWS = [
    (language, *line.split("\t"))
    for language in LANGUAGES
    for line in Path(__file__).with_name(f"{language}.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
_OPEN = {"at_least": ("[", "inf)"), "more_than": ("(", "inf)"), "at_most": ("(-inf", "]"), "less_than": ("(-inf", ")")}


def value_of(quantity: Quantity) -> str:
    """Write the bounds, each once; a third of something as the fraction it is."""
    value = quantity.value
    if value.lower is None and value.upper is None:
        return "-" if quantity.magnitude is None else f"{quantity.magnitude:f}"
    ends = dict.fromkeys(
        str(Fraction(end).limit_denominator(10_000)) if quantity.kind == "ratio" else f"{end.normalize():f}"
        for end in (value.lower, value.upper)
        if end is not None
    )
    return "..".join(ends)


def is_open_as_told(quantity: Quantity) -> bool:
    ends = _OPEN.get(str(quantity.modifier))
    return ends is None or (str(quantity.value).startswith(ends[0]) and str(quantity.value).endswith(ends[1]))


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]}: {row[1][:40]}" for row in ROWS])
def test_sentence_is_read(row: tuple[str, ...]) -> None:
    language, sentence, *expected = row
    found = QuantityExtractor(get_pack(language)).extract(read_document(sentence, language=language))
    cells = [(q.span.text, value_of(q), q.modifier, q.unit or "-", q.kind) for q in found]
    assert [" | ".join(map(str, cell)) for cell in cells] == expected
    assert all(map(is_open_as_told, found))
