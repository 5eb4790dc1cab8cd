import pytest
from hypothesis import given, settings

import claimx
from claimx.types import Analysis, Document
from claimx.views import Reason, find_coverage, find_cue_words
from tests.strategies import texts


def reasons(text: str, language: str = "de") -> list[str]:
    analysis = claimx.analyze(text, language=language, tier="rules")
    return [str(report.reason) for report in analysis.coverage().sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim kommt.", ["claim"]),
        ("# Die Lage spitzt sich zu\n\nKim kommt.", ["heading", "claim"]),
        ("Kim kommt. Kein Kommentar.", ["claim", "no_finite_verb"]),
        ("Kim kommt. Was er vorhat.", ["claim", "only_dependent_clause"]),
        ("Kim kommt. 12,5 %.", ["claim", "no_words"]),
    ],
)
def test_each_sentence_has_a_reason(text: str, expected: list[str]) -> None:
    assert reasons(text) == expected


def test_english_sentences_have_reasons_too() -> None:
    assert reasons("# News\n\nThe minister said the bridge was destroyed. No comment.", "en") == [
        "heading",
        "claim",
        "no_finite_verb",
    ]
    document = claimx.analyze("It rains. Who comes?", language="en", tier="rules").document
    coverage = Analysis(document).coverage()
    assert [str(r.reason) for r in coverage.sentences] == ["not_read", "question_without_holder"]
    assert coverage.sentences[0].verbs[0].text == "rains"


def test_a_language_without_reader_is_said_so() -> None:
    assert set(reasons("Le ministre annonce une réforme. Il part demain.", "fr")) == {"unread_language"}


def test_what_a_reader_dropped_is_a_miss() -> None:
    document = claimx.analyze("Kim kommt heute. Wer kommt noch? Die Lage ist ernst.", language="de").document
    coverage = Analysis(document).coverage()
    assert [str(r.reason) for r in coverage.sentences] == ["not_read", "question_without_holder", "not_read"]
    assert [[v.text for v in r.verbs] for r in coverage.without_claim()] == [["kommt"], ["kommt"], ["ist"]]
    assert (coverage.n_chars_in_claims, coverage.share, coverage.n_verbs_outside) == (0, 0.0, 3)


def test_a_verb_that_announces_nothing_and_a_quotation_inside_another() -> None:
    text = "Der Sprecher äußerte sich. Es hieß: »Kim kommt. Er bleibt. Er geht.« Das war alles."
    analysis = Analysis(claimx.analyze(text, language="de", tier="rules").document)
    codes = [str(r.reason) for r in analysis.coverage().sentences]
    assert codes[0] == "cue_without_content"
    assert "quoted_inside_other" in codes


def test_characters_are_counted_once() -> None:
    coverage = claimx.analyze("Kim sagte, er komme. Kein Kommentar.", language="de", tier="rules").coverage()
    assert coverage.n_chars == len("Kim sagte, er komme.") + len("Kein Kommentar.")
    assert coverage.n_chars_in_claims == len("Kim") + len("sagte") + len("er komme")
    assert coverage.chars_by_reason() == {"claim": 20, "no_finite_verb": 15}
    assert repr(coverage) == "Coverage(46% of 35 characters in claims; sentences: 1 claim, 1 no_finite_verb)"
    assert coverage.to_table().column("reason") == ["claim", "no_finite_verb"]


def test_an_empty_text_and_one_without_tokens_are_answered() -> None:
    assert find_coverage(Analysis(Document("", "de"))).share is None
    text = "Kim kommt."
    bare = Document(text, "de", sentences=(Document(text, "de").span(0, len(text)),))
    assert [r.reason for r in find_coverage(Analysis(bare)).sentences] == [Reason.NOT_READ]


@given(texts())
@settings(max_examples=40)
def test_any_text_is_covered_by_reasons(text: str) -> None:
    analysis = claimx.analyze(text, language="de", tier="rules")
    coverage = analysis.coverage()
    assert [r.span for r in coverage.sentences] == list(analysis.sents)
    assert sum(coverage.by_reason().values()) == len(analysis.sents)
    assert 0 <= coverage.n_chars_in_claims <= coverage.n_chars == sum(coverage.chars_by_reason().values())


def test_cue_words_say_what_became_of_them() -> None:
    text = "Die Forderung sorgte für Streit. Kim sagte, er komme."
    words = find_cue_words(claimx.analyze(text, language="de", tier="rules"))
    assert [(w.span.text, w.outcome) for w in words if w.span.text != "Streit"] == [
        ("Forderung", "content"),
        ("sagte", "cue"),
    ]
    assert find_cue_words(claimx.analyze("Kim said he was coming.", language="en", tier="rules")) == ()
