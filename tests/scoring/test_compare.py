"""What two systems on the same sentences may be said to show."""

import random
from dataclasses import replace
from itertools import product

import pytest

from claimx.scoring import Counts, Sample, Verdict, compare, compare_all, holm


def sample(generator: random.Random, *, recall: float, n_documents: int = 20, n_sentences: int = 10) -> Sample:
    """Two gold items a sentence; each is found with this chance, and every find is right."""
    found = {
        (document, sentence): sum(generator.random() < recall for _ in range(2))
        for document, sentence in product(range(n_documents), range(n_sentences))
    }
    return {
        f"d{document:02}": {s: Counts(2, n, n) for (d, s), n in found.items() if d == document}
        for document in range(n_documents)
    }


def test_two_systems_that_differ_by_noise_are_not_separable() -> None:
    generator = random.Random(1)
    verdicts = [
        compare("joint", sample(generator, recall=0.7), sample(generator, recall=0.7), n_resamples=200).verdict
        for _ in range(20)
    ]
    assert verdicts.count(Verdict.NOT_SEPARABLE) >= 18


def test_a_planted_improvement_is_better_and_its_mirror_worse() -> None:
    generator = random.Random(2)
    low, high = sample(generator, recall=0.6), sample(generator, recall=0.8)
    up, down = compare("joint", low, high), compare("joint", high, low)
    assert (up.verdict, down.verdict) == (Verdict.BETTER, Verdict.WORSE)
    assert up.difference == pytest.approx(-(down.difference or 0))
    assert (up.low, up.high) == (pytest.approx(-down.high), pytest.approx(-down.low))
    assert up.low < (up.difference or 0) < up.high
    assert up.detectable < (up.difference or 0)


def test_a_system_is_not_separable_from_itself_and_gold_has_a_smallest_difference() -> None:
    one = sample(random.Random(3), recall=0.7, n_documents=2)
    result = compare("joint", one, one)
    assert (result.difference, result.p, result.verdict) == (0.0, 1.0, Verdict.NOT_SEPARABLE)
    n_items = result.first.n_gold + result.first.n_predicted
    assert result.detectable == pytest.approx(12 / n_items)


def test_five_sentences_in_one_direction_are_too_few_and_twelve_are_enough() -> None:
    right = {"d": {s: Counts(1, 1, 1) for s in range(40)}}
    for n_wrong, verdict in ((5, Verdict.NOT_SEPARABLE), (12, Verdict.BETTER)):
        wrong = {"d": {s: Counts(1, 1, int(s >= n_wrong)) for s in range(40)}}
        assert compare("joint", wrong, right).verdict is verdict


def test_p_values_are_uniform_where_both_systems_are_the_same_in_truth() -> None:
    generator = random.Random(4)
    p_values = []
    for _ in range(300):
        one, two = (sample(generator, recall=0.6, n_documents=5, n_sentences=60) for _ in range(2))
        p_values.append(compare("joint", one, two, n_resamples=1, n_shuffles=300).p)
    for level in (0.05, 0.1, 0.25, 0.5, 0.75):
        share = sum(p <= level for p in p_values) / len(p_values)
        # Differences are whole counts, so that ties make p a little too large; never may it be too small.
        assert level - 0.12 < share < level + 3.5 * (level * (1 - level) / len(p_values)) ** 0.5


def test_holm_never_lowers_a_p_value_and_keeps_their_order() -> None:
    generator = random.Random(5)
    blank = compare("joint", sample(generator, recall=0.5), sample(generator, recall=0.5), n_resamples=10)
    family = [replace(blank, p=generator.random() / 10) for _ in range(8)]
    adjusted = holm(family)
    assert all(after.adjusted_p >= before.p for before, after in zip(family, adjusted, strict=True))
    by_p = sorted(adjusted, key=lambda one: one.p)
    assert [one.adjusted_p for one in by_p] == sorted(one.adjusted_p for one in by_p)
    assert holm([]) == ()


def test_correction_over_many_measures_takes_a_weak_verdict_back() -> None:
    right = {"d": {s: Counts(1, 1, 1) for s in range(40)}}
    wrong = {"d": {s: Counts(1, 1, int(s >= 7)) for s in range(40)}}
    assert compare("joint", wrong, right).verdict is Verdict.BETTER
    names = [f"m{n}" for n in range(10)]
    many = compare_all(dict.fromkeys(names, wrong), dict.fromkeys(names, wrong) | {"m0": right}, n_resamples=200)
    assert {one.verdict for one in many} == {Verdict.NOT_SEPARABLE}


def test_order_of_documents_does_not_matter() -> None:
    generator = random.Random(6)
    one, two = sample(generator, recall=0.6), sample(generator, recall=0.7)
    turned = [dict(reversed(list(s.items()))) for s in (one, two)]
    assert compare("joint", one, two) == compare("joint", *turned)


def test_nothing_to_find_is_undefined_and_different_documents_are_refused() -> None:
    empty = {"d": {0: Counts()}}
    result = compare("joint", empty, empty)
    assert (result.difference, result.verdict) == (None, Verdict.NOT_SEPARABLE)
    with pytest.raises(ValueError, match="different documents"):
        compare("joint", empty, {"e": {0: Counts()}})


def test_many_documents_are_drawn_whole() -> None:
    generator = random.Random(7)
    one, two = (sample(generator, recall=r, n_documents=600, n_sentences=2) for r in (0.6, 0.7))
    assert compare("joint", one, two, n_resamples=50).verdict is Verdict.BETTER
