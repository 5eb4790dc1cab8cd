"""Participles that two verbs share: what stands beside them tells which verb it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["HAVING", "tell_homonyms"]

HAVING = frozenset({"hat", "haben", "habe", "hatte", "hatten", "hätte", "hätten", "hast", "habt"})
_REACH = 3  # words before a participle in which its object stands: "den Mord am Nachbarn gestanden"


def tell_homonyms(words: Sequence[Word], pack: ClaimPack) -> None:
    """Read "gestanden" as a confession where a deed is its object or a clause follows; else somebody stood.

    Args:
        words: The words of one sentence, tagged; the lemma of the participle is set in place.
        pack: The language.
    """
    for word in words:
        if word.low == "gestanden" and word.form.participle and _confesses(words, word.index, pack):
            word.form = replace(word.form, participle="gestehen")


def _confesses(words: Sequence[Word], place: int, pack: ClaimPack) -> bool:
    if not any(w.low in HAVING for w in words):
        return False
    after = words[place + 1 : place + 3]
    if len(after) == 2 and after[0].text == ",":
        infinitive = next((w.tag for w in words[place + 2 :] if w.tag in ("ZU", "V")), "") == "ZU"
        return infinitive or after[1].low in ("dass", "daß")
    deeds = pack.words["confessed_noun"]
    return any(is_one_of(w.low, deeds) for w in words[max(0, place - _REACH) : place] if w.tag == "N")
