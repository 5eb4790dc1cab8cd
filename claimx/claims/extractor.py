"""Document, entities, quantities and times to claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimx.claims.builder import Builder
from claimx.claims.carrying import carry_frames, share_frames
from claimx.claims.drafts import Draft, Party
from claimx.claims.en import EnglishReader, english_pointers
from claimx.claims.holders import Memory
from claimx.claims.interviews import GermanHearing, SpeakerReader, Turn, find_turns
from claimx.claims.leads import lead_end, without_symbols
from claimx.claims.learned import LearnedReader
from claimx.claims.morphology import Morphology
from claimx.claims.passages import Passage, join_quoted
from claimx.claims.quotes import find_quotes, uttering_verbs
from claimx.claims.reader import SentenceReader
from claimx.claims.references import german_pointers
from claimx.claims.tagging import read_words, take_names
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.pack import LanguagePack
from claimx.types import Attribution, Block, BlockKind, Claim, Document, Entity, Quantity, Time, Token

__all__ = ["ClaimExtractor"]

# A longer sentence is a list or a broken text; it is read in stretches, so that work grows with the text only.
MAX_TOKENS = 240
# A quotation without a frame goes on with the holder of the block before, so many sentences back.
NEAR = 3


class ClaimExtractor:
    """Finds who claims what, and how.

    Args:
        pack: The language; it must have a ``claims`` section.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self.pack: ClaimPack | None = pack.claims
        german = self.pack is not None and self.pack.grammar == "de"
        self.morphology = Morphology(self.pack) if self.pack is not None and german else None
        self.english = EnglishReader(self.pack) if self.pack is not None and not german else None

    @property
    def takes_attributions(self) -> bool:
        """Whether a model's cues are of use: the English reader takes its syntax alone."""
        return self.morphology is not None

    def extract(
        self,
        document: Document,
        entities: Sequence[Entity] = (),
        quantities: Sequence[Quantity] = (),
        times: Sequence[Time] = (),
        attributions: Sequence[Attribution] = (),
        *,
        read_roles: Callable[[Attribution], Attribution] | None = None,
    ) -> tuple[Claim, ...]:
        """Extract the claims of paragraphs and list items.

        Args:
            document: A text with sentences and tokens.
            entities: Of the text.
            quantities: Of the text.
            times: Of the text.
            attributions: Cues that a model found; they complete what the rules find.
            read_roles: Gives a cue its roles; ``None`` where the cues have them already.

        Returns:
            The claims in text order.
        """
        if self.pack is None:
            return ()
        memory = Memory()
        english = self.english.begin(document.tokens) if self.english is not None else None
        entity_at = _entity_table(document, entities)
        pointers = german_pointers(self.pack) if self.morphology is not None else english_pointers(self.pack)
        builder = Builder(document, self.morphology, self.pack, (entities, quantities, times), pointers)
        by_sentence: dict[int, list[Attribution]] = {}
        for found in attributions:
            by_sentence.setdefault(found.sentence, []).append(found)
        learned = None
        if self.morphology is not None and attributions:
            learned = LearnedReader(self.pack, self.morphology, memory, entity_at, by_sentence, read_roles)
        hearing = english.hearing(entity_at) if english is not None else GermanHearing(self.pack, entity_at, memory)
        speakers = SpeakerReader(self.pack, entity_at, hearing)
        claims: list[Claim] = []
        sentences = list(enumerate(document.sentences))
        place = 0
        read_words_of = english.read_words if english is not None else self._read_words
        turns = find_turns(document.text, document.blocks, self.pack)
        passages: list[Passage] = []
        for number, block in enumerate(document.blocks):
            inside: list[tuple[int, list[Word]]] = []
            turn = turns.get(number)
            label = [w for w in read_words_of(_label_tokens(document, block, turn)) if w.text != ":"]
            cut = block.span.start + turn.n_cut if turn is not None else self._start(document, block, entity_at)
            while place < len(sentences) and sentences[place][1].start < block.span.end:
                index, span = sentences[place]
                place += 1
                if span.start >= block.span.start and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                    tokens = without_symbols([t for t in document.tokens_in(span) if t.span.start >= cut])
                    for first in range(0, len(tokens), MAX_TOKENS):
                        piece = tokens[first : first + MAX_TOKENS]
                        words = read_words_of(piece)
                        _mark_names(words, entity_at)
                        inside.append((index, words))
            if inside:
                _mark_names(label, entity_at)
                passages.append(Passage(number, inside, turn, label))
        for passage in join_quoted(passages) if english is None else passages:
            turn = passage.turn
            if english is not None:
                drafts = english.read_block(passage.inside, entity_at)
            else:
                drafts = self._read_passage(passage, speakers, learned, memory)
            if turn is not None:
                drafts = speakers.give_turn(drafts, passage.label, turn)
            memory.last_sentence -= 1
            claims.extend(builder.build(drafts))
        return tuple(sorted(claims, key=lambda c: (c.proposition.spans[0].start, c.proposition.spans[-1].end, c.id)))

    def _start(self, document: Document, block: Block, entity_at: dict[int, Entity]) -> int:
        """Return where the first sentence of a block begins, behind a dateline."""
        span = block.span
        if self.morphology is None or self.pack is None:
            return span.start
        return lead_end(document.text, span.start, span.end, entity_at, self.pack)

    def _read_words(self, tokens: Sequence[Token]) -> list[Word]:
        assert self.pack is not None
        assert self.morphology is not None
        return read_words(tokens, self.pack, self.morphology)

    def _read_passage(
        self, passage: Passage, speakers: SpeakerReader, learned: LearnedReader | None, memory: Memory
    ) -> list[Draft]:
        assert self.pack is not None
        assert self.morphology is not None
        inside = passage.inside
        for _, words in inside:
            take_names(words)
        entity_at = speakers.entity_at
        sentences = [words for _, words in inside]
        quotes = find_quotes(sentences, uttering_verbs(self.pack), reopened=passage.reopened)
        drafts: list[Draft] = []
        before = memory.last if inside[0][0] - memory.last_sentence <= NEAR else None
        people: dict[int, Party] = {}
        for index, words in inside:
            SentenceReader(words, self.pack, self.morphology, memory, entity_at, index, quotes, drafts).read()
            person = memory.person_of(index)
            if person is not None:
                people[index] = person
            if learned is not None:
                learned.complete(index, words, drafts)
            share_frames(drafts, index)
            speaker = speakers.find_speaker(words) if passage.turn is None else []
            if speaker:
                speakers.give(drafts, speaker, index)
        carry_frames(drafts, rule="de.quote.carried", last=before, people=people)
        return drafts


def _label_tokens(document: Document, block: Block, turn: Turn | None) -> Sequence[Token]:
    """Return the tokens of the name with which a turn of an interview begins."""
    if turn is None or not turn.n_cut:
        return ()
    return document.tokens_in(document.span(block.span.start, block.span.start + turn.n_cut))


def _mark_names(words: Sequence[Word], entity_at: dict[int, Entity]) -> None:
    for word in words:
        entity = entity_at.get(word.start)
        named = entity if entity is not None and entity.form == "name" else None
        word.name = named.span.start + 1 if named is not None else 0
        word.person = named is not None and named.label == "PER"


def _entity_table(document: Document, entities: Sequence[Entity]) -> dict[int, Entity]:
    table: dict[int, Entity] = {}
    for entity in entities:
        for token in document.tokens_in(entity.span):
            table[token.span.start] = entity
        table.setdefault(entity.span.start, entity)
    return table
