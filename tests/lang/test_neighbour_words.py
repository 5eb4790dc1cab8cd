"""Every whole number that the writers of the smaller languages write in words is read back, in every style."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.lang import get_pack
from claimx.lang.numerals import read_number
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from tests.lang.neighbour_words import WRITERS

STYLES = [(language, style) for language, (_, n_styles) in WRITERS.items() for style in range(n_styles)]
SIZES = st.builds(lambda head, power: head * 10**power, st.integers(0, 999_999), st.integers(0, 6)) | st.integers(
    0, 10**12 - 1
)
SENTENCES = {
    "es": "Compraron {} toneladas.",
    "fr": "Ils ont reçu {} tonnes.",
    "it": "Sono {} tonnellate.",
    "nl": "Het zijn {} ton.",
    "pl": "Kupiono {} ton.",
    "pt": "Chegaram {} toneladas.",
}


@pytest.mark.parametrize(("language", "style"), STYLES)
def test_small_numbers_are_read(language: str, style: int) -> None:
    write, _ = WRITERS[language]
    numbers = [*range(1301), *range(9_900, 10_100, 7), *range(1_000, 1_000_000, 7_919)]
    assert [number for number in numbers if read_number(write(number, style), language) != number] == []


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(STYLES), SIZES)
def test_number_words_are_read_back(row: tuple[str, int], number: int) -> None:
    language, style = row
    assert read_number(WRITERS[language][0](number, style), language) == number


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(STYLES), st.integers(2, 10**12 - 1))
def test_number_words_count_in_a_sentence(row: tuple[str, int], number: int) -> None:
    language, style = row
    words = WRITERS[language][0](number, style)
    text = SENTENCES[language].format(words)
    (quantity,) = QuantityExtractor(get_pack(language)).extract(read_document(text, language=language))
    assert (quantity.value.lower, quantity.value.upper, quantity.unit) == (number, number, "t")
    assert quantity.number.text == words
