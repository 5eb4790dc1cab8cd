"""The project's own German corpus: documents whose number is divisible by 4 are dev, the others train."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.corpora.markup import read_doc
from claimx.scoring import Gold
from claimx.types import (
    Analysis,
    Block,
    BlockKind,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    ClaimList,
    CountedNoun,
    Cue,
    CueClass,
    Document,
    Entity,
    EntityForm,
    EntityLabel,
    Holder,
    HolderType,
    Interval,
    Modality,
    Modifier,
    Per,
    Proposition,
    Provenance,
    Quantity,
    QuantityKind,
    Resolution,
    Span,
    Time,
    TimeType,
)

__all__ = ["load_dev", "load_train", "read_documents"]

FOLDER = Path(__file__).parents[2] / "seeds" / "corpus-de"
DEV_EVERY = 4

_COMPLEMENTIZER = re.compile(r"(?:dass|ob)\s+", re.IGNORECASE)

# The claim fields that the mark-up carries; the others (frame, links, holder type) are not scored against it.
FIELDS = frozenset({"kind", "form", "modality", "certainty", "polarity", "endorsed", "resolution", "cue_class"})


def read_documents(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """Yield every document of the folder's XML files as a stand-off dictionary."""
    for path in sorted(folder.glob("*.xml")):
        for element in ET.parse(path).getroot().iter("doc"):
            yield read_doc(element)


def load_dev() -> tuple[Gold, ...]:
    """Return the dev documents."""
    return tuple(_gold(record) for record in read_documents() if _number(record) % DEV_EVERY == 0)


def load_train() -> tuple[Gold, ...]:
    """Return the train documents."""
    return tuple(_gold(record) for record in read_documents() if _number(record) % DEV_EVERY)


def _number(record: dict[str, Any]) -> int:
    return int(re.sub(r"\D", "", record["id"]))


def _span(item: dict[str, Any]) -> Span:
    return Span(item["start"], item["end"], item["text"])


def _spans(items: list[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(sorted({_span(item) for item in items}))


def _gold(record: dict[str, Any]) -> Gold:
    text = record["text"]
    sentences = sorted([_span(item) for item in (*record["sentences"], *record["headings"])])
    headings = {(item["start"], item["end"]) for item in record["headings"]}
    blocks = []
    for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        kind = BlockKind.HEADING if match.span() in headings else BlockKind.PARAGRAPH
        blocks.append(Block(Span(*match.span(), match.group()), kind, "de"))
    language = f"de-{record['region']}" if record["region"] in ("AT", "CH") else "de"
    day = date.fromisoformat(record["date"]) if record["date"] else None
    document = Document(text, language, record["id"], day, tuple(blocks), tuple(sentences))
    optional: set[str] = set()
    quantities = []
    for item in record["quantities"]:
        quantity = _quantity(item, _origin(document, item))
        quantities.append(quantity)
        if item["optional"]:
            optional.add(quantity.id)
    analysis = Analysis(
        document,
        tuple(_entity(item, _origin(document, item)) for item in record["entities"]),
        tuple(quantities),
        tuple(_time(item, _origin(document, item)) for item in record["times"]),
        ClaimList(_claim(item, _origin(document, item["proposition"][0])) for item in record["claims"]),
    )
    return Gold(analysis, frozenset(optional), fields=FIELDS)


def _origin(document: Document, item: dict[str, Any]) -> Provenance:
    return Provenance("gold", "1", sentence=document.sentence_index(_span(item)))


def _entity(item: dict[str, Any], origin: Provenance) -> Entity:
    label, form = EntityLabel(item["label"]), EntityForm(item["form"])
    return Entity(_span(item), label, form, item["canonical"], None, origin)


def _quantity(item: dict[str, Any], origin: Provenance) -> Quantity:
    low, high = (Decimal(item[name]) if item[name] else None for name in ("low", "high"))
    is_open = item["open"] or ""
    span = _span(item)
    place = _span(item["noun_span"]) if item["noun_span"] else span
    return Quantity(
        span,
        _span(item["number"]) if item["number"] else span,
        Interval(low, high, "low" in is_open or is_open == "both", "high" in is_open or is_open == "both"),
        Modifier(item["modifier"]),
        QuantityKind(item["kind"]),
        origin,
        unit=item["unit"],
        noun=CountedNoun(place, item["noun"]) if item["noun"] else None,
        magnitude=Decimal(item["magnitude"]) if item["magnitude"] else None,
        per=Per(span, item["per"]) if item["per"] else None,
    )


def _time(item: dict[str, Any], origin: Provenance) -> Time:
    return Time(_span(item), TimeType(item["type"]), item["value"], item["mod"], origin)


def _core(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out the complementizer at the beginning of a piece."""
    pieces = []
    for span in spans:
        match = _COMPLEMENTIZER.match(span.text)
        cut = match.end() if match and match.end() < len(span) else 0
        pieces.append(Span(span.start + cut, span.end, span.text[cut:]))
    return tuple(pieces)


def _holder(item: dict[str, Any]) -> Holder:
    spans = _spans(item["holder"])
    author = item["kind"] in ("author", "evidential") and not spans
    kind = HolderType.AUTHOR if author else HolderType.UNKNOWN
    default = Resolution.DEFAULT_AUTHOR if author else Resolution.EXPLICIT if spans else Resolution.UNRESOLVED
    resolution = Resolution(item["resolution"]) if item["resolution"] else default
    return Holder(spans, kind, resolution, name=item["holder_name"])


def _claim(item: dict[str, Any], origin: Provenance) -> Claim:
    proposition = _spans(item["proposition"])
    whole = tuple(sorted({*proposition, *_spans(item["correlate"])}))
    cue = _spans(item["cue"])
    cue_class = CueClass(item["cls"] or "none")
    return Claim(
        ClaimKind(item["kind"]),
        _holder(item),
        Cue(cue, cue_class, negated=item["negated"]) if cue else None,
        Proposition(whole, _core(proposition), _spans(item["quoted"])),
        ClaimForm(item["form"]),
        Modality(item["modality"]),
        Certainty(item["certainty"]),
        item["polarity"],
        origin,
        endorsed=item["endorsed"],
        hedges=_spans(item["hedges"]),
        condition=_spans(item["condition"]),
        evidence=_spans(item["evidence"]),
    )
