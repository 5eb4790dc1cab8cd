"""The rule tier on sentences of every kind."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.lang import LanguagePack, get_pack
from claimx.ner import RuleRecognizer
from claimx.text import read_document

GERMAN = RuleRecognizer(get_pack("de"))
ENGLISH = RuleRecognizer(get_pack("en"))


def found(text: str, language: str = "de") -> list[tuple[str, str, str]]:
    recognizer = GERMAN if language == "de" else ENGLISH
    entities = recognizer.recognize(read_document(text, language=language))
    return [(e.span.text, str(e.label), str(e.form)) for e in entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die nordkoreanische Regierung schweigt.", [("nordkoreanische", "LOC", "derived")]),
        (
            "Viele Finnen und Französinnen reisten an.",
            [("Finnen", "LOC", "derived"), ("Französinnen", "LOC", "derived")],
        ),
        ("Die Berliner Behörden prüfen den Fall.", [("Berliner", "LOC", "derived")]),
        ("Der Ukraine-Krieg dauert an.", [("Ukraine-Krieg", "LOC", "part")]),
        ("Der Nato-Generalsekretär kam.", [("Nato-Generalsekretär", "ORG", "part")]),
        ("Die EU-Kommission zögert.", [("EU-Kommission", "ORG", "name")]),
        ("Die SPD-Fraktion stimmt zu.", [("SPD-Fraktion", "ORG", "part")]),
        ("Der US-Präsident reist ab.", [("US-Präsident", "LOC", "part")]),
        ("Außenminister Lawrow widersprach.", [("Lawrow", "PER", "name")]),
        ("Das sagte Dr. Hans Meyer.", [("Hans Meyer", "PER", "name")]),
        ("Frau Koch und Herr Weiß kamen.", [("Koch", "PER", "name"), ("Weiß", "PER", "name")]),
        ("Deutschlands Rolle wächst.", [("Deutschlands", "LOC", "name")]),
        ("Er wohnt in Essen.", [("Essen", "LOC", "name")]),
        ("Das Essen war kalt.", []),
        ("Der Geheimdienst informierte das Ministerium.", []),
        ("Die Firma lieferte Ersatzteile und Werkzeuge.", []),
        ("Es kostete 30 Franken und 20 Euro.", []),
        ("Polen liefert Panzer.", [("Polen", "LOC", "name")]),
        ("Die Polen liefern Panzer.", [("Polen", "LOC", "derived")]),
        ("Die Rheintal Motoren GmbH klagt.", [("Rheintal Motoren GmbH", "ORG", "name")]),
        ("Forscher der Universität Graz warnen.", [("Universität Graz", "ORG", "name")]),
        ("Das gilt seit der Resolution 1701.", [("Resolution 1701", "MISC", "name")]),
        ("Geliefert werden F-16.", [("F-16", "MISC", "name")]),
        (
            "Das Ministerium für Arbeit, Gesundheit und Soziales prüft.",
            [("Ministerium für Arbeit, Gesundheit und Soziales", "ORG", "name")],
        ),
        ("Der Verband der Automobilindustrie klagt.", [("Verband der Automobilindustrie", "ORG", "name")]),
        ("Sie lobt den Roman „Die stillen Tage“ sehr.", [("Die stillen Tage", "MISC", "name")]),
        ("Betriebsrat Murat Özkaya sprach.", [("Murat Özkaya", "PER", "name")]),
        ("Außenminister Badr al-Tamimi reiste ab.", [("Badr al-Tamimi", "PER", "name")]),
    ],
)
def test_german_names_are_found_with_label_and_form(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany's position is clear.", [("Germany", "LOC", "name")]),
        ("He met North Korean officials.", [("North Korean", "LOC", "derived")]),
        ("Dr. John Smith resigned.", [("John Smith", "PER", "name")]),
        ("The University of Oxford replied.", [("University of Oxford", "ORG", "name")]),
        ("The minister met with officials.", []),
        ("He runs the Department of Energy.", [("Department of Energy", "ORG", "name")]),
        ("Shares of Tolvane Petroleum Ltd rose.", [("Tolvane Petroleum Ltd", "ORG", "name")]),
    ],
)
def test_english_names_are_found_with_label_and_form(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text, "en") == expected


def test_a_capital_that_acts_stands_for_its_state() -> None:
    document = read_document("Pjöngjang liefert Granaten. In Pjöngjang regnet es.", language="de")
    assert [e.canonical for e in GERMAN.recognize(document)] == ["Nordkorea", None]


def test_a_surname_is_known_again_in_its_document() -> None:
    text = "Henrike Voßkamp leitet die Gruppe. Später wurde Voßkamps Bericht gelobt."
    assert found(text) == [("Henrike Voßkamp", "PER", "name"), ("Voßkamps", "PER", "name")]


def test_provenance_names_rule_and_sentence() -> None:
    (entity,) = GERMAN.recognize(read_document("Es regnet. Schweden hilft.", language="de"))
    assert entity.provenance.rule == "de.entity.state"
    assert entity.provenance.sentence == 1


def test_a_language_without_lists_finds_nothing() -> None:
    pack = LanguagePack("xx", "claimx.lang")
    assert RuleRecognizer(pack).recognize(read_document("Berlin hilft.", language="de")) == ()


strange = st.text(alphabet=st.sampled_from("Aä. \n\r\t\u00ad\u0308\u202f😀\ud800-'’ßBerlin&(0S"), max_size=80)


@settings(max_examples=150, deadline=None)
@given(strange)
def test_any_text_is_read_and_spans_prove_themselves(text: str) -> None:
    for recognizer, language in ((GERMAN, "de"), (ENGLISH, "en")):
        document = read_document(text, language=language)
        last = 0
        for entity in recognizer.recognize(document):
            document.verify(entity.span)
            assert entity.span.start >= last
            last = entity.span.end


def test_the_room_stays_light() -> None:
    code = "import sys, claimx.ner; print([m for m in ('torch', 'spacy', 'numpy', 'babel') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
