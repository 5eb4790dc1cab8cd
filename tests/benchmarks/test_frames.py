"""The table of frames fits its documents, and scores what agrees with it as right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.frames import TABLES, load_framed, read_frames, score
from claimx.types import ClaimList, Frame


@pytest.mark.parametrize("table", TABLES)
def test_every_row_belongs_to_a_claim_and_agrees_with_itself(table: str) -> None:
    golds = load_framed(table)
    framed = [claim for gold in golds for claim in gold.analysis.claims if claim.frame is not None]
    assert len(framed) == len(read_frames(TABLES[table]))
    total = score((gold, gold.analysis) for gold in golds)
    assert {counts.f1 for counts in total.values()} == {1.0}


def test_a_frame_without_subject_is_a_miss() -> None:
    gold = next(g for g in load_framed("tune") if any(c.frame and c.frame.subject for c in g.analysis.claims))
    empty = [replace(claim, frame=Frame("sein")) for claim in gold.analysis.claims]
    total = score([(gold, replace(gold.analysis, claims=ClaimList(empty)))])
    assert total["subject exact"].n_correct == 0
    assert total["subject exact"].n_predicted == 0
