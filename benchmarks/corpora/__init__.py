"""Suites: where gold comes from. One line in ``SUITES`` or ``READERS`` each; README.md here describes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, overload

from benchmarks.corpora import (
    articles,
    brat,
    brief,
    cas,
    columns,
    corpus_de,
    docbin,
    doccano,
    hub,
    label_studio,
    quotations,
    spkatt,
    timeml,
)
from benchmarks.corpora.options import Options
from benchmarks.corpora.sources import SOURCES
from claimx.errors import ResourceError
from claimx.scoring import Gold

__all__ = ["READERS", "SOURCES", "SUITES", "load_suite", "stream_suite", "suite_digests", "suite_label", "suite_names"]

# Suites that come with the project.
SUITES: dict[str, Callable[[], tuple[Gold, ...]]] = {
    "brief": brief.load,
    "corpus-de": corpus_de.load_dev,
    "corpus-de-train": corpus_de.load_train,
}

# Suites that the user brings, as KIND:PATH or KIND:PATH#option=value,…
READERS: dict[str, Callable[[str, Options], Iterator[Gold]]] = {
    "articles": articles.stream_articles,
    "brat": brat.stream_brat,
    "cas": cas.stream_cas,
    "conll": columns.stream_names,
    "datasets": hub.stream_dataset,
    "docbin": docbin.stream_docbin,
    "doccano": doccano.stream_doccano,
    "germeval14": columns.stream_germeval,
    "labelstudio": label_studio.stream_label_studio,
    "quotations": quotations.stream_quotations,
    "spkatt": spkatt.stream_events,
    "timeml": timeml.stream_timeml,
    "timex": columns.stream_times,
    "uner": columns.stream_uner,
}


def suite_names() -> tuple[str, ...]:
    """Return how suites are named on the command line."""
    return (*SUITES, *(f"{kind}:PATH" for kind in READERS))


def suite_label(name: str) -> str:
    """Return how tables and records call a suite: without the folder, which differs from machine to machine.

    Example:
        >>> suite_label("conll:data/mine.conll#tag=3")
        'conll:mine.conll#tag=3'
    """
    kind, colon, rest = name.partition(":")
    path, mark, options = rest.partition("#")
    return f"{kind}{colon}{Path(path).name if colon else path}{mark}{options}"


def stream_suite(name: str) -> Iterator[Gold]:
    """Yield the gold documents of a suite one at a time, as in ``brief`` or ``conll:mine.conll.gz#text=0,tag=3``.

    Raises:
        ResourceError: There is no suite of this name, or its data is not there; the message says where it is to be had.
        RecordError: The file is not as its kind should be; the message names file and record.
        InputError: An option is wrong, or nothing is annotated.
        MissingDependencyError: The kind of file needs a package that is not installed.
    """
    kind, colon, rest = name.partition(":")
    if name in SUITES:
        return iter(SUITES[name]())
    if not colon or kind not in READERS:
        raise ResourceError("suite", name, suite_names())
    path, _, options = rest.partition("#")
    return READERS[kind](path, Options.parse(options))


@overload
def load_suite(name: str, *, as_dataset: Literal[False] = False) -> tuple[Gold, ...]: ...
@overload
def load_suite(name: str, *, as_dataset: Literal[True]) -> Any: ...
def load_suite(name: str, *, as_dataset: bool = False) -> Any:
    """Return all gold documents of a suite, on request as a ``datasets.Dataset``; raises as :func:`stream_suite` does.

    Args:
        name: As for :func:`stream_suite`.
        as_dataset: Return a data set with the columns of :mod:`benchmarks.corpora.rows`.

    Raises:
        MissingDependencyError: A data set is asked for, and ``datasets`` is not installed.
    """
    golds = stream_suite(name)
    return hub.as_dataset(golds) if as_dataset else tuple(golds)


def suite_digests(name: str) -> tuple[str, ...]:
    """Return the SHA-256 of the text of every document of a suite, sorted: what a model must not have been trained on.

    Example:
        >>> [digest[:8] for digest in suite_digests("brief")]
        ['70c454a2']
    """
    return tuple(sorted({gold.analysis.document.digest for gold in stream_suite(name)}))
