"""The name of a predicate: "liefern", "sich einigen", "offen sein", "Rolle spielen", "rollen lassen"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.verb_complex import VerbComplex
from claimx.claims.de.skeletons.actors import is_adjectival
from claimx.claims.de.skeletons.marks import Arguments
from claimx.claims.de.words.phrases import behind_attribute
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["name_predicate", "reflexive_of"]

# A reflexive other than "sich", and the subject with which it is one.
_SAME_PERSON = {"mich": "ich", "mir": "ich", "uns": "wir"}


def reflexive_of(clause: Clause, verbs: VerbComplex, subject: Sequence[Word]) -> tuple[Word, ...]:
    """Return the reflexive pronoun that belongs to the main verb; that of "lässt sich belegen" does not."""
    if "lassen" in verbs.governors:
        return ()
    who = {w.low for w in subject}
    found = [w for w in clause.words if w.low == "sich" or _SAME_PERSON.get(w.low) in who]
    before = [clause.words[i - 1].tag in ("P", "ART") for i, w in enumerate(clause.words) if w in found[:1] and i]
    return () if not found or any(before) else (found[0],)  # not in "mit sich", "die sich daraus ergebenden Kosten"


def name_predicate(
    clause: Clause, verbs: VerbComplex, found: Arguments, reflexive: Sequence[Word], pack: ClaimPack
) -> str:
    """Return the lemma of a predicate with what makes one whole with the verb."""
    lets_itself = any(w.low == "sich" for w in clause.words)  # "lässt sich belegen"
    parts: list[str] = []
    if reflexive:
        parts.append("sich")
    if found.predicative:
        parts.append(_name_of(found.predicative, pack))
    if found.support:
        parts.append(_name_of(found.support, pack))
    parts.append(verbs.lemma or "")
    if "lassen" in verbs.governors and not lets_itself:
        parts.append("lassen")
    return " ".join(parts)


def _name_of(words: Sequence[Word], pack: ClaimPack) -> str:
    """Return the head noun of a predicative, all words of a name, its adjective, or a phrase with its preposition."""
    if words[0].tag == "P":
        return " ".join([words[0].low, *(w.text for w in words[1:])])
    head = next((w for w in words[behind_attribute(words) :] if w.tag == "N"), None)
    if head is None:
        return words[-1].low
    if len(words) == 1 and words[0].index == 0 and not words[0].name:
        return words[0].low if is_adjectival(words[0], pack) else words[0].text
    return " ".join(w.text for w in words if w is head or (w.name and w.name == head.name))
