"""Propositions: which words of a clause, and of what depends on it, say what is held."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import stated_with
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["all_words", "is_condition", "proposition", "with_children", "without_condition", "without_opener"]

_LIKING = frozenset({"mögen", "lieben", "hassen", "finden", "begrüßen", "bedauern", "schätzen", "genießen"})
_MARKS = 2  # a comma, and a quotation mark


def proposition(clause: Clause) -> list[Word]:
    """Return a clause with what depends on it, without coordinator and reporting insertions."""
    words = clause.whole()
    first = 0
    while (
        first < len(words) - 1
        and words[first].tag == "CO"
        and words[first].low in ("und", "aber", "doch", "denn", "oder")
    ):
        first += 1
    return words[first:]


def all_words(clauses: Sequence[Clause]) -> list[Word]:
    """Return the words of clauses and of what depends on them, in text order."""
    return sorted({w.index: w for c in clauses for w in c.whole()}.values(), key=lambda w: w.index)


def without_opener(clause: Clause, words: list[Word]) -> list[Word]:
    """Take the subordinator out of a proposition."""
    opener = clause.opener
    if opener is not None and opener.low in ("dass", "daß", "ob", "wonach"):
        return [w for w in words if w is not opener]
    return words


def without_condition(pack: ClaimPack, clause: Clause, words: list[Word]) -> tuple[list[Word], list[Word]]:
    """Take the condition out of a proposition."""
    # of what is within a dependent clause, it is a condition of that: "Wir wissen nicht, was passiert, wenn er bricht"
    inner = [*clause.children, *(g for c in clause.children if c.kind == "inf" for g in c.children)]
    conditions = [c for c in inner if c.kind == "cond" or is_condition(c, pack)]
    if any(w.low == "es" for w in clause.words) and clause.finite is not None and _weighs(clause.finite):
        conditions = [c for c in conditions if c.start < clause.finite.index]  # "Ich mag es, wenn Kinder lesen"
    gone = {w.index for c in conditions for w in c.whole()}
    kept = [w for w in words if w.index not in gone]
    return (kept, [w for w in words if w.index in gone]) if kept else (words, [])


def is_condition(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a dependent clause opens as a condition does, and grants nothing: "auch wenn er widersprach"."""
    grants = bool(clause.words) and clause.words[0].low == "auch"
    return clause.opener is not None and clause.opener.low in pack.words["condition"] and not grants


def _weighs(finite: Word) -> bool:
    """Tell whether a verb with "es" says how what follows is found: "Ich mag es, wenn …", "Es ist schade, wenn …"."""
    return finite.lemma in _LIKING or finite.lemma == "sein"


def with_children(clause: Clause, words: list[Word], *, hosted: bool = False) -> list[Word]:
    """Add the relative and infinitive clauses that stand behind the words of a phrase; all where it hosts them."""
    indices = {w.index for w in words}
    for child in clause.children:
        closing = hosted and child.kind in ("sub", "inf", "v2") and child.start > max(indices)
        stated = stated_with([w for w in clause.words if w.index < child.start]) if closing else ()
        closing = closing and not any(w.index not in indices for w in stated)
        beside = bool(child.words) and child.start - 2 in indices
        beside = beside or (child.kind == "rel" and _is_extraposed(clause, child, words))
        relates = child.kind in ("rel", "inf") or [w.low for w in child.words[:2]] == ["nach", "denen"]
        if ((relates or hosted) and beside) or closing:
            indices |= {w.index for w in child.whole()}
            words = words + child.whole()
    return sorted({w.index: w for w in words}.values(), key=lambda w: w.index)


def _is_extraposed(clause: Clause, child: Clause, words: Sequence[Word]) -> bool:
    """Tell whether a relative clause behind the verb is of a phrase before it: "sagt ein Jahr voraus, das … bringt"."""
    last = max((w for w in words if w.index < child.start), key=lambda w: w.index, default=None)
    if last is None or last.tag != "N" or not child.words:
        return False
    between = [w for w in clause.words if last.index < w.index < child.start]
    marks = child.start - last.index - 1 - len(between)
    return marks <= _MARKS and all(w.tag in ("PTK", "PP", "INF", "V", "ZU") for w in between)
