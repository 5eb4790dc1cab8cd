"""Finite verbs and clauses as the claims room reads them, to tell why a sentence holds no claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, Protocol

from claimx.claims.de.clauses import quotes
from claimx.claims.de.clauses.clause_finder import find_clauses
from claimx.claims.de.cues.cue_verbs import match_cue
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.tagging import read_words
from claimx.claims.en import quotes as english_quotes
from claimx.claims.en import words as english_words
from claimx.claims.en.groups import find_groups
from claimx.claims.en.lexicon import lexicon_of
from claimx.claims.words import Word
from claimx.errors import LanguageError
from claimx.lang import get_pack
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Token

__all__ = ["Grammar", "claim_pack", "grammar_of", "morphology_of"]

Shape = Literal["dependent", "cue", "main"]


class Grammar(Protocol):
    """How a language is read."""

    def read(self, sentences: Sequence[Sequence[Token]]) -> list[list[Word]]:
        """Return the words of the sentences of a block, with the numbers of their quotations."""

    def finite(self, words: Sequence[Word]) -> list[Word]:
        """Return the finite verbs of a sentence."""

    def shape(self, words: Sequence[Word]) -> Shape:
        """Tell whether all finite verbs are dependent, or all main ones introduce something."""


class _German:
    def __init__(self, pack: ClaimPack, morphology: Morphology) -> None:
        self.pack, self.morphology = pack, morphology

    def read(self, sentences: Sequence[Sequence[Token]]) -> list[list[Word]]:
        found = [read_words(tokens, self.pack, self.morphology) for tokens in sentences]
        quotes.find_quotes(found)
        return found

    def finite(self, words: Sequence[Word]) -> list[Word]:
        return [word for word in words if word.tag == "V"]

    def shape(self, words: Sequence[Word]) -> Shape:
        mains = [c for c in find_clauses(list(words), self.pack, self.morphology) if c.finite is not None]
        if not mains:
            return "dependent"
        return "cue" if all(match_cue(c, self.pack, self.morphology) is not None for c in mains) else "main"


class _English:
    def __init__(self, pack: ClaimPack) -> None:
        self.lexicon = lexicon_of(pack)

    def read(self, sentences: Sequence[Sequence[Token]]) -> list[list[Word]]:
        found = [english_words.read_words(tokens, self.lexicon) for tokens in sentences]
        english_quotes.find_quotes(found)
        return found

    def finite(self, words: Sequence[Word]) -> list[Word]:
        question = bool(words) and words[-1].text == "?"
        return [group.finite for group in find_groups(words, question)]

    def shape(self, words: Sequence[Word]) -> Shape:  # noqa: ARG002 - English clauses are not asked yet
        return "main"


@cache
def claim_pack(language: str) -> ClaimPack | None:
    """Return the claims section of a language, ``None`` where there is none."""
    try:
        return get_pack(language).claims
    except LanguageError:
        return None


@cache
def morphology_of(language: str) -> Morphology | None:
    """Return the verb forms of a language; ``None`` where its clauses are not read by them."""
    pack = claim_pack(language)
    return Morphology(pack) if pack is not None and pack.grammar == "de" else None


@cache
def grammar_of(language: str) -> Grammar | None:
    """Return how a language is read; ``None`` where its verbs are not told."""
    pack, morphology = claim_pack(language), morphology_of(language)
    if pack is not None and morphology is not None:
        return _German(pack, morphology)
    return _English(pack) if pack is not None and pack.grammar == "en" else None
