"""From scores of heads to a dependency tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.floating[Any]]

__all__ = ["read_tree"]


def read_tree(scores: Scores) -> list[int]:
    """Return the likeliest tree with one root.

    Each word takes its best head; where that leaves no tree, the best one is found by the algorithm of Chu, Liu and
    Edmonds.

    Args:
        scores: Score of each head for each word, the first column for the root. Shape: ``(words, 1 + words)``.

    Returns:
        For each word the index of its head, -1 for the root.

    Source:
        Edmonds 1967, Optimum Branchings; McDonald et al. 2005, Non-projective Dependency Parsing.
    """
    import numpy as np

    n_words = len(scores)
    if not n_words:
        return []
    table = np.array(scores, dtype=np.float64)
    table[np.arange(n_words), np.arange(1, n_words + 1)] = -np.inf  # no word heads itself
    best = table.argmax(axis=1) - 1
    if (best < 0).sum() != 1 or _cycle(best.tolist()):
        # The root that costs least: every other word is then kept away from the root.
        free = table[:, 1:].max(axis=1) if n_words > 1 else np.zeros(1)
        root = int((table[:, 0] - free).argmax())
        table[:, 0] = -np.inf
        full = np.full((n_words + 1, n_words + 1), -np.inf)
        full[1:, :] = table
        full[root + 1, :] = -np.inf
        full[root + 1, 0] = 0.0
        best = np.array(_edmonds(full)[1:]) - 1
    return [int(head) for head in best]


def _cycle(heads: list[int]) -> list[int]:
    """Return the words of a cycle, none where there is none; heads below zero end a path."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        at = start
        while at >= 0 and not state[at]:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if at >= 0 and state[at] == 1 and at in path:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return []


def _edmonds(scores: Scores) -> list[int]:
    """Return the head of each node in the best tree under node 0; rows are dependents, columns heads."""
    import numpy as np

    n_nodes = len(scores)
    heads = scores.argmax(axis=1)
    heads[0] = -1
    cycle = _cycle(heads.tolist())
    if not cycle:
        return [int(head) for head in heads]
    inside = np.zeros(n_nodes, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    members = np.array(cycle)
    kept = scores[members, heads[members]]
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    entering = scores[np.ix_(members, outside)] - kept[:, None]  # of the cycle, by a node outside of it
    leaving = scores[np.ix_(outside, members)]  # from a node of the cycle to one outside of it
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    small = _edmonds(smaller)
    tree = [-1] * n_nodes
    for node in cycle:
        tree[node] = int(heads[node])
    for place, node in enumerate(outside.tolist()):
        head = small[place]
        if head == len(outside):
            tree[node] = int(members[leaving[place].argmax()])
        elif head >= 0:
            tree[node] = int(outside[head])
    entry = int(outside[small[-1]])
    broken = int(members[entering[:, small[-1]].argmax()])
    tree[broken] = entry
    return tree
