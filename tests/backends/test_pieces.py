from __future__ import annotations

import pytest

from claimx.backends.pieces import PieceReader
from claimx.errors import InputError

tokenizers = pytest.importorskip("tokenizers")


def unigram(*pieces: str) -> tokenizers.Tokenizer:
    vocabulary = [(p, -float(i)) for i, p in enumerate(("<s>", "<pad>", "</s>", "<unk>", "▁", *pieces))]
    tokenizer = tokenizers.Tokenizer(tokenizers.models.Unigram(vocabulary, unk_id=3, byte_fallback=False))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Metaspace()
    return tokenizer


@pytest.fixture
def reader() -> PieceReader:
    return PieceReader(unigram("▁Kim", "-", "s", ",", '▁"'))


def test_pieces_of_a_word_do_not_depend_on_its_neighbours(reader: PieceReader) -> None:
    assert reader.read(["Kim", "Kim", ","])[1] == reader.read(["Kim"])[0] == (5,)


def test_a_lone_word_marker_is_left_out(reader: PieceReader) -> None:
    assert reader.read([","]) == [(8,)]


def test_typographic_quotes_and_hyphens_are_read_as_plain_ones(reader: PieceReader) -> None:
    assert reader.read(["„", "“", "»"]) == [(9,)] * 3
    assert reader.read(["Kim‑s"]) == reader.read(["Kim-s"])


@pytest.mark.parametrize("word", ["", "\u00ad", "\ud800", "😀", "x" * 100_000])
def test_any_word_has_pieces(reader: PieceReader, word: str) -> None:
    (pieces,) = reader.read([word])
    assert 1 <= len(pieces) <= 201


def test_a_vocabulary_without_special_pieces_is_refused() -> None:
    tokenizer = tokenizers.Tokenizer(tokenizers.models.Unigram([("<unk>", 0.0)], unk_id=0, byte_fallback=False))
    with pytest.raises(InputError, match="lacks the piece"):
        PieceReader(tokenizer)
