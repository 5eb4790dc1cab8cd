"""German clauses with several verbs, with parentheses in the middle, and in front of their main clause."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, joined, show

ROWS = [
    (
        "Der Makler soll Kunden getäuscht, Verträge gefälscht und Zeugen bedroht haben.",
        ("", "soll", "Der Makler … Kunden getäuscht, Verträge gefälscht und Zeugen bedroht haben"),
    ),
    (
        "Er soll den Wagen gelenkt und die Warnung ignoriert haben.",
        ("", "soll", "Er … den Wagen gelenkt und die Warnung ignoriert haben"),
    ),
    (
        "Sie bestritt, den Brief geschrieben, die Kasse geplündert oder den Chef belogen zu haben.",
        ("Sie", "bestritt", "den Brief geschrieben, die Kasse geplündert oder den Chef belogen zu haben"),
    ),
    (
        "Das Gericht stellte fest, dass er Kunden getäuscht, Verträge gefälscht und Zeugen bedroht habe.",
        ("Das Gericht", "stellte fest", "er Kunden getäuscht, Verträge gefälscht und Zeugen bedroht habe"),
    ),
    (
        "Die Partei will Steuern senken, Schulen bauen und Straßen sanieren.",
        ("Die Partei", "will", "Steuern senken, Schulen bauen und Straßen sanieren"),
    ),
    (
        "Die Armee hat Brücken zerstört, Dörfer besetzt und Minen gelegt, sagte der General.",
        ("der General", "sagte", "Die Armee hat Brücken zerstört, Dörfer besetzt und Minen gelegt"),
    ),
    (
        "Der Täter habe die Frau bedroht, das Handy gestohlen und sei geflohen, teilte die Polizei mit.",
        ("die Polizei", "teilte … mit", "Der Täter habe die Frau bedroht, das Handy gestohlen und sei geflohen"),
    ),
    ("Er hat den Vertrag unterzeichnet und verlangt nun Geld.", ("Er", "verlangt", "Geld")),
    ("Die Lage ist, wie der Minister sagte, nicht ernst.", ("der Minister", "sagte", "Die Lage ist … nicht ernst")),
    (
        "Die Ernte fällt, wie Bauern berichten, schlechter aus als im Vorjahr.",
        ("Bauern", "berichten", "Die Ernte fällt … schlechter aus als im Vorjahr"),
    ),
    ("Wer bremst, gefährdet den Frieden, sagte Berger.", ("Berger", "sagte", "Wer bremst, gefährdet den Frieden")),
    ("Wer lügt, verliert, sagte der Richter.", ("der Richter", "sagte", "Wer lügt, verliert")),
    ("Wer kommt, fragte die Lehrerin.", ("die Lehrerin", "fragte", "Wer kommt")),
    ("Die Reform bedarf der Zustimmung, sagte die Ministerin.",
     ("die Ministerin", "sagte", "Die Reform bedarf der Zustimmung")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), ROWS)
def test_a_clause_is_read_as_one(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in [show(claim)[1:] for claim in claims_of(sentence) if claim.kind == "attributed"]


@pytest.mark.parametrize(
    ("sentence", "cores"),
    [
        ("Die Firma hat Gewinne erzielt, zahlt aber keine Steuern.",
         ["Die Firma hat Gewinne erzielt", "zahlt aber keine Steuern"]),
        ("Die Regierung hat gezögert, die Opposition hat getobt.",
         ["Die Regierung hat gezögert", "die Opposition hat getobt"]),
        ("Wer zahlt, bestimmt.", ["Wer zahlt, bestimmt"]),
        ("Der Verein sucht Helfer, die gut kochen, Fahrer und Köche.",
         ["Der Verein sucht Helfer, die gut kochen, Fahrer und Köche"]),
        ("Die Gefahr besteht, dass der Damm bricht.", ["Die Gefahr besteht, dass der Damm bricht"]),
        ("Es besteht kein Zweifel daran, dass die Brücke hält.",
         ["Es besteht kein Zweifel daran, dass die Brücke hält"]),
    ],
)  # fmt: skip
def test_the_author_says_as_many_things_as_there_are_clauses(sentence: str, cores: list[str]) -> None:
    found = claims_of(sentence)
    assert [(str(claim.kind), joined(claim.proposition.core)) for claim in found] == [("author", c) for c in cores]


@pytest.mark.parametrize(
    ("sentence", "holder", "core"),
    [
        ("Die Regierung zog ihren Botschafter ab, beschuldigte Moskau der Lüge und ging.", "Die Regierung", ""),
        ("Die Regierung ging und beschuldigte Moskau, Kinder entführt zu haben.", "Die Regierung", "entführt"),
        ("Der Präsident, der Moskau beschuldigte, Kinder entführt zu haben, ging.", "der", "Kinder entführt zu haben"),
        ("Er schlug Verhandlungen vor, forderte die Rebellen auf, nachzugeben, und ging.", "Er", "nachzugeben"),
    ],
)
def test_who_is_accused_or_addressed_holds_nothing(sentence: str, holder: str, core: str) -> None:
    found = [claim for claim in claims_of(sentence) if claim.kind == "attributed"]
    assert all(joined(claim.holder.spans) == holder for claim in found)
    assert any(core in joined(claim.proposition.core) for claim in found) or not core
