"""The subject of a clause among its chunks: by place, agreement and who can act, checked by case and by a parser."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.moods import is_reported
from claimx.claims.de.clauses.subjects import weigh_subject
from claimx.claims.de.clauses.verb_complex import VerbComplex
from claimx.claims.de.skeletons.marks import Chunk, Marks
from claimx.claims.de.words.cases import agrees, cases_of
from claimx.claims.de.words.nouns import is_common
from claimx.claims.de.words.valency import valency
from claimx.claims.syntax import top_of
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.de.nouns import is_attested

__all__ = ["SubjectFinder", "find_adjective", "is_adjectival", "is_bare_adjective"]

_OPEN = ("ob", "was", "wer", "wie", "wo", "wann", "warum", "wen", "wem", "welche", "welcher", "welches")
_PERSONAL = frozenset({"er", "sie", "ich", "wir", "man"})
# Words that end so are adjectives, also where they begin a sentence: "Empfehlenswert ist …".
_ADJECTIVE = re.compile(r"..(lich|isch|[dtlsz]ig|[^e]bar|sam|[^c]haft|[^e]los|enswert|voll|würdig|fähig)(er)?\Z")
# Words of degree and manner that say what something is where they stand last: "Der Plan ist gut".
_ALSO_ADJECTIVES = frozenset({"gut", "weit", "deutlich", "scharf", "dringend", "sicher", "recht", "knapp", "leicht"})
_PREDICATIVE = frozenset({"ADV", "ADJ", "PP", "PTK"})
# What a parser's word counts for beside place, form and agreement; chosen on the documents of corpus-de kept for it.
_PARSED_SUBJECT, _PARSED_OTHER = 1.0, 0.5


@dataclass(slots=True)
class SubjectFinder:
    """Finds the subject of a clause.

    Args:
        clause: The clause.
        verbs: Its verb complex.
        pack: The language.
        marks: Names, times and amounts of the document.
        chunks: Its chunks.
    """

    clause: Clause
    verbs: VerbComplex
    pack: ClaimPack
    marks: Marks
    chunks: Sequence[Chunk]

    def find(self) -> tuple[Word, ...]:
        """Find the subject: by place, agreement and who can act, checked by case; else the first nominative."""
        clause, verbs = self.clause, self.verbs
        if clause.finite is None:
            return ()
        if (free := self._subject_clause()) is not None:
            return free
        if self._is_mine():
            return tuple(w for w in clause.words if w.low == "ich")[:1]
        if verbs.lemma == "geben" and any(w.low == "es" for w in clause.words):
            return ()
        possible = [c for c in self.chunks if self._may_be_subject(c)]
        content = any(c.opener is not None and c.opener.low in ("dass", "daß") for c in clause.children)
        if verbs.is_copula and content and len(possible) < 2:
            return ()  # "Denkbar ist, dass …"
        asked = clause.opener is not None and clause.opener.low in ("wer", "was") and len(possible) > 1
        if verbs.is_copula and asked:
            possible = [c for c in possible if c.first is not clause.opener]  # "wer der Täter war"
        if verbs.is_copula and clause.kind == "sub" and verbs.voice == "active" and possible:
            several = len(possible) > 1  # "dass es ein guter Plan ist", but "dass es ein Ziel ist, … zu fördern"
            return possible[0].words if several or not self._is_impersonal(possible) else ()
        if (
            (verbs.is_copula or verbs.lemma in ("heißen", "lauten"))
            and verbs.voice == "active"
            and clause.kind in ("main", "v2")
        ):
            return self._subject_of_copula(possible)
        possible = [c for c in possible if cases_of(c.phrase, self.pack) == {"nom"}] or possible
        best: tuple[float, int, Chunk] | None = None
        behind = (
            [c for c in possible if c.first.index > clause.finite.index] if clause.kind in ("main", "v2") else possible
        )
        verbal = any(w.index < clause.finite.index for w in verbs.words)  # "Stark gestiegen sind die Preise"
        if verbal and clause.kind in ("main", "v2") and behind:
            possible = behind
        for chunk in possible:
            front = chunk not in behind
            number = 0 if front else 1 + behind.index(chunk)
            relative = clause.kind == "rel" and chunk.words == (clause.opener,)
            score = (0.9 if front else 0.4 if relative else 0.55 - 0.05 * number) + self._weight(
                chunk, number, possible
            )
            if best is None or score > best[0]:
                best = (score, number, chunk)
        return best[2].words if best is not None else ()

    def _is_mine(self) -> bool:
        """Tell whether the finite verb can only have "ich", which may be left out: "Habe dort ein Rad gekauft"."""
        finite = self.clause.finite
        if finite is None or not finite.codes & {"p1"} or finite.codes & {"p3", "t3"}:
            return False
        return not finite.codes & {"k3"} or (self.clause.first and is_reported(self.clause) is None)

    def _subject_clause(self) -> tuple[Word, ...] | None:
        """Return a clause that is the subject: "Wer bremst, verliert", "Ob er kommt, ist offen"."""
        clause = self.clause
        if clause.kind != "main" or clause.finite is None or clause.words[:1] != [clause.finite]:
            return None
        openers = _OPEN if self.verbs.is_copula else ("wer", "was")
        for child in clause.children:
            if child.opener is not None and child.opener.low in openers and child.start < clause.finite.index:
                return tuple(child.whole())
        return None

    def _may_be_subject(self, chunk: Chunk) -> bool:
        if chunk.kind not in ("np", "pron") or (chunk.kind == "pron" and chunk.first.low in ("uns", "euch")):
            return False
        if chunk.first.low == "es" and self._is_expletive(chunk):
            return False
        if not self.marks.times and chunk.head.low.rstrip(".") in self.pack.words["weekday"]:
            return False
        if self.verbs.is_copula and chunk.first.low in ("es", "das", "dies"):
            return True  # "Das sind 50 Leute"
        return "nom" in cases_of(chunk.phrase, self.pack) and agrees(chunk.phrase, self.clause.finite, self.pack)

    def _is_expletive(self, chunk: Chunk) -> bool:
        """Tell whether "es" only fills a place: "es gibt", "es heißt, dass …", "Es fehlen 40 Systeme"."""
        clause, verbs = self.clause, self.verbs
        if verbs.lemma in ("geben", "gehen", "heißen") or any(c.kind in ("inf", "sub") for c in clause.children):
            return True
        if clause.finite is None or chunk.first.index > clause.finite.index:
            return False
        others = [c for c in self.chunks if c.kind == "np" and "nom" in cases_of(c.phrase, self.pack)]
        others = [c for c in others if agrees(c.phrase, clause.finite, self.pack)]
        plural = bool(others) and not agrees(chunk.phrase, clause.finite, self.pack)
        words = valency(self.pack)
        return plural or (bool(others) and verbs.lemma in words["intransitive_verb"] | {"folgen"})

    def _is_impersonal(self, possible: Sequence[Chunk]) -> bool:
        """Tell whether "es" fills the place of the subject, and the only nominative says what that is."""
        expletive = any(c.kind == "pron" and c.first.low == "es" and self._is_expletive(c) for c in self.chunks)
        return expletive and len(possible) == 1 and find_adjective(self.chunks, self.pack) is None

    def _subject_of_copula(self, possible: list[Chunk]) -> tuple[Word, ...]:
        """Choose between the two nominatives of "Ein Ausweg wäre der Beitritt": the one that names something known."""
        names = [c for c in possible if not is_bare_adjective(c, self.pack)]
        if self.verbs.lemma == "lauten" and names:
            return names[0].words
        expletive = any(c.kind == "pron" and c.first.low == "es" and self._is_expletive(c) for c in self.chunks)
        if expletive and len(names) == 1 and find_adjective(self.chunks, self.pack) is None:
            return ()  # "Es wäre ein Fehler, …"
        if len(names) == 1 and self.verbs.lemma == "bleiben" and find_adjective(self.chunks, self.pack) is None:
            return names[0].words  # "Damit bleiben Zweifel"
        if len(names) == 1 and names[0].kind == "np" and len(names[0].words) == 1 and not self._is_known(names[0]):
            front = self.clause.finite is not None and names[0].first.index < self.clause.finite.index
            return (
                names[0].words if front or find_adjective(self.chunks, self.pack) is not None else ()
            )  # "Bei 22 Grad ist Schluss"
        pronoun = next((c for c in names[1:] if c.kind == "pron" and c.first.low in _PERSONAL), None)
        if pronoun is not None:
            return pronoun.words  # "Vorsitzender ist er seit 2010"
        if len(names) < 2 or self._is_known(names[0]) or not self._is_known(names[1]):
            return names[0].words if names else ()
        return names[1].words

    def _is_known(self, chunk: Chunk) -> bool:
        """Tell whether a phrase is definite: a name, a pronoun, an article or pronoun that points."""
        first = chunk.inner[0]
        if chunk.kind == "pron" or first.name or first.start in self.marks.names:
            return True
        return first.low[:2] in ("de", "di", "da") and first.tag in ("ART", "DET")

    def _weight(self, chunk: Chunk, number: int, possible: list[Chunk]) -> float:
        """Weigh a candidate for the subject by its form, by whether it can act, and against amounts and for "es"."""
        own = itertools.takewhile(lambda w: w.tag != "P", chunk.words)  # not the name in "Klage gegen Karl Berg"
        animate = frozenset(w.index for w in own if w.start in self.marks.names)
        if len(chunk.words) == 1 and chunk.head.low.endswith(("isch", "deutsch")):
            animate = frozenset()  # "spricht gut Deutsch": a language
        alone = not any(c.first.index < self.clause.finite.index for c in possible) if self.clause.finite else True
        weight = weigh_subject(chunk.phrase, number, self.pack, animate, alone=alone)
        if chunk.first.start in self.marks.counted and chunk.head.low in self.pack.words["measure_noun"]:
            weight -= 0.5  # "Das entspricht 3 Prozent"
        others = [c for c in possible if c is not chunk]
        if others and chunk.head.start in self.marks.places and self.verbs.lemma in valency(self.pack)["spatial_verb"]:
            weight -= 0.6  # "Die Strecke verbindet Ulm mit Aalen"
        if number == 0 and others and chunk.first.low.startswith(("sein", "ihr")) and chunk.first.tag == "DET":
            weight -= 0.7  # "Seine Jugend verbrachte Karl Berg in Ulm"
        if number == 0 and any(self._is_maker(c) for c in others) and not self._is_person(chunk):
            weight -= 0.7  # "Das Bistum leitet Bischof Berg"
        if number == 1 and alone and chunk.kind == "pron" and chunk.first.low in ("das", "dies"):
            weight += 0.9  # "Damit bedeutet dies eine Chance"
        if number == 1 and chunk.first.low == "sie" and chunk.kind == "pron":
            weight += 0.4
        if number == 0 and chunk.kind == "pron" and chunk.first.low in ("das", "dies"):
            weight += 0.4  # "Das macht die Lage gefährlich", but "Das zeigt die Studie"
        node = top_of(chunk.words, self.marks.syntax)
        if node is not None and node.governor in {w.start for w in self.verbs.words}:
            weight += _PARSED_SUBJECT if node.relation == "nsubj" else 0.0
            weight -= _PARSED_OTHER if node.relation in ("obj", "obl", "iobj") else 0.0
        if chunk.first.low == "es" and self.verbs.lemma not in valency(self.pack)["intransitive_verb"]:
            weight += 0.8 if number else 1.3  # "Es beherbergt 300 Menschen"
        return weight

    def _is_maker(self, chunk: Chunk) -> bool:
        """Tell whether a phrase names a person, and the verb is one of making or leading, which persons do."""
        return self.verbs.lemma in valency(self.pack)["making_verb"] and self._is_person(chunk)

    def _is_person(self, chunk: Chunk) -> bool:
        return is_one_of(chunk.head.low, self.pack.words["person_noun"]) or (
            chunk.head.start in self.marks.names and chunk.head.start not in self.marks.places
        )


def is_bare_adjective(chunk: Chunk, pack: ClaimPack) -> bool:
    """Tell whether a word that looks like a noun since it begins the sentence is an adjective: "Instabil ist …"."""
    word = chunk.first
    if len(chunk.words) > 1 or word.index > 0 or word.name or chunk.kind != "np":
        return False
    return is_adjectival(word, pack)


def is_adjectival(word: Word, pack: ClaimPack) -> bool:
    """Tell whether the first word of a sentence, whose capital says nothing, is an adjective: "Empfehlenswert"."""
    return bool(_ADJECTIVE.search(word.low)) or not (is_common(word.low, pack) or is_attested(word.text))


def find_adjective(chunks: Sequence[Chunk], pack: ClaimPack) -> Chunk | None:
    """Return the adjective that says what something is or becomes: the last, or the first of those joined to it."""
    known = pack.words["sentence_adverb"] | pack.words["negation"] | pack.words["hedge_probable"]
    known |= pack.words["hedge_possible"] | pack.words["degree_adverb"] | {"als", "wie", "einmal", "genauso", "ebenso"}
    known |= pack.words["focus_particle"] | pack.words["free_particle"]
    end = next((i for i, c in enumerate(chunks) if i and c.first.low in ("als", "wie")), len(chunks))
    for place in range(len(chunks) - 1, -1, -1):
        chunk = chunks[place]
        word = chunk.last
        hedged = place == len(chunks) - 1 and place > 0 and chunks[-2].last.low in pack.words["degree_adverb"]
        hedged = hedged or (place == end - 1 and word.low in _ALSO_ADJECTIVES)
        predicative = word.tag in _PREDICATIVE or (word.tag == "INF" and word.low == "erhalten")  # "erhalten bleiben"
        if chunk.kind in ("adv", "verb") and predicative and (hedged or word.low not in known):
            return chunks[_first_of_row(chunks, place)]  # also "ist wenig wahrscheinlich"
        if is_bare_adjective(chunk, pack):
            return chunk
    return None


def _first_of_row(chunks: Sequence[Chunk], place: int) -> int:
    """Return the place of the first adjective of "nett, flink und freundlich", "weder nett noch flink"."""
    while place > 1 and chunks[place - 1].first.low in ("und", "oder", "noch") and len(chunks[place - 2].words) == 1:
        before = chunks[place - 2]
        if before.kind not in ("adv", "verb") or before.last.tag not in _PREDICATIVE:
            break
        place -= 2
    return place
