"""TIMEX3 values as stretches of the calendar, so that they can be ordered and held against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from claimx.times.calendar import grain_of, shift_date, start_of

__all__ = ["Period", "period_of"]

_UNITS = {"Y": "Y", "M": "M", "Q": "3M", "S": "3M", "H": "6M"}
_DIGITS = re.compile(r"(?P<digits>[0-9]{2,3})X*")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days.

    Args:
        first: Its first day.
        last: Its last day.
    """

    first: date
    last: date

    def overlaps(self, other: Period) -> bool:
        """Tell whether some day lies in both."""
        return self.first <= other.last and other.first <= self.last


def period_of(value: str | None) -> Period | None:
    """Return the days that a TIMEX3 date stands for; ``None`` where it names none in the calendar.

    Example:
        >>> str(period_of("2024-02").last), str(period_of("2024-Q4").first), period_of("PRESENT_REF")
        ('2024-02-29', '2024-10-01', None)
        >>> str(period_of("198").first), str(period_of("2024-10-23T14:00").last)
        ('1980-01-01', '2024-10-23')
    """
    if value is None:
        return None
    value = value.split("T")[0].removesuffix("-WE")
    decade = _DIGITS.fullmatch(value)
    if decade is not None and len(value) < 4 + value.count("X"):
        digits = decade["digits"]
        n_years = 10 ** (4 - len(digits))
        year = int(digits) * n_years
        return Period(date(year, 1, 1), date(year + n_years - 1, 12, 31)) if year else None
    grain, first = grain_of(value), start_of(value)
    if grain is None or first is None:
        return None
    if grain in ("D", "W"):
        return Period(first, first + timedelta(days=6 if grain == "W" and first < date(9999, 12, 25) else 0))
    after = shift_date(first, 1, _UNITS[grain])
    return Period(first, after - timedelta(days=1) if after is not None else date(first.year, 12, 31))
