"""German reports that go on in the Konjunktiv, and the cues and small words on which they hang."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


def _rows(text: str) -> list[tuple[str, str, str, str]]:
    """Return kind, holder, cue and core of all claims; the name of a holder who stands elsewhere behind an arrow."""
    rows = []
    for claim in claims_of(text):
        kind, holder, cue, core = show(claim)
        rows.append((kind[:4], holder or (f"> {claim.holder.name}" if claim.holder.name else ""), cue, core))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who reacts goes on speaking
        ("Kritik kommt von den Grünen. Die Pläne seien unausgegoren.",
         [("auth", "", "", "Kritik kommt von den Grünen"), ("attr", "> Grünen", "", "Die Pläne seien unausgegoren")]),
        ("Scharfer Widerspruch kam aus der Gewerkschaft. Der Plan sei unsozial.",
         [("auth", "", "", "Scharfer Widerspruch kam aus der Gewerkschaft"),
          ("attr", "> Gewerkschaft", "", "Der Plan sei unsozial")]),
        # a plural past of how things are between two reports is a Konjunktiv, that of a deed is the author's
        ("Die Forscherin mahnt zur Vorsicht. Die Daten stammten aus Umfragen. Ein Schluss lasse sich nicht ziehen.",
         [("attr", "Die Forscherin", "mahnt", "zur Vorsicht"),
          ("attr", "> Forscherin", "", "Die Daten stammten aus Umfragen"),
          ("attr", "> Forscherin", "", "Ein Schluss lasse sich nicht ziehen")]),
        ("Der Zeuge sagte, der Mann sei betrunken gewesen. Die Beamten durchsuchten das Haus. Es sei leer gewesen.",
         [("attr", "Der Zeuge", "sagte", "der Mann sei betrunken gewesen"),
          ("auth", "", "", "Die Beamten durchsuchten das Haus"),
          ("attr", "> Zeuge", "", "Es sei leer gewesen")]),
    ],
)  # fmt: skip
def test_a_report_goes_on(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert _rows(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a compulsion to admit is an admission, unless it is asked for
        ("Die Trainerin muss einräumen, dass die Elf den Faden verlor.",
         [("attr", "Die Trainerin", "einräumen", "die Elf den Faden verlor")]),
        ("Der Minister muss endlich zugeben, dass das Geld fehlt.",
         [("auth", "", "", "Der Minister muss endlich zugeben, dass das Geld fehlt")]),
        # a noun within the idiom outweighs the cue noun that is its object
        ("Aus ihrer Enttäuschung über das Ergebnis macht sie keinen Hehl.",
         [("attr", "sie", "macht … keinen Hehl", "Aus ihrer Enttäuschung über das Ergebnis")]),
        # a free relative clause that is no content
        ("Was er sah, erschreckte ihn.", [("auth", "", "", "Was er sah, erschreckte ihn")]),
        # a plural that looks like an infinitive
        ("Zeugen wollen ihn gesehen haben.", [("attr", "Zeugen", "wollen", "ihn gesehen haben")]),
        ("IG Metall und Rat haben angekündigt, sie wollten den Abbau verhindern.",
         [("attr", "IG Metall und Rat", "angekündigt", "sie wollten den Abbau verhindern")]),
        # names in small letters
        ("Das Angebot sei ein Witz, schimpfte ver.di-Chef Kern.",
         [("attr", "ver.di-Chef Kern", "schimpfte", "Das Angebot sei ein Witz")]),
        ("Nach Angaben von ver.di streikten 300 Menschen.",
         [("attr", "ver.di", "Nach Angaben", "streikten 300 Menschen")]),
        ("Das sagte taz-Chefin Eva Kern.", [("attr", "taz-Chefin Eva Kern", "sagte", "Das")]),
        ("Die Reaktion der Kammer: „Ein Schlag ins Gesicht.“",
         [("attr", "der Kammer", "Reaktion", "Ein Schlag ins Gesicht")]),
        ("Hauptkritikpunkt der Verbände ist, dass der Entwurf vage bleibt.",
         [("attr", "der Verbände", "Hauptkritikpunkt", "der Entwurf vage bleibt")]),
        ("Er soll sich die Reise bezahlen lassen haben.",
         [("attr", "", "soll", "Er … sich die Reise bezahlen lassen haben")]),
        ("Auf die Frage, ob er zurücktritt, reagierte er gereizt.",
         [("auth", "", "", "Auf die Frage, ob er zurücktritt, reagierte er gereizt")]),
        ("Mit dem Plan für eine Reform stieß sie bei den Ärzten auf Kritik.",
         [("attr", "den Ärzten", "stieß … auf Kritik", "Mit dem Plan für eine Reform")]),
    ],
)  # fmt: skip
def test_a_cue_is_found(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert _rows(sentence) == expected
