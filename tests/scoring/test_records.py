from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from claimx.scoring import Gold, Scores, Trap, score_claims, score_entities, score_quantities, score_times
from claimx.types import (
    Analysis,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    ClaimList,
    Cue,
    CueClass,
    Document,
    Entity,
    EntityForm,
    EntityLabel,
    Holder,
    HolderType,
    Interval,
    Modality,
    Modifier,
    Proposition,
    Provenance,
    Quantity,
    QuantityKind,
    Resolution,
    Span,
    Time,
    TimeType,
)

TEXT = "Laut Nato kamen rund 3.000 Soldaten am 23. Oktober. Kim Jong Un schwieg. Artikel 2 gilt."
DOCUMENT = Document(TEXT, "de", "t", sentences=(Span(0, 51, TEXT[:51]), Span(52, 72, TEXT[52:72])))
ORIGIN = Provenance("test", "1")


def at(quote: str) -> Span:
    start = TEXT.index(quote)
    return DOCUMENT.span(start, start + len(quote))


def entity(quote: str, label: str = "ORG") -> Entity:
    return Entity(at(quote), EntityLabel(label), EntityForm.NAME, None, None, ORIGIN)


def quantity(quote: str, value: str, modifier: str = "exact") -> Quantity:
    point = Interval.point(Decimal(value))
    return Quantity(at(quote), at("3.000"), point, Modifier(modifier), QuantityKind.COUNT, ORIGIN)


def claim(core: str, holder: str | None = None, cue: str | None = None, polarity: str = "positive") -> Claim:
    spans = (at(core),)
    return Claim(
        ClaimKind.ATTRIBUTED if holder else ClaimKind.AUTHOR,
        Holder((at(holder),), HolderType.ORGANISATION, Resolution.EXPLICIT, at(holder))
        if holder
        else Holder((), HolderType.AUTHOR, Resolution.DEFAULT_AUTHOR),
        Cue((at(cue),), CueClass.PREPOSITION) if cue else None,
        Proposition(spans, spans),
        ClaimForm.INDIRECT if holder else ClaimForm.PLAIN,
        Modality.ASSERT,
        Certainty.CERTAIN,
        polarity,  # type: ignore[arg-type]
        ORIGIN,
        endorsed="open" if holder else None,
    )


def analysis(**records: tuple[object, ...]) -> Analysis:
    return Analysis(DOCUMENT, **records)  # type: ignore[arg-type]


def counts(scores: Scores, measure: str) -> tuple[int, int, int]:
    total = scores.total(measure)
    return total.n_gold, total.n_predicted, total.n_correct


def test_entities_by_exact_span_and_by_overlap() -> None:
    gold = Gold(analysis(entities=(entity("Nato"), entity("Kim Jong Un", "PER"))))
    scores = score_entities([(gold, analysis(entities=(entity("Nato"), entity("Jong Un", "PER"))))])
    assert counts(scores, "exact") == (2, 2, 1)
    assert counts(scores, "overlap") == (2, 2, 2)
    assert [error.kind for error in scores.errors] == ["boundary"]


def test_an_entity_of_another_label_is_wrong_on_both_sides() -> None:
    gold = Gold(analysis(entities=(entity("Nato", "ORG"),)))
    scores = score_entities([(gold, analysis(entities=(entity("Nato", "LOC"),)))])
    assert counts(scores, "overlap") == (1, 1, 0)


def test_an_overlap_below_one_half_pairs_nothing() -> None:
    gold = Gold(analysis(entities=(entity("Kim Jong Un", "PER"),)))
    scores = score_entities([(gold, analysis(entities=(entity("Kim", "PER"),)))])
    assert counts(scores, "overlap") == (1, 1, 0)
    assert [(error.kind, error.gold, error.predicted) for error in scores.errors] == [
        ("boundary", "Kim Jong Un", "Kim")
    ]


def test_an_optional_record_is_neither_a_miss_nor_a_false_alarm() -> None:
    optional = entity("Nato")
    gold = Gold(analysis(entities=(optional,)), optional=frozenset({optional.id}))
    for predicted in ((), (optional,)):
        assert counts(score_entities([(gold, analysis(entities=predicted))]), "exact") == (0, 0, 0)


def test_a_quantity_needs_value_and_modifier_for_the_headline() -> None:
    gold = Gold(analysis(quantities=(quantity("rund 3.000 Soldaten", "3000", "approximate"),)))
    for value, modifier, right in (("3000", "approximate", 1), ("3", "approximate", 0), ("3000", "exact", 0)):
        predicted = analysis(quantities=(quantity("3.000 Soldaten", value, modifier),))
        scores = score_quantities([(gold, predicted)])
        assert counts(scores, "overlap") == (1, 1, 1)
        assert counts(scores, "joint") == (1, 1, right)


def test_a_third_is_a_third_however_many_digits_are_written() -> None:
    gold = Gold(analysis(quantities=(quantity("3.000", "0.333333"),)))
    predicted = analysis(quantities=(quantity("3.000", "0.33333333333333333333"),))
    assert counts(score_quantities([(gold, predicted)]), "joint") == (1, 1, 1)


def test_a_quantity_on_a_trap_is_counted() -> None:
    gold = Gold(analysis(), traps=(Trap(at("Artikel 2"), "article"),))
    wrong = replace(quantity("Artikel 2", "2"), number=at("2 gilt"))
    assert score_quantities([(gold, analysis(quantities=(wrong,)))]).rates["trap_avoided"].n_hit == 0
    assert score_quantities([(gold, analysis())]).rates["trap_avoided"].n_hit == 1


def test_times_by_type_and_value() -> None:
    def time(value: str | None) -> Time:
        return Time(at("am 23. Oktober"), TimeType.DATE, value, None, ORIGIN)

    gold = Gold(analysis(times=(time("2024-10-23"),)))
    scores = score_times([(gold, analysis(times=(time(None),)))])
    assert counts(scores, "overlap") == (1, 1, 1)
    assert counts(scores, "joint") == (1, 1, 0)


CORE = "kamen rund 3.000 Soldaten am 23. Oktober"


def test_claims_are_joint_where_kind_holder_and_polarity_are_right() -> None:
    gold = Gold(analysis(claims=(claim(CORE, "Nato", "Laut"),)))
    same = score_claims([(gold, analysis(claims=(claim(CORE, "Nato", "Laut"),)))])
    assert counts(same, "joint:attributed") == (1, 1, 1)
    assert counts(same, "holder") == counts(same, "cue") == (1, 1, 1)


@pytest.mark.parametrize(
    "wrong",
    [claim(CORE, "Kim Jong Un", "Laut"), claim(CORE, "Nato", "Laut", "negative"), claim(CORE)],
    ids=["holder", "polarity", "kind"],
)
def test_claims_with_one_wrong_part_are_detected_and_not_joint(wrong: Claim) -> None:
    gold = Gold(analysis(claims=(claim(CORE, "Nato", "Laut"),)))
    scores = score_claims([(gold, analysis(claims=(wrong,)))])
    assert counts(scores, "detection") == (1, 1, 1)
    assert scores.total("joint").n_correct == 0


def test_the_roles_of_a_missed_claim_are_misses() -> None:
    gold = Gold(analysis(claims=(claim(CORE, "Nato", "Laut"),)))
    scores = score_claims([(gold, analysis())])
    assert counts(scores, "holder") == (1, 0, 0)
    assert counts(scores, "detection:attributed") == (1, 0, 0)


@pytest.mark.parametrize(
    ("gold", "predicted", "right"),
    [
        ("Veranstalter", "Veranstaltern", 1),  # "(laut) Veranstaltern", with the case of the text or without
        ("Veranstalter", "Veranstalterin", 0),
        ("Kern", "Ker", 0),  # short names keep their last letter
    ],
)
def test_holders_without_spans_are_compared_by_name_whatever_their_case(gold: str, predicted: str, right: int) -> None:
    def named(name: str) -> Claim:
        holder = Holder((), HolderType.ORGANISATION, Resolution.CARRIED_OVER, None, name)
        return replace(claim(CORE, "Nato", "Laut"), holder=holder)

    scores = score_claims([(Gold(analysis(claims=(named(gold),))), analysis(claims=(named(predicted),)))])
    assert counts(scores, "joint:attributed") == (1, 1, right)


@pytest.mark.parametrize("order", [1, -1])
def test_of_claims_with_one_content_those_of_one_holder_are_paired(order: int) -> None:
    both = (claim(CORE, "Nato", "Laut"), claim(CORE, "Kim Jong Un"))
    scores = score_claims([(Gold(analysis(claims=both)), analysis(claims=both[::order]))])
    assert counts(scores, "joint:attributed") == counts(scores, "detection:attributed") == (2, 2, 2)
    assert scores.total("holder").f1 == 1.0


def test_a_claim_shorter_than_half_is_not_paired() -> None:
    gold = Gold(analysis(claims=(claim(CORE, "Nato", "Laut"),)))
    scores = score_claims([(gold, analysis(claims=(claim("am 23. Oktober", "Nato", "Laut"),)))])
    assert counts(scores, "detection") == (1, 1, 0)


ALL = analysis(
    entities=(entity("Nato"), entity("Kim Jong Un", "PER")),
    quantities=(quantity("rund 3.000 Soldaten", "3000", "approximate"),),
    times=(Time(at("am 23. Oktober"), TimeType.DATE, "2024-10-23", None, ORIGIN),),
    claims=(claim(CORE, "Nato", "Laut"), claim("Kim Jong Un schwieg")),
)


@pytest.mark.parametrize("score", [score_entities, score_quantities, score_times, score_claims])
def test_gold_against_itself_is_perfect_and_doubling_a_corpus_leaves_f1_as_it_was(
    score: Callable[..., Scores],
) -> None:
    half = replace(ALL, entities=ALL.entities[:1], quantities=(), times=(), claims=ALL.claims[:1])
    for predicted in (ALL, half):
        once = score([(Gold(ALL), predicted)])
        twice = score([(Gold(ALL), predicted), (Gold(ALL), predicted)])
        for measure in once.samples:
            assert once.total(measure).f1 == twice.total(measure).f1
            if predicted is ALL:
                assert once.total(measure).f1 in (1.0, None)


def test_texts_that_differ_cannot_be_compared() -> None:
    other = Analysis(Document("Anderes.", "de"))
    with pytest.raises(ValueError, match="different texts"):
        score_entities([(Gold(ALL), other)])


def test_exact_entities_agree_with_seqeval_and_nervaluate() -> None:
    seqeval = pytest.importorskip("seqeval.metrics")
    nervaluate = pytest.importorskip("nervaluate")
    words = TEXT.split()
    gold_tags = ["O"] * len(words)
    gold_tags[1] = "B-ORG"
    gold_tags[9:12] = ["B-PER", "I-PER", "I-PER"]
    predicted_tags = [*gold_tags]
    predicted_tags[1] = "B-LOC"
    gold = Gold(analysis(entities=(entity("Nato"), entity("Kim Jong Un", "PER"))))
    predicted = analysis(entities=(entity("Nato", "LOC"), entity("Kim Jong Un", "PER")))
    ours = score_entities([(gold, predicted)]).total("exact_label")
    assert ours.f1 == pytest.approx(seqeval.f1_score([gold_tags], [predicted_tags]))
    evaluator = nervaluate.Evaluator([gold_tags], [predicted_tags], tags=["PER", "ORG", "LOC"], loader="list")
    strict = evaluator.evaluate()["overall"]["strict"]
    assert ours.f1 == pytest.approx(strict.f1)


def test_a_claim_without_a_word_is_found_where_it_is_the_same() -> None:
    document = Document("Er schrieb: 😀", "de", "t")
    face = (document.span(12, 13),)
    answer = Analysis(document, claims=ClaimList([replace(claim(CORE), proposition=Proposition(face, face))]))
    assert score_claims([(Gold(answer), answer)]).total("detection:author").f1 == 1.0


def test_claims_of_kinds_that_were_not_labelled_are_passed_over() -> None:
    both = analysis(claims=(claim(CORE, "Nato", "Laut"), claim("Kim Jong Un schwieg")))
    quotes = Gold(analysis(claims=(claim(CORE, "Nato", "Laut"),)), classes=frozenset({"attributed", "name"}))
    scores = score_claims([(quotes, both)])
    assert scores.total("detection").precision == 1.0
    assert "detection:author" not in scores.samples
    everything = replace(quotes, classes=frozenset({"name"}))
    assert score_claims([(everything, both)]).total("detection").precision == 0.5
