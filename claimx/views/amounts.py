"""Amounts of the same thing, held against each other: who agrees, who contradicts, who says more exactly.

Two amounts are of the same thing if they count or measure the same noun in units of one dimension, in the same role of
a change and per the same reference, and their claims share a content word besides (two, in different texts): the
predicate, a name, another noun. Different adjectives at the noun (``russische Soldaten``, ``finnische Soldaten``) and
different names in the subject set them apart, and so does another mode (what should be, what is). A claim that states
two amounts of one noun is left out. The rule goes by words: of two trips of soldiers to one town it makes one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimx.errors import UnitError
from claimx.types import Analysis, Claim, CountedNoun, Interval, Quantity, QuantityKind
from claimx.types.claim_list import holder_name
from claimx.units import convert_interval, dimension
from claimx.views.contents import ContentReader
from claimx.views.periods import Period
from claimx.views.rows import analyses_of
from claimx.views.tables import Table

__all__ = [
    "Comparison",
    "Relation",
    "Stated",
    "amount_key",
    "compare_amounts",
    "comparison_table",
    "contradicting_pairs",
    "in_unit_of",
    "meet",
]

_MAX_COMPARED = 100


class Relation(StrEnum):
    """How a later amount stands to an earlier one."""

    SAME = "same"
    REFINES = "refines"
    """All that the earlier says, and more: ``3.000`` after ``mindestens 2.000``."""
    COMPATIBLE = "compatible"
    """Both can be true."""
    UPDATES = "updates"
    """Both cannot be true of one moment, but they are of different times."""
    CONTRADICTS = "contradicts"
    """Both cannot be true, and no times set them apart."""


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount with the claim that states it.

    Args:
        document: The ``id`` of its document.
        quantity: The amount.
        claim: The claim in which it stands.
        periods: When the claim says it is so.
    """

    document: str
    quantity: Quantity
    claim: Claim
    periods: tuple[Period, ...] = ()

    @property
    def holder(self) -> str:
        """Who states it."""
        return holder_name(self.claim)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two amounts of the same thing.

    Args:
        relation: How the second stands to the first.
        noun: What is counted or measured.
        first: The earlier one.
        second: The later one.
    """

    relation: Relation
    noun: str
    first: Stated
    second: Stated


def amount_key(quantity: Quantity) -> tuple[str, str, str, str]:
    """Return what two amounts have in common if they can be of the same thing: noun, dimension, role, reference."""
    noun = quantity.noun.lemma.casefold() if quantity.noun is not None else ""
    role = quantity.change.role if quantity.change is not None else ""
    dimension_name = "ratio" if quantity.kind is QuantityKind.RATIO else _dimension(quantity.unit)
    return noun, dimension_name, role, quantity.per.unit if quantity.per is not None else ""


def _dimension(unit: str | None) -> str:
    if unit is None:
        return ""
    try:
        return str(dimension(unit))
    except UnitError:
        return unit


def in_unit_of(quantity: Quantity, other: Quantity) -> Interval | None:
    """Return the numbers that an amount may be in the unit of another, ``None`` where it does not convert."""
    if quantity.unit == other.unit:
        return quantity.range
    if quantity.unit is None or other.unit is None:
        return None
    try:
        return convert_interval(quantity.range, quantity.unit, other.unit)
    except UnitError:
        return None


def meet(one: Interval, other: Interval) -> Interval | None:
    """Return the numbers that lie in both intervals, ``None`` where there are none.

    Example:
        >>> from decimal import Decimal
        >>> str(meet(Interval(lower=Decimal(3)), Interval(upper=Decimal(5), upper_open=True)))
        '[3, 5)'
    """
    if not one.overlaps(other):
        return None
    low = max(((i.lower, i.lower_open) for i in (one, other) if i.lower is not None), default=(None, False))
    high = min(((i.upper, not i.upper_open) for i in (one, other) if i.upper is not None), default=(None, True))
    return Interval(low[0], high[0], low[1], not high[1])


def compare_amounts(analyses: Analysis | Iterable[Analysis], *, same_holder: bool = False) -> tuple[Comparison, ...]:
    """Compare the amounts of one text or of many that are of the same thing.

    An amount is compared with the hundred before it of the same noun, so that work grows with the number of amounts.

    Args:
        analyses: One analysis, or any iterable of them.
        same_holder: Also compare what one holder says about one time; else only what different holders say, or one
            says of different times.

    Returns:
        The pairs in the order of their second amounts.

    Example:
        >>> import claimx
        >>> text = "Laut Nato kamen mindestens 3.000 Soldaten. Kiew sagte, es kamen 10.000 Soldaten."
        >>> [str(c.relation) for c in compare_amounts(claimx.analyze(text, language="de", tier="rules"))]
        ['refines']
    """
    before: dict[tuple[str, str, str, str], list[_Context]] = {}
    found = []
    for analysis in analyses_of(analyses):
        for context in _contexts(analysis):
            stated = context.stated
            earlier = before.setdefault(amount_key(stated.quantity), [])
            for other in earlier[-_MAX_COMPARED:]:
                relation = _relate(other.stated, stated) if _same_thing(other, context) else None
                if relation is not None and (same_holder or _is_news(other.stated, stated)):
                    found.append(Comparison(relation, context.noun.lemma, other.stated, stated))
            earlier.append(context)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Context:
    """An amount with its noun, the other words of its claim, the names in the subject, and the mode of the claim."""

    stated: Stated
    noun: CountedNoun
    words: frozenset[str]
    names: frozenset[str]
    mode: str


def _contexts(analysis: Analysis) -> Iterator[_Context]:
    """Yield each amount with a noun once, in the shortest claim that states it and no other amount like it."""
    chosen: dict[str, _Context] = {}
    reader = ContentReader(analysis)
    for content in sorted(reader.read_all(), key=lambda c: _length(c.claim)):
        if content.claim.polarity == "negative" or content.mode == "question":
            continue
        keys = Counter(amount_key(quantity) for quantity in content.amounts)
        for quantity in content.amounts:
            alone = keys[amount_key(quantity)] == 1
            if quantity.noun is not None and alone and not quantity.value.is_unbounded:
                stated = Stated(analysis.document.id, quantity, content.claim, content.periods)
                words = content.words - reader.words((quantity.noun.span, *quantity.noun.adjectives))
                names = frozenset(word for word in content.subject if word.startswith("@"))
                chosen.setdefault(quantity.id, _Context(stated, quantity.noun, words, names, content.mode))
    yield from sorted(chosen.values(), key=lambda context: context.stated.quantity.span)


def _length(claim: Claim) -> int:
    return sum(len(span) for span in claim.proposition.spans)


def _is_news(one: Stated, other: Stated) -> bool:
    same = one.holder == other.holder and (one.document == other.document or one.holder != "author")
    return not same or _times_apart(one.periods, other.periods)


def _same_thing(one: _Context, other: _Context) -> bool:
    left, right = _adjectives(one.noun), _adjectives(other.noun)
    if one.mode != other.mode or (left and right and left != right):
        return False
    if one.names and other.names and not one.names & other.names:
        return False  # "Russland schickte 3.000 Soldaten", "China schickte 3.000 Soldaten"
    n_shared = len(one.words & other.words)
    return n_shared >= (1 if one.stated.document == other.stated.document else 2)


def _adjectives(noun: CountedNoun) -> frozenset[str]:
    return frozenset(span.text.lower().rstrip("srnm").rstrip("e") for span in noun.adjectives)


def _times_apart(one: Sequence[Period], other: Sequence[Period]) -> bool:
    return bool(one and other) and not any(a.overlaps(b) for a in one for b in other)


def _relate(one: Stated, other: Stated) -> Relation | None:
    first, second = one.quantity.range, in_unit_of(other.quantity, one.quantity)
    if second is None:
        return None
    if not first.overlaps(second):
        return Relation.UPDATES if _times_apart(one.periods, other.periods) else Relation.CONTRADICTS
    if first == second:
        return Relation.SAME
    return Relation.REFINES if second.refines(first) else Relation.COMPATIBLE


def comparison_table(comparisons: Iterable[Comparison]) -> Table:
    """Return one row a comparison."""
    columns = ("relation", "noun", "holder", "value", "quote", "other_holder", "other_value", "other_quote")
    rows = []
    for c in comparisons:
        sides = [(s.holder, str(s.quantity.range), s.quantity.text) for s in (c.first, c.second)]
        rows.append(dict(zip(columns, (str(c.relation), c.noun, *sides[0], *sides[1]), strict=True)))
    return Table(columns, tuple(rows))


def contradicting_pairs(analysis: Analysis) -> list[tuple[Quantity, Claim, Quantity, Claim]]:
    """Return the amounts of one text that cannot both be right, with the claims of their different holders."""
    return [
        (c.first.quantity, c.first.claim, c.second.quantity, c.second.claim)
        for c in compare_amounts(analysis)
        if c.relation is Relation.CONTRADICTS and c.first.holder != c.second.holder
    ]
