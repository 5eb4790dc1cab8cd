"""What the quantity room reads, one row a case: each quantity as span | value | modifier unit noun."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.lang import get_pack
from claimx.quantities import REASONS, QuantityExtractor
from claimx.text import read_document
from claimx.types import Quantity


def extract(text: str, language: str = "de", region: str | None = None) -> tuple[Quantity, ...]:
    return QuantityExtractor(get_pack(language), region=region).extract(read_document(text, language=language))


def row(quantity: Quantity) -> str:
    noun = quantity.noun.lemma if quantity.noun else "-"
    return f"{quantity.span.text} | {quantity.value} | {quantity.modifier} {quantity.unit or '-'} {noun}"


TWO_THIRDS = Decimal(2) / 3

CASES = [
    (
        "de",
        "Es kamen mindestens 3.000 russische Soldaten.",
        ["mindestens 3.000 russische Soldaten | [3000, inf) | at_least - Soldat"],
    ),
    ("de", "Sie lieferten fast 50.000 Granaten.", ["fast 50.000 Granaten | [50000, 50000] | almost - Granate"]),
    ("de", "Es fehlen bis zu 500 Plätze.", ["bis zu 500 Plätze | (-inf, 500] | at_most - Platz"]),
    ("de", "Das sind mehr als 20 Prozent.", ["mehr als 20 Prozent | (20, inf) | more_than % -"]),
    ("de", "Die Quote fiel von 90 auf 70 Prozent.", ["90 | [90, 90] | exact % -", "70 Prozent | [70, 70] | exact % -"]),
    ("de", "Es kostet 300 bis 500 Mio. Euro.", ["300 bis 500 Mio. Euro | [300000000, 500000000] | range EUR -"]),
    ("de", "Sie führten eine Debatte über 60 Gesetze.", ["60 Gesetze | [60, 60] | exact - Gesetz"]),
    ("de", "Sie wurde von über 60 Staaten anerkannt.", ["über 60 Staaten | (60, inf) | more_than - Staat"]),
    ("de", "Es waren keine 100 km.", ["keine 100 km | (-inf, 100) | less_than km -"]),
    ("de", "Es kamen 500 oder mehr Teilnehmer.", ["500 oder mehr Teilnehmer | [500, inf) | at_least - Teilnehmer"]),
    ("de", "Neun von zehn Kindern lesen.", ["Neun von zehn Kindern | [0.9, 0.9] | exact - Kind"]),
    ("de", "Jeder fünfte Deutsche fastet.", ["Jeder fünfte Deutsche | [0.2, 0.2] | exact - Deutscher"]),
    ("de", "Er bekam neun Jahre und sechs Monate.", ["neun Jahre und sechs Monate | [9.5, 9.5] | exact a -"]),
    ("de", "Eine 30-Kilometer-Zone entsteht.", ["30-Kilometer-Zone | [30, 30] | exact km Zone"]),
    ("de", "Die siebzehnmonatige Haft endete.", ["siebzehnmonatige | [17, 17] | exact mo -"]),
    (
        "de",
        "Sie haben mehrere Tausend Menschen evakuiert.",
        ["mehrere Tausend Menschen | (-inf, inf) | vague - Mensch"],
    ),
    ("de", "Die 2000 Soldaten zogen ab.", ["2000 Soldaten | [2000, 2000] | exact - Soldat"]),
    ("de", "Es waren -5 °C.", ["-5 °C | [-5, -5] | exact Cel -"]),
    ("de", "Der Satz sinkt um 25 Basispunkte.", ["25 Basispunkte | [0.25, 0.25] | exact [pp] -"]),
    ("de", "Wir zahlen 12,4 Cent je Kilowattstunde.", ["12,4 Cent | [0.124, 0.124] | exact EUR -"]),
    ("de", "Er hatte „zwölf“ Panzer.", ["zwölf“ Panzer | [12, 12] | exact - Panzer"]),
    (
        "de",
        "Rund 2\u00a0Millionen Artilleriegeschosse trafen ein.",
        ["Rund 2\u00a0Millionen Artilleriegeschosse | [2000000, 2000000] | approximate - Artilleriegeschoss"],
    ),
    (
        "en",
        "At least 3,000 Russian soldiers died.",
        ["At least 3,000 Russian soldiers | [3000, inf) | at_least - soldier"],
    ),
    (
        "en",
        "It earned $4.5bn and £2m.",
        ["$4.5bn | [4500000000, 4500000000] | exact USD -", "£2m | [2000000, 2000000] | exact GBP -"],
    ),
    ("en", "One in five voters stayed away.", ["One in five voters | [0.2, 0.2] | exact - voter"]),
    ("en", "Two-thirds of members agreed.", [f"Two-thirds | [{TWO_THIRDS}, {TWO_THIRDS}] | exact - member"]),
    ("en", "Half a million people fled.", ["Half a million people | [500000, 500000] | exact - person"]),
    ("en", "Between 5 and 10 percent is fine.", ["Between 5 and 10 percent | [5, 10] | range % -"]),
    ("en", "A 60-plus nation group met.", ["60-plus nation group | [60, inf) | at_least - group"]),
    ("en", "A 30-day ceasefire held.", ["30-day ceasefire | [30, 30] | exact d ceasefire"]),
    ("en", "The five-year-old boy slept.", ["five-year-old | [5, 5] | exact a -"]),
    (
        "fr",
        "Au moins 3 000 soldats et 2,5 millions d'euros.",
        [
            "Au moins 3 000 soldats | [3000, inf) | at_least - soldats",
            "2,5 millions d'euros | [2500000, 2500000] | exact EUR -",
        ],
    ),
    (
        "es",
        "Más de 3.000 soldados y 20 por ciento.",
        ["Más de 3.000 soldados | (3000, inf) | more_than - soldados", "20 por ciento | [20, 20] | exact % -"],
    ),
    (
        "it",
        "Circa ventuno paesi e il 20 per cento.",
        ["Circa ventuno paesi | [21, 21] | approximate - paesi", "20 per cento | [20, 20] | exact % -"],
    ),
    (
        "nl",
        "Minstens tweeëntwintig landen en 2,5 miljoen euro.",
        [
            "Minstens tweeëntwintig landen | [22, inf) | at_least - landen",
            "2,5 miljoen euro | [2500000, 2500000] | exact EUR -",
        ],
    ),
    (
        "pt",
        "Cerca de trinta e dois países e 20% disso.",
        ["Cerca de trinta e dois países | [32, 32] | approximate - países", "20% | [20, 20] | exact % -"],
    ),
    (
        "pl",
        "Co najmniej 3 000 żołnierzy i 2,5 miliona euro.",
        [
            "Co najmniej 3 000 żołnierzy | [3000, inf) | at_least - żołnierzy",
            "2,5 miliona euro | [2500000, 2500000] | exact EUR -",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[case[1][:40] for case in CASES])
def test_sentence_is_read(language: str, text: str, expected: list[str]) -> None:
    assert [row(q) for q in extract(text, language)] == expected


TRAPS = [
    ("de", "Am 23. Oktober 2024 begann es.", "date"),
    ("de", "Um 14.30 Uhr war Schluss.", "clock_time"),
    ("de", "Das geschah im Jahr 2000.", "year"),
    ("de", "In den 60er Jahren war das so.", "decade"),
    ("de", "Er las Artikel 2 des Grundgesetzes.", "legal"),
    ("de", "Sie berief sich auf Drucksache 20/13998.", "document"),
    ("de", "Die G7 tagten.", "name"),
    ("de", "Die F-16 flog.", "name"),
    ("de", "Das steht auf Seite 14.", "page"),
    ("de", "Sie landete auf Platz 3.", "rank"),
    ("de", "Nun kommt Windows 11.", "version"),
    ("de", "Sie gewannen 3:1.", "score"),
    ("de", "Ruf 030 1234567 an.", "phone"),
    ("de", "Ein Soldat kam.", "article"),
    ("en", "On October 23 it began.", "date"),
    ("en", "The 3rd attempt failed.", "ordinal"),
    ("en", "It lasted from 4-9 May.", "date"),
    ("en", "It ended between 4 and 9 June.", "date"),
    ("en", "See page 14.", "page"),
    ("fr", "Le 3 mai, il partit.", "date"),
]


@pytest.mark.parametrize(("language", "text", "reason"), TRAPS, ids=[case[1][:40] for case in TRAPS])
def test_other_numbers_are_refused_with_a_reason(language: str, text: str, reason: str) -> None:
    document = read_document(text, language=language)
    quantities, rejections = QuantityExtractor(get_pack(language)).extract_with_rejections(document)
    assert quantities == ()
    assert reason in [r.reason for r in rejections]
    assert {r.reason for r in rejections} <= set(REASONS)


def test_region_decides_separators_and_the_caller_wins() -> None:
    assert str(extract("Es kostet 1.200 Franken.", "de")[0].value) == "[1200, 1200]"
    assert extract("Es kostet 2.50 Franken.", "de-CH")[0].value.contains(2) is False
    assert str(extract("Es kostet 3.000 km.", "en")[0].value) == "[3.000, 3.000]"
    assert str(extract("Es kostet 1.200 km.", "de", region="CH")[0].value) == "[1.200, 1.200]"


def test_rates_and_changes_are_told() -> None:
    (rate,) = extract("Sie bauen 500 Stück pro Jahr.")
    assert rate.per is not None
    assert (rate.per.unit, rate.per.span.text) == ("a", "pro Jahr")
    start, end = extract("Der Wert stieg von 20 auf 47 Punkte.")
    assert start.change is not None
    assert end.change is not None
    assert (start.change.role, end.change.role, end.change.direction) == ("from", "to", "increase")


@given(st.lists(st.from_regex(r"[0-9]{1,4}([.,][0-9]{1,3})?|[.,;:()|]", fullmatch=True), min_size=1, max_size=9))
def test_a_row_without_words_is_read_as_any_other(words: list[str]) -> None:
    readings = []
    for behind in ("", " qwx"):  # a word that means nothing brings in every step
        found = QuantityExtractor(get_pack("de")).extract(read_document(" ".join(words) + " ;" + behind, language="de"))
        readings.append([(q.span, q.value, q.unit, q.noun, q.modifier, q.kind) for q in found])
    assert readings[0] == readings[1]
