"""English: clauses, cues and holders."""

from claimx.claims.en.blocks import EnglishReader
from claimx.claims.en.pointers import english_pointers

__all__ = ["EnglishReader", "english_pointers"]
