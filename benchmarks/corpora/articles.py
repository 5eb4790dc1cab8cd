"""Texts with their claims written below each sentence: ``articles:PATH`` with a file or a folder of ``.txt``.

    # what stands before the first article is a comment: source, licence, who labelled

    ## 01
    Der Bau werde teurer, sagte Bürgermeisterin Ada Kern.
    - Bürgermeisterin Ada Kern | sagte | Der Bau werde teurer
    Schuld seien die Zinsen.
    - @Ada Kern | | Schuld seien die Zinsen

README.md beside this file says what the signs mean. Sentences are joined by a blank, paragraphs by an empty line. Of
every claim the kind, the polarity, holder, cue and core are labelled, so that only these are scored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.corpora.files import find_files, read_lines, stem_of
from benchmarks.corpora.options import Options
from claimx.errors import InputError, RecordError
from claimx.scoring import Gold
from claimx.text import read_document
from claimx.types import (
    Analysis,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    ClaimList,
    Cue,
    CueClass,
    Holder,
    HolderType,
    Modality,
    Proposition,
    Provenance,
    Resolution,
    Span,
)

__all__ = ["read_articles", "stream_articles"]

FIELDS = frozenset({"kind", "polarity"})
PARAGRAPH = "¶"

_HEADING = "## "
_ROW = re.compile(r"(?P<optional>\??)(?P<sign>[-=~.])(?:\s+(?P<fields>.*))?")
_KINDS = {"-": ClaimKind.ATTRIBUTED, "=": ClaimKind.AUTHOR, ".": ClaimKind.AUTHOR, "~": ClaimKind.EVIDENTIAL}
# The columns of a row without its "neg", and the order of holder, cue and core among them.
_COLUMNS = {"-": ("holder", "cue", "core"), "=": ("core",), ".": (), "~": ("core", "cue")}

_Lines = list[tuple[int, str]]


def stream_articles(path: str, options: Options) -> Iterator[Gold]:
    """Yield the articles of a file, or of every ``.txt`` of a folder, where the file's name goes before the article's.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A row has other columns than its sign asks for, or names what is not in its sentence.
        InputError: There is no article.
    """
    return islice(_stream(path, options), options.limit or None)


def read_articles(path: str | Path, options: Options | None = None) -> tuple[Gold, ...]:
    """Read all articles of a file or folder; raises as :func:`stream_articles` does."""
    return tuple(stream_articles(str(path), options or Options()))


def _stream(path: str, options: Options) -> Iterator[Gold]:
    is_empty = True
    for file in find_files("articles", path, ".txt"):
        names: set[str] = set()
        for number, name, lines in _split(file):
            if name in names:
                raise RecordError(f"{file}, line {number}", f"a second article is called {name!r}; rename one")
            names.add(name)
            is_empty = False
            id_ = f"{stem_of(file, path)}/{name}" if Path(path).is_dir() else name
            yield _read_article(file, id_, lines, options)
    if is_empty:
        raise InputError(path, f"there is no article; each begins with a line {_HEADING + 'NAME'!r}")


def _split(file: Path) -> Iterator[tuple[int, str, _Lines]]:
    """Yield the articles of a file: the line where each begins, its name, and its lines with their numbers."""
    article: tuple[int, str, _Lines] | None = None
    for number, raw in enumerate(read_lines("articles", str(file)), start=1):
        line = raw.strip()
        if raw.startswith(_HEADING):
            if article:
                yield article
            article = (number, raw.removeprefix(_HEADING).strip(), [])
        elif article:
            article[2].append((number, line))
        elif line and not line.startswith("#"):
            raise RecordError(
                f"{file}, line {number}", f"expected {_HEADING + 'NAME'!r} before the first sentence, got {line[:60]!r}"
            )
    if article:
        yield article


def _read_article(file: Path, id_: str, lines: _Lines, options: Options) -> Gold:
    text = ""
    rows: list[tuple[int, Span, str]] = []
    sentence: Span | None = None
    gap = ""
    for number, line in lines:
        if line == PARAGRAPH:
            gap = "\n\n" if text else ""
        elif _ROW.fullmatch(line):
            if sentence is None:
                raise RecordError(f"{file}, line {number}", f"expected a sentence before its claims, got {line!r}")
            rows.append((number, sentence, line))
        elif line:
            text += gap
            sentence, gap = Span(len(text), len(text) + len(line), line), " "
            text += line
    document = read_document(text, language=options.language or "de", id=id_, date=options.document_date)
    claims, optional = [], set()
    for number, span, line in rows:
        try:
            claim, is_optional = _read_row(span, line)
        except ValueError as error:
            raise RecordError(f"{file}, line {number}", str(error)) from error
        claims.append(claim)
        if is_optional:
            optional.add(claim.id)
    return Gold(
        Analysis(document, (), (), (), ClaimList(claims)), frozenset(optional), layers=("claims",), fields=FIELDS
    )


def _read_row(sentence: Span, line: str) -> tuple[Claim, bool]:
    match = _ROW.fullmatch(line)
    assert match is not None
    sign, kind = match["sign"], _KINDS[match["sign"]]
    fields = [field.strip() for field in match["fields"].split("|")] if match["fields"] else []
    is_negative = len(fields) > len(_COLUMNS[sign]) and fields[-1] == "neg"
    columns = dict(zip(_COLUMNS[sign], fields, strict=False))
    if len(fields) != len(_COLUMNS[sign]) + is_negative:
        expected = " | ".join((*_COLUMNS[sign], "neg"))
        raise ValueError(f"expected {f'{sign} {expected}'!r} or the same without neg, got {line!r}")
    if sign == ".":
        columns = {"core": sentence.text.rstrip(".!")}
    core = _find(sentence, columns["core"], ())
    cue = _find(sentence, columns["cue"], core) if columns.get("cue") else ()
    claim = Claim(
        kind,
        _holder(sentence, columns.get("holder", ""), core, kind),
        Cue(cue, CueClass.NONE) if cue else None,
        Proposition(core, core),
        ClaimForm.PLAIN,
        Modality.ASSERT,
        Certainty.CERTAIN,
        "negative" if is_negative else "positive",
        Provenance("gold", "1"),
    )
    return claim, bool(match["optional"])


def _holder(sentence: Span, field: str, core: Sequence[Span], kind: ClaimKind) -> Holder:
    if kind is not ClaimKind.ATTRIBUTED:
        return Holder((), HolderType.AUTHOR, Resolution.DEFAULT_AUTHOR)
    if field.startswith("@"):
        return Holder((), HolderType.UNKNOWN, Resolution.CARRIED_OVER, name=field[1:])
    spans = _find(sentence, field, core) if field else ()
    return Holder(spans, HolderType.UNKNOWN, Resolution.EXPLICIT if spans else Resolution.UNRESOLVED)


def _find(sentence: Span, field: str, taken: Sequence[Span]) -> tuple[Span, ...]:
    """Find the pieces of a field in their order, rather where nothing else stands."""
    found: list[Span] = []
    after = 0
    for piece in field.split(" … "):
        first, _, last = piece.partition(" .. ")
        pattern = rf"(?<!\w){re.escape(first)}(?!\w)"
        if last:
            pattern += rf".*?{re.escape(last)}(?!\w)"
        matches = [
            Span(sentence.start + m.start(), sentence.start + m.end(), m.group())
            for m in re.compile(pattern).finditer(sentence.text, after)
            if m.group()
        ]
        if not matches:
            behind = f" behind {found[-1].text!r}" if found else ""
            raise ValueError(f"{piece!r} is not in the sentence{behind}: {sentence.text!r}")
        free = [m for m in matches if not any(m.overlaps(other) for other in taken)]
        found.append((free or matches)[0])
        after = found[-1].end - sentence.start
    return tuple(found)
