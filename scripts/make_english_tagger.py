"""Make claimx/lang/en/claim_data/tagger.tsv.gz from English treebanks.

    python scripts/make_english_tagger.py en_ewt-ud-train.conllu.gz en_gum-ud-train.conllu.gz --dev en_ewt-ud-dev.conllu

The sources are the training parts of UD English-EWT (CC BY-SA 4.0) and of UD English-GUM, of which we took the genres
under CC BY. Words are joined at hyphens, as claimx reads them. Seed: 1.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from claimx.claims.en.tagger import class_of, features_of, parse_table

TARGET = Path(__file__).parents[1] / "claimx" / "lang" / "en" / "claim_data" / "tagger.tsv.gz"
MARKS = {",": ",", ".": ".", ":": ":", "``": '"', "''": '"', "-LRB-": "(", "-RRB-": "("}
SAME = {
    "NNPS": "NNP", "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB", "PDT": "DT", "FW": "NN", "LS": "CD",
    "ADD": "NNP", "AFX": "JJ", "GW": "NN", "XX": "NN", "$": "SYM", "WP$": "WDT", "HYPH": ":", "NFP": ":",
}  # fmt: skip
PASSES = 8
HEAD = (
    "# English parts of speech: tags; then '!' verbs, '=' words with one tag, '?' words with several, '+' features",
    "# with pairs of tag number and weight.",
    "# Learned by scripts/make_english_tagger.py (seed 1) from the training parts of UD English-EWT (CC BY-SA 4.0) and",
    "# UD English-GUM (genres under CC BY). Licence: CC BY-SA 4.0.",
)
Sentence = tuple[list[str], list[str]]


def read_verbs(path: Path) -> Iterator[str]:
    """Yield the dictionary forms of verbs."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            cells = line.split("\t")
            if len(cells) > 4 and cells[4].startswith("VB") and cells[2].isascii() and cells[2].isalpha():
                yield cells[2].lower()


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield words and tags, joined where a hyphen without spaces stands between."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows: list[tuple[str, str, bool]] = []
        for line in file:
            if line.startswith("#"):
                continue
            if not line.strip():
                if rows:
                    yield join_hyphens(rows)
                rows = []
                continue
            cells = line.rstrip("\n").split("\t")
            if cells[0].isdigit():
                rows.append((cells[1], tag_of(cells), "SpaceAfter=No" in cells[9]))


def tag_of(cells: list[str]) -> str:
    """Return our tag of a line of CoNLL-U."""
    if cells[4] in MARKS:
        return MARKS[cells[4]]
    if cells[4] == "IN" and cells[3] == "SCONJ":
        return "SUB"
    return SAME.get(cells[4], cells[4])


def join_hyphens(rows: list[tuple[str, str, bool]]) -> Sentence:
    """Join "long", "-", "term"; the whole is an adjective before a noun, else what its last part is."""
    words: list[str] = []
    tags: list[str] = []
    i = 0
    while i < len(rows):
        word, tag, tight = rows[i]
        while tight and i + 2 < len(rows) and rows[i + 1][0] in "-–" and rows[i + 1][2] and word[-1:].isalnum():
            word += rows[i + 1][0] + rows[i + 2][0]
            tag, tight = rows[i + 2][1], rows[i + 2][2]
            i += 2
            nouny = i + 1 < len(rows) and rows[i + 1][1] in ("NN", "NNS") and not tight
            tag = "JJ" if nouny or tag in ("VBN", "VBG") else "NN" if tag in ("RP", "IN") else tag
        words.append(word)
        tags.append(tag)
        i += 1
    return words, tags


def count_words(sentences: list[Sentence]) -> tuple[dict[str, str], dict[str, str]]:
    """Return words with one tag, and the tags of the others."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, tag in zip(words, tags, strict=True):
            counts[word.lower()][tag] += 1
    only, classes = {}, {}
    for word, found in counts.items():
        n = sum(found.values())
        tag, most = found.most_common(1)[0]
        if n >= 12 and most / n >= 0.995 and tag not in ("NNP", "NN", "JJ", "VBN", "VBD", "VB"):
            only[word] = tag
        elif n >= 2:
            kept = sorted((t for t, c in found.items() if c / n >= 0.08), key=lambda t: (-found[t], t))
            classes[word] = "/".join(kept[:3])
    return only, classes


def train(sentences: list[Sentence], only: dict[str, str], classes: dict[str, str]) -> dict[str, dict[str, int]]:
    """Learn the weights; the result is averaged over all steps."""
    weights: dict[str, dict[str, int]] = defaultdict(dict)
    totals: dict[str, dict[str, int]] = defaultdict(dict)
    step = 0
    marks = set(MARKS.values())
    chance = random.Random(1)
    for _ in range(PASSES):
        chance.shuffle(sentences)
        for words, tags in sentences:
            low = [w.lower() for w in words]
            kinds = [t if t in marks else only.get(w) or class_of(w, classes) for w, t in zip(low, tags, strict=True)]
            found: list[str] = []
            for i, word in enumerate(low):
                step += 1
                if tags[i] in marks or word in only:
                    found.append(tags[i] if tags[i] in marks else only[word])
                    continue
                features = features_of(i, words, low, kinds, found)
                scores: dict[str, int] = defaultdict(int)
                for feature in features:
                    for tag, weight in weights.get(feature, {}).items():
                        scores[tag] += weight
                guess = max(sorted(scores), key=lambda t: scores[t]) if scores else "NN"
                if guess != tags[i]:
                    for feature in features:
                        for tag, change in ((tags[i], 1), (guess, -1)):
                            weights[feature][tag] = weights[feature].get(tag, 0) + change
                            totals[feature][tag] = totals[feature].get(tag, 0) + change * step
                found.append(guess)
    return {f: {t: round((w - totals[f][t] / step) * 20) for t, w in row.items()} for f, row in weights.items()}


def main() -> None:
    """Learn, write, and say how often the tags of another file are right."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--dev", type=Path)
    options = parser.parse_args()
    sentences = [s for path in options.files for s in read_sentences(path)]
    only, classes = count_words(sentences)
    weights = train(sentences, only, classes)
    tags = sorted({t for _, ts in sentences for t in ts})
    number = {t: i for i, t in enumerate(tags)}
    verbs = Counter(verb for path in options.files for verb in read_verbs(path))
    lines = [" ".join(tags)]
    lines += [f"!\t{verb}\t{n}" for verb, n in sorted(verbs.items()) if n > 1]
    lines += [f"=\t{w}\t{t}" for w, t in sorted(only.items())]
    lines += [f"?\t{w}\t{t}" for w, t in sorted(classes.items())]
    for feature, row in sorted(weights.items()):
        kept = {t: w for t, w in row.items() if abs(w) >= 9}
        if kept and "\t" not in feature and "\n" not in feature:
            pairs = " ".join(f"{number[t]} {w}" for t, w in sorted(kept.items()))
            lines.append(f"+\t{feature}\t{pairs}")
    text = "\n".join([*HEAD, *lines, ""])
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{len(lines)} lines, {TARGET.stat().st_size} bytes")
    if options.dev:
        tagger = parse_table(lines)
        marks = set(MARKS.values())
        right = total = 0
        for words, gold in read_sentences(options.dev):
            fixed = [t if t in marks else "" for t in gold]
            for guess, tag, mark in zip(tagger.tag(words, fixed), gold, fixed, strict=True):
                right += not mark and guess == tag
                total += not mark
        print(f"{right} of {total} right: {right / total:.4f}")


if __name__ == "__main__":
    main()
