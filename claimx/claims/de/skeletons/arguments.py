"""Arguments: who does what to whom, where, read off one clause without a parser.

A German clause marks its parts by place, case and preposition. What these leave open stays empty: a phrase that could
be subject as well as object is given to the subject only where the verb agrees and nothing else claims it.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.verb_complex import VerbComplex
from claimx.claims.de.skeletons.actors import SubjectFinder
from claimx.claims.de.skeletons.chunks import ASKING, find_chunks
from claimx.claims.de.skeletons.localities import THERE, is_place
from claimx.claims.de.skeletons.marks import Arguments, Chunk, Marks
from claimx.claims.de.skeletons.noun_times import times_of_nouns
from claimx.claims.de.skeletons.predicatives import PredicateReader
from claimx.claims.de.words.cases import cases_of
from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.valency import governed_by, governed_by_adjective, valency
from claimx.claims.syntax import top_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["ArgumentReader"]

_REFLEXIVE = frozenset({"sich", "einander"})
_DATIVE_ARTICLES = frozenset(
    {"der", "dem", "den", "einem", "einer", "seinem", "seiner", "ihrem", "ihrer", "diesem", "dieser"}
)
_OPEN_PRONOUNS = frozenset({"uns", "euch"})  # accusative or dative
_OWN = {"uns": "wir", "mich": "ich", "mir": "ich"}
_DIRECTIONS = frozenset({"nördlich", "südlich", "östlich", "westlich", "oberhalb", "unterhalb", "unweit", "abseits"} | {
    f"{a}{b}lich" for a in ("nord", "süd") for b in ("öst", "west")})  # fmt: skip
_SPREADING = frozenset({"ausweiten", "ausdehnen", "beschränken"})
_COMPARED = ("er", "mehr", "weniger", "anders")  # endings of what "als" may follow
_EXTENTS = frozenset({"auf", "zu", "mit", "bei"})
_GENITIVE_VERBS = frozenset({"gedenken", "bedürfen", "bezichtigen", "beschuldigen", "entbehren", "harren"})
_NO_AGENTS = frozenset(
    {"hand", "anfang", "beginn", "haus", "hause", "geburt", "grund", "natur", "seiten", "vornherein"}
)
_DURATION_VERBS = frozenset({"dauern", "andauern", "währen", "verbringen", "betragen", "benötigen", "brauchen"})


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
        if self.verbs.is_copula and self.verbs.voice == "active":
            words = (w.low for w in self.clause.words if w.tag in ("ADJ", "ADV", "PP"))
            governed = governed.union(*(governed_by_adjective(low, self.pack) for low in words))
        chunks = find_chunks(
            self.clause,
            self.pack,
            self.marks,
            gone=self._gone(governed),
            verbs=self.verbs.words,
            governed=governed | ({"von", "durch"} if self.verbs.voice == "passive" else set()),
        )
        if self.verbs.lemma in valency(self.pack)["giving_verb"]:
            chunks = self._with_dative(chunks)
        lows = {w.low for w in self.clause.words}
        chunks = [c for c in chunks if c.first.low not in _REFLEXIVE and not c.loose and not self._is_compared(c)]
        chunks = [c for c in chunks if len(c.words) > 1 or _OWN.get(c.first.low) not in lows]
        self.rest = chunks
        self.found.subject = subject or SubjectFinder(self.clause, self.verbs, self.pack, self.marks, chunks).find()
        taken = {w.index for w in self.found.subject}
        self.rest = [c for c in chunks if not taken & {w.index for w in c.words}]
        PredicateReader(self.clause, self.verbs, self.pack, self.marks, self.found, self.rest).read()
        self._read_nominal()
        self._read_prepositional(governed)
        return self.found

    def _is_compared(self, chunk: Chunk) -> bool:
        """Tell what is compared with: "Sie gilt als beste Sängerin", where the cue has "als"; "mehr als erwartet"."""
        before = next((w for w in self.clause.words if w.index + 1 == chunk.first.index), None)
        if before is None or before.low != "als":
            return False
        if chunk.words[0].tag == "PP" and len(chunk.words) == 1:
            return any(w.index + 1 == before.index and w.low.endswith(_COMPARED) for w in self.clause.words)
        return before.index in self.skip and chunk.kind == "np"

    def _gone(self, governed: frozenset[str]) -> frozenset[int]:
        gone = {w.index for w in self.verbs.words} | self.skip
        timed = [w for w in self.clause.words if w.start in self.marks.times]
        if self.verbs.lemma in _DURATION_VERBS:
            timed = [w for w in timed if w.start not in self.marks.counted]
        timed = [w for w in timed if not self._is_extent(w, governed)]
        clause = self.clause
        front = clause.finite.index if clause.finite is not None and clause.kind in ("main", "v2") else -1
        gone |= {w.index for w in timed} - times_of_nouns(clause.words, self.marks, front=front, governed=governed)
        opener = self.clause.opener
        if opener is not None and opener.tag == "SUB" and opener.low not in ASKING:
            gone.add(opener.index)
        return frozenset(gone)

    def _is_extent(self, word: Word, governed: frozenset[str]) -> bool:
        """Tell whether a word of a time belongs to an object that is a duration: "beschränkt sich auf zwei Stunden"."""
        place = next(i for i, w in enumerate(self.clause.words) if w is word)
        while place and self.clause.words[place].start in self.marks.times & self.marks.counted:
            place -= 1
        before = self.clause.words[place]
        return word.start in self.marks.counted and before.tag == "P" and before.low in governed & _EXTENTS

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

    # Objects, recipient, place

    def _read_nominal(self) -> None:
        """Give noun phrases and pronouns their roles by case."""
        verbs, words = self.verbs, valency(self.pack)
        nominal = [c for c in self.rest if c.kind in ("np", "pron") and c.first.low not in ("es", "man")]
        open_ones = [(c, self._oblique(c)) for c in nominal]
        several = sum("acc" in cases for _, cases in open_ones) > 1
        takes = verbs.lemma in words["dative_verb"] or verbs.lemma in words["giving_verb"]
        open_ones = [(c, self._narrowed(c, cases, dative=several or takes)) for c, cases in open_ones]
        datives = [c for c, cases in open_ones if "dat" in cases and not cases & {"acc", "nom"}]
        accusatives = [c for c, cases in open_ones if "acc" in cases and not self._is_adverbial(c)]
        if verbs.lemma in words["dative_verb"] and not datives:
            datives = [c for c, cases in open_ones if "dat" in cases and not self.marks.is_measure(c)][:1]
            accusatives = [c for c in accusatives if c not in datives]
        gives = verbs.lemma in words["giving_verb"] and not datives and len(accusatives) > 1
        if gives and "dat" in cases_of(accusatives[0].phrase, self.pack):
            datives, accusatives = accusatives[:1], accusatives[1:]
        if not datives and len(accusatives) > 1:  # "Das hat uns einen Tag gekostet"
            datives = [c for c in accusatives if c.first.low in _OPEN_PRONOUNS][:1]
            accusatives = [c for c in accusatives if c not in datives]
        if datives:
            self.found.recipient = datives[0].words
        causes = "lassen" in verbs.governors or any(
            self.marks.is_measure(c) for c in accusatives if verbs.lemma == "entsprechen"
        )
        if verbs.voice == "active" and not verbs.is_copula:
            if not causes and verbs.lemma in words["intransitive_verb"]:
                accusatives = [c for c, cases in open_ones if c in accusatives and cases == {"acc"}]
            self.found.objects.extend(c.words for c in accusatives[:2])
        if verbs.lemma in _GENITIVE_VERBS:
            self.found.objects.extend(c.words for c, cases in open_ones if cases <= {"gen", "dat"} and "gen" in cases)

    def _oblique(self, chunk: Chunk) -> frozenset[str]:
        """Return the cases that the form of a phrase allows, without the nominative where there is a subject."""
        cases = cases_of(chunk.phrase, self.pack)
        rest = cases - {"nom"} if self.found.subject and not self.verbs.is_copula else cases
        led = chunk.first.low in ("der", "dem", "einer", "einem")
        return rest if "acc" in rest or led or not chunk.head.name else cases

    def _narrowed(self, chunk: Chunk, cases: frozenset[str], *, dative: bool) -> frozenset[str]:
        """Return the one of the possible cases that a parser saw; none where it saw a preposition before the noun.

        Args:
            chunk: A noun phrase or pronoun.
            cases: The cases that its form allows.
            dative: The verb can take a dative, or another phrase can be its accusative.
        """
        node = top_of(chunk.words, self.marks.syntax)
        if node is None or node.case not in cases:
            return cases
        parted = any(
            w.tag == "PTK" for w in self.verbs.words
        )  # a parser takes "aus" for a preposition in "macht … aus"
        within = any(w.tag == "P" for w in chunk.words)  # "zwei aus dem Haus gestohlene Bilder"
        led = node.has_preposition and not (parted or within) and not self._follows_time(chunk)
        if led and node.relation in ("obl", "nmod"):
            return frozenset()
        if node.case == "dat":
            return frozenset({"dat"}) if dative or "acc" not in cases else cases
        return frozenset({"acc"}) if node.case == "acc" and node.relation == "obj" else cases

    def _follows_time(self, chunk: Chunk) -> bool:
        """Tell whether a preposition before a phrase may belong to a time: "bis 2027 rund 300 Stellen"."""
        words = self.clause.words
        place = next((i for i, w in enumerate(words) if w is chunk.first), 0)
        return place > 0 and words[place - 1].start in self.marks.times

    def _is_adverbial(self, chunk: Chunk) -> bool:
        """Tell whether an accusative says how long, how often or when: "den zweiten Tag", "zweimal"."""
        if chunk.head.low.endswith(("mal", "fach")) or chunk.first.low in ("doppelt", "halb"):
            return True
        if chunk.head.low == "zeit" and chunk.first.low.rstrip("e") in ("lang", "länger", "einig", "geraum", "kurz"):
            return True
        if chunk.head.low not in valency(self.pack)["time_noun"] or self.verbs.lemma in _DURATION_VERBS:
            return False
        behind = chunk.words[chunk.words.index(chunk.head) + 1 :]  # "einen Tag der offenen Tür"
        return not behind or behind[0].low not in self.pack.words["genitive"]

    def _read_prepositional(self, governed: frozenset[str]) -> None:
        """Give prepositional phrases their roles: object of the verb, agent, recipient, place."""
        for chunk, after in itertools.zip_longest(self.rest, self.rest[1:]):
            if chunk.kind == "adv" and chunk.first.low in THERE:
                self.found.place.append(chunk.words)
            if (
                chunk.kind == "adv"
                and chunk.last.low in _DIRECTIONS
                and after is not None
                and after.preposition == "von"
            ):
                self.found.place.append((*chunk.words, *after.words))
            connects = chunk.first.low == "damit" and chunk is self.rest[0]
            if chunk.kind == "da" and chunk.preposition in governed and not connects:
                self.found.objects.append(chunk.words)
            if chunk.kind != "pp":
                continue
            agent = self.verbs.voice == "passive" and chunk.preposition in ("von", "durch")
            if chunk.preposition == "zu" and chunk.inner[0].tag in ("ADJ", "ADV", "PP"):
                continue  # "zu kurz", "zu spät"
            if chunk.preposition in ("nach", "vor") and self._follows_time(chunk):
                continue  # "zwei Monate nach dem Sturz"
            agent = (
                agent
                and chunk.head.low not in _NO_AGENTS
                and chunk.first.start not in self.marks.counted
                and chunk.inner[0].tag != "NUM"
            )
            local = is_place(chunk, self.pack, self.marks)
            if chunk.preposition == "an" and not self.found.recipient and self._is_addressee(chunk):
                self.found.recipient = chunk.inner
            elif self._is_change(chunk, governed) or self._is_said_again(chunk):
                continue
            elif (chunk.preposition in governed and self._has_case(chunk) and not self._is_there(chunk)) or (
                agent and not (local and chunk.preposition == "durch")
            ):
                self.found.objects.append(chunk.words)
            elif local:
                self.found.place.append(chunk.words)

    def _has_case(self, chunk: Chunk) -> bool:
        """Tell whether a governed "auf" has the case that the verb asks for: not in "auf der CD hören"."""
        if chunk.preposition != "auf" or self.verbs.lemma in valency(self.pack)["dative_auf_verb"]:
            return True
        return cases_of(chunk.phrase, self.pack) & {"acc", "dat"} != {"dat"}

    def _is_said_again(self, chunk: Chunk) -> bool:
        """Tell whether the verb has its preposition in a later phrase: "Nach dem Brand suchen sie nach Vermissten"."""
        finite = self.clause.finite
        if finite is None or chunk.first.index > finite.index:
            return False
        return any(c.preposition == chunk.preposition and c.first.index > finite.index for c in self.rest)

    def _is_change(self, chunk: Chunk, governed: frozenset[str]) -> bool:
        """Tell whether a phrase says by how much or to how much: "um 20 Prozent", "von 3 auf 4 Prozent"."""
        measured = chunk.inner[0].start in self.marks.counted
        if self.verbs.lemma in _SPREADING and chunk.preposition in governed:
            measured = measured and chunk.head.low in self.pack.words["measure_noun"]  # "auf drei Provinzen ausweiten"
        return (
            measured
            and chunk.preposition in ("um", "auf", "von")
            and self.verbs.lemma in valency(self.pack)["change_verb"]
        )

    def _is_addressee(self, chunk: Chunk) -> bool:
        """Tell whether "an …" says to whom: "an die Ukraine" with a verb of giving, or where somebody is written to."""
        if self.verbs.lemma in valency(self.pack)["giving_verb"]:
            somebody = chunk.head.start in self.marks.names or is_animate(chunk.head.low, self.pack)
            somebody = somebody or chunk.inner[0].tag == "PRON"
            return somebody and "acc" in cases_of(chunk.phrase, self.pack) and chunk.first.low != "am"
        return False

    def _is_there(self, chunk: Chunk) -> bool:
        """Tell whether a phrase behind a governed preposition is a place all the same: "in der Ukraine"."""
        if self.verbs.lemma in ("fehlen", "mangeln"):
            return False  # "Es fehlt an Wohnungen"
        return chunk.preposition in ("in", "an", "bei", "vor", "über", "unter", "nach") and is_place(
            chunk, self.pack, self.marks
        )
