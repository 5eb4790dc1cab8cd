"""Numbers that one room reads as a time and another as an amount: the words around them decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimx.types import CountedNoun, Modifier, Quantity, QuantityKind, Rejection, Time, TimeType

__all__ = ["settle_times"]

_YEAR = re.compile(r"[12][0-9]{3}|BC[0-9]{4}")
# What bounds years as well: "seit mindestens 2010", "um 1850"; "mehr als" and "fast" bound amounts.
_OF_YEARS = frozenset({Modifier.EXACT, Modifier.APPROXIMATE, Modifier.AT_LEAST, Modifier.RANGE})


def settle_times(
    quantities: Sequence[Quantity], times: Sequence[Time]
) -> tuple[tuple[Quantity, ...], tuple[Time, ...], tuple[Rejection, ...]]:
    """Leave each year, hour and recurring day to one of its two readings.

    A measure is no year (``1487 km²``), what is compared or round before a plural is none either (``mehr als 1950
    Kinder``, ``2000 Lehrerinnen``); what else counts is one (``das 1927 erschienene Buch``). A number that counts
    nothing is no amount within a clock time (``heute Abend um acht``), and no share within what recurs (``jeden
    zweiten Dienstag``).

    Args:
        quantities: What the quantities room found, in text order.
        times: What the times room found, in text order.

    Returns:
        The quantities and times that stay, and the quantities that were refused, with the reason.

    Example:
        >>> settle_times((), ())
        ((), (), ())
    """
    refused = dict(_within_times(quantities, times))
    dropped: set[int] = set()
    for i, j in _contested(quantities, times):
        if _is_amount(quantities[i], times[j]):
            dropped.add(j)
        else:
            refused[i] = "year"
    return (
        tuple(q for i, q in enumerate(quantities) if i not in refused),
        tuple(t for j, t in enumerate(times) if j not in dropped),
        tuple(_refusal(quantities[i], refused[i]) for i in sorted(refused)),
    )


def _within_times(quantities: Sequence[Quantity], times: Sequence[Time]) -> Iterator[tuple[int, str]]:
    """Find the numbers that are a part of a time, with the reason why they are no amount.

    A clock time has its hours, what recurs its turn, a date its half: ``in the first half of 2024``.
    """
    told = [t for t in times if t.type is not TimeType.DURATION]
    first = 0
    for i, quantity in enumerate(quantities):
        while first < len(told) and told[first].span.end <= quantity.span.start:
            first += 1
        if first == len(told):
            return
        time = told[first]
        if not (time.span.start <= quantity.span.start < time.span.end):
            continue
        if (
            time.type is not TimeType.TIME
            and quantity.kind is QuantityKind.RATIO
            and quantity.span.end <= time.span.end
        ):
            yield i, "ordinal"
        elif time.type is TimeType.TIME and quantity.unit is None and quantity.noun is None:
            yield i, "clock_time"


def _contested(quantities: Sequence[Quantity], times: Sequence[Time]) -> Iterator[tuple[int, int]]:
    """Pair the quantities and the years whose digits are the same."""
    first = 0
    years = [(j, t) for j, t in enumerate(times) if t.type is TimeType.DATE and _YEAR.fullmatch(t.value or "")]
    for i, quantity in enumerate(quantities):
        number = quantity.number
        while first < len(years) and years[first][1].span.end <= number.start:
            first += 1
        for j, time in years[first : first + 2]:
            value = (time.value or "").removeprefix("BC").lstrip("0")
            if time.span.start < number.end and value in number.text:
                yield i, j


def _is_amount(quantity: Quantity, time: Time) -> bool:
    if quantity.unit is not None:
        return True
    noun = quantity.noun
    if noun is None or quantity.kind is not QuantityKind.COUNT:
        return False
    if quantity.modifier not in _OF_YEARS:
        return True
    ends = [end for end in (quantity.value.lower, quantity.value.upper) if end is not None]
    is_round = all(end % 100 == 0 for end in ends)
    return is_round and _is_plural(noun) and time.span.text in quantity.span.text


def _is_plural(noun: CountedNoun) -> bool:
    """Tell a plural by its form, or by that of its adjective: ``2000 neue Lehrer``, not ``2000 reiste Remmel``."""
    head = noun.span.text.split()[-1]
    if noun.lemma != head:
        return True
    attribute = noun.adjectives[0].text if noun.adjectives else ""
    return head.endswith(("er", "el", "en")) and attribute.endswith(("e", "en")) and not attribute.endswith("te")


def _refusal(quantity: Quantity, reason: str) -> Rejection:
    return Rejection(quantity.span, reason, replace(quantity.provenance, rule=f"reject.{reason}"))
