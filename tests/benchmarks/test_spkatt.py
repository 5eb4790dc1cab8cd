"""Speech events of SpkAtt-2023, from an archive, a folder or a file."""

import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import load_suite
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
