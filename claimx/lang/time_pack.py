"""What the times room needs to know of a language: its time words, and rules over their classes.

A word list gives each time word a class (``month``, ``unit``, ``relation``) and a value. A rule is a pattern over
classes, written with the class names in braces: ``{in}? {ordinal} {month} {year}?``. The engine above turns a text into
one code per token and matches the rules against these codes, so a rule never looks at letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files

from claimx.lang.entity_pack import EntityPack

__all__ = [
    "CLASSES",
    "TimePack",
    "TimeRule",
    "TimeWord",
    "code_of",
    "compile_pattern",
    "first_classes",
    "read_time_lists",
    "read_time_rules",
    "read_time_words",
]

_FROM_DIGITS = (
    "other stop comma slash dash open iso date daymonth fraction point colon year yearspan decade ordinal int number "
    "quartercode yearcode zone monthyear"
)
_FROM_WORDS = (
    "word one half whole vague article in boundary within ago of to and at oclock month weekday weekdaypart weekdays "
    "weekdayabbr unit freq every all per times season daypart dayparts noon clockside relation part ordword quarter "
    "halfyear century decadeword holiday nthholiday reference dayshift yearshift later earlier agoafter prev yearpart "
    "bound mod long adjective weekend age weekno schoolyear era ampm fiscal early onto shortly monthpart fall dayadj "
    "epoch shortday halfpart thirdpart unithalf"
)
CLASSES = (*_FROM_DIGITS.split(), *_FROM_WORDS.split())
"""Names of the classes that a token can have."""

_NEVER = re.compile("(?!)")
_CODES = {name: chr(0xE000 + index) for index, name in enumerate(CLASSES)}


def code_of(name: str) -> str:
    """Return the one character that stands for a class in patterns and code strings."""
    return _CODES[name]


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern over classes.

    Args:
        pattern: A regular expression without white space meaning, in which ``{month}`` or ``{int|word}`` stands for one
            token of one of these classes. A group may be named more than once: the second is ``hour_2``.

    Example:
        >>> bool(compile_pattern("{in}? {ordinal} {month}").match(code_of("ordinal") + code_of("month")))
        True
    """

    def classes(match: re.Match[str]) -> str:
        return "[" + "".join(_CODES[name] for name in match["names"].split("|")) + "]"

    seen: dict[str, int] = {}

    def group(match: re.Match[str]) -> str:
        seen[match[1]] = times = seen.get(match[1], 0) + 1
        return f"(?P<{match[1]}>" if times == 1 else f"(?P<{match[1]}_{times}>"

    pattern = re.sub(r"\(\?P<(\w+)>", group, pattern)
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


@dataclass(frozen=True, eq=False)
class TimePack:
    """How a language speaks of time.

    The word lists are:

    - for the tense ``past``, ``future``, ``present`` (verb forms that tell it), ``auxiliaries`` (which make a past
      with a participle), ``planned`` and ``passive`` (participles that tell no past with these: ``ist am Freitag
      geschlossen``), ``not_past`` and ``not_present`` (words that only look so), ``subordinators``, ``states`` and
      ``still`` (verbs and adverbs with which "today" is the present at large), ``events`` (verbs with which it is the
      day, ``stellt_vor`` with their particle), ``comparatives`` (after which it is the present at large too);
    - for years ``not_year_before`` and ``not_year_after`` (words around four digits that are no year),
      ``possessives`` (words before a decade that is an age: ``in his 60s``);
    - for durations ``plurals`` (units in the plural), ``indefinite`` (articles that count nothing: ``eines
      Tages``), ``people`` and ``between`` (around which "under 14 years", "14 to 49 years" are ages), ``speeds``
      (which make a flow with "per second"), ``rate_articles`` (the article in ``20 Euro die Stunde``), ``spanning``
      (words for "last" that make a span: ``the past decade`` is ten years), ``lasting`` (verbs before a bare
      ``years``), ``genitives`` (words after which "im Jahr" is no rate);
    - for names ``ambiguous`` and ``given_names`` (months and holidays that may be one), ``no_first_names`` (words
      before a month that are none), ``titles``, ``streets``, ``papers`` and ``sunday_papers`` (words beside a
      name that looks like a date);
    - for the clock ``changes`` (stems of verbs after which ``um acht`` is an amount), ``appointments`` (words near
      which ``at eight`` is a time), ``past_the_hour``, ``half_the_hour``,
      ``too_early`` (the word in ``zu früh``);
    - for words with two senses ``after_numbers`` (units that are ordinals elsewhere), ``about_digits`` (modifiers
      before digits), ``small_months`` (months that are verbs when written small), ``subjects`` (words before a
      season that is a verb), ``aims`` (prepositions that look ahead);
    - ``next_week`` and ``upcoming`` (words for "next" that pass over a weekday of this week, or do not),
      ``day_leads`` (kinds of preposition before a bare ``13.``), ``day_first_regions``.

    Args:
        language: BCP 47 tag, for numerals.
        words: Time words by their written form, in lower case; a form with a capital is found only so written. Words of
            a phrase are joined by one space.
        rules: In order of preference among matches of the same length.
        past_form: What a past verb form looks like.
        adjective: How an adjective of duration is written; groups ``count`` and ``unit``.
        adjective_units: The unit behind each stem in ``unit``.
        ordinal_suffixes: What makes an ordinal of digits; a full stop in German.
        day_first: Whether ``3/4/2024`` is the third of April.
        decade_suffix: What makes a decade of digits, as a pattern.
        person: What a noun looks like whose duration adjective is an age.
        participle: What follows "today" where it means the day itself.
        counted_noun: What a noun looks like that round four digits count.
        age_adjective: What an adjective of years looks like that is an age by itself (``17-Jährige``, ``year-old``).
        times: Words for how many times.
        participle_form: What a participle looks like.
        present_form: What a present verb form looks like.
        plural_form: What a present verb form of the plural may look like.
        planned_form: What an attribute looks like that tells what is to come, as in ``die für Mai geplante Wahl``.
        attribute_form: Participles that are no past verb form before a noun, as in ``eingeführte``.
        determiner: What may stand for an article, as in ``seine im Mai verkündete Absicht``.
        age_noun: Nouns for an age, as in ``Mindestalter``.
        superlative: Words before "in ten years" where that is how long, not when.
        record: Attributes of what is the most or the nth of its sort in a time, behind a copula.
        verb_second: Whether what follows a date at the head of a sentence is a verb, and nouns have capitals.
        lists: Word lists by name.
        names: The names of the language.
    """

    language: str
    words: Mapping[str, TimeWord]
    rules: tuple[TimeRule, ...]
    past_form: re.Pattern[str]
    adjective: re.Pattern[str]
    adjective_units: Mapping[str, str]
    ordinal_suffixes: tuple[str, ...]
    day_first: bool
    decade_suffix: str
    person: re.Pattern[str]
    participle: re.Pattern[str]
    counted_noun: re.Pattern[str]
    age_adjective: re.Pattern[str]
    times: re.Pattern[str]
    participle_form: re.Pattern[str]
    present_form: re.Pattern[str] = _NEVER
    plural_form: re.Pattern[str] = _NEVER
    planned_form: re.Pattern[str] = _NEVER
    determiner: re.Pattern[str] = _NEVER
    attribute_form: re.Pattern[str] = _NEVER
    age_noun: re.Pattern[str] = _NEVER
    superlative: re.Pattern[str] = _NEVER
    record: re.Pattern[str] = _NEVER
    verb_second: bool = False
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names: EntityPack | None = None

    @cached_property
    def first_names(self) -> frozenset[str]:
        """Given names, after which a month, season or weekday is a surname: ``Klaus Sonntag``."""
        return self.names.words.get("given_names", frozenset()) if self.names else frozenset()

    def listed(self, name: str) -> frozenset[str]:
        """Return a word list by name; a list that the language does without is empty."""
        return self.lists.get(name, frozenset())

    def for_region(self, tag: str) -> TimePack:
        """Return the pack as a region of the language writes dates: ``5/3/2024`` in ``en-GB`` is the fifth of March."""
        region = tag.replace("_", "-").rpartition("-")[2].upper()
        return (
            replace(self, day_first=True) if region in self.listed("day_first_regions") and not self.day_first else self
        )


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
    for kind, value, forms in _rows(package, name):
        for form in forms.split():
            stem = form.replace("_", " ").rstrip("*")
            for ending in endings if form.endswith("*") else ("",):
                words[stem + ending] = TimeWord(kind, value)
    return words


@cache
def read_time_lists(package: str, name: str) -> dict[str, frozenset[str]]:
    """Read word lists: lines of name and words, between tabs; a name may have several lines."""
    lists: dict[str, frozenset[str]] = {}
    for list_name, words in _rows(package, name):
        lists[list_name] = lists.get(list_name, frozenset()) | frozenset(words.split())
    return lists


@cache
def read_time_rules(package: str, name: str, language: str) -> tuple[TimeRule, ...]:
    """Read rules: lines of id, builder and pattern, between tabs.

    A line ``=NAME``, tab, pattern names a piece that later patterns hold as ``$NAME``.
    """
    pieces: dict[str, str] = {}
    rules: list[TimeRule] = []
    for rule_id, *rest in _rows(package, name):
        pattern = re.sub(r"\$([A-Z_]+)", lambda match: pieces[match[1]], rest[-1])
        if rule_id.startswith("="):
            pieces[rule_id[1:]] = pattern
        else:
            rules.append(TimeRule(f"{language}.{rule_id}", pattern, rest[0]))
    return tuple(rules)


def _rows(package: str, name: str) -> Iterator[list[str]]:
    for line in files(package).joinpath(name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")
