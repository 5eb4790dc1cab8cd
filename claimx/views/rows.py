"""One row a claim, or one a claim and quantity: who holds what, how, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Literal, get_args

from claimx.errors import InputError
from claimx.types import Analysis, Claim, Quantity, Span
from claimx.types.claim_list import holder_name
from claimx.views.tables import Table

__all__ = ["COLUMNS", "Per", "analyses_of", "joined", "to_table"]

Per = Literal["claim", "quantity"]

COLUMNS = (
    "document", "id", "holder", "predicate", "subject", "object", "value", "unit", "noun", "modifier", "time", "place",
    "certainty", "polarity", "modality", "kind", "quote", "start", "end", "recipient", "cue", "condition", "said",
    "holder_type", "form", "endorsed", "lower", "upper",
)  # fmt: skip


def joined(spans: Sequence[Span]) -> str | None:
    """Return the words of some spans with the gaps shown, ``None`` where there are none."""
    return " … ".join(span.text for span in spans) or None


def analyses_of(analyses: Analysis | Iterable[Analysis]) -> Iterator[Analysis]:
    """Yield the analyses, also where a single one is given.

    Raises:
        InputError: Something else came.
    """
    for analysis in (analyses,) if isinstance(analyses, Analysis) else analyses:
        if not isinstance(analysis, Analysis):
            raise InputError("analyses", f"expected what a pipeline returns, got {type(analysis).__name__}")
        yield analysis


def to_table(analyses: Analysis | Iterable[Analysis], *, per: Per = "claim") -> Table:
    """Return the claims of one text or of many as a table.

    Cells are strings, so that no number is rounded; ``start`` and ``end`` are code points; what is not known is
    ``None``. ``value`` is an interval, ``lower`` and ``upper`` are its bounds. ``time`` is when it happens, ``said``
    when it was said. Several values in one cell are set apart by ``"; "``.

    Args:
        analyses: One analysis, or any iterable of them.
        per: ``"claim"``: one row a claim, its quantities together in one cell. ``"quantity"``: one row for each
            quantity of a claim, and one for a claim without any.

    Raises:
        InputError: ``per`` is something else, or one of the analyses is none.

    Example:
        >>> import claimx
        >>> table = to_table(claimx.analyze("Laut Nato kamen mindestens 3.000 Soldaten.", language="de", tier="rules"))
        >>> [table[0][name] for name in ("holder", "value", "noun", "modifier")]
        ['Nato', '[3000, inf)', 'Soldat', 'at_least']
    """
    if per not in get_args(Per):
        raise InputError("per", f"expected 'claim' or 'quantity', got {per!r}")
    return Table(COLUMNS, tuple(row for analysis in analyses_of(analyses) for row in _rows(analysis, per)))


def _rows(analysis: Analysis, per: Per) -> Iterator[dict[str, Any]]:
    quantities = {quantity.id: quantity for quantity in analysis.quantities}
    times = {time.id: time.value or time.span.text for time in analysis.times}
    for claim in analysis.claims:
        amounts = [quantities[link.id] for link in claim.quantities if link.id in quantities]
        row = {"document": analysis.document.id, **_claim_cells(claim)}
        for name, role in (("time", False), ("said", True)):
            moments = [times[x.id] for x in claim.times if x.id in times and (x.role == "utterance") == role]
            row[name] = "; ".join(moments) or None
        groups = [[amount] for amount in amounts] or [[]] if per == "quantity" else [amounts]
        for group in groups:
            whole = row | _amount_cells(group)
            yield {name: whole[name] for name in COLUMNS}


def _claim_cells(claim: Claim) -> dict[str, Any]:
    frame, core = claim.frame, claim.proposition.core
    return {
        "id": claim.id,
        "holder": holder_name(claim),
        "predicate": frame.predicate if frame else None,
        "subject": joined(frame.subject) if frame else None,
        "object": "; ".join(joined(spans) or "" for spans in frame.objects) or None if frame else None,
        "place": joined(frame.place) if frame else None,
        "certainty": str(claim.certainty),
        "polarity": claim.polarity,
        "modality": str(claim.modality),
        "kind": str(claim.kind),
        "quote": joined(core),
        "start": core[0].start,
        "end": core[-1].end,
        "recipient": joined(frame.recipient) if frame else None,
        "cue": joined(claim.cue.spans) if claim.cue else None,
        "condition": joined(claim.condition),
        "holder_type": str(claim.holder.type),
        "form": str(claim.form),
        "endorsed": claim.endorsed,
    }


def _amount_cells(amounts: Sequence[Quantity]) -> dict[str, Any]:
    """Return the cells of some quantities; an empty place is kept, so that the cells of a row stay in step."""
    cells = {
        "value": [str(q.value) for q in amounts],
        "unit": [q.unit or "1" for q in amounts],
        "noun": [q.noun.lemma if q.noun else "" for q in amounts],
        "modifier": [str(q.modifier) for q in amounts],
        "lower": [_bound(q.value.lower) for q in amounts],
        "upper": [_bound(q.value.upper) for q in amounts],
    }
    return {name: "; ".join(values) if any(values) else None for name, values in cells.items()}


def _bound(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"
