"""German opinion press: several holders in one sentence, clauses cut in two, conditions of trust, shares of people."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

Row = tuple[str, str, str]


def _rows(sentence: str, kind: str) -> list[Row]:
    """Return holder, cue and core of all claims of one kind."""
    return [row[1:] for row in map(show, claims_of(sentence)) if row[0] == kind]


@pytest.mark.parametrize(
    ("sentence", "core"),
    [
        ("Wenn der Minister, der die Bahn kaputtgespart hat, nun klagt, ist das ein Witz.", "ist das ein Witz"),
        ("Obwohl die Partei, die ihn aufgestellt hatte, zögerte, trat er an.",
         "Obwohl die Partei, die ihn aufgestellt hatte, zögerte, trat er an"),
        ("Dass das Gesetz, um das gerungen wurde, nun scheitert, ist ein Armutszeugnis.",
         "Dass das Gesetz, um das gerungen wurde, nun scheitert, ist ein Armutszeugnis"),
        ("Nachdem die Firma, deren Chef im Juni ging, Konkurs angemeldet hatte, prüft die Stadt die Verträge.",
         "Nachdem die Firma, deren Chef im Juni ging, Konkurs angemeldet hatte, prüft die Stadt die Verträge"),
        ("Was der Stadtrat, der erst seit Mai im Amt ist, plant, ist offen.",
         "Was der Stadtrat, der erst seit Mai im Amt ist, plant"),
    ],
)  # fmt: skip
def test_a_fronted_clause_goes_on_behind_a_relative_clause(sentence: str, core: str) -> None:
    assert [show(claim)[3] for claim in claims_of(sentence)] == [core]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Das Regime werde, prophezeit Adib, weder kapitulieren noch zurückschlagen, sondern auf Zeit spielen.",
         [("Adib", "prophezeit",
           "Das Regime werde … weder kapitulieren noch zurückschlagen, sondern auf Zeit spielen")]),
        ("Man wolle, versicherte der Obmann, die Steuern senken und die Renten erhöhen.",
         [("der Obmann", "versicherte", "Man wolle … die Steuern senken und die Renten erhöhen")]),
    ],
)  # fmt: skip
def test_two_infinitives_complete_one_auxiliary(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected
    assert _rows(sentence, "author") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Schenkt man dem Kanzler Glauben, so ist die Reform beschlossen.",
         [("dem Kanzler", "Schenkt … Glauben", "so ist die Reform beschlossen")]),
        ("Wenn man dem Finanzminister glauben darf, kostet die Reform zwei Milliarden.",
         [("dem Finanzminister", "glauben", "kostet die Reform zwei Milliarden")]),
        ("Darf man den Umfragen glauben, verliert der Amtsinhaber.",
         [("den Umfragen", "glauben", "verliert der Amtsinhaber")]),
        ("Folgt man der Argumentation des Gerichts, ist das Gesetz nichtig.",
         [("der Argumentation des Gerichts", "Folgt", "ist das Gesetz nichtig")]),
        ("Wenn man dem Weg folgt, kommt man zur Alp.", []),
        ("Der Bund zerfällt, wie in Warschau befürchtet wird.",
         [("Warschau", "befürchtet", "Der Bund zerfällt")]),
        ("Das Land steht vor dem Bankrott, wie Kern meint.",
         [("Kern", "meint", "Das Land steht vor dem Bankrott")]),
    ],
)  # fmt: skip
def test_whom_one_may_believe_is_a_source(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Immerhin 71 Prozent der Befragten geben an, der Politik zu vertrauen.",
         [("71 Prozent der Befragten", "geben an", "der Politik zu vertrauen")]),
        ("Knapp die Hälfte der Lehrerinnen und Lehrer gab an, nicht mehr zu können.",
         [("Knapp die Hälfte der Lehrerinnen und Lehrer", "gab an", "nicht mehr zu können")]),
        ("Nur noch 38 Prozent glauben, dass er es schafft.", [("noch 38 Prozent", "glauben", "er es schafft")]),
        ("Es ist bekannt, dass der eine oder andere Minister das Gesetz ablehnt.",
         [("der eine oder andere Minister", "ablehnt", "das Gesetz")]),
        ("Was die Hardliner in Belgrad als Verrat geisseln, ist Vernunft.",
         [("die Hardliner in Belgrad", "geisseln", "als Verrat")]),
        ("Der Umbau rechnet sich, was Fachleute bezweifeln.",
         [("Fachleute", "bezweifeln", "Der Umbau rechnet sich")]),
    ],
)  # fmt: skip
def test_shares_and_groups_of_people_hold_claims(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected
