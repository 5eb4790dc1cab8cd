"""Where something happens: which prepositional phrases of a clause name a place."""

from __future__ import annotations

import itertools
import re

from claimx.claims.de.skeletons.marks import Chunk, Marks
from claimx.claims.de.words.valency import is_place_noun
from claimx.claims.words import is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["THERE", "is_place"]

# Where, and where to; "aus Berlin" and "von Berlin" say where from.
_LOCAL = frozenset(
    {"in", "an", "auf", "bei", "nach", "vor", "über", "unter", "zwischen", "hinter", "neben", "durch", "entlang",
     "außerhalb", "innerhalb", "nahe", "gegenüber", "bis", "oberhalb", "unterhalb", "nördlich", "südlich", "östlich",
     "westlich", "um", "diesseits", "jenseits"}
)  # fmt: skip
THERE = frozenset({"dort", "hier", "dorthin", "hierher", "dorther", "überall", "nirgends", "nirgendwo", "daheim"})
_AT_KINDS = frozenset({"in", "an", "auf", "bei", "vor", "nach", "hinter", "neben", "durch", "entlang", "unter"})
_ROAD = re.compile(r"[ABL][0-9]{1,3}")


def is_place(chunk: Chunk, pack: ClaimPack, marks: Marks) -> bool:
    """Tell whether a prepositional phrase says where or where to."""
    if chunk.preposition not in _LOCAL:
        return False
    heads = [w for w in chunk.inner if w.index == chunk.head.index or (w.name and w.name == chunk.head.name)]
    if any(w.start in marks.places for w in heads):
        return True
    if _ROAD.fullmatch(chunk.head.text):
        return True
    if any(char.isdigit() for char in chunk.head.text):  # "Auf der A45 bei Lüdenscheid"
        return any(b.low in ("in", "bei") and w.start in marks.places for b, w in itertools.pairwise(chunk.inner))
    if chunk.preposition not in _AT_KINDS or chunk.head.low in pack.words["weekday"] - {"mitte"}:
        return False
    return is_place_noun(chunk.head.low, pack) and not is_one_of(chunk.head.low, pack.words["person_noun"])
