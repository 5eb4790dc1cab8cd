"""What systems answered before, by digest of text, system and version, so that nothing is asked twice.

Each system in each version has a file of its own under ``cache/``; version means the digest of everything that its
answers depend on. Answers are kept as they come, so that a run that was broken off goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
import time
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from claimx.types import Analysis, Document

__all__ = ["Predictions", "default_cache"]

_TABLES = (
    "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, record BLOB NOT NULL, failure TEXT)",
    "CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)
_COMMIT_EVERY_S = 1.0
_WAIT_S = 120.0  # for another run that writes into the same cache


def default_cache() -> Path:
    """Return where answers are kept: in the checkout, or in the user's cache where the package is installed."""
    here = Path(__file__).parent
    if here.parent.name != "_bench":
        return here / "cache"
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "claimx" / "benchmarks"


def _key(document: Document) -> str:
    day = document.date.isoformat() if document.date else ""
    return hashlib.sha256(f"{document.digest}|{document.language}|{day}".encode()).hexdigest()


class Predictions:
    """The answers of one system in one version. Use it in a ``with`` block.

    Args:
        folder: Where the files of all systems lie.
        name: The system, as in tables.
        digest: Digest of everything that its answers depend on.
    """

    def __init__(self, folder: Path, name: str, digest: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{re.sub('[^A-Za-z0-9.+-]+', '_', name)[:60]}-{digest[:16]}.sqlite"
        self._file = sqlite3.connect(self.path, timeout=_WAIT_S)
        for statement in _TABLES:
            self._file.execute(statement)
        self._committed = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __contains__(self, document: Document) -> bool:
        found = self._file.execute("SELECT 1 FROM answers WHERE key = ?", (_key(document),)).fetchone()
        return found is not None

    def put(self, document: Document, record: Mapping[str, Any], failure: str | None = None) -> None:
        """Keep the answer to a document: the dictionary of an analysis, and why it is empty where the system failed."""
        data = zlib.compress(json.dumps(record, separators=(",", ":")).encode("ascii"))
        self._file.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (_key(document), data, failure))
        if time.monotonic() - self._committed > _COMMIT_EVERY_S:
            self._file.commit()
            self._committed = time.monotonic()

    def get(self, document: Document) -> Analysis | None:
        """Return the answer to a document, ``None`` where there is none yet."""
        row = self._file.execute("SELECT record FROM answers WHERE key = ?", (_key(document),)).fetchone()
        return None if row is None else Analysis.from_dict(json.loads(zlib.decompress(row[0])), document)

    def failure(self, document: Document) -> str | None:
        """Return why the system broke down on a document, ``None`` where it did not."""
        row = self._file.execute("SELECT failure FROM answers WHERE key = ?", (_key(document),)).fetchone()
        return None if row is None else row[0]

    def note(self, name: str, value: object) -> None:
        """Keep a JSON value under a name."""
        self._file.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, json.dumps(value)))
        self._file.commit()

    def read_note(self, name: str) -> Any:
        """Return a JSON value that was kept, ``None`` where there is none."""
        row = self._file.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return None if row is None else json.loads(row[0])

    def close(self) -> None:
        """Write what is still open."""
        self._file.commit()
        self._file.close()
