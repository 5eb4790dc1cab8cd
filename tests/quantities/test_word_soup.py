"""Numbers and units in any order are read without an error, and their spans hold."""

from __future__ import annotations

import random
from decimal import Decimal
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
    n_records = 0
    for _ in range(TEXTS):
        text = "".join(chance.choice(words) + chance.choice(["", " ", " ", "\n"]) for _ in range(chance.randint(1, 12)))
        analysis = nlp(text, document_date="2024-11-14")
        n_records += len(analysis.quantities) + len(analysis.times)
        for record in (*analysis.quantities, *analysis.times):
            assert text[record.span.start : record.span.end] == record.span.text, text
    assert n_records > TEXTS


# language, text, and of each amount its text, its value and its unit
ODD = [
    ("en", "3 quintillion T€ and 12 million T€",
     [("3 quintillion T€", Decimal("3e21"), "EUR"), ("12 million T€", Decimal("12e9"), "EUR")]),
    ("en", "2.4% and 2.5E37 T€", [("2.4%", Decimal("2.4"), "%"), ("2.5E37 T€", Decimal("2.5e40"), "EUR")]),
    ("en", "100-metre1¼ long", [("100-metre1", Decimal(100), "m"), ("¼ long", Decimal("0.25"), None)]),
    ("en", "six-mile2½ run", [("six-mile2", Decimal(6), "[mi_i]"), ("½", Decimal("0.5"), None)]),
    ("de", "Und vier kamen.", [("vier", Decimal(4), None)]),
    ("de", ", sechs Leute kamen", [("sechs Leute", Decimal(6), None)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ODD)
def test_odd_amounts_are_read(language: str, text: str, expected: list[tuple[str, Decimal, str | None]]) -> None:
    found = claimx.analyze(text, language=language, tier="rules").quantities
    assert [(q.text, q.value.lower, q.unit) for q in found] == expected
