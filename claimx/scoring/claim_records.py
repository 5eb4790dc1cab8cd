"""Scores of claims: pairs by the words of propositions, then roles and attributes (guideline, section 5)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimx.scoring.alignment import align
from claimx.scoring.gold import CLAIM_TRAPS, Gold
from claimx.scoring.scores import Layer, Pair, Scores
from claimx.types import Analysis, Claim, ClaimKind, Holder, Span

__all__ = ["WordIndex", "add_claims", "score_claims"]

MIN_OVERLAP = 0.5

_WORD = re.compile(r"\w+")
Words = frozenset[int]


class WordIndex:
    """Words of a text, by number: the currency in which claims are compared."""

    def __init__(self, text: str) -> None:
        self._number_at = {match.start(): n for n, match in enumerate(_WORD.finditer(text))}
        self._text = text

    def of(self, spans: Iterable[Span]) -> Words:
        """Return the numbers of the words that begin in any of the spans."""
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


def _without_case(word: str) -> str:
    """Return a word without the "n" of a dative plural: "(aus) Regierungskreisen"; short ones keep theirs."""
    return word.removesuffix("n") if len(word) >= _INFLECTED else word


def _same_name(left: str, right: str) -> bool:
    """Tell whether the words of one name are among those of the other, dative plurals like their nominatives."""
    one, other = (frozenset(map(_without_case, _WORD.findall(name.casefold()))) for name in (left, right))
    return bool(one) and (one <= other or other <= one)


_INFLECTED = 6  # letters
_ATTRIBUTES = ("kind", "form", "modality", "certainty", "polarity", "endorsed")


def score_claims(pairs: Iterable[Pair]) -> Scores:
    """Score claims: detection, roles, attributes on aligned pairs, and the joint headline, by kind.

    Measures: ``detection`` and ``joint``, each also as ``…:attributed``, ``…:evidential``, ``…:author``; ``holder`` and
    ``cue`` count words, with those of unmatched claims as misses. A pair needs half of the words of ``spans`` or of
    ``core`` in common; it counts for a kind where both sides have that kind. Predicted claims of kinds that were not
    labelled are passed over. A pseudo-negation taken for a negation, or a scare quote taken for a quotation, is counted
    by the rate ``trap_avoided``.
    """
    scores = Scores()
    for gold, predicted in pairs:
        add_claims(scores, gold, predicted)
    return scores


def add_claims(scores: Scores, gold: Gold, predicted: Analysis) -> None:
    """Score the claims of one more document.

    Args:
        scores: What is added to.
        gold: The document with the claims that are there.
        predicted: The same document with those that were found.
    """
    layer = Layer(gold, predicted, scores)
    words = WordIndex(layer.document.text)
    kinds = [kind.value for kind in ClaimKind if not gold.classes & set(ClaimKind) or kind in gold.classes]
    found = [claim for claim in predicted.claims if claim.kind in kinds]
    scores.table.declare("detection", "joint", "holder", "cue")
    scores.table.declare(*(f"{m}:{k}" for m in ("detection", "joint") for k in kinds))
    bags: dict[int, tuple[Words, Words]] = {}
    for claim in (*gold.analysis.claims, *found):
        bags[id(claim)] = words.of(claim.proposition.spans), words.of(claim.proposition.core)

    def similarity(left: Claim, right: Claim) -> float:
        share = max(_share(a, b) for a, b in zip(bags[id(left)], bags[id(right)], strict=True))
        if left.proposition.spans == right.proposition.spans:
            share = 1.0  # also where there is no word in them
        if share < MIN_OVERLAP:
            return 0.0
        share += 0.1 * (left.kind == right.kind) + 0.01 * (left.polarity == right.polarity)
        return share + 0.001 * _same_holder(left.holder, right.holder, words)  # of claims with one content

    alignment = align(
        gold.analysis.claims, found, place=_claim_place, similarity=similarity, key=lambda c: f"{c.id}{c!r}"
    )
    layer.report(alignment, _claim_place)
    for measure in ("detection", "joint"):
        layer.unpaired(measure, alignment, _claim_span, lambda claim: str(claim.kind))
    for claim in alignment.missed:
        if claim.id not in gold.optional:
            _count_roles(layer, words, claim, None)
    for claim in alignment.spurious:
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
                layer.error("trap", None, f"{trap.span} ({trap.reason})", trap.span.start, trap.span.end)


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
            layer.error(name, f"{where}: {wanted}", f"{_claim_span(predicted)}: {got}", *_claim_place(gold))
    scores.compare("resolution", gold.holder.resolution, predicted.holder.resolution)
    if gold.cue and predicted.cue:
        scores.compare("cue_class", gold.cue.cls, predicted.cue.cls)
    holder = _same_holder(gold.holder, predicted.holder, words)
    scores.judge("holder", right=holder)
    if not holder:
        names = [" … ".join(map(str, c.holder.spans)) or c.holder.type for c in (gold, predicted)]
        layer.error("wrong holder", f"{where}: {names[0]}", names[1], *_claim_place(gold))
    right = gold.kind == predicted.kind and holder and gold.polarity == predicted.polarity
    kinds = (str(gold.kind), str(predicted.kind))
    layer.paired("detection", where, kinds, hit=True)
    layer.paired("joint", where, kinds, hit=right)
