"""From the clauses of one English sentence to drafts of claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.en.clauses import Clause
from claimx.claims.en.content import Match
from claimx.claims.en.cue_finder import CueFinder
from claimx.claims.en.drafting import Claimed, Drafter
from claimx.claims.en.frames import FrameReader, effects_of
from claimx.claims.en.holders import Memory
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.manners import find_predicated
from claimx.claims.en.nouns import find_nouns, names_view, only_names
from claimx.claims.en.participles import find_participles, others_speaking, says_phrase
from claimx.claims.en.propositions import (
    content_words,
    detach_contrasts,
    proposition,
    split_condition,
)
from claimx.claims.en.sieve import (
    is_asked_for,
    is_deepest,
    is_named_apart,
    is_neuter,
    is_own,
    is_pointing,
    is_stance,
    points_back,
    says_too_little,
)
from claimx.claims.en.subjects import subject_of
from claimx.claims.en.triggers import trigger_of
from claimx.claims.words import Word
from claimx.types import Entity

__all__ = ["ClauseReader"]


@dataclass(slots=True)
class ClauseReader:
    """Reads clauses; what it finds stands in ``drafts``.

    Args:
        words: All words and marks of the sentence.
        lexicon: The language.
        memory: Who was named before.
        entity_at: Entities by the first code point of each of their words.
        index: Of the sentence in the document.
        drafts: What was found.
        frames: Finds holders.
        cues: Finds cues.
        drafter: Makes the drafts.
        question: Whether the sentence is a question.
        taken: Dependent clauses that have been read.
    """

    words: list[Word]
    lexicon: Lexicon
    memory: Memory
    entity_at: Mapping[int, Entity]
    index: int
    drafts: list[Draft]
    frames: FrameReader
    cues: CueFinder
    drafter: Drafter
    question: bool
    taken: set[int] = field(default_factory=set)

    @property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """Word lists of the language."""
        return self.lexicon.lists

    @staticmethod
    def self_report(frame: Frame) -> bool:
        """Tell whether a speaker reports himself, as in "I think that"."""
        return bool(frame.holder.words) and frame.holder.words[0].low in ("i", "we", "you")

    def introduce(self, clause: Clause, match: Match, frame: Frame, parent: Draft | None = None) -> None:
        """Make claims of what a cue introduces."""
        kind = "attributed"
        evidence: tuple[Word, ...] = ()
        if frame.cls == "evidence":
            kind, evidence = self._weigh(frame)
            unshown = frame.negated and bool(match.clauses)  # "does not mean that he is ill"
            if kind == "evidential" and (unshown or (not match.clauses and match.frame != "p")):
                if parent is None:
                    self.author(clause)
                return
        if kind == "attributed" and parent is None and self.self_report(frame):
            if match.content or frame.holder.words[0].low == "you":
                self.author(clause)
                return
            kind = "author"
        if kind == "attributed" and says_too_little(match, frame):
            if parent is None:
                self.author(clause)
            return
        contrasts = self._contrasts(clause, match, kind) if parent is None or parent.kind == "author" else []
        frame.around = tuple(clause.words)
        claimed = Claimed(clause, match, frame, kind, evidence, parent)
        made = self._make(claimed)
        if made is not None:
            self.nouns(clause, made, owned=match.frame not in ("i", "o", "p"))
        if kind == "attributed" and frame.holder.words:
            self.memory.hold(frame.holder, self.index, self.lists)
        self.participles(clause, frame.holder)
        skip = {id(c) for c in match.clauses} | {id(t) for c in match.clauses for t in c.twins()}
        self.embedded(clause, parent, skip)
        self._set_against(contrasts)

    def _set_against(self, contrasts: Sequence[Clause]) -> None:
        """Read contrasts that were detached from their clause."""
        for contrast in contrasts:
            found = self.cues.match(contrast)
            if found is not None:
                self.introduce(contrast, *found)
            else:
                self.author(contrast)

    def _contrasts(self, clause: Clause, match: Match, kind: str) -> list[Clause]:
        """Detach what the author sets against a report: "X reject it, while …", "X say A, although Y dispute it"."""
        if not match.clauses:
            return detach_contrasts(clause)
        content = match.clauses[-1]
        return detach_contrasts(content, lambda c: self.cues.match(c) is not None) if kind == "attributed" else []

    def _make(self, claimed: Claimed) -> Draft | None:
        """Make claims of what a cue introduces; return that of a phrase."""
        if not claimed.match.clauses:
            draft = self.drafter.of_phrase(claimed)
            self.drafts.append(draft)
            return draft
        self._of_clauses(claimed)
        return None

    def _of_clauses(self, claimed: Claimed) -> list[Draft]:
        """Make a claim of every clause that a cue introduces."""
        clause, match, frame, kind = claimed.clause, claimed.match, claimed.frame, claimed.kind
        made = []
        for content in match.clauses:
            last = content is match.clauses[-1] and kind != "author"
            draft = self.drafter.of_clause(claimed, content, last=last)
            if draft is None:
                continue
            self.drafts.append(draft)
            made.append(draft)
            self.read_inside(content, draft, self.cues.match(content))
            if last:
                self.participles(content, frame.holder, evidence=kind == "evidential")
        if made and clause.children:
            extra = split_condition(clause, content_words(clause))[1]
            if extra and not made[0].condition:
                made[0].condition = extra
        return made

    def report(self, clause: Clause, frame: Frame) -> None:
        """Make a whole clause the content of a report."""
        kind, evidence = self._weigh(frame)
        draft = self.drafter.of_report(clause, frame, kind, evidence)
        if draft is None:
            return
        self.drafts.append(draft)
        self.participles(clause, frame.holder)
        found = self.cues.match(clause) if clause.group is not None else None
        if frame.rule in ("en.colon.report", "en.colon.carried"):
            draft.form = "direct"
            found = None if found is not None and self.self_report(found[1]) else found
        self.read_inside(clause, draft, found)

    def _weigh(self, frame: Frame) -> tuple[str, tuple[Word, ...]]:
        """Tell whether a frame attributes or gives evidence: kind, and the evidence."""
        if frame.cls != "evidence":
            return "attributed", ()
        if frame.holder.words and self.frames.speaks(frame.holder) and not is_neuter(frame.holder):
            frame.cls = "speech"
            frame.effects["endorsed"] = None
            return "attributed", ()
        evidence = frame.holder.words
        frame.holder = Party((), "author", "default_author")
        return "evidential", evidence

    def read_inside(self, clause: Clause, draft: Draft, found: tuple[Match, Frame] | None) -> None:
        """Read the claims within a clause that has its record."""
        deep = found is not None and (is_deepest(draft) or is_stance(found[0]))
        if found is not None and draft.manner.modality in ("norm", "question") and not found[0].clauses:
            deep = True  # "that the Council adopt the targets", "whether it would accept the deal"
        if found is not None and found[1].cls == "decision" and not found[0].clauses and is_own(found[1].holder):
            deep = True  # "The fund said it will vote against the package" is one claim
        if (
            found is not None
            and not deep
            and found[1].holder.words
            and found[1].cls != "evidence"
            and not found[1].negated
            and not is_asked_for(found[1].holder)
        ):
            self.introduce(clause, *found, parent=draft)
            return
        self.nouns(clause, draft)
        self.embedded(clause, draft)

    def author(self, clause: Clause) -> None:
        """Make a claim of the author of a main clause."""
        if only_names(clause, self.lexicon) or names_view(clause, self.lexicon):
            self.nouns(clause, None)
            return
        contrasts = detach_contrasts(clause, lambda c: self.cues.match(c) is not None)
        asked = find_predicated(clause, self.lexicon)
        draft = self.drafter.of_author(clause, asked, question=self.question)
        if draft is None:
            return
        self.drafts.append(draft)
        self._mention(clause)
        self.participles(clause)
        if asked is None:
            self.nouns(clause, draft)
        self.embedded(clause, draft)
        self._set_against(contrasts)

    def _mention(self, clause: Clause) -> None:
        subject = subject_of(clause, self.lists)
        party = self.frames.party(subject)
        if party.type != "unknown":
            self.memory.mention(party, self.index, self.lists)

    def participles(self, clause: Clause, holder: Party | None = None, *, evidence: bool = False) -> None:
        """Read "…, adding that …", "…, citing …" behind a clause; of ``evidence``, "…, suggesting that …" alone."""
        for match, speaker in others_speaking(clause, self.lexicon):
            frame = self.frames.of_match(match, clause, self.frames.party(speaker), speaker)
            if frame is not None:
                frame.rule = "en.verb.participle"
                self._make(Claimed(clause, match, frame, "attributed", (), None))
        for match in find_participles(clause, self.lexicon):
            if not (match.clauses or match.content):
                continue
            party = holder
            if party is None or not party.words:
                party = self.frames.party(subject_of(clause, self.lists))
            found = match.cue.lemma == "find" and self.frames.speaks(party) and not is_neuter(party)
            if match.cue.cls == "evidence" and not found:
                if match.clauses:
                    self._of_evidence(clause, match)
                continue
            if evidence:
                continue
            told = match.clauses or match.frame not in ("n", "on") or says_phrase(match)
            if not party.words or not told:
                continue
            frame = self.frames.of_match(match, clause, party, party.words)
            if frame is not None:
                frame.rule = "en.verb.participle"
                frame.cls = "thought" if found else frame.cls  # "threw it out, finding that the judge had erred"
                claimed = Claimed(clause, match, frame, "attributed", (), None)
                self._make(claimed)

    def _of_evidence(self, clause: Clause, match: Match) -> None:
        """Read "…, suggesting that …": what the clause before shows."""
        author = Party((), "author", "default_author")
        frame = Frame(author, match.words, "evidence", match.cue.lemma, "en.verb.participle")
        frame.effects = effects_of(match.cue.effects)
        before = tuple(w for w in proposition(clause) if w.index < match.verb.index and w.tag != ",")
        self._of_clauses(Claimed(clause, match, frame, "evidential", before, None))

    def embedded(self, clause: Clause, parent: Draft | None, skip: set[int] | frozenset[int] = frozenset()) -> None:
        """Read claims of others in dependent clauses."""
        for child in clause.children:
            if id(child) in skip or id(child) in self.taken:
                continue
            if child.kind in ("that", "wh") and self._is_content(child):
                continue
            found = self.cues.match(child) if child.kind in ("sub", "rel", "that", "wh") else None
            if found is not None and found[1].cls == "evidence" and found[0].clauses and points_back(child):
                self._of_evidence(clause, found[0])
                continue
            if (
                found is not None
                and found[1].holder.words
                and (found[1].cls != "evidence" or self._found_by_somebody(child, found[1]))
                and not is_pointing(found[1].holder)
            ):
                match, frame = found
                clausal = match.clauses or match.frame in ("i", "o", "p") or is_named_apart(child, match)
                if clausal and not frame.negated and not self.self_report(frame):
                    self.introduce(child, match, frame, parent)
                    continue
            elif found is not None and child.kind == "rel" and found[0].frame == "p" and found[1].cls != "evidence":
                self.introduce(child, *found, parent)  # "the actor, who is said to have left"
                continue
            self.nouns(child, parent)
            self.embedded(child, parent)

    def _found_by_somebody(self, child: Clause, frame: Frame) -> bool:
        """Tell whether what evidence would show is what people found: "statisticians, who found that …"."""
        return child.kind == "rel" and self.frames.speaks(frame.holder) and not is_neuter(frame.holder)

    def _is_content(self, child: Clause) -> bool:
        """Tell whether a noun reads a clause as its content."""
        trigger = trigger_of(child, self.lexicon)
        return trigger is not None and trigger.tag in ("NN", "NNS")

    def nouns(self, clause: Clause, parent: Draft | None, *, owned: bool = False) -> None:
        """Read nouns that introduce content: "the claim that …"; of ``owned`` ones, "her claim that …" alone."""
        for noun in find_nouns(clause, self.lexicon):
            if owned and not (noun.clauses and noun.holder):
                continue
            frame = self.frames.of_noun(noun)
            for content in noun.clauses:
                draft = self.drafter.of_noun(content, noun, frame, parent)
                self.drafts.append(draft)
                self.read_inside(content, draft, self.cues.match(content))
            if noun.phrase:
                self.drafts.append(self.drafter.of_noun_phrase(noun, frame, parent))
