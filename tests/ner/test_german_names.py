"""German names by what announces them, how they are built, and where they stand."""

from __future__ import annotations

import pytest

from claimx.lang import get_pack
from claimx.ner import RuleRecognizer
from claimx.text import read_document

RECOGNIZER = RuleRecognizer(get_pack("de"))


def found(text: str) -> list[tuple[str, str, str]]:
    entities = RECOGNIZER.recognize(read_document(text, language="de"))
    return [(e.span.text, str(e.label), str(e.form)) for e in entities]


def names(text: str) -> list[tuple[str, str]]:
    return [(surface, label) for surface, label, form in found(text) if form == "name"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Analysefirma Chainvault meldet Verluste.", ("Chainvault", "ORG")),
        ("Es traf die Spielerin Xhemile Berisha.", ("Xhemile Berisha", "PER")),
        ("Am Ende hielt Torhüterin Xhemile Berisha.", ("Xhemile Berisha", "PER")),
        ("Nun entlässt Lenz Maschinenbau Leute.", ("Lenz Maschinenbau", "ORG")),
        ("Der Kabelbetreiber Lumenar warnt.", ("Lumenar", "ORG")),
        ("Das teilte Vorstandschef Herbert Eibensteiner mit.", ("Herbert Eibensteiner", "PER")),
        ("Die Autorin Svea Brodersen liest.", ("Svea Brodersen", "PER")),
        ("Nach Daten der Beratungsfirma Orevista sinken die Preise.", ("Orevista", "ORG")),
        ("Der Sender Asahi Wave berichtete davon.", ("Asahi Wave", "ORG")),
        ("Die Hilfsorganisation Bildung ohne Grenzen hilft.", ("Bildung ohne Grenzen", "ORG")),
        ("Ökonomen der Plattform ENVER sind skeptisch.", ("ENVER", "ORG")),
        ("Der Chiphersteller Silicora, sagte ein Sprecher, wächst.", ("Silicora", "ORG")),
        ("Südkoreas Geheimdienst NIS warnt.", ("NIS", "ORG")),
        ("Der Linzer Stahlhersteller Vostag wächst.", ("Vostag", "ORG")),
        ("Laut der Zeitschrift „Recht & Alltag“ stimmt das.", ("Recht & Alltag", "ORG")),
        ("Das meldete die „Welt“ am Abend.", ("Welt", "ORG")),
        ("Forscher des Nordlicht-Instituts warnen.", ("Nordlicht-Instituts", "ORG")),
        ("Das Volta-Zentrum für Sicherheitsstudien warnt.", ("Volta-Zentrum für Sicherheitsstudien", "ORG")),
        ("Das Außen- und Verteidigungsministerium schwieg.", ("Außen- und Verteidigungsministerium", "ORG")),
        ("Im Landtag von Sachsen-Anhalt wurde gestritten.", ("Landtag von Sachsen-Anhalt", "ORG")),
        ("Das Landgericht Halle (Saale) urteilte.", ("Landgericht Halle (Saale)", "ORG")),
        ("Das Landeskriminalamt Sachsen ermittelt.", ("Landeskriminalamt Sachsen", "ORG")),
        ("Das Deutsche Rote Kreuz hilft.", ("Deutsche Rote Kreuz", "ORG")),
        ("Der Tanker Eulalia ist gesunken.", ("Eulalia", "MISC")),
        ("Die Fregatte „Hessen“ lief aus.", ("Hessen", "MISC")),
        ("Die Triebwerke vom Typ F414 fehlen.", ("F414", "MISC")),
        ("Der Satellit Kosmos 1408 brach auseinander.", ("Kosmos 1408", "MISC")),
        ("Die Panzerhaubitze Dana M2 schießt weit.", ("Dana M2", "MISC")),
        ("Der Hurrikan Milton kam näher.", ("Milton", "MISC")),
        ("Die Parteien bekräftigten das Abkommen von Genf.", ("Abkommen von Genf", "MISC")),
        ("Die Strecke führt durch die Provinz Sjunik.", ("Provinz Sjunik", "LOC")),
        ("Im Kanton Aargau wurde abgestimmt.", ("Kanton Aargau", "LOC")),
        ("Auf der A45 staut es sich.", ("A45", "LOC")),
        ("Im Rhein-Main-Donau-Kanal fehlt Wasser.", ("Rhein-Main-Donau-Kanal", "LOC")),
        ("Er wohnt in Friedrichshain-Kreuzberg.", ("Friedrichshain-Kreuzberg", "LOC")),
        ("Sie traf Ursula von der Leyen.", ("Ursula von der Leyen", "PER")),
        ("Der Diplomat Salim al-Rawahi verhandelt.", ("Salim al-Rawahi", "PER")),
        ("Das sagte der SPD-Politiker Roth.", ("Roth", "PER")),
        ("Der Unterhändler Dragutin Bešević räumt das ein.", ("Dragutin Bešević", "PER")),
        ("Er sprach mit seinem Amtskollegen Lammy.", ("Lammy", "PER")),
        ("Es starb Jewgeni Prigoschin.", ("Jewgeni Prigoschin", "PER")),
        ("Das sagte Martin Kaiser.", ("Martin Kaiser", "PER")),
        ("Greenpeace-Chef Martin Kaiser warnte.", ("Martin Kaiser", "PER")),
        ("Das sagte der Wirt Paul Zimmermann.", ("Paul Zimmermann", "PER")),
        ("Luisa Neubauer von Fridays for Future kam.", ("Luisa Neubauer", "PER")),
        ("Das Robert Koch-Institut warnt.", ("Robert Koch-Institut", "ORG")),
        ("Die Söldnergruppe Wagner zog ab.", ("Wagner", "ORG")),
        ("Der Verein Offene Stadt Linz (OSL) klagt.", ("OSL", "ORG")),
        ("In Chan Junis fehlt Wasser.", ("Chan Junis", "LOC")),
        ("Das versicherte Brigadier Alois Hinterleitner.", ("Alois Hinterleitner", "PER")),
    ],
)
def test_a_name_is_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hat die Firma Insolvenz angemeldet?",
        "Die Partei Mitglieder zu nennen, hilft nicht.",
        "Das kostet 14 Mrd. Franken.",
        "Der Franken ist stark.",
        "Die Partei berät.",
        "Das Unternehmen Stellen streichen zu lassen, ist leicht.",
        "Ein Panzer kostet viel.",
        "Die Klimakonferenz endete.",
        "Eine Gruppe Jugendlicher und eine Gruppe Geflüchteter kamen.",
        "Das Netzwerk Vermummter flog auf.",
        "Der Konzern Anfang Mai und die Bank Ende März schwiegen.",
        "Der Sender Montagabend schwieg, die Übung Dienstag auch.",
    ],
)
def test_common_nouns_are_no_names(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der EU-Gipfel dauerte lange.", ("EU-Gipfel", "ORG", "part")),
        ("Das Mercosur-Abkommen ist fertig.", ("Mercosur-Abkommen", "ORG", "part")),
        ("Die EU-weite Regel gilt.", ("EU-weite", "ORG", "part")),
        ("Das gilt deutschlandweit.", ("deutschlandweit", "LOC", "part")),
        ("Das Linzer Institut Spektra fragte.", ("Linzer", "LOC", "derived")),
    ],
)
def test_forms_that_hold_a_name(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Kiew fordert mehr Waffen.", "Ukraine"),
        ("In Kiew brennt es.", None),
        ("Der Angriff auf Kiew begann.", None),
        ("Der Druck auf Kiew wächst.", "Ukraine"),
        ("Der Bürgermeister von Kiew kam.", None),
        ("Pjöngjang bestreitet das.", "Nordkorea"),
        ("Die Führung in Pjöngjang bestreitet das.", None),
    ],
)
def test_a_capital_stands_for_its_state_where_it_acts(text: str, canonical: str | None) -> None:
    (entity,) = RECOGNIZER.recognize(read_document(text, language="de"))
    assert entity.canonical == canonical


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das sagte der Händler Müller.", ("Müller", "PER")),
        ("Das Bündnis Kiews mit anderen hält.", ("Kiews", "LOC")),
        ("Die Behörde Niedersachsens prüft.", ("Niedersachsens", "LOC")),
        ("Die Partei Angela Merkels schwieg.", ("Angela Merkels", "PER")),
    ],
)
def test_what_follows_a_noun_for_a_body_may_be_somebody_else(text: str, expected: tuple[str, str]) -> None:
    assert names(text) == [expected]


def test_a_body_behind_its_noun_is_nobody_who_speaks() -> None:
    assert ("Silicora", "PER") not in names("Der Hersteller Silicora sagte nichts. Silicora schwieg.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dort warf Olaf Brandt Moskau Betrug vor.", [("Olaf Brandt", "PER"), ("Moskau", "LOC")]),
        ("Dort bat Kanzlerin Anna Kern Russland um Hilfe.", [("Anna Kern", "PER"), ("Russland", "LOC")]),
        ("Dort sprach Jack London.", [("Jack London", "PER")]),
    ],
)
def test_a_country_behind_a_surname_is_no_part_of_the_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected
