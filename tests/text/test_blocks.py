import pytest
from hypothesis import given

from claimx.text import read_document
from tests.strategies import texts

WRAPPED = """Bericht zur Lage

Die Bundesregierung hat am Mittwoch beschlossen, die Ukraine mit weiteren
Waffen zu unterstützen. Das teilte Verteidigungsministerin Anna Beispiel in
Berlin mit. Die Lieferung soll im Juni beginnen.

Kosten und Folgen
Die Kosten belaufen sich auf 3 Mio. Euro. Das sind mehr als im vergangenen
Jahr, als es 2 Mio. waren."""

ONE_A_LINE = """Regierung beschließt Waffenhilfe
Berlin (dpa) - Die Bundesregierung hat am Mittwoch beschlossen, die Ukraine mit weiteren Waffen zu unterstützen.
Das teilte der Minister mit.
Kritik der Opposition
Die Opposition kritisierte den Beschluss als zu spät und zu wenig. Sie fordert mehr.
Foto: Anna Beispiel
(dpa/AFP)"""

MARKDOWN = """# Titel des Texts

Von Max Beispiel, Berlin

Einleitung mit einem ganzen Satz.

## Punkte
- erster Punkt
- zweiter Punkt.

1. Eins ist gut.
2. Zwei ist besser.

Ende
====
Noch ein letzter Absatz.

---
© 2024 Verlag. Alle Rechte vorbehalten."""

PAGE = """Zum Inhalt springen

Ein neuer Bericht

14. November 2024, 5 Seiten

Die Nato hat am Montag getagt. Sie will mehr.

Was passiert nun?

Der Rat berät am Dienstag weiter.

  • Kommt er?
  • Geht sie?

Nichts ist entschieden.

Dr. Anna Beispiel ist Redakteurin in Bern.

Beispielhaus
Hauptstraße 3
10115 Berlin
Tel. +49 30 123456
www.example.org
ISSN 1234-567X"""

CAPTIONS = """Minister will Steuern senken

Kern stellte am Montag seinen Plan vor. Foto: Max Müller/dpa

Der Plan kostet nach Angaben des Ministers zwei Milliarden Euro. Das Bild: düster.

Kern will die Steuern senken. (Archivbild)

Mehr dazu: Wie die Pläne Familien treffen

Die Union kündigte Widerstand an. Sie will klagen.

Über dieses Thema berichtete der Sender am 12. November.

Mit Material von dpa"""

ENGLISH = """By John Example
Published 3 May 2024

North Korea has sent 10,000 troops to Russia, the ministry said on Monday.

Contact: press@example.org"""


def blocks(text: str, language: str = "de") -> list[tuple[str, str]]:
    return [(str(b.kind), b.span.text) for b in read_document(text, language=language).blocks]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (WRAPPED, "heading paragraph heading paragraph"),
        (ONE_A_LINE, "heading paragraph paragraph heading paragraph imprint imprint"),
        (
            MARKDOWN,
            "heading masthead paragraph heading list_item list_item list_item list_item heading paragraph imprint",
        ),
        (
            PAGE,
            "masthead heading masthead paragraph heading paragraph list_item list_item paragraph"
            " imprint imprint imprint imprint imprint imprint imprint",
        ),
        (ENGLISH, "masthead masthead paragraph imprint"),
        (CAPTIONS, "heading masthead paragraph imprint imprint paragraph imprint imprint"),
        ("Nordkorea schickt Soldaten nach Russland", "paragraph"),
        ("1. Bundesliga\n\nDer FC Beispiel gewann am Samstag.", "heading paragraph"),
        ("Mehr Mut, bitte!\n\nDer Rat berät über die Lage.\n\nEr berät lange.", "heading paragraph paragraph"),
        ("Eins.\n\nDer Rat berät über die Lage.\n", "paragraph paragraph"),
        ("a) Der Rat berät noch heute.\nb) Die Nato berät morgen.", "list_item list_item"),
    ],
)
def test_blocks_have_the_kind_that_typography_gives_them(text: str, kinds: str) -> None:
    assert [kind for kind, _ in blocks(text)] == kinds.split()


def test_hard_wrapped_lines_are_joined_without_changing_a_character() -> None:
    found = blocks(WRAPPED)
    assert found[1][1].startswith("Die Bundesregierung")
    assert found[1][1].endswith("im Juni beginnen.")
    assert found[1][1] in WRAPPED


def test_markers_stand_outside_their_block() -> None:
    assert blocks("# Titel\n\n• Der Rat berät heute.") == [("heading", "Titel"), ("list_item", "Der Rat berät heute.")]
    assert blocks("1. Bundesliga\n\nDer FC Beispiel gewann am Samstag.")[0] == ("heading", "1. Bundesliga")


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_any_line_break_parts_lines(newline: str) -> None:
    kinds = [kind for kind, _ in blocks(ONE_A_LINE.replace("\n", newline))]
    assert kinds == [kind for kind, _ in blocks(ONE_A_LINE)]


def test_a_byte_order_mark_is_in_no_block() -> None:
    document = read_document("\ufeffDie Nato berät.", language="de")
    assert document.blocks[0].span.start == 1
    assert document.tokens[0].text == "Die"


@given(texts())
def test_blocks_hold_every_letter_that_is_no_marker(text: str) -> None:
    document = read_document(text, language="de")
    inside = sum(c.isalpha() for block in document.blocks for c in block.span.text)
    outside = sum(c.isalpha() for c in text) - inside
    assert outside <= text.count(")") + text.count(".")  # "a)" in a list
    for block in document.blocks:
        assert block.span.text.strip() == block.span.text


@pytest.mark.parametrize(
    "piece", ["1", ".", "(", " ", "\n", "a.", "1. ", "A. ", '?" ', "www.", "a@", "\ud800", "- ", "\xad"]
)
def test_a_long_text_of_one_piece_can_be_read(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    assert read_document(text, language="de").text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3. Mai 2024: Der Rat stimmt zu.\n4. Mai 2024: Die Kammer stimmt zu.", ["3. Mai 2024: Der Rat stimmt zu."]),
        ("> Das ist ein Zitat.\n\nDanach kommt der Text.", ["Das ist ein Zitat."]),
        ("Die Regie-\nrung hat das beschlossen.", ["Die Regie-\nrung hat das beschlossen."]),
        ("Der Rat berät heute.\n\nEr will mehr Geld", ["Der Rat berät heute.", "Er will mehr Geld"]),
    ],
)
def test_running_text_is_told_from_markers_and_headings(text: str, expected: list[str]) -> None:
    assert [piece for kind, piece in blocks(text) if kind == "paragraph"][: len(expected)] == expected


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Das Parlament befasst sich im Mai mit dem Vorschlag.", "(dpa/kw)"),
        ("Der Umsatz stieg auf drei Milliarden Euro.", "(Reuters)"),
        ("„Das ist zu viel“, sagte Weber. „Wir gehen.“", "(mit dpa)"),
        ("Das Gericht verurteilte den Mann.", "red/sta/dpa"),
        ("Der Sturm erreicht die Küste.", "/AFP"),
        ("Die Zahlen sollen im Mai vorliegen.", "Mit Material von dpa"),
        ("Wer will das noch?", "(kw)"),
        ("He won the race.", "(Reporting by John Smith; Editing by Ann Lee)"),
    ],
)
def test_a_credit_behind_the_last_sentence_is_no_part_of_the_text(line: str, credit: str) -> None:
    found = blocks(f"Der Rat tagte am Montag in Bern.\n\n{line} {credit}")
    assert found[1:] == [("paragraph", line), ("imprint", credit)]
    assert blocks(f"{line} {credit}") == [("paragraph", line), ("imprint", credit)]


@pytest.mark.parametrize(
    "line",
    ["Sie kam aus dem Süden. (Nordamerika)", "Er lobte die Reise (mit der Bahn).", "Das meldet der Sender. Sagt dpa."],
)
def test_a_remark_behind_the_last_sentence_is_no_credit(line: str) -> None:
    assert blocks(f"Der Rat tagte am Montag in Bern.\n\n{line}\n\nDanach ging er.")[1] == ("paragraph", line)


@pytest.mark.parametrize(
    "line",
    [
        "Newsletter: Der Tag im Überblick. Jetzt kostenlos abonnieren!",
        "Folgen Sie uns auf unserem Kanal bei WhatsApp!",
        "Weitere Nachrichten aus der Region finden Sie hier.",
    ],
)
def test_calls_to_readers_are_no_text(line: str) -> None:
    found = blocks(f"Der Rat tagte am Montag in Bern.\n\n{line}\n\nDer Rat lehnte den Plan am Abend ab.")
    assert [kind for kind, _ in found] == ["paragraph", "imprint", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Jetzt will die Stadt die neue Ampel testen.",
        "App-Nutzer müssen sich künftig anmelden.",
        "Reporting by local media suggests the army fled.",
        "Weitere Daten gibt es hier nicht.",
    ],
)
def test_a_sentence_that_begins_like_a_call_or_a_credit_is_text(line: str) -> None:
    found = blocks(f"Der Rat tagte am Montag in Bern.\n\n{line}\n\nDer Rat lehnte den Plan am Abend ab.")
    assert found[1] == ("paragraph", line)


NOTES = """Die Kommission rechnet mit einem Rückgang.1 Der Rat widerspricht.2

1   Vgl. Europäische Kommission, Bericht zur Lage der Energieunion, Brüssel 2024.
2   So der Vorsitzende am 3. Mai 2024 in einem Brief an die Mitgliedstaaten.

2   Folgen für den Binnenmarkt

› Die Kommission sollte den Bericht überarbeiten."""


def test_footnotes_and_pointed_bullets_are_items_and_numbered_headings_stay_headings() -> None:
    found = blocks(NOTES)
    assert [kind for kind, _ in found] == ["paragraph", "list_item", "list_item", "heading", "list_item"]
    assert found[1][1].startswith("Vgl.")
    assert found[3][1] == "2   Folgen für den Binnenmarkt"
    assert found[4][1] == "Die Kommission sollte den Bericht überarbeiten."


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Der Rat tagte in Bern.\n\n15  Soldaten der Brigade starben im Kampf um die Stadt und ihren Hafen.",
            "15  Soldaten der Brigade starben im Kampf um die Stadt und ihren Hafen.",
        ),
        (
            "Im Kampf um die Stadt starben insgesamt\n15  Soldaten der Brigade, die den Hafen seit Mai hielt.",
            "Im Kampf um die Stadt starben insgesamt\n15  Soldaten der Brigade, die den Hafen seit Mai hielt.",
        ),
        (
            "Der Rat sprach.\n\n15  Länder stimmten am Montag dem Plan des Rates zu. Das meldet der Rat.15",
            "15  Länder stimmten am Montag dem Plan des Rates zu. Das meldet der Rat.15",
        ),
    ],
)
def test_a_number_that_no_text_before_it_calls_is_no_footnote(text: str, last: str) -> None:
    assert blocks(text)[-1] == ("paragraph", last)


def test_a_raised_number_calls_its_footnote() -> None:
    found = blocks(
        "Der Rat rechnet mit einem Rückgang.¹²\n\n12  Vgl. den Bericht der Kommission zur Lage der Union vom Mai."
    )
    assert found[1] == ("list_item", "Vgl. den Bericht der Kommission zur Lage der Union vom Mai.")
