"""Drafts of a sentence -> records of the document."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import tidy
from claimx.quantities.drafts import Draft, Noun, Refusal
from claimx.quantities.rows import Row
from claimx.types import (
    Change,
    CountedNoun,
    Document,
    Interval,
    Modifier,
    Per,
    Provenance,
    Quantity,
    QuantityKind,
    Rejection,
    Span,
)
from claimx.version import __version__

__all__ = ["Records"]

_NAME = "claimx.quantities"


class Records:
    """Turn drafts of one sentence into records of the document."""

    def __init__(self, document: Document, row: Row, sentence: int, tag: str) -> None:
        self.document, self.row, self.sentence, self.tag = document, row, sentence, tag

    def span(self, first: int, last: int) -> Span:
        """Return the span from one word to before another."""
        start, end = self.row.start[first], self.row.end[last - 1]
        return Span(start, end, self.document.text[start:end])

    def provenance(self, rule: str) -> Provenance:
        """Return who says so."""
        return Provenance(_NAME, __version__, rule=f"{self.tag}.{rule}", sentence=self.sentence)

    def rejection(self, refusal: Refusal) -> Rejection:
        """Return the record of a number that states no amount."""
        last = min(refusal.last, len(self.row))
        return Rejection(self.span(refusal.first, last), refusal.reason, self.provenance(f"reject.{refusal.reason}"))

    def quantity(self, draft: Draft) -> Quantity:
        """Return the record of an amount."""
        number = self.span(draft.first, draft.last)
        if draft.chars is not None:
            number = Span(*draft.chars, self.document.text[slice(*draft.chars)])
        noun = draft.noun
        return Quantity(
            span=self.span(min(draft.begin, draft.first), max(draft.stop, draft.last)),
            number=number,
            value=_interval(draft),
            modifier=Modifier(draft.modifier),
            kind=QuantityKind(draft.kind or "count"),
            provenance=self.provenance(f"numeral.{draft.rule}"),
            unit=draft.unit.code if draft.unit and draft.unit.code != "-" else None,
            noun=None if noun is None else self.noun(noun),
            modifier_span=self.span(*draft.modifier_words) if draft.modifier_words else None,
            unit_span=self.span(*draft.unit_words) if draft.unit_words else None,
            magnitude=draft.magnitude,
            per=Per(self.span(draft.per[0], draft.per[1]), draft.per[2]) if draft.per else None,
            change=self.change(draft),
        )

    def noun(self, noun: Noun) -> CountedNoun:
        """Return the counted noun, which an earlier sentence may hold."""
        if noun.chars is not None:
            return CountedNoun(Span(*noun.chars, self.document.text[slice(*noun.chars)]), noun.lemma)
        adjectives = tuple(self.span(*pair) for pair in noun.adjectives)
        return CountedNoun(self.span(noun.first, noun.last), noun.lemma, adjectives)

    def change(self, draft: Draft) -> Change | None:
        """Return the part in a change, if it has one."""
        if draft.change is None:
            return None
        role, direction, where = draft.change
        return Change(role, direction, self.span(where, where + 1) if where is not None else None)  # type: ignore[arg-type]


def _interval(draft: Draft) -> Interval:
    if draft.modifier == "vague":
        return Interval()
    factor = draft.unit.factor if draft.unit else Decimal(1)
    low, high = draft.low, draft.high
    if factor != 1:
        low, high = tidy(low * factor), tidy(high * factor)
        low, high = (end if end == end.to_integral_value() else end.normalize() for end in (low, high))
    if draft.modifier in ("at_least", "more_than"):
        return Interval(lower=low, lower_open=draft.modifier == "more_than")
    if draft.modifier in ("at_most", "less_than"):
        return Interval(upper=high, upper_open=draft.modifier == "less_than")
    return Interval(
        min(low, high), max(low, high), lower_open="open_low" in draft.marks, upper_open="open_high" in draft.marks
    )
