"""Speech events: cue, source and message by words."""

from claimx.scoring import Gold, score_attribution
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
    Holder,
    HolderType,
    Modality,
    Proposition,
    Provenance,
    Resolution,
    Span,
)

TEXT = "Die Nato sagte gestern, dass Truppen kamen und gingen. Laut Kiew schweigt Moskau."
DOCUMENT = Document(TEXT, "de", "t", sentences=(Span(0, 54, TEXT[:54]), Span(55, 81, TEXT[55:81])))


def at(quote: str) -> tuple[Span, ...]:
    start = TEXT.index(quote)
    return (DOCUMENT.span(start, start + len(quote)),)


def event(cue: str, source: str, message: str, kind: ClaimKind = ClaimKind.ATTRIBUTED) -> Claim:
    return Claim(
        kind,
        Holder(at(source), HolderType.ORGANISATION, Resolution.EXPLICIT),
        Cue(at(cue), CueClass("none")),
        Proposition(at(message), at(message)),
        ClaimForm.INDIRECT,
        Modality.ASSERT,
        Certainty.CERTAIN,
        "positive",
        Provenance("test", "1"),
    )


def analysis(*claims: Claim) -> Analysis:
    return Analysis(DOCUMENT, claims=ClaimList(claims))


SAID = event("sagte", "Die Nato", "dass Truppen kamen und gingen")
LAUT = event("Laut", "Kiew", "schweigt Moskau")


def counts(gold: Analysis, predicted: Analysis, measure: str) -> tuple[int, int, int]:
    total = score_attribution([(Gold(gold), predicted)]).total(measure)
    return total.n_gold, total.n_predicted, total.n_correct


def test_words_of_paired_and_unpaired_events_are_counted() -> None:
    predicted = analysis(event("sagte gestern", "Nato", "Truppen kamen"))
    gold = analysis(SAID, LAUT)
    assert counts(gold, predicted, "event") == (2, 1, 1)
    assert counts(gold, predicted, "cue") == (2, 2, 1)
    assert counts(gold, predicted, "source") == (3, 1, 1)
    assert counts(gold, predicted, "message") == (7, 2, 2)
    assert counts(gold, predicted, "roles") == (10, 3, 3)


def test_events_are_paired_by_cue_alone() -> None:
    same_roles = analysis(event("gestern", "Die Nato", "dass Truppen kamen und gingen"))
    assert counts(analysis(SAID), same_roles, "event") == (1, 1, 0)
    assert counts(analysis(SAID), same_roles, "roles") == (7, 7, 0)


def test_claims_with_one_cue_are_one_event_and_other_kinds_are_none() -> None:
    halves = analysis(event("sagte", "Die Nato", "dass Truppen kamen"), event("sagte", "Die Nato", "und gingen"))
    assert counts(analysis(SAID), halves, "event") == (1, 1, 1)
    assert counts(analysis(SAID), halves, "message") == (5, 5, 5)
    evidential = analysis(event("sagte", "Die Nato", "gingen", ClaimKind.EVIDENTIAL))
    assert counts(analysis(SAID), evidential, "event") == (1, 0, 0)


def test_order_does_not_matter_and_itself_is_perfect() -> None:
    gold = analysis(SAID, LAUT)
    assert counts(gold, analysis(LAUT, SAID), "roles") == (10, 10, 10)
    assert score_attribution([(Gold(gold), gold)]).errors == []
