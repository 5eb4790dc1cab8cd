"""A cue of an English clause with what it introduces."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimx.claims.en.clauses import Clause
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["Match"]


@dataclass(slots=True)
class Match:
    """A cue with its content.

    Args:
        cue: The reading of the cue verb.
        words: The words of the cue.
        verb: The verb among them.
        frame: Which of its frames fits.
        clauses: The clauses that are its content, where it is clausal.
        content: The words of the content, where it is not.
        passive: Whether the cue is passive, so that its subject is no holder.
        agent: Who did it, behind "by".
        subject: Whether the subject belongs to the content, as in "X is said to …".
    """

    cue: VerbCue
    words: tuple[Word, ...]
    verb: Word
    frame: str
    clauses: list[Clause] = field(default_factory=list)
    content: list[Word] = field(default_factory=list)
    passive: bool = False
    agent: tuple[Word, ...] = ()
    subject: bool = False
