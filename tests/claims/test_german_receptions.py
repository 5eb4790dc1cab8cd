"""German nouns that say how somebody took something or what they hold: who they are, and what is theirs."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show

A = "attributed"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Auf Kritik stieß der Plan beim Mieterbund.", (A, "Mieterbund", "Auf Kritik stieß", "der Plan")),
        ("Beim Verband stößt der Plan auf Unmut.", (A, "Verband", "stößt … auf Unmut", "der Plan")),
        ("Der Vorschlag löste bei Wirten Empörung aus.", (A, "Wirten", "löste … Empörung aus", "Der Vorschlag")),
        ("Zuspruch bekam der Vorschlag von den Händlern.", (A, "den Händlern", "Zuspruch bekam", "der Vorschlag")),
        (
            "Der Vorstoß erntete Widerspruch aus der Opposition.",
            (A, "der Opposition", "erntete Widerspruch", "Der Vorstoß"),
        ),
        ("Die Union begegnet dem Plan mit Skepsis.", (A, "Die Union", "begegnet … mit Skepsis", "dem Plan")),
        (
            "Der Verband nahm das Urteil mit Erleichterung auf.",
            (A, "Der Verband", "nahm … mit Erleichterung auf", "das Urteil"),
        ),
        ("Sie reagierte verärgert auf den Vorschlag.", (A, "Sie", "reagierte verärgert", "auf den Vorschlag")),
        (
            "Der Verein reagierte mit Unverständnis darauf, dass die Halle schließt.",
            (A, "Der Verein", "reagierte mit Unverständnis", "die Halle schließt"),
        ),
        ("Die Kritik der Union am Haushalt ist heftig.", (A, "der Union", "Kritik", "am Haushalt")),
        ("Chinas scharfe Kritik an dem Gesetz blieb ohne Folgen.", (A, "Chinas", "Kritik", "an dem Gesetz")),
        ("Ihre größte Sorge ist, dass die Schule schließt.", (A, "Ihre", "Sorge", "die Schule schließt")),
        ("Unter Eltern wächst die Sorge, dass Kurse wegfallen.", (A, "Eltern", "Sorge", "Kurse wegfallen")),
        ("Die Warnung davor, dass die Preise steigen, kam spät.", (A, "", "Warnung", "die Preise steigen")),
        ("Mit der Begründung, das Geld fehle, lehnte die Stadt ab.", (A, "die Stadt", "Begründung", "das Geld fehle")),
        (
            "In der Hoffnung, dass die Preise steigen, hält der Bauer das Korn zurück.",
            (A, "der Bauer", "Hoffnung", "die Preise steigen"),
        ),
        (
            "Der Hauptvorwurf der Kläger: Die Bank habe gelogen.",
            (A, "der Kläger", "Hauptvorwurf", "Die Bank habe gelogen"),
        ),
        ("Die Sorge: Die Schule könnte schließen.", (A, "", "Sorge", "Die Schule könnte schließen")),
        ("Seine Einschätzung lautet: Das wird knapp.", (A, "Seine", "Einschätzung", "Das wird knapp")),
        ("Das Kalkül der Partei ist einfach: Alle vergessen.", (A, "der Partei", "Kalkül", "Alle vergessen")),
        ("Ihre zentrale Forderung: ein Mindestlohn.", (A, "Ihre", "Forderung", "ein Mindestlohn")),
        ("Der Vorwurf: Untreue.", (A, "", "Vorwurf", "Untreue")),
        (
            "Die Zahl ist, so die Ansicht der Prüfer, zu hoch.",
            (A, "der Prüfer", "so … Ansicht", "Die Zahl ist … zu hoch"),
        ),
        ("Die Zahl, so der Vorwurf, ist geschönt.", (A, "", "so … Vorwurf", "Die Zahl … ist geschönt")),
        ("Der Bau ist zu teuer, so der Rat.", (A, "der Rat", "so", "Der Bau ist zu teuer")),
        (
            "Die Stadt lehnte den Bau unter Hinweis auf das Gutachten ab.",
            (A, "Die Stadt", "lehnte … ab", "den Bau"),
        ),
        (
            "Auf den Vorwurf, er habe gelogen, reagierte der Minister nicht.",
            (A, "", "Vorwurf", "er habe gelogen"),
        ),
    ],
)
def test_a_noun_says_who_holds_what(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in [show(claim) for claim in claims_of(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Rebellen erhalten Unterstützung aus Iran.",
        "Der Markt reagierte gelassen auf die Zahlen.",
        "Die Folge: Stau auf der Autobahn.",
        "Die Bilanz der Nacht: drei Verletzte.",
        "Die Forderung der Union ist Unsinn: Das Geld fehlt.",
        "Sein Ziel: die Meisterschaft.",
        "Das Fazit: Die Stadt wächst.",
        "Das Kind reagiert allergisch auf Nüsse.",
        "Es besteht kein Zweifel daran, dass die Brücke hält.",
    ],
)
def test_what_nobody_holds_is_no_claim_of_others(sentence: str) -> None:
    assert all(c.kind != A for c in claims_of(sentence))
