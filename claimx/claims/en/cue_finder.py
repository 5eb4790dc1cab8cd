"""Which cue an English clause has, and who holds what it introduces."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.claims.drafts import Frame
from claimx.claims.en.clauses import Clause
from claimx.claims.en.content import Match, match_cue
from claimx.claims.en.frames import FrameReader
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.sieve import is_asked_of
from claimx.claims.words import Word

__all__ = ["CueFinder"]


@dataclass(frozen=True, slots=True)
class CueFinder:
    """Finds the cue of a clause.

    Args:
        lexicon: The language.
        frames: Finds holders.
    """

    lexicon: Lexicon
    frames: FrameReader

    def takes_clause(self, word: Word) -> bool:
        """Tell whether a verb, noun or adjective takes a clause."""
        if word.tag in ("NN", "NNS"):
            return self.lexicon.noun_cue(word.low) is not None
        if word.tag in ("JJ", "VBN") and word.low in self.lexicon.clausal_adjectives:
            return True
        if word.tag == "JJ":
            return False
        return any(not cue.words and cue.frames & {"c", "r"} for cue in self.lexicon.cues(word.base))

    def match(self, clause: Clause) -> tuple[Match, Frame] | None:
        """Find the cue of a clause and its frame.

        Returns:
            The cue with its content, and who holds it; ``None`` where the clause reports nothing.
        """
        subject, words = self.frames.prefers(clause)
        match = match_cue(clause, self.lexicon, lambda cue: self.frames.suits(subject, cue))
        if match is None:
            return None
        impersonal = len(words) == 1 and words[0].low == "it"
        if impersonal and (match.cue.lemma == "be" or (match.cue.lemma == "see" and match.passive)):
            return None
        if impersonal and match.passive and clause.group is not None and clause.group.modal is not None:
            return None  # "It should be noted that the plan is old"
        if is_asked_of(clause, match, words):
            return None
        bare = clause.group is not None and clause.group.finite.tag in ("VB", "VBP")
        if not words and not match.passive and clause.kind == "main" and bare:
            return None  # an imperative: "Remember that …"
        frame = self.frames.of_match(match, clause, subject, words)
        if frame is None or not (match.clauses or match.content):
            return None
        if impersonal and match.passive and frame.negated and match.cue.lemma == "know":
            return None  # "It is not known how the fire started" is the author's
        return match, frame
