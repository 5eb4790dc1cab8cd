"""German agency news: speakers with appositions, whom they told, clauses that reports cut, what goes on behind them."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

# text, and holder, cue and core of all that somebody else than the author holds
SHAPES = [
    # an apposition in a clause of "wie", and whom somebody told
    ("Wie der Chef des Amtes, Jan Kern, sagte, fehlt Geld.",
     [("der Chef des Amtes, Jan Kern", "sagte", "fehlt Geld")]),
    ("Wie der Chef des Amtes, Jan Kern, dem Sender RBB sagte, fehlt Geld.",
     [("der Chef des Amtes, Jan Kern", "sagte", "fehlt Geld")]),
    ("Es fehlt Geld, wie der Chef des Amtes, Jan Kern, Radio Bremen sagte.",
     [("der Chef des Amtes, Jan Kern", "sagte", "Es fehlt Geld")]),
    ("Das sei gut, sagte der Chef des Amtes, Jan Kern, dem RBB.",
     [("der Chef des Amtes, Jan Kern", "sagte", "Das sei gut")]),
    ("Man habe, sagte Kern, der Zeitung nichts gesagt.",
     [("Kern", "sagte", "Man habe … der Zeitung nichts gesagt")]),
    # no verb begins a sentence with its particle
    ("Vorstand Eugen Brand sagte, das Geld sei weg.", [("Vorstand Eugen Brand", "sagte", "das Geld sei weg")]),
    # who acts before a relative clause acts behind it
    ("Die Ministerin, die krank war, lobte den Plan, warnte jedoch vor Eile.",
     [("Die Ministerin", "lobte", "den Plan"), ("Die Ministerin", "warnte", "vor Eile")]),
    ("Der Forscher Jan Kern, der nicht beteiligt war, lobt die Arbeit als klug, mahnt aber zur Vorsicht.",
     [("Der Forscher Jan Kern", "lobt", "die Arbeit als klug"),
      ("Der Forscher Jan Kern", "mahnt", "zur Vorsicht")]),
    ("Die Ministerin, die krank war, sagte Kern, sei zurück.",
     [("Kern", "sagte", "Die Ministerin, die krank war … sei zurück")]),
    ("Die Arbeit, die er schrieb, meint Kern, ist gut.",
     [("Kern", "meint", "Die Arbeit, die er schrieb … ist gut")]),
    # a clause that a report cuts, and its second verb
    ("Das Urteil sei, wie er sagte, in sich widersprüchlich und werde keinen Bestand haben.",
     [("er", "sagte", "Das Urteil sei … in sich widersprüchlich und werde keinen Bestand haben")]),
    ("Das Urteil sei, sagte er, widersprüchlich und werde keinen Bestand haben.",
     [("er", "sagte", "Das Urteil sei … widersprüchlich und werde keinen Bestand haben")]),
    # what takes up the clause before it
    ("Die Zahl wird steigen, davon geht das Institut aus.", [("das Institut", "geht … aus", "Die Zahl wird steigen")]),
    ("Die Preise sind zu hoch, darauf weist der Verband seit Jahren hin.",
     [("der Verband", "weist … hin", "Die Preise sind zu hoch")]),
    ("Ihre Tante hätte sich, davon ist Kern überzeugt, für das Erbe geschämt.",
     [("Kern", "überzeugt", "Ihre Tante hätte sich … für das Erbe geschämt")]),
    ("Die Inflation werde im Mai, davon ist Kern überzeugt, unter drei Prozent fallen.",
     [("Kern", "überzeugt", "Die Inflation werde im Mai … unter drei Prozent fallen")]),
    ("Die Brücke wurde gesperrt, davor hatte Kern gewarnt.", [("Kern", "gewarnt", "davor")]),
    # a source between the verb and who says it
    ("Das sei falsch, sagte der Mitteilung zufolge Wahlleiter Jan Kern.",
     [("Wahlleiter Jan Kern", "sagte", "Das sei falsch")]),
    ("„Das ist falsch“, sagte einem Bericht der Zeitung zufolge ein Sprecher des Amtes.",
     [("ein Sprecher des Amtes", "sagte", "Das ist falsch")]),
    # who does the same
    ("Das Amt kündigte Berufung an, ebenso der Konzern.", [("Das Amt", "kündigte … an", "Berufung")]),
    ("Die SPD lehnt den Plan ab, genauso wie die Grünen.", [("Die SPD", "lehnt … ab", "den Plan")]),
    ("Kern forderte mehr Geld, nicht aber seine Kollegin Anna Beck.", [("Kern", "forderte", "mehr Geld")]),
    ("Heute sollen nicht nur Kiel und Bonn, sondern auch Ulm bestreikt werden, sagte Kern.",
     [("Kern", "sagte", "Heute sollen nicht nur Kiel und Bonn, sondern auch Ulm bestreikt werden")]),
    # a relative clause between "wie" and its verb
    ("Wie die Polizei, die im Einsatz war, mitteilte, wird der Mann gesucht.",
     [("die Polizei", "mitteilte", "wird der Mann gesucht")]),
    ("Der Mann wird gesucht, wie die Polizei, die im Einsatz war, am Abend mitteilte.",
     [("die Polizei", "mitteilte", "Der Mann wird gesucht")]),
    # attributes that look like verbs, and infinitives of two verbs
    ("Es gebe dort neue, bezahlte Stellen, sagt Kern.", [("Kern", "sagt", "Es gebe dort neue, bezahlte Stellen")]),
    ("Jan hatte von seinem Trainer gefordert, im Sturm spielen zu dürfen.",
     [("Jan", "gefordert", "im Sturm spielen zu dürfen")]),
    # what is said behind the report, and a party in brackets
    ("Man brauche Geld, sagt Kern, aber keine Almosen.", [("Kern", "sagt", "Man brauche Geld … aber keine Almosen")]),
    ("Man brauche das jetzt, drängt Kern, und nicht erst in 15 Jahren.",
     [("Kern", "drängt", "Man brauche das jetzt … und nicht erst in 15 Jahren")]),
    ("Das werde teuer, sagte die Chefin des Rates, Eva Kern (CDU), nach der Sitzung.",
     [("die Chefin des Rates, Eva Kern (CDU)", "sagte", "Das werde teuer")]),
    ("Die Wahlen würden, so versicherte sie, wie geplant am Montag stattfinden.",
     [("sie", "versicherte", "Die Wahlen würden … wie geplant am Montag stattfinden")]),
    ("Jan Kern machte die Regierung mitverantwortlich.", [("Jan Kern", "machte … mitverantwortlich", "die Regierung")]),
    # sources in dependent clauses, surnames that look like nouns
    ("Der Bau ruht, weil nach Angaben der Stadt das Geld fehlt.", [("der Stadt", "nach Angaben", "das Geld fehlt")]),
    ("Der Bau ruht, obwohl laut Kern Geld da ist.", [("Kern", "laut", "Geld da ist")]),
    ("Das sei falsch, sagte Klimafachmann Rosenzweig am Montag.",
     [("Klimafachmann Rosenzweig", "sagte", "Das sei falsch")]),
    ("Er fordert als Anwalt Freispruch für alle.", [("Er", "fordert", "Freispruch für alle")]),
    # appositions and lists
    ("Jan Kern, Gründer und Chef des Vereins Nordhaus warnte vor einer Krise.",
     [("Jan Kern, Gründer und Chef des Vereins Nordhaus", "warnte", "vor einer Krise")]),
    ("Das Geld sei weg, sagte ein Sprecher von Nordhaus, dem größten Bauträger der Stadt.",
     [("ein Sprecher von Nordhaus", "sagte", "Das Geld sei weg")]),
    ("Über die Anklage berichteten auch die „Zeit“, die „Welt“ und das „Handelsblatt“.",
     [("die „Zeit“, die „Welt“ und das „Handelsblatt“", "berichteten", "Über die Anklage")]),
    # quoted words that go on, and who acquits
    ("Kern sagte, das Land habe „auf Rot gesetzt, und nun ist Schwarz gekommen“.",
     [("Kern", "sagte", "das Land habe „auf Rot gesetzt"), ("Kern", "sagte", "nun ist Schwarz gekommen")]),
    ("Er wurde von einem Gericht in Ulm von allen Vorwürfen freigesprochen.",
     [("einem Gericht in Ulm", "freigesprochen", "Er")]),
    ("Das Gesetz, das, wie die Partei kritisiert, oft missbraucht wird, bleibt.",
     [("die Partei", "kritisiert", "das … oft missbraucht wird")]),
    # what is not told, whose study it is, and what follows a colon
    ("Einzelheiten nannte er nicht.", []),
    ("Einen Termin nannte Kern nicht.", []),
    ("Hier haben die Deutschen der Studie zufolge mehr Geld.",
     [("der Studie", "zufolge", "Hier haben die Deutschen … mehr Geld")]),
    ("Auch Kern steht in der Kritik: Der Sprecher der Gruppe, der Sudanese Jan Brand, warf Beck Untätigkeit vor.",
     [("Der Sprecher der Gruppe, der Sudanese Jan Brand", "warf … vor", "Beck Untätigkeit")]),
    ("Nach Ansicht von Berlins Regierendem Bürgermeister Jan Weber fehlt Geld.",
     [("Berlins Regierendem Bürgermeister Jan Weber", "Nach Ansicht", "fehlt Geld")]),
    # what somebody says behind a colon
    ("Minister Jan Kern sprang den Ländern bei: Sonst würden viele Kliniken schließen.",
     [("", "", "Sonst würden viele Kliniken schließen")]),
    ("Das Wasser steigt: Bei einem Bruch würden viele Häuser zerstört.", []),
    # a row of participles that ends with an infinitive in the place of one
    ("Die Leute hätten verzichtet, Überstunden geleistet und sich alles anhören müssen, sagte Kern.",
     [("Kern", "sagte", "Die Leute hätten verzichtet, Überstunden geleistet und sich alles anhören müssen")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_others_hold_what_agencies_report(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [show(claim)[1:] for claim in claims_of(text) if claim.kind != "author"] == expected
