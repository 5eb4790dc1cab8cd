"""What may not change the records, and what must change exactly one field of them."""

from collections import Counter

import pytest

import claimx
from benchmarks import metamorphic


@pytest.fixture(scope="module")
def nlp() -> claimx.Pipeline:
    return claimx.load("de", tier="rules")


def test_one_content_in_seven_frames_gives_one_record(nlp: claimx.Pipeline) -> None:
    violations = [violation for _, violation in metamorphic.check_frames(nlp) if violation]
    assert violations == []


def test_one_word_more_changes_the_fields_that_it_speaks_of(nlp: claimx.Pipeline) -> None:
    found = [violation for _, violation in metamorphic.check_words(nlp, every=11)]
    assert len(found) > 180
    assert sum(violation is not None for violation in found) <= 0.03 * len(found)


def test_typography_leaves_the_claims_as_they_were(nlp: claimx.Pipeline) -> None:
    cases: Counter[str] = Counter()
    violated: Counter[str] = Counter()
    for relation, violation in metamorphic.check_typography(nlp, "corpus-de"):
        cases[relation] += 1
        violated[relation] += violation is not None
    assert cases["no-break spaces"] > 400
    assert cases["quotation marks"] > 200
    assert all(violated[relation] <= 0.03 * n for relation, n in cases.items())
