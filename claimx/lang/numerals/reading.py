"""Read a numeral from a row of words: digits or number words, their decimals, scale words and additions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache

from claimx.lang.numerals.digits import VULGAR, read_digits
from claimx.lang.numerals.grammar import Atom, NumberGrammar, Numeral, Separators, fold
from claimx.lang.numerals.sums import EXACT, Sum, segment

__all__ = ["ABBREVIATED", "match_numeral", "read_number", "read_word", "split_words", "tidy"]

LARGEST_POWER = 63  # no text means more than "tausend Dezillionen"; beyond, scale words are read apart
_LONGEST_ROW = 4
_HUNDRED = 100
_LONGEST_GROUP = 8  # words up to the hundreds or the scale word of a group: "nine hundred", "trente-et-un mille"
_SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1}


@lru_cache(maxsize=4096)
def read_word(word: str, grammar: NumberGrammar) -> Decimal | None:
    """Read one word as a number: ``zwölfhundert``, ``anderthalb``.

    Args:
        word: The word, folded by :func:`fold`.
        grammar: The language's numbers.
    """
    found = match_numeral((word,), 0, grammar, grammar.separators) if word else None
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
    found = _match_digits(words, at, grammar, separators) or _match_words(words, at, grammar)
    if found is None or not grammar.decimal_words or (found.scaled and found.rule != "word"):
        return found
    return _with_decimals(words, at, found, grammar)


def _match_digits(words: Sequence[str], at: int, grammar: NumberGrammar, separators: Separators) -> Numeral | None:
    first = words[at]
    if first[0] in VULGAR and len(first) == 1:
        return _scaled(words, at + 1, VULGAR[first], "fraction", grammar)
    if not "0" <= first[0] <= "9":
        return None
    read = read_digits(first, separators, indian=grammar.indian)
    if read is None:
        return None
    value, rule = read
    if at + 1 < len(words) and words[at + 1] in VULGAR and rule == "integer":
        return _scaled(words, at + 2, value + VULGAR[words[at + 1]], "fraction", grammar)
    found = _scaled(words, at + 1, value, rule, grammar)
    return _with_smaller(words, found, grammar, separators) if found.scaled else found


def _with_smaller(words: Sequence[str], found: Numeral, grammar: NumberGrammar, separators: Separators) -> Numeral:
    """``3 Millionen 200 Tausend``: digits with a smaller scale word go on."""
    at = found.end
    if at >= len(words) or not "0" <= words[at][0] <= "9":
        return found
    read = read_digits(words[at], separators, indian=grammar.indian)
    if read is None:
        return found
    more = _scaled(words, at + 1, *read, grammar)
    if not more.scaled and found.scale == 1000 and _is_rest(words, at, grammar):
        return found._replace(end=at + 1, value=EXACT.add(found.value, read[0]), scale=Decimal(1))
    if not more.scaled or more.value >= found.scale:
        return found
    more = _with_smaller(words, more, grammar, separators)
    return found._replace(end=more.end, value=EXACT.add(found.value, more.value), scale=more.scale)


def _is_rest(words: Sequence[str], at: int, grammar: NumberGrammar) -> bool:
    """``5 mil 300``: three digits behind a thousand in full go on, where words do not run together."""
    digits, before = words[at], words[at - 1]
    whole = digits.isdigit() and len(digits) == 3 and digits[0] != "0"
    return whole and not grammar.glued and before not in ABBREVIATED and before != "."


def _match_words(words: Sequence[str], at: int, grammar: NumberGrammar) -> Numeral | None:
    if not ("0" <= words[at][0] <= "9"):
        taken = _take_row(words, at, grammar.prefixes, grammar)
        if taken is not None:
            return _scaled(words, taken[0], taken[1], "word", grammar)
    state, i, best = Sum(grammar), at, None
    alone: Numeral | None = None  # what stands before the last joiner
    while i < len(words):
        if words[i] == "-" and (state.complete or state.last == "joiner") and _is_bridge(words, i, state, grammar):
            i += 1
            continue
        if words[i] == "," and state.last in ("thousand", "scale") and _goes_on_behind_comma(words, i, state, grammar):
            i += 1
            continue
        atoms = segment(words[i], grammar)
        if (
            (state.scaled or not grammar.glued)
            and i > at
            and words[i] in grammar.suffix_starts
            and _take_row(words, i, grammar.suffixes, grammar)
        ):
            break  # "zwei Millionen und eine halbe"
        if atoms is None or not _feed_all(state, atoms, fresh=i == at):
            if alone is not None and _is_multiplied(words[i], state, grammar):
                return alone  # "entre mil e dois mil"
            break
        i += 1
        if state.last == "joiner":
            alone = best
        elif _is_scale(words[i - 1], grammar):
            alone = None
        if state.complete:
            best = Numeral(i, state.value, state.scaled, "word")
            if grammar.glued and not state.scaled and i < len(words) and not _goes_on(words, i, state, grammar):
                break
    if best is None:
        return None
    return _scaled(words, best.end, best.value, "word", grammar, scaled=best.scaled)


def _is_multiplied(word: str, state: Sum, grammar: NumberGrammar) -> bool:
    """Tell whether a scale word that cannot go on with the sum multiplies what stands behind its joiner."""
    atom = grammar.words.get(word)
    if atom is None or grammar.glued or not state.group:
        return False
    return atom.role == "hundred" or (atom.role in ("thousand", "scale") and atom.value == state.ceiling)


def _is_bridge(words: Sequence[str], i: int, state: Sum, grammar: NumberGrammar) -> bool:
    """``twenty-one``; ``siebenhundert-fünfzig``, ``ein-und-zwanzig`` where a range would hold other numbers."""
    if not grammar.glued or i + 1 >= len(words):
        return not grammar.glued
    return state.last in ("hundred", "joiner") or _joins_tens(words, i + 1, state, grammar, step=2)


def _goes_on_behind_comma(words: Sequence[str], i: int, state: Sum, grammar: NumberGrammar) -> bool:
    """``two thousand, five hundred``: hundreds, or a smaller scale word, stand among the next words."""
    hundreds = False
    for word in words[i + 1 : i + 1 + _LONGEST_GROUP]:
        atoms = () if word == "-" else segment(word, grammar)
        if atoms is None:
            break
        for atom in atoms:
            if atom.role in ("thousand", "scale"):
                return state.ceiling is None or atom.value < state.ceiling
            hundreds = hundreds or atom.role in ("hundred", "hundreds")
    return hundreds


def _joins_tens(words: Sequence[str], i: int, state: Sum, grammar: NumberGrammar, *, step: int = 1) -> bool:
    """``ein und zwanzig``: a joiner between units and the tens that stand behind them."""
    if not grammar.units_first or state.last != "unit" or i + step >= len(words):
        return False
    joiner, tens = grammar.words.get(words[i]), grammar.words.get(words[i + step])
    return joiner is not None and joiner.role == "joiner" and tens is not None and tens.role == "tens"


def _goes_on(words: Sequence[str], i: int, state: Sum, grammar: NumberGrammar) -> bool:
    """Tell whether a numeral in several words goes on: ``zwei hundert``, ``hundert fünfzehn``, ``zwei einhalb``."""
    word = words[i]
    if word == "-":
        return _is_bridge(words, i, state, grammar)
    if state.last == "hundred" or _is_scale(word, grammar) or _joins_tens(words, i, state, grammar):
        return True
    atom = grammar.words.get(word)
    return atom is not None and atom.role in ("half", "part")


def _take_row(
    words: Sequence[str], at: int, rows: Mapping[tuple[str, ...], Decimal], grammar: NumberGrammar
) -> tuple[int, Decimal] | None:
    """Find the longest row that begins at a word, over hyphens where words do not run together."""
    if not rows or at >= len(words) or (rows is grammar.suffixes and not _may_open(words[at], grammar)):
        return None
    taken: list[str] = []
    ends: list[int] = []
    i = at
    while i < len(words) and len(taken) < _LONGEST_ROW:
        if words[i] != "-" or grammar.glued:
            taken.append(words[i])
            ends.append(i + 1)
        i += 1
    for length in range(len(taken), 1, -1):
        value = rows.get(tuple(taken[:length]))
        if value is not None:
            return ends[length - 1], value
    return None


def _may_open(word: str, grammar: NumberGrammar) -> bool:
    return word in grammar.suffix_starts or word == "-"


def _with_decimals(words: Sequence[str], at: int, found: Numeral, grammar: NumberGrammar) -> Numeral:
    """``drei Komma fünf``, ``three point one four``: decimals in words, digit by digit or as one number."""
    i = found.end
    if i + 1 >= len(words) or words[i] not in grammar.decimal_words or found.rule not in ("integer", "word"):
        return found
    if at > 0 and words[at - 1] == "at":
        return found  # "at one point five men left"
    digits, last = _decimal_digits(words, i + 1, grammar)
    if not digits:
        return found
    return _scaled(words, last, Decimal(f"{found.value:f}.{digits}"), "decimal", grammar)


def _decimal_digits(words: Sequence[str], at: int, grammar: NumberGrammar) -> tuple[str, int]:
    if "0" <= words[at][0] <= "9":
        return (words[at], at + 1) if words[at].isascii() and words[at].isdigit() else ("", at)
    digits, i = "", at
    while i < len(words) and (atom := grammar.words.get(words[i])) is not None and atom.role == "unit":
        digits, i = f"{digits}{atom.value}", i + 1
    if digits:
        return digits, i
    whole = _match_words(words, at, grammar)
    if whole is None or whole.scaled or whole.value != whole.value.to_integral_value():
        return "", at
    return str(whole.value), whole.end


def _feed_all(state: Sum, atoms: tuple[Atom, ...], *, fresh: bool) -> bool:
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
    more = None if scaled else _take_row(words, at, grammar.suffixes, grammar)
    if more is not None:
        at, value = more[0], value + more[1]
    scale = Decimal(1)
    if not grammar.glued and at + 1 < len(words) and words[at] == "-" and _is_scale(words[at + 1], grammar):
        at += 1  # "un demi-million"
    if scaled and _is_scale(words[at - 1], grammar):
        scale = grammar.words[words[at - 1]].value
    while at < len(words) and _is_scale(words[at], grammar) and value.adjusted() < LARGEST_POWER:
        factor = grammar.words[words[at]].value
        if factor == _HUNDRED > grammar.hundreds:
            break  # "20 cents", "cinquante cents"
        value, scale, at, scaled = EXACT.multiply(value, factor), scale * factor, at + 1, True
        if at < len(words) and words[at] == "." and words[at - 1] in ABBREVIATED:
            at += 1
    if scaled and scale > 1 and (more := _take_row(words, at, grammar.suffixes, grammar)) is not None:
        at, value = more[0], value + more[1] * scale  # "a million and a half"
    return Numeral(at, tidy(value) if scaled else value, scaled, rule, scale)


def tidy(value: Decimal) -> Decimal:
    """Drop the decimals of a whole number.

    Example:
        >>> tidy(Decimal("2500000.0"))
        Decimal('2500000')
    """
    return value.to_integral_value() if value == value.to_integral_value() else value


ABBREVIATED = frozenset(["mio", "mill", "mrd", "mia", "tsd", "tds", "bio", "brd", "mln", "mld", "tys", "md"])

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


@cache
def _negatives(language: str) -> frozenset[str]:
    from claimx.lang import get_pack

    section = get_pack(language).quantities
    return section.negatives if section is not None else frozenset()


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
    elif len(words) > 1 and words[0] in _negatives(language):
        sign, words = -1, words[1:]
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
    value = found.value if factor is None else tidy(found.value * factor)
    return value.copy_negate() if sign < 0 else value
