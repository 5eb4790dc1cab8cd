"""doccano exports, of either layout."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import load_suite
from claimx.errors import RecordError

TEXT = "Merkel sagte in Köln, es reiche."
ENTITIES = [
    {"id": 1, "label": "PER", "start_offset": 0, "end_offset": 6},
    {"id": 2, "label": "CUE", "start_offset": 7, "end_offset": 12},
    {"id": 3, "label": "CLAIM", "start_offset": 22, "end_offset": 31},
    {"id": 4, "label": "HOLDER", "start_offset": 0, "end_offset": 6},
]
RELATIONS = [{"id": 1, "from_id": 3, "to_id": 2, "type": "cue"}, {"id": 2, "from_id": 3, "to_id": 4, "type": "holder"}]


def write(tmp_path: Path, *records: Any, end: str = "\n") -> str:
    path = tmp_path / "x.jsonl"
    path.write_text("".join(json.dumps(record) + end for record in records), "utf-8", newline="")
    return f"doccano:{path}#language=de"


@pytest.mark.parametrize("key", ["label", "labels"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_triples_are_read(key: str, end: str, tmp_path: Path) -> None:
    suite = write(tmp_path, {"id": 4, "text": TEXT, key: [[0, 6, "PER"], [16, 20, "LOC"]]}, end=end)
    (gold,) = load_suite(suite)
    assert [(e.span.text, e.label.value) for e in gold.analysis.entities] == [("Merkel", "PER"), ("Köln", "LOC")]
    assert (gold.analysis.document.id, gold.layers) == ("4", ("entities",))


def test_relations_make_claims(tmp_path: Path) -> None:
    suite = write(tmp_path, {"text": TEXT, "entities": ENTITIES, "relations": RELATIONS, "date": "2024-11-14"})
    (gold,) = load_suite(suite)
    (claim,) = gold.analysis.claims
    assert claim.cue is not None
    assert [claim.holder.spans[0].text, claim.cue.spans[0].text] == ["Merkel", "sagte"]
    assert claim.proposition.spans[0].text == "es reiche"
    assert gold.layers == ("entities", "attribution")


def test_outer_white_space_of_a_label_is_no_part_of_the_name(tmp_path: Path) -> None:
    (gold,) = load_suite(write(tmp_path, {"text": TEXT, "label": [[15, 20, "LOC"]]}))
    assert gold.analysis.entities[0].span.text == "Köln"


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"text": TEXT, "label": [[0, 99, "PER"]]}, r"line 1: PER at \[0:99\] is no stretch"),
        ({"text": TEXT, "label": [[-1, 4, "PER"]]}, "no stretch"),
        ({"text": TEXT, "label": [[6, 7, "PER"]]}, "nothing but white space"),
        ({"text": TEXT, "label": [[0, "PER"]]}, "not as doccano writes it"),
        ({"text": TEXT, "label": ["PER"]}, "not as doccano writes it"),
        ({"text": TEXT}, "there are no labels under entities, label, labels; the keys are text"),
        ({"label": []}, "there is no text; the keys are label"),
        ({"text": TEXT, "label": [], "date": "gestern"}, "expected YYYY-MM-DD, got 'gestern'"),
        (
            {"text": TEXT, "entities": ENTITIES, "relations": [{"from_id": 9, "to_id": 1, "type": "cue"}]},
            "no such mark",
        ),
        ([1], "expected an object"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(record: Any, reason: str, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=reason):
        load_suite(write(tmp_path, record))


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "a", "label": []}\n{"text": \n', "utf-8")
    with pytest.raises(RecordError, match="line 2: no JSON"):
        load_suite(f"doccano:{path}")
