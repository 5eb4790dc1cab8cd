"""From pieces to clauses: which pieces are one clause, and which clause depends on which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.interruptions import (
    acts_itself,
    adds_to,
    apposes,
    is_aside,
    is_interrupted,
    is_predicated,
    reports_fronted,
)
from claimx.claims.de.clauses.junctions import (
    ends_protasis,
    front_behind,
    grants,
    has_no_object,
    host_of_piece,
    is_fronted,
    is_likewise,
    is_relative_of,
    lacks_content,
    names_content,
    outermost,
    says_with,
    shares_subordinator,
    supposes,
    supposes_report,
)
from claimx.claims.de.clauses.pieces import Piece, is_subjunctive, may_be_subjunctive
from claimx.claims.de.clauses.quotes import uttering_verbs
from claimx.claims.de.clauses.ways import stands_inside
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.nouns import is_animate
from claimx.lang.claim_pack import ClaimPack

__all__ = ["assemble", "reporting_verbs"]

_DASHES = frozenset({"–", "-", "—", ":"})
_CONTRASTS = frozenset({"doch", "aber", "noch", "jedoch", "und", "denn", "sondern", "oder"})  # begin no content
_JUDGING = frozenset({"finden", "meinen", "glauben"})  # with an object, or with what somebody says
_ANSWERS = frozenset({"ja", "nein", "nichts", "niemand", "alles"})
_SAYING = frozenset({"er", "sie", "man", "einer", "eine", "andere", "viele", "manche"})
_LED_WORDS = 3  # a longer infinitive has more to say than "zu versichern"


@lru_cache(maxsize=4)
def reporting_verbs(pack: ClaimPack) -> frozenset[str]:
    """Return the verbs that alone can report a clause."""
    return frozenset(
        lemma for lemma, found in pack.verb_cues.items() if any(not c.words and c.frames & {"c", "q"} for c in found)
    )


def assemble(pieces: Sequence[Piece], pack: ClaimPack, morphology: Morphology) -> list[Clause]:
    """Make clauses of pieces that have been read, each below the one on which it depends; return the main clauses."""
    assembly = _Assembly(pack, morphology, reporting_verbs(pack))
    for number, piece in enumerate(pieces):
        assembly.take(piece, pieces[number + 1 :])
    return assembly.close()


@dataclass(slots=True)
class _Assembly:
    """The clauses of a sentence as far as it has been read.

    Args:
        pack: The language.
        morphology: Its verb forms.
        cues: Verbs that can report a clause.
        mains: The main clauses.
        waiting: Dependent clauses before their main clause.
        current: The main clause that is being read.
        last: The clause that was read last.
    """

    pack: ClaimPack
    morphology: Morphology
    cues: frozenset[str]
    mains: list[Clause] = field(default_factory=list)
    waiting: list[Clause] = field(default_factory=list)
    current: Clause | None = None
    last: Clause | None = None

    def take(self, piece: Piece, behind: Sequence[Piece]) -> None:
        """Put a piece where it belongs.

        Args:
            piece: The next one.
            behind: What follows it.
        """
        if piece.kind in ("sub", "rel", "inf"):
            if piece.kind == "sub" and piece.mark == ":" and _opens_main(behind):
                self.current = None  # "Er warnt: Wenn nichts passiert, schließt das Bad"
            self.last = self._depend(piece)
        elif piece.kind != "main":
            self._take_verbless(piece, behind)
        elif shares_subordinator(piece, self.last, behind):
            assert self.last is not None
            self.last.go_on(piece.words, piece.finite, piece.link)
        elif not self._take_reported(piece, behind):
            self._take_main(piece, behind)

    def close(self) -> list[Clause]:
        """Return the main clauses, with what still waits for one below the last."""
        for clause in self.mains:
            clause.words.sort(key=lambda w: w.index)
        if self.waiting:
            if self.mains:
                self.mains[-1].children.extend(self.waiting)
            else:
                self.mains.append(Clause("piece", [], "", None, children=list(self.waiting)))
        return self.mains

    def _depend(self, piece: Piece) -> Clause:
        """Put a dependent clause below the clause on which it depends."""
        clause = Clause(piece.kind, list(piece.words), piece.mark, piece.finite, piece.opener)
        led = self.current is not None and self.current is self.last and len(piece.words) < _LED_WORDS
        if led and self.current is not None and piece.kind == "inf" and self.current.leads_on(piece.words[-1]):
            self.current.words.extend(piece.words)  # "beeilte sich, zu versichern, dass …"
            return self.current
        if piece.mark == ";" and piece.kind == "sub":
            self.current = None  # "…; bis alle da seien, gingen andere"
        last, host = self.last, self.current
        if host is None:
            if last is not None and last in self.waiting and piece.mark == "," and last.kind in ("sub", "inf", "rel"):
                _put_below(last, clause)  # "Während man annimmt, dass …"
            else:
                self.waiting.append(clause)
            return clause
        before = self.mains[-2] if last is host and len(self.mains) > 1 else None
        if before is not None and is_predicated(before, host, host.predicate(self.morphology)[0], clause, self.cues):
            host.mark = "insert"
            host = self.current = self.mains[-2]
        if last is not None and last.mark == "insert" and clause.kind == "rel" and last.words[-1].tag == "N":
            host = last  # "Das Gericht, argumentiert die Klägerin, die in Kassel lebt, habe …"
        elif last is not None and last is not host and host.mark != "insert" and last.mark != "insert":
            within = last.kind == "rel" and last.start < clause.start < last.words[-1].index  # "…, die, wie er sagt, …"
            if (clause.kind == "rel" and last.kind != "piece") or within:
                host = last
            elif clause.kind == "inf" and last.kind == "rel" and last.predicate(self.morphology)[0] in self.cues:
                host = last  # "der Moskau beschuldigte, die Wahl gestört zu haben"
            elif last.kind == "rel" and lacks_content(last, clause, self.cues, self.pack):
                host = last  # "Mechanismen, die dazu führen, dass …"
            elif clause.kind in ("sub", "inf") and last.kind in ("sub", "inf"):
                host = last if piece.mark == "," and not grants(last, clause) else last.parent or host
        _put_below(host, clause)
        return clause

    def _begin(self, piece: Piece) -> None:
        """Begin a main clause; what waited for one is below it."""
        mark = ":" if self.waiting and self.waiting[0].mark == ":" else piece.mark
        clause = Clause("main", list(piece.words), mark, piece.finite)
        clause.first = _is_verb_first(piece) and not self.waiting  # "Wer bremst, verliert" has its front
        for child in self.waiting:
            child.parent = clause
        clause.children.extend(self.waiting)
        self.waiting.clear()
        self.mains.append(clause)
        self.current = self.last = clause

    def _take_reported(self, piece: Piece, behind: Sequence[Piece]) -> bool:
        """Take a verb-second clause in the Konjunktiv as the content of what stands before it, if it is."""
        current, last = self.current, self.last
        if last is not None and last is not current and self._awaits(last, piece):
            self.last = Clause("v2", list(piece.words), piece.mark, piece.finite)
            _put_below(last, self.last)
            return True
        fronted = current is not None and current.finite is None and _opens_main(behind)
        unsure = fronted and piece.finite is not None and may_be_subjunctive(piece.finite)
        if (
            not (is_subjunctive(piece.finite) or unsure)  # "Die Annahme, Zölle wirkten nicht, ist falsch"
            or _is_verb_first(piece)
            or any(w.low in _CONTRASTS for w in piece.words[:2])
        ):
            return False
        if current is None:
            if last is None or last not in self.waiting or last.finite is None or last.finite.lemma not in self.cues:
                return False
            _put_below(last, Clause("v2", list(piece.words), piece.mark, piece.finite))
            return True
        open_end = current.finite is not None or any(p.kind == "main" for p in behind)
        if current.first and is_subjunctive(current.finite):
            return False  # "Wäre Empörung eine Währung, das Land hätte keine Schulden"
        behind_infinitive = last is not None and last.kind == "inf" and last.words[-1].form.infinitive in self.cues
        if behind_infinitive and last is not None and not last.children:
            current = last  # "Es wäre naiv, zu glauben, das genüge"
        supposed = last is current and (behind_infinitive or supposes_report(current, self.cues))
        if piece.mark != "," or not open_end or not (supposed or names_content(current, self.pack)):
            return False
        self.last = Clause("v2", list(piece.words), piece.mark, piece.finite)
        _put_below(current, self.last)
        return True

    def _awaits(self, last: Clause, piece: Piece) -> bool:
        """Tell whether a report is the content of the dependent clause before it: "weil er fürchtet, der Plan sei tot".

        The dependent clause has nothing but its subject, adverbs and phrases with a preposition.
        """
        if last.kind not in ("sub", "rel") or last.finite is None or last.finite is not last.words[-1]:
            return False
        if piece.mark != "," or not is_subjunctive(piece.finite) or _is_verb_first(piece):
            return False
        if last.opener is not None and last.opener.low in ("wie", "als", "so"):
            return False  # "…, die, wie es heißt, erfunden sei"
        if piece.words[0].low in _CONTRASTS or last.predicate(self.morphology)[0] not in self.cues or last.children:
            return False
        return has_no_object(last, self.pack)

    def _take_main(self, piece: Piece, behind: Sequence[Piece]) -> None:
        """Take a piece with the finite verb of a main clause."""
        front = front_behind(self.last, self.current, piece)
        if front is not None and front.parent is not None:
            front.parent.children.remove(front)
            front.words = front.words[1:]  # what coordinates it has no part in it
            self.waiting, self.current, self.last = [front], None, front
        first, last = _is_verb_first(piece), self.last
        lemma = Clause("main", piece.words, "", piece.finite).predicate(self.morphology)[0]
        names = lemma == "lauten" and any(w.low in self.pack.noun_cues for w in piece.words)  # "lautet sein Fazit"
        reports = names or lemma in self.cues or (first and says_with(piece, lemma, self.pack))
        beside = last is not None and last.words[-1].index >= piece.words[0].index - 2
        if first and last is not None and beside and last.kind in ("sub", "rel") and last.finite is None:
            last.words.extend(piece.words)
            last.finite = piece.finite
        elif self.current is not None and self.current.finite is None:
            self._take_first_verb(self.current, piece, behind, reports=reports)
        elif reports and self.current is None and reports_fronted(self.waiting, piece, behind, self.pack):
            self._begin(Piece([], self.waiting[0].mark))
            self.last = Clause("main", list(piece.words), "insert", piece.finite, first=True)
            self.mains.append(self.last)
        elif self.current is None or not self._take_inverted(self.current, piece, reports=reports):
            self._begin(piece)

    def _take_first_verb(self, current: Clause, piece: Piece, behind: Sequence[Piece], *, reports: bool) -> None:
        """Take a finite verb behind a stretch that has none so far: its own, that of a report in it, or a new one."""
        first = _is_verb_first(piece)
        mains = (p for p in behind if p.kind == "main" and not _is_added(p))  # "…, sagt sie und lacht, …"
        resumed = next(mains, None)  # "Der Zeuge, ein Bäcker, gab an, er habe …"
        answers = any(w.low in _ANSWERS for w in current.words[:1])  # "Nein, sagt sie, das stimme nicht"
        waits = resumed is not None and resumed.mark not in ("und", "oder", "aber")
        waits = waits and resumed is not None and (answers or _is_verb_first(resumed))
        inserted = reports and first and waits and piece.mark == "," and not is_subjunctive(piece.finite)
        inserted = inserted and not acts_itself(current, piece, resumed, self.pack)
        so = piece.words[0].low == "so"
        verb = piece.finite
        last = verb is not None and verb is piece.words[-1] and verb.form.participle is not None
        if _is_added(piece) and self.mains[-1].mark == "insert":
            self.mains.append(Clause("main", list(piece.words), piece.mark, piece.finite, first=True))
        elif last and not first and piece.mark == "," and resumed is not None and resumed.mark == "," and waits:
            current.words.extend(piece.words)  # "Neben dem Eingang, jetzt mit Schränken verstopft, soll …"
        elif reports and first and piece.mark == "," and not waits and self._is_remark(current, piece):
            self._begin(piece)
        elif not first and piece.mark in _DASHES:
            if not current.children:  # not "Zu Recht, wie das Gericht befand: Die Klausel sei unwirksam"
                self.mains.remove(current)
            self._begin(piece)
        elif is_aside(current, piece, resumed):
            self.mains.append(Clause("main", list(piece.words), piece.mark, piece.finite))
        elif not inserted and (first or piece.mark == ",") and current.mark != "insert" and not so:
            current.words.extend(piece.words)
            current.finite = piece.finite
            self.last = current
        elif reports or so:
            report = Clause("main", list(piece.words), "insert", piece.finite, first=True)
            self.mains.append(report)
            self.last = report
        else:
            if current in self.mains:
                self.mains.remove(current)
            self._begin(piece)

    def _utters(self, clause: Clause) -> bool:
        """Tell whether the verb of a clause is one of those behind which words stand as they were said."""
        lemma = clause.predicate(self.morphology)[0]
        return lemma == "heißen" or lemma in uttering_verbs(self.pack).plain

    def _is_remark(self, current: Clause, piece: Piece) -> bool:
        """Tell whether a stretch without a verb is what somebody says: "Ein riskanter Weg, meint Forscher Kern"."""
        words, finite = current.words, piece.finite
        if not words or current.children or words[-1].index - words[0].index != len(words) - 1:
            return False
        utters = finite is not None and (finite.lemma in uttering_verbs(self.pack).plain or finite.lemma in _JUDGING)
        told = piece.words[1:4]
        named = any(w.tag == "N" and (w.name or is_animate(w.low, self.pack)) for w in told)
        return utters and (named or any(w.low in _SAYING for w in told[:2]))

    def _take_inverted(self, current: Clause, piece: Piece, *, reports: bool) -> bool:
        """Take a clause whose verb shows that the one before it is a part of it, or its condition, if it is so."""
        first = _is_verb_first(piece)
        if ends_protasis(piece, current, reports=reports):
            current.kind = "cond" if current.first else "sub"
            self.mains.remove(current)
            self.waiting.extend([current, *[c for c in current.children if c.parent is None]])
            self._begin(piece)
            return True
        if piece.mark != ",":
            return False
        if first and supposes(piece, current):
            self.last = Clause("cond", list(piece.words), ",", piece.finite)
            _put_below(current, self.last)
            return True
        if reports and not is_subjunctive(piece.finite):
            return False
        told = current.predicate(self.morphology)[0] in self.cues
        if self.last is not None and is_fronted(self.last, current, piece, reports=told):
            front = outermost(self.last, current)
            if front in (front.parent or current).children:
                (front.parent or current).children.remove(front)
            self.waiting.append(front)
            self._begin(piece)
            return True
        mains = self.mains
        if not first or reports:
            return False
        if any(m.mark == "insert" or (m.first and m.predicate(self.morphology)[0] in self.cues) for m in mains[1:]):
            mains[0].words.extend(piece.words)
            self.last = self.current = mains[0]
            return True
        return False

    def _take_verbless(self, piece: Piece, behind: Sequence[Piece]) -> None:
        """Take a piece without a finite verb: the beginning of a clause, or more of one before it."""
        current, last = self.current, self.last
        if current is None and behind and behind[0].mark == ":" and _is_verb_first(behind[0]):
            self._begin(piece)
            self.current = None  # "Ein Missklang: „Niemand lässt uns vor“, sagt die Chefin"
            return
        if current is not None and last is current and is_likewise(piece, current, behind):
            _put_below(current, Clause("piece", list(piece.words), piece.mark))
        elif piece.kind == "more" and current is not None:
            current.words.extend(piece.words)
            self.last = current
        elif current is None or (piece.kind != "rest" and self._begins_clause(current, piece, behind)):
            self._begin(piece)
        elif piece.mark == ":" and last is current and self._utters(current) and not any(p.finite for p in behind):
            self._begin(piece)  # "In Brüssel heißt es: Nein, noch nicht"
        elif not self._take_rest(current, piece, behind):
            host = host_of_piece(piece, current, last)
            host.words.extend(piece.words)
            if last is not None and last.parent is host and last.kind == "sub" and host is current:
                self.last = host  # "Sie wird, wenn er kommt, lieber gehen, als zu warten"

    def _take_rest(self, current: Clause, piece: Piece, behind: Sequence[Piece]) -> bool:
        """Take the rest of a clause that a report has cut: "Man habe, hieß es (und klang es gut), vieles erreicht"."""
        mains, last = self.mains, self.last
        told = -2 if len(mains) > 2 and current.first and current.mark == "und" and mains[-2].mark == "," else -1
        beside = last is current or is_relative_of(last, current)
        if len(mains) <= -told or not beside or apposes(current, piece, behind, self.pack):
            return False
        report, clause = mains[told], mains[told - 1]
        pack, morphology = self.pack, self.morphology
        cut = is_interrupted(clause, report, piece, cues=self.cues, pack=pack, morphology=morphology)
        added = report.mark == "," and adds_to(clause, report, piece)
        if not (report.first or stands_inside(report)) or not (cut or added):  # "Neugier, sagt Kern, und etwas Trotz"
            return False
        report.mark = "insert"
        clause.words.extend(piece.words)
        self.current = self.last = clause
        return True

    @staticmethod
    def _begins_clause(current: Clause, piece: Piece, behind: Sequence[Piece]) -> bool:
        """Tell whether a piece without a verb is the beginning of a clause whose verb follows."""
        if current.finite is None:
            return False
        later = [p for p in behind if p.kind == "main"]
        if all(w.tag in ("CO", "ADJ", "ADV", "PP") for w in piece.words):  # "…, aber schön gewesen, sagte sie"
            resumed = len(later) > 1 and all(_is_verb_first(p) and p.mark == "," for p in later[:2])
            return resumed and piece.words[0].tag == "CO"  # "Er war Koch, und manchmal, meint er, sei das ein Vorteil"
        if piece.words[0].low in ("doch", "aber", "denn", "und") and later and later[0].words[0] is later[0].finite:
            return True
        after = next((p for p in behind if p.kind != "piece" or p.mark != ","), None)  # "…: Kern, ein Wirt, sagte …"
        begins = piece.mark in (";", ":") and bool(later) and after is not None
        return begins and after is not None and after.kind in ("main", "rel", "sub")


def _is_verb_first(piece: Piece) -> bool:
    return piece.finite is not None and piece.words[:1] == [piece.finite]


def _is_added(piece: Piece) -> bool:
    """Tell whether a verb goes on with the subject of the clause before it: "… und lacht"."""
    return piece.mark in ("und", "oder") and _is_verb_first(piece)


def _opens_main(behind: Sequence[Piece]) -> bool:
    """Tell whether the next main clause begins with its verb, so that the dependent clause before it is its front."""
    main = next((p for p in behind if p.kind == "main"), None)
    return main is not None and main.mark == "," and _is_verb_first(main)


def _put_below(host: Clause, clause: Clause) -> None:
    clause.parent = host
    host.children.append(clause)
