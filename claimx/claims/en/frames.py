"""Frames of English cues: who holds what they introduce, and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimx.claims.drafts import Frame, Party
from claimx.claims.en.clauses import Clause
from claimx.claims.en.content import Match
from claimx.claims.en.holders import Memory, is_thing, party_of
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.nouns import NounContent
from claimx.claims.en.sources import Source
from claimx.claims.en.subjects import subject_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import Effects, VerbCue
from claimx.types import Entity

__all__ = ["FrameReader", "as_effects", "effects_of"]

_WILLED = frozenset({"intend", "wish", "hope", "vow", "pledge", "undertake", "volunteer"})  # only persons do so
_NEGATING = frozenset({"not", "n't", "never", "no", "neither", "hardly", "scarcely", "nobody", "none"})
_ANIMATE = frozenset({"person", "organisation", "state", "group"})
_REFUSING = frozenset({"refuse", "decline", "fail"})


def effects_of(effects: Effects) -> dict[str, str | None]:
    """Return effects as a table that rules may change."""
    return {
        "modality": effects.modality,
        "certainty": effects.certainty,
        "polarity": effects.polarity,
        "endorsed": effects.endorsed,
    }


def as_effects(effects: Mapping[str, str | None]) -> Effects:
    """Return such a table as effects."""
    return Effects(effects.get("modality"), effects.get("certainty"), effects.get("polarity"), effects.get("endorsed"))


@dataclass(slots=True)
class FrameReader:
    """Finds holders in one sentence.

    Args:
        lexicon: The language.
        memory: Who was named before.
        entity_at: Entities by the first code point of each of their words.
        index: Of the sentence in the document.
    """

    lexicon: Lexicon
    memory: Memory
    entity_at: Mapping[int, Entity]
    index: int

    def party(self, words: Sequence[Word]) -> Party:
        """Tell who a phrase names."""
        return party_of([w for w in words if w.tag != "QUO"], self.lexicon, self.entity_at, self.memory, self.index)

    def of_source(self, source: Source) -> Frame:
        """Make the frame of a source."""
        effects = effects_of(source.reading.effects) if source.reading is not None else {}
        if source.endorsed:
            effects["endorsed"] = source.endorsed
        party = self.party(source.holder)
        cls = "writing" if source.cls == "speech" and party.type == "document" else source.cls
        group = source.group
        modifiers = tuple(w for w in (*group.verbs, *group.between) if w not in source.cue) if group is not None else ()
        negated = any(w.low in _NEGATING for w in modifiers)
        return Frame(party, source.cue, cls, source.lemma, source.rule, None, effects, negated, modifiers)

    def of_noun(self, noun: NounContent) -> Frame:
        """Make the frame of a noun that introduces content."""
        party = self.party(noun.holder)
        return Frame(party, (noun.word,), "noun", noun.cue.lemma, "en.noun", None, effects_of(noun.cue.effects))

    def prefers(self, clause: Clause) -> tuple[Party, list[Word]]:
        """Return the subject of a clause, as a party and in words."""
        words = subject_of(clause, self.lexicon.lists)
        return self.party(words), words

    def speaks(self, party: Party) -> bool:
        """Tell whether a subject is somebody, so that evidence verbs are verbs of speech."""
        return party.type in _ANIMATE or party.resolution in ("anaphoric", "unresolved")

    def suits(self, party: Party, cue: VerbCue) -> bool:
        """Tell whether a reading of a cue suits a subject: evidence shows, people say."""
        evidence = self._is_evidence(party)
        return (cue.cls == "evidence") == evidence

    def _is_evidence(self, party: Party) -> bool:
        if not party.words or (self.speaks(party) and party.words[0].low not in ("it", "that", "this", "which")):
            return False
        head = (party.head or party.words)[-1]
        return head.low in self.lexicon.lists["evidence_noun"] or is_thing(party)

    def of_match(self, match: Match, clause: Clause, subject: Party, words: Sequence[Word]) -> Frame | None:
        """Make the frame of a cue verb; ``None`` where its subject can hold nothing."""
        cue = match.cue
        group = clause.group
        party = subject
        if match.passive:
            party = self.party(match.agent)
            evidence = bool(party.head) and party.head[-1].low in self.lexicon.lists["evidence_noun"]
            if match.agent and not match.clauses and is_thing(party) and (evidence or party.type != "document"):
                return None  # "is not supported by the data"
        elif len(words) == 1 and words[0].low in ("it", "there"):
            surfaces = cue.lemma in self.lexicon.lists["surfacing_verb"]
            party = Party() if surfaces or words[0].low == "there" else party
        elif cue.lemma in self.lexicon.lists["surfacing_verb"]:
            return None  # "a consensus emerged that"
        within = (*group.verbs, *group.between) if group is not None and match.verb in clause.words else ()
        if match.verb.tag == "VBG" and match.verb not in within and not match.passive:
            within = ()  # "Poland will not move, Kim said, dismissing reports": a participle by itself
        modifiers = tuple(w for w in within if w not in match.words)
        refused = any(w.base in _REFUSING for w in modifiers if w.tag[:2] == "VB")
        subject_no = any(w.low in ("no", "nobody", "none", "neither") for w in words[:1])
        negated = refused or subject_no or any(w.low in _NEGATING for w in modifiers)
        if cue.words and "no" in cue.words:
            negated = False
        if not match.passive and not self._may_hold(party, match):
            return None
        cls = cue.cls
        if cls == "speech" and party.type == "document":
            cls = "writing"
        frame = Frame(
            party, match.words, cls, _lemma(cue), "en.verb", None, effects_of(cue.effects), negated, modifiers
        )
        _apply_negation(frame, match)
        return frame

    def _may_hold(self, party: Party, match: Match) -> bool:
        """Tell whether a subject can hold the content: things say nothing that is a phrase or an infinitive."""
        if match.cue.cls == "evidence":
            return True
        if match.frame in ("c", "w"):
            return True
        if is_thing(party) and party.type != "document":
            return match.frame == "i" and match.cue.lemma in _WILLED
        return not (party.type == "document" and match.cue.cls in ("decision", "thought") and match.frame == "i")


def _lemma(cue: VerbCue) -> str:
    return " ".join((cue.lemma, *cue.words))


def _apply_negation(frame: Frame, match: Match) -> None:
    """Carry a negated cue over to its content: "does not believe that", "did not deny"."""
    effects = frame.effects
    if not frame.negated:
        return
    if match.frame == "w" or (match.frame == "c" and frame.lemma in ("know", "say") and match.clauses[0].kind == "wh"):
        effects["modality"], effects["certainty"] = "question", "unknown"
    elif effects.get("polarity") == "negative":
        effects["polarity"] = None
    elif frame.cls == "thought" or (frame.cls == "decision" and match.frame in ("i", "n", "v")) or _asks(frame):
        effects["polarity"] = "negative"


def _asks(frame: Frame) -> bool:
    """Tell whether a cue of speech demands or promises."""
    return frame.cls == "speech" and frame.effects.get("modality") in ("commit", "norm")
