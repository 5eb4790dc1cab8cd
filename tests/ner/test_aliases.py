"""Short names and what they stand for within a document."""

from __future__ import annotations

import pytest

import claimx


def canonical(text: str, language: str = "de") -> list[tuple[str, str | None]]:
    entities = claimx.analyze(text, language=language, tier="rules").entities
    return [(entity.span.text, entity.canonical) for entity in entities]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "Der Verband der Automobilindustrie (VDA) klagt. Der VDA hofft.",
            "VDA",
            "Verband der Automobilindustrie",
        ),
        (
            "Die Stiftung Wissenschaft und Politik (SWP) warnt. Die SWP rät ab.",
            "SWP",
            "Stiftung Wissenschaft und Politik",
        ),
        ("Wolodymyr Selenskyj dankte. Selenskyjs Rede war kurz.", "Selenskyjs", "Wolodymyr Selenskyj"),
        ("Die Physikerin Hanna Liebig warnt. „Es eilt“, sagte Liebig.", "Liebig", "Hanna Liebig"),
        ("Ursula von der Leyen sprach. Leyen sagte wenig.", "Leyen", "Ursula von der Leyen"),
    ],
)
def test_a_short_name_has_the_canonical_name_of_the_long_one(text: str, short: str, long: str) -> None:
    assert canonical(text)[-1] == (short, long)


def test_two_of_one_surname_are_not_confused() -> None:
    assert canonical("Anna Kern und Paul Kern kamen. Kern ging.")[-1] == ("Kern", None)


def test_what_lists_know_keeps_its_canonical_name() -> None:
    found = canonical("Die Europäische Zentralbank (EZB) wartet. Die EZB prüft.")
    assert {name for _, name in found if name} == {"EZB"}


def test_a_compound_has_the_canonical_name_of_its_abbreviation() -> None:
    found = canonical("Die Stiftung Wissenschaft und Politik (SWP) warnt. Der SWP-Experte rät ab.")
    assert found[-1] == ("SWP-Experte", "Stiftung Wissenschaft und Politik")


def test_a_holder_is_listed_by_the_full_name() -> None:
    text = "Hanna Liebig kam nach Graz. Es wird teuer, sagte Liebig."
    (claim,) = (c for c in claimx.analyze(text, language="de", tier="rules").claims if c.kind == "attributed")
    assert claim.holder.name == "Hanna Liebig"


def test_english_surnames_are_linked_too() -> None:
    assert canonical("Maria Ortega spoke first. Ortega left.", "en")[-1] == ("Ortega", "Maria Ortega")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Angaben Nordkoreas kamen Soldaten.", "Nordkorea"),
        ("Nach Angaben Boliviens kamen Helfer.", "Bolivien"),
        ("In Niedersachsen regnet es.", "Niedersachsen"),
        ("Die niedersächsischen Häfen warten.", "Niedersachsen"),
        ("Aus Sicht Athens ist das falsch.", "Griechenland"),
        ("Im Norden Thailands regnet es.", "Thailand"),
        ("Nach Angaben Honduras' kamen Helfer.", "Honduras"),
        ("Nach Ansicht Selenskyjs ist das falsch.", "Selenskyj"),
        ("Nach Darstellung des Kremls ist das falsch.", "Kreml"),
        ("Hanna Liebigs Sprecher kam.", "Hanna Liebig"),
        ("Nach Angaben Dr. Jonas Webers war es so.", "Jonas Weber"),
        ("Nach Angaben Venturos sinkt der Umsatz.", "Venturo"),
        # What ends in -s by itself.
        ("Nach Angaben Siemens sinkt der Umsatz.", None),
        ("Die Thesen Lukas' sind alt.", None),
        ("In Nantes regnet es.", None),
        ("Die Adidas Aktie steigt.", None),
        ("Jens Peters sagte wenig.", None),
        ("Laut Laos kamen Helfer.", "Laos"),
        ("Die USA warten.", "USA"),
        ("Im Elsass regnet es.", None),
    ],
)
def test_a_name_in_the_genitive_goes_by_its_nominative(text: str, name: str | None) -> None:
    assert [found for _, found in canonical(text)] == [name]


def test_the_text_tells_a_genitive_from_a_name() -> None:
    assert canonical("Vilma Karo schrieb. Karos Buch liegt vor. Karo ging.")[1:] == [
        ("Karos", "Vilma Karo"),
        ("Karo", "Vilma Karo"),
    ]
    assert canonical("Wladimir Putins Sprecher kam. Putin schwieg.")[-1] == ("Putin", "Wladimir Putin")


def test_a_holder_in_the_genitive_is_listed_by_the_nominative() -> None:
    found = claimx.analyze("Nach Angaben Nordkoreas und Chinas kamen Soldaten.", language="de", tier="rules").claims
    assert found[0].holder.name == "Nordkorea und China"


def test_english_possessives_are_no_part_of_a_name() -> None:
    found = canonical("Honduras' army and the USA's army met. McDonald's closed. Paris's mayor left.", "en")
    assert not any(name and name.endswith("'s") for _, name in found)
    assert ("Honduras", "Honduras") in found
