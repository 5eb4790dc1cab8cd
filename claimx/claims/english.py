"""English claims by surface rules: frames at the edges of a sentence, and the author's own sentences.

A sentence has at most one frame here: in front (``According to X, …``, ``X said that …``), or behind its content
(``…, X said.``). Everything else is the author's. Who is meant by a pronoun is not resolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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
_TRIM = f" \t\r\n\u00a0,;:.{_QUOTES}"


@dataclass(frozen=True, slots=True)
class _Frame:
    """A holder and cue, and the stretch of the sentence that they introduce."""

    holder: Span
    cue: Span
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

    def read(self) -> Iterator[Claim]:
        """Yield the claims of paragraphs and list items, one a sentence."""
        for index, sentence in enumerate(self.document.sentences):
            block = self.document.block_of(sentence)
            if block is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                continue
            frame = self._according(sentence) or self._front(sentence) or self._behind(sentence)
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
            holder = self._part(sentence.start, token.span.start)
            clause = follower.lower() in ("that", "to") or follower in (":", ",", *_OPENING) or follower[0].isupper()
            clause = clause or (follower.isalpha() and follower.lower() not in self.words["no_clause"])
            if holder is None or not clause or "," in holder.text.strip(","):
                return None
            content = self._part(token.span.end, sentence.end)
            if content is None:
                return None
            return _Frame(holder, token.span, content, cls, lemma, effects, "en.claim.front")
        return None

    def _behind(self, sentence: Span) -> _Frame | None:
        """Read ``…, X said.`` and ``…, said X.``: the last comma or closing quotation mark opens a frame."""
        body = sentence.text.rstrip(_TRIM)
        cut = max(body.rfind(","), *(body.rfind(mark) for mark in '"”»'))
        if cut <= 0 or len(body) - cut > 120:
            return None
        tokens = self.document.tokens_in(self.document.span(sentence.start + cut, sentence.start + len(body)))
        tokens = tuple(t for t in tokens if t.text.strip(_TRIM))
        if not 2 <= len(tokens) <= 20:
            return None
        for token in tokens:
            reading = self.verbs.get(token.text.lower())
            if reading is None:
                continue
            first = token is tokens[0]
            holder = (
                self._part(token.span.end, sentence.start + len(body))
                if first
                else self._part(tokens[0].span.start, token.span.start)
            )
            content = self._part(sentence.start, sentence.start + cut)
            if holder is not None and content is not None:
                return _Frame(holder, token.span, content, reading[1], reading[0], reading[2], "en.claim.behind")
        return None

    def _claim(self, index: int, content: Span, frame: _Frame | None) -> Claim:
        core = content
        match = re.match(r"that\s+", content.text, re.IGNORECASE)
        if frame and match and match.end() < len(content):
            core = self.document.span(content.start + match.end(), content.end)
        spans, cores = (content,), (core,)
        effects = frame.effects if frame else Effects()
        negation, hedges, modality, certainty = self._manner(core)
        negative = bool(negation) != (effects.polarity == "negative")
        direct = frame is not None and self.document.text[content.start - 1 : content.start] in tuple(_OPENING)
        form = ClaimForm.PLAIN if frame is None else ClaimForm.DIRECT if direct else ClaimForm.INDIRECT
        return Claim(
            ClaimKind.ATTRIBUTED if frame else ClaimKind.AUTHOR,
            self._holder(frame),
            Cue((frame.cue,), CueClass(frame.cls), frame.lemma) if frame else None,
            Proposition(spans, cores, cores if direct else ()),
            form,
            Modality(effects.modality or modality),
            Certainty(effects.certainty or certainty),
            "negative" if negative else "positive",
            Provenance("claimx.claims", __version__, frame.rule if frame else "en.claim.author", sentence=index),
            endorsed=(effects.endorsed or "open") if frame else None,  # type: ignore[arg-type]
            hedges=hedges,
            negation=negation,
            quantities=tuple(Link(q.id, "content") for q in self.quantities.inside(spans)),
            times=tuple(Link(t.id, "event") for t in self.times.inside(spans)),
            entities=tuple(Link(e.id, "content") for e in self.entities.inside(spans)),
        )

    def _holder(self, frame: _Frame | None) -> Holder:
        if frame is None:
            return Holder((), HolderType.AUTHOR, Resolution.DEFAULT_AUTHOR)
        if frame.holder.text.lower() in _PRONOUNS:
            return Holder((frame.holder,), HolderType.UNKNOWN, Resolution.UNRESOLVED, frame.holder)
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
