"""The rooms of one language, wired: what reads its documents, and what finds records in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Protocol, TypeVar, runtime_checkable

from claimx.backends import load_tagger
from claimx.claims import ClaimExtractor
from claimx.lang import LanguagePack, get_pack
from claimx.ner import MergedRecognizer, RuleRecognizer, link_aliases
from claimx.pipeline.config import Config
from claimx.pipeline.settling import settle_times
from claimx.quantities import QuantityExtractor
from claimx.times import TimeExtractor
from claimx.types import Attribution, Claim, Document, Entity, Note, Quantity, Reading, Rejection, Time

__all__ = ["Records", "Rooms", "build_rooms"]

_Record = TypeVar("_Record", Entity, Quantity, Rejection, Time, Claim)


class EntityRecognizer(Protocol):
    """Whatever labels names."""

    def recognize(self, document: Document, tagged: Sequence[Entity] | None = None) -> tuple[Entity, ...]:
        """Return the entities of a document in text order, given what a model's reading found."""


class TimeFinder(Protocol):
    """Whatever finds and resolves time expressions."""

    def extract(self, document: Document) -> tuple[Time, ...]:
        """Return the time expressions of a document in text order."""


@runtime_checkable
class Reader(Protocol):
    """Whatever parses documents and finds their names and cues in one reading, as a model does."""

    def read(self, documents: Sequence[Document]) -> Sequence[Reading]:
        """Return the reading of each document, which does not depend on the others; the roles of cues may lack."""

    def read_roles(self, document: Document, found: Attribution) -> Attribution:
        """Return a cue of a document with its roles."""


class ClaimFinder(Protocol):
    """Whatever finds claims, given what the other rooms found."""

    @property
    def takes_attributions(self) -> bool:
        """Whether a model's cues are of use."""

    def extract(
        self,
        document: Document,
        entities: tuple[Entity, ...],
        quantities: tuple[Quantity, ...],
        times: tuple[Time, ...],
        attributions: tuple[Attribution, ...],
        *,
        read_roles: Callable[[Attribution], Attribution] | None,
    ) -> tuple[Claim, ...]:
        """Return the claims of a document in text order; the roles of a model's cue are asked for where they matter."""


@dataclass(frozen=True, slots=True)
class Records:
    """What was found in a document, each kind in text order."""

    entities: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    claims: tuple[Claim, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    @classmethod
    def joined(cls, parts: Sequence[Records]) -> Records:
        """Join what was found in the parts of a text."""
        return cls(
            _ordered(part.entities for part in parts),
            _ordered(part.quantities for part in parts),
            _ordered(part.times for part in parts),
            _ordered(part.claims for part in parts),
            _ordered(part.rejections for part in parts),
        )

    def stamped(self, digest: str) -> Records:
        """Return the records with the digest of the settings in their provenance."""
        return Records(
            _stamp(self.entities, digest),
            _stamp(self.quantities, digest),
            _stamp(self.times, digest),
            _stamp(self.claims, digest),
            _stamp(self.rejections, digest),
        )


def _ordered(columns: Iterable[tuple[_Record, ...]]) -> tuple[_Record, ...]:
    return tuple(sorted(chain.from_iterable(columns), key=_text_order))


def _text_order(record: Entity | Quantity | Rejection | Time | Claim) -> tuple[int, int]:
    spans = record.proposition.spans if isinstance(record, Claim) else (record.span,)
    return spans[0].start, spans[-1].end


def _stamp(records: tuple[_Record, ...], digest: str) -> tuple[_Record, ...]:
    return tuple(replace(r, provenance=replace(r.provenance, config=digest)) for r in records)


@dataclass(frozen=True, slots=True)
class Rooms:
    """The extractors of one language; ``None`` where its pack lacks the section.

    Args:
        tag: BCP 47 tag of the language.
        reader: The model that reads documents before anything is looked for in them.
        entities: Finds names.
        quantities: Finds amounts.
        times: Finds time expressions.
        claims: Finds claims.
    """

    tag: str
    reader: Reader | None
    entities: EntityRecognizer | None
    quantities: QuantityExtractor | None
    times: TimeFinder | None
    claims: ClaimFinder | None

    def read(self, documents: Sequence[Document]) -> Sequence[Reading]:
        """Let the model read documents, all at once; without a model nothing is known of them yet."""
        if self.reader is None:
            return [Reading(document) for document in documents]
        readings = self.reader.read(documents)
        if self.claims is not None and self.claims.takes_attributions:
            return readings
        return [replace(reading, attributions=()) for reading in readings]

    def find(self, reading: Reading, *, include_rejected: bool) -> Records:
        """Find the records of a document.

        Args:
            reading: The document as it was read.
            include_rejected: Whether numbers that state no amount are reported.
        """
        document = reading.document
        names = self.entities.recognize(document, reading.entities) if self.entities else ()
        entities = link_aliases(document, names, get_pack(self.tag).entities)
        rejections: tuple[Rejection, ...] = ()
        quantities: tuple[Quantity, ...] = ()
        if self.quantities and include_rejected:
            quantities, rejections = self.quantities.extract_with_rejections(document)
        elif self.quantities:
            quantities = self.quantities.extract(document)
        times = self.times.extract(document) if self.times else ()
        quantities, times, settled = settle_times(quantities, times)
        if include_rejected:
            rejections = _ordered((rejections, settled))
        claims: tuple[Claim, ...] = ()
        if self.claims:
            ask = partial(self.reader.read_roles, document) if self.reader is not None else None
            claims = self.claims.extract(document, entities, quantities, times, reading.attributions, read_roles=ask)
        return Records(entities, quantities, times, claims, rejections)

    def notes(self, reading: Reading) -> tuple[Note, ...]:
        """Return what the caller should know: what the language lacks, and what the model left unread."""
        notes = []
        missing = [n for n in ("entities", "quantities", "times", "claims") if getattr(self, n) is None]
        if missing:
            notes.append(Note("language.partial", f"the language pack {self.tag!r} has no {', '.join(missing)}"))
        if n_unread := sum(cue.n_unread for cue in reading.attributions):
            text = f"{n_unread} words of long sentences stand too far from a cue to be read for its holder and content"
            notes.append(Note("attribution.unread", text))
        return tuple(notes)


def build_rooms(pack: LanguagePack, config: Config) -> Rooms:
    """Wire the rooms of a language.

    A model that reads finds names in the same reading, so that it is not asked for them again, unless the settings
    name another tagger.
    """
    model = None if config.tier == "rules" else load_tagger(config.tier, language=pack.tag, threads=config.threads)
    claims = ClaimExtractor(pack) if pack.claims is not None else None
    source: object = model if claims is not None else None
    reader = source if isinstance(source, Reader) else None
    tagger = None if reader is not None else model
    if config.ner is not None:
        tagger = load_tagger(config.ner, language=pack.tag, threads=config.threads)
    rules = RuleRecognizer(pack) if pack.entities is not None else None
    return Rooms(
        pack.tag,
        reader,
        None if rules is None and tagger is None and reader is None else MergedRecognizer(rules, tagger),
        QuantityExtractor(pack) if pack.quantities is not None else None,
        TimeExtractor(pack) if pack.times is not None else None,
        claims,
    )
