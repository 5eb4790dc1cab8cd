"""Skeletons: who did what to whom, where and when, of a clause or of a nominal content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.conjuncts import first_conjunct
from claimx.claims.de.clauses.verb_complex import VerbComplex, read_complex
from claimx.claims.de.skeletons.arguments import ArgumentReader
from claimx.claims.de.skeletons.marks import Arguments, Marks
from claimx.claims.de.skeletons.nominal_frames import NominalReader
from claimx.claims.de.skeletons.predicates import name_predicate, reflexive_of
from claimx.claims.de.words.cases import cases_of
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.phrases import split_phrases
from claimx.claims.de.words.valency import valency
from claimx.claims.drafts import Draft
from claimx.claims.drafts import Frame as CueFrame
from claimx.claims.words import POINTING, Word, is_one_of
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.de.nouns import singular
from claimx.types import Frame, Mood, Span, Tense, Voice

__all__ = ["SkeletonReader"]

# Cue verbs whose infinitive has the holder as its actor, and those whose infinitive has whom they address.
_ADDRESSING = frozenset(
    {"auffordern", "aufrufen", "bitten", "ermahnen", "mahnen", "drängen", "zwingen", "verpflichten", "beschuldigen",
     "vorwerfen", "raten", "empfehlen", "erlauben", "verbieten", "untersagen", "anweisen", "ermutigen", "überreden",
     "verdächtigen", "warnen", "gestatten", "ersuchen", "beauftragen", "bezichtigen"}
)  # fmt: skip
_OPEN = frozenset(
    {"aussprechen", "fordern", "verlangen", "vorschlagen", "anregen", "plädieren", "anmahnen", "befürworten"}
)


@dataclass(slots=True)
class SkeletonReader:
    """Makes the skeleton of a draft.

    Args:
        pack: The language.
        morphology: Its verb forms.
        marks: Names, times and amounts of the document.
        spans: Turns words into spans.
    """

    pack: ClaimPack
    morphology: Morphology
    marks: Marks
    spans: Callable[[Sequence[Word]], tuple[Span, ...]]

    def read(self, draft: Draft) -> Frame | None:
        """Return the skeleton; ``None`` where not even the predicate can be told.

        Where a parser read the document, it is made once more without its syntax, which tells what that decided.
        """
        frame = self._read(draft)
        if frame is None or not self.marks.syntax:
            return frame
        plain = replace(self, marks=replace(self.marks, syntax=MappingProxyType({})))._read(draft)
        return frame if plain == frame else replace(frame, decided_by="parse")

    def _read(self, draft: Draft) -> Frame | None:
        if draft.form == "paraphrase" or draft.clause is None:
            return self._phrase(draft)
        whole = _clause_of_core(draft)
        clause = first_conjunct(whole)
        verbs = read_complex(clause, self.morphology)
        if verbs.lemma is None:
            return None
        actor: tuple[Word, ...] = ()
        if whole is draft.clause and (clause.finite is None or draft.rule == "de.intention"):
            actor = self._actor(draft)
        found = self._arguments(clause, verbs, draft, actor)
        content = _content_of_matrix(clause, verbs, found)
        if content is not None:  # "Hinzu kommt, dass …"
            inner = read_complex(content, self.morphology)
            if inner.lemma is not None:
                clause, verbs, found = content, inner, self._arguments(content, inner, draft, ())
        outside = self._outside(draft, clause)
        return self._frame(clause, verbs, found, outside)

    def _outside(self, draft: Draft, clause: Clause) -> frozenset[int]:
        """Return the indices of words of a clause that belong to cue and holder."""
        frame = draft.frame
        if frame is None or frame.clause is None or frame.clause.start != clause.start:
            return frozenset()
        inside = {w.index for w in draft.core or draft.words}
        apart = [w for w in (*frame.cue, *frame.holder.words) if w.index not in inside or w in frame.cue]
        if not any(w.tag in ("V", "PP", "INF", "ZU") for w in frame.cue) and apart:
            ends = (min(w.index for w in apart), max(w.index for w in apart))
            apart += [w for w in clause.words if ends[0] < w.index < ends[1] and w.index not in inside]
        return frozenset(w.index for w in apart)

    def _arguments(self, clause: Clause, verbs: VerbComplex, draft: Draft, subject: tuple[Word, ...]) -> Arguments:
        outside = self._outside(draft, clause)
        if not subject and (shared := self._shared_subject(clause, verbs)):
            subject = shared
        return ArgumentReader(clause, verbs, self.pack, self.marks, outside).read(subject)

    def _shared_subject(self, clause: Clause, verbs: VerbComplex) -> tuple[Word, ...]:
        """Return the subject that a coordinated clause shares with the one before: "…, prüfte den Fall und schwieg"."""
        before = clause.preceding
        if not (clause.kind == "main" and _lacks_front(clause)) or before is None or len(clause.words) < 2:
            return ()
        if before.finite is None or clause.finite is None or not _same_number(before.finite, clause.finite):
            return ()
        behind = clause.after_verb[:1]
        several = not any(code[-1] in "13" for _, codes in clause.finite.form.finite for code in codes)
        own = bool(behind) and behind[0].low in _NOMINATIVES and not (several and behind[0].low == "es")
        if own or clause.mark not in (*_COORDINATING, ","):
            return ()
        if clause.mark == "," and self._has_own(clause, verbs):
            return ()
        above = read_complex(before, self.morphology)
        shared = self._shared_subject(before, above)
        return shared or ArgumentReader(before, above, self.pack, self.marks).read().subject

    def _has_own(self, clause: Clause, verbs: VerbComplex) -> bool:
        """Tell whether a clause that begins with its verb behind a comma has a subject of its own.

        It has one where a clause fills the place before the verb ("Wer bremst, verliert"), and where it says whose
        words the clause before is: "Das reicht, meint die Ministerin".
        """
        if any(child.start < clause.start for child in clause.children):
            return True
        cues = self.pack.verb_cues.get(verbs.lemma or "", ())
        if not any(cue.cls in ("speech", "writing", "thought") and not cue.words for cue in cues):
            return False
        return bool(ArgumentReader(clause, verbs, self.pack, self.marks).read().subject)

    def _frame(self, clause: Clause, verbs: VerbComplex, found: Arguments, outside: frozenset[int]) -> Frame:
        reflexive = reflexive_of(clause, verbs, found.subject)
        words = [w for w in (*verbs.words, *reflexive) if w.index not in outside]
        words += [*found.predicative, *found.support]
        return Frame(
            name_predicate(clause, verbs, found, reflexive, self.pack),
            self.spans(words),
            self.spans(found.subject),
            tuple(self.spans(words) for words in found.objects),
            self.spans(found.recipient),
            tuple(span for words in found.place for span in self.spans(words)),
            Tense(verbs.tense) if verbs.tense is not None else None,
            Mood(_mood_of(verbs, clause, found.subject)) if verbs.mood is not None else None,
            Voice(verbs.voice),
        )

    def _actor(self, draft: Draft) -> tuple[Word, ...]:
        """Return who is to act in an infinitive: the holder, or whom the cue verb addresses."""
        frame = draft.frame
        if frame is None or frame.lemma is None or frame.lemma in _OPEN or frame.cls not in _CONTROLLING:
            return ()
        if frame.lemma not in _ADDRESSING:
            return frame.holder.words if [w.low for w in frame.holder.words] != ["es"] else ()
        if frame.clause is None:
            return ()
        taken = {w.index for w in (*frame.cue, *frame.holder.words)}
        words = [w for w in frame.clause.words if w.index not in taken and w is not frame.clause.finite]
        addressed = [p for p in split_phrases(words, self.pack) if p.kind in ("np", "pron") and p.first.low != "sich"]
        addressed = [p for p in addressed if not any(w.start in self.marks.times for w in p.words)]
        if not addressed and any(w.low == "sich" for w in frame.clause.words):
            return frame.holder.words  # "haben sich verpflichtet, … auszugeben"
        return addressed[0].words if len(addressed) == 1 else ()

    def _phrase(self, draft: Draft) -> Frame | None:
        """Read a content without a verb: its noun is the predicate, or the cue verb where that predicates."""
        words = draft.core or draft.words
        if len(words) > 1 and words[-1].tag == "ZU":  # "beschloss / den Plan zu ändern", without a comma
            clause = first_conjunct(Clause("inf", list(words)))
            verbs = read_complex(clause, self.morphology)
            found = ArgumentReader(clause, verbs, self.pack, self.marks).read(self._actor(draft))
            return self._frame(clause, verbs, found, frozenset())
        place = next((i for i, w in enumerate(words) if w.tag == "N"), None)
        predicates = self._cue_predicates(draft, words)
        if place is not None and is_one_of(words[place].low, self.pack.words["statement_noun"]):
            judged = predicates and (draft.manner.polarity == "negative" or self._judges(draft))
            return self._of_cue(draft) if judged else None  # "bestätigte die Meldungen" only points at what was said
        if predicates:
            return self._of_cue(draft)
        if place is None:
            return None
        head = words[place]
        found = Arguments()
        self._nouns().read_attributes(found, words, place)
        return Frame(
            singular(head.text),
            self.spans([head]),
            self.spans(found.subject),
            tuple(self.spans(words) for words in found.objects),
            self.spans(found.recipient),
            tuple(span for words in found.place for span in self.spans(words)),
        )

    def _cue_predicates(self, draft: Draft, words: Sequence[Word]) -> bool:
        """Tell whether a cue verb says something of its object: "begrüßte das Vorhaben", "hält es für falsch".

        What is demanded, promised or expected is itself the predicate: "fordert eine Senkung der Steuern".
        """
        frame = draft.frame
        if frame is None or frame.clause is None or frame.lemma is None or draft.kind != "attributed":
            return False
        if not any(w.tag in ("V", "PP", "INF", "ZU") for w in frame.cue) or _points(words):
            return False
        chunks = [
            c
            for c in self._nouns().split(words)
            if c.kind in ("np", "pron", "pp", "adv") and c.first.low not in _REFLEXIVE
        ]
        nominal = [c for c in chunks if c.kind != "adv"]
        if not nominal:
            return False
        head = nominal[0]
        frames = {f for cue in self.pack.verb_cues.get(frame.lemma, ()) for f in cue.frames}
        several = sum(c.kind in ("np", "pron") for c in chunks) > 1  # "versprach den Wählern niedrigere Steuern"
        several = several or self._addresses(frame, words)
        several = several or any(c.kind == "pp" and f"n+{c.preposition}" in frames for c in nominal[1:])
        several = several or any(c.kind == "adv" and {f"n+{c.first.low}", "n+"} & frames for c in chunks)
        plain = head.kind == "pron" or head.inner[0].start in self.marks.counted or head.head.start in self.marks.names
        denied = frame.effects.get("polarity") == "negative"
        if head.kind == "pp" and is_animate(head.head.low, self.pack):
            return True  # "appellierte an die Regierung"
        if frame.cls == "decision" and self._nouns().verb_behind(head.head.low) is None:
            return True  # "beschloss ein Gesetz", "einigte sich auf einen Kompromiss"
        open_content = frame.effects.get("modality") in ("norm", "commit", "predict", "possibility") and not denied
        return plain or several or not open_content

    def _judges(self, draft: Draft) -> bool:
        """Tell whether a cue says what somebody takes a statement for: "nannte die Berichte Hirngespinste"."""
        cues = self.pack.verb_cues.get(draft.frame.lemma, ()) if draft.frame is not None and draft.frame.lemma else ()
        return any(f.startswith("n+") for cue in cues for f in cue.frames)

    def _addresses(self, frame: CueFrame, content: Sequence[Word]) -> bool:
        """Tell whether a verb of giving has to whom beside its content: "Dem Rat schlug er eine Kürzung vor"."""
        if frame.clause is None or frame.lemma not in valency(self.pack)["giving_verb"]:
            return False
        taken = {w.index for w in (*frame.cue, *frame.holder.words, *content)}
        rest = [w for w in frame.clause.words if w.index not in taken and w.start not in self.marks.times]
        chunks = [c for c in self._nouns().split(rest) if c.kind in ("np", "pron") and c.first.low not in _REFLEXIVE]
        return any(cases_of(c.phrase, self.pack) <= {"dat", "gen"} for c in chunks)

    def _nouns(self) -> NominalReader:
        return NominalReader(self.pack, self.morphology, self.marks)

    def _of_cue(self, draft: Draft) -> Frame | None:
        """Read the frame of a cue verb with its holder as the subject."""
        frame = draft.frame
        assert frame is not None
        assert frame.clause is not None
        clause = _with_content(frame.clause, draft)
        verbs = read_complex(clause, self.morphology)
        if verbs.lemma is None:
            return None
        actor = frame.holder.words
        if verbs.voice == "passive" or any(w.low == "man" for w in clause.words):
            actor = ()  # "In Bonn hält man das für falsch"
        found = ArgumentReader(clause, verbs, self.pack, self.marks).read(actor)
        return self._frame(clause, verbs, found, frozenset())


def _mood_of(verbs: VerbComplex, clause: Clause, subject: Sequence[Word]) -> str:
    """Return the mood; with the subject of the clause before, "(ich kam und) habe gefragt" is no Konjunktiv."""
    finite = clause.finite
    mine = finite is not None and [w.low for w in subject] == ["ich"] and "p1" in finite.codes
    return "indicative" if mine and verbs.mood == "subjunctive_1" else str(verbs.mood)


_PHRASES = ("np", "pron", "pp", "adv")
_CONTROLLING = frozenset({"speech", "writing", "thought", "decision", "perception"})
_REFLEXIVE = frozenset({"sich", "mich", "uns"})
_COORDINATING = frozenset({"und", "aber", "oder", "doch", "sondern"})
_PREDICATIVE = frozenset({"ADJ", "ADV", "PP", "PTK", "CO"})
_NOMINATIVES = frozenset({"er", "sie", "es", "man", "wir", "ich", "ihr", "der"})


def _lacks_front(clause: Clause) -> bool:
    """Tell whether nothing stands before the verb but what ends the clause before: "ist nett, (klug und) hilft"."""
    front = clause.before_verb
    return clause.first or (bool(front) and front[-1].tag == "CO" and all(w.tag in _PREDICATIVE for w in front[:-1]))


def _same_number(left: Word, right: Word) -> bool:
    """Tell whether two finite verbs can have one subject."""
    one, other = (
        {code[-1] for _, codes in w.form.finite for code in codes if code[-1] in "1346"} for w in (left, right)
    )
    return not one or not other or bool(one & other)


def _points(words: Sequence[Word]) -> bool:
    """Tell whether a content only points at what was said: "das", "dies"."""
    return len(words) == 1 and words[0].low in POINTING


def _with_content(clause: Clause, draft: Draft) -> Clause:
    """Return the clause of a cue with its content, where a model's reading set them apart."""
    known = {w.index for w in clause.words}
    missing = [w for w in draft.words if w.index not in known and w.text[:1].isalnum()]
    if not missing or draft.model is None:
        return clause
    return replace(clause, words=sorted([*clause.words, *missing], key=lambda w: w.index))


def _clause_of_core(draft: Draft) -> Clause:
    """Return the clause in which the content stands: that of the draft, or one below whose verb is in the core."""
    clause = draft.clause
    assert clause is not None
    core = {w.index for w in draft.core or draft.words}
    if clause.finite is None or clause.finite.index in core:
        return clause
    below = [c for c in clause.children if c.finite is not None and c.finite.index in core and c.kind != "rel"]
    return below[0] if below else clause


def _content_of_matrix(clause: Clause, verbs: VerbComplex, found: Arguments) -> Clause | None:
    """Return the clause that an impersonal one only introduces: "Hinzu kommt, dass …", "Fakt ist, dass …"."""
    if clause.kind != "main" or found.subject or found.recipient or found.objects:
        return None
    impersonal = verbs.is_copula or verbs.lemma in ("hinzukommen", "kommen", "heißen", "feststehen", "zutreffen")
    inner = [c for c in clause.children if c.opener is not None and c.opener.low in ("dass", "daß") and c.finite]
    return inner[0] if impersonal and len(inner) == 1 else None
