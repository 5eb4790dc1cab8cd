"""Trees of sentences from what the network says of pairs of their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimx.backends.trees import read_tree
from claimx.backends.windows import Window

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

__all__ = ["PairScores", "SentencePairs", "relate_words"]


@dataclass(frozen=True, slots=True)
class PairScores:
    """What the network says of pairs of pieces of a batch.

    Args:
        arcs: Score of each piece as the head of each; the first piece stands for the root.
            Shape: ``(batch, pieces, pieces)``.
        dependents: Pieces as dependents. Shape: ``(batch, pieces, width)``.
        governors: Pieces as heads. Shape: ``(batch, pieces, width)``.
    """

    arcs: Scores
    dependents: Scores
    governors: Scores


@dataclass(slots=True)
class SentencePairs:
    """The same for the words of one sentence, gathered window by window.

    Args:
        arcs: Score of each word, and in the first column of the root, as the head of each word; -inf beyond a window.
            Shape: ``(words, 1 + words)``.
        dependents: Words as dependents, window by window. Shape of all together: ``(words, width)``.
        governors: Words as heads, likewise.
    """

    arcs: Scores
    dependents: list[Scores] = field(default_factory=list)
    governors: list[Scores] = field(default_factory=list)

    @classmethod
    def of_length(cls, n_words: int) -> SentencePairs:
        """Return what knows nothing yet of a sentence."""
        import numpy as np

        return cls(np.full((n_words, 1 + n_words), -np.inf, np.float32))

    def take(self, window: Window, row: int, scores: PairScores) -> None:
        """Take what counts of a window, which are read from left to right."""
        firsts = list(window.firsts(window.keep_from, window.keep_to))
        inside = [0, *window.firsts(window.start, window.end)]
        columns = [0, *range(window.start + 1, window.end + 1)]
        self.arcs[window.keep_from : window.keep_to, columns] = scores.arcs[row][firsts][:, inside]
        self.dependents.append(scores.dependents[row, firsts])
        self.governors.append(scores.governors[row, firsts])


def relate_words(
    sentences: Sequence[SentencePairs], relate: Callable[[Scores, Scores], Scores], root: int
) -> list[tuple[list[int], Scores]]:
    """Return the tree of each sentence, and what the head of each word adds to the logits of its relations.

    Args:
        sentences: What is known of their pairs.
        relate: Tells from words as dependents and their heads, row by row, what is added.
        root: The relation that the root of a tree bears, and no other word.

    Returns:
        For each sentence the index of each word's head, -1 for the root, and an array of shape ``(words, relations)``.
    """
    import numpy as np

    trees = [read_tree(sentence.arcs) for sentence in sentences]
    wordy = [(pairs, tree) for pairs, tree in zip(sentences, trees, strict=True) if tree]
    if not wordy:
        return [(tree, np.zeros((0, root + 1), np.float32)) for tree in trees]
    # The root's head is no word; its relation is known, so that any state will do.
    governors = [np.concatenate(pairs.governors)[tree] for pairs, tree in wordy]
    dependents = [part for pairs, _ in wordy for part in pairs.dependents]
    added = relate(np.concatenate(dependents), np.concatenate(governors))
    is_root = np.concatenate([np.array(tree) < 0 for _, tree in wordy])
    added[~is_root, root] = -np.inf
    added[np.ix_(is_root, np.arange(added.shape[1]) != root)] = -np.inf
    ends = np.cumsum([len(tree) for tree in trees])[:-1]
    return list(zip(trees, np.split(added, ends), strict=True))
