"""Make the generated word lists of a language from the training parts of annotated corpora.

``python -m claimx.ner.derive --out FOLDER CORPUS…`` writes ``names.tsv`` (mentions with one dominant label) and
``common_words.txt`` (capitalized words that are no names). A corpus is a file of ``TOKEN<TAB>BIO-TAG`` lines, plain or
gzip. Development and test parts must not be given.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

__all__ = ["main"]

_LABELS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": "MISC", "MISC": "MISC", "person": "PER"}
_FORMS = {"deriv": "derived", "part": "part"}
_NOTE = (
    "# Derived from the training parts of, German: GermEval 2014 (Benikova et al. 2014, CC BY 4.0), WikiNER\n"
    "# (Nothman et al. 2013, CC BY), SmartData (Schiersch et al. 2018, CC BY 4.0); English: UNER English EWT\n"
    "# (Mayhew et al. 2024, CC BY-SA 4.0). Licence: CC BY 4.0 (German), CC BY-SA 4.0 (English).\n"
    "# Command: {command}\n"
)

Tagged = tuple[list[str], list[str]]


def read_sentences(path: Path) -> Iterator[Tagged]:
    """Yield the tokens and tags of each sentence of a CoNLL file."""
    opener = gzip.open if path.suffix == ".gz" else open
    tokens: list[str] = []
    tags: list[str] = []
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2:
                if tokens:
                    yield tokens, tags
                tokens, tags = [], []
            else:
                tokens.append(fields[0])
                tags.append(fields[1])
    if tokens:
        yield tokens, tags


def label_of(tag: str) -> tuple[str, str] | None:
    """Return label and form of a corpus tag, ``None`` for types that are no entities here."""
    name, form = tag[2:], "name"
    for ending, value in _FORMS.items():
        if name.endswith(ending):
            name, form = name.removesuffix(ending), value
    if name.startswith("organization"):
        name = "ORG"
    if name in ("location", "location-city"):
        name = "LOC"
    return (_LABELS[name], form) if name in _LABELS else None


def mentions(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the chunks of a tagged sentence as first token, end and tag."""
    start = 0
    while start < len(tags):
        end = start + 1
        if tags[start] != "O":
            while end < len(tags) and tags[end] == "I" + tags[start][1:]:
                end += 1
            yield start, end, tags[start]
        start = end


def count(corpora: Sequence[Path]) -> tuple[dict[str, Counter[tuple[str, str]]], Counter[str], Counter[str]]:
    """Count labels of each mention, and how often a capitalized word stands outside and inside of names."""
    labels: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    outside: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for corpus in corpora:
        for tokens, tags in read_sentences(corpus):
            named: set[int] = set()
            for start, end, tag in mentions(tags):
                found = label_of(tag)
                if found:
                    labels[" ".join(tokens[start:end])][found] += 1
                named.update(range(start, end))
            for i, token in enumerate(tokens):
                if token[:1].isupper() and len(token) > 1:
                    if i in named:
                        inside[token] += 1
                    elif i > 0:
                        outside[token] += 1
                elif token[:1].islower() and i not in named:
                    outside[token] += 1
    return labels, outside, inside


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the generated lists; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--lower-case", action="store_true", help="keep words in lower case, for sentence openings")
    options = parser.parse_args(arguments)
    # Money is a quantity here and no name.
    money = set((options.out / "words.txt").read_text("utf-8").partition("[money]")[2].partition("[")[0].split())
    labels, outside, inside = count(options.corpora)
    names = []
    for mention, votes in labels.items():
        (label, form), n = max(votes.items(), key=lambda item: (item[1], item[0]))
        total = sum(votes.values())
        words = mention.split(" ")
        one = len(words) == 1
        if (
            form != "name"
            or (label == "PER" and not one)
            or mention in money
            or not mention[0].isupper()
            or len(mention) < 3
            or len(words) > 6
            or mention.replace(" ", "") in money
            or (mention.endswith(".") and mention[:-1].isalpha() and len(mention) > 5)  # the end of a sentence
            or (len(words) == 2 and words[0] in ("Der", "Die", "Das") and outside[words[1]])  # "Die Partei"
        ):
            continue
        if n < 0.75 * total or (one and (outside[mention] > 0.25 * n or outside[mention.lower()] or n < 2)):
            continue
        names.append((mention, label))
    known = {mention for mention, _ in names}
    surnames: Counter[str] = Counter()
    for mention, votes in labels.items():
        words = mention.split(" ")
        if len(words) > 1 and words[-1].isalpha() and words[-1].istitle() and len(words[-1]) > 3:
            surnames[words[-1]] += votes[("PER", "name")]
    for word, n in sorted(surnames.items()):
        if n > 1 and n >= 0.9 * inside[word] and not outside[word] and not outside[word.lower()] and word not in known:
            names.append((word, "PER"))
    common = sorted(
        word
        for word, n in outside.items()
        if word.isalpha() and (word[0].isupper() or options.lower_case) and n > 3 * inside[word]
    )
    command = "python -m claimx.ner.derive{} --out {} {}".format(
        " --lower-case" if options.lower_case else "",
        options.out.as_posix(),
        " ".join(path.name for path in options.corpora),
    )
    note = _NOTE.format(command=command)
    rows = [f"{mention}\t{label}\n" for mention, label in sorted(names)]
    (options.out / "names.tsv").write_text(note + "# surface\tlabel\n" + "".join(rows), encoding="utf-8")
    (options.out / "common_words.txt").write_text(note + "\n".join(common) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
