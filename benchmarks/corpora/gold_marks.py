"""From gold to marks: the way back, for every format that is written.

What formats of annotation tools have no place for is left out: links of claims to other records, frames, chains of
holders, heads of holders, and the words of modifiers and units.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.corpora.marks import without_complementizer
from benchmarks.corpora.standoff import Link, Mark, Standoff
from claimx.scoring import Gold
from claimx.types import Claim, EntityForm, Quantity, Span

__all__ = ["marks_of_gold"]

_ENDINGS = {EntityForm.NAME: "", EntityForm.DERIVED: "deriv", EntityForm.PART: "part"}


class _Marker:
    """Collects the marks of one document, one a place and label where parts are shared."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.parts: dict[tuple[str, tuple[Span, ...]], str] = {}

    def add(self, label: str, spans: Iterable[Span], facts: dict[str, Any]) -> str:
        name = f"T{len(self.marks) + 1}"
        pieces = tuple(sorted(spans))
        kept = {key: str(value) for key, value in facts.items() if value not in (None, "", False)}
        quote = " ".join(span.text for span in pieces)
        self.marks.append(Mark(name, label, tuple((span.start, span.end) for span in pieces), quote, kept))
        return name

    def link(self, source: str, role: str, spans: Iterable[Span]) -> None:
        place = tuple(sorted(spans))
        if place:
            key = (role.capitalize() if role != "per" else "Per_unit", place)
            if key not in self.parts:
                self.parts[key] = self.add(key[0], place, {})
            self.links.append(Link(role, source, self.parts[key]))


def marks_of_gold(gold: Gold) -> Standoff:
    """Return the records of a gold document as marks and links, from which :func:`build_gold` builds them again."""
    analysis, document, marker = gold.analysis, gold.analysis.document, _Marker()

    def optional(record: Any) -> dict[str, Any]:
        return {"optional": "yes"} if record.id in gold.optional else {}

    for entity in analysis.entities:
        label = f"{entity.label.value}{_ENDINGS[entity.form]}"
        marker.add(label, [entity.span], {"canonical": entity.canonical, **optional(entity)})
    for time in analysis.times:
        facts = {"type": time.type.value, "value": time.value, "mod": time.mod}
        marker.add("Timex3", [time.span], facts | optional(time))
    for quantity in analysis.quantities:
        _mark_quantity(marker, quantity, optional(quantity))
    for claim in analysis.claims:
        _mark_claim(marker, claim, optional(claim))
    for trap in gold.traps:
        marker.add("Trap", [trap.span], {"reason": trap.reason})
    return Standoff(
        document.id,
        document.id,
        document.text,
        tuple(marker.marks),
        tuple(marker.links),
        document.language,
        document.date,
        tuple((span.start, span.end) for span in document.sentences),
        tuple((token.span.start, token.span.end) for token in document.tokens),
    )


def _mark_quantity(marker: _Marker, quantity: Quantity, optional: dict[str, Any]) -> None:
    value = quantity.value
    ends = {(True, True): "both", (True, False): "low", (False, True): "high"}
    facts = {
        "low": None if value.lower is None else f"{value.lower:f}",
        "high": None if value.upper is None else f"{value.upper:f}",
        "open": ends.get((value.lower_open, value.upper_open)),
        "modifier": quantity.modifier.value,
        "unit": quantity.unit,
        "noun": quantity.noun.lemma if quantity.noun else None,
        "kind": quantity.kind.value,
        "magnitude": None if quantity.magnitude is None else f"{quantity.magnitude:f}",
        "per": quantity.per.unit if quantity.per else None,
    }
    name = marker.add("Quantity", [quantity.span], facts | optional)
    if quantity.number != quantity.span:
        marker.link(name, "number", [quantity.number])
    if quantity.noun:
        marker.link(name, "noun", [quantity.noun.span])
    if quantity.per:
        marker.link(name, "per", [quantity.per.span])


def _mark_claim(marker: _Marker, claim: Claim, optional: dict[str, Any]) -> None:
    facts = {
        "kind": claim.kind.value,
        "form": claim.form.value,
        "modality": claim.modality.value,
        "certainty": claim.certainty.value,
        "polarity": claim.polarity,
        "endorsed": claim.endorsed,
        "resolution": claim.holder.resolution.value,
        "holder_type": claim.holder.type.value,
        "holder_name": claim.holder.name,
        "cue_class": claim.cue.cls.value if claim.cue else None,
        "negated": "yes" if claim.cue and claim.cue.negated else None,
    }
    name = marker.add("Claim", claim.proposition.spans, facts | optional)
    marker.link(name, "holder", claim.holder.spans)
    marker.link(name, "cue", claim.cue.spans if claim.cue else ())
    if claim.proposition.core != without_complementizer(claim.proposition.spans):
        marker.link(name, "core", claim.proposition.core)
    marker.link(name, "quoted", claim.proposition.quoted)
    marker.link(name, "hedge", claim.hedges)
    marker.link(name, "negation", claim.negation)
    marker.link(name, "condition", claim.condition)
    marker.link(name, "evidence", claim.evidence)
