"""Blocks of English sentences to drafts of claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimx.claims.carrying import carry_frames, share_frames
from claimx.claims.drafts import Draft, Party
from claimx.claims.en.holders import Memory, party_of
from claimx.claims.en.lexicon import Lexicon, lexicon_of
from claimx.claims.en.parsed import ParsedTags
from claimx.claims.en.quotes import find_quotes
from claimx.claims.en.reader import SentenceReader
from claimx.claims.en.words import read_words
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Entity, Token

__all__ = ["EnglishReader", "Reading"]


@dataclass(frozen=True, slots=True)
class EnglishReader:
    """Reads English texts.

    Args:
        pack: The claims section of English.
    """

    pack: ClaimPack

    def begin(self, tokens: Sequence[Token]) -> Reading:
        """Begin a document, given all its tokens."""
        return Reading(lexicon_of(self.pack), ParsedTags.of_tokens(tokens))


@dataclass(slots=True)
class Reading:
    """The reading of one document, with what it remembers.

    Args:
        lexicon: The language.
        parsed: What a parser said of the words; ``None`` where nobody parsed them.
        memory: Who was named before.
    """

    lexicon: Lexicon
    parsed: ParsedTags | None
    memory: Memory = field(default_factory=Memory)

    def read_words(self, tokens: Sequence[Token]) -> list[Word]:
        """Read the tokens of one sentence."""
        return read_words(tokens, self.lexicon, self.parsed)

    def hearing(self, entity_at: Mapping[int, Entity]) -> EnglishHearing:
        """Return what is known of those who speak."""
        return EnglishHearing(self, entity_at)

    def read_block(self, inside: Sequence[tuple[int, list[Word]]], entity_at: Mapping[int, Entity]) -> list[Draft]:
        """Read the sentences of a block: their index in the document, and their words."""
        quotes = find_quotes([words for _, words in inside], self.lexicon.lists["occasion"])
        drafts: list[Draft] = []
        before = self.memory.last
        for index, words in inside:
            SentenceReader(words, self.lexicon, self.memory, entity_at, index, quotes, drafts).read()
            share_frames(drafts, index)
        carry_frames(drafts, rule="en.quote.carried", last=before)
        return drafts


@dataclass(frozen=True, slots=True)
class EnglishHearing:
    """What the English reader knows of those who speak.

    Args:
        reading: The reading of the document.
        entity_at: Entities by the first code point of each of their words.
    """

    reading: Reading
    entity_at: Mapping[int, Entity]

    def party(self, words: Sequence[Word]) -> Party:
        """Tell whom a phrase names."""
        return party_of(words, self.reading.lexicon, self.entity_at, self.reading.memory, 0)

    def names(self) -> Iterable[str | None]:
        """Return who was named, the last one first."""
        return (mention.party.name for mention in reversed(self.reading.memory.mentions))

    def hold(self, party: Party, sentence: int) -> None:
        """Remember who held something in a sentence."""
        self.reading.memory.hold(party, sentence, self.reading.lexicon.lists)
