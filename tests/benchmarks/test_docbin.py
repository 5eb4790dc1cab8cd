"""spaCy DocBin files; these tests need spaCy, the refusal without it does not."""

import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import load_suite
from claimx.errors import InputError, MissingDependencyError, RecordError


@pytest.fixture
def spacy() -> Any:
    return pytest.importorskip("spacy")


def write(spacy: Any, path: Path, *, sentences: bool = False) -> Path:
    from spacy.tokens import DocBin

    nlp = spacy.blank("de")
    if sentences:
        nlp.add_pipe("sentencizer")
    doc = nlp("Angela Merkel besuchte Köln. 😀 Die EU schwieg.")
    person, city = doc.char_span(0, 13, label="PERSON"), doc.char_span(23, 27, label="GPE")
    doc.set_ents([person, city])
    doc.spans["sc"] = [person, doc.char_span(7, 13, label="Nachname")]
    DocBin(docs=[doc, nlp("Nichts.")]).to_disk(path)
    return path


def names(suite: str) -> list[tuple[str, str]]:
    return [(e.span.text, e.label.value) for gold in load_suite(suite) for e in gold.analysis.entities]


def test_entities_are_read_by_label(spacy: Any, tmp_path: Path) -> None:
    path = write(spacy, tmp_path / "dev.spacy")
    assert names(f"docbin:{path}#language=de") == [("Angela Merkel", "PER"), ("Köln", "LOC")]
    assert names(f"docbin:{path}#language=de,labels=GPE:ORG+PERSON:O") == [("Köln", "ORG")]
    assert [g.analysis.document.id for g in load_suite(f"docbin:{tmp_path}")] == ["dev-00001", "dev-00002"]


def test_a_span_group_can_be_read_instead(spacy: Any, tmp_path: Path) -> None:
    path = write(spacy, tmp_path / "dev.spacy")
    suite = f"docbin:{path}#language=de,limit=1,labels=Nachname:PER,layer="
    with pytest.raises(RecordError, match="document 2: no span group named 'sc'"):
        load_suite(f"docbin:{path}#layer=sc")
    assert names(f"{suite}sc") == [("Angela Merkel", "PER"), ("Merkel", "PER")]


def test_sentences_of_the_file_are_kept(spacy: Any, tmp_path: Path) -> None:
    path = write(spacy, tmp_path / "dev.spacy", sentences=True)
    document = load_suite(f"docbin:{path}#language=de")[0].analysis.document
    assert [s.text for s in document.sentences] == ["Angela Merkel besuchte Köln.", "😀 Die EU schwieg."]


def test_what_is_no_docbin_is_refused(spacy: Any, tmp_path: Path) -> None:
    assert spacy
    (tmp_path / "x.spacy").write_bytes(b"nothing")
    with pytest.raises(InputError, match=r"x\.spacy: no DocBin of spaCy"):
        load_suite(f"docbin:{tmp_path}")


def test_without_spacy_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.spacy").write_bytes(b"nothing")
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingDependencyError, match=r"claimx\[spacy\]"):
        load_suite(f"docbin:{tmp_path}")
