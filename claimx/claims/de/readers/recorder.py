"""From a frame and its content to a draft: how the content is held, whose inference it is, what lies inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimx.claims.de.clauses.attributes import judge
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.propositions import all_words, proposition, without_condition, without_opener
from claimx.claims.de.cues.author_voice import as_authors, speaks_for_author
from claimx.claims.de.cues.cue_verbs import match_cue
from claimx.claims.de.cues.frames import FrameReader, as_effects
from claimx.claims.de.cues.holders import Memory
from claimx.claims.de.cues.manners import negated_effects
from claimx.claims.de.cues.sources import Source, find_sources
from claimx.claims.de.readers.experiences import Experience
from claimx.claims.de.readers.inner import InnerReader
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.drafts import Draft, Frame, Manner, Party
from claimx.claims.words import POINTING, Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Recorder"]

_POINTING_OUT = frozenset({"verweis", "hinweis"})
_NOBODY = frozenset({"niemand", "niemandem", "keiner", "keine"})
_LINKS = frozenset({"von", "vom", "durch", "aus"})
_QUESTION_WORDS = frozenset(
    {
        "ob",
        "wann",
        "wie",
        "wer",
        "was",
        "wo",
        "wohin",
        "woher",
        "warum",
        "weshalb",
        "welche",
        "welcher",
        "welches",
        "welchen",
    }
)
_NOT_QUESTIONS = frozenset({"speech", "writing", "thought", "perception"})


@dataclass(slots=True)
class Recorder:
    """Writes down the claims of one sentence.

    Args:
        pack: The language.
        morphology: Its verb forms.
        frames: Finds holders and cues of the sentence.
        inner: Reads what lies inside a claim.
        memory: Who was named before.
        drafts: What was found.
        index: Of the sentence in the document.
    """

    pack: ClaimPack
    morphology: Morphology
    frames: FrameReader
    inner: InnerReader
    memory: Memory
    drafts: list[Draft]
    index: int

    def add(  # one correction after the other
        self,
        clause: Clause,
        frame: Frame,
        words: list[Word],
        *,
        rule: str,
        content: Clause | None = None,
        form: str = "indirect",
        condition: list[Word] | None = None,
    ) -> None:
        """Make a claim of what a cue verb introduces."""
        core = without_opener(content, words) if content is not None else words
        effects = dict(frame.effects)
        evidence: tuple[Word, ...] = ()
        kind = "attributed"
        negated = frame.negated
        if (
            content is not None
            and content.opener is not None
            and effects.get("modality") in (None, "assert")
            and (content.opener.low == "ob" and frame.cls in _NOT_QUESTIONS and not effects.get("polarity"))
        ):
            effects |= {"modality": "question", "certainty": "unknown"}
        if content is not None and content.opener is not None and negated and content.opener.low in _QUESTION_WORDS:
            effects |= {"modality": "question", "certainty": "unknown"}
        if frame.cls == "decision" and content is not None and content.kind != "inf":
            effects["modality"] = None
        if frame.lemma == "warnen" and content is not None and content.kind == "inf":
            effects |= {"modality": "norm", "polarity": "negative"}
        effects = negated_effects(frame, effects, words, self.pack, clausal=content is not None)
        if frame.cls == "evidence":
            kind, evidence = self._settle_evidence(frame)
        if (
            frame.cls == "decision"
            and frame.rule != "de.intention"  # "will gegen den Bescheid klagen"
            and clause.finite is not None
            and any(w.low in ("gegen", "dagegen") for w in words[:1])
        ):
            effects["polarity"] = "negative"
        skip = frozenset(w.index for w in frame.cue)
        manner = judge(content, as_effects(effects), self.pack, skip=skip, nominal=() if content else words)
        if content is not None and content.kind == "main":
            manner = self.promised(content, manner)
        if (
            form == "paraphrase"
            and frame.lemma in ("stimmen", "votieren", "aussprechen")
            and words[0].low in ("gegen", "dagegen")
        ):
            manner = replace(manner, polarity="negative")
        self.drafts.append(
            Draft(
                kind,
                words,
                frame,
                form,
                manner,
                rule,
                self.index,
                core,
                condition or [],
                content or clause,
                evidence=evidence,
            )
        )
        nobody = bool(frame.holder.words) and frame.holder.words[0].low in _NOBODY and manner.modality == "question"
        if kind == "attributed" and (nobody or speaks_for_author(frame)):  # "Ob das reicht, weiß niemand"
            kind = "author"
            self.drafts[-1] = as_authors(self.drafts[-1], clause, content, self.pack)
        if kind == "attributed" and frame.holder.type != "author":
            if frame.holder.words:
                self.memory.hold(frame.holder, self.index)
            else:
                self._mention_subject(clause)
        if content is not None and content.kind != "main":
            self.inner.read_embedded(content, self.drafts[-1])

    def _mention_subject(self, clause: Clause) -> None:
        """Remember the person whom a clause is about that names no holder: "Trainer Kern wurde gefragt, ob …"."""
        subject = self.frames.subject_of(clause) if clause.finite is not None else None
        party = self.frames.party(subject.words, clause) if subject is not None and subject.kind == "np" else None
        if party is not None and party.type == "person":
            self.memory.mention(party, self.index)

    def add_experience(self, clause: Clause, felt: Experience) -> None:
        """Make a claim of what somebody feels or finds who is no subject, or of how they took it."""
        if felt.clause is not None:
            words, condition = without_condition(self.pack, felt.clause, all_words([felt.clause]))
            self.add(clause, felt.frame, words, content=felt.clause, rule=felt.frame.rule, condition=condition)
        else:
            self.add(clause, felt.frame, felt.words, form="paraphrase", rule=felt.frame.rule)
        self.inner.read_others(clause, self.drafts[-1])

    def _settle_evidence(self, frame: Frame) -> tuple[str, tuple[Word, ...]]:
        """Tell whether a verb that shows something has evidence as its subject or somebody who speaks.

        The frame is changed: evidence is no holder, and whoever speaks does so with a verb of speech.

        Returns:
            The kind of the claim, and the words of the evidence.
        """
        holder = frame.holder
        that = bool(holder.words) and holder.words[0].low in POINTING and len(holder.words) == 1
        head = next((w for w in holder.words if w.tag == "N"), None)
        speaks = len(holder.words) == 1 and holder.words[0].low in ("er", "ich", "wir")
        that = that or (head is not None and is_one_of(head.low, self.pack.words["evidence_noun"]))
        if speaks or (holder.type in ("person", "organisation", "state", "group") and not that):
            frame.cls = "speech"
        elif holder.type == "document" and (frame.lemma == "hervorgehen" or frame.cue[-1].low == "entnehmen"):
            frame.cls = "writing"
        else:
            frame.holder = Party((), "author", "default_author")
            return "evidential", holder.words
        return "attributed", ()

    def report(self, clause: Clause, frame: Frame, *, form: str = "indirect") -> None:
        """Make a whole clause the content of a frame."""
        said = (*frame.cue, *frame.holder.words, *frame.around)
        gone = {w.index for w in said} if frame.clause is clause else set()
        # the preposition between cue and holder: "nach Ansicht von Experten"
        links = [w.index for w in clause.words if w.low in _LINKS and w.index - 1 in gone]
        gone |= {i for i in links if i + 1 in gone or (i + 2 in gone and self.frames.words[i + 1].tag == '"')}
        if gone:
            clause.children = [c for c in clause.children if c.kind != "rel" or c.start - 2 not in gone]
        if frame.rule in ("de.source.nach", "de.source.sicht"):  # the "dem" in "nach dem Willen" is no content
            gone |= set(range(frame.cue[0].index, frame.cue[-1].index))
        if frame.rule in ("de.source.eigen",):
            gone = {w.index for w in frame.cue}
        words = [w for w in proposition(clause) if w.index not in gone]
        words, condition = without_condition(self.pack, clause, words)
        if not words:
            return
        manner = judge(clause, as_effects(frame.effects), self.pack, skip=frozenset(gone))
        manner = self.promised(clause, manner)
        shown = frame.cls == "evidence" and frame.rule == "de.verb" and bool(frame.holder.words)
        kind, evidence = self._settle_evidence(frame) if shown else ("attributed", ())  # "…, wie die Zahlen zeigen"
        draft = Draft(kind, words, frame, form, manner, frame.rule, self.index, words, condition, clause)
        draft.evidence = evidence
        self.drafts.append(draft)
        if speaks_for_author(frame):
            self.drafts[-1] = as_authors(self.drafts[-1], clause, clause, self.pack)
        parent = self.drafts[-1]
        if parent.kind == "attributed" and frame.holder.words:
            self.memory.hold(frame.holder, self.index)
        inner_cue = match_cue(clause, self.pack, self.morphology)
        if inner_cue is None:
            self.inner.read_others(clause, parent)
        elif inner_cue[0].cls != "evidence" and (inner_cue[0].lemma != "stehen" or inner_cue[0].words):
            self.inner.read_within(clause, *inner_cue, parent)

    @staticmethod
    def promised(clause: Clause, manner: Manner) -> Manner:
        """Read "man werde / wir werden handeln" in reported speech as a promise."""
        finite = clause.finite
        own = any(w.low in ("man", "wir", "ich") for w in clause.words)
        if manner.modality == "predict" and own and finite is not None and finite.lemma == "werden":
            return replace(manner, modality="commit")
        return manner

    def report_all(self, mains: Sequence[Clause], frame: Frame) -> None:
        """Make every clause of a sentence the content of a frame."""
        for clause in mains:
            if clause.finite is not None:
                self.report(clause, frame)

    def relay(self, clause: Clause, draft: Draft) -> None:
        """Read whom a source relies on, as in "meldete unter Berufung auf Diplomaten, …": a claim in a claim."""
        if draft.frame is not None and draft.frame.cls == "decision":
            return  # who rejects a plan with reference to a report does not say that the report does
        for source in find_sources(clause.words, self.pack):
            pointed = len(draft.core) == 1 and any(w.low in _POINTING_OUT for w in source.cue)
            denied = pointed and draft.manner.polarity == "negative"
            if source.rule == "de.source.relay" and source.holder and not denied:  # not "Dem widersprach er unter …"
                frame = self.frames.of_source(source, clause)
                self.drafts.append(replace(draft, frame=frame, rule=source.rule, parent=draft))

    def sourced(self, clause: Clause, source: Source) -> Frame:
        """Read a clause whose verb is a cue, and which a source without a verb reports."""
        frame = self.frames.of_source(source, clause)
        gone = {w.index for w in source.words}
        clause.words = [w for w in clause.words if w.index not in gone]
        clause.children = [c for c in clause.children if c.kind != "rel" or c.start - 2 not in gone]
        self.report(clause, frame)
        return frame
