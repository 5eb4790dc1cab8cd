"""German clauses in one piece: coordinators, attributes and first words that look like the end or verb of a clause."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

A, P = "attributed", "author"
READINGS = [
    # joined phrases before the verb that completes the clause
    ("Später wurde er von Ludwig Brandt und Erik Holm beschossen und danach gefangen.",
     [(P, "", "", "Später wurde er von Ludwig Brandt und Erik Holm beschossen und danach gefangen")]),
    ("Sie blieb nach einer Flucht und einer Verhaftung durch die Polizei in Genf interniert.",
     [(P, "", "", "Sie blieb nach einer Flucht und einer Verhaftung durch die Polizei in Genf interniert")]),
    ("Mieter sollten Herd und Spüle möglichst bald prüfen lassen.",
     [(P, "", "", "Mieter sollten Herd und Spüle möglichst bald prüfen lassen")]),
    ("Am Weg wird der Auf- und Ausbau von Hütten gefördert und mit Spenden der Mitglieder unterstützt.",
     [(P, "", "", "Am Weg wird der Auf- und Ausbau von Hütten gefördert und mit Spenden der Mitglieder unterstützt")]),
    # an ordinal in brackets at the end
    ("Kern traf früh zur Führung (12.).", [(P, "", "", "Kern traf früh zur Führung (12.)")]),
    ("Holm traf zum 1:0 (7.), ehe Brandt ausglich (63.).",
     [(P, "", "", "Holm traf zum 1:0 (7.), ehe Brandt ausglich (63.)")]),
    # two attributes of one noun
    ("Als Vorteil wird die frühzeitige und koordinierte Planung genannt.",
     [(P, "", "", "Als Vorteil wird die frühzeitige und koordinierte Planung genannt")]),
    ("Das im Jahr 1187 erwähnte und bis 1410 in kirchlichem Besitz befindliche Gut kam an den Grafen.",
     [(P, "", "",
       "Das im Jahr 1187 erwähnte und bis 1410 in kirchlichem Besitz befindliche Gut kam an den Grafen")]),
    # first words that are no verbs, and words that are
    ("Anstiege um 20 Prozent und mehr waren die Regel.",
     [(P, "", "", "Anstiege um 20 Prozent und mehr waren die Regel")]),
    ("Bestimmte Berufe wie Pfleger, Köche oder Lehrer sind stark belastet.",
     [(P, "", "", "Bestimmte Berufe wie Pfleger, Köche oder Lehrer sind stark belastet")]),
    ("1893 bereiste Holm den Balkan.", [(P, "", "", "1893 bereiste Holm den Balkan")]),
    ("Die Armut bewegte sie dazu, das Dorf zu verlassen.",
     [(P, "", "", "Die Armut bewegte sie dazu, das Dorf zu verlassen")]),
    ("Die Firma bietet Kurse für Familien, für Schulen und auch tolle Fahrten in die Alpen an.",
     [(P, "", "", "Die Firma bietet Kurse für Familien, für Schulen und auch tolle Fahrten in die Alpen an")]),
    # the newspaper to which somebody speaks
    ("Die Ministerin sagte der „Ostpost“, es gehe nicht um Strafe.",
     [(A, "Die Ministerin", "sagte", "es gehe nicht um Strafe")]),
    ("Der Architekt, der ungenannt bleiben will, sagte der Lindener Morgenpost, dass der Bau zu teuer werde.",
     [(A, "Der Architekt", "sagte", "der Bau zu teuer werde")]),
    ("Die Geschichte erzählte der Verband seinen Mitgliedern.",
     [(P, "", "", "Die Geschichte erzählte der Verband seinen Mitgliedern")]),
    # which noun names the content, and when it was said
    ("Angetan von der Idee entwickelte Brandt den Plan, eine Genossenschaft zu gründen.",
     [(A, "Brandt", "entwickelte … Plan", "eine Genossenschaft zu gründen")]),
    ("Die Bahn hatte den Verkauf der Werke bereits im August 2014 angekündigt.",
     [(A, "Die Bahn", "angekündigt", "den Verkauf der Werke")]),
    # what comes about is said by nobody
    ("Die Brücke war marode, wie sich später herausstellte.",
     [(P, "", "", "Die Brücke war marode, wie sich später herausstellte")]),
    ("Der Chef war, wie sich Zeugen erinnern, nicht da.",
     [(A, "Zeugen", "sich … erinnern", "Der Chef war … nicht da")]),
    # participles in rows and in front, and what stands behind the verb of a clause
    ("Das ist eine Fähigkeit, die wie alle anderen geweckt, geübt und geschult werden muss.",
     [(P, "", "", "Das ist eine Fähigkeit, die wie alle anderen geweckt, geübt und geschult werden muss")]),
    ("Nach der Haft in Genf nach Bonn abgeschoben, blieb er ohne Arbeit.",
     [(P, "", "", "Nach der Haft in Genf nach Bonn abgeschoben, blieb er ohne Arbeit")]),
    ("Sie warten, bis die Lage besser ist für einen Umzug.",
     [(P, "", "", "Sie warten, bis die Lage besser ist für einen Umzug")]),
    ("Er habe dem Land inneren Frieden und Wohlstand gebracht und das sei viel wert.",
     [(A, "", "", "Er habe dem Land inneren Frieden und Wohlstand gebracht"), (A, "", "", "das sei viel wert")]),
    ("Bange ist ihr, auch wenn nie vorhersehbar ist, wieviel das Dach kostet.",
     [(P, "", "", "Bange ist ihr, auch wenn nie vorhersehbar ist, wieviel das Dach kostet")]),
    # who does it, and where
    ("„Der Zettel gilt“, sagte der Mitteilung zufolge Wahlleiterin Ina Happe.",
     [(A, "Wahlleiterin Ina Happe", "sagte", "Der Zettel gilt")]),
    ("Das sei selten, erläutert das Team um Haddack.", [(A, "das Team um Haddack", "erläutert", "Das sei selten")]),
    ("In Bezug auf den Vertrieb wird von 52 Prozent der Kunden bestätigt, dass der Anspruch steigt.",
     [(A, "52 Prozent der Kunden", "bestätigt", "der Anspruch steigt")]),
    ("Dass Banken helfen, glaubt man hier, anders als in den USA, nicht.",
     [(A, "hier", "glaubt", "Banken helfen")]),
    ("Das möchte ein jeder haben.", [(A, "ein jeder", "möchte", "Das … haben")]),
    # what is done and not held
    ("2006 nahm sie das Angebot des Senders an, die Gala zu leiten.",
     [(P, "", "", "2006 nahm sie das Angebot des Senders an, die Gala zu leiten")]),
    ("Während der Koch ruderte, hielt sich der Gast daran fest.",
     [(P, "", "", "Während der Koch ruderte, hielt sich der Gast daran fest")]),
    ("Die Gegner haben sich darauf eingestellt.", [(P, "", "", "Die Gegner haben sich darauf eingestellt")]),
    ("Der Bericht zeigt Fotos aus ihrer Jugend.", [(P, "", "", "Der Bericht zeigt Fotos aus ihrer Jugend")]),
    ("Kurz darauf wurde er vom Landtag zum Senator berufen.",
     [(P, "", "", "Kurz darauf wurde er vom Landtag zum Senator berufen")]),
    ("Der Mann soll das Geld gestohlen haben und flüchtete zu Fuß.",
     [(A, "", "soll", "Der Mann … das Geld gestohlen haben"), (P, "", "", "flüchtete zu Fuß")]),
    ("Das fragen sich viele Eltern.", [(A, "viele Eltern", "fragen sich", "Das")]),
    # what stands behind the verb of a relative clause, and infinitives that its noun calls for
    ("Alle sparten, bis die Schulden bezahlt waren (Bild 3 oder 4).",
     [(P, "", "", "Alle sparten, bis die Schulden bezahlt waren (Bild 3 oder 4)")]),
    ("Beobachter sprechen von einer Gruppe, die besser bezahlt ist als der Rest.",
     [(A, "Beobachter", "sprechen", "von einer Gruppe, die besser bezahlt ist als der Rest")]),
    ("Die These wurde von Leuten widerlegt, die sich die Mühe gaben, das Buch zu lesen.",
     [(A, "Leuten", "widerlegt", "Die These")]),
    ("Darin sind Werte genannt, beispielsweise ob das Gerät steht.",
     [(P, "", "", "Darin sind Werte genannt, beispielsweise ob das Gerät steht")]),
    # who says it, and what is seen
    ("„Das ist schön“, erklärt van der Maart.", [(A, "van der Maart", "erklärt", "Das ist schön")]),
    ("In den in Bonn erscheinenden „Rhein Nachrichten“ bekräftigte Gerber seine harsche Kritik.",
     [(A, "Gerber", "bekräftigte", "seine harsche Kritik")]),
    ("Es war ein Bild der Zeit, wie man an den Farben sieht.",
     [(P, "", "", "Es war ein Bild der Zeit, wie man an den Farben sieht")]),
    ("Der Pfarrer betonte die „Mitte der Schrift“.",
     [(A, "Der Pfarrer", "betonte", "die „Mitte der Schrift“")]),
    # no views
    ("Der Streit spitzt sich zu: Bayern kauft Aktien.",
     [(P, "", "", "Der Streit spitzt sich zu"), (P, "", "", "Bayern kauft Aktien")]),
    ("Das Problem stellt sich als Suche nach einem Weg dar.",
     [(P, "", "", "Das Problem stellt sich als Suche nach einem Weg dar")]),
    ("Das sind die Spieler, die der Trainer noch ins Spiel brachte.",
     [(P, "", "", "Das sind die Spieler, die der Trainer noch ins Spiel brachte")]),
    ("Vorsicht bitte auf der A 3: Dort steht ein Lastwagen!", [(P, "", "", "Dort steht ein Lastwagen")]),
    # nouns that say what somebody holds, and nouns that only stand beside such a verb
    ("Er brachte im Mai die Idee ein, einen Radweg zu bauen.",
     [(A, "Er", "brachte … Idee ein", "einen Radweg zu bauen")]),
    ("Im Gegenzug für die Zustimmung zur Reform kam Peru Chile entgegen.",
     [(P, "", "", "Im Gegenzug für die Zustimmung zur Reform kam Peru Chile entgegen")]),
    ("Der Protest gegen die Treppen zieht Kreise: Nun ist auch die Bahn betroffen.",
     [(P, "", "", "Der Protest gegen die Treppen zieht Kreise"), (P, "", "", "Nun ist auch die Bahn betroffen")]),
    ("Das Modell stellt eine Umkehr dar: Hier sind Daten geschützt.",
     [(P, "", "", "Das Modell stellt eine Umkehr dar"), (P, "", "", "Hier sind Daten geschützt")]),
    ("Dort wurde eine Mauer geplant, welche das Gebiet umfassen sollte.",
     [(P, "", "", "Dort wurde eine Mauer geplant, welche das Gebiet umfassen sollte")]),
    ("Er hat den Chef gefragt, welche das seien.", [(A, "Er", "gefragt", "welche das seien")]),
    ("Es ist bezeichnend, wie aggressiv der Hund bellt.",
     [(P, "", "", "Es ist bezeichnend, wie aggressiv der Hund bellt")]),
    ("Er war ein Vorbild – so etwas wie ein Vater, der alle kennt.",
     [(P, "", "", "Er war ein Vorbild – so etwas wie ein Vater, der alle kennt")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), READINGS)
def test_clauses_are_read_whole(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [show(claim) for claim in claims_of(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("An Stelle einer nicht mehr nachweisbaren Kirche bauten die Bürger eine Kapelle.", "positive"),
        ("Die Gäste kamen zu einem nie gefährdeten Sieg.", "positive"),
        ("Sie spielten mit einem nicht ganz gesunden Torwart.", "positive"),
        ("Der Krieg brachte eine nie dagewesene Zerstörung.", "positive"),
        ("Die Studie zeigt nicht nur, dass Firmen sparen.", "positive"),
        ("Der Verein hat mit seinem neuen Torwart nicht gewonnen.", "negative"),
        ("Mit dem nicht neuen Plan war niemand zufrieden.", "negative"),
    ],
)
def test_negation_of_an_attribute_leaves_the_clause_positive(sentence: str, polarity: str) -> None:
    assert [claim.polarity for claim in claims_of(sentence)] == [polarity]
