from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from claimx.backends import load_tagger
from claimx.backends.gliner_ner import GlinerTagger
from claimx.backends.hf_ner import join_tags
from claimx.backends.labels import COMMON_LABELS, GERMEVAL_LABELS
from claimx.errors import MissingDependencyError
from claimx.types import Document, EntityForm, EntityLabel

Make = Callable[..., Document]


def test_germeval_labels_are_all_there() -> None:
    assert len(GERMEVAL_LABELS) == 12
    assert COMMON_LABELS["ORGpart"] == (EntityLabel.ORG, EntityForm.PART)


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O B-PER I-PER O", [(1, 3, "PER")]),
        ("I-PER I-PER B-PER", [(0, 2, "PER"), (2, 3, "PER")]),
        ("B-PER E-PER S-LOC S-LOC", [(0, 2, "PER"), (2, 3, "LOC"), (3, 4, "LOC")]),
        ("U-LOC I-LOC", [(0, 1, "LOC"), (1, 2, "LOC")]),
        ("PER PER O WORK_OF_ART", [(0, 2, "PER"), (3, 4, "WORK_OF_ART")]),
        ("B-PER I-LOC", [(0, 1, "PER"), (1, 2, "LOC")]),
        ("O O", []),
    ],
)
def test_join_tags_reads_all_usual_schemes(tags: str, spans: list[tuple[int, int, str]]) -> None:
    assert join_tags(tags.split()) == spans


@pytest.mark.parametrize(("plug", "package"), [("spacy", "spacy"), ("hf", "torch"), ("gliner", "gliner")])
def test_a_plug_without_its_package_says_what_to_install(
    plug: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingDependencyError) as caught:
        load_tagger(f"{plug}:any")
    assert caught.value.package == package


class FakeGliner:
    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, Any]]:
        assert "person" in labels
        assert 0 < threshold < 1
        at = text.find("Kim")
        if at < 0:
            return []
        answers = [(at, at + 3, "person", 0.9), (at, at + 7, "organization", 0.6), (0, 1, "weather", 0.99)]
        return [{"start": s, "end": e, "label": name, "score": score} for s, e, name, score in answers]


def test_gliner_answers_become_entities_of_the_document(make_document: Make) -> None:
    document = make_document("nichts .", "es kam Kim Lee .")
    (entity,) = GlinerTagger(FakeGliner(), "fake").tag(document)
    assert (entity.span.text, entity.span.start) == ("Kim", document.text.index("Kim"))
    assert (entity.label, entity.score, entity.provenance.sentence) == (EntityLabel.PER, 0.9, 1)


def test_gliner_reads_very_long_sentences_in_parts(make_document: Make) -> None:
    entities = GlinerTagger(FakeGliner(), "fake").tag(make_document("wort " * 450 + "Kim geht fort"))
    assert [entity.span.text for entity in entities] == ["Kim"]
