"""Sentences with their records marked in place, so that a test reads as prose.

``"Der Umsatz stieg um [[1,2 Mrd. Euro|1200000000 EUR]]."`` is the sentence without brackets, and one mark: the span of
``1,2 Mrd. Euro`` with what is expected of it. Marks may nest. A line that is not fully read is refused.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Marked", "parse_markup"]


@dataclass(frozen=True)
class Marked:
    """A text, and its marks as (start, end, what) in the order of their ends."""

    text: str
    marks: tuple[tuple[int, int, str], ...]

    def surfaces(self) -> list[tuple[str, str]]:
        return [(self.text[start:end], what) for start, end, what in self.marks]


def parse_markup(line: str) -> Marked:
    """Read ``[[surface|what]]``.

    Raises:
        ValueError: A bracket is not closed or opened, a mark has no ``|`` or an empty side.
    """
    text = ""
    marks: list[tuple[int, int, str]] = []
    opened: list[int] = []
    at = 0
    while at < len(line):
        if line.startswith("[[", at):
            opened.append(len(text))
            at += 2
        elif line[at] == "|":
            stop = line.find("]]", at)
            what = line[at + 1 : stop].strip()
            if not opened or stop < 0 or not what or "[[" in what or "|" in what or opened[-1] == len(text):
                raise ValueError(f"no mark ends at {at} of {line!r}")
            marks.append((opened.pop(), len(text), what))
            at = stop + 2
        elif line.startswith("]]", at):
            raise ValueError(f"the mark that ends at {at} of {line!r} does not say what it is")
        else:
            text += line[at]
            at += 1
    if opened:
        raise ValueError(f"{len(opened)} marks of {line!r} are not closed")
    return Marked(text, tuple(marks))
