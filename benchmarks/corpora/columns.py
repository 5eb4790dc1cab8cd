"""Gold from files with a token a line: any order of columns, any of the usual tag schemes, plain or gzip.

``conll:PATH`` reads names, ``germeval14:PATH`` the same with the columns of GermEval 2014 (with or without number and
source lines), ``timex:PATH`` time expressions with a column of TIMEX3 values. Options stand behind ``#``:

    conll:mine.conll.gz#text=0,tag=3,language=en,sentences=20,limit=100,map=person:PER+city:LOC+demonym:LOCderiv

The text is put together from the tokens with the spaces of print; gold spans stand on the tokens as before. Labels that
mean no name here (``B-DATE``) are left out. Labels and forms that a file never shows were not annotated in it, and are
not held against a system that finds them.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimx.backends.labels import COMMON_LABELS, Reading
from claimx.errors import InputError, RecordError, ResourceError
from claimx.scoring import Gold
from claimx.text import read_document
from claimx.types import Analysis, Block, BlockKind, Document, Entity, EntityForm, Provenance, Span, Time, TimeType

__all__ = ["Options", "find_chunks", "join_tokens", "load_germeval", "load_names", "load_times"]

LABELS: Mapping[str, Reading] = {
    **{name.upper(): reading for name, reading in COMMON_LABELS.items()},
    **{f"LOCATION-{kind}": COMMON_LABELS["LOC"] for kind in ("CITY", "STOP", "STREET", "ROUTE")},
    "ORGANIZATION-COMPANY": COMMON_LABELS["ORG"],
    "NATIONALITY": COMMON_LABELS["NORP"],
}

_TAG = re.compile(r"O|(?P<prefix>[BIESLUM])-(?P<label>\S+)")
_CLOSES_LEFT = re.compile(r"[,.;:!?)\]}%…»“”’]+|''|n't|'\w{1,2}")
_OPENS_RIGHT = re.compile(r"[(\[{«„‚]+|``")
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"'»“”)]*\Z")

# Text, tag and value of a token.
_Token = tuple[str, str, str]
_ORIGIN = Provenance("gold", "1")


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is to be read.

    Args:
        text: Column of the token, from 0.
        tag: Column of the tag; negative ones count from the end.
        value: Column of the TIMEX3 value.
        language: BCP 47 tag; empty to identify it from the text.
        sentences: Sentences a document.
        limit: Documents that are read; 0 for all.
        map: Labels beyond the usual ones, as in ``person:PER+demonym:LOCderiv``.
        part: Folder within an archive that is read; empty for all.
    """

    text: int = 0
    tag: int = 1
    value: int = 2
    language: str = ""
    sentences: int = 10
    limit: int = 0
    map: str = ""
    part: str = ""

    @classmethod
    def parse(cls, text: str) -> Options:
        """Read ``name=value,name=value``.

        Raises:
            InputError: An option is unknown or no number where one is needed.

        Example:
            >>> Options.parse("tag=3,language=en").tag
            3
        """
        chosen: dict[str, int | str] = {}
        for part in filter(None, text.split(",")):
            name, _, value = part.partition("=")
            if name not in cls.__slots__:
                raise InputError("suite options", f"no option named {name!r}; there are {', '.join(cls.__slots__)}")
            is_number = name not in ("language", "map", "part")
            if is_number and not re.fullmatch("-?[0-9]+", value):
                raise InputError("suite options", f"{name} needs a whole number, got {value!r}")
            chosen[name] = int(value) if is_number else value
        options = cls(**chosen)  # type: ignore[arg-type]
        if options.sentences < 1:
            raise InputError("suite options", "a document needs at least one sentence")
        return options

    @property
    def labels(self) -> Mapping[str, Reading]:
        """The usual labels and those of ``map``."""
        labels = dict(LABELS)
        for part in filter(None, self.map.split("+")):
            theirs, _, ours = part.partition(":")
            if ours.upper() not in LABELS:
                raise InputError("suite options", f"map={part!r} leads to no label; try PER, ORG, LOC, MISC, LOCderiv")
            labels[theirs.upper()] = LABELS[ours.upper()]
        return labels


def find_chunks(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return first token, end and label of each stretch of a tagged sentence: BIO, IOB1, BIOES, BILOU, bare IO.

    Example:
        >>> find_chunks(["I-ORG", "I-ORG", "B-ORG", "O", "S-PER", "S-PER"])
        [(0, 2, 'ORG'), (2, 3, 'ORG'), (4, 5, 'PER'), (5, 6, 'PER')]
    """
    chunks: list[tuple[int, int, str]] = []
    is_open = False
    for index, tag in enumerate(tags):
        prefix, _, label = tag.partition("-")
        if not label:
            is_open = False
            continue
        if is_open and prefix not in "BSU" and chunks[-1][2] == label:
            chunks[-1] = (chunks[-1][0], index + 1, label)
        else:
            chunks.append((index, index + 1, label))
        is_open = prefix not in "ESLU"
    return chunks


def join_tokens(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Put a sentence together with the spaces of print; return it with the place of each token.

    Example:
        >>> join_tokens(["Er", "(", "52", ")", "sagt", ":", "„", "Nein", "!", "“"])[0]
        'Er (52) sagt: „Nein!“'
    """
    text, places = "", []
    glued, in_quotes = True, False
    for token in tokens:
        straight = token == '"'
        closes = in_quotes if straight else bool(_CLOSES_LEFT.fullmatch(token))
        text += "" if glued or closes else " "
        places.append((len(text), len(text) + len(token)))
        text += token
        in_quotes ^= straight
        glued = in_quotes if straight else bool(_OPENS_RIGHT.fullmatch(token))
    return text, places


def _lines(path: str) -> Iterator[str]:
    opener = gzip.open if path.endswith(".gz") else open
    try:
        with opener(path, "rt", encoding="utf-8-sig", newline="\n") as file:
            for line in file:
                yield line.rstrip("\r\n")
    except OSError as error:
        raise ResourceError("corpus file", path, ()) from error


def _read_sentences(path: str, options: Options, *, wanted: int) -> Iterator[list[_Token]]:
    """Yield the tokens of each sentence; blank lines, comments and ``-DOCSTART-`` lie between."""
    sentence: list[_Token] = []
    for number, line in enumerate(_lines(path), start=1):
        fields = line.split("\t") if "\t" in line else line.split()
        tag = _cell(fields, options.tag)
        if _TAG.fullmatch(tag) and _cell(fields, options.text).strip() and "-DOCSTART-" not in fields[0]:
            sentence.append((_cell(fields, options.text).strip(), tag, _cell(fields, wanted)))
        elif not line.strip() or line.startswith(("#", "-DOCSTART-")):
            if sentence:
                yield sentence
            sentence = []
        elif _cell(fields, options.text).strip():
            raise RecordError(f"{path}, line {number}", f"column {options.tag} holds {tag!r}, which is no tag")
    if sentence:
        yield sentence


def _cell(fields: Sequence[str], column: int) -> str:
    return fields[column] if -len(fields) <= column < len(fields) else ""


@dataclass(frozen=True, slots=True)
class _Joined:
    """A document put together, with the stretches that its tags mark: place, label, value."""

    document: Document
    chunks: tuple[tuple[Span, str, str], ...]


def _documents(path: str, options: Options, *, language: str, stem: str, wanted: int) -> Iterator[_Joined]:
    batch: list[list[_Token]] = []
    n_documents = 0
    for sentence in _read_sentences(path, options, wanted=wanted):
        batch.append(sentence)
        if len(batch) == options.sentences:
            n_documents += 1
            yield _join(batch, language, f"{stem}-{n_documents:05}")
            batch = []
            if n_documents == options.limit:
                return
    if batch:
        yield _join(batch, language, f"{stem}-{n_documents + 1:05}")


def _join(sentences: Sequence[Sequence[_Token]], language: str, name: str) -> _Joined:
    text, places, chunks = "", [], []
    for sentence in sentences:
        text += "" if not text else " " if _ENDS_SENTENCE.search(text) else "\n\n"
        body, tokens = join_tokens([token for token, _, _ in sentence])
        for first, end, label in find_chunks([tag for _, tag, _ in sentence]):
            start, stop = tokens[first][0], tokens[end - 1][1]
            chunks.append((len(text) + start, len(text) + stop, label, sentence[first][2]))
        places.append((len(text), len(text) + len(body)))
        text += body
    spans = tuple(Span(start, end, text[start:end]) for start, end in places)
    blocks = tuple(
        Block(Span(*match.span(), match.group()), BlockKind.PARAGRAPH, language or "und")
        for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)
    )
    document = Document(text, language or "und", name, None, blocks, spans)
    return _Joined(document, tuple((Span(s, e, text[s:e]), label, value) for s, e, label, value in chunks))


def _load(path: str, options: Options, *, wanted: int = -1) -> list[_Joined]:
    stem = Path(path).name.split(".conll")[0].removesuffix(".gz")
    language = options.language
    if not language:
        sample = [one.document.text for one, _ in zip(_peek(path, options, stem), range(20), strict=False)]
        language = read_document("\n\n".join(sample)).language
    joined = list(_documents(path, options, language=language, stem=stem, wanted=wanted))
    if not joined:
        raise InputError(path, "there is no tagged token in this file; do the columns fit?")
    return joined


def _peek(path: str, options: Options, stem: str) -> Iterator[_Joined]:
    yield from _documents(path, options, language="", stem=stem, wanted=-1)


def load_names(path: str, options: Options) -> tuple[Gold, ...]:
    """Read names from a file with a token a line.

    Raises:
        ResourceError: There is no such file.
        RecordError: A line has no tag where one should stand.
        InputError: The file holds no tagged token, or an option is wrong.
    """
    labels = options.labels
    found = []
    for one in _load(path, options):
        readings = [(span, labels.get(label.upper())) for span, label, _ in one.chunks]
        entities = [Entity(span, *reading, None, None, _ORIGIN) for span, reading in readings if reading is not None]
        found.append(Analysis(one.document, tuple(entities)))
    shown = frozenset(str(entity.label) for analysis in found for entity in analysis.entities)
    forms = frozenset(str(entity.form) for analysis in found for entity in analysis.entities)
    annotated = shown | forms | {EntityForm.NAME.value}
    return tuple(Gold(analysis, layers=("entities",), classes=annotated) for analysis in found)


def load_germeval(path: str, options: Options) -> tuple[Gold, ...]:
    """Read the outer layer of GermEval 2014, as published (number, token, outer, nested) or without the number."""
    first = next((line.split("\t") for line in _lines(path) if line.strip() and not line.startswith("#")), [])
    shift = int(len(first) >= 4 and first[0].isdecimal())
    columns = {"text": shift, "tag": shift + 1, "language": options.language or "de"}
    settings = {name: getattr(options, name) for name in Options.__slots__}
    return load_names(path, Options(**(settings | columns)))


def load_times(path: str, options: Options) -> tuple[Gold, ...]:
    """Read TIMEX3 expressions: the type stands in the tag, the value in a column of its own, ``_`` where there is none.

    Documents have no date, since the files name none; whatever needs one is unresolved for every system alike.
    """
    kinds = frozenset(TimeType)
    golds = []
    for one in _load(path, options, wanted=options.value):
        times = [
            Time(span, TimeType(label), None if value in ("", "_") else value, None, _ORIGIN)
            for span, label, value in one.chunks
            if label in kinds
        ]
        golds.append(Gold(Analysis(one.document, times=tuple(times)), layers=("times",)))
    return tuple(golds)
