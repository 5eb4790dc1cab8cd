"""German newswire: whose information it is, rows of media, phrases that are adverbs, infinitives without a comma."""

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
        ("Der Ort lag nach ersten Angaben tief im Wald.", [("ersten Angaben", "nach", "Der Ort lag … tief im Wald")]),
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Verein kündigte an zu klagen.", [("Der Verein", "kündigte an", "zu klagen")]),
        ("Die Polizei rief die Bürger auf zu Hause zu bleiben.",
         [("Die Polizei", "rief … auf", "zu Hause zu bleiben")]),
        ("Der Bund forderte das Land auf zu prüfen, ob das Gesetz reicht.",
         [("Der Bund", "forderte … auf", "zu prüfen, ob das Gesetz reicht")]),
    ],
)  # fmt: skip
def test_an_infinitive_behind_a_particle_needs_no_comma(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Laut einem Interview mit der „FAZ“ sinken die Zinsen.", "einem Interview mit der „FAZ“"),
        ("Von Seiten der Bahn hieß es, die Strecke bleibe gesperrt.", "der Bahn"),
    ],
)
def test_talks_with_somebody_and_sides(sentence: str, holder: str) -> None:
    assert [row[0] for row in _rows(sentence, "attributed")] == [holder]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Den Rückgang begründet das Unternehmen mit Investitionen.",
         [("das Unternehmen", "begründet", "Den Rückgang … mit Investitionen")]),
        ("In dem Memo werden Zweifel an der Eignung des Chefs geäußert.",
         [("", "Zweifel … geäußert", "an der Eignung des Chefs")]),
        ("Seine Begeisterung regte ihn an zu der Schrift.", []),
    ],
)  # fmt: skip
def test_what_somebody_gives_reasons_for_or_doubts(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Er stellte Ansprüche – so die Ernennung zum Minister – und ging.", []),
        ("Das reicht, so die Stadtverwaltung.", [("die Stadtverwaltung", "so", "Das reicht")]),
        ("Das Band besteht auf der linken Seite aus Ranken.", []),
        ("Er schloss sich einer Karawane an.", []),
        ("Die CDU schloss sich der Kritik an.", [("Die CDU", "schloss sich … an", "der Kritik")]),
        ("Kern bestreitet die Existenz des Papiers.", [("Kern", "bestreitet", "die Existenz des Papiers")]),
    ],
)
def test_what_only_looks_like_a_report(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wer die Bremse für ein Naturgesetz hält, verkennt ihre Geschichte.", []),
        ("Wer jetzt spart, unterschätzt die Folgen.", []),
        ("Wer das Papier verfasst hat, sagte die Polizei nicht.",
         [("die Polizei", "sagte", "Wer das Papier verfasst hat")]),
    ],
)  # fmt: skip
def test_a_free_relative_clause_is_a_subject(sentence: str, expected: list[Row]) -> None:
    assert _rows(sentence, "attributed") == expected
