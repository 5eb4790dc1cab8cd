"""W3C Web Annotation selectors, and offsets in other units, for every span of an exported record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any, Literal

__all__ = ["OffsetUnit", "add_selectors", "spans_in"]

OffsetUnit = Literal["utf16", "bytes"]

CONTEXT_CHARS = 32


def spans_in(record: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every span dictionary within a record, with its path, as in ``claims[0].cue.spans[0]``."""
    if isinstance(record, list):
        for index, item in enumerate(record):
            yield from spans_in(item, f"{path}[{index}]")
    elif isinstance(record, dict):
        if record.keys() >= {"start", "end", "text"}:
            yield path, record
        else:
            for key, value in record.items():
                yield from spans_in(value, f"{path}.{key}" if path else key)


def _utf16_width(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1


def _utf8_width(character: str) -> int:
    code = ord(character)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4


_WIDTHS: dict[OffsetUnit, Callable[[str], int]] = {"utf16": _utf16_width, "bytes": _utf8_width}


def add_selectors(record: dict[str, Any], text: str, *, units: tuple[OffsetUnit, ...] = ()) -> dict[str, Any]:
    """Give every span of an exported analysis its W3C selectors, in place.

    Args:
        record: What :meth:`claimx.Analysis.to_dict` returned.
        text: The text of its document.
        units: Further units in which to give the offsets: ``utf16`` code units (JavaScript, Java), ``bytes`` of UTF-8.
            A lone surrogate counts as the three bytes of its ``surrogatepass`` encoding.

    Returns:
        The same record.

    Source:
        W3C Web Annotation Data Model, sections 4.2.4 (TextQuoteSelector) and 4.2.5 (TextPositionSelector).
    """
    tables = {unit: [0, *accumulate(map(_WIDTHS[unit], text))] for unit in units}
    for _, span in spans_in(record):
        start, end = span["start"], span["end"]
        span["selectors"] = [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": span["text"],
                "prefix": text[max(0, start - CONTEXT_CHARS) : start],
                "suffix": text[end : end + CONTEXT_CHARS],
            },
        ]
        for unit, table in tables.items():
            span[unit] = [table[start], table[end]]
    return record
