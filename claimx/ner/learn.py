"""Learn the weights of evidence for unknown names: ``python -m claimx.ner.learn --language de --out FOLDER CORPUS…``.

The corpora are those of :mod:`claimx.ner.derive`, training parts only. To learn how words look that nobody knows, the
names of the corpora are taken out of the gazetteer, and words that the corpora show only once out of the common words.
An averaged perceptron; the same corpora and seed give the same file.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from claimx.lang import get_pack
from claimx.lang.entity_pack import EntityPack
from claimx.ner.derive import Tagged, count, label_of, mentions, read_sentences
from claimx.ner.evidence import CLASSES, runs_in, traits
from claimx.ner.rules import known_names
from claimx.ner.words import words_of
from claimx.types import Document, Span

__all__ = ["main"]

_SCALE = 10
_NONE = len(CLASSES)
Example = tuple[list[str], int]


def ignorant(pack: EntityPack, outside: Counter[str]) -> EntityPack:
    """Return the pack as it were without the corpora: no names from them, no word that they show only once."""
    blank = EntityPack(**{name: getattr(pack, name) for name in EntityPack.__dataclass_fields__})
    blank.__dict__["mentions"] = ()
    blank.__dict__["common_words"] = frozenset(w for w in pack.common_words if outside[w] != 1)
    return blank


def examples_of(pack: EntityPack, sentence: Tagged) -> list[Example]:
    """Return the runs of a sentence with their traits and their class; what is no whole name counts as none."""
    tokens, tags = sentence
    text, places = "", []
    for token in tokens:
        places.append((len(text), len(text) + len(token)))
        text += token + " "
    document = Document(text, pack.tag)
    words = words_of(document, Span(0, len(text), text))
    gold = {(places[a][0], places[b - 1][1]): label_of(tag) for a, b, tag in mentions(tags)}
    found = []
    for first, last in runs_in(pack, words, known_names(pack, words)):
        start, end = words[first].start, words[last - 1].end
        label = gold.get((start, end))
        target = CLASSES.index(label[0]) if label and label[1] == "name" else _NONE
        found.append((list(traits(pack, words, first, last)), target))
    return found


def learn(examples: list[Example], *, n_rounds: int, seed: int) -> dict[str, list[float]]:
    """Return averaged weights a trait and class."""
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * (_NONE + 1))
    totals: dict[str, list[float]] = defaultdict(lambda: [0.0] * (_NONE + 1))
    step = 0
    for round_number in range(n_rounds):
        random.Random(seed + round_number).shuffle(examples)
        for names, target in examples:
            step += 1
            scores = [sum(weights[name][c] for name in names) for c in range(_NONE + 1)]
            # A margin of one keeps weights from stopping at the first separating line.
            rival = max((c for c in range(_NONE + 1) if c != target), key=lambda c: scores[c])
            if scores[target] < scores[rival] + 1:
                for name in names:
                    for c, change in ((target, 1.0), (rival, -1.0)):
                        weights[name][c] += change
                        totals[name][c] += change * step
    return {name: [w - t / step for w, t in zip(weights[name], totals[name], strict=True)] for name in weights}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write ``evidence.tsv``; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--language", required=True)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--min-count", type=int, default=4)
    options = parser.parse_args(arguments)
    pack = get_pack(options.language).entities
    if pack is None:
        parser.error(f"no entity lists for {options.language!r}")
    blank = ignorant(pack, count(options.corpora)[1])
    examples = [e for path in options.corpora for s in read_sentences(path) for e in examples_of(blank, s)]
    frequency = Counter(name for names, _ in examples for name in names)
    examples = [([n for n in names if frequency[n] >= options.min_count], target) for names, target in examples]
    weights = learn(examples, n_rounds=options.rounds, seed=13)
    rows = []
    for name in sorted(weights):
        relative = [round(_SCALE * (w - weights[name][_NONE])) for w in weights[name][:_NONE]]
        if any(relative):
            rows.append("\t".join([name, *map(str, relative)]))
    note = (options.out / "names.tsv").read_text("utf-8").partition("# Command:")[0]
    command = f"# Command: python -m claimx.ner.learn --language {options.language} --out {options.out.as_posix()} "
    head = f"{note}{command}{' '.join(p.name for p in options.corpora)}\n# trait\t{'	'.join(CLASSES)}\n"
    (options.out / "evidence.tsv").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
