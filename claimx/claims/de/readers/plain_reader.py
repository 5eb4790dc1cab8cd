"""Clauses without a cue verb: reported by a source or by their mood, or the author's own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimx.claims.de.clauses.attributes import gives_reason, is_open, is_reported, judge, may_be_reported
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children, host_noun, is_of_noun
from claimx.claims.de.clauses.pieces import DASHES
from claimx.claims.de.clauses.propositions import all_words, proposition, without_condition
from claimx.claims.de.clauses.subjects import find_subject
from claimx.claims.de.cues.author_voice import promised
from claimx.claims.de.cues.choice import CueChooser
from claimx.claims.de.cues.clause_sources import find_view
from claimx.claims.de.cues.cue_verbs import is_saying
from claimx.claims.de.cues.holders import is_inert
from claimx.claims.de.cues.sources import find_sources
from claimx.claims.de.readers.receptions import find_giver
from claimx.claims.de.readers.recorder import Recorder
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, Effects

_OPEN = frozenset({"ob", "als", "wie", "damit"})  # "als sei nichts geschehen", "damit er komme"
# Their Konjunktiv II is as often the author's own: "Das könnte teuer werden".
_OWN_IN_PAST = frozenset({"können", "sollen", "dürfen", "sein", "lassen", "entsprechen", "bedeuten"})

_OPPOSING = frozenset({"doch", "aber", "jedoch", "allerdings"})

__all__ = ["PlainReader"]


@dataclass(slots=True)
class PlainReader:
    """Reads the clauses of one sentence that have a finite verb and no cue verb.

    Args:
        words: All words and marks of the sentence.
        recorder: Where claims are put, with all that is known of the sentence.
        chooser: Chooses among the cues that a verb may be.
    """

    words: list[Word]
    recorder: Recorder
    chooser: CueChooser

    def read(
        self, clause: Clause, follow: Frame | None, *, question: bool, ahead: Clause | None = None
    ) -> Frame | None:
        """Read a clause without a cue verb: reported by its mood, or the author's own."""
        known = self.recorder
        pack, frames, memory, index = known.pack, known.frames, known.memory, known.index
        sources = find_sources(clause.words, pack) or find_view(clause.words, pack)
        if sources:
            source = next((s for s in sources if s.holder), sources[0])  # "Demnach soll laut der Agentur …"
            frame = frames.of_source(source, clause)
            self.recorder.report(clause, frame)
            return frame
        mood = is_reported(clause)
        recent = memory.last is not None and index - memory.last_sentence <= 2
        if (
            mood is None
            and follow is not None
            and follow.cls == "mood"
            and follow.lemma is None  # not "Er soll es gestohlen haben und flüchtete"
            and clause.mark in ("und", "aber", ";", ",")
            and (may_be_reported(clause))
        ):
            mood = "k2"
        conditional = any(
            c.kind == "cond" or (c.opener and c.opener.low in pack.words["condition"]) for c in clause.children
        )
        told_next = _goes_on_reported(ahead)  # "Die Familien fühlten sich übergangen, ihnen gehe es um Aufklärung"
        if (
            mood == "k1"
            or (mood == "k2" and not conditional and _shows_report(clause, ahead))
            or (mood == "k2" and follow is None and self._opens_report(clause))
            or (may_be_reported(clause) and self._leans_alone(clause))
            or (may_be_reported(clause) and recent and ahead is not None and ahead.mark == "," and told_next)
            or (mood == "k2" and follow is not None and not conditional and not self._comments(clause, follow))
            or (
                follow is not None
                and clause.mark == ":"
                and (_is_spoken(clause, follow) or _shares_mood(clause, ahead))
            )
            or (
                mood == "k2"
                and recent
                and not conditional
                and index - memory.last_sentence <= 1
                and clause.finite is not None
                and (clause.finite.lemma not in _OWN_IN_PAST or self._goes_on_in_plural(clause.finite))
                and self._goes_on(clause.finite)
            )
        ):
            parted = follow is None and clause.mark in (":", *DASHES)
            about = frames.told_of(clause.preceding) if parted else None
            party = follow.holder if follow is not None else about or self._speaker() or Party()
            carried = replace(party, words=(), resolution="carried_over" if party.name else "unresolved")
            frame = Frame(carried, (), "mood", None, "de.mood.konjunktiv", clause)
            if mood == "k1" and follow is None:
                self._join_past(frame)
            self.recorder.report(clause, frame, form="free")
            memory.last, memory.last_sentence = party if party.name else memory.last, index
            return frame
        self._author(clause, question=question)
        return None

    def _join_past(self, frame: Frame) -> None:
        """Give the sentence before a Konjunktiv to its holder, where it is a plural past between two reports.

        As in "Sie mahnt zur Vorsicht. Die Daten stammten aus Umfragen. Das lasse keinen Schluss zu": that of a verb
        of how things are is a Konjunktiv there, that of a deed tells what happened.
        """
        drafts, index = self.recorder.drafts, self.recorder.index
        if len(drafts) < 2 or self.recorder.memory.last_sentence != index - 2:
            return
        told, past = drafts[-2:]
        finite = past.clause.finite if past.clause is not None else None
        reported = told.kind == "attributed" and told.form in ("free", "indirect", "paraphrase")
        between = reported and told.sentence == index - 2 and past.kind == "author" and past.sentence == index - 1
        if not between or past.clause is None or finite is None or past.clause.children:
            return
        if finite.codes >= {"q6", "t6"} and finite.lemma in self.recorder.pack.words["told_state"]:
            past.kind, past.form, past.frame, past.rule = "attributed", "free", frame, "de.mood.konjunktiv"

    def _opens_report(self, clause: Clause) -> bool:
        """Tell what somebody says behind a colon in "würden": "Kern sprang ihnen bei: Sonst würden viele gehen"."""
        finite = clause.finite
        if clause.mark != ":" or finite is None or finite.low != "würden":
            return False
        about = self.recorder.frames.told_of(clause.preceding)
        return about is not None and about.type == "person"

    def _speaker(self) -> Party | None:
        """Return who goes on: the last holder, or whom the sentence before is about where nothing is held in it."""
        memory, index = self.recorder.memory, self.recorder.index
        near = memory.person_of(index - 1) if memory.last_sentence < index - 1 else None
        return near if near is not None and any(w.name for w in near.words) else memory.last

    def _comments(self, clause: Clause, follow: Frame) -> bool:
        """Tell whether a Konjunktiv II behind a report is the author's: "„…“, sagte er, und man hätte gelacht".

        So is what is likely, behind what somebody did not say: "Er lobte den Plan, doch dürfte der teuer werden".
        """
        drafts, finite = self.recorder.drafts, clause.finite
        told = follow.cls == "mood" or (bool(drafts) and drafts[-1].form in ("indirect", "free"))
        opposed = clause.mark in _OPPOSING or any(w.low in _OPPOSING for w in clause.words[:3])
        if finite is not None and finite.lemma == "dürfen" and opposed and not told:
            return True
        quoted = bool(drafts) and drafts[-1].form == "direct" and drafts[-1].sentence == self.recorder.index
        return quoted and finite is not None and not finite.low.endswith("n")

    def _leans_alone(self, clause: Clause) -> bool:
        """Tell whether only a dependent clause shows that a clause is reported, and no reason that somebody gives."""
        frames = self.recorder.frames
        reasons = any(gives_reason(clause, child) for child in clause.children)
        subject = frames.subject_of(clause) if reasons else None
        acts = subject is not None and frames.party(subject.words, clause).type not in ("unknown", "document")
        return not acts and _leans_on_report(clause, self.recorder.pack)

    def last_was_reported(self) -> bool:
        """Tell whether the last claim is somebody's own words or near them."""
        drafts = self.recorder.drafts
        return (
            bool(drafts)
            and drafts[-1].kind == "attributed"
            and drafts[-1].form in ("free", "indirect", "direct", "paraphrase")
        )

    def last_was_told(self) -> bool:
        """Tell whether the last claim is reported by its Konjunktiv, or by a form that can be one."""
        last = self.recorder.drafts[-1] if self.recorder.drafts else None
        clause = last.clause if last is not None and last.kind == "attributed" else None
        return clause is not None and (is_reported(clause) == "k1" or may_be_reported(clause))

    def _goes_on(self, finite: Word) -> bool:
        """Tell whether a Konjunktiv II goes on with the report before it.

        A plural stands for the Konjunktiv I that looks like the indicative: "Sie fordern Geld. Die Länder müssten
        zahlen". A singular has one of its own, so that the report must be in the Konjunktiv, too: "Sie fordern Geld.
        Das müsste reichen" is the author's.
        """
        drafts = self.recorder.drafts
        if not self.last_was_reported():
            return False
        last, singular = drafts[-1], not finite.low.endswith("n") or finite.lemma == "sein"
        told = last.form in ("free", "direct") or (last.clause is not None and is_reported(last.clause) is not None)
        return told or not singular

    def _goes_on_in_plural(self, finite: Word) -> bool:
        """Tell "Das sei teuer, sagte sie. Viele könnten das nicht zahlen", where "können" would not show the report."""
        drafts = self.recorder.drafts
        last = drafts[-1].clause if drafts and drafts[-1].form in ("free", "indirect") else None
        plural = finite.low == "könnten" and last is not None
        return plural and last is not None and is_reported(last) == "k1"

    def _is_gesture(self, clause: Clause) -> bool:
        """Tell what people do before they speak: "Kern lächelt", "Kern zuckt mit den Schultern"."""
        lemma = clause.predicate(self.recorder.morphology)[0]
        gestures = self.recorder.pack.words["gesture"]
        return lemma in gestures or any(f"{lemma}+{w.low}" in gestures for w in clause.words)

    def _author(self, clause: Clause, *, question: bool) -> None:
        """Write down a claim of the author, and remember whom it is about."""
        known = self.recorder
        pack, frames, memory, index = known.pack, known.frames, known.memory, known.index
        words = proposition(clause)
        if [w.low for w in words] in (["das", "heißt"], ["das", "heisst"]):
            return  # "…, das heißt, sie gilt nicht"
        if (
            len(words) <= 4
            and any(w.text == ":" and w.index == clause.whole()[-1].index + 1 for w in self.words)
            and (
                clause.finite is not None
                and clause.finite.lemma in ("gelten", "stehen", "sein", "lauten", "bedeuten", "heißen")
            )
        ):
            return
        words, condition = without_condition(pack, clause, words)
        effects = Effects()
        own = [c for c in clausal_children(clause) if not is_of_noun(clause, c)]  # not "Auf die Frage, ob es stimme, …"
        asked = [c for c in own if c.opener is not None and c.opener.low not in ("dass", "daß")]
        if asked and is_open(clause, pack):
            words = all_words(asked)
            effects = Effects(modality="question", certainty="unknown")
        manner = judge(clause, effects, pack, question=question)
        if effects.modality:
            manner = replace(manner, polarity="positive")
        manner = promised(clause, manner)
        if not words:
            return
        draft = Draft("author", words, None, "plain", manner, "de.author", index, words, condition, clause)
        self.recorder.drafts.append(draft)
        subject = find_subject(clause, pack, animate=frames.animate())
        if subject is not None and subject.kind == "np":
            party = frames.party(subject.words, clause)
            matched = self.chooser.choose(clause)
            told = matched is not None and is_saying(matched[0]) and matched[0].cls in ("speech", "writing")
            if told and not is_inert(party, pack):
                memory.hold(party, index)  # "Der Kreml dementierte. Man habe …"
            elif party.type != "unknown":
                memory.mention(party, index)
                if self._is_gesture(clause):
                    memory.gestures.add(index)
        giver = find_giver(clause, pack, frames)
        if giver.words:
            memory.hold(giver, index)
        self.recorder.inner.read_others(clause, draft)


def _is_spoken(clause: Clause, follow: Frame) -> bool:
    """Tell whether a clause behind a report and a colon can only be whoever reports: "verteidigte sich: Wir müssen"."""
    person = follow.cls in ("speech", "writing", "thought") and follow.holder.type != "author"
    if follow.cls in ("speech", "mood") and clause.finite is not None and clause.finite.low in ("soll", "sollen"):
        return True  # "Man halte am Plan fest: Bis 2027 sollen zwei Öfen stehen"
    return person and any(w.low in ("ich", "wir") and not w.quote for w in clause.whole())


def _shares_mood(clause: Clause, ahead: Clause | None) -> bool:
    """Tell a past from a Konjunktiv by the verb behind it: "rät er ab: Sie schadeten nur und brächten nichts"."""
    joined = ahead is not None and ahead.mark == "und" and ahead.first
    return joined and ahead is not None and may_be_reported(clause) and is_reported(ahead) == "k2"


def _shows_report(clause: Clause, ahead: Clause | None) -> bool:
    """Tell whether something around it shows that a clause in the Konjunktiv II is reported."""
    return _goes_on_reported(ahead) or _quotes(clause)


def _quotes(clause: Clause) -> bool:
    """Tell whether a clause has somebody's words in it, and no title: "Die Länder müssten „endlich handeln“"."""
    quoted = [w for w in clause.words if w.quote and w.text[:1].isalnum()]
    return len(quoted) > 1 and not quoted[0].capital


def _leans_on_report(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a dependent clause shows that it is all reported: "Das würde daher rühren, dass man geirrt habe"."""
    return any(
        c.kind in ("sub", "rel", "cond")
        and (c.opener is None or c.opener.low not in _OPEN)
        and is_reported(c) == "k1"
        and host_noun(clause, c, pack) is None  # "Es keimten Gerüchte, dass die Band komme"
        for c in clause.children
    )


def _goes_on_reported(ahead: Clause | None) -> bool:
    """Tell whether the next clause of the sentence is reported: "Zwar hätten sie gezahlt, doch sei es zu spät"."""
    return ahead is not None and ahead.mark in (",", "und", "aber", "doch", ";") and is_reported(ahead) == "k1"
