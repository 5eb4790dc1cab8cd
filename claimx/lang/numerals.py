"""Numerals of a language: the grammar as data, and one reader for all languages.

A grammar lists the smallest number words (``zwei``, ``zwanzig``, ``hundert``, ``Million``) with what each does to the
sum. The reader cuts a word into them (``zweihunderteinundzwanzig``), and adds and multiplies from left to right,
refusing what the language does not build.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, NamedTuple

__all__ = [
    "Atom",
    "NumberGrammar",
    "Numeral",
    "Separators",
    "fold",
    "match_numeral",
    "number_words",
    "read_digits",
    "read_number",
    "read_word",
    "split_words",
    "tidy",
]

Role = Literal["article", "unit", "teen", "tens", "hundred", "hundreds", "thousand", "scale", "joiner", "half", "whole"]

LARGEST_POWER = 60  # no text means more than "tausend Quadrilliarden"; beyond, scale words are read apart
LONGEST_WORD = 90  # neunhundertneunundneunzigtausendneunhundertneunundneunzig has 59 letters

VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
"""Fraction signs and what they are worth."""

_SPACES = " \u00a0\u2009\u202f\u2007\u2008\u200a"
_APOSTROPHES = "'’ʼ‘′"
_SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1}


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
    """The decimal sign and the signs that group digits by three; a space stands for every kind of space."""

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
    starts: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", frozenset(word[:2] for word in self.words))

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
                words |= dict.fromkeys(waiting, Atom(role, Decimal(value)))  # type: ignore[arg-type]
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


# --- digits ---------------------------------------------------------------------------------------------------------

_SEPARATED = re.compile(r"[0-9]+(?:[.,' \u00a0\u2009\u202f\u2007\u2008\u200a’ʼ‘′][0-9]+)*")


def read_digits(surface: str, separators: Separators, *, indian: bool = False) -> tuple[Decimal, str] | None:
    """Read digits with their separators, by the language's habit first and by shape where that fails.

    Args:
        surface: Digits as they stand in the text, without sign, unit or scale word.
        separators: The habit.
        indian: Whether ``12,34,567`` is fine.

    Returns:
        The number and how it was read (``integer``, ``grouped``, ``decimal``), ``None`` where no reading fits.

    Example:
        >>> read_digits("1.234,50", Separators(",", ". '"))
        (Decimal('1234.50'), 'decimal')
        >>> read_digits("2.5", Separators(",", ". '"))
        (Decimal('2.5'), 'decimal')
    """
    if surface.isascii() and surface.isdigit():
        return Decimal(surface), "integer"
    if not _SEPARATED.fullmatch(surface):
        return None
    parts = re.split(r"[^0-9]", surface)
    signs = [_plain_sign(sign) for sign in re.findall(r"[^0-9]", surface)]
    last = signs[-1]
    if len(set(signs)) == 1:
        if _are_groups(parts, indian=indian and last == ",") and (
            last in separators.groups or (len(signs) > 1 and last != separators.decimal) or len(signs) > 2
        ):
            return Decimal("".join(parts)), "grouped"
        if len(signs) == 1 and last in ".,":
            return Decimal(f"{parts[0]}.{parts[1]}"), "decimal"
        return None
    if last in ".," and len(set(signs[:-1])) == 1 and _are_groups(parts[:-1], indian=indian and signs[0] == ","):
        return Decimal(f"{''.join(parts[:-1])}.{parts[-1]}"), "decimal"
    return None


def _plain_sign(sign: str) -> str:
    return " " if sign in _SPACES else "'" if sign in _APOSTROPHES else sign


def _are_groups(parts: Sequence[str], *, indian: bool) -> bool:
    head, *middle, tail = parts
    if not 1 <= len(head) <= 3 or len(tail) != 3 or head.startswith("0"):
        return False
    if all(len(part) == 3 for part in middle):
        return True
    return indian and len(head) <= 2 and all(len(part) == 2 for part in middle)


# --- words ----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Sum:
    """The number read so far, and what may follow."""

    grammar: NumberGrammar
    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    ceiling: Decimal | None = None
    pending: Decimal | None = None  # units said before their tens are known: "ein" in "einundzwanzig"
    last: str = ""
    scaled: bool = False

    @property
    def value(self) -> Decimal:
        return self.total + self.group

    @property
    def complete(self) -> bool:
        return self.last not in ("", "joiner", "article")

    def feed(self, atom: Atom) -> bool:
        """Take one more word; say whether the language allows it here."""
        role, value = atom
        accepted: bool = getattr(self, f"_{role}")(value)
        if accepted:
            self.last = role
        return accepted

    def _article(self, value: Decimal) -> bool:
        self.group = value
        return not self.last

    def _unit(self, value: Decimal) -> bool:
        if self.last in ("unit", "teen", "half", "whole", "article") or self.group % 10:
            return False
        if self.last == "tens" and self.grammar.units_first:
            return False
        if self.last == "joiner" and self.grammar.units_first and self.group % 100:
            return False
        if value == 0 and self.last:
            return False
        self.group += value
        return True

    def _teen(self, value: Decimal) -> bool:
        tens = self.group % 100
        if self.last in ("unit", "teen", "half", "whole", "article"):
            return False
        if tens and int(tens) not in self.grammar.twenties:
            return False
        self.group += value
        return True

    def _tens(self, value: Decimal) -> bool:
        if self.last in ("half", "whole", "article", "teen") or (self.last == "tens" and value != 10):
            return False
        if self.grammar.units_first:
            if self.group % 100 and (self.last != "joiner" or not 0 < self.group % 100 < 10):
                return False
            if self.last == "unit":
                return False
        elif value == 10 and int(self.group % 100) in self.grammar.twenties:
            pass  # "soixante-dix"
        elif value == 20 and self.group % 100 == 4 and 80 in self.grammar.twenties and self.last == "unit":
            value = Decimal(76)  # "quatre-vingts"
        elif self.group % 100:
            return False
        self.group += value
        return True

    def _hundred(self, value: Decimal) -> bool:
        if self.last == "half" or not 0 <= self.group < 100:
            return False
        if self.last in ("joiner", "") and self.group == 0:
            self.group = value
            return True
        if not self.group or self.last == "joiner":
            if self.last in {"thousand", "scale"}:
                self.group = value
                return True
            return False
        self.group *= value
        return True

    def _hundreds(self, value: Decimal) -> bool:
        if self.group or self.last in ("half", "whole"):
            return False
        self.group = value
        return True

    def _thousand(self, value: Decimal) -> bool:
        return self._scale(value)

    def _scale(self, value: Decimal) -> bool:
        if self.last == "joiner" or (self.ceiling is not None and value >= self.ceiling):
            return False
        if self.last in ("thousand", "scale") and not self.group:
            self.total *= value  # "tausend Milliarden"
        elif not self.group and self.last:
            return False
        else:
            self.total += (self.group or Decimal(1)) * value
        self.group = Decimal(0)
        self.ceiling = value
        self.scaled = True
        return True

    def _joiner(self, value: Decimal) -> bool:  # noqa: ARG002
        return self.last in ("unit", "tens", "hundred", "hundreds", "thousand", "scale")

    def _half(self, value: Decimal) -> bool:
        if self.last not in ("unit", "teen", "tens", "hundred"):
            return False
        self.group += value
        return True

    def _whole(self, value: Decimal) -> bool:
        self.group = value
        return not self.last


@lru_cache(maxsize=4096)
def segment(word: str, grammar: NumberGrammar) -> tuple[Atom, ...] | None:
    """Cut a folded word into number words, ``None`` where something is left over."""
    if word in grammar.words:
        return (grammar.words[word],)
    if not grammar.glued or word[:2] not in grammar.starts or not 4 <= len(word) <= LONGEST_WORD:
        return None
    return _segment_from(word, 0, grammar, {})


def _segment_from(word: str, at: int, grammar: NumberGrammar, dead: dict[int, bool]) -> tuple[Atom, ...] | None:
    """Cut from a position on, the longest words first; positions that lead nowhere are remembered."""
    if at == len(word):
        return ()
    if at in dead:
        return None
    for end in range(min(len(word), at + 16), at, -1):
        atom = grammar.words.get(word[at:end])
        if atom is not None and atom.role not in ("article",):
            rest = _segment_from(word, end, grammar, dead)
            if rest is not None:
                return (atom, *rest)
    dead[at] = True
    return None


@lru_cache(maxsize=4096)
def read_word(word: str, grammar: NumberGrammar) -> Decimal | None:
    """Read one word as a number: ``zwölfhundert``, ``anderthalb``.

    Args:
        word: The word, folded by :func:`fold`.
        grammar: The language's numbers.
    """
    found = match_numeral((word,), 0, grammar, grammar.separators)
    return found.value if found else None


def match_numeral(words: Sequence[str], at: int, grammar: NumberGrammar, separators: Separators) -> Numeral | None:
    """Read the longest numeral that begins at a word.

    Args:
        words: Folded words, digits and marks; hyphens may stand between them as words of their own.
        at: Where to begin.
        grammar: The language's numbers.
        separators: Those of the region.

    Returns:
        ``None`` where no numeral begins there.
    """
    first = words[at]
    if first[0] in VULGAR and len(first) == 1:
        return _scaled(words, at + 1, VULGAR[first], "fraction", grammar)
    if "0" <= first[0] <= "9":
        read = read_digits(first, separators, indian=grammar.indian)
        if read is None:
            return None
        value, rule = read
        if at + 1 < len(words) and words[at + 1] in VULGAR and rule == "integer":
            return _scaled(words, at + 2, value + VULGAR[words[at + 1]], "fraction", grammar)
        return _scaled(words, at + 1, value, rule, grammar)
    return _match_words(words, at, grammar)


def _match_words(words: Sequence[str], at: int, grammar: NumberGrammar) -> Numeral | None:
    for length in (4, 3, 2):
        row = tuple(words[at : at + length])
        if row in grammar.prefixes:
            return _scaled(words, at + len(row), grammar.prefixes[row], "word", grammar)
    state, i, best = _Sum(grammar), at, None
    while i < len(words):
        if words[i] == "-" and state.complete and not grammar.glued:
            i += 1
            continue
        atoms = segment(words[i], grammar)
        if atoms is None or not _feed_all(state, atoms, fresh=i == at):
            break
        i += 1
        if state.complete:
            best = Numeral(i, state.value, state.scaled, "word")
            if grammar.glued and not state.scaled and i < len(words) and not _is_scale(words[i], grammar):
                break
    if best is None:
        return None
    return _scaled(words, best.end, best.value, "word", grammar, scaled=best.scaled)


def _feed_all(state: _Sum, atoms: tuple[Atom, ...], *, fresh: bool) -> bool:
    if fresh and atoms[0].role == "joiner":
        return False
    return all(state.feed(atom) for atom in atoms) and (len(atoms) == 1 or state.complete)


def _is_scale(word: str, grammar: NumberGrammar) -> bool:
    atom = grammar.words.get(word)
    return atom is not None and atom.role in ("scale", "thousand", "hundred")


def _scaled(
    words: Sequence[str], at: int, value: Decimal, rule: str, grammar: NumberGrammar, *, scaled: bool = False
) -> Numeral:
    """Take the scale words and additions that follow a number."""
    for length in (4, 3, 2):
        row = tuple(words[at : at + length])
        if row in grammar.suffixes and not scaled:
            value, at = value + grammar.suffixes[row], at + len(row)
            break
    scale = Decimal(1)
    if scaled and _is_scale(words[at - 1], grammar):
        scale = grammar.words[words[at - 1]].value
    while at < len(words) and _is_scale(words[at], grammar) and value.adjusted() < LARGEST_POWER:
        factor = grammar.words[words[at]].value
        value, scale, at, scaled = value * factor, scale * factor, at + 1, True
        if at < len(words) and words[at] == "." and words[at - 1] in _ABBREVIATED:
            at += 1
    return Numeral(at, tidy(value) if scaled else value, scaled, rule, scale)


def tidy(value: Decimal) -> Decimal:
    """Drop the decimals of a whole number.

    Example:
        >>> tidy(Decimal("2500000.0"))
        Decimal('2500000')
    """
    return value.to_integral_value() if value == value.to_integral_value() else value


_ABBREVIATED = frozenset(["mio", "mrd", "mia", "tsd", "bio", "brd", "mln", "mld", "tys", "md"])

_WORD = re.compile(
    r"[0-9]+(?:[.,' \u00a0\u2009\u202f\u2007\u2008\u200a’ʼ‘′][0-9]+)*"
    r"|[^\W\d_]+(?:[\u00ad\u0300-\u036f]+[^\W\d_]*)*|[^\w\s]|\S"
)


def split_words(text: str) -> list[str]:
    """Cut a short surface into digits, words and marks.

    Example:
        >>> split_words("rund 3,5 Mrd.")
        ['rund', '3,5', 'Mrd', '.']
    """
    return _WORD.findall(text)


# --- the door -------------------------------------------------------------------------------------------------------


@cache
def _grammar(language: str) -> NumberGrammar | None:
    from claimx.lang import get_pack

    section = get_pack(language).quantities
    return section.numbers if section is not None else None


@cache
def _glued_scales(language: str) -> Mapping[str, Decimal]:
    from claimx.lang import get_pack

    section = get_pack(language).quantities
    return section.glued_scales if section is not None else {}


def read_number(surface: str, language: str) -> Decimal | None:
    """Read a whole surface as one number.

    Args:
        surface: Digits or number words with their scale word, without modifier and unit.
        language: BCP 47 tag; a region brings its own separators.

    Returns:
        The number, ``None`` where the surface is no numeral of the language.

    Raises:
        LanguageError: No pack answers to the tag.

    Example:
        >>> read_number("einunddreißig", "de"), read_number("2,5 Mio.", "de"), read_number("3,000", "en")
        (Decimal('31'), Decimal('2500000'), Decimal('3000'))
        >>> read_number("Montag", "de") is None
        True
    """
    grammar = _grammar(language)
    words = [fold(word) or word for word in split_words(surface)]
    sign = 1
    if len(words) > 1 and words[0] in _SIGNS:
        sign, words = _SIGNS[words[0]], words[1:]
    if grammar is None or not words:
        return None
    factor = _glued_scales(language).get(split_words(surface)[-1]) if words[0][0].isdigit() else None
    if factor is not None and len(words) == 2:
        words = words[:1]
    else:
        factor = None
    region = language.replace("_", "-").upper().partition("-")[2]
    found = match_numeral(words, 0, grammar, grammar.separators_of(region))
    if found is None or found.end != len(words):
        return None
    return sign * (found.value if factor is None else tidy(found.value * factor))
