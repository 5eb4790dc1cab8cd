"""TimeML: ``timeml:PATH`` with a .tml or .xml file that has TIMEX3 elements in its text, or a folder of them.

The text is what stands in ``TEXT``, exactly, without the tags; where there is no such element, what stands in the root
beside the head. The creation time of the document (``DCT``, or a TIMEX3 with ``functionInDocument="CREATION_TIME"``)
is its date. TIMEX3 elements that mark no text are passed over, and other elements (EVENT, SIGNAL) leave their text.
"""

from __future__ import annotations

import datetime
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from benchmarks.corpora.files import decode, find_files, read_bytes, stem_of
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Mark, Standoff
from claimx.errors import RecordError
from claimx.scoring import Gold

__all__ = ["read_timeml", "stream_timeml", "write_timeml"]

_HEAD = frozenset(
    {"DOCID", "DCT", "DOCNO", "DATETIME", "DATE_TIME", "MAKEINSTANCE", "TLINK", "SLINK", "ALINK", "EXTRAINFO"}
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def stream_timeml(path: str, options: Options) -> Iterator[Gold]:
    """Read the time expressions of TimeML documents.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A file is no XML, or a TIMEX3 has a type that there is not.
        InputError: There is no document.
    """
    return gold_stream(lambda: read_timeml(path), options, path, usual=("times",))


def read_timeml(path: str) -> Iterator[Standoff]:
    """Yield the documents of a file or folder; see :func:`stream_timeml`."""
    for file in find_files("timeml", path, ".tml", ".xml"):
        data = read_bytes(file)
        if not re.match(rb"\s*<\?xml[^>]*encoding", data):
            decode(data, str(file))
        try:
            root = ET.fromstring(data)
        except (ET.ParseError, LookupError, ValueError) as error:  # the latter two for encodings that there are not
            raise RecordError(str(file), f"no XML: {error}") from error
        body = root.find(".//TEXT")
        collector = _Collector(str(file))
        collector.walk(root if body is None else body)
        text = "".join(collector.pieces)
        yield Standoff(str(file), stem_of(file, path), text, tuple(collector.marks), (), "", _creation(root, file))


class _Collector:
    """Collects the text of an element and the places of the TIMEX3 elements in it."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.pieces: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []

    def walk(self, element: ET.Element) -> None:
        self.emit(element.text)
        for child in element:
            if child.tag not in _HEAD:
                start = self.length
                self.walk(child)
                if child.tag == "TIMEX3" and child.get("functionInDocument") != "CREATION_TIME":
                    self.mark(child, start)
            self.emit(child.tail)

    def emit(self, piece: str | None) -> None:
        if piece:
            self.pieces.append(piece)
            self.length += len(piece)

    def mark(self, element: ET.Element, start: int) -> None:
        quote = "".join(self.pieces)[start:] if self.length > start else ""
        if not quote.strip():
            return
        if not element.get("type"):
            raise RecordError(self.where, f"the TIMEX3 {element.get('tid', '')} around {quote!r} has no type")
        facts = {name: element.get(name, "") for name in ("type", "value", "mod")}
        name = f"{element.get('tid', 't')}/{len(self.marks)}"
        self.marks.append(Mark(name, "TIMEX3", ((start, self.length),), quote, facts))


def _creation(root: ET.Element, file: Path) -> datetime.date | None:
    found = [one for one in root.iter("TIMEX3") if one.get("functionInDocument") == "CREATION_TIME"]
    value = found[0].get("value", "") if found else ""
    match = _DATE.match(value)
    if match is None:
        return None
    try:
        return datetime.date.fromisoformat(match.group())
    except ValueError as error:
        raise RecordError(str(file), f"the creation time {value!r} is no date") from error


def write_timeml(documents: Iterable[Standoff], folder: Path) -> None:
    """Write the time expressions of each document as a .tml file; those that overlap an earlier one are left out."""
    for document in documents:
        file = folder / f"{document.id}.tml"
        file.parent.mkdir(parents=True, exist_ok=True)
        text, at = document.text, 0
        body = []
        times = [mark for mark in document.marks if mark.label == "Timex3"]
        for number, mark in enumerate(sorted(times, key=lambda mark: mark.pieces), start=1):
            start, end = mark.pieces[0][0], mark.pieces[-1][1]
            if start >= at:
                facts = "".join(f" {name}={quoteattr(value)}" for name, value in mark.facts.items())
                body.append(f'{_xml(text[at:start])}<TIMEX3 tid="t{number}"{facts}>{_xml(text[start:end])}</TIMEX3>')
                at = end
        date = document.date.isoformat() if document.date else ""
        head = (
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{date}" functionInDocument="CREATION_TIME">{date}</TIMEX3></DCT>'
        )
        content = f"<TimeML>\n{head if date else ''}\n<TEXT>{''.join(body)}{_xml(text[at:])}</TEXT>\n</TimeML>\n"
        file.write_bytes(('<?xml version="1.0" encoding="UTF-8"?>\n' + content).encode("utf-8"))


def _xml(text: str) -> str:
    """Escape a text for XML so that carriage returns come back as they were."""
    return escape(text, {"\r": "&#13;"})
