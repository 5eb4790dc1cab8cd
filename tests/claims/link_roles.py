"""What the tests of links share."""

from __future__ import annotations

from claimx.types import Analysis, Claim


def roles(analysis: Analysis, claim: Claim) -> dict[str, str]:
    """Return the role of each number, time and name that is linked to a claim, by how it stands in the text."""
    records = (*analysis.entities, *analysis.quantities, *analysis.times)
    surfaces = {record.id: str(record.span) for record in records}
    return {surfaces[link.id]: str(link.role) for link in (*claim.quantities, *claim.times, *claim.entities)}
