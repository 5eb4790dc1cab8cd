"""Analyses to files and back: JSON Lines, CSV, CoNLL columns, brat stand-off, HTML.

A format is a module with ``write(analyses, file)`` and, where the file says enough, ``read(file, document_of)``, plus
one line in :data:`FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, TextIO

from claimx.errors import InputError, ResourceError
from claimx.export import brat, brat_reader, conll, html, jsonl, table
from claimx.types import Analysis, Document

__all__ = ["FORMATS", "Format", "get_format", "write"]

_Reader = Callable[[Iterable[str], Callable[[dict[str, Any]], Document]], Iterator[Analysis]]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write analyses.

    Args:
        name: What the command line calls it.
        suffix: Ending of its files.
        what: One line on what it holds.
        write: Writes any number of analyses into an open text file, and returns their number.
        read: Reads them back over the documents they were made from; ``None`` where the file says too little.
        holds: The lists of records that come back from it, with what the format keeps of them; all lists, and all of
            each record, from a format without loss.
    """

    name: str
    suffix: str
    what: str
    write: Callable[[Iterable[Analysis], TextIO], int]
    read: _Reader | None = None
    holds: tuple[str, ...] = ()


_EVERYTHING = ("entities", "quantities", "times", "claims", "rejections", "notes")

FORMATS = {
    one.name: one
    for one in (
        Format("jsonl", ".jsonl", "every record, one text a line", jsonl.write, jsonl.read, _EVERYTHING),
        Format("csv", ".csv", "the table, one claim a line", table.write),
        Format("conll", ".conll", "tokens with BIO codes", conll.write, conll.read, ("entities",)),
        Format(
            "brat",
            ".ann",
            "stand-off annotation, one text a file",
            brat.write,
            brat_reader.read,
            ("entities", "claims"),
        ),
        Format("html", ".html", "one page with the records marked", html.write),
    )
}


def get_format(name: str | None = None, *, path: str = "") -> Format:
    """Return a format by name, else by the ending of a file name, else JSON Lines.

    Raises:
        ResourceError: No format has this name.

    Example:
        >>> get_format(path="claims.html").name, get_format().name
        ('html', 'jsonl')
    """
    if name is None:
        suffix = PurePath(path).suffix.lower()
        return next((one for one in FORMATS.values() if one.suffix == suffix), FORMATS["jsonl"])
    if name not in FORMATS:
        raise ResourceError("format", name, tuple(FORMATS))
    return FORMATS[name]


def write(analyses: Analysis | Iterable[Analysis], path: str | Path, *, format: str | None = None) -> int:  # noqa: A002
    """Write one analysis or many into a file.

    Args:
        analyses: One analysis, or any iterable of them, read as it is consumed.
        path: The file; what it holds is replaced.
        format: One of :data:`FORMATS`; by the ending of the file where not given, else JSON Lines.

    Returns:
        The number of analyses written.

    Raises:
        ResourceError: No format has this name.
        InputError: The file cannot be written.
    """
    wanted = get_format(format, path=str(path))
    many = (analyses,) if isinstance(analyses, Analysis) else analyses
    try:
        file = Path(path).open("w", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed below
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror})") from error
    with file:
        return wanted.write(many, file)
