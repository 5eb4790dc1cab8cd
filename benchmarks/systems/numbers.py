"""Readers of numbers and measures: quantulum3, recognizers-text-suite, text2num, Duckling.

None of them knows modifiers or counted nouns in the sense of this library; the measure ``number`` asks only for what
they promise: that the number is found where it stands, and is the right one.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.systems.base import MissingPackageError, System, claimx_facts, need, read_anew
from benchmarks.systems.spec import Spec, package_versions
from claimx.errors import MissingDependencyError
from claimx.types import Analysis, Document, Interval, Modifier, Provenance, Quantity, QuantityKind, Span

__all__ = ["Found", "open_duckling", "open_quantulum3", "open_recognizers", "open_text2num"]

_NUMERAL = re.compile(r"[0-9](?:[0-9.,'’\u00a0\u202f]*[0-9])?")
_ORIGIN = Provenance("benchmarks.systems", "1")


@dataclass(frozen=True, slots=True)
class Found:
    """What such a system says of a place in a sentence.

    Args:
        start: First code point in the sentence.
        end: One past the last.
        lower: The number, or the lower end of a range; ``None`` where there is none.
        upper: The number, or the upper end.
        unit: The unit as the system calls it.
    """

    start: int
    end: int
    lower: Decimal | None
    upper: Decimal | None
    unit: str | None = None


Read = Callable[[str], Iterable[Found]]


@dataclass(slots=True)
class _Reader:
    """A reader of single sentences, made for each language; ``None`` for languages that it does not know."""

    make: Callable[[str], Read | None]
    by_language: dict[str, Read | None] = field(default_factory=dict)

    def prepare(self, language: str) -> Read | None:
        base = language.split("-", maxsplit=1)[0]
        if base not in self.by_language:
            self.by_language[base] = self.make(base)
        return self.by_language[base]

    def analyze(self, document: Document) -> Analysis:
        read, anew = self.prepare(document.language), read_anew(document)
        quantities: list[Quantity] = []
        if read is not None:
            for sentence in anew.sentences:
                found = [quantity for one in read(sentence.text) if (quantity := _quantity(anew, sentence, one))]
                quantities += _without_overlap(found)
        return Analysis(anew, quantities=tuple(quantities))


def _without_overlap(found: Iterable[Quantity]) -> list[Quantity]:
    """Keep the longest of what lies over one another, those with a unit first."""
    kept: list[Quantity] = []
    for one in sorted(found, key=lambda q: (-len(q.span), q.unit is None, q.span.start)):
        if not any(one.span.overlaps(other.span) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda quantity: quantity.span)


def _quantity(document: Document, sentence: Span, found: Found) -> Quantity | None:
    span = document.trimmed(sentence.start + found.start, sentence.start + found.end)
    if span is None or (found.lower is not None and found.upper is not None and found.lower > found.upper):
        return None
    numerals = list(_NUMERAL.finditer(span.text))
    number = span
    if numerals:
        number = document.span(span.start + numerals[0].start(), span.start + numerals[-1].end())
    value = Interval(found.lower, found.upper)
    unit, kind = _unit(found.unit)
    is_range = found.lower != found.upper
    return Quantity(span, number, value, Modifier.RANGE if is_range else Modifier.EXACT, kind, _ORIGIN, unit=unit)


@cache
def _units() -> Mapping[str, str]:
    lines = Path(__file__).with_name("units.tsv").read_text("utf-8").splitlines()
    rows = ((line.split("\t")[0], line.split("\t")[1]) for line in lines if line.strip() and not line.startswith("# "))
    return dict(rows)


def _unit(name: str | None) -> tuple[str | None, QuantityKind]:
    if not name or name == "dimensionless":
        return None, QuantityKind.COUNT
    code = _units().get(name.casefold()) or _units().get(name.casefold().removesuffix("s")) or name
    if code == "%":
        return code, QuantityKind.PERCENT
    if re.fullmatch("[A-Z]{3}", code):
        return code, QuantityKind.MONEY
    return code, QuantityKind.DURATION if code in ("s", "min", "h", "d", "wk", "mo", "a") else QuantityKind.MEASURE


def _decimal(value: object) -> Decimal | None:
    """Return a finite number, ``None`` for whatever else a system may give."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _system(spec: Spec, package: str, make: Callable[[str], Read | None]) -> System:
    versions = package_versions(package)
    if not versions and package in ("quantulum3", "text2num"):
        raise MissingDependencyError(package, "bench")
    if not versions:
        raise MissingPackageError(package)
    reader = _Reader(make)
    return System(spec.label, {**claimx_facts(), **versions}, ("quantities",), reader.prepare, reader.analyze)


def open_quantulum3(spec: Spec) -> System:
    """Return quantulum3, which reads English."""

    def make(language: str) -> Read | None:
        parser = need("quantulum3.parser", "bench")

        def read(text: str) -> Iterator[Found]:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                answers = parser.parse(text)
            for answer in answers:
                value, spread = _decimal(answer.value), _decimal(answer.uncertainty or 0) or Decimal(0)
                if value is not None:
                    yield Found(answer.span[0], answer.span[1], value - spread, value + spread, answer.unit.name)

        return read if language == "en" else None

    return _system(spec, "quantulum3", make)


_CULTURES = {"de": "de-de", "en": "en-us", "fr": "fr-fr", "es": "es-es", "it": "it-it", "pt": "pt-br", "nl": "nl-nl"}


def open_recognizers(spec: Spec) -> System:
    """Return recognizers-text-suite: numbers, percentages, money, ages, measures. It reads German under ``de-de``."""

    def make(language: str) -> Read | None:
        culture = _CULTURES.get(language)
        if culture is None:
            return None
        numbers = need("recognizers_number", "recognizers-text-suite")
        units = need("recognizers_number_with_unit", "recognizers-text-suite")
        names = ("recognize_currency", "recognize_dimension", "recognize_age", "recognize_temperature")
        functions = [numbers.recognize_number, numbers.recognize_percentage, *(getattr(units, n) for n in names)]
        known = [function for function in functions if _answers(function, culture)]

        def read(text: str) -> Iterator[Found]:
            for function in known:
                for result in function(text, culture):
                    facts = result.resolution or {}
                    written = str(facts.get("value") or "")
                    value = _decimal(written.removesuffix("%").strip())
                    if value is not None:
                        unit = "%" if written.endswith("%") else facts.get("unit")
                        yield Found(result.start, result.end + 1, value, value, unit)

        return read

    return _system(spec, "recognizers-text-suite", make)


def _answers(function: Callable[[str, str], object], culture: str) -> bool:
    """Tell whether a recognizer has a model of its own for a culture: those that have none raise when first asked."""
    try:
        function("5", culture)
    except Exception:  # bare `Exception` is what it raises
        return False
    return True


class _Word:
    """A token as text2num asks for it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def text(self) -> str:
        """Return the characters."""
        return self._text

    def nt_separated(self, _previous: _Word) -> bool:
        """Tell whether something other than text parts two tokens; never."""
        return False

    def not_a_number_part(self) -> bool:
        """Tell whether the token is no part of a number, whatever it looks like; never."""
        return False


_TOKEN = re.compile(r"[\w'’]+(?:[.,][0-9]+)*|[^\w\s]")


def open_text2num(spec: Spec) -> System:
    """Return text2num: number words; digits are read as Python reads them, since it passes them on as they are."""

    def make(language: str) -> Read | None:
        module = need("text_to_num", "bench")
        if language not in ("de", "en", "fr", "es", "it", "nl", "pt"):
            return None

        def read(text: str) -> Iterator[Found]:
            matches = list(_TOKEN.finditer(text))
            for found in module.find_numbers([_Word(match.group()) for match in matches], language):
                value = _decimal(found.value)
                if not found.is_ordinal and value is not None:
                    yield Found(matches[found.start].start(), matches[found.end - 1].end(), value, value)
            for match in matches:
                value = _decimal(match.group()) if match.group()[0].isascii() else None
                if value is not None:
                    yield Found(match.start(), match.end(), value, value)

        return read

    return _system(spec, "text2num", make)


_DIMENSIONS = ("number", "amount-of-money", "distance", "duration", "quantity", "temperature", "volume")


@cache
def _duckling() -> Any:
    module = need("duckling", "pyduckling-native-phihos")
    module.init()
    return module


def open_duckling(spec: Spec) -> System:
    """Return Duckling, in its Python binding."""

    def make(language: str) -> Read | None:
        d = _duckling()
        zones = d.load_time_zones("/usr/share/zoneinfo")
        context = d.Context(d.get_current_ref_time(zones, "UTC"), d.default_locale_lang(d.parse_lang(language.upper())))
        dimensions = d.parse_dimensions(list(_DIMENSIONS))

        def read(text: str) -> Iterator[Found]:
            for record in json.loads(d.parse_text(text, context, dimensions, False)):
                value = record["value"]
                low, high = value.get("from") or value, value.get("to") or value
                ends = [_decimal(end["value"]) if "value" in end else None for end in (low, high)]
                if any(end is not None for end in ends):
                    unit = value.get("unit") or low.get("unit") or high.get("unit")
                    yield Found(record["start"], record["end"], ends[0], ends[1], unit)

        return read

    return _system(spec, "pyduckling-native-phihos", make)
