"""Counts of many documents in bounded memory, and what is drawn from them."""

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.scoring import Counts, Resamples, Table, Verdict, compare_tables
from claimx.scoring.tables import MAX_NESTED_DOCUMENTS, N_BLOCKS

Entry = tuple[str, int, tuple[int, int, int]]


def table(entries: list[Entry], n_units: int = 4) -> Table:
    made = Table()
    for name in dict.fromkeys(name for name, _, _ in entries):
        made.open(name, n_units)
    made.declare("f1")
    for name, unit, counts in entries:
        made.add("f1", (name, unit), *counts)
    return made


def entries(n_documents: int, *, recall: float = 0.7, seed: int = 1) -> list[Entry]:
    generator = random.Random(seed)
    found = []
    for document, unit in product(range(n_documents), range(4)):
        n = sum(generator.random() < recall for _ in range(3))
        found.append((f"d{document}", unit, (3, n, n)))
    return found


@pytest.mark.parametrize("n_documents", [1, MAX_NESTED_DOCUMENTS, MAX_NESTED_DOCUMENTS + 1, N_BLOCKS, 2 * N_BLOCKS])
def test_totals_and_order_hold_however_much_is_put_together(n_documents: int) -> None:
    rows = entries(n_documents)
    there, back = table(rows), table(rows[::-1])
    wanted = [sum(counts[i] for _, _, counts in rows) for i in range(3)]
    assert there.total("f1") == back.total("f1") == Counts(*wanted)
    assert (there.units, there.cells, there.fingerprint) == (back.units, back.cells, back.fingerprint)
    assert Resamples(there, 20).f1("f1") == Resamples(back, 20).f1("f1")
    assert there.n_documents == n_documents


def test_memory_is_bounded() -> None:
    made = table(entries(N_BLOCKS + 1))
    before = len(made.units)
    for name in map(str, range(20_000)):
        made.open(name, 50)
        made.add("f1", (name, 7), 1, 1, 1)
    assert before <= len(made.units) == N_BLOCKS
    assert sum(1 for _ in made.entries("f1")) == N_BLOCKS


def test_intervals_of_sentences_documents_and_blocks_are_alike() -> None:
    def width(n_documents: int) -> float:
        widths = []
        for seed in range(5):
            interval = Resamples(table(entries(n_documents, seed=seed)), 300).interval("f1")
            assert interval is not None
            widths.append(interval.high - interval.low)
        return sum(widths) / 5 * n_documents**0.5

    nested, single, blocks = width(MAX_NESTED_DOCUMENTS), width(MAX_NESTED_DOCUMENTS * 2), width(N_BLOCKS * 4)
    # Drawing sentences within drawn documents counts the spread of sentences twice, which is on the safe side.
    assert single == pytest.approx(blocks, rel=0.25)
    assert 0.9 * single < nested < 1.7 * single


@pytest.mark.parametrize("n_documents", [5, 200, 2000])
def test_every_measure_and_system_sees_the_same_draws(n_documents: int) -> None:
    rows = entries(n_documents)
    first, second = table(rows), table(rows)
    second.add("other", ("d0", 1), 1, 0, 0)
    assert Resamples(first, 50).f1("f1") == Resamples(second, 50).f1("f1")
    result = compare_tables(Resamples(first, 50), Resamples(second, 50), "f1", n_shuffles=50)
    assert (result.difference, result.verdict) == (0.0, Verdict.NOT_SEPARABLE)
    assert result.low < 0 < result.high


def test_tables_of_other_documents_are_refused() -> None:
    one, two = table(entries(3)), table([(f"x{name}", unit, counts) for name, unit, counts in entries(3)])
    with pytest.raises(ValueError, match="different documents"):
        compare_tables(Resamples(one, 10), Resamples(two, 10), "f1")


def test_macro_is_the_mean_over_labels_and_has_an_interval_around_it() -> None:
    made = Table()
    made.open("d", 9)
    for unit in range(8):
        made.add("f1:PER", ("d", unit), 1, 1, 1)
        made.add("f1:ORG", ("d", unit), 1, 1, unit % 2)
    interval = Resamples(made).macro_interval(["f1:PER", "f1:ORG", "f1:NEVER"])
    assert interval is not None
    assert interval.low < 0.75 < interval.high


counts = st.tuples(st.integers(0, 5), st.integers(0, 5)).flatmap(
    lambda pair: st.integers(0, min(pair)).map(lambda right: (*pair, right))
)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3), counts), max_size=12))
def test_an_interval_holds_f1_and_is_never_of_zero_width(rows: list[Entry]) -> None:
    made = table(rows)
    f1, interval = made.total("f1").f1, Resamples(made, 30).interval("f1")
    if f1 is None:
        assert interval is None
    else:
        assert interval is not None
        assert interval.low <= f1 + 1e-9
        assert f1 - 1e-9 <= interval.high
        assert interval.low < interval.high
