"""The seed brief with its hand-labelled gold file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from claimx.scoring import Gold, Trap
from claimx.types import Analysis, Block, BlockKind, Claim, ClaimList, Document, Entity, Quantity, Span, Time
from claimx.types.records import from_record

__all__ = ["GOLD_FILE", "load", "read_gold"]

ROOT = Path(__file__).parents[2]
TEXT_FILE = ROOT / "seeds" / "swp-aktuell-2024A57.txt"
GOLD_FILE = ROOT / "benchmarks" / "gold" / "swp-aktuell-2024A57.json"
DATE = date(2024, 11, 14)


def _records(kind: type, items: Sequence[dict[str, Any]], path: str, optional: set[str]) -> tuple[Any, ...]:
    records: list[Any] = []
    for index, item in enumerate(items):
        record: Any = from_record(kind, {k: v for k, v in item.items() if k != "optional"}, f"{path}[{index}]")
        if item.get("optional"):
            optional.add(record.id)
        records.append(record)
    return tuple(records)


def read_gold(gold_file: Path, text_file: Path = TEXT_FILE) -> Gold:
    """Read a gold file in the shape of ``claimx.analysis/1`` with ``optional`` marks, sentences and traps.

    Raises:
        RecordError: A record does not follow the types.
        SpanError: A span does not show the characters of the text.
    """
    text = text_file.read_bytes().decode("utf-8")
    content = json.loads(gold_file.read_text("utf-8"))
    blocks = tuple(Block(Span(s, e, text[s:e]), BlockKind(kind), "de") for s, e, kind in content["blocks"])
    sentences = tuple(Span(s, e, text[s:e]) for s, e in content["sentences"])
    document = Document(text, "de", text_file.stem, DATE, blocks, sentences, digest=content["document"]["sha256"])
    optional: set[str] = set()
    analysis = Analysis(
        document,
        _records(Entity, content["entities"], "entities", optional),
        _records(Quantity, content["quantities"], "quantities", optional),
        _records(Time, content["times"], "times", optional),
        ClaimList(_records(Claim, content["claims"], "claims", optional)),
    )
    traps = tuple(
        Trap(document.verify(from_record(Span, item["span"], f"traps[{i}]")), item["reason"])
        for i, item in enumerate(content["traps"])
    )
    return Gold(analysis, frozenset(optional), traps)


def load() -> tuple[Gold, ...]:
    """Return the brief as a suite of one document."""
    return (read_gold(GOLD_FILE),)
