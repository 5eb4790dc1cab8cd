"""What the reader of a language offers to the extractor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from claimx.claims.de.words.morphology import Morphology
from claimx.claims.drafts import Draft
from claimx.claims.interviews import Hearing, SpeakerReader
from claimx.claims.passages import Passage
from claimx.claims.references import Pointers
from claimx.claims.words import Word
from claimx.types import Attribution, Block, Document, Entity, Token

__all__ = ["Findings", "LanguageReader", "Reading"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in a document before its claims are sought.

    Args:
        document: The text with its sentences and tokens.
        entity_at: Entities by the first code point of each of their words.
        attributions: Cues that a model found, by sentence.
        read_roles: Gives a cue its roles; ``None`` where the cues have them already.
    """

    document: Document
    entity_at: dict[int, Entity]
    attributions: Mapping[int, Sequence[Attribution]] = field(default_factory=dict)
    read_roles: Callable[[Attribution], Attribution] | None = None


class Reading(Protocol):
    """The reading of one document in one language, with what it remembers."""

    @property
    def pointers(self) -> Pointers:
        """What points back in the language."""

    @property
    def morphology(self) -> Morphology | None:
        """The verb forms with which skeletons are read; ``None`` where the drafts bring theirs."""

    def hearing(self) -> Hearing:
        """Return what is known of those who speak."""

    def start_of(self, block: Block) -> int:
        """Return the code point at which the first sentence of a block begins."""

    def read_words(self, tokens: Sequence[Token]) -> list[Word]:
        """Read the tokens of one sentence."""

    def join(self, passages: Sequence[Passage]) -> Iterable[Passage]:
        """Join the paragraphs that are read as one."""

    def read(self, passage: Passage, speakers: SpeakerReader) -> list[Draft]:
        """Read the claims of a passage."""


class LanguageReader(Protocol):
    """What reads the documents of one language."""

    @property
    def takes_attributions(self) -> bool:
        """Whether a model's cues are of use."""

    def begin(self, findings: Findings) -> Reading:
        """Begin a document."""
