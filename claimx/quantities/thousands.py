"""Groups of three digits behind the sign that a region has for decimals: ``3.000 Franken`` in Switzerland.

A region's habit stands beside that of its language: three digits behind the sign that parts thousands in the language
at large are thousands where money or things are counted, and decimals before units of measure (``1.250 kg``).
"""

from __future__ import annotations

import re

from claimx.lang.numerals import Separators, tidy
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row

__all__ = ["mend_thousands"]

_SHAPE = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_PHRASE = 4  # words in which the noun follows


def mend_thousands(row: Row, drafts: list[Draft], pack: QuantityPack, separators: Separators) -> None:
    """Multiply by a thousand what the region's decimal sign has cut and what counts money or things."""
    if separators.decimal not in pack.numbers.separators.groups:
        return
    right: Draft | None = None
    for draft in reversed(drafts):
        mended = None
        text = row.text[draft.last - 1]
        if draft.rule == "decimal" and draft.scale == 1 and separators.decimal in text and _SHAPE.fullmatch(text):
            money = draft.unit is not None and draft.unit.kind == "money"
            joined = right is not None and _is_joined(row, draft, right, pack)
            if money or (draft.unit is None and (joined or _is_counted(row, draft, pack))):
                draft.low = draft.high = tidy(draft.low * 1000)
                draft.rule, mended = "grouped", draft
        right = mended


def _is_joined(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    """``1.200 bis 1.500 Franken``, ``von 1.450 auf 1.900 Franken``: what stands behind the second counts for both."""
    gap = row.words(left.stop, right.begin - left.stop) if right.begin - left.stop <= _PHRASE else ()
    return gap in pack.range_joins or (bool(gap) and all(word in pack.share_joins for word in gap))


def _is_counted(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """Tell whether a noun follows, with adjectives between where nouns have capitals."""
    for i in range(draft.last, draft.last + _PHRASE):
        if not row.is_word(i) or row.key[i] in pack.stop:
            return False
        if row.text[i][0].isupper() or not pack.capital_nouns:
            return draft.kind is None
    return False
