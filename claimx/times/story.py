"""What a text told of before, and the year and day that the next date belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from claimx.times.calendar import grain_of, start_of
from claimx.times.drafts import Draft
from claimx.times.nearest import day_moved, nearest_year, order_of, year_towards

__all__ = ["Answer", "Mention", "Story"]

_TELLING = (None, "other", "stop", "comma", "and", "open", "bound")
"""What may stand before a date that a story goes on from; the date in ``der Überfall vom 3. Mai 2022`` is none."""
_PARTS = {"MO": (4, 12), "MI": (11, 15), "AF": (12, 19), "EV": (17, 25), "NI": (20, 31)}
"""From which hour to which the parts of the day go on; the hours of the morning after have 24 more."""
_MIDNIGHT, _DAWN, _NOON, _DUSK = 24, 7, 12, 18
_NEAR_DAYS = 7
_FRESH = 2  # months
_CLOCK = re.compile(r"T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?")
_FORWARD = ("from", "to", "until", "at")


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, or why there is none, and the draft it was resolved against."""

    value: str | None
    unresolved: str | None = None
    anchor: Draft | None = None


class Mention(NamedTuple):
    """A date that the text has named.

    Args:
        draft: What its words said.
        value: Its value, without a clock time.
        sentence: Index of its sentence.
        clock: Its clock time or part of the day, as in ``T22:15``; empty where it has none.
    """

    draft: Draft
    value: str
    sentence: int | None
    clock: str = ""


def _within_part(clock: str, part: str) -> bool:
    """Tell whether a clock time lies in a part of the day: ``T22:00`` in ``TEV``."""
    first, last = _PARTS.get(part[1:], (0, 0))
    hour = _hour_of(clock)
    return hour is not None and (first <= hour < last or first <= hour + _MIDNIGHT < last)


def _hour_of(clock: str) -> int | None:
    return int(clock[1:3]) if clock[1:3].isdigit() else None


def _is_past_midnight(clock: str, before: Mention) -> bool:
    """Tell a time of the day after the night spoken of: ``in der Nacht zum Freitag …, gegen 3 Uhr …, am Vormittag``."""
    hour, then = _hour_of(clock), _hour_of(before.clock)
    if before.clock == "TNI":
        if hour is None:
            return clock in ("TMO", "TMI", "TAF") or (clock == "TEV" and before.draft.kind == "night")
        return hour < _NOON
    late = before.clock == "TEV" or (then is not None and then >= _DUSK)
    return late and hour is not None and hour < _DAWN


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
class Story:
    """What was named before, as a text is read.

    Args:
        today: The document date.
    """

    today: date | None
    last: Mention | None = None
    last_day: Mention | None = None
    told: Mention | None = None
    sentence: int | None = None
    tense: str | None = None

    def go_on(self, draft: Draft, sentence: int | None, tense: str | None) -> None:
        """Turn to the next draft, in a sentence and a clause of a tense."""
        self.sentence = sentence
        self.tense = _direction(draft, tense)

    def keep(self, draft: Draft, answer: Answer) -> None:
        """Keep a date in mind for those that follow."""
        if not answer.value or draft.type not in ("DATE", "TIME"):
            return
        day = answer.value.partition("T")[0]
        if not start_of(day) or not grain_of(day):
            return
        if draft.lead == "since" and self.last is not None:  # "2023 so wenig wie seit 2009": 2023 is spoken of
            return
        self.last = Mention(draft, day, self.sentence, answer.value[len(day) :])
        if (draft.month or draft.code) and (draft.year or answer.anchor) and draft.lead in _TELLING:
            self.told = self.last
        if grain_of(day) == "D" and draft.lead != "since":
            self.last_day = self.last

    def anchor(self, distance: int = 1) -> Mention | None:
        """Return the date named last, at most so many sentences ago."""
        if self.last and self.near(self.last.sentence, distance):
            return self.last
        return None

    def near(self, index: int | None, distance: int) -> bool:
        """Tell whether a sentence is at most so many before this one."""
        return index is None or self.sentence is None or self.sentence - index <= distance

    def tells_a_year(self, sentence: int | None) -> bool:
        """Tell whether a date with its year was told of in this sentence or the one before."""
        self.sentence = sentence
        return self.told is not None and self.near(self.told.sentence, 1)

    def year_for(self, draft: Draft) -> tuple[int | None, Draft | None]:
        """Pick the year of a date without one, and the draft it is taken from."""
        if draft.base == "y" and self.today is not None:
            return self.today.year + (draft.shift or 0), None
        if draft.base == "t" or (draft.base == "d" and draft.shift is not None and self.today):
            return self._year_by_relation(draft)
        explicit = self.last
        if (
            explicit
            and self.near(explicit.sentence, 0)
            and explicit.draft.year
            and draft.lead in ("to", "and", "dash", "slash", "in")
        ):
            return explicit.draft.year, explicit.draft
        if draft.follows and draft.month and explicit and self.near(explicit.sentence, 0):
            year = int(explicit.value[:4])
            month, day = explicit.value[5:7], explicit.value[8:10]
            wraps = month.isdigit() and (draft.month, draft.day or 31) < (int(month), int(day or 1))
            if draft.lead not in ("to", "dash"):  # "im Mai und im März", but "im Dezember und Januar"
                wraps = wraps and int(month) - draft.month > 6
            return year + 1 if wraps else year, explicit.draft
        if self.today is None:
            if explicit and self.near(explicit.sentence, 3):
                return int(explicit.value[:4]), explicit.draft
            return None, None
        year = nearest_year(draft, self.today, self.tense)
        return self._year_of_story(draft, year) or (year, None)

    def _year_of_story(self, draft: Draft, nearest: int) -> tuple[int, Draft] | None:
        """Go on in the year told of: ``Im Mai 2019 wurde es beschlossen. Im Juli galt es`` is of 2019.

        What happened in the last weeks is told without its year as well and stays where it is.
        """
        told, today = self.told, self.today
        if told is None or today is None or self.tense != "past" or not self.near(told.sentence, 1):
            return None
        if draft.lead in ("since", "compared") or (draft.code or "")[:1] in ("Q", "H"):
            return None
        month, _ = order_of(draft)
        weeks_ago = (today.year - nearest) * 12 + today.month - month
        if weeks_ago <= _FRESH:
            return None
        then = order_of(told.draft)
        year = int(told.value[:4]) + (1 if order_of(draft) < then and then[0] - month > _FRESH else 0)
        return (year, told.draft) if (year, month) < (nearest, today.month) and year < nearest else None

    def _year_by_relation(self, draft: Draft) -> tuple[int | None, Draft | None]:
        shift = draft.shift or 0
        if draft.base == "t":
            anchor = self.anchor(0 if draft.rule.endswith((".month", ".day_month")) else 3)
            if anchor:
                return int(anchor.value[:4]) + shift, anchor.draft
            if shift > 0 and self.tense == "past":  # "im Mai des folgenden Jahres starb er"
                return None, None
            return (self.today.year + shift if self.today else None), None
        if self.today is None:
            return None, None
        if draft.unit == "Y" or (draft.month is None and draft.code is None):
            return self.today.year + shift, None
        return year_towards(draft, self.today), None

    def day_spoken_of(self, draft: Draft) -> Mention | None:
        """Return the day that a part of the day or a clock time belongs to.

        A clock time goes with a day of another sentence where that is to come, or lies in the part of it told of.
        """
        last = self.last_day
        if last is None or draft.base not in ("a", "c", "t"):
            return None
        reach = 1
        if draft.base == "c" and self.today is not None:  # the day before may be that of a report only
            days = (date.fromisoformat(last.value) - self.today).days
            told = -_NEAR_DAYS <= days <= 0 and (
                _within_part(draft.clock or "", last.clock) or ":" in last.clock or self.tense == "past"
            )
            reach = 1 if told or 0 < days <= _NEAR_DAYS else 0
        return last if self.near(last.sentence, reach) else None

    def days_on(self, draft: Draft, spoken_of: Mention) -> int:
        """Return how many days after the day spoken of a clock time or part of the day is: one past its midnight."""
        if draft.base not in ("a", "c") or draft.shift or draft.clock is None:
            return 0
        if draft.lead in ("to", "dash") and ":" in spoken_of.clock:  # "von 22 bis 6 Uhr", which may be any day's
            return 0
        return 1 if _is_past_midnight(draft.clock, spoken_of) else 0

    def clock_moved(self, minutes: int) -> tuple[str, Draft] | None:
        """Return the time so many minutes from the clock time named just before, and what it is counted from."""
        last = self.last_day
        match = _CLOCK.fullmatch(last.clock) if last else None
        if last is None or match is None or not self.near(last.sentence, 1):
            return None
        moved = 60 * int(match["hour"]) + int(match["minute"]) + minutes
        day = day_moved(date.fromisoformat(last.value), moved // (24 * 60))
        if day is None:
            return None
        moved %= 24 * 60
        return f"{day.isoformat()}T{moved // 60:02d}:{moved % 60:02d}{match['zone'] or ''}", last.draft
