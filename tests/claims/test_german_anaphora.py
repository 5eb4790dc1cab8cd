"""Short definite phrases that mean somebody named before: "das Ministerium", "der Minister", "die 38-Jährige"."""

from __future__ import annotations

import pytest

import claimx


def _holder(text: str) -> tuple[str, str | None]:
    """Return resolution and name of the holder of the last attributed claim."""
    claims = [c for c in claimx.analyze(text, language="de", tier="rules").claims if c.kind == "attributed"]
    return str(claims[-1].holder.resolution), claims[-1].holder.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Umweltminister Jan Kern lobte den Plan. Der Minister sagte, das reiche.", "Jan Kern"),
        ("Das Bundesverkehrsministerium lehnt das ab. Nach Angaben des Ministeriums fehlt Geld.",
         "Bundesverkehrsministerium"),
        ("Die Bundesnetzagentur prüft den Antrag. Die Behörde rechnet mit Klagen.", "Bundesnetzagentur"),
        ("Die Firma Nordwerk wächst. Das Unternehmen teilte mit, man wolle sparen.", "Firma Nordwerk"),
        ("Bürgermeisterin Eva Berg trat zurück. Die 38-Jährige sagte, sie sei krank.", "Eva Berg"),
        ("Stürmer Ivo Peters fällt aus. „Das tut weh“, klagte der 24-Jährige.", "Ivo Peters"),
        ("Papst Benedikt XVI. rief zum Frieden auf. „Die Waffen müssen schweigen“, forderte das Kirchenoberhaupt.",
         "Benedikt XVI."),
    ],
)  # fmt: skip
def test_a_short_phrase_means_who_was_named(text: str, name: str) -> None:
    assert _holder(text) == ("anaphoric", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Umweltminister Jan Kern lobte den Plan, Innenminister Tom Weiss rügte ihn. Der Minister sagte, das reiche.",
         "Minister"),
        ("Bürgermeisterin Eva Berg trat zurück. Der 38-Jährige sagte, er sei krank.", "38-Jährige"),
        ("Umweltminister Jan Kern lobte den Plan. Die Behörde rechnet mit Klagen.", "Behörde"),
        ("Umweltminister Jan Kern lobte den Plan. Die Minister der Länder sagten, das reiche.", None),
        ("Die Bundesnetzagentur prüft den Antrag. Das Unternehmen rechnet mit Klagen.", "Unternehmen"),
        ("Trainer Jan Kern war zufrieden. Der Richter sagte, das reiche.", "Richter"),
    ],
)  # fmt: skip
def test_a_phrase_that_fits_nobody_or_two_names_itself(text: str, name: str | None) -> None:
    resolution, found = _holder(text)
    assert resolution == "explicit"
    assert name is None or found == name
