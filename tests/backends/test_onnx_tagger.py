from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.backends import available_models, load_tagger
from claimx.backends.onnx_network import OnnxNetwork
from claimx.backends.onnx_tagger import OnnxTagger
from claimx.backends.store import Manifest
from claimx.backends.windows import windows
from claimx.errors import InputError
from claimx.types import Document, EntityForm, EntityLabel

np = pytest.importorskip("numpy")

Make = Callable[..., Document]
TAGS = ("O", "B-PER", "I-PER", "B-LOCderiv", "I-LOCderiv")
HEADS = {
    "ner": TAGS,
    "claim_cue": ("O", "B-CUE", "I-CUE"),
    "claim_role": ("O", "holder", "proposition"),
    "upos": ("NOUN", "VERB"),
    "deprel": ("root", "nsubj", "obj"),
    "verb": ("_", "Ind.Pres"),
    "case": ("_", "Nom"),
    "number": ("_", "Sing"),
    "person": ("_", "3"),
}


class LetterReader:
    """Reads each character as a piece: its code point."""

    start, end, padding = 1, 2, 0

    def read(self, words: Any) -> list[tuple[int, ...]]:
        return [tuple(map(ord, word)) for word in words]


class LowerSession:
    """Passes the pieces on as states of width one; says how wide and how many its batches were."""

    def __init__(self) -> None:
        self.shapes: list[tuple[int, int]] = []

    def run(self, outputs: list[str], inputs: dict[str, Any]) -> list[Any]:
        assert outputs == ["states"]
        self.shapes.append(inputs["ids"].shape)
        return [inputs["ids"][..., None].astype(np.float32)]


class UpperSession:
    """A network that can be predicted.

    Words with a capital are persons, and `v…` goes on with a name. `s…` is a cue and the head of all other words. Of a
    marked cue, what stands in front of its first mark is the holder, what stands behind it the proposition.
    """

    def run(self, outputs: list[str], inputs: dict[str, Any]) -> list[Any]:
        ids, marks = inputs["states"][..., 0], inputs["marks"]
        logits = np.zeros((*ids.shape, sum(map(len, HEADS.values()))), dtype=np.float32)
        logits[..., 0] = 1.0
        logits[..., 1] = np.where((ids >= ord("A")) & (ids <= ord("Z")), 4.0, 0.0)
        logits[..., 2] = np.where(ids == ord("v"), 4.0, 0.0)
        logits[..., 4] = np.where(ids == ord("v"), 5.0, 0.0)
        says = ids == ord("s")
        logits[..., 5] = np.where(says, 0.0, 5.0)
        logits[..., 6] = np.where(says, 5.0, 0.0)
        begun = np.cumsum(marks, axis=1) > 0
        any_mark = begun.any(axis=1, keepdims=True)
        logits[..., 9] = np.where(any_mark & ~begun, 5.0, 0.0)
        logits[..., 10] = np.where(any_mark & begun, 5.0, 0.0)
        logits[..., 12] = np.where(says, 5.0, -5.0)  # VERB
        logits[..., 14] = np.where(says, -5.0, 5.0)  # nsubj
        for second in (17, 19, 21, 23):
            logits[..., second] = np.where(says, 5.0, -5.0)
        arcs = (
            np.broadcast_to(np.where(says, 5.0, 0.0)[:, None, :], (*ids.shape, ids.shape[1])).astype(np.float32).copy()
        )
        arcs[..., 0] = np.where(says, 9.0, -9.0)
        found = {"logits": logits, "arcs": arcs, "dependents": inputs["states"], "governors": inputs["states"]}
        return [found[name] for name in outputs]


class RelationSession:
    """Relates a word to its head by their letters: what hangs on `t…` is its object, whatever it is by itself."""

    def run(self, outputs: list[str], inputs: dict[str, Any]) -> list[Any]:
        assert outputs == ["logits"]
        added = np.zeros((len(inputs["governors"]), len(HEADS["deprel"])), dtype=np.float32)
        added[:, HEADS["deprel"].index("obj")] = np.where(inputs["governors"][:, 0] == ord("t"), 99.0, 0.0)
        return [added]


def capital_tagger(window: int = 64, threads: int = 1) -> OnnxTagger:
    manifest = Manifest(
        Path(), "de_multi_test_tiny", "multi", ("de",), "tiny", "bert-heads-onnx", HEADS, {"window": window}, {}
    )
    network = OnnxNetwork(  # type: ignore[arg-type]
        manifest, LowerSession(), UpperSession(), RelationSession(), LetterReader(), threads=threads
    )
    return OnnxTagger(network)


def test_spans_scores_and_provenance_come_from_the_document(make_document: Make) -> None:
    document = make_document("es kam Kim von hier .", "dann Lee")
    first, second = capital_tagger().tag(document)
    assert (first.span.text, second.span.text) == ("Kim von", "Lee")
    assert (first.label, first.form) == (EntityLabel.PER, EntityForm.NAME)
    assert first.score is not None
    assert 0 < first.score < second.score <= 1  # type: ignore[operator]
    assert (first.provenance.sentence, second.provenance.sentence) == (0, 1)
    assert first.provenance.model == f"de_multi_test_tiny@{capital_tagger().network.manifest.revision}"


def test_a_document_without_sentences_has_no_entities() -> None:
    assert capital_tagger().tag(Document("Kim", "de")) == ()


def test_a_long_sentence_is_read_to_its_end(make_document: Make) -> None:
    words = ["kim", "Lee"] * 200
    entities = capital_tagger(window=20).tag(make_document(" ".join(words)))
    assert [entity.span.text for entity in entities] == ["Lee"] * 200


def test_batches_are_of_like_length_and_small(make_document: Make) -> None:
    tagger = capital_tagger()
    tagger.tag(make_document(*["x", "y " * 30, "z " * 10] * 100))
    assert all(rows * width <= 256 for rows, width in tagger.network._lower.shapes)


def test_together_is_as_one_by_one() -> None:
    tagger = capital_tagger(window=24)
    sentences = ["Kim von Nord kam", "a " * 40 + "Lee", "nichts", "Zoe"]
    together = tagger.score_words([s.split() for s in sentences])
    for sentence, scores in zip(sentences, together, strict=True):
        assert (tagger.score_words([sentence.split()])[0] == scores).all()


def test_a_cue_is_asked_for_its_roles(make_document: Make) -> None:
    document = make_document("der Rat sagt das nicht", "nichts")
    (found,) = capital_tagger().attribute(document)
    assert [span.text for span in found.cue] == ["sagt"]
    assert [span.text for span in found.holder] == ["der Rat"]
    assert [span.text for span in found.proposition] == ["das nicht"]
    assert (found.sentence, found.score > 0.9) == (0, True)


def test_a_separated_particle_belongs_to_the_cue(make_document: Make) -> None:
    document = make_document("Kim sagt das am Ende sab ab")
    tagger = capital_tagger()
    tagger.network._upper.run = _with_cue_at(tagger.network._upper.run, ord("a"))
    cues = [[span.text for span in found.cue] for found in tagger.attribute(document)]
    assert ["sab", "ab"] in [" ".join(cue).split() for cue in cues]


def _with_cue_at(run: Any, first_letter: int) -> Any:
    """Make words that begin with a letter continue a cue as well."""

    def changed(outputs: list[str], inputs: dict[str, Any]) -> list[Any]:
        found = run(outputs, inputs)
        here = inputs["states"][..., 0] == first_letter
        found[0][..., 5] = np.where(here, 0.0, found[0][..., 5])
        found[0][..., 7] = np.where(here, 5.0, found[0][..., 7])
        return found

    return changed


def test_roles_of_a_long_sentence_are_read_around_its_cue(make_document: Make) -> None:
    words = ["x"] * 60 + ["sagt"] + ["y"] * 60
    document, tagger = make_document(" ".join(words)), capital_tagger(window=24)
    (found,) = tagger.attribute(document)
    assert found.holder
    assert found.proposition
    assert tagger.read_roles(document, replace(found, holder=(), proposition=())) == found
    assert found.n_unread == len(words) - sum(
        len(span.text.split()) for span in (*found.holder, *found.cue, *found.proposition)
    )


def test_a_parsed_document_has_one_root_a_sentence(make_document: Make) -> None:
    document = capital_tagger().parse(make_document("Kim sagt das", "du sagt nichts"))
    assert [token.head for token in document.tokens] == [1, 1, 1, 4, 4, 4]
    assert [token.deprel for token in document.tokens] == ["nsubj", "root", "nsubj"] * 2

    assert document.tokens[1].morph == "Case=Nom|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    assert [token.pos for token in document.tokens[:3]] == ["NOUN", "VERB", "NOUN"]


def test_the_head_of_a_word_tells_its_relation_and_only_the_root_is_one(make_document: Make) -> None:
    parsed = capital_tagger().parse(make_document("Kim s Lee", "ts a b"))
    assert [token.deprel for token in parsed.tokens[:3]] == ["nsubj", "root", "nsubj"]
    assert [token.deprel for token in parsed.tokens].count("root") == 2


def test_a_parsed_document_has_lemmas_where_a_dictionary_is_installed(make_document: Make) -> None:
    pytest.importorskip("simplemma")
    document = capital_tagger().parse(make_document("du sagt nichts"), lemmas=True)
    assert document.tokens[1].lemma == "sagen"


def test_one_reading_parses_and_finds_cues_and_names(make_document: Make) -> None:
    document = make_document("Kim sagt das", "du sagt nichts")
    tagger = capital_tagger()
    (reading,) = tagger.read([document])
    assert len(tagger.network._lower.shapes) == 1
    assert reading.document == tagger.parse(document)
    assert all(not found.holder and not found.proposition for found in reading.attributions)
    found = tuple(tagger.read_roles(reading.document, found) for found in reading.attributions)
    assert found == tagger.attribute(document) == tagger.read([document], roles=True)[0].attributions
    assert reading.entities == tagger.tag(document)


def test_documents_are_read_together_as_one_by_one(make_document: Make) -> None:
    documents = [make_document("Kim sagt das", "du sagt nichts " * 40), Document("", "de"), make_document("Lee")] * 90
    together = capital_tagger(threads=3).read(documents)
    assert together == tuple(capital_tagger().read([document])[0] for document in documents)
    assert together[3].attributions[0].sentence == 0


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


def test_what_is_loaded_is_shared_where_files_and_settings_are_the_same() -> None:
    pytest.importorskip("onnxruntime")
    if not (models := available_models()):
        pytest.skip("no model is installed")
    network = OnnxNetwork.load(models[0], 1)
    assert OnnxNetwork.load(models[0], 1) is network
    other = replace(models[0], settings={**models[0].settings, "temperature": 3.0})
    assert OnnxNetwork.load(other, 1).manifest.settings["temperature"] == 3.0


def test_a_model_without_one_of_its_graphs_is_refused_by_name() -> None:
    pytest.importorskip("onnxruntime")
    if not (models := available_models()):
        pytest.skip("no model is installed")
    files = {name: digest for name, digest in models[0].files.items() if name != "relations.onnx"}
    with pytest.raises(InputError, match=r"without relations\.onnx"):
        OnnxNetwork.load(replace(models[0], files=files), 1)
