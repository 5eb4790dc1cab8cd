"""Classes of characters that Python's ``re`` does not name."""

from __future__ import annotations

__all__ = ["BLANK", "CLOSING", "MARK", "NOTE_NUMBER", "OPENING", "trim"]

# Soft hyphens, joiners and combining marks belong to the word they stand in; ``\w`` does not match them.
MARK = (
    "\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u0900-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0981-\u0983\u09be-\u09cd\u0a01-\u0a4d\u0a81-\u0acd\u0b01-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbe-\u0ccd"
    "\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
    "\U0001f3fb-\U0001f3ff"
)

# Characters that show nothing: what ``str.isspace`` knows, byte order marks, directions, stray joiners.
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
BLANK = rf"\s{INVISIBLE}"

NOTE_NUMBER = "[0-9¹²³⁴-⁹⁰]{1,3}"  # of a footnote
OPENING = "([{„‚«‹"
CLOSING = ")]}"

_TRIMMED = (
    "".join(chr(c) for c in (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029))
    + "".join(chr(c) for c in (0x202F, 0x205F, 0x3000, 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F)))
    + "".join(chr(c) for c in (*range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF))
)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of ``text[start:end]`` without outer blanks; they are equal where nothing is left.

    Args:
        text: The whole text.
        start: First code point of the piece.
        end: One past its last.
    """
    piece = text[start:end]
    kept = piece.lstrip(_TRIMMED)
    start = end - len(kept)
    return start, start + len(kept.rstrip(_TRIMMED))
