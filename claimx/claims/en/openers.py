"""Openers of English clauses: which words between two verb groups open a dependent clause, and of which kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.en.clauses import TakesClause
from claimx.claims.en.phrases import chunks_of, is_bound
from claimx.claims.words import Word

__all__ = ["NOMINATIVE", "Openers"]

_SUBORDINATORS = frozenset({
    "because", "although", "though", "while", "whereas", "if", "unless", "until", "whether", "since", "when",
    "whenever", "where", "wherever", "after", "before", "as", "once", "lest", "whilst", "than",
})  # fmt: skip
_PREPOSITIONAL = frozenset({"after", "before", "until", "since", "as", "than", "like"})
_LEADING = frozenset(
    {"even", "only", "just", "so", "such", "in", "given", "provided", "now", "except", "as", "especially"}
)
NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it", "there", "who"})
_COMPARED = frozenset({"more", "less", "fewer", "other", "rather"})
_PORTIONS = frozenset(
    {"some", "many", "most", "all", "none", "several", "few", "half", "one", "two", "three", "both", "each", "either",
     "neither", "dozens", "hundreds", "thousands"}
)  # fmt: skip
_CONDITION = frozenset({"if", "unless", "provided", "providing"})


@dataclass(frozen=True, slots=True)
class Openers:
    """Finds the words that open clauses in one stretch.

    Args:
        words: The stretch.
        takes_clause: Whether a word takes a clause without "that", as "say" does.
    """

    words: Sequence[Word]
    takes_clause: TakesClause

    def find(self, start: int, end: int) -> list[tuple[int, str, int]]:
        """Find the words between two groups that open clauses: place, kind, number of words."""
        found: list[tuple[int, str, int]] = []
        place = start
        while place < end:
            kind = self._opener_kind(place, end)
            if kind is None:
                place += 1
                continue
            first, size = place, 1
            while first > start and self._leads(first, start):
                first, size = first - 1, size + 1
            found.append((first, kind, size))
            place += 1
        return found

    def _leads(self, place: int, start: int) -> bool:
        """Tell whether the word before an opener belongs to it: "even if", "in which", "and that"."""
        before, word = self.words[place - 1], self.words[place]
        if word.low == "of" and before.tag in ("DT", "CD", "JJ", "NN") and before.low in _PORTIONS:
            return self.words[place + 1].tag in ("WDT", "WP")
        if before.tag == "CC":
            return before.low in ("and", "but", "or", "yet", "nor")
        if word.tag in ("WDT", "WP", "WRB"):
            return (before.tag == "IN" and before.low != "of") or (before.low == "of" and place - 2 >= start)
        if word.tag in ("SUB", "IN", "VBN", "VBG"):
            return before.low in _LEADING and before.tag in ("RB", "IN", "SUB", "JJ", "VBN")
        return False

    def _opener_kind(self, place: int, end: int) -> str | None:  # noqa: PLR0911  # one answer a kind of opener
        word = self.words[place]
        low, tag = word.low, word.tag
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if low == "that" and tag in ("SUB", "WDT", "IN"):
            if tag == "WDT" and place and self.words[place - 1].tag in ("NN", "NNS", "NNP", "PRP", "DT"):
                return "that" if self.subject_next(place + 1, end) and self._introduced(place) else "rel"
            return "that"
        if (
            low == "that"
            and tag == "DT"
            and place
            and self.words[place - 1].tag[:2] == "VB"
            and self.subject_next(place + 1, end)
        ):
            return "that"
        if tag == "WDT" or (tag == "WP" and low in ("who", "whom", "whose")) or low == "whose":
            noun = place > 0 and self.words[place - 1].tag in (
                "NN",
                "NNS",
                "NNP",
                ",",
                "CD",
                "IN",
                "CC",
                "SYM",
                "PRP",
                '"',
                "DT",
            )
            return "rel" if noun else "wh"
        if tag == "WP" or (tag == "WRB" and low in ("how", "why")):
            return "wh"
        if tag == "WRB":
            if after is not None and after.tag in ("VBN", "VBG"):
                return None
            before = next((w for w in reversed(self.words[:place]) if w.tag != "RB"), None)
            if low == "where" and before is not None and before.tag in ("NN", "NNS", "NNP", ","):
                return "rel"
            return (
                "wh"
                if before is not None and before.tag[:2] == "VB" and before.base not in ("be", "have", "do")
                else "sub"
            )
        if low == "whether":
            return "wh"
        if low in ("provided", "providing", "assuming") and after is not None and after.low == "that":
            return None
        if low in _SUBORDINATORS and tag in ("SUB", "IN", "RB"):
            return self._subordinator_kind(place, end)
        return None

    def _subordinator_kind(self, place: int, end: int) -> str | None:
        """Return the kind of clause that a subordinator opens, ``None`` where it is a preposition."""
        low = self.words[place].low
        if self._is_reduced(place) or self._is_measure(place):
            return None
        if low == "as" and (is_bound(self.words, place) or (place > 1 and is_bound(self.words, place - 2))):
            return None
        if low == "as" and self.words[place + 1 : place + 2] and self.words[place + 1].tag == "VBG":
            return None  # "quoted the minister as saying the drill would begin"
        if low == "as" and place and self.words[place - 1].low == "such":
            return None  # "sites such as Wikinews have stated"
        if low == "as" and place + 1 == end:  # "as had been reported"
            return "sub"
        if low in _PREPOSITIONAL and not self.subject_next(place + 1, end):
            return None
        if low == "if" and place and self.words[place - 1].base in ("ask", "wonder", "know", "doubt", "see"):
            return "wh"
        lead = self.words[place - 1].low if place else ""
        return "cond" if low in _CONDITION and lead not in ("as", "even") else "sub"

    def _is_reduced(self, place: int) -> bool:
        """Tell whether a clause without verb follows: "though rarely discussed", "if needed", "while in office"."""
        at = next((p for p in range(place + 1, len(self.words)) if self.words[p].tag != "RB"), None)
        if at is None or self.words[place].low in ("since", "as"):
            return False
        alone = self.words[at].tag == "JJ" and at + 1 < len(self.words) and self.words[at + 1].tag == ","
        return alone or self.words[at].tag in ("VBN", "VBG", "IN")  # "if true, …"

    def _is_measure(self, place: int) -> bool:
        """Tell whether "than" belongs to a number: "More than 4 million people have fled"."""
        if self.words[place].low != "than" or not place or self.words[place - 1].low not in _COMPARED:
            return False
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        return after is not None and (after.tag == "CD" or after.low in ("half", "a", "twice"))

    def _introduced(self, place: int) -> bool:
        """Tell whether a noun or verb before a place takes a clause: "told reporters that", "the claim that"."""
        if self.takes_clause(self.words[place - 1]) or self._is_noun_linked(place):
            return True
        for word in reversed(self.words[max(0, place - 6) : place]):
            if word.tag[:2] == "VB":
                return self.takes_clause(word)
        return False

    def _is_noun_linked(self, place: int) -> bool:
        """Tell whether a noun takes the clause over whom it is by: "the suggestion by the minister that"."""
        for at in range(place - 2, max(-1, place - 8), -1):
            word = self.words[at]
            if word.low in ("by", "of", "from") and at and self.words[at - 1].tag in ("NN", "NNS"):
                return self.takes_clause(self.words[at - 1])
            if word.tag not in ("DT", "JJ", "NN", "NNS", "NNP", "PRP$", "POS", "CD"):
                return False
        return False

    def subject_next(self, start: int, end: int) -> bool:
        """Tell whether a subject fills the place up to a verb group, so that a clause and no phrase follows."""
        between = self.words[start:end]
        joint = any(
            b.tag == "CC" and a.tag == "NNP" and c.tag in ("NNP", "DT")
            for a, b, c in zip(between, between[1:], between[2:], strict=False)
        )
        if start > end or any(w.tag in ",:" or (w.tag == "CC" and not joint) for w in between):
            return start < end and self.words[start].tag in ("PRP", "EX") and self.words[start].low in NOMINATIVE
        chunks = chunks_of(self.words, start, end)
        return bool(chunks) and not chunks[0][2] and chunks[0][0] <= start + 1
