"""Read marked-up documents, as in seeds/corpus-de, into stand-off dictionaries.

A file is ``<corpus>``, holding ``<doc id date lang genre region title>``; a doc holds ``<p>`` paragraphs and ``<h>``
headings; these hold ``<s>`` sentences and plain text between them. Inside ``<s>``:

    <e l="PER|ORG|LOC|MISC" f="name|derived|part" n="canonical">…</e>    entity (f, n optional)
    <q low high open mod unit noun kind mag per o>…</q>                  quantity; <num>, <noun> inside mark its parts
    <t type value mod>…</t>                                              time expression (TIMEX3)
    <src c>, <cue c>, <prop c>, <hedge c>, <cond c>, <quo c>, …          roles of claim(s) c="1" or c="1 2", in pieces
    <claim c kind form modality certainty polarity endorsed cls …/>      one empty element a claim

Claim numbers are per document, so that a holder in one sentence can serve a claim in the next.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from decimal import Decimal
from typing import Any

from claimx.errors import RecordError
from claimx.types import (
    Certainty,
    ClaimForm,
    ClaimKind,
    CueClass,
    EntityForm,
    EntityLabel,
    Modality,
    Modifier,
    QuantityKind,
    Resolution,
)

__all__ = ["read_doc"]

_CLAIM_FIELDS: dict[str, frozenset[str]] = {
    "kind": frozenset(ClaimKind),
    "form": frozenset(ClaimForm),
    "modality": frozenset(Modality),
    "certainty": frozenset(Certainty),
    "polarity": frozenset({"positive", "negative"}),
    "endorsed": frozenset({"yes", "no", "open"}),
    "resolution": frozenset(Resolution),
    "cls": frozenset(CueClass),
}
_REQUIRED = ("kind", "form", "modality", "certainty", "polarity")
_ROLES = {
    "src": "holder",
    "cue": "cue",
    "prop": "proposition",
    "hedge": "hedges",
    "cond": "condition",
    "quo": "quoted",
    "ev": "evidence",
    "corr": "correlate",
}
_LAYERS = {"e": "entities", "q": "quantities", "t": "times", "s": "sentences", "h": "headings"}


def _number(value: str | None) -> str | None:
    return None if value in (None, "", "null") else str(Decimal(value))


class _Reader:
    """Collects the text of one document and the places of its elements."""

    def __init__(self, doc: ET.Element) -> None:
        self.record: dict[str, Any] = {
            name: doc.get(name) for name in ("id", "date", "lang", "genre", "region", "title")
        }
        self.record |= {layer: [] for layer in _LAYERS.values()}
        self.pieces: list[str] = []
        self.length = 0
        self.claims: dict[str, dict[str, Any]] = {}

    def fail(self, reason: str) -> RecordError:
        return RecordError(f"document {self.record['id']}", f"{reason}, near {''.join(self.pieces)[-60:]!r}")

    def emit(self, piece: str | None) -> None:
        if piece:
            self.pieces.append(piece)
            self.length += len(piece)

    def span(self, start: int, end: int) -> dict[str, Any]:
        text = "".join(self.pieces)
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        if not piece:
            raise self.fail("an element without text")
        return {"start": start, "end": start + len(piece), "text": piece}

    def claim(self, number: str) -> dict[str, Any]:
        blank = {"id": number, "declared": False, **{role: [] for role in _ROLES.values()}}
        return self.claims.setdefault(number, blank)

    def declare(self, node: ET.Element) -> None:
        claim = self.claim(node.get("c") or "")
        if claim["declared"]:
            raise self.fail(f"claim {claim['id']} is declared twice")
        claim["declared"] = True
        for name, allowed in _CLAIM_FIELDS.items():
            value = node.get(name)
            if (value is None and name in _REQUIRED) or (value is not None and value not in allowed):
                raise self.fail(f"claim {claim['id']}: {name} is {value!r}, expected one of {sorted(allowed)}")
            claim[name] = value
        claim["holder_name"], claim["parent"] = node.get("holder"), node.get("parent")
        claim["negated"] = node.get("negated") == "1"

    def walk(self, node: ET.Element) -> dict[str, Any] | None:
        """Read an element and what it holds; return its place."""
        start = self.length
        parts: dict[str, dict[str, Any]] = {}
        self.emit(node.text)
        for child in node:
            place = self.walk(child)
            if child.tag in ("num", "noun") and place is not None:
                parts[child.tag] = place
            self.emit(child.tail)
        if node.tag == "claim":
            self.declare(node)
            return None
        place = self.span(start, self.length)
        self.keep(node, place, parts)
        return place

    def keep(self, node: ET.Element, place: dict[str, Any], parts: dict[str, dict[str, Any]]) -> None:
        if node.tag in _ROLES:
            for number in (node.get("c") or "").split():
                self.claim(number)[_ROLES[node.tag]].append(place)
            return
        facts: dict[str, Any] = {}
        if node.tag == "e":
            label, form = EntityLabel(node.get("l", "")), EntityForm(node.get("f", "name"))
            facts = {"label": label, "form": form, "canonical": node.get("n")}
        elif node.tag == "q":
            facts = self.quantity(node, parts)
        elif node.tag == "t":
            facts = {name: node.get(name) for name in ("type", "value", "mod")}
        elif node.tag not in ("s", "h", "p", "num", "noun"):
            raise self.fail(f"unknown element <{node.tag}>")
        if node.tag in _LAYERS:
            self.record[_LAYERS[node.tag]].append(place | facts)

    def quantity(self, node: ET.Element, parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
        modifier = Modifier(node.get("mod", "exact"))
        low, high = _number(node.get("low")), _number(node.get("high"))
        if (modifier is Modifier.VAGUE) == bool(low or high):
            raise self.fail(f"a quantity's bounds do not fit its modifier {modifier}")
        return {
            "number": parts.get("num"),
            "noun_span": parts.get("noun"),
            "low": low,
            "high": high,
            "open": node.get("open"),
            "modifier": modifier,
            "unit": node.get("unit"),
            "noun": node.get("noun"),
            "kind": QuantityKind(node.get("kind", "count")),
            "magnitude": _number(node.get("mag")),
            "per": node.get("per"),
            "optional": node.get("o") == "1",
        }

    def finish(self) -> dict[str, Any]:
        for claim in self.claims.values():
            if not claim.pop("declared"):
                raise self.fail(f"claim {claim['id']} is used but not declared")
            if not claim["proposition"]:
                raise self.fail(f"claim {claim['id']} has no proposition")
            if claim["kind"] == "author" and claim["holder"]:
                raise self.fail(f"author claim {claim['id']} has a source")
        return self.record | {"text": "".join(self.pieces), "claims": list(self.claims.values())}


def read_doc(doc: ET.Element) -> dict[str, Any]:
    """Return one ``<doc>`` as its text and stand-off records.

    Raises:
        RecordError: The mark-up contradicts itself.
    """
    reader = _Reader(doc)
    for block in doc:
        if block.tag not in ("p", "h"):
            raise reader.fail(f"<{block.tag}> directly under <doc>")
        if reader.pieces:
            reader.emit("\n\n")
        reader.walk(block)
    return reader.finish()
