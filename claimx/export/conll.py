r"""Tokens in columns with BIO2 codes: entities as in GermEval 2014, quantities, times.

A line is ``token, start, end, entity, quantity, time``, set apart by tabs; an empty line ends a sentence; lines with
``#`` begin a document. Entity codes carry the form, as in ``B-LOCderiv`` and ``B-ORGpart``; quantities carry their
kind, times their type. A record takes part with every token that it touches; of records that overlap, the first and
longest is kept.

Example:
    >>> import io, claimx
    >>> file = io.StringIO()
    >>> write([claimx.analyze("Finnische Firmen zahlten 5 Euro.", language="de", tier="rules", id="a")], file)
    1
    >>> print(file.getvalue().split("\n")[2].split("\t"))
    ['Finnische', '0', '9', 'B-LOCderiv', 'O', 'O']
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

from claimx.errors import ClaimxError, RecordError
from claimx.types import Analysis, Document, Entity, EntityForm, EntityLabel, Provenance, Span, Token
from claimx.version import __version__
from claimx.views.tables import writable

__all__ = ["read", "write"]

_SUFFIXES = {EntityForm.NAME: "", EntityForm.DERIVED: "deriv", EntityForm.PART: "part"}
_CODES = {f"{label}{suffix}": (label, form) for label in EntityLabel for form, suffix in _SUFFIXES.items()}
_N_COLUMNS = 6


def write(analyses: Iterable[Analysis], file: TextIO) -> int:
    """Write analyses one behind the other.

    Args:
        analyses: Any iterable, read as it is consumed.
        file: An open text file in UTF-8.

    Returns:
        The number of analyses written.
    """
    n_written = 0
    for analysis in analyses:
        n_written += 1
        file.write(writable("".join(_lines(analysis))))
    return n_written


def _lines(analysis: Analysis) -> Iterator[str]:
    document = analysis.document
    columns = (
        _bio(document.tokens, ((e.span, f"{e.label}{_SUFFIXES[e.form]}") for e in analysis.entities)),
        _bio(document.tokens, ((q.span, str(q.kind).upper()) for q in analysis.quantities)),
        _bio(document.tokens, ((t.span, str(t.type)) for t in analysis.times)),
    )
    yield f"# document = {_one_line(document.id)}\n# sha256 = {document.digest}\n"
    sentence = None
    for index, token in enumerate(document.tokens):
        at = document.sentence_index(token.span)
        if index and at != sentence:
            yield "\n"
        sentence = at
        codes = "\t".join(column[index] for column in columns)
        yield f"{_one_line(token.text)}\t{token.span.start}\t{token.span.end}\t{codes}\n"
    yield "\n"


def _one_line(text: str) -> str:
    """Return the text with white space and control characters shown as one space each."""
    return "".join(c if c.isprintable() or "\ud800" <= c <= "\udfff" else " " for c in text) or " "


def _bio(tokens: Sequence[Token], records: Iterable[tuple[Span, str]]) -> list[str]:
    """Return one code a token; records that overlap an earlier or longer one are left out."""
    codes = ["O"] * len(tokens)
    at = last = 0
    for span, label in sorted(records, key=lambda record: (record[0].start, -record[0].end, record[1])):
        if span.start < last:
            continue
        while at < len(tokens) and tokens[at].span.end <= span.start:
            at += 1
        inside = at
        while inside < len(tokens) and tokens[inside].span.start < span.end:
            codes[inside] = ("B-" if inside == at else "I-") + label
            inside += 1
        at, last = inside, span.end
    return codes


def read(file: Iterable[str], document_of: Callable[[dict[str, Any]], Document]) -> Iterator[Analysis]:
    """Read the entities back, over the documents that they were found in: their span, label and form.

    Args:
        file: The lines.
        document_of: Returns the document of an entry with ``id`` and ``sha256``.

    Raises:
        RecordError: A line has other columns, or belongs to another text.
    """
    facts: dict[str, Any] = {}
    entities: list[tuple[int, int, str]] = []
    for number, line in enumerate(file, start=1):
        line = line.rstrip("\n")  # noqa: PLW2901
        if line.startswith("# document = "):
            if facts:
                yield _analysis(facts, entities, document_of)
            facts, entities = {"id": line.removeprefix("# document = "), "line": number}, []
        elif line.startswith("# sha256 = "):
            facts["sha256"] = line.removeprefix("# sha256 = ")
        elif line:
            _read_token(line.split("\t"), entities, f"line {number}")
    if facts:
        yield _analysis(facts, entities, document_of)


def _read_token(cells: list[str], entities: list[tuple[int, int, str]], path: str) -> None:
    if len(cells) != _N_COLUMNS or not (cells[1].isdecimal() and cells[2].isdecimal()):
        raise RecordError(path, f"expected token, start, end and three codes set apart by tabs, got {cells!r}")
    start, end, code = int(cells[1]), int(cells[2]), cells[3]
    begin, _, label = code.partition("-")
    if code == "O":
        return
    if label not in _CODES or begin not in ("B", "I"):
        raise RecordError(path, f"expected O or B- or I- with one of {', '.join(_CODES)}, got {code!r}")
    if begin == "I" and entities and entities[-1][2] == label:
        entities[-1] = (entities[-1][0], end, label)
    else:
        entities.append((start, end, label))


def _analysis(
    facts: dict[str, Any], entities: list[tuple[int, int, str]], document_of: Callable[[dict[str, Any]], Document]
) -> Analysis:
    path = f"line {facts.pop('line')}"
    document = document_of(facts)
    if facts.get("sha256") != document.digest:
        raise RecordError(path, f"the tokens belong to another text than {document.id!r}")
    found = []
    for start, end, code in entities:
        label, form = _CODES[code]
        try:
            span = document.span(start, end)
        except ClaimxError as error:
            raise RecordError(path, str(error)) from error
        origin = Provenance("claimx.export.conll", __version__, sentence=document.sentence_index(span))
        found.append(Entity(span, label, form, None, None, origin))
    return Analysis(document, entities=tuple(found))
