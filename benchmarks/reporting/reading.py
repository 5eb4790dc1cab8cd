"""Result files, and which of their runs may be ranked together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.records import RESULT_VERSION
from claimx.errors import InputError

__all__ = ["Group", "Record", "Row", "group_rows", "read_results"]

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One system on one suite, out of one file.

    Args:
        name: The system, with its file where a group has it from several.
        source: Name of the file.
        run: What it says of the system and the suite.
        record: The whole file.
    """

    name: str
    source: str
    run: Record
    record: Record


@dataclass(frozen=True, slots=True)
class Group:
    """Runs that may be ranked together: the same gold, by its digest, and the same metric code.

    Args:
        suite: Name of the suite.
        gold: Digest of its gold.
        metric: Digest of the code that scores.
        rows: Its runs.
    """

    suite: str
    gold: str
    metric: str
    rows: tuple[Row, ...]

    @property
    def key(self) -> str:
        """A name for anchors."""
        return f"{self.suite}-{self.gold[:6]}-{self.metric[:6]}"

    @property
    def tasks(self) -> tuple[str, ...]:
        """The tasks that any of its runs was scored for."""
        return tuple(dict.fromkeys(task for row in self.rows for task in row.run["tasks"]))


def read_results(paths: Iterable[Path]) -> list[tuple[str, Record]]:
    """Read result files: name and record of each.

    Raises:
        InputError: A file is no result of this version.
    """
    results = []
    for path in paths:
        try:
            record = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise InputError(str(path), f"no JSON: {error}") from error
        version = record.get("schema_version") if isinstance(record, dict) else None
        if version != RESULT_VERSION:
            raise InputError(path.name, f"expected schema_version {RESULT_VERSION!r}, got {version!r}; run it again")
        results.append((path.stem, record))
    return results


def group_rows(results: Sequence[tuple[str, Record]]) -> list[Group]:
    """Sort all runs into groups of their like, by suite and digests."""
    groups: dict[tuple[str, str, str], list[Row]] = {}
    sources: dict[tuple[str, str, str], Counter[str]] = {}
    for source, record in results:
        for run in record["runs"]:
            key = (run["suite"], record["suites"][run["suite"]]["gold"], record["metric_version"])
            groups.setdefault(key, []).append(Row(run["system"], source, run, record))
            sources.setdefault(key, Counter())[run["system"]] += 1
    return [
        Group(*key, tuple(replace(r, name=f"{r.name} ({r.source})") if sources[key][r.name] > 1 else r for r in rows))
        for key, rows in sorted(groups.items(), key=lambda item: item[0])
    ]
