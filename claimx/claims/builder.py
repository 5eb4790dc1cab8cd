"""From drafts to claims: words into spans, names into the values of the types."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.cues.manners import MannerReader, class_of, stance_of
from claimx.claims.de.skeletons.marks import Marks
from claimx.claims.de.skeletons.skeletons import SkeletonReader
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.drafts import Draft, Manner, Outline
from claimx.claims.links import ClaimParts, Linker
from claimx.claims.names import spelled
from claimx.claims.places import Places
from claimx.claims.references import Pointers, find_reference
from claimx.claims.syntax import syntax_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import (
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
    Modality,
    Mood,
    Proposition,
    Provenance,
    Quantity,
    Reason,
    Resolution,
    Span,
    Tense,
    Time,
    Voice,
)
from claimx.types.claims import Frame as Skeleton
from claimx.version import __version__

__all__ = ["Builder"]

_EXTRACTOR = "claimx.claims"
_start_of = attrgetter("start")
_LINKING = frozenset({"der", "des", "von", "vom", "in", "im", "aus", "für", "bei", "an", "am", "mit", "und"})
_TRIM = frozenset({",", ".", '"'})
_PAIRS = {"(": ")", "[": "]", "„": "“", "»": "«", "«": "»", "‚": "‘", "“": "”", "‘": "’"}
_EDGES = frozenset([*_PAIRS, *_PAIRS.values()])


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the partner of a bracket or quotation mark into a span whose edge it touches: "das Amt (BfS)"."""
    inner = text[start:end]
    if text[end : end + 2] == ".)" and inner.count("(") > inner.count(")"):
        return start, end + 2  # "glich aus (63.)"
    if text[end : end + 1] not in _EDGES and text[start - 1 : start] not in _EDGES and '"' not in inner:
        return start, end  # nearly always
    for opening, closing in _PAIRS.items():
        within = text[start - 1 : start] == opening and text[end : end + 1] == closing
        if within and -1 < inner.find(closing) < inner.find(opening):
            return start - 1, end + 1  # "«Bild» und «B.Z.»"
        if text[end : end + 1] == closing and inner.count(opening) > inner.count(closing):
            return start, end + 1
        if text[start - 1 : start] == opening and inner.count(closing) > inner.count(opening):
            return start - 1, end
    first = inner.find('"')
    if text[start - 1 : start] == text[end : end + 1] == '"' and first > 0 and inner[first - 1].isalnum():
        return start - 1, end + 1  # '"Bild" und "Welt"'
    if inner.count('"') % 2 and '"' not in (inner[0], inner[-1]):
        return (start, end + 1) if text[end : end + 1] == '"' else (start - (text[start - 1 : start] == '"'), end)
    return start, end


def _place_of(child: Clause) -> str:
    """Tell what a dependent clause is in its clause: relative, object, or adjunct."""
    if child.kind == "rel":
        return "rel"
    objects = ("dass", "daß", "ob", "was", "wer", "wie", "wo", "wann", "warum", "that", "whether")
    if child.kind == "inf":
        return "adjunct" if child.opener is not None else "object"
    return "object" if child.opener is not None and child.opener.low in objects else "adjunct"


def _own_and_dependent(draft: Draft) -> tuple[Sequence[Word], Sequence[tuple[str, Sequence[Word]]]]:
    """Return the words of the clause of a draft, and the dependent clauses with what they are in it."""
    if draft.outline is not None:
        return draft.outline.own, draft.outline.dependents
    if draft.clause is None:
        return (), ()
    return draft.clause.words, [(_place_of(child), child.whole()) for child in draft.clause.children]


def _is_judged(draft: Draft, parent: Claim) -> bool:
    """Tell whether a claim is what its parent denies or judges: whoever denies a charge does not report it."""
    if draft.frame is None or not draft.frame.rule.startswith("de.noun"):
        return False
    return parent.polarity == "negative" or (parent.form == "paraphrase" and not draft.frame.holder.words)


class Builder:
    """Turns drafts into claims.

    Args:
        document: The text.
        morphology: The verb forms of its language; ``None`` where its reader makes the skeletons itself.
        pack: The claims section of its language.
        records: Its entities, quantities and times.
        pointers: What points back in the language.
    """

    def __init__(
        self,
        document: Document,
        morphology: Morphology | None,
        pack: ClaimPack,
        records: tuple[Sequence[Entity], Sequence[Quantity], Sequence[Time]],
        pointers: Pointers,
    ) -> None:
        self.document, self.pointers = document, pointers
        entities, quantities, times = records
        self.entities, self.quantities, self.times = Places(entities), Places(quantities), Places(times)
        self.manners = MannerReader(document, pack, morphology, self.times)
        self.skeletons: SkeletonReader | None = None  # a reader may make the skeletons itself
        if morphology is not None:
            self.skeletons = SkeletonReader(pack, morphology, self._marks(entities, quantities, times), self.spans)
        self.before: list[Claim] = []  # the claims so far, for what points back

    def _marks(self, entities: Sequence[Entity], quantities: Sequence[Quantity], times: Sequence[Time]) -> Marks:
        def starts(spans: Iterable[Span]) -> frozenset[int]:
            return frozenset(token.span.start for span in spans for token in self.document.tokens_in(span))

        return Marks(
            starts(e.span for e in entities if e.label == "LOC" and e.form == "name"),
            starts(e.span for e in entities if e.form == "name"),
            starts(t.span for t in times),
            {q.span.start: q.span.end for q in quantities},
            starts(q.span for q in quantities),
            self.document.text,
            syntax_of(self.document.tokens),
        )

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
                self.before.append(claim)
        return out

    def spans(self, words: Sequence[Word]) -> tuple[Span, ...]:
        """Return the stretches of neighbouring words."""
        runs: list[list[Word]] = []
        for word in sorted(words, key=_start_of):
            if word.tag in _TRIM and not runs:
                continue
            between = self.document.text[runs[-1][-1].end : word.start] if runs else None
            if between == " " or (
                between is not None
                and len(between) < 8
                and ";" not in between
                and all(not c.isalnum() for c in between)
            ):
                runs[-1].append(word)
            else:
                runs.append([word])
        out = []
        for run in runs:
            while run and run[-1].tag in _TRIM and run[-1].text not in ("%",):
                run.pop()
            if run:
                out.append(self.document.span(*_balanced(self.document.text, run[0].start, run[-1].end)))
        return tuple(out)

    def _claim(self, draft: Draft, known: dict[int, Claim]) -> Claim | None:
        spans = self.spans(draft.words)
        core = self.spans(draft.core) or spans
        if not spans:
            return None
        frame = draft.frame
        if draft.form == "paraphrase" and frame is not None:
            spans, core = (self._with_whole_amount(held, frame.cue) for held in (spans, core))
        quoted = self._quoted(draft)
        form = draft.form
        if quoted and form in ("indirect", "paraphrase", "free") and draft.kind == "attributed":
            form = "mixed"
        manner = self.manners.settle(draft, spans)
        parent = known.get(id(draft.parent)) if draft.parent is not None else None
        endorsed = None
        if draft.kind != "author":
            endorsed = (frame.effects.get("endorsed") if frame else None) or (
                "yes" if draft.kind == "evidential" else "open"
            )
            endorsed = stance_of(draft, manner) or endorsed
        skeleton = self._skeleton(draft)
        parts = self._parts(draft, spans, skeleton)
        cue = None
        if frame is not None:
            cue_spans = tuple(self.document.span(w.start, w.end) for w in frame.cue)
            cls = CueClass(class_of(draft, frame))
            cue = Cue(self._joined(cue_spans), cls, frame.lemma, self.spans(frame.modifiers), frame.negated)
        return Claim(
            ClaimKind(draft.kind),
            self._holder(draft, parent),
            cue,
            Proposition(spans, core, quoted),
            ClaimForm(form),
            Modality(manner.modality),
            Certainty(manner.certainty),
            "negative" if manner.polarity == "negative" else "positive",
            Provenance(_EXTRACTOR, __version__, draft.rule, draft.model, draft.sentence, None, draft.overruled),
            endorsed,  # type: ignore[arg-type]
            self.spans(manner.hedges),
            self.spans(manner.negation),
            self.spans(draft.condition),
            self.spans(draft.evidence),
            skeleton,
            Linker(self.quantities).link(parts),
            Linker(self.times).link_times(parts),
            Linker(self.entities).link(parts),
            find_reference(draft, skeleton, self.before, self.pointers, self.spans),
            parent.id if parent is not None else None,
            self._reasons(manner, parts),
            draft.score,
        )

    def _with_whole_amount(self, spans: tuple[Span, ...], cue: Sequence[Word]) -> tuple[Span, ...]:
        """Begin a content with all of its first amount: "meldete / mindestens 40 Verletzte"."""
        first = spans[0]
        at = bisect_left(self.quantities.starts, first.start) - 1
        if at < 0:
            return spans
        amount = self.quantities.records[at].span
        start = amount.start
        reaches = first.start < amount.end <= first.end
        if not reaches or any(start < w.end and w.start < first.start for w in cue):
            return spans
        return (self.document.span(start, first.end), *spans[1:])

    def _parts(self, draft: Draft, spans: tuple[Span, ...], skeleton: Skeleton | None) -> ClaimParts:
        frame = draft.frame
        held = {w.index for w in (*draft.words, *draft.condition)}
        own, dependents = _own_and_dependent(draft)
        report: Sequence[Word] = ()
        if frame is not None:
            report = frame.clause.words if frame.clause is not None else frame.around
        return ClaimParts(
            spans,
            self.spans([w for w in own if w.index in held]),
            self.spans(draft.condition),
            self.spans(frame.holder.words) if frame is not None and draft.kind == "attributed" else (),
            self.spans(frame.cue) if frame is not None else (),
            self.spans(draft.evidence),
            tuple((kind, self.spans(words)) for kind, words in dependents),
            self.spans([w for w in report if w.index not in held]),
            skeleton,
        )

    def _is_named(self, subject: Sequence[Span]) -> bool:
        """Tell whether the subject is a name with or without title, not only something of a name."""
        for entity in self.entities.inside(subject):
            before = self.document.text[subject[0].start : entity.span.start].split()
            if entity.form == "name" and not any(word in _LINKING for word in before):
                return True
        return False

    def _reasons(self, manner: Manner, parts: ClaimParts) -> tuple[Reason, ...]:
        """List what speaks for and against checking a claim."""
        frame = parts.frame
        tense = frame.tense if frame is not None else None
        found = {
            Reason.HAS_NUMBER: bool(self.quantities.inside(parts.proposition)),
            Reason.HAS_TIME: bool(self.times.inside(parts.proposition)),
            Reason.HAS_NAME: bool(self.entities.inside(parts.proposition)),
            Reason.NAMED_ACTOR: frame is not None and self._is_named(frame.subject),
            Reason.PAST_OR_PRESENT: manner.modality == "assert"
            and tense is not None
            and tense not in (Tense.FUTURE, Tense.FUTURE_PERFECT),
            Reason.IS_HEDGED: manner.certainty in ("probable", "possible"),
            Reason.IS_CONDITIONAL: bool(parts.condition),
        }
        reasons = [reason for reason, holds in found.items() if holds]
        if manner.modality != "assert":
            reasons.append(Reason(f"is_{manner.modality}"))
        return tuple(reason for reason in Reason if reason in reasons)

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
        chain: tuple[Holder, ...] = ()
        if parent is not None and parent.kind == "attributed" and not _is_judged(draft, parent):
            chain = (*parent.holder.chain, replace(parent.holder, chain=()))
        head = self.spans(party.head)
        return Holder(
            self.spans(party.words),
            HolderType(party.type),
            Resolution(party.resolution),
            head[0] if head else None,
            spelled(party.name) if party.name else None,
            chain,
        )

    def _skeleton(self, draft: Draft) -> Skeleton | None:
        if draft.outline is not None:
            return self._outlined(draft.outline)
        frame = self.skeletons.read(draft) if self.skeletons is not None else None
        return replace(frame, predicate=spelled(frame.predicate)) if frame is not None and frame.predicate else frame

    def _outlined(self, outline: Outline) -> Skeleton:
        """Return the skeleton that a reader has made in words."""
        return Skeleton(
            outline.predicate,
            self.spans(outline.verbs),
            self.spans(outline.subject),
            tuple(self.spans(words) for words in outline.objects),
            self.spans(outline.recipient),
            self.spans(outline.place),
            Tense(outline.tense) if outline.tense is not None else None,
            Mood(outline.mood) if outline.mood is not None else None,
            Voice(outline.voice) if outline.voice is not None else None,
        )
