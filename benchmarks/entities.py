"""Measure the rule tier for entities: ``python -m benchmarks.entities --language de [FILE…] [--suite corpus-de]``.

A suite is one of ``benchmarks.corpora``; its optional records count on neither side.

A file holds ``TOKEN<TAB>BIO-TAG`` lines, plain or gzip. ``--labels`` names the labels that it annotates,
``--names-only`` leaves derived and part forms out where it has none, ``--sentences`` says how many sentences make a
document, and ``--no-money`` leaves the currencies out that GermEval counts as names.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.corpora import load_suite
from claimx.lang import get_pack
from claimx.ner import RuleRecognizer
from claimx.ner.derive import Tagged, label_of, mentions, read_sentences
from claimx.scoring import Counts, f1_interval
from claimx.text import read_document
from claimx.types import Document, Entity, Span

Item = tuple[int, int, str, str]
_NO_SPACE_BEFORE = frozenset(".,;:!?)]»“%")
_NO_SPACE_AFTER = frozenset("([„«")


def build(sentences: Sequence[Tagged], language: str) -> tuple[Document, set[Item]]:
    """Join tokens to a document, and return it with its gold entities."""
    text, spans, gold = "", [], set()
    for tokens, tags in sentences:
        start, places = len(text), []
        for i, token in enumerate(tokens):
            if i and token not in _NO_SPACE_BEFORE and tokens[i - 1] not in _NO_SPACE_AFTER:
                text += " "
            places.append((len(text), len(text) + len(token)))
            text += token
        spans.append((start, len(text)))
        for first, last, tag in mentions(tags):
            found = label_of(tag)
            if found:
                gold.add((places[first][0], places[last - 1][1], *found))
        text += "\n"
    return Document(text, language, sentences=tuple(Span(a, b, text[a:b]) for a, b in spans)), gold


def read(path: Path, *, language: str, n_sentences: int) -> Iterator[tuple[Document, set[Item]]]:
    """Yield the documents of a file."""
    sentences = list(read_sentences(path))
    for i in range(0, len(sentences), n_sentences):
        yield build(sentences[i : i + n_sentences], language)


def overlapping(gold: set[Item], predicted: set[Item]) -> int:
    """Count predictions that share label and at least half of the longer span with a gold entity, one to one."""
    left, hits = sorted(gold), 0
    for item in sorted(predicted):
        for other in left:
            shared = min(item[1], other[1]) - max(item[0], other[0])
            if item[2] == other[2] and 2 * shared >= max(item[1] - item[0], other[1] - other[0]):
                left.remove(other)
                hits += 1
                break
    return hits


def read_gold(suite: str) -> Iterator[tuple[Document, set[Item], set[Item]]]:
    """Yield the documents of a suite with their gold entities and those that are optional."""
    for gold in load_suite(suite):
        items = [(item(entity), entity.id in gold.optional) for entity in gold.analysis.entities]
        text = gold.analysis.document.text
        document = read_document(text, language=gold.analysis.document.language)
        yield document, {one for one, optional in items if not optional}, {one for one, optional in items if optional}


def item(entity: Entity) -> Item:
    """Return what is compared of an entity."""
    return entity.span.start, entity.span.end, str(entity.label), str(entity.form)


def wanted(items: set[Item], document: Document, options: argparse.Namespace) -> set[Item]:
    """Leave out what the corpus does not annotate."""
    pack = get_pack(options.language).entities
    money = pack.words["money"] if pack and options.no_money else frozenset()
    return {
        x
        for x in items
        if x[2] in options.labels
        and (x[3] == "name" or not options.names_only)
        and not (x[2] == "MISC" and document.text[x[0] : x[1]] in money)
    }


def touches(one: Item, others: set[Item]) -> bool:
    """Tell whether an item shares characters with any of others."""
    return any(one[0] < other[1] and other[0] < one[1] for other in others)


def measure(name: str, documents: Iterable[tuple[Document, set[Item], set[Item]]], options: argparse.Namespace) -> None:
    """Print exact and overlap scores of a corpus, its labels, its forms, and the speed."""
    recognizer = RuleRecognizer(get_pack(options.language))
    recognizer.recognize(Document("Berlin", options.language, sentences=(Span(0, 6, "Berlin"),)))
    sample: list[Counts] = []
    by_label: dict[str, list[int]] = {}
    n_words, seconds, n_overlap, n_form, n_found = 0, 0.0, 0, 0, 0
    for document, annotated, optional in documents:
        n_words += len(document.text.split())
        began = time.perf_counter()
        entities = recognizer.recognize(document)
        seconds += time.perf_counter() - began
        gold = wanted(annotated, document, options)
        answers = wanted({item(e) for e in entities}, document, options)
        answers = {one for one in answers if one in gold or not touches(one, optional)}
        n_overlap += overlapping(gold, answers)
        forms = {one[:3]: one[3] for one in gold}
        n_found += sum(one[:3] in forms for one in answers)
        n_form += sum(forms.get(one[:3]) == one[3] for one in answers)
        sample.append(Counts(len(gold), len(answers), len(gold & answers)))
        for one in gold | answers:
            row = by_label.setdefault(f"{one[2]}/{one[3]}", [0, 0, 0])
            row[0] += one in gold and one in answers
            row[1] += one in answers
            row[2] += one in gold
    report(name, sample, n_overlap, by_label)
    print(f"  form accuracy {_rate(n_form / n_found if n_found else None)} ({n_found} with span and label right)")
    print(f"  {n_words / max(seconds, 1e-9):,.0f} words/s on {n_words:,} words")


def report(name: str, sample: list[Counts], n_overlap: int, by_label: dict[str, list[int]]) -> None:
    """Print the rates."""
    total = sum(sample, Counts(0, 0, 0))
    interval = f1_interval({str(i): {0: c} for i, c in enumerate(sample)}, n_resamples=300)
    spread = f" [{interval.low:.3f}, {interval.high:.3f}]" if interval else ""
    f1 = total.f1
    print(f"{name}: exact P {_rate(total.precision)} R {_rate(total.recall)} F1 {_rate(f1)}{spread}")
    n_both = total.n_gold + total.n_predicted
    print(f"  overlap F1 {_rate(2 * n_overlap / n_both if n_both else None)}")
    for label, (hits, n_answers, n_gold) in sorted(by_label.items()):
        counts = Counts(n_gold, n_answers, hits)
        print(f"  {label:13} P {_rate(counts.precision)} R {_rate(counts.recall)} ({n_gold})")


def _rate(value: float | None) -> str:
    return "   -" if value is None else f"{value:.3f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each file; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--suite", action="append", default=[])
    parser.add_argument("--language", default="de")
    parser.add_argument("--labels", nargs="+", default=["PER", "ORG", "LOC", "MISC"])
    parser.add_argument("--names-only", action="store_true")
    parser.add_argument("--no-money", action="store_true")
    parser.add_argument("--sentences", type=int, default=1)
    options = parser.parse_args(arguments)
    for path in options.files:
        corpus = read(path, language=options.language, n_sentences=options.sentences)
        measure(path.name, ((document, gold, set()) for document, gold in corpus), options)
    for suite in options.suite:
        measure(suite, read_gold(suite), options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
