"""Contents that go on with somebody else and no verb: "spricht von 500 Gästen, der Verein von 800"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.phrases import split_phrases
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_gap"]

_BETWEEN = 2  # adverbs behind the second holder


def find_gap(words: Sequence[Word], pack: ClaimPack) -> tuple[int, int, int] | None:
    """Find where a content goes on with somebody else and no verb: "von 500 Gästen, / der Verein / von 800".

    Returns:
        Where the second holder begins and ends, and the second content begins; ``None`` where there is none.
    """
    if not words or words[0].tag != "P":
        return None
    for place in range(2, len(words) - 2):
        apart = words[place].index - words[place - 1].index
        if apart not in (2, 3) or words[place].tag not in ("ART", "N", "DET", "ADJ"):
            continue
        phrase = next(iter(split_phrases(words[place:], pack)))
        end = place + len(phrase.words)
        cut = next((i for i in range(place + 1, end) if words[i].low == words[0].low), end)
        end = cut
        while cut < len(words) - 1 and words[cut].tag == "ADV" and cut < end + _BETWEEN:
            cut += 1  # "Greenpeace gar von „Ablasshandel“"
        somebody = is_animate(phrase.head.low, pack) or not is_common(phrase.head.low, pack)
        if cut < len(words) - 1 and words[cut].low == words[0].low and somebody:
            return place, end, cut
    return None
