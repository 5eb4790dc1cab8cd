"""From the clauses of one sentence to drafts of claims: what is read first, and which reader gets which clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimx.claims.carrying import pending_quotation
from claimx.claims.de.clauses.attributes import is_reported
from claimx.claims.de.clauses.brackets import part_brackets
from claimx.claims.de.clauses.clause_finder import find_clauses
from claimx.claims.de.clauses.clauses import Clause, goes_on_with_subject, join_coordinated
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.clauses.pieces import DASHES, QUESTIONING
from claimx.claims.de.clauses.sharing import is_bare, part_predicates
from claimx.claims.de.clauses.subjects import find_subject
from claimx.claims.de.clauses.ways import way_of
from claimx.claims.de.cues.choice import CueChooser
from claimx.claims.de.cues.clause_sources import find_conditional, find_so, relative_behind
from claimx.claims.de.cues.cue_verbs import is_saying, match_cue
from claimx.claims.de.cues.frames import FrameReader
from claimx.claims.de.cues.gaps import part_gap, part_sources
from claimx.claims.de.cues.holders import Memory
from claimx.claims.de.cues.sources import Source, find_sources
from claimx.claims.de.readers.cue_reader import CueReader
from claimx.claims.de.readers.direct import DirectReader
from claimx.claims.de.readers.inner import InnerReader
from claimx.claims.de.readers.intentions import IntentionReader
from claimx.claims.de.readers.labels import read_label
from claimx.claims.de.readers.plain_reader import PlainReader
from claimx.claims.de.readers.recorder import Recorder
from claimx.claims.de.readers.signatures import find_signature
from claimx.claims.de.words.citations import find_citations
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.drafts import Draft, Frame
from claimx.claims.quotes import Quote
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Entity

__all__ = ["SentenceReader"]


@dataclass(slots=True)
class SentenceReader:
    """Reads one sentence; what it finds stands in ``drafts``.

    Args:
        words: All words and marks of the sentence.
        pack: The language.
        morphology: Its verb forms.
        memory: Who was named before.
        entity_at: Entities by the first code point of each of their words.
        index: Of the sentence in the document.
        quotes: The quotations of the block.
        drafts: What was found.
    """

    words: list[Word]
    pack: ClaimPack
    morphology: Morphology
    memory: Memory
    entity_at: dict[int, Entity]
    index: int
    quotes: dict[int, Quote]
    drafts: list[Draft]
    frames: FrameReader = field(init=False)
    inner: InnerReader = field(init=False)
    recorder: Recorder = field(init=False)
    cued: CueReader = field(init=False)
    plain: PlainReader = field(init=False)

    def __post_init__(self) -> None:
        self.frames = FrameReader(self.words, self.pack, self.morphology, self.memory, self.entity_at)
        self.inner = InnerReader(self.pack, self.frames, self.drafts, self.index)
        self.recorder = Recorder(
            self.pack, self.morphology, self.frames, self.inner, self.memory, self.drafts, self.index
        )
        chooser = CueChooser(self.words, self.pack, self.morphology, self.frames)
        intentions = IntentionReader(self.pack, self.frames, self.inner, self.recorder, self.drafts, self.index)
        self.cued = CueReader(self.words, self.recorder, chooser, intentions)
        self.plain = PlainReader(self.words, self.recorder, chooser)

    def read(self) -> None:
        """Read direct speech first, then what stands around it."""
        direct = {n for n in {w.quote for w in self.words} if n and self.quotes[n].direct}
        cited = find_citations(self.words, self.pack)
        outer, bracketed = part_brackets([w for w in self.words if w.quote not in direct and w.index not in cited])
        zones = sorted({w.quote for w in self.words if w.quote in direct})
        question = self.words[-1].text == "?" or (len(self.words) > 1 and self.words[-2].text == "?")
        so = find_so(outer, self.pack)
        if so is not None:
            gone = {w.index for w in (*so.words, *relative_behind(outer, so))}
            gone |= self._dashes_around(gone)
            outer = [w for w in outer if w.index not in gone]
        mains = find_clauses(outer, self.pack, self.morphology) if any(w.text[:1].isalnum() for w in outer) else []
        for clause in mains:
            self._pass_source(clause)
        reader = DirectReader(self.words, self.recorder)
        used = reader.read(zones, mains, outer, so, self.quotes) if zones else []
        if so is not None and not zones:
            own, told = self._before_colon(mains, so)
            self._read_clauses(own, question=False, used=())
            self.recorder.report_all(join_coordinated(told, self.words), self.frames.of_source(so, None))
            return
        if not zones and read_label(self.words, mains, self.recorder):
            return
        if not zones and self._signed():
            return
        self._read_clauses(mains, question=question and not zones, used=used)
        self._hold_quoted()
        for inside in bracketed:
            self._read_clauses(find_clauses(inside, self.pack, self.morphology), question=False, used=())

    def _pass_source(self, clause: Clause) -> None:
        """Leave out a source between a verb of saying and who says it: "…, sagte der Mitteilung zufolge Kern"."""
        finite = clause.finite
        matched = match_cue(clause, self.pack, self.morphology) if clause.first else None
        behind = clause.after_verb
        if matched is None or finite is None or not is_saying(matched[0]) or not behind:
            return
        source = next((s for s in find_sources(behind, self.pack) if s.words[0] is behind[0]), None)
        if source is None:
            return
        rest = [w for w in clause.words if w not in source.words]
        subject = find_subject(replace(clause, words=rest), self.pack, animate=self.frames.animate())
        if subject is not None and subject.first is rest[1]:
            clause.words = rest

    def _hold_quoted(self) -> None:
        """Give clauses in quotation marks whoever holds what stands before them in the same marks.

        As in "Das sei, meint Kern, „wie früher: Alle sahen zu, niemand half“".
        """
        own = [d for d in self.drafts if d.sentence == self.index and d.words]
        for place, draft in enumerate(own):
            quotes = {w.quote for w in draft.words}
            quote = next(iter(quotes)) if len(quotes) == 1 else 0
            if draft.kind != "author" or not quote or self.quotes[quote].direct:
                continue
            held = (d for d in own[:place] if d.kind == "attributed" and d.parent is None and d.frame is not None)
            before = next((d for d in held if any(w.quote == quote for w in d.words)), None)
            if before is not None:
                draft.kind, draft.form, draft.frame, draft.rule = "attributed", "indirect", before.frame, before.rule

    def _dashes_around(self, inside: set[int]) -> set[int]:
        """Return the pair of dashes around a source: "Er habe – so die Darstellung – alles gewusst"."""
        first, last = min(inside) - 1, max(inside) + 1
        paired = first > 0 and last + 1 < len(self.words)
        return {first, last} if paired and {self.words[first].text, self.words[last].text} <= DASHES else set()

    def _signed(self) -> bool:
        """Give a quotation that has no speaker yet the name that is all the sentence behind it: "„…“ – X"."""
        pending = pending_quotation(self.drafts, self.index) if self.words[0].tag in ",." else []
        frame = find_signature(self.words, self.words, self.frames, self.pack) if pending else None
        if frame is None:
            return False
        for draft in pending:
            draft.frame = frame
        self.memory.hold(frame.holder, self.index)
        return True

    def _before_colon(self, mains: list[Clause], so: Source) -> tuple[list[Clause], list[Clause]]:
        """Part what somebody else holds from what "so X" reports: "Die Partei lehnt das ab: Das Geld, so X, fehle"."""
        for place, clause in enumerate(mains):
            before = mains[:place]
            parts = clause.mark == ":" and bool(before) and clause.start < so.words[0].index
            if parts and self.cued.chooser.choose(before[-1]) is not None:
                return before, mains[place:]
        return [], mains

    def _share_sources(self, mains: Sequence[Clause]) -> list[Clause]:
        """Join a verb to the one before it that a source reports: "Laut Polizei floh er und kam davon"."""
        out: list[Clause] = []
        for clause in mains:
            shares = bool(out) and clause.first and clause.mark in ("und", "oder")
            sources = find_sources(out[-1].words, self.pack) if shares else ()
            reported = any(s.rule != "de.source.relay" for s in sources) and not find_sources(clause.words, self.pack)
            cut = _cut_before(out, clause) if shares else None
            if cut is not None:
                out[cut] = join_coordinated([out[cut], clause], self.words)[0]
            elif (reported or self._goes_on_freely(out, clause)) and self.cued.chooser.choose(clause) is None:
                out[-1:] = join_coordinated([out[-1], clause], self.words)
            else:
                out.append(clause)
        return out

    def _goes_on_freely(self, before: Sequence[Clause], clause: Clause) -> bool:
        """Tell whether a Konjunktiv goes on with the subject of the one before it: "Er sei alt und werde gehen"."""
        if not before or not clause.first or not goes_on_with_subject(before[-1], clause):
            return False
        free = all(is_reported(c) == "k1" for c in (before[-1], clause))
        return free and self.cued.chooser.choose(before[-1]) is None

    def _read_clauses(self, mains: list[Clause], *, question: bool, used: Sequence[Clause]) -> None:
        mains = self._share_sources(mains)
        done: set[int] = set()
        follow: Frame | None = None
        for place, clause in enumerate(mains):
            if id(clause) in done:
                continue
            if any(clause is one for one in used):
                follow = None
                continue
            if self.cued.read_inverted(mains, place, done):
                continue
            if clause.mark == "insert":
                continue
            if follow is not None and self._stays_quoted(clause):
                self.recorder.report(clause, follow)
                continue
            self.frames.share_subject(clause)
            if self._resume(clause) or self._by_condition(clause):
                follow = None
                continue
            sourced = part_sources(clause, self.words, self.pack) if not question else []
            if sourced:
                follow = self._report_parts(sourced)
                continue
            asked = (question and _asks(clause)) or (not question and _calls_upon(clause))
            frame = None
            if not asked and not self._is_continued(clause):
                parts = self._parts(clause)
                frame = self._read_parts(parts, mains, place, done) if parts else self.cued.read(mains, place, done)
            if frame is not None:
                follow = frame
                continue
            if clause.finite is None:
                self._piece(clause)
                continue
            ahead = mains[place + 1] if place + 1 < len(mains) else None
            follow = self.plain.read(clause, follow, question=question, ahead=ahead)

    def _stays_quoted(self, clause: Clause) -> bool:
        """Tell whether a clause goes on within the marks of what is reported: "Er habe „geredet, und es reicht“"."""
        quote = clause.words[0].quote if clause.words else 0
        begun = any(w.quote == quote and w.text[:1].isalnum() for w in self.words[: clause.start])
        return quote != 0 and begun and all(w.quote == quote for w in clause.words)

    def _parts(self, clause: Clause) -> list[Clause]:
        """Return the parts of a clause whose verbs share something, where one of them is a cue; none of any other.

        Participles share an auxiliary, "hat A gelobt und B getadelt", subjects a verb, "lobt A, der Verband B".
        """
        if is_reported(clause) is not None or find_sources(clause.words, self.pack):
            return []
        parts = part_gap(clause, self.words, self.pack, animate=self.frames.animate())
        parts = parts or part_predicates(clause, self.frames.subject_of(clause), self.words, self.pack)
        return parts if len(parts) > 1 and any(self.cued.chooser.choose(part) is not None for part in parts) else []

    def _report_parts(self, parts: Sequence[tuple[Clause, Source]]) -> Frame:
        """Report what each of several sources says: "Laut Bern sind es 20, laut Genf 30"."""
        frames = [self.frames.of_source(source, part) for part, source in parts]
        for (part, _), frame in zip(parts, frames, strict=True):
            self.recorder.report(part, frame)
        return frames[-1]

    def _read_parts(self, parts: Sequence[Clause], mains: Sequence[Clause], place: int, done: set[int]) -> Frame | None:
        """Read each cue of the parts of a clause; return the frame of the last that has content."""
        frame, told = None, None
        for part in parts:
            if (told is None or not is_bare(part, told)) and self.cued.chooser.choose(part) is not None:
                behind = mains[place + 1 :] if part is parts[-1] else []
                found = self.cued.read([part, *behind], 0, done)
                frame, told = (found, part) if found is not None else (frame, told)
        return frame

    def _resume(self, clause: Clause) -> bool:
        """Give a quotation that has no speaker yet the one of the sentence behind it: "„…“ Das sagte X am Montag"."""
        pending = pending_quotation(self.drafts, self.index)
        if not pending or clause.finite is None or clausal_children(clause) or is_reported(clause) == "k1":
            return False  # "„…“ Das verstehe er nicht." is reported itself
        direct = DirectReader(self.words, self.recorder)
        frame = direct.frame_of_words(clause)
        points = clause.words[0].low in ("das", "dies", "so") and clause.words[1:2] == [clause.finite]
        if frame is None and points:
            matched = match_cue(clause, self.pack, self.morphology)
            frame = direct.frame_of_noun(clause)
            if frame is None and matched is not None and is_saying(matched[0]):
                frame = self.frames.of_verb(clause, *matched)
                frame = frame if clause.words[0] not in frame.holder.words and not frame.negated else None
        if frame is None or not frame.holder.words:
            return False
        for draft in pending:
            draft.frame = frame
        self.memory.hold(frame.holder, self.index)
        return True

    def _by_condition(self, clause: Clause) -> bool:
        """Read a source in the form of a condition: "Glaubt man der Behörde, …", "Geht es nach dem Chef, …"."""
        if clause.finite is None:
            return False
        for child in clause.children:
            source = find_conditional(child, self.pack)
            if source is not None:
                clause.children.remove(child)
                frame = self.frames.of_source(source, None)
                if source.rule == "de.source.geht":
                    frame.effects |= {"modality": "norm"}
                self.recorder.report(clause, frame)
                return True
        return False

    def _is_continued(self, clause: Clause) -> bool:
        """Tell whether a Konjunktiv goes on with a report, so that a cue in it is one within: "Das Gericht habe …"."""
        mood = is_reported(clause)
        sourced = bool(find_sources(clause.words, self.pack))
        if mood == "k1" and any(w.low == "man" for w in clause.words[:3]) and not sourced:
            return True  # "Man dürfe nicht zulassen, dass …"
        if mood == "k1" and not sourced and clause.finite is not None and clause.finite.low == "werde":
            return True  # "Die Firma werde gegen das Urteil klagen": what somebody will say is what somebody says
        begun = bool(self.drafts) and self.drafts[-1].form == "free" and self.drafts[-1].sentence == self.index
        if (self.memory.last is None and not begun) or sourced:
            return False
        finite = clause.finite
        perfect = mood == "k2" and finite is not None and finite.low == "hätten" and clause.words[-1].tag == "PP"
        plural = mood == "k2" and finite is not None and finite.low.endswith("n")  # "Die Mieter wüssten nicht, dass …"
        perfect = perfect or (plural and self.plain.last_was_told())
        near = self.index - self.memory.last_sentence <= 1 and all(c.kind != "cond" for c in clause.children)
        return mood == "k1" or (perfect and near and self.plain.last_was_reported())

    def _piece(self, clause: Clause) -> None:
        """Read what has no finite verb of its own: only what depends on it can hold claims."""
        self.inner.read_embedded(clause, None)


def _calls_upon(clause: Clause) -> bool:
    """Tell what readers are called upon to do, which nobody is said to hold: "Fordern Sie Ihr Geld zurück"."""
    after = clause.after_verb[:1]
    asks = clause.first or [w.low for w in clause.before_verb] == ["bitte"]
    return asks and bool(after) and after[0].text == "Sie" and clause.mark != "insert"


def _asks(clause: Clause) -> bool:
    """Tell whether a main clause has the form of a question: nobody is said to hold what it asks about."""
    led = len(clause.words) > 1 and clause.words[0].tag == "CO"  # "Aber woher weiß man das?"
    before = clause.preceding if clause.mark in ("und", "oder", "aber") else None
    if clause.first and before is not None:
        return _asks(before)  # "Sie sucht Zeugen und fragt: Wer war dabei?"
    return clause.first or any(word.low in QUESTIONING for word in clause.words[led : led + 1])


def _cut_before(mains: Sequence[Clause], clause: Clause) -> int | None:
    """Return the place of the clause with a report in its midst with which a Konjunktiv behind "und" goes on.

    As in "Der Bau sei, wie er sagte, nötig und werde teuer" and "Der Bau sei, sagte er, nötig und werde teuer".
    """
    if is_reported(clause) != "k1":
        return None
    place = len(mains) - 1 - (mains[-1].mark == "insert" and len(mains) > 1)
    own, way = mains[place], way_of(mains[place])
    inserted = place < len(mains) - 1 or (way is not None and own.words[-1].index > way.start)
    return place if inserted and is_reported(own) == "k1" and own.words[-1].index >= clause.start - 3 else None
