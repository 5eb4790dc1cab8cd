"""Document, entities, quantities and times to claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.builder import Builder
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.english import EnglishReader
from claimx.claims.holders import Memory
from claimx.claims.quotes import find_quotes
from claimx.claims.reader import SentenceReader
from claimx.claims.words import Morphology, Word, read_words
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.pack import LanguagePack
from claimx.types import BlockKind, Claim, Document, Entity, Quantity, Time

__all__ = ["ClaimExtractor"]

# A longer sentence is a list or a broken text; it is read in stretches, so that work grows with the text only.
MAX_TOKENS = 240


class ClaimExtractor:
    """Finds who claims what, and how.

    Args:
        pack: The language; it must have a ``claims`` section.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self.pack: ClaimPack | None = pack.claims
        german = self.pack is not None and self.pack.grammar == "de"
        self.morphology = Morphology(self.pack) if self.pack is not None and german else None

    def extract(
        self,
        document: Document,
        entities: Sequence[Entity] = (),
        quantities: Sequence[Quantity] = (),
        times: Sequence[Time] = (),
    ) -> tuple[Claim, ...]:
        """Extract the claims of paragraphs and list items.

        Args:
            document: A text with sentences and tokens.
            entities: Of the text.
            quantities: Of the text.
            times: Of the text.

        Returns:
            The claims in text order.
        """
        if self.pack is None:
            return ()
        if self.morphology is None:
            return tuple(EnglishReader(self.pack, document, entities, quantities, times).read())
        memory = Memory()
        entity_at = _entity_table(document, entities)
        builder = Builder(document, self.morphology, self.pack, (entities, quantities, times))
        claims: list[Claim] = []
        sentences = list(enumerate(document.sentences))
        place = 0
        for block in document.blocks:
            inside: list[tuple[int, list[Word]]] = []
            while place < len(sentences) and sentences[place][1].start < block.span.end:
                index, span = sentences[place]
                place += 1
                if span.start >= block.span.start and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                    tokens = document.tokens_in(span)
                    for first in range(0, len(tokens), MAX_TOKENS):
                        words = read_words(tokens[first : first + MAX_TOKENS], self.pack, self.morphology)
                        for word in words:
                            entity = entity_at.get(word.start)
                            word.name = entity.span.start + 1 if entity is not None and entity.form == "name" else 0
                        inside.append((index, words))
            if inside:
                drafts = self._read_block(inside, memory, entity_at)
                claims.extend(builder.build(drafts))
        return tuple(sorted(claims, key=lambda c: (c.proposition.spans[0].start, c.proposition.spans[-1].end, c.id)))

    def _read_block(
        self, inside: list[tuple[int, list[Word]]], memory: Memory, entity_at: dict[int, Entity]
    ) -> list[Draft]:
        assert self.pack is not None
        assert self.morphology is not None
        quotes = find_quotes([words for _, words in inside])
        drafts: list[Draft] = []
        for index, words in inside:
            SentenceReader(words, self.pack, self.morphology, memory, entity_at, index, quotes, drafts).read()
            _share_frames(drafts, index)
        _carry_frames(drafts)
        memory.last_sentence -= 1
        return drafts


def _share_frames(drafts: list[Draft], index: int) -> None:
    """Give a quotation's sentences the frame that stands beside one of them."""
    framed = {d.quote: d.frame for d in drafts if d.quote and d.frame is not None and d.sentence == index}
    for draft in drafts:
        if draft.form == "direct" and draft.frame is None and draft.quote in framed:
            draft.frame = framed[draft.quote]


def _carry_frames(drafts: list[Draft]) -> None:
    """Give direct speech without a frame the frame of its quotation, else the last holder."""
    by_quote: dict[int, Frame] = {}
    last: Frame | None = None
    for draft in drafts:
        if draft.form == "direct":
            if draft.frame is None:
                draft.frame = by_quote.get(draft.quote)
            if draft.frame is None:
                party = last.holder if last is not None else Party()
                carried = replace(party, words=(), resolution="carried_over" if party.name else "unresolved")
                draft.frame = Frame(carried, (), "none", None, "de.quote.carried")
            elif draft.frame.cls != "none":
                by_quote.setdefault(draft.quote, draft.frame)
        if draft.frame is not None and draft.kind == "attributed":
            last = draft.frame


def _entity_table(document: Document, entities: Sequence[Entity]) -> dict[int, Entity]:
    table: dict[int, Entity] = {}
    for entity in entities:
        for token in document.tokens_in(entity.span):
            table[token.span.start] = entity
        table.setdefault(entity.span.start, entity)
    return table
