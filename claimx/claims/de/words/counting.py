"""Shapes within noun phrases that count: one of several, and a time that begins where a noun is over."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["begins_date", "is_one_of_them"]


def begins_date(words: Sequence[Word], i: int, pack: ClaimPack) -> bool:
    """Tell whether a noun begins a time: "die Gremien / Ende Oktober"."""
    after = words[i + 1] if i + 1 < len(words) else None
    return words[i].low in ("ende", "anfang", "mitte") and after is not None and after.low in pack.words["weekday"]


def is_one_of_them(words: Sequence[Word], i: int) -> bool:
    """Tell "einer von ihnen", "zwei von uns"."""
    behind = words[i + 1 : i + 3]
    return len(behind) == 2 and behind[0].low == "von" and behind[1].low in ("ihnen", "uns", "euch", "denen")
