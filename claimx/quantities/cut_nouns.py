"""Nouns that a hyphen cuts since the next quantity names their head: ``drei Silber- und sechs Bronzemedaillen``."""

from __future__ import annotations

from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft, Noun
from claimx.quantities.rows import Row

__all__ = ["complete_cut_nouns"]

_HYPHENS = frozenset("-‑")
_REACH = 6  # words between a cut noun and the quantity with the whole one


def complete_cut_nouns(row: Row, drafts: list[Draft], pack: QuantityPack) -> None:
    """Give a cut noun the head of the noun behind it, and its quantity the hyphen."""
    whole: Draft | None = None
    for draft in reversed(drafts):
        noun = draft.noun
        if noun is not None and _is_cut(row, noun) and whole is not None and whole.noun is not None:
            head = pack.last_part(whole.noun.lemma)
            if head is not None and 0 < whole.begin - noun.last <= _REACH:
                noun.lemma = "".join(row.text[noun.first : noun.last]) + head.lower()
                noun.last += 1
                draft.stop = max(draft.stop, noun.last)
        whole = draft


def _is_cut(row: Row, noun: Noun) -> bool:
    if noun.chars is not None or row.get(noun.last) not in _HYPHENS or not row.glued(noun.last):
        return False
    return not row.glued(noun.last + 1) or row.get(noun.last + 1) == ","
