"""Arithmetic on TIMEX3 values."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

__all__ = [
    "easter",
    "grain_of",
    "holiday_date",
    "nth_weekday",
    "season_year",
    "shift_date",
    "start_of",
    "value_of",
    "week_value",
]

_GRAIN = (
    (r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "D"),
    (r"[0-9]{4}-[0-9]{2}", "M"),
    (r"[0-9]{4}-W[0-9]{2}", "W"),
    (r"[0-9]{4}-Q[1-4]", "Q"),
    (r"[0-9]{4}-H[12]", "H"),
    (r"[0-9]{4}-[A-Z]{2}", "S"),
    (r"[0-9]{4}", "Y"),
)
_VALUE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:W(?P<week>[0-9]{2})|Q(?P<q>[1-4])|H(?P<h>[12])|(?P<s>SP|SU|FA|WI)"
    r"|(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?))?"
)
_MONTHS = {"Y": 12, "M": 1, "Q": 3, "3M": 3, "6M": 6, "9M": 9, "DE": 120, "25Y": 300, "CE": 1200, "ML": 12000}


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar.

    Source:
        The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).

    Example:
        >>> easter(2024)
        datetime.date(2024, 3, 31)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


_HOLIDAY = re.compile(
    r"(?:(?P<feast>[EA])|(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?:-(?P<nth>[0-9]))?)(?P<days>[+-][0-9]+)?"
)


def holiday_date(code: str, year: int) -> date | None:
    """Return the day of a holiday.

    Args:
        code: ``12-25``; ``E+49``, days from Easter; ``A-7``, days from the first Sunday of Advent; ``11-4-4``, the
            fourth Thursday of November, and ``11-4-4+1`` the day after it.
        year: Calendar year.
    """
    match = _HOLIDAY.fullmatch(code)
    if match is None or not 1 <= year <= 9998:
        return None
    days = timedelta(days=int(match["days"] or 0))
    if match["feast"] == "E":
        return easter(year) + days
    if match["feast"] == "A":
        return date(year, 12, 24) - timedelta(days=date(year, 12, 24).isoweekday() % 7 + 21) + days
    month, day = int(match["month"]), int(match["day"])
    return (nth_weekday(year, month, day, int(match["nth"])) if match["nth"] else date(year, month, day)) + days


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return a weekday of a month by its number; the fifth stands for the last."""
    first = date(year, month, 1)
    found = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return found if found.month == month else found - timedelta(days=7)


def week_value(day: date) -> str:
    """Return the ISO week of a day, as in ``2024-W52``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def season_year(day: date) -> tuple[str, int]:
    """Return the season of a day and the year that it is counted under; winter belongs to the year it began in."""
    if day.month <= 2:
        return "WI", day.year - 1
    return ("SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")[day.month - 3], day.year


def shift_date(day: date, amount: int, unit: str) -> date | None:
    """Move a day by so many units; ``None`` beyond the calendar."""
    try:
        if unit in _MONTHS:
            months = day.year * 12 + day.month - 1 + amount * _MONTHS[unit]
            year, month = divmod(months, 12)
            return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
        return day + timedelta(days=amount * {"W": 7, "D": 1}.get(unit, 0))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def value_of(day: date, unit: str) -> str:
    """Return the value of the day, week, month, quarter, year … that a day lies in.

    Example:
        >>> value_of(date(2024, 10, 23), "Q")
        '2024-Q4'
    """
    year = f"{day.year:04d}"
    if unit in ("Y", "25Y"):
        return year
    if unit == "Q":
        return f"{year}-Q{(day.month + 2) // 3}"
    if unit == "H":
        return f"{year}-H{1 if day.month <= 6 else 2}"
    if unit in ("M", "3M", "6M", "9M"):
        return year + f"-{day.month:02d}"
    if unit == "W":
        return week_value(day)
    if unit == "WE":
        return week_value(day) + "-WE"
    return {"DE": year[:3], "CE": year[:2], "C": year[:2], "ML": year[:1]}.get(unit, day.isoformat())


def grain_of(value: str) -> str | None:
    """Return how fine a value is: ``Y``, ``S``, ``H``, ``Q``, ``M``, ``W``, ``D``."""
    return next((grain for shape, grain in _GRAIN if re.fullmatch(shape, value)), None)


def start_of(value: str) -> date | None:
    """Return the first day of a value."""
    match = _VALUE.match(value)
    if match is None:
        return None
    try:
        if match["week"]:
            return date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
        month = int(match["m"] or 1)
        if match["q"]:
            month = 3 * int(match["q"]) - 2
        if match["h"]:
            month = 6 * int(match["h"]) - 5
        if match["s"]:
            month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[match["s"]]
        return date(int(match["year"]), month, int(match["d"] or 1))
    except ValueError:
        return None
