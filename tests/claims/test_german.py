"""German sentences, made up for these tests, and what they claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.text import read_document
from tests.claims.german import EXTRACTOR, claims_of, joined, show


@pytest.mark.parametrize(
    ("sentence", "holder", "cue", "core"),
    [
        ("Der Minister sagte, dass die Brücke gesperrt wird.", "Der Minister", "sagte", "die Brücke gesperrt wird"),
        ("Die Brücke sei marode, sagte die Ministerin.", "die Ministerin", "sagte", "Die Brücke sei marode"),
        ("Der Verband warnte, die Preise stiegen weiter.", "Der Verband", "warnte", "die Preise stiegen weiter"),
        ("Das Amt kündigte an, die Halle zu schließen.", "Das Amt", "kündigte an", "die Halle zu schließen"),
        ("Laut Polizei kamen 300 Menschen.", "Polizei", "Laut", "kamen 300 Menschen"),
        ("Dem Verein zufolge fehlen 20 Helfer.", "Dem Verein", "zufolge", "fehlen 20 Helfer"),
        (
            "Nach Angaben der Stadt dauert der Umbau zwei Jahre.",
            "der Stadt",
            "Nach Angaben",
            "dauert der Umbau zwei Jahre",
        ),
        ("Das Dach hält, wie die Architektin betonte.", "die Architektin", "betonte", "Das Dach hält"),
        ("„Das Dach hält“, so die Architektin.", "die Architektin", "so", "Das Dach hält"),
        ("„Das Dach hält“, versicherte der Bauleiter.", "der Bauleiter", "versicherte", "Das Dach hält"),
        ("Der Bauleiter versicherte: „Das Dach hält.“", "Der Bauleiter", "versicherte", "Das Dach hält"),
        ("»Das Dach hält«, versicherte der Bauleiter.", "der Bauleiter", "versicherte", "Das Dach hält"),
        ("In Wien heißt es, der Termin stehe fest.", "Wien", "heißt es", "der Termin stehe fest"),
        ("Die Partei will die Steuer senken.", "Die Partei", "will", "die Steuer senken"),
        ("Der Rat lehnte den Antrag ab.", "Der Rat", "lehnte … ab", "den Antrag"),
        ("Die Gewerkschaft fordert höhere Löhne.", "Die Gewerkschaft", "fordert", "höhere Löhne"),
        ("Ob er antritt, ließ der Abgeordnete offen.", "der Abgeordnete", "ließ … offen", "er antritt"),
    ],
)
def test_an_attributed_claim_has_holder_cue_and_core(sentence: str, holder: str, cue: str, core: str) -> None:
    assert ("attributed", holder, cue, core) in [show(claim) for claim in claims_of(sentence)]


@pytest.mark.parametrize(
    ("sentence", "modality", "certainty", "polarity"),
    [
        ("Der Zug hält in Köln.", "assert", "certain", "positive"),
        ("Der Zug hält nicht in Köln.", "assert", "certain", "negative"),
        ("Der Zug hält nicht nur in Köln.", "assert", "certain", "positive"),
        ("Die Stadt muss sparen.", "norm", "certain", "positive"),
        ("Die Stadt sollte sparen.", "norm", "certain", "positive"),
        ("Der Verkehr könnte zunehmen.", "possibility", "possible", "positive"),
        ("Der Verkehr dürfte zunehmen.", "predict", "probable", "positive"),
        ("Der Verkehr wird zunehmen.", "predict", "certain", "positive"),
        ("Wird der Verkehr zunehmen?", "question", "unknown", "positive"),
        ("Ob der Zug hält, ist offen.", "question", "unknown", "positive"),
    ],
)
def test_an_author_claim_says_how_it_is_held(sentence: str, modality: str, certainty: str, polarity: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.kind, claim.modality, claim.certainty, claim.polarity) == ("author", modality, certainty, polarity)


def test_coordinated_finite_verbs_are_two_claims() -> None:
    assert [show(c)[3] for c in claims_of("Das Haus ist alt und die Heizung ist neu.")] == [
        "Das Haus ist alt",
        "die Heizung ist neu",
    ]


def test_a_condition_stands_outside_the_core() -> None:
    (claim,) = claims_of("Wenn die Preise steigen, sinkt die Nachfrage.")
    assert joined(claim.proposition.core) == "sinkt die Nachfrage"
    assert joined(claim.condition) == "Wenn die Preise steigen"


def test_a_verb_first_condition_stands_outside_the_core() -> None:
    (claim,) = claims_of("Sollte der Damm brechen, müsste das Dorf geräumt werden.")
    assert (joined(claim.proposition.core), claim.modality) == ("müsste das Dorf geräumt werden", "norm")


def test_the_konjunktiv_carries_the_holder_on() -> None:
    first, second = claims_of("Die Lage sei ernst, sagte der Sprecher. Man brauche mehr Geld.")
    assert (second.form, second.holder.resolution, second.holder.name) == ("free", "carried_over", first.holder.name)


def test_an_indicative_behind_a_report_is_the_authors() -> None:
    _, second = claims_of("Die Lage sei ernst, sagte der Sprecher. Die Kasse ist leer.")
    assert second.kind == "author"


def test_direct_speech_of_several_sentences_shares_its_frame() -> None:
    found = claims_of("„Wir haben geübt. Wir sind bereit“, sagte der Trainer.")
    assert [show(c)[1:] for c in found] == [
        ("der Trainer", "sagte", "Wir haben geübt"),
        ("der Trainer", "sagte", "Wir sind bereit"),
    ]


def test_a_denial_is_negative_and_a_doubt_is_probable() -> None:
    (denial,) = claims_of("Die Firma bestreitet, dass Gift austrat.")
    (doubt,) = claims_of("Der Gutachter bezweifelt, dass das Dach hält.")
    assert (denial.polarity, doubt.polarity, doubt.certainty) == ("negative", "negative", "probable")


def test_evidence_is_the_authors_inference() -> None:
    (claim,) = claims_of("Die Zahlen zeigen, dass die Stadt wächst.")
    assert (claim.kind, joined(claim.evidence), claim.endorsed) == ("evidential", "Die Zahlen", "yes")


def test_headings_hold_no_claims() -> None:
    found = claims_of("Die Stadt wächst\n\nDie Stadt ist gewachsen. Das Umland schrumpft.")
    assert all("gewachsen" in joined(c.proposition.core) or "Umland" in joined(c.proposition.core) for c in found)


def test_extraction_is_deterministic() -> None:
    text = "„Wir kommen“, sagte sie. Der Rat stimmte dem Plan zu, weil er nach Angaben der Stadt billig ist."
    assert claims_of(text) == claims_of(text)


PIECES = st.sampled_from(
    [
        *(
            "der",
            "die",
            "Stadt",
            "sagte",
            "dass",
            "nach",
            "Angaben",
            "laut",
            "zufolge",
            "so",
            "wie",
            "habe",
            "sei",
            "soll",
        ),
        *("was", "dass", "Wer", "man", "gilt", "für", "Antwort", "Frage", "vor", "allem", "hätte", "haben", "getan"),
        *("will", "und", "nicht", "Minister", "zu", "kommen", "3.000", "heißt", "es", "wird", "gefordert", "an"),
        *(
            "„",
            "“",
            "»",
            "«",
            ",",
            ".",
            ":",
            ";",
            "–",
            "(",
            ")",
            "?",
            "!",
            "\u00ad",
            "\u00a0",
            "\n\n",
            "\ud800",
            "😀",
            "‚",
            "‘",
            "''",
        ),
    ]
)


@given(st.lists(PIECES, max_size=60))
def test_any_text_is_read(pieces: list[str]) -> None:
    document = read_document(" ".join(pieces), language="de")
    for claim in EXTRACTOR.extract(document):
        for span in (*claim.proposition.spans, *claim.proposition.core, *claim.holder.spans):
            document.verify(span)


@pytest.mark.parametrize(
    "unit", ["die von der ", "und die Stadt von ", "des Hauses der ", "der im Rat ", "dass er sagte, "]
)
def test_deep_nesting_is_read(unit: str) -> None:
    claims_of(unit * 300)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Nach Angaben von Experten sinkt die Inflation.", "sinkt die Inflation"),
        ("Die Kanzlerin forderte die EU auf, mehr Geld bereitzustellen.", "mehr Geld bereitzustellen"),
        ("Er verlangte, die Akten offenzulegen.", "die Akten offenzulegen"),
    ],
)
def test_the_content_is_neither_more_nor_less_than_what_is_held(text: str, core: str) -> None:
    (claim,) = claims_of(text)
    assert [span.text for span in claim.proposition.core] == [core]
