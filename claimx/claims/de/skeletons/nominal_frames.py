"""Contents without a verb: the noun that predicates, as "die Senkung der Steuern", and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.skeletons.chunks import find_chunks
from claimx.claims.de.skeletons.localities import is_place
from claimx.claims.de.skeletons.marks import Arguments, Chunk, Marks
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.de.words.valency import valency
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["NominalReader"]

_GENITIVE = frozenset({"des", "der", "eines", "einer", "dieser", "dieses", "seiner", "ihrer", "aller", "beider"})


@dataclass(frozen=True, slots=True)
class NominalReader:
    """Reads what hangs on a noun that predicates.

    Args:
        pack: The language.
        morphology: Its verb forms.
        marks: Names, times and amounts of the document.
    """

    pack: ClaimPack
    morphology: Morphology
    marks: Marks

    def split(self, words: Sequence[Word]) -> list[Chunk]:
        """Split words that are no whole clause into chunks."""
        clause = Clause("piece", [w for w in words if w.tag not in (",", ".", '"')])
        return find_chunks(clause, self.pack, self.marks, gone=frozenset(), verbs=(), governed=frozenset())

    def read_attributes(self, found: Arguments, words: Sequence[Word], place: int) -> None:
        """Give what follows the noun its role: a genitive or "von", done to or, where nothing can be, who does it."""
        head = words[place]
        rest = [w for w in words[place + 1 :] if w.tag not in (",", ".", '"')]
        if not rest or rest[0].index > head.index + 2:
            return
        verb = self.verb_behind(head.low)
        first = rest[0]
        offset = 1 if first.low in ("von", "vom") else 0
        genitive = offset or first.low in _GENITIVE or (first.tag == "ADJ" and first.low.endswith("er"))
        genitive = genitive or (first.name and first.low.endswith("s") and first.tag == "N")
        end = read_phrase(rest, offset, self.pack) if genitive else 0
        if end > offset:
            if verb is None or verb in valency(self.pack)["intransitive_verb"]:
                found.subject = tuple(rest[offset:end]) if verb is not None else ()
            else:
                found.objects.append(tuple(rest[:end]))
            rest = rest[end:]
        for chunk in self.split(rest):
            if chunk.kind != "pp" or chunk.inner[0].start in self.marks.counted:
                continue
            if chunk.preposition == "durch":
                found.subject = chunk.words
            elif is_place(chunk, self.pack, self.marks):
                found.place.append(chunk.words)
            else:
                found.objects.append(chunk.words)

    def verb_behind(self, noun: str) -> str | None:
        """Return the verb from which a noun is made: by the list, or "-ung" where the verb exists."""
        for item in self.pack.words["action_noun"]:
            name, _, verb = item.partition("+")
            if noun in (name, name + "s", name + "es", name + "e"):
                return verb
        stem = noun.removesuffix("en") if noun.endswith("ungen") else noun
        if stem.endswith("ung") and len(stem) > 5:
            base = stem[:-3]
            for ending in ("en", "n", "ieren"):
                form = self.morphology.look_up(base + ending)
                if form.infinitive == base + ending:
                    return form.infinitive
        return None
