import pytest
from hypothesis import given

import claimx
from claimx.text import read_document, without_breaks
from claimx.text.breaks import mended
from tests.strategies import texts

WRAPPED = """Die Ukraine hat angekündigt, den Vertrag mit Gaz-
prom nicht zu verlängern.1 Der Minister kün-
digte in Brüs-
sel an, dass bis zum 14. Novem-
ber rund 15 Mil-
liarden Euro aus dem EU-
    Haushalt fließen sollen."""


def test_a_word_cut_by_a_line_break_is_read_as_one() -> None:
    analysis = claimx.analyze(WRAPPED, language="de", tier="rules", document_date="2024-05-01")
    ukraine, minister = (claim for claim in analysis.claims if claim.kind == "attributed")
    assert ukraine.proposition.core[0].text == "den Vertrag mit Gaz-\nprom nicht zu verlängern"
    assert [span.text for span in minister.cue.spans] == ["kün-\ndigte", "an"]
    assert [span.text for span in minister.holder.spans] == ["Der Minister"]
    (amount,) = analysis.quantities
    assert (amount.span.text, amount.value.lower, amount.unit) == ("rund 15 Mil-\nliarden Euro", 15_000_000_000, "EUR")
    assert [(t.span.text, t.value) for t in analysis.times] == [("14. Novem-\nber", "2024-11-14")]
    assert "Brüs-\nsel" in [entity.span.text for entity in analysis.entities]


def test_a_text_without_broken_words_is_its_own_view() -> None:
    document = read_document("Vor- und Nachteile\nder EU-Politik - das\nist viel.", language="de")
    assert without_breaks(document) is document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 Mil-\nliarden", "15 Mil··liarden"),
        ("EU-\n  Haushalt", "EU···-Haushalt"),
        ("die 16-\njährige Eva", "die 16·-jährige Eva"),
        ("Mil-\r\nliarden", "Mil···liarden"),
        ("Vor-\nund Nachteile", "Vor-\nund Nachteile"),
        ("Gas-\n\nÖl", "Gas-\n\nÖl"),
        ("Er kam -\ndoch spät", "Er kam -\ndoch spät"),
    ],
)
def test_line_breaks_in_words_are_mended_in_place(text: str, expected: str) -> None:
    assert mended(text).replace("\u00ad", "·") == expected


@given(texts())
def test_mending_keeps_the_length_and_all_letters(text: str) -> None:
    found = mended(text)
    assert len(found) == len(text)
    assert [c for c in found if c.isalnum()] == [c for c in text if c.isalnum()]
    assert mended(found) == found
