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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Laut Union ist der Plan zu teuer, laut SPD unsozial.",
         [("Union", "Laut", "ist der Plan zu teuer"), ("SPD", "laut", "ist … unsozial")]),
        ("In den Augen der Koalition ist das Gutachten bloss ein Papier, in den Augen der Opposition ein Beweis.",
         [("der Koalition", "In den Augen", "ist das Gutachten bloss ein Papier"),
          ("der Opposition", "in den Augen", "ist … ein Beweis")]),
        ("Die Zahl der Toten liegt laut Moskau bei 20, laut Kiew aber bei 200.",
         [("Moskau", "laut", "Die Zahl der Toten liegt … bei 20"), ("Kiew", "laut", "liegt … aber bei 200")]),
        ("Laut Polizei haben 200 Menschen teilgenommen, nach Angaben der Veranstalter 500.",
         [("Polizei", "Laut", "haben 200 Menschen teilgenommen"),
          ("der Veranstalter", "nach Angaben", "haben … teilgenommen … 500")]),
        ("Für die Neos ist die Reform eine verpasste Chance, für die Gewerkschafter ein Angriff.",
         [("die Neos", "Für", "ist die Reform eine verpasste Chance"),
          ("die Gewerkschafter", "für", "ist … ein Angriff")]),
        ("Für die Schüler ist das Essen gratis, für die Lehrer nicht.", []),
    ],
)  # fmt: skip
def test_two_sources_share_a_verb(sentence: str, expected: list[Row]) -> None:
    assert sorted(_rows(sentence, "attributed")) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dass der Kanzler bleibt, hält Obmann Egli für richtig.",
         [("Obmann Egli", "hält", "Dass der Kanzler bleibt … für richtig")]),
        ("Dass die Bank die Zinsen senkt, halten die meisten Volkswirte für verfrüht.",
         [("die meisten Volkswirte", "halten", "Dass die Bank die Zinsen senkt … für verfrüht")]),
        ("Ob das reicht, hält der Rechnungshof für fraglich.",
         [("der Rechnungshof", "hält", "Ob das reicht … für fraglich")]),
        ("Dass die Bank die Zinsen senkt, nennt der Verband einen Fehler.",
         [("der Verband", "nennt", "Dass die Bank die Zinsen senkt … einen Fehler")]),
        ("Dass er krank ist, hält ihn nicht ab.", []),
        ("Aus dem Umfeld des Präsidenten ist zu vernehmen, dass ein Rückzug geplant sei.",
         [("dem Umfeld des Präsidenten", "zu vernehmen", "ein Rückzug geplant sei")]),
    ],
)  # fmt: skip
def test_a_clause_in_front_is_judged(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Von einer Kapitulation sprach der Obmann, von einem Sieg die Gewerkschaft.",
         [("der Obmann", "sprach", "Von einer Kapitulation"), ("die Gewerkschaft", "sprach", "von einem Sieg")]),
        ("Für eine Steuersenkung plädiert der Gewerbeverband, für höhere Löhne die Gewerkschaft.",
         [("der Gewerbeverband", "plädiert", "Für eine Steuersenkung"),
          ("die Gewerkschaft", "plädiert", "für höhere Löhne")]),
        ("Die Partei hält den Ausbau für richtig, während 23 Prozent ihn ablehnen.",
         [("Die Partei", "hält", "den Ausbau für richtig"), ("23 Prozent", "ablehnen", "ihn")]),
    ],
)  # fmt: skip
def test_what_is_held_stands_before_or_for_who_holds_it(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected
