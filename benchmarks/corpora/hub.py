"""Data sets of Hugging Face ``datasets``: ``datasets:ID`` or ``datasets:FOLDER``, and any suite as a ``Dataset``.

A local folder is one of ``save_to_disk``, or of files that ``load_dataset`` reads; a local file is JSON, JSONL, CSV or
Parquet; anything else is an id. ``#split=test`` names the split, ``#part=NAME`` the configuration. Rows are told apart
by their columns:

1. ``record`` and ``text``, as :mod:`benchmarks.corpora.rows` writes them: the gold, whole;
2. ``tokens`` (or ``words``) and ``ner_tags`` (``tags``, ``labels``, or what ``#layer=`` names): a sentence a row,
   tags as text or as numbers of a ``ClassLabel``;
3. ``text`` and ``entities`` (``spans``, ``label``, ``labels``, or what ``#layer=`` names): records with start, end and
   label, or triples of them.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpora.columns import TAG, Sentence, documents_of
from benchmarks.corpora.doccano import date_of
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.rows import COLUMNS, gold_of_row, row_of_gold
from benchmarks.corpora.sources import SuiteDataError
from benchmarks.corpora.standoff import Mark, Standoff
from claimx.errors import InputError, MissingDependencyError, RecordError
from claimx.scoring import Gold

__all__ = ["as_dataset", "stream_dataset"]

_TOKENS = ("tokens", "words")
_TAGS = ("ner_tags", "tags", "labels", "ner")
_SPANS = ("entities", "spans", "label", "labels")
_STARTS = ("start", "start_offset", "begin", "start_char")
_ENDS = ("end", "end_offset", "end_char")
_LABELS = ("label", "entity_group", "type", "tag")
_FORMATS = {".json": "json", ".jsonl": "json", ".csv": "csv", ".parquet": "parquet"}


def _datasets() -> Any:
    try:
        return importlib.import_module("datasets")
    except ModuleNotFoundError as error:
        raise MissingDependencyError("datasets", "datasets") from error


def as_dataset(golds: Iterable[Gold]) -> Any:
    """Return gold documents as a ``datasets.Dataset``, a row each.

    Raises:
        MissingDependencyError: ``datasets`` is not installed.
    """
    datasets = _datasets()

    def feature(kind: str | list[str] | dict[str, str]) -> Any:
        if isinstance(kind, str):
            return datasets.Value(kind)
        if isinstance(kind, list):
            return [datasets.Value(kind[0])]
        return [{name: datasets.Value(inner) for name, inner in kind.items()}]

    features = datasets.Features({name: feature(kind) for name, kind in COLUMNS.items()})
    return datasets.Dataset.from_list([row_of_gold(gold) for gold in golds], features=features)


def stream_dataset(path: str, options: Options) -> Iterator[Gold]:
    """Read a data set by id or local path.

    Raises:
        MissingDependencyError: ``datasets`` is not installed.
        SuiteDataError: There is no such data set, or it cannot be had from here.
        InputError: It has several splits and none is named, or no column that can be read.
        RecordError: A row does not fit; the message names it.
    """
    rows = _open(path, options)
    columns = list(rows.column_names)
    if {"record", "text"} <= set(columns):
        golds = (gold_of_row(row, f"{path}, row {number}") for number, row in enumerate(rows, start=1))
        for _, gold in zip(range(options.limit or len(rows)), golds, strict=False):
            yield gold
        return
    yield from gold_stream(lambda: _read(rows, columns, path, options), options, path, usual=("entities",))


def _open(path: str, options: Options) -> Any:
    datasets = _datasets()
    place = Path(path)
    is_saved = any((place / name).exists() for name in ("state.json", "dataset_dict.json"))
    try:
        if is_saved:
            found = datasets.load_from_disk(path)
        elif place.is_file():
            kind = _FORMATS.get(Path(place.name.removesuffix(".gz")).suffix, "text")
            found = datasets.load_dataset(kind, data_files=path)
        else:
            found = datasets.load_dataset(path, options.part or None)
    except (OSError, ValueError, RuntimeError, datasets.exceptions.DatasetsError) as error:
        raise SuiteDataError("datasets", path) from error
    if not isinstance(found, datasets.DatasetDict):
        return found
    if options.split:
        if options.split not in found:
            raise InputError(path, f"no split named {options.split!r}; there are {', '.join(found)}")
        return found[options.split]
    if len(found) > 1:
        raise InputError(path, f"name a split, as in #split={next(iter(found))}; there are {', '.join(found)}")
    return next(iter(found.values()))


def _first(columns: Iterable[str], names: Iterable[str]) -> str | None:
    there = set(columns)
    return next((name for name in names if name in there), None)


def _read(rows: Any, columns: list[str], path: str, options: Options) -> Iterator[Standoff]:
    tokens = _first(columns, _TOKENS)
    tags = _first(columns, (options.layer,) if options.layer else _TAGS)
    spans = _first(columns, (options.layer,) if options.layer else _SPANS)
    stem = Path(path).name.partition(".")[0]
    if tokens and tags:
        names = _tag_names(rows.features[tags])
        sentences = (_sentence(row[tokens], row[tags], names, f"{path}, row {n}") for n, row in enumerate(rows, 1))
        yield from documents_of(sentences, options, path, stem)
    elif "text" in columns and spans:
        for number, row in enumerate(rows, start=1):
            yield _standoff(row, spans, f"{path}, row {number}", f"{stem}-{number:05}")
    else:
        reason = f"no tokens with tags and no text with spans in the columns {', '.join(columns)}; try #layer="
        raise InputError(path, reason)


def _tag_names(feature: Any) -> list[str] | None:
    """Return the names behind numbered tags, ``None`` where the tags are text."""
    inner = getattr(feature, "feature", feature[0] if isinstance(feature, list) else feature)
    names = getattr(inner, "names", None)
    return list(names) if names else None


def _sentence(tokens: list[str], tags: list[Any], names: list[str] | None, where: str) -> Sentence:
    if len(tokens) != len(tags):
        raise RecordError(where, f"{len(tokens)} tokens have {len(tags)} tags")
    found = []
    for token, tag in zip(tokens, tags, strict=True):
        if isinstance(tag, int) and (names is None or not 0 <= tag < len(names)):
            raise RecordError(where, f"the tag {tag} is a number without a name")
        named = names[tag] if isinstance(tag, int) and names else str(tag)
        if not TAG.fullmatch(named):
            raise RecordError(where, f"{token!r} has {named!r}, which is no tag")
        if token.strip():
            found.append((token.strip(), named, ""))
    return Sentence(found)


def _standoff(row: Mapping[str, Any], column: str, where: str, name: str) -> Standoff:
    marks = []
    for number, item in enumerate(row[column] or (), start=1):
        try:
            marks.append(_mark(item, number))
        except (KeyError, TypeError, ValueError) as error:
            raise RecordError(where, f"expected start, end and label in {column}, got {item!r}") from error
    named = str(row.get("id") or name)
    language, date = str(row.get("language") or ""), date_of(dict(row), where)
    return Standoff(where, named, row["text"], tuple(marks), language=language, date=date)


def _mark(item: Any, number: int) -> Mark:
    if not isinstance(item, Mapping):
        start, end, label = item
        return Mark(f"T{number}", str(label), ((int(start), int(end)),))
    start, end, label = (_first(item, names) for names in (_STARTS, _ENDS, _LABELS))
    if start is None or end is None or label is None:
        raise KeyError(number)
    quote = item.get("text")
    return Mark(f"T{number}", str(item[label]), ((int(item[start]), int(item[end])),), quote)
