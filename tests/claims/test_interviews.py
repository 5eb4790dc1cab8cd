"""Names before a colon: turns of an interview, headlines, and what only looks like them."""

from __future__ import annotations

import pytest

from claimx.pipeline import load
from claimx.types import Claim
from tests.claims.german import joined

ANALYZE = load("de", tier="rules")

TALK = """Die Redaktion traf die Ökonomin Vera Sommer in Bonn.

BLATT: Frau Sommer, warum steigen die Preise?

Vera Sommer: Die Bank hat zu spät reagiert. Das war ein Fehler.

BLATT: Viele sagen, das sei falsch. Was meinen Sie?

Sommer: Die Mieten steigen weiter.

Auch der Strom wird teurer.

BLATT: Danke."""


def claims_of(text: str) -> tuple[Claim, ...]:
    return ANALYZE(text).claims


def answers(text: str) -> list[tuple[str, str | None, str]]:
    found = [c for c in claims_of(text) if c.kind == "attributed"]
    return [(joined(c.holder.spans), c.holder.name, joined(c.proposition.core)) for c in found]


def test_answers_are_their_speakers_and_questions_are_no_claims() -> None:
    assert answers(TALK) == [
        ("Vera Sommer", "Vera Sommer", "Die Bank hat zu spät reagiert"),
        ("Vera Sommer", "Vera Sommer", "Das war ein Fehler"),
        ("Sommer", "Vera Sommer", "Die Mieten steigen weiter"),
        ("", "Vera Sommer", "Auch der Strom wird teurer"),
    ]
    assert [joined(c.proposition.core) for c in claims_of(TALK) if c.kind == "author"] == [
        "Die Redaktion traf die Ökonomin Vera Sommer in Bonn"
    ]


@pytest.mark.parametrize(("ask", "answer"), [("Frage", "Antwort"), ("BLATT", "Sommer")])
def test_lines_are_turns_as_well(ask: str, answer: str) -> None:
    text = f"{ask}: Warum steigen die Preise?\n{answer}: Die Bank schläft.\n{ask}: Und nun?\n{answer}: Sie wacht auf."
    assert [core for _, _, core in answers(text)] == ["Die Bank schläft", "Sie wacht auf"]


def test_answers_are_their_speakers_where_questions_name_nobody() -> None:
    text = "Frau Sommer, warum steigen die Preise?\n\nVera Sommer: Die Bank hat zu spät reagiert.\n\nUnd was hilft nun?"
    text += "\n\nSommer: Die Mieten steigen weiter.\n\nAuch der Strom wird teurer.\n\nWird es besser?"
    text += "\n\nSommer: Es wird schlimmer.\n\nDie Bank tagt am Montag in Bonn, so steht es im Kalender."
    found = [(name, core) for _, name, core in answers(text)]
    assert found[:4] == [
        ("Vera Sommer", "Die Bank hat zu spät reagiert"),
        ("Vera Sommer", "Die Mieten steigen weiter"),
        ("Vera Sommer", "Auch der Strom wird teurer"),
        ("Vera Sommer", "Es wird schlimmer"),
    ]


def test_one_name_before_a_colon_makes_no_interview() -> None:
    text = "Warum steigen die Preise?\n\nDas Fazit: Die Bank hat zu spät reagiert.\n\nDie Mieten steigen weiter."
    assert answers(text) == []


def test_an_answer_can_be_quoted_from_others() -> None:
    text = TALK.replace("Die Mieten steigen weiter.", "Laut Destatis steigen die Mieten.")
    assert ("Destatis", "Destatis", "steigen die Mieten") in answers(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Friedrich Merz: Lage ist ernst.", "Friedrich Merz"),
        ("Annalena Baerbock zu Iran: Das Maß ist voll.", "Annalena Baerbock"),
        ("Polizei: Mann hatte ein Messer dabei.", "Polizei"),
        ("Umfrage: Das Tempolimit bleibt unbeliebt.", "Umfrage"),
    ],
)
def test_a_headline_names_its_speaker_before_the_colon(text: str, holder: str) -> None:
    assert [found[0] for found in answers(text)] == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "Berlin: Die Polizei hat einen Mann gefasst.",
        "Fazit: Die Lage ist ernst.",
        "Wetter: Am Montag regnet es.\nVerkehr: Die A7 ist gesperrt.\nWetter: Am Dienstag schneit es.",
        "Wetter: Regnet es am Montag?\nVerkehr: Die A7 ist gesperrt.\nSport: Köln gewinnt.",
    ],
)
def test_a_topic_before_a_colon_is_no_speaker(text: str) -> None:
    assert answers(text) == []
