"""Entities and claims out of stand-off annotation (brat), perhaps corrected by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from claimx.errors import ClaimxError, RecordError
from claimx.types import (
    Analysis,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    ClaimList,
    Cue,
    CueClass,
    Document,
    Entity,
    EntityForm,
    EntityLabel,
    Holder,
    HolderType,
    Modality,
    Proposition,
    Provenance,
    Resolution,
    Span,
)
from claimx.version import __version__

__all__ = ["read"]

_EXTRACTOR = "claimx.export.brat"
_BOUND = re.compile(r"(?P<name>\S+) (?P<places>[0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)")


@dataclass(slots=True)
class _Sheet:
    """The lines of one document, by the id of what they annotate."""

    facts: dict[str, Any] = field(default_factory=dict)
    bound: dict[str, tuple[str, list[tuple[int, int]]]] = field(default_factory=dict)
    events: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    values: dict[tuple[str, str], str] = field(default_factory=dict)
    notes: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, line: str, path: str) -> None:
        """Take a line in; relations and the other sorts of brat are passed over."""
        key, _, rest = line.partition("\t")
        what, _, tail = rest.partition("\t")
        if key.startswith("T"):
            match = _BOUND.fullmatch(what)
            if match is None:
                raise RecordError(path, f"expected a type and offsets, got {what!r}")
            places = [place.split() for place in match["places"].split(";")]
            self.bound[key] = match["name"], [(int(start), int(end)) for start, end in places]
        elif key.startswith("E"):
            self.events[key] = [(name, target) for name, _, target in (a.partition(":") for a in what.split())]
        elif key.startswith(("A", "M")):
            name, target, *value = what.split()
            self.values[target, name] = value[0] if value else ""
        elif key.startswith("#") and tail.startswith("{"):
            self.notes[what.split()[1]] = json.loads(tail)


def read(file: Iterable[str], document_of: Callable[[dict[str, Any]], Document]) -> Iterator[Analysis]:
    """Read the entities and claims back, over the documents that they were found in.

    Quantities and times do not come back, nor do frames and links of claims; what a person added without attributes
    gets the plainest values. The id of a claim follows from its places, and changes with them.

    Args:
        file: The lines.
        document_of: Returns the document of an entry with ``id`` and ``sha256``; an empty entry for a file without one.

    Raises:
        RecordError: A line cannot be read, or belongs to another text.
    """
    sheet: _Sheet | None = None
    number = 0
    for number, line in enumerate(file, start=1):
        line = line.rstrip("\r\n")  # noqa: PLW2901
        if line.startswith("#") and "\tDocument text\t" in line:
            if sheet is not None:
                yield _analysis(sheet, document_of, f"line {number}")
            sheet = _Sheet(json.loads(line.split("\t", 2)[2]))
        elif line.strip():
            sheet = sheet or _Sheet()
            sheet.add(line, f"line {number}")
    if sheet is not None:
        yield _analysis(sheet, document_of, f"line {number}")


def _analysis(sheet: _Sheet, document_of: Callable[[dict[str, Any]], Document], path: str) -> Analysis:
    document = document_of(sheet.facts)
    if sheet.facts.get("sha256", document.digest) != document.digest:
        raise RecordError(path, f"the annotations belong to another text than {document.id!r}")
    reader = _Reader(sheet, document)
    try:
        return Analysis(document, entities=tuple(reader.entities()), claims=ClaimList(reader.claims()))
    except (KeyError, ValueError) as error:
        if isinstance(error, ClaimxError):
            raise RecordError(path, str(error)) from error
        raise RecordError(path, f"an annotation is missing or has an unknown value: {error}") from error


class _Reader:
    """Builds records of the lines of one document."""

    def __init__(self, sheet: _Sheet, document: Document) -> None:
        self.sheet, self.document = sheet, document

    def spans(self, key: str) -> tuple[Span, ...]:
        """Return the spans of a text-bound annotation; what was cut at a line end is put together again."""
        found: list[Span] = []
        for start, end in self.sheet.bound[key][1]:
            gap = self.document.text[found[-1].end : start] if found else ""
            if gap.isspace() and ("\n" in gap or "\r" in gap):
                found[-1] = self.document.span(found[-1].start, end)
            else:
                found.append(self.document.span(start, end))
        return tuple(found)

    def _origin(self, span: Span) -> Provenance:
        return Provenance(_EXTRACTOR, __version__, sentence=self.document.sentence_index(span))

    def entities(self) -> Iterator[Entity]:
        """Yield the entities in text order."""
        found = []
        for key, (name, _) in self.sheet.bound.items():
            if name in set(EntityLabel):
                span = self.spans(key)[0]
                form = EntityForm(self.sheet.values.get((key, "EntityForm"), EntityForm.NAME))
                canonical = self.sheet.notes.get(key, {}).get("canonical")
                found.append(Entity(span, EntityLabel(name), form, canonical, None, self._origin(span)))
        yield from sorted(found, key=lambda entity: entity.span)

    def claims(self) -> Iterator[Claim]:
        """Yield the claims in the order of the file, parents before what they hold."""
        built: dict[str, Claim] = {}
        for key, arguments in self.sheet.events.items():
            (name, trigger), *rest = arguments
            if name.lower() in set(ClaimKind):
                built[key] = self._claim(key, ClaimKind(name.lower()), trigger, rest, built)
        yield from built.values()

    def _claim(
        self, key: str, kind: ClaimKind, trigger: str, arguments: list[tuple[str, str]], built: dict[str, Claim]
    ) -> Claim:
        values, note = self.sheet.values, self.sheet.notes.get(key, {})
        parts = {name: self.spans(target) for name, target in arguments if target in self.sheet.bound}
        parent = next((built[target] for name, target in arguments if name == "Parent" and target in built), None)
        core = self.spans(trigger)
        own = kind is not ClaimKind.ATTRIBUTED
        holder = Holder(
            parts.get("Holder", ()),
            HolderType(values.get((key, "HolderType"), HolderType.AUTHOR if own else HolderType.UNKNOWN)),
            Resolution(values.get((key, "Resolution"), Resolution.DEFAULT_AUTHOR if own else Resolution.EXPLICIT)),
            name=note.get("holder"),
        )
        cue_class = values.get((key, "CueClass"), CueClass.NONE if "Cue" in parts else None)
        cue = Cue(parts.get("Cue", ()), CueClass(cue_class), note.get("cue")) if cue_class is not None else None
        polarity, endorsed = values.get((key, "Polarity"), "positive"), values.get((key, "Endorsed"))
        if polarity not in ("positive", "negative") or endorsed not in (None, "yes", "no", "open"):
            raise ValueError(f"{key} has polarity {polarity!r} and endorsed {endorsed!r}")
        origin = self._origin(core[0])
        return Claim(
            kind,
            holder,
            cue,
            Proposition(core, core, parts.get("Quote", ())),
            ClaimForm(values.get((key, "Form"), ClaimForm.PLAIN if own else ClaimForm.INDIRECT)),
            Modality(values.get((key, "Modality"), Modality.ASSERT)),
            Certainty(values.get((key, "Certainty"), Certainty.CERTAIN)),
            polarity,  # type: ignore[arg-type]
            Provenance(_EXTRACTOR, __version__, note.get("rule"), note.get("model"), origin.sentence),
            endorsed,  # type: ignore[arg-type]
            parts.get("Hedge", ()),
            parts.get("Negation", ()),
            parts.get("Condition", ()),
            parts.get("Evidence", ()),
            parent=parent.id if parent is not None else None,
        )
