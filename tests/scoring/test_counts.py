import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.scoring import Counts, Rate, f1_interval, wilson


def test_counts_without_anything_have_no_scores() -> None:
    assert Counts().precision is None
    assert Counts().recall is None
    assert Counts().f1 is None


def test_counts_with_nothing_found_have_a_recall_and_no_precision() -> None:
    counts = Counts(n_gold=4)
    assert (counts.precision, counts.recall, counts.f1) == (None, 0.0, 0.0)


def test_f1_is_the_harmonic_mean() -> None:
    counts = Counts(10, 8, 6)
    assert counts.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))


@pytest.mark.parametrize(
    ("n_hit", "n_all", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
    ids=["none", "half", "Newcombe 1998, table I"],
)
def test_wilson_agrees_with_published_values(n_hit: int, n_all: int, low: float, high: float) -> None:
    interval = wilson(n_hit, n_all)
    assert interval is not None
    assert interval.low == pytest.approx(low, abs=5e-4)
    assert interval.high == pytest.approx(high, abs=5e-4)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_rate_and_is_never_of_zero_width(case: tuple[int, int]) -> None:
    interval = wilson(*case)
    assert interval is not None
    assert 0 <= interval.low <= case[0] / case[1] <= interval.high <= 1
    assert interval.low < interval.high


def test_rate_without_cases_is_undefined() -> None:
    assert Rate().value is None
    assert Rate().interval is None


def test_f1_interval_at_the_top_is_not_of_zero_width() -> None:
    interval = f1_interval({"a": {0: Counts(3, 3, 3), 1: Counts(2, 2, 2)}})
    assert interval is not None
    assert interval.low < 0.9
    assert interval.high == 1.0


def test_f1_interval_of_nothing_is_undefined() -> None:
    assert f1_interval({"a": {0: Counts()}}) is None


def test_f1_interval_is_the_same_for_the_same_seed() -> None:
    sample = {str(d): {s: Counts(3, 2, (d + s) % 3) for s in range(5)} for d in range(4)}
    assert f1_interval(sample, seed=1) == f1_interval(sample, seed=1)


def test_f1_interval_narrows_with_more_text() -> None:
    def width(n: int) -> float:
        sample = {str(d): {s: Counts(3, 3, 2) for s in range(5)} for d in range(n)}
        interval = f1_interval(sample)
        assert interval is not None
        return interval.high - interval.low

    assert width(64) < width(4) / 2
