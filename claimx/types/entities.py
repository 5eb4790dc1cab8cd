"""Names and what they name (GermEval 2014 / NoSta-D, outer layer)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimx.types.provenance import Provenance
from claimx.types.spans import Span

__all__ = ["Entity", "EntityForm", "EntityLabel"]


class EntityLabel(StrEnum):
    """Class of an entity."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    MISC = "MISC"


class EntityForm(StrEnum):
    """How a name appears: itself, derived from it (``finnisch``), or part of a compound (``Ukraine-Krieg``)."""

    NAME = "name"
    DERIVED = "derived"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity.

    Args:
        span: The name, without titles, with genitive -s.
        label: Class of the entity.
        form: Name, derivation, or part of a compound.
        canonical: Alias class, as in ``Nordkorea`` for ``Pjöngjang`` when the capital stands for the state.
        score: Confidence in [0, 1]; ``None`` where a rule decided.
        provenance: Who says so.
    """

    span: Span
    label: EntityLabel
    form: EntityForm
    canonical: str | None
    score: float | None
    provenance: Provenance

    @property
    def id(self) -> str:
        """Name of the record within its document, made from its content."""
        return f"e{self.span.start}-{self.span.end}"

    @property
    def text(self) -> str:
        """The name as it stands in the text."""
        return self.span.text
