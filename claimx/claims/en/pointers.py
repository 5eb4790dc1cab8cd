"""What points back at what was said in English: "this", "that claim", "the reports"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.holders import head_of
from claimx.claims.en.phrases import core_end
from claimx.claims.references import Pointers
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["english_pointers"]


def english_pointers(pack: ClaimPack) -> Pointers:
    """Return what points back in English."""
    lists = pack.words

    def names_statement(low: str) -> bool:
        return low in lists["statement_noun"] or low in pack.noun_cues

    return Pointers(
        lists["pointing_subject"],
        lists["pointing_content"],
        lists["pointing_determiner"],
        names_statement,
        _leads,
        _phrase,
    )


def _leads(words: Sequence[Word]) -> bool:
    """Tell whether a pronoun stands before what is said of it: "(called) it a lie", "that a lie"."""
    return words[0].low == "it" or (words[0].low in ("that", "this") and words[1].tag == "DT")


def _phrase(words: Sequence[Word]) -> tuple[Sequence[Word], Word] | None:
    """Return the noun phrase at the beginning, behind a preposition perhaps, and its head noun."""
    first = 1 if words and words[0].tag in ("IN", "TO") else 0
    end = core_end(words, first)
    return (words[first:end], head_of(words[first:end])) if end > first else None
