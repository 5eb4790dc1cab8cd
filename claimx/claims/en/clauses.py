"""English clauses: what stands in one, and what depends on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from claimx.claims.en.groups import Group
from claimx.claims.words import Word

__all__ = ["Acts", "Clause", "TakesClause"]


@dataclass(slots=True)
class Clause:
    """A clause; its words are its own, those of dependent clauses are theirs.

    Args:
        kind: ``main``, ``that`` (also without "that"), ``wh`` (question words, "whether"), ``rel``, ``sub``, ``cond``,
            or ``piece`` (no finite verb).
        start: Place of its first word in the stretch.
        group: Its finite verb group.
        opener: The words that open it, coordinators included.
        parent: The clause on which it depends.
        children: The clauses that depend on it.
        twin: The clause with which it is coordinated.
        shared: Whether it takes its subject from its twin.
        comma: Whether a comma stands before it.
        words: Its own words in text order.
    """

    kind: str
    start: int
    group: Group | None = None
    opener: list[Word] = field(default_factory=list)
    parent: Clause | None = None
    children: list[Clause] = field(default_factory=list)
    twin: Clause | None = None
    shared: bool = False
    comma: bool = False
    words: list[Word] = field(default_factory=list)

    def whole(self) -> list[Word]:
        """Return its words and those of all clauses within it, in text order; twins stand by themselves."""
        found = list(self.words)
        for child in self.children:
            found.extend(child.whole())
        return sorted(found, key=lambda word: word.index)

    def inner(self) -> Iterator[Clause]:
        """Yield the clauses within it."""
        for child in self.children:
            yield child
            yield from child.inner()

    def twins(self) -> list[Clause]:
        """Return it and what is coordinated with it, as children of the same parent."""
        if self.parent is None:
            return [self]
        found = [self]
        for other in self.parent.children:
            if other.twin is not None and any(other.twin is clause for clause in found):
                found.append(other)
        return found

    def before(self) -> list[Word]:
        """Return its own words before the finite verb, without opener."""
        if self.group is None:
            return []
        opened = {w.index for w in self.opener}
        first = self.group.finite.index
        return [w for w in self.words if w.index < first and w.index not in opened]

    def after(self, word: Word) -> list[Word]:
        """Return its own words behind one of them."""
        return [w for w in self.words if w.index > word.index]


TakesClause = Callable[[Word], bool]
Acts = Callable[[str], bool]
