"""What the claims of a text cover, and why a sentence holds none: one reason of a closed list for each."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimx.claims.words import Word
from claimx.types import Analysis, Block, BlockKind, Claim, Span
from claimx.views.tables import Table
from claimx.views.verbs import Grammar, claim_pack, grammar_of

__all__ = ["Coverage", "Reason", "SentenceReport", "Touching", "find_coverage"]


class Reason(StrEnum):
    """Why a sentence counts as read; only ``not_read`` is a miss."""

    CLAIM = "claim"
    """A claim is held in it, in whole or in part."""
    PART_OF_OTHER = "part_of_other"
    """It gives the holder, cue, condition or evidence of a claim in another sentence."""
    HEADING = "heading"
    MASTHEAD = "masthead"
    IMPRINT = "imprint"
    UNREAD_LANGUAGE = "unread_language"
    """No language pack reads the claims of its language."""
    NO_WORDS = "no_words"
    """It has numbers and marks only."""
    NO_FINITE_VERB = "no_finite_verb"
    """The reader of verbs finds none; it may not know the form."""
    QUOTED_INSIDE_OTHER = "quoted_inside_other"
    """All its words stand in a quotation that is no claim of its own: a title, or a part of another sentence."""
    QUESTION_WITHOUT_HOLDER = "question_without_holder"
    ONLY_DEPENDENT_CLAUSE = "only_dependent_clause"
    """Its finite verbs stand in dependent clauses: ``Was er vorhat.``"""
    CUE_WITHOUT_CONTENT = "cue_without_content"
    """Its verb introduces a claim, and what is claimed does not follow: ``Er äußerte sich nicht.``"""
    NOT_READ = "not_read"
    """None of these: a miss."""


@dataclass(frozen=True, slots=True)
class SentenceReport:
    """What became of a sentence.

    Args:
        index: In ``Document.sentences``.
        span: The sentence.
        reason: Why it holds a claim or none.
        claims: The ids of the claims that are held in it.
        verbs: Its finite verbs that no claim names, in languages whose verbs are told.
    """

    index: int
    span: Span
    reason: Reason
    claims: tuple[str, ...] = ()
    verbs: tuple[Span, ...] = ()


@dataclass(frozen=True, repr=False)
class Coverage:
    """What the claims of a text cover.

    Args:
        sentences: One report a sentence, in text order.
        n_chars: Characters of the text that stand in sentences.
        n_chars_in_claims: Those of them that a claim names: as proposition, holder, cue, hedge, condition or evidence.
    """

    sentences: tuple[SentenceReport, ...]
    n_chars: int
    n_chars_in_claims: int

    @property
    def share(self) -> float | None:
        """The share of the characters that claims name, ``None`` for a text without sentences."""
        return self.n_chars_in_claims / self.n_chars if self.n_chars else None

    def by_reason(self) -> dict[str, int]:
        """Return the number of sentences for each reason that occurs, in the order of :class:`Reason`."""
        counts = Counter(report.reason for report in self.sentences)
        return {str(reason): counts[reason] for reason in Reason if counts[reason]}

    def chars_by_reason(self) -> dict[str, int]:
        """Return the number of characters in the sentences for each reason that occurs."""
        counts: Counter[Reason] = Counter()
        for report in self.sentences:
            counts[report.reason] += len(report.span)
        return {str(reason): counts[reason] for reason in Reason if counts[reason]}

    @property
    def n_verbs_outside(self) -> int:
        """The number of finite verbs that stand in no claim, those of headings and the like left out."""
        return sum(len(report.verbs) for report in self.sentences if report.reason not in _OUTER)

    def without_claim(self) -> tuple[SentenceReport, ...]:
        """Return the sentences that have a finite verb and no claim, with the reason of each.

        Headings, imprint and unread languages hold none on purpose and are left out.
        """
        return tuple(
            r
            for r in self.sentences
            if r.reason not in (Reason.CLAIM, *_OUTER) and (r.verbs or r.reason is Reason.NOT_READ)
        )

    def to_table(self) -> Table:
        """Return one row a sentence."""
        columns = ("sentence", "reason", "start", "end", "claims", "verbs", "text")
        return Table(columns, tuple(dict(zip(columns, _cells(r), strict=True)) for r in self.sentences))

    def __repr__(self) -> str:
        share = "none" if self.share is None else f"{self.share:.0%}"
        counts = ", ".join(f"{n} {reason}" for reason, n in self.by_reason().items())
        return f"Coverage({share} of {self.n_chars} characters in claims; sentences: {counts or 'none'})"

    def __str__(self) -> str:
        return repr(self)[len("Coverage(") : -1]


def _cells(report: SentenceReport) -> tuple[object, ...]:
    span, verbs = report.span, " ".join(verb.text for verb in report.verbs)
    claims = " ".join(report.claims)
    return report.index, str(report.reason), span.start, span.end, claims or None, verbs or None, span.text


def find_coverage(analysis: Analysis) -> Coverage:
    r"""Tell for each sentence whether a claim is held in it, and if not, why.

    The reasons are found anew from the text with the means of the claims room, so that an analysis that was read from
    a file can be asked as well. Where the document has no tokens, or the language has no reader of verbs, what cannot
    be told apart is ``not_read``.

    Example:
        >>> import claimx
        >>> text = "# Die Lage\n\nKim kommt. Er äußerte sich nicht. Wie weiter? Kein Kommentar."
        >>> find_coverage(claimx.analyze(text, language="de", tier="rules")).by_reason()["heading"]
        1
    """
    document = analysis.document
    held = Touching([(span, c.id) for c in analysis.claims for span in c.proposition.spans])
    named = Touching([(span, c.id) for c in analysis.claims for span in _other_spans(c)])
    reports: list[SentenceReport] = []
    for block, inside in _by_block(analysis):
        judge = _judge_of(analysis, block, [span for _, span in inside])
        for place, (index, span) in enumerate(inside):
            reason, verbs = judge(place)
            verbs = tuple(verb for verb in verbs if not (held.ids(verb) or named.ids(verb)))
            claims = held.ids(span)
            if claims:
                reason = Reason.CLAIM
            elif named.ids(span) and reason not in _OUTER:
                reason = Reason.PART_OF_OTHER
            reports.append(SentenceReport(index, span, reason, claims, verbs))
    n_chars = sum(len(span) for span in document.sentences)
    return Coverage(tuple(reports), n_chars, _union_length([*held.places, *named.places], document.sentences))


_OUTER = (Reason.HEADING, Reason.MASTHEAD, Reason.IMPRINT, Reason.UNREAD_LANGUAGE)
_OF_BLOCK = {
    BlockKind.HEADING: Reason.HEADING,
    BlockKind.MASTHEAD: Reason.MASTHEAD,
    BlockKind.IMPRINT: Reason.IMPRINT,
}
_Judge = Callable[[int], tuple[Reason, tuple[Span, ...]]]


def _other_spans(claim: Claim) -> tuple[Span, ...]:
    cue = (*claim.cue.spans, *claim.cue.modifiers) if claim.cue else ()
    return (*claim.holder.spans, *cue, *claim.hedges, *claim.negation, *claim.condition, *claim.evidence)


class Touching:
    """Which claims touch a stretch of text, by the places of their spans."""

    def __init__(self, places: Sequence[tuple[Span, str]]) -> None:
        self.places = sorted(places, key=lambda place: (place[0].start, place[0].end))
        self.starts = [span.start for span, _ in self.places]
        self.longest = max((len(span) for span, _ in self.places), default=0)

    def ids(self, sentence: Span) -> tuple[str, ...]:
        """Return the ids of the claims that share a character with a stretch."""
        first = bisect_left(self.starts, sentence.start - self.longest)
        last = bisect_left(self.starts, sentence.end)
        return tuple(dict.fromkeys(name for span, name in self.places[first:last] if span.end > sentence.start))


def _union_length(places: Sequence[tuple[Span, str]], sentences: Sequence[Span]) -> int:
    """Return how many characters of the sentences lie in at least one place."""
    edges: list[tuple[int, int, int]] = []
    for spans, which in ((sentences, 1), ([span for span, _ in places], 0)):
        edges += [(span.start, 1, which) for span in spans] + [(span.end, -1, which) for span in spans]
    depth = [0, 0]
    total = last = 0
    for at, step, which in sorted(edges):
        if depth[0] and depth[1]:
            total += at - last
        last = at
        depth[which] += step
    return total


def _by_block(analysis: Analysis) -> Iterator[tuple[Block | None, list[tuple[int, Span]]]]:
    """Yield the sentences of one block after the other, with their index."""
    inside: list[tuple[int, Span]] = []
    block: Block | None = None
    for index, span in enumerate(analysis.document.sentences):
        own = analysis.document.block_of(span)
        if inside and own is not block:
            yield block, inside
            inside = []
        block = own
        inside.append((index, span))
    if inside:
        yield block, inside


def _judge_of(analysis: Analysis, block: Block | None, sentences: Sequence[Span]) -> _Judge:
    """Return what tells the reason for each sentence of a block, by its place."""
    if block is not None and block.kind in _OF_BLOCK:
        outer = _OF_BLOCK[block.kind]
        return lambda _: (outer, ())
    language = (block.language if block is not None else analysis.document.language).split("-")[0]
    if claim_pack(language) is None:
        return lambda _: (Reason.UNREAD_LANGUAGE, ())
    grammar = grammar_of(language)
    if grammar is None:
        return lambda place: (_surface_reason(sentences[place]), ())
    return _Block(analysis, sentences, grammar).judge


def _surface_reason(sentence: Span) -> Reason:
    if not any(c.isalpha() for c in sentence.text):
        return Reason.NO_WORDS
    question = sentence.text.rstrip(" \"'»«“”’)").endswith("?")
    return Reason.QUESTION_WITHOUT_HOLDER if question else Reason.NOT_READ


class _Block:
    """The words of a block, read when the first of its sentences is asked for."""

    def __init__(self, analysis: Analysis, sentences: Sequence[Span], grammar: Grammar) -> None:
        self.document, self.sentences, self.grammar = analysis.document, sentences, grammar
        self.words: list[list[Word]] | None = None

    def judge(self, place: int) -> tuple[Reason, tuple[Span, ...]]:
        """Return why a sentence holds no claim, and its finite verbs."""
        surface = _surface_reason(self.sentences[place])
        if surface is Reason.NO_WORDS:
            return surface, ()
        if self.words is None:
            self.words = self.grammar.read([self.document.tokens_in(sentence) for sentence in self.sentences])
        words = self.words[place]
        letters = [word for word in words if word.text[:1].isalpha()]
        if not letters:
            return surface, ()
        verbs = tuple(self.document.span(word.start, word.end) for word in self.grammar.finite(words))
        if surface is Reason.QUESTION_WITHOUT_HOLDER and not all(word.quote for word in letters):
            return surface, verbs
        if not verbs:
            return Reason.NO_FINITE_VERB, ()
        if all(word.quote for word in letters):
            return Reason.QUOTED_INSIDE_OTHER, verbs
        return _OF_SHAPE[self.grammar.shape(words)], verbs


_OF_SHAPE = {
    "dependent": Reason.ONLY_DEPENDENT_CLAUSE,
    "cue": Reason.CUE_WITHOUT_CONTENT,
    "main": Reason.NOT_READ,
}
