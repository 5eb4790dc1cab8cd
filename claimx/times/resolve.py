"""Drafts -> values, against the document date and what the text named before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from claimx.times.calendar import grain_of, holiday_date, nth_weekday, shift_date, start_of, value_of, week_value
from claimx.times.drafts import Draft
from claimx.times.nearest import (
    day_in_month,
    day_moved,
    months_from,
    nearest_day,
    nearest_weekday,
    nearest_year,
    order_of,
    year_towards,
)

__all__ = ["Answer", "Resolver"]

_TELLING = (None, "other", "stop", "comma", "and", "open", "bound")
"""What may stand before a date that a story goes on from; the date in ``der Überfall vom 3. Mai 2022`` is none."""
_PARTS = {"MO": (4, 12), "MI": (11, 15), "AF": (12, 19), "EV": (17, 25), "NI": (20, 25)}
"""From which hour to which the parts of the day go on."""
_NEAR_DAYS = 7
_FRESH = 2  # months
_FORWARD = ("from", "to", "until", "at")
_COARSE = {"D": ("Y", "S", "H", "Q", "M", "W"), "W": ("Y", "S", "H", "Q"), "M": ("Y", "S", "H")}
"""Anchors that say too little for a unit: of a year no next day can be told."""


def _within_part(clock: str, part: str) -> bool:
    """Tell whether a clock time lies in a part of the day: ``T22:00`` in ``TEV``."""
    first, last = _PARTS.get(part[1:], (0, 0))
    return clock[1:3].isdigit() and first <= int(clock[1:3]) < last


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, or why there is none, and the draft it was resolved against."""

    value: str | None
    unresolved: str | None = None
    anchor: Draft | None = None


def _direction(draft: Draft, tense: str | None) -> str | None:
    """Return the tense of a clause, as corrected by the word before the expression."""
    if draft.lead in ("since", "compared"):  # "mehr als im Herbst"
        return "past"
    if draft.lead == "ahead":  # "shares rose ahead of Friday's meeting"
        return "future"
    if draft.lead == "for" and draft.weekday:  # "riefen für Samstag zu Protesten auf"
        return "future"
    if tense is None and draft.lead == "dated":  # "der Brief vom 3. Dezember"
        return "past"
    ahead = draft.lead in _FORWARD or (draft.weekday and ":" in (draft.clock or ""))
    return "future" if tense in (None, "present") and ahead else tense


@dataclass(slots=True)
class Resolver:
    """Resolve drafts in text order.

    Args:
        today: The document date.
    """

    today: date | None
    last: tuple[Draft, str, int | None] | None = None
    last_day: tuple[Draft, str, int | None] | None = None
    told: tuple[Draft, str, int | None] | None = None
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
        self.tense = _direction(draft, tense)
        answer: Answer = getattr(self, f"_{draft.kind}")(draft)
        if answer.value and draft.type in ("DATE", "TIME"):
            day = answer.value.partition("T")[0]
            if start_of(day) and grain_of(day):
                if draft.lead == "since" and self.last is not None:  # "2023 so wenig wie seit 2009": 2023 is spoken of
                    return answer
                self.last = (draft, day, sentence)
                if (draft.month or draft.code) and (draft.year or answer.anchor) and draft.lead in _TELLING:
                    self.told = self.last
                if grain_of(day) == "D" and draft.lead != "since":
                    self.last_day = self.last
        return answer

    def _fixed(self, draft: Draft) -> Answer:
        if draft.value is None:
            reason = "no_document_time" if draft.type == "TIME" else "vague"
            return Answer(None, "no_document_date" if self.today is None else reason)
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
        if draft.day and not draft.month:
            return self._day_only(draft)
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
            found = day_in_month(year, draft.month or 1, draft.day)
            if found is None:
                return Answer(None, "no_such_day")
            value = week_value(found) if draft.unit == "W" else found.isoformat()
        if draft.code:
            value += f"-{draft.code}"
        return Answer(value + (draft.clock or ""), None, anchor)

    def _day_only(self, draft: Draft) -> Answer:
        """Place ``am 13.``: in the month spoken of just before, else in that of the document."""
        anchor, day = self._anchor(1), draft.day or 1
        month = anchor[1][5:7] if anchor and draft.weekday is None else ""
        if anchor and month.isdigit():
            found = day_in_month(int(anchor[1][:4]), int(month), day)
            return Answer(found.isoformat() if found else None, None if found else "no_such_day", anchor[0])
        if self.today is None:
            return Answer(None, "no_document_date")
        found = nearest_day(day, draft.weekday, self.today, self.tense)
        return Answer(found.isoformat() + (draft.clock or "") if found else None, None if found else "no_such_day")

    def _in_month(self, draft: Draft) -> Answer:
        """Place ``am 15. des Monats``, ``am ersten Sonntag des nächsten Monats``."""
        anchor = self._anchor(1) if draft.base == "t" else None
        base = (start_of(anchor[1]) if anchor else None) or self.today
        if base is None:
            return Answer(None, "no_document_date")
        year, month = months_from(base, draft.shift or 0)
        if not 1 <= year <= 9998:
            return Answer(None, "beyond_calendar")
        if draft.weekday:
            found: date | None = nth_weekday(year, month, draft.weekday, draft.offset)
        else:
            found = day_in_month(year, month, draft.day or 1)
        return Answer(found.isoformat() if found else None, None if found else "no_such_day", anchor and anchor[0])

    def _year_for(self, draft: Draft) -> tuple[int | None, Draft | None]:
        if draft.base == "y" and self.today is not None:
            return self.today.year + (draft.shift or 0), None
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
        year = nearest_year(draft, self.today, self.tense)
        return self._year_of_story(draft, year) or (year, None)

    def _year_of_story(self, draft: Draft, nearest: int) -> tuple[int, Draft] | None:
        """Go on in the year told of: ``Im Mai 2019 wurde es beschlossen. Im Juli galt es`` is of 2019.

        What happened in the last weeks is told without its year as well and stays where it is.
        """
        told, today = self.told, self.today
        if told is None or today is None or self.tense != "past" or not self._near(told[2], 1):
            return None
        if draft.lead in ("since", "compared") or (draft.code or "")[:1] in ("Q", "H"):
            return None
        month, _ = order_of(draft)
        weeks_ago = (today.year - nearest) * 12 + today.month - month
        if weeks_ago <= _FRESH:
            return None
        then = order_of(told[0])
        year = int(told[1][:4]) + (1 if order_of(draft) < then and then[0] - month > _FRESH else 0)
        return (year, told[0]) if (year, month) < (nearest, today.month) and year < nearest else None

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
        return year_towards(draft, self.today), None

    def _named_day(self, draft: Draft) -> Answer | None:
        """Read ``am 30. Juni, einem Sonntag``: the weekday of the day just named."""
        last = self.last_day
        if last is None or draft.base or draft.unit or draft.offset or not self._near(last[2], 0):
            return None
        same = date.fromisoformat(last[1]).isoweekday() == draft.weekday and bool(last[0].month) and not last[0].weekday
        return Answer(last[1] + (draft.clock or ""), None, last[0]) if same and draft.lead in ("one", "open") else None

    def _weekday(self, draft: Draft) -> Answer:
        weekday = draft.weekday or 1
        if named := self._named_day(draft):
            return named
        if draft.lead == "one" and not draft.base:  # "an einem Mittwoch"
            return Answer(f"XXXX-WXX-{weekday}{draft.clock or ''}")
        if self.today is None:
            return Answer(None, "no_document_date")
        if draft.unit == "W":  # "Dienstag vergangener Woche"
            week = self.today.toordinal() - self.today.isoweekday() + 7 * (draft.shift or 0)
            if not 1 <= week + weekday <= date.max.toordinal():
                return Answer(None, "beyond_calendar")
            return Answer(date.fromordinal(week + weekday).isoformat() + (draft.clock or ""))
        anchor = self.last_day if draft.follows or draft.base == "t" else None
        if anchor and not self._near(anchor[2], 3 if draft.base == "t" else 0):
            anchor = None
        start = date.fromisoformat(anchor[1]) if anchor else self.today
        if anchor and draft.base == "t":
            day = nearest_weekday(weekday, start, ahead=bool(draft.shift), shift=draft.shift or 0)
        elif draft.base == "d" and draft.shift:
            day, anchor = nearest_weekday(weekday, self.today, ahead=draft.shift > 0, shift=draft.shift), None
        else:
            led = draft.lead == "from" and self.tense != "past"
            ahead = anchor is not None or led or self.tense in ("future", "present")
            day = nearest_weekday(weekday, start, ahead=ahead and draft.offset >= 0)
        day = day_moved(day, draft.offset) if day else None
        if day is None:
            return Answer(None, "beyond_calendar")
        return Answer(day.isoformat() + (draft.clock or ""), None, anchor and anchor[0])

    def _week(self, draft: Draft) -> Answer:
        year = draft.year or (self.today.year if self.today else None)
        return Answer(f"{year:04d}-W{draft.shift:02d}") if year else Answer(None, "no_document_date")

    def _weekend(self, draft: Draft) -> Answer:
        if self.today is None:
            return Answer(None, "no_document_date")
        monday = self.today - timedelta(days=self.today.isoweekday() - 1)
        weeks = draft.shift
        if weeks is None:
            weeks = 0 if self.tense in ("future", "present") or self.today.isoweekday() >= 6 else -1
        elif weeks < 0 and self.today.isoweekday() == 7:
            weeks = -1
        return Answer(week_value(monday + timedelta(weeks=weeks)) + "-WE")

    def _holiday(self, draft: Draft) -> Answer:
        year = draft.year
        if draft.base == "y" and self.today is not None:
            year = self.today.year + (draft.shift or 0)
        if year is None and self.today is not None:
            day = holiday_date(draft.code or "", self.today.year)
            months = 0 if day is None else day.month - self.today.month
            ahead = day is not None and day > self.today
            past = (self.tense == "past" and ahead) or (self.tense in (None, "present") and months > 6)
            future = not ahead and months < (0 if self.tense == "future" else -7 if self.tense != "past" else -12)
            year = self.today.year - (1 if past else 0) + (1 if future else 0)
        day = holiday_date(draft.code or "", year) if year else None
        day = day_moved(day, draft.offset) if day else None
        if day and draft.unit in ("WE", "W", "WK") and draft.shift is None:
            return Answer(week_value(day) + ("-WE" if draft.unit == "WE" else ""))
        if day and draft.unit == "WK":
            moved = day_moved(day, 7 * (draft.shift or 0))
            return Answer(week_value(moved) if moved else None, None if moved else "beyond_calendar")
        if day and draft.unit:
            day = shift_date(day, draft.shift or 0, draft.unit)
        if day is None:
            return Answer(None, "no_document_date" if year is None else "beyond_calendar")
        return Answer(day.isoformat() + (draft.clock or ""))

    def _unit(self, draft: Draft) -> Answer:
        unit, shift = draft.unit or "Y", draft.shift or 0
        base, anchor = self.today, None
        near = self._anchor(1 if draft.base == "t" else 0)
        if draft.base == "t" and near and grain_of(near[1]) in _COARSE.get(unit, ()):
            near = self.last_day[:2] if unit == "D" and self.last_day and self._near(self.last_day[2], 1) else None
            if near is None:
                return Answer(None, "no_anchor")
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
            unit = draft.unit if draft.unit in ("Q", "M", "H") else None
            moved = shift_date(self.today, -1, "Y") if unit else None
            return Answer(value_of(moved, unit) if moved and unit else f"{self.today.year - 1:04d}")
        return Answer(f"{int(anchor[1][:4]) + (draft.shift or -1):04d}{anchor[1][4:]}", None, anchor[0])

    def _shift(self, draft: Draft) -> Answer:
        unit, shift = draft.unit or "D", draft.shift or 0
        anchor = self._anchor(3) if draft.base == "t" else None
        base = start_of(anchor[1]) if anchor else self.today
        if base is None:
            return Answer(None, "no_document_date")
        if anchor is None and draft.base == "t" and shift > 0 and self.tense == "past":
            return Answer(None, "no_anchor")  # "drei Jahre später starb er" cannot be counted from today
        moved = shift_date(base, shift, unit)
        if moved is None:
            return Answer(None, "beyond_calendar")
        if draft.code == "D":  # "heute vor zehn Jahren"
            day = day_moved(moved, draft.offset)
            return Answer(day.isoformat() if day else None, None if day else "beyond_calendar")
        grain = {"DE": "Y", "25Y": "Y", "CE": "Y", "3M": "M", "6M": "M", "9M": "M", "Q": "M", "ML": "Y"}.get(unit, unit)
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
        anchor = self._day_spoken_of(draft)
        base = date.fromisoformat(anchor[1]) if anchor else self.today
        if base is None or (draft.base == "c" and anchor is None and self.today is None):
            return Answer(f"XXXX-XX-XX{clock}") if draft.base == "c" else Answer(None, "no_document_date")
        shift = draft.shift or 0
        if anchor is None and draft.base == "a" and clock == "TNI" and self.tense == "past":
            shift -= 1  # "in der Nacht brannte es": the night that ends today
        moved = shift_date(base, shift, "D")
        if moved is None:
            return Answer(None, "beyond_calendar")
        return Answer(moved.isoformat() + clock, None, anchor[0] if anchor else None)

    def _day_spoken_of(self, draft: Draft) -> tuple[Draft, str, int | None] | None:
        """Return the day that a part of the day or a clock time belongs to.

        A clock time goes with a day of another sentence where that is to come, or lies in the part of it told of.
        """
        last = self.last_day
        if last is None or draft.base not in ("a", "c", "t"):
            return None
        reach = 1
        if draft.base == "c" and self.today is not None:  # the day before may be that of a report only
            days = (date.fromisoformat(last[1]) - self.today).days
            told = -_NEAR_DAYS <= days <= 0 and _within_part(draft.clock or "", last[0].clock or "")
            reach = 1 if told or 0 < days <= _NEAR_DAYS else 0
        return last if self._near(last[2], reach) else None

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
