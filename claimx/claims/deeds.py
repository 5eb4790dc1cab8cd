"""Cue verbs that tell of a deed or a name and of nothing held: "verlangt 5 Euro Eintritt", "bestritt ein Spiel"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.clauses import Clause
from claimx.claims.drafts import Party
from claimx.claims.holders import is_inert
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
    if cue.lemma in pack.words["naming_verb"]:
        return _is_custom(clause, party)
    if cue.lemma in pack.words["permitting_verb"] and is_inert(party, pack):
        return True  # "Bessere Straßen erlauben höhere Lasten"
    if cue.lemma == "ergeben":
        return _is_result(clause, party, pack)
    head = next((w for w in content if w.tag == "N"), None) if content[0].tag != "P" else None
    return head is not None and _is_done_to(clause, cue.lemma, head, content, pack)


def _is_done_to(clause: Clause, lemma: str, head: Word, content: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether an object is of a kind to which the verb does something."""
    words = pack.words
    if lemma == "verlangen":
        price = is_one_of(head.low, words["currency"]) and any(w.low == "für" for w in clause.words)
        return price and content[-1] is head
    if lemma == "bestreiten":
        return is_one_of(head.low, words["contest_noun"])
    if lemma == "anbieten":
        return head.low not in pack.noun_cues and not is_one_of(head.low, words["offer_noun"])
    somebody = is_animate(head.low, pack) or bool(head.name)
    if lemma == "unterstützen":
        given = any(w.low == "mit" for w in clause.words)
        return somebody or given or is_one_of(head.low, words["helped_noun"])
    return somebody and lemma in words["treating_verb"]


def _is_result(clause: Clause, party: Party, pack: ClaimPack) -> bool:
    """Tell whether parts make a whole, as in "Beides ergibt eine Suppe", where no inquiry finds anything."""
    if not party.words:
        return False
    head = (party.head or party.words)[-1]
    found = party.type == "document" or is_one_of(head.low, pack.words["evidence_noun"])
    return not found or any(w.low == "sich" for w in clause.words)


def _is_custom(clause: Clause, party: Party) -> bool:
    """Tell whether a passive says what people in general call something: "wird in Bayern als Semmel bezeichnet"."""
    finite = clause.finite
    if finite is None or finite.lemma != "werden" or party.type == "document" or not party.words:
        return False
    return not any(w.low in _AGENT and w.index < party.words[0].index <= w.index + 2 for w in clause.words)
