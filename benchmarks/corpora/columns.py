"""Gold from files with a token a line: any order of columns, any of the usual tag schemes, plain or gzip.

``conll:PATH`` reads names, ``germeval14:PATH`` and ``uner:PATH`` the same in German and with numbered tokens,
``timex:PATH`` time expressions with a column of TIMEX3 values. A folder is read file by file. Options stand behind
``#``:

    conll:mine.conll.gz#text=0,tag=3,language=en,sentences=20,limit=100,map=person:PER+city:LOC+demonym:LOCderiv

Without ``text`` and ``tag``, the token is the first column (the second where the first counts), and the tag the first
column of BIO, IOB1, BIOES or BILOU tags, preferably with labels of names. Blank lines and comments part sentences;
``-DOCSTART-``, ``# newdoc`` and ``# document =`` part documents where there are any. Where a comment ``# text = …``
holds the sentence, it is the text; elsewhere it is put together from the tokens with the spaces of print. Labels that
mean no name here (``B-DATE``) are left out. Labels and forms that a file never shows were not annotated in it, and are
not held against a system that finds them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.corpora.files import find_files, read_lines, stem_of
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import LABELS, Options
from benchmarks.corpora.standoff import Mark, Standoff, locate
from benchmarks.corpora.timeml import stream_timeml
from claimx.errors import InputError, RecordError
from claimx.scoring import Gold
from claimx.text import read_document
from claimx.types import TimeType

__all__ = [
    "LABELS",
    "TAG",
    "Options",
    "Sentence",
    "documents_of",
    "find_chunks",
    "join_tokens",
    "read_columns",
    "stream_germeval",
    "stream_names",
    "stream_times",
    "stream_uner",
    "write_columns",
]

DEFAULT_SENTENCES = 10
# Documents of a file from which its language is told.
N_SAMPLED = 20

TAG = re.compile(r"O|(?P<prefix>[BIESLUM])-(?P<label>\S+)")
_CLOSES_LEFT = re.compile(r"[,.;:!?)\]}%…»“”’]+|''|n't|'\w{1,2}")
_OPENS_RIGHT = re.compile(r"[(\[{«„‚]+|``")
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"'»“”)]*\Z")
_TEXT_COMMENT = re.compile(r"#\s*text\s*=\s?(?P<text>.*)")
_NEW_DOCUMENT = re.compile(r"#\s*(?:newdoc\b(?:\s+id\s*=\s*(?P<id>.*\S))?|document\s*=\s*(?P<name>.*\S))")
_COUNTER = re.compile(r"[0-9]+(?:[-.][0-9]+)?")
_TYPES = frozenset(TimeType)
_SUFFIXES = (".conll", ".conllu", ".conll2003", ".iob", ".iob2", ".bio", ".tsv", ".txt")
_N_PROBED = 200


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens with tag and value, the sentence as a comment has it, and whether a document begins with it."""

    tokens: list[tuple[str, str, str]] = field(default_factory=list)
    text: str = ""
    begins_document: bool = False
    name: str = ""


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


def _fields(line: str) -> list[str]:
    return line.split("\t") if "\t" in line else line.split()


def _cell(fields: Sequence[str], column: int) -> str:
    return fields[column].strip() if -len(fields) <= column < len(fields) else ""


def _is_mark(line: str) -> bool:
    return not line.strip() or line.startswith(("#", "-DOCSTART-"))


def _find_columns(suite: str, path: str, options: Options) -> tuple[int, int]:
    """Return the columns of token and tag, told from the first lines where the user does not say."""
    rows = []
    for line in read_lines(suite, path):
        if not _is_mark(line):
            rows.append(_fields(line))
            if len(rows) == _N_PROBED:
                break
    counted = bool(rows) and all(len(row) > 2 and _COUNTER.fullmatch(row[0].strip()) for row in rows)
    text = options.text if options.text is not None else int(counted)
    if options.tag is not None:
        return text, options.tag
    width = min(map(len, rows), default=0)
    tagged = [
        column for column in range(width) if column != text and all(TAG.fullmatch(_cell(row, column)) for row in rows)
    ]
    named = [column for column in tagged if any(_names(_cell(row, column), options) for row in rows)]
    marked = [column for column in tagged if any(_cell(row, column) != "O" for row in rows)]
    return text, (named or marked or tagged or [text + 1])[0]


def _names(tag: str, options: Options) -> bool:
    return tag.partition("-")[2].upper() in options.meanings


def _read_sentences(suite: str, path: str, options: Options) -> Iterator[Sentence]:
    """Yield the sentences of a file; blank lines, comments and marks of documents lie between."""
    text_column, tag_column = _find_columns(suite, path, options)
    sentence = Sentence()
    for number, line in enumerate(read_lines(suite, path), start=1):
        fields = _fields(line)
        token, tag = _cell(fields, text_column), _cell(fields, tag_column)
        if TAG.fullmatch(tag) and token and "-DOCSTART-" not in fields[0]:
            sentence.tokens.append((token, tag, _cell(fields, options.value)))
        elif _is_mark(line):
            if sentence.tokens:
                yield sentence
                sentence = Sentence()
            sentence = _with_mark(sentence, line)
        elif token:
            raise RecordError(f"{path}, line {number}", f"column {tag_column} holds {tag!r}, which is no tag")
        else:
            raise RecordError(f"{path}, line {number}", f"column {text_column} holds no token")
    if sentence.tokens:
        yield sentence


def _with_mark(sentence: Sentence, line: str) -> Sentence:
    if line.startswith("-DOCSTART-"):
        return replace(sentence, begins_document=True)
    begins, text = _NEW_DOCUMENT.match(line), _TEXT_COMMENT.match(line)
    if begins:
        return replace(sentence, begins_document=True, name=begins["id"] or begins["name"] or "")
    return replace(sentence, text=text["text"].strip()) if text else sentence


def _batches(sentences: Iterable[Sentence], n_sentences: int) -> Iterator[list[Sentence]]:
    """Group sentences by ``n_sentences``, or by the marks of documents where there are any and nothing else is said."""
    batch: list[Sentence] = []
    is_marked = False
    for sentence in sentences:
        is_marked |= sentence.begins_document
        is_full = len(batch) == (n_sentences or DEFAULT_SENTENCES) and (n_sentences or not is_marked)
        if batch and (is_full or (sentence.begins_document and not n_sentences)):
            yield batch
            batch = []
        batch.append(sentence)
    if batch:
        yield batch


def _standoff(sentences: Sequence[Sentence], where: str, name: str, *, is_time: bool) -> Standoff:
    text, places = "", []
    marks: list[Mark] = []
    for sentence in sentences:
        text += "" if not text else " " if _ENDS_SENTENCE.search(text) else "\n\n"
        words = [token for token, _, _ in sentence.tokens]
        found = locate(sentence.text, words) if sentence.text else None
        body, tokens = (sentence.text, found) if found else join_tokens(words)
        for first, end, label in find_chunks([tag for _, tag, _ in sentence.tokens]):
            place = (len(text) + tokens[first][0], len(text) + tokens[end - 1][1])
            quote = body[tokens[first][0] : tokens[end - 1][1]]
            facts = {"type": label, "value": sentence.tokens[first][2]} if is_time and label in _TYPES else {}
            marks.append(Mark(f"T{len(marks) + 1}", label, (place,), quote, facts))
        places.append((len(text), len(text) + len(body)))
        text += body
    return Standoff(where, name, text, tuple(marks), sentences=tuple(places))


def read_columns(suite: str, path: str, options: Options, *, is_time: bool = False) -> Iterator[Standoff]:
    """Yield the documents of a file, or of a folder of files, with a token a line.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A line has no tag where one should stand; the message names it.
    """
    for file in find_files(suite, path, *_SUFFIXES):
        sentences = _read_sentences(suite, str(file), options)
        documents = documents_of(sentences, options, str(file), stem_of(file, path), is_time=is_time)
        if options.language:
            yield from documents
            continue
        head = list(itertools.islice(documents, N_SAMPLED))
        language = read_document("\n\n".join(document.text for document in head)).language
        for document in itertools.chain(head, documents):
            yield replace(document, language=language)


def documents_of(
    sentences: Iterable[Sentence], options: Options, where: str, stem: str, *, is_time: bool = False
) -> Iterator[Standoff]:
    """Yield the documents that tagged sentences make up, named after a stem where the file does not name them."""
    for number, batch in enumerate(_batches(sentences, options.sentences), start=1):
        name = batch[0].name or f"{stem}-{number:05}"
        yield _standoff(batch, f"{where}, document {number}", name, is_time=is_time)


def _stream(suite: str, path: str, options: Options, *, is_time: bool = False) -> Iterator[Gold]:
    def read() -> Iterator[Standoff]:
        empty = True
        for standoff in read_columns(suite, path, options, is_time=is_time):
            empty = False
            yield standoff
        if empty:
            raise InputError(path, "there is no tagged token in this file; do the columns fit?")

    return gold_stream(read, options, path, usual=("times",) if is_time else ("entities",))


def stream_names(path: str, options: Options) -> Iterator[Gold]:
    """Read names from a file with a token a line.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A line has no tag where one should stand.
        InputError: The file holds no tagged token.
    """
    return _stream("conll", path, options)


def stream_germeval(path: str, options: Options) -> Iterator[Gold]:
    """Read the outer layer of GermEval 2014, as published (number, token, outer, nested) or without the number."""
    return _stream("germeval14", path, replace(options, language=options.language or "de"))


def stream_uner(path: str, options: Options) -> Iterator[Gold]:
    """Read Universal NER: ``# text`` comments, numbered tokens, IOB2 tags in the third column, or token and tag."""
    return _stream("uner", path, options)


def stream_times(path: str, options: Options) -> Iterator[Gold]:
    """Read TIMEX3 expressions, of TimeML where the file is .tml or .xml, else of a file with a token a line.

    There the type stands in the tag, the value in a column of its own, ``_`` where there is none.

    Documents have no date unless ``date`` gives one; whatever needs one is unresolved for every system alike.
    """
    if path.endswith((".tml", ".xml")):
        return stream_timeml(path, options)
    return _stream("timex", path, options, is_time=True)


def write_columns(documents: Iterable[Standoff], path: Path, labels: Mapping[str, object]) -> None:
    """Write names as BIO2 in two columns, with ``# newdoc``, ``# document =`` and ``# text`` comments.

    A name that does not begin and end with a token of the document makes tokens of its own. Names within names cannot
    be written and are left out, the longest kept.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for document in documents:
            file.write(f"# newdoc id = {document.id}\n")
            for start, end in document.sentences or ((0, len(document.text)),):
                file.write(_sentence_rows(document, start, end, labels))


def _sentence_rows(document: Standoff, start: int, end: int, labels: Mapping[str, object]) -> str:
    named = [m for m in document.marks if isinstance(labels.get(m.label.upper()), tuple)]
    inside = [m for m in named if start <= m.pieces[0][0] and m.pieces[-1][1] <= end]
    chosen: list[tuple[int, int, str]] = []
    for mark in sorted(inside, key=lambda m: (m.pieces[0][0] - m.pieces[-1][1], m.pieces)):
        place = (mark.pieces[0][0], mark.pieces[-1][1])
        if not any(place[0] < other[1] and other[0] < place[1] for other in chosen):
            chosen.append((*place, mark.label))
    cuts = {at for first, last, _ in chosen for at in (first, last)}
    rows = [f"# text = {' '.join(document.text[start:end].split())}\n"]
    for match in re.finditer(r"\w+|[^\w\s]", document.text[start:end]):
        bounds = [start + match.start(), start + match.end()]
        edges = [bounds[0], *sorted(at for at in cuts if bounds[0] < at < bounds[1]), bounds[1]]
        for first, last in itertools.pairwise(edges):
            tag = next((f"{'B' if a == first else 'I'}-{label}" for a, b, label in chosen if a <= first < b), "O")
            rows.append(f"{document.text[first:last]}\t{tag}\n")
    return "".join(rows) + "\n"
