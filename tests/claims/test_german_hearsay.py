"""German "soll": hearsay of what was done and of how things are, against what somebody ought to do."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Geld soll aus dem Ausland stammen.",
        "Der Kassierer soll davon gewusst haben.",
        "Der Mann soll seit Jahren in Spanien leben.",
        "Hinter dem Anschlag soll eine Gruppe aus dem Süden stecken.",
        "Rund 3.000 Geiseln sollen sich in dem Gebäude befinden.",
        "Er soll der Kopf der Bande sein.",
        "Die Frau soll Mitglied einer Bande sein.",
        "Die Firma soll derzeit 400 Millionen Euro Schulden haben.",
    ],
)
def test_what_is_said_to_be_so_is_hearsay(sentence: str) -> None:
    (claim,) = claims_of(sentence)
    assert claim.kind == "attributed"
    assert claim.modality == "assert"


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Gesetz soll künftig für alle gelten.",
        "Jeder Bürger soll seine Rechte kennen.",
        "Die Bank soll mehr Eigenkapital besitzen.",
        "Der Fonds soll schon im Januar bereit sein.",
        "Die Regierung soll das Gesetz bis Mai vorlegen.",
        "Die Schule soll ein Ort sein.",
        "Er soll künftig Mitglied des Vorstands sein.",
        "Jeder soll Mitglied sein.",
    ],
)
def test_what_ought_to_be_so_is_a_norm(sentence: str) -> None:
    (claim,) = claims_of(sentence)
    assert claim.kind == "author"
    assert claim.modality == "norm"
