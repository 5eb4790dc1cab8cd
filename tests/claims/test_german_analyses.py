"""Sentences of German policy analyses with all their claims: whose they are, what speaks for what, what is inferred."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

A, P, E = "attributed", "author", "evidential"
READINGS = [
    # among whom something is taken to be so
    ("In der Forschung gilt die These als widerlegt.",
     [(A, "der Forschung", "gilt", "die These als widerlegt", "positive")]),
    ("In Diplomatenkreisen galt der Gesandte lange als Vermittler.",
     [(A, "Diplomatenkreisen", "galt", "der Gesandte lange als Vermittler", "positive")]),
    ("Der Opposition gilt der Plan als gescheitert.",
     [(A, "Der Opposition", "gilt", "der Plan als gescheitert", "positive")]),
    ("In der Kleinstadt gilt Tempo 30 als normal.",
     [(P, "", "", "In der Kleinstadt gilt Tempo 30 als normal", "positive")]),
    # who faces something holds nothing, nor who is put before a question
    ("Die Regierung sieht sich mit der Erwartung konfrontiert, den Kurs zu ändern.",
     [(P, "", "", "Die Regierung sieht sich mit der Erwartung konfrontiert, den Kurs zu ändern", "positive")]),
    ("Der Verlauf stellt die Union vor die Frage, ob der Weg noch taugt.",
     [(P, "", "", "ob der Weg noch taugt", "positive")]),
    # what the text itself does
    ("Im Folgenden wird argumentiert, dass eine Agentur das Problem löst.",
     [(P, "", "", "eine Agentur das Problem löst", "positive")]),
    # a fact that speaks for or against what was said, and what something speaks for
    ("Dagegen spricht, dass die Führung das Risiko kennt.",
     [(P, "", "", "Dagegen spricht, dass die Führung das Risiko kennt", "positive")]),
    ("Nichts spricht dafür, dass der Kurs Erfolg hat.", [(E, "", "spricht", "der Kurs Erfolg hat", "negative")]),
    ("Aus den Daten geht nicht hervor, dass die Quote stieg.",
     [(E, "", "geht … hervor", "die Quote stieg", "negative")]),
    # texts that describe somebody, and what they oblige others to do
    ("Das Weißbuch beschreibt China als systemischen Rivalen.",
     [(A, "Das Weißbuch", "beschreibt", "China als systemischen Rivalen", "positive")]),
    ("Das Gesetz verpflichtet die Behörden zur Veröffentlichung.",
     [(A, "Das Gesetz", "verpflichtet", "die Behörden zur Veröffentlichung", "positive")]),
    ("Die Verfassung definiert das Land als neutral.",
     [(A, "Die Verfassung", "definiert", "das Land als neutral", "positive")]),
    # attributes with a year or a dative before them
    ("Das im April 2022 geschlossene Abkommen erlaubt die Stationierung von Truppen.",
     [(A, "Das im April 2022 geschlossene Abkommen", "erlaubt", "die Stationierung von Truppen", "positive")]),
    ("Der dem Innenministerium unterstellte Dienst warnt vor Anschlägen.",
     [(A, "Der dem Innenministerium unterstellte Dienst", "warnt", "vor Anschlägen", "positive")]),
    # what is to be seen in something, and conclusions that something allows
    ("Daran wird deutlich, dass die Union eine Strategie braucht.",
     [(E, "", "wird deutlich", "die Union eine Strategie braucht", "positive")]),
    ("Die Zahlen lassen nur den Schluss zu, dass der Plan scheitert.",
     [(E, "", "lassen … den Schluss zu", "der Plan scheitert", "positive")]),
    ("So erklärt sich, weshalb die Führung zögert.",
     [(P, "", "", "So erklärt sich, weshalb die Führung zögert", "positive")]),
    # among whom a view is held
    ("Der Plan, so die Sorge unter Diplomaten, könnte scheitern.",
     [(A, "Diplomaten", "so … Sorge", "Der Plan … könnte scheitern", "positive")]),
    # what has no clause behind it is an object with its predicate
    ("Das Ministerium sieht die Versorgung als gesichert an.",
     [(A, "Das Ministerium", "sieht … an", "die Versorgung als gesichert", "positive")]),
    # a modal verb with a prefix
    ("Die Gegenansicht vermag nicht zu überzeugen.",
     [(P, "", "", "Die Gegenansicht vermag nicht zu überzeugen", "negative")]),
    # what nobody in particular estimates
    ("Das Korps, dessen Stärke auf 2000 Mann geschätzt wird, bleibt im Land.",
     [(P, "", "", "Das Korps, dessen Stärke auf 2000 Mann geschätzt wird, bleibt im Land", "positive"),
      (A, "", "geschätzt", "dessen Stärke auf 2000 Mann", "positive")]),
    ("Die Mehrzahl der Befragten hält den Plan für klug.",
     [(A, "Die Mehrzahl der Befragten", "hält", "den Plan für klug", "positive")]),
    # "sie" is what somebody is against, and who is against it goes on
    ("Der Rat prüft die Vorschläge, lehnt sie aber ab.",
     [(P, "", "", "Der Rat prüft die Vorschläge", "positive"), (A, "Der Rat", "lehnt … ab", "sie", "negative")]),
    ("Der Hof kennt die Zusage, hält sie aber nicht für ausreichend.",
     [(P, "", "", "Der Hof kennt die Zusage", "positive"),
      (A, "Der Hof", "hält", "sie aber nicht für ausreichend", "negative")]),
    # what was proposed or expected, and by whom, between commas
    ("Der Rat hat, wie von der Kommission vorgeschlagen, die Quote angehoben.",
     [(P, "", "", "Der Rat hat, wie von der Kommission vorgeschlagen, die Quote angehoben", "positive")]),
    ("Dem ist entgegenzuhalten, dass die Daten lückenhaft sind.",
     [(P, "", "", "die Daten lückenhaft sind", "positive")]),
    ("Daher liegt die Vermutung nahe, dass die Führung den Schritt kannte.",
     [(E, "", "liegt die Vermutung nahe", "die Führung den Schritt kannte", "positive")]),
    # parts of a people that act, and years that count nothing
    ("Gut die Hälfte wünscht sich ein stärkeres Engagement Deutschlands.",
     [(A, "Gut die Hälfte", "wünscht", "ein stärkeres Engagement Deutschlands", "positive")]),
    ("Der Rat hatte bereits 2019 eine Reform gefordert.",
     [(A, "Der Rat", "gefordert", "eine Reform", "positive")]),
    ("Als Vorbild gilt in der Forschung das neue Modell.",
     [(A, "der Forschung", "gilt", "Als Vorbild … das neue Modell", "positive")]),
    # "das" is what evidence behind the verb shows
    ("Das zeigen die Zahlen des Amtes.", [(E, "", "zeigen", "Das", "positive")]),
    ("Das belegen Satellitenbilder.", [(E, "", "belegen", "Das", "positive")]),
    ("Das zeigt, dass der Plan scheitert.", [(E, "", "zeigt", "der Plan scheitert", "positive")]),
    # "kein" behind a preposition
    ("Die Union verfügt über keine eigenen Streitkräfte.",
     [(P, "", "", "Die Union verfügt über keine eigenen Streitkräfte", "negative")]),
    # whom somebody accuses, behind a phrase with a dative of its own
    ("In seinem Bericht wirft der Kontrollrat der Regierung vor, die Kosten zu unterschätzen.",
     [(A, "der Kontrollrat", "wirft … vor", "die Kosten zu unterschätzen", "positive")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_a_sentence_of_an_analysis_is_read(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [(*show(claim), str(claim.polarity)) for claim in claims_of(text)] == expected
