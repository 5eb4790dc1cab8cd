import hashlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.errors import SpanError
from claimx.types import Block, BlockKind, Document, Span, TextView, Token, text_digest
from tests.strategies import documents, documents_with_span, texts


@given(texts())
def test_a_document_keeps_its_text_and_has_a_digest(text: str) -> None:
    document = Document(text, "de")
    assert document.text == text
    assert document.digest == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == text_digest(text)
    assert document.id == document.digest[:16]


@given(documents())
def test_a_document_survives_pickling(document: Document) -> None:
    again = pickle.loads(pickle.dumps(document))
    assert again == document
    assert hash(again) == hash(document)


@given(documents_with_span())
def test_tokens_in_a_span_are_those_that_lie_in_it(case: tuple[Document, Span]) -> None:
    document, span = case
    assert document.tokens_in(span) == tuple(t for t in document.tokens if span.contains(t.span))


@given(documents_with_span())
def test_sentence_and_block_of_a_span_are_where_it_begins(case: tuple[Document, Span]) -> None:
    document, span = case
    sentences = [i for i, s in enumerate(document.sentences) if s.start <= span.start < s.end]
    blocks = [b for b in document.blocks if b.span.start <= span.start < b.span.end]
    assert document.sentence_index(span) == (sentences[0] if sentences else None)
    assert document.block_of(span) == (blocks[0] if blocks else None)


@given(texts(), st.integers(0, 100), st.integers(0, 100))
def test_trimming_leaves_no_outer_white_space(text: str, start: int, length: int) -> None:
    document = Document(text, "de")
    start = min(start, len(text))
    end = min(start + length, len(text))
    span = document.trimmed(start, end)
    piece = text[start:end].strip()
    assert (span.text if span else "") == piece
    assert span is None or start <= span.start < span.end <= end


@given(documents())
def test_selecting_blocks_keeps_offsets(document: Document) -> None:
    kept = document.select(lambda block: block.kind == BlockKind.PARAGRAPH)
    assert kept.text == document.text
    assert all(block.kind == BlockKind.PARAGRAPH for block in kept.blocks)
    assert set(kept.tokens) <= set(document.tokens)
    assert all(kept.block_of(sentence) is not None for sentence in kept.sentences)
    assert document.select(lambda _: True) is document


@pytest.mark.parametrize(
    "parts",
    [
        {"sentences": (Span(0, 3, "Jon"),)},
        {"tokens": (Token(Span(4, 9, "reist")), Token(Span(0, 3, "Kim")))},
        {"tokens": (Token(Span(0, 3, "Kim")), Token(Span(2, 4, "m ")))},
        {"blocks": (Block(Span(8, 12, "t. x"), BlockKind.PARAGRAPH, "de"),)},
        {"digest": "0" * 64},
    ],
)
def test_a_part_that_does_not_fit_the_text_is_refused(parts: dict[str, object]) -> None:
    with pytest.raises(SpanError):
        Document("Kim reist.", "de", **parts)  # type: ignore[arg-type]


def _edits(text: str, cuts: list[int], words: list[str]) -> list[tuple[int, int, str]]:
    places = sorted({min(cut, len(text)) for cut in cuts})
    return [(a, b, w) for (a, b), w in zip(zip(places[::2], places[1::2], strict=False), words, strict=False)]


@given(texts(), st.lists(st.integers(0, 80), max_size=6), st.lists(texts(4), min_size=3, max_size=3))
def test_every_stretch_of_a_view_leads_back_to_the_document(text: str, cuts: list[int], words: list[str]) -> None:
    document = Document(text, "de")
    edits = _edits(text, cuts, words)
    view = TextView.rewrite(document, edits)
    expected, position = "", 0
    for start, end, word in edits:
        expected += text[position:start] + word
        position = end
    assert view.text == expected + text[position:]
    assert len(view.starts) == len(view.ends) == len(view.text)
    for i in range(len(view.text)):
        span = view.span(i, i + 1)
        assert text[span.start : span.end] == span.text
        changed = any(start <= span.start < end for start, end, _ in edits)
        assert changed or span.text == view.text[i]


@given(texts())
def test_a_view_without_edits_is_the_text(text: str) -> None:
    document = Document(text, "de")
    view = TextView.rewrite(document, [])
    assert view.text == text
    if text:
        assert view.span(0, len(text)) == document.span(0, len(text))
        assert view.find(document.span(0, len(text))) == (0, len(text))


def test_a_view_refuses_edits_out_of_order_and_places_it_has_not() -> None:
    document = Document("Über 60 000 Soldaten", "de")
    with pytest.raises(SpanError):
        TextView.rewrite(document, [(5, 8, "x"), (4, 6, "y")])
    with pytest.raises(SpanError):
        TextView.rewrite(document, [(18, 99, "x")])
    view = TextView.rewrite(document, [(7, 8, "")])
    with pytest.raises(SpanError):
        view.span(3, 3)
    with pytest.raises(SpanError):
        view.span(0, 99)
    assert view.find(document.span(7, 8)) is None
