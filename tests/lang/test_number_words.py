"""Every whole number that a generator writes in words is read back."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.lang import get_pack
from claimx.lang.numerals import read_number
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from tests.lang.number_words import english, german

# Sizes of all orders: a power of ten with up to six leading digits, and neighbours.
SIZES = st.builds(
    lambda head, power, rest: head * 10**power + rest, st.integers(0, 999_999), st.integers(0, 24), st.integers(0, 999)
)
STYLES = st.fixed_dictionaries({"joined": st.booleans(), "one": st.booleans(), "sharp": st.booleans()})
ENGLISH_STYLES = st.fixed_dictionaries({"joined": st.booleans(), "hyphens": st.booleans(), "article": st.booleans()})


@pytest.mark.parametrize(("language", "write"), [("de", german), ("en", english)])
def test_small_numbers_are_read(language: str, write: Callable[[int], str]) -> None:
    numbers = [*range(1301), *range(9_900, 10_100, 7), *range(1_000, 1_000_000, 7_919)]
    assert [number for number in numbers if read_number(write(number), language) != number] == []


@settings(max_examples=300, deadline=None)
@given(SIZES, STYLES)
def test_german_number_words_are_read_back(number: int, style: dict[str, bool]) -> None:
    assert read_number(german(number, **style), "de") == Decimal(number)


@settings(max_examples=300, deadline=None)
@given(SIZES.filter(lambda n: n < 10**30), ENGLISH_STYLES)
def test_english_number_words_are_read_back(number: int, style: dict[str, bool]) -> None:
    assert read_number(english(number, **style), "en") == Decimal(number)


@settings(max_examples=100, deadline=None)
@given(st.integers(2, 10**12), st.sampled_from(["de", "en"]))
def test_number_words_count_in_a_sentence(number: int, language: str) -> None:
    words, text = (
        (german(number), "Es kamen {} Tonnen.") if language == "de" else (english(number), "We got {} tonnes.")
    )
    text = text.format(words)
    (quantity,) = QuantityExtractor(get_pack(language)).extract(read_document(text, language=language))
    assert (quantity.value.lower, quantity.number.text, quantity.unit) == (number, words, "t")


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 9_999), st.lists(st.integers(0, 9), min_size=1, max_size=4), st.sampled_from(["de", "en"]))
def test_spelled_decimals_are_read(whole: int, digits: list[int], language: str) -> None:
    write, mark = (german, "Komma") if language == "de" else (english, "point")
    surface = f"{write(whole)} {mark} {' '.join(write(digit) for digit in digits)}"
    assert read_number(surface, language) == Decimal(f"{whole}.{''.join(map(str, digits))}")
