"""Speech events: cue, source and message by words."""

import re
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.scoring import Gold, score_attribution
from claimx.scoring.attribution import SpeechEvent, render_role_scores, score_speech_events
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
    Token,
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


# The rules of the module on events by the numbers of their tokens. "Der Sprecher sagte gestern , dass man liefere ." is
# 0 … 8, and "Laut Nato stimmt das ." is 9 … 13.

GOLD_SAID = SpeechEvent(frozenset({2}), {"Source": frozenset({0, 1}), "Message": frozenset({5, 6, 7})})
GOLD_LAUT = SpeechEvent(frozenset({9}), {"Source": frozenset({10}), "Message": frozenset({11, 12})})


def made(cue: set[int], **roles: set[int]) -> SpeechEvent:
    return SpeechEvent(frozenset(cue), {name: frozenset(tokens) for name, tokens in roles.items()})


@pytest.mark.parametrize(
    ("predicted", "expected"),
    [
        # All right.
        ([GOLD_LAUT, GOLD_SAID], {"Cue": (2, 2, 2), "Source": (3, 3, 3), "Message": (5, 5, 5), "Roles": (8, 8, 8)}),
        # Nothing predicted: every token is a miss.
        ([], {"Cue": (2, 0, 0), "Source": (3, 0, 0), "Message": (5, 0, 0), "Roles": (8, 0, 0)}),
        # One token of the source, the message with its complementizer's comma: overlap counts, whole spans do not.
        (
            [made({2}, Source={1}, Message={4, 5, 6, 7}), GOLD_LAUT],
            {"Cue": (2, 2, 2), "Source": (3, 2, 2), "Message": (5, 6, 5), "Roles": (8, 8, 7)},
        ),
        # The cue one token off: the events are not aligned, so that right roles are wrong on both sides.
        (
            [made({3}, Source={0, 1}, Message={5, 6, 7}), GOLD_LAUT],
            {"Cue": (2, 2, 1), "Source": (3, 3, 1), "Message": (5, 5, 2), "Roles": (8, 8, 3)},
        ),
        # The cue one token too long: aligned, with one false alarm.
        (
            [made({2, 3}, Source={0, 1}), GOLD_LAUT],
            {"Cue": (2, 3, 2), "Source": (3, 3, 3), "Message": (5, 2, 2), "Roles": (8, 5, 5)},
        ),
        # The right tokens in another role: a miss for the one and a false alarm for the other.
        (
            [made({2}, Topic={0, 1}, Message={5, 6, 7}), GOLD_LAUT],
            {"Cue": (2, 2, 2), "Source": (3, 1, 1), "Message": (5, 5, 5), "Topic": (0, 2, 0), "Roles": (8, 8, 6)},
        ),
        # One gold event predicted twice: the better one is aligned, the other is a false alarm.
        (
            [made({2}, Source={0}), GOLD_SAID, GOLD_LAUT],
            {"Cue": (2, 3, 2), "Source": (3, 4, 3), "Message": (5, 5, 5), "Roles": (8, 9, 8)},
        ),
        # Roles swapped between two events with right cues: alignment is by cue and not by role.
        (
            [made({2}, Source={10}, Message={11, 12}), made({9}, Source={0, 1}, Message={5, 6, 7})],
            {"Cue": (2, 2, 2), "Source": (3, 3, 0), "Message": (5, 5, 0), "Roles": (8, 8, 0)},
        ),
    ],
)
def test_worked_examples_of_the_rules(predicted: list[SpeechEvent], expected: dict[str, tuple[int, ...]]) -> None:
    scores = score_speech_events([([GOLD_SAID, GOLD_LAUT], predicted)])
    counts = {name: (s.tokens.n_gold, s.tokens.n_predicted, s.tokens.n_correct) for name, s in scores.items()}
    assert counts == expected


def test_proportional_scores_weigh_every_filled_role_the_same() -> None:
    predicted = [made({2}, Source={1}, Message={4, 5, 6, 7}), made({9}, Source={10})]
    scores = score_speech_events([([GOLD_SAID, GOLD_LAUT], predicted)])
    message, source = scores["Message"], scores["Source"]
    # Of two gold messages one is found and one is not; of the predicted one three tokens of four are right.
    assert (message.proportional_precision, message.proportional_recall) == (0.75, 0.5)
    assert message.proportional_f1 == pytest.approx(0.6)
    # Both predicted sources are right; of the gold ones half of the first and all of the second is found.
    assert (source.proportional_precision, source.proportional_recall) == (1.0, 0.75)
    assert scores["Roles"].proportional_recall == pytest.approx((1 + 0 + 0.5 + 1) / 4)


def test_what_cannot_be_divided_is_undefined() -> None:
    scores = score_speech_events([([GOLD_SAID], [])])
    assert (scores["Cue"].proportional_precision, scores["Cue"].tokens.precision) == (None, None)
    assert (scores["Cue"].proportional_recall, scores["Cue"].proportional_f1) == (0.0, 0.0)
    nothing = score_speech_events([([], [])])
    assert (nothing["Cue"].proportional_f1, nothing["Cue"].tokens.f1) == (None, None)
    assert "| Cue | – | – | – | 0 / 0 / 0 | – | – | – |" in render_role_scores(nothing)


_TOKENS = st.frozensets(st.integers(0, 9), max_size=4)
_EVENTS = st.lists(
    st.builds(
        SpeechEvent,
        st.frozensets(st.integers(0, 9), min_size=1, max_size=3),
        st.dictionaries(st.sampled_from(["Source", "Message", "Topic"]), _TOKENS.filter(bool), max_size=3),
    ),
    max_size=5,
)


@given(_EVENTS, _EVENTS, st.randoms(use_true_random=False))
def test_order_and_copies_of_documents_change_no_rate(
    gold: list[SpeechEvent], predicted: list[SpeechEvent], random: Random
) -> None:
    once = score_speech_events([(gold, predicted)])
    random.shuffle(mixed := list(predicted))
    random.shuffle(other := list(gold))
    assert score_speech_events([(other, mixed)]) == once
    twice = score_speech_events([(gold, predicted), (other, mixed)])
    assert {n: s.tokens.f1 for n, s in twice.items()} == {n: s.tokens.f1 for n, s in once.items()}
    assert {n: s.proportional_f1 for n, s in twice.items()} == {n: s.proportional_f1 for n, s in once.items()}
    for score in once.values():
        assert score.tokens.n_correct <= min(score.tokens.n_gold, score.tokens.n_predicted)


@given(_EVENTS)
def test_events_score_100_against_themselves(events: list[SpeechEvent]) -> None:
    for score in score_speech_events([(events, events)]).values():
        assert score.tokens.f1 in (1.0, None)
        assert score.proportional_f1 in (1.0, None)


def test_tokens_of_the_gold_are_counted_where_it_has_them() -> None:
    pieces = re.finditer(r"\w+|[^\w\s]", TEXT)
    tokens = tuple(Token(Span(m.start(), m.end(), m.group())) for m in pieces)
    gold = Analysis(replace(DOCUMENT, tokens=tokens), claims=ClaimList([event("sagte", "Die Nato", "gestern, dass")]))
    plain = analysis(event("sagte", "Die Nato", "gestern, dass"))
    assert counts(gold, plain, "message") == (3, 3, 3)
    assert counts(plain, plain, "message") == (2, 2, 2)
