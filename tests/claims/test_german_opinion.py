"""German opinion press: several holders in one sentence, clauses cut in two, conditions of trust, shares of people."""

from __future__ import annotations

import pytest

import claimx
from tests.claims.german import claims_of, show

Row = tuple[str, str, str]


def _rows(sentence: str, kind: str) -> list[Row]:
    """Return holder, cue and core of all claims of one kind."""
    return [row[1:] for row in map(show, claims_of(sentence)) if row[0] == kind]


def _analyzed(sentence: str, kind: str) -> list[Row]:
    """Return the same, with names and amounts known."""
    claims = claimx.analyze(sentence, language="de", tier="rules").claims
    return [row[1:] for row in map(show, claims) if row[0] == kind]


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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Diese Einschätzung ist zu optimistisch: Der Verbrauch steigt seit Jahren.", []),
        ("Diese Beurteilung war skeptisch: Die Exporte legten zu.", []),
        ("Der Chemiker ist skeptisch: Der Verbrauch steige seit Jahren.",
         [("Der Chemiker", "skeptisch", "Der Verbrauch steige seit Jahren")]),
    ],
)  # fmt: skip
def test_what_is_judged_thinks_nothing(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Angaben örtlicher Behörden zufolge starben zwölf Menschen.",
         [("örtlicher Behörden", "Angaben … zufolge", "starben zwölf Menschen")]),
        ("Die Zahl ist Erkenntnissen deutscher Dienste zufolge gesunken.",
         [("deutscher Dienste", "Erkenntnissen … zufolge", "Die Zahl ist … gesunken")]),
        ("Ersten Angaben der Polizei zufolge kam der Wagen von der Straße ab.",
         [("der Polizei", "Angaben … zufolge", "kam der Wagen von der Straße ab")]),
        ("Eigenen Angaben zufolge verfügt die Gruppe über 200 Drohnen.",
         [("die Gruppe", "Eigenen Angaben zufolge", "verfügt die Gruppe über 200 Drohnen")]),
        ("Die Gruppe dokumentierte nach eigenen Angaben 140 Angriffe.",
         [("Die Gruppe", "nach eigenen Angaben", "Die Gruppe dokumentierte … 140 Angriffe")]),
        ("Ersten Erkenntnissen zufolge war der Motor defekt.",
         [("Ersten Erkenntnissen", "zufolge", "war der Motor defekt")]),
    ],
)  # fmt: skip
def test_whose_information_it_is(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Analyst Jan Holst sieht den fairen Wert der Aktie bei 48 Euro.",
         [("Analyst Jan Holst", "sieht", "den fairen Wert der Aktie bei 48 Euro")]),
        ("Die Bank sah das Wachstum im nächsten Jahr bei knapp drei Prozent.",
         [("Die Bank", "sah", "das Wachstum im nächsten Jahr bei knapp drei Prozent")]),
        ("Die Zeugin sah den Mann bei zwei Frauen.", []),
        ("Die Partei liegt in Umfragen bei 12 Prozent.", []),
    ],
)  # fmt: skip
def test_who_sees_a_value_at_an_amount(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die Partei unterstützt den Kurs nicht länger.", [("Die Partei", "unterstützt", "den Kurs")]),
        ("Nicht beteiligte Fachleute mahnen zur Geduld.", [("Nicht beteiligte Fachleute", "mahnen", "zur Geduld")]),
    ],
)
def test_what_nicht_belongs_to(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Den Treffer zum 2:1 erzielte Stürmer Ivo Berg",
        "Im Jahr 2019 erzielte Firma Kern Gewinn",
        "Zwei erzielte Treffer reichten",
    ],
)
def test_a_year_or_score_counts_no_noun(sentence: str) -> None:
    assert _rows(sentence + ".", "author") == [("", "", sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die Firma werde gegen das Urteil klagen.", [("", "", "Die Firma werde gegen das Urteil klagen")]),
        ("In der Runde werde Berg eine Erhöhung der Steuer ansprechen.",
         [("", "", "In der Runde werde Berg eine Erhöhung der Steuer ansprechen")]),
        ("Berg hat eine Erhöhung der Steuer angesprochen.", [("Berg", "angesprochen", "eine Erhöhung der Steuer")]),
    ],
)  # fmt: skip
def test_what_somebody_will_say_is_reported(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("„Wir sind bereit“, sagt Siemens Energy Chef Christian Bruch.", "Siemens Energy Chef Christian Bruch"),
        ("„Wir sind bereit“, sagte FC Bayern Präsident Herbert Hainer.", "FC Bayern Präsident Herbert Hainer"),
    ],
)
def test_a_house_before_the_title_belongs_to_the_holder(sentence: str, holder: str) -> None:
    assert [row[0] for row in _analyzed(sentence, "attributed")] == [holder]


@pytest.mark.parametrize(
    "amount", ["bis zu 15 Milliarden Kubikmeter Gas", "mehr als 600.000 Tonnen Obst", "rund 20.000 Euro Mehrkosten"]
)
def test_the_bound_of_an_amount_is_part_of_what_follows(amount: str) -> None:
    assert _analyzed(f"Das bedeutet {amount}.", "evidential") == [("", "bedeutet", amount)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Was die Regierung plant, hält der Mieterbund für unzureichend.",
         [("der Mieterbund", "hält", "Was die Regierung plant … für unzureichend")]),
        ("Was Brüssel vorschlägt, nannte der Kanzler einen Irrweg.",
         [("der Kanzler", "nannte", "Was Brüssel vorschlägt … einen Irrweg")]),
        ("Die Fraktionen zeigten sich uneins, ob das Gesetz reicht.",
         [("Die Fraktionen", "zeigten sich uneins", "das Gesetz reicht")]),
    ],
)  # fmt: skip
def test_a_question_in_front_is_judged(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("Das Haus ist allem Anschein nach leer.", "probable"),
        ("Aller Voraussicht nach wird das Gericht im Mai entscheiden.", "probable"),
        ("Der Sache nach ist das richtig.", "certain"),
    ],
)
def test_phrases_with_nach_are_adverbs(sentence: str, certainty: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.kind, claim.certainty) == ("author", certainty)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Darauf haben sich die Länder nach Informationen von NDR, WDR und „Süddeutscher Zeitung“ geeinigt.",
         [("NDR, WDR und „Süddeutscher Zeitung“", "nach Informationen", "Darauf haben sich die Länder … geeinigt")]),
        ('Das ist nach Berichten von "Spiegel" und "Focus" geklärt.',
         [('"Spiegel" und "Focus"', "nach Berichten", "Das ist … geklärt")]),
        ("Laut „Bild“, „Welt“ und „FAZ“ fehlt Geld.", [("„Bild“, „Welt“ und „FAZ“", "Laut", "fehlt Geld")]),
    ],
)  # fmt: skip
def test_rows_of_media_are_one_holder(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Viele Länder helfen, so auch Schweden.", []),
        ("Das Wort gilt nur Göttern, so auch den Kaisern.", []),
        ("Viele Plätze sind grün, so etwa der Stadtpark.", []),
        ("Das ist, so auch die Ministerin, zu wenig.", [("die Ministerin", "so", "Das ist … zu wenig")]),
    ],
)
def test_what_is_an_example_holds_nothing(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Verband warnt nach wie vor vor hohen Kosten.", [("Der Verband", "warnt", "vor hohen Kosten")]),
        ("Die Kanzlei mahnt nach wie vor Kunden wegen offener Rechnungen.", []),
        ("Gleich drei Minister sagten, das reiche nicht.", [("Gleich drei Minister", "sagten", "das reiche nicht")]),
        ("Er wird nicht müde die Gerüchte abzustreiten.", [("Er", "abzustreiten", "die Gerüchte")]),
        ("Bitte geben Sie eine gültige Adresse an.", []),
    ],
)
def test_small_words_around_a_cue(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Paris fordert Reformen, Den Haag lehnt sie strikt ab.", [("Paris", "fordert"), ("Den Haag", "lehnt … ab")]),
        ("Das Abkommen garantiert Seoul Zugang zu Technologien.", [("Das Abkommen", "garantiert")]),
        ("Die Reformen bestehen nur auf dem Papier.", []),
        ("Die Gewerkschaft besteht auf einem Vertrag.", [("Die Gewerkschaft", "besteht")]),
    ],
)
def test_capitals_and_treaties_hold_claims(sentence: str, expected: list[tuple[str, str]]) -> None:
    rows = [row[:2] for row in _analyzed(sentence, "attributed")]
    assert [row for row in expected if row not in rows] == []
    assert bool(rows) == bool(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Man halte am Plan fest: Bis 2027 sollen zwei Öfen stehen.",
         [("", "", "Man halte am Plan fest"), ("", "", "Bis 2027 sollen zwei Öfen stehen")]),
        ("Laut Global 2000 stößt der Konzern viel aus.", [("Global 2000", "Laut", "stößt der Konzern viel aus")]),
    ],
)  # fmt: skip
def test_plans_behind_a_colon_and_numbers_in_names(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected
