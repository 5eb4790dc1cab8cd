"""The number words of a language as data, and how it separates digits."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple

__all__ = ["Atom", "NumberGrammar", "Numeral", "Separators", "fold", "number_words"]

Role = Literal[
    "article", "unit", "teen", "tens", "hundred", "hundreds", "thousand", "scale", "joiner", "half", "part", "whole"
]


class Atom(NamedTuple):
    """A smallest number word: what it does to the sum, and how much."""

    role: Role
    value: Decimal


class Numeral(NamedTuple):
    """A numeral found in a row of words.

    Attributes:
        end: Index of the first word after it.
        value: The number meant.
        scaled: Whether a scale word (``Millionen``) stands in it.
        rule: How it was read: ``grouped``, ``decimal``, ``integer``, ``word``, ``fraction``.
        scale: What the scale words at its end multiply by.
    """

    end: int
    value: Decimal
    scaled: bool
    rule: str
    scale: Decimal = Decimal(1)


@dataclass(frozen=True)
class Separators:
    """The decimal sign and the signs that group digits by three; a space stands for every kind of space.

    Args:
        decimal: The decimal sign.
        groups: All signs that may group.
    """

    decimal: str
    groups: str


@dataclass(frozen=True)
class NumberGrammar:
    """How a language writes numbers.

    Args:
        separators: Of digits, where no region says otherwise.
        regions: Separators of regions, by their ISO 3166 code.
        words: The smallest number words, folded by :func:`fold`.
        glued: Whether words run together (``zweihundert``).
        units_first: Whether the units stand before the tens (``einundzwanzig``).
        twenties: Tens that may be followed by 10 to 19 (``soixante-dix``).
        prefixes: Word rows that multiply a scale word or stand alone (``half a``).
        suffixes: Word rows that add to the number before (``and a half``).
        indian: Whether digits may be grouped as in ``12,34,567``.
        hundreds: The least number that a word for hundred does not multiply: ``cinquante cents`` are coins.
        decimal_words: Words that stand for the decimal sign (``drei Komma fünf``).
    """

    separators: Separators
    words: Mapping[str, Atom]
    regions: Mapping[str, Separators] = field(default_factory=dict)
    glued: bool = True
    units_first: bool = False
    twenties: frozenset[int] = frozenset()
    prefixes: Mapping[tuple[str, ...], Decimal] = field(default_factory=dict)
    suffixes: Mapping[tuple[str, ...], Decimal] = field(default_factory=dict)
    indian: bool = False
    hundreds: int = 100
    decimal_words: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    suffix_starts: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", frozenset(word[:2] for word in self.words))
        object.__setattr__(self, "suffix_starts", frozenset(row[0] for row in self.suffixes))

    def separators_of(self, region: str | None) -> Separators:
        """Return the separators of a region, else those of the language."""
        return self.regions.get(region or "", self.separators)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


def number_words(**roles: str) -> dict[str, Atom]:
    """Read number words from lines such as ``"zwei zwo zweier=2 drei=3"``, one line a role.

    Example:
        >>> number_words(unit="zwei zwo=2")["zwo"]
        Atom(role='unit', value=Decimal('2'))
    """
    words: dict[str, Atom] = {}
    for role, line in roles.items():
        waiting: list[str] = []
        for item in line.split():
            word, _, value = item.partition("=")
            waiting.append(fold(word))
            if value:
                words |= dict.fromkeys(waiting, Atom(role, Decimal(f"{Decimal(value):f}")))  # type: ignore[arg-type]
                waiting = []
        words |= dict.fromkeys(waiting, Atom(role, Decimal(0)))  # type: ignore[arg-type]
    return words


def fold(word: str) -> str:
    """Bring a word into the form in which grammars list it: NFC, case folded, without soft hyphens.

    Example:
        >>> fold("Drei\u00adßig")
        'dreissig'
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.replace("\u00ad", "")).casefold()
