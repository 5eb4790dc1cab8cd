"""Drafts -> values, against the document date and what the text named before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from claimx.times.calendar import grain_of, holiday_date, season_year, shift_date, start_of, value_of, week_value
from claimx.times.drafts import Draft

__all__ = ["Answer", "Resolver"]

_SOON = 14  # days; a date that the past tense puts a year back would be said with "last year"
_FORWARD = ("from", "to", "until", "at")


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, or why there is none, and the draft it was resolved against."""

    value: str | None
    unresolved: str | None = None
    anchor: Draft | None = None


@dataclass(slots=True)
class Resolver:
    """Resolve drafts in text order.

    Args:
        today: The document date.
    """

    today: date | None
    last: tuple[Draft, str, int | None] | None = None
    last_day: tuple[Draft, str, int | None] | None = None
    sentence: int | None = None
    tense: str | None = None

    def resolve(self, draft: Draft, sentence: int | None, tense: str | None) -> Answer:
        """Find the value of the next draft.

        Args:
            draft: What the words say.
            sentence: Index of its sentence.
            tense: Of its clause: past, future, present, or ``None``.
        """
        self.sentence = sentence
        self.tense = "past" if draft.lead == "since" else tense
        told = tense not in (None, "present")
        if not told and (draft.lead in _FORWARD or (draft.weekday and ":" in (draft.clock or ""))):
            self.tense = "future"
        answer: Answer = getattr(self, f"_{draft.kind}")(draft)
        if answer.value and draft.type in ("DATE", "TIME"):
            day = answer.value.partition("T")[0]
            if start_of(day) and grain_of(day):
                self.last = (draft, day, sentence)
                if grain_of(day) == "D":
                    self.last_day = self.last
        return answer

    def _fixed(self, draft: Draft) -> Answer:
        if draft.value is None:
            return Answer(None, "no_document_date" if self.today is None else "vague")
        return Answer(draft.value)

    def _anchor(self, distance: int = 1) -> tuple[Draft, str] | None:
        if self.last and self._near(self.last[2], distance):
            return self.last[0], self.last[1]
        return None

    def _near(self, index: int | None, distance: int) -> bool:
        return index is None or self.sentence is None or self.sentence - index <= distance

    def _calendar(self, draft: Draft) -> Answer:
        if draft.weekday and draft.day is None and not draft.month:
            return self._weekday(draft)
        anchor = None
        year = draft.year
        if year is None:
            year, anchor = self._year_for(draft)
        if year is None:
            return Answer(None, "no_document_date" if self.today is None else "no_anchor")
        value = f"{year:04d}"
        if draft.weekday and draft.month and draft.shift and draft.day is None:  # "der erste Montag im Mai"
            found = holiday_date(f"{draft.month}-{draft.weekday}-{draft.shift}", year)
            return Answer(found.isoformat() if found else None, None if found else "beyond_calendar", anchor)
        if draft.month:
            value += f"-{draft.month:02d}"
        if draft.day:
            month = draft.month
            if month is None:
                return self._day_only(draft)
            try:
                value = date(year, month, draft.day).isoformat()
            except ValueError:
                return Answer(None, "no_such_day")
        if draft.code:
            value += f"-{draft.code}"
        return Answer(value + (draft.clock or ""), None, anchor)

    def _day_only(self, draft: Draft) -> Answer:
        anchor = self.last
        if anchor is None or len(anchor[1]) < 7 or not anchor[1][5:7].isdigit():
            return Answer(None, "no_anchor")
        return Answer(f"{anchor[1][:7]}-{draft.day:02d}", None, anchor[0])

    def _year_for(self, draft: Draft) -> tuple[int | None, Draft | None]:
        if draft.base == "t" or (draft.base == "d" and draft.shift is not None and self.today):
            return self._year_by_relation(draft)
        explicit = self.last
        if (
            explicit
            and self._near(explicit[2], 0)
            and explicit[0].year
            and draft.lead in ("to", "and", "dash", "slash", "in")
        ):
            return explicit[0].year, explicit[0]
        if draft.follows and draft.month and explicit and self._near(explicit[2], 0):
            year = int(explicit[1][:4])
            month, day = explicit[1][5:7], explicit[1][8:10]
            wraps = month.isdigit() and (draft.month, draft.day or 31) < (int(month), int(day or 1))
            if draft.lead not in ("to", "dash"):  # "im Mai und im März", but "im Dezember und Januar"
                wraps = wraps and int(month) - draft.month > 6
            return year + 1 if wraps else year, explicit[0]
        if self.today is None:
            if explicit and self._near(explicit[2], 3):
                return int(explicit[1][:4]), explicit[0]
            return None, None
        return self._nearest(draft, self.today), None

    def _year_by_relation(self, draft: Draft) -> tuple[int | None, Draft | None]:
        shift = draft.shift or 0
        if draft.base == "t":
            anchor = self._anchor(0 if draft.rule.endswith((".month", ".day_month")) else 3)
            if anchor:
                return int(anchor[1][:4]) + shift, anchor[0]
            return (self.today.year + shift if self.today else None), None
        if self.today is None:
            return None, None
        if draft.unit == "Y" or (draft.month is None and draft.code is None):
            return self.today.year + shift, None
        if shift == 0:
            name, year = season_year(self.today)
            return (year if draft.code == "WI" and name == "WI" else self.today.year), None
        start = self._order(draft, self.today.year)
        now = (self.today.month, self.today.day)
        if draft.rule.endswith((".month", ".season")) or draft.rule.endswith("part_month"):
            if shift < 0:
                return (
                    self.today.year if start[0] < now[0] and not self._running(draft) else self.today.year - 1
                ), None
            return (self.today.year if start[0] > now[0] else self.today.year + 1), None
        return self.today.year + shift, None

    def _running(self, draft: Draft) -> bool:
        return self.today is not None and draft.code == season_year(self.today)[0]

    def _order(self, draft: Draft, _year: int) -> tuple[int, int]:
        if draft.month:
            return draft.month, draft.day or 0
        month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
        return month.get(draft.code or "", 1), 0

    def _nearest(self, draft: Draft, today: date) -> int:
        """Pick the year of a date without one: by tense, else the nearest with the past preferred."""
        month, day = self._order(draft, today.year)
        if (draft.code or "")[:1] in ("Q", "H"):
            later = month > today.month
            return today.year - 1 if later and self.tense == "past" else today.year
        now = (today.month, today.day if day else 0)
        ahead = (month, day) > now
        if draft.code == "WI" and today.month <= 3 and self.tense != "future":
            return today.year - 1
        if (month, day) == now or (month == today.month and not day):
            return today.year
        if self.tense == "past":
            soon = bool(day) and 0 <= (month - today.month) * 30 + day - today.day <= _SOON
            return today.year - 1 if ahead and not soon else today.year
        if self.tense == "future":
            return today.year if ahead else today.year + (1 if (today.month - month) > 1 else 0)
        distance = (month - today.month) % 12
        if self.tense == "present" and not ahead:
            return today.year + (1 if 1 <= distance <= 5 else 0)
        if ahead:
            return today.year if distance <= 5 else today.year - 1
        return today.year + 1 if 1 <= distance <= 2 else today.year

    def _weekday(self, draft: Draft) -> Answer:
        weekday = draft.weekday or 1
        if self.today is None:
            return Answer(None, "no_document_date")
        if draft.unit == "W":  # "Dienstag vergangener Woche"
            week = self.today.toordinal() - self.today.isoweekday() + 7 * (draft.shift or 0)
            if not 1 <= week + weekday <= date.max.toordinal():
                return Answer(None, "beyond_calendar")
            return Answer(date.fromordinal(week + weekday).isoformat() + (draft.clock or ""))
        back = (self.today.isoweekday() - weekday) % 7
        ahead = (weekday - self.today.isoweekday()) % 7
        day = self.today - timedelta(days=back)
        if draft.base == "d" and draft.shift:
            day = (
                self.today + timedelta(days=(ahead or 7)) if draft.shift > 0 else self.today - timedelta(days=back or 7)
            )
        elif draft.base == "t" and draft.shift and self.last_day:
            start = date.fromisoformat(self.last_day[1])
            gap = (weekday - start.isoweekday()) % 7 or 7
            return Answer((start + timedelta(days=gap)).isoformat() + (draft.clock or ""), None, self.last_day[0])
        elif draft.follows and self.last_day and self._near(self.last_day[2], 0):
            start = date.fromisoformat(self.last_day[1])
            day = start + timedelta(days=(weekday - start.isoweekday()) % 7)
        elif self.tense in ("future", "present") or draft.lead == "from":
            day = self.today + timedelta(days=ahead)
        return Answer(day.isoformat() + (draft.clock or ""))

    def _week(self, draft: Draft) -> Answer:
        year = draft.year or (self.today.year if self.today else None)
        return Answer(f"{year:04d}-W{draft.shift:02d}") if year else Answer(None, "no_document_date")

    def _weekend(self, draft: Draft) -> Answer:
        if self.today is None:
            return Answer(None, "no_document_date")
        monday = self.today - timedelta(days=self.today.isoweekday() - 1)
        weeks = draft.shift
        if weeks is None:
            weeks = 0 if self.tense == "future" or self.today.isoweekday() >= 6 else -1
        elif weeks < 0 and self.today.isoweekday() == 7:
            weeks = -1
        return Answer(week_value(monday + timedelta(weeks=weeks)) + "-WE")

    def _holiday(self, draft: Draft) -> Answer:
        year = draft.year
        if year is None and self.today is not None:
            day = holiday_date(draft.code or "", self.today.year)
            months = 0 if day is None else day.month - self.today.month
            ahead = day is not None and day > self.today
            past = (self.tense == "past" and ahead) or (self.tense in (None, "present") and months > 6)
            future = not ahead and self.tense == "future" and months < 0
            year = self.today.year - (1 if past else 0) + (1 if future else 0)
        day = holiday_date(draft.code or "", year) if year else None
        if day and draft.unit:
            day = shift_date(day, draft.shift or 0, draft.unit)
        return Answer(day.isoformat() if day else None, None if day else "no_document_date")

    def _unit(self, draft: Draft) -> Answer:
        unit, shift = draft.unit or "Y", draft.shift or 0
        base, anchor = self.today, None
        near = self._anchor(1 if draft.base == "t" else 0)
        if near and (draft.base == "t" or (draft.base == "y" and near[0].year)) and (start := start_of(near[1])):
            base, anchor = start, near[0]
        if base is None:
            return Answer(None, "no_document_date")
        moved = shift_date(base, shift * (6 if unit == "H" else 1), "M" if unit == "H" else unit)
        if moved is None:
            return Answer(None, "beyond_calendar")
        return Answer(value_of(moved, unit), None, anchor)

    def _same_period(self, draft: Draft) -> Answer:
        anchor = self._anchor(3)
        if anchor is None:
            if self.today is None:
                return Answer(None, "no_document_date")
            return Answer(f"{self.today.year - 1:04d}")
        return Answer(f"{int(anchor[1][:4]) + (draft.shift or -1):04d}{anchor[1][4:]}", None, anchor[0])

    def _shift(self, draft: Draft) -> Answer:
        unit, shift = draft.unit or "D", draft.shift or 0
        anchor = self._anchor(3) if draft.base == "t" else None
        base = start_of(anchor[1]) if anchor else self.today
        if base is None:
            return Answer(None, "no_document_date")
        moved = shift_date(base, shift, unit)
        if moved is None:
            return Answer(None, "beyond_calendar")
        if draft.code == "D":  # "heute vor zehn Jahren"
            return Answer(moved.isoformat())
        grain = {"DE": "Y", "25Y": "Y", "CE": "Y", "3M": "M", "6M": "M", "Q": "M", "ML": "Y"}.get(unit, unit)
        if anchor and (fine := grain_of(anchor[1])):
            if fine in ("S", "H") or (fine == "Q" and grain == "Y"):
                return Answer(f"{moved.year:04d}{anchor[1][4:]}", None, anchor[0])
            grain = (
                fine
                if grain in ("Y", "M") and fine in ("D", "M", "W", "Y") and "YMWD".index(fine) >= "YMWD".index(grain)
                else grain
            )
        return Answer(value_of(moved, grain), None, anchor[0] if anchor else None)

    def _day(self, draft: Draft) -> Answer:
        clock = draft.clock or ""
        anchor = (
            self.last_day
            if draft.base in ("a", "c", "t")
            and self.last_day
            and self._near(self.last_day[2], 1 if draft.base == "a" else 0)
            else None
        )
        base = date.fromisoformat(anchor[1]) if anchor else self.today
        if base is None or (draft.base == "c" and anchor is None and self.today is None):
            return Answer(f"XXXX-XX-XX{clock}") if draft.base == "c" else Answer(None, "no_document_date")
        moved = shift_date(base, draft.shift or 0, "D")
        if moved is None:
            return Answer(None, "beyond_calendar")
        return Answer(moved.isoformat() + clock, None, anchor[0] if anchor else None)

    def _night(self, draft: Draft) -> Answer:
        if draft.code:
            answer = self._holiday(draft)
        elif draft.weekday:
            answer = self._weekday(draft.with_(clock=None))
        else:
            answer = self._calendar(draft.with_(clock=None, shift=None))
        if answer.value is None:
            return answer
        day = date.fromisoformat(answer.value) - timedelta(days=1)
        return Answer(day.isoformat() + "TNI", None, answer.anchor)
