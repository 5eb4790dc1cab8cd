"""Document, entities, quantities and times to claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.attributes import Manner, is_reported
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.english import EnglishReader
from claimx.claims.holders import Memory
from claimx.claims.phrases import find_subject
from claimx.claims.places import Places
from claimx.claims.quotes import find_quotes
from claimx.claims.reader import SentenceReader
from claimx.claims.words import Morphology, Word, read_words
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.pack import LanguagePack
from claimx.types import (
    BlockKind,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    Cue,
    CueClass,
    Document,
    Entity,
    Holder,
    HolderType,
    Link,
    Modality,
    Proposition,
    Provenance,
    Quantity,
    Resolution,
    Span,
    Time,
)
from claimx.types.claims import Frame as Skeleton
from claimx.version import __version__

__all__ = ["ClaimExtractor"]

# A longer sentence is a list or a broken text; it is read in stretches, so that work grows with the text only.
MAX_TOKENS = 240
_EXTRACTOR = "claimx.claims"
_TRIM = frozenset({",", ".", '"'})


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
        builder = _Builder(document, self.morphology, self.pack, (entities, quantities, times))
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


class _Builder:
    """Turns drafts into claims: words into spans, names into the values of the types."""

    def __init__(
        self,
        document: Document,
        morphology: Morphology,
        pack: ClaimPack,
        records: tuple[Sequence[Entity], Sequence[Quantity], Sequence[Time]],
    ) -> None:
        self.document, self.morphology, self.pack = document, morphology, pack
        entities, quantities, times = records
        self.entities, self.quantities, self.times = Places(entities), Places(quantities), Places(times)

    def build(self, drafts: Sequence[Draft]) -> list[Claim]:
        """Build the claims of a block."""
        claims: dict[int, Claim] = {}
        seen: set[str] = set()
        out = []
        for draft in drafts:
            claim = self._claim(draft, claims)
            if claim is not None and claim.id not in seen:
                seen.add(claim.id)
                claims[id(draft)] = claim
                out.append(claim)
        return out

    def spans(self, words: Sequence[Word]) -> tuple[Span, ...]:
        """Return the stretches of neighbouring words."""
        runs: list[list[Word]] = []
        for word in sorted(words, key=lambda w: w.start):
            if word.tag in _TRIM and not runs:
                continue
            between = self.document.text[runs[-1][-1].end : word.start] if runs else None
            if (
                between is not None
                and all(not c.isalnum() for c in between)
                and len(between) < 8
                and ";" not in between
            ):
                runs[-1].append(word)
            else:
                runs.append([word])
        out = []
        for run in runs:
            while run and run[-1].tag in _TRIM and run[-1].text not in ("%",):
                run.pop()
            if run:
                out.append(self.document.span(run[0].start, run[-1].end))
        return tuple(out)

    def _claim(self, draft: Draft, known: dict[int, Claim]) -> Claim | None:
        spans = self.spans(draft.words)
        core = self.spans(draft.core) or spans
        if not spans:
            return None
        frame = draft.frame
        quoted = self._quoted(draft)
        form = draft.form
        if quoted and form in ("indirect", "paraphrase", "free") and draft.kind == "attributed":
            form = "mixed"
        manner = self._dated(draft, spans)
        parent = known.get(id(draft.parent)) if draft.parent is not None else None
        endorsed = None
        if draft.kind != "author":
            endorsed = (frame.effects.get("endorsed") if frame else None) or (
                "yes" if draft.kind == "evidential" else "open"
            )
        cue = None
        if frame is not None:
            cue_spans = tuple(self.document.span(w.start, w.end) for w in frame.cue)
            cue = Cue(
                self._joined(cue_spans), CueClass(frame.cls), frame.lemma, self.spans(frame.modifiers), frame.negated
            )
        return Claim(
            ClaimKind(draft.kind),
            self._holder(draft, parent),
            cue,
            Proposition(spans, core, quoted),
            ClaimForm(form),
            Modality(manner.modality),
            Certainty(manner.certainty),
            "negative" if manner.polarity == "negative" else "positive",
            Provenance(_EXTRACTOR, __version__, draft.rule, sentence=draft.sentence),
            endorsed,  # type: ignore[arg-type]
            self.spans(manner.hedges),
            self.spans(manner.negation),
            self.spans(draft.condition),
            self.spans(draft.evidence),
            self._skeleton(draft),
            tuple(Link(q.id, "content") for q in self.quantities.inside(spans)),
            tuple(Link(t.id, "event") for t in self.times.inside(spans)),
            tuple(Link(e.id, "content") for e in self.entities.inside(spans)),
            (),
            parent.id if parent is not None else None,
            self._checkability(draft, spans),
        )

    def _dated(self, draft: Draft, spans: Sequence[Span]) -> Manner:
        """Read the present tense with a time still to come as a prediction."""
        manner, finite = draft.manner, draft.clause.finite if draft.clause is not None else None
        day = self.document.date
        if (
            manner.modality != "assert"
            or finite is None
            or day is None
            or not finite.codes & {"p1", "p3", "p4", "p6", "k3"}
        ):
            return manner
        if any(w.tag == "PP" for w in draft.clause.words if draft.clause is not None):  # type: ignore[union-attr]
            return manner
        today = day.isoformat()
        for time in self.times.inside(spans):
            value = time.value or ""
            if time.type == "DATE" and value[:4].isdigit() and value[:10] > today[: len(value[:10])]:
                return replace(manner, modality="predict")
        return manner

    def _joined(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        out: list[Span] = []
        for span in spans:
            if out and not self.document.text[out[-1].end : span.start].strip():
                out[-1] = self.document.span(out[-1].start, span.end)
            else:
                out.append(span)
        return tuple(out)

    def _quoted(self, draft: Draft) -> tuple[Span, ...]:
        if draft.form == "direct":
            return self.spans(draft.words)
        return self.spans([w for w in draft.words if w.quote])

    def _holder(self, draft: Draft, parent: Claim | None) -> Holder:
        if draft.frame is None or draft.kind != "attributed":
            return Holder((), HolderType.AUTHOR, Resolution.DEFAULT_AUTHOR)
        party = draft.frame.holder
        chain = (*parent.holder.chain, parent.holder) if parent is not None and parent.kind == "attributed" else ()
        head = self.spans(party.head)
        return Holder(
            self.spans(party.words),
            HolderType(party.type),
            Resolution(party.resolution),
            head[0] if head else None,
            party.name,
            chain,
        )

    def _skeleton(self, draft: Draft) -> Skeleton | None:
        clause = draft.clause
        if clause is None or (draft.form == "paraphrase"):
            return None
        lemma, words = clause.predicate(self.morphology)
        subject = find_subject(clause, self.pack)
        tense = None
        voice = "active"
        if clause.finite is not None:
            codes = clause.finite.codes
            past = bool(codes & {"t1", "t3", "t4", "t6"}) and not codes & {"p3", "p6"}
            participle = any(w.tag == "PP" for w in clause.words)
            name = clause.finite.lemma
            if name in ("haben", "sein") and participle:
                tense = "pluperfect" if past else "perfect"
            elif name == "werden" and any(w.tag == "INF" for w in clause.words):
                tense = "future"
            else:
                tense = "past" if past else "present"
            if participle and name == "werden":
                voice = "passive"
        mood = {"k1": "subjunctive_1", "k2": "subjunctive_2", None: "indicative"}[is_reported(clause)]
        return Skeleton(
            lemma, self.spans(words), self.spans(subject.words) if subject else (), tense=tense, mood=mood, voice=voice
        )

    def _checkability(self, draft: Draft, spans: Sequence[Span]) -> tuple[str, ...]:
        reasons = []
        if self.quantities.inside(spans):
            reasons.append("has_number")
        if self.times.inside(spans):
            reasons.append("has_time")
        if self.entities.inside(spans):
            reasons.append("has_name")
        if draft.manner.modality in ("norm", "predict", "question", "commit"):
            reasons.append(f"is_{draft.manner.modality}")
        return tuple(reasons)
