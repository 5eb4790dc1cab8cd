"""Arguments: who does what to whom, where, read off one clause without a parser.

A German clause marks its parts by place, case and preposition. What these leave open stays empty: a phrase that could
be subject as well as object is given to the subject only where the verb agrees and nothing else claims it.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace

from claimx.claims.cases import agrees, cases_of
from claimx.claims.chunks import ASKING, Chunk, Marks, find_chunks
from claimx.claims.clauses import Clause
from claimx.claims.nouns import is_common, is_one_of
from claimx.claims.subjects import weigh_subject
from claimx.claims.syntax import top_of
from claimx.claims.valency import governed_by, is_place_noun, support_nouns, valency
from claimx.claims.verb_complex import VerbComplex
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["ArgumentReader", "Arguments", "is_place"]

# Where, and where to; "aus Berlin" and "von Berlin" say where from.
_LOCAL = frozenset(
    {"in", "an", "auf", "bei", "nach", "vor", "über", "unter", "zwischen", "hinter", "neben", "durch", "entlang",
     "außerhalb", "innerhalb", "nahe", "gegenüber", "bis", "oberhalb", "unterhalb", "nördlich", "südlich", "östlich",
     "westlich", "um", "diesseits", "jenseits"}
)  # fmt: skip
_AT_KINDS = frozenset({"in", "an", "auf", "bei", "vor", "nach", "hinter", "neben", "durch", "entlang", "unter"})
_THERE = frozenset({"dort", "hier", "dorthin", "hierher", "dorther", "überall", "nirgends", "nirgendwo", "daheim"})
_REFLEXIVE = frozenset({"sich", "einander"})
_DATIVE_ARTICLES = frozenset(
    {"der", "dem", "den", "einem", "einer", "seinem", "seiner", "ihrem", "ihrer", "diesem", "dieser"}
)
_ROAD = re.compile(r"[ABL][0-9]{1,3}")
_OWN = {"uns": "wir", "mich": "ich", "mir": "ich"}
_GENITIVE_VERBS = frozenset({"gedenken", "bedürfen", "bezichtigen", "beschuldigen", "entbehren", "harren"})
_OPEN = ("ob", "was", "wer", "wie", "wo", "wann", "warum", "wen", "wem", "welche", "welcher", "welches")
_DURATION_VERBS = frozenset({"dauern", "andauern", "währen", "verbringen", "betragen", "benötigen", "brauchen"})


# What a parser's word counts for beside place, form and agreement; chosen on the documents of corpus-de kept for it.
_PARSED_SUBJECT, _PARSED_OTHER = 1.0, 0.5


@dataclass(slots=True)
class Arguments:
    """The parts of a clause beside its verbs.

    Args:
        subject: Its words.
        objects: One entry an object: accusative, genitive, with preposition; the agent of a passive.
        recipient: To whom.
        place: Where.
        predicative: What a copula says of the subject.
        support: The noun or phrase that makes one predicate with the verb: "Rolle" of "eine Rolle spielen".
    """

    subject: tuple[Word, ...] = ()
    objects: list[tuple[Word, ...]] = field(default_factory=list)
    recipient: tuple[Word, ...] = ()
    place: list[tuple[Word, ...]] = field(default_factory=list)
    predicative: tuple[Word, ...] = ()
    support: tuple[Word, ...] = ()


@dataclass(slots=True)
class ArgumentReader:
    """Reads the arguments of one clause.

    Args:
        clause: The clause.
        verbs: Its verb complex.
        pack: The language.
        marks: Names, times and amounts of the document.
        skip: Indices of words that belong to cue or holder.
    """

    clause: Clause
    verbs: VerbComplex
    pack: ClaimPack
    marks: Marks
    skip: frozenset[int] = frozenset()
    found: Arguments = field(default_factory=Arguments)
    rest: list[Chunk] = field(default_factory=list)

    def read(self, subject: tuple[Word, ...] = ()) -> Arguments:
        """Read the arguments.

        Args:
            subject: Words of the subject where it is known already.
        """
        governed = governed_by(self.verbs.lemma, self.pack)
        chunks = find_chunks(
            self.clause,
            self.pack,
            self.marks,
            gone=self._gone(),
            verbs=self.verbs.words,
            governed=governed | ({"von", "durch"} if self.verbs.voice == "passive" else set()),
        )
        if self.verbs.lemma in valency(self.pack)["giving_verb"]:
            chunks = self._with_dative(chunks)
        lows = {w.low for w in self.clause.words}
        chunks = [c for c in chunks if c.first.low not in _REFLEXIVE and not c.loose]
        chunks = [c for c in chunks if len(c.words) > 1 or _OWN.get(c.first.low) not in lows]
        self.rest = chunks
        self.found.subject = subject or self._subject(chunks)
        taken = {w.index for w in self.found.subject}
        self.rest = [c for c in chunks if not taken & {w.index for w in c.words}]
        if self.verbs.is_copula and self.verbs.voice == "active":
            self._read_predicative()
        elif self.verbs.lemma in valency(self.pack)["linking_verb"]:
            self._read_linked()
        self._read_support()
        self._read_nominal()
        self._read_prepositional(governed)
        return self.found

    def _gone(self) -> frozenset[int]:
        gone = {w.index for w in self.verbs.words} | self.skip
        timed = [w for w in self.clause.words if w.start in self.marks.times]
        if self.verbs.lemma in _DURATION_VERBS:
            timed = [w for w in timed if w.start not in self.marks.counted]
        gone |= {w.index for w in timed} - self._times_of_nouns()
        opener = self.clause.opener
        if opener is not None and opener.tag == "SUB" and opener.low not in ASKING:
            gone.add(opener.index)
        return frozenset(gone)

    def _with_dative(self, chunks: list[Chunk]) -> list[Chunk]:
        """Cut off what looks like a genitive and is to whom something is given: "lieferte der Bund der Ukraine Panzer".

        Where nobody parsed, "die Regierung der Ukraine" is left as it is.
        """
        for place, (chunk, after) in enumerate(itertools.pairwise(chunks)):
            cut = next((i for i in range(len(chunk.words) - 1, 0, -1) if chunk.words[i].low in _DATIVE_ARTICLES), 0)
            if chunk.kind != "np" or after.kind != "np" or after.first.index != chunk.last.index + 1 or not cut:
                continue
            tail = chunk.words[cut:]
            node, verbs = top_of(tail, self.marks.syntax), {w.start for w in self.verbs.words}
            named = tail[-1].start in self.marks.names
            if chunk.words[cut - 1].tag != "N" or (node.governor not in verbs if node is not None else named):
                continue
            first = replace(chunk, words=chunk.words[:cut], inner=tuple(w for w in chunk.inner if w not in tail))
            return [*chunks[:place], first, Chunk(tail, "np", tail, tail[-1]), *chunks[place + 1 :]]
        return chunks

    def _times_of_nouns(self) -> set[int]:
        """Return the words of times that belong to a noun: "eine Phase von fünf Monaten", "der Wert des Vorjahres"."""
        words, times = self.clause.words, self.marks.times
        found: set[int] = set()
        for place in range(1, len(words) - 1):
            before, word = words[place - 1], words[place]
            if before.tag != "N" or before.start in times or before.index + 1 != word.index:
                continue
            following = place + 1 if word.start not in times else place
            linked = word.low in ("von", "um") or word.low in ("des", "der", "eines", "einer")
            while linked and following < len(words) and words[following].start in times:
                found.add(words[following].index)
                following += 1
        return found

    # The subject

    def _subject(self, chunks: list[Chunk]) -> tuple[Word, ...]:
        """Find the subject: by place, agreement and who can act, checked by case; else the first nominative."""
        clause, verbs = self.clause, self.verbs
        if clause.finite is None:
            return ()
        if (free := self._subject_clause()) is not None:
            return free
        if verbs.is_copula and any(c.opener is not None and c.opener.low in ("dass", "daß") for c in clause.children):
            return ()  # "Denkbar ist, dass …"
        if verbs.lemma == "geben" and any(w.low == "es" for w in clause.words):
            return ()
        possible = [c for c in chunks if self._may_be_subject(c)]
        if verbs.is_copula and verbs.voice == "active" and clause.kind in ("main", "v2"):
            return self._subject_of_copula(possible)
        best: tuple[float, int, Chunk] | None = None
        behind = (
            [c for c in possible if c.first.index > clause.finite.index] if clause.kind in ("main", "v2") else possible
        )
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

    def _subject_clause(self) -> tuple[Word, ...] | None:
        """Return a clause that is the subject: "Wer bremst, verliert", "Ob er kommt, ist offen"."""
        clause = self.clause
        if clause.kind != "main" or not clause.first or clause.finite is None:
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
        others = [c for c in self.rest if c.kind == "np" and "nom" in cases_of(c.phrase, self.pack)]
        others = [c for c in others if agrees(c.phrase, clause.finite, self.pack)]
        plural = bool(others) and not agrees(chunk.phrase, clause.finite, self.pack)
        return plural or (bool(others) and verbs.lemma in valency(self.pack)["intransitive_verb"])

    def _subject_of_copula(self, possible: list[Chunk]) -> tuple[Word, ...]:
        """Choose between the two nominatives of "Ein Ausweg wäre der Beitritt": the one that names something known."""
        names = [c for c in possible if not self._is_bare_adjective(c)]
        if len(names) == 1 and names[0].kind == "np" and len(names[0].words) == 1 and not self._is_known(names[0]):
            front = self.clause.finite is not None and names[0].first.index < self.clause.finite.index
            return names[0].words if front or self._adjective() is not None else ()  # "Bei 22 Grad ist Schluss"
        if len(names) < 2 or self._is_known(names[0]) or not self._is_known(names[1]):
            return names[0].words if names else ()
        return names[1].words

    def _is_bare_adjective(self, chunk: Chunk) -> bool:
        """Tell whether a word that looks like a noun since it begins the sentence is an adjective: "Instabil ist …"."""
        word = chunk.first
        if len(chunk.words) > 1 or word.index > 0 or word.name or chunk.kind != "np":
            return False
        return not is_common(word.low, self.pack)

    def _is_known(self, chunk: Chunk) -> bool:
        """Tell whether a phrase is definite: a name, a pronoun, an article or pronoun that points."""
        first = chunk.inner[0]
        if chunk.kind == "pron" or first.name or first.start in self.marks.names:
            return True
        return first.low[:2] in ("de", "di", "da") and first.tag in ("ART", "DET")

    def _weight(self, chunk: Chunk, number: int, possible: list[Chunk]) -> float:
        """Weigh a candidate for the subject by its form, by whether it can act, and against amounts and for "es"."""
        animate = frozenset(w.index for w in chunk.words if w.start in self.marks.names)
        alone = not any(c.first.index < self.clause.finite.index for c in possible) if self.clause.finite else True
        weight = weigh_subject(chunk.phrase, number, self.pack, animate, alone=alone)
        if chunk.first.start in self.marks.counted and chunk.head.low in self.pack.words["measure_noun"]:
            weight -= 0.5  # "Das entspricht 3 Prozent"
        if number == 0 and chunk.first.low in ("das", "dies"):
            weight += 0.4  # "Das macht die Lage gefährlich", but "Das zeigt die Studie"
        node = top_of(chunk.words, self.marks.syntax)
        if node is not None and node.governor in {w.start for w in self.verbs.words}:
            weight += _PARSED_SUBJECT if node.relation == "nsubj" else 0.0
            weight -= _PARSED_OTHER if node.relation in ("obj", "obl", "iobj") else 0.0
        if chunk.first.low == "es" and self.verbs.lemma not in valency(self.pack)["intransitive_verb"]:
            weight += 0.8
        return weight

    # The predicate

    def _read_predicative(self) -> None:
        """Read what "sein", "werden" or "bleiben" says of the subject: a noun, an adjective, "von Dauer", "dafür"."""
        adjective = self._adjective()
        for chunk in self.rest:
            bare = len(chunk.words) == 1 and not chunk.first.name
            if adjective is not None and self._is_bare_adjective(chunk):
                continue
            if chunk.kind == "np" and "nom" in cases_of(chunk.phrase, self.pack) and (self.found.subject or bare):
                if self._is_measure(chunk) and adjective is not None:
                    continue  # "62 Seiten lang"
                self.found.predicative = chunk.words
                self.rest.remove(chunk)
                return
        chosen = adjective
        if chosen is None:
            plain = [
                c for c in self.rest if c.kind in ("pp", "da") and c.preposition in ("von", "für", "gegen", "in", "zu")
            ]
            chosen = next((c for c in reversed(plain) if not is_place(c, self.pack, self.marks)), None)
        if chosen is not None:
            self.found.predicative = chosen.words if chosen.kind in ("pp", "da") else (chosen.last,)
            self.rest.remove(chosen)

    def _read_linked(self) -> None:
        """Read the adjective that ends a clause with a verb like "klingen", "machen" or "sich zeigen"."""
        last = self.rest[-1] if self.rest else None
        reflexive = any(w.low == "sich" for w in self.clause.words)
        if last is None or last is not self._adjective() or last.kind == "np" or last.first.low in _THERE:
            return
        if self.verbs.lemma in ("zeigen", "geben", "fühlen") and not reflexive:
            return
        if self.verbs.lemma in ("machen", "finden", "nennen") and not any(c.kind in ("np", "pron") for c in self.rest):
            return
        self.found.predicative = last.words
        self.rest.remove(last)

    def _adjective(self) -> Chunk | None:
        """Return the last adjective that says what something is or becomes."""
        known = self.pack.words["sentence_adverb"] | self.pack.words["negation"] | self.pack.words["hedge_probable"]
        known |= self.pack.words["hedge_possible"] | self.pack.words["degree_adverb"] | {"als", "wie", "einmal"}
        known |= self.pack.words["focus_particle"] | self.pack.words["free_particle"]
        for chunk in reversed(self.rest):
            word = chunk.last
            if chunk.kind in ("adv", "verb") and word.tag in ("ADV", "ADJ", "PP") and word.low not in known:
                return chunk
            if self._is_bare_adjective(chunk):
                return chunk
        return None

    def _is_measure(self, chunk: Chunk) -> bool:
        return chunk.first.start in self.marks.counted or chunk.inner[0].tag == "NUM"

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

    # Objects, recipient, place

    def _read_nominal(self) -> None:
        """Give noun phrases and pronouns their roles by case."""
        verbs, words = self.verbs, valency(self.pack)
        nominal = [c for c in self.rest if c.kind in ("np", "pron") and c.first.low not in ("es", "man")]
        open_ones = [(c, cases_of(c.phrase, self.pack)) for c in nominal]
        open_ones = [(c, self._narrowed(c, cases)) for c, cases in open_ones]
        datives = [c for c, cases in open_ones if "dat" in cases and not cases & {"acc", "nom"}]
        accusatives = [c for c, cases in open_ones if "acc" in cases and not self._is_adverbial(c)]
        if verbs.lemma in words["dative_verb"] and not datives:
            datives = [c for c, cases in open_ones if "dat" in cases and not self._is_measure(c)][:1]
            accusatives = [c for c in accusatives if c not in datives]
        gives = verbs.lemma in words["giving_verb"] and not datives and len(accusatives) > 1
        if gives and "dat" in cases_of(accusatives[0].phrase, self.pack):
            datives, accusatives = accusatives[:1], accusatives[1:]
        if datives:
            self.found.recipient = datives[0].words
        causes = "lassen" in verbs.governors or any(
            self._is_measure(c) for c in accusatives if verbs.lemma == "entsprechen"
        )
        if (
            verbs.voice == "active"
            and not verbs.is_copula
            and (causes or verbs.lemma not in words["intransitive_verb"])
        ):
            self.found.objects.extend(c.words for c in accusatives[:2])
        if verbs.lemma in _GENITIVE_VERBS:
            self.found.objects.extend(c.words for c, cases in open_ones if cases <= {"gen", "dat"} and "gen" in cases)

    def _narrowed(self, chunk: Chunk, cases: frozenset[str]) -> frozenset[str]:
        """Return the one of the possible cases that a parser saw; none where it saw a preposition before the noun."""
        node = top_of(chunk.words, self.marks.syntax)
        if node is None or node.case not in cases:
            return cases
        if node.has_preposition and node.relation in ("obl", "nmod"):
            return frozenset()
        if node.case == "dat" or (node.case == "acc" and node.relation == "obj"):
            return frozenset({node.case})
        return cases

    def _is_adverbial(self, chunk: Chunk) -> bool:
        """Tell whether an accusative says how long, how often or when: "den zweiten Tag", "zweimal"."""
        if chunk.head.low.endswith(("mal", "fach")) or chunk.first.low in ("doppelt", "halb"):
            return True
        return chunk.head.low in words_of_time(self.pack) and self.verbs.lemma not in _DURATION_VERBS

    def _read_prepositional(self, governed: frozenset[str]) -> None:
        """Give prepositional phrases their roles: object of the verb, agent, recipient, place."""
        for chunk in self.rest:
            if chunk.kind == "adv" and chunk.first.low in _THERE:
                self.found.place.append(chunk.words)
            connects = chunk.first.low == "damit" and chunk is self.rest[0]
            if chunk.kind == "da" and chunk.preposition in governed and not connects:
                self.found.objects.append(chunk.words)
            if chunk.kind != "pp":
                continue
            agent = self.verbs.voice == "passive" and chunk.preposition in ("von", "durch")
            agent = agent and chunk.first.start not in self.marks.counted and chunk.inner[0].tag != "NUM"
            local = is_place(chunk, self.pack, self.marks)
            if chunk.preposition == "an" and not self.found.recipient and self._is_addressee(chunk):
                self.found.recipient = chunk.inner
            elif self._is_change(chunk):
                continue
            elif (chunk.preposition in governed and not self._is_there(chunk)) or (
                agent and not (local and chunk.preposition == "durch")
            ):
                self.found.objects.append(chunk.words)
            elif local:
                self.found.place.append(chunk.words)

    def _is_change(self, chunk: Chunk) -> bool:
        """Tell whether a phrase says by how much or to how much: "um 20 Prozent", "von 3 auf 4 Prozent"."""
        measured = chunk.inner[0].start in self.marks.counted
        return measured and chunk.preposition in ("um", "auf", "von") and self.verbs.lemma in words_of_change(self.pack)

    def _is_addressee(self, chunk: Chunk) -> bool:
        """Tell whether "an …" says to whom: "an die Ukraine" with a verb of giving, or where somebody is written to."""
        if self.verbs.lemma in valency(self.pack)["giving_verb"]:
            return "acc" in cases_of(chunk.phrase, self.pack) and chunk.first.low != "am"
        return False

    def _is_there(self, chunk: Chunk) -> bool:
        """Tell whether a phrase behind a governed preposition is a place all the same: "in der Ukraine"."""
        return chunk.preposition in ("in", "an", "bei", "vor", "über", "unter") and is_place(
            chunk, self.pack, self.marks
        )


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
    if chunk.preposition not in _AT_KINDS or chunk.head.low in pack.words["weekday"]:
        return False
    return is_place_noun(chunk.head.low, pack) and not is_one_of(chunk.head.low, pack.words["person_noun"])


def words_of_time(pack: ClaimPack) -> frozenset[str]:
    """Return nouns that tell a time: "Tag", "Jahren"."""
    return valency(pack)["time_noun"]


def words_of_change(pack: ClaimPack) -> frozenset[str]:
    """Return verbs of rising and falling, active or not: "steigen", "senken"."""
    return valency(pack)["change_verb"]
