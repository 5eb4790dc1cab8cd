"""The pages show the figures of the record, and nothing by hand."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.results_page import main, write_figures


def _run(system: str, f1: float) -> dict[str, Any]:
    counts = {"n_gold": 10, "n_predicted": 8, "n_correct": 6}
    scores = {"f1": f1, "interval": [0.5, 0.9], "precision": 0.75, "recall": 0.6, **counts}
    rate = {"n_hit": 9, "n_all": 10, "interval": [0.6, 0.98], "macro_f1": 0.8}
    claims = {"measures": {"cue": scores}, "rates": {"modality": rate}}
    return {"suite": "brief", "system": system, "tasks": {"claims": claims}}


def test_pages_show_what_the_record_holds() -> None:
    assert main(["--check"]) == 0, "write them anew: python -m benchmarks.results_page"


def test_a_marked_place_is_written_anew_and_the_rest_is_kept() -> None:
    page = "before\n<!-- figures: scores -->\nstale\n<!-- /figures -->\nafter\n"
    written = write_figures(page, {"runs": [_run("rules", 0.667)]})
    assert written.startswith("before\n<!-- figures: scores -->\n| suite ")
    assert "| brief | rules | claims | cue | 66.7 | 50.0 – 90.0 | 75.0 | 60.0 | 10 / 8 / 6 |" in written
    assert written.endswith("|\n<!-- /figures -->\nafter\n")
    assert "stale" not in written


def test_a_second_system_is_shown_only_where_it_differs() -> None:
    page = "<!-- figures: scores -->\n<!-- /figures -->\n<!-- figures: attributes -->\n<!-- /figures -->"
    same = write_figures(page, {"runs": [_run("rules", 0.667), _run("small", 0.667)]})
    assert "small" not in same
    other = write_figures(page, {"runs": [_run("rules", 0.667), _run("small", 0.7)]})
    assert other.count("| small |") == 1


def test_the_short_table_has_a_column_for_each_suite_and_system() -> None:
    page = "<!-- figures: summary -->\n<!-- /figures -->"
    written = write_figures(page, {"runs": [_run("rules", 0.667), _run("small", 0.7)]})
    assert "|  | brief, rules | brief, small |" in written
    assert "| words of cues | 66.7 (50.0 – 90.0) | 70.0 (50.0 – 90.0) |" in written
    assert "| modality, macro F1 | 80.0 | 80.0 |" in written


def test_a_name_without_a_table_is_an_error() -> None:
    with pytest.raises(KeyError, match="speed"):
        write_figures("<!-- figures: speed -->\n<!-- /figures -->", {"runs": []})
