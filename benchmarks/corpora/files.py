"""Files of suites: found, unpacked and decoded, with refusals that name them."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpora.sources import SuiteDataError
from claimx.errors import InputError, RecordError

__all__ = ["decode", "find_files", "parse_json", "read_bytes", "read_json_records", "read_lines", "stem_of"]


def find_files(suite: str, path: str, *suffixes: str) -> list[Path]:
    """Return a file as it is, or the files of a folder that end in one of the suffixes, in order.

    Raises:
        SuiteDataError: There is no such file or folder.
        InputError: The folder holds no such file.
    """
    place = Path(path)
    if not path or not place.exists():
        raise SuiteDataError(suite, path)
    if place.is_file():
        return [place]
    endings = (*suffixes, *(f"{suffix}.gz" for suffix in suffixes))
    found = sorted(p for p in place.rglob("*") if p.name.endswith(endings) and p.is_file() and p.name[0] != ".")
    if not found:
        raise InputError(path, f"there is no file in this folder that ends in {' or '.join(suffixes)}")
    return found


def stem_of(path: Path, root: str = "") -> str:
    """Return the name of a file without its endings, with the folders that lead to it from ``root``.

    Example:
        >>> stem_of(Path("data/a/one.conll.gz"), "data")
        'a/one'
    """
    name = path.name.removesuffix(".gz")
    name = name[: -len(Path(name).suffix)] if Path(name).suffix else name
    inside = path.parent.relative_to(root).as_posix() if root and Path(root).is_dir() else "."
    return name if inside == "." else f"{inside}/{name}"


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file, unpacked where it is packed by gzip.

    Raises:
        InputError: The file cannot be read.
    """
    try:
        data = path.read_bytes()
        return gzip.decompress(data) if path.suffix == ".gz" else data
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(str(path), f"the file cannot be read: {error}") from error


def decode(data: bytes, where: str) -> str:
    """Decode UTF-8 exactly, with its line ends and byte order mark.

    Raises:
        InputError: The bytes are no UTF-8.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(where, f"not in UTF-8: byte {data[error.start]:#04x} at {error.start}; convert it") from error


def read_lines(suite: str, path: str) -> Iterator[str]:
    """Yield the lines of a file without line ends, one at a time; LF and CR LF both end a line.

    Raises:
        SuiteDataError: There is no such file.
        InputError: The file cannot be read or is not in UTF-8.
    """
    opener = gzip.open if path.endswith(".gz") else open
    try:
        with opener(path, "rb") as file:
            for number, line in enumerate(file, start=1):
                text = decode(line, f"{path}, line {number}")
                yield (text.removeprefix("\ufeff") if number == 1 else text).rstrip("\r\n")
    except FileNotFoundError as error:
        raise SuiteDataError(suite, path) from error
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(path, f"the file cannot be read: {error}") from error


def parse_json(text: str, where: str) -> Any:
    """Read JSON.

    Raises:
        RecordError: It is none.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise RecordError(where, f"no JSON: {error}") from error


def read_json_records(suite: str, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the objects of JSON and JSONL files and where each stands; JSONL is read a line at a time.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: Something is no JSON, or no object.
    """
    for file in find_files(suite, path, ".json", ".jsonl"):
        if file.name.removesuffix(".gz").endswith(".jsonl") or _is_lines(suite, file):
            numbered = enumerate(read_lines(suite, str(file)), start=1)
            items = ((f"{file}, line {n}", parse_json(line, f"{file}, line {n}")) for n, line in numbered if line)
        else:
            content = parse_json(decode(read_bytes(file), str(file)).removeprefix("\ufeff"), str(file))
            records = content if isinstance(content, list) else [content]
            items = ((f"{file}, record {n}", record) for n, record in enumerate(records, start=1))
        for where, record in items:
            if not isinstance(record, dict):
                raise RecordError(where, f"expected an object, got {str(record)[:40]!r}")
            yield where, record


def _is_lines(suite: str, file: Path) -> bool:
    """Tell whether a file that calls itself JSON holds an object a line."""
    lines = (line for line in read_lines(suite, str(file)) if line.strip())
    head = [line for line, _ in zip(lines, range(2), strict=False)]
    if len(head) < 2 or not all(line.lstrip().startswith("{") for line in head):
        return False
    try:
        return isinstance(json.loads(head[0]), dict)
    except json.JSONDecodeError:
        return False
