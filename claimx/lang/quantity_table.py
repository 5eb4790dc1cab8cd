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
from itertools import product
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
    """Values of rows, in which ``/`` parts words that may stand for each other (``und ein/eine halbe=1/2``)."""
    items = [item.split("=") for line in groups.values() for item in line.split("|")]
    return {
        tuple(fold(word) for word in split_words(" ".join(choice))): _number(value)
        for row, value in items
        for choice in product(*(words.split("/") for words in row.split()))
    }


def _inflected(groups: Groups) -> dict[str, Decimal]:
    """Values of words that take each ending of their group, of which ``_`` is none."""
    table: dict[str, Decimal] = {}
    for endings, line in groups.items():
        for word, value in _values({"": line}).items():
            for ending in endings.split() or ["_"]:
                table[fold(word + ending.removeprefix("_"))] = value
    return table


def _forms(groups: Groups) -> frozenset[str]:
    """Words that take each ending of their group, of which ``_`` is none."""
    pairs = ((word, ending) for endings, line in groups.items() for word in line.split() for ending in endings.split())
    return frozenset(fold(word + ending.removeprefix("_")) for word, ending in pairs)


def _counts(groups: Groups) -> dict[str, int]:
    return {word: int(value) for word, value in _inflected(groups).items()}


def _governed(groups: Groups) -> dict[str, tuple[str, ...]]:
    """Stems by the preposition that they govern; ``-`` for none."""
    return {fold(word): _stems({"": line.removeprefix("-")}) for word, line in groups.items()}


def _cued(groups: Groups) -> dict[str, tuple[tuple[str, ...], UnitName]]:
    """Stems that tell the second meaning of units: code, kind, factor and names stand in the group."""
    table: dict[str, tuple[tuple[str, ...], UnitName]] = {}
    for group, line in groups.items():
        code, kind, factor, *names = group.split()
        table |= dict.fromkeys(map(fold, names), (_stems({"": line}), UnitName(code, kind, Decimal(factor))))
    return table


def _glued(groups: Groups) -> dict[str, tuple[str, str | None]]:
    items = [(kind, *item.partition("=")) for kind, line in groups.items() for item in line.split()]
    return {fold(middle): (kind, unit or None) for kind, middle, _, unit in items}


def _compounds(groups: Groups) -> dict[str, Compound]:
    return {
        fold(stem): Compound(kind, meaning.partition(":")[0] or None, meaning.partition(":")[2] or None)
        for kind, line in groups.items()
        for stem, _, meaning in (item.partition("=") for item in line.split())
    }


def _separators(groups: Groups) -> dict[str, Separators]:
    """Read the decimal sign and then the signs of groups, of which ``_`` is a space."""
    return {region: Separators(line[0], line[1:].replace("_", " ")) for region, line in groups.items()}


_GRAMMAR: dict[str, Callable[[Groups], Any]] = {
    "separators": _separators,
    "number": lambda groups: number_words(**groups),
    "glued": _flag,
    "units_first": _flag,
    "indian": _flag,
    "hundreds": lambda groups: int(groups[""]),
    "twenties": lambda groups: frozenset(map(int, groups[""].split())),
    "prefixes": _row_values,
    "suffixes": _row_values,
    "decimal_words": _words,
}
_PACK: dict[str, Callable[[Groups], Any]] = {
    **dict.fromkeys(
        (
            "negatives", "fillers", "articles", "article_needs", "between", "between_joins", "or_joins",
            "share_joins", "part_joins", "bound_joins", "odds_joins", "single_units", "partitive", "ratio_joins",
            "genitive", "fraction_articles", "halves", "part_words", "ordinal_parts", "every", "times_words",
            "round_numbers", "age_after", "months", "clock_after", "clock_at", "clock_links", "year_before",
            "year_after", "ago_words", "ago_before", "contests", "weak_modifiers", "age_floors", "ordinal_endings",
            "ordinal_doubts", "per_words", "persons", "by_words", "from_words", "to_words", "adjectives", "stop",
            "prepositions", "points", "vague_joins", "until_words", "instead_words", "openers", "places", "origins",
            "degree_words", "streets", "net_words", "level_words", "of_these", "count_of", "no_counts", "count_links",
            "count_behind", "counted_in_compounds", "mass_of",
        ),
        _words,
    ),
    **dict.fromkeys(
        (
            "range_joins", "vague_amounts", "vague_before", "multiple_tails", "bare_ages", "age_tails", "clock_before",
            "idioms", "below_zero", "power_words",
        ),
        _rows,
    ),
    **dict.fromkeys(("modifiers", "after", "rate_joins"), lambda groups: phrases(**groups)),
    **dict.fromkeys(
        ("designators", "per_before", "hedges", "direct_change", "age_groups", "designator_stems"),
        lambda groups: word_map(**groups),
    ),
    **dict.fromkeys(("vague_numbers", "digit_counts", "digit_heads"), _values),
    **dict.fromkeys(("multiples", "unit_additions"), _row_values),
    **dict.fromkeys(
        (
            "dimensions", "adverb_endings", "time_heads", "count_endings", "age_before", "increase", "decrease",
            "moves", "dated", "under_nouns", "origin_endings",
            "ordinal_tails", "ordinal_starts",
            "adjective_endings", "odds_cues", "opening", "point_cues", "other_points",
        ),
        _stems,
    ),
    **dict.fromkeys(("noun_first", "ordinal_dot", "capital_nouns"), _flag),
    "glued_scales": _signs,
    "free_scales": lambda groups: frozenset(groups[""].split()),
    "compound_endings": _endings,
    "fractions": _inflected,
    "ordinals": _counts,
    "ordinal_words": _forms,
    "governed": _governed,
    "cued_units": _cued,
    "glued_units": _glued,
    "compounds": _compounds,
}  # fmt: skip


def read_quantities(
    package: str,
    *,
    lemma: Callable[[str], str] = str,
    last_part: Callable[[str], str | None] = lambda _: None,
    shared: bool = True,
) -> QuantityPack:
    """Build the section of a language from ``quantities.tsv`` and ``units.tsv`` in its folder.

    Args:
        package: Dotted name of the language's folder.
        lemma: Brings a noun into the nominative singular.
        last_part: Finds the head of a compound noun.
        shared: Whether the rows that all languages share are read before its own.
    """
    fields: dict[str, Groups] = {}
    for source in (*((_SHARED,) if shared else ()), (package, _TABLE)):
        _add_rows(fields, *source)
    grammar = {name: read(fields.pop(name)) for name, read in _GRAMMAR.items() if name in fields}
    regions: dict[str, Separators] = grammar.pop("separators")
    separators = regions.pop("")
    numbers = NumberGrammar(separators=separators, words=grammar.pop("number"), regions=regions, **grammar)
    section = {name: _PACK[name](groups) for name, groups in fields.items()}
    return QuantityPack(
        numbers=numbers,
        load_units=partial(_units, package),
        load_given_names=partial(_given_names, package),
        lemma=lemma,
        last_part=last_part,
        **section,
    )


def _add_rows(fields: dict[str, Groups], package: str, name: str) -> None:
    for line in files(package).joinpath(name).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        field, group, items = line.split("\t")
        groups = fields.setdefault(field, {})
        joined = "|" if field in _BY_BARS else " "
        groups[group] = f"{groups[group]}{joined}{items}" if group in groups else items


_BY_BARS = frozenset(
    {"range_joins", "rate_joins", "vague_amounts", "vague_before", "below_zero", "power_words", "multiple_tails",
     "bare_ages", "age_tails", "clock_before", "idioms", "modifiers", "after", "multiples", "unit_additions",
     "prefixes", "suffixes"}
)  # fmt: skip


def _units(package: str) -> dict[Phrase, UnitName]:
    return read_units("claimx.lang", "symbols.tsv") | read_units(package)


def _given_names(package: str) -> frozenset[str]:
    file = files(package).joinpath("entity_data", "words.txt")
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    names: set[str] = set()
    section = ""
    for line in lines:
        if line.startswith("["):
            section = line.strip("[]")
        elif section == "given_names" and not line.startswith("#"):
            names.update(line.split())
    return frozenset(names)
