"""German predicates that share a holder: each verb of claiming has its own claim, and none swallows the next."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sie hat der Regierung Untätigkeit vorgehalten und Neuwahlen verlangt.",
         [("Sie", "vorgehalten", "der Regierung Untätigkeit"), ("Sie", "verlangt", "Neuwahlen")]),
        ("Den Plan hat die SPD scharf kritisiert und eine Änderung gefordert.",
         [("die SPD", "kritisiert", "Den Plan"), ("die SPD", "gefordert", "eine Änderung")]),
        ("Die Gewerkschaft hat den Entwurf kritisiert, Nachbesserungen gefordert und mit Streik gedroht.",
         [("Die Gewerkschaft", "kritisiert", "den Entwurf"), ("Die Gewerkschaft", "gefordert", "Nachbesserungen"),
          ("Die Gewerkschaft", "gedroht", "mit Streik")]),
        ("Der Vorstand hat die Zahlen gelobt, den Ausblick aber als zu vorsichtig bezeichnet.",
         [("Der Vorstand", "gelobt", "die Zahlen"),
          ("Der Vorstand", "bezeichnet", "den Ausblick aber als zu vorsichtig")]),
        ("Die FDP hat das Vorhaben scharf kritisiert und als Irrweg bezeichnet.",
         [("Die FDP", "kritisiert", "das Vorhaben"), ("Die FDP", "bezeichnet", "das Vorhaben … als Irrweg")]),
        ("Die Vorwürfe wurden von der Firma zurückgewiesen und als haltlos bezeichnet.",
         [("der Firma", "zurückgewiesen", "Die Vorwürfe"), ("der Firma", "bezeichnet", "Die Vorwürfe … als haltlos")]),
        ("Die Aktivisten haben ihre Blockade beendet, aber weitere Aktionen angekündigt.",
         [("Die Aktivisten", "angekündigt", "weitere Aktionen")]),
        ("Der Sprecher hat die Zahlen bestätigt und erläutert.", [("Der Sprecher", "bestätigt", "die Zahlen")]),
        ("Sie hat kritisiert, dass nichts geschehe, und Neuwahlen gefordert.",
         [("Sie", "kritisiert", "nichts geschehe"), ("Sie", "gefordert", "Neuwahlen")]),
        ("Er hat davor gewarnt, die Steuern zu senken, und für mehr Investitionen plädiert.",
         [("Er", "gewarnt", "die Steuern zu senken"), ("Er", "plädiert", "für mehr Investitionen")]),
        ("Sie hat den Mann gelobt, der das Kind gerettet und die Polizei gerufen hat.",
         [("Sie", "gelobt", "den Mann … der das Kind gerettet und die Polizei gerufen hat")]),
        ("Er hat den Plan kritisiert, aber auch das Ziel gelobt.",
         [("Er", "kritisiert", "den Plan"), ("Er", "gelobt", "das Ziel")]),
        ("Kern hatte den Plan gelobt, jedoch Änderungen verlangt.",
         [("Kern", "gelobt", "den Plan"), ("Kern", "verlangt", "Änderungen")]),
        ("Das Gesetz wird von der Opposition kritisiert, von der Wirtschaft begrüßt.",
         [("der Opposition", "kritisiert", "Das Gesetz"), ("der Wirtschaft", "begrüßt", "Das Gesetz")]),
        ("Der Entwurf ist von den Ärzten begrüßt, von den Kassen dagegen scharf kritisiert worden.",
         [("den Ärzten", "begrüßt", "Der Entwurf"), ("den Kassen", "kritisiert", "Der Entwurf")]),
        ("Die Klage war von der Stadt angekündigt und vom Land begrüßt worden.",
         [("der Stadt", "angekündigt", "Die Klage"), ("Land", "begrüßt", "Die Klage")]),
        ("Der Fahrer ist gestürzt und von der Polizei befragt worden.",
         [("", "", "Der Fahrer ist gestürzt und von der Polizei befragt worden")]),
        ("Die Miliz hat sich zu dem Anschlag bekannt und Verhandlungen verlangt.",
         [("Die Miliz", "sich … bekannt", "zu dem Anschlag"), ("Die Miliz", "verlangt", "Verhandlungen")]),
        ("Sie hat gesagt, dass er lügt und betrügt.", [("Sie", "gesagt", "er lügt und betrügt")]),
        ("Ein Kritiker hat den Film (jetzt auf DVD erschienen) als Meisterwerk bezeichnet.",
         [("Ein Kritiker", "bezeichnet", "den Film (jetzt auf DVD erschienen) als Meisterwerk")]),
    ],
)  # fmt: skip
def test_participles_of_one_auxiliary_have_claims_of_their_own(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [show(claim)[1:] for claim in claims_of(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Am Montag warf der Chef der Gewerkschaft der Bahn Untätigkeit vor.",
         ("der Chef der Gewerkschaft", "warf … vor", "der Bahn Untätigkeit")),
        ("Am Montag warf die Chefin der Gewerkschaft der Bahn vor, die Stadt zu blockieren.",
         ("die Chefin der Gewerkschaft", "warf … vor", "die Stadt zu blockieren")),
        ("Im Streit hat der Sprecher der Bürgerinitiative dem Bürgermeister Versäumnisse vorgeworfen.",
         ("der Sprecher der Bürgerinitiative", "vorgeworfen", "Versäumnisse")),
    ],
)  # fmt: skip
def test_whoever_is_accused_is_no_part_of_the_holder(sentence: str, expected: tuple[str, str, str]) -> None:
    assert [show(claim)[1:] for claim in claims_of(sentence)] == [expected]


def test_whom_somebody_greets_does_not_speak() -> None:
    *_, claim = claims_of("Sie ging an das Pult, begrüßte die Gäste und forderte mehr Geld.")
    assert show(claim)[1:] == ("Sie", "forderte", "mehr Geld")
