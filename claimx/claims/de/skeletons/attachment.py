"""What belongs together among the chunks of a clause: attributes, pairs, lists."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from claimx.claims.de.skeletons.localities import is_place
from claimx.claims.de.skeletons.marks import Chunk, Marks, joined
from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.prepositions import is_merged
from claimx.claims.de.words.valency import takes_preposition
from claimx.claims.syntax import top_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Joiner"]

_RELATIONAL = ("ung", "ungen", "heit", "keit", "schaft", "schaften", "ion", "ionen", "tät", "enz", "anz", "ismus")
_JOINING = frozenset({"und", "oder", "sowie", "bzw", "bzw."})
_PAIRS = {"weder": "noch", "sowohl": "als", "entweder": "oder"}
_PORTIONS = frozenset(
    {"glas", "flasche", "tasse", "becher", "teller", "schale", "dose", "packung", "schachtel", "kiste", "sack", "eimer",
     "löffel", "portion", "scheibe", "stück", "menge", "mengen", "reihe", "handvoll", "paar", "dutzend", "haufen",
     "bündel", "anzahl", "vielzahl", "fülle"}
)  # fmt: skip
_SIZES = frozenset({"höhe", "wert", "umfang"})
_STANDING = frozenset({"die", "der", "das", "den", "dem", "jene", "jener", "jenes", "jenen", "diejenigen"})
_AGENT = frozenset({"von", "durch"})
_BY_RULE = frozenset({"von", "aus", "mit", "ohne", "per"})
_NEAR = frozenset({"bei", "um", "nahe", "in", "an"})
_INTO = frozenset({"die", "das", "den"})


@dataclass(slots=True)
class Joiner:
    """Joins the chunks of a clause.

    Args:
        pack: The language.
        marks: Names, times and amounts of the document.
        governed: Prepositions with which the verb takes an object.
    """

    pack: ClaimPack
    marks: Marks
    governed: frozenset[str]

    def join_front(self, chunks: list[Chunk]) -> list[Chunk]:
        """Join what stands before the finite verb: attributes behind a noun belong to it."""
        place = next((i for i, c in enumerate(chunks) if c.kind in ("np", "pp", "pron")), None)
        if place is None:
            return chunks
        first = chunks[place]
        for chunk in chunks[place + 1 :]:
            apart = any(mark in self.marks.between(first.last, chunk.first) for mark in ",–—;:")
            if chunk.kind not in ("np", "pp", "da") or apart:
                break
            if chunk.first.index > first.last.index + 2:
                break
            first = joined(first, chunk)
            del chunks[place + 1]
        return [*chunks[:place], first, *chunks[place + 1 :]]

    def join(self, chunks: list[Chunk], opener: Word | None) -> list[Chunk]:
        """Join prepositional attributes to nouns that take them, pairs, and lists."""
        out: list[Chunk] = []
        changes = {id(a) for a, b in itertools.pairwise(chunks) if self._is_change(a, b)}
        for chunk in chunks:
            before = out[-1] if out else None
            compared = before is not None and before.last.low in ("als", "wie") and before.last is not opener
            if compared and chunk.kind == "np":
                host = out[-2] if len(out) > 1 and out[-1].last.low == "wie" else None
                if host is not None and host.kind in ("np", "pp") and host.last.index + 1 == out[-1].first.index:
                    out[-2:] = [joined(joined(host, out[-1]), chunk)]  # "Länder wie Dänemark"
                continue  # "gewinnt als Partner": what somebody is, not what is done to
            if (begun := _begin_of_not_only(out)) is not None and chunk.kind in ("np", "pp"):
                words = (*(w for c in out[begun:] for w in c.words), *chunk.words)
                out[begun:] = [replace(chunk, words=words)]
            elif before is not None and id(chunk) not in changes and self._belongs(before, chunk):
                out[-1] = joined(before, chunk)
            elif len(out) > 1 and self._is_pair(out, chunk):
                begun = next(i for i in range(len(out) - 1, -1, -1) if out[i].first.low in _PAIRS)
                whole = out[begun + 1]
                words = (*out[begun].words, *(w for c in out[begun + 1 :] for w in c.words), *chunk.words)
                out[begun:] = [replace(whole, words=words, inner=words[1:])]
            else:
                out.append(chunk)
        return self._join_lists(out)

    def _belongs(self, before: Chunk, chunk: Chunk) -> bool:
        """Tell whether a phrase is an attribute of the noun right before it."""
        if chunk.first.index != before.last.index + 1:
            return False
        if before.kind == "pron" and chunk.kind == "np":
            return before.first.low in _STANDING and chunk.first.low in ("der", "des")  # "die der anderen"
        if before.kind in ("np", "pp") and chunk.kind == "np":
            return self._is_measured(before, chunk)
        if before.kind in ("np", "pp") and chunk.kind == "da":
            return chunk.preposition == "von" and before.last.tag in ("NUM", "ADJ", "N") and "von" not in self.governed
        bare = len(chunk.inner) == 1 and chunk.inner[0].tag in ("ADV", "PRON")
        return before.kind in ("np", "pp") and chunk.kind == "pp" and not bare and self._is_attribute(before, chunk)

    def _is_change(self, chunk: Chunk, after: Chunk) -> bool:
        """Tell whether two phrases say from what to what something changes: "von 3 / auf 4 Prozent"."""
        pair = (chunk.preposition, after.preposition)
        return pair == ("von", "auf") and after.inner[0].start in self.marks.counted and chunk.inner[0].tag != "N"

    def _is_measured(self, before: Chunk, chunk: Chunk) -> bool:
        """Tell whether a noun says what an amount is of: "35.000 Tonnen / bleifreies Benzin"."""
        measure = before.last.low in self.pack.words["measure_noun"] and before.last.start in self.marks.counted
        measure = measure or before.last.low in _PORTIONS  # "ein Glas Wein", "eine Reihe neuer Häuser"
        return measure and chunk.first.tag in ("ADJ", "N") and not chunk.first.name

    def _is_attribute(self, before: Chunk, chunk: Chunk) -> bool:
        """Tell whether a prepositional phrase belongs to the noun before it: by valency, by the parse, by rule."""
        low = before.last.low if before.last.tag == "N" and not before.last.name else before.head.low
        if chunk.preposition == "in" and chunk.head.low in _SIZES:
            return True  # "Hilfen in Höhe von 3 Mio. Euro"
        taken = takes_preposition(low, chunk.preposition, self.pack)
        sure = taken or chunk.preposition in ("von", "aus")
        if chunk.preposition in self.governed and (before.kind == "np" or not sure):
            return False
        if taken:
            return True
        parsed = self._parsed(before, chunk)
        return self._belongs_by_rule(before, chunk, low) if parsed is None else parsed

    def _parsed(self, before: Chunk, chunk: Chunk) -> bool | None:
        """Return whether a parser saw an attribute; ``None`` where it saw neither that nor a part of the clause.

        It is not asked of what nearly always belongs to the noun, nor of "mit …".
        """
        node = top_of(chunk.words, self.marks.syntax)
        if node is None or node.relation not in ("nmod", "obl") or chunk.preposition in _BY_RULE:
            return None
        if before.kind == "np" and before.last.name and is_place(chunk, self.pack, self.marks):
            return None  # "Spanien und Marokko / in Rabat"
        return node.relation == "nmod"

    def _belongs_by_rule(self, before: Chunk, chunk: Chunk, low: str) -> bool:
        if chunk.preposition in ("von", "aus", "für", "per"):
            return not before.last.name or chunk.preposition in ("von", "aus")
        if before.kind == "pp" and chunk.preposition in _NEAR and self._is_local(before):
            return is_place(chunk, self.pack, self.marks)  # "auf der A7 bei Kassel"
        if chunk.preposition in ("mit", "ohne") and before.kind == "np":
            return self._comes_with(chunk)
        if is_animate(low, self.pack) and before.inner[0].tag in ("ART", "DET", "N"):
            return self._locates(chunk)
        if before.kind == "np" and before.head.tag == "N" and not before.head.name and not is_animate(low, self.pack):
            passive = self.governed >= _AGENT  # "Der Preis wurde in Oslo verliehen": where it happens
            inside = chunk.preposition in ("in", "an") and not self._leads(chunk) and not passive
            if inside and is_place(chunk, self.pack, self.marks):
                return True  # "das Werk in Dünkirchen"
        return chunk.preposition in ("zu", "gegen", "mit", "zwischen") and low.endswith(_RELATIONAL)

    def _is_local(self, chunk: Chunk) -> bool:
        """Tell whether a phrase names a place, also one from where something comes: "aus dem Gebiet"."""
        return is_place(replace(chunk, preposition="in"), self.pack, self.marks)

    def _comes_with(self, chunk: Chunk) -> bool:
        """Tell whether "mit …" says what a thing has: "ein Haus mit 80 Plätzen", but not "mit 2 Milliarden Euro"."""
        inner = chunk.inner[0]
        counted = inner.tag in ("N", "NUM") or inner.start in self.marks.counted
        return counted and chunk.head.low not in self.pack.words["measure_noun"]

    def _locates(self, chunk: Chunk) -> bool:
        """Tell whether a phrase says where somebody belongs: "die Expertin am Institut", not "ins Institut"."""
        inner = chunk.inner[0]
        named = inner.start in self.marks.names or inner.tag in ("ART", "DET") or is_merged(chunk.first.low)
        return named and not self._leads(chunk) and chunk.preposition in ("in", "an", "für", "bei")

    def _leads(self, chunk: Chunk) -> bool:
        """Tell whether a phrase says where to: "ins Institut", "in die Wüste"."""
        into = chunk.preposition in ("in", "an") and chunk.inner[0].low in _INTO
        return into or chunk.first.low in ("ins", "ans", "aufs")

    def _is_pair(self, out: list[Chunk], chunk: Chunk) -> bool:
        """Tell whether a noun phrase closes "weder … noch …" and its like."""
        for place in range(len(out) - 1, max(-1, len(out) - 5), -1):
            closing = _PAIRS.get(out[place].first.low)
            if closing is not None:
                inside = [w.low for c in out[place + 1 :] for w in c.words]
                return closing in inside and chunk.kind in ("np", "pp") and bool(out[place + 1 :])
        return False

    def _join_lists(self, chunks: list[Chunk]) -> list[Chunk]:
        """Join "Brücken, Häfen und Straßen"."""
        out = list(chunks)
        place = len(out) - 1
        while place > 0:
            chunk, before = out[place], out[place - 1]
            listed = chunk.kind == "np" and before.kind in ("np", "pp") and any(w.low in _JOINING for w in chunk.words)
            if listed and self.marks.between(before.last, chunk.first).strip() == ",":
                out[place - 1 : place + 1] = [joined(before, chunk)]
            place -= 1
        return out


def _begin_of_not_only(chunks: list[Chunk]) -> int | None:
    """Return the place of "nicht" where a second member is awaited: "nicht nur die Stadt, sondern auch / das Land"."""
    lows = [c.first.low for c in chunks[-5:]]
    if lows[-1:] == ["auch"]:
        lows.pop()
    if lows[-1:] != ["sondern"] or len(lows) < 4 or lows[-4] != "nicht" or lows[-3] not in ("nur", "bloß", "allein"):
        return None
    first = len(chunks) - 4 - (chunks[-1].first.low == "auch")
    return first if chunks[first + 2].kind in ("np", "pp", "adv") else None
