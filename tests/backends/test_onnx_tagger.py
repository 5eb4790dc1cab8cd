from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.backends import available_models, load_tagger
from claimx.backends.onnx_tagger import OnnxTagger, windows
from claimx.backends.store import Manifest
from claimx.types import Document, EntityForm, EntityLabel

np = pytest.importorskip("numpy")

Make = Callable[..., Document]
TAGS = ("O", "B-PER", "I-PER", "B-LOCderiv", "I-LOCderiv")


class LetterReader:
    """Reads each character as a piece: its code point."""

    start, end, padding = 1, 2, 0

    def read(self, words: Any) -> list[tuple[int, ...]]:
        return [tuple(map(ord, word)) for word in words]


class CapitalSession:
    """Calls words with a capital persons, and goes on after `von`; says how wide and how many its batches were."""

    def __init__(self) -> None:
        self.shapes: list[tuple[int, int]] = []

    def run(self, outputs: list[str], inputs: dict[str, Any]) -> list[Any]:
        assert outputs == ["logits"]
        ids = inputs["ids"]
        self.shapes.append(ids.shape)
        logits = np.zeros((*ids.shape, len(TAGS)), dtype=np.float32)
        logits[..., 0] = 1.0
        logits[..., 1] = np.where((ids >= ord("A")) & (ids <= ord("Z")), 4.0, 0.0)
        logits[..., 2] = np.where(ids == ord("v"), 4.0, 0.0)
        logits[..., 4] = np.where(ids == ord("v"), 5.0, 0.0)
        return [logits]


def capital_tagger(window: int = 64) -> OnnxTagger:
    manifest = Manifest(
        Path(), "de_ner_test_tiny", "ner", ("de",), "tiny", "bert-tagger-onnx", TAGS, {"window": window}, {}
    )
    return OnnxTagger(manifest, CapitalSession(), LetterReader())  # type: ignore[arg-type]


def test_spans_scores_and_provenance_come_from_the_document(make_document: Make) -> None:
    document = make_document("es kam Kim von hier .", "dann Lee")
    first, second = capital_tagger().tag(document)
    assert (first.span.text, second.span.text) == ("Kim von", "Lee")
    assert (first.label, first.form) == (EntityLabel.PER, EntityForm.NAME)
    assert first.score is not None
    assert 0 < first.score < second.score <= 1  # type: ignore[operator]
    assert (first.provenance.sentence, second.provenance.sentence) == (0, 1)
    assert first.provenance.model == f"de_ner_test_tiny@{capital_tagger()._manifest.revision}"


def test_a_document_without_sentences_has_no_entities() -> None:
    assert capital_tagger().tag(Document("Kim", "de")) == ()


def test_a_long_sentence_is_read_to_its_end(make_document: Make) -> None:
    words = ["kim", "Lee"] * 200
    entities = capital_tagger(window=20).tag(make_document(" ".join(words)))
    assert [entity.span.text for entity in entities] == ["Lee"] * 200


def test_batches_are_of_like_length_and_small(make_document: Make) -> None:
    tagger = capital_tagger()
    tagger.tag(make_document(*["x", "y " * 30, "z " * 10] * 100))
    assert all(rows * width <= 2048 for rows, width in tagger._session.shapes)


def test_together_is_as_one_by_one() -> None:
    tagger = capital_tagger(window=24)
    sentences = ["Kim von Nord kam", "a " * 40 + "Lee", "nichts", "Zoe"]
    together = tagger.score_words([s.split() for s in sentences])
    for sentence, scores in zip(sentences, together, strict=True):
        assert (tagger.score_words([sentence.split()])[0] == scores).all()


@given(st.lists(st.integers(1, 12), max_size=60), st.integers(3, 20), st.integers(0, 9))
def test_windows_judge_every_word_once_where_it_is_seen(lengths: list[int], room: int, overlap: int) -> None:
    judged = []
    for start, end, keep_from, keep_to in windows(lengths, room, overlap):
        assert start <= keep_from < keep_to <= end
        assert sum(lengths[start:end]) <= room or end == start + 1
        judged.extend(range(keep_from, keep_to))
    assert judged == list(range(len(lengths)))


bundled = pytest.mark.skipif(
    not [m for m in available_models() if m.size == "small"], reason="no bundled model in this checkout"
)


@pytest.fixture(scope="module")
def small() -> Any:
    pytest.importorskip("onnxruntime")
    pytest.importorskip("tokenizers")
    return load_tagger("small", language="de", threads=1)


@bundled
def test_the_bundled_model_knows_plain_names(small: Any, make_document: Make) -> None:
    document = make_document("Angela Merkel sprach in Paris mit der deutschen Presse .")
    found = {(e.span.text, e.label.value, e.form.value) for e in small.tag(document)}
    assert {("Angela Merkel", "PER", "name"), ("Paris", "LOC", "name"), ("deutschen", "LOC", "derived")} <= found


@bundled
def test_currencies_are_no_names(small: Any, make_document: Make) -> None:
    found = small.tag(make_document("Das kostet 3 Millionen Euro oder 4 Milliarden US-Dollar , sagt Siemens ."))
    assert not {"Euro", "US-Dollar"} & {e.span.text for e in found}


@bundled
def test_the_bundled_model_answers_alone_as_in_company(small: Any, make_document: Make) -> None:
    sentences = [
        "Angela Merkel reiste nach Rom .",
        "Die Nato tagt .",
        "Das sagte Olaf Scholz in Berlin " + "heute " * 300,
    ]
    together = [(e.span.text, e.label, e.form) for e in small.tag(make_document(*sentences))]
    alone = [(e.span.text, e.label, e.form) for s in sentences for e in small.tag(make_document(s))]
    assert together == alone


@bundled
@pytest.mark.parametrize("text", ["😀 " * 50, "\ud800 x", "a" * 5000, "\u00ad", "x " * 3000])
def test_the_bundled_model_reads_anything(small: Any, make_document: Make, text: str) -> None:
    document = make_document(text)
    for entity in small.tag(document):
        document.verify(entity.span)
