"""The report, from result files alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import report
from benchmarks.records import RESULT_VERSION
from claimx.errors import InputError


def result(path: Path, system: str, f1: float, *, gold: str = "a" * 64, metric: str = "m" * 64) -> Path:
    scores = {"f1": f1, "interval": [f1 - 0.1, f1 + 0.1], "n_gold": 10, "n_predicted": 10, "n_correct": 5}
    cost = {"load_s": 0.1, "first_result_s": 0.2, "words_per_second": [10.0], "peak_memory_mib": None, "n_threads": 1}
    run: dict[str, Any] = {"system": system, "version": "1", "suite": "brief", "words_per_second": 10, "cost": cost}
    run["tasks"] = {"times": {"measures": {"joint": scores, "overlap": {"f1": None, "interval": None}}}}
    comparison = {"suite": "brief", "first": "x", "second": system, "task": "times", "measure": "joint"}
    comparison |= {"difference": 0.1, "interval": [0.01, 0.2], "detectable": 0.1, "p": 0.01, "adjusted_p": 0.02}
    record = {
        "schema_version": RESULT_VERSION,
        "git": "c0ffee",
        "metric_version": metric,
        "machine": {"processor": "a processor"},
        "gold": {"brief": gold},
        "runs": [run],
        "comparisons": [comparison | {"verdict": "better"}],
    }
    path.write_text(json.dumps(record), "utf-8")
    return path


def test_runs_of_the_same_gold_are_ranked_in_one_table(tmp_path: Path) -> None:
    paths = [result(tmp_path / "one.json", "weak", 0.5), result(tmp_path / "two.json", "strong", 0.8)]
    text = report.render_report(paths)
    assert text.count("## brief") == 1
    assert text.index("| times | joint | strong | 80.0 | 70.0 – 90.0 |") < text.index("| times | joint | weak |")
    assert "| better | two |" in text
    assert "overlap" not in text
    assert "stand apart" not in text


@pytest.mark.parametrize("change", [{"gold": "b" * 64}, {"metric": "n" * 64}])
def test_runs_of_other_gold_or_metric_stand_apart(change: dict[str, str], tmp_path: Path) -> None:
    paths = [result(tmp_path / "one.json", "weak", 0.5), result(tmp_path / "two.json", "strong", 0.8, **change)]
    text = report.render_report(paths)
    assert text.count("## brief") == 2
    assert "stand apart and cannot be compared" in text


def test_what_is_no_result_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.json"
    for content, reason in (("{", "no JSON"), ("[]", "schema_version"), ('{"schema_version": "old"}', "got 'old'")):
        path.write_text(content, "utf-8")
        with pytest.raises(InputError, match=reason):
            report.render_report([path])
    assert report.main([str(path)]) == 1
    assert "run it again" in capsys.readouterr().err


def test_report_is_written_to_a_file(tmp_path: Path) -> None:
    path = result(tmp_path / "one.json", "weak", 0.5)
    assert report.main([str(path), "--output", str(tmp_path / "report.md")]) == 0
    assert (tmp_path / "report.md").read_text("utf-8") == report.render_report([path])
