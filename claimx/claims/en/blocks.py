"""Blocks of English sentences to drafts of claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from claimx.claims.carrying import carry_frames, share_frames
from claimx.claims.drafts import Draft, Party
from claimx.claims.en.holders import Memory, party_of
from claimx.claims.en.lexicon import Lexicon, lexicon_of
from claimx.claims.en.parsed import ParsedTags
from claimx.claims.en.pointers import english_pointers
from claimx.claims.en.quotes import find_quotes
from claimx.claims.en.reader import SentenceReader
from claimx.claims.en.words import read_words
from claimx.claims.interviews import SpeakerReader
from claimx.claims.passages import Passage
from claimx.claims.reading import Findings
from claimx.claims.references import Pointers
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Block, Entity, Token

__all__ = ["EnglishReader", "EnglishReading"]


@dataclass(frozen=True, slots=True)
class EnglishReader:
    """Reads English texts.

    Args:
        pack: The claims section of English.
    """

    pack: ClaimPack
    takes_attributions: ClassVar[bool] = False  # a model's cues were learnt on German; its syntax is of use

    def begin(self, findings: Findings) -> EnglishReading:
        """Begin a document."""
        return EnglishReading(lexicon_of(self.pack), findings, ParsedTags.of_tokens(findings.document.tokens))


@dataclass(slots=True)
class EnglishReading:
    """The reading of one document, with what it remembers.

    Args:
        lexicon: The language.
        findings: What was found in the document before.
        parsed: What a parser said of the words; ``None`` where nobody parsed them.
        memory: Who was named before.
    """

    lexicon: Lexicon
    findings: Findings
    parsed: ParsedTags | None
    memory: Memory = field(default_factory=Memory)

    @property
    def pointers(self) -> Pointers:
        """What points back in English."""
        return english_pointers(self.lexicon.pack)

    @property
    def morphology(self) -> None:
        """None: the drafts bring their skeletons."""
        return None

    def hearing(self) -> EnglishHearing:
        """Return what is known of those who speak."""
        return EnglishHearing(self, self.findings.entity_at)

    def start_of(self, block: Block) -> int:
        """Return where the first sentence of a block begins."""
        return block.span.start

    def read_words(self, tokens: Sequence[Token]) -> list[Word]:
        """Read the tokens of one sentence."""
        return read_words(tokens, self.lexicon, self.parsed)

    def join(self, passages: Sequence[Passage]) -> Iterable[Passage]:
        """Read every paragraph by itself."""
        return passages

    def read(self, passage: Passage, speakers: SpeakerReader) -> list[Draft]:  # noqa: ARG002
        """Read the claims of a passage; a speaker before a colon is found with the other sources."""
        inside, entity_at = passage.inside, self.findings.entity_at
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

    reading: EnglishReading
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
