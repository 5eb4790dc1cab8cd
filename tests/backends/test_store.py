from __future__ import annotations

import hashlib
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from claimx.backends import available_models, best_tier, find_model, load_tagger, tier_names
from claimx.backends import store as model_store
from claimx.backends.store import read_manifest
from claimx.errors import InputError, ResourceError


def write_model(folder: Path, **changes: Any) -> Path:
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(b"weights")
    manifest = {
        "schema": 2,
        "name": folder.name,
        "task": "ner",
        "languages": ["de"],
        "size": "tiny",
        "architecture": "bert-heads-onnx",
        "heads": {"ner": ["O", "B-PER", "I-PER"]},
        "settings": {"window": 16},
        "files": {"model.onnx": hashlib.sha256(b"weights").hexdigest()},
    }
    (folder / "MANIFEST.json").write_text(json.dumps(manifest | changes), encoding="utf-8")
    return folder


def test_a_sound_folder_is_verified(tmp_path: Path) -> None:
    manifest = find_model(str(write_model(tmp_path / "de_ner_test_tiny")))
    manifest.verify()
    assert manifest.name == "de_ner_test_tiny"
    assert len(manifest.revision) == 12


def test_the_revision_follows_the_files(tmp_path: Path) -> None:
    first = read_manifest(write_model(tmp_path / "a"))
    second = read_manifest(write_model(tmp_path / "b", files={"model.onnx": "0" * 64}))
    assert first.revision == read_manifest(first.folder).revision != second.revision


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m")
    (folder / "model.onnx").write_bytes(b"other")
    with pytest.raises(InputError, match="damaged or foreign") as caught:
        read_manifest(folder).verify()
    assert caught.value.subject.endswith("model.onnx")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m")
    (folder / "model.onnx").unlink()
    with pytest.raises(InputError, match="missing"):
        read_manifest(folder).verify()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"schema": 1}, "schema 2"),
        ({"files": {"../model.onnx": ""}}, "leaves the model folder"),
        ({"files": None}, "of another type"),
        ({"heads": 3}, "of another type"),
    ],
)
def test_a_foreign_manifest_is_refused(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_manifest(write_model(tmp_path / "m", **changes))


def test_a_manifest_that_lacks_a_field_is_refused_by_its_name(tmp_path: Path) -> None:
    path = write_model(tmp_path / "m") / "MANIFEST.json"
    facts = json.loads(path.read_text(encoding="utf-8"))
    del facts["heads"], facts["size"]
    path.write_text(json.dumps(facts), encoding="utf-8")
    with pytest.raises(InputError, match="not complete: it lacks 'size', 'heads'"):
        read_manifest(path.parent)


def test_a_manifest_that_is_no_json_is_refused(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m")
    (folder / "MANIFEST.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="no JSON"):
        read_manifest(folder)


def test_a_folder_without_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no model folder"):
        find_model(str(tmp_path))


def test_an_unknown_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(ResourceError) as caught:
        load_tagger("none_such")
    assert caught.value.kind == "model"
    assert caught.value.available == tuple(model.name for model in available_models())


def test_an_unknown_architecture_is_refused(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m", architecture="crystal-ball")
    with pytest.raises(InputError, match=r"crystal-ball.*known: bert-heads-onnx"):
        load_tagger(str(folder))


def test_fewer_threads_than_one_are_refused() -> None:
    with pytest.raises(InputError, match="at least 1"):
        load_tagger("none_such", threads=0)


def test_without_a_runtime_the_rules_are_the_best_tier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_store, "runtime_is_installed", lambda: False)
    assert best_tier("de") == "rules"
    assert tier_names() == ("rules",)


def test_a_language_without_model_is_served_by_rules() -> None:
    assert best_tier("xx") == "rules"


def test_a_size_names_the_model_of_that_size_and_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    models = (
        read_manifest(write_model(tmp_path / "de_ner_test_tiny")),
        read_manifest(write_model(tmp_path / "en_ner_test_tiny", languages=["en"])),
    )
    monkeypatch.setattr(model_store, "available_models", lambda: models)
    monkeypatch.setattr(model_store, "runtime_is_installed", lambda: True)
    assert find_model("tiny", language="en-GB").name == "en_ner_test_tiny"
    assert find_model("de_ner_test_tiny") is models[0]
    assert (best_tier("de-CH"), best_tier(None), tier_names()) == ("tiny", "tiny", ("rules", "tiny"))
