"""Numbers that both the quantities and the times room claim."""

import pytest

import claimx

# text, its quantities, its times
CASES = [
    ("Der Fluss hat ein Einzugsgebiet von 1487 km².", ["1487 km²"], []),
    ("Das Gewicht liegt zwischen 1230 und 1500 Gramm.", ["zwischen 1230 und 1500 Gramm"], []),
    ("Die Fläche beträgt 1990 bis 2000 Quadratmeter.", ["1990 bis 2000 Quadratmeter"], []),
    ("Das Land stellt 2000 neue Lehrer ein.", ["2000 neue Lehrer"], []),
    ("Es geht um rund 1500 deutschen Steuerzahlern gestohlene Daten.", ["rund 1500 deutschen Steuerzahlern"], []),
    ("Das 1927 neu herausgegebene Buch war ein Erfolg.", [], ["1927"]),
    ("Die seit etwa 1950 geschaffenen Zonen wachsen.", [], ["etwa 1950"]),
    ("Ab ca. 1850 begann man zu bauen.", [], ["ca. 1850"]),
    ("Die Bauten entstanden zwischen 47 und 30 v. Chr. in Rom.", [], ["47", "30 v. Chr."]),
    ("Im Jahr 2010 EUR 39.000 pro Kopf.", ["EUR 39.000"], ["Im Jahr 2010"]),
    ("Im 1487 km² großen Gebiet leben Bären.", ["1487 km²"], []),
    ("Bis zu 2000 freiwillige Helfer kamen.", ["Bis zu 2000 freiwillige Helfer"], []),
    ("Die Sitzung beginnt heute Abend um acht.", [], ["heute Abend um acht"]),
    ("Dreiviertel zwölf war schon vorbei.", [], ["Dreiviertel zwölf"]),
    ("Um 15.30 Uhr kamen zwölf Leute.", ["zwölf Leute"], ["Um 15.30 Uhr"]),
    ("Jeden zweiten Dienstag tagt der Rat.", [], ["Jeden zweiten Dienstag"]),
    ("Jeden zweiten Deutschen ärgert das.", ["Jeden zweiten Deutschen"], []),
]


@pytest.mark.parametrize(("text", "quantities", "times"), CASES)
def test_a_number_has_one_reading(text: str, quantities: list[str], times: list[str]) -> None:
    found = claimx.analyze(text, language="de", tier="rules")
    assert [q.text for q in found.quantities] == quantities
    assert [t.span.text for t in found.times] == times


def test_a_refused_year_is_told_on_request() -> None:
    text = "Das 1927 neu herausgegebene Buch war schnell vergriffen."
    found = claimx.analyze(text, language="de", tier="rules", include_rejected=True)
    assert [(r.span.text, r.reason) for r in found.rejections] == [("1927 neu herausgegebene Buch", "year")]


def test_the_half_of_a_year_is_no_amount() -> None:
    found = claimx.analyze("In the first half of 2024, half of the exports fell.", language="en", tier="rules")
    assert [(q.text, q.noun.lemma if q.noun else None) for q in found.quantities] == [("half", "export")]
    assert [t.value for t in found.times] == ["2024-H1"]
