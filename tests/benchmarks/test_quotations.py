"""Quotations of news articles, in the two layouts that are read."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import load_suite
from claimx.errors import InputError, RecordError
from claimx.scoring import Gold, score_attribution, score_claims
from claimx.types import Claim

TEXT = "Die Firma sagte, man liefere. Sie fordert Geld."
OURS: dict[str, Any] = {
    "id": "a",
    "text": TEXT,
    "quotes": [
        {
            "form": "indirect",
            "quote": [[17, 28]],
            "speaker": [[0, 9]],
            "cue": [{"start": 10, "end": 15, "text": "sagte"}],
        },
        {"Type": "reported", "Message": [42, 46], "Source": "30-33", "Cue": {"start": 34, "end": 41}, "Addr": []},
    ],
}
TABLE = "form\tquote\tspeaker\tcue\taddressee\nindirect\t17-28\t0-9\t10-15\t\nreported\t42-46\t30-33\t34-41\t\n"


def shape(claim: Claim) -> tuple[list[str], list[str], list[str], str]:
    cue = claim.cue.spans if claim.cue else ()
    parts = [[span.text for span in spans] for spans in (claim.proposition.spans, claim.holder.spans, cue)]
    return parts[0], parts[1], parts[2], claim.form.value


def load(path: Path) -> Gold:
    (gold,) = load_suite(f"quotations:{path}")
    return gold


def write(tmp_path: Path, layout: str) -> Path:
    content = {"ours": OURS, "list": [OURS]}.get(layout)
    if layout == "table":
        (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    path = tmp_path / {"table": "a.tsv", "lines": "a.jsonl"}.get(layout, "a.json")
    path.write_text(TABLE if layout == "table" else json.dumps(content or OURS), "utf-8")
    return path


@pytest.mark.parametrize("layout", ["ours", "list", "lines", "table"])
@pytest.mark.parametrize("folder", [True, False])
def test_every_layout_gives_the_same_claims(layout: str, folder: bool, tmp_path: Path) -> None:
    path = write(tmp_path, layout)
    gold = load(tmp_path if folder else path)
    assert gold.analysis.document.text == TEXT
    assert sorted(map(shape, gold.analysis.claims)) == [
        (["Geld"], ["Sie"], ["fordert"], "paraphrase"),
        (["man liefere"], ["Die Firma"], ["sagte"], "indirect"),
    ]
    assert all(claim.kind == "attributed" for claim in gold.analysis.claims)
    assert gold.fields == {"form"}
    assert gold.analysis.document.id == "a"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Direct", "direct"),
        ("FreeIndirect", "free"),
        ("free indirect", "free"),
        ("free_in-direct", "free"),
        ("REPORTED", "paraphrase"),
    ],
)
def test_forms_are_known_in_any_spelling(form: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(OURS | {"quotes": [{"form": form, "quote": [[0, 9]]}]}), "utf-8")
    (claim,) = load(path).analysis.claims
    assert (claim.form, claim.kind, claim.cue, claim.holder.resolution) == (expected, "attributed", None, "unresolved")


def test_author_claims_of_a_system_are_passed_over(tmp_path: Path) -> None:
    gold = load(write(tmp_path, "ours"))
    (brief,) = load_suite("brief")
    assert any(claim.kind == "author" for claim in brief.analysis.claims)
    for score in (score_claims, score_attribution):
        assert score([(gold, gold.analysis)]).errors == []
    scores = score_claims([(gold, gold.analysis)])
    assert scores.total("joint:attributed").f1 == 1.0
    assert "joint:author" not in scores.samples
    assert "polarity" not in scores.rates


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (OURS | {"quotes": [{"quote": [[17, 99]]}]}, r"Claim at \[17:99\] is no stretch"),
        (OURS | {"quotes": [{"quote": [{"start": 0, "end": 3, "text": "Das"}]}]}, "expected 'Das', found 'Die'"),
        (OURS | {"quotes": [{"quote": "17+28"}]}, "quote 1, quote: expected places as"),
        (OURS | {"quotes": [{"cue": [[10, 15]]}]}, "quote 1: there is no quote; the keys are cue"),
        (OURS | {"quotes": [{"quote": [[0, 3]], "form": "rumour"}]}, "form: expected one of direct, indirect"),
        (OURS | {"quotes": ["x"]}, "quote 1: expected an object, got 'x'"),
        ({"quotes": []}, "expected text and quotes; the keys are quotes"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(content: Any, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(RecordError, match=reason):
        load(path)


def test_a_table_needs_its_text_and_no_more_cells_than_its_header(tmp_path: Path) -> None:
    path = write(tmp_path, "table")
    path.write_text(f"{TABLE}direct\t0-3\t\t\t\tmore\n", "utf-8")
    with pytest.raises(RecordError, match="line 4: more cells than the header has"):
        load(path)
    path.with_suffix(".txt").unlink()
    with pytest.raises(InputError, match=r"there is no a\.txt"):
        load(path)
