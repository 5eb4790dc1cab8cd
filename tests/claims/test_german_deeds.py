"""German verbs that can report, where they tell of a deed, a custom or a place, and where they do report."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Mann wurde in einem Prozess freigesprochen.",
        "Der Hof wurde nach dem in der Nähe gelegenen See benannt.",
        "Der See wurde nach dem Gründer benannt.",
        "Die Feste im Buch des Propheten werden oft als Sinnbild bezeichnet.",
        "In Bayern wird das Brötchen als Semmel bezeichnet.",
        "Der Verein verlangt für die Führung 5 Euro.",
        "Er bestritt 40 Länderspiele für Österreich.",
        "Die Stadt unterstützt den Verein mit 3000 Euro.",
        "Die Stadt unterstützt arme Familien.",
        "Der Verein hat viele Aktionen vorbereitet.",
        "Das Buch wurde von zwei Schreibern niedergeschrieben.",
        "Er hatte den Film gesehen, die Kritik war vernichtend.",
        "Sicher, das ist teuer, aber die Stadt braucht den Bau.",
        "Der Bau stellt eine Ausnahme dar, da er Millionen kostet.",
        "Zur Höhe des Schadens wurden keine Angaben gemacht.",
        "Er gilt als Favorit unter den Bewerbern.",
        "Hier wird auf Ordnung Wert gelegt.",
        "Hier wurde vom Plan abgewichen.",
        "Damit kann eine Verbindung von Hamburg nach Kiel angeboten werden.",
        "Eine Gefahr ging von der Anlage aus.",
        "Der Verein feierte sein Jubiläum.",
        "Er hielt die Namen der Gäste genau fest.",
        "Der König hatte die Händler ausgewiesen.",
        "Der Bürgermeister begrüßte die Abgeordneten.",
        "Eier und Mehl ergeben einen Teig.",
        "Bessere Regelungen erlauben höhere Lasten.",
        "Die Firma bietet Kurse an.",
        "Das Modell wird von der Firma mit Rabatt angeboten.",
        "Der Tourismus wird durch eine Gebühr eingeschränkt, die Einheimischen zahlen weniger.",
        "Eine Ursache dafür ist ihre Fähigkeit, viele Menschen zu begeistern.",
        "Danach gingen kaum noch Impulse von der Baukunst aus.",
        "Im Süden schneiden sich tiefe, enge Täler ins Plateau ein.",
        "Der Grundsatz lautete: ein zentraler Platz, hohe Häuser und breite Straßen.",
        "Das Trio nannte sich wieder The Supremes.",
        "„Zukunft“ nennen die Philharmoniker ihr Programm.",
        "Ein Fahrer meldet sich bei der Polizei.",
        "Er berechnete die Quoten.",
        "Der Anstieg ist auf die Hitze zurückzuführen.",
        "Die Zeichnung erinnert an ein Haus.",
        "Sie braucht die Unterstützung der Kurden für die Wahl.",
        "Der Trainer zeigt, welche Tricks man lernen kann.",
        "Hans macht sich Vorwürfe, da er gefehlt habe.",
        "Der Meister verteidigte seinen Titel.",
        "Die Elf bestätigte am Samstag ihren Aufwärtstrend.",
        "Kern bestätigte mit zwei Treffern seine starke Form.",
        "Er begründete eine neue Schule.",
        "Die Forscher beobachteten 58 Tiere.",
        "Die Polizei stoppte den Wagen.",
        "Er bestätigte ihn in seinem Amt.",
        "Der König erklärte Krieg.",
        "Die Gruppe wurde zur Rettung ins Leben gerufen.",
        "Sie führte die Tabelle an.",
        "Im Jahr 1200 werden die Grafen von Nimburg erwähnt.",
        "Ein Ziel hat er sich nicht gesetzt.",
        "Wie beurteilen Sie das aus Ihrer Sicht?",
    ],
)
def test_what_is_done_is_held_by_nobody(sentence: str) -> None:
    assert [show(claim) for claim in claims_of(sentence) if claim.kind != "author"] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In Seoul wird befürchtet, dass die Lage eskaliert.", ("Seoul", "befürchtet", "die Lage eskaliert")),
        ("In der Partei wird die Reform abgelehnt.", ("der Partei", "abgelehnt", "die Reform")),
        ("Im Bericht wird der Plan als Irrweg bezeichnet.", ("Bericht", "bezeichnet", "der Plan als Irrweg")),
        (
            "Der Plan wird von Kritikern als Irrweg bezeichnet.",
            ("Kritikern", "bezeichnet", "Der Plan … als Irrweg"),
        ),
        (
            "Die Gewerkschaft verlangt für alle eine Zulage von 100 Euro.",
            ("Die Gewerkschaft", "verlangt", "für alle eine Zulage von 100 Euro"),
        ),
        ("Er bestritt die Tat.", ("Er", "bestritt", "die Tat")),
        ("Die SPD unterstützt die Reform.", ("Die SPD", "unterstützt", "die Reform")),
        ("Er weiß, die Zeit ist knapp.", ("Er", "weiß", "die Zeit ist knapp")),
        ("Unter Fachleuten gilt er als Favorit.", ("Fachleuten", "gilt", "er als Favorit")),
        (
            "Der Fahrer besitzt laut eigenen Angaben drei Häuser.",
            ("Der Fahrer", "laut eigenen Angaben", "Der Fahrer besitzt … drei Häuser"),
        ),
        ("Das Gesetz erlaubt Ausnahmen.", ("Das Gesetz", "erlaubt", "Ausnahmen")),
        ("Der Meister verteidigte die Entscheidung.", ("Der Meister", "verteidigte", "die Entscheidung")),
        ("Die Forscher beobachteten einen Trend.", ("Die Forscher", "beobachteten", "einen Trend")),
        ("Das Gericht stoppte den Bau.", ("Das Gericht", "stoppte", "den Bau")),
        ("Der Minister erklärte seinen Rücktritt.", ("Der Minister", "erklärte", "seinen Rücktritt")),
        ("Er nennt seinen Gegner einen Lügner.", ("Er", "nennt", "seinen Gegner einen Lügner")),
        ("Er berechnete den Schaden auf 300 Euro.", ("Er", "berechnete", "den Schaden auf 300 Euro")),
        (
            "Experten führen den Anstieg auf die Hitze zurück.",
            ("Experten", "führen … zurück", "den Anstieg auf die Hitze"),
        ),
        (
            "Für 2011 wird mit einem Defizit von 4,5 Prozent gerechnet.",
            ("", "gerechnet", "mit einem Defizit von 4,5 Prozent"),
        ),
        ("Dann komme Geld.", ("", "", "Dann komme Geld")),
        ("Der Minister bot Gespräche an.", ("Der Minister", "bot … an", "Gespräche")),
        ("Die Umfrage ergab eine Mehrheit.", ("Die Umfrage", "ergab", "eine Mehrheit")),
        ("Er dachte auch, das stimmt.", ("Er", "dachte", "das stimmt")),
        (
            "Die Stadt erhofft sich weniger Unfälle und mehr Ruhe.",
            ("Die Stadt", "erhofft sich", "weniger Unfälle und mehr Ruhe"),
        ),
        (
            "Die Polizei richtet sich laut einem Bericht auf einen Einsatz ein.",
            ("einem Bericht", "laut", "Die Polizei richtet sich … auf einen Einsatz ein"),
        ),
        (
            "Jetzt wird es ernst, sagte er in Wien, wo der Verein spielt.",
            ("er", "sagte", "Jetzt wird es ernst"),
        ),
        ("Das will die Stadt im Mai feiern.", ("die Stadt", "will", "Das … im Mai feiern")),
        ("Laut Weber soll der Mann geflohen sein.", ("Weber", "Laut", "soll der Mann geflohen sein")),
        (
            "Die Bank will den Fall vertuschen, und auch die Versicherer wollen schweigen.",
            ("Die Bank", "will", "den Fall vertuschen"),
        ),
    ],
)
def test_what_is_held_has_its_holder(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in [show(claim)[1:] for claim in claims_of(sentence) if claim.kind == "attributed"]
