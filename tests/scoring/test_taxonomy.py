"""Kinds of error, and what one system gets right where another errs."""

import pytest

from claimx.scoring import Error, align, diff_errors
from claimx.scoring.taxonomy import sort_unpaired

Place = tuple[int, int]


def overlap(left: Place, right: Place) -> float:
    share = (min(left[1], right[1]) - max(left[0], right[0])) / (max(left[1], right[1]) - min(left[0], right[0]))
    return share if share >= 0.5 else 0.0


def kinds(gold: list[Place], predicted: list[Place]) -> list[str]:
    alignment = align(gold, predicted, place=lambda x: x, similarity=overlap, key=str)
    return [kind for kind, _, _ in sort_unpaired(alignment, lambda x: x)]


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        ([(0, 9)], [(0, 9)], []),
        ([(0, 9)], [], ["missed"]),
        ([], [(0, 9)], ["spurious"]),
        ([(0, 9)], [(9, 12)], ["missed", "spurious"]),
        ([(0, 9)], [(0, 3)], ["boundary"]),
        ([(0, 9)], [(0, 4), (5, 9)], ["split"]),
        ([(0, 9)], [(0, 6), (7, 9)], ["split"]),
        ([(0, 4), (5, 9)], [(0, 9)], ["merged"]),
        ([(0, 9)], [(0, 9), (2, 5)], ["spurious"]),
        ([(0, 9), (2, 5)], [(0, 9)], ["missed"]),
        ([(0, 3), (10, 13)], [(0, 3), (20, 23)], ["missed", "spurious"]),
    ],
)
def test_what_has_no_partner_is_sorted_by_what_lies_over_it(
    gold: list[Place], predicted: list[Place], expected: list[str]
) -> None:
    assert kinds(gold, predicted) == expected
    assert kinds(gold[::-1], predicted[::-1]) == expected


def test_sorting_mirrors_when_the_sides_are_exchanged() -> None:
    mirror = {"missed": "spurious", "spurious": "missed", "split": "merged", "merged": "split", "boundary": "boundary"}
    gold, predicted = [(0, 9), (20, 29), (30, 33), (40, 43)], [(0, 4), (5, 9), (20, 33), (50, 53), (40, 49)]
    there, back = kinds(gold, predicted), kinds(predicted, gold)
    assert sorted(mirror[kind] for kind in there) == sorted(back)


def test_diff_shows_what_only_one_system_gets_wrong() -> None:
    shared, other_way = Error("d", "missed", "Nato", None, 3, 7), Error("d", "label", "Nato ORG", "Nato LOC", 3, 7)
    mine, theirs = Error("d", "spurious", None, "Tag", 9, 12), Error("e", "missed", "EU", None, 3, 5)
    assert diff_errors([shared, mine], [other_way, theirs]) == ((mine,), (theirs,))
    assert diff_errors([shared], [shared]) == ((), ())
