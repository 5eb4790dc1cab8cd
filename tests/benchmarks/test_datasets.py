"""Suites as data sets and data sets as suites. The rows need no package; what loads them needs ``datasets``."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import load_suite, suite_digests
from benchmarks.corpora.export_brief import main
from benchmarks.corpora.rows import COLUMNS, gold_of_row, row_of_gold
from claimx.errors import InputError, MissingDependencyError, RecordError, ResourceError

TEXT = "Merkel besuchte Köln."


@pytest.fixture
def datasets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    module = pytest.importorskip("datasets")
    monkeypatch.setattr(module.config, "HF_DATASETS_CACHE", tmp_path / "cache")
    monkeypatch.setattr(module.config, "HF_HUB_OFFLINE", True)
    module.disable_progress_bars()
    return module


@pytest.mark.parametrize("suite", ["brief", "corpus-de-train"])
def test_a_row_holds_all_of_the_gold(suite: str) -> None:
    for number, gold in enumerate(load_suite(suite)[:4]):
        row = json.loads(json.dumps(row_of_gold(gold)))
        assert gold_of_row(row, f"row {number}") == gold
        assert row.keys() == COLUMNS.keys()
        for name, kind in COLUMNS.items():
            if isinstance(kind, dict):
                assert all(set(item) - {"optional"} == set(kind) - {"optional"} for item in row[name])
                assert all("start" in item and row["text"][item["start"] : item["end"]] for item in row[name])


def test_a_row_of_another_text_is_refused() -> None:
    row = row_of_gold(load_suite("brief")[0])
    with pytest.raises(RecordError, match="row 3: this row holds no gold document: no span at"):
        gold_of_row(row | {"text": "Etwas anderes."}, "row 3")
    with pytest.raises(RecordError, match="row 4: this row holds no gold"):
        gold_of_row(row | {"record": "{}"}, "row 4")


def test_the_brief_is_exported_with_its_card(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 0
    assert "README.md" in capsys.readouterr().out
    card = (tmp_path / "README.md").read_text("utf-8")
    head = card.split("---\n")[1]
    for line in ("license: cc-by-4.0", "- de", "path: data/test.jsonl", "- name: quantities"):
        assert line in head
    assert suite_digests("brief")[0] in card
    (row,) = [json.loads(line) for line in (tmp_path / "data" / "test.jsonl").read_text("utf-8").splitlines()]
    assert gold_of_row(row, "row 1") == load_suite("brief")[0]


def test_without_the_package_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasets", None)
    for load in (lambda: load_suite("brief", as_dataset=True), lambda: load_suite("datasets:some/id")):
        with pytest.raises(MissingDependencyError, match=r"claimx\[datasets\]"):
            load()


def test_the_exported_brief_is_a_suite(datasets: Any, tmp_path: Path) -> None:
    main([str(tmp_path / "brief")])
    assert load_suite(f"datasets:{tmp_path / 'brief'}") == load_suite("brief")
    loaded = datasets.load_dataset(str(tmp_path / "brief"), split="test")
    assert {name: str(loaded.features[name].dtype) for name in ("id", "date", "text")} == dict.fromkeys(
        ("id", "date", "text"), "string"
    )


def test_a_suite_becomes_a_data_set_and_comes_back(datasets: Any, tmp_path: Path) -> None:
    data = load_suite("corpus-de-train", as_dataset=True)
    assert isinstance(data, datasets.Dataset)
    assert set(data.column_names) == set(COLUMNS)
    data.select(range(5)).save_to_disk(str(tmp_path / "saved"))
    assert load_suite(f"datasets:{tmp_path / 'saved'}") == load_suite("corpus-de-train")[:5]
    assert len(load_suite(f"datasets:{tmp_path / 'saved'}#limit=2")) == 2


def names(suite: str) -> list[tuple[str, str, str]]:
    return [
        (gold.analysis.document.text, entity.span.text, entity.label.value)
        for gold in load_suite(suite)
        for entity in gold.analysis.entities
    ]


FOUND = [(TEXT, "Merkel", "PER"), (TEXT, "Köln", "LOC")]


@pytest.mark.parametrize("numbered", [True, False])
def test_tokens_with_tags_are_read(numbered: bool, datasets: Any, tmp_path: Path) -> None:
    classes = ["O", "B-PER", "B-LOC"]
    tags = [1, 0, 2, 0]
    rows = [
        {"tokens": ["Merkel", "besuchte", "Köln", "."], "ner_tags": tags if numbered else [classes[t] for t in tags]}
    ]
    tag = datasets.ClassLabel(names=classes) if numbered else datasets.Value("string")
    features = datasets.Features({"tokens": [datasets.Value("string")], "ner_tags": [tag]})
    data = datasets.Dataset.from_list(rows, features=features)
    datasets.DatasetDict({"dev": data, "test": data}).save_to_disk(str(tmp_path / "saved"))
    assert names(f"datasets:{tmp_path / 'saved'}#split=dev,language=de") == FOUND
    with pytest.raises(InputError, match=r"name a split, as in #split=dev; there are dev, test"):
        load_suite(f"datasets:{tmp_path / 'saved'}")
    with pytest.raises(InputError, match="no split named 'train'; there are dev, test"):
        load_suite(f"datasets:{tmp_path / 'saved'}#split=train")


@pytest.mark.parametrize(
    ("row", "options"),
    [
        ({"text": TEXT, "entities": [{"start": 0, "end": 6, "label": "PER", "text": "Merkel"},
                                     {"start": 16, "end": 20, "label": "LOC", "text": "Köln"}]}, ""),
        ({"text": TEXT, "namen": [{"start_offset": 0, "end_offset": 6, "type": "person"},
                                  {"start_offset": 16, "end_offset": 20, "type": "LOC"}]}, ",layer=namen"),
    ],
)  # fmt: skip
def test_texts_with_spans_are_read_from_a_file(row: Any, options: str, datasets: Any, tmp_path: Path) -> None:
    assert datasets
    (tmp_path / "x.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    assert names(f"datasets:{tmp_path / 'x.jsonl'}#language=de{options}") == FOUND


@pytest.mark.parametrize(
    ("row", "error", "reason"),
    [
        ({"a": 1}, InputError, "no tokens with tags and no text with spans in the columns a; try #layer="),
        ({"tokens": ["a"], "tags": ["O", "O"]}, RecordError, "row 1: 1 tokens have 2 tags"),
        ({"tokens": ["a"], "tags": [1]}, RecordError, "row 1: the tag 1 is a number without a name"),
        ({"tokens": ["a"], "tags": ["NN"]}, RecordError, "row 1: 'a' has 'NN', which is no tag"),
        ({"text": "a", "spans": [{"from": 1}]}, RecordError, "row 1: expected start, end and label in spans"),
        (
            {"text": "a b", "spans": [{"start": 0, "end": 1, "label": "PER", "text": "b"}]},
            RecordError,
            r"row 1: PER at \[0:1\]: expected 'b', found 'a'",
        ),
    ],
)
def test_rows_that_do_not_fit_are_refused(
    row: Any, error: type[Exception], reason: str, datasets: Any, tmp_path: Path
) -> None:
    assert datasets
    (tmp_path / "x.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    with pytest.raises(error, match=reason):
        load_suite(f"datasets:{tmp_path / 'x.jsonl'}#language=de")


def test_a_data_set_that_is_not_there_is_refused(datasets: Any, tmp_path: Path) -> None:
    assert datasets
    with pytest.raises(ResourceError, match=r"no corpus file named '.*nowhere'; a data set of Hugging Face"):
        load_suite(f"datasets:{tmp_path / 'nowhere'}")
