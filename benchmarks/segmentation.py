"""Measure sentences and tokens, by character offsets, beside spaCy's blank pipeline on the same texts.

    python benchmarks/segmentation.py --conllu de:de_gsd-ud-dev.conllu.gz en:en_ewt-ud-dev.conllu.gz
        [--xml seeds/corpus-de/*.xml] [--standoff TEXT.txt:GOLD.json] [--errors 20]

A treebank's sentences are joined by one space, three to a document, in their order; its gold tokens are the surface
tokens, and where the words of a multiword token spell it out (``do|n't``) these words. XML documents are laid out as
blocks with a blank line between them; those whose number is divisible by four are the development set. A sentence or
token is right when both its offsets are. Intervals: bootstrap over sentences within documents, 95 %.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import xml.etree.ElementTree as ET
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from claimx.scoring import Counts, f1_interval
from claimx.text import read_document

Offsets = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its gold sentences, and its gold tokens where there are any."""

    id: str
    language: str
    text: str
    sentences: Offsets
    tokens: Offsets | None


def _words(rows: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Yield the surface pieces of a CoNLL-U sentence, each with the blank behind it."""
    by_id = {row[0]: row for row in rows}
    covered: set[str] = set()
    for row in rows:
        blank = "" if "SpaceAfter=No" in row[9] else " "
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            inner = [str(i) for i in range(first, last + 1)]
            covered.update(inner)
            parts = [by_id[i][1] for i in inner]
            if "".join(parts) == row[1]:
                yield from ((part, "") for part in parts[:-1])
                yield parts[-1], blank
            else:
                yield row[1], blank
        elif row[0] not in covered and "." not in row[0]:
            yield row[1], blank


def read_conllu(path: Path, language: str) -> list[Sample]:
    """Read a treebank as documents of three sentences."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        parts = file.read().strip().split("\n\n")
    sentences = [[line.split("\t") for line in part.split("\n") if line[:1].isdigit()] for part in parts]
    samples = []
    for start in range(0, len(sentences), 3):
        text, spans, tokens = "", [], []
        for rows in sentences[start : start + 3]:
            begin = len(text)
            for word, blank in _words(rows):
                tokens.append((len(text), len(text) + len(word)))
                text += word + blank
            text = text.rstrip()
            spans.append((begin, len(text)))
            text += " "
        samples.append(Sample(f"{path.name}:{start}", language, text, spans, tokens))
    return samples


def read_xml(path: Path) -> list[Sample]:
    """Read the development documents of the annotated corpus; a heading is a sentence of its own."""
    samples = []
    for document in ET.parse(path).getroot().iter("doc"):
        number = int("".join(c for c in document.get("id", "") if c.isdigit()))
        if number % 4:
            continue
        text, spans = "", []
        for block in document:
            text += "\n\n" if text else ""
            begin = len(text)
            text += block.text or ""
            for sentence in block if block.tag == "p" else ():
                start = len(text)
                text += "".join(sentence.itertext())
                spans.append((start, len(text)))
                text += sentence.tail or ""
            if block.tag == "h":
                text += "".join(piece for child in block for piece in (*child.itertext(), child.tail or ""))
                spans.append((begin, len(text)))
        spans = [_trimmed(text, start, end) for start, end in spans]
        samples.append(Sample(document.get("id", ""), document.get("lang", "de"), text, spans, None))
    return samples


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def read_standoff(text_path: Path, gold_path: Path) -> list[Sample]:
    """Read one text and a JSON object with ``sentences`` as pairs of offsets."""
    sentences = [(start, end) for start, end in json.loads(gold_path.read_text("utf-8"))["sentences"]]
    return [Sample(gold_path.name, "de", text_path.read_bytes().decode("utf-8"), sentences, None)]


def segment_claimx(sample: Sample) -> tuple[Offsets, Offsets]:
    """Segment with claimx."""
    document = read_document(sample.text, language=sample.language)
    return [(s.start, s.end) for s in document.sentences], [(t.span.start, t.span.end) for t in document.tokens]


def open_spacy() -> Callable[[Sample], tuple[Offsets, Offsets]] | None:
    """Return spaCy's blank pipeline with its rule sentencizer; ``None`` where spaCy is not installed."""
    if find_spec("spacy") is None:
        return None
    import spacy

    pipelines = {}

    def segment(sample: Sample) -> tuple[Offsets, Offsets]:
        if sample.language not in pipelines:
            pipelines[sample.language] = spacy.blank(sample.language)
            pipelines[sample.language].add_pipe("sentencizer")
        doc = pipelines[sample.language](sample.text)
        sentences = [_trimmed(sample.text, s.start_char, s.end_char) for s in doc.sents if s.text.strip()]
        return sentences, [(t.idx, t.idx + len(t)) for t in doc if not t.is_space]

    return segment


def compare(gold: Offsets, predicted: Offsets, sentences: Offsets) -> dict[int, Counts]:
    """Count what is right by gold sentence, a prediction under the sentence in which it begins."""
    starts = [start for start, _ in sentences]
    counts = dict.fromkeys(range(len(sentences)), Counts())
    for items, one in (
        (gold, Counts(n_gold=1)),
        (predicted, Counts(n_predicted=1)),
        (sorted(set(gold) & set(predicted)), Counts(n_correct=1)),
    ):
        for start, _ in items:
            index = max(0, bisect_right(starts, start) - 1)
            counts[index] = counts[index] + one
    return counts


def measure(
    name: str, samples: Sequence[Sample], segment: Callable[[Sample], tuple[Offsets, Offsets]], system: str
) -> None:
    """Print the F1 of sentences and tokens of one system on one corpus."""
    layers: dict[str, dict[str, dict[int, Counts]]] = {"sentences": {}, "tokens": {}}
    for sample in samples:
        sentences, tokens = segment(sample)
        layers["sentences"][sample.id] = compare(sample.sentences, sentences, sample.sentences)
        if sample.tokens is not None:
            layers["tokens"][sample.id] = compare(sample.tokens, tokens, sample.sentences)
    for layer, counts in layers.items():
        total = sum((c for document in counts.values() for c in document.values()), Counts())
        interval = f1_interval(counts, n_resamples=200)
        if total.f1 is not None and interval is not None:
            print(
                f"{name:28} {system:8} {layer:10} F1 {total.f1:.4f} [{interval.low:.4f}, {interval.high:.4f}]  "
                f"gold {total.n_gold}, predicted {total.n_predicted}, correct {total.n_correct}"
            )


def show_errors(samples: Sequence[Sample], n_errors: int) -> None:
    """Print false and missed sentence starts, and false tokens, of a corpus that may be looked at."""

    def starts() -> Iterator[str]:
        for sample in samples:
            sentences, _ = segment_claimx(sample)
            found, wanted = {s for s, _ in sentences}, {s for s, _ in sample.sentences}
            for place in sorted(found ^ wanted):
                sign = "false" if place in found else "missed"
                yield f"{sign:7} {sample.text[max(0, place - 50) : place]!r} | {sample.text[place : place + 40]!r}"

    def tokens() -> Iterator[str]:
        for sample in samples:
            wrong = sorted(set(segment_claimx(sample)[1]) - set(sample.tokens or ()))
            yield from (f"token   {sample.text[s:e]!r} in {sample.text[max(0, s - 15) : e + 15]!r}" for s, e in wrong)

    for lines in (starts(), tokens()):
        for line in islice(lines, n_errors):
            print(line)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the corpora that are named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--conllu", nargs="*", default=[], metavar="LANGUAGE:FILE")
    parser.add_argument("--xml", nargs="*", type=Path, default=[], metavar="FILE")
    parser.add_argument("--standoff", nargs="*", default=[], metavar="TEXT:JSON")
    parser.add_argument("--errors", type=int, default=0, help="show so many errors of the treebanks")
    options = parser.parse_args(arguments)
    corpora: dict[str, list[Sample]] = {}
    for item in options.conllu:
        language, path = item.split(":", 1)
        corpora[Path(path).name.removesuffix(".gz")] = read_conllu(Path(path), language)
    if options.xml:
        corpora["corpus-de dev"] = [sample for path in options.xml for sample in read_xml(path)]
    for item in options.standoff:
        text_path, gold_path = item.split(":", 1)
        corpora[Path(gold_path).name] = read_standoff(Path(text_path), Path(gold_path))
    spacy_segment = open_spacy()
    for name, samples in corpora.items():
        measure(name, samples, segment_claimx, "claimx")
        if spacy_segment is not None:
            measure(name, samples, spacy_segment, "spaCy")
        if options.errors and samples[0].tokens is not None:
            show_errors(samples, options.errors)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
