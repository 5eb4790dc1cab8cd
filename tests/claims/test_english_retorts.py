"""What others hold of a statement, set behind it, and reports in which nobody is named."""

from __future__ import annotations

import pytest

import claimx
from claimx.types import Claim


def read(text: str) -> list[Claim]:
    return list(claimx.analyze(text, language="en", tier="rules").claims)


def told(claim: Claim) -> tuple[str, str, str, str]:
    holder, core = (" … ".join(s.text for s in spans) for spans in (claim.holder.spans, claim.proposition.core))
    return holder, claim.cue.lemma if claim.cue is not None else "", core, claim.polarity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oslo said the cable was cut, a claim the operator rejects.",
            ("the operator", "reject", "the cable was cut", "negative"),
        ),
        (
            "Oslo said the cable was never cut, a claim the operator disputes.",
            ("the operator", "dispute", "the cable was never cut", "positive"),
        ),
        (
            "The firm poisoned the river, according to residents, an accusation denied by its owner.",
            ("its owner", "deny", "The firm poisoned the river", "negative"),
        ),
        (
            "Police say the driver was drunk, something his family has always denied.",
            ("his family", "deny", "the driver was drunk", "negative"),
        ),
        (
            "Prosecutors claim that she forged the will, which she denies.",
            ("she", "deny", "she forged the will", "negative"),
        ),
        (
            "The rebels said they had taken the town, a version of events that the army confirmed on Monday.",
            ("the army", "confirm", "they had taken the town", "positive"),
        ),
        (
            "The general said the war was won, an assessment his own staff dismissed as absurd.",
            ("his own staff", "dismiss", "the war was won", "negative"),
        ),
        (
            "The union demanded a 5 percent raise, a call the company rejected.",
            ("the company", "reject", "a 5 percent raise", "negative"),
        ),
    ],
)
def test_a_retort_takes_up_what_was_said(text: str, expected: tuple[str, str, str, str]) -> None:
    claims = read(text)
    assert len(claims) == 2
    assert expected in map(told, claims)


@pytest.mark.parametrize(
    "text",
    [
        "He bought the painting, which the museum has not denied.",
        "The ministry said it would present a plan, which unions reject.",
        "The report says profits fell, a figure that shocked investors.",
        "Officials said it was a good plan, a plan with flaws.",
    ],
)
def test_what_denies_nothing_is_no_retort(text: str) -> None:
    (claim,) = read(text)
    assert claim.provenance.rule != "en.retort"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The museum, it emerged on Friday, had known.", ("", "emerge", "The museum … had known", "positive")),
        ("It later transpired that he had lied.", ("", "transpire", "he had lied", "positive")),
        ("The files, it turned out, were lost.", ("", "turn out", "The files … were lost", "positive")),
        ("Heat pumps, claim their makers, pay off.", ("their makers", "claim", "Heat pumps … pay off", "positive")),
    ],
)
def test_a_report_within_a_clause_is_one_claim(text: str, expected: tuple[str, str, str, str]) -> None:
    (claim,) = read(text)
    assert told(claim) == expected


def test_what_is_set_against_the_authors_claim_stands_apart() -> None:
    author, other = read("Ministers played for time, while backbenchers called for an inquiry.")
    assert (told(author)[2], author.kind) == ("Ministers played for time", "author")
    assert told(other) == ("backbenchers", "call for", "an inquiry", "positive")


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("A poll published on Sunday found that voters oppose it.", "A poll"),
        ("A study commissioned by the ministry found that voters oppose it.", "A study commissioned by the ministry"),
    ],
)
def test_when_evidence_came_out_is_no_part_of_it(text: str, evidence: str) -> None:
    (claim,) = read(text)
    assert [span.text for span in claim.evidence] == [evidence]
