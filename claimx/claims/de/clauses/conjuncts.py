"""The first of the verbs that share an auxiliary, or stand in a row at the end of a clause.

"Er hat das Haus gekauft und den Garten verpachtet" is one claim with two predicates. Its frame is that of the first:
what belongs to the second is no object of "kaufen".
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS
from claimx.claims.words import Word

__all__ = ["first_conjunct"]

_JOINING = frozenset({"und", "oder", "sowie", "sondern", "aber"})
_INFINITE = frozenset({"PP", "INF", "ZU"})
_VERBAL = ("t", "te", "en")
_STRONG = ("kommen", "nehmen", "gehen", "stehen", "sehen", "geben", "liegen", "ziehen", "halten", "lassen", "fallen")
_THIRD = frozenset({"p3", "p6", "t3", "t6", "k3", "k6", "q3", "q6"})


def first_conjunct(clause: Clause) -> Clause:
    """Return a clause up to its first full predicate, with the auxiliaries behind the last that this one shares."""
    for place, (before, word) in enumerate(itertools.pairwise(clause.words), 1):
        if before is clause.finite:
            continue
        joined = word.tag == "CO" and word.low in _JOINING
        listed = word.index == before.index + 2 and before.tag in _INFINITE  # "gesperrt, später gesprengt und geräumt"
        if not (joined or listed):
            continue
        behind = clause.words[place + joined :]
        if joined and _closes(before, clause, behind):
            verb = replace(before, tag="V")
            return replace(clause, words=[*clause.words[: place - 1], verb], finite=verb)
        infinite = before.tag in _INFINITE or (before.form.participle is not None and joined)
        if infinite and (shared := _shared_by(before, behind, clause)) is not None:
            return replace(clause, words=[*clause.words[:place], *shared])
    return clause


def _closes(word: Word, clause: Clause, behind: Sequence[Word]) -> bool:
    """Tell whether a verb ends a dependent clause that goes on to its like: "dass er kommt und bleibt".

    Its tag does not tell, since of two finite verbs the last is taken for that of the clause.
    """
    if clause.kind not in ("sub", "rel") or clause.finite not in behind or not word.form.finite or word.capital:
        return False
    if word.form.participle is not None and any(w.tag == "PP" for w in behind):
        return False  # "dass die Strecke zerstört und die Brücke gesperrt ist"
    lemma = word.form.finite[0][0]
    plain = lemma in AUXILIARIES | MODALS or word.low.endswith(_VERBAL) or lemma.endswith(_STRONG)
    return plain and bool(word.codes & _THIRD) and len(behind) > 1


def _shared_by(verb: Word, behind: Sequence[Word], clause: Clause) -> list[Word] | None:
    """Return the auxiliaries behind the second verb; ``None`` where no second one of the form of the first follows."""
    tag = verb.tag if verb.tag in _INFINITE else "PP"
    place = next((i for i, w in enumerate(behind) if w.tag == tag), None)
    if place is None or any(w is clause.finite for w in behind[:place]):
        return None
    if behind[place].lemma in AUXILIARIES | MODALS or behind[place].low == "worden":
        return None  # "„gesperrt“ worden"
    return [w for w in behind[place + 1 :] if w is clause.finite or w.lemma in AUXILIARIES | MODALS]
