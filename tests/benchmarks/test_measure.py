"""Systems in processes of their own, compared on the same sentences."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import run
from benchmarks.corpora import load_suite
from benchmarks.measure import Absent, Cost, Run, measure, run_system
from benchmarks.records import gold_digest, metric_version, result_record
from benchmarks.systems import extra_of, open_system
from benchmarks.tables import compare_runs, render_absent, render_comparisons, render_costs, render_diffs
from claimx.errors import MissingDependencyError, ResourceError
from claimx.scoring import Gold, score_times
from claimx.types import Analysis, Document, Entity, EntityForm, EntityLabel, Provenance

COST = Cost(0.5, 0.7, (900.0, 1100.0, 1000.0), 64.0, 2)


def answers(golds: tuple[Gold, ...], keep_every: int) -> list[tuple[Gold, Analysis]]:
    """Leave out all but every n-th time of the gold."""
    return [(gold, replace(gold.analysis, times=gold.analysis.times[::keep_every])) for gold in golds]


def made_up_run(system: str, keep_every: int) -> Run:
    return Run(system, "1", "brief", 1000, COST, {"times": score_times(answers(load_suite("brief"), keep_every))})


def test_comparison_of_runs_says_worse_of_a_system_that_misses_half() -> None:
    compared = compare_runs([made_up_run("whole", 1), made_up_run("half", 2), made_up_run("again", 2)])
    assert {key[1:3] for key in compared} == {("whole", "half"), ("whole", "again"), ("half", "again")}
    verdicts = {key[1:3]: {one.verdict.value for one in family} for key, family in compared.items()}
    assert verdicts["whole", "half"] == {"worse"}
    assert verdicts["half", "again"] == {"not separable"}
    shown = render_comparisons(compared)
    assert "| brief | whole | half | times | joint |" in shown
    assert "smallest difference" in shown


def test_diff_of_two_systems_names_what_only_one_misses() -> None:
    shown = render_diffs([made_up_run("whole", 1), made_up_run("half", 2)], 3)
    assert "### times: only whole errs (0)" in shown
    assert "### times: only half errs (" in shown
    assert shown.count("missed:") == 3


def test_record_holds_cost_comparisons_and_digests() -> None:
    runs = [made_up_run("whole", 1), made_up_run("half", 2)]
    digests = {"brief": gold_digest(load_suite("brief"))}
    record = json.loads(json.dumps(result_record(runs, [Absent("x", "gone", "spacy")], compare_runs(runs), digests)))
    assert record["metric_version"] == metric_version()
    assert record["gold"] == digests
    assert record["runs"][0]["cost"]["words_per_second"] == [900.0, 1100.0, 1000.0]
    assert record["runs"][0]["words_per_second"] == 1000
    assert record["absent"] == [{"system": "x", "reason": "gone", "extra": "spacy"}]
    assert {one["verdict"] for one in record["comparisons"]} == {"worse"}
    assert "| 1,000 | 900 – 1,100 | 64 | 2 |" in render_costs(runs)


def test_a_system_is_measured_in_a_process_of_its_own() -> None:
    outcome = measure("rules", ["brief"], ["times"], n_passes=2)
    assert isinstance(outcome, list)
    (one,) = outcome
    assert len(one.cost.words_per_second) == 2
    assert one.cost.first_result_s >= one.cost.load_s >= 0
    (here,) = run_system("rules", ["brief"], ["times"])
    assert one.scores == here.scores


def test_a_tagger_alone_reads_the_gold_document_without_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    class Tagger:
        def tag(self, document: Document) -> tuple[Entity, ...]:
            label, form = EntityLabel.ORG, EntityForm.NAME
            return (Entity(document.span(0, 3), label, form, None, None, Provenance("test", "1")),)

    asked: list[tuple[str, str]] = []

    def load(name: str, *, language: str) -> Tagger:
        asked.append((name, language))
        return Tagger()

    monkeypatch.setattr("benchmarks.systems.load_tagger", load)
    document = load_suite("brief")[0].analysis.document
    analysis = open_system("tagger-only:hf:x").analyze(document)
    assert (len(analysis.entities), analysis.quantities, asked) == (1, (), [("hf:x", "de")])


def test_an_absent_system_is_listed_with_its_extra() -> None:
    outcome = measure("tagger-only:no-such-model", ["brief"], ["entities"])
    assert isinstance(outcome, Absent)
    assert "no-such-model" in render_absent([outcome])
    assert extra_of(MissingDependencyError("spacy", "spacy")) == "spacy"
    assert extra_of(ResourceError("tier", "x", ())) is None


def test_an_unknown_suite_is_wrong_usage(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        run.main(["--suites", "none", "--output", str(tmp_path / "x.json")])
    assert "no suite named 'none'" in capsys.readouterr().err
