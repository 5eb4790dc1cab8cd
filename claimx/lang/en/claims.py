"""English: what the claims room reads."""

from __future__ import annotations

from claimx.lang.claim_pack import ClaimPack

__all__ = ["CLAIMS"]

CLAIMS = ClaimPack(grammar="en", package="claimx.lang.en.claim_data")
