"""What stands before the first sentence of a German news text: datelines, agencies, bullets, numbers."""

from __future__ import annotations

import pytest

from claimx.pipeline import load
from tests.claims.german import show

ANALYZE = load("de", tier="rules")
SENTENCE = "Die Opposition teilte mit, es fehlten 400 Beamte."


@pytest.mark.parametrize(
    "lead",
    [
        "Berlin (dpa) - ",
        "Berlin (dpa/bb) – ",
        "BERLIN (Reuters) — ",
        "Kiew/Moskau (AFP) ",
        "Frankfurt am Main, 3. Mai (KNA) - ",
        "(dpa) ",
        "Wien – ",
        "KIEW/MOSKAU - ",
        "Bern, 3. Mai 2024 - ",
        "+++ ",
        "• ",
        "😀 ",
        "2. ",
        "b) ",
        "(3) ",
        "+++ 13.10 Uhr +++ ",
        "14:32 Uhr: ",
        "[9.15] ",
        "[Update] ",
        "<p>",
    ],
)
def test_a_lead_belongs_to_no_claim(lead: str) -> None:
    (claim,) = ANALYZE(lead + SENTENCE).claims
    assert show(claim) == ("attributed", "Die Opposition", "teilte mit", "es fehlten 400 Beamte")
    assert claim.holder.name == "Opposition"


@pytest.mark.parametrize(
    "sentence",
    [
        "Merz (CDU) - Kanzler seit Mai - lachte laut.",
        "Berlin – eine Stadt im Wandel – wächst.",
        "Das Programm – 3 Mio. Euro – läuft aus.",
        "3. Mai war der letzte Tag.",
        "14.30 Uhr war es schon.",
        "2:1 gewann der Klub.",
    ],
)
def test_what_belongs_to_a_sentence_is_kept(sentence: str) -> None:
    first, *_ = ANALYZE(sentence).claims
    assert first.proposition.core[0].start == 0


def test_a_picture_before_a_later_sentence_is_no_word_of_it() -> None:
    _, claim = ANALYZE(f"Es regnet. 😀 {SENTENCE}").claims
    assert show(claim)[:2] == ("attributed", "Die Opposition")


@pytest.mark.parametrize("tail", [" 👍", " #Haushalt #Rat", " +++", " https://www.beispiel.de/rat", "<br/>"])
def test_what_follows_on_the_web_is_no_word_of_a_sentence(tail: str) -> None:
    (claim,) = ANALYZE(f"Der Rat <b>fordert</b> mehr Geld{tail}").claims
    assert show(claim) == ("attributed", "Der Rat", "fordert", "mehr Geld")


def test_a_title_with_a_name_is_one_person() -> None:
    (claim,) = ANALYZE("„Das ist falsch“, sagte Minister Kern.").claims
    assert (claim.holder.type, claim.holder.name) == ("person", "Kern")
