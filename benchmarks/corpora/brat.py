"""brat stand-off: ``brat:PATH`` with a folder of .txt and .ann files, or one .ann file beside its .txt.

``T`` lines are marks, in several pieces where the annotation is discontinuous; ``A`` and ``M`` lines are facts (``yes``
where they have no value), ``R`` lines links, ``E`` lines links from the trigger to its arguments, ``N`` lines the fact
``canonical`` of a name, ``*`` lines (equivalences) are passed over. Labels and facts mean what
:mod:`benchmarks.corpora.marks` says, in any case. What ``claimx analyze --format brat`` writes is read as well, so that
it can be corrected in brat and then be scored against: its events ``Attributed``, ``Evidential`` and ``Author`` are
claims, its attributes facts, and notes that hold a JSON object too. Other notes are passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.corpora.files import decode, find_files, read_bytes, stem_of
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Link, Mark, Standoff
from claimx.errors import RecordError
from claimx.scoring import Gold
from claimx.types import ClaimKind

__all__ = ["read_brat", "stream_brat", "write_brat"]

_TEXT_BOUND = re.compile(r"(?P<label>\S+) (?P<places>[0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\Z")
_RELATION = re.compile(r"(?P<role>\S+)\s+(?P<name1>\S+?):(?P<source>\S+)\s+(?P<name2>\S+?):(?P<target>\S+)\s*\Z")
_ATTRIBUTE = re.compile(r"(?P<name>\S+) (?P<target>\S+)(?: (?P<value>.+))?\Z")
_NORMALIZATION = re.compile(r"\S+ (?P<target>\S+) (?P<entry>\S+)\Z")

# How claimx's own export calls attributes, and which entries of its notes are facts.
_ATTRIBUTES = {
    "entityform": "form",
    "quantitykind": "kind",
    "timetype": "type",
    "holdertype": "holder_type",
    "cueclass": "cue_class",
}
_NOTES = {
    "value": "value",
    "unit": "unit",
    "noun": "noun",
    "mod": "mod",
    "canonical": "canonical",
    "holder": "holder_name",
}


def stream_brat(path: str, options: Options) -> Iterator[Gold]:
    """Read a folder of brat, or one document of it.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A line is not as brat writes it, or a mark does not show the characters of the text.
        InputError: There is no document.
    """
    return gold_stream(lambda: read_brat(path), options, path)


def read_brat(path: str) -> Iterator[Standoff]:
    """Yield the documents of a folder in order; see :func:`stream_brat`."""
    for file in find_files("brat", path, ".ann"):
        text_file = file.with_suffix(".txt")
        if file.suffix != ".ann" or not text_file.exists():
            raise RecordError(
                str(file), f"brat needs an .ann file and its text beside it; there is no {text_file.name}"
            )
        text = decode(read_bytes(text_file), str(text_file))
        lines = re.split("\r?\n", decode(read_bytes(file), str(file)).removeprefix("\ufeff"))
        reader = _Reader(str(file))
        for number, line in enumerate(lines, start=1):
            reader.read(line, number)
        yield reader.standoff(stem_of(file, path), text)


class _Reader:
    """Collects what the lines of an .ann file say."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.marks: dict[str, Mark] = {}
        self.links: list[Link] = []
        self.facts: list[tuple[str, str, str, str]] = []
        self.notes: list[tuple[str, str, str]] = []
        self.triggers: dict[str, str] = {}
        self.kinds: dict[str, str] = {}

    def read(self, line: str, number: int) -> None:
        if not line.strip() or line[0] == "*":
            return
        if line[0] == "#":
            self._note(line)
            return
        where = f"{self.file}, line {number}"
        name, _, rest = line.partition("\t")
        kind, (body, _, quote) = name[:1], rest.partition("\t")
        if kind == "T":
            self.marks[name] = self._mark(name, body, quote, where, is_twice=name in self.marks)
        elif kind == "E":
            self._event(name, body.split(), where)
        elif kind == "R":
            found = _match(_RELATION, body, where, "TYPE Arg1:ID Arg2:ID")
            self.links.append(Link(found["role"], found["source"], found["target"]))
        elif kind in "AM":
            found = _match(_ATTRIBUTE, body.rstrip(), where, "NAME ID [VALUE]")
            self.facts.append((found["target"], found["name"], found["value"] or "yes", where))
        elif kind == "N":
            found = _match(_NORMALIZATION, body, where, "Reference ID SOURCE:ENTRY")
            self.facts.append((found["target"], "canonical", quote or found["entry"], where))
        else:
            raise RecordError(where, f"expected a line of T, E, R, A, M, N, * or #, got {line[:40]!r}")

    def _mark(self, name: str, body: str, quote: str, where: str, *, is_twice: bool) -> Mark:
        if is_twice:
            raise RecordError(where, f"{name} stands twice")
        found = _match(_TEXT_BOUND, body, where, "LABEL START END[;START END…]")
        numbers = [tuple(map(int, place.split())) for place in found["places"].split(";")]
        return Mark(name, found["label"], tuple((start, end) for start, end in numbers), quote)

    def _note(self, line: str) -> None:
        """Take the facts of a note that holds a JSON object."""
        _, _, rest = line.partition("\t")
        target, note = rest.partition("\t")[0].split()[-1:], rest.partition("\t")[2]
        try:
            facts = json.loads(note)
        except json.JSONDecodeError:
            return
        if target and isinstance(facts, dict):
            self.notes += [(target[0], _NOTES[name], str(facts[name])) for name in _NOTES if facts.get(name)]

    def _event(self, name: str, arguments: list[str], where: str) -> None:
        parts = [argument.partition(":") for argument in arguments]
        if not parts or not all(role and target for role, _, target in parts):
            raise RecordError(where, f"expected TYPE:TRIGGER ROLE:ID …, got {' '.join(arguments)!r}")
        kind, _, trigger = parts[0]
        self.triggers[name] = trigger
        if kind.lower() in tuple(ClaimKind):
            self.kinds[trigger] = kind.lower()
        self.links += [Link(role.rstrip("0123456789"), name, target) for role, _, target in parts[1:]]

    def standoff(self, name: str, text: str) -> Standoff:
        facts: dict[str, dict[str, str]] = {}
        for target, fact, value, where in self.facts:
            mark = self.triggers.get(target, target)
            if mark not in self.marks:
                raise RecordError(where, f"{fact} is said of {target!r}, and there is no such mark")
            facts.setdefault(mark, {})[_ATTRIBUTES.get(fact.lower(), fact.lower())] = value
        for target, fact, value in self.notes:
            mark = self.triggers.get(target, target)
            if mark in self.marks:
                facts.setdefault(mark, {}).setdefault(fact, value)
        for mark, kind in self.kinds.items():
            if mark in self.marks:
                self.marks[mark] = replace(self.marks[mark], label="Claim")
                facts.setdefault(mark, {}).setdefault("kind", kind)
        marks = tuple(replace(mark, facts=facts.get(mark.id, {})) for mark in self.marks.values())
        links = [
            Link(link.role, self.triggers.get(link.source, link.source), self.triggers.get(link.target, link.target))
            for link in self.links
        ]
        return Standoff(self.file, name, text, marks, tuple(links))


def _match(pattern: re.Pattern[str], body: str, where: str, shape: str) -> re.Match[str]:
    found = pattern.match(body)
    if found is None:
        raise RecordError(where, f"expected {shape}, got {body!r}")
    return found


def write_brat(documents: Iterable[Standoff], folder: Path) -> None:
    """Write each document as a .txt and an .ann file, the text byte for byte."""
    for document in documents:
        file = folder / f"{document.id}.ann"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.with_suffix(".txt").write_bytes(document.text.encode("utf-8"))
        lines = []
        n_facts = 0
        for mark in document.marks:
            places = ";".join(f"{start} {end}" for start, end in mark.pieces)
            quote = re.sub(r"\s", " ", " ".join(document.text[start:end] for start, end in mark.pieces))
            lines.append(f"{mark.id}\t{mark.label} {places}\t{quote}")
            for name, value in mark.facts.items():
                n_facts += 1
                lines.append(f"A{n_facts}\t{name.capitalize()} {mark.id} {value}")
        lines += [f"R{n}\t{ln.role} Arg1:{ln.source} Arg2:{ln.target}" for n, ln in enumerate(document.links, start=1)]
        file.write_bytes("".join(f"{line}\n" for line in lines).encode("utf-8"))
