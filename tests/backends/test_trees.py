from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.backends.trees import read_tree

np = pytest.importorskip("numpy")


def is_tree(heads: list[int]) -> bool:
    for word in range(len(heads)):
        seen = set()
        at = word
        while at >= 0:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at]
    return heads.count(-1) == 1


def value(scores: list[list[float]], heads: list[int]) -> float:
    return sum(scores[word][head + 1] for word, head in enumerate(heads))


def test_best_heads_that_form_a_tree_are_kept() -> None:
    assert read_tree(np.array([[9.0, 0.0, 1.0], [0.0, 5.0, 0.0]])) == [-1, 0]


def test_a_cycle_is_opened_where_it_costs_least() -> None:
    scores = np.array([[1.0, 0.0, 9.0], [4.0, 9.0, 0.0]])
    assert read_tree(scores) == [1, -1]


def test_no_words_have_no_tree() -> None:
    assert read_tree(np.zeros((0, 1))) == []


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(st.integers(-20, 20), min_size=n + 1, max_size=n + 1), min_size=n, max_size=n)
    )
)
def test_any_scores_give_a_tree_and_no_better_one_has_the_same_root(rows: list[list[int]]) -> None:
    n_words = len(rows)
    scores = [[float(cell) for cell in row] for row in rows]
    heads = read_tree(np.array(scores))
    assert is_tree(heads)
    root = heads.index(-1)
    others = [
        list(candidate)
        for candidate in itertools.product(range(-1, n_words), repeat=n_words)
        if all(word != head for word, head in enumerate(candidate)) and is_tree(list(candidate))
    ]
    same_root = [candidate for candidate in others if candidate.index(-1) == root]
    assert value(scores, heads) == max(value(scores, candidate) for candidate in same_root)
