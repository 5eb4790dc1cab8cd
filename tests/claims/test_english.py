"""English claims: frames at the edges of a sentence, and the author's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimx
from claimx.types import Claim


def read(text: str) -> tuple[Claim, ...]:
    return claimx.analyze(text, language="en", tier="rules").claims


@pytest.mark.parametrize(
    ("text", "holder", "cue", "core"),
    [
        ("According to Nato, 3,000 soldiers left.", "Nato", "According to", "3,000 soldiers left"),
        (
            "The army has withdrawn, according to the ministry.",
            "the ministry",
            "according to",
            "The army has withdrawn",
        ),
        ("The minister said that prices would fall.", "The minister", "said", "prices would fall"),
        ("The minister said prices would fall.", "The minister", "said", None),
        ("“We will win,” said Anna Smith.", "Anna Smith", "said", "We will win"),
        ("“We will win,” the general told.", "the general", "told", "We will win"),
        ("“We have to go further,” she told reporters.", "she", "told", "We have to go further"),
        ("Officials warned that the dam could break.", "Officials", "warned", "the dam could break"),
        ("The company denied that it had paid bribes.", "The company", "denied", "it had paid bribes"),
    ],
)
def test_a_frame_gives_holder_cue_and_content(text: str, holder: str, cue: str, core: str | None) -> None:
    (claim,) = read(text)
    assert claim.kind == "attributed"
    assert [str(s) for s in claim.holder.spans] == [holder]
    assert claim.cue is not None
    assert [str(s) for s in claim.cue.spans] == [cue]
    if core is not None:
        assert [str(s) for s in claim.proposition.core] == [core]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The company denied that it had paid bribes.", "polarity", "negative"),
        ("The talks did not succeed.", "polarity", "negative"),
        ("The talks not only failed but ended.", "polarity", "positive"),
        ("Europe must react.", "modality", "norm"),
        ("Prices will rise again.", "modality", "predict"),
        ("Prices could rise again.", "modality", "possibility"),
        ("Prices could rise again.", "certainty", "possible"),
        ("The deal is likely dead.", "certainty", "probable"),
        ("Will the deal hold?", "modality", "question"),
        ("The opposition alleged that votes were bought.", "endorsed", "no"),
        ("The mayor admitted that money is missing.", "endorsed", "yes"),
    ],
)
def test_the_manner_of_a_claim(text: str, field: str, value: str) -> None:
    (claim,) = read(text)
    assert getattr(claim, field) == value


def test_a_sentence_without_frame_is_the_authors() -> None:
    (claim,) = read("The war goes on.")
    assert (claim.kind, claim.cue, claim.holder.type) == ("author", None, "author")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report shows that prices rose.", ("evidential", None, "show")),
        ("Anna Miller said on Tuesday that prices rose.", ("attributed", "Anna Miller", "say")),
        ("The minister told reporters that prices rose.", ("attributed", "The minister", "tell")),
        ("“It is hard,” said Tom Brown, the minister.", ("attributed", "Tom Brown, the minister", "say")),
        ("The UN called for a ceasefire.", ("attributed", "The UN", "call")),
        ("The mayor accused Shell of hiding data.", ("attributed", "The mayor", "accuse")),
        ("The rebels threatened to leave.", ("attributed", "The rebels", "threaten")),
        ("The suspect allegedly stole five cars.", ("attributed", None, "allegedly")),
        ("It is feared that many drowned.", ("attributed", None, "fear")),
    ],
)
def test_further_frames(text: str, expected: tuple[str, str | None, str]) -> None:
    (claim,) = read(text)
    holder = str(claim.holder.spans[0]) if claim.holder.spans else None
    assert claim.cue is not None
    found = (str(claim.kind), holder, claim.cue.lemma)
    assert found == expected


def test_a_pronoun_and_a_quotation_go_to_the_holder_before() -> None:
    said, again, carried = read("Anna Miller said that it is hard. “We will try,” she said. “Nobody knows.”")
    assert (again.holder.resolution, again.holder.name) == ("anaphoric", said.holder.name)
    assert (carried.holder.resolution, carried.holder.name, carried.cue) == ("carried_over", said.holder.name, None)


def test_a_condition_is_not_part_of_the_core() -> None:
    (claim,) = read("If it rains, the river may flood.")
    assert [str(s) for s in claim.condition] == ["If it rains"]
    assert [str(s) for s in claim.proposition.core] == ["the river may flood"]


def test_a_pronoun_is_left_unresolved() -> None:
    (claim,) = read("She said that the war goes on.")
    assert claim.holder.resolution == "unresolved"


@given(st.text(st.characters(codec=None, categories=None), max_size=60))
def test_any_text_is_read(text: str) -> None:
    read(text)


@given(st.lists(st.sampled_from(["said", "that", ",", "“", "”", ".", "according to", "Nato", "he", "not", "?", "\n"])))
def test_any_order_of_words_is_read(words: list[str]) -> None:
    read(" ".join(words))
