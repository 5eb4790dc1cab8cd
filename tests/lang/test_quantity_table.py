"""The tables of the smaller languages: what their rows say, and digits as each language groups them."""

from decimal import Decimal
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.lang import get_pack
from claimx.lang.numerals import read_number
from claimx.lang.quantity_table import read_quantities

LANGUAGES = ("es", "fr", "it", "nl", "pl", "pt")
HABITS = [  # tag, sign of groups, decimal sign
    ("es", ".", ","), ("es", " ", ","), ("es-MX", ",", "."), ("fr", " ", ","), ("fr", "\u202f", ","), ("fr", ".", ","),
    ("fr-CH", "’", "."), ("it", ".", ","), ("it-CH", "'", "."), ("nl", ".", ","), ("nl", "\u00a0", ","),
    ("pl", "\u00a0", ","), ("pl", " ", ","), ("pt", ".", ","), ("pt-PT", " ", ","),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_is_its_table_and_what_all_share(language: str) -> None:
    section = read_quantities(f"claimx.lang.{language}")
    assert section.modifiers[("≥",)] == "at_least"
    assert section.numbers.words == get_pack(language).quantities.numbers.words  # type: ignore[union-attr]
    assert section.fractions
    assert set(section.halves) <= set(section.fractions)
    assert section.round_numbers <= set(section.numbers.words)
    assert max(section.vague_numbers.values()) >= 10**6


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_stands_once(language: str) -> None:
    lines = files(f"claimx.lang.{language}").joinpath("quantities.tsv").read_text("utf-8").splitlines()
    heads = [tuple(line.split("\t")[:2]) for line in lines if not line.startswith("#")]
    assert len(heads) == len(set(heads))


@given(st.sampled_from(HABITS), st.integers(1000, 10**12), st.integers(0, 99))
def test_digits_are_grouped_as_the_language_does(habit: tuple[str, str, str], whole: int, cents: int) -> None:
    tag, group, decimal = habit
    surface = f"{whole:,}".replace(",", group)
    assert read_number(f"{surface}{decimal}{cents:02}", tag) == Decimal(f"{whole}.{cents:02}")
    assert read_number(surface, tag) == whole


@given(st.sampled_from(LANGUAGES), st.integers(10**6, 10**12))
def test_foreign_groups_are_told_by_their_shape(language: str, whole: int) -> None:
    assert read_number(f"{whole:,}", language) == whole
    assert read_number(f"{whole:,}.50", language) == Decimal(f"{whole}.50")
