"""German sentences in which less is claimed by others than their words suggest, with all the claims that they make."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

A, P, E = "attributed", "author", "evidential"
READINGS = [
    # set phrases in the Konjunktiv
    ("Gott sei Dank ist niemand verletzt worden.",
     [(P, "", "", "Gott sei Dank ist niemand verletzt worden")]),
    # an article is no pronoun
    ("Die Redewendung steht für das Warten auf bessere Zeiten.",
     [(P, "", "", "Die Redewendung steht für das Warten auf bessere Zeiten")]),
    ("Das steht so im Bericht, sagte Kern.", [(A, "Kern", "sagte", "Das steht so im Bericht")]),
    # whoever it is that does something holds nothing
    ("Wer Neutralität als Geschäft versteht, darf sich nicht wundern.",
     [(P, "", "", "Wer Neutralität als Geschäft versteht, darf sich nicht wundern")]),
    # where some of those that are counted come from is no agent
    ("Das Amt sagte, dass 900 Anträge, davon 300 aus Syrien, abgelehnt worden seien.",
     [(A, "Das Amt", "sagte", "900 Anträge, davon 300 aus Syrien, abgelehnt worden seien")]),
    ("Kern sagte, dass viele Vorschläge, etwa von der SPD, abgelehnt worden seien.",
     [(A, "Kern", "sagte", "viele Vorschläge, etwa von der SPD, abgelehnt worden seien")]),
    # what nobody knows is an open question
    ("Ob die Zahlen sinken, weiß niemand.", [(P, "", "", "die Zahlen sinken")]),
    ("Niemand glaubt, dass der Plan aufgeht.", [(A, "Niemand", "glaubt", "der Plan aufgeht")]),
    ("Ob es zum Streik kommt, entscheidet sich nächste Woche.",
     [(P, "", "", "Ob es zum Streik kommt, entscheidet sich nächste Woche")]),
    # a year is no object
    ("Im Herbst 2026 entscheidet das Volk.", [(P, "", "", "Im Herbst 2026 entscheidet das Volk")]),
    # what is not told is not said, and "how little" is no way of saying
    ("Die Firma entlässt Leute – wie viele genau, verrät sie nicht.",
     [(P, "", "", "Die Firma entlässt Leute – wie viele genau"), (P, "", "", "verrät sie nicht")]),
    ("Wie wenig das Amt darüber weiß, hat die Anhörung gezeigt.",
     [(E, "", "gezeigt", "Wie wenig das Amt darüber weiß")]),
    ("Wie gut informierte Kreise sagten, fehlt Geld.", [(A, "informierte Kreise", "sagten", "fehlt Geld")]),
    ("Eine Frist, wie sie die Inselstaaten vorschlagen, wäre ein Fortschritt.",
     [(P, "", "", "Eine Frist, wie sie die Inselstaaten vorschlagen, wäre ein Fortschritt")]),
    # nouns: what something is, a good name, a body of people
    ("Das wäre das Eingeständnis, dass die Werbung gescheitert ist.",
     [(P, "", "", "Das wäre das Eingeständnis, dass die Werbung gescheitert ist")]),
    ("Wichtig ist dem Rat, dass die Schule bleibt.", [(A, "dem Rat", "Wichtig", "die Schule bleibt")]),
    ("Es ist die Befürchtung der Anwohner, dass der Lärm zunimmt.",
     [(A, "der Anwohner", "Befürchtung", "der Lärm zunimmt")]),
    ("Die Sorge, dass Stellen wegfallen, rechtfertige keinen Streik, hieß es in Bonn.",
     [(A, "Bonn", "hieß es", "Die Sorge, dass Stellen wegfallen, rechtfertige keinen Streik"),
      (A, "", "Sorge", "Stellen wegfallen")]),
    # what is found is no finding
    ("Sie fanden einen Brief, der belegt, dass er gelogen hat.",
     [(P, "", "", "Sie fanden einen Brief, der belegt, dass er gelogen hat")]),
    ("Die Ermittler fanden, dass der Zeuge glaubwürdig sei.",
     [(A, "Die Ermittler", "fanden", "der Zeuge glaubwürdig sei")]),
    # some of those that a holder names
    ("Dutzende Staaten, darunter Peru, fordern eine Entschädigung.",
     [(A, "Dutzende Staaten", "fordern", "eine Entschädigung")]),
    ("Viele Städte, allen voran Bonn, verlangen mehr Geld.", [(A, "Viele Städte", "verlangen", "mehr Geld")]),
    # to want to know nothing of it
    ("Von einem Streit will der Trainer nichts wissen.",
     [(A, "der Trainer", "nichts wissen", "Von einem Streit")]),
    # clauses in parentheses
    ("Am Montag demonstrierten Tausende (laut Polizei waren es 500) gegen den Bau.",
     [(P, "", "", "Am Montag demonstrierten Tausende … gegen den Bau"), (A, "Polizei", "laut", "waren es 500")]),
    ("Kern (der aus Köln stammt) lobte den Bau.", [(A, "Kern", "lobte", "den Bau")]),
    # what will be done in what is reported
    ("Im Gegenzug, so heißt es in Hargeisa, werde Addis Abeba die Republik anerkennen.",
     [(A, "Hargeisa", "heißt es", "Im Gegenzug … werde Addis Abeba die Republik anerkennen")]),
    # a relative clause keeps its own content
    ("Smith erläuterte die Mechanismen, die dazu führen, dass Vertrauen schwindet.",
     [(A, "Smith", "erläuterte", "die Mechanismen, die dazu führen, dass Vertrauen schwindet")]),
    ("Er sagte dem Mann, der draußen wartete, dass er gehen solle.", [(A, "Er", "sagte", "er gehen solle")]),
    ("Das ist nicht die Sorge des Vereins, der wieder beginnt, einen Trainer zu suchen.",
     [(P, "", "", "Das ist nicht die Sorge des Vereins, der wieder beginnt, einen Trainer zu suchen")]),
    # circumstances are no content
    ("Für den Fall, dass die Maut steigt, prognostiziert das Institut ein Wachstum der Bahn.",
     [(A, "das Institut", "prognostiziert", "ein Wachstum der Bahn")]),
    ("Er verwies auf die Tatsache, dass der Preis fällt.", [(A, "Er", "verwies", "der Preis fällt")]),
    ("Alles, was die Regierung will, wird einstimmig beschlossen.",
     [(P, "", "", "Alles, was die Regierung will, wird einstimmig beschlossen")]),
    # what an author says to the reader, and of himself
    ("Gegeben sei ein Kreis mit zwei Punkten.", [(P, "", "", "Gegeben sei ein Kreis mit zwei Punkten")]),
    ("Seinen Rat habe ich befolgt und glaube fest daran.",
     [(P, "", "", "Seinen Rat habe ich befolgt"), (P, "", "", "glaube fest daran")]),
    ("Ich bin der Meinung, dass die Forderung falsch ist.", [(P, "", "", "die Forderung falsch ist")]),
    # attributes that a comma parts are no verbs
    ("Das Album war wegweisend für den schlichten, als Techno bezeichneten Klang.",
     [(P, "", "", "Das Album war wegweisend für den schlichten, als Techno bezeichneten Klang")]),
    ("Die einfachen, in ihrer Verwendung flexiblen Hocker fanden Käufer.",
     [(P, "", "", "Die einfachen, in ihrer Verwendung flexiblen Hocker fanden Käufer")]),
    # one apposition is enough
    ("Gestern kritisierte der Präsident der Kammer, Jan Weber, die neue Steuer.",
     [(A, "der Präsident der Kammer, Jan Weber", "kritisierte", "die neue Steuer")]),
    # rumours are told of, and the author tells of them
    ("Seit Mai keimten Gerüchte, dass die Band eine Tournee vorbereite.",
     [(P, "", "", "Seit Mai keimten Gerüchte, dass die Band eine Tournee vorbereite"),
      (A, "", "Gerüchte", "die Band eine Tournee vorbereite")]),
    # what somebody wants to say is not said yet
    ("Die SPD will den Antrag unterstützen.", [(A, "Die SPD", "will", "den Antrag unterstützen")]),
    ("Der Sprecher wollte den Bericht nicht bestätigen.", [(A, "Der Sprecher", "bestätigen", "den Bericht")]),
    # titles
    ('Der Film (deutscher Titel: "Gefahr und Begierde") lief in Venedig.',
     [(P, "", "", 'Der Film (deutscher Titel: "Gefahr und Begierde") lief in Venedig')]),
    ('Das Buch soll in der Reihe "Berlin und seine Bauten" erscheinen.',
     [(P, "", "", 'Das Buch soll in der Reihe "Berlin und seine Bauten" erscheinen')]),
    # verbs that are none
    ("Links neben dem Eingang, jetzt noch mit Schränken verstopft, soll sich der Raum fortsetzen.",
     [(P, "", "", "Links neben dem Eingang, jetzt noch mit Schränken verstopft, soll sich der Raum fortsetzen")]),
    ("Es sind die Spieler, die immer bessere Bilder haben wollen.",
     [(P, "", "", "Es sind die Spieler, die immer bessere Bilder haben wollen")]),
    ("Die Reform sei mit der Kammer, Eltern und dem Bund abgesprochen und von ihnen gebilligt worden.",
     [(A, "", "", "Die Reform sei mit der Kammer, Eltern und dem Bund abgesprochen und von ihnen gebilligt worden")]),
    # evidence behind what it shows
    ("Der Absatz steigt, wie Zahlen des Verbands zeigen.", [(E, "", "zeigen", "Der Absatz steigt")]),
    # when a source spoke
    ("Laut einem Bericht des „Spiegel“ von Montag will die SPD klagen.",
     [(A, "einem Bericht des „Spiegel“", "Laut", "will die SPD klagen")]),
    ("Nach den Aussagen vom Mai ist der Ton rauer geworden.",
     [(P, "", "", "Nach den Aussagen vom Mai ist der Ton rauer geworden")]),
    # things neither want nor demand; what they cost is no demand
    ("Der Regen will nicht aufhören.", [(P, "", "", "Der Regen will nicht aufhören")]),
    ("Die Werft will Schiffe bauen.", [(A, "Die Werft", "will", "Schiffe bauen")]),
    ("Das Wetter verspricht einen schönen Tag.", [(P, "", "", "Das Wetter verspricht einen schönen Tag")]),
    ("Die Hitze fordert ihren Tribut.", [(P, "", "", "Die Hitze fordert ihren Tribut")]),
    ("Die Airline fordert bessere Regeln.", [(A, "Die Airline", "fordert", "bessere Regeln")]),
    # estimates of somebody, offers
    ("Der Fonds schätzt ihn auf 65 Milliarden Euro.",
     [(A, "Der Fonds", "schätzt", "ihn auf 65 Milliarden Euro")]),
    ("Sie schätzt ihn sehr.", [(P, "", "", "Sie schätzt ihn sehr")]),
    ("Moskau bietet einen Gefangenenaustausch an.",
     [(A, "Moskau", "bietet … an", "einen Gefangenenaustausch")]),
    # hearsay: participles that look like infinitives, and how things are
    ("Der Mann soll 50.000 Euro unterschlagen haben.",
     [(A, "", "soll", "Der Mann … 50.000 Euro unterschlagen haben")]),
    ("Die Firma soll kurz vor der Pleite stehen.", [(A, "", "soll", "Die Firma … kurz vor der Pleite stehen")]),
    ("Sie soll seit Jahren Drogen nehmen.", [(A, "", "soll", "Sie … seit Jahren Drogen nehmen")]),
    ("Das Haus soll ab Mai stehen.", [(P, "", "", "Das Haus soll ab Mai stehen")]),
    # what is only named in a phrase
    ("Die angeblich gestohlenen Bilder hingen im Rathaus.",
     [(P, "", "", "Die angeblich gestohlenen Bilder hingen im Rathaus")]),
    ("Der Verdacht der Untreue gegen Kern wiegt schwer.",
     [(P, "", "", "Der Verdacht der Untreue gegen Kern wiegt schwer")]),
    ("Gelobt wurde er nie.", [(P, "", "", "Gelobt wurde er nie")]),
    # what points at what was said does not allow or forbid anything itself
    ("Dies würde es den Städten erlauben, selbst zu bauen.",
     [(P, "", "", "Dies würde es den Städten erlauben, selbst zu bauen")]),
    # a clause with its correlate is no content of the noun in front
    ("Diese Annahme wird dadurch gestützt, dass der Preis gestiegen ist.",
     [(E, "", "gestützt", "der Preis gestiegen ist")]),
    ("Dafür, dass der Preis steigt, spricht auch die Lage.", [(E, "", "spricht", "der Preis steigt")]),
    # what is likely is the author's behind somebody's view of something
    ("Der Wirt lobte den Plan, doch dürfte der Umbau teuer werden.",
     [(A, "Der Wirt", "lobte", "den Plan"), (P, "", "", "dürfte der Umbau teuer werden")]),
    # the second of two deeds is one, too
    ("Ankara hat seine Haltung geändert und den Prozess gestoppt.",
     [(P, "", "", "Ankara hat seine Haltung geändert und den Prozess gestoppt")]),
    ("Ankara hat seine Haltung geändert und den Prozess kritisiert.",
     [(A, "Ankara", "kritisiert", "den Prozess")]),
    # sides that speak
    ("Von russischer Seite wird betont, dass es keine Wahl gibt.",
     [(A, "russischer Seite", "betont", "es keine Wahl gibt")]),
    ("Von offizieller Seite hieß es, alles sei ruhig.", [(A, "offizieller Seite", "hieß es", "alles sei ruhig")]),
    # years from which something is counted belong to no source
    ("Die Zahl stieg laut Kern von 2019 bis 2021 um 20 Prozent.",
     [(A, "Kern", "laut", "Die Zahl stieg … von 2019 bis 2021 um 20 Prozent")]),
    # what somebody could or should believe is the author's, with the content of that belief
    ("Es ist naiv zu glauben, das genüge.", [(P, "", "", "Es ist naiv zu glauben, das genüge")]),
    ("Es wäre naiv, zu glauben, die Krise sei vorbei.",
     [(P, "", "", "Es wäre naiv, zu glauben, die Krise sei vorbei")]),
    ("Niemand sollte glauben, dass das genügt.", [(P, "", "", "Niemand sollte glauben, dass das genügt")]),
    ("Er kann nicht glauben, dass sie lügt.", [(A, "Er", "glauben", "sie lügt")]),
    # what feeds doubts has none; voices demand something
    ("Die Möglichkeit eines Abzugs nährt Zweifel an der Zusage.",
     [(P, "", "", "Die Möglichkeit eines Abzugs nährt Zweifel an der Zusage")]),
    ("Manche Stimmen fordern einen Austritt.", [(A, "Manche Stimmen", "fordern", "einen Austritt")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), READINGS)
def test_a_sentence_makes_these_claims(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [show(claim) for claim in claims_of(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "modality", "certainty"),
    [
        ("Es ist zu vermuten, dass es weniger waren.", "assert", "probable"),
        ("Es ist zu befürchten, dass der Preis steigt.", "predict", "possible"),
    ],
)
def test_what_is_to_be_supposed_is_the_authors_view(sentence: str, modality: str, certainty: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.kind, claim.modality, claim.certainty) == (P, modality, certainty)
