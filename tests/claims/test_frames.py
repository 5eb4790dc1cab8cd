"""Skeletons of claims: who did what to whom, where, and how the verb says it; sentences made up for these tests."""

from __future__ import annotations

from dataclasses import replace

import pytest

import claimx
from claimx.claims import ClaimExtractor
from claimx.claims.de.clauses.clause_finder import find_clauses
from claimx.claims.de.clauses.verb_complex import read_complex
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.tagging import read_words
from claimx.lang import get_pack
from claimx.text import read_document
from claimx.types import Document, Frame, Span

PACK = get_pack("de").claims
assert PACK is not None
MORPHOLOGY = Morphology(PACK)
EXTRACTOR = ClaimExtractor(get_pack("de"))
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
        ("Der Minister ist für den Bau zuständig.", "zuständig sein", "Der Minister", ["für den Bau"], ("", "")),
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
        ("Polen hat an die Ukraine mindestens 300 Panzer übergeben.", "übergeben", "Polen",
         ["mindestens 300 Panzer"], ("die Ukraine", "")),
        ("Das Ministerium stellte Kiew weitere Hilfe in Aussicht.", "in Aussicht stellen", "Das Ministerium",
         ["weitere Hilfe"], ("Kiew", "")),
        ("Der Kanzler versprach seinen Wählern niedrigere Steuern.", "versprechen", "Der Kanzler",
         ["niedrigere Steuern"], ("seinen Wählern", "")),
        ("Die Ministerin sagte, man werde den Betrieben die Beiträge erlassen.", "erlassen", "man",
         ["die Beiträge"], ("den Betrieben", "")),
        ("Am Montag schenkte der Onkel dem Kind ein Buch.", "schenken", "der Onkel", ["ein Buch"], ("dem Kind", "")),
        ("Ihm wurde der Preis in Oslo verliehen.", "verleihen", "der Preis", [], ("Ihm", "in Oslo")),
        ("Der Verband befürchtet, dass den Kliniken bis Jahresende rund 3 Milliarden Euro fehlen.", "fehlen",
         "rund 3 Milliarden Euro", [], ("den Kliniken", "")),
        ("Russland verlegte 3.000 Soldaten an die Grenze zu Finnland.", "verlegen", "Russland",
         ["3.000 Soldaten"], ("", "an die Grenze zu Finnland")),
        ("Vor der Küste Jemens wurden zwei Frachter versenkt.", "versenken", "zwei Frachter", [],
         ("", "Vor der Küste Jemens")),
        ("Bei Kursk kämpfen 10.000 nordkoreanische Soldaten.", "kämpfen", "10.000 nordkoreanische Soldaten", [],
         ("", "Bei Kursk")),
        ("Die Delegation aus Berlin traf in Kiew den Präsidenten.", "treffen", "Die Delegation aus Berlin",
         ["den Präsidenten"], ("", "in Kiew")),
        ("Frankreich und Großbritannien haben Soldaten in die Ukraine entsandt.", "entsenden",
         "Frankreich und Großbritannien", ["Soldaten"], ("", "in die Ukraine")),
        ("Laut Polizei wurden auf der A3 bei Köln fünf Menschen verletzt.", "verletzen", "fünf Menschen", [],
         ("", "auf der A3 bei Köln")),
        ("An die 5.000 Menschen demonstrierten gegen den Bau.", "demonstrieren", "An die 5.000 Menschen",
         ["gegen den Bau"], ("", "")),
        ("Betriebe müssen zwischen 1.000 und 5.000 Euro abführen.", "abführen", "Betriebe",
         ["zwischen 1.000 und 5.000 Euro"], ("", "")),
        ("Die Zahl der Arbeitslosen sank im Mai um 20.000 auf 2,7 Millionen.", "sinken", "Die Zahl der Arbeitslosen",
         [], ("", "")),
        ("Die Kosten belaufen sich auf 3,5 Milliarden Euro.", "sich belaufen", "Die Kosten",
         ["auf 3,5 Milliarden Euro"], ("", "")),
        ("Das entspricht 3 Prozent der Ausgaben.", "entsprechen", "Das", ["3 Prozent der Ausgaben"], ("", "")),
        ("Die Wahl gewann die Partei mit 40 Prozent der Stimmen.", "gewinnen", "die Partei", ["Die Wahl"], ("", "")),
        ("Die endgültigen Zahlen veröffentlicht das Amt.", "veröffentlichen", "das Amt", ["Die endgültigen Zahlen"],
         ("", "")),
        ("Die von Saudi-Arabien geführte Koalition bombardierte Stellungen der Rebellen.", "bombardieren",
         "Die von Saudi-Arabien geführte Koalition", ["Stellungen der Rebellen"], ("", "")),
        ("Der Präsident, der seit 2010 regiert, entließ den Generalstabschef.", "entlassen", "Der Präsident",
         ["den Generalstabschef"], ("", "")),
        ("Weder Polen noch Ungarn stimmten dem Plan zu.", "zustimmen", "Weder Polen noch Ungarn", [], ("dem Plan", "")),
        ("Der Text enthält weder ein Verbot noch eine Frist.", "enthalten", "Der Text",
         ["weder ein Verbot noch eine Frist"], ("", "")),
        ("Zudem schafft die Zahlung Anreize.", "schaffen", "die Zahlung", ["Anreize"], ("", "")),
        ("Der Bund baut Brücken, Häfen und Tunnel.", "bauen", "Der Bund", ["Brücken, Häfen und Tunnel"], ("", "")),
        ("Die Branche beschäftigt 90.000 Menschen, davon 30.000 in Deutschland.", "beschäftigen", "Die Branche",
         ["90.000 Menschen"], ("", "")),
        ("Die Polizei nahm 40 Demonstranten fest.", "festnehmen", "Die Polizei", ["40 Demonstranten"], ("", "")),
        ("Der Staat lässt die Brücke abreißen.", "abreißen lassen", "Der Staat", ["die Brücke"], ("", "")),
        ("Das Tor lässt sich nicht öffnen.", "öffnen", "Das Tor", [], ("", "")),
        ("Der Sender einigte sich mit dem Verlag.", "sich einigen", "Der Sender", ["mit dem Verlag"], ("", "")),
        ("Das Gesetz tritt am 1. Juli in Kraft.", "in Kraft treten", "Das Gesetz", [], ("", "")),
        ("Die Währung spielt eine wichtige Rolle.", "Rolle spielen", "Die Währung", [], ("", "")),
        ("Der Klimawandel ist ein Risiko für die Landwirtschaft.", "Risiko sein", "Der Klimawandel", [], ("", "")),
        ("Ein Ausweg wäre der Beitritt.", "Ausweg sein", "der Beitritt", [], ("", "")),
        ("Die Lage bleibt angespannt.", "angespannt bleiben", "Die Lage", [], ("", "")),
        ("Instabil sind sie deshalb nicht.", "instabil sein", "sie", [], ("", "")),
        ("Das Buch ist 62 Seiten lang.", "lang sein", "Das Buch", [], ("", "")),
        ("Man darf die Gefahr nicht unterschätzen.", "unterschätzen", "Man", ["die Gefahr"], ("", "")),
        ("Es wird kälter.", "kälter werden", "Es", [], ("", "")),
        ("Es fehlen mindestens 40 weitere Systeme.", "fehlen", "mindestens 40 weitere Systeme", [], ("", "")),
        ("Wer nicht zahlt, verliert den Anspruch.", "verlieren", "Wer nicht zahlt", ["den Anspruch"], ("", "")),
        ("Wer prüft die Verwendung der Mittel?", "prüfen", "Wer", ["die Verwendung der Mittel"], ("", "")),
        ("Der Minister zeigte sich besorgt und bestellte die Botschafterin ein.", "einbestellen", "Der Minister",
         ["die Botschafterin"], ("", "")),
        ("Im Mai wurde die Brücke gesperrt und im Juli gesprengt.", "sperren", "die Brücke", [], ("", "")),
        ("Die Opposition hält den Haushalt für verfassungswidrig.", "halten", "Die Opposition",
         ["den Haushalt", "für verfassungswidrig"], ("", "")),
        ("Gegen das Urteil legte der Anwalt Berufung ein.", "einlegen", "der Anwalt",
         ["Berufung"], ("", "")),
        ("Der Bund hat den Landwirten Hilfen in Höhe von 300 Millionen Euro zugesagt.", "zusagen", "Der Bund",
         ["Hilfen in Höhe von 300 Millionen Euro"], ("den Landwirten", "")),
        ("Die Gewerkschaft fordert 10 Prozent mehr Lohn.", "fordern", "Die Gewerkschaft", ["10 Prozent mehr Lohn"],
         ("", "")),
        ("Der Bericht listet 40 Verstöße gegen das Abkommen auf.", "auflisten", "Der Bericht",
         ["40 Verstöße gegen das Abkommen"], ("", "")),
        ("Der Verband gab sich gelassen.", "sich gelassen geben", "Der Verband", [], ("", "")),
        ("Das macht die Lage gefährlich.", "gefährlich machen", "Das", ["die Lage"], ("", "")),
        ("Rund um Cherson toben schwere Kämpfe.", "toben", "schwere Kämpfe", [], ("", "Rund um Cherson")),
        ("Hinzu kommt, dass die Löhne sinken.", "sinken", "die Löhne", [], ("", "")),
    ],
)  # fmt: skip
def test_the_parts_of_a_clause_have_their_roles(
    sentence: str, predicate: str, subject: str, objects: list[str], others: tuple[str, str]
) -> None:
    frame = frame_of(sentence)
    found = [shown(spans) for spans in frame.objects]
    assert (frame.predicate, shown(frame.subject), found) == (predicate, subject, objects)
    assert (shown(frame.recipient), shown(frame.place)) == others


def test_what_only_points_back_has_no_skeleton() -> None:
    assert NLP("Der Preis sinkt. Der Verband bestätigte die Darstellung.").claims[-1].frame is None


@pytest.mark.parametrize(
    ("sentence", "predicate", "tense", "mood"),
    [
        ("Das Land sollte mehr zahlen.", "zahlen", "present", "subjunctive_2"),
        ("Die Preise sind gefallen.", "fallen", "perfect", "indicative"),
        ("Die Mittel sind abgeflossen.", "abfließen", "perfect", "indicative"),
        ("Gebraucht werden doppelt so viele.", "brauchen", "present", "indicative"),
    ],
)
def test_homonyms_are_told_by_their_auxiliary(sentence: str, predicate: str, tense: str, mood: str) -> None:
    frame = frame_of(sentence)
    assert (frame.predicate, frame.tense, frame.mood) == (predicate, tense, mood)


def parsed(text: str, relations: dict[str, tuple[str, str, str]]) -> Document:
    """Return a document in which some words have relation, governor and case."""
    document = read_document(text, language="de")
    place = {token.text: index for index, token in enumerate(document.tokens)}
    tokens = list(document.tokens)
    for word, (relation, governor, case) in relations.items():
        at = place[word]
        tokens[at] = replace(tokens[at], deprel=relation, head=place[governor], morph=f"Case={case}")
    return replace(document, tokens=tuple(tokens))


def test_a_parser_tells_what_form_and_place_leave_open() -> None:
    text = "Die Firma verklagte die Stadt."
    tree = {"Firma": ("obj", "verklagte", "Acc"), "Stadt": ("nsubj", "verklagte", "Nom")}
    found = [
        EXTRACTOR.extract(document)[0].frame for document in (read_document(text, language="de"), parsed(text, tree))
    ]
    assert [shown(frame.subject) for frame in found if frame] == ["Die Firma", "die Stadt"]
    assert [frame.decided_by for frame in found if frame] == ["rules", "parse"]


def test_a_parse_that_agrees_with_the_rules_decides_nothing() -> None:
    text = "Die Firma verklagte die Stadt."
    tree = {"Firma": ("nsubj", "verklagte", "Nom"), "Stadt": ("obj", "verklagte", "Acc")}
    (claim,) = EXTRACTOR.extract(parsed(text, tree))
    assert claim.frame is not None
    assert claim.frame.decided_by == "rules"


@pytest.mark.parametrize(
    ("relation", "governor", "objects", "place"),
    [("nmod", "Stützpunkt", "ihren Stützpunkt im Norden", ""), ("obl", "räumt", "ihren Stützpunkt", "im Norden")],
)
def test_a_parser_tells_where_a_phrase_belongs(relation: str, governor: str, objects: str, place: str) -> None:
    text = "Die Armee räumt ihren Stützpunkt im Norden."
    (claim,) = EXTRACTOR.extract(parsed(text, {"Norden": (relation, governor, "Dat")}))
    assert claim.frame is not None
    assert ("; ".join(map(shown, claim.frame.objects)), shown(claim.frame.place)) == (objects, place)


def test_a_parser_tells_a_dative_from_a_genitive() -> None:
    text = "Gestern lieferte die Regierung der Ukraine drei Panzer."
    tree = {"Ukraine": ("obl", "lieferte", "Dat"), "Regierung": ("nsubj", "lieferte", "Nom"),
            "Panzer": ("obj", "lieferte", "Acc")}  # fmt: skip
    (claim,) = EXTRACTOR.extract(parsed(text, tree))
    assert claim.frame is not None
    assert (shown(claim.frame.subject), shown(claim.frame.recipient)) == ("die Regierung", "der Ukraine")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Das Werk wurde als veraltet eingestuft.", ("past", "passive")),
        ("Ihm wurde zur Vorsicht geraten.", ("past", "passive")),
        ("Der Bund wird mehr Geld bekommen.", ("future", "active")),
        ("Das Boot ist in Seenot geraten.", ("perfect", "active")),
        ("Die Halle muss im Mai geräumt und im Juli gesprengt werden.", ("present", "passive")),
    ],
)
def test_what_stands_beside_a_participle_leaves_its_tense_and_voice(sentence: str, expected: tuple[str, str]) -> None:
    frame = frame_of(sentence)
    assert (frame.tense, frame.voice) == expected


def test_habe_with_ich_in_the_clause_before_is_no_konjunktiv() -> None:
    assert frame_of("Ich verlor die Stelle und habe Hilfe beansprucht.").mood == "indicative"
    assert frame_of("Er verlor die Stelle und habe Hilfe beansprucht.").mood == "subjunctive_1"
