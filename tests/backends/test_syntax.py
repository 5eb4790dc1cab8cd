from __future__ import annotations

import pytest

from claimx.backends.syntax import PairScores, SentencePairs, relate_words
from claimx.backends.windows import windows_of

np = pytest.importorskip("numpy")
ROOT, SUBJECT, OBJECT = range(3)


def pairs_of(heads: list[int], *, room: int = 99) -> SentencePairs:
    """Return the pairs of a sentence of such heads; as dependent and as head, a word is known by its number."""
    pairs = SentencePairs.of_length(len(heads))
    for window in windows_of(0, [(7,)] * len(heads), room):
        width = window.n_pieces
        arcs = np.zeros((1, width, width), np.float32)
        numbers = np.full((1, width, 1), -1, np.float32)
        for word in range(window.start, window.end):
            numbers[0, word - window.start + 1] = word
            at = heads[word] - window.start + 1 if heads[word] >= 0 else 0
            if 0 <= at < width:
                arcs[0, word - window.start + 1, at] = 9
        pairs.take(window, 0, PairScores(arcs, numbers, numbers))
    return pairs


def by_numbers(dependents: np.ndarray, governors: np.ndarray) -> np.ndarray:
    """Call a word a subject that stands in front of its head, an object behind it, and like best to call it a root."""
    added = np.zeros((len(dependents), 3), np.float32)
    added[:, SUBJECT] = dependents[:, 0] < governors[:, 0]
    added[:, OBJECT] = dependents[:, 0] > governors[:, 0]
    added[:, ROOT] = 5
    return added


@pytest.mark.parametrize("room", [99, 6])
def test_relations_are_told_by_a_word_and_its_head_and_the_root_is_one(room: int) -> None:
    heads = [1, -1, 1, 2, 3, 4, 5]
    (tree, added), (nothing, empty) = relate_words([pairs_of(heads, room=room), pairs_of([])], by_numbers, ROOT)
    assert tree == heads
    assert added.argmax(axis=1).tolist() == [SUBJECT, ROOT, *[OBJECT] * 5]
    assert nothing == []
    assert len(empty) == 0


def test_sentences_together_are_as_one_by_one() -> None:
    sentences = [[1, -1], [], [-1, 0, 0], [2, 2, -1]]
    together = relate_words([pairs_of(heads) for heads in sentences], by_numbers, ROOT)
    for heads, (tree, added) in zip(sentences, together, strict=True):
        ((alone, alone_added),) = relate_words([pairs_of(heads)], by_numbers, ROOT)
        assert tree == alone == heads
        assert (added[:, :3] == alone_added[: len(added), :3]).all()
