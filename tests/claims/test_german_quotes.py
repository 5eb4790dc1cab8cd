"""German quotations: before, behind and around their frame, over sentences, in every style, and within each other."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, joined, show

STYLES = [("„", "“"), ("»", "«"), ("«", "»"), ("“", "”"), ('"', '"')]


@pytest.mark.parametrize(("opening", "closing"), STYLES)
def test_a_quotation_is_found_in_every_style(opening: str, closing: str) -> None:
    (claim,) = claims_of(f"{opening}Das Dach hält{closing}, sagte der Architekt.")
    assert (claim.form, show(claim)[1:]) == ("direct", ("der Architekt", "sagte", "Das Dach hält"))


FRAMED = [
    ("Der Architekt sagte: „Das Dach hält.“", "Der Architekt", "sagte", "Das Dach hält"),
    ("„Das Dach“, sagte der Architekt, „hält.“", "der Architekt", "sagte", "Das Dach … hält"),
    ("„Das Dach hält“, so der Architekt.", "der Architekt", "so", "Das Dach hält"),
    ("Dazu der Architekt Jan Brandt: „Das Dach hält.“", "der Architekt Jan Brandt", "", "Das Dach hält"),
    ("Brandt: „Das Dach hält.“", "Brandt", "", "Das Dach hält"),
    ("Sein Fazit: „Das Dach hält.“", "Sein", "Fazit", "Das Dach hält"),
    ("Ihr Appell lautet: „Rettet das Dach!“", "Ihr", "Appell", "Rettet das Dach"),
    ("Auf die Frage nach dem Dach antwortete der Architekt: „Nein.“", "der Architekt", "antwortete", "Nein"),
    ("„Das Dach hält“, heißt es in dem Gutachten.", "dem Gutachten", "heißt es", "Das Dach hält"),
    ("„Hält das Dach?“, fragte der Bauherr.", "der Bauherr", "fragte", "Hält das Dach"),
    (
        "„Das Dach hält“, sagte Bürgermeister Tom Kern (SPD) am Montag.",
        "Bürgermeister Tom Kern (SPD)",
        "sagte",
        "Das Dach hält",
    ),
]


@pytest.mark.parametrize(("sentence", "holder", "cue", "core"), FRAMED)
def test_a_quotation_has_speaker_and_cue_wherever_they_stand(sentence: str, holder: str, cue: str, core: str) -> None:
    (claim,) = (claim for claim in claims_of(sentence) if claim.kind == "attributed")
    assert (claim.form, show(claim)[1:]) == ("direct", (holder, cue, core))


def test_every_sentence_of_a_quotation_has_its_speaker() -> None:
    found = claims_of("Der Wirt sagte: „Ich wusste nichts. Niemand hat gefragt. Es tut mir leid.“")
    assert [show(claim)[1] for claim in found] == ["Der Wirt"] * 3


def test_two_quotations_in_a_sentence_have_each_the_frame_beside_it() -> None:
    found = claims_of("„Wir wissen das“, sagte die Ministerin und fügte hinzu: „Deshalb handeln wir.“")
    assert [show(claim)[2:] for claim in found] == [
        ("sagte", "Wir wissen das"),
        ("fügte hinzu", "Deshalb handeln wir"),
    ]
    assert {claim.holder.name for claim in found} == {"Ministerin"}


def test_what_a_speaker_joins_is_one_claim() -> None:
    (claim,) = claims_of("„Wir haben geübt, und wir sind bereit“, sagte der Trainer.")
    assert joined(claim.proposition.core) == "Wir haben geübt, und wir sind bereit"


def test_a_quotation_within_a_quotation_is_a_claim_within_a_claim() -> None:
    outer, inner = claims_of("„Mama hat gesagt: ‚Du schaffst das‘“, erzählt die Schülerin.")
    assert show(outer)[1] == "die Schülerin"
    assert (show(inner)[1:], inner.parent) == (("Mama", "gesagt", "Du schaffst das"), outer.id)


def test_a_quotation_without_a_frame_goes_on() -> None:
    _, claim = claims_of("„Wir sind erschüttert“, sagte die Wirtin. „So etwas gab es hier nie.“")
    assert (claim.holder.spans, claim.holder.resolution, claim.holder.name) == ((), "carried_over", "Wirtin")


def test_quoted_words_in_a_report_are_mixed() -> None:
    (claim,) = claims_of("Der Wirt nannte die Auflage „eine Zumutung“.")
    assert (claim.form, joined(claim.proposition.quoted)) == ("mixed", "eine Zumutung")
    assert joined(claim.proposition.core) == "die Auflage „eine Zumutung“"


def test_what_a_quoted_speaker_thinks_is_one_claim() -> None:
    (claim,) = claims_of("„Ich glaube, dass wir gewinnen“, sagte die Kandidatin.")
    assert show(claim)[1:] == ("die Kandidatin", "sagte", "Ich glaube, dass wir gewinnen")
