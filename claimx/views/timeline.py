"""Claims in the order of what they are about, told apart from when they were said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimx.types import Analysis, Claim, Time
from claimx.types.claim_list import holder_name
from claimx.views.periods import Period, period_of
from claimx.views.rows import analyses_of
from claimx.views.tables import Table

__all__ = ["Event", "timeline", "timeline_table"]


@dataclass(frozen=True, slots=True)
class Event:
    """A claim at a time that it is about; unpacks as ``value, claim``.

    Args:
        value: TIMEX3 value of the time.
        claim: The claim.
        time: The expression.
        period: The days that the value stands for.
        said: The times at which it was said, where the text tells.
        document: The ``id`` of its document.
    """

    value: str
    claim: Claim
    time: Time
    period: Period
    said: tuple[Time, ...]
    document: str

    def __iter__(self) -> Iterator[str | Claim]:
        return iter((self.value, self.claim))


def timeline(analyses: Analysis | Iterable[Analysis]) -> tuple[Event, ...]:
    """Return the claims of one text or of many at the times that they are about, earliest first.

    A claim with several times stands there several times, one without any not at all. Of times that begin on one day
    the shorter comes first; then the text decides. Only dates that the calendar knows count: no durations, no
    ``PRESENT_REF``.

    Example:
        >>> import claimx
        >>> text = "Im Mai 2024 kamen 50 Mann. Kim sagte am Montag, 2023 sei niemand gekommen."
        >>> [value for value, _ in timeline(claimx.analyze(text, language="de", tier="rules"))]
        ['2023', '2024-05']
    """
    events = [event for analysis in analyses_of(analyses) for event in _events(analysis)]
    return tuple(sorted(events, key=lambda e: (e.period, e.document, e.claim.proposition.core[0], e.time.span)))


def _events(analysis: Analysis) -> Iterator[Event]:
    times = {time.id: time for time in analysis.times}
    for claim in analysis.claims:
        linked = [(times[link.id], link.role) for link in claim.times if link.id in times]
        said = tuple(time for time, role in linked if role == "utterance")
        for time, role in linked:
            period = period_of(time.value) if time.type in ("DATE", "TIME") and role != "utterance" else None
            if period is not None and time.value is not None:
                yield Event(time.value, claim, time, period, said, analysis.document.id)


def timeline_table(events: Iterable[Event]) -> Table:
    """Return one row an event."""
    columns = ("value", "first", "last", "said", "holder", "modality", "polarity", "quote", "document", "id")
    rows = []
    for e in events:
        said = "; ".join(time.value or time.text for time in e.said) or None
        how = (str(e.claim.modality), e.claim.polarity, e.claim.text, e.document, e.claim.id)
        days = (e.period.first.isoformat(), e.period.last.isoformat())
        rows.append(dict(zip(columns, (e.value, *days, said, holder_name(e.claim), *how), strict=True)))
    return Table(columns, tuple(rows))
