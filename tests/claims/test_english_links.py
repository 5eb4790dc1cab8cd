"""Links of English claims: roles of numbers, times and names, when it was said, and what a content points back at."""

from __future__ import annotations

import pytest

import claimx
from claimx.types import Analysis
from tests.claims.link_roles import roles

NLP = claimx.load("en", tier="rules")


def read(text: str) -> Analysis:
    return NLP(text, document_date="2024-06-01")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The minister said on Monday that Poland would buy 50 tanks in July.",
            {"on Monday": "utterance", "in July": "event", "Poland": "subject", "50 tanks": "object"},
        ),
        (
            "“We will pay 300 euros,” said Anna Kern on Tuesday.",
            {"on Tuesday": "utterance", "300 euros": "object", "Anna Kern": "holder"},
        ),
        ("“We will pay,” Anna Kern said on Tuesday.", {"on Tuesday": "utterance", "Anna Kern": "holder"}),
        ("Prices rose in May, the agency said on Thursday.", {"in May": "event", "on Thursday": "utterance"}),
        ("On Friday, the council approved the budget.", {"On Friday": "utterance"}),
        ("The mayor denied the charges on Monday.", {"on Monday": "utterance"}),
        ("Prices will fall if Poland pays.", {"Poland": "condition"}),
        ("The town buys the forest, which belongs to Spain.", {"Spain": "object"}),
        ("The town saves money because Spain pays.", {"Spain": "adjunct"}),
    ],
)
def test_records_have_roles(sentence: str, expected: dict[str, str]) -> None:
    analysis = read(sentence)
    (claim,) = analysis.claims
    assert roles(analysis, claim) == expected


@pytest.mark.parametrize(
    ("end", "reference"),
    [
        ("The union confirmed this.", "The firm has dumped waste"),
        ("The mayor denied it on Monday.", "The firm has dumped waste"),
        ("The mayor denied the reports on Monday.", "the reports"),
        ("The mayor rejected that accusation.", "The firm has dumped waste"),
        ("“That is not true,” the mayor said.", "The firm has dumped waste"),
        ("That claim is false, the mayor said.", "The firm has dumped waste"),
        ("The mayor demanded higher wages.", None),
        ("The mayor called it a lie.", "The firm has dumped waste"),
    ],
)
def test_a_content_points_back(end: str, reference: str | None) -> None:
    found = [str(span) for span in read(f"The firm has dumped waste. {end}").claims[-1].refers_to]
    assert found == ([reference] if reference is not None else [])


def test_nothing_before_is_pointed_at() -> None:
    (claim,) = read("The mayor denied this.").claims
    assert claim.refers_to == ()


@pytest.mark.parametrize(
    ("sentence", "core"),
    [
        ("The mayor denied the charges in a statement.", "the charges"),
        ("The mayor denied the charges on Monday evening.", "the charges"),
        ("The council approved the budget in a vote on Monday.", "the budget in a vote"),
        ("The union called for a strike on Monday.", "a strike on Monday"),
        ("The mayor criticised the ban on Sunday shopping.", "the ban on Sunday shopping"),
    ],
)
def test_the_day_of_saying_is_no_part_of_a_phrase(sentence: str, core: str) -> None:
    (claim,) = read(sentence).claims
    assert claim.text == core


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Residents who fled the town say the smell is unbearable.", "Residents who fled the town"),
        ("“It was hell,” said a nurse who works at the clinic.", "a nurse who works at the clinic"),
        ("According to people who saw it, nobody objected.", "people who saw it"),
        ("The smell is unbearable, residents who fled the town said.", "residents who fled the town"),
        ("The minister, who took office in May, said it was hard.", "The minister"),
        ("The bank that lent the money said it had been misled.", "The bank that lent the money"),
    ],
)
def test_a_holder_has_the_clause_that_says_who_is_meant(sentence: str, holder: str) -> None:
    (claim,) = read(sentence).claims
    assert str(claim.holder.spans[0]) == holder
