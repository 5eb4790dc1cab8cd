"""The builders: from what a rule found to what its words say, by the name that rules use."""

from __future__ import annotations

from collections.abc import Callable

from claimx.times import amounts, clock, dates, relative
from claimx.times.drafts import Draft
from claimx.times.found import Found

__all__ = ["BUILDERS"]

BUILDERS: dict[str, Callable[[Found], Draft | None]] = {
    "calendar": dates.calendar_,
    "month_part": dates.month_part,
    "weekday_of_week": dates.weekday_of_week,
    "nth_weekday": dates.nth_weekday,
    "iso": dates.iso,
    "year": dates.year,
    "years": dates.years,
    "era": dates.era,
    "decade": dates.decade,
    "century": dates.century,
    "week": dates.week,
    "weekend": dates.weekend,
    "holiday": dates.holiday,
    "unit": relative.unit,
    "previous": relative.previous,
    "year_part": relative.year_part,
    "year_shift": relative.year_shift,
    "ago": relative.ago,
    "ahead": relative.ahead,
    "shifted": relative.shifted,
    "from_holiday": relative.from_holiday,
    "day_ago": relative.day_ago,
    "reference": relative.reference,
    "day_shift": relative.day_shift,
    "night_to": clock.night_to,
    "day_part": clock.day_part,
    "day_part_adverb": clock.day_part_adverb,
    "clock": clock.clock,
    "duration": amounts.duration,
    "plural": amounts.plural,
    "adjective": amounts.adjective,
    "frequency": amounts.frequency,
    "every": amounts.every,
    "rate": amounts.rate,
    "weekdays": amounts.weekdays,
}
