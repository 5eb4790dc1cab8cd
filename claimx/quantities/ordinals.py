"""Ordinals in words, which state no amount: ``der dritte Mann``, ``zum zweiten Mal``, ``Erstens``, ``firstly``."""

from __future__ import annotations

from claimx.lang.numerals import read_word
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Refusal
from claimx.quantities.rows import Row

__all__ = ["refuse_ordinal"]

_SHORTEST_SUPERLATIVE = 5  # letters of "beste"


def refuse_ordinal(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """Refuse a word that is an ordinal, as a date where a month follows."""
    key = row.key[i]
    if key not in pack.ordinal_forms:
        if not (key.endswith(pack.ordinal_tails) and _is_made(key, pack)):
            return None
    elif key in pack.ordinal_doubts and not _stands_before_noun(row, i, pack):
        return None
    dated = row.get(i + 1) in pack.months and (not pack.capital_nouns or row.text[i + 1][0].isupper())
    return Refusal(i, i + 2, "date") if dated else Refusal(i, i + 1, "ordinal")


def _is_made(key: str, pack: QuantityPack) -> bool:
    """``einundzwanzigste``, ``zweitgrößte``: a number word or the stem of an ordinal with an ending behind."""
    tails = [tail for tail in pack.ordinal_tails if key.endswith(tail)]
    if any(key.startswith(stem) and len(key) - len(stem) >= _SHORTEST_SUPERLATIVE for stem in pack.ordinal_starts):
        return any(tail.startswith("s") for tail in tails)
    if key[:2] not in pack.numbers.starts:
        return False
    return any((read_word(key[: -len(tail)], pack.numbers) or 0) > 1 for tail in tails if len(tail) < len(key) - 1)


def _stands_before_noun(row: Row, i: int, pack: QuantityPack) -> bool:
    """Tell ``the second man``, ``am achten Abend`` from ``a second``, ``wir achten auf``, ``secondo il ministro``."""
    if i == 0 and row.get(1) == "," and not pack.capital_nouns:
        return True  # "Second, the price rose"
    if row.glued(i + 1):
        return row.get(i + 1) in ("-", "‑") and row.is_word(i + 2)
    behind = row.is_word(i + 1) and row.key[i + 1] not in pack.stop and row.key[i + 1] not in pack.ago_words
    named = not pack.capital_nouns or (behind and row.text[i + 1][0].isupper())
    return behind and named and row.is_word(i - 1)
