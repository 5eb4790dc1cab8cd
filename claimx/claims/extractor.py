"""Document, entities, quantities and times to claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimx.claims.builder import Builder
from claimx.claims.de import GermanReader
from claimx.claims.en import EnglishReader
from claimx.claims.interviews import SpeakerReader, Turn, find_turns
from claimx.claims.leads import without_symbols
from claimx.claims.passages import Passage
from claimx.claims.reading import Findings, LanguageReader, Reading
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.pack import LanguagePack
from claimx.types import Attribution, Block, BlockKind, Claim, Document, Entity, Quantity, Time, Token

__all__ = ["ClaimExtractor"]

# A longer sentence is a list or a broken text; it is read in stretches, so that work grows with the text only.
MAX_TOKENS = 240
_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_READERS: dict[str, Callable[[ClaimPack], LanguageReader]] = {"de": GermanReader, "en": EnglishReader}


class ClaimExtractor:
    """Finds who claims what, and how.

    Args:
        pack: The language; it must have a ``claims`` section.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self.pack: ClaimPack | None = pack.claims
        self.reader = _READERS[self.pack.grammar](self.pack) if self.pack is not None else None

    @property
    def takes_attributions(self) -> bool:
        """Whether a model's cues are of use."""
        return self.reader is not None and self.reader.takes_attributions

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
        if self.pack is None or self.reader is None:
            return ()
        by_sentence: dict[int, list[Attribution]] = {}
        for found in attributions:
            by_sentence.setdefault(found.sentence, []).append(found)
        findings = Findings(document, _entity_table(document, entities), by_sentence, read_roles)
        reading = self.reader.begin(findings)
        records = (entities, quantities, times)
        builder = Builder(document, reading.morphology, self.pack, records, reading.pointers)
        speakers = SpeakerReader(self.pack, findings.entity_at, reading.hearing())
        claims: list[Claim] = []
        for passage in reading.join(list(self._passages(findings, reading))):
            drafts = reading.read(passage, speakers)
            if passage.turn is not None:
                drafts = speakers.give_turn(drafts, passage.label, passage.turn)
            claims.extend(builder.build(drafts))
        return tuple(sorted(claims, key=lambda c: (c.proposition.spans[0].start, c.proposition.spans[-1].end, c.id)))

    def _passages(self, findings: Findings, reading: Reading) -> Iterator[Passage]:
        """Yield the paragraphs and list items, their sentences read word by word."""
        document = findings.document
        assert self.pack is not None
        turns = find_turns(document.text, document.blocks, self.pack)
        sentences = list(enumerate(document.sentences))
        place = 0
        for number, block in enumerate(document.blocks):
            inside: list[tuple[int, list[Word]]] = []
            turn = turns.get(number)
            label = [w for w in reading.read_words(_label_tokens(document, block, turn)) if w.text != ":"]
            cut = block.span.start + turn.n_cut if turn is not None else reading.start_of(block)
            while place < len(sentences) and sentences[place][1].start < block.span.end:
                index, span = sentences[place]
                place += 1
                if span.start >= block.span.start and block.kind in _READ:
                    tokens = without_symbols([t for t in document.tokens_in(span) if t.span.start >= cut])
                    for first in range(0, len(tokens), MAX_TOKENS):
                        words = reading.read_words(tokens[first : first + MAX_TOKENS])
                        _mark_names(words, findings.entity_at)
                        inside.append((index, words))
            if inside:
                _mark_names(label, findings.entity_at)
                yield Passage(number, inside, turn, label)


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
