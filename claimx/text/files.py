"""Text files: which ones are meant, and what stands in them."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable
from pathlib import Path

from claimx.errors import InputError

__all__ = ["STDIN", "TEXT_SUFFIXES", "decode_text", "find_files", "read_text_file"]

STDIN = "-"
TEXT_SUFFIXES = (".txt", ".md", ".markdown", ".text")


def find_files(arguments: Iterable[str]) -> tuple[str, ...]:
    """Resolve file names, folders, glob patterns and ``-`` into the files to read, each once, in a stable order.

    Args:
        arguments: What the user wrote. A folder stands for its text files, however deep.

    Returns:
        Paths, and ``-`` where it was given.

    Raises:
        InputError: A name is not there, a pattern matches nothing, or a folder holds no text file.
    """
    found: dict[str, None] = {}
    for argument in arguments:
        if argument == STDIN:
            found[argument] = None
            continue
        path = Path(argument)
        if path.is_dir():
            inside = sorted(str(p) for p in path.rglob("*") if p.suffix.lower() in TEXT_SUFFIXES and p.is_file())
            if not inside:
                raise InputError(argument, f"the folder holds no text file ({', '.join(TEXT_SUFFIXES)})")
            found.update(dict.fromkeys(inside))
        elif path.exists():
            found[argument] = None
        else:
            matches = sorted(glob.glob(argument, recursive=True))
            if not matches:
                raise InputError(argument, "no such file or folder, and no pattern that matches one")
            found.update(dict.fromkeys(name for name in matches if Path(name).is_file()))
    return tuple(found)


def read_text_file(name: str) -> str:
    """Read a text file in UTF-8, with every character as it stands there: no newline is translated, a BOM is kept.

    Args:
        name: A path, or ``-`` for standard input.

    Raises:
        InputError: The file cannot be read, is empty, or is no text in UTF-8.
    """
    if name == STDIN:
        return decode_text(sys.stdin.buffer.read(), "standard input")
    try:
        data = Path(name).read_bytes()
    except OSError as error:
        raise InputError(name, f"cannot be read ({error.strerror})") from error
    return decode_text(data, name)


def decode_text(data: bytes, name: str) -> str:
    """Decode a text in UTF-8, or in UTF-16 / UTF-32 where a byte order mark says so.

    Raises:
        InputError: The data are empty or no text.
    """
    if not data.strip():
        raise InputError(name, "the file is empty")
    for mark, encoding in ((b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _decode(data, encoding, name)
    if b"\x00" in data:
        raise InputError(name, "expected text, got binary data (it holds NUL bytes)")
    return _decode(data, "utf-8", name)


def _decode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        hint = "convert it first, as in: iconv -f WINDOWS-1252 -t UTF-8"
        raise InputError(
            name, f"expected {encoding.upper()}, got byte 0x{data[error.start]:02x} at {error.start}; {hint}"
        ) from error
