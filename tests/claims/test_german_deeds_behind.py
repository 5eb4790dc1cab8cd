"""German deeds behind what is said: the mood of what stands before them makes them deeds of speaking."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


@pytest.mark.parametrize(
    ("sentence", "holder", "cue", "core"),
    [
        ("Das Mittel sei neu, dämpft der Arzt Kern die Erwartungen.", "der Arzt Kern", "dämpft", "Das Mittel sei neu"),
        ("Der Bau werde teuer, bremst die Landrätin die Euphorie.", "die Landrätin", "bremst", "Der Bau werde teuer"),
        ("Er habe nie gelogen, schüttelt der Trainer den Kopf.", "der Trainer", "schüttelt", "Er habe nie gelogen"),
        ("Sie sei bereit, räumt Sabine Kern mit Zweifeln auf.", "Sabine Kern", "räumt … auf", "Sie sei bereit"),
    ],
)
def test_any_deed_of_a_person_behind_a_reported_clause_reports_it(
    sentence: str, holder: str, cue: str, core: str
) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.kind, *show(claim)[1:]) == ("attributed", holder, cue, core)


def test_what_happens_to_things_behind_a_reported_clause_reports_nothing() -> None:
    first, second = claims_of("Die Anlage sei veraltet, fiel am Montag der Strom aus.")
    assert (first.kind, show(first)[1], second.kind) == ("attributed", "", "author")


@pytest.mark.parametrize(
    ("sentence", "holder", "cue", "core"),
    [
        (
            "Die Ermittlerin hat einen Verdacht: Das Feuer ist gelegt.",
            "Die Ermittlerin",
            "Verdacht",
            "Das Feuer ist gelegt",
        ),
        ("Der Trainer hat dazu eine klare Meinung: Die Liga ist groß.", "Der Trainer", "Meinung", "Die Liga ist groß"),
    ],
)
def test_what_somebody_has_is_named_behind_a_colon(sentence: str, holder: str, cue: str, core: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.kind, *show(claim)[1:]) == ("attributed", holder, cue, core)
