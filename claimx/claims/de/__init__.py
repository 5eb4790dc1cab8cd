"""German: words, clauses, skeletons, cues with their holders, and the readers that make claims of them."""

from claimx.claims.de.readers.blocks import GermanReader

__all__ = ["GermanReader"]
