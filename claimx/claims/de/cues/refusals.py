"""Refusals to say anything: "wollte dies weder bestätigen noch dementieren", "lehnte eine Stellungnahme ab"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["refuses_comment"]

_POINTERS = frozenset(
    [
        *("das", "dies", "es", "dazu", "hierzu", "darüber", "hierüber", "davon", "diese", "diesen", "dieses", "sie"),
        *("weiter", "weiteres", "näher", "näheres", "mehr", "genaueres", "keine", "keinen", "kein"),
    ]
)


_WILLING = frozenset({"wollen", "mögen"})


def refuses_comment(clause: Clause, cue: VerbCue, words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether somebody is only said to say nothing, so that there is no content that they hold.

    What they would not speak of has to be named elsewhere: "wollte den Bericht nicht bestätigen" names it, and
    "bestätigt dies nicht" is an answer.

    Args:
        clause: The clause.
        cue: Its cue.
        words: The phrase that would be the content.
        pack: The language.
    """
    head = next((w for w in words if w.tag == "N" and w.low not in _POINTERS), None)
    if head is not None:
        refused = cue.lemma in pack.words["refusing_verb"] and is_one_of(head.low, pack.words["comment_noun"])
        return refused and not any(w.tag == "P" for w in words[: words.index(head)])
    willing = clause.finite is not None and clause.finite.lemma in _WILLING
    none = any(w.low.startswith("kein") for w in clause.words)
    negated = none or any(w.low in pack.words["negation"] or w.low == "weder" for w in clause.words)
    comments = cue.lemma in pack.words["comment_verb"]
    return comments and ((willing and negated) or none) and all(w.low in _POINTERS for w in words)
