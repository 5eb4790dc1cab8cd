"""English parts of speech: an averaged perceptron over the words around, with whole-number weights.

A word that had one tag only in the training data gets it at once; the others are scored from left to right. The table
of weights is data of the language (``tagger.tsv.gz``), made by ``scripts/make_english_tagger.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Tagger", "features_of", "parse_table"]

# Weights of one feature: number of the tag, weight, number of the next tag, …; as a line of text until first asked for.
Weights = str | tuple[tuple[int, int], ...]
_EDGE = "-"
_CLOSED = frozenset(["CC", "CD", "DT", "EX", "IN", "MD", "POS", "PRP", "PRP$", "RP", "SUB", "TO", "WDT", "WP", "WRB"])
_NEVER = -(10**9)


def shape_of(word: str) -> str:
    """Tell capitals, digits and hyphens of a word.

    Example:
        >>> shape_of("Nato"), shape_of("NATO"), shape_of("long-term"), shape_of("12")
        ('X', 'A', 'h', 'd')
    """
    shape = "A" if word.isupper() and len(word) > 1 else "X" if word[:1].isupper() else ""
    if any(c.isdigit() for c in word):
        shape += "d"
    return shape + ("h" if "-" in word[1:] else "")


def class_of(low: str, classes: Mapping[str, str]) -> str:
    """Return the tags that a word had in training, or its ending where it is new."""
    return classes.get(low) or "*" + low[-3:]


def features_of(
    i: int, words: Sequence[str], low: Sequence[str], kinds: Sequence[str], tags: Sequence[str]
) -> list[str]:
    """List what the tag of word ``i`` is decided by.

    Args:
        i: Place of the word.
        words: As they stand.
        low: In lower case.
        kinds: Their classes, after :func:`class_of`.
        tags: Of the words before.
    """
    word = low[i]
    n = len(low)
    one = tags[i - 1] if i else _EDGE
    two = tags[i - 2] if i > 1 else _EDGE
    after = kinds[i + 1] if i + 1 < n else _EDGE
    return [
        "w" + word,
        "s" + word[-3:],
        "t" + word[-2:],
        "h" + shape_of(words[i]) + ("^" if one in ('"', _EDGE, ".", ":") else ""),
        "k" + kinds[i],
        "1" + one,
        "2" + one + " " + two,
        "3" + one + " " + word,
        "a" + (low[i - 1] if i else _EDGE),
        "b" + (low[i - 2] if i > 1 else _EDGE),
        "n" + (low[i + 1] if i + 1 < n else _EDGE),
        "m" + (kinds[i + 2] if i + 2 < n else _EDGE),
        "f" + after,
        "g" + kinds[i] + " " + one + " " + after,
    ]


@dataclass(frozen=True, slots=True)
class Tagger:
    """Parts of speech of a sentence.

    Args:
        tags: Their names.
        only: The tag of words that have one only.
        classes: The tags of words that have several, joined.
        weights: By feature.
        verbs: Dictionary forms of verbs.
        closed: Numbers of the tags that only words seen with them can have.
    """

    tags: tuple[str, ...]
    only: Mapping[str, str]
    classes: Mapping[str, str]
    weights: dict[str, Weights]
    verbs: frozenset[str]
    closed: frozenset[int]

    def tag(self, words: Sequence[str], fixed: Sequence[str]) -> list[str]:
        """Tag the words of a sentence.

        Args:
            words: As they stand.
            fixed: Tags that are known, as of punctuation marks; empty where they are sought.
        """
        low = [w.lower() for w in words]
        only, weights, names = self.only, self.weights, self.tags
        kinds = [mark or only.get(w) or class_of(w, self.classes) for w, mark in zip(low, fixed, strict=True)]
        found: list[str] = []
        for i, word in enumerate(low):
            known = fixed[i] or only.get(word)
            if known:
                found.append(known)
                continue
            scores = [0] * len(names)
            for feature in features_of(i, words, low, kinds, found):
                row = weights.get(feature)
                if row is None:
                    continue
                if isinstance(row, str):
                    row = weights[feature] = _parse_weights(row)
                for number, weight in row:
                    scores[number] += weight
            best = scores.index(max(scores))
            while best in self.closed and not self._may_be(word, names[best]):
                scores[best] = _NEVER
                best = scores.index(max(scores))
            found.append(names[best])
        return found

    def _may_be(self, word: str, tag: str) -> bool:
        """Tell whether a word was seen with a tag of a closed class, or is a number in digits."""
        return tag in self.classes.get(word, "").split("/") or (tag == "CD" and any(c.isdigit() for c in word))


def _parse_weights(row: str) -> tuple[tuple[int, int], ...]:
    numbers = list(map(int, row.split(" ")))
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def parse_table(lines: Sequence[str]) -> Tagger:
    """Read the table of a tagger: a line of tags, then verbs, words with their tags, features with their weights."""
    tables: dict[str, dict[str, str]] = {"!": {}, "=": {}, "?": {}, "+": {}}
    for line in lines[1:]:
        kind, name, value = line.split("\t")
        tables[kind][name] = value
    weights: dict[str, Weights] = {**tables["+"]}
    tags = tuple(lines[0].split(" "))
    closed = frozenset(number for number, tag in enumerate(tags) if tag in _CLOSED)
    return Tagger(tags, tables["="], tables["?"], weights, frozenset(tables["!"]), closed)
