"""The frozen values that travel between rooms."""

from claimx.types.analysis import SCHEMA_VERSION, Analysis
from claimx.types.attributions import Attribution, Reading
from claimx.types.claim_list import ClaimList
from claimx.types.claims import (
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    Cue,
    CueClass,
    Frame,
    Holder,
    HolderType,
    Modality,
    Mood,
    Proposition,
    Reason,
    Resolution,
    Tense,
    Voice,
)
from claimx.types.documents import Block, BlockKind, Document, Note, Token, text_digest
from claimx.types.entities import Entity, EntityForm, EntityLabel
from claimx.types.intervals import Interval
from claimx.types.provenance import Link, Provenance, Role
from claimx.types.quantities import Change, CountedNoun, Modifier, Per, Quantity, QuantityKind, Rejection
from claimx.types.spans import Span
from claimx.types.times import Time, TimeType
from claimx.types.views import TextView

__all__ = [
    "SCHEMA_VERSION",
    "Analysis",
    "Attribution",
    "Block",
    "BlockKind",
    "Certainty",
    "Change",
    "Claim",
    "ClaimForm",
    "ClaimKind",
    "ClaimList",
    "CountedNoun",
    "Cue",
    "CueClass",
    "Document",
    "Entity",
    "EntityForm",
    "EntityLabel",
    "Frame",
    "Holder",
    "HolderType",
    "Interval",
    "Link",
    "Modality",
    "Modifier",
    "Mood",
    "Note",
    "Per",
    "Proposition",
    "Provenance",
    "Quantity",
    "QuantityKind",
    "Reading",
    "Reason",
    "Rejection",
    "Resolution",
    "Role",
    "Span",
    "Tense",
    "TextView",
    "Time",
    "TimeType",
    "Token",
    "Voice",
    "text_digest",
]
