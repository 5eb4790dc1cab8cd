"""One-to-one optimal assignment of predicted to gold items, the same under any order of either."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["Alignment", "align", "assign"]

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Alignment(Generic[Item]):
    """Which predicted item stands for which gold item.

    Args:
        pairs: Gold and predicted items that belong together.
        missed: Gold items without a partner.
        spurious: Predicted items without a partner.
    """

    pairs: tuple[tuple[Item, Item], ...]
    missed: tuple[Item, ...]
    spurious: tuple[Item, ...]


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the pairs of row and column with the greatest sum of weights, none of them of zero weight.

    Args:
        weights: Non-negative. Shape: ``(rows, columns)``.

    Source:
        H. W. Kuhn (1955), The Hungarian method for the assignment problem; shortest augmenting paths, O(n^3).

    Example:
        >>> assign([[0.9, 0.8], [0.8, 0.0]])
        [(0, 1), (1, 0)]
    """
    n_rows, n_columns = len(weights), len(weights[0]) if weights else 0
    size = max(n_rows, n_columns)
    cost = [[-weights[i][j] if i < n_rows and j < n_columns else 0.0 for j in range(size)] for i in range(size)]
    row_potential, column_potential = [0.0] * (size + 1), [0.0] * (size + 1)
    row_of_column = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of_column[0] = row
        column = 0
        slack, previous, used = [float("inf")] * (size + 1), [0] * (size + 1), [False] * (size + 1)
        while row_of_column[column]:
            used[column] = True
            current, delta, nearest = row_of_column[column], float("inf"), 0
            for j in range(1, size + 1):
                if used[j]:
                    continue
                reduced = cost[current - 1][j - 1] - row_potential[current] - column_potential[j]
                if reduced < slack[j]:
                    slack[j], previous[j] = reduced, column
                if slack[j] < delta:
                    delta, nearest = slack[j], j
            for j in range(size + 1):
                if used[j]:
                    row_potential[row_of_column[j]] += delta
                    column_potential[j] -= delta
                else:
                    slack[j] -= delta
            column = nearest
        while column:
            row_of_column[column] = row_of_column[previous[column]]
            column = previous[column]
    pairs = [(row_of_column[j] - 1, j - 1) for j in range(1, size + 1)]
    return sorted((i, j) for i, j in pairs if i < n_rows and j < n_columns and weights[i][j] > 0)


def _components(edges: dict[tuple[int, int], float]) -> list[tuple[list[int], list[int]]]:
    """Split a bipartite graph into its connected parts: rows and columns of each."""
    columns_of: dict[int, list[int]] = defaultdict(list)
    rows_of: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(edges):
        columns_of[row].append(column)
        rows_of[column].append(row)
    seen: set[int] = set()
    parts = []
    for start in sorted(columns_of):
        if start in seen:
            continue
        rows, columns, queue = {start}, set(), [start]
        while queue:
            for column in columns_of[queue.pop()]:
                columns.add(column)
                fresh = [row for row in rows_of[column] if row not in rows]
                rows.update(fresh)
                queue.extend(fresh)
        seen |= rows
        parts.append((sorted(rows), sorted(columns)))
    return parts


def _ordered(items: Sequence[Item], place: Callable[[Item], tuple[int, int]], key: Callable[[Item], str]) -> list[Item]:
    """Put items in the order of the text; those of one place by their key, which is made for them alone."""
    n_there = Counter(map(place, items))
    return sorted(items, key=lambda item: (place(item), key(item) if n_there[place(item)] > 1 else ""))


def align(
    gold: Sequence[Item],
    predicted: Sequence[Item],
    *,
    place: Callable[[Item], tuple[int, int]],
    similarity: Callable[[Item, Item], float],
    key: Callable[[Item], str],
) -> Alignment[Item]:
    """Pair gold with predicted items so that the sum of similarities is greatest.

    Only items whose places overlap are compared, and each connected group of them is solved apart, so that the work
    grows with the text and not with its square.

    Args:
        gold: What should have been found.
        predicted: What was found.
        place: The stretch of text in which an item lies, first and last code point.
        similarity: In [0, 1]; 0 for items that must not be paired.
        key: A text by which equal places are put in order, so that no order of the input matters.

    Returns:
        Pairs in text order, and what is left on either side.
    """
    rows, columns = _ordered(gold, place, key), _ordered(predicted, place, key)
    places = [place(column) for column in columns]
    edges: dict[tuple[int, int], float] = {}
    first = 0
    longest = max((end - start for start, end in places), default=0)
    for i, row in enumerate(rows):
        start, end = place(row)
        while first < len(columns) and places[first][0] < start - longest:
            first += 1
        for j in range(first, len(columns)):
            if places[j][0] >= end:
                break
            weight = similarity(row, columns[j]) if places[j][1] > start else 0.0
            if weight > 0:
                edges[i, j] = weight
    pairs: list[tuple[int, int]] = []
    rows_taken, columns_taken = Counter(i for i, _ in edges), Counter(j for _, j in edges)
    alone = {(i, j) for i, j in edges if rows_taken[i] == columns_taken[j] == 1}
    pairs.extend(alone)
    for part_rows, part_columns in _components({edge: w for edge, w in edges.items() if edge not in alone}):
        weights = [[edges.get((i, j), 0.0) for j in part_columns] for i in part_rows]
        pairs.extend((part_rows[i], part_columns[j]) for i, j in assign(weights))
    pairs.sort()
    paired_rows, paired_columns = {i for i, _ in pairs}, {j for _, j in pairs}
    return Alignment(
        tuple((rows[i], columns[j]) for i, j in pairs),
        tuple(row for i, row in enumerate(rows) if i not in paired_rows),
        tuple(column for j, column in enumerate(columns) if j not in paired_columns),
    )
