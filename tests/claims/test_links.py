"""Links of claims: roles of numbers, times and names, what a content points back at, and reasons to check it."""

from __future__ import annotations

import pytest

import claimx
from claimx.types import Analysis, Reason, Role
from tests.claims.link_roles import roles

NLP = claimx.load("de", tier="rules")


def read(text: str) -> Analysis:
    return NLP(text, document_date="2024-06-01")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Deutschland liefert der Ukraine im Mai 20 Panzer.",
            {"Deutschland": "subject", "Ukraine": "recipient", "20 Panzer": "object", "im Mai": "event"},
        ),
        ("In Hamburg streiken 3.000 Arbeiter.", {"Hamburg": "place", "3.000 Arbeiter": "subject"}),
        ("Die Preise stiegen um 20 Prozent.", {"20 Prozent": "adjunct"}),
        (
            "Der Minister sagte am Montag, Polen kaufe im Juli 50 Panzer.",
            {"am Montag": "utterance", "im Juli": "event", "Polen": "subject", "50 Panzer": "object"},
        ),
        ("„Wir zahlen 300 Euro“, sagte Anna Kern am Dienstag.", {"am Dienstag": "utterance", "300 Euro": "object",
                                                                   "Anna Kern": "holder"}),
        ("Der Bericht der Nato zeigt, dass die Kosten sinken.", {"Nato": "evidence"}),
        ("Die Stadt kauft den Wald, der Polen gehört.", {"Polen": "object"}),
        ("Die Stadt spart, weil Polen zahlt.", {"Polen": "adjunct"}),
        ("Laut Nato kamen 3.000 Soldaten.", {"Nato": "holder", "3.000 Soldaten": "subject"}),
        ("Die Preise sinken, wenn Polen zahlt.", {"Polen": "condition"}),
        ("Dass Polen zahlt, wird überall begriffen.", {"Polen": "subject"}),
    ],
)  # fmt: skip
def test_records_have_roles(sentence: str, expected: dict[str, str]) -> None:
    analysis = read(sentence)
    (claim,) = analysis.claims
    assert roles(analysis, claim) == expected


def test_every_role_is_of_the_closed_list() -> None:
    analysis = read(
        "Nach Angaben der Nato hat Polen im Mai 2024 der Ukraine 50 Panzer geliefert, die 3 Mio. Euro kosten."
    )
    for claim in analysis.claims:
        assert all(isinstance(link.role, Role) for link in (*claim.quantities, *claim.times, *claim.entities))


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Die Firma hat 300 Leute entlassen. Der Betriebsrat bestätigte das.", "Die Firma hat 300 Leute entlassen"),
        ("Die Firma hat 300 Leute entlassen. Der Betriebsrat bestätigte die Meldungen.", "die Meldungen"),
        (
            "Der Konzern hat Gift abgeleitet. Der Sprecher wies diese Darstellung zurück.",
            "Der Konzern hat Gift abgeleitet",
        ),
        ("Der Konzern hat Gift abgeleitet. „Das stimmt nicht“, sagte der Sprecher.", "Der Konzern hat Gift abgeleitet"),
        ("Der Konzern hat Gift abgeleitet. Der Sprecher fordert höhere Löhne.", None),
        ("Der Sprecher bestreitet das.", None),
        (
            "Die Firma hat 300 Leute entlassen. Der Betriebsrat hält das für falsch.",
            "Die Firma hat 300 Leute entlassen",
        ),
        ("Der Konzern hat Gift abgeleitet. Der Sprecher nannte das eine Lüge.", "Der Konzern hat Gift abgeleitet"),
        ("Der Konzern hat Gift abgeleitet. Die Stadt kündigte eine Klage an.", None),
        ("Der Konzern hat Gift abgeleitet. Die Stadt kündigte Klage an.", None),
        ("Die Stadt hält schärfere Vorgaben für notwendig.", None),
        ("Der Sprecher bestätigte einen entsprechenden Bericht.", "einen entsprechenden Bericht"),
    ],
)
def test_a_content_points_back(text: str, reference: str | None) -> None:
    found = [str(span) for span in read(text).claims[-1].refers_to]
    assert found == ([reference] if reference is not None else [])


@pytest.mark.parametrize(
    ("sentence", "reasons"),
    [
        ("Polen kaufte im Mai 50 Panzer.", {"has_number", "has_time", "has_name", "named_actor", "past_or_present"}),
        ("Die Zahl der Toten in Polen steigt.", {"has_name", "past_or_present"}),
        ("Die Stadt sollte 50 Panzer kaufen.", {"has_number", "is_norm"}),
        ("Der Umsatz wird wohl steigen.", {"is_predict", "is_hedged"}),
        ("Wenn das Geld fehlt, könnte das Werk schließen.", {"is_possibility", "is_hedged", "is_conditional"}),
        ("Wann schließt das Werk?", {"is_question"}),
        ("Das Werk ist geschlossen.", {"past_or_present"}),
    ],
)
def test_reasons_are_listed(sentence: str, reasons: set[str]) -> None:
    (claim,) = read(sentence).claims
    assert set(claim.checkability) == reasons
    assert all(isinstance(reason, Reason) for reason in claim.checkability)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Die Polizei meldete rund 3.000 Demonstranten.", "rund 3.000 Demonstranten"),
        ("Die Polizei meldete mindestens 40 Verletzte.", "mindestens 40 Verletzte"),
        ("Die Armee bestätigte fünfzehn Tote.", "fünfzehn Tote"),
    ],
)
def test_a_content_begins_with_all_of_its_amount(text: str, amount: str) -> None:
    (claim,) = claimx.analyze(text, language="de", tier="rules").claims
    assert claim.text == amount
    assert len(claim.quantities) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach einem Bericht der Süddeutschen Zeitung fehlt Geld.", "Süddeutsche Zeitung"),
        ("Der Deutsche Tierschutzbund forderte, Zoos zu schließen.", "Deutscher Tierschutzbund"),
        ("Nach Angaben der Vereinten Nationen fehlt Geld.", "Vereinte Nationen"),
    ],
)
def test_names_of_adjectives_are_listed_in_the_nominative(text: str, name: str) -> None:
    assert read(text).claims[0].holder.name == name
