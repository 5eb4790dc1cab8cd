"""Signs between the verb groups of an English sentence that tell where one clause ends and the next begins.

What is asked here needs the words alone; which clauses are open is known to the reader that asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.en.clauses import Clause, TakesClause
from claimx.claims.en.groups import Group
from claimx.claims.en.openers import NOMINATIVE, Openers
from claimx.claims.en.phrases import chunks_of
from claimx.claims.words import Word

__all__ = ["Signs"]

_OBJECTS = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "PRP", "JJ", "CD", "SYM", "TO", "SUB"})
_SUBJECTS = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "PRP", "JJ", "CD"})


@dataclass(frozen=True, slots=True)
class Signs:
    """Answers questions about the words between verb groups.

    Args:
        words: All words of the stretch; a place is an index into them.
        takes_clause: Whether a verb takes a clause without "that", as "say" does.
        openers: What opens clauses in the stretch.
    """

    words: Sequence[Word]
    takes_clause: TakesClause
    openers: Openers

    def coordinator(self, start: int, end: int) -> int | None:
        """Return the place of the coordinator between two groups that joins clauses."""
        places = [
            p
            for p in range(start, end)
            if self.words[p].tag == "CC" and self.words[p].low not in ("both", "either", "neither")
        ]
        if not places:
            return None
        tight = [p for p in places if all(w.tag in ("RB", "MD", ",") for w in self.words[p + 1 : end])]
        if tight:
            return tight[-1]
        after_comma = [p for p in places if p and self.words[p - 1].tag == ","]
        fit = [p for p in (after_comma or places) if self.openers.subject_next(p + 1, end) or p in after_comma]
        return fit[-1] if fit else None

    def is_reported(self, place: int) -> bool:
        """Tell whether a participle that takes a clause stands at a place: "…, saying they violated the rules"."""
        return self.words[place].tag == "VBG" and self.takes_clause(self.words[place])

    def begun_clause(self, start: int, end: int, kind: str, groups: Sequence[Group]) -> int | None:
        """Return the place of a coordinator that begins a clause whose subject ends in a relative clause.

        "The camp blames him, but anyone who met them has doubts".

        Args:
            start: Behind the verb group before.
            end: Place of the relative pronoun.
            kind: Of the clause that opens there.
            groups: All verb groups.
        """
        marks = [p for p in range(start, end) if self.words[p].tag in ",:"]
        if kind != "rel" or len(marks) != 1 or marks[0] + 1 >= end:
            return None
        place = marks[0] + 1
        subject = place + 1
        if self.words[place].low not in ("but", "and", "yet") or self.words[subject].tag in ("IN", "TO", "VBG"):
            return None
        chunks = chunks_of(self.words, subject, end)
        later = [g for g in groups if g.start > end]
        if not chunks or chunks[0][0] != subject or chunks[-1][1] != end or len(later) < 2:
            return None
        first, second = later[0], later[1]
        between = self.words[first.end : second.start]
        opened = any(w.tag in ("SUB", "WDT", "WP", "WRB", "CC", ",", ":") for w in between)
        return None if opened or self.takes_clause(first.main) else place

    def is_apposed(self, comma: int, group: Group) -> bool:
        """Tell whether a noun and a clause about it are set off: "…, a claim the agency denies"."""
        between = chunks_of(self.words, comma + 1, group.start)
        if len(between) < 2 or between[-1][1] < group.start - 1 or between[-2][1] != between[-1][0] or between[-1][2]:
            return False
        first = self.words[comma + 1]
        noun = self.words[between[-2][1] - 1].tag in ("NN", "NNS")
        return noun and (first.low in ("a", "an", "the", "up", "down", "something") or first.tag == "IN")

    def is_gap(self, top: Clause, end: int) -> bool:
        """Tell whether a relative pronoun is the subject of a clause that somebody says: "which officials say was"."""
        group = top.group
        if top.kind != "rel" or not top.opener or group is None or group.end != end:
            return False
        own = [p for p in range(top.start + len(top.opener), group.start) if self.words[p].tag in _SUBJECTS]
        return bool(own) and self.takes_clause(group.main)

    def is_held_within(self, top: Clause, end: int, group: Group) -> bool:
        """Tell whether a clause goes on with what is said in it: "those who say we are", "If you think I will"."""
        if top.kind not in ("rel", "cond", "sub") or top.group is None or top.group.end != end or top.group.passive:
            return False
        if top.opener and top.opener[-1].low == "as":
            return False  # "As he says, …" is set beside what it says
        between = self.words[end : group.start]
        named = bool(between) and between[0].low in NOMINATIVE and between[0].low != "it"
        held = named or (top.comma and top.kind == "rel")
        whole = held and bool(between) and not any(w.tag in (",", ":", "CC") for w in between)
        return whole and self.takes_clause(top.group.main) and self.openers.subject_next(end, group.start)

    def is_triggered(self, cut: int) -> bool:
        """Tell whether a verb that takes a clause stands before a place, a recipient or a time between them."""
        for place in range(cut - 1, max(-1, cut - 9), -1):
            word = self.words[place]
            if word.tag in ("VB", "VBD", "VBP", "VBZ", "VBN", "VBG") or (word.tag == "JJ" and place == cut - 1):
                return self.takes_clause(word)
            if word.tag in ",:":
                return False
        return False

    def is_subject(self, comma: int, coordinator: int) -> bool:
        """Tell whether a subject begins at once behind a comma, "and" within it included: ", girls and boys"."""
        if comma > coordinator:
            return True
        chunks = chunks_of(self.words, comma + 1, coordinator)
        return bool(chunks) and chunks[0][0] == comma + 1 and chunks[-1][1] == coordinator

    def _waits_for_content(self, top: Clause, end: int) -> bool:
        """Tell whether a subject stands behind a verb that takes a clause: "said the talks, held in May, …"."""
        assert top.group is not None
        if top.group.end != end or not self.takes_clause(top.group.main) or top.group.passive:
            return False
        least = self.words[end].low == "at" and self.words[end + 1].low in ("least", "most")
        return bool(chunks_of(self.words, end, end + 3)) and (self.words[end].tag in _SUBJECTS or least)

    def is_subject_of_content(self, top: Clause) -> bool:
        """Tell whether a relative clause between commas follows the subject of what somebody says without "that"."""
        host = top.parent
        if top.kind != "rel" or not top.comma or host is None or host.group is None or not self._lacks_content(host):
            return False
        end = host.group.end
        chunks = chunks_of(self.words, end, top.start - 1)
        return bool(chunks) and chunks[0][0] <= end + 1 and self._waits_for_content(host, end)

    def begins_content(self, top: Clause, end: int, comma: int, group: Group) -> bool:
        """Tell whether what somebody says begins right behind the verb: "estimated by 2050, demand would double"."""
        if comma == group.start - 1:
            return self._waits_for_content(top, end)
        if not self._lacks_content(top) or top.group is None or top.group.end != end:
            return False
        one = not any(w.tag in ",:" for w in self.words[end:comma])
        return self.words[end].tag == "IN" and one and self._is_new_subject(comma + 1, group)

    def is_condition_of_content(self, top: Clause, comma: int, group: Group) -> bool:
        """Tell whether a clause right behind a verb is set before what it says: "said if it rains, we stay"."""
        above = top.parent
        if top.kind not in ("sub", "cond") or above is None or above.group is None or not self._lacks_content(above):
            return False
        return above.group.end == top.start and self._is_new_subject(comma + 1, group)

    def _lacks_content(self, clause: Clause) -> bool:
        group = clause.group
        said = group is not None and self.takes_clause(group.main) and not group.passive
        return said and not any(child.kind in ("that", "wh") for child in clause.children)

    def _is_new_subject(self, place: int, group: Group) -> bool:
        return (
            place < group.start and self.words[place].tag in _SUBJECTS and self.openers.subject_next(place, group.start)
        )

    def is_joint_subject(self, top: Clause, group: Group, end: int) -> bool:
        """Tell whether "and" joins the subject of a clause without "that", as in "said wages and prices rose"."""
        assert top.group is not None
        if top.group.end != end or not self.takes_clause(top.group.main):
            return False
        between = self.words[end : group.start]
        if between[0].tag in ("TO", "IN", "RB", "VBG"):
            return False
        return between[-1].tag in ("NN", "NNS", "NNP") and not any(w.tag in ",:" for w in between)

    def is_contact(self, cut: int) -> bool:
        """Tell whether a clause without opener modifies the noun before, as in "the money he stole"."""
        before, first = self.words[cut - 1], self.words[cut]
        return before.tag in ("NN", "NNS", "NNP") and (first.low in NOMINATIVE or first.tag in ("DT", "NNP", "PRP$"))

    def is_view(self, cut: int, group: Group) -> bool:
        """Tell whether a clause without "that" says what a noun before it means: "amid fears the bank could fail".

        Behind a definite noun, or where its verb lacks an object, it tells which one is meant: "the claims he made".
        """
        noun, first = self.words[cut - 1], self.words[cut]
        if noun.tag not in ("NN", "NNS") or not self.takes_clause(noun):
            return False
        article = next((w for w in reversed(self.words[max(0, cut - 4) : cut - 1]) if w.tag in ("DT", "PRP$")), None)
        after = self.words[group.end] if group.end < len(self.words) else None
        whole = group.modal is not None or group.main.base == "be" or (after is not None and after.tag in _OBJECTS)
        begins = first.low in NOMINATIVE or first.tag in ("DT", "NNP", "PRP$", "NNS", "CD")
        return begins and (article is None or article.low not in ("the", "these", "those")) and (whole or group.passive)

    def is_told_apart(self, cut: int, group: Group) -> bool:
        """Tell whether a clause says which of the things that a noun means is meant, the noun being an object."""
        noun, first = self.words[cut - 1], self.words[cut]
        if noun.tag not in ("NN", "NNS") or first.low not in NOMINATIVE or not self.takes_clause(noun):
            return False
        place = cut - 2
        while place > 0 and self.words[place].tag in ("DT", "JJ", "PRP$", "CD", "NN"):
            place -= 1
        return place >= 0 and self.words[place].tag[:2] == "VB" and not self.is_view(cut, group)

    def subject_start(self, start: int, end: int) -> int:
        """Return where the subject before a group begins: the last noun phrase that no preposition leads."""
        free = [c for c in chunks_of(self.words, start, end) if not c[2]]
        return free[-1][0] if free else end
