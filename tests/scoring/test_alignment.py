import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.scoring import align, assign

weights = st.integers(1, 6).flatmap(
    lambda n: st.lists(
        st.lists(st.integers(0, 100).map(lambda w: w / 100), min_size=n, max_size=n), min_size=1, max_size=6
    )
)


@given(weights)
def test_assign_reaches_the_sum_that_scipy_reaches(matrix: list[list[float]]) -> None:
    optimize = pytest.importorskip("scipy.optimize")
    numpy = pytest.importorskip("numpy")
    rows, columns = optimize.linear_sum_assignment(numpy.array(matrix), maximize=True)
    best = sum(matrix[i][j] for i, j in zip(rows, columns, strict=True))
    assert sum(matrix[i][j] for i, j in assign(matrix)) == pytest.approx(best)


@given(weights)
def test_assign_uses_no_row_or_column_twice(matrix: list[list[float]]) -> None:
    pairs = assign(matrix)
    assert len({i for i, _ in pairs}) == len(pairs) == len({j for _, j in pairs})


def test_assign_prefers_two_good_pairs_to_the_single_best() -> None:
    assert assign([[1.0, 0.9], [0.9, 0.0]]) == [(0, 1), (1, 0)]


def test_assign_nothing_is_nothing() -> None:
    assert assign([]) == []


places = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])), max_size=12)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, shared / (max(one[1], other[1]) - min(one[0], other[0])))


@given(places, places, st.randoms(use_true_random=False))
def test_align_is_the_same_under_any_order(
    gold: list[tuple[int, int]], predicted: list[tuple[int, int]], generator: random.Random
) -> None:
    def run() -> object:
        return align(gold, predicted, place=lambda p: p, similarity=overlap, key=str)

    before = run()
    generator.shuffle(gold)
    generator.shuffle(predicted)
    assert run() == before


@given(places, places)
def test_align_loses_nothing(gold: list[tuple[int, int]], predicted: list[tuple[int, int]]) -> None:
    found = align(gold, predicted, place=lambda p: p, similarity=overlap, key=str)
    assert sorted([*(a for a, _ in found.pairs), *found.missed]) == sorted(gold)
    assert sorted([*(b for _, b in found.pairs), *found.spurious]) == sorted(predicted)


@given(places, places)
def test_align_compares_only_neighbours_but_misses_none(
    gold: list[tuple[int, int]], predicted: list[tuple[int, int]]
) -> None:
    optimize = pytest.importorskip("scipy.optimize")
    numpy = pytest.importorskip("numpy")
    found = align(gold, predicted, place=lambda p: p, similarity=overlap, key=str)
    if gold and predicted:
        matrix = numpy.array([[overlap(a, b) for b in predicted] for a in gold])
        rows, columns = optimize.linear_sum_assignment(matrix, maximize=True)
        assert sum(overlap(a, b) for a, b in found.pairs) == pytest.approx(matrix[rows, columns].sum())
