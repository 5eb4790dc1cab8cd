"""The same document gives the same gold whatever the format, and gold that is written and read scores 100."""

import json
import tracemalloc
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpora import load_suite, stream_suite
from benchmarks.corpora.convert import WRITERS, main, write_suite
from benchmarks.corpora.gold_marks import marks_of_gold
from benchmarks.corpora.marks import build_gold, gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Mark, Standoff, survey
from claimx.errors import ResourceError
from claimx.scoring import (
    Gold,
    Scores,
    score_attribution,
    score_claims,
    score_entities,
    score_quantities,
    score_times,
)
from claimx.types import Analysis

TASKS: dict[str, Callable[..., Scores]] = {
    "entities": score_entities,
    "quantities": score_quantities,
    "times": score_times,
    "claims": score_claims,
    "attribution": score_attribution,
}
SUFFIXES = {"labelstudio": ".json", "doccano": ".jsonl", "docbin": ".spacy", "conll": ".conll"}
WHOLE = ("brat", "cas", "xmi", "labelstudio")

TEXT = "Angela Merkel traf die EU in Köln 😀. Die finnische Firma AEG-Werke schwieg."
NAMES = [("Angela Merkel", "PER"), ("EU", "ORG"), ("Köln", "LOC"), ("finnische", "LOCderiv"), ("AEG", "ORGpart")]


def through(golds: tuple[Gold, ...], name: str, tmp_path: Path) -> tuple[Gold, ...]:
    if name == "docbin":
        pytest.importorskip("spacy")
    path = tmp_path / f"{name}{SUFFIXES.get(name, '')}"
    write_suite(golds, name, path)
    return load_suite(f"{'cas' if name == 'xmi' else name}:{path}#language=de")


def marked() -> tuple[Gold, ...]:
    places = [(TEXT.index(quote), TEXT.index(quote) + len(quote), label) for quote, label in NAMES]
    marks = tuple(Mark(f"T{n}", label, ((start, end),)) for n, (start, end, label) in enumerate(places))
    document = Standoff("test", "a", TEXT, marks, language="de")
    return tuple(gold_stream(lambda: [document], Options(), "test"))


def found(golds: tuple[Gold, ...]) -> list[tuple[object, ...]]:
    return [
        (
            gold.analysis.document.text,
            gold.layers,
            gold.classes,
            *((e.span, e.label, e.form) for e in gold.analysis.entities),
        )
        for gold in golds
    ]


@pytest.mark.parametrize("name", [name for name in WRITERS if name != "timeml"])
def test_the_same_names_come_back_from_every_format(name: str, tmp_path: Path) -> None:
    golds = marked()
    if name == "docbin":  # a DocBin can hold no part of a token
        golds = tuple(gold_stream(lambda: [_without_part()], Options(), "test"))
    assert found(through(golds, name, tmp_path)) == found(golds)


def _without_part() -> Standoff:
    document = marks_of_gold(marked()[0])
    kept = tuple(mark for mark in document.marks if mark.label != "ORGpart")
    return Standoff("test", "a", TEXT, kept, language="de")


@cache
def some(suite: str) -> tuple[Gold, ...]:
    return load_suite(suite)[:6]


@pytest.mark.parametrize("suite", ["brief", "corpus-de-train"])
@pytest.mark.parametrize("name", WHOLE)
def test_everything_that_is_scored_comes_back_and_scores_100(name: str, suite: str, tmp_path: Path) -> None:
    golds = some(suite)
    back = {gold.analysis.document.id: gold for gold in through(golds, name, tmp_path)}
    assert len(back) == len(golds)
    for task in ("entities", "quantities", "times", "claims"):
        for pairs in (
            [(gold, back[gold.analysis.document.id].analysis) for gold in golds],
            [(back[gold.analysis.document.id], gold.analysis) for gold in golds],
        ):
            scores = TASKS[task](pairs)
            assert scores.errors == []
            assert {scores.total(measure).f1 for measure in scores.samples} <= {1.0, None}
            assert all(rate.n_hit == rate.n_all for rate in scores.rates.values())
    for gold in golds:
        again = back[gold.analysis.document.id]
        assert again.optional == gold.optional
        assert sorted(again.traps, key=repr) == sorted(gold.traps, key=repr)
        assert again.analysis.document.digest == gold.analysis.document.digest


def test_times_come_back_from_timeml_with_the_date(tmp_path: Path) -> None:
    golds = some("corpus-de-train")
    back = {gold.analysis.document.id: gold for gold in through(golds, "timeml", tmp_path)}
    pairs = [(gold, back[gold.analysis.document.id].analysis) for gold in golds]
    assert score_times(pairs).total("joint").f1 == 1.0
    assert all(back[g.analysis.document.id].analysis.document.date == g.analysis.document.date for g in golds)


_LABELS = ("PER", "ORG", "LOC", "MISC", "LOCderiv", "MISCpart", "Timex3", "Claim", "Quantity")
_FACTS = {
    "Timex3": {"type": "DATE", "value": "2024"},
    "Claim": {"kind": "author", "polarity": "negative"},
    "Quantity": {"low": "3", "high": "3", "modifier": "exact"},
}


@st.composite
def standoffs(draw: st.DrawFn, name: str = "a") -> Standoff:
    words = draw(
        st.lists(
            st.sampled_from(["Köln", "😀", "zwei", "e\u0301", "»", "ist.", "\u00a0", "\n", "–", "A&B<"]),
            min_size=3,
            max_size=9,
        )
    )
    text = " ".join(["x", *words, "y"])
    inside = [index for index, character in enumerate(text) if not character.isspace()]
    marks = []
    for number in range(draw(st.integers(0, 4))):
        places = sorted(draw(st.lists(st.sampled_from(inside), min_size=2, max_size=4, unique=True)))
        pieces = [(a, b + 1) for a, b in zip(places[::2], places[1::2], strict=False)]
        label = draw(st.sampled_from(_LABELS))
        kept = tuple(pieces) if label == "Claim" else ((pieces[0][0], pieces[-1][1]),)
        marks.append(Mark(f"T{number}", label, kept, None, _FACTS.get(label, {})))
    return Standoff("test", name, text, tuple(marks), language="de")


@given(standoffs(), st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_gold_scores_100_against_itself_permuted_and_written_twice(document: Standoff, random: object) -> None:
    twice = Standoff("test", "b", document.text, document.marks, language="de")
    golds = tuple(gold_stream(lambda: [document, twice], Options(), "test"))
    again = tuple(gold_stream(lambda: [marks_of_gold(gold) for gold in golds], Options(), "test"))
    for task in golds[0].layers:
        records = getattr(again[0].analysis, task, ())
        assert list(records) == list(getattr(golds[0].analysis, task, ()))
        shuffled = [_shuffled(gold.analysis, random) for gold in again]
        pairs = list(zip(golds, shuffled, strict=True))
        one, both, back = (TASKS[task](list(part)) for part in (pairs[:1], pairs, reversed(pairs)))
        for measure in one.samples:
            assert one.total(measure).f1 in (1.0, None)
            assert both.total(measure) == back.total(measure) == one.total(measure) + one.total(measure)
        assert one.errors == []


def _shuffled(analysis: Analysis, random: object) -> Analysis:
    parts = []
    for records in (analysis.entities, analysis.quantities, analysis.times, analysis.claims):
        order = list(records)
        random.shuffle(order)  # type: ignore[attr-defined]
        parts.append(tuple(order))
    return Analysis(analysis.document, *parts)


@given(standoffs())
@settings(max_examples=10)
def test_any_text_comes_back_from_the_formats_of_tools(
    tmp_path_factory: pytest.TempPathFactory, document: Standoff
) -> None:
    folder = tmp_path_factory.mktemp("formats")
    shown = survey([document], Options(), "test")
    gold = build_gold(document, shown, Options())
    for name in WHOLE:
        (back,) = through((gold,), name, folder)
        assert back.analysis.document.text == document.text
        for kind in ("entities", "quantities", "times", "claims"):
            assert len(getattr(back.analysis, kind)) == len(getattr(gold.analysis, kind)), (name, kind)


def test_many_documents_are_read_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(2_000):
            record = {"id": number, "text": f"Köln meldet {number} Fälle. " * 4, "label": [[0, 4, "LOC"]]}
            file.write(json.dumps(record) + "\n")
    stream = stream_suite(f"doccano:{path}#language=de")
    tracemalloc.start()
    n_first = sum(1 for _ in zip(range(60), stream, strict=False))
    first, _ = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    n_next = sum(1 for _ in zip(range(60), stream, strict=False))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (n_first, n_next) == (60, 60)
    assert peak < first + 400_000


def test_the_command_writes_a_suite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", f"brat:{tmp_path / 'out'}"]) == 0
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".ann", ".txt"]
    for arguments in (["brief", "brat"], ["brief", "pdf:x"], ["nothing", "brat:x"]):
        with pytest.raises(SystemExit, match="2"):
            main(arguments)
    assert "no format named 'pdf'" in capsys.readouterr().err
    with pytest.raises(ResourceError, match="no format named 'pdf'"):
        write_suite([], "pdf", tmp_path)
