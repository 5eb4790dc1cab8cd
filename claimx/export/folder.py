"""One file a text, in a folder: what brat wants, and what people want who hand files on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from claimx.errors import InputError
from claimx.export import Format, brat
from claimx.types import Analysis

__all__ = ["write_folder"]


def write_folder(analyses: Iterable[Analysis], folder: Path, format: Format) -> int:  # noqa: A002
    """Write each analysis into a file of its own, named after its document.

    Two documents of one name are told apart by a number. For brat the text goes beside each file, with the line ends
    that it has, and ``annotation.conf`` with the names used.

    Args:
        analyses: Any iterable, read as it is consumed.
        folder: Made where it is not there.
        format: The format of the files.

    Returns:
        The number of files of that format.

    Raises:
        InputError: The folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(str(folder), f"cannot be made a folder ({error.strerror})") from error
    if format.name == "brat":
        (folder / "annotation.conf").write_text(brat.configuration(), "utf-8")
    taken: set[str] = set()
    for analysis in analyses:
        name = _free_name(analysis.document.id, taken)
        with (folder / f"{name}{format.suffix}").open("w", encoding="utf-8", newline="\n") as file:
            format.write([analysis], file)
        if format.name == "brat":
            text = analysis.document.text.encode("utf-8", "replace")
            (folder / f"{name}.txt").write_bytes(text)
    return len(taken)


def _free_name(document_id: str, taken: set[str]) -> str:
    """Return a file name without suffix that is not taken yet, and take it."""
    stem = "".join(c if c.isalnum() or c in "-_. " else "-" for c in PurePath(document_id).stem).strip(". ") or "text"
    name = stem
    for number in range(2, len(taken) + 3):
        if name.lower() not in taken:
            break
        name = f"{stem}-{number}"
    taken.add(name.lower())
    return name
