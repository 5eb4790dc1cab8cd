"""Was a model trained on the text that it is tested on? Fingerprints of sentences and documents, and how they are kept.

A fingerprint is the beginning of the SHA-256 of a text reduced to its letters and digits, in lower case: other spaces,
quotation marks or line ends leave it as it was. A model folder lists the fingerprints of what it was trained on in a
file that its ``MANIFEST.json`` names as ``trained_on``; for other models the file lies beside the weights and is called
``trained_on.txt`` or ``trained_on.txt.gz``. A line of it is one fingerprint; lines that begin with ``#`` are comments.

Both whole documents and their sentences are listed, since corpora cut the same text in different ways. Sentences of
less than ``MIN_WORDS`` words say nothing ("Das sagte er."): they stand in every corpus.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimx.errors import InputError
from claimx.types import Document

__all__ = ["MIN_WORDS", "fingerprint", "fingerprints_of", "read_fingerprints", "write_fingerprints"]

MIN_WORDS = 6
HEADER = "# claimx.trained-on/1: SHA-256 of casefolded letters and digits, first 16 hexadecimal digits"
_N_DIGITS = 16
_DROPPED = re.compile(r"[\W_]+")
_LINE = re.compile(r"[0-9a-f]{16,64}")


def fingerprint(text: str) -> str:
    """Return the fingerprint of a text.

    Example:
        >>> fingerprint("Laut »Nato« kamen 3 000.") == fingerprint("laut „Nato“ kamen 3000")
        True
    """
    kept = _DROPPED.sub("", text.casefold())
    return hashlib.sha256(kept.encode("utf-8", "surrogatepass")).hexdigest()[:_N_DIGITS]


def fingerprints_of(document: Document) -> frozenset[str]:
    """Return the fingerprints of a document and of those of its sentences that are long enough to be its own."""
    texts = [document.text, *(sentence.text for sentence in document.sentences)]
    return frozenset(fingerprint(text) for text in texts if len(text.split()) >= MIN_WORDS)


def write_fingerprints(path: Path, documents: Iterable[Document | str]) -> int:
    """Write what a model was trained on, sorted and without repetition; the same input gives the same bytes.

    Args:
        path: The file; ``.gz`` at its end has it compressed.
        documents: Documents with their sentences, or single sentences as text.

    Returns:
        How many fingerprints were written.
    """
    found: set[str] = set()
    for item in documents:
        if isinstance(item, Document):
            found |= fingerprints_of(item)
        elif len(item.split()) >= MIN_WORDS:
            found.add(fingerprint(item))
    data = "\n".join([HEADER, *sorted(found), ""]).encode("ascii")
    if path.suffix == ".gz":
        buffer = io.BytesIO()
        with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0) as file:
            file.write(data)
        data = buffer.getvalue()
    path.write_bytes(data)
    return len(found)


def read_fingerprints(path: Path) -> frozenset[str]:
    """Read what a model was trained on.

    Raises:
        InputError: The file cannot be read, or a line is no fingerprint.
    """
    return frozenset(_read(path))


def _read(path: Path) -> Iterator[str]:
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("ascii", "replace")
    except (OSError, EOFError) as error:
        raise InputError(str(path), f"cannot be read: {error}") from error
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#") or not line.strip():
            continue
        if not _LINE.fullmatch(line.strip()):
            raise InputError(str(path), f"line {number} is no fingerprint: {line[:40]!r}")
        yield line.strip()[:_N_DIGITS]
