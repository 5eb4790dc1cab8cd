"""What the times room needs to know of a language: its time words, and rules over their classes.

A word list gives each time word a class (``month``, ``unit``, ``relation``) and a value. A rule is a pattern over
classes, written with the class names in braces: ``{in}? {ordinal} {month} {year}?``. The engine above turns a text into
one code per token and matches the rules against these codes, so a rule never looks at letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

__all__ = [
    "CLASSES",
    "TimePack",
    "TimeRule",
    "TimeWord",
    "code_of",
    "compile_pattern",
    "first_classes",
    "read_time_words",
]

CLASSES = (
    # read from digits
    *(
        "other",
        "stop",
        "comma",
        "slash",
        "dash",
        "open",
        "iso",
        "date",
        "daymonth",
        "point",
        "colon",
        "year",
        "yearspan",
    ),
    *("decade", "ordinal", "int", "number", "quartercode", "yearcode"),
    # read from the word list
    *("word", "one", "half", "vague", "article", "in", "boundary", "within", "ago", "of", "to", "and", "at", "oclock"),
    *(
        "month",
        "weekday",
        "weekdaypart",
        "weekdays",
        "unit",
        "freq",
        "every",
        "all",
        "per",
        "times",
        "season",
        "daypart",
    ),
    *(
        "dayparts",
        "relation",
        "part",
        "ordword",
        "quarter",
        "halfyear",
        "century",
        "decadeword",
        "holiday",
        "reference",
    ),
    *("dayshift", "yearshift", "later", "earlier", "agoafter", "prev", "yearpart", "bound", "mod", "long", "adjective"),
    *(
        "weekend",
        "age",
        "weekno",
        "schoolyear",
        "era",
        "ampm",
        "period",
        "lang",
        "fiscal",
        "early",
        "onto",
        "shortly",
        "monthpart",
        "fall",
        "dayadj",
    ),
)
"""Names of the classes that a token can have."""

_CODES = {name: chr(0xE000 + index) for index, name in enumerate(CLASSES)}


def code_of(name: str) -> str:
    """Return the one character that stands for a class in patterns and code strings."""
    return _CODES[name]


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern over classes.

    Args:
        pattern: A regular expression without white space meaning, in which ``{month}`` or ``{int|word}`` stands for one
            token of one of these classes.

    Example:
        >>> bool(compile_pattern("{in}? {ordinal} {month}").match(code_of("ordinal") + code_of("month")))
        True
    """

    def classes(match: re.Match[str]) -> str:
        return "[" + "".join(_CODES[name] for name in match["names"].split("|")) + "]"

    return re.compile(re.sub(r"\{(?P<names>[a-z|]+)\}", classes, pattern).replace(" ", ""))


_PIECE = re.compile(r"\{(?P<names>[a-z|]+)\}|\((?:\?(?:P<\w+>|:|(?P<look><?[=!])))?|[)|?]")


@cache
def first_classes(pattern: str) -> frozenset[str]:
    """Return the codes of the classes that a match of a pattern can begin with.

    Example:
        >>> first_classes("{in}? (?:{ordinal}|{int})? (?= {to}) {month}") == {code_of(n) for n in CLASSES if n in (
        ...     "in", "ordinal", "int", "month")}
        True
    """
    pieces = list(_PIECE.finditer(pattern.replace(" ", "")))
    at = 0

    def alternatives() -> tuple[frozenset[str], bool]:
        nonlocal at
        firsts, skippable = sequence()
        while at < len(pieces) and pieces[at][0] == "|":
            at += 1
            more, skips = sequence()
            firsts, skippable = firsts | more, skippable or skips
        return firsts, skippable

    def sequence() -> tuple[frozenset[str], bool]:
        nonlocal at
        firsts, skippable = frozenset[str](), True
        while at < len(pieces) and pieces[at][0] not in ("|", ")"):
            piece = pieces[at]
            at += 1
            if piece["names"]:
                found, skips = frozenset(_CODES[name] for name in piece["names"].split("|")), False
            else:
                found, skips = alternatives()
                at += 1  # the closing parenthesis
                if piece["look"]:
                    found, skips = frozenset(), True
            if at < len(pieces) and pieces[at][0] == "?":
                at, skips = at + 1, True
            firsts, skippable = firsts | found if skippable else firsts, skippable and skips
        return firsts, skippable

    return alternatives()[0]


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word, or several, with its class and value.

    Args:
        kind: One of :data:`CLASSES`.
        value: What it stands for, as the class wants it: ``10`` for October, ``D`` for day, ``d-1`` for "last".
    """

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A pattern over classes and the builder that reads what it found.

    Args:
        id: Stable dotted id, as in ``de.date.day_month``.
        pattern: See :func:`compile_pattern`. Named groups tell the builder what is what.
        build: Name of the builder in :mod:`claimx.times.build`.
    """

    id: str
    pattern: str
    build: str


@dataclass(frozen=True)
class TimePack:
    """How a language speaks of time.

    Args:
        language: BCP 47 tag, for numerals.
        words: Time words by their written form, in lower case; a form with a capital is found only so written. Words of
            a phrase are joined by one space.
        rules: In order of preference among matches of the same length.
        tense: Verb forms that tell ``past`` or ``future`` or ``present``.
        past_form: What a past verb form looks like.
        not_past: Words that only look like one.
        adjective: How an adjective of duration is written; groups ``count`` and ``unit``.
        adjective_units: The unit behind each stem in ``unit``.
        ordinal_suffixes: What makes an ordinal of digits; a full stop in German.
        day_first: Whether ``3/4/2024`` is the third of April.
        decade_suffix: What makes a decade of digits, as a pattern.
        not_year_before: Words after which four digits are a number or a name.
        not_year_after: Words before which four digits are an amount.
        person: What a noun looks like whose duration adjective is an age.
        participle: What follows "today" where it means the day itself.
        counted_noun: What a noun looks like that round four digits count.
        age_adjective: What an adjective of years looks like that is an age by itself (``17-Jährige``, ``year-old``).
        times: Words for how many times.
        plurals: Units in the plural.
        indefinite: Articles that count nothing: ``eines Tages``.
        ambiguous: Months that may be a name or a verb.
        auxiliaries: Verb forms that make a past with a participle.
        participle_form: What a participle looks like.
        genitives: Words after which "im Jahr" is no rate.
        present_form: What a present verb form looks like.
        not_present: Words that only look like one.
        comparatives: Words after which "today" is the present at large.
        people: Nouns after which "under 14 years" is an age.
        age_noun: Nouns for an age, as in ``Mindestalter``.
        speeds: Units that make a speed or a flow with "per second", which is no frequency.
        verb_second: Whether what follows a date at the head of a sentence is a verb, and nouns have capitals.
        superlative: Words before "in ten years" where that is how long, not when.
        titles: Words before a name that looks like a weekday or a month.
        bare_year_preposition: Whether "in 2024" belongs to the span as a whole.
        spanning: Words for "last" that make a span of a unit: ``the past decade`` is ten years.
        day_first_regions: Regions that write the day first although the language at large does not.
    """

    language: str
    words: Mapping[str, TimeWord]
    rules: tuple[TimeRule, ...]
    tense: Mapping[str, str]
    past_form: re.Pattern[str]
    not_past: frozenset[str]
    adjective: re.Pattern[str]
    adjective_units: Mapping[str, str]
    ordinal_suffixes: tuple[str, ...]
    day_first: bool
    decade_suffix: str
    not_year_before: frozenset[str]
    not_year_after: frozenset[str]
    person: re.Pattern[str]
    participle: re.Pattern[str]
    counted_noun: re.Pattern[str]
    age_adjective: re.Pattern[str]
    times: re.Pattern[str]
    plurals: frozenset[str]
    indefinite: frozenset[str]
    ambiguous: frozenset[str]
    auxiliaries: frozenset[str]
    participle_form: re.Pattern[str]
    genitives: frozenset[str]
    present_form: re.Pattern[str] = re.compile("(?!)")
    not_present: frozenset[str] = frozenset()
    comparatives: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    age_noun: re.Pattern[str] = re.compile("(?!)")
    speeds: frozenset[str] = frozenset()
    verb_second: bool = False
    titles: frozenset[str] = frozenset()
    superlative: re.Pattern[str] = re.compile("(?!)")
    bare_year_preposition: bool = True
    spanning: frozenset[str] = frozenset()
    day_first_regions: frozenset[str] = frozenset()

    def for_region(self, tag: str) -> TimePack:
        """Return the pack as a region of the language writes dates: ``5/3/2024`` in ``en-GB`` is the fifth of March."""
        region = tag.replace("_", "-").rpartition("-")[2].upper()
        return replace(self, day_first=True) if region in self.day_first_regions and not self.day_first else self


@cache
def read_time_words(package: str, name: str, endings: tuple[str, ...] = ("",)) -> dict[str, TimeWord]:
    """Read a word list: lines of class, value and forms, between tabs.

    ``#`` begins a comment line. Forms stand between spaces; ``_`` joins the words of a phrase, and a star at the end
    stands for each of the endings.

    Args:
        package: Dotted name of the folder.
        name: File name.
        endings: Endings of adjectives.
    """
    words: dict[str, TimeWord] = {}
    for line in files(package).joinpath(name).read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, value, forms = line.split("\t")
        for form in forms.split():
            stem = form.replace("_", " ").rstrip("*")
            for ending in endings if form.endswith("*") else ("",):
                words[stem + ending] = TimeWord(kind, value)
    return words
