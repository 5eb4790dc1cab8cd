import pytest

from claimx.backends.lemmas import lemmatizer


@pytest.mark.parametrize(
    ("language", "word", "pos", "lemma"),
    [
        ("de", "Häusern", "NOUN", "Haus"),
        ("de", "ging", "VERB", "gehen"),
        ("de", "Warnte", "VERB", "warnen"),
        ("en", "houses", "NOUN", "house"),
        ("en", "Went", "VERB", "go"),
    ],
)
def test_words_have_dictionary_forms(language: str, word: str, pos: str, lemma: str) -> None:
    pytest.importorskip("simplemma")
    lemma_of = lemmatizer(language)
    assert lemma_of is not None
    assert lemma_of(word, pos) == lemma


def test_an_unknown_language_has_none() -> None:
    pytest.importorskip("simplemma")
    assert lemmatizer("xx") is None
