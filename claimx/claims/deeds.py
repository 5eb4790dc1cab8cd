"""Cue verbs that tell of a deed or a name and of nothing held: "verlangt 5 Euro Eintritt", "bestritt ein Spiel"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.clauses import Clause
from claimx.claims.drafts import Party
from claimx.claims.nouns import is_animate, is_one_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["is_deed"]

_AGENT = frozenset({"von", "vom", "durch", "seitens"})


def is_deed(clause: Clause, cue: VerbCue, party: Party, content: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a verb with a phrase as its object says what is done, and not what is held.

    Args:
        clause: The clause of the verb.
        cue: The verb.
        party: Who would hold it.
        content: The words of the object.
        pack: The language.
    """
    if cue.words or not content:
        return False
    nouns = [w for w in content if w.tag == "N"]
    head = nouns[0] if nouns and content[0].tag != "P" else None
    if cue.lemma in pack.words["naming_verb"]:
        return _is_custom(clause, party)
    if head is None:
        return False
    if cue.lemma == "verlangen":
        price = is_one_of(head.low, pack.words["currency"]) and any(w.low == "für" for w in clause.words)
        return price and content[-1] is head
    if cue.lemma == "bestreiten":
        return is_one_of(head.low, pack.words["contest_noun"])
    if cue.lemma == "unterstützen":
        helped = is_animate(head.low, pack) or is_one_of(head.low, pack.words["helped_noun"])
        return helped or bool(head.name) or any(w.low == "mit" for w in clause.words)
    return False


def _is_custom(clause: Clause, party: Party) -> bool:
    """Tell whether a passive says what people in general call something: "wird in Bayern als Semmel bezeichnet"."""
    finite = clause.finite
    if finite is None or finite.lemma != "werden" or party.type == "document" or not party.words:
        return False
    return not any(w.low in _AGENT and w.index < party.words[0].index <= w.index + 2 for w in clause.words)
