"""Drafts -> values, against the document date and what the text named before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from claimx.times.calendar import grain_of, holiday_date, nth_weekday, shift_date, start_of, value_of, week_value
from claimx.times.drafts import Draft
from claimx.times.nearest import (
    day_in_month,
    day_moved,
    holiday_year,
    months_from,
    nearest_day,
    nearest_weekday,
)
from claimx.times.story import Answer, Story

__all__ = ["Resolver"]

_COARSE = {"D": ("Y", "S", "H", "Q", "M", "W"), "W": ("Y", "S", "H", "Q"), "M": ("Y", "S", "H")}
"""Anchors that say too little for a unit: of a year no next day can be told."""


@dataclass(slots=True)
class Resolver:
    """Resolve drafts in text order.

    Args:
        story: The document date and what the text named before.
    """

    story: Story

    @property
    def _today(self) -> date | None:
        return self.story.today

    def resolve(self, draft: Draft, sentence: int | None, tense: str | None) -> Answer:
        """Find the value of the next draft.

        Args:
            draft: What the words say.
            sentence: Index of its sentence.
            tense: Of its clause: past, future, present, or ``None``.
        """
        self.story.go_on(draft, sentence, tense)
        answer: Answer = getattr(self, f"_{draft.kind}")(draft)
        self.story.keep(draft, answer)
        return answer

    def _fixed(self, draft: Draft) -> Answer:
        if draft.value is None:
            reason = "no_document_time" if draft.type == "TIME" else "vague"
            return Answer(None, "no_document_date" if self._today is None else reason)
        return Answer(draft.value)

    def _calendar(self, draft: Draft) -> Answer:
        if draft.weekday and draft.day is None and not draft.month:
            return self._weekday(draft)
        if draft.day and not draft.month:
            return self._day_only(draft)
        anchor = None
        year = draft.year
        if year is None:
            year, anchor = self.story.year_for(draft)
        if year is None:
            return Answer(None, "no_document_date" if self._today is None else "no_anchor")
        value = f"{year:04d}"
        if draft.weekday and draft.month and draft.shift and draft.day is None:  # "der erste Montag im Mai"
            found = holiday_date(f"{draft.month}-{draft.weekday}-{draft.shift}", year)
            return Answer(found.isoformat() if found else None, None if found else "beyond_calendar", anchor)
        if draft.month:
            value += f"-{draft.month:02d}"
        if draft.day:
            found = day_in_month(year, draft.month or 1, draft.day)
            if found is None:
                return Answer(None, "no_such_day")
            value = week_value(found) if draft.unit == "W" else found.isoformat()
        if draft.code:
            value += f"-{draft.code}"
        return Answer(value + (draft.clock or ""), None, anchor)

    def _day_only(self, draft: Draft) -> Answer:
        """Place ``am 13.``: in the month spoken of just before, else in that of the document."""
        anchor, day = self.story.anchor(1), draft.day or 1
        month = anchor.value[5:7] if anchor and draft.weekday is None else ""
        if anchor and month.isdigit():
            found = day_in_month(int(anchor.value[:4]), int(month), day)
            return Answer(
                found.isoformat() + (draft.clock or "") if found else None,
                None if found else "no_such_day",
                anchor.draft,
            )
        if self._today is None:
            return Answer(None, "no_document_date")
        found = nearest_day(day, draft.weekday, self._today, self.story.tense)
        return Answer(found.isoformat() + (draft.clock or "") if found else None, None if found else "no_such_day")

    def _in_month(self, draft: Draft) -> Answer:
        """Place ``am 15. des Monats``, ``am ersten Sonntag des nächsten Monats``."""
        anchor = self.story.anchor(1) if draft.base == "t" else None
        base = (start_of(anchor.value) if anchor else None) or self._today
        if base is None:
            return Answer(None, "no_document_date")
        year, month = months_from(base, draft.shift or 0)
        if not 1 <= year <= 9998:
            return Answer(None, "beyond_calendar")
        if draft.weekday:
            found: date | None = nth_weekday(year, month, draft.weekday, draft.offset)
        else:
            found = day_in_month(year, month, draft.day or 1)
        return Answer(found.isoformat() if found else None, None if found else "no_such_day", anchor and anchor.draft)

    def _named_day(self, draft: Draft) -> Answer | None:
        """Read ``am 30. Juni, einem Sonntag``: the weekday of the day just named."""
        last = self.story.last_day
        if last is None or draft.base or draft.unit or draft.offset or not self.story.near(last.sentence, 0):
            return None
        same = date.fromisoformat(last.value).isoweekday() == draft.weekday
        if not same or not last.draft.month or last.draft.weekday or draft.lead not in ("one", "open"):
            return None
        return Answer(last.value + (draft.clock or ""), None, last.draft)

    def _weekday(self, draft: Draft) -> Answer:
        weekday = draft.weekday or 1
        if named := self._named_day(draft):
            return named
        if draft.lead == "one" and not draft.base:  # "an einem Mittwoch"
            return Answer(f"XXXX-WXX-{weekday}{draft.clock or ''}")
        if draft.base == "t" and (counted := self._weekday_from(draft)):
            return counted
        if self._today is None:
            return Answer(None, "no_document_date")
        if draft.unit == "W":  # "Dienstag vergangener Woche"
            week = self._today.toordinal() - self._today.isoweekday() + 7 * (draft.shift or 0)
            if not 1 <= week + weekday <= date.max.toordinal():
                return Answer(None, "beyond_calendar")
            return Answer(date.fromordinal(week + weekday).isoformat() + (draft.clock or ""))
        anchor = self.story.last_day if draft.follows else None
        if anchor and not self.story.near(anchor.sentence, 0):
            anchor = None
        start = date.fromisoformat(anchor.value) if anchor else self._today
        if draft.base == "d" and draft.shift:
            day, anchor = nearest_weekday(weekday, self._today, ahead=draft.shift > 0, shift=draft.shift), None
        else:
            led = draft.lead == "from" and self.story.tense != "past"
            ahead = anchor is not None or led or self.story.tense in ("future", "present")
            day = nearest_weekday(weekday, start, ahead=ahead and draft.offset >= 0)
        day = day_moved(day, draft.offset) if day else None
        if day is None:
            return Answer(None, "beyond_calendar")
        return Answer(day.isoformat() + (draft.clock or ""), None, anchor and anchor.draft)

    def _weekday_from(self, draft: Draft) -> Answer | None:
        """Count from the day spoken of: ``am Montag darauf``, ``the following Monday``, ``that Friday``."""
        anchor = self.story.last_day
        if anchor is None or not self.story.near(anchor.sentence, 3):
            return None
        start = date.fromisoformat(anchor.value)
        day = nearest_weekday(draft.weekday or 1, start, ahead=True, shift=draft.shift or 0)
        if day is None:
            return Answer(None, "beyond_calendar")
        return Answer(day.isoformat() + (draft.clock or ""), None, anchor.draft)

    def _week(self, draft: Draft) -> Answer:
        year = draft.year or (self._today.year if self._today else None)
        return Answer(f"{year:04d}-W{draft.shift:02d}") if year else Answer(None, "no_document_date")

    def _weekend(self, draft: Draft) -> Answer:
        if self._today is None:
            return Answer(None, "no_document_date")
        monday = self._today - timedelta(days=self._today.isoweekday() - 1)
        weeks = draft.shift
        if weeks is None:
            weeks = 0 if self.story.tense in ("future", "present") or self._today.isoweekday() >= 6 else -1
        elif weeks < 0 and self._today.isoweekday() == 7:
            weeks = -1
        return Answer(week_value(monday + timedelta(weeks=weeks)) + "-WE")

    def _holiday(self, draft: Draft) -> Answer:
        year = draft.year
        if draft.base == "y" and self._today is not None:
            year = self._today.year + (draft.shift or 0)
        anchor = None
        if draft.base == "t":  # "Ostern des Vorjahres"
            year, anchor = self.story.year_for(draft)
        elif year is None and self._today is not None:
            year = holiday_year(draft, self._today, self.story.tense)
        day = holiday_date(draft.code or "", year) if year else None
        day = day_moved(day, draft.offset) if day else None
        if day and draft.weekday:  # "am Montag nach Ostern"
            day = nearest_weekday(draft.weekday, day, ahead=True, shift=draft.shift or 1)
        if day and draft.unit in ("WE", "W", "WK") and draft.shift is None:
            return Answer(week_value(day) + ("-WE" if draft.unit == "WE" else ""))
        if day and draft.unit == "WK":
            moved = day_moved(day, 7 * (draft.shift or 0))
            return Answer(week_value(moved) if moved else None, None if moved else "beyond_calendar")
        if day and draft.unit and draft.base is None:
            day = shift_date(day, draft.shift or 0, draft.unit)
        if day is None:
            return Answer(None, "no_document_date" if year is None else "beyond_calendar")
        return Answer(day.isoformat() + (draft.clock or ""), None, anchor)

    def _unit(self, draft: Draft) -> Answer:
        unit, shift = draft.unit or "Y", draft.shift or 0
        base, anchor = self._today, None
        if (draft.base, shift) == ("d", 1) and self.story.tense == "past" and self.story.anchor(1):
            draft = draft.with_(base="t")  # "1931 kam sie zur Welt, im nächsten Jahr starb der Vater"
        near = self.story.anchor(1 if draft.base == "t" else 0)
        if draft.base == "t" and near and grain_of(near.value) in _COARSE.get(unit, ()):
            last = self.story.last_day
            near = last if unit == "D" and last and self.story.near(last.sentence, 1) else None
            if near is None:
                return Answer(None, "no_anchor")
        if near and (draft.base == "t" or (draft.base == "y" and near.draft.year)) and (start := start_of(near.value)):
            base, anchor = start, near.draft
        if base is None:
            return Answer(None, "no_document_date")
        if anchor is None and draft.base == "t" and shift > 0 and unit != "D" and self.story.tense == "past":
            return Answer(None, "no_anchor")  # "im Jahr darauf folgte der Prozess" cannot be counted from today
        moved = shift_date(base, shift * (6 if unit == "H" else 1), "M" if unit == "H" else unit)
        if moved is None:
            return Answer(None, "beyond_calendar")
        return Answer(value_of(moved, unit), None, anchor)

    def _same_period(self, draft: Draft) -> Answer:
        anchor = self.story.anchor(3)
        if anchor is None:
            if self._today is None:
                return Answer(None, "no_document_date")
            unit = draft.unit if draft.unit in ("Q", "M", "H") else None
            moved = shift_date(self._today, -1, "Y") if unit else None
            return Answer(value_of(moved, unit) if moved and unit else f"{self._today.year - 1:04d}")
        return Answer(f"{int(anchor.value[:4]) + (draft.shift or -1):04d}{anchor.value[4:]}", None, anchor.draft)

    def _shift(self, draft: Draft) -> Answer:
        unit, shift = draft.unit or "D", draft.shift or 0
        anchor = self.story.anchor(3) if draft.base == "t" else None
        base = start_of(anchor.value) if anchor else self._today
        if base is None:
            return Answer(None, "no_document_date")
        if anchor is None and draft.base == "t" and shift > 0 and self.story.tense == "past":
            return Answer(None, "no_anchor")  # "drei Jahre später starb er" cannot be counted from today
        moved = shift_date(base, shift, unit)
        if moved is None:
            return Answer(None, "beyond_calendar")
        if draft.code == "D":  # "heute vor zehn Jahren"
            day = day_moved(moved, draft.offset)
            return Answer(day.isoformat() if day else None, None if day else "beyond_calendar")
        grain = {"DE": "Y", "25Y": "Y", "CE": "Y", "3M": "M", "6M": "M", "9M": "M", "Q": "M", "ML": "Y"}.get(unit, unit)
        if anchor and (fine := grain_of(anchor.value)):
            if fine in ("S", "H") or (fine == "Q" and grain == "Y"):
                return Answer(f"{moved.year:04d}{anchor.value[4:]}", None, anchor.draft)
            grain = (
                fine
                if grain in ("Y", "M") and fine in ("D", "M", "W", "Y") and "YMWD".index(fine) >= "YMWD".index(grain)
                else grain
            )
        return Answer(value_of(moved, grain), None, anchor.draft if anchor else None)

    def _clock_shift(self, draft: Draft) -> Answer:
        found = self.story.clock_moved(draft.shift or 0)
        return Answer(found[0], None, found[1]) if found else self._fixed(draft)

    def _day(self, draft: Draft) -> Answer:
        clock = draft.clock or ""
        anchor = self.story.day_spoken_of(draft)
        base = date.fromisoformat(anchor.value) if anchor else self._today
        if base is None or (draft.base == "c" and anchor is None and self._today is None):
            return Answer(f"XXXX-XX-XX{clock}") if draft.base == "c" else Answer(None, "no_document_date")
        shift = draft.shift or 0
        if anchor is not None:
            shift += self.story.days_on(draft, anchor)
        if anchor is None and draft.base == "a" and clock == "TNI" and self.story.tense == "past":
            shift -= 1  # "in der Nacht brannte es": the night that ends today
        moved = shift_date(base, shift, "D")
        if moved is None:
            return Answer(None, "beyond_calendar")
        return Answer(moved.isoformat() + clock, None, anchor.draft if anchor else None)

    def _night(self, draft: Draft) -> Answer:
        if draft.code:
            answer = self._holiday(draft.with_(clock=None))
        elif draft.weekday:
            answer = self._weekday(draft.with_(clock=None))
        else:
            answer = self._calendar(draft.with_(clock=None, shift=None))
        if answer.value is None:
            return answer
        day = date.fromisoformat(answer.value) - timedelta(days=1)
        return Answer(day.isoformat() + "TNI", None, answer.anchor)
