"""German predicates whose holder is no subject: who feels or finds something stands in the dative or accusative."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


@pytest.mark.parametrize(
    ("sentence", "holder", "cue", "core", "manner"),
    [
        ("Ihm missfällt, dass die Stadt zögert.", "Ihm", "missfällt", "die Stadt zögert", "assert/positive"),
        ("Der Fraktion missfällt der Entwurf.", "Der Fraktion", "missfällt", "der Entwurf", "assert/positive"),
        (
            "Ihr schwebt ein Park am Fluss vor.",
            "Ihr",
            "schwebt … vor",
            "ein Park am Fluss",
            "norm/positive",
        ),
        (
            "Den Grünen gehen die Pläne nicht weit genug.",
            "Den Grünen",
            "gehen … weit genug",
            "die Pläne",
            "assert/negative",
        ),
        ("Der Union geht der Entwurf zu weit.", "Der Union", "geht … zu weit", "der Entwurf", "assert/positive"),
        ("Dem Kanzler ist der Vorschlag zu teuer.", "Dem Kanzler", "ist", "der Vorschlag zu teuer", "assert/positive"),
        (
            "Der Partei ist das Ziel nicht ehrgeizig genug.",
            "Der Partei",
            "ist",
            "das Ziel nicht ehrgeizig genug",
            "assert/negative",
        ),
        ("Wichtig ist dem Rat, dass die Schule bleibt.", "dem Rat", "Wichtig", "die Schule bleibt", "assert/positive"),
        ("Es ist ihr wichtig, dass die Kinder lernen.", "ihr", "wichtig", "die Kinder lernen", "assert/positive"),
        (
            "Der Polizei ist nicht bekannt, wer den Wagen fuhr.",
            "Der Polizei",
            "bekannt",
            "wer den Wagen fuhr",
            "question/positive",
        ),
        ("Dem Verband liegt daran, dass alle mitreden.", "Dem Verband", "liegt", "alle mitreden", "norm/positive"),
        ("Am Herzen liegt ihr die Bibliothek.", "ihr", "Am Herzen liegt", "die Bibliothek", "norm/positive"),
        ("Den Prüfern fehlt ein klares Konzept.", "Den Prüfern", "fehlt", "ein klares Konzept", "assert/positive"),
        ("Der Opposition reicht das nicht.", "Der Opposition", "reicht", "das", "assert/negative"),
        ("Vielen erscheint der Plan verfrüht.", "Vielen", "erscheint", "der Plan verfrüht", "assert/positive"),
        (
            "Dem Verband bereitet der Mangel Sorgen.",
            "Dem Verband",
            "bereitet … Sorgen",
            "der Mangel",
            "assert/positive",
        ),
        ("Für den Minister ist das ein Skandal.", "den Minister", "ist", "das ein Skandal", "assert/positive"),
        (
            "Für sie steht außer Frage, dass der Park bleibt.",
            "sie",
            "steht außer Frage",
            "der Park bleibt",
            "assert/positive",
        ),
        ("Für ihn steht fest, dass alle kommen.", "ihn", "steht fest", "alle kommen", "assert/positive"),
        ("Für ihn ist wichtig, dass alle mitreden.", "ihn", "wichtig", "alle mitreden", "assert/positive"),
        ("Die Anwohner sind gegen die Umbenennung.", "Die Anwohner", "sind", "gegen die Umbenennung", "norm/negative"),
        ("Er ist klar für eine Öffnung.", "Er", "ist", "für eine Öffnung", "norm/positive"),
        ("Ihn stört, dass niemand fragt.", "Ihn", "stört", "niemand fragt", "assert/negative"),
        ("Es stört ihn, dass die Bahn hält.", "ihn", "stört", "die Bahn hält", "assert/positive"),
        (
            "Der Partei geht es darum, Wähler zu gewinnen.",
            "Der Partei",
            "geht",
            "Wähler zu gewinnen",
            "commit/positive",
        ),
    ],
)
def test_who_feels_it_holds_what_they_feel_so(sentence: str, holder: str, cue: str, core: str, manner: str) -> None:
    claim = next(c for c in claims_of(sentence) if c.kind == "attributed")
    assert show(claim) == ("attributed", holder, cue, core)
    assert f"{claim.modality}/{claim.polarity}" == manner


@pytest.mark.parametrize(
    "sentence",
    [
        "Dem Kind ist der Mantel zu groß.",
        "Das liegt daran, dass es regnet.",
        "Dem Team reichte ein Punkt.",
        "Der Mannschaft genügte ein Tor nicht.",
        "Der Stadt fehlt Geld für Schulen.",
        "Dem Auto fehlt ein Rad.",
        "In dem Buch geht es um Liebe.",
        "Im Streit geht es darum, wer zahlt.",
        "Der Preis ist zu hoch.",
        "Wichtig ist, dass alle kommen.",
        "Für die Kinder ist der Eintritt frei.",
        "Das Urteil ist für die Gewerkschaft ein Erfolg.",
        "Der Klimawandel ist ein Risiko für die Landwirtschaft.",
        "Das Mittel ist gegen Husten.",
        "Der Bürgermeister ist für die Schulen zuständig.",
        "Das Buch ist für Kinder.",
        "Der Trainer gefällt sich in der Rolle.",
    ],
)
def test_what_nobody_feels_is_no_claim_of_others(sentence: str) -> None:
    claims = claims_of(sentence)
    assert claims
    assert all(c.kind != "attributed" for c in claims)
