"""What makes one predicate with the verb: what a copula says of the subject, and the noun of a support verb."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.verb_complex import VerbComplex
from claimx.claims.de.skeletons.actors import find_adjective, is_bare_adjective
from claimx.claims.de.skeletons.localities import THERE, is_place
from claimx.claims.de.skeletons.marks import Arguments, Chunk, Marks
from claimx.claims.de.words.cases import cases_of
from claimx.claims.de.words.valency import support_nouns, valency
from claimx.lang.claim_pack import ClaimPack

__all__ = ["PredicateReader"]

_WHEN = frozenset({"zeitpunkt", "zeit", "zeiten", "beginn", "ende", "anfang", "schluss"})  # "zu jeder Zeit"


@dataclass(slots=True)
class PredicateReader:
    """Takes out of the chunks of a clause what belongs to its predicate.

    Args:
        clause: The clause.
        verbs: Its verb complex.
        pack: The language.
        marks: Names, times and amounts of the document.
        found: The parts of the clause, to which predicative and support are added.
        rest: The chunks that have no role yet; what is found is taken out of them.
    """

    clause: Clause
    verbs: VerbComplex
    pack: ClaimPack
    marks: Marks
    found: Arguments
    rest: list[Chunk]

    def read(self) -> None:
        """Read predicative and support."""
        if self.verbs.is_copula and self.verbs.voice == "active":
            self._read_predicative()
        elif self.verbs.lemma in valency(self.pack)["linking_verb"]:
            self._read_linked()
        self._read_support()

    def _read_predicative(self) -> None:
        """Read what "sein", "werden" or "bleiben" says of the subject: a noun, an adjective, "von Dauer", "dafür"."""
        adjective = self._too_much() or find_adjective(self.rest, self.pack)
        impersonal = not self.found.subject and any(w.low == "es" for w in self.clause.words)  # "Es wäre ein Fehler, …"
        for chunk in self.rest:
            bare = len(chunk.words) == 1 and not chunk.first.name
            if adjective is not None and is_bare_adjective(chunk, self.pack):
                continue
            compared = chunk.kind == "np" and len(chunk.words) > 2 and chunk.words[1].low == "als"
            if compared and chunk.first.tag in ("ADJ", "ADV") and chunk.first.low not in ("mehr", "weniger"):
                self.found.predicative = chunk.words[:1]  # "älter als 20 Jahre"
                self.rest.remove(chunk)
                return
            named = bool(self.found.subject) or bare or impersonal
            if chunk.kind == "np" and "nom" in cases_of(chunk.phrase, self.pack) and named:
                if self.marks.is_measure(chunk) and adjective is not None:
                    continue  # "62 Seiten lang"
                sized = self.marks.is_measure(chunk) and chunk.last.tag in ("ADJ", "ADV")  # "zwei Jahre / alt"
                self.found.predicative = chunk.words[-1:] if sized else chunk.words
                self.rest.remove(chunk)
                return
        chosen = adjective
        if chosen is None:
            chosen = next((c for c in self.rest if c.first.low == "am" and c.last.low.endswith("sten")), None)
        if chosen is None:
            plain = [
                c for c in self.rest if c.kind in ("pp", "da") and c.preposition in ("von", "für", "gegen", "in", "zu")
            ]
            plain = [c for c in plain if c.preposition != "zu" or c.head.low not in _WHEN]
            chosen = next((c for c in reversed(plain) if not is_place(c, self.pack, self.marks)), None)
        if chosen is not None:
            whole = chosen.kind in ("pp", "da") and chosen is not adjective
            self.found.predicative = chosen.words if whole else (chosen.last,)
            self.rest.remove(chosen)

    def _too_much(self) -> Chunk | None:
        """Return the adjective of "ist zu niedrig" with its "zu"."""
        degrees = [c for c in self.rest if c.first.low == "zu" and len(c.words) == 2 and c.last.tag in ("ADJ", "ADV")]
        return degrees[-1] if degrees else None

    def _read_linked(self) -> None:
        """Read the adjective that ends a clause with a verb like "klingen", "machen" or "sich zeigen"."""
        last = self.rest[-1] if self.rest else None
        reflexive = any(w.low == "sich" for w in self.clause.words)
        if (
            last is None
            or last is not find_adjective(self.rest, self.pack)
            or last.kind == "np"
            or last.first.low in THERE
            or last.first.low == "mehr"  # "will keine Ausnahme mehr machen"
        ):
            return
        if self.verbs.lemma in ("zeigen", "geben", "fühlen") and not reflexive:
            return
        if self.verbs.lemma in ("machen", "finden", "nennen") and not any(c.kind in ("np", "pron") for c in self.rest):
            return
        self.found.predicative = last.words
        self.rest.remove(last)

    def _read_support(self) -> None:
        """Take out the noun that makes one predicate with the verb."""
        nouns = support_nouns(self.verbs.lemma, self.pack)
        for chunk in self.rest if nouns else ():
            lows = [w.low for w in chunk.words]
            sizes = [n for n in range(1, len(lows) + 1) if "_".join(lows[:n]) in nouns]
            if chunk.kind == "np" and chunk.head.low in nouns:
                self.found.support = chunk.words
            elif sizes and chunk.kind in ("pp", "adv"):
                self.found.support = chunk.words[: sizes[-1]]
            else:
                continue
            self.rest.remove(chunk)
            return
