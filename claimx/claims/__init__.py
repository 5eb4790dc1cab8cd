"""Document, entities, quantities and times to claims: cue, holder, proposition and how it is held."""

from claimx.claims.de.cues.cue_words import CueFinder
from claimx.claims.extractor import ClaimExtractor

__all__ = ["ClaimExtractor", "CueFinder"]
