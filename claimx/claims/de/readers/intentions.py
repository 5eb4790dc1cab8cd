"""What modal verbs alone report: "Die Stadt will bauen", "Der Zeuge will ihn gesehen haben", hearsay with "soll"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimx.claims.de.clauses.attributes import is_reported, judge
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.clauses.hearsay import is_hearsay
from claimx.claims.de.clauses.negation import find_negation, negates_noun
from claimx.claims.de.clauses.propositions import proposition, without_condition
from claimx.claims.de.cues.choice import says_of_itself
from claimx.claims.de.cues.cue_verbs import is_saying, match_cue
from claimx.claims.de.cues.frames import FrameReader
from claimx.claims.de.cues.holders import is_inert
from claimx.claims.de.cues.sources import find_sources
from claimx.claims.de.readers.inner import InnerReader
from claimx.claims.de.readers.recorder import Recorder
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, Effects

__all__ = ["IntentionReader"]


@dataclass(slots=True)
class IntentionReader:
    """Reads clauses whose finite verb is "will" or "soll".

    Args:
        pack: The language.
        frames: Finds holders and cues of the sentence.
        inner: Reads what lies inside a claim.
        recorder: Writes claims down.
        drafts: What was found.
        index: Of the sentence in the document.
    """

    pack: ClaimPack
    frames: FrameReader
    inner: InnerReader
    recorder: Recorder
    drafts: list[Draft]
    index: int

    def read(self, clause: Clause, mains: Sequence[Clause], place: int, done: set[int]) -> Frame | None:
        """Read "X will …", and hearsay with "soll"; return the frame if there is one.

        Args:
            clause: The clause.
            mains: The main clauses of the sentence.
            place: The place of the clause among them.
            done: Identities of the clauses that are read.
        """
        finite = clause.finite
        if finite is None or finite.low not in ("will", "wollen", "möchte", "möchten", "soll", "sollen"):
            return None
        if finite.lemma == "sollen":
            behind = mains[place + 1] if place + 1 < len(mains) else None
            return self._hearsay(clause, finite, behind, done)
        rest = [w for w in clause.words if w is not finite]
        subject = self.frames.subject_of(clause)
        if subject is None or not any(w.tag == "INF" for w in rest) or subject.first.low in ("ich", "wir", "wer"):
            return None
        party = self.frames.party(subject.words, clause)
        shows = subject.head.tag == "N" and is_one_of(subject.head.low, self.pack.words["evidence_noun"])
        if is_inert(party, self.pack) or (shows and party.type == "unknown"):
            return None  # "Der Regen will nicht aufhören"
        if subject.first.low == "es" and party.name is None:
            return None
        if subject.first.text == "Sie" and self.frames.words[-1].text == "?":
            return None  # "Sie wollen nicht mehr pendeln?"
        gone = {w.index for w in subject.words} | {finite.index}
        last = subject.words[-1].index
        gone |= {w.index for c in clause.children if c.kind == "rel" and c.start - 2 == last for w in c.whole()}
        words = [w for w in proposition(clause) if w.index not in gone]
        if not words:
            return None
        own = says_of_itself(clause)  # "Der Zeuge will den Täter gesehen haben"
        effects: dict[str, str | None] = {"modality": "assert" if own else "commit"}
        frame = Frame(party, (finite,), "mood" if own else "decision", "wollen", "de.intention", clause, effects)
        words, condition = without_condition(self.pack, clause, words)
        turn = next((w.index for w in clause.words if w.low in ("aber", "jedoch")), None)  # what is denied behind it
        gone |= {w.index for w in clause.words if turn is not None and w.index > turn}
        denied = subject.first.low in self.pack.words["negation"]  # "Niemand will das Haus kaufen"
        if denied or (find_negation(clause, self.pack, frozenset(gone)) and not negates_noun(words, self.pack)):
            effects["polarity"] = "negative"  # "Er will das Haus nicht verkaufen"
        self.recorder.add(clause, frame, words, rule="de.intention", condition=condition)
        self.inner.read_others(clause, self.drafts[-1])
        return frame

    def _hearsay(self, clause: Clause, finite: Word, behind: Clause | None, done: set[int]) -> Frame | None:
        """Read "Er soll das Geld gestohlen haben", with what he is said to have said."""
        named = any(s.holder or s.cls == "preposition" for s in find_sources(clause.words, self.pack))
        if named or not is_hearsay(clause, self.pack):
            return None  # "Laut Brandt soll er das Geld gestohlen haben" names who says so
        matched = match_cue(clause, self.pack, self.frames.morphology)
        saying = matched if matched is not None and is_saying(matched[0]) else None
        reported = behind is not None and behind.mark == "," and is_reported(behind) is not None
        if saying is not None and behind is not None and reported and not clausal_children(clause):
            behind.kind, behind.parent = "v2", clause
            clause.children.append(behind)
            done.add(id(behind))
        frame = Frame(Party(), (finite,), "mood", "sollen", "de.mood.soll", clause)
        words = [w for w in proposition(clause) if w is not finite]
        manner = replace(judge(clause, Effects(), self.pack, skip=frozenset({finite.index})), modality="assert")
        draft = Draft("attributed", words, frame, "indirect", manner, "de.mood.soll", self.index, words, clause=clause)
        self.drafts.append(draft)
        if saying is not None and clausal_children(clause):
            self.inner.read_within(clause, *saying, draft)
        else:
            self.inner.read_embedded(clause, draft)
        return frame
