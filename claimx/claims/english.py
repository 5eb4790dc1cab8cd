"""English claims by surface rules: frames at the edges of a sentence, and the author's own sentences.

A sentence has at most one frame here: in front (``According to X, …``, ``X said that …``), behind its content
(``…, X said.``), or an adverb (``allegedly``). Quotations without a frame go to the holder before; everything else is
the author's. A pronoun means the last holder that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claimx.claims.places import Places
from claimx.lang.claim_pack import ClaimPack, Effects
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
    EntityLabel,
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
from claimx.version import __version__

__all__ = ["EnglishReader"]

_QUOTES = "\"'“”‘’«»„"
_OPENING, _CLOSING = "\"“«„‘'", "\"”»“’'"
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
_IMPERSONAL = re.compile(r"it\s+(?:is|was|has\s+been|had\s+been)(?:\s+\w+ly)?", re.IGNORECASE)
_CONDITION = re.compile(r"(?:if|unless)\s", re.IGNORECASE)
_TRIM = f" \t\r\n\u00a0,;:.{_QUOTES}"


@dataclass(frozen=True, slots=True)
class _Frame:
    """A holder and cue, and the stretch of the sentence that they introduce."""

    holder: Span | None
    cue: Span | None
    content: Span
    cls: str
    lemma: str
    effects: Effects
    rule: str


class EnglishReader:
    """Reads English sentences.

    Args:
        pack: The claims section of English.
        document: The text.
        entities: Its entities.
        quantities: Its quantities.
        times: Its times.
    """

    def __init__(
        self,
        pack: ClaimPack,
        document: Document,
        entities: Sequence[Entity],
        quantities: Sequence[Quantity],
        times: Sequence[Time],
    ) -> None:
        self.document, self.words = document, pack.words
        self.verbs = _forms(pack)
        self.entities, self.quantities, self.times = Places(entities), Places(quantities), Places(times)
        self.last: Holder | None = None
        self.open = False

    def read(self) -> Iterator[Claim]:
        """Yield the claims of paragraphs and list items, one a sentence."""
        for index, sentence in enumerate(self.document.sentences):
            block = self.document.block_of(sentence)
            if block is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                continue
            frame = (
                self._according(sentence)
                or self._front(sentence)
                or self._behind(sentence)
                or self._adverb(sentence)
                or self._carried(sentence)
            )
            self._follow_quotes(sentence)
            content = self._trimmed(frame.content if frame else sentence)
            if content is not None and any(c.isalpha() for c in content.text) and " " in content.text:
                yield self._claim(index, content, frame)

    def _trimmed(self, span: Span) -> Span | None:
        """Leave out outer quotation marks, commas and the final full stop."""
        start, end = span.start, span.end
        while start < end and self.document.text[start] in _TRIM:
            start += 1
        while end > start and self.document.text[end - 1] in _TRIM:
            end -= 1
        return self.document.span(start, end) if start < end else None

    def _part(self, start: int, end: int) -> Span | None:
        return self._trimmed(self.document.span(start, end)) if start < end else None

    def _follow_quotes(self, sentence: Span) -> None:
        """Remember whether a quotation is still open behind a sentence; marks with one shape only count there."""
        opened = max(sentence.text.rfind(mark) for mark in "“«„")
        closed = max(sentence.text.rfind(mark) for mark in "”»")
        if opened >= 0 or closed >= 0:
            self.open = opened > closed
        elif sentence.text.count('"') % 2:
            self.open = not self.open

    def _carried(self, sentence: Span) -> _Frame | None:
        """Give a quotation without a frame to the holder before."""
        if self.last is None or not (self.open or sentence.text[0] in '"“«„'):
            return None
        if not self.open and not sentence.text.rstrip(" .!?").endswith(tuple(_CLOSING)):
            return None
        return _Frame(None, None, sentence, "none", "", Effects(), "en.claim.carried")

    def _adverb(self, sentence: Span) -> _Frame | None:
        """Read ``allegedly`` and ``reportedly``: somebody says it who is not named."""
        for token in self.document.tokens_in(sentence):
            low = token.text.lower()
            if low in self.words["hearsay"] or low in self.words["doubted"]:
                effects = Effects(endorsed="no" if low in self.words["doubted"] else "open")
                return _Frame(None, token.span, sentence, "adverb", low, effects, "en.claim.adverb")
        return None

    def _according(self, sentence: Span) -> _Frame | None:
        """Read ``According to X, …`` and ``…, according to X.``."""
        match = re.search(r"\baccording to\s+", sentence.text, re.IGNORECASE)
        if match is None:
            return None
        cue = self.document.span(sentence.start + match.start(), sentence.start + match.end()).text.rstrip()
        place = self.document.span(sentence.start + match.start(), sentence.start + match.start() + len(cue))
        after = sentence.start + match.end()
        if match.start() == 0:
            comma = sentence.text.find(",", match.end())
            if comma < 0:
                return None
            holder = self._part(after, sentence.start + comma)
            content = self._part(sentence.start + comma, sentence.end)
        else:
            holder, content = self._part(after, sentence.end), self._part(sentence.start, place.start)
        if holder is None or content is None:
            return None
        return _Frame(holder, place, content, "preposition", "according to", Effects(), "en.claim.according")

    def _front(self, sentence: Span) -> _Frame | None:
        """Read ``X said (that) …``: the cue verb stands before any comma, behind its subject."""
        tokens = self.document.tokens_in(sentence)
        for i, token in enumerate(tokens[:24]):
            if i and token.text in _QUOTES:
                return None
            reading = self.verbs.get(token.text.lower())
            if not i or reading is None or i + 1 >= len(tokens):
                continue
            lemma, cls, effects = reading
            follower = tokens[i + 1].text
            if lemma == "call" and follower.lower() not in ("for", "on"):
                continue
            holder = self._part(sentence.start, token.span.start)
            clause = follower.lower() in ("that", "to") or follower in (":", ",", *_OPENING) or follower[0].isupper()
            that = 0 if clause else next((t.span.start for t in tokens[i + 2 : i + 10] if t.text.lower() == "that"), 0)
            clause = clause or that > 0 or lemma in self.words["nominal"]
            clause = clause or (follower.isalpha() and follower.lower() not in self.words["no_clause"])
            if holder is None or not clause or "," in holder.text.strip(","):
                return None
            content = self._part(that or token.span.end, sentence.end)
            if content is None:
                return None
            if _IMPERSONAL.fullmatch(holder.text):
                holder = None
            return _Frame(holder, token.span, content, cls, lemma, effects, "en.claim.front")
        return None

    def _behind(self, sentence: Span) -> _Frame | None:
        """Read ``…, X said.`` and ``…, said X.``: the last comma or closing quotation mark opens a frame."""
        body = sentence.text.rstrip(_TRIM)
        quote = max(body.rfind(mark) for mark in '"”»')
        comma = body.rfind(",")
        cuts = [quote] if quote > 0 else [comma, body.rfind(",", 0, max(comma, 0))]
        for cut in cuts:
            if cut > 0 and len(body) - cut <= 160:
                frame = self._behind_at(sentence, cut, len(body))
                if frame is not None:
                    return frame
        return None

    def _behind_at(self, sentence: Span, cut: int, length: int) -> _Frame | None:
        end = sentence.start + length
        tokens = tuple(
            t for t in self.document.tokens_in(self.document.span(sentence.start + cut, end)) if t.text.strip(_TRIM)
        )
        if not 2 <= len(tokens) <= 24:
            return None
        for place, token in enumerate(tokens[:12]):
            reading = self.verbs.get(token.text.lower())
            if reading is None:
                continue
            if place == 0:
                stop = next((t for t in tokens[2:] if t.text.lower() in self.words["aside"]), None)
                holder = self._part(token.span.end, stop.span.start if stop else end)
            else:
                holder = self._part(tokens[0].span.start, token.span.start)
            content = self._part(sentence.start, sentence.start + cut)
            if holder is not None and content is not None:
                return _Frame(holder, token.span, content, reading[1], reading[0], reading[2], "en.claim.behind")
        return None

    def _claim(self, index: int, content: Span, frame: _Frame | None) -> Claim:
        core = content
        match = re.match(r"that\s+", content.text, re.IGNORECASE)
        if frame and match and match.end() < len(content):
            core = self.document.span(content.start + match.end(), content.end)
        evidential = frame is not None and self._is_evidence(frame)
        core, condition = self._without_condition(core)
        spans: tuple[Span, ...] = (content,)
        cores: tuple[Span, ...] = (core,)
        if frame is not None and frame.cls == "adverb" and frame.cue is not None:
            pieces = (self._part(core.start, frame.cue.start), self._part(frame.cue.end, core.end))
            spans = cores = tuple(p for p in pieces if p is not None) or cores
        effects = frame.effects if frame else Effects()
        negation, hedges, modality, certainty = self._manner(core)
        negative = bool(negation) != (effects.polarity == "negative")
        direct = frame is not None and (
            self.document.text[content.start - 1 : content.start] in tuple(_OPENING) or frame.rule == "en.claim.carried"
        )
        form = ClaimForm.PLAIN if frame is None else ClaimForm.DIRECT if direct else self._indirect(frame, core)
        holder = self._holder(None if evidential else frame)
        if frame is not None and not evidential and (holder.spans or frame.rule == "en.claim.carried"):
            self.last = holder
        attributed = ClaimKind.EVIDENTIAL if evidential else ClaimKind.ATTRIBUTED
        return Claim(
            attributed if frame else ClaimKind.AUTHOR,
            holder,
            Cue((frame.cue,), CueClass(frame.cls), frame.lemma) if frame and frame.cue else None,
            Proposition(spans, cores, cores if direct else ()),
            form,
            Modality(effects.modality or modality),
            Certainty(effects.certainty or certainty),
            "negative" if negative else "positive",
            Provenance("claimx.claims", __version__, frame.rule if frame else "en.claim.author", sentence=index),
            endorsed=(effects.endorsed or ("yes" if evidential else "open")) if frame else None,  # type: ignore[arg-type]
            hedges=hedges,
            negation=negation,
            condition=condition,
            evidence=(frame.holder,) if evidential and frame and frame.holder else (),
            quantities=tuple(Link(q.id, "content") for q in self.quantities.inside(spans)),
            times=tuple(Link(t.id, "event") for t in self.times.inside(spans)),
            entities=tuple(Link(e.id, "content") for e in self.entities.inside(spans)),
        )

    def _holder(self, frame: _Frame | None) -> Holder:
        if frame is None:
            return Holder((), HolderType.AUTHOR, Resolution.DEFAULT_AUTHOR)
        if frame.rule == "en.claim.carried" and self.last is not None:
            return replace(self.last, spans=(), resolution=Resolution.CARRIED_OVER)
        if frame.holder is None:
            return Holder((), HolderType.UNKNOWN, Resolution.UNRESOLVED)
        low = frame.holder.text.lower()
        if low in _PRONOUNS:
            person = self.last is not None and self.last.type is HolderType.PERSON
            if self.last is None or self.last.name is None or person != (low in ("he", "she")) or low in ("we", "i"):
                return Holder((frame.holder,), HolderType.UNKNOWN, Resolution.UNRESOLVED, frame.holder)
            return replace(self.last, spans=(frame.holder,), resolution=Resolution.ANAPHORIC)
        named = self.entities.inside((frame.holder,))
        types = {
            EntityLabel.PER: HolderType.PERSON,
            EntityLabel.ORG: HolderType.ORGANISATION,
            EntityLabel.LOC: HolderType.STATE,
        }
        persons = [e for e in named if e.label is EntityLabel.PER]
        entity = persons[0] if persons else named[0] if named else None
        kind = types.get(entity.label, HolderType.UNKNOWN) if entity else HolderType.UNKNOWN
        head = entity.span if entity else self.document.tokens_in(frame.holder)[-1].span
        return Holder((frame.holder,), kind, Resolution.EXPLICIT, head, head.text)

    def _indirect(self, frame: _Frame, core: Span) -> ClaimForm:
        """Tell a clause from a noun or infinitive that paraphrases one."""
        opener = core.text.split(maxsplit=1)[0].lower()
        nominal = frame.rule == "en.claim.front" and opener in ("to", "for", "on", "of")
        return ClaimForm.PARAPHRASE if nominal else ClaimForm.INDIRECT

    def _is_evidence(self, frame: _Frame) -> bool:
        """Tell whether facts speak: cues of evidence whose subject is nobody."""
        if frame.lemma not in self.words["evident"] or frame.holder is None:
            return False
        return not any(e.label is EntityLabel.PER for e in self.entities.inside((frame.holder,)))

    def _without_condition(self, core: Span) -> tuple[Span, tuple[Span, ...]]:
        """Take ``If …,`` out of a content."""
        comma = core.text.find(",")
        if comma < 0 or not _CONDITION.match(core.text):
            return core, ()
        rest, condition = self._part(core.start + comma, core.end), self._part(core.start, core.start + comma)
        return (rest, (condition,)) if rest is not None and condition is not None else (core, ())

    def _manner(self, core: Span) -> tuple[tuple[Span, ...], tuple[Span, ...], str, str]:
        """Read negation, hedges, modality and certainty off the words of a content."""
        tokens = self.document.tokens_in(core)
        lower = [t.text.lower() for t in tokens]
        negation = [
            t.span
            for i, t in enumerate(tokens)
            if lower[i] in self.words["negation"] and lower[i + 1 : i + 2] not in (["only"], ["just"], ["merely"])
        ]
        unsure = self.words["probable"] | self.words["possible"]
        hedges = [token.span for token, word in zip(tokens, lower, strict=True) if word in unsure]
        certainty = "certain"
        if any(w in self.words["probable"] for w in lower):
            certainty = "probable"
        elif any(w in self.words["possible"] for w in lower):
            certainty = "possible"
        modality = "assert"
        for name in ("norm", "commit", "predict", "possibility"):
            if any(w in self.words[name] for w in lower):
                modality = name
                break
        after = self.document.text[core.end : core.end + 2]
        if "?" in core.text[-1:] + after.strip():
            modality, certainty = "question", "unknown"
        return tuple(negation), tuple(hedges), modality, certainty


def _forms(pack: ClaimPack) -> Mapping[str, tuple[str, str, Effects]]:
    """Return lemma, class and effects of every cue verb by its forms in the present and the past."""
    forms: dict[str, tuple[str, str, Effects]] = {}
    for lemma, cues in pack.verb_cues.items():
        cue = cues[0]
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        third = f"{lemma[:-1]}ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else f"{lemma}s"
        past = f"{lemma[:-1]}ied" if third.endswith("ies") else f"{stem}ed"
        for form in (third, past, *cue.words):
            forms[form] = (lemma, cue.cls, cue.effects)
    return forms
