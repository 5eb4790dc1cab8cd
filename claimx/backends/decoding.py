"""From scores of tags to spans: the likeliest sequence that is well-formed BIO."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["decode_bio", "spans_of"]


def decode_bio(log_probabilities: NDArray[np.float32], tags: Sequence[str]) -> list[int]:
    """Return the best tag of each word such that `I-X` only follows `B-X` or `I-X`.

    Args:
        log_probabilities: Shape: ``(words, tags)``.
        tags: BIO2 tags, `O` first, then `B-X`, `I-X` for each label `X` in turn.

    Returns:
        Indices of tags, one a word.
    """
    import numpy as np

    n_words = len(log_probabilities)
    if n_words == 0:
        return []
    likeliest: list[int] = log_probabilities.argmax(axis=1).tolist()
    if _is_well_formed(likeliest):
        return likeliest
    inside = np.arange(2, len(tags), 2)
    back = np.zeros((n_words, len(tags)), dtype=np.int64)
    best = log_probabilities[0].astype(np.float64)
    best[inside] = -np.inf
    for word in range(1, n_words):
        before = int(best.argmax())
        back[word] = before
        continued = best[inside] >= best[inside - 1]
        back[word, inside] = np.where(continued, inside, inside - 1)
        best = best[back[word]] + log_probabilities[word]
    path = [int(best.argmax())]
    for word in range(n_words - 1, 0, -1):
        path.append(int(back[word, path[-1]]))
    return path[::-1]


def _is_well_formed(path: Sequence[int]) -> bool:
    """Tell whether every `I-X`, whose index is even, follows its `B-X`, whose index is one less, or itself."""
    return all(tag % 2 or not tag or before in (tag - 1, tag) for before, tag in pairwise([0, *path]))


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the spans of a BIO2 sequence as first word, end (exclusive) and label.

    A stray `I-X` begins a span, as the CoNLL scorer has it.

    Example:
        >>> spans_of(["B-PER", "I-PER", "O", "B-LOC"])
        [(0, 2, 'PER'), (3, 4, 'LOC')]
    """
    spans: list[tuple[int, int, str]] = []
    for word, tag in enumerate(tags):
        prefix, _, label = tag.partition("-")
        if prefix == "I" and spans and spans[-1][1] == word and spans[-1][2] == label:
            spans[-1] = (spans[-1][0], word + 1, label)
        elif label:
            spans.append((word, word + 1, label))
    return spans
