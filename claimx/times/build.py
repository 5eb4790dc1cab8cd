"""The builders: from what a rule found to what its words say, by the name that rules use."""

from __future__ import annotations

from collections.abc import Callable

from claimx.times import amounts, clock, dates, relative, sets, years
from claimx.times.drafts import Draft
from claimx.times.found import Found

__all__ = ["BUILDERS"]

BUILDERS: dict[str, Callable[[Found], Draft | None]] = {
    "calendar": dates.calendar_,
    "month_part": dates.month_part,
    "month_year": dates.month_year,
    "day_of_month": dates.day_of_month,
    "half_of": dates.half_of,
    "day_alone": dates.day_alone,
    "date_alone": dates.date_alone,
    "weekday_of_week": dates.weekday_of_week,
    "nth_weekday": dates.nth_weekday,
    "iso": dates.iso,
    "week": dates.week,
    "week_of": dates.week_of,
    "weekday_after": dates.weekday_after,
    "weekday_before_last": dates.weekday_before_last,
    "weekend": dates.weekend,
    "holiday": dates.holiday,
    "year": years.year,
    "years": years.years,
    "year_end": years.year_end,
    "era": years.era,
    "decade": years.decade,
    "decade_of_century": years.decade_of_century,
    "century": years.century,
    "unit": relative.unit,
    "previous": relative.previous,
    "part_of_unit": relative.part_of_unit,
    "year_part": relative.year_part,
    "year_shift": relative.year_shift,
    "ago": relative.ago,
    "ahead": relative.ahead,
    "shifted": relative.shifted,
    "from_holiday": relative.from_holiday,
    "of_years_ago": relative.of_years_ago,
    "day_from": relative.day_from,
    "reference": relative.reference,
    "epoch": relative.epoch,
    "same_of_previous": relative.same_of_previous,
    "the_past": relative.the_past,
    "day_shift": relative.day_shift,
    "night_to": clock.night_to,
    "day_part": clock.day_part,
    "day_part_adverb": clock.day_part_adverb,
    "clock": clock.clock,
    "spoken_clock": clock.spoken_clock,
    "appointed_clock": clock.appointed_clock,
    "colon_alone": clock.colon_alone,
    "military": clock.military,
    "duration": amounts.duration,
    "duration_clock": amounts.duration_clock,
    "plural": amounts.plural,
    "plural_after_verb": amounts.plural_after_verb,
    "quarter_of": amounts.quarter_of,
    "whole": amounts.whole,
    "half_unit": amounts.half_unit,
    "adjective": amounts.adjective,
    "frequency": sets.frequency,
    "every": sets.every,
    "every_nth": sets.every_nth,
    "rate": sets.rate,
    "weekdays": sets.weekdays,
}
