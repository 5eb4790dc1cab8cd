"""How the answers of rules and a tagger become one."""

from __future__ import annotations

import pytest

from claimx.lang import get_pack
from claimx.ner import MergedRecognizer, RuleRecognizer
from claimx.text import read_document
from claimx.types import Document, Entity, EntityForm, EntityLabel, Provenance

TEXT = "Pjöngjang liefert Granaten an die Rheintal Motoren GmbH."


class FixedTagger:
    """Answers with the same spans for every document."""

    def __init__(self, *answers: tuple[int, int, str, float]) -> None:
        self.answers = answers

    def tag(self, document: Document) -> tuple[Entity, ...]:
        provenance = Provenance("tests.tagger", "1", model="tiny@1")
        return tuple(
            Entity(document.span(start, end), EntityLabel(label), EntityForm.NAME, None, score, provenance)
            for start, end, label, score in self.answers
        )


def merged(*answers: tuple[int, int, str, float], text: str = TEXT) -> tuple[Entity, ...]:
    recognizer = MergedRecognizer(RuleRecognizer(get_pack("de")), FixedTagger(*answers))
    return recognizer.recognize(read_document(text, language="de"))


def test_where_no_model_has_read_the_rules_stand() -> None:
    rules, document = RuleRecognizer(get_pack("de")), read_document(TEXT, language="de")
    assert MergedRecognizer(rules, None).recognize(document) == rules.recognize(document)


def test_what_a_list_knows_stands_without_a_tagger_and_a_guess_does_not() -> None:
    text = "Pjöngjang liefert nichts, sagte Voßkamp."
    assert [e.span.text for e in RuleRecognizer(get_pack("de")).recognize(read_document(text, language="de"))] == [
        "Pjöngjang",
        "Voßkamp",
    ]
    assert [entity.span.text for entity in merged(text=text)] == ["Pjöngjang"]
    start = text.index("Voßkamp")
    backed = merged((start, start + 7, "PER", 0.3), text=text)
    assert [entity.span.text for entity in backed] == ["Pjöngjang", "Voßkamp"]


@pytest.mark.parametrize(("score", "kept"), [(0.39, False), (0.4, True)])
def test_a_name_that_only_the_tagger_sees_must_be_likely(score: float, kept: bool) -> None:
    start = TEXT.index("Granaten")
    found = merged((start, start + 8, "MISC", score))
    assert ("Granaten" in [entity.span.text for entity in found]) is kept


def test_a_model_that_found_nothing_has_read() -> None:
    rules, document = RuleRecognizer(get_pack("de")), read_document("Das nützt, sagte Voßkamp.", language="de")
    assert rules.recognize(document)
    assert not MergedRecognizer(rules, None).recognize(document, ())


def test_a_list_beats_an_unsure_tagger_and_says_so() -> None:
    entity = merged((0, 9, "PER", 0.5))[0]
    assert (entity.label, entity.canonical) == (EntityLabel.LOC, "Nordkorea")
    assert entity.provenance.overruled == ("tiny@1",)


def test_a_sure_tagger_beats_a_list() -> None:
    entity = merged((0, 9, "ORG", 0.99))[0]
    assert (entity.label, entity.provenance.model) == (EntityLabel.ORG, "tiny@1")
    assert entity.provenance.overruled == ("de.entity.seat",)


def test_agreement_keeps_the_score_and_the_canonical_name() -> None:
    entity = merged((0, 9, "LOC", 0.99))[0]
    assert (entity.canonical, entity.score, entity.provenance.overruled) == ("Nordkorea", 0.99, ())


def test_a_tagger_beats_a_rule_without_a_list() -> None:
    start = TEXT.index("Rheintal")
    entity = merged((start, start + 8, "LOC", 0.6))[1]
    assert (entity.span.text, entity.provenance.overruled) == ("Rheintal", ("de.entity.org.legal",))


def test_what_only_the_tagger_found_is_kept() -> None:
    start = TEXT.index("Granaten")
    assert "Granaten" in [e.span.text for e in merged((start, start + 8, "MISC", 0.4))]
