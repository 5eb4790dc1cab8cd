"""JSON Lines after the schema ``claimx.analysis/1``: one analysis a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TextIO

from claimx.errors import RecordError
from claimx.export.selectors import OffsetUnit, add_selectors
from claimx.types import Analysis, Document

__all__ = ["dump_line", "read", "read_records", "write"]


def dump_line(record: dict[str, Any]) -> str:
    """Return a record as one line of JSON with a newline; what UTF-8 cannot hold is written as an escape."""
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def write(
    analyses: Iterable[Analysis],
    file: TextIO,
    *,
    selectors: bool = True,
    units: tuple[OffsetUnit, ...] = (),
) -> int:
    """Write analyses, one a line, each in one piece.

    Args:
        analyses: Any iterable, read as it is consumed.
        file: An open text file in UTF-8.
        selectors: Give every span its W3C selectors.
        units: Further offset units, as in :func:`claimx.export.selectors.add_selectors`; they need ``selectors``.

    Returns:
        The number of lines written.
    """
    n_lines = 0
    for analysis in analyses:
        record = analysis.to_dict()
        if selectors:
            add_selectors(record, analysis.document.text, units=units)
        file.write(dump_line(record))
        n_lines += 1
    return n_lines


def read_records(file: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the records of a JSONL file as dictionaries.

    Raises:
        RecordError: A line is no JSON object.
    """
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise RecordError(f"line {number}", f"expected a JSON object, got {line[:40]!r} ({error})") from error
        if not isinstance(record, dict):
            raise RecordError(f"line {number}", f"expected a JSON object, got {type(record).__name__}")
        yield record


def read(file: Iterable[str], document_of: Callable[[dict[str, Any]], Document | str]) -> Iterator[Analysis]:
    """Read back what :func:`write` wrote, over the documents it was made from.

    Args:
        file: The lines.
        document_of: Returns the document or the text of a record's ``document`` entry, since texts are not stored in
            the file.

    Raises:
        RecordError: A line follows another schema or belongs to another text.
    """
    for record in read_records(file):
        yield Analysis.from_dict(record, document_of(record["document"]))
