"""Which year, month or week a date without one lies in, by tense and by what is near."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from claimx.times.calendar import holiday_date, season_year
from claimx.times.drafts import Draft

__all__ = [
    "LAST_DAY",
    "day_in_month",
    "months_from",
    "nearest_day",
    "nearest_weekday",
    "nearest_year",
    "order_of",
    "year_towards",
]

LAST_DAY = -1
"""The day of a month that is its last."""

_SOON = 14  # days; a date that the past tense puts a year back would be said with "last year"
_LONGEST_MONTH = 31
_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}


def order_of(draft: Draft) -> tuple[int, int]:
    """Return month and day where a draft begins within its year; day 0 where it names none."""
    if draft.month:
        return draft.month, (_LONGEST_MONTH if draft.day == LAST_DAY else draft.day or 0)
    return _MONTHS.get(draft.code or "", 1), 0


def nearest_year(draft: Draft, today: date, tense: str | None) -> int:
    """Pick the year of a date without one: by tense, else the nearest with the past preferred."""
    month, day = order_of(draft)
    if (draft.code or "")[:1] in ("Q", "H"):
        return today.year - 1 if month > today.month and tense == "past" else today.year
    now = (today.month, today.day if day else 0)
    ahead = (month, day) > now
    if draft.code == "WI" and today.month <= 3 and tense != "future":
        return today.year - 1
    if (month, day) == now or (month == today.month and not day):
        return today.year
    if tense == "past":
        soon = bool(day) and draft.lead != "since" and 0 <= (month - today.month) * 30 + day - today.day <= _SOON
        return today.year - 1 if ahead and not soon else today.year
    if tense == "future":
        return today.year if ahead else today.year + (1 if (today.month - month) > 1 else 0)
    distance = (month - today.month) % 12
    if tense == "present" and not ahead:
        return today.year + (1 if 1 <= distance <= 5 else 0)
    if ahead:
        return today.year if distance <= 5 else today.year - 1
    return today.year + 1 if 1 <= distance <= 2 else today.year


def year_towards(draft: Draft, today: date) -> int:
    """Pick the year of ``im letzten Mai``, ``im kommenden Frühjahr``."""
    shift = draft.shift or 0
    running = draft.code == season_year(today)[0]
    if shift == 0:
        return season_year(today)[1] if draft.code == "WI" and running else today.year
    start, now = order_of(draft), (today.month, today.day)
    if not draft.rule.endswith((".month", ".season", "part_month", ".fall")):
        return today.year + shift
    if shift < 0:
        return (today.year if start[0] < now[0] and not running else today.year - 1) + shift + 1
    return (today.year if start[0] > now[0] else today.year + 1) + shift - 1


def holiday_year(draft: Draft, today: date, tense: str | None) -> int:
    """Pick the year of a holiday without one."""
    day = holiday_date(draft.code or "", today.year)
    if draft.base == "d" and draft.shift is not None and day is not None:
        if draft.unit == "Y":  # "Ostern vergangenen Jahres"
            return today.year + draft.shift
        if draft.shift:  # "letzte Weihnachten", "next Christmas"
            next_one = today.year + (1 if day <= today else 0)
            last_one = today.year - (1 if day >= today else 0)
            return next_one + draft.shift - 1 if draft.shift > 0 else last_one + draft.shift + 1
        return today.year
    months = 0 if day is None else day.month - today.month
    ahead = day is not None and day > today
    if (tense == "past" and ahead) or (tense in (None, "present") and months > 6):
        return today.year - 1
    passed = {"future": 0, "past": -12}.get(tense or "", -7)
    return today.year + 1 if not ahead and months < passed else today.year


def nearest_weekday(weekday: int, today: date, *, ahead: bool, shift: int = 0) -> date | None:
    """Return a weekday at or before today, or ahead; with a shift the first or second one before or after today."""
    back, forth = (today.isoweekday() - weekday) % 7, (weekday - today.isoweekday()) % 7
    if shift:
        back, forth = (back or 7) + 7 * (abs(shift) - 1), (forth or 7) + 7 * (abs(shift) - 1)
        ahead = shift > 0
    return day_moved(today, forth if ahead else -back)


def day_moved(day: date, days: int) -> date | None:
    """Move by days; ``None`` beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_from(day: date, months: int) -> tuple[int, int]:
    """Return year and month so many months away."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def day_in_month(year: int, month: int, day: int) -> date | None:
    """Return a day, ``None`` where the month has none such."""
    if day == LAST_DAY and 1 <= year <= date.max.year:
        day = calendar.monthrange(year, month)[1]
    if not 1 <= year <= 9999 or day > calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def nearest_day(day: int, weekday: int | None, today: date, tense: str | None) -> date | None:
    """Return the day of a month by its number alone: in this month, or where the tense or the weekday puts it."""
    reach = 13 if weekday else 2
    near = [months_from(today, months) for months in range(-reach, reach + 1)]
    found = [place for year, month in near if (place := day_in_month(year, month, day))]
    found = [place for place in found if weekday in (None, place.isoweekday())]
    if tense == "past":
        found = [place for place in found if place <= today]
    elif tense in ("future", "present"):
        found = [place for place in found if place >= today]
    elif weekday is None:
        found = [place for place in found if place.month == today.month] or found
    return min(found, key=lambda place: (abs((place - today).days), place), default=None)
