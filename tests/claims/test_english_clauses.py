"""English words and clauses, the ground on which claims are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.claims.en.clause_reader import find_clauses
from claimx.claims.en.clauses import Clause
from claimx.claims.en.lexicon import lexicon_of, regular_forms
from claimx.claims.en.words import FINITE, read_words
from claimx.claims.words import Word
from claimx.lang import get_pack
from claimx.text import read_document

PACK = get_pack("en").claims
assert PACK is not None
LEXICON = lexicon_of(PACK)


def words_of(text: str) -> list[Word]:
    return read_words(read_document(text, language="en").tokens, LEXICON)


def takes_clause(word: Word) -> bool:
    return any(cue.frames & {"c", "r"} for cue in LEXICON.cues(word.base))


def clauses_of(text: str) -> list[Clause]:
    return find_clauses(words_of(text), takes_clause)


def outline(clause: Clause) -> tuple[object, ...]:
    verb = clause.group.main.base if clause.group is not None else None
    return (clause.kind, verb, *(outline(child) for child in clause.children))


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Rescue workers fear the worst.", ["fear"]),
        ("The airline plans to cut jobs.", ["plans"]),
        ("The river rose, but the dyke held.", ["rose", "held"]),
        ("Some analysts question whether it lasts.", ["question", "lasts"]),
        ("A judge ruled on Friday that the order was void.", ["ruled", "was"]),
        ("The firm cut costs and raised prices.", ["cut", "raised"]),
        ("Police shot protesters.", ["shot"]),
        ("Human Rights Watch called the verdict absurd.", ["called"]),
        ("The WHO warned the US.", ["warned"]),
        ("The bill passed by two votes.", ["passed"]),
        ("They asked that the port be closed.", ["asked", "be"]),
        ("The data published in May tell a story.", ["tell"]),
    ],
)
def test_finite_verbs_are_told_from_nouns_and_participles(text: str, verbs: list[str]) -> None:
    assert [word.text for word in words_of(text) if word.tag in FINITE] == verbs


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        *[("denied", "deny"), ("urging", "urge"), ("planned", "plan"), ("signalled", "signal"), ("told", "tell")],
        *[("declared", "declare"), ("offered", "offer"), ("pushes", "push"), ("said", "say"), ("were", "be")],
    ],
)
def test_a_verb_form_has_its_infinitive(form: str, lemma: str) -> None:
    assert LEXICON.lemma(form) == lemma


@pytest.mark.parametrize("verb", [v for v in LEXICON.verb_cues if v not in LEXICON.irregular.values()])
def test_regular_forms_of_cue_verbs_lead_back_to_them(verb: str) -> None:
    assert {LEXICON.lemma(form) for form in regular_forms(verb)} == {verb}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said that it works.", [("main", "say", ("that", "work"))]),
        ("He said it works.", [("main", "say", ("that", "work"))]),
        ("If it rains, the game ends.", [("main", "end", ("cond", "rain"))]),
        ("The man who came left.", [("main", "leave", ("rel", "come"))]),
        ("He came and she left.", [("main", "come"), ("main", "leave")]),
        ("He said it works and that it lasts.", [("main", "say", ("that", "work"), ("that", "last"))]),
        ("He said it works, but she left.", [("main", "say", ("that", "work")), ("main", "leave")]),
        ("The talks, held in May, had failed.", [("main", "fail")]),
        ("He asked whether it works.", [("main", "ask", ("wh", "work"))]),
        ("Had it rained, we would stay.", [("main", "stay", ("cond", "rain"))]),
        ("The plan is dead because he said it fails.", [("main", "be", ("sub", "say", ("that", "fail")))]),
    ],
)
def test_clauses_hang_together(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [outline(clause) for clause in clauses_of(text)] == expected


WORDS = st.sampled_from(
    [
        "he",
        "the",
        "man",
        "said",
        "that",
        "who",
        "if",
        "and",
        "but",
        ",",
        "works",
        "to",
        "go",
        "will",
        "of",
        ":",
        "because",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=40))
def test_every_word_belongs_to_one_clause(pieces: list[str]) -> None:
    words = [w for w in words_of(" ".join(pieces)) if w.tag != '"']
    found = sorted(w.index for clause in find_clauses(words, takes_clause) for w in clause.whole())
    assert found == sorted(set(found))
    assert set(found) <= {w.index for w in words}
