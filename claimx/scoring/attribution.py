"""Scores of speech events: which words attribute, to whom, and what (as annotated in SpkAtt-2023).

The rules, token by token; all counts are added up over the documents:

1. **Cue alignment.** Predicted events are paired one to one with gold events of the same document so that the cues
   agree most (shared tokens over all tokens of both). Where no token is shared, nothing is paired. Of equal choices,
   the one whose roles agree more is taken.
2. **Cue.** Tokens shared by the cues of a pair are right; all others of the predicted cue are false alarms and all
   others of the gold cue misses, and so are all tokens of cues without a partner.
3. **Roles.** Likewise role by role under the pairs; the roles of an event without a partner are misses or false alarms.
   A token with the right event and another role is a miss for the one and a false alarm for the other.
4. Precision is right over predicted, recall right over gold; both are undefined, not zero, where there is nothing to
   divide by. F1 is their harmonic mean.

Beside these figures over tokens, :class:`RoleScore` gives the proportional ones, in which every filled role weighs the
same, however long it is: the share of a predicted role that is right, averaged over the predicted roles, and the share
of a gold role that is found, averaged over the gold roles.

The shared task aligns by cue and rates roles by overlapping tokens as well. The program with which it was ranked was
not at hand when this was written; what it does beyond the description (with several equal cues, say) may differ.

Source:
    I. Rehbein et al. (2023), Overview of the GermEval 2023 shared task on speaker attribution in newswire and
    parliamentary debates (SpkAtt-2023). R. Johansson, A. Moschitti (2013), Relational features in fine-grained opinion
    analysis, Computational Linguistics 39(3), for proportional overlap.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from claimx.scoring.alignment import Alignment, align
from claimx.scoring.claim_records import WordIndex
from claimx.scoring.counts import Counts
from claimx.scoring.gold import Gold
from claimx.scoring.scores import Layer, Scores
from claimx.types import Analysis, Claim, ClaimKind, Document, Span

__all__ = [
    "RoleScore",
    "SpeechEvent",
    "add_attribution",
    "align_events",
    "render_role_scores",
    "score_attribution",
    "score_speech_events",
]

_NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SpeechEvent:
    """A speech event over the numbers of the tokens of its document.

    Args:
        cue: Tokens of the cue.
        roles: Tokens of each role that is filled, as in ``{"Source": …, "Message": …}``.
        id: Name of the record behind it, if there is one.
        spans: Where the cue stands, if the event comes from a text.
    """

    cue: frozenset[int]
    roles: Mapping[str, frozenset[int]] = field(default_factory=dict)
    id: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def place(self) -> tuple[int, int]:
        """First token of the cue and one past its last."""
        return min(self.cue, default=-1), max(self.cue, default=-1) + 1

    @property
    def stretch(self) -> tuple[int, int]:
        """First character of the cue and one past its last."""
        return self.spans[0].start, self.spans[-1].end


@dataclass(frozen=True, slots=True)
class RoleScore:
    """What the comparison of one role, or of the cue, came to.

    Args:
        tokens: Counts over tokens.
        n_gold: Gold events in which the role is filled.
        n_predicted: Likewise predicted.
        found: Sum over gold events of the share of the role that is found.
        right: Sum over predicted events of the share of the role that is right.
    """

    tokens: Counts = field(default_factory=Counts)
    n_gold: int = 0
    n_predicted: int = 0
    found: Fraction = Fraction(0)
    right: Fraction = Fraction(0)

    def __add__(self, other: RoleScore) -> RoleScore:
        return RoleScore(
            self.tokens + other.tokens,
            self.n_gold + other.n_gold,
            self.n_predicted + other.n_predicted,
            self.found + other.found,
            self.right + other.right,
        )

    @property
    def proportional_precision(self) -> float | None:
        """Mean share of a predicted role that is right; ``None`` where none is predicted."""
        return float(self.right / self.n_predicted) if self.n_predicted else None

    @property
    def proportional_recall(self) -> float | None:
        """Mean share of a gold role that is found; ``None`` where there is none."""
        return float(self.found / self.n_gold) if self.n_gold else None

    @property
    def proportional_f1(self) -> float | None:
        """Harmonic mean of both; ``None`` where there is neither gold nor prediction."""
        if not self.n_gold and not self.n_predicted:
            return None
        precision, recall = self.proportional_precision or 0.0, self.proportional_recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _compare(gold: frozenset[int], predicted: frozenset[int]) -> RoleScore:
    shared = len(gold & predicted)
    return RoleScore(
        Counts(len(gold), len(predicted), shared),
        int(bool(gold)),
        int(bool(predicted)),
        Fraction(shared, len(gold) or 1),
        Fraction(shared, len(predicted) or 1),
    )


def _agreement(left: SpeechEvent, right: SpeechEvent) -> float:
    shared = len(left.cue & right.cue)
    if not shared:
        return 0.0
    names = left.roles.keys() | right.roles.keys()
    both = [(left.roles.get(name, _NOTHING), right.roles.get(name, _NOTHING)) for name in names]
    roles = sum(len(one & other) / (len(one | other) or 1) for one, other in both) / (len(both) or 1)
    return shared / len(left.cue | right.cue) + 0.001 * roles


def _key(event: SpeechEvent) -> str:
    return repr((sorted(event.cue), sorted((name, sorted(tokens)) for name, tokens in event.roles.items())))


def align_events(gold: Sequence[SpeechEvent], predicted: Sequence[SpeechEvent]) -> Alignment[SpeechEvent]:
    """Pair the events of one document by their cues (rule 1), whatever their order."""
    return align(gold, predicted, place=lambda event: event.place, similarity=_agreement, key=_key)


def score_speech_events(
    documents: Iterable[tuple[Sequence[SpeechEvent], Sequence[SpeechEvent]]],
) -> dict[str, RoleScore]:
    """Score the gold and predicted events of documents by the rules of this module.

    Returns:
        A score for ``Cue``, for every role that either side shows, and for ``Roles``, all roles together.

    Example:
        >>> gold = [SpeechEvent(frozenset({2}), {"Source": frozenset({0, 1}), "Message": frozenset({4, 5, 6})})]
        >>> predicted = [SpeechEvent(frozenset({2}), {"Source": frozenset({1})})]
        >>> score = score_speech_events([(gold, predicted)])["Source"]
        >>> score.tokens.precision, score.tokens.recall
        (1.0, 0.5)
    """
    scores: dict[str, RoleScore] = {"Cue": RoleScore()}
    together = RoleScore()
    for gold, predicted in documents:
        alignment = align_events(gold, predicted)
        for one, other in _couples(alignment):
            scores["Cue"] += _compare(one.cue, other.cue)
            for name in sorted(one.roles.keys() | other.roles.keys()):
                score = _compare(one.roles.get(name, _NOTHING), other.roles.get(name, _NOTHING))
                scores[name] = scores.get(name, RoleScore()) + score
                together += score
    return {"Cue": scores.pop("Cue"), **dict(sorted(scores.items())), "Roles": together}


_NO_EVENT = SpeechEvent(_NOTHING)


def _couples(alignment: Alignment[SpeechEvent]) -> Iterator[tuple[SpeechEvent, SpeechEvent]]:
    """Yield pairs, and what has no partner beside an empty event."""
    yield from alignment.pairs
    yield from ((one, _NO_EVENT) for one in alignment.missed)
    yield from ((_NO_EVENT, other) for other in alignment.spurious)


def render_role_scores(scores: Mapping[str, RoleScore]) -> str:
    """Return a Markdown table of the scores, in percent; ``–`` where a figure is undefined."""
    rows = ["| role | P | R | F1 | gold / predicted / right tokens | proportional P | R | F1 |", "| --- " * 8 + "|"]
    for name, score in scores.items():
        tokens = score.tokens
        figures = [tokens.precision, tokens.recall, tokens.f1]
        shares = [score.proportional_precision, score.proportional_recall, score.proportional_f1]
        counts = f"{tokens.n_gold} / {tokens.n_predicted} / {tokens.n_correct}"
        rows.append(f"| {' | '.join([name, *map(_percent, figures), counts, *map(_percent, shares)])} |")
    return "\n".join(rows)


def _percent(figure: float | None) -> str:
    return "–" if figure is None else f"{100 * figure:.1f}"


# Claims of an analysis as speech events.

_PARTS = ("source", "message")


class _TokenIndex:
    """Tokens of a document by number: those of its gold where it has some, else its words."""

    def __init__(self, document: Document) -> None:
        self._starts = [token.span.start for token in document.tokens]
        self._words = None if document.tokens else WordIndex(document.text)

    def of(self, spans: Iterable[Span]) -> frozenset[int]:
        if self._words is not None:
            return self._words.of(spans)
        return frozenset(
            number
            for span in spans
            for number in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        )


def _events(claims: Iterable[Claim], index: _TokenIndex) -> list[SpeechEvent]:
    """Return the attributed claims with a cue as events; claims with one cue are united."""
    by_cue: dict[tuple[Span, ...], list[Claim]] = {}
    for claim in claims:
        if claim.kind is ClaimKind.ATTRIBUTED and claim.cue is not None and claim.cue.spans:
            by_cue.setdefault(tuple(sorted(claim.cue.spans)), []).append(claim)
    events = []
    for spans, group in sorted(by_cue.items()):
        cue = index.of(spans)
        source = index.of(span for claim in group for span in claim.holder.spans) - cue
        message = index.of(span for claim in group for span in claim.proposition.core) - cue - source
        events.append(SpeechEvent(cue, {"source": source, "message": message}, group[0].id, spans))
    return events


def score_attribution(pairs: Iterable[tuple[Gold, Analysis]]) -> Scores:
    """Score the attributed claims of analyses as speech events, by the rules of this module.

    The measures are ``event`` (pairs), ``cue``, ``source``, ``message`` and ``roles`` (both together). Tokens are those
    of the gold document where it has some, else words. A cue holds its particles; of claims with one cue the parts are
    united; what belongs to the cue does not count for a role.
    """
    scores = Scores()
    for gold, predicted in pairs:
        add_attribution(scores, gold, predicted)
    return scores


def add_attribution(scores: Scores, gold: Gold, predicted: Analysis) -> None:
    """Score the speech events of one more document.

    Args:
        scores: What is added to.
        gold: The document with the claims that are there.
        predicted: The same document with those that were found.
    """
    layer = Layer(gold, predicted, scores)
    scores.table.declare("event", "cue", *_PARTS, "roles")
    index = _TokenIndex(layer.document)
    alignment = align_events(_events(gold.analysis.claims, index), _events(predicted.claims, index))
    layer.report(alignment, lambda event: event.stretch)
    for one, other in _couples(alignment):
        if one.id not in gold.optional:
            _count(layer, one, other)


def _count(layer: Layer, gold: SpeechEvent, predicted: SpeechEvent) -> None:
    where = (gold.spans or predicted.spans)[0]
    is_gold, is_predicted = bool(gold.spans), bool(predicted.spans)
    layer.count("event", where, gold=is_gold, predicted=is_predicted, correct=is_gold and is_predicted)
    parts: list[tuple[tuple[str, ...], frozenset[int], frozenset[int]]] = [(("cue",), gold.cue, predicted.cue)]
    parts += [((name, "roles"), gold.roles.get(name, _NOTHING), predicted.roles.get(name, _NOTHING)) for name in _PARTS]
    for measures, mine, theirs in parts:
        for measure in measures:
            layer.count(measure, where, gold=len(mine), predicted=len(theirs), correct=len(mine & theirs))
