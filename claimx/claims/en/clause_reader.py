"""English clauses: each finite verb group anchors one; openers, coordinators and commas say where it begins.

The groups are taken from left to right, with a stack of the clauses that are still open. Between one group and the
next stand the end of the clause before and the beginning of the next; :class:`_Reader` decides where the cut is and
on which clause the new one depends.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.clause_stack import ClauseStack
from claimx.claims.en.clauses import Acts, Clause, TakesClause
from claimx.claims.en.groups import Group, find_groups, is_condition
from claimx.claims.en.main_verbs import find_main_verb, without_participles
from claimx.claims.en.openers import NOMINATIVE, Openers
from claimx.claims.en.phrases import chunks_of
from claimx.claims.en.signs import Signs
from claimx.claims.words import Word

__all__ = ["find_clauses"]

_STANCES = frozenset(
    {"accuse", "call", "urge", "criticise", "criticize", "demand", "rule", "reject", "dismiss", "deny", "refuse",
     "promise", "vow", "pledge", "threaten", "propose", "blame", "condemn", "praise", "welcome", "describe", "appeal"}
)  # fmt: skip
_WILLED = frozenset({"intend", "plan", "want", "hope", "expect", "aim", "seek", "refuse", "decline", "agree"})
_INVERTED = frozenset({"had", "should", "were"})


def find_clauses(
    words: Sequence[Word], takes_clause: TakesClause, *, question: bool = False, acts: Acts | None = None
) -> list[Clause]:
    """Return the main clauses of a stretch of one sentence, with what depends on them.

    Args:
        words: The stretch, without quotation marks at its edges.
        takes_clause: Whether a verb takes a clause without "that", as "say" does.
        question: Whether the stretch is a question.
        acts: Whether a noun names somebody who may want something.
    """
    if not words:
        return []
    mains = _Reader(words, takes_clause, question, acts).read()
    if mains[0].group is None and find_main_verb(words, mains[0]):
        mains = _Reader(words, takes_clause, question, acts).read()
    return mains


class _Reader:
    """Reads one stretch; see the head of the module."""

    def __init__(
        self, words: Sequence[Word], takes_clause: TakesClause, question: bool, acts: Acts | None = None
    ) -> None:
        self.words, self.takes_clause, self.question, self.acts = words, takes_clause, question, acts
        self.openers = Openers(words, takes_clause)
        self.signs = Signs(words, takes_clause, self.openers)
        self.groups = without_participles(words, find_groups(words, question))
        self.tree = ClauseStack(words)

    def read(self) -> list[Clause]:
        """Read group after group, then give every word to its clause."""
        end = 0
        for group in self.groups:
            self._place(group, end)
            end = group.end
            self.tree.fill(end, self.tree.open[-1])
        self._tail(end)
        for word, clause in zip(self.words, self.tree.owner, strict=True):
            if clause is not None:
                clause.words.append(word)
        for clause in self.tree.mains:
            if clause.group is None:
                clause.kind = "piece"
        return self.tree.mains

    def _tail(self, end: int) -> None:
        """Give the rest to the last clause; a relative clause between commas ends at the second one."""
        n = len(self.words)
        comma = next((p for p in range(end, n) if self.words[p].tag == ","), n)
        top = self.tree.open[-1]
        reports = comma + 1 < n and self.words[comma + 1].tag == "VBG"
        if comma < n and _ends_at_comma(top, reports) and top.parent is not None and top.parent.group is not None:
            self.tree.fill(comma, top)
            while len(self.tree.open) > 1 and _ends_at_comma(self.tree.open[-1], reports):
                self.tree.open.pop()
        self.tree.fill(n, self.tree.open[-1])

    # where a group belongs

    def _place(self, group: Group, end: int) -> None:
        """Find the clause of a group; the words from ``end`` to its start stand before it."""
        openers = self.openers.find(end, group.start)
        if openers and self._is_asked(openers, group):
            self.tree.open[-1].group = group
            return
        if openers:
            for place, kind, size in openers:
                self._open(kind, place, size, end)
                end = place + size
            self.tree.open[-1].group = group
            return
        top = self.tree.open[-1]
        if group.subject is not None and top.group is not None and is_condition(self.words, group.start):
            self.tree.add_condition(group)
            return
        if top.group is None and self._is_fronted_view(group, end):
            return
        if top.group is None:
            top.group = group
            if top.parent is None and self._is_inverted_condition(group):
                self.tree.make_condition(top, group)
            return
        commas = [p for p in range(end, group.start) if self.words[p].tag == ","]
        coordinator = self.signs.coordinator(end, group.start)
        waiting = self._waiting()
        if self.signs.is_held_within(top, end, group):
            self.tree.complement(group, end)  # "The bishop, who feared the people had lapsed, burned …"
        elif group.start == end and self.signs.is_gap(top, end):
            self.tree.complement(group, end)
            self.tree.owner[top.start + len(top.opener) - 1] = self.tree.open[-1]  # "which officials say was built"
        elif waiting is not None and (
            coordinator is None
            or self.words[coordinator + 1].tag == "VB"  # "those who say we go and fight are wrong"
            or (commas and self.signs.is_subject(commas[-1], coordinator))
        ):
            self._resume(waiting, group, end, commas)
        elif coordinator is not None and self.signs.is_joint_subject(top, group, end):
            self.tree.complement(group, end)
        elif coordinator is not None:
            self._coordinate(group, coordinator)
        elif commas or any(self.words[p].tag == ":" for p in range(end, group.start)):
            self._place_behind_mark(group, end, commas)
        else:
            self._adjoin(group, end)

    def _is_fronted_view(self, group: Group, end: int) -> bool:
        """Read "Amid fears the bank could fail, …", whose main clause comes behind it."""
        cut = self.signs.subject_start(end + 2, group.start)
        led = self.tree.open[-1].parent is None and self.words[end].tag == "IN" and end + 2 < group.start
        more = any(later.start > group.end for later in self.groups)
        if not (led and more and cut < group.start and self.signs.is_view(cut, group)):
            return False
        self.tree.complement(group, cut)
        return True

    def _place_behind_mark(self, group: Group, end: int, commas: Sequence[int]) -> None:
        """Find the clause of a group that a comma or colon parts from the one before."""
        top = self.tree.open[-1]
        assert top.group is not None
        last = commas[-1] if commas else None
        begun = self._dangling() if last == group.start - 1 else None
        if begun is not None:
            self.tree.resume_begun(group, begun)
        elif last == group.start - 1 and self.signs.is_subject_of_content(top):
            self.tree.take_subject(group, last)
        elif last is not None and self.signs.begins_content(top, end, last, group):
            self.tree.complement(group, end)
        elif last is not None and self.signs.is_condition_of_content(top, last, group):
            self.tree.set_before(group, last)
        elif (
            last is not None
            and all(w.tag == "RB" for w in self.words[last + 1 : group.start])  # "He paused, then said …"
            and group.finite.tag == top.group.finite.tag
        ):
            self._coordinate(group, last)
        elif last is not None and self.signs.is_reported(last + 1):
            self.tree.complement(group, self.signs.subject_start(last + 2, group.start))
        elif last is not None and self.signs.is_apposed(last, group):
            self.tree.attach(group, chunks_of(self.words, last + 1, group.start)[-1][0])
        else:
            marks = [p for p in range(end, group.start) if self.words[p].tag in ",:"]
            self._splice(group, marks[-1] if marks[-1] + 1 < group.start else marks[0])

    def _is_asked(self, openers: Sequence[tuple[int, str, int]], group: Group) -> bool:
        """Tell whether the question word of a main clause stands before a group: "What did he know?"."""
        place = openers[0][0]
        lead = all(w.tag in ("CC", "RB", ",") for w in self.words[:place])
        direct = group.subject is not None or all(
            w.tag in ("WP", "WRB", "WDT") for w in self.words[place : group.start]
        )
        return self.question and lead and direct and self.tree.open[-1].group is None and len(openers) == 1

    def _waiting(self) -> Clause | None:
        """Return the innermost clause below the top that has no verb yet."""
        return next((c for c in reversed(self.tree.open[:-1]) if c.group is None), None)

    # what is done with it

    def _open(self, kind: str, place: int, size: int, end: int) -> None:
        """Open a dependent clause."""
        opener = list(self.words[place : place + size])
        commas = [p for p in range(end, place) if self.words[p].tag == ","]
        if commas:
            self.tree.close_at(commas[0])
            if (
                place - commas[-1] == 2
                and self.words[place - 1].tag == "VBG"
                and self.takes_clause(self.words[place - 1])
            ):
                self._leave_settings(commas[-1])
        after_mark = place > 0 and self.words[place - 1].tag in (",", "RB")
        # "that A, that B and that C"
        listed = bool(commas) and after_mark and kind == "that" and opener[0].low == "that"
        joined = opener[0].tag == "CC" or (
            listed and any(c.kind == "that" and c.group is not None for c in self.tree.open)
        )
        clause = Clause(kind, place, opener=opener, comma=place > 0 and self.words[place - 1].tag == ",")
        if joined:
            other = next((c for c in reversed(self.tree.open) if c.kind == kind and c.parent is not None), None)
            if other is not None and kind != "sub":
                self.tree.fill(place, self.tree.open[-1])
                while self.tree.open[-1] is not other:
                    self.tree.open.pop()
                self.tree.open.pop()
                clause.twin = other
        begun = self.signs.begun_clause(end, place, kind, self.groups) if not joined else None
        if begun is not None and self.tree.open[-1].group is not None:
            self.tree.begin(begun)
        self.tree.fill(place, self.tree.open[-1] if self.tree.open else self.tree.mains[-1])
        host = clause.twin.parent if clause.twin is not None else self.tree.host(clause)
        assert host is not None
        clause.parent = host
        host.children.append(clause)
        self.tree.open.append(clause)

    def _leave_settings(self, comma: int) -> None:
        """Close the clauses of time and cause before a participle that reports: "… when it capsized, adding that …"."""
        while len(self.tree.open) > 1 and _ends_at_comma(self.tree.open[-1], True) and self.tree.open[-1].group:
            self.tree.fill(comma, self.tree.open.pop())

    def _resume(self, waiting: Clause, group: Group, end: int, commas: Sequence[int]) -> None:
        """Give a group to a clause that waits for its verb behind a clause within."""
        if commas and commas[-1] == group.start - 1:
            cut = commas[-1]
        elif commas:
            cut = commas[0]
        else:
            cut = self.signs.subject_start(end, group.start) if self._needs_subject(waiting) else group.start
        self.tree.fill(cut, self.tree.open[-1])
        while self.tree.open[-1] is not waiting:
            self.tree.open.pop()
        waiting.group = group

    def _needs_subject(self, clause: Clause) -> bool:
        """Tell whether nothing stands before the clauses within a waiting clause that could be its subject."""
        return not any(
            w.tag in ("NN", "NNS", "NNP", "PRP", "DT")
            for p, w in enumerate(self.words[: self.tree.done])
            if self.tree.owner[p] is clause
        )

    def _coordinate(self, group: Group, place: int) -> None:
        """Open a clause behind "and", "but", "or" on the level to which it belongs."""
        between = self.words[place + 1 : group.start]
        free = [c for c in chunks_of(self.words, place + 1, group.start) if not c[2]]
        shared = all(w.tag in ("RB", "MD", ",") for w in between) or not free
        comma = place > 0 and self.words[place - 1].tag == ","
        level = self._level(group, shared=shared, comma=comma)
        self.tree.fill(place, self.tree.open[-1])
        while self.tree.open[-1] is not level:
            self.tree.open.pop()
        self.tree.open.pop()
        clause = Clause(
            level.kind, place, group, [self.words[place]], level.parent, twin=level, shared=shared, comma=comma
        )
        (self.tree.mains if level.parent is None else level.parent.children).append(clause)
        self.tree.open.append(clause)

    def _level(self, group: Group, *, shared: bool, comma: bool) -> Clause:
        """Choose the clause with which a new one is coordinated."""
        place = len(self.tree.open) - 1
        while place > 0:
            top = self.tree.open[place]
            above = next((c for c in reversed(self.tree.open[:place]) if c.group is not None), None)
            if above is None:
                break
            if top.kind in ("rel", "sub", "cond", "wh"):
                up = comma or (not shared and top.kind == "rel")
            else:
                up = self._leaves_content(group, top, above, shared=shared, comma=comma)
            if not up:
                break
            place -= 1
            while self.tree.open[place].group is None:
                place -= 1
        return self.tree.open[place]

    def _leaves_content(self, group: Group, top: Clause, above: Clause, *, shared: bool, comma: bool) -> bool:
        """Tell whether a coordinated clause goes on behind reported content: "said A, but B is true"."""
        assert above.group is not None
        assert top.group is not None
        same = group.finite.tag == above.group.finite.tag
        if shared:
            cue = self.takes_clause(group.main) or group.main.base in _STANCES
            if group.main.base in _WILLED and self.acts is not None:
                cue = not self._acts(top)  # "said the bank is weak and plans a sale"
            if group.perfect and top.group.perfect and not above.group.perfect:
                return False  # "said they had planned it and had shown no remorse"
            differs = top.group.finite.tag != group.finite.tag
            return same and (cue or differs)
        return comma

    def _acts(self, clause: Clause) -> bool:
        """Tell whether the subject of a clause may want something: "said the bank was weak and plans a sale"."""
        assert clause.group is not None
        chunks = chunks_of(self.words, clause.start + len(clause.opener), clause.group.start)
        if not chunks or self.acts is None:
            return False
        free = next((c for c in chunks if not c[2]), chunks[0])
        head = self.words[free[1] - 1]
        return head.tag in ("PRP", "NNP") or self.acts(head.low)

    def _splice(self, group: Group, mark: int) -> None:
        """Open a main clause behind a comma."""
        self.tree.fill(mark, self.tree.open[-1])
        del self.tree.open[:]
        clause = Clause("main", mark, group, comma=True)
        self.tree.mains.append(clause)
        self.tree.open.append(clause)

    def _adjoin(self, group: Group, end: int) -> None:
        """Read a group that nothing separates from the one before."""
        top = self.tree.open[-1]
        assert top.group is not None
        cut = self.signs.subject_start(end, group.start)
        trigger = self.signs.is_triggered(cut)
        if cut < group.start and trigger and self.signs.is_told_apart(cut, group):
            self.tree.attach(group, cut)  # "repeated a claim he made in May"
        elif cut < group.start and trigger:
            self.tree.complement(group, cut)
        elif cut == group.start:
            self._reread(top, group)
        elif self.signs.is_view(cut, group):
            self.tree.complement(group, cut)
        elif self.signs.is_contact(cut):
            self.tree.attach(group, cut)
        elif group.main is group.finite and group.finite.tag == "VBD" and group.finite.low.endswith("ed"):
            group.finite.tag = "VBN"  # "the plan announced on Monday"
        else:
            self.tree.complement(group, cut)

    def _reread(self, top: Clause, group: Group) -> None:
        """Read the verb before as a participle, as in "The man arrested on Monday was released"."""
        assert top.group is not None
        old = top.group
        spoken = self.words[old.start - 1].low in NOMINATIVE if old.start > top.start else False
        if len(old.verbs) == 1 and old.finite.tag == "VBD" and not spoken:
            old.finite.tag = "VBN"
            top.group = group
            return
        subject = self.signs.subject_start(top.start, old.start)
        if top.start < subject < old.start and top.kind == "main":
            inner = Clause("rel", subject, old, parent=top)
            top.children.append(inner)
            for place in range(subject, self.tree.done):
                self.tree.owner[place] = inner
        top.group = group

    def _dangling(self) -> int | None:
        """Find "but" before a subject whose verb comes behind insertions: ", but an aide, since he knew, said"."""
        host = next((c for c in self.tree.open if c.group is not None), None)
        if (
            host is None
            or host.group is None
            or len(self.tree.open) < 2
            or self.tree.open[-1].kind not in ("sub", "rel")
        ):
            return None
        places = [
            p
            for p in range(host.group.end + 1, self.tree.open[1].start)
            if self.words[p].tag == "CC" and self.words[p - 1].tag == "," and self.tree.owner[p] is host
        ]
        if not places:
            return None
        chunks = chunks_of(self.words, places[0] + 1, self.tree.open[1].start)
        return places[0] if chunks and chunks[0][0] == places[0] + 1 else None

    def _is_inverted_condition(self, group: Group) -> bool:
        """Tell whether a clause begins with "had", "should" or "were" as a condition does."""
        lead = [w for w in self.words[: group.start] if w.tag not in ('"', "CC", ",")]
        after = any(self.words[p].tag == "," for p in range(group.end, len(self.words)))
        return not lead and group.finite.low in _INVERTED and after and len(self.groups) > 1


def _ends_at_comma(clause: Clause, reports: bool) -> bool:
    """Tell whether a dependent clause ends at a comma, behind which a participle ``reports`` perhaps."""
    timed = clause.kind == "wh" and bool(clause.opener) and clause.opener[-1].low in ("when", "where")
    if reports and (timed or clause.kind in ("rel", "sub")):
        return True  # "… drowned when a ferry capsized, adding that …"
    return clause.kind == "rel" and clause.comma
