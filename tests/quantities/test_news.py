"""Sentences as the news has them: every field of every quantity, from ``news.tsv`` and ``varied.tsv``."""

from pathlib import Path

import pytest

from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from claimx.types import Quantity

ROWS = [
    line.split("\t")
    for name in ("news.tsv", "varied.tsv")
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def in_full(quantity: Quantity) -> str:
    noun = quantity.noun.lemma if quantity.noun else "-"
    parts = (quantity.span.text, quantity.number.text, quantity.value, quantity.modifier, quantity.unit or "-", noun)
    per = f" per={quantity.per.unit}" if quantity.per else ""
    change = f" change={quantity.change.role},{quantity.change.direction}" if quantity.change else ""
    magnitude = f" magnitude={quantity.magnitude:f}" if quantity.magnitude else ""
    return f"{' | '.join(map(str, parts))} | {quantity.kind}{per}{change}{magnitude}"


@pytest.mark.parametrize("row", ROWS, ids=[row[1][:40] for row in ROWS])
def test_news_sentence_is_read(row: list[str]) -> None:
    language, sentence, *expected = row
    found = QuantityExtractor(get_pack(language)).extract(read_document(sentence, language=language))
    assert [in_full(quantity) for quantity in found] == expected
