"""What holds for every text."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from claimx.types import Document

PIECES = st.sampled_from(
    [
        "12",
        "3.000",
        "1,5",
        "Millionen",
        "Mrd.",
        " ",
        "\u00a0",
        "\u202f",
        "-",
        "–",
        "bis",
        "zu",
        "%",
        "Prozent",
        "über",
        "mehr als",
        "zwei",
        "und",
        "ein",
        "Soldaten",
        "km",
        "von",
        "auf",
        "§",
        "½",
        "(",
        ")",
        "/",
        ":",
        ".",
        ",",
        "\u00ad",
        "\ud800",
        "😀",
        "Jahre",
        "o\u0308",
        "zwölf",
        "jährig",
        "mal",
        "e",
        "20",
        "2024",
        "\r\n",
        "+",
        "'",
        "’",
        "„",
        "“",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["de", "en", "fr", "pl", "de-CH"]))
def test_any_text_is_read_and_spans_show_it(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    document = Document(text, language)
    if text.strip():
        document = Document(text, language, sentences=(document.span(0, len(text)),))
    quantities, rejections = QuantityExtractor(get_pack(language)).extract_with_rejections(document)
    for record in (*quantities, *rejections):
        assert document.text[record.span.start : record.span.end] == record.span.text
        assert pickle.loads(pickle.dumps(record)) == record


def test_a_sentence_in_front_moves_offsets_and_nothing_else() -> None:
    extractor = QuantityExtractor(get_pack("de"))
    sentence = "Die Zahl der Angriffe stieg von 20 auf 47, davon gut 30 im Mai."
    alone = extractor.extract(read_document(sentence, language="de"))
    front = "Im Jahr 2019 kamen 500 Panzer. "
    behind = [
        q for q in extractor.extract(read_document(front + sentence, language="de")) if q.span.start >= len(front)
    ]
    assert [q.value for q in behind] == [q.value for q in alone]
    assert [q.span for q in behind] == [q.span.shifted(len(front)) for q in alone]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30), st.sampled_from(["de", "en", "pl"]))
def test_every_code_point_is_accepted(text: str, language: str) -> None:
    document = Document(text, language)
    if text.strip():
        document = Document(text, language, sentences=(document.span(0, len(text)),))
    for quantity in QuantityExtractor(get_pack(language)).extract(document):
        assert text[quantity.span.start : quantity.span.end] == quantity.span.text


@pytest.mark.parametrize(
    "text", ["0\u00ad0", "\u00ad", "5 " + "Billionen " * 200_000, "9." + "000." * 50_000, "Billionen " * 100_000]
)
def test_strange_numbers_are_no_error(text: str) -> None:
    for language in ("de", "en"):
        bare = Document(text, language)
        sentence = bare.span(0, len(text.rstrip()))
        QuantityExtractor(get_pack(language)).extract(Document(text, language, sentences=(sentence,)))


def _tables() -> list[tuple[str, str]]:
    folder = Path(__file__).parent
    rows = [("", line) for line in (folder / "varied.tsv").read_text("utf-8").splitlines()]
    for path in folder.glob("??.tsv"):
        rows += [(path.stem, line) for line in path.read_text("utf-8").splitlines()]
    cells = [(language, line.split("\t")) for language, line in rows if line and not line.startswith("#")]
    return [(language, cell[0]) if language else (cell[0], cell[1]) for language, cell in cells]


def test_a_text_may_end_behind_any_word() -> None:
    for language, sentence in _tables():
        extractor = QuantityExtractor(get_pack(language))
        words = sentence.split(" ")
        for n in range(1, len(words) + 1):
            text = " ".join(words[:n]).rstrip(".")
            if text:
                extractor.extract(Document(text, language, sentences=(Document(text, language).span(0, len(text)),)))
