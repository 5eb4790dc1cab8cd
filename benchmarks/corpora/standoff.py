"""What every annotation tool stores, in one shape: a text, marks on it, links between marks.

The readers of the formats make :class:`Standoff` records; :func:`gold_stream` proves their offsets against the text and
turns them into gold (:mod:`benchmarks.corpora.records_of_marks` knows how). What a suite never shows was not annotated
in it, and is not held against a system that finds it: labels, forms, layers and fields of claims.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from benchmarks.corpora.options import Options
from claimx.errors import InputError, RecordError
from claimx.text import read_document

__all__ = ["Link", "Mark", "Standoff", "Survey", "locate", "settle", "survey"]

Pieces = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled stretch of the text, perhaps in several pieces.

    Args:
        id: Its name within the document.
        label: As the file has it.
        pieces: Start and end of each, in the unit of the file until :func:`settle` has made code points of them.
        quote: What the file says stands there, pieces joined by a space; ``None`` where it does not say.
        facts: What else the file says of it, as in ``{"type": "DATE", "value": "2024-10"}``.
    """

    id: str
    label: str
    pieces: Pieces
    quote: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two marks, as in ``Link("holder", claim, speaker)``."""

    role: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Standoff:
    """One document as a file has it.

    Args:
        where: File and record, for messages.
        id: Name of the document.
        text: The text, exactly.
        marks: In any order.
        links: In any order.
        language: BCP 47 tag; empty where the file does not say.
        date: When it was written, if the file says so.
        sentences: Start and end of each, in the unit of the marks; empty where the file has none.
        tokens: Likewise.
        unit: Unit of the offsets where no quotation tells: ``points`` or ``utf16``.
    """

    where: str
    id: str
    text: str
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    language: str = ""
    date: datetime.date | None = None
    sentences: Pieces = ()
    tokens: Pieces = ()
    unit: str = "points"


def _utf16_starts(text: str) -> dict[int, int]:
    places, at = {}, 0
    for index, character in enumerate(text):
        places[at] = index
        at += 1 + (ord(character) > 0xFFFF)
    places[at] = len(text)
    return places


def _byte_starts(text: str) -> dict[int, int]:
    places, at = {}, 0
    for index, character in enumerate(text):
        places[at] = index
        at += len(character.encode("utf-8", "surrogatepass"))
    places[at] = len(text)
    return places


def _converter(text: str, unit: str) -> Callable[[int], int]:
    """Return what turns an offset of a file into code points; -1 for one that falls within a character or outside."""
    if unit == "points" or text.isascii():
        return lambda at: at if 0 <= at <= len(text) else -1
    places = _utf16_starts(text) if unit == "utf16" else _byte_starts(text)
    return lambda at: places.get(at, -1)


def _plain(quote: str) -> str:
    """White space of any kind is one blank a character: tools store quotations on one line."""
    return "".join(" " if character.isspace() else character for character in quote)


def _misfit(text: str, mark: Mark, convert: Callable[[int], int]) -> str:
    """Say how a mark does not fit the text; empty where it does."""
    found = []
    for start, end in mark.pieces:
        first, last = convert(start), convert(end)
        if not 0 <= first < last:
            return f"{mark.label} at [{start}:{end}] is no stretch of the text, which has {len(text)} code points"
        found.append(text[first:last])
    shown = " ".join(found)
    if not mark.pieces:
        return f"{mark.label} has no place in the text"
    if mark.quote is not None and _plain(mark.quote) != _plain(shown):
        place = ";".join(f"{start}:{end}" for start, end in mark.pieces)
        return f"{mark.label} at [{place}]: expected {mark.quote!r}, found {shown!r}"
    return ""


def _candidates(standoff: Standoff, options: Options) -> Iterator[tuple[str, str]]:
    """Yield texts and units in which the offsets of a file may be meant, the likeliest first."""
    text = standoff.text
    if options.offsets:
        yield text, options.offsets
        return
    yield text, standoff.unit
    if all(mark.quote is None for mark in standoff.marks):
        return
    bare = text.removeprefix("\ufeff")
    for reading in dict.fromkeys((text, bare, text.replace("\r\n", "\n"), bare.replace("\r\n", "\n"))):
        for unit in ("points", "utf16", "bytes"):
            yield reading, unit


def settle(standoff: Standoff, options: Options) -> Standoff:
    """Prove every mark against the text and give its place in code points, without outer white space.

    Offsets are taken in the unit, and the text with the line ends and byte order mark, that every quotation fits.

    Raises:
        RecordError: A mark does not fit; the message names file, record, what was expected and what was found.
    """
    first = ""
    for text, unit in _candidates(standoff, options):
        convert = _converter(text, unit)
        problem = next(filter(None, (_misfit(text, mark, convert) for mark in standoff.marks)), "")
        if not problem:
            return replace(
                standoff,
                text=text,
                marks=tuple(replace(mark, pieces=_trimmed(text, mark, convert, standoff)) for mark in standoff.marks),
                sentences=_ordered(standoff, standoff.sentences, convert),
                tokens=_ordered(standoff, standoff.tokens, convert),
            )
        first = first or problem
    raise RecordError(standoff.where, first)


def _trimmed(text: str, mark: Mark, convert: Callable[[int], int], standoff: Standoff) -> Pieces:
    pieces: list[tuple[int, int]] = []
    for start, end in sorted((convert(start), convert(end)) for start, end in mark.pieces):
        piece = text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = first + len(piece.strip())
        if first < last:
            pieces.append((first, last))
    if not pieces:
        raise RecordError(standoff.where, f"{mark.label} at {mark.pieces} marks nothing but white space")
    return tuple(dict.fromkeys(pieces))


def _ordered(standoff: Standoff, places: Pieces, convert: Callable[[int], int]) -> Pieces:
    found = [(convert(start), convert(end)) for start, end in places]
    last = 0
    for start, end in found:
        if not last <= start < end:
            raise RecordError(standoff.where, f"a sentence or token at [{start}:{end}] is out of order or outside")
        last = end
    return tuple(found)


def locate(text: str, words: Sequence[str]) -> Pieces | None:
    """Return where words stand in a text that holds them in order with nothing but white space between.

    Returns:
        ``None`` where the text holds anything else.

    Example:
        >>> locate("Nein, danke.", ["Nein", ",", "danke", "."])
        ((0, 4), (4, 5), (6, 11), (11, 12))
    """
    places, at = [], 0
    for word in words:
        start = text.find(word, at)
        if start < 0 or text[at:start].strip():
            return None
        at = start + len(word)
        places.append((start, at))
    return None if text[at:].strip() else tuple(places)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a suite shows anywhere, so that nothing else is held against a system.

    Args:
        language: Of the documents that do not say.
        n_documents: How many there are.
        labels: Labels of marks, in capitals.
        facts: Names of facts by the part or record that has them, as in ``("claim", "polarity")``.
        kinds: Kinds of claims.
        forms: Forms of names that are said by a fact, beside those of labels.
        roles: Roles of links, in small letters.
        layers: Layers that files of this kind are annotated with; empty to tell them from the rest.
    """

    language: str
    n_documents: int
    labels: frozenset[str]
    facts: frozenset[tuple[str, str]]
    kinds: frozenset[str]
    forms: frozenset[str]
    roles: frozenset[str]
    layers: tuple[str, ...] = ()


def survey(documents: Iterable[Standoff], options: Options, where: str) -> Survey:
    """Read through a suite and tell what it shows.

    Raises:
        InputError: There is no document.
    """
    labels: set[str] = set()
    facts: set[tuple[str, str]] = set()
    kinds: set[str] = set()
    forms: set[str] = set()
    roles: set[str] = set()
    sample: list[str] = []
    languages: set[str] = set()
    meanings = options.meanings
    n_documents = 0
    for document in islice(documents, options.limit or None):
        n_documents += 1
        languages.add(document.language)
        if n_documents <= 20 and not document.language:
            sample.append(document.text[:5000])
        roles |= {link.role.lower() for link in document.links}
        for mark in document.marks:
            label = mark.label.upper()
            labels.add(label)
            part = meanings.get(label)
            if isinstance(part, tuple):
                forms |= {mark.facts["form"]} if "form" in mark.facts else set()
            elif part is not None:
                facts |= {(part, name) for name in mark.facts}
                kinds |= {mark.facts["kind"]} if part == "claim" and "kind" in mark.facts else set()
    if not n_documents:
        raise InputError(where, "there is no document in it; do the options fit?")
    language = options.language or (read_document("\n\n".join(sample)).language if sample else "")
    shown = (frozenset(kinds), frozenset(forms), frozenset(roles))
    return Survey(language, n_documents, frozenset(labels), frozenset(facts), *shown)
