"""Scores of entities beside those of other scorers, on well-formed and on odd input."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.scoring import Counts, Gold, Scores, score_entities, score_quantities
from claimx.types import (
    Analysis,
    Document,
    Entity,
    EntityForm,
    EntityLabel,
    Interval,
    Modifier,
    Provenance,
    Quantity,
    QuantityKind,
    Span,
)

ORIGIN = Provenance("test", "1")
LABELS = ("PER", "ORG", "LOC")
# First word, end, label.
Item = tuple[int, int, str]


def document(n_words: int, name: str = "d") -> Document:
    text = " ".join(["w"] * n_words)
    return Document(text, "de", name, sentences=(Span(0, len(text), text),) if text else ())


def analysis(base: Document, items: Sequence[Item]) -> Analysis:
    spans = [(base.span(2 * first, 2 * end - 1), label) for first, end, label in items]
    entities = (Entity(span, EntityLabel(label), EntityForm.NAME, None, None, ORIGIN) for span, label in spans)
    return Analysis(base, tuple(entities))


def scored(pairs: Sequence[tuple[Sequence[Item], Sequence[Item]]], n_words: int = 12) -> Scores:
    documents = [document(n_words, f"d{index}") for index in range(len(pairs))]
    return score_entities(
        (Gold(analysis(base, gold)), analysis(base, predicted))
        for base, (gold, predicted) in zip(documents, pairs, strict=True)
    )


def chunks_of(tags: Sequence[str]) -> list[Item]:
    found: list[Item] = []
    for index, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((index, index + 1, tag[2:]))
        elif tag.startswith("I-"):
            found[-1] = (found[-1][0], index + 1, tag[2:])
    return found


@st.composite
def tag_sequences(draw: st.DrawFn, n_words: int = 12) -> list[str]:
    """Well-formed BIO2, where every scorer reads the same chunks."""
    tags: list[str] = []
    while len(tags) < n_words:
        label = draw(st.sampled_from((*LABELS, "")))
        length = min(draw(st.integers(1, 4)), n_words - len(tags))
        tags += [f"B-{label}", *[f"I-{label}"] * (length - 1)] if label else ["O"] * length
    return tags


sentences = st.lists(st.tuples(tag_sequences(), tag_sequences()), min_size=1, max_size=4)
spans = st.tuples(st.integers(0, 10), st.integers(1, 4)).map(lambda p: (p[0], min(12, p[0] + p[1])))
items = st.lists(st.tuples(spans, st.sampled_from(LABELS)).map(lambda p: (*p[0], p[1])), max_size=6)


@settings(max_examples=30)
@given(sentences)
def test_exact_scores_are_those_of_seqeval(pairs: list[tuple[list[str], list[str]]]) -> None:
    metrics = pytest.importorskip("seqeval.metrics")
    scheme = pytest.importorskip("seqeval.scheme").IOB2
    gold, predicted = [list(side) for side in zip(*pairs, strict=True)]
    ours = scored([(chunks_of(one), chunks_of(other)) for one, other in pairs]).total("exact_label")
    options = {"mode": "strict", "scheme": scheme, "zero_division": 0}
    for score, function in (
        (ours.precision, metrics.precision_score),
        (ours.recall, metrics.recall_score),
        (ours.f1, metrics.f1_score),
    ):
        # Where nothing is there to be found, seqeval says 0; for us that is undefined.
        assert (score or 0.0) == pytest.approx(function(gold, predicted, **options))


@settings(max_examples=30)
@given(sentences)
def test_scores_of_each_label_and_their_mean_are_those_of_seqeval(pairs: list[tuple[list[str], list[str]]]) -> None:
    metrics = pytest.importorskip("seqeval.metrics")
    scheme = pytest.importorskip("seqeval.scheme").IOB2
    gold, predicted = [list(side) for side in zip(*pairs, strict=True)]
    ours = scored([(chunks_of(one), chunks_of(other)) for one, other in pairs])
    report = metrics.classification_report(
        gold, predicted, mode="strict", scheme=scheme, zero_division=0, output_dict=True
    )
    for label in LABELS:
        if label in report:
            assert (ours.total(f"exact_label:{label}").f1 or 0.0) == pytest.approx(report[label]["f1-score"])
    shown = [report[name.partition(":")[2]]["f1-score"] for name in ours.labels("exact_label")]
    assert ours.macro("exact_label") == (pytest.approx(sum(shown) / len(shown)) if shown else None)


def strict_of_nervaluate(pairs: Sequence[tuple[Sequence[Item], Sequence[Item]]]) -> Counts:
    nervaluate = pytest.importorskip("nervaluate")
    sides = [
        [[{"label": label, "start": s, "end": e - 1} for s, e, label in side[i]] for side in pairs] for i in range(2)
    ]
    result = nervaluate.Evaluator(*sides, tags=list(LABELS), loader="dict").evaluate()["overall"]["strict"]
    return Counts(result.possible, result.actual, result.correct)


@settings(max_examples=30)
@given(sentences)
def test_exact_counts_are_those_of_nervaluate(pairs: list[tuple[list[str], list[str]]]) -> None:
    chunks = [(chunks_of(one), chunks_of(other)) for one, other in pairs]
    if any(one for one, _ in chunks) and any(other for _, other in chunks):
        assert scored(chunks).total("exact_label") == strict_of_nervaluate(chunks)


@settings(max_examples=60)
@given(st.lists(st.tuples(items, items), min_size=1, max_size=3))
def test_exact_counts_of_repeated_and_overlapping_items_are_those_of_multisets(
    pairs: list[tuple[list[Item], list[Item]]],
) -> None:
    """What can be paired exactly is paired so, whatever lies over it: as many pairs as the multisets share."""
    right = sum((Counter(gold) & Counter(predicted)).total() for gold, predicted in pairs)
    wanted = Counts(sum(len(gold) for gold, _ in pairs), sum(len(p) for _, p in pairs), right)
    assert scored(pairs).total("exact_label") == wanted


@settings(max_examples=60)
@given(st.lists(st.tuples(items, items), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_no_order_and_no_repetition_of_documents_changes_a_score(
    pairs: list[tuple[list[Item], list[Item]]], generator: object
) -> None:
    before = scored(pairs)
    mixed = [tuple(generator.sample(side, len(side)) for side in pair) for pair in pairs]  # type: ignore[attr-defined]
    doubled = scored([*pairs, *pairs])
    for measure in before.table.cells:
        assert scored(mixed).total(measure) == before.total(measure)  # type: ignore[arg-type]
        assert doubled.total(measure).f1 == before.total(measure).f1
        assert doubled.total(measure).n_gold == 2 * before.total(measure).n_gold
    assert sum(doubled.log.kinds.values()) == 2 * sum(before.log.kinds.values())


@pytest.mark.parametrize(
    ("gold", "predicted", "scores"),
    [
        ([], [], (None, None, None)),
        ([(0, 1, "PER")], [], (None, 0.0, 0.0)),
        ([], [(0, 1, "PER")], (0.0, None, 0.0)),
        ([(0, 1, "PER")], [(0, 1, "PER"), (0, 1, "PER")], (0.5, 1.0, 2 / 3)),
        ([(0, 1, "PER"), (0, 1, "PER")], [(0, 1, "PER")], (1.0, 0.5, 2 / 3)),
        ([(0, 2, "PER"), (1, 2, "LOC")], [(1, 2, "LOC"), (0, 2, "PER")], (1.0, 1.0, 1.0)),
        ([(0, 12, "ORG")], [(0, 12, "ORG")], (1.0, 1.0, 1.0)),
    ],
    ids=["nothing", "no answer", "no gold", "answered twice", "gold twice", "one in the other", "the whole text"],
)
def test_odd_input_has_the_scores_of_the_definition(
    gold: list[Item], predicted: list[Item], scores: tuple[float | None, ...]
) -> None:
    total = scored([(gold, predicted)]).total("exact")
    assert (total.precision, total.recall, total.f1) == scores


def test_a_text_without_sentences_and_words_is_scored() -> None:
    empty = Document("", "de", "empty")
    assert score_entities([(Gold(Analysis(empty)), Analysis(empty))]).total("exact") == Counts()


def test_partial_answers_do_not_fade_when_a_document_is_there_twice() -> None:
    """As they do in nervaluate, where a partial match of 0.5 became 0.0."""
    pair = ([(0, 4, "PER")], [(0, 3, "PER")])
    assert scored([pair]).total("overlap").f1 == scored([pair, pair]).total("overlap").f1 == 1.0


def quantity(base: Document, span: Item, value: str) -> Quantity:
    place = base.span(2 * span[0], 2 * span[1] - 1)
    point = Interval.point(Decimal(value))
    return Quantity(place, base.span(place.start, place.start + 1), point, Modifier.EXACT, QuantityKind.COUNT, ORIGIN)


def test_a_system_that_reads_numbers_alone_is_judged_by_numbers() -> None:
    base = document(12)
    whole, bare = quantity(base, (0, 4, ""), "3"), quantity(base, (0, 1, ""), "3")
    scores = score_quantities([(Gold(Analysis(base, quantities=(whole,))), Analysis(base, quantities=(bare,)))])
    assert scores.total("overlap") == Counts(1, 1, 0)
    assert scores.total("number") == Counts(1, 1, 1)
