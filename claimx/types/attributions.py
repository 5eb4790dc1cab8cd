"""What a model says of a sentence beyond names: cues with their roles, and words with their syntax."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.types.documents import Document
from claimx.types.entities import Entity
from claimx.types.spans import Span

__all__ = ["Attribution", "Reading"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue that a model found, with the words that it takes for holder and proposition.

    Args:
        sentence: Index of the sentence in its document.
        cue: The words of the cue.
        holder: Who holds it; empty where nobody is named in the sentence, and as long as roles were not asked for.
        proposition: What is held, as far as it stands in the sentence; empty as long as roles were not asked for.
        score: Probability of the least sure word of the cue. Unit: [0, 1].
        model: Name and revision of the model.
        n_unread: Words of the sentence that are not read for holder and proposition, since they stand beyond the
            window of the model around the cue.
    """

    sentence: int
    cue: tuple[Span, ...]
    holder: tuple[Span, ...]
    proposition: tuple[Span, ...]
    score: float
    model: str
    n_unread: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model makes of a document.

    Args:
        document: The document, its tokens with their syntax where that was asked for.
        entities: Its names in text order; ``None`` where nobody looked for them.
        attributions: Its cues in text order.
    """

    document: Document
    entities: tuple[Entity, ...] | None = None
    attributions: tuple[Attribution, ...] = ()
