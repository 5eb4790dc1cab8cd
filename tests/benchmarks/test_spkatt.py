"""Speech events of SpkAtt-2023, from an archive, a folder or a file."""

import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import load_suite
from benchmarks.corpora.spkatt import main
from claimx.errors import InputError, RecordError, ResourceError

BLANK: dict[str, list[str]] = {role: [] for role in ("Addr", "Evidence", "Medium", "Message", "Source", "Topic", "PTC")}
SPEECH: dict[str, Any] = {
    "Sentences": [
        {"SentenceId": 0, "Tokens": ["Guten", "Tag", "!"]},
        {"SentenceId": 1, "Tokens": ["Er", "kündigt", "Hilfe", "an", "."]},
    ],
    "Annotations": [
        BLANK | {"Cue": ["1:1"], "PTC": ["1:3"], "Source": ["1:0"], "Message": ["1:2"]},
        BLANK | {"Cue": ["0:0"]},
        BLANK | {"Cue": []},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("train", "dev"):
        (tmp_path / part).mkdir()
        (tmp_path / part / f"{part}1.json").write_text(json.dumps(SPEECH), "utf-8")
    with tarfile.open(tmp_path / "corpus.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "train", "train")
        archive.add(tmp_path / "dev", "dev")
    return tmp_path


def test_cue_with_particle_source_and_message_are_read(folder: Path) -> None:
    (gold,) = load_suite(f"spkatt:{folder / 'dev' / 'dev1.json'}")
    assert gold.analysis.document.text == "Guten Tag! Er kündigt Hilfe an."
    by_start = sorted(gold.analysis.claims, key=lambda claim: claim.cue.spans[0].start if claim.cue else -1)
    bare, full = by_start
    assert full.cue is not None
    assert [span.text for span in full.cue.spans] == ["kündigt", "an"]
    assert [span.text for span in full.holder.spans] == ["Er"]
    assert [span.text for span in full.proposition.spans] == ["Hilfe"]
    assert bare.holder.spans == ()
    assert gold.layers == ("attribution",)


@pytest.mark.parametrize("name", ["corpus.tar.gz", "."])
def test_archive_and_folder_hold_the_same_speeches(name: str, folder: Path) -> None:
    ids = [gold.analysis.document.id for gold in load_suite(f"spkatt:{folder / name}")]
    assert ids == ["dev1", "train1"]
    assert [g.analysis.document.id for g in load_suite(f"spkatt:{folder / name}#part=train")] == ["train1"]
    assert len(load_suite(f"spkatt:{folder / name}#limit=1")) == 1


def test_what_is_no_speech_is_refused(folder: Path) -> None:
    with pytest.raises(ResourceError, match="no corpus file"):
        load_suite("spkatt:nowhere")
    with pytest.raises(InputError, match="no speech"):
        load_suite(f"spkatt:{folder}#part=test")
    bad = folder / "bad.json"
    for content in ({"Sentences": []}, SPEECH | {"Annotations": [{"Cue": ["9:9"]}]}, []):
        bad.write_text(json.dumps(content), "utf-8")
        with pytest.raises(RecordError, match="not in the format"):
            load_suite(f"spkatt:{bad}")


def test_an_archive_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.tar.gz").write_bytes(b"nothing")
    with pytest.raises(InputError, match="the archive cannot be read"):
        load_suite(f"spkatt:{tmp_path / 'x.tar.gz'}")


def test_the_tokens_of_the_corpus_are_those_of_the_document(folder: Path) -> None:
    (gold,) = load_suite(f"spkatt:{folder / 'dev' / 'dev1.json'}")
    tokens = [token.text for token in gold.analysis.document.tokens]
    assert tokens == ["Guten", "Tag", "!", "Er", "kündigt", "Hilfe", "an", "."]


def test_predictions_in_the_format_of_the_task_are_scored_with_every_role(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers"
    answers.mkdir()
    content = {"Annotations": [BLANK | {"Cue": ["1:1"], "PTC": ["1:3"], "Source": ["1:0"], "Topic": ["1:2"]}]}
    (answers / "dev1.json").write_text(json.dumps(content), "utf-8")
    assert main([str(folder / "dev"), str(answers)]) == 0
    table = capsys.readouterr().out
    assert "| Cue | 100.0 | 50.0 | 66.7 | 2 / 1 / 1 |" in table
    assert "| PTC | 100.0 | 100.0 | 100.0 | 1 / 1 / 1 |" in table
    assert "| Message | – | 0.0 | 0.0 | 1 / 0 / 0 |" in table
    assert "| Topic | 0.0 | – | 0.0 | 0 / 1 / 0 |" in table


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("dev1.json", {"Sentences": [], "Annotations": []}, "its sentences are not those of"),
        ("dev2.json", {"Annotations": []}, "there is no answer for dev1"),
        ("dev1.json", {"Annotations": [{"Cue": ["9:9"]}]}, "not in the format"),
    ],
)
def test_predictions_that_do_not_fit_are_refused(
    name: str, content: object, reason: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = folder / "answers"
    answers.mkdir()
    (answers / name).write_text(json.dumps(content), "utf-8")
    with pytest.raises(SystemExit, match="2"):
        main([str(folder / "dev"), str(answers)])
    assert reason in capsys.readouterr().err
