"""German verbs and idioms that say, think or decide, beside the ones that look alike and do not."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

CUES = [
    ("Der Trainer deutete einen Wechsel im Tor an.", ("Der Trainer", "deutete … an", "einen Wechsel im Tor")),
    ("„Das Ende einer Ära“, titelte das Blatt.", ("das Blatt", "titelte", "Das Ende einer Ära")),
    ("Beide Lager stimmen darin überein, dass die Steuer zu hoch ist.",
     ("Beide Lager", "stimmen … überein", "die Steuer zu hoch ist")),
    ("Die Stürmerin kann sich einen Wechsel nach Italien vorstellen.",
     ("Die Stürmerin", "sich … vorstellen", "einen Wechsel nach Italien")),
    ("Der Chef kann sich nicht vorstellen, dass der Plan scheitert.",
     ("Der Chef", "sich … vorstellen", "der Plan scheitert")),
    ("Der Konzern stellte richtig, dass kein Werk geschlossen wird.",
     ("Der Konzern", "stellte richtig", "kein Werk geschlossen wird")),
    ("Seine Nachbarn munkeln, er habe im Lotto gewonnen.", ("Seine Nachbarn", "munkeln", "er habe im Lotto gewonnen")),
    ("Die Gemeinde lud die Vereine ein, sich an dem Fest zu beteiligen.",
     ("Die Gemeinde", "lud … ein", "sich an dem Fest zu beteiligen")),
    ("Die Mieter fechten die Kündigung an.", ("Die Mieter", "fechten … an", "die Kündigung")),
    ("Die Bürgermeisterin widersetzt sich dem Abriss der Halle.",
     ("Die Bürgermeisterin", "widersetzt sich", "dem Abriss der Halle")),
    ("„Raus hier!“, blaffte der Wirt.", ("der Wirt", "blaffte", "Raus hier")),
    ("Der Aufsichtsrat zog einen Verkauf in Erwägung.", ("Der Aufsichtsrat", "zog … in Erwägung", "einen Verkauf")),
    ("Der Vorstand gab grünes Licht für den Umbau.", ("Der Vorstand", "gab grünes Licht", "für den Umbau")),
    ("Die Partei legte ihr Veto gegen den Vertrag ein.", ("Die Partei", "legte … Veto … ein", "gegen den Vertrag")),
    ("Der Rat stellt die Zahlen in Frage.", ("Der Rat", "stellt … in Frage", "die Zahlen")),
    ("Sie stellt die Frage nach dem Sinn.", ("Sie", "stellt die Frage", "nach dem Sinn")),
    ("Die Spieler sind verärgert über den Schiedsrichter.", ("Die Spieler", "verärgert", "über den Schiedsrichter")),
    ("Das Ministerium begrüßte die Initiative.", ("Das Ministerium", "begrüßte", "die Initiative")),
    ("Die Regierung bietet den Rebellen eine Amnestie an.",
     ("Die Regierung", "bietet … an", "den Rebellen eine Amnestie")),
    ("Die Ministerin unterstützt den Ausbau der Bahn.", ("Die Ministerin", "unterstützt", "den Ausbau der Bahn")),
    ("Die Eltern sind dagegen, dass die Schule schließt.", ("Die Eltern", "dagegen", "die Schule schließt")),
    ("Der Schaden wird auf zwei Millionen Euro geschätzt.",
     ("", "geschätzt", "Der Schaden … auf zwei Millionen Euro")),
    ("Das Alter des Baums wurde auf 400 Jahre geschätzt.", ("", "geschätzt", "Das Alter des Baums … auf 400 Jahre")),
    ("Die Stadt beziffert die Kosten mit drei Millionen Euro.",
     ("Die Stadt", "beziffert", "die Kosten mit drei Millionen Euro")),
    ("Die Nachbarn halten dem Täter zugute, dass er half.", ("Die Nachbarn", "halten … zugute", "er half")),
    ("Der Verkäufer stellt die Bedingung, dass der Preis sinkt.",
     ("Der Verkäufer", "stellt … Bedingung", "der Preis sinkt")),
    ("Der Wirt spielt mit dem Gedanken, das Lokal zu verkaufen.",
     ("Der Wirt", "spielt mit dem Gedanken", "das Lokal zu verkaufen")),
    ("Der Verband lässt kein gutes Haar an dem Entwurf.", ("Der Verband", "lässt kein gutes Haar", "an dem Entwurf")),
    ("Der Sänger outete sich als Fan der Band.", ("Der Sänger", "outete sich", "als Fan der Band")),
    ("Der Minister beeilte sich zu versichern, dass die Preise stabil bleiben.",
     ("Der Minister", "versichern", "die Preise stabil bleiben")),
    ("Die Chefin wird nicht müde zu betonen, dass das Werk bleibt.", ("Die Chefin", "betonen", "das Werk bleibt")),
    ("Die Firma kam nicht umhin zuzugeben, dass das Geld fehlt.", ("Die Firma", "zuzugeben", "das Geld fehlt")),
    ("Der Bund der Bauern und -höfe sprach von einem Erfolg.",
     ("Der Bund der Bauern und -höfe", "sprach", "von einem Erfolg")),
    ("Ihm wird Steuerhinterziehung vorgeworfen.", ("", "vorgeworfen", "Steuerhinterziehung")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CUES)
def test_holder_cue_and_content(sentence: str, expected: tuple[str, str, str]) -> None:
    assert [show(claim)[1:] for claim in claims_of(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Hund spielt mit dem Ball.",
        "Die Truppen bezogen Position auf dem Hügel.",
        "Der Reihe nach traten die Kinder vor.",
        "Der Bauer begann zu pflügen, als es hell wurde.",
        "Die Kinder sollen lernen, so genannte Viren zu erkennen.",
        "Eine weite Landschaft, gesunde Luft und alte Gasthöfe ziehen heute Gäste an.",
        "Die Sonne strahlte, die Kinder lachten.",
        "Der Trainer stellte sich den Fans vor.",
        "Das Ergebnis stimmt mit der Messung überein.",
        "Das Kind plapperte vor sich hin.",
        "Die Lösung kombiniert zwei Verfahren.",
        "Er verbirgt sein Gesicht.",
        "Die Frau wettet auf Pferde.",
        "Er wird von allen geschätzt.",
        "Er ist dagegen machtlos.",
        "Sie sah ihn in der Stadt.",
        "Die Lage verlangt Geduld.",
        "Die Lage erlaubt keine Aussage darüber, ob der Kurs steigt.",
        "Der Hebel gibt das Blech frei.",
        "Ein Zeuge wurde in einem Verfahren freigesprochen.",
    ],
)
def test_what_says_nothing_is_the_authors(sentence: str) -> None:
    assert {claim.kind for claim in claims_of(sentence)} == {"author"}


def test_a_verb_behind_a_dash_and_a_coordinator_shares_the_subject() -> None:
    claims = claims_of("Der Rat lobt das Buch – und kritisiert, dass der Titel fehlt.")
    assert [show(claim)[1:] for claim in claims] == [
        ("Der Rat", "lobt", "das Buch"),
        ("Der Rat", "kritisiert", "der Titel fehlt"),
    ]
