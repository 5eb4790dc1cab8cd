"""Skeletons of claims: who did what to whom, where, and how the verb says it; sentences made up for these tests."""

from __future__ import annotations

import pytest

import claimx
from claimx.claims.clauses import find_clauses
from claimx.claims.verb_complex import read_complex
from claimx.claims.words import Morphology, read_words
from claimx.lang import get_pack
from claimx.text import read_document
from claimx.types import Frame, Span

PACK = get_pack("de").claims
assert PACK is not None
MORPHOLOGY = Morphology(PACK)
NLP = claimx.load("de", tier="rules")


def frame_of(text: str) -> Frame:
    frame = NLP(text, document_date="2024-06-01").claims[-1].frame
    assert frame is not None
    return frame


def shown(spans: tuple[Span, ...]) -> str:
    return " … ".join(map(str, spans))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Minister kommt.", ("kommen", "present", "indicative", "active")),
        ("Der Minister kam an.", ("ankommen", "past", "indicative", "active")),
        ("Der Minister ist angekommen.", ("ankommen", "perfect", "indicative", "active")),
        ("Der Minister war angekommen.", ("ankommen", "pluperfect", "indicative", "active")),
        ("Der Minister wird ankommen.", ("ankommen", "future", "indicative", "active")),
        ("Der Minister wird angekommen sein.", ("ankommen", "future_perfect", "indicative", "active")),
        ("Der Bund wird mehr Geld bekommen.", ("bekommen", "future", "indicative", "active")),
        ("Das Haus wird gebaut.", ("bauen", "present", "indicative", "passive")),
        ("Das Haus ist gebaut worden.", ("bauen", "perfect", "indicative", "passive")),
        ("Das Haus wird gebaut werden.", ("bauen", "future", "indicative", "passive")),
        ("Das Haus wird gebaut worden sein.", ("bauen", "future_perfect", "indicative", "passive")),
        ("Das Haus muss gebaut werden.", ("bauen", "present", "indicative", "passive")),
        ("Das Haus war verkauft.", ("verkaufen", "past", "indicative", "state_passive")),
        ("Die Arbeiten müssen abgeschlossen sein.", ("abschließen", "present", "indicative", "state_passive")),
        ("Die Brücke ist zu sanieren.", ("sanieren", "present", "indicative", "passive")),
        ("Die Firma werde zahlen.", ("zahlen", "future", "subjunctive_1", "active")),
        ("Die Firma habe gezahlt.", ("zahlen", "perfect", "subjunctive_1", "active")),
        ("Die Firma würde zahlen.", ("zahlen", "present", "subjunctive_2", "active")),
        ("Die Firma hätte gezahlt.", ("zahlen", "pluperfect", "subjunctive_2", "active")),
        ("Die Lage hätte sich verbessern können.", ("verbessern", "pluperfect", "subjunctive_2", "active")),
        ("Die Regierung wird die Steuern senken müssen.", ("senken", "future", "indicative", "active")),
        ("Belegen lässt sich das nicht.", ("belegen", "present", "indicative", "active")),
        ("Stoppt den Bau!", ("stoppen", "present", "imperative", "active")),
    ],
)
def test_the_verb_complex_has_lemma_tense_mood_and_voice(sentence: str, expected: tuple[str, ...]) -> None:
    document = read_document(sentence, language="de")
    (clause,) = find_clauses(read_words(document.tokens, PACK, MORPHOLOGY), PACK, MORPHOLOGY)
    verbs = read_complex(clause, MORPHOLOGY)
    assert (verbs.lemma, verbs.tense, verbs.mood, verbs.voice) == expected


@pytest.mark.parametrize(
    ("sentence", "predicate", "subject", "objects", "others"),
    [
        ("Deutschland liefert der Ukraine 20 Panzer.", "liefern", "Deutschland", ["20 Panzer"], ("der Ukraine", "")),
        ("Berlin schickt Kiew im Mai drei Systeme.", "schicken", "Berlin", ["drei Systeme"], ("Kiew", "")),
        ("Der Verein gab dem Spieler das Geld zurück.", "zurückgeben", "Der Verein", ["das Geld"], ("dem Spieler", "")),
        ("Polen verkaufte 50 Panzer an die Slowakei.", "verkaufen", "Polen", ["50 Panzer"], ("die Slowakei", "")),
        ("Den Vertrag hat die Stadt gekündigt.", "kündigen", "die Stadt", ["Den Vertrag"], ("", "")),
        ("Das Werk wurde von der Firma Siemens gebaut.", "bauen", "Das Werk", ["von der Firma Siemens"], ("", "")),
        ("Die Bahn verzichtet auf die Gebühr.", "verzichten", "Die Bahn", ["auf die Gebühr"], ("", "")),
        ("In Hamburg streiken 3.000 Arbeiter.", "streiken", "3.000 Arbeiter", [], ("", "In Hamburg")),
        ("Dort wohnen 50 Menschen.", "wohnen", "50 Menschen", [], ("", "Dort")),
        ("Den Familien fehlt Geld.", "fehlen", "Geld", [], ("Den Familien", "")),
        ("Die Stadt hilft den Bürgern.", "helfen", "Die Stadt", [], ("den Bürgern", "")),
        ("Es gibt 300 Tote.", "geben", "", ["300 Tote"], ("", "")),
        ("Die Preise stiegen um 20 Prozent.", "steigen", "Die Preise", [], ("", "")),
        ("Der Minister ist für den Bau zuständig.", "zuständig sein", "Der Minister", [], ("", "")),
        ("Berlin ist die Hauptstadt.", "Hauptstadt sein", "Berlin", [], ("", "")),
        ("Denkbar ist, dass die Preise sinken.", "sinken", "die Preise", [], ("", "")),
        ("Tokio gewinnt als Partner an Gewicht.", "an Gewicht gewinnen", "Tokio", [], ("", "")),
        ("Notwendig ist ein Umbau.", "notwendig sein", "ein Umbau", [], ("", "")),
        ("Anna Kern wurde Ministerin.", "Ministerin werden", "Anna Kern", [], ("", "")),
        ("Die Partei will die Steuern senken.", "senken", "Die Partei", ["die Steuern"], ("", "")),
        ("Das Amt kündigte an, die Halle zu schließen.", "schließen", "Das Amt", ["die Halle"], ("", "")),
        (
            "Die Ministerin forderte die Länder auf, mehr Geld bereitzustellen.",
            "bereitstellen",
            "die Länder",
            ["mehr Geld"],
            ("", ""),
        ),
        ("Der Verband fordert die Senkung der Steuern.", "Senkung", "", ["der Steuern"], ("", "")),
        ("Die Stadt kündigte den Bau einer Brücke an.", "Bau", "", ["einer Brücke"], ("", "")),
        ("Die Opposition verlangt den Rücktritt des Ministers.", "Rücktritt", "des Ministers", [], ("", "")),
    ],
)
def test_the_parts_of_a_clause_have_their_roles(
    sentence: str, predicate: str, subject: str, objects: list[str], others: tuple[str, str]
) -> None:
    frame = frame_of(sentence)
    found = [shown(spans) for spans in frame.objects]
    assert (frame.predicate, shown(frame.subject), found) == (predicate, subject, objects)
    assert (shown(frame.recipient), shown(frame.place)) == others


def test_what_only_points_back_has_no_skeleton() -> None:
    assert NLP("Der Preis sinkt. Der Verband bestätigte die Darstellung.").claims[-1].frame is None
