"""From drafts to claims: words into spans, names into the values of the types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.attributes import Manner, is_reported
from claimx.claims.drafts import Draft, Outline
from claimx.claims.places import Places
from claimx.claims.subjects import find_subject
from claimx.claims.verb_complex import read_complex
from claimx.claims.words import Morphology, Word
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

__all__ = ["Builder"]

_EXTRACTOR = "claimx.claims"
_TRIM = frozenset({",", ".", '"'})
_PAIRS = {"(": ")", "[": "]", "„": "“", "»": "«", "«": "»", "‚": "‘"}


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the partner of a bracket or quotation mark into a span whose edge it touches: "das Amt (BfS)"."""
    inner = text[start:end]
    for opening, closing in _PAIRS.items():
        if text[end : end + 1] == closing and inner.count(opening) > inner.count(closing):
            return start, end + 1
        if text[start - 1 : start] == opening and inner.count(closing) > inner.count(opening):
            return start - 1, end
    return start, end


class Builder:
    """Turns drafts into claims.

    Args:
        document: The text.
        morphology: The verb forms of its language; ``None`` where its reader makes the skeletons itself.
        pack: The claims section of its language.
        records: Its entities, quantities and times.
    """

    def __init__(
        self,
        document: Document,
        morphology: Morphology | None,
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
                out.append(self.document.span(*_balanced(self.document.text, run[0].start, run[-1].end)))
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
        manner = self._promised(draft, self._dated(draft, spans))
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
        """Read the present tense with a time still to come as a prediction, where the verb names an event."""
        manner, day = draft.manner, self.document.date
        if manner.modality != "assert" or day is None or draft.form == "paraphrase" or not self._is_scheduled(draft):
            return manner
            return manner
        today = day.isoformat()
        for time in self.times.inside(spans):
            value = time.value or ""
            if time.type == "DATE" and value[:4].isdigit() and value[:10] > today[: len(value[:10])]:
                return replace(manner, modality="predict")
        return manner

    def _promised(self, draft: Draft, manner: Manner) -> Manner:
        """Read what holders say that they will do themselves as a promise: "sein Land werde zahlen"."""
        clause, frame = draft.clause, draft.frame
        if manner.modality != "predict" or clause is None or frame is None or draft.kind != "attributed":
            return manner
        verbs = read_complex(clause, self.morphology)
        if verbs.tense != "future" or verbs.voice != "active" or verbs.lemma in self.pack.words["stative"]:
            return manner
        if verbs.governors[:1] != ("werden",) or len(verbs.governors) > 1 or frame.cls == "thought":
            return manner
        subject = find_subject(clause, self.pack)
        if subject is None:
            return manner
        first, head = subject.first, subject.head
        own = first.low in ("er", "sie") and subject.kind == "pron" and bool(frame.holder.words)
        ours = (
            first.low in ("sein", "seine", "ihr", "ihre", "unser", "unsere")
            and head.low in self.pack.words["own_group"]
        )
        return replace(manner, modality="commit") if own or ours else manner

    def _is_scheduled(self, draft: Draft) -> bool:
        """Tell whether a proposition stands in the present of an event that has its day."""
        scheduled = self.pack.words["scheduled_verb"]
        if draft.outline is not None:
            return draft.outline.tense == "present" and draft.outline.predicate in scheduled
        clause = draft.clause
        if clause is None or clause.finite is None or self.morphology is None:
            return False
        verbs = read_complex(clause, self.morphology)
        reported = verbs.tense == "past" and bool(clause.finite.codes & {"q3", "q6"})  # "bis 2035 gingen"
        event = verbs.tense == "present" and verbs.lemma in scheduled
        late = verbs.tense == "present" and any(w.low == "frühestens" for w in clause.words)
        return not verbs.governors and (reported or event or late)

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
        if parent is not None and parent.kind == "attributed":
            chain = (*parent.holder.chain, replace(parent.holder, chain=()))
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
        if draft.outline is not None:
            return self._outlined(draft.outline)
        clause = draft.clause
        if clause is None or self.morphology is None or (draft.form == "paraphrase"):
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

    def _outlined(self, outline: Outline) -> Skeleton:
        """Return the skeleton that a reader has made in words."""
        return Skeleton(
            outline.predicate,
            self.spans(outline.verbs),
            self.spans(outline.subject),
            tuple(self.spans(words) for words in outline.objects),
            self.spans(outline.recipient),
            self.spans(outline.place),
            outline.tense,
            outline.mood,
            outline.voice,
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
