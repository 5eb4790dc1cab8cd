"""German press releases, reports of parliaments, courts and the police: whole sentences with all their claims."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

SHAPES = [
    # the number of a printed paper, and to what a reply replies
    ("Das geht aus ihrer Antwort (21/2290) auf eine Kleine Anfrage der Fraktion (21/1987) hervor.",
     [("ihrer Antwort (21/2290) auf eine Kleine Anfrage der Fraktion (21/1987)", "geht … hervor", "Das")]),
    ("Laut einem Antrag (20/13733) der Fraktion fehlen Lehrer.",
     [("einem Antrag (20/13733) der Fraktion", "Laut", "fehlen Lehrer")]),
    ("Wie aus der Antwort des Ministeriums auf eine Anfrage hervorgeht, fehlen Lehrer.",
     [("der Antwort des Ministeriums auf eine Anfrage", "hervorgeht", "fehlen Lehrer")]),
    ("Der Antwort des Senats auf die Anfrage zufolge fehlen Lehrer.",
     [("Der Antwort des Senats auf die Anfrage", "zufolge", "fehlen Lehrer")]),
    ("Laut der Antwort des Senats auf eine Anfrage fehlen Lehrer.",
     [("der Antwort des Senats auf eine Anfrage", "Laut", "fehlen Lehrer")]),
    ("Das geht aus einem Bericht des Rechnungshofs über die Vergabe von Aufträgen hervor.",
     [("einem Bericht des Rechnungshofs über die Vergabe von Aufträgen", "geht … hervor", "Das")]),
    # what is found out so far
    ("Nach vorläufigen Ergebnissen des Amtes wurden 17.900 Wohnungen genehmigt.",
     [("des Amtes", "Nach … Ergebnissen", "wurden 17.900 Wohnungen genehmigt")]),
    ("Nach guten Ergebnissen der Tochter stieg die Aktie.",
     [("", "", "Nach guten Ergebnissen der Tochter stieg die Aktie")]),
    ("Nach derzeitigem Kenntnisstand wurde niemand verletzt.",
     [("derzeitigem Kenntnisstand", "Nach", "wurde niemand verletzt")]),
    ("Nach der Einlassung des Angeklagten war der Schuss ein Versehen.",
     [("des Angeklagten", "Nach … Einlassung", "war der Schuss ein Versehen")]),
    # a clause that what is rejected cuts in two
    ("Der Verein weist den Vorwurf, er habe Geld verschwendet, entschieden zurück.",
     [("Der Verein", "weist … zurück", "den Vorwurf, er habe Geld verschwendet"),
      ("", "Vorwurf", "er habe Geld verschwendet")]),
    ("Der Verein wies den Vorwurf, Daten seien verschwunden, zurück.",
     [("Der Verein", "wies … zurück", "den Vorwurf, Daten seien verschwunden"),
      ("", "Vorwurf", "Daten seien verschwunden")]),
    # academic titles
    ("„Das ist gut“, erklärt Prof. Dr. med. dent. Anna Becker, Präsidentin der Hochschule.",
     [("Prof. Dr. med. dent. Anna Becker, Präsidentin der Hochschule", "erklärt", "Das ist gut")]),
    ("„Das ist gut“, so Prof. em. Dr. Dr. h. c. Karl Weber.",
     [("Prof. em. Dr. Dr. h. c. Karl Weber", "so", "Das ist gut")]),
    ("Dazu führte der Senat im Einzelnen aus, die Klage sei unzulässig.",
     [("der Senat", "führte … aus", "die Klage sei unzulässig")]),
    # reported speech that goes on behind a comma
    ("Sie betonte, man begrüße den Entwurf, lehne aber die Frist ab.",
     [("Sie", "betonte", "man begrüße den Entwurf, lehne aber die Frist ab")]),
    # who speaks together with somebody else, each with an apposition
    ("Dazu erklären Eva Kern, pflegepolitische Sprecherin, und Jan Holm, Obmann im Ausschuss: „Das ist gut.“",
     [("Eva Kern, pflegepolitische Sprecherin, und Jan Holm, Obmann im Ausschuss", "erklären", "Das ist gut")]),
    ("„Das ist gut“, sagt Ramona Pop, Vorständin des vzbv.",
     [("Ramona Pop, Vorständin des vzbv", "sagt", "Das ist gut")]),
    ("Der Senat hat die Revision verworfen, mit der dieser das Recht gerügt hatte.",
     [("Der Senat", "verworfen", "die Revision … mit der dieser das Recht gerügt hatte"),
      ("dieser", "gerügt", "das Recht")]),
    ("Sie erklärte, dass von dem Hund eine Gefahr ausgehe.",
     [("Sie", "erklärte", "von dem Hund eine Gefahr ausgehe")]),
    ("Nach ersten Schätzungen entstand ein Schaden von 3000 Euro.",
     [("ersten Schätzungen", "Nach", "entstand ein Schaden von 3000 Euro")]),
    # reasons given with a noun
    ("Das Gericht wies die Klage mit der Begründung ab, sie sei verfristet.",
     [("Das Gericht", "wies … ab", "die Klage"), ("Das Gericht", "Begründung", "sie sei verfristet")]),
    ("Die Stadt hat den Antrag mit der Begründung abgelehnt, dass das Geld fehle.",
     [("Die Stadt", "abgelehnt", "den Antrag"), ("Die Stadt", "Begründung", "das Geld fehle")]),
    ("Er trat mit der Begründung zurück, er sei krank.",
     [("", "", "Er trat mit der Begründung zurück, er sei krank"), ("Er", "Begründung", "er sei krank")]),
    # verbs that report with other words, behind a sentence with a dependent clause
    ("Es sei unklar, ob die Mittel reichten, gab die Rätin zu bedenken.",
     [("die Rätin", "gab … zu bedenken", "Es sei unklar, ob die Mittel reichten")]),
    ("Das erklärte Ministerin Kern am Montag.", [("Ministerin Kern", "erklärte", "Das")]),
    ("Das erklärte Ziel ist Frieden.", [("", "", "Das erklärte Ziel ist Frieden")]),
    ("Das betonte Baudezernentin Frau Dr. Kern.", [("Baudezernentin Frau Dr. Kern", "betonte", "Das")]),
    # what texts say, what is asked and named
    ("Dem Protokoll der Sitzung ist zu entnehmen, dass die Zahl sinkt.",
     [("Dem Protokoll der Sitzung", "zu entnehmen", "die Zahl sinkt")]),
    ("Die Fraktion will in einer Kleinen Anfrage (21/3045) wissen, wie viele Lehrer fehlen.",
     [("Die Fraktion", "will … wissen", "wie viele Lehrer fehlen")]),
    ("Ferner erkundigt sie sich danach, welche Kosten entstanden.",
     [("sie", "erkundigt … sich", "welche Kosten entstanden")]),
    ("Als Ziel nennt die Regierung, die Verfahren zu beschleunigen.",
     [("die Regierung", "nennt", "Als Ziel … die Verfahren zu beschleunigen")]),
    ("Das Ministerium räumt in seiner Stellungnahme Fehler ein.",
     [("Das Ministerium", "räumt … ein", "Fehler")]),
    ("Das Programm richte sich nicht gegen Bauern, versicherte sie, sondern biete ihnen Hilfe.",
     [("sie", "versicherte", "Das Programm richte sich nicht gegen Bauern … sondern biete ihnen Hilfe")]),
    ("dbb-Chef Volker Geyer sprach von einem Signal.",
     [("dbb-Chef Volker Geyer", "sprach", "von einem Signal")]),
    # who speaks behind "so", with an apposition; at whose instance something is done
    ("„Das ist gut“, so Eva Kern, stellvertretende Vorsitzende des Verbands.",
     [("Eva Kern, stellvertretende Vorsitzende des Verbands", "so", "Das ist gut")]),
    ("„Das ist gut“, so Tom Weber, der Vorsitzende des Vereins.",
     [("Tom Weber, der Vorsitzende des Vereins", "so", "Das ist gut")]),
    ("Man werde, so Kern, die Preise senken.", [("Kern", "so", "Man werde … die Preise senken")]),
    ("Der Antrag wird auf Vorschlag von Eva Kern in den Ausschuss verwiesen.",
     [("", "", "Der Antrag wird auf Vorschlag von Eva Kern in den Ausschuss verwiesen")]),
    ("Die Polizei sucht Zeugen und fragt: Wer hat die Tat beobachtet?",
     [("", "", "Die Polizei sucht Zeugen"), ("Die Polizei", "fragt", "Wer hat die Tat beobachtet")]),
    # a colon in brackets introduces nothing
    ("Mit Urteil vom 3. Juni (Az.: VI R 4/23) hat der Senat entschieden, dass die Klage zulässig ist.",
     [("der Senat", "entschieden", "die Klage zulässig ist")]),
    ("Die Polizei fragt: Wer hat die Tat beobachtet oder kann Angaben machen?",
     [("Die Polizei", "fragt", "Wer hat die Tat beobachtet oder kann Angaben machen")]),
    ("Danach gefragt, wie viele Lehrer fehlen, teilt sie mit, dass niemand zähle.",
     [("sie", "teilt … mit", "niemand zähle")]),
    ("Von Seiten des Beirats wird kritisiert, dass der Hort früh schließt.",
     [("des Beirats", "kritisiert", "der Hort früh schließt")]),
    ("Stadtrat Kern bittet um Auskunft, weshalb der Weg gesperrt ist.",
     [("Stadtrat Kern", "bittet", "weshalb der Weg gesperrt ist")]),
    # where the name of a source ends before what the verb governs
    ("Die Hochschule zählt laut einem Ranking zu den besten des Landes.",
     [("einem Ranking", "laut", "Die Hochschule zählt … zu den besten des Landes")]),
    ("Laut dem Bericht zur Lage der Banken führte das zu Verlusten.",
     [("dem Bericht zur Lage der Banken", "Laut", "führte das zu Verlusten")]),
    # reported speech that goes on with its subject
    ("Der Bericht werde abgestimmt und solle bis Ostern vorliegen.",
     [("", "", "Der Bericht werde abgestimmt und solle bis Ostern vorliegen")]),
    ("Das klinge banal, funktioniere aber.", [("", "", "Das klinge banal, funktioniere aber")]),
    ("Er verlangt Aufklärung darüber, wer den Bericht bearbeitet hat.",
     [("Er", "verlangt", "wer den Bericht bearbeitet hat")]),
    ("Brandstiftung schließt die Polizei derzeit aus.", [("die Polizei", "schließt … aus", "Brandstiftung")]),
    ("Dem widersprach die Leiterin unter Verweis auf das Gutachten.", [("die Leiterin", "widersprach", "Dem")]),
    # verbs that no list knows
    ("Die Fraktion fordert die Regierung in einem Antrag (20/13733) auf, die Mittel zu verstetigen.",
     [("Die Fraktion", "fordert … auf", "die Mittel zu verstetigen")]),
    ("Der Verband verlangt, die Verfahren zu entbürokratisieren.",
     [("Der Verband", "verlangt", "die Verfahren zu entbürokratisieren")]),
]  # fmt: skip


def test_who_is_not_left_alone_is_told_in_the_negative() -> None:
    (claim,) = claims_of("„Man darf die Städte nicht allein lassen“, sagt Kern.")
    assert claim.polarity == "negative"


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_all_claims_of_a_sentence_are_read(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [show(claim)[1:] for claim in claims_of(text)] == expected


@pytest.mark.parametrize("lead", ["(hib/STO)", "Berlin: (hib/STO)"])
def test_the_sign_of_a_news_service_is_no_part_of_the_sentence(lead: str) -> None:
    (claim,) = claims_of(f"{lead} Die Fraktion fordert mehr Geld.")
    assert show(claim)[1:] == ("Die Fraktion", "fordert", "mehr Geld")
