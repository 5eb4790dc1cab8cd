"""spaCy DocBin: ``docbin:PATH`` with a .spacy file, or a folder of them; spaCy is needed.

The entities of each ``Doc`` are the names; ``#layer=KEY`` takes its span group of this name instead (``sc`` for the
span categorizer). Sentences are those of the file where it has them. Labels mean what ``#labels=`` says, as in
``docbin:dev.spacy#labels=PERSON:PER+GPE:LOC``.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpora.files import find_files, stem_of
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Mark, Standoff
from claimx.errors import InputError, MissingDependencyError, RecordError
from claimx.scoring import Gold

__all__ = ["read_docbin", "stream_docbin", "write_docbin"]


def _spacy() -> Any:
    try:
        importlib.import_module("spacy.tokens")
        return importlib.import_module("spacy")
    except ModuleNotFoundError as error:
        raise MissingDependencyError("spacy", "spacy") from error


def stream_docbin(path: str, options: Options) -> Iterator[Gold]:
    """Read the entities, or a span group, of a DocBin.

    Raises:
        SuiteDataError: There is no such file.
        MissingDependencyError: spaCy is not installed.
        InputError: The file is no DocBin, or holds no document.
        RecordError: A document has no span group of the name that is asked for.
    """
    return gold_stream(lambda: read_docbin(path, options), options, path)


def read_docbin(path: str, options: Options) -> Iterator[Standoff]:
    """Yield the documents of a DocBin; see :func:`stream_docbin`."""
    files = find_files("docbin", path, ".spacy")
    spacy = _spacy()
    for file in files:
        vocab = spacy.blank("xx").vocab
        try:
            docs = spacy.tokens.DocBin().from_disk(file)
        except Exception as error:
            raise InputError(str(file), f"no DocBin of spaCy: {error}") from error
        for number, doc in enumerate(docs.get_docs(vocab), start=1):
            yield _standoff(doc, f"{file}, document {number}", f"{stem_of(file, path)}-{number:05}", options)


def _standoff(doc: Any, where: str, name: str, options: Options) -> Standoff:
    if options.layer and options.layer not in doc.spans:
        raise RecordError(where, f"no span group named {options.layer!r}; there are {', '.join(doc.spans) or 'none'}")
    spans = doc.spans[options.layer] if options.layer else doc.ents
    marks = tuple(
        Mark(f"T{n}", span.label_, ((span.start_char, span.end_char),), span.text) for n, span in enumerate(spans, 1)
    )
    sentences = []
    for sentence in doc.sents if doc.has_annotation("SENT_START") else ():
        words = sentence.text.strip()
        if words:
            start = sentence.start_char + len(sentence.text) - len(sentence.text.lstrip())
            sentences.append((start, start + len(words)))
    language = doc.lang_ if doc.lang_ not in ("", "xx") else ""
    return Standoff(where, name, doc.text, marks, language=language, sentences=tuple(sentences))


def write_docbin(documents: Iterable[Standoff], path: Path, labels: Mapping[str, object]) -> None:
    """Write the names as entities; those that overlap a longer one, or cut a token, go to no place in the format.

    Raises:
        MissingDependencyError: spaCy is not installed.
    """
    spacy = _spacy()
    nlp = spacy.blank("xx")
    store = spacy.tokens.DocBin()
    for document in documents:
        doc = nlp(document.text)
        named = [m for m in document.marks if isinstance(labels.get(m.label.upper()), tuple)]
        spans = [doc.char_span(m.pieces[0][0], m.pieces[-1][1], label=m.label) for m in named]
        doc.set_ents(spacy.util.filter_spans([span for span in spans if span is not None]))
        store.add(doc)
    store.to_disk(path)
