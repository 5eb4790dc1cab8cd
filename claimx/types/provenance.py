"""Where a record comes from: which extractor, which rule or model, which sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Link", "Provenance", "Role"]


class Role(StrEnum):
    """What a record does in a claim.

    ``subject``, ``object``, ``recipient``, ``place``, ``predicate``: it lies in that part of the frame. ``adjunct``: in
    the clause, outside these parts. ``content``: in the proposition, its place in the frame unknown. ``condition``,
    ``holder``, ``cue``, ``evidence``: there. Of times: ``event``, when it happens; ``utterance``, when it was said.
    """

    SUBJECT = "subject"
    OBJECT = "object"
    RECIPIENT = "recipient"
    PLACE = "place"
    PREDICATE = "predicate"
    ADJUNCT = "adjunct"
    CONTENT = "content"
    CONDITION = "condition"
    HOLDER = "holder"
    CUE = "cue"
    EVIDENCE = "evidence"
    EVENT = "event"
    UTTERANCE = "utterance"


@dataclass(frozen=True, slots=True)
class Provenance:
    """The origin of a record.

    Args:
        extractor: Dotted name of the room and tier, as in ``claimx.quantities``.
        version: Version of claimx, or of the package behind the extractor.
        rule: Stable dotted id of the rule that fired, as in ``de.numeral.grouped``; ``None`` for a model.
        model: Name and revision of the model that answered; ``None`` for a rule.
        sentence: Index in ``Document.sentences``; ``None`` outside sentences.
        config: Digest of the settings of the pipeline; ``None`` where an extractor was called alone.
        overruled: Ids of rules or models that gave another answer and lost.
    """

    extractor: str
    version: str
    rule: str | None = None
    model: str | None = None
    sentence: int | None = None
    config: str | None = None
    overruled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A pointer from a claim to another record of the same analysis.

    Args:
        id: The ``id`` of the record pointed at.
        role: What the record does in the claim.
    """

    id: str
    role: Role
