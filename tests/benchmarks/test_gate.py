"""A made-up record held against floors."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import gate


def record(f1: float | None, *, gold: str = "g1", metric: str = "m1", n: int = 500) -> dict[str, Any]:
    measures = {name: {"f1": f1, "n_gold": n, "n_predicted": n} for name in ("overlap", "joint")}
    run = {"system": "rules", "suite": "brief", "tasks": {"times": {"measures": measures}}}
    return {"metric_version": metric, "suites": {"brief": {"gold": gold}}, "runs": [run]}


def held(tmp_path: Path, content: dict[str, Any], *options: str) -> int:
    result = tmp_path / "result.json"
    result.write_text(json.dumps(content), "utf-8")
    return gate.main([str(result), "--floors", str(tmp_path / "floors.json"), *options])


def floors(tmp_path: Path) -> dict[str, float]:
    found: dict[str, float] = json.loads((tmp_path / "floors.json").read_text("utf-8"))["f1"]
    return found


def test_update_raises_and_only_allow_lower_lowers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "rules / brief / times / joint"
    assert held(tmp_path, record(0.80006), "--update") == 0
    assert floors(tmp_path)[name] == 0.8
    assert held(tmp_path, record(0.9), "--update") == 0
    assert floors(tmp_path)[name] == 0.9
    assert held(tmp_path, record(0.7)) == 1
    assert held(tmp_path, record(0.7), "--update") == 1
    assert floors(tmp_path)[name] == 0.9
    assert f"{name}: 0.7000 is below the floor 0.9000 by more than 0.005" in capsys.readouterr().out
    assert held(tmp_path, record(0.7), "--update", "--allow-lower") == 0
    assert floors(tmp_path)[name] == 0.7


def test_changed_gold_or_metric_asks_for_new_floors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held(tmp_path, record(0.8), "--update")
    assert held(tmp_path, record(0.9, gold="g2")) == 1
    assert held(tmp_path, record(0.9, metric="m2"), "--update") == 1
    assert "gold brief has changed" in capsys.readouterr().out
    assert held(tmp_path, record(0.9, gold="g2", metric="m2"), "--update", "--allow-lower") == 0


def test_a_measure_that_is_gone_fails_and_a_suite_that_was_not_run_does_not(tmp_path: Path) -> None:
    held(tmp_path, record(0.8), "--update")
    assert held(tmp_path, record(None)) == 1
    assert held(tmp_path, record(0.8) | {"runs": [], "suites": {}}) == 0


def test_allow_lower_alone_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        held(tmp_path, record(0.8), "--allow-lower")


def test_a_little_less_passes_once_and_does_not_add_up(tmp_path: Path) -> None:
    held(tmp_path, record(0.8), "--update")
    assert held(tmp_path, record(0.796), "--update") == 0
    assert floors(tmp_path)["rules / brief / times / joint"] == 0.8
    assert held(tmp_path, record(0.792)) == 1


def test_one_record_of_few_may_be_lost_and_not_two(tmp_path: Path) -> None:
    held(tmp_path, record(0.8, n=10), "--update")
    assert held(tmp_path, record(0.7, n=10)) == 0
    assert held(tmp_path, record(0.6, n=10)) == 1


def test_the_rules_hold_their_floors_on_the_small_suites(capsys: pytest.CaptureFixture[str]) -> None:
    """After a change on purpose: ``python benchmarks/gate.py --update``, with ``--allow-lower`` where a figure sank."""
    code = gate.main([])
    assert code == 0, capsys.readouterr().out
