r"""Stand-off annotation (brat): an ``.ann`` file beside the text, which stays as it is.

Entities, quantities and times are text-bound; a claim is an event whose trigger is its proposition and whose arguments
are holder, cue and the rest. Closed lists of values are attributes, open ones notes. Offsets are code points; a span
over several lines is cut at the line ends, as brat wants it.

Example:
    >>> import io, claimx
    >>> file = io.StringIO()
    >>> write([claimx.analyze("Kim sagte, er komme.", language="de", tier="rules", id="a")], file)
    1
    >>> [line for line in file.getvalue().split("\n") if line.startswith("E")]
    ['E1\tAttributed:T2 Holder:T3 Cue:T4']

Source:
    brat, "standoff format" (https://brat.nlplab.org/standoff.html).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TextIO

from claimx.types import (
    Analysis,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    CueClass,
    Document,
    EntityForm,
    EntityLabel,
    HolderType,
    Modality,
    Modifier,
    QuantityKind,
    Resolution,
    Span,
    TimeType,
)
from claimx.views.tables import writable

__all__ = ["configuration", "write"]

_BREAKING = frozenset({"Cc", "Zl", "Zp"})  # categories of controls and of marks that end lines
_LINE = re.compile(r"[^\r\n]+")
_ARGUMENTS = ("Holder", "Cue", "Hedge", "Negation", "Condition", "Evidence", "Quote")
_ATTRIBUTES = {
    "EntityForm": ("<ENTITY>", tuple(EntityForm)),
    "QuantityKind": ("Quantity", tuple(QuantityKind)),
    "Modifier": ("Quantity", tuple(Modifier)),
    "TimeType": ("Time", tuple(TimeType)),
    "Form": ("<EVENT>", tuple(ClaimForm)),
    "Modality": ("<EVENT>", tuple(Modality)),
    "Certainty": ("<EVENT>", tuple(Certainty)),
    "Polarity": ("<EVENT>", ("positive", "negative")),
    "Endorsed": ("<EVENT>", ("yes", "no", "open")),
    "HolderType": ("<EVENT>", tuple(HolderType)),
    "Resolution": ("<EVENT>", tuple(Resolution)),
    "CueClass": ("<EVENT>", tuple(CueClass)),
}


def write(analyses: Iterable[Analysis], file: TextIO) -> int:
    """Write stand-off lines; a file for brat holds one analysis.

    Several analyses stand one behind the other, each after a line ``#1 Document`` with its name and digest, which
    brat reads as a note; the ids count on, so that the file stays well-formed.

    Args:
        analyses: Any iterable, read as it is consumed.
        file: An open text file in UTF-8.

    Returns:
        The number of analyses written.
    """
    n_written = 0
    lines = _Lines()
    for analysis in analyses:
        n_written += 1
        lines.add_analysis(analysis)
        file.write(writable("".join(lines.taken())))
    return n_written


def _fragments(document: Document, spans: Sequence[Span]) -> tuple[str, str]:
    """Return the offsets of some spans as brat wants them, and the characters that stand there.

    brat compares these with its text, so that no-break spaces and soft hyphens stay; what would break a line cannot.
    """
    offsets, texts = [], []
    for span in spans:
        for line in _LINE.finditer(span.text):
            piece = document.trimmed(span.start + line.start(), span.start + line.end())
            if piece is not None:
                offsets.append(f"{piece.start} {piece.end}")
                texts.append("".join(" " if unicodedata.category(c) in _BREAKING else c for c in piece.text))
    return ";".join(offsets), " ".join(texts)


@dataclass(slots=True)
class _Lines:
    """The lines of a file in the making, with the last number of each sort of annotation."""

    lines: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def taken(self) -> list[str]:
        taken, self.lines = self.lines, []
        return taken

    def _add(self, sort: str, what: str) -> str:
        self.counts[sort] = number = self.counts.get(sort, 0) + 1
        self.lines.append(f"{sort}{number}\t{what}\n")
        return f"{sort}{number}"

    def _bound(self, document: Document, name: str, spans: Sequence[Span]) -> str | None:
        offsets, text = _fragments(document, spans)
        return self._add("T", f"{name} {offsets}\t{text}") if offsets else None

    def _attribute(self, name: str, target: str, value: str | None) -> None:
        if value is not None:
            self._add("A", f"{name} {target} {value}")

    def _note(self, target: str, facts: dict[str, str | None], kind: str = "AnnotatorNotes") -> None:
        known = {name: value for name, value in facts.items() if value is not None}
        if known:
            self._add("#", f"{kind} {target}\t{json.dumps(known, ensure_ascii=False)}")

    def add_analysis(self, analysis: Analysis) -> None:
        document = analysis.document
        self._note("text", {"id": document.id, "sha256": document.digest}, "Document")
        for e in analysis.entities:
            if target := self._bound(document, str(e.label), (e.span,)):
                self._attribute("EntityForm", target, e.form)
                self._note(target, {"canonical": e.canonical})
        for q in analysis.quantities:
            if target := self._bound(document, "Quantity", (q.span,)):
                self._attribute("QuantityKind", target, q.kind)
                self._attribute("Modifier", target, q.modifier)
                noun = q.noun.lemma if q.noun else None
                self._note(target, {"value": str(q.value), "unit": q.unit, "noun": noun})
        for t in analysis.times:
            if target := self._bound(document, "Time", (t.span,)):
                self._attribute("TimeType", target, t.type)
                self._note(target, {"value": t.value, "mod": t.mod, "unresolved": t.unresolved})
        events: dict[str, str] = {}
        for claim in analysis.claims:
            self._add_claim(document, claim, events)

    def _add_claim(self, document: Document, claim: Claim, events: dict[str, str]) -> None:
        trigger = self._bound(document, str(claim.kind).capitalize(), claim.proposition.core)
        if trigger is None:
            return
        parts = {
            "Holder": claim.holder.spans,
            "Cue": claim.cue.spans if claim.cue else (),
            "Hedge": claim.hedges,
            "Negation": claim.negation,
            "Condition": claim.condition,
            "Evidence": claim.evidence,
        }
        bound = [(name, self._bound(document, name, spans)) for name, spans in parts.items() if spans]
        if claim.proposition.quoted:
            bound.append(("Quote", self._bound(document, "Quote", claim.proposition.quoted)))
        arguments = "".join(f" {name}:{target}" for name, target in bound if target)
        if claim.parent in events:
            arguments += f" Parent:{events[claim.parent]}"
        event = events[claim.id] = self._add("E", f"{str(claim.kind).capitalize()}:{trigger}{arguments}")
        values = {
            "Form": claim.form,
            "Modality": claim.modality,
            "Certainty": claim.certainty,
            "Polarity": claim.polarity,
            "Endorsed": claim.endorsed,
            "HolderType": claim.holder.type,
            "Resolution": claim.holder.resolution,
            "CueClass": claim.cue.cls if claim.cue else None,
        }
        for name, value in values.items():
            self._attribute(name, event, value)
        facts = {"id": claim.id, "holder": claim.holder.name, "cue": claim.cue.lemma if claim.cue else None}
        self._note(event, {**facts, "rule": claim.provenance.rule, "model": claim.provenance.model})


def configuration() -> str:
    """Return the ``annotation.conf`` that brat needs beside the files."""
    bound = [*EntityLabel, "Quantity", "Time", *_ARGUMENTS]
    arguments = ", ".join(f"{name}?:{name}" for name in _ARGUMENTS) + ", Parent?:<EVENT>"
    events = [f"{str(kind).capitalize()}\t{arguments}" for kind in ClaimKind]
    attributes = [f"{n}\tArg:{target}, Value:{'|'.join(values)}" for n, (target, values) in _ATTRIBUTES.items()]
    sections = {"entities": bound, "relations": [], "events": events, "attributes": attributes}
    return "\n".join(f"[{name}]\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections.items())
