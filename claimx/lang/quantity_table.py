"""Build a language's section for quantities from tables: what all languages share, and what is its own.

A row names a field of :class:`QuantityPack` or :class:`NumberGrammar`, a group within it (a role, a modifier, a reason;
empty where the field has none) and the items. Words are separated by spaces, rows of words by ``|``; ``=`` gives the
item before it a value. A field may have several rows.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from importlib.resources import files
from typing import Any

from claimx.lang.numerals import NumberGrammar, Separators, fold, number_words, split_words
from claimx.lang.quantity_pack import Compound, Phrase, QuantityPack, UnitName, phrases, read_units, word_map, words

__all__ = ["read_quantities"]

Groups = dict[str, str]

_TABLE = "quantities.tsv"
_SHARED = ("claimx.lang", _TABLE)


def _words(groups: Groups) -> frozenset[str]:
    return words(" ".join(groups.values()))


def _rows(groups: Groups) -> frozenset[Phrase]:
    return frozenset(phrases(**groups))


def _stems(groups: Groups) -> tuple[str, ...]:
    return tuple(fold(stem) for line in groups.values() for stem in line.split())


def _endings(groups: Groups) -> tuple[str, ...]:
    return ("", *_stems(groups))


def _flag(groups: Groups) -> bool:
    return groups[""] == "yes"


def _number(value: str) -> Decimal:
    exact = Fraction(value)
    return Decimal(exact.numerator) / exact.denominator


def _values(groups: Groups) -> dict[str, Decimal]:
    items = [item.split("=") for line in groups.values() for item in line.split()]
    return {fold(word): _number(value) for word, value in items}


def _signs(groups: Groups) -> dict[str, Decimal]:
    """Values of signs whose case counts."""
    return {sign: _number(value) for sign, value in (item.split("=") for item in groups[""].split())}


def _row_values(groups: Groups) -> dict[Phrase, Decimal]:
    items = [item.split("=") for line in groups.values() for item in line.split("|")]
    return {tuple(fold(word) for word in split_words(row)): _number(value) for row, value in items}


def _counts(groups: Groups) -> dict[str, int]:
    return {word: int(value) for word, value in _values(groups).items()}


def _compounds(groups: Groups) -> dict[str, Compound]:
    return {
        fold(stem): Compound(kind, unit or None)
        for kind, line in groups.items()
        for stem, _, unit in (item.partition("=") for item in line.split())
    }


def _separators(groups: Groups) -> dict[str, Separators]:
    """Read the decimal sign and then the signs of groups, of which ``_`` is a space."""
    return {region: Separators(line[0], line[1:].replace("_", " ")) for region, line in groups.items()}


_GRAMMAR: dict[str, Callable[[Groups], Any]] = {
    "separators": _separators,
    "number": lambda groups: number_words(**groups),
    "glued": _flag,
    "units_first": _flag,
    "twenties": lambda groups: frozenset(map(int, groups[""].split())),
    "prefixes": _row_values,
    "suffixes": _row_values,
    "decimal_words": _words,
}
_PACK: dict[str, Callable[[Groups], Any]] = {
    **dict.fromkeys(
        (
            "negatives", "fillers", "articles", "article_needs", "between", "between_joins", "or_joins", "share_joins",
            "part_joins", "odds_joins", "single_units",
            "partitive", "ratio_joins", "genitive", "fraction_articles", "halves", "part_words", "ordinal_parts",
            "every", "times_words", "round_numbers", "age_after", "months", "clock_after", "clock_at", "clock_links",
            "year_before", "year_after", "ago_words", "ago_before", "weak_modifiers", "ordinal_endings", "per_words",
            "persons", "by_words", "from_words", "to_words", "adjectives", "stop", "prepositions", "points",
        ),
        _words,
    ),
    **dict.fromkeys(
        (
            "range_joins", "vague_before", "multiple_tails", "bare_ages", "clock_before", "idioms", "below_zero",
            "power_words",
        ),
        _rows,
    ),
    **dict.fromkeys(("modifiers", "after"), lambda groups: phrases(**groups)),
    **dict.fromkeys(("designators", "per_before"), lambda groups: word_map(**groups)),
    **dict.fromkeys(("vague_numbers", "fractions"), _values),
    **dict.fromkeys(("multiples", "unit_additions"), _row_values),
    **dict.fromkeys(
        ("age_before", "increase", "decrease", "moves", "adjective_endings", "odds_cues", "opening"), _stems
    ),
    **dict.fromkeys(("noun_first", "ordinal_dot"), _flag),
    "glued_scales": _signs,
    "compound_endings": _endings,
    "ordinals": _counts,
    "compounds": _compounds,
}  # fmt: skip


def read_quantities(package: str, *, lemma: Callable[[str], str] = str) -> QuantityPack:
    """Build the section of a language from ``quantities.tsv`` and ``units.tsv`` in its folder.

    Args:
        package: Dotted name of the language's folder.
        lemma: Brings a noun into the nominative singular.
    """
    fields: dict[str, Groups] = {}
    for source in (_SHARED, (package, _TABLE)):
        _add_rows(fields, *source)
    grammar = {name: read(fields.pop(name)) for name, read in _GRAMMAR.items() if name in fields}
    regions: dict[str, Separators] = grammar.pop("separators")
    separators = regions.pop("")
    numbers = NumberGrammar(separators=separators, words=grammar.pop("number"), regions=regions, **grammar)
    section = {name: _PACK[name](groups) for name, groups in fields.items()}
    return QuantityPack(numbers=numbers, load_units=partial(_units, package), lemma=lemma, **section)


def _add_rows(fields: dict[str, Groups], package: str, name: str) -> None:
    for line in files(package).joinpath(name).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        field, group, items = line.split("\t")
        groups = fields.setdefault(field, {})
        joined = "|" if field in _BY_BARS else " "
        groups[group] = f"{groups[group]}{joined}{items}" if group in groups else items


_BY_BARS = frozenset(
    {"range_joins", "vague_before", "below_zero", "power_words", "multiple_tails", "bare_ages", "clock_before",
     "idioms", "modifiers", "after", "multiples", "unit_additions", "prefixes", "suffixes"}
)  # fmt: skip


def _units(package: str) -> dict[Phrase, UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(package)
