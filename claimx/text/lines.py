"""Lines of a text, and how they join into units: hard-wrapped prose, one paragraph a line, lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from claimx.lang.text_pack import TextPack
from claimx.text.characters import NOTE_NUMBER, trim

__all__ = ["Unit", "find_units"]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+|\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[›•·‣⁃▪▫►▶▸●○◦■□◆➢➤✓✔*–—-]|\uf0b7)[ \t\xa0\u2002-\u200a]+(?=\S)")
_NUMBERED = re.compile(r"(?:\(?(?P<number>[0-9]{1,2})(?:\.?\)|\.)|\(?(?P<letter>[a-z])\))[ \t\xa0]+(?=\S)")
_NOTE = re.compile(r"[0-9]{1,3}(?:[ \xa0]{2,}|[ \xa0]*\t\s*)(?=[^\W\d_]|[\"„“»«›‹])")
_NOTED = re.compile(
    r"(?<=[^\W\d_])[.!?][\"”“’«»]?(?P<note>"
    rf"{NOTE_NUMBER}|\[[0-9]\])\Z"
)
_HASHES = re.compile(r"#{1,6}[ \t]+(?=\S)")
_QUOTED = re.compile(r">[> \t]*[ \t](?=\S)")
_RULE = re.compile(r"(?:[|+][-=:|+ ]{2,}|=[= ]*|-[- ]{2,}|\*[* ]{2,}|_[_ ]{2,}|~[~ ]{2,})")
_CLOSING_MARKS = "\"'”“’‘»«›‹)]"
_WRAP_LIMIT = 160
_SHORTEST_NOTE = 40  # code points; a shorter line behind a number is a heading


@dataclass(slots=True)
class Unit:
    """A stretch of text that stands together: a paragraph, a heading, an item.

    Args:
        start: First code point, behind a bullet or other marker.
        end: One past the last.
        n_lines: Lines joined in it.
        marker: ``#`` for a heading, ``*`` for a bullet, ``>`` for a quoted line, ``†`` for a footnote, a number or
            letter for an enumerator, else empty.
        after_blank: Whether a blank line, or the start of the text, stands before it.
        marker_start: Where the marker begins; ``start`` where there is none.
        indent: Blanks before it on its line.
    """

    start: int
    end: int
    n_lines: int
    marker: str
    after_blank: bool
    marker_start: int
    indent: int


def final_mark(text: str, start: int, end: int) -> str:
    """Return the last character that is no closing mark and no number of a note; empty where there is none."""
    note = _NOTED.search(text, max(start, end - 5), end)
    end = note.start("note") if note else end
    while end > start and text[end - 1] in _CLOSING_MARKS:
        end -= 1
    return text[end - 1] if end > start else ""


def _read_lines(text: str, pack: TextPack) -> list[Unit]:
    """Read the lines that show anything; rules (``---``) are left out, a line of ``===`` makes a heading."""
    lines: list[Unit] = []
    blank = True
    line_filled = False
    for match in _LINE.finditer(text):
        start, end = trim(text, match.start(), match.end())
        if start == end:
            is_break = text[match.start()] in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
            blank = blank or text[match.start()] == "\x0c" or (is_break and not line_filled)
            line_filled = line_filled and not is_break
            continue
        line_filled = True
        if end - start < 200 and _RULE.fullmatch(text, start, end):
            if lines and not blank and text[start] in "=-" and _is_title(text, lines[-1]):
                lines[-1].marker = "#"
            blank = True
            continue
        line = _marked(text, Unit(start, end, 1, "", blank, start, start - match.start()), pack)
        broken = bool(lines) and not blank and final_mark(text, lines[-1].start, lines[-1].end) not in ".!?:"
        if line.marker == "†" and broken:
            line.start, line.marker = line.marker_start, ""  # "… insgesamt ⏎ 15  Soldaten …"
        lines.append(line)
        blank = False
    return lines


def _is_title(text: str, line: Unit) -> bool:
    return not line.marker and line.end - line.start <= 120 and final_mark(text, line.start, line.end) not in ".!;,"


def _first_of(text: str, start: int, end: int) -> str:
    return text[start : min(end, start + 30)].split(None, 1)[0].rstrip(".:,")


def _marked(text: str, line: Unit, pack: TextPack) -> Unit:
    """Take a bullet, enumerator or heading sign off the front of a line."""
    for marker, pattern in (("#", _HASHES), ("*", _BULLET), (">", _QUOTED), ("†", _NOTE), ("1", _NUMBERED)):
        match = pattern.match(text, line.start, line.end)
        if match and marker == "†" and (line.end - match.end() < _SHORTEST_NOTE or text[line.end - 1] == ":"):
            continue  # "2   Stand der Forschung"
        if match and marker == "1" and _first_of(text, match.end(), line.end) in pack.ordinal_followers:
            continue  # "3. Mai"
        if match:
            line.start, line.marker = match.end(), marker
            if marker == "1":
                line.marker = match["number"] or match["letter"]
            if marker == "#":
                line.end = line.start + len(text[line.start : line.end].rstrip("# \t"))
            break
    if line.start >= line.end:
        line.start, line.marker = line.marker_start, ""
        line.end = max(line.end, line.start + 1)
    return line


def _wrap_width(text: str, lines: list[Unit], pack: TextPack) -> int:
    """Return the width at which the text is wrapped by hand, 0 where its lines are whole paragraphs.

    Prose is wrapped where lines break off in mid-sentence, and either a good part of them plainly do (a preposition
    ends the line, lower case begins the next) or nearly always the next word had no room. A list of headlines does
    neither.
    """
    broken: list[tuple[int, int]] = []
    plain = 0
    for line, following in pairwise(lines):
        length = line.end - line.marker_start
        if following.after_blank or following.marker or not 40 <= length <= _WRAP_LIMIT:
            continue
        if text[line.end - 1].isalnum() or text[line.end - 1] in ",-–":
            broken.append((length, _first_word(text, following)))
            last_word = text[max(line.start, line.end - 20) : line.end].rsplit(None, 1)[-1]
            plain += text[following.start].islower() or last_word in pack.function_words
    if len(broken) < 2:
        return 0
    widths = sorted(length for length, _ in broken)
    width = widths[min(len(widths) - 1, len(widths) * 98 // 100)]
    full = sum(length + 1 + word > width for length, word in broken)
    wrapped = plain >= 0.25 * len(broken) or (len(broken) >= 3 and full >= 0.8 * len(broken))
    return width if wrapped else 0


def _first_word(text: str, line: Unit) -> int:
    """Return the length of a line up to its first blank."""
    blank = text.find(" ", line.start, line.end)
    return (blank if blank >= 0 else line.end) - line.marker_start


def _goes_on(text: str, line: Unit, following: Unit, *, last_start: int, width: int, pack: TextPack) -> bool:
    """Whether the line after a line break belongs to the same unit.

    Args:
        text: The whole text.
        line: The unit so far.
        following: The next line.
        last_start: Where the last line of the unit begins.
        width: The width at which the text is wrapped, 0 where it is not.
        pack: Words of its language.
    """
    if following.after_blank or line.marker == "#" or following.marker in ("#", "*", ">", "†"):
        return False
    if following.marker and not (width and line.marker != "*" and following.marker.isdigit()):
        return False
    if line.marker and following.indent > line.indent and not following.marker:
        return True
    return _breaks_off(text, following, last_start, line.end, pack) or (
        width > 0 and _is_wrapped(text, line, following, line.end - last_start, width)
    )


def _breaks_off(text: str, following: Unit, start: int, end: int, pack: TextPack) -> bool:
    """Whether a line ends in mid-sentence, whatever its length."""
    mark = final_mark(text, start, end)
    if text[following.start].islower() and not _looks_like_address(text, following):
        return mark == "-" or end - start >= (30 if mark in ".!?" else 20)
    last_word = text[max(start, end - 20) : end].rsplit(None, 1)[-1]
    if mark == "-" and last_word[:1].isalpha():
        return True  # "EU-", whatever its length
    return end - start >= 30 and (mark == "," or last_word in pack.function_words)


def _is_wrapped(text: str, line: Unit, following: Unit, length: int, width: int) -> bool:
    """Whether the next word had no room on the line, or the line is long and its sentence not at its end."""
    mark = final_mark(text, line.start, line.end)
    if length + 1 + _first_word(text, following) > width:
        return following.indent <= line.indent + 1 or mark not in ".!?:"
    return mark not in ".!?:…" and length >= 0.75 * width


def _looks_like_address(text: str, line: Unit) -> bool:
    piece = text[line.start : min(line.end, line.start + 200)]
    return " " not in piece and ("@" in piece or "." in piece[:-1] or "/" in piece)


def find_units(text: str, pack: TextPack) -> list[Unit]:
    """Find the units of a text, in text order.

    Args:
        text: The whole text.
        pack: Words of its language; a line that ends in a preposition goes on.
    """
    lines = _read_lines(text, pack)
    width = _wrap_width(text, lines, pack)
    units: list[Unit] = []
    last_start = 0
    for line in lines:
        if units and _goes_on(text, units[-1], line, last_start=last_start, width=width, pack=pack):
            units[-1].end = line.end
            units[-1].n_lines += 1
        else:
            units.append(line)
        last_start = line.marker_start
    return units
