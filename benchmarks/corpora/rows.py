"""Gold documents as rows of a table: columns to look at, and one column from which the gold is built again whole."""

from __future__ import annotations

import datetime
import json
from typing import Any

from claimx.errors import ClaimxError, RecordError
from claimx.scoring import Gold, Trap
from claimx.types import Analysis, Block, BlockKind, Document, Span, Token
from claimx.types.records import from_record, to_record

__all__ = ["COLUMNS", "gold_of_row", "row_of_gold"]

_SPAN = {"start": "int64", "end": "int64", "text": "string"}

# Names and types of the columns, as the features of a data set are written; a dictionary is a list of such records.
COLUMNS: dict[str, str | list[str] | dict[str, str]] = {
    "id": "string",
    "text": "string",
    "language": "string",
    "date": "string",
    "sha256": "string",
    "layers": ["string"],
    "sentences": {"start": "int64", "end": "int64"},
    "entities": {**_SPAN, "label": "string", "form": "string", "canonical": "string", "optional": "bool"},
    "quantities": {
        **_SPAN,
        "lower": "string",
        "upper": "string",
        "lower_open": "bool",
        "upper_open": "bool",
        "modifier": "string",
        "unit": "string",
        "noun": "string",
        "kind": "string",
        "optional": "bool",
    },
    "times": {**_SPAN, "type": "string", "value": "string", "mod": "string", "optional": "bool"},
    "claims": {
        **_SPAN,
        "kind": "string",
        "holder": "string",
        "cue": "string",
        "form": "string",
        "modality": "string",
        "certainty": "string",
        "polarity": "string",
        "endorsed": "string",
        "optional": "bool",
    },
    "record": "string",
}


def row_of_gold(gold: Gold) -> dict[str, Any]:
    """Return a gold document as one row of plain values; ``record`` holds all of it as JSON."""
    analysis, document = gold.analysis, gold.analysis.document

    def shown(record: Any, span: Span, **facts: Any) -> dict[str, Any]:
        return {**to_record(span), **facts, "optional": record.id in gold.optional}

    return {
        "id": document.id,
        "text": document.text,
        "language": document.language,
        "date": document.date.isoformat() if document.date else None,
        "sha256": document.digest,
        "layers": list(gold.layers),
        "sentences": [{"start": span.start, "end": span.end} for span in document.sentences],
        "entities": [
            shown(e, e.span, label=e.label.value, form=e.form.value, canonical=e.canonical) for e in analysis.entities
        ],
        "quantities": [
            shown(
                q,
                q.span,
                **to_record(q.value),
                modifier=q.modifier.value,
                unit=q.unit,
                noun=q.noun.lemma if q.noun else None,
                kind=q.kind.value,
            )
            for q in analysis.quantities
        ],
        "times": [shown(t, t.span, type=t.type.value, value=t.value, mod=t.mod) for t in analysis.times],
        "claims": [
            shown(
                c,
                document.span(c.proposition.core[0].start, c.proposition.core[-1].end),
                kind=c.kind.value,
                holder=" … ".join(map(str, c.holder.spans)) or None,
                cue=" … ".join(map(str, c.cue.spans)) if c.cue else None,
                form=c.form.value,
                modality=c.modality.value,
                certainty=c.certainty.value,
                polarity=c.polarity,
                endorsed=c.endorsed,
            )
            for c in analysis.claims
        ],
        "record": json.dumps(_whole(gold), ensure_ascii=False, separators=(",", ":")),
    }


def _whole(gold: Gold) -> dict[str, Any]:
    return {
        "analysis": gold.analysis.to_dict(),
        "tokens": [[token.span.start, token.span.end] for token in gold.analysis.document.tokens],
        "optional": sorted(gold.optional),
        "traps": [{"span": to_record(trap.span), "reason": trap.reason} for trap in gold.traps],
        "layers": list(gold.layers),
        "fields": sorted(gold.fields),
        "classes": sorted(gold.classes),
    }


def gold_of_row(row: dict[str, Any], where: str) -> Gold:
    """Build the gold that :func:`row_of_gold` made a row of.

    Raises:
        RecordError: The row does not belong to its text, or is none of this kind.
    """
    try:
        whole, text = json.loads(row["record"]), row["text"]
        head = whole["analysis"]["document"]
        document = Document(
            text,
            head["language"],
            head["id"],
            datetime.date.fromisoformat(head["date"]) if head["date"] else None,
            tuple(Block(Span(s, e, text[s:e]), BlockKind(kind), tag) for s, e, kind, tag in head["blocks"]),
            tuple(Span(s, e, text[s:e]) for s, e in head["sentences"]),
            tuple(Token(Span(s, e, text[s:e])) for s, e in whole["tokens"]),
            digest=head["sha256"],
        )
        return Gold(
            Analysis.from_dict(whole["analysis"], document),
            frozenset(whole["optional"]),
            tuple(
                Trap(document.verify(from_record(Span, one["span"], "traps")), one["reason"]) for one in whole["traps"]
            ),
            tuple(whole["layers"]),
            frozenset(whole["fields"]),
            frozenset(whole["classes"]),
        )
    except (ClaimxError, KeyError, TypeError, ValueError) as error:
        raise RecordError(where, f"this row holds no gold document: {error}") from error
