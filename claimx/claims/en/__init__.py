"""English: clauses, cues and holders."""

from claimx.claims.en.blocks import EnglishReader

__all__ = ["EnglishReader"]
