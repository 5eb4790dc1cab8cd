"""Streams of texts: how many are read together, and how they reach worker processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.pool import AsyncResult, Pool

__all__ = ["bounded_map", "groups"]

_In = TypeVar("_In")
_Out = TypeVar("_Out")

_GROUP_CHARS = 50_000  # more at once saves a model nothing, and needs memory


def groups(texts: Iterable[_In], most: int) -> Iterator[list[_In]]:
    """Group texts to be read together; a long one, and what is no text, stands alone.

    Args:
        texts: Any iterable, read no further than it must be.
        most: Texts in a group at most.

    Example:
        >>> list(groups(["a", "b", "c"], 2))
        [['a', 'b'], ['c']]
    """
    group: list[_In] = []
    used = 0
    for text in texts:
        size = len(text) if isinstance(text, str) else _GROUP_CHARS
        if group and used + size > _GROUP_CHARS:
            yield group
            group, used = [], 0
        group.append(text)
        used += size
        if len(group) == most:
            yield group
            group, used = [], 0
    if group:
        yield group


def bounded_map(
    pool: Pool, work: Callable[[list[_In]], list[_Out]], texts: Iterable[_In], batch_size: int, n_process: int
) -> Iterator[_Out]:
    """Map over a pool in order, with at most two batches a process under way, so that memory stays flat."""
    stream = iter(texts)
    pending: deque[AsyncResult[list[_Out]]] = deque()
    while True:
        while len(pending) < 2 * n_process and (batch := list(islice(stream, batch_size))):
            pending.append(pool.apply_async(work, (batch,)))
        if not pending:
            return
        yield from pending.popleft().get()
