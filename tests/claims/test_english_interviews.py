"""English interviews and speakers before a colon: whose words stand behind a label."""

from __future__ import annotations

import pytest

import claimx
from claimx.types import Claim


def read(text: str) -> tuple[Claim, ...]:
    return claimx.analyze(text, language="en", tier="rules").claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Q: Why did you resign?\n\nA: I could not support the plan. It was wrong.\n\n"
            "Q: When?\n\nA: The vote was in May.",
            [("A", "I could not support the plan"), ("A", "It was wrong"), ("A", "The vote was in May")],
        ),
        (
            "Reporter: Will you run again?\n\nSmith: That depends on my family. We will decide in May.",
            [("Smith", "That depends on my family"), ("Smith", "We will decide in May")],
        ),
        (
            "BBC: Is the war over?\n\nAnna Kern: No. It will last for years.\n\n"
            "BBC: Who will win it?\n\nAnna Kern: The richer side wins.",
            [("Anna Kern", "It will last for years"), ("Anna Kern", "The richer side wins")],
        ),
    ],
)
def test_what_stands_behind_a_label_is_direct_speech(text: str, expected: list[tuple[str, str]]) -> None:
    found = [c for c in read(text) if c.frame is not None]
    assert [(str(claim.holder.spans[0]), claim.text) for claim in found] == expected
    assert all((str(claim.kind), str(claim.form)) == ("attributed", "direct") for claim in found)


def test_the_person_named_before_is_who_answers() -> None:
    text = "We spoke to Laura Hill, an economist at the bank.\n\nQ: Is inflation beaten?\n\nA: Prices are still rising."
    claim = read(text)[-1]
    assert (claim.holder.name, claim.holder.resolution) == ("Laura Hill", "anaphoric")


@pytest.mark.parametrize(
    "text",
    [
        "Germany: The economy shrank.\n\nFrance: The economy grew.",
        "Background: The dam broke in May.\n\nOutlook: Repairs will take a year.",
    ],
)
def test_labels_without_a_question_are_no_interview(text: str) -> None:
    assert all(str(claim.form) != "direct" for claim in read(text))


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Minister: strike will end on Friday.", "Minister"),
        ("Smith: I never signed that paper.", "Smith"),
        ("UN agency: the camp is full.", "UN agency"),
        ("Background: the dam broke in May.", None),
        ("There is one problem: the dam is broken.", None),
    ],
)
def test_a_speaker_before_a_colon_holds_what_follows(text: str, holder: str | None) -> None:
    claim = read(text)[-1]
    assert (str(claim.holder.spans[0]) if claim.holder.spans else None) == holder


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Mr. KERN: I was 28, the mayor was older.", ["I was 28", "the mayor was older"]),
        ("Mr. KERN: The dam broke, but nobody was hurt.", ["The dam broke", "nobody was hurt"]),
    ],
)
def test_a_speaker_before_a_colon_says_all_clauses_behind_it(text: str, contents: list[str]) -> None:
    claims = read(text)
    assert [claim.text for claim in claims if str(claim.kind) == "attributed"] == contents
    assert {str(claim.holder.spans[0]) for claim in claims} == {"Mr. KERN"}


def test_a_preposition_without_its_noun_may_end_a_phrase() -> None:
    (claim,) = read("Norway has supported these efforts at dialogue throughout.")
    assert claim.text == "these efforts at dialogue throughout"
