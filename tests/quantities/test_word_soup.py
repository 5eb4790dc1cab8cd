"""Numbers and units in any order are read without an error, and their spans hold."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import claimx

ROWS = Path(__file__).parent / "sweep"
LANGUAGES = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"]
SEED, TEXTS = 97, 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_soup_is_read_and_its_spans_hold(language: str) -> None:
    rows = (ROWS / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    words = sorted({word for row in rows for cell in row.split("\t") for word in cell.split()})
    nlp, chance = claimx.load(language, tier="rules"), random.Random(SEED)
    for _ in range(TEXTS):
        text = "".join(chance.choice(words) + chance.choice(["", " ", " ", "\n"]) for _ in range(chance.randint(1, 12)))
        analysis = nlp(text, document_date="2024-11-14")
        for record in (*analysis.quantities, *analysis.times):
            assert text[record.span.start : record.span.end] == record.span.text, text


@pytest.mark.parametrize(
    "text", ["100-metre1¼ long", "2.4% and 2.5E37 T€", "3 quintillion T€ and 12 million T€", "six-mile2½ run"]
)
def test_odd_amounts_are_read(text: str) -> None:
    assert claimx.analyze(text, language="en", tier="rules").quantities


@pytest.mark.parametrize("text", ["Und vier kamen.", ", sechs Leute kamen"])
def test_a_number_behind_the_first_word_is_read(text: str) -> None:
    assert claimx.analyze(text, language="de", tier="rules").quantities
