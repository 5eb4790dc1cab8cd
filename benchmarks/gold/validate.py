"""Check the gold file: every record, every span, every link.

python -m benchmarks.gold.validate
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.corpora.brief import GOLD_FILE, read_gold
from claimx.errors import ClaimxError
from claimx.scoring import Gold
from claimx.types import BlockKind, Claim, ClaimKind

__all__ = ["find_faults", "main"]


def find_faults(gold: Gold) -> Iterator[str]:
    """Yield one line for everything in a gold document that contradicts the guideline or itself."""
    analysis = gold.analysis
    document = analysis.document
    for layer in ("entities", "quantities", "times"):
        records = getattr(analysis, layer)
        for one, other in pairwise(records):
            if one.span.start > other.span.start:
                yield f"{layer}: {other.id} stands behind {one.id}"
        ids = [record.id for record in records]
        yield from (f"{layer}: {name} stands twice" for name in sorted({i for i in ids if ids.count(i) > 1}))
    known = {record.id for layer in ("entities", "quantities", "times") for record in getattr(analysis, layer)}
    claim_ids = {claim.id for claim in analysis.claims}
    for claim in analysis.claims:
        for link in (*claim.quantities, *claim.times, *claim.entities):
            if link.id not in known:
                yield f"claims: {claim.id} points at {link.id}, which is not there"
        if claim.parent is not None and claim.parent not in claim_ids:
            yield f"claims: {claim.id} has the parent {claim.parent}, which is not there"
        yield from _claim_faults(claim)
        block = document.block_of(claim.proposition.spans[0])
        if block is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            yield f"claims: {claim.id} stands in a {block.kind if block else 'place without block'}"
    for trap in gold.traps:
        for quantity in analysis.quantities:
            if trap.span.overlaps(quantity.number):
                yield f"traps: {trap.span} ({trap.reason}) is the quantity {quantity.id} as well"


def _claim_faults(claim: Claim) -> Iterator[str]:
    if claim.kind is ClaimKind.AUTHOR and claim.holder.spans:
        yield f"claims: {claim.id} is the author's and has a holder span"
    if claim.kind is ClaimKind.ATTRIBUTED and claim.endorsed is None:
        yield f"claims: {claim.id} is attributed and says nothing of endorsement"
    if claim.kind is ClaimKind.EVIDENTIAL and not claim.evidence:
        yield f"claims: {claim.id} is evidential and names no evidence"
    outer = claim.proposition.spans
    for span in claim.proposition.core:
        if not any(piece.contains(span) for piece in outer):
            yield f"claims: {claim.id} has a core outside its spans"
    for one, other in pairwise(outer):
        if one.end > other.start:
            yield f"claims: {claim.id} has proposition spans out of order"


def main(arguments: Sequence[str] = ()) -> int:
    """Check the files named, the gold file by default; return the exit code."""
    n_faults = 0
    for path in [Path(name) for name in arguments] or [GOLD_FILE]:
        try:
            gold = read_gold(path)
        except ClaimxError as error:
            faults = [str(error)]
        else:
            faults = list(find_faults(gold))
            analysis = gold.analysis
            counts = {name: len(getattr(analysis, name)) for name in ("entities", "quantities", "times", "claims")}
            print(f"{path.name}: {counts}, {len(gold.traps)} traps, {len(gold.optional)} optional")
        for fault in faults:
            print(f"{path.name}: {fault}")
        n_faults += len(faults)
    return 1 if n_faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
