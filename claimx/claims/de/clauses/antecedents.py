"""Whom "der" stands for at the beginning of a relative clause: a man who is its subject, or a woman in the dative."""

from __future__ import annotations

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["is_masculine", "relates_to_feminine"]

_ANTECEDENT = 8  # so many words before a relative clause the article of its noun may stand


def relates_to_feminine(clause: Clause, opener: Word) -> bool:
    """Tell whether "der" stands for a woman or for several: "eine Mieterin aus Kassel, der die Firma kündigte"."""
    before = clause.parent.words if clause.parent is not None and opener.low == "der" else []
    near = [w for w in before if clause.start - _ANTECEDENT <= w.index < clause.start - 1]
    led = {w.index + 1 for w in before if w.tag == "P"}  # "ein Verein für die Stadt, der …"
    article = next((w for w in reversed(near) if w.tag in ("ART", "DET", "V", "PP") and w.index not in led), None)
    return article is not None and article.low in ("die", "eine", "ihre", "seine", "diese", "keine", "viele", "einige")


def is_masculine(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether "der" relates to a masculine noun, so that it is the subject: "Merz, der Scholz lobte"."""
    words = clause.parent.words if clause.parent is not None else []
    place = next((i for i, w in enumerate(words) if w.index == clause.start - 2), None)
    if place is None or words[place].tag != "N":
        return False
    while place and words[place - 1].tag in ("N", "ADJ"):
        place -= 1
    lead = words[place - 1] if place else None
    if lead is not None and lead.tag in ("ART", "DET"):
        return lead.low in ("den", "dem", "einen", "einem") or (lead.low in ("der", "ein") and place == 1)
    head = next(w for w in words if w.index == clause.start - 2)
    named = bool(head.name) and head.person
    return named and words[place].low not in pack.words["feminine_name"] and not words[place].low.endswith("a")
