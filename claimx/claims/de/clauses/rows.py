"""Phrases that belong together: an apposition and whom it is about, the members of a list behind a verb."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.phrases import Phrase
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["LISTING", "before_apposition", "joins_list", "n_apposed"]

LISTING = frozenset({"und", "sowie"})
_COMMA_BEHIND_QUOTE = 3  # words from a quoted name to what follows its comma


def before_apposition(phrase: Phrase, pack: ClaimPack) -> Iterator[Word]:
    """Yield the words before "von" and before what tells who it is: "Joly von A und …", "Kern, Gründer und Chef"."""
    before = phrase.first
    for word in phrase.words:
        apposed = word.index > before.index + 1 and not word.name and is_animate(word.low, pack)
        if word.tag == "P" or apposed:
            return
        before = word
        yield word


def joins_list(phrases: Sequence[Phrase], finite: Word) -> bool:
    """Tell whether two phrases behind a plural are one list: "berichten die „Zeit“, / die „Welt“ und das „Blatt“"."""
    if len(phrases) < 2 or phrases[0].kind != "np" or phrases[1].kind != "np":
        return False
    first, second = phrases[:2]
    apart = 1 < second.first.index - first.words[-1].index <= _COMMA_BEHIND_QUOTE
    plural = bool(finite.codes) and all(code[-1] in "46" for code in finite.codes)
    return apart and plural and second.first.tag == "ART" and any(w.low in LISTING for w in second.words)


def n_apposed(phrases: Sequence[Phrase]) -> int:
    """Count the phrases behind the first that only say who it is: "Kern, Wirt in Ulm", "ihr Vater, ein Wirt, …"."""
    if len(phrases) < 2 or phrases[0].kind != "np" or phrases[1].kind != "np":
        return 0
    name, second = phrases[0].words[-1], phrases[1].first
    if second.index != name.index + 2 or second.quote != name.quote:
        return 0
    steps = itertools.pairwise(phrases[1:])
    parted = (n for n, (left, right) in enumerate(steps, 1) if right.first.index == left.words[-1].index + 2)
    end = next(parted, 0)
    if end and second.low in ("ein", "eine", "der", "die", "das"):
        return end
    return 1 if second.tag in ("N", "ADJ") and all(w.tag == "N" for w in phrases[0].words) else 0
