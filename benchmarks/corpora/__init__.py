"""Suites: where gold comes from. One line in ``SUITES`` or ``READERS`` each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.corpora import brief, columns, corpus_de, spkatt
from benchmarks.corpora.columns import Options
from claimx.errors import ResourceError
from claimx.scoring import Gold

__all__ = ["READERS", "SUITES", "load_suite", "suite_label", "suite_names"]

# Suites that come with the project.
SUITES: dict[str, Callable[[], tuple[Gold, ...]]] = {
    "brief": brief.load,
    "corpus-de": corpus_de.load_dev,
    "corpus-de-train": corpus_de.load_train,
}

# Suites that the user brings, as KIND:PATH or KIND:PATH#option=value,…
READERS: dict[str, Callable[[str, Options], tuple[Gold, ...]]] = {
    "conll": columns.load_names,
    "germeval14": columns.load_germeval,
    "spkatt": spkatt.load_events,
    "timex": columns.load_times,
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


def load_suite(name: str) -> tuple[Gold, ...]:
    """Return the gold documents of a suite, as in ``brief`` or ``conll:mine.conll.gz#text=0,tag=3``.

    Raises:
        ResourceError: There is no suite of this name, or no such file.
        RecordError: The file is not as its kind should be.
        InputError: An option is wrong, or nothing is annotated.
    """
    kind, colon, rest = name.partition(":")
    if name in SUITES:
        return SUITES[name]()
    if not colon or kind not in READERS:
        raise ResourceError("suite", name, suite_names())
    path, _, options = rest.partition("#")
    return READERS[kind](path, Options.parse(options))
