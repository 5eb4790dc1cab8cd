"""doccano JSONL: ``doccano:PATH``, as exported by its versions 1 and later.

A line has ``text`` and either ``label`` (or ``labels``) with ``[start, end, label]`` triples, or ``entities`` with
``start_offset``, ``end_offset``, ``label`` and ``id``, and ``relations`` with ``from_id``, ``to_id`` and ``type``.
``#layer=NAME`` takes another key than these for the labels. doccano stores no quotations, so that only ``text`` itself
can be held against the offsets; it counts code points.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpora.files import read_json_records
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Link, Mark, Standoff
from claimx.errors import RecordError
from claimx.scoring import Gold

__all__ = ["date_of", "read_doccano", "stream_doccano", "write_doccano"]


def stream_doccano(path: str, options: Options) -> Iterator[Gold]:
    """Read an export of doccano.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A line is not as doccano writes it, or a label lies outside its text.
        InputError: There is no document.
    """
    return gold_stream(lambda: read_doccano(path, options), options, path)


def read_doccano(path: str, options: Options) -> Iterator[Standoff]:
    """Yield the documents of an export; see :func:`stream_doccano`."""
    for where, record in read_json_records("doccano", path):
        text = record.get("text", record.get("data"))
        if not isinstance(text, str):
            raise RecordError(where, f"there is no text; the keys are {', '.join(record)}")
        keys = (options.layer,) if options.layer else ("entities", "label", "labels")
        found = next((record[key] for key in keys if key in record), None)
        if found is None:
            raise RecordError(where, f"there are no labels under {', '.join(keys)}; the keys are {', '.join(record)}")
        try:
            marks = tuple(_mark(item, number) for number, item in enumerate(found, start=1))
            links = tuple(
                Link(str(item["type"]), str(item["from_id"]), str(item["to_id"]))
                for item in record.get("relations") or ()
            )
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            raise RecordError(where, f"a label is not as doccano writes it: {error!r}") from error
        name = str(record.get("id") or where.rpartition("/")[2])
        yield Standoff(where, name, text, marks, links, str(record.get("language") or ""), date_of(record, where))


def _mark(item: Any, number: int) -> Mark:
    if isinstance(item, dict):
        start, end, label = item["start_offset"], item["end_offset"], item["label"]
        name = str(item.get("id", f"T{number}"))
    else:
        (start, end, label), name = item, f"T{number}"
    if not isinstance(start, int) or not isinstance(end, int) or not isinstance(label, str):
        message = f"expected start, end and label, got {item!r}"
        raise TypeError(message)
    return Mark(name, label, ((start, end),))


def date_of(record: dict[str, Any], where: str) -> datetime.date | None:
    """Return the date of a record's document, if the key ``date`` gives one.

    Raises:
        RecordError: What stands there is no date.
    """
    value = record.get("date")
    if not value:
        return None
    try:
        return datetime.date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise RecordError(where, f"date: expected YYYY-MM-DD, got {value!r}") from error


def write_doccano(documents: Iterable[Standoff], path: Path, labels: Mapping[str, object]) -> None:
    """Write names as triples, a document a line; the facts that other records need have no place in the format."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for document in documents:
            named = [mark for mark in document.marks if isinstance(labels.get(mark.label.upper()), tuple)]
            triples = [[mark.pieces[0][0], mark.pieces[-1][1], mark.label] for mark in named]
            record = {"id": document.id, "text": document.text, "label": triples, "language": document.language}
            dated = {"date": document.date.isoformat()} if document.date else {}
            file.write(json.dumps(record | dated, ensure_ascii=False) + "\n")
