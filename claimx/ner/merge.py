"""Rules and a tagger asked together, and the policy by which their answers become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from claimx.types import Document, Entity, Provenance

__all__ = ["MergedRecognizer", "Recognizer", "Tagger"]

# Lists know these better than an unsure tagger does: closed classes with one reading.
_TRUSTED = (".state", ".seat", ".adjective", ".inhabitant", ".list")
# Rules that guess by shape and context. Where a tagger that was asked sees no name at all, they are mostly wrong: of 32
# such readings in 3,000 training sentences of GermEval 2014 7 were right, of 34 in sittings of the Bundestag 6.
_GUESSED = (".evidence", ".person.speech", ".org.acronym", ".org.head")
_SURE = 0.85  # from here on a tagger overrules a list; chosen, as the next, on totals of all these and of corpus-de
_LEAST = 0.4  # below, F1 is better off without a name that nothing else speaks for


class Recognizer(Protocol):
    """Anything that finds entities in a document."""

    def recognize(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities in text order, without overlap."""


class Tagger(Protocol):
    """A model that labels spans; its answers carry scores and its name in their provenance."""

    def tag(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities in text order."""


class MergedRecognizer:
    """Merge what rules and a tagger find.

    The policy, for each group of answers that overlap:

    1. Same span: the tagger's label and form stand, unless the rule reads a closed list (states, seats, peoples,
       listed bodies) and the tagger is less than 85 % sure. The canonical name always comes from the rule.
    2. Other spans: the tagger wins when it is at least 85 % sure or the rule reads no closed list; else the longer
       span wins, and of two equally long ones the earlier.
    3. What only a rule found is kept, unless the rule guesses by shape and context; what only the tagger found is kept
       where it is at least 40 % sure. A tagger without scores is taken for sure.

    The winner's provenance lists the losers in ``overruled``.

    Args:
        rules: The rule tier; ``None`` for a language without.
        tagger: The model; ``None`` where its answers are handed over.
    """

    def __init__(self, rules: Recognizer | None, tagger: Tagger | None) -> None:
        self.rules = rules
        self.tagger = tagger

    def recognize(self, document: Document, tagged: Sequence[Entity] | None = None) -> tuple[Entity, ...]:
        """Return the merged entities in text order, without overlap.

        Args:
            document: The text.
            tagged: The answers of a model, where there is no tagger to be asked; ``None`` where no model has read it.
        """
        ruled = self.rules.recognize(document) if self.rules is not None else ()
        if self.tagger is not None:
            tagged = self.tagger.tag(document)
        if tagged is None:
            return ruled
        seen = _places(tagged)
        backed = [e for e in ruled if not (e.provenance.rule or "").endswith(_GUESSED) or _touches(e, seen)]
        known = _places(backed)
        likely = [e for e in tagged if e.score is None or e.score >= _LEAST or _touches(e, known)]
        answers = [*((entity, False) for entity in backed), *((entity, True) for entity in likely)]
        ranked = sorted(answers, key=lambda a: (-_strength(*a), -len(a[0].span), a[0].span, a[1]))
        winners: list[Entity] = []
        losers: dict[int, list[Entity]] = {}
        taken: dict[int, int] = {}
        for entity, _ in ranked:
            hits = sorted({taken[i] for i in range(entity.span.start, entity.span.end) if i in taken})
            if hits:
                for hit in hits:
                    losers[hit].append(entity)
                continue
            losers[len(winners)] = []
            taken.update(dict.fromkeys(range(entity.span.start, entity.span.end), len(winners)))
            winners.append(entity)
        merged = [_settle(entity, losers[i]) for i, entity in enumerate(winners)]
        return tuple(sorted(merged, key=lambda e: e.span))


def _places(entities: Iterable[Entity]) -> set[int]:
    """Return the offsets of the characters of some names."""
    return {place for entity in entities for place in range(entity.span.start, entity.span.end)}


def _touches(entity: Entity, places: set[int]) -> bool:
    return not places.isdisjoint(range(entity.span.start, entity.span.end))


def _strength(entity: Entity, tagged: bool) -> int:
    """Rank an answer: sure tagger, closed list, other tagger, other rule."""
    if tagged:
        return 3 if entity.score is None or entity.score >= _SURE else 1
    return 2 if (entity.provenance.rule or "").endswith(_TRUSTED) else 0


def _settle(winner: Entity, losers: list[Entity]) -> Entity:
    """Note the losers that said something else, and take a canonical name from one with the same span and label."""
    twins = [e for e in losers if e.span == winner.span and e.label == winner.label]
    canonical = winner.canonical or next((e.canonical for e in twins if e.canonical), None)
    score = winner.score if winner.score is not None else next((e.score for e in twins if e.score is not None), None)
    other = [e for e in losers if (e.span, e.label, e.form) != (winner.span, winner.label, winner.form)]
    overruled = tuple(sorted({_source(e.provenance) for e in other}))
    if not overruled:
        return replace(winner, canonical=canonical, score=score)
    provenance = replace(winner.provenance, overruled=overruled)
    return replace(winner, canonical=canonical, score=score, provenance=provenance)


def _source(provenance: Provenance) -> str:
    return provenance.rule or provenance.model or provenance.extractor
