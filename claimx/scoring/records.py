"""Scores of the four kinds of record (guideline, section 5).

Entities, quantities and times are paired by their spans, claims by the words of their propositions. Attributes are then
looked at on the pairs. The counts are kept sentence by sentence, since intervals are drawn from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, TypeVar

from claimx.scoring.alignment import Alignment, align
from claimx.scoring.counts import Counts, Rate
from claimx.scoring.gold import Gold
from claimx.scoring.taxonomy import Error, sort_unpaired
from claimx.types import Analysis, Claim, Entity, Holder, Quantity, Span, Time
from claimx.types import Interval as ValueInterval

__all__ = ["Error", "Scores", "score_claims", "score_entities", "score_quantities", "score_times"]

Record = TypeVar("Record", Entity, Quantity, Time, Claim)

MIN_OVERLAP = 0.5
VALUE_TOLERANCE = Decimal("0.00001")

# Traps for the reader of claims; all others are numbers that state no amount.
CLAIM_TRAPS = frozenset({"pseudo_negation", "scare_quote"})


@dataclass(slots=True)
class Scores:
    """What a comparison of gold and predicted records came to.

    Args:
        samples: Counts by measure, document and sentence; the measure ``exact`` or ``overlap`` or ``joint``, say.
        rates: Attribute accuracies over the aligned pairs.
        confusions: For each attribute, how often a gold value met a predicted one.
        errors: Everything that went wrong, in text order.
    """

    samples: dict[str, dict[str, dict[int, Counts]]] = field(default_factory=dict)
    rates: dict[str, Rate] = field(default_factory=dict)
    confusions: dict[str, dict[tuple[str, str], int]] = field(default_factory=dict)
    errors: list[Error] = field(default_factory=list)

    def total(self, measure: str) -> Counts:
        """Return the counts of a measure over all documents."""
        documents = self.samples.get(measure, {}).values()
        return sum((counts for document in documents for counts in document.values()), Counts())

    def macro_f1(self, attribute: str) -> float | None:
        """Return the mean F1 of an attribute over the values that gold shows, on aligned pairs."""
        table = self.confusions.get(attribute, {})
        values = sorted({gold for gold, _ in table})
        scores = []
        for value in values:
            counts = Counts(
                sum(n for (gold, _), n in table.items() if gold == value),
                sum(n for (_, predicted), n in table.items() if predicted == value),
                table.get((value, value), 0),
            )
            scores.append(counts.f1 or 0.0)
        return sum(scores) / len(scores) if scores else None

    def add(self, measure: str, document: str, sentence: int, counts: Counts) -> None:
        """Add counts to a sentence."""
        sentences = self.samples.setdefault(measure, {}).setdefault(document, {})
        sentences[sentence] = sentences.get(sentence, Counts()) + counts

    def judge(self, attribute: str, *, right: bool) -> None:
        """Add one aligned pair to an attribute's rate."""
        rate = self.rates.get(attribute, Rate())
        self.rates[attribute] = Rate(rate.n_hit + right, rate.n_all + 1)

    def compare(self, attribute: str, gold: object, predicted: object) -> bool:
        """Add one aligned pair to an attribute's rate and confusion table."""
        table = self.confusions.setdefault(attribute, {})
        cell = (str(gold), str(predicted))
        table[cell] = table.get(cell, 0) + 1
        self.judge(attribute, right=gold == predicted)
        return gold == predicted


def _overlap(left: Span, right: Span) -> float:
    """Return the intersection over union of two spans, 0 below one half."""
    shared = min(left.end, right.end) - max(left.start, right.start)
    joined = max(left.end, right.end) - min(left.start, right.start)
    share = shared / joined
    return share if share >= MIN_OVERLAP else 0.0


def _place(record: Any) -> tuple[int, int]:
    return record.span.start, record.span.end


def _align_spans(
    gold: Sequence[Record], predicted: Sequence[Record], same: Callable[[Any, Any], bool]
) -> Alignment[Record]:
    """Pair records by span; of equal overlaps, those that agree in more are preferred."""

    def similarity(left: Any, right: Any) -> float:
        share = _overlap(left.span, right.span)
        return share + 0.001 * same(left, right) if share else 0.0

    return align(gold, predicted, place=_place, similarity=similarity, key=repr)


class Layer:
    """The bookkeeping that the four kinds of record share."""

    def __init__(self, gold: Gold, predicted: Analysis, scores: Scores) -> None:
        self.gold, self.scores = gold, scores
        self.document = gold.analysis.document
        if self.document.text != predicted.document.text:
            message = f"gold and predicted analyses of {self.document.id!r} are of different texts"
            raise ValueError(message)

    def sentence(self, span: Span) -> int:
        index = self.document.sentence_index(span)
        return -1 if index is None else index

    def open(self, *measures: str) -> None:
        """Give every sentence its place in the samples, so that empty ones are drawn too."""
        for measure in measures:
            for index in range(-1, len(self.document.sentences)):
                self.scores.add(measure, self.document.id, index, Counts())

    def count(self, measure: str, span: Span, *, gold: int = 0, predicted: int = 0, correct: int = 0) -> None:
        self.scores.add(measure, self.document.id, self.sentence(span), Counts(gold, predicted, correct))

    def error(self, kind: str, gold: object, predicted: object, start: int) -> None:
        texts = [None if value is None else str(value) for value in (gold, predicted)]
        self.scores.errors.append(Error(self.document.id, kind, texts[0], texts[1], start))

    def unpaired(self, measure: str, alignment: Alignment[Any], span_of: Callable[[Any], Span]) -> None:
        """Count what has no partner, optional gold left out."""
        for record in alignment.missed:
            if record.id not in self.gold.optional:
                self.count(measure, span_of(record), gold=1)
        for record in alignment.spurious:
            self.count(measure, span_of(record), predicted=1)

    def report(self, alignment: Alignment[Any], place: Callable[[Any], tuple[int, int]]) -> None:
        """List what has no partner, sorted by kind of error."""
        missed = tuple(record for record in alignment.missed if record.id not in self.gold.optional)
        for kind, gold, predicted in sort_unpaired(replace(alignment, missed=missed), place):
            wanted, got = (" | ".join(map(self._surface, map(place, side))) or None for side in (gold, predicted))
            self.error(kind, wanted, got, min(place(record)[0] for record in gold or predicted))

    def _surface(self, place: tuple[int, int]) -> str:
        return self.document.text[place[0] : place[1]]


def _span(record: Any) -> Span:
    span: Span = record.span
    return span


Pair = tuple[Gold, Analysis]


def score_entities(pairs: Iterable[Pair]) -> Scores:
    """Score entities: ``exact`` (span, label and form), ``exact_label`` (span and label), ``overlap`` (and label)."""
    scores = Scores()
    for gold, predicted in pairs:
        layer = Layer(gold, predicted, scores)
        layer.open("exact", "exact_label", "overlap")
        classes = gold.classes
        answers = [e for e in predicted.entities if not classes or {e.label.value, e.form.value} <= classes]
        alignment = _align_spans(gold.analysis.entities, answers, lambda a, b: a.label == b.label)
        layer.report(alignment, _place)
        for measure in ("exact", "exact_label", "overlap"):
            layer.unpaired(measure, alignment, _span)
        for one, other in alignment.pairs:
            if one.id in gold.optional:
                continue
            right = scores.compare("label", one.label, other.label)
            same_form = scores.compare("form", one.form, other.form)
            same_span = one.span == other.span
            hits = {"exact": right and same_form and same_span, "exact_label": right and same_span, "overlap": right}
            for measure, hit in hits.items():
                layer.count(measure, one.span, gold=1, predicted=1, correct=hit)
            if not right:
                layer.error("label", f"{one.span} {one.label}", f"{other.span} {other.label}", one.span.start)
            elif not same_span:
                layer.error("boundary", one.span, other.span, one.span.start)
    return scores


def _close(left: Decimal | None, right: Decimal | None) -> bool:
    if left is None or right is None:
        return left is right
    scale = max(Decimal(1), abs(left), abs(right))
    return abs(left - right) <= VALUE_TOLERANCE * scale


def same_value(left: ValueInterval, right: ValueInterval) -> bool:
    """Tell whether two values are the same, thirds and their like within a hundred-thousandth."""
    bounds = _close(left.lower, right.lower) and _close(left.upper, right.upper)
    return bounds and (left.lower_open, left.upper_open) == (right.lower_open, right.upper_open)


def score_quantities(pairs: Iterable[Pair]) -> Scores:
    """Score quantities: ``overlap`` of spans, and ``joint`` where value and modifier are right as well.

    A predicted quantity on a trap is counted by the rate ``trap_avoided``.
    """
    scores = Scores()
    for gold, predicted in pairs:
        layer = Layer(gold, predicted, scores)
        layer.open("overlap", "joint")
        records = gold.analysis.quantities
        alignment = _align_spans(records, predicted.quantities, lambda a, b: a.value == b.value)
        layer.report(alignment, _place)
        for measure in ("overlap", "joint"):
            layer.unpaired(measure, alignment, _span)
        for one, other in alignment.pairs:
            if one.id in gold.optional:
                continue
            value = same_value(one.value, other.value)
            scores.judge("value", right=value)
            modifier = scores.compare("modifier", one.modifier, other.modifier)
            scores.compare("unit", one.unit, other.unit)
            scores.compare("kind", one.kind, other.kind)
            nouns = [q.noun.lemma if q.noun else None for q in (one, other)]
            scores.judge("noun", right=nouns[0] == nouns[1])
            layer.count("overlap", one.span, gold=1, predicted=1, correct=1)
            layer.count("joint", one.span, gold=1, predicted=1, correct=value and modifier)
            facts = {
                "value": (one.value, other.value, value),
                "modifier": (one.modifier, other.modifier, modifier),
                "unit": (one.unit, other.unit, one.unit == other.unit),
                "noun": (*nouns, nouns[0] == nouns[1]),
            }
            for kind, (wanted, got, right) in facts.items():
                if not right:
                    layer.error(kind, f"{one.span}: {wanted}", f"{other.span}: {got}", one.span.start)
        for trap in gold.traps:
            if trap.reason in CLAIM_TRAPS:
                continue
            hit = any(q.number.overlaps(trap.span) for q in predicted.quantities)
            scores.judge("trap_avoided", right=not hit)
            if hit:
                layer.error("trap", None, f"{trap.span} ({trap.reason})", trap.span.start)
    return scores


def score_times(pairs: Iterable[Pair]) -> Scores:
    """Score times: ``overlap`` of spans, ``exact`` spans, and ``joint`` where type and value are right as well."""
    scores = Scores()
    for gold, predicted in pairs:
        layer = Layer(gold, predicted, scores)
        layer.open("overlap", "exact", "joint")
        alignment = _align_spans(gold.analysis.times, predicted.times, lambda a, b: a.value == b.value)
        layer.report(alignment, _place)
        for measure in ("overlap", "exact", "joint"):
            layer.unpaired(measure, alignment, _span)
        for one, other in alignment.pairs:
            if one.id in gold.optional:
                continue
            same_type = scores.compare("type", one.type, other.type)
            scores.judge("value", right=one.value == other.value)
            scores.compare("mod", one.mod, other.mod)
            layer.count("overlap", one.span, gold=1, predicted=1, correct=1)
            layer.count("exact", one.span, gold=1, predicted=1, correct=one.span == other.span)
            layer.count("joint", one.span, gold=1, predicted=1, correct=same_type and one.value == other.value)
            if one.value != other.value:
                layer.error("value", f"{one.span}: {one.value}", f"{other.span}: {other.value}", one.span.start)
    return scores


_WORD = re.compile(r"\w+")
Words = frozenset[int]


class WordIndex:
    """Words of a text, by number: the currency in which claims are compared."""

    def __init__(self, text: str) -> None:
        self._number_at = {match.start(): n for n, match in enumerate(_WORD.finditer(text))}
        self._text = text

    def of(self, spans: Iterable[Span]) -> Words:
        return frozenset(
            number
            for span in spans
            for match in _WORD.finditer(self._text, span.start, span.end)
            if (number := self._number_at.get(match.start())) is not None
        )


def _share(left: Words, right: Words) -> float:
    return len(left & right) / len(left | right) if left | right else 0.0


def _claim_place(claim: Claim) -> tuple[int, int]:
    return claim.proposition.spans[0].start, claim.proposition.spans[-1].end


def _claim_span(claim: Claim) -> Span:
    return claim.proposition.spans[0]


def _same_holder(gold: Holder, predicted: Holder, words: WordIndex) -> bool:
    """Tell whether two holders are the same: by head, by half of their words, or by name where there are none."""
    if not gold.spans or not predicted.spans:
        if not gold.spans and not predicted.spans:
            named = gold.name is None or predicted.name is None or _same_name(gold.name, predicted.name)
            return (gold.type == "author") == (predicted.type == "author") and named
        names = [holder.name or " ".join(map(str, holder.spans)) for holder in (gold, predicted)]
        return bool(names[0]) and bool(names[1]) and _same_name(names[0], names[1])
    mine, theirs = words.of(gold.spans), words.of(predicted.spans)
    if predicted.head is not None and gold.head is not None:
        heads = [words.of([gold.head]) & theirs, words.of([predicted.head]) & mine]
        if any(heads):
            return True
    return _share(mine, theirs) >= MIN_OVERLAP


def _same_name(left: str, right: str) -> bool:
    one, other = (frozenset(_WORD.findall(name.casefold())) for name in (left, right))
    return bool(one) and (one <= other or other <= one)


_ATTRIBUTES = ("kind", "form", "modality", "certainty", "polarity", "endorsed")


def score_claims(pairs: Iterable[Pair]) -> Scores:
    """Score claims: detection, roles, attributes on aligned pairs, and the joint headline, by kind.

    Measures: ``detection`` and ``joint``, each also as ``…:attributed``, ``…:evidential``, ``…:author``; ``holder`` and
    ``cue`` count words, with those of unmatched claims as misses. A pair needs half of the words of ``spans`` or of
    ``core`` in common; it counts for a kind where both sides have that kind. A pseudo-negation taken for a negation,
    or a scare quote taken for a quotation, is counted by the rate ``trap_avoided``.
    """
    scores = Scores()
    for gold, predicted in pairs:
        _score_claims_of(gold, predicted, scores)
    return scores


def _score_claims_of(gold: Gold, predicted: Analysis, scores: Scores) -> None:
    layer = Layer(gold, predicted, scores)
    words = WordIndex(layer.document.text)
    kinds = ("attributed", "evidential", "author")
    layer.open("detection", "joint", "holder", "cue")
    layer.open(*(f"{m}:{k}" for m in ("detection", "joint") for k in kinds))
    bags: dict[int, tuple[Words, Words]] = {}
    for claim in (*gold.analysis.claims, *predicted.claims):
        bags[id(claim)] = words.of(claim.proposition.spans), words.of(claim.proposition.core)

    def similarity(left: Claim, right: Claim) -> float:
        share = max(_share(a, b) for a, b in zip(bags[id(left)], bags[id(right)], strict=True))
        if share < MIN_OVERLAP:
            return 0.0
        return share + 0.1 * (left.kind == right.kind) + 0.01 * (left.polarity == right.polarity)

    alignment = align(
        gold.analysis.claims, predicted.claims, place=_claim_place, similarity=similarity, key=lambda c: f"{c.id}{c!r}"
    )
    layer.report(alignment, _claim_place)
    for measure in ("detection", "joint"):
        layer.unpaired(measure, alignment, _claim_span)
    for claim in alignment.missed:
        if claim.id not in gold.optional:
            for measure in ("detection", "joint"):
                layer.count(f"{measure}:{claim.kind}", _claim_span(claim), gold=1)
            _count_roles(layer, words, claim, None)
    for claim in alignment.spurious:
        for measure in ("detection", "joint"):
            layer.count(f"{measure}:{claim.kind}", _claim_span(claim), predicted=1)
        _count_roles(layer, words, None, claim)
    for one, other in alignment.pairs:
        if one.id in gold.optional:
            continue
        _count_roles(layer, words, one, other)
        _score_pair(layer, words, one, other)
    for trap in gold.traps:
        if trap.reason in CLAIM_TRAPS:
            marks = [span for claim in predicted.claims for span in (*claim.negation, *claim.proposition.quoted)]
            hit = any(span.overlaps(trap.span) for span in marks)
            scores.judge("trap_avoided", right=not hit)
            if hit:
                layer.error("trap", None, f"{trap.span} ({trap.reason})", trap.span.start)


def _count_roles(layer: Layer, words: WordIndex, gold: Claim | None, predicted: Claim | None) -> None:
    where = _claim_span(gold or predicted)  # type: ignore[arg-type]
    roles = {
        "holder": [words.of(c.holder.spans) if c else frozenset() for c in (gold, predicted)],
        "cue": [words.of(c.cue.spans) if c and c.cue else frozenset() for c in (gold, predicted)],
    }
    for role, (mine, theirs) in roles.items():
        layer.count(role, where, gold=len(mine), predicted=len(theirs), correct=len(mine & theirs))


def _score_pair(layer: Layer, words: WordIndex, gold: Claim, predicted: Claim) -> None:
    scores, where = layer.scores, _claim_span(gold)
    labelled = layer.gold.fields
    for name in _ATTRIBUTES:
        if labelled and name not in labelled:
            continue
        wanted, got = getattr(gold, name), getattr(predicted, name)
        if not scores.compare(name, wanted, got):
            layer.error(name, f"{where}: {wanted}", f"{_claim_span(predicted)}: {got}", where.start)
    scores.compare("resolution", gold.holder.resolution, predicted.holder.resolution)
    if gold.cue and predicted.cue:
        scores.compare("cue_class", gold.cue.cls, predicted.cue.cls)
    holder = _same_holder(gold.holder, predicted.holder, words)
    scores.judge("holder", right=holder)
    if not holder:
        names = [" … ".join(map(str, c.holder.spans)) or c.holder.type for c in (gold, predicted)]
        layer.error("wrong holder", f"{where}: {names[0]}", names[1], where.start)
    right = gold.kind == predicted.kind and holder and gold.polarity == predicted.polarity
    layer.count("detection", where, gold=1, predicted=1, correct=1)
    layer.count("joint", where, gold=1, predicted=1, correct=right)
    layer.count(f"detection:{gold.kind}", where, gold=1, correct=gold.kind == predicted.kind)
    layer.count(f"detection:{predicted.kind}", where, predicted=1)
    layer.count(f"joint:{gold.kind}", where, gold=1, correct=right)
    layer.count(f"joint:{predicted.kind}", where, predicted=1)
