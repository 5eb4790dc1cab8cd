from __future__ import annotations

import pytest

from claimx.claims import ClaimExtractor
from claimx.lang import get_pack
from claimx.text import read_document
from claimx.types import Attribution, Claim, Document, Span

MODEL = "de_multi_test_tiny@0"


def spans(document: Document, *texts: str) -> tuple[Span, ...]:
    return tuple(document.span(at, at + len(text)) for text in texts if (at := document.text.index(text)) >= 0)


def extract(
    text: str, cue: str, holder: str, *content: str, score: float = 0.9, sentence: int = 0
) -> tuple[Claim, ...]:
    document = read_document(text, language="de")
    found = Attribution(
        sentence,
        spans(document, *cue.split()),
        spans(document, holder) if holder else (),
        spans(document, *content),
        score,
        MODEL,
    )
    return ClaimExtractor(get_pack("de")).extract(document, attributions=[found])


def attributed(claims: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in claims if claim.kind == "attributed"]


SNORED = "Der Kämmerer schnarchte, der Haushalt reiche nicht."


def test_without_a_model_the_rules_do_not_know_the_verb() -> None:
    document = read_document(SNORED, language="de")
    assert not [c for c in ClaimExtractor(get_pack("de")).extract(document) if c.cue and "schnarchte" in str(c.cue)]


def test_a_cue_of_the_model_becomes_a_claim_with_its_origin() -> None:
    (claim,) = attributed(extract(SNORED, "schnarchte", "Der Kämmerer", "der Haushalt reiche nicht"))
    assert [span.text for span in claim.holder.spans] == ["Der Kämmerer"]
    assert claim.cue is not None
    assert [span.text for span in claim.cue.spans] == ["schnarchte"]
    assert [span.text for span in claim.proposition.core] == ["der Haushalt reiche nicht"]
    assert (claim.polarity, claim.form, claim.endorsed) == ("negative", "indirect", "open")
    assert (claim.provenance.model, claim.provenance.rule, claim.score) == (MODEL, "model.cue", 0.9)


def test_the_authors_claim_in_the_same_place_gives_way() -> None:
    claims = extract(SNORED, "schnarchte", "Der Kämmerer", "der Haushalt reiche nicht")
    assert [claim.kind for claim in claims] == ["attributed"]


def test_an_unsure_cue_is_left_to_the_rules() -> None:
    assert not [c for c in extract(SNORED, "schnarchte", "Der Kämmerer", "der Haushalt", score=0.4) if c.score]


def test_a_relative_pronoun_alone_is_no_content() -> None:
    text = "Der Entwurf, der der Redaktion schnarchte, ist lang."
    assert not [c for c in extract(text, "schnarchte", "der Redaktion", "der der") if c.score]


def test_a_question_word_alone_is_no_content() -> None:
    assert not [c for c in extract("Was er schnarcht.", "schnarcht", "er", "Was") if c.score]


def test_the_authors_longer_claim_around_it_stays() -> None:
    text = "Der Rat tagte am Montag in Bonn lange hinter verschlossenen Türen, wo der Kämmerer schnarchte, es reiche."
    claims = extract(text, "schnarchte", "der Kämmerer", "es reiche")
    assert [str(claim.kind) for claim in claims] == ["author", "attributed"]


def test_a_cue_without_content_makes_no_claim() -> None:
    assert not [c for c in extract(SNORED, "schnarchte", "Der Kämmerer") if c.score]


@pytest.mark.parametrize("text", ["Der Kämmerer sagte, der Haushalt reiche nicht."])
def test_what_the_rules_found_stands(text: str) -> None:
    document = read_document(text, language="de")
    alone = ClaimExtractor(get_pack("de")).extract(document)
    assert extract(text, "sagte", "Der Kämmerer", "der Haushalt") == alone


def test_dass_is_no_part_of_the_core() -> None:
    text = "Erst gestern haderte der Kämmerer, dass der Haushalt reicht."
    (claim,) = attributed(extract(text, "haderte", "der Kämmerer", "dass der Haushalt reicht"))
    assert [span.text for span in claim.proposition.spans] == ["dass der Haushalt reicht"]
    assert [span.text for span in claim.proposition.core] == ["der Haushalt reicht"]


@pytest.mark.parametrize(
    ("text", "cue", "holder", "content"),
    [
        ("In Lomé demonstrierten Tausende gegen das Abkommen.", "demonstrierten", "Tausende", "gegen das Abkommen"),
        (
            "Der Kämmerer schnarchte, dass der Haushalt reicht.",
            "schnarchte",
            "Der Kämmerer",
            "dass der Haushalt reicht",
        ),
        ("Lange ist bekannt, dass der Haushalt nicht reicht.", "bekannt", "", "dass der Haushalt nicht reicht"),
        ("Jeder sollte merken, dass der Haushalt nicht reicht.", "merken", "Jeder", "dass der Haushalt nicht reicht"),
        ("Auf der Fahne steht der Satz: Der Haushalt ist alles.", "steht", "Fahne", "Der Haushalt ist alles"),
        ("Es ist klar: Der Haushalt reicht.", "klar", "", "Der Haushalt reicht"),
        ("Abends spricht die Autorin über den Haushalt.", "spricht", "die Autorin", "über den Haushalt"),
        ("Abends kritisiert der Rat den Haushalt nicht.", "kritisiert", "der Rat", "den Haushalt"),
    ],
)
def test_a_cue_of_the_model_needs_somebody_who_says_a_sentence(text: str, cue: str, holder: str, content: str) -> None:
    assert not [c for c in extract(text, cue, holder, content, score=1.0) if c.score]


def test_the_model_cuts_what_a_rule_took_into_the_holder() -> None:
    text = "„Das reicht nicht“, unterstrich der Minister im Morgenjournal."
    (claim,) = attributed(extract(text, "unterstrich", "der Minister", "Das reicht nicht"))
    assert [span.text for span in claim.holder.spans] == ["der Minister"]


def test_the_model_does_not_cut_what_tells_the_holder_from_others() -> None:
    text = "Der Minister mit dem Hut sagte, das reiche nicht."
    (claim,) = attributed(extract(text, "sagte", "Der Minister", "das reiche nicht"))
    assert [span.text for span in claim.holder.spans] == ["Der Minister mit dem Hut"]


@pytest.mark.parametrize(
    ("text", "cue", "holder", "content", "expected"),
    [
        (
            "Drei Zeugen vermuten im Heizraum nach dem Brand eine Bande.",
            "vermuten",
            "Drei Zeugen",
            "nach dem Brand eine Bande",
            "nach dem Brand eine Bande",
        ),
        ("Das Amt begrüßt scharf den Beschluss.", "begrüßt", "Das Amt", "scharf den Beschluss", "den Beschluss"),
    ],
)
def test_the_model_adds_phrases_beside_a_nominal_content(
    text: str, cue: str, holder: str, content: str, expected: str
) -> None:
    (claim,) = attributed(extract(text, cue, holder, content))
    assert " … ".join(span.text for span in claim.proposition.core) == expected


@pytest.mark.parametrize(
    ("text", "cue", "holder", "content"),
    [
        ("Es schnarchte sich gut, der Haushalt reiche nicht.", "schnarchte", "Es", "der Haushalt reiche nicht"),
        ("Die Bilder schnarchen den Ausbau der Anlage.", "schnarchen", "", "den Ausbau der Anlage"),
    ],
)
def test_a_verb_that_names_nobody_is_left_to_the_rules(text: str, cue: str, holder: str, content: str) -> None:
    assert not [c for c in extract(text, cue, holder, content) if c.score]


def test_a_subject_that_a_model_found_is_one_person() -> None:
    text = "Der Minister schnarchte, der Haushalt reiche nicht."
    (claim,) = attributed(extract(text, "schnarchte", "Der Minister", "der Haushalt reiche nicht"))
    assert (claim.holder.type, claim.holder.name) == ("person", "Minister")
    assert claim.cue is not None
    assert claim.cue.lemma == "schnarchen"


def test_who_stands_inside_what_is_held_does_not_hold_it() -> None:
    text = "In der Fraktion rumort es dem Vernehmen nach."
    (claim,) = attributed(extract(text, "dem Vernehmen nach", "der Fraktion", "In der Fraktion rumort es"))
    assert claim.holder.spans == ()


def test_a_claim_of_the_model_names_the_rule_that_it_displaced() -> None:
    text = "Erst gestern haderte der Kämmerer, dass es reicht."
    (claim,) = extract(text, "haderte", "der Kämmerer", "dass es reicht")
    assert claim.provenance.rule == "model.cue"
    assert claim.provenance.overruled == ("de.author",)


def test_whoever_denies_a_charge_is_not_the_models_holder_of_it() -> None:
    text = "Der Konzern wies den Vorwurf zurück, er habe die Behörden getäuscht."
    claims = extract(text, "Vorwurf", "Der Konzern", "er habe die Behörden getäuscht")
    assert [str(c.holder.spans[0]) if c.holder.spans else "" for c in claims] == ["Der Konzern", ""]


def test_the_model_makes_no_claim_of_a_refusal_to_comment() -> None:
    text = "Eine Sprecherin wollte das nicht kommentieren."
    assert attributed(extract(text, "kommentieren", "Eine Sprecherin", "das", score=0.99)) == []


def test_a_cue_in_an_open_question_makes_no_claim() -> None:
    text = "Unklar ist, ob die Regierung den Angriff angekündigt hatte."
    assert attributed(extract(text, "angekündigt", "die Regierung", "den Angriff", score=0.99)) == []


def test_the_model_does_not_tear_what_is_said_of_a_holder() -> None:
    text = "Ministerin Anna Weber, zuständig für Bildung und Forschung, sagte, sie wolle bleiben."
    (claim,) = extract(text, "sagte", "Ministerin Anna Weber, zuständig", "sie wolle bleiben")
    assert str(claim.holder.spans[0]) == "Ministerin Anna Weber, zuständig für Bildung und Forschung"


@pytest.mark.parametrize("cue", ["lautet", "heißt"])
def test_a_verb_that_gives_a_name_reports_nothing(cue: str) -> None:
    text = f"Der Verein hat ein Motto. Der Wahlspruch {cue} Frieden und Arbeit."
    assert not attributed(extract(text, cue, "Der Wahlspruch", "Frieden und Arbeit", score=0.99, sentence=1))


@pytest.mark.parametrize(
    ("text", "cue", "holder", "content"),
    [
        ("Ich schnarche, dass der Haushalt reicht.", "schnarche", "Ich", "dass der Haushalt reicht"),
        ("Der Kämmerer sagte am Montag die Sitzung ab.", "sagte ab", "Der Kämmerer", "die Sitzung"),
        (
            "Der Schlichter sorgte dafür, dass der Haushalt reicht.",
            "sorgte",
            "Der Schlichter",
            "dass der Haushalt reicht",
        ),
        ("Der Streit hat zur Folge, dass der Haushalt fehlt.", "Folge", "", "dass der Haushalt fehlt"),
        ("Bleibt zu schnarchen, dass der Haushalt reicht.", "schnarchen", "", "dass der Haushalt reicht"),
        ("Man kann nur schnarchen, dass der Haushalt reicht.", "schnarchen", "Man", "dass der Haushalt reicht"),
        ("Der Haushalt hat sich damit gemeldet.", "sich", "Der Haushalt", "damit"),
    ],
)
def test_what_is_no_report_is_left_to_the_rules(text: str, cue: str, holder: str, content: str) -> None:
    assert not [c for c in extract(text, cue, holder, content, score=0.95) if c.score]


def test_a_cue_of_the_model_is_denied() -> None:
    text = "Der Ausschuss schnarchte nicht, der Haushalt reiche."
    (claim,) = attributed(extract(text, "schnarchte", "Der Ausschuss", "der Haushalt reiche", score=1.0))
    assert claim.polarity == "negative"


def test_things_that_show_are_evidence() -> None:
    claims = extract(
        "Ob das reicht, haben Messungen gezeigt, dass es fehlt.", "gezeigt", "", "dass es fehlt", score=0.95
    )
    assert "attributed" not in [claim.kind for claim in claims]
