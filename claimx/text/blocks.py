"""Headings, paragraphs, list items, masthead and imprint, by typography and the phrases of page furniture.

Nothing here knows a publisher. A line counts as furniture by its form (a telephone number, a web address, a date
alone) or by a phrase of its language (``Alle Rechte vorbehalten``); what stands in front of the first full sentence
becomes the masthead, what stands behind the last the imprint.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from claimx.lang import available_languages, get_pack
from claimx.lang.text_pack import TextPack
from claimx.text.characters import NOTE_NUMBER
from claimx.text.credits import credit_patterns, part_credits
from claimx.text.lines import Unit, final_mark, find_units
from claimx.types import BlockKind

__all__ = ["find_blocks"]

_FURNITURE_LIMIT = 500  # code points; a longer unit is prose
_HEADING_CHARS, _HEADING_WORDS = 150, 20
_CALL_WORDS = 8
_OPENING_MARKS = '„“"»«'

_LABELS = (
    "tel|telefon|telephone|phone|fax|telefax|mobil|mobile|e-?mail|mail|web|website|webseite|internet|online|url|issn|isbn"
    "|doi|kontakt|contact|pressekontakt|media contact|postfach|p\\.? ?o\\.? ?box|iban|bic|twitter|x"
)
_CONTACT = re.compile(
    rf"(?:(?:{_LABELS})\b(?: ?\([^)\n]{{1,20}}\))?(?: ?[.:|]+|(?= ?[+0-9(/]))[^\n]{{1,120}}"
    r"|(?:https?://|www\.)\S{3,200}|\S{1,64}@\S{3,100}\.\w{2,8}|doi ?: ?10\.\S{3,100}|10\.[0-9]{4,9}/\S{2,80}"
    r"|(?:\+|00|0|\(0)[0-9][0-9 ()/.–-]{5,25}"
    r"|(?:[a-z0-9-]{1,40}\.){1,3}(?:de|com|org|net|at|ch|eu|uk|info)(?:/\S{0,100})?"
    r"|issn [^\n]{0,20}[0-9]{4}-[0-9]{3}[0-9x])",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(
    r"(?:(?:D|A|CH|DE|AT)[- ])?[0-9]{4,5} [^\W\d_][\w.-]{1,30}(?: [\w./()-]{1,20}){0,3}"
    r"|[^\W\d_][\w.’-]{1,30}(?: [\w.’-]{1,20}){0,3} [0-9]{1,4}(?: ?[–-] ?[0-9]{1,4})? ?[a-z]?"
    r"|[0-9]{1,5} (?:[A-Z]\w{1,30} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|NW|Square)\b.{0,30}"
)
_FULL_DATE = re.compile(
    r"\b(?:[0-9]{1,2}\. ?(?:[0-9]{1,2}\.|[A-Za-zä]{3,9}\.?) ?(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}|[A-Z][a-z]{2,8}\.? [0-9]{1,2}, (?:19|20)[0-9]{2}"
    r"|[0-9]{1,2} [A-Z][a-z]{2,8} (?:19|20)[0-9]{2})\b"
)
_AGENCY_MARK = re.compile(r"[(\[]?(?:[a-z]{2,4}|[A-Z]{2,5})(?: ?[/,] ?(?:[a-z]{2,5}|[A-Z]{2,5})){0,4}[)\]]?")
_REMARK = re.compile(r"(?P<mark>[.!?])[\"”“’‘»«]?\s\([^()\n]{1,80}\)\Z")
_NOTE_CALL = re.compile(
    rf"[^\W\d_][.,;:!?]?[\"”“’»«]?[.,;:!?]?\[?(?P<number>{NOTE_NUMBER})"
    r"(?![\w.,])"
)
_NUMBERED_HEADING = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-Z]\.) +\S")


@cache
def _page_furniture() -> tuple[re.Pattern[str], ...]:
    """Return navigation and byline patterns of all languages; pages often speak another language than their text."""
    packs = [get_pack(tag).text for tag in available_languages()]
    return tuple(p for pack in packs if pack is not None for p in (pack.navigation, pack.byline) if p is not None)


@cache
def _imprint_phrases() -> tuple[re.Pattern[str], ...]:
    packs = [get_pack(tag).text for tag in available_languages()]
    return tuple(pack.imprint for pack in packs if pack is not None and pack.imprint is not None)


def _rank(unit: Unit) -> int | None:
    """Return the number that an enumerator stands for, letters from 101 on; ``None`` for other units."""
    if not unit.marker or unit.marker in "#*>†":
        return None
    return int(unit.marker) if unit.marker.isdigit() else 101 + ord(unit.marker) - ord("a")


class _Sorter:
    """Sorts the units of one text into kinds, by what they are and what stands around them."""

    def __init__(self, text: str, units: list[Unit], pack: TextPack) -> None:
        self.text, self.units, self.pack = text, units, pack
        self.put_back_numbers()
        self.kinds: list[BlockKind | None] = [None] * len(units)
        self.furniture = [self.is_furniture(unit) for unit in units]
        self.imprint = [self.has_imprint_phrase(unit) for unit in units]
        bodies = [i for i, unit in enumerate(units) if self.is_body(i, unit)]
        self.first = bodies[0] if bodies else None
        self.last = bodies[-1] if bodies else None

    def put_back_numbers(self) -> None:
        """A number that no neighbour counts on from is part of its line (``1. Bundesliga``, ``14. November``)."""
        notes = [unit for unit in self.units if unit.marker == "†"]
        calls = self.find_calls() if notes else {}
        for note in notes:
            if calls.get(self.text[note.marker_start : note.start].strip(), note.start) >= note.marker_start:
                note.start, note.marker = note.marker_start, ""
        ranks = [_rank(unit) for unit in self.units]
        for i, (unit, rank) in enumerate(zip(self.units, ranks, strict=True)):
            if rank is None:
                continue
            before = ranks[i - 1] if i else None
            behind = ranks[i + 1] if i + 1 < len(ranks) else None
            in_brackets = self.text[unit.marker_start : unit.start].rstrip().endswith(")") and len(self.units) > 1
            if before != rank - 1 and behind != rank + 1 and not in_brackets:
                unit.start, unit.marker = unit.marker_start, ""

    def find_calls(self) -> dict[str, int]:
        """Return where the text first calls each footnote: by its number behind a word or a mark (``… im Mai.12``)."""
        calls: dict[str, int] = {}
        for call in _NOTE_CALL.finditer(self.text):
            calls.setdefault(normalize("NFKC", call["number"]), call.start())
        return calls

    def piece(self, unit: Unit) -> str:
        return self.text[unit.start : unit.end]

    def mark(self, unit: Unit) -> str:
        remark = _REMARK.search(self.text, unit.start, unit.end)  # "Sie kam aus dem Süden. (Nordamerika)"
        return remark["mark"] if remark else final_mark(self.text, unit.start, unit.end)

    def is_furniture(self, unit: Unit) -> bool:
        if unit.end - unit.start > 220 or unit.n_lines > 2:
            return False
        piece = self.piece(unit)
        bare = piece.rstrip(" .:!»>") or piece
        readings = (piece,) if bare == piece else (piece, bare)
        patterns = (_CONTACT, *_page_furniture(), *credit_patterns())
        return any(p.fullmatch(reading) for reading in readings for p in patterns)

    def has_imprint_phrase(self, unit: Unit) -> bool:
        if unit.end - unit.start > _FURNITURE_LIMIT or unit.marker == "#":
            return False
        piece = " ".join(self.piece(unit).split())
        return any(p.search(piece) for p in _imprint_phrases())

    def is_body(self, index: int, unit: Unit) -> bool:
        """Whether the unit is running text: a full sentence, or long."""
        if self.furniture[index] or self.imprint[index] or unit.marker == "#":
            return False
        length = unit.end - unit.start
        n_words = self.text.count(" ", unit.start, min(unit.end, unit.start + 400)) + 1
        return length > _HEADING_CHARS or (self.mark(unit) in ".!?…" and n_words >= 4)

    def sort(self) -> list[BlockKind]:
        if len(self.units) == 1 and not self.units[0].marker:
            return [BlockKind.PARAGRAPH]
        self.mark_furniture()
        self.mark_tail()
        return [kind or self.kind_of(i, self.units[i]) for i, kind in enumerate(self.kinds)]

    def mark_furniture(self) -> None:
        for i, unit in enumerate(self.units):
            if self.furniture[i] or self.is_reference(i, unit) or (self.imprint[i] and not self.is_inside(i)):
                self.kinds[i] = self.edge_kind(i)
            elif self.imprint[i] and self.opens_with_imprint(unit):
                self.kinds[i] = BlockKind.IMPRINT
        for i, unit in enumerate(self.units):  # street and town stand beside a telephone number or a web address
            if self.kinds[i] is None and self.is_place_line(unit) and self.has_contact_near(i):
                self.kinds[i] = self.edge_kind(i)

    def opens_with_imprint(self, unit: Unit) -> bool:
        """Whether a short line amid the text is a notice (``© 2024 …``), and no sentence that mentions one."""
        piece = self.piece(unit)
        return len(piece) <= 200 and any(p.match(piece) for p in _imprint_phrases())

    def edge_kind(self, index: int) -> BlockKind:
        return BlockKind.MASTHEAD if self.first is not None and index < self.first else BlockKind.IMPRINT

    def is_inside(self, index: int) -> bool:
        return self.first is not None and self.last is not None and self.first < index < self.last

    def is_reference(self, index: int, unit: Unit) -> bool:
        """Whether a line before the text names issue and date (``Nr. 12, 3. Mai 2024``)."""
        if self.first is None or index >= self.first or unit.end - unit.start > 120 or unit.marker:
            return False
        return self.mark(unit) not in ".!?:" and bool(_FULL_DATE.search(self.piece(unit)))

    def is_place_line(self, unit: Unit) -> bool:
        return unit.end - unit.start <= 60 and bool(_PLACE_LINE.fullmatch(self.piece(unit)))

    def has_contact_near(self, index: int) -> bool:
        """Whether furniture stands next to a line, with nothing but lines like it between."""
        for step in (-1, 1):
            other = index + step
            while 0 <= other < len(self.units) and abs(other - index) <= 3:
                if self.units[max(other, other - step)].after_blank:
                    break
                if self.kinds[other] is not None:
                    return True
                if not self.is_place_line(self.units[other]):
                    break
                other += step
        return False

    def mark_tail(self) -> None:
        """Behind the last body text: an author's note, and all that follows the first line of the imprint."""
        if self.last is None:
            return
        note = self.pack.author_note
        first_tail = self.last + 1
        if note is not None:
            index = self.last
            while index > 0 and index > (self.first or 0) and self.is_author_note(index, note):
                first_tail = index
                index -= 1
        if first_tail <= self.last:
            for i in range(first_tail, len(self.units)):
                self.kinds[i] = BlockKind.IMPRINT
            return
        for i in range(first_tail, len(self.units)):
            if self.kinds[i] is None and _AGENCY_MARK.fullmatch(self.piece(self.units[i])):
                self.kinds[i] = BlockKind.IMPRINT
            if self.kinds[i] == BlockKind.IMPRINT and self.units[i].marker != "#":
                for later in range(i, len(self.units)):
                    if self.units[later].marker != "#":
                        self.kinds[later] = BlockKind.IMPRINT
                return

    def is_author_note(self, index: int, note: re.Pattern[str]) -> bool:
        unit = self.units[index]
        if unit.end - unit.start > 350 or unit.marker:
            return False
        piece = self.piece(unit)
        return piece.split(None, 1)[0] not in self.pack.starters and bool(note.match(piece))

    def kind_of(self, index: int, unit: Unit) -> BlockKind:
        if unit.marker == "#":
            return BlockKind.HEADING
        if unit.marker not in ("", ">"):
            return BlockKind.LIST_ITEM
        if self.text[unit.start] == "|" and self.text[unit.end - 1] == "|":
            return BlockKind.LIST_ITEM
        return BlockKind.HEADING if self.is_heading(index, unit) else BlockKind.PARAGRAPH

    def is_heading(self, index: int, unit: Unit) -> bool:
        length = unit.end - unit.start
        if length > _HEADING_CHARS or unit.n_lines > 3:
            return False
        n_words = len(self.piece(unit).split())
        mark = self.mark(unit)
        following = self.units[index + 1] if index + 1 < len(self.units) else None
        calls = mark == "!" and index == 0 and n_words <= _CALL_WORDS and len(self.units) > 2  # "Mehr Mut, bitte!"
        if n_words > _HEADING_WORDS or (mark in ".!…;" and not calls):
            return bool(mark == "." and length <= 80 and _NUMBERED_HEADING.fullmatch(self.piece(unit)))
        if following is None or self.last is None or index > self.last:
            begun = self.piece(unit).split(None, 1)[0] in self.pack.starters  # "Er will mehr Geld"
            return self.last is not None and length <= 60 and n_words <= 6 and "," not in self.piece(unit) and not begun
        if mark == "?":
            return length <= 80 and n_words <= 10 and self.is_body(index + 1, following) and not following.marker
        if mark == ":":
            last = self.piece(unit).rstrip(": ").rsplit(None, 1)[-1:]
            if last and last[0].lower() in self.pack.speech_verbs:
                return False  # "Speaking today, the minister said:"
            if self.text[following.start] in _OPENING_MARKS:
                return False  # "Dazu Ministerin Ada Kern:" stands before what she says
            return length <= 60 and n_words <= 6 and following.marker == "" and following.after_blank
        return True


def find_blocks(text: str, pack: TextPack) -> list[tuple[int, int, BlockKind]]:
    """Find the blocks of a text, as offsets without outer blanks and markers, with their kind.

    A text of one unit is a paragraph, whatever its end looks like.

    Args:
        text: The whole text.
        pack: The language.

    Returns:
        First code point, one past the last, and kind of each block, in text order.
    """
    units = part_credits(text, find_units(text, pack))
    if not units:
        return []
    kinds = _Sorter(text, units, pack).sort()
    return [(unit.start, unit.end, kind) for unit, kind in zip(units, kinds, strict=True)]
