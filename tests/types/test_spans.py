import dataclasses
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.errors import SpanError
from claimx.types import Document, Span
from tests.strategies import documents_with_span, texts


@given(documents_with_span())
def test_a_span_shows_the_characters_of_its_place(case: tuple[Document, Span]) -> None:
    document, span = case
    assert document.text[span.start : span.end] == span.text == str(span)
    assert len(span) == len(span.text)
    assert document.verify(span) is span


@given(documents_with_span())
def test_a_span_survives_pickling_and_keeps_its_hash(case: tuple[Document, Span]) -> None:
    _, span = case
    again = pickle.loads(pickle.dumps(span))
    assert again == span
    assert hash(again) == hash(span)


@given(documents_with_span(), st.integers(0, 1000))
def test_shifting_there_and_back_is_the_identity(case: tuple[Document, Span], offset: int) -> None:
    _, span = case
    assert span.shifted(offset).shifted(-offset) == span


@given(texts(), st.integers(-3, 300), st.integers(-3, 300))
def test_offsets_out_of_the_text_are_refused(text: str, start: int, end: int) -> None:
    document = Document(text, "de")
    if 0 <= start < end <= len(text):
        assert document.span(start, end).text == text[start:end]
    else:
        with pytest.raises(SpanError):
            document.span(start, end)


@pytest.mark.parametrize(
    ("start", "end", "text", "reason"),
    [
        (3, 3, "", "a span needs 0 <= start < end"),
        (-1, 2, "abc", "a span needs 0 <= start < end"),
        (5, 4, "x", "a span needs 0 <= start < end"),
        (0, 3, "ab", "3 code points promised, 2 given"),
        (0, 1, "u\u0308", "1 code points promised, 2 given"),
    ],
)
def test_an_impossible_span_is_refused(start: int, end: int, text: str, reason: str) -> None:
    with pytest.raises(SpanError) as caught:
        Span(start, end, text)
    assert (caught.value.start, caught.value.end, caught.value.reason) == (start, end, reason)


def test_a_span_of_another_text_is_refused() -> None:
    with pytest.raises(SpanError, match="the text reads 'Kim', the span 'Jon'"):
        Document("Kim reist.", "de").verify(Span(0, 3, "Jon"))


def test_a_span_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Span(0, 1, "a").start = 3  # type: ignore[misc]


def test_containing_and_overlapping() -> None:
    outer, inner, beside = Span(0, 4, "abcd"), Span(1, 3, "bc"), Span(4, 5, "e")
    assert outer.contains(inner)
    assert outer.contains(outer)
    assert not inner.contains(outer)
    assert inner.overlaps(outer)
    assert not outer.overlaps(beside)
    assert sorted([beside, inner, outer]) == [outer, inner, beside]
