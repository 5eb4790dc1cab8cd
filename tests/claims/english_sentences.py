"""The labelled English sentences beside this file, and how claims compare with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from claimx.types import Claim

__all__ = ["Labelled", "Row", "found_joint", "read_sentences", "show"]

FOLDER = Path(__file__).parent
N_FIELDS = 7


@dataclass(frozen=True, slots=True)
class Row:
    """What is expected of one claim, or found."""

    kind: str
    holder: str
    cue: str
    core: str
    modality: str
    certainty: str
    polarity: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the claims that it makes."""

    text: str
    rows: tuple[Row, ...]


def read_sentences(name: str) -> list[Labelled]:
    """Read a file of labelled sentences; its head says how it is written."""
    found = []
    for block in (FOLDER / name).read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.strip().split("\n") if not line.startswith("#")]
        if lines and lines[0]:
            found.append(Labelled(lines[0], tuple(_read_row(line) for line in lines[1:])))
    return found


def _read_row(line: str) -> Row:
    optional = line.startswith("? ")
    fields = [field.strip() for field in line.removeprefix("? ").split("|")]
    if len(fields) != N_FIELDS:
        raise ValueError(f"expected {N_FIELDS} fields, got {line!r}")
    return Row(*fields, optional=optional)


def show(claim: Claim) -> Row:
    """Write a claim as the files do."""
    cue = claim.cue.spans if claim.cue else ()
    holder, cue_text, core = (
        " … ".join(span.text for span in spans) for spans in (claim.holder.spans, cue, claim.proposition.core)
    )
    return Row(str(claim.kind), holder, cue_text, core, str(claim.modality), str(claim.certainty), claim.polarity)


def _overlap(one: str, other: str) -> float:
    left, right = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return len(left & right) / max(1, len(left | right))


def found_joint(labelled: Labelled, claims: list[Row]) -> tuple[int, int, int]:
    """Count wanted claims, found claims, and pairs of same kind, holder and polarity that overlap by half.

    Optional claims count on neither side, found or not.
    """
    left = list(claims)
    right = wanted = optional = 0
    for row in sorted(labelled.rows, key=lambda r: r.optional):
        fits = [c for c in left if c.kind == row.kind and _overlap(c.core, row.core) >= 0.5]
        best = max(fits, key=lambda c: (_overlap(c.core, row.core), c.holder == row.holder), default=None)
        if best is not None:
            left.remove(best)
        if not row.optional:
            wanted += 1
            right += best is not None and (best.holder, best.polarity) == (row.holder, row.polarity)
        else:
            optional += best is not None
    return wanted, len(claims) - optional, right
