"""English words with a parser's tags: which of them count, and what the claims gain."""

from __future__ import annotations

from dataclasses import replace

import pytest

import claimx
from claimx.backends import tier_names
from claimx.claims import ClaimExtractor
from claimx.claims.en.lexicon import lexicon_of
from claimx.claims.en.parsed import ParsedTags
from claimx.lang import get_pack
from claimx.types import Document, Token
from tests.claims.english_sentences import found_joint, read_sentences, show

PACK = get_pack("en")
assert PACK.claims is not None
LEXICON = lexicon_of(PACK.claims)
PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
PAID_ALONG = ("VERB", "VerbForm=Part", "conj", "sold")
PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin"


def document(text: str) -> Document:
    return claimx.analyze(text, language="en", tier="rules").document


def parsed(text: str, told: dict[str, tuple[str, str, str, str]]) -> Document:
    """Write part of speech, features, relation and head of some words to the tokens of a text."""
    plain = document(text)
    places = {token.text: place for place, token in enumerate(plain.tokens)}
    tokens = list(plain.tokens)
    for word, (pos, morph, relation, head) in told.items():
        at = places[word]
        tokens[at] = Token(tokens[at].span, None, pos, morph or None, places[head], relation)
    return replace(plain, tokens=tuple(tokens))


@pytest.mark.parametrize(
    ("text", "word", "told", "tag"),
    [
        ("The enzyme slows ageing.", "slows", ("VERB", PRESENT, "root", "slows"), "VBZ"),
        ("The tariffs amount to a tax.", "amount", ("VERB", PRESENT, "root", "amount"), "VBP"),
        ("The tariffs amount to a tax.", "tariffs", ("NOUN", "Number=Plur", "nsubj", "amount"), "NNS"),
        ("The tariffs amount to a tax.", "to", ("ADP", "", "case", "tax"), "IN"),
        ("They plan to axe routes.", "axe", ("VERB", "VerbForm=Inf", "xcomp", "plan"), "VB"),
        ("They plan to axe routes.", "to", ("PART", "", "mark", "axe"), "TO"),
        ("He said that he left.", "that", ("SCONJ", "", "mark", "left"), "SUB"),
        ("Farms that flooded closed.", "that", ("PRON", "", "nsubj", "flooded"), ""),
        ("Rates are rising.", "rising", ("VERB", PRESENT, "root", "rising"), "VBG"),
        ("Kim can stay.", "can", ("AUX", PRESENT, "aux", "stay"), "MD"),
        ("Kim took part.", "took", ("VERB", "VerbForm=Part", "root", "took"), "VBD"),
        ("Kim will holds.", "holds", ("VERB", "VerbForm=Inf", "root", "holds"), ""),
        ("Scientists are convinced of it.", "convinced", ("VERB", "VerbForm=Part", "root", "convinced"), "JJ"),
        ("Nobody knows why they left.", "why", ("ADV", "", "advmod", "left"), ""),
        ("It's late.", "'s", ("AUX", PRESENT, "cop", "late"), ""),
        ("Nadia Roth spoke.", "Roth", ("PROPN", "Number=Sing", "flat", "Nadia"), "NNP"),
        ("Prices rose by 9 percent.", "9", ("NOUN", "", "nummod", "percent"), ""),
    ],
)
def test_a_word_gets_the_tag_that_the_parser_tells(
    text: str, word: str, told: tuple[str, str, str, str], tag: str
) -> None:
    tokens = parsed(text, {word: told}).tokens
    token = next(t for t in tokens if t.text == word)
    tags = ParsedTags.of_tokens(tokens)
    assert tags is not None
    assert tags.tag(token, LEXICON) == tag


@pytest.mark.parametrize(
    ("text", "told", "tag"),
    [
        ("Who paid is unclear.", {"Who": ("PRON", "", "nsubj", "paid")}, "VBD"),
        ("Staff paid too late complain.", {"paid": ("VERB", "VerbForm=Part", "acl", "Staff")}, "VBN"),
        ("Staff had paid.", {"had": ("AUX", PAST, "aux", "paid"), "paid": ("VERB", PAST, "root", "paid")}, "VBN"),
        (
            "Staff paid by the town stayed.",
            {"by": ("ADP", "", "case", "town"), "town": ("NOUN", "", "obl", "paid")},
            "VBN",
        ),
        ("It sold and paid.", {"sold": ("VERB", PAST, "root", "sold"), "paid": PAID_ALONG}, "VBD"),
    ],
)
def test_auxiliary_and_subject_tell_past_and_participle_apart(
    text: str, told: dict[str, tuple[str, str, str, str]], tag: str
) -> None:
    tokens = parsed(text, {"paid": ("VERB", "VerbForm=Part", "csubj", "paid"), **told}).tokens
    token = next(t for t in tokens if t.text == "paid")
    tags = ParsedTags.of_tokens(tokens)
    assert tags is not None
    assert tags.tag(token, LEXICON) == tag


def test_words_that_nobody_parsed_are_left_to_the_tagger() -> None:
    tokens = document("The enzyme slows ageing.").tokens
    assert ParsedTags.of_tokens(tokens) is None
    assert [ParsedTags().tag(token, LEXICON) for token in tokens] == [""] * len(tokens)


def test_claims_are_read_off_the_parsers_tags() -> None:
    text = "The findings suggest that the enzyme slows ageing in mice."
    told = {"slows": ("VERB", PRESENT, "ccomp", "suggest"), "ageing": ("NOUN", "Number=Sing", "obj", "slows")}
    (claim,) = ClaimExtractor(PACK).extract(parsed(text, told))
    assert [span.text for span in claim.proposition.core] == ["the enzyme slows ageing in mice"]
    assert (claim.frame.predicate, claim.provenance.model) == ("slow", None)


def test_claims_are_better_with_the_bundled_model_than_without() -> None:
    if "small" not in tier_names():
        pytest.skip("the runtime of the bundled model is not installed")
    held_out = [*read_sentences("english_g.txt"), *read_sentences("english_i.txt")]

    def count(tier: str) -> tuple[int, ...]:
        nlp = claimx.load("en", tier=tier)
        rows = [found_joint(labelled, [show(c) for c in nlp(labelled.text).claims]) for labelled in held_out]
        return tuple(sum(column) for column in zip(*rows, strict=True))

    _, _, right_plain = count("rules")
    _, n_parsed, right_parsed = count("small")
    assert right_parsed >= right_plain
    assert right_parsed / n_parsed >= 0.95
