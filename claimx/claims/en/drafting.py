"""Drafts of English claims: which words of a clause or phrase are the claim, and how it is held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimx.claims.drafts import Draft, Frame, Manner
from claimx.claims.en.attributes import judge, judge_words
from claimx.claims.en.clauses import Clause
from claimx.claims.en.content import Match
from claimx.claims.en.frames import as_effects
from claimx.claims.en.holders import head_of
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.manners import find_predicated, manner_of
from claimx.claims.en.nouns import NounContent
from claimx.claims.en.outlines import outline_of
from claimx.claims.en.participles import without_participles, without_tail
from claimx.claims.en.phrase_outlines import effects_of_phrase, outline_of_phrase
from claimx.claims.en.propositions import content_words, fill, proposition, split_condition, without_setting
from claimx.claims.en.sieve import is_done, opens_content
from claimx.claims.en.subjects import subject_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import Effects
from claimx.types import Entity

__all__ = ["Claimed", "Drafter"]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A cue with its frame, and what its claims are.

    Args:
        clause: Where the cue stands.
        match: The cue and its content.
        frame: Who holds it.
        kind: Name of a claim kind.
        evidence: The evidence subject.
        parent: The claim in which it is embedded.
    """

    clause: Clause
    match: Match
    frame: Frame
    kind: str
    evidence: tuple[Word, ...]
    parent: Draft | None


@dataclass(frozen=True, slots=True)
class Drafter:
    """Makes drafts of one sentence; which of its clauses become claims is decided by who calls it.

    Args:
        words: All words and marks of the sentence.
        lexicon: The language.
        entity_at: Entities by the first code point of each of their words.
        index: Of the sentence in the document.
    """

    words: Sequence[Word]
    lexicon: Lexicon
    entity_at: Mapping[int, Entity]
    index: int

    @property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """Word lists of the language."""
        return self.lexicon.lists

    def of_clause(self, claimed: Claimed, content: Clause, *, last: bool) -> Draft | None:
        """Make a claim of a clause that a cue introduces; the ``last`` one may have reporting participles behind it."""
        match, frame, kind = claimed.match, claimed.frame, claimed.kind
        words = proposition(content, keep_opener=True)
        words, condition = split_condition(content, words)
        words = without_participles(content, words, self.lexicon) if last else words
        core = [w for w in words if not opens_content(content, w, match)]
        if not core:
            return None
        asked = find_predicated(content, self.lexicon)
        told = asked[1] if asked is not None and asked[1].modality == "question" else as_effects(frame.effects)
        manner = manner_of(content, told, frame, self.lexicon)
        return Draft(
            kind, words, frame if kind != "author" else None, "indirect" if kind != "author" else "plain", manner,
            frame.rule, self.index, core, condition, evidence=claimed.evidence, parent=claimed.parent,
            outline=outline_of(content, self.lists, self.entity_at),
        )  # fmt: skip

    def of_phrase(self, claimed: Claimed) -> Draft:
        """Make a claim of the phrase or infinitive that a cue introduces."""
        match, frame = claimed.match, claimed.frame
        words = content_words(claimed.clause, behind=match.verb, own=match.content)
        subject = subject_of(claimed.clause, self.lists) if match.subject else []
        words = fill([*subject, *words], self.words)
        words, condition = split_condition(claimed.clause, words)
        if not match.subject:
            words = without_participles(claimed.clause, words, self.lexicon)
            words = without_tail(words) if match.frame not in ("i", "o", "p", "v") else words
        if is_done(match, claimed.clause):
            words = without_setting(words, self.lists)
        effects = self._of_named(match, effects_of_phrase(match, frame, claimed.clause, self.lists))
        manner = judge_words(match.content, effects, self.lists)
        form = "indirect" if match.frame in ("i", "o", "p") else "paraphrase"
        rule = "en.verb.phrase" if form == "paraphrase" else "en.verb.infinitive"
        return Draft(
            claimed.kind, words, frame, form, manner, rule, self.index, words, condition, evidence=claimed.evidence,
            parent=claimed.parent,
            outline=outline_of_phrase(match, frame, claimed.clause, self.lists, self.entity_at),
        )  # fmt: skip

    def _of_named(self, match: Match, effects: Effects) -> Effects:
        """Let a noun that is voiced say how its content is held: "signalled its willingness to compromise"."""
        noun = self.lexicon.noun_cue(head_of(match.content).low) if match.content and match.frame == "n" else None
        voiced = match.cue.lemma in self.lists["light_verb"] and effects.modality is None
        return replace(effects, modality=noun.effects.modality) if noun is not None and voiced else effects

    def of_report(self, clause: Clause, frame: Frame, kind: str, evidence: tuple[Word, ...]) -> Draft | None:
        """Make a claim of a clause beside which somebody is reported to say it."""
        words, condition = self._whole(clause, frame.cue)
        if not words:
            return None
        manner = manner_of(clause, as_effects(frame.effects), frame, self.lexicon)
        return Draft(
            kind, words, frame, "indirect", manner, frame.rule, self.index, words, condition, evidence=evidence,
            outline=outline_of(clause, self.lists, self.entity_at),
        )  # fmt: skip

    def of_author(
        self, clause: Clause, asked: tuple[list[Word], Effects, Clause] | None, *, question: bool
    ) -> Draft | None:
        """Make a claim of the author of a main clause, or of the clause in it that is said to be clear or doubtful."""
        words, condition = self._whole(clause)
        if not any(w.text[:1].isalnum() for w in words):
            return None
        core, effects, content = words, Effects(), clause
        if asked is not None:
            core, effects, content = asked
            words = core
        manner = manner_of(content, effects, None, self.lexicon, question=question and effects.modality is None)
        return Draft(
            "author", words, None, "plain", manner, "en.author", self.index, core, condition,
            outline=outline_of(content, self.lists, self.entity_at),
        )  # fmt: skip

    def of_noun(self, content: Clause, noun: NounContent, frame: Frame, parent: Draft | None) -> Draft:
        """Make a claim of a clause that a noun introduces."""
        words = proposition(content, keep_opener=True)
        core = [w for w in words if w not in content.opener] or words
        manner = judge(content, noun.cue.effects, self.lists)
        return Draft(
            "attributed", words, frame, "indirect", manner, "en.noun", self.index, core, parent=parent,
            outline=outline_of(content, self.lists, self.entity_at),
        )  # fmt: skip

    def of_noun_phrase(self, noun: NounContent, frame: Frame, parent: Draft | None) -> Draft:
        """Make a claim of a phrase that a noun introduces."""
        manner: Manner = judge_words(noun.phrase, noun.cue.effects, self.lists)
        words = list(noun.phrase)
        return Draft("attributed", words, frame, "paraphrase", manner, "en.noun", self.index, words, parent=parent)

    def _whole(self, clause: Clause, report: Sequence[Word] = ()) -> tuple[list[Word], list[Word]]:
        """Return the words of a main clause, and those of its condition."""
        words, condition = split_condition(clause, proposition(clause))
        return without_participles(clause, words, self.lexicon, report), condition
