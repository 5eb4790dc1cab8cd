"""Whatever stands in a text, it is read without an error and every span is where it says it is."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import claimx
from tests.claims.test_german_readings import READINGS

ENGLISH = Path(__file__).parent / "english_a.txt"
SEED, TEXTS = 20_241, 600
MARKS = [*',.;:–„“”"»«()‚‘!?…', "dass", "und", "sagte", "so", "laut", "habe", "als", "wie", "der", "zu", "nicht"]
ENGLISH_MARKS = [*",.;:–\"“”'()!?", "that", "and", "said", "who", "which", "according to", "not", "to"]
SENTENCES = {
    "de": ([sentence.split() for sentence, _ in READINGS], MARKS),
    "en": (
        [
            line.split()
            for line in ENGLISH.read_text(encoding="utf-8").splitlines()
            if line and " | " not in line and line[0] != "#"
        ],
        ENGLISH_MARKS,
    ),
}


def soup(chance: random.Random, sentences: list[list[str]], marks: list[str]) -> str:
    """Return words of sentences, some left out, some shuffled, with marks and small words in odd places."""
    words = [w for w in chance.choice(sentences) if chance.random() > 0.1] + chance.choice(sentences)[
        : chance.randint(0, 6)
    ]
    if chance.random() < 0.3:
        chance.shuffle(words)
    for _ in range(chance.randint(0, 6)):
        words.insert(chance.randrange(len(words) + 1), chance.choice(marks))
    return " ".join(words)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("part", range(4))
def test_word_soup_is_read_and_its_spans_hold(language: str, part: int) -> None:
    nlp, chance = claimx.load(language, tier="rules"), random.Random(SEED + part)
    n_claims = 0
    for _ in range(TEXTS // 4):
        text = soup(chance, *SENTENCES[language])
        for claim in nlp(text).claims:
            n_claims += 1
            cue = claim.cue.spans if claim.cue is not None else ()
            for span in (*claim.holder.spans, *cue, *claim.proposition.spans, *claim.proposition.core):
                assert text[span.start : span.end] == span.text, text
    assert n_claims > TEXTS // 8


@pytest.mark.parametrize(
    "text",
    [
        "Mit welchen Themen sich wieder beschäftigt wird.",
        "Mit welcher Begründung der Antrag verworfen wurde ist noch nicht bekannt.",
    ],
)
def test_a_question_without_a_clause_around_it_is_read(text: str) -> None:
    assert not [c for c in claimx.load("de", tier="rules")(text).claims if c.kind == "attributed"]
