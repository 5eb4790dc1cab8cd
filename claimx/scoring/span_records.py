"""Scores of entities, quantities and times: records that are paired by their spans (guideline, section 5).

Attributes are looked at on the pairs. Every headline is counted for all labels together and for each label:
``exact:PER`` for entities by label, ``joint:count`` for quantities by kind, ``joint:DATE`` for times by type, the pairs
of the last two under the label that gold gives them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from claimx.scoring.alignment import Alignment, align
from claimx.scoring.gold import CLAIM_TRAPS, Gold
from claimx.scoring.scores import Layer, Pair, Scores
from claimx.types import Analysis, Entity, Modifier, Quantity, Span, Time
from claimx.types import Interval as ValueInterval

__all__ = ["add_entities", "add_quantities", "add_times", "score_entities", "score_quantities", "score_times"]

Record = TypeVar("Record", Entity, Quantity, Time)

MIN_OVERLAP = 0.5
VALUE_TOLERANCE = Decimal("0.00001")
_ENTITY_MEASURES = ("exact", "exact_label", "overlap")
_QUANTITY_MEASURES = ("overlap", "value", "joint")
_TIME_MEASURES = ("overlap", "exact", "joint")


def _overlap(left: Span, right: Span) -> float:
    """Return the intersection over union of two spans, 0 below one half."""
    shared = min(left.end, right.end) - max(left.start, right.start)
    joined = max(left.end, right.end) - min(left.start, right.start)
    share = shared / joined
    return share if share >= MIN_OVERLAP else 0.0


def _span(record: Any) -> Span:
    span: Span = record.span
    return span


def _number(record: Any) -> Span:
    span: Span = record.number
    return span


def _place(record: Any) -> tuple[int, int]:
    return record.span.start, record.span.end


def _align_spans(
    gold: Sequence[Record],
    predicted: Sequence[Record],
    same: Callable[[Any, Any], float],
    span_of: Callable[[Any], Span] = _span,
) -> Alignment[Record]:
    """Pair records by span; of equal overlaps, those that agree in more are preferred.

    Equal spans weigh as much as any two pairs that could stand in their place, so that no overlap takes a partner from
    them, not even where records lie over one another or are there twice.
    """

    def similarity(left: Any, right: Any) -> float:
        share = _overlap(span_of(left), span_of(right))
        return share + (share == 1.0) + 0.001 * same(left, right) if share else 0.0

    def place(record: Any) -> tuple[int, int]:
        span = span_of(record)
        return span.start, span.end

    return align(gold, predicted, place=place, similarity=similarity, key=repr)


def score_entities(pairs: Iterable[Pair]) -> Scores:
    """Score entities: ``exact`` (span, label and form), ``exact_label`` (span and label), ``overlap`` (and label)."""
    scores = Scores()
    for gold, predicted in pairs:
        add_entities(scores, gold, predicted)
    return scores


def add_entities(scores: Scores, gold: Gold, predicted: Analysis) -> None:
    """Score the entities of one more document.

    Args:
        scores: What is added to.
        gold: The document with the entities that are there.
        predicted: The same document with those that were found.
    """
    layer = Layer(gold, predicted, scores)
    scores.table.declare(*_ENTITY_MEASURES)
    classes = gold.classes
    answers = [e for e in predicted.entities if not classes or {e.label.value, e.form.value} <= classes]
    alignment = _align_spans(gold.analysis.entities, answers, _entity_agreement)
    layer.report(alignment, _place)
    for measure in _ENTITY_MEASURES:
        layer.unpaired(measure, alignment, _span, lambda entity: str(entity.label))
    for one, other in alignment.pairs:
        if one.id in gold.optional:
            continue
        right = scores.compare("label", one.label, other.label)
        same_form = scores.compare("form", one.form, other.form)
        same_span = one.span == other.span
        hits = {"exact": right and same_form and same_span, "exact_label": right and same_span, "overlap": right}
        for measure, hit in hits.items():
            layer.paired(measure, one.span, (str(one.label), str(other.label)), hit=hit)
        place = _place(one)
        if not right:
            layer.error("label", f"{one.span} {one.label}", f"{other.span} {other.label}", *place)
        elif not same_span:
            layer.error("boundary", one.span, other.span, *place)


def _entity_agreement(left: Entity, right: Entity) -> float:
    return ((left.label == right.label) + 0.1 * (left.form == right.form)) / 1.1


def _close(left: Decimal | None, right: Decimal | None) -> bool:
    if left is None or right is None:
        return left is right
    scale = max(Decimal(1), abs(left), abs(right))
    return abs(left - right) <= VALUE_TOLERANCE * scale


def same_value(left: ValueInterval, right: ValueInterval) -> bool:
    """Tell whether two values are the same, thirds and their like within a hundred-thousandth."""
    bounds = _close(left.lower, right.lower) and _close(left.upper, right.upper)
    return bounds and (left.lower_open, left.upper_open) == (right.lower_open, right.upper_open)


def _same_numbers(left: ValueInterval, right: ValueInterval) -> bool:
    """Tell whether the same numbers are named, whatever the words around them make of them."""
    mine, theirs = (sorted({bound for bound in (v.lower, v.upper) if bound is not None}) for v in (left, right))
    return len(mine) == len(theirs) and all(_close(a, b) for a, b in zip(mine, theirs, strict=True))


def score_quantities(pairs: Iterable[Pair]) -> Scores:
    """Score quantities: ``overlap`` of spans, ``value`` and ``joint`` where value, or value and modifier, are right.

    ``number`` asks for less, so that systems can be compared that read numbers alone: numerals are paired by their own
    places, and only the numbers named must agree (3,000 for ``mindestens 3.000 Soldaten``). A predicted quantity on a
    trap is counted by the rate ``trap_avoided``.
    """
    scores = Scores()
    for gold, predicted in pairs:
        add_quantities(scores, gold, predicted)
    return scores


def add_quantities(scores: Scores, gold: Gold, predicted: Analysis) -> None:
    """Score the quantities of one more document.

    Args:
        scores: What is added to.
        gold: The document with the quantities that are there.
        predicted: The same document with those that were found.
    """
    layer = Layer(gold, predicted, scores)
    scores.table.declare(*_QUANTITY_MEASURES, "number")
    records = gold.analysis.quantities
    alignment = _align_spans(records, predicted.quantities, lambda a, b: a.value == b.value)
    layer.report(alignment, _place)
    for measure in _QUANTITY_MEASURES:
        layer.unpaired(measure, alignment, _span, lambda quantity: str(quantity.kind))
    for one, other in alignment.pairs:
        if one.id not in gold.optional:
            _score_quantity(layer, one, other)
    _score_numbers(layer, records, predicted.quantities)
    for trap in gold.traps:
        if trap.reason in CLAIM_TRAPS:
            continue
        hit = any(q.number.overlaps(trap.span) for q in predicted.quantities)
        scores.judge("trap_avoided", right=not hit)
        if hit:
            layer.error("trap", None, f"{trap.span} ({trap.reason})", trap.span.start, trap.span.end)


def _score_quantity(layer: Layer, one: Quantity, other: Quantity) -> None:
    scores = layer.scores
    value = same_value(one.value, other.value)
    scores.judge("value", right=value)
    modifier = scores.compare("modifier", one.modifier, other.modifier)
    scores.compare("unit", one.unit, other.unit)
    scores.compare("kind", one.kind, other.kind)
    nouns = [q.noun.lemma if q.noun else None for q in (one, other)]
    scores.judge("noun", right=nouns[0] == nouns[1])
    labels = (str(one.kind), str(one.kind))
    for measure, hit in (("overlap", True), ("value", value), ("joint", value and modifier)):
        layer.paired(measure, one.span, labels, hit=hit)
    lost = other.modifier is Modifier.EXACT
    facts = {
        "value": (one.value, other.value, value),
        "modifier lost" if lost else "modifier": (one.modifier, other.modifier, modifier),
        "unit": (one.unit, other.unit, one.unit == other.unit),
        "noun": (*nouns, nouns[0] == nouns[1]),
    }
    for kind, (wanted, got, right) in facts.items():
        if not right:
            layer.error(kind, f"{one.span}: {wanted}", f"{other.span}: {got}", *_place(one))


def _score_numbers(layer: Layer, gold: Sequence[Quantity], predicted: Sequence[Quantity]) -> None:
    alignment = _align_spans(gold, predicted, lambda a, b: _same_numbers(a.value, b.value), _number)
    layer.unpaired("number", alignment, _number)
    for one, other in alignment.pairs:
        if one.id not in layer.gold.optional:
            hit = _same_numbers(one.value, other.value)
            layer.count("number", one.number, gold=1, predicted=1, correct=hit)


def score_times(pairs: Iterable[Pair]) -> Scores:
    """Score times: ``overlap`` of spans, ``exact`` spans, and ``joint`` where type and value are right as well."""
    scores = Scores()
    for gold, predicted in pairs:
        add_times(scores, gold, predicted)
    return scores


def add_times(scores: Scores, gold: Gold, predicted: Analysis) -> None:
    """Score the times of one more document.

    Args:
        scores: What is added to.
        gold: The document with the times that are there.
        predicted: The same document with those that were found.
    """
    layer = Layer(gold, predicted, scores)
    scores.table.declare(*_TIME_MEASURES)
    alignment = _align_spans(gold.analysis.times, predicted.times, lambda a, b: a.value == b.value)
    layer.report(alignment, _place)
    for measure in _TIME_MEASURES:
        layer.unpaired(measure, alignment, _span, lambda time: str(time.type))
    for one, other in alignment.pairs:
        if one.id in gold.optional:
            continue
        same_type = scores.compare("type", one.type, other.type)
        same = one.value == other.value
        scores.judge("value", right=same)
        scores.compare("mod", one.mod, other.mod)
        labels = (str(one.type), str(one.type))
        for measure, hit in (("overlap", True), ("exact", one.span == other.span), ("joint", same_type and same)):
            layer.paired(measure, one.span, labels, hit=hit)
        if not same:
            layer.error("value", f"{one.span}: {one.value}", f"{other.span}: {other.value}", *_place(one))
        elif not same_type:
            layer.error("label", f"{one.span} {one.type}", f"{other.span} {other.type}", *_place(one))
