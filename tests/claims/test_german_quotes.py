"""German quotations: before, behind and around their frame, over sentences, in every style, and within each other."""

from __future__ import annotations

import pytest

from tests.claims.german import claims_of, joined, show

STYLES = [
    *(("„", "“"), ("»", "«"), ("«", "»"), ("“", "”"), ('"', '"'), ("‚", "‘"), ("›", "‹"), ("''", "''")),
    *(("„", '"'), ("„", "”"), ("»", "“")),  # mixed
    ("„", ""),  # never closed
]


@pytest.mark.parametrize(("opening", "closing"), STYLES)
def test_a_quotation_is_found_in_every_style(opening: str, closing: str) -> None:
    (claim,) = claims_of(f"{opening}Das Dach hält{closing}, sagte der Architekt.")
    assert (claim.form, show(claim)[1:]) == ("direct", ("der Architekt", "sagte", "Das Dach hält"))


FRAMED = [
    ("Der Architekt sagte: „Das Dach hält.“", "Der Architekt", "sagte", "Das Dach hält"),
    ("„Das Dach“, sagte der Architekt, „hält.“", "der Architekt", "sagte", "Das Dach … hält"),
    ("„Das Dach hält“, so der Architekt.", "der Architekt", "so", "Das Dach hält"),
    ("Dazu der Architekt Jan Brandt: „Das Dach hält.“", "der Architekt Jan Brandt", "", "Das Dach hält"),
    ("Brandt: „Das Dach hält.“", "Brandt", "", "Das Dach hält"),
    ("Sein Fazit: „Das Dach hält.“", "Sein", "Fazit", "Das Dach hält"),
    ("Ihr Appell lautet: „Rettet das Dach!“", "Ihr", "Appell", "Rettet das Dach"),
    ("Auf die Frage nach dem Dach antwortete der Architekt: „Nein.“", "der Architekt", "antwortete", "Nein"),
    ("„Das Dach hält“, heißt es in dem Gutachten.", "dem Gutachten", "heißt es", "Das Dach hält"),
    ("„Hält das Dach?“, fragte der Bauherr.", "der Bauherr", "fragte", "Hält das Dach"),
    ("„Das Dach hält“ sagte der Architekt.", "der Architekt", "sagte", "Das Dach hält"),
    ("„Hält das Dach?“ fragte der Bauherr.", "der Bauherr", "fragte", "Hält das Dach"),
    ("Dann rief die Menge „Rettet das Dach“.", "die Menge", "rief", "Rettet das Dach"),
    ("„Das Dach hält“, lautet Brandts Urteil.", "Brandts", "Urteil", "Das Dach hält"),
    ("„Das Dach hält“, wird der Architekt zitiert.", "der Architekt", "zitiert", "Das Dach hält"),
    ("„Das Dach hält“ stand auf dem Plakat.", "dem Plakat", "stand", "Das Dach hält"),
    ("Brandt gegenüber dem Sender: „Das Dach hält.“", "Brandt", "", "Das Dach hält"),
    ("Brandt zu den Schäden: „Das Dach hält.“", "Brandt", "", "Das Dach hält"),
    ("„Das Dach hält“, sagte Brandt der „Neuen Post“.", "Brandt", "sagte", "Das Dach hält"),
    ("„Das Dach hält“, sagte die Ministerin der Nachrichtenagentur dpa.", "die Ministerin", "sagte", "Das Dach hält"),
    ("Die Wirtin schloss mit den Worten: „Das Dach hält.“", "Die Wirtin", "mit den Worten", "Das Dach hält"),
    ("Dazu sagte der Wirt nur „kein Kommentar“.", "der Wirt", "sagte", "kein Kommentar"),
    ("Sie sagte nur „Nein danke“ und ging.", "Sie", "sagte", "Nein danke"),
    ("Über das Dach schrieb sie „hält bis heute“.", "sie", "schrieb", "hält bis heute"),
    ("„Unfassbar“, nennt das die Mutter eines der Jungen.", "die Mutter eines der Jungen", "nennt", "Unfassbar"),
    ("„Das Dach hält“, sagte van Aken der ARD.", "van Aken", "sagte", "Das Dach hält"),
    ("„Das Dach hält“, warnt Expertin Svea Brodersen.", "Expertin Svea Brodersen", "warnt", "Das Dach hält"),
    ("„Hält das Dach“, fragt sie, „oder fällt es?“", "sie", "fragt", "Hält das Dach … oder fällt es"),
    ("Mit dem Motto „Das Dach hält“ zog der Bund durchs Land.", "der Bund", "Motto", "Das Dach hält"),
    ("Mit dem Appell „Rettet das Dach!“ ging der Bischof.", "der Bischof", "Appell", "Rettet das Dach"),
    ("„Das Dach hält“ – mit diesem Slogan zog der Bund umher.", "der Bund", "Slogan", "Das Dach hält"),
    ("„Das Dach hält“ – mit diesem Satz begann der Architekt.", "der Architekt", "mit diesem Satz", "Das Dach hält"),
    ("Auf Plakaten war zu lesen: „Rettet das Dach“.", "Plakaten", "zu lesen", "Rettet das Dach"),
    ("„Das Dach hält“, sagte eine Sprecherin der dpa.", "eine Sprecherin der dpa", "sagte", "Das Dach hält"),
    ("„Das Dach hält“, hatte er gesagt – und damit alle getäuscht.", "er", "gesagt", "Das Dach hält"),
    ("„Das Dach hält.“ Das sagte der Architekt am Montag.", "der Architekt", "sagte", "Das Dach hält"),
    ("„Das Dach hält.“ Mit diesen Worten ging der Architekt.", "der Architekt", "Mit diesen Worten", "Das Dach hält"),
    ("„Das Dach hält.“ So lautet das Fazit des Gutachters.", "des Gutachters", "Fazit", "Das Dach hält"),
    ("„Das Dach hält“, schüttelt der Trainer den Kopf.", "der Trainer", "schüttelt", "Das Dach hält"),
    ("„Das Dach hält“, wehrt sich Tom Kern.", "Tom Kern", "wehrt sich", "Das Dach hält"),
    ("„Das Dach hält“, sagte die Wirtin weiter.", "die Wirtin", "sagte", "Das Dach hält"),
    ("Der Architekt selbst sagte: „Das Dach hält.“", "Der Architekt selbst", "sagte", "Das Dach hält"),
    ("Sie rief „Das Dach brennt!“, als sie Rauch sah.", "Sie", "rief", "Das Dach brennt"),
    ("„Das Dach hält“, wird der Fahrer von der „Neuen Post“ zitiert.", "der Fahrer", "zitiert", "Das Dach hält"),
    ("„Das Dach hält“, heißt es in einem Beitrag für „Die Zeit“.", "einem Beitrag", "heißt es", "Das Dach hält"),
    (
        "„Das Dach hält“, sagte die Leiterin des Amtes für Wald, Küsten- und Naturschutz, Eva Kern.",
        "die Leiterin des Amtes für Wald, Küsten- und Naturschutz, Eva Kern",
        "sagte",
        "Das Dach hält",
    ),
    (
        "„Das Dach hält“, sagt Ministerin Eva Kern (57), Leiterin der Schule.",
        "Ministerin Eva Kern (57), Leiterin der Schule",
        "sagt",
        "Das Dach hält",
    ),
    ("„Das Dach hält“, sagte von Estorff.", "von Estorff", "sagte", "Das Dach hält"),
    ("Er sagte „Das Dach hält“ und ging.", "Er", "sagte", "Das Dach hält"),
    (
        "„Das Dach hält“, sagte Bürgermeister Tom Kern (SPD) am Montag.",
        "Bürgermeister Tom Kern (SPD)",
        "sagte",
        "Das Dach hält",
    ),
]


@pytest.mark.parametrize(("sentence", "holder", "cue", "core"), FRAMED)
def test_a_quotation_has_speaker_and_cue_wherever_they_stand(sentence: str, holder: str, cue: str, core: str) -> None:
    (claim,) = (claim for claim in claims_of(sentence) if claim.kind == "attributed")
    assert (claim.form, show(claim)[1:]) == ("direct", (holder, cue, core))


def test_every_sentence_of_a_quotation_has_its_speaker() -> None:
    found = claims_of("Der Wirt sagte: „Ich wusste nichts. Niemand hat gefragt. Es tut mir leid.“")
    assert [show(claim)[1] for claim in found] == ["Der Wirt"] * 3


def test_two_quotations_in_a_sentence_have_each_the_frame_beside_it() -> None:
    found = claims_of("„Wir wissen das“, sagte die Ministerin und fügte hinzu: „Deshalb handeln wir.“")
    assert [show(claim)[2:] for claim in found] == [
        ("sagte", "Wir wissen das"),
        ("fügte hinzu", "Deshalb handeln wir"),
    ]
    assert {claim.holder.name for claim in found} == {"Ministerin"}


def test_what_a_speaker_joins_is_one_claim() -> None:
    (claim,) = claims_of("„Wir haben geübt, und wir sind bereit“, sagte der Trainer.")
    assert joined(claim.proposition.core) == "Wir haben geübt, und wir sind bereit"


def test_the_clause_beside_a_colon_names_the_speaker() -> None:
    claims = claims_of("Die Firma gibt 1000 Zyklen an, der Wirt ist skeptischer: „Das Dach fällt.“")
    assert ("der Wirt", "", "Das Dach fällt") in [show(claim)[1:] for claim in claims]
    assert ("Die Firma", "gibt … an", "1000 Zyklen") in [show(claim)[1:] for claim in claims]


@pytest.mark.parametrize("behind", [".", ", als das Tor fiel."])
def test_quotations_in_a_row_are_all_said(behind: str) -> None:
    claims = claims_of(f"Die Menge rief „Wir sind da“ und „Hört auf!“{behind}")
    assert [show(c)[1:] for c in claims] == [("Die Menge", "rief", "Wir sind da"), ("Die Menge", "rief", "Hört auf")]


def test_a_quotation_within_a_quotation_is_a_claim_within_a_claim() -> None:
    outer, inner = claims_of("„Mama hat gesagt: ‚Du schaffst das‘“, erzählt die Schülerin.")
    assert show(outer)[1] == "die Schülerin"
    assert (show(inner)[1:], inner.parent) == (("Mama", "gesagt", "Du schaffst das"), outer.id)


def test_a_quotation_without_a_frame_goes_on() -> None:
    _, claim = claims_of("„Wir sind erschüttert“, sagte die Wirtin. „So etwas gab es hier nie.“")
    assert (claim.holder.spans, claim.holder.resolution, claim.holder.name) == ((), "carried_over", "Wirtin")


def test_quoted_words_in_a_report_are_mixed() -> None:
    (claim,) = claims_of("Der Wirt nannte die Auflage „eine Zumutung“.")
    assert (claim.form, joined(claim.proposition.quoted)) == ("mixed", "eine Zumutung")
    assert joined(claim.proposition.core) == "die Auflage „eine Zumutung“"


def test_what_a_quoted_speaker_thinks_is_one_claim() -> None:
    (claim,) = claims_of("„Ich glaube, dass wir gewinnen“, sagte die Kandidatin.")
    assert show(claim)[1:] == ("die Kandidatin", "sagte", "Ich glaube, dass wir gewinnen")


@pytest.mark.parametrize(
    "quotation",
    [
        "Ich glaube, das war ein guter Anfang",
        "Man muss sagen, wir waren schlecht",
        "Fakt ist, wir waren schlecht",
        "Es ist klar, wir müssen gewinnen",
        "Wir wissen nicht, was passiert, wenn der Damm bricht",
        "Ich finde es gut, wenn Kinder lesen",
        "Es ist eine Frechheit, wenn er streikt",
        "Es sieht nicht schön aus, ist aber harmlos",
        "Wir wollen helfen und wenn möglich hier im Werk Stellen erhalten",
    ],
)
def test_what_a_speaker_cannot_say_without_what_follows_is_one_claim(quotation: str) -> None:
    (claim,) = claims_of(f"„{quotation}“, sagte der Trainer.")
    assert joined(claim.proposition.core) == quotation


@pytest.mark.parametrize(
    ("quotation", "holder", "cue", "core"),
    [
        ("Mein Arzt sagt, ich muss mich schonen", "Mein Arzt", "sagt", "ich muss mich schonen"),
        ("Der Trainer hat den Jungs gesagt, das wird schwer", "Der Trainer", "gesagt", "das wird schwer"),
        ("Die Stadt behauptet seit Jahren, es gibt kein Geld", "Die Stadt", "behauptet", "es gibt kein Geld"),
        ("Da brüllt einer, er bringt uns um", "einer", "brüllt", "er bringt uns um"),
    ],
)
def test_what_others_said_without_a_conjunction_is_a_claim_within(
    quotation: str, holder: str, cue: str, core: str
) -> None:
    outer, inner = claims_of(f"„{quotation}“, sagte die Wirtin.")
    assert (joined(outer.proposition.core), inner.parent) == (quotation, outer.id)
    assert show(inner)[1:] == (holder, cue, core)


@pytest.mark.parametrize(
    "quotation",
    ["Wir haben gewonnen, das zählt", "Wir sind überrascht, das war neu", "Er hat es mir erzählt, ich habe geweint"],
)
def test_what_stands_alone_takes_in_no_sentence_behind_it(quotation: str) -> None:
    assert len(claims_of(f"„{quotation}“, sagte die Wirtin.")) == 2


@pytest.mark.parametrize(
    ("sentence", "core"),
    [
        ("Es sei nötig, „dass wir Geld sparen“, sagte Kern.", "Es sei nötig, „dass wir Geld sparen“"),
        (
            "Er sei geblieben, „weil hier alles billig ist“, sagte Kern.",
            "Er sei geblieben, „weil hier alles billig ist“",
        ),
        ("Der Mensch ist, so Kern, „frei, weil er denkt“.", "Der Mensch ist … frei, weil er denkt"),
        ("Kern erwartet ein Fest, „das alle Gäste begeistert“.", "ein Fest, „das alle Gäste begeistert“"),
        ("Kern sagt einen Winter voraus, der alle Rekorde bricht.", "einen Winter … der alle Rekorde bricht"),
    ],
)
def test_a_dependent_clause_belongs_to_what_is_reported(sentence: str, core: str) -> None:
    claim = claims_of(sentence)[0]
    assert show(claim)[1::2] == ("Kern", core)


def test_what_goes_on_behind_the_frame_has_the_same_frame() -> None:
    found = claims_of("„Das Dach“, sagte der Architekt, „hält. Wir haben es geprüft. Es ist neu.“")
    assert [show(claim)[1:3] for claim in found] == [("der Architekt", "sagte")] * 3


def test_a_paragraph_of_quotation_goes_on_with_the_speaker_of_the_one_before() -> None:
    found = claims_of(
        "„Wir sind bereit“, sagte die Wirtin am Montag in Köln.\n\n„Es gibt genug Betten für alle Gäste.“"
    )
    assert [(claim.form, claim.holder.name) for claim in found] == [("direct", "Wirtin")] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Film „Das Boot fährt“ läuft im Kino.",
        "Das Stück heißt „Die Physiker“.",
        "Die sogenannten „Querdenker“ kamen nach Berlin.",
        "Mit „Der Pass“ gelang ihr ein Erfolg.",
        "„Das Boot“ stand am Ufer.",
        "Unter dem Motto „Wir sind mehr“ zogen 500 Menschen durch die Stadt.",
        "Als sie das Stück „Wer hat Angst?“ schrieb, war sie jung.",
        "In „Lola rennt“-Manier läuft sie durch die Stadt.",
        "Er folgte Bach, eine Feststellung, die Kern den Ruf „Der Kenner“ eingetragen hat.",
        "Sprüche wie „Der Weg ist das Ziel“ oder „Wir sind das Volk“ sind beliebt.",
        "„Das Boot“, ein Film von Wolfgang Petersen, lief in den Kinos.",
    ],
)
def test_titles_and_doubted_words_are_no_speech(sentence: str) -> None:
    assert [str(claim.kind) for claim in claims_of(sentence)] == ["author"]


def test_who_is_quoted_before_a_comma_is_no_quotation() -> None:
    (claim,) = claims_of("„Der Spiegel“ meldete, das Haus brenne.")
    assert show(claim)[1:] == ("Der Spiegel", "meldete", "das Haus brenne")


def test_a_quoted_name_is_no_part_of_somebody_not_told_before() -> None:
    (claim,) = claims_of("Als Kitsch hat ein Kritiker „Das Boot“ bezeichnet.")
    assert show(claim)[1:] == ("ein Kritiker", "bezeichnet", "Als Kitsch … Das Boot")


def test_a_noun_that_is_nobodys_frames_no_quotation() -> None:
    found = claims_of("Der Wart betont, dass keine Entscheidung gefallen sei: „Wir warten ab.“")
    assert [(c.holder.name, show(c)[2:]) for c in found] == [
        ("Wart", ("betont", "keine Entscheidung gefallen sei")),
        ("Wart", ("", "Wir warten ab")),
    ]


def test_a_verb_behind_a_quotation_outweighs_a_noun_before_it() -> None:
    author, claim = claims_of("Wichtiger ist ihre Einschätzung der Lage: „Es wird besser“, sagt Tom Kern.")
    assert (str(author.kind), show(claim)[1:]) == ("author", ("Tom Kern", "sagt", "Es wird besser"))


def test_a_quotation_in_brackets_is_of_whom_the_clause_is_about() -> None:
    author, claim = claims_of("Dabei hatte Eva Kern noch auf die Fans („Sie waren großartig“) gesetzt.")
    assert (str(author.kind), claim.holder.name, show(claim)[2:]) == ("author", "Eva Kern", ("", "Sie waren großartig"))


def test_whom_a_quoted_speaker_relies_on_holds_a_claim_within() -> None:
    outer, inner = claims_of("„Laut Polizei war er verletzt“, sagte die Nachbarin.")
    assert (show(inner)[1:], inner.parent) == (("Polizei", "Laut", "war er verletzt"), outer.id)


@pytest.mark.parametrize(
    "sentence",
    ["Die Länder müssten „endlich handeln“.", "Damals seien „die Gefühle hochgekocht“, später habe er es eingesehen."],
)
def test_quoted_words_show_that_a_konjunktiv_is_reported(sentence: str) -> None:
    assert {(str(claim.kind), str(claim.form), show(claim)[2]) for claim in claims_of(sentence)} <= {
        ("attributed", "mixed", ""),
        ("attributed", "free", ""),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("So sagte Kern, eine Lehre sei es, Geduld zu haben: „Wir haben Zeit.“",
         [("Kern", "sagte", "eine Lehre sei es, Geduld zu haben"), ("", "", "Wir haben Zeit")]),
        ("Der Planer sieht einen „Trend zum Wasser“: „Der See hilft.“",
         [("Der Planer", "sieht", "einen „Trend zum Wasser“"), ("", "", "Der See hilft")]),
        ("Sie sagte, seiner Ansicht nach sei es gut: „Es ist so.“",
         [("Sie", "sagte", "seiner Ansicht nach sei es gut"), ("seiner", "Ansicht nach", "sei es gut"),
          ("", "", "Es ist so")]),
        ("Die Trainerin verweist auf das Wetter: „Es regnet.“",
         [("Die Trainerin", "verweist", "auf das Wetter"), ("", "", "Es regnet")]),
        ("Der Minister kritisierte die Pläne: „Das ist falsch.“",
         [("Der Minister", "kritisierte", "Das ist falsch")]),
        ("Dann wetterte der Minister, das Vorgehen erinnere „an die schlimmsten Zeiten“.",
         [("der Minister", "wetterte", "das Vorgehen erinnere „an die schlimmsten Zeiten“")]),
    ],
)  # fmt: skip
def test_what_stands_before_a_colon_can_be_held_as_well(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [show(claim)[1:] for claim in claims_of(sentence)] == expected


def test_a_row_of_dependent_clauses_is_one_part_of_its_sentence() -> None:
    (claim,) = claims_of("„Die Aussicht, dass der Plan hilft, Geld spart und sich trägt, ist gering“, sagte Kern.")
    assert joined(claim.proposition.core) == "Die Aussicht, dass der Plan hilft, Geld spart und sich trägt, ist gering"


def test_a_question_that_stands_somewhere_is_nobodys_claim() -> None:
    (claim,) = claims_of("Dahinter stehe die Frage, „ob die Behörde das verlangen könne“.")
    assert (str(claim.kind), show(claim)[1:3]) == ("attributed", ("", ""))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Für die Ministerin ist das „nicht hinnehmbar“.", ("die Ministerin", "Für", "ist das „nicht hinnehmbar“")),
        ("Kern zeigte sich „tief erschüttert“.", ("Kern", "zeigte sich", "tief erschüttert")),
        ("Der Plan ist, wie Kern es nennt, „ein Schuss in den Ofen“.",
         ("Kern", "nennt", "Der Plan ist … ein Schuss in den Ofen")),
        ("Auf Plakaten stand „Wir sind das Volk“.", ("Plakaten", "stand", "Wir sind das Volk")),
        ("Sie betonte: „Wir haben Zeit“, doch das stimmt nicht.", ("Sie", "betonte", "Wir haben Zeit")),
        ("Sie sagte „Neue Post“, die Lage sei ernst.", ("Sie", "sagte", "die Lage sei ernst")),
        ("Das Dach hält, die Wand steht, und wir bleiben», sagte Kern.",
         ("Kern", "sagte", "Das Dach hält, die Wand steht, und wir bleiben")),
        ("Der Kanzler, der von einem „Fehler“ sprach, schweigt.", ("der", "sprach", "von einem „Fehler“")),
        ("Die Rede von der „Wende“ hält Kern für übertrieben.",
         ("Kern", "hält", "Die Rede von der „Wende“ … für übertrieben")),
    ],
)  # fmt: skip
def test_quoted_words_are_whose_verb_or_place_says_so(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in [show(claim)[1:] for claim in claims_of(sentence)]


@pytest.mark.parametrize("sentence", ["Für die Ministerin ist das gut.", "Für die Kinder ist das „Das Boot“."])
def test_what_is_for_somebody_is_not_thought_by_them(sentence: str) -> None:
    assert {str(claim.kind) for claim in claims_of(sentence)} == {"author"}


@pytest.mark.parametrize(
    ("sentence", "holder", "cue"),
    [
        ("„Wir schaffen das“, sagt Eva Kern, 57, Wirtin aus Köln.", "Eva Kern, 57, Wirtin aus Köln", "sagt"),
        ("„Wir schaffen das“, heißt es seitens der Polizei.", "der Polizei", "heißt es"),
        ("„Wir schaffen das“, kann Kern nur sagen.", "Kern", "sagen"),
        (
            "„Wir schaffen das“, sagte eine Polizeisprecherin der Nachrichtenagentur dpa.",
            "eine Polizeisprecherin",
            "sagte",
        ),
        (
            "„Wir schaffen das“, sagte ein Sprecher der Polizei der Nachrichtenagentur dpa.",
            "ein Sprecher der Polizei",
            "sagte",
        ),
        ("„Wir schaffen das“, meint der Minister im „Presse“-Interview.", "der Minister", "meint"),
        ("„Wir schaffen das“, schreibt die „taz“.", "die „taz“", "schreibt"),
        ("„Wir schaffen das“, sagte sie der taz.", "sie", "sagte"),
        ("Kerns Antwort: „Wir schaffen das.“", "Kerns", "Antwort"),
        ("Die Antwort von Kern: „Wir schaffen das.“", "Kern", "Antwort"),
        ("Die Antwort: „Wir schaffen das.“", "", ""),
        ("O-Ton Kern: „Wir schaffen das.“", "Kern", ""),
        ("„Wir schaffen das“ lautete ihr Motto.", "ihr", "Motto"),
        ("Ihr Motto lautet „Wir schaffen das“.", "Ihr", "Motto"),
    ],
)
def test_speakers_and_what_a_quotation_is_stand_in_many_places(sentence: str, holder: str, cue: str) -> None:
    (claim,) = claims_of(sentence)
    assert (str(claim.form), show(claim)[1:]) == ("direct", (holder, cue, "Wir schaffen das"))


def test_a_title_is_no_motto() -> None:
    assert {str(c.kind) for c in claims_of("Der Titel des Buches lautet „Wir schaffen das“.")} == {"author"}


def test_attributes_in_a_row_part_no_quotation() -> None:
    (claim,) = claims_of("„Wir verbieten Hass, Terror sowie bestimmte Drohungen“, sagte Kern.")
    assert show(claim)[3] == "Wir verbieten Hass, Terror sowie bestimmte Drohungen"
    (claim,) = claims_of("„Ziel ist es, einen allgemein anerkannten und einheitlichen Weg zu finden“, sagte Kern.")
    assert show(claim)[3] == "Ziel ist es, einen allgemein anerkannten und einheitlichen Weg zu finden"
