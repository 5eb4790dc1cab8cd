"""Scores of speech events: which words attribute, to whom, and what (as annotated in SpkAtt-2023).

The rules, word by word:

1. An event is an attributed claim with a cue. Claims with the same cue are one event, their parts united.
2. Events are paired one to one so that their cues share the most words; where no word is shared, nothing is paired.
   Of equal choices, the one whose other parts agree more is taken.
3. ``event`` counts paired events. ``cue``, ``source`` and ``message`` count words under the pairs; words of events
   without a partner are misses or false alarms. ``roles`` adds up ``source`` and ``message``.

The shared task pairs by cue and counts overlapping words of roles as well; its figures are not promised to be the same.

Source:
    I. Rehbein et al. (2023), Overview of the GermEval 2023 shared task on speaker attribution in newswire and
    parliamentary debates (SpkAtt-2023).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimx.scoring.alignment import align
from claimx.scoring.claim_records import WordIndex
from claimx.scoring.gold import Gold
from claimx.scoring.scores import Layer, Scores
from claimx.types import Analysis, Claim, ClaimKind, Span

__all__ = ["add_attribution", "score_attribution"]

_PARTS = ("cue", "source", "message")


@dataclass(frozen=True, slots=True)
class _Event:
    """A speech event: its cue, and the numbers of the words of each part."""

    id: str
    first: Span
    place: tuple[int, int]
    words: Mapping[str, frozenset[int]]


def _events(claims: Iterable[Claim], index: WordIndex) -> list[_Event]:
    by_cue: dict[tuple[Span, ...], list[Claim]] = {}
    for claim in claims:
        if claim.kind is ClaimKind.ATTRIBUTED and claim.cue is not None and claim.cue.spans:
            by_cue.setdefault(tuple(sorted(claim.cue.spans)), []).append(claim)
    events = []
    for spans, group in sorted(by_cue.items()):
        cue = index.of(spans)
        source = index.of(span for claim in group for span in claim.holder.spans) - cue
        message = index.of(span for claim in group for span in claim.proposition.core) - cue - source
        words = {"cue": cue, "source": source, "message": message}
        events.append(_Event(group[0].id, spans[0], (spans[0].start, spans[-1].end), words))
    return events


def _similarity(left: _Event, right: _Event) -> float:
    shared = [len(left.words[part] & right.words[part]) for part in _PARTS]
    joined = [len(left.words[part] | right.words[part]) or 1 for part in _PARTS]
    if not shared[0]:
        return 0.0
    return shared[0] / joined[0] + 0.001 * (shared[1] / joined[1] + shared[2] / joined[2])


def score_attribution(pairs: Iterable[tuple[Gold, Analysis]]) -> Scores:
    """Score speech events: ``event``, ``cue``, ``source``, ``message`` and ``roles``, by the rules of this module."""
    scores = Scores()
    for gold, predicted in pairs:
        add_attribution(scores, gold, predicted)
    return scores


def add_attribution(scores: Scores, gold: Gold, predicted: Analysis) -> None:
    """Score the speech events of one more document."""
    layer = Layer(gold, predicted, scores)
    scores.table.declare("event", *_PARTS, "roles")
    index = WordIndex(layer.document.text)
    alignment = align(
        _events(gold.analysis.claims, index),
        _events(predicted.claims, index),
        place=lambda event: event.place,
        similarity=_similarity,
        key=lambda event: f"{event.place}{sorted(event.words['cue'])}",
    )
    layer.report(alignment, lambda event: event.place)
    for one, other in alignment.pairs:
        if one.id not in gold.optional:
            _count(layer, one, other)
    for one in alignment.missed:
        if one.id not in gold.optional:
            _count(layer, one, None)
    for other in alignment.spurious:
        _count(layer, None, other)


def _count(layer: Layer, gold: _Event | None, predicted: _Event | None) -> None:
    where = (gold or predicted).first  # type: ignore[union-attr]
    layer.count(
        "event", where, gold=gold is not None, predicted=predicted is not None, correct=bool(gold and predicted)
    )
    for part in _PARTS:
        mine, theirs = (event.words[part] if event else frozenset() for event in (gold, predicted))
        for measure in (part,) if part == "cue" else (part, "roles"):
            layer.count(measure, where, gold=len(mine), predicted=len(theirs), correct=len(mine & theirs))
