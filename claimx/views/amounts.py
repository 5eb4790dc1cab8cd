"""Amounts of the same thing, held against each other: who agrees, who contradicts, who says more exactly.

Two amounts are of the same thing if they count or measure the same noun in units of one dimension, in the same role of
a change (an end is like a plain amount) and per the same reference, and if the same is said to have happened to it, by
an attribute (``15 getötete Soldaten``), a predicate of either voice (``120 Soldaten wurden getötet``) or a noun
(``der Tod von 15 Soldaten``, ``15 Tote`` and ``15 Menschen starben``). Where nobody says what happened, or both say it
with verbs of which no more is known, their claims must share a content word besides (two, in different texts): the
predicate, a name, another noun. Amounts with a unit and without a noun (``Der Schaden liegt bei 3 Millionen Euro``) are
of one thing if all other words of one claim are among those of the other (two at least, in different texts, unless
these share half of their names). A part of another amount (``vier davon``, ``darunter vier Kinder``) is left out.

Different adjectives at the noun (``russische Soldaten``, ``finnische Soldaten``), different names in the subject or of
places, and different events set amounts apart, and so does another mode (what should be, what is), and of two texts
that all that they name is different, but for who says it. A claim that states two amounts of one noun is left out. The
rule goes by words: of two trips of soldiers to one town it makes one.

Round numbers with ``rund`` or ``fast`` are read with the leeway of :attr:`claimx.types.Quantity.reach`: ``3.012``
refines ``rund 3.000``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimx.errors import UnitError
from claimx.types import Analysis, Claim, CountedNoun, Interval, Quantity, QuantityKind
from claimx.types.claim_list import holder_name
from claimx.units import convert_interval, dimension
from claimx.views.contents import Content, ContentReader
from claimx.views.events import Event, counted, events_of, is_telling, predicate_event, table_of
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
_PART_CHARS = 24  # so near to an amount stands what makes it a part of another
_PART_BEHIND = re.compile(r"\s+(?:davon|von ihnen|von denen|of them|of whom|of those)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:davon|darunter|unter ihnen|von denen|including|among them|of them|of whom)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)


class Relation(StrEnum):
    """How a later amount stands to an earlier one."""

    SAME = "same"
    REFINES = "refines"
    """All that the earlier says, and more: ``3.000`` after ``mindestens 2.000``."""
    COMPATIBLE = "compatible"
    """Both can be true."""
    UPDATES = "updates"
    """Both cannot be true of one moment, but they are of different times, or one holder says so at different times."""
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
        said: When it was said, the date of the document where the text does not tell.
    """

    document: str
    quantity: Quantity
    claim: Claim
    periods: tuple[Period, ...] = ()
    said: tuple[Period, ...] = ()

    @property
    def holder(self) -> str:
        """Who states it."""
        return holder_name(self.claim)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two amounts of the same thing.

    Args:
        relation: How the second stands to the first.
        noun: What is counted or measured; without a counted noun the words that both claims share.
        first: The earlier one.
        second: The later one.
    """

    relation: Relation
    noun: str
    first: Stated
    second: Stated


def amount_key(quantity: Quantity, language: str = "und") -> tuple[str, str, str, str]:
    """Return what two amounts have in common if they can be of the same thing: noun, dimension, role, reference."""
    change = quantity.change
    said = change.span.text.lower() if change is not None and change.span is not None else ""
    # In "der Verlust von 80 Panzern" the change is what happened to all of them.
    role = change.role if change is not None and said not in table_of(language).words else "to"
    dimension_name = "ratio" if quantity.kind is QuantityKind.RATIO else _dimension(quantity.unit)
    rate = quantity.per.unit if quantity.per is not None else ""
    return counted(quantity.noun, language), dimension_name, role, rate


def _dimension(unit: str | None) -> str:
    if unit is None:
        return ""
    try:
        return str(dimension(unit))
    except UnitError:
        return unit


def in_unit_of(quantity: Quantity, other: Quantity) -> Interval | None:
    """Return the numbers that an amount reaches to in the unit of another, ``None`` where it does not convert."""
    if quantity.unit == other.unit:
        return quantity.reach
    if quantity.unit is None or other.unit is None:
        return None
    try:
        return convert_interval(quantity.reach, quantity.unit, other.unit)
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
            earlier = before.setdefault(context.key, [])
            for other in earlier[-_MAX_COMPARED:]:
                relation = _relate(other.stated, stated) if _same_thing(other, context) else None
                if relation is not None and (same_holder or _is_news(other.stated, stated)):
                    found.append(Comparison(relation, _name(other, context), other.stated, stated))
            earlier.append(context)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Context:
    """An amount with its noun, what happened to it, its adjectives, and the other words of its claim."""

    stated: Stated
    key: tuple[str, str, str, str]
    noun: CountedNoun | None
    events: frozenset[Event]
    adjectives: frozenset[str]
    words: frozenset[str]
    topic: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    setting: frozenset[str]
    mode: str


def _contexts(analysis: Analysis) -> Iterator[_Context]:
    """Yield each amount with a noun once, in the shortest claim that states it and no other amount like it."""
    chosen: dict[str, _Context] = {}
    reader = ContentReader(analysis)
    for content in sorted(reader.read_all(), key=lambda c: _length(c.claim)):
        if content.claim.polarity == "negative" or content.mode == "question":
            continue
        amounts = [quantity for quantity in content.amounts if not _is_part(analysis.text, quantity)]
        keys = Counter(amount_key(quantity, content.language) for quantity in amounts)
        for quantity in amounts:
            alone = keys[amount_key(quantity, content.language)] == 1
            named = quantity.noun is not None or quantity.unit is not None
            if named and alone and not quantity.value.is_unbounded:
                chosen.setdefault(quantity.id, _context(reader, content, quantity))
    yield from sorted(chosen.values(), key=lambda context: context.stated.quantity.span)


def _is_part(text: str, quantity: Quantity) -> bool:
    """Tell whether an amount is a part of the one before: "17 Verletzte, vier davon schwer", "darunter vier Kinder"."""
    start, end = quantity.span.start, quantity.span.end
    behind, before = text[end : end + _PART_CHARS], text[max(0, start - _PART_CHARS) : start]
    return bool(_PART_BEHIND.match(behind) or _PART_BEFORE.search(before))


def _context(reader: ContentReader, content: Content, quantity: Quantity) -> _Context:
    claim, language, noun = content.claim, content.language, quantity.noun
    own = reader.words((noun.span, *noun.adjectives)) if noun is not None else frozenset()
    told: set[str] = set()
    plain: set[str] = set()
    for span in reader.attributes(quantity):
        words = reader.words((span,))
        of_event = {word for word in words if reader.is_participle(span) or table_of(language).words.get(word)}
        told |= of_event
        plain |= words - of_event
    stated = Stated(content.document, quantity, claim, content.periods, reader.said(claim))
    return _Context(
        stated,
        amount_key(quantity, language),
        noun,
        events_of(claim, quantity, content.words, told, language),
        frozenset(plain),
        content.words - own,
        _topic(content, own),
        frozenset(word for word in content.subject if word.startswith("@")),
        content.places,
        reader.setting,
        content.mode,
    )


def _name(one: _Context, other: _Context) -> str:
    noun = other.noun or one.noun
    return noun.lemma if noun is not None else " ".join(sorted(w.removeprefix("@") for w in one.topic & other.topic))


def _length(claim: Claim) -> int:
    return sum(len(span) for span in claim.proposition.spans)


def _is_news(one: Stated, other: Stated) -> bool:
    same = one.holder == other.holder and (one.document == other.document or one.holder != "author")
    return not same or _times_apart(one.periods, other.periods) or _times_apart(one.said, other.said)


def _same_thing(one: _Context, other: _Context) -> bool:
    if one.mode != other.mode or (one.adjectives and other.adjectives and one.adjectives != other.adjectives):
        return False
    if (one.names and other.names and not one.names & other.names) or (
        one.places and other.places and not one.places & other.places
    ):
        return False  # "Russland schickte 3.000 Soldaten", "China schickte 3.000 Soldaten"
    together = one.stated.document == other.stated.document
    if not together and one.setting and other.setting and not one.setting & other.setting:
        return False
    if one.noun is None or other.noun is None:
        common = one.topic & other.topic
        alone = together or _in_one_setting(one.setting, other.setting)
        return len(common) >= (1 if alone else 2) and common in (one.topic, other.topic)
    left, right = ({event.name for event in context.events} for context in (one, other))
    told = [{event.name for event in context.events if event.is_told} for context in (one, other)]
    if told[0] and told[1]:
        return told[0] == told[1]  # not "5 Tote" and "2 Verletzte starben", who are some of them
    if told[0] or told[1]:
        return bool(left & right)
    n_shared = len(one.words & other.words)
    if left and right and not left & right:
        n_shared -= 1  # "leben 30.000 Menschen in Kiel", "arbeiten 5.000 Menschen in Kiel"
    # "Die Polizei spricht von 300 Demonstranten, der Veranstalter von 3.000 Demonstranten."
    return n_shared >= (1 if together else 2) or (together and not one.topic and not other.topic)


def _in_one_setting(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two texts share half of the names of the one that has fewer, so that they tell of one event."""
    shared = len(one & other)
    return shared > 0 and 2 * shared >= min(len(one), len(other))


def _topic(content: Content, noun: frozenset[str]) -> frozenset[str]:
    """Return the words of a claim besides an amount: not who counted, nor that it was counted, or came to so much."""
    frame = content.claim.frame
    predicate = frame.predicate if frame is not None and frame.predicate else ""
    predicate = "" if predicate[:1].isupper() else predicate.lower()  # of "die Kosten" the noun counts
    telling = is_telling(predicate, content.language)
    bare = telling or (predicate and predicate_event(predicate, content.language) is None)
    return content.words - noun - (content.subject if telling else frozenset()) - ({predicate} if bare else frozenset())


def _times_apart(one: Sequence[Period], other: Sequence[Period]) -> bool:
    return bool(one and other) and not any(a.overlaps(b) for a in one for b in other)


def _relate(one: Stated, other: Stated) -> Relation | None:
    first, second = one.quantity.reach, in_unit_of(other.quantity, one.quantity)
    if second is None:
        return None
    if not first.overlaps(second):
        later = _times_apart(one.periods, other.periods) or (
            one.holder == other.holder and _times_apart(one.said, other.said)
        )
        return Relation.UPDATES if later else Relation.CONTRADICTS
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
