"""English clauses while they are read: which are open, which words are theirs, and how one opens, closes or moves."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.clauses import Clause
from claimx.claims.en.groups import Group
from claimx.claims.words import Word

__all__ = ["ClauseStack"]


class ClauseStack:
    """The clauses of one stretch.

    Args:
        words: The stretch.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.owner: list[Clause | None] = [None] * len(words)
        self.mains = [Clause("main", 0)]
        self.open = [self.mains[0]]  # from the outermost to the innermost
        self.done = 0  # words before this place have their clause

    def fill(self, end: int, clause: Clause) -> None:
        """Give the words up to a place that have no clause yet to one."""
        for place in range(self.done, end):
            self.owner[place] = clause
        self.done = max(self.done, end)

    def close_at(self, comma: int) -> None:
        """Close the relative clauses that a comma opened, and dependent clauses before their main clause."""
        while len(self.open) > 1:
            top = self.open[-1]
            parent = top.parent
            fronted = parent is not None and parent.group is None
            if top.group is not None and ((top.kind == "rel" and top.comma) or fronted):
                self.fill(comma, top)
                self.open.pop()
            else:
                return

    def host(self, clause: Clause) -> Clause:
        """Choose the clause on which a new one depends, and close those inside it."""
        before = self.words[clause.start - 1] if clause.start else None
        if clause.kind in ("that", "wh") and before is not None and before.tag == "," and len(self.open) > 1:
            while len(self.open) > 1 and self.open[-1].kind in ("rel", "sub", "cond"):
                self.open.pop()
        return self.open[-1]

    def begin(self, coordinator: int) -> None:
        """Open a main clause whose verb comes behind a relative clause: ", but those who stayed say …"."""
        self.fill(coordinator, self.open[-1])
        level = self.open[0]
        del self.open[:]
        opened = Clause("main", coordinator, opener=[self.words[coordinator]], twin=level, comma=True)
        self.mains.append(opened)
        self.open.append(opened)

    def attach(self, group: Group, cut: int) -> None:
        """Open a relative clause without relative pronoun."""
        top = self.open[-1]
        clause = Clause("rel", cut, group, parent=top)
        self.fill(cut, top)
        top.children.append(clause)
        self.open.append(clause)

    def complement(self, group: Group, cut: int) -> None:
        """Open a clause that says what the one before introduces."""
        self.fill(cut, self.open[-1])
        top = self.open[-1]
        clause = Clause("that", cut, group, parent=top)
        top.children.append(clause)
        self.open.append(clause)

    def set_before(self, group: Group, comma: int) -> None:
        """Open what somebody says behind a clause that belongs to it: "said although it rained, they went on"."""
        setting = self.open.pop()
        self.fill(comma + 1, setting)
        self.complement(group, comma + 1)
        self.open[-2].children.remove(setting)
        setting.parent = self.open[-1]
        self.open[-1].children.insert(0, setting)

    def take_subject(self, group: Group, comma: int) -> None:
        """Open what somebody says where a relative clause follows its subject: "say the bill, which failed, would"."""
        inner = self.open.pop()
        host = self.open[-1]
        assert host.group is not None
        self.fill(comma, inner)
        content = Clause("that", host.group.end, group, parent=host)
        for place in range(host.group.end, inner.start):
            self.owner[place] = content
        host.children.remove(inner)
        host.children.append(content)
        inner.parent = content
        content.children.append(inner)
        self.open.append(content)

    def resume_begun(self, group: Group, place: int) -> None:
        """Make a clause of what began behind a coordinator, and give it its verb."""
        inner = self.open[1]
        host = self.open[0]
        self.fill(group.start - 1, self.open[-1])
        begun = Clause("main", place, group, [self.words[place]], twin=host, comma=True)
        for at in range(place, inner.start):
            if self.owner[at] is host:
                self.owner[at] = begun
        host.children.remove(inner)
        inner.parent = begun
        begun.children.append(inner)
        self.mains.append(begun)
        del self.open[:]
        self.open.append(begun)

    def add_condition(self, group: Group) -> None:
        """Read "… should it rain": the clause is a condition of the one before."""
        top = self.open[-1]
        self.fill(group.start, top)
        clause = Clause("cond", group.start, group, parent=top)
        top.children.append(clause)
        self.open.append(clause)

    def make_condition(self, top: Clause, group: Group) -> None:
        """Read "Should it rain, …": the clause is a condition, and its main clause still waits."""
        top.group = None
        clause = Clause("cond", group.start, group, parent=top)
        top.children.append(clause)
        self.open.append(clause)
