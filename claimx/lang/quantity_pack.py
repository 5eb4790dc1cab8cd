"""What a language brings for quantities: words and patterns, no procedure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from importlib.resources import files
from typing import NamedTuple

from claimx.lang.numerals import ABBREVIATED, NumberGrammar, fold, split_words

__all__ = ["Compound", "QuantityPack", "UnitName", "phrases", "read_units", "word_map", "words"]

Phrase = tuple[str, ...]


class UnitName(NamedTuple):
    """What a unit's surface stands for.

    Attributes:
        code: UCUM code, ISO 4217 code, ``%`` or ``[pp]``; ``-`` for money of an unknown state.
        kind: Kind of the quantity: ``measure``, ``money``, ``percent``, ``duration``.
        factor: What the number is multiplied by: a cent is 0.01 of its currency.
    """

    code: str
    kind: str
    factor: Decimal = Decimal(1)


class Compound(NamedTuple):
    """What an ending after a number means: ``-jährig``, ``-köpfig``, ``-fach``."""

    kind: str
    unit: str | None = None
    noun: str | None = None


def phrases(**groups: str) -> dict[Phrase, str]:
    """Read word rows, separated by ``|``, into a table from folded row to group name.

    Example:
        >>> phrases(more_than="mehr als|über")[("mehr", "als")]
        'more_than'
    """
    table: dict[Phrase, str] = {}
    for name, line in groups.items():
        for item in line.split("|"):
            table[tuple(fold(word) for word in split_words(item))] = name
    return table


def words(line: str) -> frozenset[str]:
    """Read words, separated by white space, into a set of folded words."""
    return frozenset(fold(word) for word in line.split())


def word_map(**groups: str) -> dict[str, str]:
    """Read words, separated by white space, into a table from folded word to group name."""
    return {fold(word): name for name, line in groups.items() for word in line.split()}


def read_units(package: str, name: str = "units.tsv") -> dict[Phrase, UnitName]:
    """Read a table of unit names: code, kind, factor, surfaces separated by ``|``.

    A surface is folded, unless it is a sign whose case matters, which a leading ``=`` says. A code such as ``{,k,M}W``
    stands for one row a prefix, of which the surfaces carry the name at their ``{}``; rows of the kind ``prefix`` say
    how the language names them.
    """
    table: dict[Phrase, UnitName] = {}
    prefixes: dict[str, list[str]] = {"": [""]}
    for line in files(package).joinpath(name).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        code, kind, factor, surfaces = line.split("\t")
        if kind == "prefix":
            prefixes[code] = surfaces.split("|")
            continue
        head, brace, tail = code.partition("}")
        before, _, choices = head.partition("{")
        for prefix in choices.split(",") if brace else [""]:
            unit = UnitName(f"{before}{prefix}{tail}" if brace else code, kind, Decimal(factor or 1))
            for surface in surfaces.split("|"):
                for spelled in prefixes[prefix]:
                    table[_surface_key(surface.replace("{}", spelled))] = unit
    return table


def _surface_key(surface: str) -> Phrase:
    exact = surface.startswith("=")
    row = split_words(surface.removeprefix("="))
    return tuple(row if exact else (fold(word) for word in row))


ACRONYMS = {
    sign: reason
    for reason, signs in {
        "identifier": "ISO DIN IEC EN ÖNORM SN ASTM HRB HRA GnR VR WKN RFC CAS PZN",
        "version": "BY SA NC ND CC USB HTML PDF PHP GPT LLaMA Llama Claude Gemini Python Office",
        "document": "COM KOM SEC SEK SWD BT BR",
        "name": "U ICE IC EC RE RB RJ TGV LH BA AF EW BMW VW PS UFC ESC NGC PSR",
    }.items()
    for sign in signs.split()
}
"""Signs before numbers that are part of a name in every language, in the case in which they are written."""


@dataclass(frozen=True)
class QuantityPack:
    """Number words, units, modifiers and traps of a language.

    Args:
        numbers: How the language writes numbers.
        load_units: Reads the unit names; called once, when first needed.
        cued_units: Unit names with a second meaning, which words with these stems tell (``weighs 5 pounds``).
        glued_scales: Letters right behind digits that multiply them (``3bn``).
        free_scales: Those letters that multiply wherever they stand.
        abbreviations: Shortened scale words, which count behind a number only (``Mio``).
        negatives: Words that make a number negative.
        modifiers: Word rows before a number, by modifier.
        after: Word rows behind a quantity, by modifier.
        fillers: Focus words and articles that may stand between modifier and number.
        governed: Modifiers that are prepositions after these words (``Debatte über``), by stem.
        under_nouns: Endings of nouns under which one does something (``unter zwei Bedingungen``).
        articles: Number words that are mostly articles.
        article_needs: Words before an article that make it a number (``wenigstens eine``).
        until_words: Words before a measure that make it an upper bound (``Böen bis 140 km/h``).
        range_joins: Words between the ends of a range.
        between: Words before a range whose ends are joined by ``between_joins``.
        between_joins: The joining words there.
        part_joins: Words between the parts of one amount (``5 Euro und 20 Cent``).
        bound_joins: Words between two bounds of one amount (``mindestens 5, aber weniger als 10 Tage``).
        below_zero: Rows behind degrees that make them negative (``unter null``).
        power_words: Rows between a base and its exponent (``10 hoch 6``).
        odds_cues: Stems of words before a ratio that two numbers tell (``im Verhältnis 1 zu 3``).
        odds_joins: Words between its numbers.
        opening: Stems of words before the hours at which a house is open.
        or_joins: Words that join two alternatives (``zwei oder drei``).
        share_joins: Words over which unit and noun are shared (``von 90 auf 70 Prozent``).
        instead_words: Words before a number that another replaces (``statt 500 kamen 5.000 Gäste``).
        partitive: Words between a part and its whole (``19 der 35 Mitglieder``).
        ratio_joins: Words of ``neun von zehn``.
        genitive: Words that open what a percentage is of.
        vague_numbers: Plural number words without a number, by magnitude.
        vague_amounts: Vague numbers without a magnitude (``eine Handvoll``).
        vague_joins: Words over which a vague number is said twice (``Tausende und Abertausende``).
        vague_before: Words that make a number word vague (``mehrere Tausend``).
        fractions: Denominators (``Drittel``), by value.
        fraction_articles: Words before a fraction that belong to it.
        halves: Fractions that need no numerator, behind one of their articles (``la moitié``).
        ordinal_parts: Denominators that are ordinals before a noun (``un terzo mandato``).
        part_words: Nouns that make an ordinal a denominator (``la quinta parte``).
        ordinals: Ordinal words, by number, for ``jeder dritte``.
        every: Words before an ordinal that make a ratio.
        multiples: Words and word rows that are a ratio by themselves (``doppelt``), by value.
        hedges: Adjectives between an article and its number, by modifier (``ein knappes Drittel``).
        multiple_tails: Rows behind a multiple that belong to it (``so viele``).
        times_words: Words behind a number that make it a multiple (``mal``).
        single_units: Units that mean one of them without an article (``mniej niż rok``).
        round_numbers: Number words that mean about so many (``une centaine``).
        unit_additions: Rows behind a unit that add a part of it (``deux heures et demie``).
        compounds: Endings behind a number in one word (``jährig``).
        compound_endings: Inflections of these.
        age_after: Words behind years that make an age (``alt``).
        age_before: Words before years that make an age (``Alter``).
        bare_ages: Word rows before a number that is an age without its years (``aged``).
        age_tails: Rows of words behind an age without its years (``mit 63 in Rente``).
        age_floors: Words before the least age at which something is allowed (``Wahlrecht ab 16``).
        load_given_names: Reads the given names; called once, when first needed.
        age_groups: Words hung before a number that make an age (``Unter-25-Jährige``), by modifier.
        months: Names of months, folded.
        clock_after: Words behind a clock time.
        clock_at: Words before an hour, where the words behind a clock time are units of duration, too.
        year_before: Words before a year.
        year_after: Words behind a year (``2020 roku``).
        dated: Stems of participles behind a year (``die 1981 eröffnete Autobahn``).
        designators: Words before a number that name something by it, by reason code.
        designator_stems: Endings of such words, by reason code.
        acronyms: Signs in capitals before a number that name something by it (``ISO 9001``), by reason code.
        clock_before: Word rows before a number word that make it a clock time (``halb drei``).
        clock_links: Words between minutes and the hour (``fünf vor zwölf``).
        idioms: Word rows with a number that state no amount (``null und nichtig``).
        openers: Words that open a sentence before a number without being a name (``Davon 30``).
        places: Names of places, in lower case, behind a postcode.
        origins: Adjectives from places, which keep their capital (``Schweizer``).
        origin_endings: Endings of such adjectives (``Westschweizer``).
        dimensions: Endings of nouns behind a measure that name its direction (``80 Metern Tiefe``).
        degree_words: Adverbs before an adjective (``zwölf schwer bewaffnete Männer``).
        adverb_endings: Endings of such adverbs.
        time_heads: Endings of nouns that last, so that ``dreijährig`` is a duration.
        glued_units: Units within one word (``Zweidrittelmehrheit``), with their kind and code.
        ago_words: Words behind a duration that make its ``ein`` an article (``ein Jahr zuvor``).
        contests: Words of a contest before its score (``won 3-1``).
        ago_before: Words before it that do.
        weak_modifiers: Modifiers that do not make ``ein`` a number.
        streets: Nouns in capitals behind a house number (``10 Downing Street``).
        ordinal_endings: Endings right behind digits that make an ordinal (``rd``).
        ordinal_words: Ordinals besides those of ``ordinals`` (``Erstens``).
        ordinal_doubts: Ordinals that are other words as well (``second``), so that a noun has to follow.
        ordinal_tails: Endings that make an ordinal of a number word (``einundzwanzig-ste``).
        ordinal_starts: Stems before a superlative (``zweitgrößte``).
        ordinal_dot: Whether digits with a full stop are an ordinal within a sentence.
        per_words: Words that open a rate.
        rate_joins: Words between a number and the number that it relates to: before any, before a round one, or between
            two counts of different things.
        per_before: Single words that are a rate, by unit.
        net_words: Words between an amount of money and its rate (``brutto im Monat``).
        points: Nouns that mean percentage points beside percentages.
        point_cues: Parts of words around points that make them percentage points (``Umfrage``, ``Leitzins``).
        other_points: Parts of words around them that do not (``Dax``, ``Tabelle``).
        persons: Nouns before years that make an age (``Kinder unter 6 Jahren``).
        level_words: Words of a level, with which ``um`` before a number means about.
        of_these: Words behind a number that make it a part of the amount before.
        digit_counts: Stems of adjectives that tell an order of magnitude (``dreistellig``).
        digit_heads: Beginnings of nouns that carry a scale (``Millionenbetrag``).
        increase: Stems of words of growth.
        decrease: Stems of words of decline.
        direct_change: Verbs whose object is the amount of a change (``verlor 2 Prozent``), by direction.
        moves: Stems of words of change that tell no direction.
        by_words: Words before the amount of a change.
        from_words: Words before its start.
        to_words: Words before its end.
        count_of: Nouns before what is counted (``Zahl der``).
        count_behind: Those of them that stand behind what is counted (``death toll``).
        counted_in_compounds: What is counted there.
        count_endings: Endings of nouns that name what is counted (``Mitgliederzahl``).
        no_counts: Nouns with such an ending that do not (``Jahreszahl``).
        count_links: Prepositions between these nouns and what is counted (``Vorrat an``).
        mass_of: Nouns before a stuff that is measured (``Einfuhr von``).
        prepositions: Words before a share that is no subject (``um 20 Prozent``).
        capital_nouns: Whether nouns are written with a capital.
        noun_first: Whether the counted noun stands right behind the number, before its adjectives.
        adjectives: Adjectives that stand before the noun where ``noun_first``.
        adjective_endings: Endings of such adjectives.
        stop: Words that end a noun phrase.
        lemma: Brings a noun into the nominative singular.
        last_part: Finds the head of a compound noun.
    """

    numbers: NumberGrammar
    load_units: Callable[[], dict[Phrase, UnitName]]
    cued_units: Mapping[str, tuple[tuple[str, ...], UnitName]] = field(default_factory=dict)
    glued_scales: Mapping[str, Decimal] = field(default_factory=dict)
    free_scales: frozenset[str] = frozenset({"k", "M"})
    abbreviations: frozenset[str] = ABBREVIATED
    negatives: frozenset[str] = frozenset({"minus"})
    modifiers: Mapping[Phrase, str] = field(default_factory=dict)
    after: Mapping[Phrase, str] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    governed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    under_nouns: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    article_needs: frozenset[str] = frozenset()
    until_words: frozenset[str] = frozenset()
    range_joins: frozenset[Phrase] = frozenset()
    between: frozenset[str] = frozenset()
    between_joins: frozenset[str] = frozenset()
    part_joins: frozenset[str] = frozenset()
    bound_joins: frozenset[str] = frozenset()
    below_zero: frozenset[Phrase] = frozenset()
    power_words: frozenset[Phrase] = frozenset()
    odds_cues: tuple[str, ...] = ()
    odds_joins: frozenset[str] = frozenset()
    opening: tuple[str, ...] = ()
    or_joins: frozenset[str] = frozenset()
    share_joins: frozenset[str] = frozenset()
    instead_words: frozenset[str] = frozenset()
    partitive: frozenset[str] = frozenset()
    ratio_joins: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    vague_numbers: Mapping[str, Decimal] = field(default_factory=dict)
    vague_amounts: frozenset[Phrase] = frozenset()
    vague_joins: frozenset[str] = frozenset()
    vague_before: frozenset[Phrase] = frozenset()
    fractions: Mapping[str, Decimal] = field(default_factory=dict)
    fraction_articles: frozenset[str] = frozenset()
    halves: frozenset[str] = frozenset()
    ordinal_parts: frozenset[str] = frozenset()
    part_words: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    every: frozenset[str] = frozenset()
    multiples: Mapping[Phrase, Decimal] = field(default_factory=dict)
    hedges: Mapping[str, str] = field(default_factory=dict)
    multiple_tails: frozenset[Phrase] = frozenset()
    times_words: frozenset[str] = frozenset()
    single_units: frozenset[str] = frozenset()
    round_numbers: frozenset[str] = frozenset()
    unit_additions: Mapping[Phrase, Decimal] = field(default_factory=dict)
    compounds: Mapping[str, Compound] = field(default_factory=dict)
    compound_endings: tuple[str, ...] = ()
    age_after: frozenset[str] = frozenset()
    age_before: tuple[str, ...] = ()
    bare_ages: frozenset[Phrase] = frozenset()
    age_tails: frozenset[Phrase] = frozenset()
    age_floors: frozenset[str] = frozenset()
    age_groups: Mapping[str, str] = field(default_factory=dict)
    months: frozenset[str] = frozenset()
    clock_after: frozenset[str] = frozenset()
    clock_at: frozenset[str] = frozenset()
    year_before: frozenset[str] = frozenset()
    year_after: frozenset[str] = frozenset()
    dated: tuple[str, ...] = ()
    designators: Mapping[str, str] = field(default_factory=dict)
    designator_stems: Mapping[str, str] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=lambda: ACRONYMS)
    clock_before: frozenset[Phrase] = frozenset()
    clock_links: frozenset[str] = frozenset()
    idioms: frozenset[Phrase] = frozenset()
    openers: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    origin_endings: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    degree_words: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    time_heads: tuple[str, ...] = ()
    glued_units: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    ago_words: frozenset[str] = frozenset()
    contests: frozenset[str] = frozenset()
    ago_before: frozenset[str] = frozenset()
    weak_modifiers: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    ordinal_endings: frozenset[str] = frozenset()
    ordinal_words: frozenset[str] = frozenset()
    ordinal_doubts: frozenset[str] = frozenset()
    ordinal_tails: tuple[str, ...] = ()
    ordinal_starts: tuple[str, ...] = ()
    ordinal_dot: bool = False
    per_words: frozenset[str] = frozenset()
    rate_joins: Mapping[Phrase, str] = field(default_factory=dict)
    per_before: Mapping[str, str] = field(default_factory=dict)
    net_words: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    point_cues: tuple[str, ...] = ()
    other_points: tuple[str, ...] = ()
    persons: frozenset[str] = frozenset()
    level_words: frozenset[str] = frozenset()
    of_these: frozenset[str] = frozenset()
    digit_counts: Mapping[str, int] = field(default_factory=dict)
    digit_heads: Mapping[str, Decimal] = field(default_factory=dict)
    increase: tuple[str, ...] = ()
    decrease: tuple[str, ...] = ()
    direct_change: Mapping[str, str] = field(default_factory=dict)
    moves: tuple[str, ...] = ()
    by_words: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    to_words: frozenset[str] = frozenset()
    count_of: frozenset[str] = frozenset()
    count_behind: frozenset[str] = frozenset()
    counted_in_compounds: frozenset[str] = frozenset()
    count_endings: tuple[str, ...] = ()
    no_counts: frozenset[str] = frozenset()
    count_links: frozenset[str] = frozenset()
    mass_of: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    capital_nouns: bool = False
    noun_first: bool = False
    adjectives: frozenset[str] = frozenset()
    adjective_endings: tuple[str, ...] = ()
    stop: frozenset[str] = frozenset()
    lemma: Callable[[str], str] = str
    last_part: Callable[[str], str | None] = field(default=lambda _: None)
    load_given_names: Callable[[], frozenset[str]] = frozenset

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Given names that are no other words."""
        return self.load_given_names()

    @cached_property
    def ordinal_forms(self) -> frozenset[str]:
        """All ordinals that the tables list."""
        return frozenset(self.ordinals) | self.ordinal_words | self.ordinal_doubts

    @cached_property
    def units(self) -> dict[str, tuple[tuple[Phrase, UnitName], ...]]:
        """Unit names by their first word, the longest first."""
        table: dict[str, list[tuple[Phrase, UnitName]]] = {}
        for row, unit in sorted(self.load_units().items(), key=lambda item: (-len(item[0]), item[0])):
            table.setdefault(row[0], []).append((row, unit))
        return {first: tuple(rows) for first, rows in table.items()}

    @cached_property
    def modifier_rows(self) -> dict[str, tuple[tuple[Phrase, str], ...]]:
        """Modifiers by their last word, the longest first."""
        table: dict[str, list[tuple[Phrase, str]]] = {}
        for row, name in sorted(self.modifiers.items(), key=lambda item: (-len(item[0]), item[0])):
            table.setdefault(row[-1], []).append((row, name))
        return {last: tuple(rows) for last, rows in table.items()}

    @cached_property
    def modifier_articles(self) -> dict[str, tuple[Phrase, ...]]:
        """Modifiers in several words that begin with a number word, by that word."""
        table: dict[str, tuple[Phrase, ...]] = {}
        for row in self.modifiers:
            if len(row) > 1 and row[0] in self.numbers.words:
                table[row[0]] = (*table.get(row[0], ()), row)
        return table

    @cached_property
    def multiple_rows(self) -> dict[str, tuple[tuple[Phrase, Decimal], ...]]:
        """Multiples by their first word, the longest first."""
        table: dict[str, list[tuple[Phrase, Decimal]]] = {}
        for row, value in sorted(self.multiples.items(), key=lambda item: (-len(item[0]), item[0])):
            table.setdefault(row[0], []).append((row, value))
        return {first: tuple(rows) for first, rows in table.items()}

    @cached_property
    def idiom_rows(self) -> dict[str, tuple[Phrase, ...]]:
        """Idioms by their first word."""
        return {row[0]: tuple(sorted(other for other in self.idioms if other[0] == row[0])) for row in self.idioms}

    @cached_property
    def triggers(self) -> frozenset[str]:
        """Words at which a quantity may begin, besides digits and words that are cut into number words."""
        return (
            frozenset(self.numbers.words)
            | frozenset(self.vague_numbers)
            | frozenset(self.fractions)
            | frozenset(self.multiple_rows)
            | self.every
            | self.single_units
            | frozenset(row[0] for row in self.vague_before | self.vague_amounts)
        )
