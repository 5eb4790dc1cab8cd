"""What the tests of German claims share: read a text, show its claims as plain strings."""

from __future__ import annotations

from claimx.claims import ClaimExtractor
from claimx.lang import get_pack
from claimx.text import read_document
from claimx.types import Claim

__all__ = ["EXTRACTOR", "claims_of", "joined", "show"]

EXTRACTOR = ClaimExtractor(get_pack("de"))


def claims_of(text: str) -> tuple[Claim, ...]:
    """Return the claims of a German text, found without entities, quantities or times."""
    return EXTRACTOR.extract(read_document(text, language="de"))


def joined(spans: tuple[object, ...]) -> str:
    """Return spans as one string, with dots between pieces."""
    return " … ".join(map(str, spans))


def show(claim: Claim) -> tuple[str, str, str, str]:
    """Return kind, holder, cue and core of a claim."""
    cue = joined(claim.cue.spans) if claim.cue else ""
    return str(claim.kind), joined(claim.holder.spans), cue, joined(claim.proposition.core)
