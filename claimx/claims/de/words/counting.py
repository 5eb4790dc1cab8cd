"""Shapes within noun phrases that count: one of several, and a time that begins where a noun is over."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["before_sample", "begins_date", "end_of_pronoun"]

_THEM = frozenset({"ihnen", "uns", "euch", "denen"})
_OTHERS = frozenset(
    {"andere", "anderen", "einen", "meisten", "wenigsten", "beiden", "übrigen", "restlichen", "ersteren", "letzteren"}
    | {"jeder", "jede", "jedes", "jeden", "jedem"}  # "ein jeder"
)
_SAMPLES = frozenset({"darunter", "einschließlich", "inklusive", "ausgenommen", "vornehmlich", "insbesondere"})


def begins_date(words: Sequence[Word], i: int, pack: ClaimPack) -> bool:
    """Tell whether a noun begins a time: "die Gremien / Ende Oktober"."""
    after = words[i + 1] if i + 1 < len(words) else None
    return words[i].low in ("ende", "anfang", "mitte") and after is not None and after.low in pack.words["weekday"]


def before_sample(words: Sequence[Word]) -> int:
    """Return where a phrase ends before some of those that it names: "Dutzende Staaten, darunter Peru"."""
    for place in range(1, len(words)):
        apart = words[place].index == words[place - 1].index + 2
        pair = [w.low for w in words[place : place + 2]]
        if apart and (pair[0] in _SAMPLES or pair in (["unter", "ihnen"], ["allen", "voran"])):
            return place
    return len(words)


def end_of_pronoun(words: Sequence[Word], i: int) -> int:
    """Return where a phrase without a noun ends: "einer von ihnen", "die meisten", "viele andere von uns"."""
    end = i + 1
    if end < len(words) and words[end].low in _OTHERS and words[end].index == words[i].index + 1:
        end += 1
    behind = [w.low for w in words[end : end + 2]]
    return end + 2 if behind[:1] == ["von"] and behind[-1] in _THEM else end
