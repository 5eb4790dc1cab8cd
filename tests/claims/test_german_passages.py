"""German quotations over paragraphs, with marks left out, and with a speaker who stands near and not beside them."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, show


def _held(text: str) -> list[tuple[str, str]]:
    """Return holder and core of all claims; the name of a holder who stands elsewhere."""
    return [(show(claim)[1] or claim.holder.name or "", show(claim)[3]) for claim in claims_of(text)]


OVER_PARAGRAPHS = [
    # closed in the second paragraph, framed behind it
    ('{o}Das Dach hält.\n\nDie Wand hält auch{c}, sagte Kern.\n\nEs regnet.',
     [("Kern", "Das Dach hält"), ("Kern", "Die Wand hält auch"), ("", "Es regnet")]),
    # framed in the first
    ("Kern sagte: {o}Das Dach hält.\n\nDie Wand hält auch.{c}\n\nEs regnet.",
     [("Kern", "Das Dach hält"), ("Kern", "Die Wand hält auch"), ("", "Es regnet")]),
    # the speaker in a sentence behind
    ("{o}Das Dach hält.\n\nDie Wand hält auch.{c} Das sagte Kern am Montag.",
     [("Kern", "Das Dach hält"), ("Kern", "Die Wand hält auch")]),
]  # fmt: skip
PAIRS = [("„", "“"), ("»", "«"), ("«", "»"), ("“", "”"), ('"', '"')]


@pytest.mark.parametrize(("opening", "closing"), PAIRS)
@pytest.mark.parametrize(("text", "expected"), OVER_PARAGRAPHS)
def test_a_quotation_goes_through_paragraphs(
    text: str, expected: list[tuple[str, str]], opening: str, closing: str
) -> None:
    assert _held(text.format(o=opening, c=closing)) == expected


@pytest.mark.parametrize(("opening", "closing"), PAIRS[:3])
def test_a_quotation_is_opened_anew_in_each_paragraph(opening: str, closing: str) -> None:
    said = f"{opening}Das Dach hält.\n\n{opening}Die Wand hält auch.\n\n{opening}Alles hält{closing}, sagte Kern."
    text = f"{said}\n\nEs regnet."
    expected = [("Kern", "Das Dach hält"), ("Kern", "Die Wand hält auch"), ("Kern", "Alles hält"), ("", "Es regnet")]
    assert _held(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a closing mark that was forgotten, before another quotation
        ("Kern sagte: „Das Dach hält. Es regnet. „Gut so“, sagte Brandt. Dann ging er. „Na ja“, sagte Brandt.",
         [("Kern", "Das Dach hält"), ("", "Es regnet"), ("Brandt", "Gut so"), ("", "Dann ging er"),
          ("Brandt", "Na ja")]),
        ("Kern sagte: „Das Dach hält.\n\nEs regnet.\n\n„Gut so“, sagte Brandt.",
         [("Kern", "Das Dach hält"), ("", "Es regnet"), ("Brandt", "Gut so")]),
        # one within another, with the same marks
        ("„Er rief: „Hilfe!“ und lief“, sagte Kern. Es regnet.", [("Kern", "Er rief … und lief"), ("", "Es regnet")]),
    ],
)  # fmt: skip
def test_a_mark_that_was_forgotten_attributes_little(text: str, expected: list[tuple[str, str]]) -> None:
    assert _held(text) == expected


def test_a_long_text_behind_an_open_mark_is_the_authors() -> None:
    rest = "Die Brücke führt über den Fluss und wurde im Herbst nach langem Streit gebaut. " * 6
    assert _held(f"Kern sagte: „Das Dach hält. {rest}")[:2] == [
        ("Kern", "Das Dach hält"),
        ("", "Die Brücke führt über den Fluss"),
    ]


SIGNED = [
    "„Das Dach hält“ – Architektin Eva Kern",
    "„Das Dach hält“ – Architektin Eva Kern.",
    "„Das Dach hält.“ – Architektin Eva Kern",
    "„Das Dach hält.“ (Architektin Eva Kern)",
]


@pytest.mark.parametrize("text", SIGNED)
def test_a_name_behind_a_dash_or_in_brackets_signs_a_quotation(text: str) -> None:
    assert _held(text) == [("Architektin Eva Kern", "Das Dach hält")]


@pytest.mark.parametrize("behind", ["– ein Erfolg.", "– und das ist gut.", "(2015)."])
def test_what_is_no_person_signs_nothing(behind: str) -> None:
    assert _held(f"„Das Dach hält“ {behind}")[0] == ("", "Das Dach hält")


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Die Lehrerin kommt mit dem Rad. „Das Dach hält.“ Es regnet.", "Lehrerin"),
        ("Die Lehrerin ist zufrieden. Sie wohnt hier gern. „Das Dach hält.“", "Lehrerin"),
        ("Es regnet. „Das Dach hält.“ Die Lehrerin wohnt seit Jahren hier.", "Lehrerin"),
        ("„Gut“, sagte der Trainer. Die Lehrerin blieb fern. „Das Dach hält.“", "Trainer"),
        ("Das Haus steht leer. „Das Dach hält.“ Es regnet.", ""),
        ("Gestern wurde Trainer Uli Kern gefragt, ob er bleibe. Er lachte nur. „Das Dach hält.“", "Uli Kern"),
        ("„Gut“, sagte der Trainer. Die Lehrerin lächelt. „Das Dach hält.“", "Lehrerin"),
        ("„Gut“, sagte der Trainer. Die Lehrerin zuckt mit den Schultern. „Das Dach hält.“", "Lehrerin"),
    ],
)
def test_a_quotation_without_a_frame_is_of_the_person_told_of_beside_it(text: str, holder: str) -> None:
    assert (holder, "Das Dach hält") in _held(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Beim Landkreis ist man sauer: Es fehle an Geld.", "Landkreis"),
        ("Im Rathaus herrscht Unmut: Es fehle an Geld.", "Rathaus"),
        ("Im Rathaus herrscht Unmut: „Es fehle an Geld.“", "Rathaus"),
        ("Beim Gegner sieht man das anders: „Es fehle an Geld.“", "Gegner"),
        ("Bei der Gewerkschaft kam das nicht gut an: Es fehle an Geld.", "Gewerkschaft"),
        ("Sein Stellvertreter ist vorsichtiger – es fehle an Geld.", "Sein Stellvertreter"),
        ("Die Wirtin hielt dagegen, dass viele kämen – „es fehle an Geld“.", "Wirtin"),
        ("An der Tür hängt ein Schild: „Es fehlt an Geld.“", "Schild"),
        ("Die Lage ist einfach: Es fehle an Geld.", "Meier"),
        ("Die Stimmung im Saal kippt: „Es fehle an Geld.“", "Meier"),
        ("Die Gäste müssten warten, wenn es an Geld fehle.", "Meier"),
    ],
)
def test_whoever_a_clause_is_about_says_what_stands_behind_its_colon_or_dash(text: str, holder: str) -> None:
    last = [c for c in claims_of(f"„Gut so“, sagte Meier. {text}") if c.kind == "attributed"][-1]
    assert last.holder.name == holder


@pytest.mark.parametrize("behind", ["Das verstehe er nicht.", "Das sagte sie nicht."])
def test_a_sentence_that_is_reported_or_denied_gives_a_quotation_no_speaker(behind: str) -> None:
    assert _held(f"„Gut“, sagte Kern. „Das Dach hält.“ {behind}")[1] == ("Kern", "Das Dach hält")


@pytest.mark.parametrize(("opening", "closing"), [*PAIRS, ("``", "''")])
@pytest.mark.parametrize(
    "text",
    [
        "{o} Das Dach hält {c} , sagte Kern . {o} Die Wand auch hält . {c} Dann ging er .",
        "Kern sagte : {o} Das Dach hält . Die Wand auch hält . {c} Dann ging er .",
        "{o}Das Dach hält{c}, sagte Kern. {o}Die Wand auch hält. {c} Dann ging er.",
    ],
)
def test_marks_between_blanks_are_told_by_their_partners(text: str, opening: str, closing: str) -> None:
    expected = [("Kern", "Das Dach hält"), ("Kern", "Die Wand auch hält"), ("", "Dann ging er")]
    assert _held(text.format(o=opening, c=closing)) == expected


def test_a_bullet_opens_no_quotation() -> None:
    assert _held("Es regnet. » Zur Liste Kern nannte das „Unsinn“.")[0] == ("", "Es regnet")


@pytest.mark.parametrize("label", ["Der Minister", "Minister"])
def test_a_label_holds_reported_speech(label: str) -> None:
    assert _held(f"{label}: Das sei falsch.") == [(label, "Das sei falsch")]


INTRODUCED = [
    ("Zum Urteil des Gerichts erklärt die Sprecherin Eva Kern:{gap}„Das Dach hält. Die Wand hält auch.“",
     [("die Sprecherin Eva Kern", "Das Dach hält"), ("die Sprecherin Eva Kern", "Die Wand hält auch")]),
    ("Dazu Ministerin Kern:{gap}„Das Dach hält.“{gap}Es regnet.",
     [("Ministerin Kern", "Das Dach hält"), ("", "Es regnet")]),
    ("Zum Urteil des Gerichts in Ulm sagt Kern:{gap}Das Dach hält wohl. Es regnet.",
     [("Kern", "Das Dach hält wohl"), ("", "Es regnet")]),
    ("Auf der Tagesordnung stehen zwei Punkte der Verwaltung:{gap}Das Dach hält wohl.",
     [("", "Auf der Tagesordnung stehen zwei Punkte der Verwaltung"), ("", "Das Dach hält wohl")]),
]  # fmt: skip


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(("text", "expected"), INTRODUCED)
def test_a_line_that_ends_in_a_colon_introduces_what_stands_below(
    text: str, expected: list[tuple[str, str]], gap: str
) -> None:
    assert _held(text.format(gap=gap)) == expected


@pytest.mark.parametrize("gap", ["\n\n- ", "\n- "])
def test_each_item_of_a_list_completes_the_line_above(gap: str) -> None:
    text = f"Der Verband fordert das Land auf:{gap}die Mittel zu verdoppeln;{gap}dem Rat zu berichten.\n\nEs regnet."
    found = [show(claim)[1:] for claim in claims_of(text)]
    assert found == [
        ("Der Verband", "fordert … auf", "die Mittel zu verdoppeln"),
        ("Der Verband", "fordert … auf", "dem Rat zu berichten"),
        ("", "", "Es regnet"),
    ]
