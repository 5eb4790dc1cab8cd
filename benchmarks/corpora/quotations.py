"""Quotations of news articles: ``quotations:PATH`` with a folder or a file.

Two layouts of ours are read, told apart by what is in the file; quotation corpora in other layouts are brought into one
of them first.

1. JSON, or JSONL with a document a line, with the text and its offsets (code points):

       {"id": "a", "text": "…", "date": "2024-11-14", "quotes": [
           {"form": "indirect", "quote": [[24, 61]], "speaker": [[0, 12]], "cue": [[13, 18]], "addressee": []}]}

   A place is ``[start, end]`` or ``{"start": …, "end": …, "text": …}``; a ``text`` is held against the document. Keys
   may be in any case; ``quotations`` or ``annotations`` do for ``quotes``, ``type`` for ``form``, ``message`` or
   ``content`` for ``quote``, ``source`` or ``holder`` for ``speaker``, ``addr`` for ``addressee``.
2. TSV beside its text, ``a.tsv`` and ``a.txt``, with a header of the same names and places as ``24-61;70-80``.

Forms are those of the guideline, or ``free indirect`` for ``free`` and ``reported`` for ``paraphrase``, in any
spelling. A quotation is an attributed claim; polarity, modality and the other fields were not annotated and are not
scored. A quotation without a cue counts for the claims and not for speech events, which need one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpora.doccano import date_of
from benchmarks.corpora.files import decode, find_files, read_bytes, read_json_records, stem_of
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.spkatt import read_speeches
from benchmarks.corpora.standoff import Link, Mark, Standoff
from claimx.errors import InputError, RecordError
from claimx.scoring import Gold

__all__ = ["read_quotations", "stream_quotations"]

_KEYS = {
    "quotes": ("quotes", "quotations", "annotations"),
    "form": ("form", "type"),
    "quote": ("quote", "message", "content"),
    "speaker": ("speaker", "source", "holder"),
    "cue": ("cue",),
    "addressee": ("addressee", "addr"),
}
_ROLES = {"speaker": "Holder", "cue": "Cue", "addressee": "Addressee"}
_PLACE = re.compile(r"(?P<start>[0-9]+)[-:](?P<end>[0-9]+)\Z")


def stream_quotations(path: str, options: Options) -> Iterator[Gold]:
    """Read quotations as attributed claims with form, holder and cue.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A document is in none of the layouts, or a place does not fit its text.
        InputError: There is no document.
    """
    return gold_stream(lambda: read_quotations(path, options), options, path, usual=("claims", "attribution"))


def read_quotations(path: str, options: Options) -> Iterator[Standoff]:
    """Yield the documents of a folder, archive or file; see :func:`stream_quotations`."""
    tables = [
        file for file in find_files("quotations", path, ".tsv", ".json", ".jsonl", ".gz", ".tar") if _is_table(file)
    ]
    for file in tables:
        yield _from_table(file, path)
    if tables:
        return
    place = Path(path)
    if place.suffix == ".jsonl" or (place.is_dir() and any(place.rglob("*.jsonl"))):
        for where, record in read_json_records("quotations", path):
            yield _from_json(where, where.rpartition("/")[2], record)
        return
    for where, name, record in read_speeches("quotations", path, options.part):
        documents: list[Any] = record if isinstance(record, list) else [record]
        for number, one in enumerate(documents, start=1):
            if not isinstance(one, dict):
                raise RecordError(where, f"expected a document, got {str(one)[:40]!r}")
            yield _from_json(where, name if len(documents) == 1 else f"{name}-{number:05}", one)


def _is_table(file: Path) -> bool:
    return file.name.removesuffix(".gz").endswith(".tsv")


def _get(record: Mapping[str, Any], name: str) -> Any:
    """Return what stands under one of the names of a key, in any case; ``None`` where nothing does."""
    folded = {str(key).lower(): value for key, value in record.items()}
    return next((folded[key] for key in _KEYS[name] if folded.get(key) not in (None, "")), None)


def _from_json(where: str, name: str, record: Mapping[str, Any]) -> Standoff:
    text, quotes = record.get("text"), _get(record, "quotes")
    if not isinstance(text, str) or not isinstance(quotes, list | type(None)):
        raise RecordError(where, f"expected text and quotes; the keys are {', '.join(map(str, record))}")
    marks, links = _marks(where, quotes or ())
    language = str(record.get("language") or "de")
    return Standoff(where, str(record.get("id") or name), text, marks, links, language, date_of(dict(record), where))


def _marks(where: str, quotes: Iterable[Any]) -> tuple[tuple[Mark, ...], tuple[Link, ...]]:
    marks: list[Mark] = []
    links: list[Link] = []
    for number, quote in enumerate(quotes, start=1):
        if not isinstance(quote, Mapping):
            raise RecordError(f"{where}, quote {number}", f"expected an object, got {quote!r}")
        places = {role: _places(_get(quote, role), f"{where}, quote {number}, {role}") for role in ("quote", *_ROLES)}
        if not places["quote"]:
            raise RecordError(
                f"{where}, quote {number}", f"there is no quote; the keys are {', '.join(map(str, quote))}"
            )
        form = _get(quote, "form")
        facts = {"form": str(form)} if form else {}
        marks.append(_mark(f"{number}", "Claim", places["quote"], facts))
        for role, label in _ROLES.items():
            if places[role]:
                marks.append(_mark(f"{number} {role}", label, places[role], {}))
                links.append(Link(label, f"{number}", f"{number} {role}"))
    return tuple(marks), tuple(links)


_Place = tuple[int, int, str | None]


def _mark(name: str, label: str, places: list[_Place], facts: dict[str, str]) -> Mark:
    quotes = [quote for _, _, quote in places]
    quote = None if None in quotes else " ".join(map(str, quotes))
    return Mark(name, label, tuple((start, end) for start, end, _ in places), quote, facts)


def _places(value: Any, where: str) -> list[_Place]:
    """Read ``[[s, e], …]``, ``[s, e]``, ``[{"start": s, "end": e}, …]`` or ``"s-e;s-e"``."""
    if value is None:
        return []
    items = value.split(";") if isinstance(value, str) else value
    if isinstance(items, Mapping) or (isinstance(items, list) and len(items) == 2 and isinstance(items[0], int)):
        items = [items]
    try:
        return [_place(item) for item in items]
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError(where, f"expected places as [[start, end], …] or start-end;…, got {value!r}") from error


def _place(item: Any) -> _Place:
    if isinstance(item, str):
        match = _PLACE.match(item.strip())
        if match is None:
            raise ValueError(item)
        return int(match["start"]), int(match["end"]), None
    if isinstance(item, Mapping):
        text = item.get("text")
        return int(item["start"]), int(item["end"]), None if text is None else str(text)
    start, end = item
    return int(start), int(end), None


def _from_table(file: Path, root: str) -> Standoff:
    text_file = file.with_name(f"{file.name.removesuffix('.gz').removesuffix('.tsv')}.txt")
    if not text_file.exists():
        raise InputError(str(file), f"a table of quotations needs its text beside it; there is no {text_file.name}")
    text = decode(read_bytes(text_file), str(text_file))
    lines = decode(read_bytes(file), str(file)).removeprefix("\ufeff").splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))
    for number, row in enumerate(rows, start=2):
        if None in row:
            raise RecordError(f"{file}, line {number}", f"more cells than the header has: {row[None]!r}")
    marks, links = _marks(str(file), rows)
    return Standoff(str(file), stem_of(file, root), text, marks, links, "de")
