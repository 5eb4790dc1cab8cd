"""Frames of whole sentences, one row each: phrases with what belongs to their noun, and the roles that these have."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import claimx
from claimx.types import Span

NLP = claimx.load("de", tier="rules")


def rows() -> list[dict[str, str]]:
    """Return the rows of the table of sentences."""
    lines = Path(__file__).with_name("frame_rows.tsv").read_text("utf-8").splitlines()
    return list(csv.DictReader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE))


def shown(spans: tuple[Span, ...]) -> str:
    return " … ".join(map(str, spans))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["sentence"])
def test_a_frame_has_the_parts_of_its_sentence(row: dict[str, str]) -> None:
    frame = NLP(row["sentence"], document_date="2024-06-01").claims[-1].frame
    assert frame is not None
    found = {
        "predicate": frame.predicate,
        "subject": shown(frame.subject),
        "objects": "; ".join(map(shown, frame.objects)),
        "recipient": shown(frame.recipient),
        "place": shown(frame.place),
    }
    assert found == {name: row[name] or "" for name in found}
