"""The suites, the gold file and the command that scores them."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import run
from benchmarks.corpora import SUITES, brief, load_suite
from benchmarks.corpora.markup import read_doc
from benchmarks.gold.validate import find_faults
from claimx.errors import RecordError, ResourceError
from claimx.scoring import Gold, Scores, Trap

SENTENCE = (
    '<doc id="x04" date="2024-11-14" lang="de" region="DE"><h>Lage</h><p><s><cue c="1">Laut</cue> '
    '<src c="1"><e l="ORG">Nato</e></src> <prop c="1">kamen <q low="3000" mod="at_least" noun="Soldat">mindestens '
    "<num>3.000</num> <noun>Soldaten</noun></q></prop>.{claim}</s></p></doc>"
)
CLAIM = (
    '<claim c="1" kind="attributed" form="indirect" modality="assert" certainty="certain" polarity="positive" '
    'endorsed="open" cls="preposition" resolution="explicit"/>'
)


def test_marked_up_text_becomes_text_and_places() -> None:
    record = read_doc(ET.fromstring(SENTENCE.format(claim=CLAIM)))
    assert record["text"] == "Lage\n\nLaut Nato kamen mindestens 3.000 Soldaten."
    (quantity,) = record["quantities"]
    assert record["text"][quantity["start"] : quantity["end"]] == quantity["text"] == "mindestens 3.000 Soldaten"
    assert quantity["number"]["text"] == "3.000"
    assert record["claims"][0]["holder"][0]["text"] == "Nato"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (SENTENCE.format(claim=""), "used but not declared"),
        (SENTENCE.format(claim=CLAIM + CLAIM), "declared twice"),
        (SENTENCE.format(claim=CLAIM.replace('"certain"', '"sure"')), "certainty is 'sure'"),
        (SENTENCE.format(claim=CLAIM).replace('low="3000"', ""), "bounds do not fit"),
        (SENTENCE.format(claim=CLAIM).replace("<h>", "<x>").replace("</h>", "</x>"), "<x> directly under"),
    ],
)
def test_markup_that_contradicts_itself_is_refused(markup: str, reason: str) -> None:
    with pytest.raises(RecordError, match=reason):
        read_doc(ET.fromstring(markup))


def test_train_and_dev_share_no_document() -> None:
    dev = {gold.analysis.document.id for gold in load_suite("corpus-de")}
    train = {gold.analysis.document.id for gold in load_suite("corpus-de-train")}
    assert (len(dev), len(train)) == (30, 96)
    assert not dev & train


def test_an_unknown_suite_is_refused() -> None:
    with pytest.raises(ResourceError, match="no suite named 'none'"):
        load_suite("none")


@pytest.mark.parametrize("suite", SUITES)
def test_every_suite_scored_against_itself_is_perfect(suite: str) -> None:
    for task, add in run.TASKS.items():
        scores = Scores()
        for gold in load_suite(suite):
            add(scores, gold, gold.analysis)
        assert scores.errors == []
        assert all(scores.total(measure).f1 in (1.0, None) for measure in run.HEADLINES[task])


def test_the_gold_file_has_no_faults() -> None:
    assert list(find_faults(brief.read_gold(brief.GOLD_FILE))) == []


def test_the_validator_finds_a_dangling_link_and_a_trap_on_a_quantity() -> None:
    (gold,) = load_suite("brief")
    quantity = gold.analysis.quantities[0]
    broken = Gold(
        replace(gold.analysis, quantities=gold.analysis.quantities[1:]), traps=(Trap(quantity.number, "test"),)
    )
    faults = list(find_faults(broken))
    linked = any(link.id == quantity.id for claim in gold.analysis.claims for link in claim.quantities)
    assert any(quantity.id in fault for fault in faults) == linked
    whole = Gold(gold.analysis, traps=(Trap(quantity.number, "test"),))
    assert any("traps" in fault for fault in find_faults(whole))


def test_run_writes_counts_that_a_later_reader_can_add_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, page = tmp_path / "results.json", tmp_path / "page.html"
    arguments = ["--systems", "rules", "no:such-tagger", "--suites", "brief", "--tasks", "quantities", "--errors", "2"]
    arguments += ["--passes", "1", "--cache", str(tmp_path / "cache"), "--attributes", "--labels", "--diff", "1"]
    assert run.main([*arguments, "--output", str(out), "--html", str(page)]) == 0
    shown = capsys.readouterr()
    assert "| brief | rules | quantities | joint |" in shown.out
    assert "Smallest difference of F1" in shown.out
    assert "absent: no:such-tagger" in shown.err
    record = json.loads(out.read_text("utf-8"))
    assert record["schema_version"] == run.RESULT_VERSION
    (one,) = record["runs"]
    joint = one["tasks"]["quantities"]["measures"]["joint"]
    assert joint["f1"] == pytest.approx(2 * joint["n_correct"] / (joint["n_gold"] + joint["n_predicted"]))
    assert joint["interval"][0] < joint["interval"][1]
    assert len(record["suites"]["brief"]["gold"]) == 64
    assert "<svg" in page.read_text("utf-8")
