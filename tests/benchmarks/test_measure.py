"""Systems in processes of their own, their answers kept, scored side by side."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks import judge, run
from benchmarks.corpora import load_suite
from benchmarks.judge import Verdicts, compare_runs
from benchmarks.measure import Absent, Answers, Cost, ask
from benchmarks.predictions import Predictions
from benchmarks.records import gold_digest, metric_version, result_record, suite_record
from benchmarks.serve import Server, document_record
from benchmarks.tables import render_absent, render_comparisons, render_costs, render_differences, render_warnings
from claimx.scoring import Gold, write_fingerprints
from claimx.types import Analysis, Document

COST = Cost(0.5, 0.7, (900.0, 1100.0, 1000.0), 1000, 64.0, 2, 3_000_000)


def answered(
    cache: Path, golds: tuple[Gold, ...], name: str, keep_every: int, start: int = 0, **changes: object
) -> Answers:
    """Keep answers of a made-up system that finds every n-th time of the gold."""
    answers = Answers(name, "1", {"made": "up"}, name * 16, ("times",), None, {"brief": COST})
    with Predictions(cache, name, answers.digest) as store:
        for gold in golds:
            found = replace(gold.analysis, times=gold.analysis.times[start::keep_every])
            store.put(gold.analysis.document, found.to_dict())
    return replace(answers, **changes)  # type: ignore[arg-type]


def record_of(cache: Path, systems: list[Answers], golds: tuple[Gold, ...], absent: tuple[Absent, ...] = ()) -> Any:
    verdicts = Verdicts()
    runs = judge.judge("brief", golds, systems, ["times", "claims"], cache, n_examples=3, verdicts=verdicts)
    compare_runs(runs, verdicts)
    texts = {("brief", gold.analysis.document.id): gold.analysis.document.text for gold in golds}
    made = result_record(runs, absent, verdicts, {"brief": suite_record(golds)}, texts, command=["--x"])
    return json.loads(json.dumps(made))


@pytest.fixture(scope="module")
def golds() -> tuple[Gold, ...]:
    return load_suite("brief")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, golds: tuple[Gold, ...]) -> Any:
    cache = tmp_path_factory.mktemp("cache")
    systems = [answered(cache, golds, name, every) for name, every in (("whole", 1), ("half", 2), ("again", 2))]
    return record_of(cache, systems, golds, (Absent("x", "gone", "spacy"),))


def test_comparison_says_worse_of_a_system_that_misses_half_and_nothing_of_equals(record: Any) -> None:
    verdicts = {(one["first"], one["second"]): one["verdict"] for one in record["comparisons"]}
    assert verdicts == {("whole", "half"): "worse", ("whole", "again"): "worse", ("half", "again"): "not separable"}
    shown = render_comparisons(record["comparisons"])
    assert "| brief | whole | half | times | joint |" in shown
    assert "smallest difference" in shown
    assert all(low < high for one in record["comparisons"] for low, high in [one["interval"]])


def test_noise_is_not_separable_and_a_planted_improvement_is_better(tmp_path: Path) -> None:
    """Odd and even halves of the gold differ everywhere and in nothing; two thirds are more than a third."""
    golds = load_suite("corpus-de")
    noise = [answered(tmp_path, golds, name, 2, start) for name, start in (("even", 0), ("odd", 1))]
    noise += [answered(tmp_path, golds, "third", 3), answered(tmp_path, golds, "whole", 1)]
    verdicts = Verdicts()
    compare_runs(judge.judge("dev", golds, noise, ["times"], tmp_path), verdicts)
    found = {key[1:3]: {one.verdict.value for one in family} for key, family in verdicts.comparisons.items()}
    assert found["even", "odd"] == {"not separable"}
    assert found["even", "third"] == {"worse"}
    assert found["third", "whole"] == {"better"}
    assert verdicts.n_family == {"dev": 12}


def test_differences_name_what_only_one_misses(record: Any) -> None:
    (one,) = [d for d in record["differences"] if (d["first"], d["second"]) == ("whole", "half")]
    assert one["only_first_errs"]["kinds"] == {}
    assert one["only_second_errs"]["kinds"]["missed"] > 3
    assert len(one["only_second_errs"]["examples"]) == 3
    assert "only half errs" in render_differences([one], 2)


def test_record_holds_cost_digests_versions_and_errors_with_their_text(record: Any, golds: tuple[Gold, ...]) -> None:
    assert record["metric_version"] == metric_version()
    assert record["suites"]["brief"]["gold"] == gold_digest(golds)
    assert record["suites"]["brief"]["documents"] == [golds[0].analysis.document.digest]
    assert record["absent"] == [{"system": "x", "reason": "gone", "extra": "spacy"}]
    assert "hypothesis" in record["versions"]
    half = record["runs"][1]
    assert half["cost"]["median_words_per_second"] == 1000
    assert list(half["tasks"]) == ["times"]
    for error in half["tasks"]["times"]["errors"]["examples"]:
        before, text, after = error["context"]
        assert golds[0].analysis.document.text[error["start"] : error["end"]] == text
        assert f"{before}{text}{after}" in golds[0].analysis.document.text
    assert "| 1,000 | 900 – 1,100 | 64 | 3.0 | 2 | now |" in render_costs(record["runs"])
    assert "absent: x: gone" in render_absent(record["absent"])


def test_gold_digest_tells_what_is_optional_and_what_was_labelled(golds: tuple[Gold, ...]) -> None:
    before = gold_digest(golds)
    for change in ({"optional": frozenset()}, {"traps": ()}, {"layers": ("times",)}, {"classes": frozenset({"PER"})}):
        assert gold_digest([replace(golds[0], **change)]) != before  # type: ignore[arg-type]


def test_a_model_that_was_trained_on_the_suite_is_called_so(tmp_path: Path, golds: tuple[Gold, ...]) -> None:
    listed = tmp_path / "trained_on.txt.gz"
    write_fingerprints(listed, [golds[0].analysis.document])
    other = tmp_path / "other.txt"
    write_fingerprints(other, ["Dieser Satz steht in keiner der Suiten, die wir haben."])
    leaky = answered(tmp_path, golds, "leaky", 1, trained_on=listed)
    clean = answered(tmp_path, golds, "clean", 1, trained_on=other)
    found = record_of(tmp_path, [leaky, clean], golds)
    leaks = {run["system"]: run["leak"] for run in found["runs"]}
    assert leaks["leaky"]["n_trained_on"] == leaks["leaky"]["n_texts"] > 10
    assert (leaks["clean"]["is_checked"], leaks["clean"]["n_trained_on"]) == (True, 0)
    shown = render_warnings(found)
    assert "WARNING: leaky was TRAINED ON 100.0 % of the text of brief" in shown
    assert "clean" not in shown


def test_answers_are_kept_under_text_language_and_date_and_come_back_whole(tmp_path: Path) -> None:
    gold = load_suite("brief")[0].analysis
    with Predictions(tmp_path, "a/b c", "d" * 64) as store:
        store.put(gold.document, gold.to_dict(), "broke")
        assert gold.document in store
        assert replace(gold.document, date=None) not in store
        assert replace(gold.document, language="en") not in store
    with Predictions(tmp_path, "a/b c", "d" * 64) as store:
        found = store.get(gold.document)
        assert found is not None
        assert (found.claims, found.times, store.failure(gold.document)) == (gold.claims, gold.times, "broke")
        assert store.get(Document("Anderes.", "de")) is None
    with Predictions(tmp_path, "a/b c", "e" * 64) as store:
        assert gold.document not in store


def test_a_system_is_asked_in_a_process_of_its_own_and_only_once(tmp_path: Path) -> None:
    golds = load_suite("corpus-de")[:2]
    seen: list[int] = []
    first = ask("rules", {"few": golds}, tmp_path, n_passes=2, progress=seen.append)
    assert isinstance(first, Answers)
    cost = first.costs["few"]
    assert len(cost.words_per_second) == 2
    assert cost.first_result_s >= cost.load_s > 0
    assert not cost.is_earlier
    assert sum(seen) == sum(len(gold.analysis.document.text.split()) for gold in golds)
    again = ask("rules", {"few": golds}, tmp_path, n_passes=2)
    assert isinstance(again, Answers)
    assert again.costs["few"] == replace(cost, is_earlier=True)
    (one,) = judge.judge("few", golds, [again], ["times"], tmp_path)
    here = Server("rules").answer({"do": "analyze", "documents": [document_record(golds[0].analysis.document)]})
    with Predictions(tmp_path, again.system, again.digest) as store:
        kept = store.get(golds[0].analysis.document)
    assert kept == Analysis.from_dict(here["answers"][0]["analysis"], golds[0].analysis.document)
    assert one.n_failed == 0


def test_a_run_that_was_broken_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    golds = load_suite("corpus-de")[:3]

    class StoppedError(Exception):
        pass

    def stop(words: int) -> None:
        if words:
            raise StoppedError

    with pytest.raises(StoppedError):
        ask("rules", {"few": golds[:1]}, tmp_path, n_passes=0, progress=stop)
    told: list[int] = []
    ask("rules", {"few": golds}, tmp_path, n_passes=0, progress=told.append)
    assert told[0] == len(golds[0].analysis.document.text.split())


def test_an_absent_system_is_told_with_what_brings_it(tmp_path: Path) -> None:
    outcome = ask("tagger:no-such-model", {}, tmp_path)
    assert isinstance(outcome, Absent)
    assert "no-such-model" in outcome.reason
    dead = ask("rules", {}, tmp_path, python="/bin/false")
    assert isinstance(dead, Absent)
    assert "died" in dead.reason


def test_a_text_on_which_a_system_breaks_down_counts_as_answered_by_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server("rules")
    system = server._open()

    def fail(document: Document) -> Analysis:
        raise ZeroDivisionError(document.id)

    monkeypatch.setattr(server, "_system", replace(system, analyze=fail))
    answer = server.answer({"do": "analyze", "documents": [document_record(Document("Ja.", "de", "d"))]})
    (one,) = answer["answers"]
    assert one["analysis"]["claims"] == []
    assert "ZeroDivisionError: d" in one["failure"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--suites", "none"], "no suite named 'none'"),
        (["--systems", "rules#speed=2"], "no option 'speed=2'"),
        (["--systems", "rules#labels=x.json"], "takes no option 'labels'"),
        (["--python", "rules"], "SYSTEM=PATH"),
    ],
)
def test_wrong_usage_is_told(arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        run.main(arguments)
    assert reason in capsys.readouterr().err
