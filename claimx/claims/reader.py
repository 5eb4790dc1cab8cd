"""From the clauses of one sentence to drafts of claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimx.claims.attributes import is_open, is_reported, judge
from claimx.claims.carrying import pending_quotation
from claimx.claims.choice import CueChooser, says_of_itself
from claimx.claims.clauses import Clause, find_clauses
from claimx.claims.content import clausal_children, find_gap, host_noun, is_saying, match_cue, nominal_content
from claimx.claims.direct import DirectReader
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.frames import FrameReader, effects_of
from claimx.claims.holders import Memory
from claimx.claims.inner import InnerReader
from claimx.claims.intentions import IntentionReader
from claimx.claims.interviews import label_of
from claimx.claims.propositions import all_words, proposition, with_children, without_condition
from claimx.claims.quotes import Quote
from claimx.claims.recorder import Recorder
from claimx.claims.sources import find_conditional, find_so, find_sources
from claimx.claims.subjects import find_subject
from claimx.claims.words import Morphology, Word
from claimx.lang.claim_pack import ClaimPack, Effects, VerbCue
from claimx.types import Entity

__all__ = ["SentenceReader"]

_ASKING = frozenset(
    [
        *("was", "wer", "wen", "wem", "wie", "wo", "wann", "warum", "weshalb", "wieso", "woran", "womit", "wofür"),
        *("welche", "welcher", "welches", "welchen"),
    ]
)


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
    chooser: CueChooser = field(init=False)
    intentions: IntentionReader = field(init=False)

    def __post_init__(self) -> None:
        self.frames = FrameReader(self.words, self.pack, self.morphology, self.memory, self.entity_at)
        self.inner = InnerReader(self.pack, self.frames, self.drafts, self.index)
        self.recorder = Recorder(
            self.pack, self.morphology, self.frames, self.inner, self.memory, self.drafts, self.index
        )
        self.intentions = IntentionReader(self.pack, self.frames, self.inner, self.recorder, self.drafts, self.index)
        self.chooser = CueChooser(self.words, self.pack, self.morphology, self.frames)

    def read(self) -> None:
        """Read direct speech first, then what stands around it."""
        direct = {n for n in {w.quote for w in self.words} if n and self.quotes[n].direct}
        outer = [w for w in self.words if w.quote not in direct]
        zones = sorted({w.quote for w in self.words if w.quote in direct})
        question = self.words[-1].text == "?" or (len(self.words) > 1 and self.words[-2].text == "?")
        so = find_so(outer, self.pack)
        if so is not None:
            gone = {w.index for w in so.words}
            outer = [w for w in outer if w.index not in gone]
        mains = find_clauses(outer, self.pack, self.morphology) if any(w.text[:1].isalnum() for w in outer) else []
        reader = DirectReader(self.words, self.recorder)
        used = reader.read(zones, mains, outer, so, self.quotes) if zones else []
        if so is not None and not zones:
            self.recorder.report_all(self._merged(mains), self.frames.of_source(so, None))
            return
        named = self._noun_before_colon() if not zones else None
        if named is not None:
            self.recorder.report_all(self._merged(mains), named)
            return
        self._read_clauses(mains, question=question and not zones, used=used)

    def _noun_before_colon(self) -> Frame | None:
        """Read "Ihr Argument: …", "Das Fazit des Gutachters: …" before a sentence that says what it is."""
        label = label_of(self.words)
        if not label or len(label) + 2 >= len(self.words):
            return None
        piece = Clause("piece", label)
        for place, word in enumerate(label):
            cue = self.pack.noun_cues.get(word.low) if word.tag == "N" else None
            holder = self.inner.holder_of_noun(piece, place)[0] if cue is not None else ()
            if cue is not None and holder:
                effects = effects_of(cue.effects)
                return Frame(self.frames.party(holder), (word,), "noun", cue.lemma, "de.noun.colon", None, effects)
        return None

    def _read_clauses(self, mains: list[Clause], *, question: bool, used: Sequence[Clause]) -> None:
        done: set[int] = set()
        follow: Frame | None = None
        for place, clause in enumerate(mains):
            if id(clause) in done:
                continue
            if any(clause is one for one in used):
                follow = None
                continue
            if self._read_inverted(mains, place, done):
                continue
            if clause.mark == "insert":
                continue
            self.frames.share_subject(clause)
            if self._resume(clause) or self._by_condition(clause):
                follow = None
                continue
            asked = question and _asks(clause)
            frame = None if asked or self._is_continued(clause) else self._read_frame(mains, place, done)
            if frame is not None:
                follow = frame
                continue
            if clause.finite is None:
                self._piece(clause)
                continue
            follow = self._plain(clause, follow, question=question)

    def _resume(self, clause: Clause) -> bool:
        """Give a quotation that has no speaker yet the one of the sentence behind it: "„…“ Das sagte X am Montag"."""
        pending = pending_quotation(self.drafts, self.index)
        if not pending or clause.finite is None or clausal_children(clause):
            return False
        direct = DirectReader(self.words, self.recorder)
        frame = direct.frame_of_words(clause)
        points = clause.words[0].low in ("das", "dies", "so") and clause.words[1:2] == [clause.finite]
        if frame is None and points:
            matched = match_cue(clause, self.pack, self.morphology)
            frame = direct.frame_of_noun(clause)
            if frame is None and matched is not None and is_saying(matched[0]):
                frame = self.frames.of_verb(clause, *matched)
                frame = frame if clause.words[0] not in frame.holder.words else None
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
        return (
            is_reported(clause) == "k1" and self.memory.last is not None and not find_sources(clause.words, self.pack)
        )

    def _read_inverted(self, mains: list[Clause], place: int, done: set[int]) -> bool:
        """Read "…, sagte X" behind or inside the clause that it reports."""
        clause = mains[place]
        frame_clause = next(
            (
                c
                for c in mains[place + 1 : place + 4]
                if (c.mark == "insert" or ((c.first or self._resumes(c)) and c.mark in (",", "–", "-", "")))
                and self.chooser.is_reporting(c, clause)
            ),
            None,
        )
        way = next(
            (
                c
                for c in clause.children
                if (c.opener is None and c.kind == "sub")
                or (c.opener is not None and c.opener.low == "wie" and c.kind == "sub")
            ),
            None,
        )
        if frame_clause is None and way is not None and way.opener is not None and way.opener.low == "wie":
            matched = match_cue(way, self.pack, self.morphology)
            if matched is not None and not clausal_children(way) and is_saying(matched[0]):
                frame = self.frames.of_verb(way, *matched)
                clause.children.remove(way)
                last = way.whole()[-1].index
                clause.children = [c for c in clause.children if c.kind != "rel" or c.start - 2 != last]
                self.recorder.report(clause, frame)
                self.recorder.relay(way, self.drafts[-1])
                return True
        if frame_clause is None or clause.finite is None:
            return False
        stop = mains.index(frame_clause)
        if frame_clause.mark != "insert" and any(c.mark in (";", ":") for c in mains[place + 1 : stop]):
            return False
        frame = self.frames.of_verb(frame_clause, *match_cue(frame_clause, self.pack, self.morphology))  # type: ignore[misc]
        members = [clause] if frame_clause.mark == "insert" else mains[place:stop]
        for member in self._merged(members):
            self.recorder.report(member, frame)
            self.recorder.relay(frame_clause, self.drafts[-1])
        done.update(id(member) for member in members)
        done.add(id(frame_clause))
        return True

    @staticmethod
    def _resumes(clause: Clause) -> bool:
        """Tell whether a clause takes up the one before: "…, das kündigte X an", "…, so sieht es der Plan vor"."""
        lows = [w.low for w in clause.words[:6]]
        second = clause.finite is not None and len(clause.words) > 1 and clause.words[1] is clause.finite
        return second and (lows[0] in ("das", "dies") or (lows[0] == "so" and "es" in lows))

    def _merged(self, clauses: Sequence[Clause]) -> list[Clause]:
        """Put coordinated verbs with one subject together, as in "Sie seien wohlauf und hielten sich auf"."""
        out: list[Clause] = []
        for clause in clauses:
            granted = (
                bool(out)
                and "aber" in {clause.mark, clause.words[0].low}
                and any(w.low == "zwar" for w in out[-1].words)
            )
            if granted or (out and clause.first and clause.mark in ("und", "oder")):
                before = self.words[clause.start - 1]  # the coordinator, which no clause has
                link = [before] if before.tag == "CO" else []
                out[-1].words = sorted([*out[-1].words, *link, *clause.words], key=lambda w: w.index)
                out[-1].children.extend(clause.children)
            else:
                out.append(clause)
        return out

    def _read_frame(  # noqa: PLR0912, PLR0915  # what can be content is tried one after the other
        self, mains: list[Clause], place: int, done: set[int]
    ) -> Frame | None:
        """Read a clause whose verb is a cue, with its content; return the frame if it has content."""
        clause = mains[place]
        if clause.finite is not None and (clause.finite.low in ("soll", "sollen") or says_of_itself(clause)):
            return self.intentions.read(clause, mains, place, done)
        matched = self.chooser.choose(clause)
        sources = [s for s in find_sources(clause.words, self.pack) if s.rule != "de.source.relay"]
        if sources and matched is not None:
            return self.recorder.sourced(clause, sources[0])
        if matched is None or clause.finite is None:
            return None if sources else self.intentions.read(clause, mains, place, done)
        cue, cue_words = matched
        frame = self.frames.of_verb(clause, cue, cue_words)
        subject = frame.holder.words
        lows = {w.low for w in clause.words}
        predicative = "es" in lows and any(f.startswith("n+") and f[2:] in {"", *lows} for f in cue.frames)
        children = clausal_children(clause) if predicative or cue.frames & {"c", "n"} else []
        if children and all(c.opener is not None and c.opener.low in ("was", "wie", "wo", "wer") for c in children):
            found = nominal_content(clause, cue, cue_words, subject, self.pack)
            children = [] if any(w.tag == "N" for w in found) else children
        hosted = bool(children) and not cue.words and host_noun(clause, children[0], self.pack) is not None
        if hosted and "n" in cue.frames:
            children = []
        fronted = (
            children and cue.cls == "evidence" and (children[0].start < clause.finite.index or "für" in cue.frames)
        )
        if fronted and nominal_content(clause, cue, cue_words, subject, self.pack):
            frame.holder = Party(tuple(all_words(children[:1])), "document", "explicit")
            children = []
        following = mains[place + 1] if place + 1 < len(mains) else None
        if children:
            for child in children[:1]:
                words = all_words(children)
                words, condition = without_condition(self.pack, child, words)
                self.recorder.add(clause, frame, words, content=child, rule="de.verb.clause", condition=condition)
            done.add(id(clause))
        elif (
            following is not None
            and following.finite is not None
            and following.mark in (",", ":")
            and "c" in cue.frames
            and (
                (is_reported(following) and following.mark == ",")
                or (
                    (
                        cue.cls in ("thought", "speech", "writing")
                        or "q" in cue.frames
                        or (following.mark == ":" and cue.lemma in self.pack.words["showing_verb"])
                    )
                    and not self.chooser.has_object(clause, cue, cue_words, subject)
                )
            )
            and not self._is_reported_behind(mains, place + 1)
            and not (following.first and following.mark == ",")
            and not (cue.words and self.chooser.speaks_itself(following))
        ):
            for other in mains[place + 2 : place + 3]:
                if other.first and other.mark in ("und", "oder") and is_reported(other) and is_reported(following):
                    self._merged([following, other])
                    done.add(id(other))
            words = proposition(following)
            words, condition = without_condition(self.pack, following, words)
            self.recorder.add(clause, frame, words, content=following, rule="de.verb.second", condition=condition)
            done.add(id(following))
            self.inner.read_embedded(following, self.drafts[-1])
        else:
            words = nominal_content(clause, cue, cue_words, subject, self.pack) or self._pointer(clause, cue, frame)
            if not words or ("view" in cue.frames and clause.children):
                return self.intentions.read(clause, mains, place, done)  # "Sie will klagen"
            party = frame.holder
            if not party.words and not self.chooser.is_open(cue, clause):
                return None
            if party.words and (self.chooser.is_thing(party) and cue.cls in ("decision", "thought")):
                return None
            if clause.finite.lemma == "wollen" and frame.negated and cue.lemma in self.pack.words["comment_verb"]:
                frame.effects |= {"modality": "question", "certainty": "unknown", "polarity": None}
            if (party.words and party.words[0].low in ("niemand", "keiner")) or (
                frame.negated and cue.lemma in ("kommentieren", "begründen")
            ):
                return None
            gap = find_gap(words, self.pack)
            words, rest = (words[: gap[0]], words[gap[0] :]) if gap is not None else (words, [])
            words = with_children(clause, words, hosted=hosted)
            self.recorder.add(clause, frame, words, form="paraphrase", rule="de.verb.phrase")
            if gap is not None:  # "Die Stadt spricht von 500 Gästen, der Verein von 800"
                shared = replace(frame, holder=self.frames.party(rest[: gap[1] - gap[0]], clause))
                content = rest[gap[1] - gap[0] :]
                self.recorder.add(clause, shared, content, form="paraphrase", rule="de.verb.gap")
        self.recorder.relay(clause, self.drafts[-1])
        self.inner.read_others(clause, self.drafts[-1])
        return frame

    @staticmethod
    def _pointer(clause: Clause, cue: VerbCue, frame: Frame) -> list[Word]:
        """Return the word that stands for what was said before, as in "Das sagte der Minister am Montag"."""
        first = clause.words[0]
        said = "q" in cue.frames and cue.cls in ("speech", "writing") and not cue.words
        points = first.low in ("das", "dies") and clause.words[1:2] == [clause.finite]
        return [first] if said and points and frame.holder.words and first not in frame.holder.words else []

    def _is_reported_behind(self, mains: Sequence[Clause], place: int) -> bool:
        """Tell whether a clause has its own report behind it, as in "…: Man prüfe, sagte X"."""
        behind = mains[place + 1] if place + 1 < len(mains) else None
        return behind is not None and behind.first and behind.mark == "," and self.chooser.is_reporting(behind)

    def _plain(self, clause: Clause, follow: Frame | None, *, question: bool) -> Frame | None:
        """Read a clause without a cue verb: reported by its mood, or the author's own."""
        sources = find_sources(clause.words, self.pack)
        if sources:
            source = sources[0]
            frame = self.frames.of_source(source, clause)
            self.recorder.report(clause, frame)
            return frame
        mood = is_reported(clause)
        recent = self.memory.last is not None and self.index - self.memory.last_sentence <= 2
        if (
            mood is None
            and follow is not None
            and follow.cls == "mood"
            and clause.mark in ("und", "aber", ";", ",")
            and (self._may_be_reported(clause))
        ):
            mood = "k2"
        conditional = any(
            c.kind == "cond" or (c.opener and c.opener.low in self.pack.words["condition"]) for c in clause.children
        )
        if (
            mood == "k1"
            or (mood == "k2" and follow is not None and not conditional)
            or (
                mood == "k2"
                and recent
                and not conditional
                and self.index - self.memory.last_sentence <= 1
                and clause.finite is not None
                and clause.finite.lemma not in ("können", "sollen", "dürfen", "sein", "entsprechen", "bedeuten")
                and self._last_was_reported()
            )
        ):
            party = follow.holder if follow is not None else self.memory.last or Party()
            if clause.mark == ":" and follow is None and self.frames.before is not None:
                party = self.frames.party(self.frames.before.words)
            carried = replace(party, words=(), resolution="carried_over" if party.name else "unresolved")
            frame = Frame(carried, (), "mood", None, "de.mood.konjunktiv", clause)
            self.recorder.report(clause, frame, form="free")
            self.memory.last_sentence = self.index
            return frame
        self._author(clause, question=question)
        return None

    @staticmethod
    def _may_be_reported(clause: Clause) -> bool:
        codes = (
            frozenset().union(*(c for _, c in clause.finite.form.finite)) if clause.finite is not None else frozenset()
        )
        return bool(codes & {"k3", "k6", "q3", "q6"})

    def _last_was_reported(self) -> bool:
        return (
            bool(self.drafts)
            and self.drafts[-1].kind == "attributed"
            and self.drafts[-1].form in ("free", "indirect", "direct", "paraphrase")
        )

    def _author(self, clause: Clause, *, question: bool) -> None:
        words = proposition(clause)
        if (
            len(words) <= 4
            and any(w.text == ":" and w.index == clause.whole()[-1].index + 1 for w in self.words)
            and (
                clause.finite is not None
                and clause.finite.lemma in ("gelten", "stehen", "sein", "lauten", "bedeuten", "heißen")
            )
        ):
            return
        words, condition = without_condition(self.pack, clause, words)
        effects = Effects()
        asked = [c for c in clausal_children(clause) if c.opener is not None and c.opener.low not in ("dass", "daß")]
        if asked and is_open(clause, self.pack):
            words = all_words(asked)
            effects = Effects(modality="question", certainty="unknown")
        manner = judge(clause, effects, self.pack, question=question)
        if effects.modality:
            manner = replace(manner, polarity="positive")
        if not words:
            return
        draft = Draft("author", words, None, "plain", manner, "de.author", self.index, words, condition, clause)
        self.drafts.append(draft)
        subject = find_subject(clause, self.pack, animate=self.frames.animate())
        if subject is not None and subject.kind == "np":
            party = self.frames.party(subject.words, clause)
            matched = self.chooser.choose(clause)
            if matched is not None and is_saying(matched[0]) and matched[0].cls in ("speech", "writing"):
                self.memory.hold(party, self.index)  # "Der Kreml dementierte. Man habe …"
            elif party.type != "unknown":
                self.memory.mention(party, self.index)
        self.inner.read_others(clause, draft)

    def _piece(self, clause: Clause) -> None:
        """Read what has no finite verb of its own: only what depends on it can hold claims."""
        self.inner.read_embedded(clause, None)


def _asks(clause: Clause) -> bool:
    """Tell whether a main clause has the form of a question: nobody is said to hold what it asks about."""
    return clause.first or any(word.low in _ASKING for word in clause.words[:1])
