"""Label Studio exports: which annotation counts, facts, relations, and offsets as a browser counts them."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import load_suite
from claimx.errors import InputError, RecordError

TEXT = "😀 Merkel sagte gestern in Köln, es reiche."


def region(name: str, label: str, quote: str, *, utf16: bool = True, text: bool = True) -> dict[str, Any]:
    start = TEXT.index(quote) + utf16
    value = {"start": start, "end": start + len(quote), "labels": [label]} | ({"text": quote} if text else {})
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def relation(source: str, target: str, label: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": [label]}


def choice(name: str, fact: str, value: str) -> dict[str, Any]:
    return {"id": name, "from_name": fact, "to_name": "text", "type": "choices", "value": {"choices": [value]}}


def task(*results: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    annotations = [{"id": n, "result": result, "was_cancelled": False} for n, result in enumerate(results)]
    return {"id": 7, "data": {"text": TEXT, "date": "2024-11-14T10:00:00Z"}, "annotations": annotations, **more}


def write(tmp_path: Path, *tasks: Any) -> str:
    path = tmp_path / "export.json"
    path.write_text(json.dumps(tasks), "utf-8")
    return f"labelstudio:{path}#language=de"


def entities(suite: str) -> list[tuple[str, str]]:
    return [(e.span.text, e.label.value) for gold in load_suite(suite) for e in gold.analysis.entities]


@pytest.mark.parametrize("utf16", [True, False])
def test_offsets_are_those_that_the_quotations_fit(utf16: bool, tmp_path: Path) -> None:
    suite = write(tmp_path, task([region("a", "PER", "Merkel", utf16=utf16), region("b", "LOC", "Köln", utf16=utf16)]))
    assert entities(suite) == [("Merkel", "PER"), ("Köln", "LOC")]


def test_offsets_without_quotations_are_code_points_unless_told_otherwise(tmp_path: Path) -> None:
    suite = write(tmp_path, task([region("a", "LOC", "Köln", utf16=False, text=False)]))
    assert entities(suite) == [("Köln", "LOC")]
    suite = write(tmp_path, task([region("a", "LOC", "Köln", text=False)]))
    assert entities(f"{suite},offsets=utf16") == [("Köln", "LOC")]


def test_claims_with_roles_and_facts_are_read(tmp_path: Path) -> None:
    result = [
        region("c", "Proposition", "es reiche"),
        region("h", "Speaker", "Merkel"),
        region("q", "Cue", "sagte"),
        relation("c", "h", "speaker"),
        relation("c", "q", "cue"),
        choice("c", "kind", "attributed"),
        choice("c", "form", "indirect"),
        region("t", "TIMEX3", "gestern"),
        choice("t", "type", "DATE"),
        {**choice("t", "value", ""), "type": "textarea", "value": {"text": ["2024-11-13"]}},
    ]
    (gold,) = load_suite(write(tmp_path, task(result)))
    (claim,) = gold.analysis.claims
    assert claim.cue is not None
    assert [claim.holder.spans[0].text, claim.cue.spans[0].text, claim.form] == ["Merkel", "sagte", "indirect"]
    assert [(t.span.text, t.value) for t in gold.analysis.times] == [("gestern", "2024-11-13")]
    assert gold.fields == {"kind", "form"}
    assert {"claims", "attribution", "times"} <= set(gold.layers)
    assert str(gold.analysis.document.date) == "2024-11-14"


def test_ground_truth_counts_then_the_last_that_was_not_cancelled_and_no_prediction(tmp_path: Path) -> None:
    first, second = [region("a", "PER", "Merkel")], [region("a", "LOC", "Köln")]
    both = task(first, second, predictions=[{"result": [region("p", "ORG", "sagte")]}])
    assert entities(write(tmp_path, both)) == [("Köln", "LOC")]
    both["annotations"][1]["was_cancelled"] = True
    assert entities(write(tmp_path, both)) == [("Merkel", "PER")]
    both["annotations"][1]["was_cancelled"] = False
    both["annotations"][0]["ground_truth"] = True
    assert entities(write(tmp_path, both)) == [("Merkel", "PER")]


def test_tasks_without_annotation_are_no_gold(tmp_path: Path) -> None:
    assert len(load_suite(write(tmp_path, task(), task([region("a", "LOC", "Köln")])))) == 1
    with pytest.raises(InputError, match="there is no document in it"):
        load_suite(write(tmp_path, task()))


def test_the_short_export_is_read(tmp_path: Path) -> None:
    start = TEXT.index("Köln")
    short = {"id": 1, "text": TEXT, "label": [{"start": start, "end": start + 4, "text": "Köln", "labels": ["LOC"]}]}
    assert entities(write(tmp_path, short)) == [("Köln", "LOC")]


def test_a_region_with_two_labels_is_two_marks(tmp_path: Path) -> None:
    both = region("a", "LOC", "Köln")
    both["value"]["labels"].append("ORG")
    assert entities(write(tmp_path, task([both]))) == [("Köln", "LOC"), ("Köln", "ORG")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (task([region("a", "LOC", "Köln") | {"value": {"start": 0, "end": 4, "text": "Köln", "labels": ["LOC"]}}]),
         r"record 1: LOC at \[0:4\]: expected 'Köln', found '😀 Me'"),
        (task([region("a", "LOC", "Köln") | {"value": {"labels": ["LOC"]}}]), "not as Label Studio writes it"),
        (task([relation("a", "b", "cue")]), "cue points at 'a'"),
        ({"id": 1, "data": {"page": 3}, "annotations": [{"result": []}]}, "there is no text; the keys of the task are"),
        (task([region("a", "LOC", "Köln") | {"value": {"start": 0, "end": 4, "labels": [7]}}]), r"labels, got \[7\]"),
        (3, "expected an object, got '3'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_its_place(content: Any, reason: str, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=reason):
        load_suite(write(tmp_path, content))
