from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimx.backends import load_tagger
from claimx.errors import ResourceError
from claimx.types import Document, EntityLabel

Make = Callable[..., Document]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spacy = pytest.importorskip("spacy")
    from spacy.training import Example
    from spacy.util import fix_random_seed

    fix_random_seed(0)
    nlp = spacy.blank("de")
    nlp.add_pipe("ner")
    names, places = ["Kim", "Lee", "Zoe", "Max", "Ida"], ["Rom", "Bonn", "Graz", "Ulm", "Bern"]
    examples = []
    for name, place in [(n, p) for n in names for p in places][:10]:
        text = f"Gestern kam {name} nach {place} ."
        at, to = text.index(name), text.index(place)
        marks = [(at, at + len(name), "PERSON"), (to, to + len(place), "GPE"), (0, 7, "DATE")]
        examples.append(Example.from_dict(nlp.make_doc(text), {"entities": marks}))
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("spacy") / "model"
    nlp.to_disk(folder)
    return folder


def test_labels_and_offsets_are_those_of_the_document(folder: Path, make_document: Make) -> None:
    document = make_document("Gestern kam Lee nach Bonn .", "Gestern kam Kim nach Rom .")
    found = load_tagger(f"spacy:{folder}").tag(document)
    assert [(e.span.text, e.label) for e in found] == [
        ("Lee", EntityLabel.PER),
        ("Bonn", EntityLabel.LOC),
        ("Kim", EntityLabel.PER),
        ("Rom", EntityLabel.LOC),
    ]
    assert all(document.verify(e.span) == e.span for e in found)
    assert [e.provenance.sentence for e in found] == [0, 0, 1, 1]


def test_lone_surrogates_are_read(folder: Path, make_document: Make) -> None:
    document = make_document("\ud800 Gestern kam Kim nach Rom .")
    assert all(document.verify(e.span) for e in load_tagger(f"spacy:{folder}").tag(document))


def test_a_pipeline_that_is_not_there_is_refused() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(ResourceError, match="spaCy pipeline"):
        load_tagger("spacy:none_such_pipeline")
