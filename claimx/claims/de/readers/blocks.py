"""Blocks of German sentences to drafts of claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from claimx.claims.carrying import carry_frames, share_frames
from claimx.claims.de.clauses.quotes import find_quotes, uttering_verbs
from claimx.claims.de.cues.holders import Memory, party_of
from claimx.claims.de.readers.introductions import join_introduced
from claimx.claims.de.readers.learned import LearnedReader
from claimx.claims.de.readers.paragraphs import join_quoted
from claimx.claims.de.readers.pointers import german_pointers
from claimx.claims.de.readers.reader import SentenceReader
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.tagging import read_words, take_names
from claimx.claims.drafts import Draft, Party
from claimx.claims.interviews import SpeakerReader
from claimx.claims.leads import lead_end
from claimx.claims.passages import Passage
from claimx.claims.reading import Findings
from claimx.claims.references import Pointers
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Block, Entity, Token

__all__ = ["GermanReader", "GermanReading"]

# A quotation without a frame goes on with the holder of the block before, so many sentences back.
NEAR = 3


class GermanReader:
    """Reads German texts.

    Args:
        pack: The claims section of German.
    """

    takes_attributions: ClassVar[bool] = True

    def __init__(self, pack: ClaimPack) -> None:
        self.pack = pack
        self.morphology = Morphology(pack)

    def begin(self, findings: Findings) -> GermanReading:
        """Begin a document."""
        return GermanReading(self.pack, self.morphology, findings)


@dataclass(slots=True)
class GermanReading:
    """The reading of one document, with what it remembers.

    Args:
        pack: The language.
        morphology: Its verb forms.
        findings: What was found in the document before.
        memory: Who was named before.
        learned: Reads the cues that a model found; ``None`` where there are none.
        known: The first code points of surnames of persons whom the document names in full.
    """

    pack: ClaimPack
    morphology: Morphology
    findings: Findings
    memory: Memory = field(default_factory=Memory)
    learned: LearnedReader | None = field(init=False, default=None)
    known: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        found = self.findings
        named = ((start, entity) for start, entity in found.entity_at.items() if entity.label == "PER")
        self.known = frozenset(start for start, entity in named if entity.canonical is not None)
        if found.attributions:
            self.learned = LearnedReader(
                self.pack, self.morphology, self.memory, found.entity_at, found.attributions, found.read_roles
            )

    @property
    def pointers(self) -> Pointers:
        """What points back in German."""
        return german_pointers(self.pack)

    def hearing(self) -> GermanHearing:
        """Return what is known of those who speak."""
        return GermanHearing(self.pack, self.findings.entity_at, self.memory)

    def start_of(self, block: Block) -> int:
        """Return where the first sentence of a block begins, behind a dateline."""
        text, entity_at = self.findings.document.text, self.findings.entity_at
        return lead_end(text, block.span.start, block.span.end, entity_at, self.pack)

    def read_words(self, tokens: Sequence[Token]) -> list[Word]:
        """Read the tokens of one sentence."""
        return read_words(tokens, self.pack, self.morphology)

    def join(self, passages: Sequence[Passage]) -> Iterable[Passage]:
        """Join what a line introduces to it, and the paragraphs that one quotation goes through."""
        return join_quoted(list(join_introduced(passages, uttering_verbs(self.pack))))

    def read(self, passage: Passage, speakers: SpeakerReader) -> list[Draft]:
        """Read the claims of a passage."""
        inside, memory, entity_at = passage.inside, self.memory, self.findings.entity_at
        memory.last_sentence -= 1  # the end of a paragraph counts as a sentence
        for _, words in inside:
            take_names(words, self.known)
        sentences = [words for _, words in inside]
        quotes = find_quotes(sentences, uttering_verbs(self.pack), reopened=passage.reopened)
        drafts: list[Draft] = []
        before = memory.last if inside[0][0] - memory.last_sentence <= NEAR else None
        people: dict[int, Party] = {}
        poised: set[int] = set()
        for index, words in inside:
            SentenceReader(words, self.pack, self.morphology, memory, entity_at, index, quotes, drafts).read()
            person = memory.person_of(index)
            if person is not None:
                people[index] = person
            if index in memory.gestures:
                poised.add(index)
            if self.learned is not None:
                self.learned.complete(index, words, drafts)
            share_frames(drafts, index)
            speaker = speakers.find_speaker(words) if passage.turn is None else []
            if speaker:
                speakers.give(drafts, speaker, index)
        carry_frames(drafts, rule="de.quote.carried", last=before, people=people, poised=poised)
        return drafts


@dataclass(frozen=True, slots=True)
class GermanHearing:
    """What the German reader knows of those who speak.

    Args:
        pack: The language.
        entity_at: Entities by the first code point of each of their words.
        memory: Who was named before.
    """

    pack: ClaimPack
    entity_at: dict[int, Entity]
    memory: Memory

    def party(self, words: Sequence[Word]) -> Party:
        """Tell whom a phrase names."""
        return party_of(words, self.pack, self.entity_at, self.memory)

    def names(self) -> Iterable[str | None]:
        """Return who was named, the last one first."""
        return (party.name for _, party in reversed(self.memory.mentions))

    def hold(self, party: Party, sentence: int) -> None:
        """Remember who held something in a sentence."""
        self.memory.hold(party, sentence)
