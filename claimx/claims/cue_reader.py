"""Clauses whose verb is a cue, with the clause, quotation or phrase that it introduces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimx.claims.attributes import is_reported
from claimx.claims.choice import CueChooser, says_of_itself
from claimx.claims.clauses import Clause, join_coordinated
from claimx.claims.content import clausal_children, find_gap, host_noun, nominal_content
from claimx.claims.cue_verbs import is_saying, match_cue
from claimx.claims.drafts import Frame, Party
from claimx.claims.intentions import IntentionReader
from claimx.claims.propositions import all_words, proposition, with_children, without_condition
from claimx.claims.recorder import Recorder
from claimx.claims.sources import find_sources
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["CueReader"]


@dataclass(slots=True)
class CueReader:
    """Reads the clauses of one sentence whose verb is a cue.

    Args:
        words: All words and marks of the sentence.
        recorder: Where claims are put, with all that is known of the sentence.
        chooser: Chooses among the cues that a verb may be.
        intentions: Reads what somebody wants or is to do.
    """

    words: list[Word]
    recorder: Recorder
    chooser: CueChooser
    intentions: IntentionReader

    def read_inverted(self, mains: list[Clause], place: int, done: set[int]) -> bool:
        """Read "…, sagte X" behind or inside the clause that it reports."""
        known = self.recorder
        pack, morphology, frames, drafts = known.pack, known.morphology, known.frames, known.drafts
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
            matched = match_cue(way, pack, morphology)
            if matched is not None and not clausal_children(way) and is_saying(matched[0]):
                frame = frames.of_verb(way, *matched)
                clause.children.remove(way)
                last = way.whole()[-1].index
                clause.children = [c for c in clause.children if c.kind != "rel" or c.start - 2 != last]
                self.recorder.report(clause, frame)
                self.recorder.relay(way, drafts[-1])
                return True
        if frame_clause is None or clause.finite is None:
            return False
        stop = mains.index(frame_clause)
        if frame_clause.mark != "insert" and any(c.mark in (";", ":") for c in mains[place + 1 : stop]):
            return False
        frame = frames.of_verb(frame_clause, *match_cue(frame_clause, pack, morphology))  # type: ignore[misc]
        members = [clause] if frame_clause.mark == "insert" else mains[place:stop]
        for member in join_coordinated(members, self.words):
            self.recorder.report(member, frame)
            self.recorder.relay(frame_clause, drafts[-1])
        done.update(id(member) for member in members)
        done.add(id(frame_clause))
        return True

    @staticmethod
    def _resumes(clause: Clause) -> bool:
        """Tell whether a clause takes up the one before: "…, das kündigte X an", "…, so sieht es der Plan vor"."""
        lows = [w.low for w in clause.words[:6]]
        second = clause.finite is not None and len(clause.words) > 1 and clause.words[1] is clause.finite
        return second and (lows[0] in ("das", "dies") or (lows[0] == "so" and "es" in lows))

    def read(  # noqa: PLR0912, PLR0915  # what can be content is tried one after the other
        self, mains: list[Clause], place: int, done: set[int]
    ) -> Frame | None:
        """Read a clause whose verb is a cue, with its content; return the frame if it has content."""
        known = self.recorder
        pack, frames, inner, drafts = known.pack, known.frames, known.inner, known.drafts
        clause = mains[place]
        if clause.finite is not None and (clause.finite.low in ("soll", "sollen") or says_of_itself(clause)):
            return self.intentions.read(clause, mains, place, done)
        matched = self.chooser.choose(clause)
        sources = [s for s in find_sources(clause.words, pack) if s.rule != "de.source.relay"]
        if sources and matched is not None:
            return self.recorder.sourced(clause, sources[0])
        if matched is None or clause.finite is None:
            return None if sources else self.intentions.read(clause, mains, place, done)
        cue, cue_words = matched
        frame = frames.of_verb(clause, cue, cue_words)
        subject = frame.holder.words
        lows = {w.low for w in clause.words}
        predicative = "es" in lows and any(f.startswith("n+") and f[2:] in {"", *lows} for f in cue.frames)
        children = clausal_children(clause) if predicative or cue.frames & {"c", "n"} else []
        if children and all(c.opener is not None and c.opener.low in ("was", "wie", "wo", "wer") for c in children):
            found = nominal_content(clause, cue, cue_words, subject, pack)
            children = [] if any(w.tag == "N" for w in found) else children
        hosted = bool(children) and not cue.words and host_noun(clause, children[0], pack) is not None
        if hosted and "n" in cue.frames:
            children = []
        fronted = (
            children and cue.cls == "evidence" and (children[0].start < clause.finite.index or "für" in cue.frames)
        )
        if fronted and nominal_content(clause, cue, cue_words, subject, pack):
            frame.holder = Party(tuple(all_words(children[:1])), "document", "explicit")
            children = []
        following = mains[place + 1] if place + 1 < len(mains) else None
        if children:
            for child in children[:1]:
                words = all_words(children)
                words, condition = without_condition(pack, child, words)
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
                        or (following.mark == ":" and cue.lemma in pack.words["showing_verb"])
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
                    join_coordinated([following, other], self.words)
                    done.add(id(other))
            words = proposition(following)
            words, condition = without_condition(pack, following, words)
            self.recorder.add(clause, frame, words, content=following, rule="de.verb.second", condition=condition)
            done.add(id(following))
            inner.read_embedded(following, drafts[-1])
        else:
            words = nominal_content(clause, cue, cue_words, subject, pack) or self._pointer(clause, cue, frame)
            if not words or ("view" in cue.frames and clause.children):
                return self.intentions.read(clause, mains, place, done)  # "Sie will klagen"
            party = frame.holder
            if not party.words and not self.chooser.is_open(cue, clause):
                return None
            if party.words and (self.chooser.is_thing(party) and cue.cls in ("decision", "thought")):
                return None
            if clause.finite.lemma == "wollen" and frame.negated and cue.lemma in pack.words["comment_verb"]:
                frame.effects |= {"modality": "question", "certainty": "unknown", "polarity": None}
            if (party.words and party.words[0].low in ("niemand", "keiner")) or (
                frame.negated and cue.lemma in ("kommentieren", "begründen")
            ):
                return None
            gap = find_gap(words, pack)
            words, rest = (words[: gap[0]], words[gap[0] :]) if gap is not None else (words, [])
            words = with_children(clause, words, hosted=hosted)
            self.recorder.add(clause, frame, words, form="paraphrase", rule="de.verb.phrase")
            if gap is not None:  # "Die Stadt spricht von 500 Gästen, der Verein von 800"
                shared = replace(frame, holder=frames.party(rest[: gap[1] - gap[0]], clause))
                content = rest[gap[1] - gap[0] :]
                self.recorder.add(clause, shared, content, form="paraphrase", rule="de.verb.gap")
        self.recorder.relay(clause, drafts[-1])
        inner.read_others(clause, drafts[-1])
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
