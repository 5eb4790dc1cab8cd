"""A hand-labelled document: an analysis, what of it is optional, and what must not be found."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.types import Analysis, Span

__all__ = ["CLAIM_TRAPS", "Gold", "Trap"]

# Traps for the reader of claims; all others are numbers that state no amount.
CLAIM_TRAPS = frozenset({"pseudo_negation", "scare_quote"})


@dataclass(frozen=True, slots=True)
class Trap:
    """A stretch that looks like a record and is none.

    Args:
        span: Where.
        reason: Why it is none, a stable code as in ``article``.
    """

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Gold:
    """What a careful reader finds in a text.

    Args:
        analysis: The records.
        optional: Ids of records in which two careful readers may differ: neither a miss nor a false alarm.
        traps: What must not be found.
        layers: The record types that were labelled, of ``entities``, ``quantities``, ``times``, ``claims``.
        fields: Claim fields that were labelled; only these are scored. Empty means all.
        classes: Labels and forms of entities that were labelled (``PER``, ``derived``), and kinds of claims
            (``attributed``); predicted records of others are neither right nor false alarms. Empty means all, and no
            kind of claim among them all kinds.
    """

    analysis: Analysis
    optional: frozenset[str] = frozenset()
    traps: tuple[Trap, ...] = ()
    layers: tuple[str, ...] = ("entities", "quantities", "times", "claims")
    fields: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
