from __future__ import annotations

import itertools

import pytest

from claimx.backends.decoding import decode_bio, spans_of

np = pytest.importorskip("numpy")

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


def well_formed(path: tuple[int, ...]) -> bool:
    previous = 0
    for tag in path:
        if tag in (2, 4) and previous not in (tag, tag - 1):
            return False
        previous = tag
    return True


@pytest.mark.parametrize("seed", range(20))
def test_decode_bio_finds_the_best_well_formed_sequence(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, len(TAGS))).astype(np.float32)
    paths = [p for p in itertools.product(range(len(TAGS)), repeat=4) if well_formed(p)]
    best = max(paths, key=lambda path: sum(float(scores[word, tag]) for word, tag in enumerate(path)))
    assert decode_bio(scores, TAGS) == list(best)


def test_decode_bio_of_nothing_is_nothing() -> None:
    assert decode_bio(np.zeros((0, len(TAGS)), dtype=np.float32), TAGS) == []


def test_decode_bio_never_begins_inside() -> None:
    scores = np.full((1, len(TAGS)), -5.0, dtype=np.float32)
    scores[0, 2] = 0.0
    assert decode_bio(scores, TAGS)[0] != 2


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ([], []),
        (["O", "O"], []),
        (["B-PER", "B-PER"], [(0, 1, "PER"), (1, 2, "PER")]),
        (["B-PER", "I-LOC"], [(0, 1, "PER"), (1, 2, "LOC")]),
        (["I-LOC", "I-LOC"], [(0, 2, "LOC")]),
    ],
)
def test_spans_of_reads_tags_as_the_conll_scorer_does(tags: list[str], spans: list[tuple[int, int, str]]) -> None:
    assert spans_of(tags) == spans
