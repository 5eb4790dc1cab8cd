"""Matches -> drafts: what the words of an expression say, by the builder that its rule names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from claimx.lang.numerals import read_number
from claimx.lang.time_pack import TimePack, TimeRule
from claimx.times.drafts import Draft
from claimx.times.lexer import Item
from claimx.types import TimeType

__all__ = ["BUILDERS", "Found"]

DATE, TIME, DURATION, SET = TimeType.DATE, TimeType.TIME, TimeType.DURATION, TimeType.SET

_LONGEST_RATE = 7  # "im Jahr", "a minute"; a compound ("im Geschäftsjahr") names one period and is no rate
_CALENDAR_UNITS = {"Y", "M", "W", "D", "Q", "DE", "CE", "ML", "3M", "6M", "25Y", "WE", "H", "C"}


class Found:
    """A match of a rule over the items, and the words around it."""

    def __init__(self, rule: TimeRule, match: re.Match[str], items: Sequence[Item], text: str, pack: TimePack) -> None:
        self.rule, self.match, self.items, self.text, self.pack = rule, match, items, text, pack
        self.first, self.last = match.start(), match.end()

    def item(self, name: str) -> Item | None:
        """Return the item of a named group, ``None`` where it is absent from rule or match."""
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return None
        return self.items[self.match.start(name)]

    def value(self, name: str) -> str | None:
        """Return the value of a named group."""
        item = self.item(name)
        return item.value if item else None

    def surface(self, name: str) -> str:
        """Return the written form of a named group, empty where there is none."""
        item = self.item(name)
        return self.text[item.start : item.end] if item else ""

    def before(self, n: int = 1) -> Item | None:
        """Return the n-th item before the match."""
        return self.items[self.first - n] if self.first >= n else None

    def after(self, n: int = 0) -> Item | None:
        """Return the n-th item after the match."""
        return self.items[self.last + n] if self.last + n < len(self.items) else None

    def after_text(self) -> str:
        """Return the written form of the item after the match."""
        item = self.after()
        return self.text[item.start : item.end] if item else ""

    def number(self, name: str) -> Decimal | None:
        """Return the amount that a named group writes."""
        item = self.item(name)
        if item is None:
            return None
        if item.kind in ("number", "point"):
            return read_number(item.value, self.pack.language)
        try:
            return Decimal(item.value)
        except InvalidOperation:
            return None

    def whole(self, name: str) -> int | None:
        """Return a named group as a whole number."""
        digits = re.match(r"-?[0-9]{1,4}", self.value(name) or "")
        return int(digits[0]) if digits else None

    def draft(self, type_: TimeType, kind: str, *, skip: int = 0, **fields: object) -> Draft:
        """Build a draft over the match, less ``skip`` items at its head."""
        first = self.first + skip
        lead = self.items[first - 1].kind if first else None
        if lead in ("ago", "boundary", "to", "within") and self.items[first].kind in ("article", "in"):
            while first + 1 < self.last and self.items[first].kind in ("article", "in"):
                first += 1
        if first and self.items[first].kind == "comma":
            first += 1
        lead_value = self.items[first - 1] if first else None
        for back in (1, 2, 3):
            item = self.items[first - back] if first >= back else None
            if item is None or item.kind not in ("article", "in", "boundary", "to", "ago", "bound"):
                break
            lead_value = item
        named = (
            lead_value.value
            if lead_value and lead_value.kind == "boundary"
            else lead_value.kind
            if lead_value
            else None
        )
        draft = Draft(self.items[first].start, self.items[self.last - 1].end, self.rule.id, type_, kind, lead=named)
        return draft.with_(**fields)


def _clock(found: Found) -> str | None:
    hour, minute = found.item("hour"), found.whole("minute")
    if hour is None:
        return None
    digits = re.split(r"[.:]", hour.value)
    h, m = int(digits[0]), int(digits[1]) if len(digits) > 1 else minute
    half = (found.value("ampm") or "")[:1].lower()
    part = found.value("clockpart")
    if (half == "p" or part in ("AF", "EV")) and h < 12:
        h += 12
    if half == "a" and h == 12:
        h = 0
    if h > 24 or (m or 0) > 59:
        return None
    return f"T{h:02d}:{m or 0:02d}"


def _year_digits(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 50 else 1900)


def _numeric(found: Found, surface: str) -> tuple[int | None, int, int] | None:
    parts = [part for part in re.split(r"[./\s]+", surface) if part]
    first, second = int(parts[0]), int(parts[1])
    day, month = (first, second) if found.pack.day_first or "." in surface else (second, first)
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return (_year_digits(parts[2]) if len(parts) > 2 else None), month, day


def _is_name(found: Found) -> bool:
    """Tell a month that may as well be a name or a verb (``Theresa May``, ``March on!``) and has no lead of a date."""
    if found.last - found.first > 1 or found.surface("month") not in found.pack.ambiguous:
        return False
    lead = found.before()
    return lead is None or lead.kind in ("other", "stop")


def _own_fields(found: Found) -> dict[str, Any] | None:
    """Read the parts of a date that stand in the expression; ``None`` where they make no date."""
    fields: dict[str, Any] = {"mod": found.value("part")}
    for name in ("date", "daymonth"):
        if surface := found.value(name):
            parts = _numeric(found, surface)
            if parts is None:
                return None
            fields["year"], fields["month"], fields["day"] = parts
    fields |= {name: n for name in ("year", "month", "day", "weekday") if (n := found.whole(name)) is not None}
    if (span := found.whole("yearspan")) is not None:
        fields["year"] = span
    if not 1 <= fields.get("day", 1) <= 31:
        return None
    if quarter := found.item("quarter"):
        nth = found.whole("nth") or 0
        if not 1 <= nth <= (4 if quarter.kind == "quarter" else 2):
            return None
        fields["code"] = ("Q" if quarter.kind == "quarter" else "H") + str(nth)
    elif code := found.value("season") or found.value("code"):
        fields["code"] = code
    return fields


def _relation(found: Found) -> dict[str, Any]:
    """Read what places a date relative to another: ``letzten``, ``vergangenen Jahres``, ``des Vorjahres``."""
    if prev := found.value("prev"):
        return {"base": "t", "shift": int(prev.rstrip("P")[1:])}
    if relation := found.value("yearrelation"):
        return {"base": relation[0], "shift": int(relation[1:]), "unit": "Y"}
    if relation := found.value("relation"):
        return {"base": relation[0], "shift": int(relation[1:])}
    return {}


def calendar_(found: Found) -> Draft | None:
    """Read a date by its year, month, day, weekday, season, quarter and clock."""
    fields = _own_fields(found)
    if fields is None:
        return None
    fields |= _relation(found)
    if weekdaypart := found.value("weekdaypart"):
        number, _, part = weekdaypart.partition(":")
        fields |= {"weekday": int(number), "clock": "T" + part}
    if daypart := found.value("daypart"):
        fields["clock"] = "T" + daypart
    fields["clock"] = _clock(found) or fields.get("clock")
    if set(fields) == {"mod", "month", "clock"} and _is_name(found):
        return None
    return found.draft(TIME if fields["clock"] else DATE, "calendar", **fields)


def iso(found: Found) -> Draft | None:
    """Read a date after ISO 8601."""
    value = found.value("iso") or ""
    month, day = value[5:7], value[8:10] or "01"
    if not ("01" <= month <= "12" and "01" <= day <= "31" and "1000" <= value[:4] <= "2999"):
        return None
    return found.draft(TIME if "T" in value else DATE, "fixed", value=value)


def _counted(found: Found, year: int) -> bool:
    """Tell whether four digits are an amount: ``2000 Soldaten``, ``1500 Euro``."""
    after = found.after_text()
    if after.lower() in found.pack.not_year_after:
        return True
    item = found.after()
    if (
        item is None
        or item.kind != "other"
        or year % 100
        or found.text[found.items[found.last - 1].end : item.start].strip()
    ):
        return False
    return found.pack.counted_noun.fullmatch(after) is not None


def year(found: Found) -> Draft | None:
    """Read four digits as a year where the words around allow it."""
    number = found.whole("year") or 0
    before = found.before()
    lead = found.value("prep") is not None or (
        before is not None
        and before.kind
        in (
            "boundary",
            "ago",
            "to",
            "of",
            "unit",
            "month",
            "year",
            "within",
            "bound",
            "open",
            "part",
            "dash",
            "and",
        )
    )
    if _counted(found, number) or (
        before and found.text[before.start : before.end].lower() in found.pack.not_year_before
    ):
        return None
    if before and found.text[before.start : before.end + 1].lower() in found.pack.not_year_before:
        return None
    if not (1900 <= number <= 2099 or (lead and 1200 <= number < 2100)):
        return None
    strict = found.value("prep") is not None and found.item("prep")
    skip = 1 if strict and found.pack.bare_year_preposition is False else 0
    return found.draft(DATE, "calendar", year=number, skip=skip)


def years(found: Found) -> Draft:
    """Read a span over two years, as in ``2024/25``."""
    first = found.whole("yearspan") or 0
    return found.draft(DATE, "fixed", value=f"{first}/{first + 1}")


def era(found: Found) -> Draft | None:
    """Read a year before Christ."""
    number = found.whole("year")
    return None if number is None else found.draft(DATE, "fixed", value=f"BC{number:04d}")


def decade(found: Found) -> Draft | None:
    """Read a decade: ``1990er``, ``60er Jahre``."""
    item = found.item("decade")
    if item is None:
        return None
    digits = re.sub(r"[^0-9]", "", item.value)
    if item.kind == "decadeword":
        digits = item.value + "0"
    if len(digits) == 2:
        century = "20" if digits[0] in "01" else "19"
        unit_follows = found.items[found.last - 1].kind == "unit" or len(item.value) > 5 or found.item("part")
        if not unit_follows and item.kind == "decade" and found.pack.language == "de":
            return None
        digits = century + digits
    return found.draft(DATE, "fixed", value=digits[:3], mod=found.value("part"))


def century(found: Found) -> Draft | None:
    """Read a century: the 19th is ``18``."""
    nth = found.whole("nth") or 0
    if not 1 <= nth <= 30:
        return None
    bc = any(item.kind == "era" for item in found.items[found.first : found.last])
    return found.draft(DATE, "fixed", value=f"BC{nth - 1:02d}" if bc else f"{nth - 1:02d}", mod=found.value("part"))


def week(found: Found) -> Draft | None:
    """Read a week by its number."""
    number = found.whole("week") or 0
    return found.draft(DATE, "week", year=found.whole("year"), shift=number) if 1 <= number <= 53 else None


def weekend(found: Found) -> Draft:
    """Read a weekend."""
    relation = found.value("relation")
    return found.draft(DATE, "weekend", base=relation and relation[0], shift=int(relation[1:]) if relation else None)


def holiday(found: Found) -> Draft:
    """Read a holiday by its name."""
    return found.draft(DATE, "holiday", code=found.value("holiday"), year=found.whole("year"))


def unit(found: Found) -> Draft | None:
    """Read a unit by its relation: ``im vergangenen Jahr``, ``Ende des Monats``."""
    item, relation, part = found.item("unit"), found.value("relation"), found.value("part")
    if item is None:
        return None
    name = {"halfyear": "H", "century": "CE"}.get(item.kind, item.value)
    if name not in _CALENDAR_UNITS:
        return None
    surface = found.surface("unit").lower()
    if relation and surface in found.pack.plurals:
        reference = {"-": "PAST_REF", "+": "FUTURE_REF"}.get(relation[1], "PRESENT_REF")
        return found.draft(DATE, "fixed", value=reference) if relation[0] == "d" else None
    if not relation and (part is None or surface in found.pack.plurals):
        return None
    base, shift = (relation[0], int(relation[1:])) if relation else ("d", 0)
    return found.draft(DATE, "unit", unit=name, base=base, shift=shift, mod=part)


def previous(found: Found) -> Draft | None:
    """Read a compound for the unit before or after: ``Vorjahr``, ``Vortag``."""
    value = found.value("prev") or ""
    if value.endswith("P"):
        return found.draft(DATE, "same_period", shift=-1)
    return found.draft(DATE, "unit", unit=value[0], base="t", shift=int(value[1:]))


def year_part(found: Found) -> Draft:
    """Read a compound for a part of a unit: ``Jahresende``."""
    name, _, part = (found.value("yearpart") or "").partition(":")
    if number := found.whole("year"):
        return found.draft(DATE, "calendar", year=number, mod=part or None)
    return found.draft(DATE, "unit", unit=name, base="y", shift=0, mod=part or None)


def year_shift(found: Found) -> Draft:
    """Read ``heuer``."""
    return found.draft(DATE, "unit", unit="Y", base="d", shift=int(found.value("yearshift") or 0))


def _amount(found: Found, suffix: str = "") -> tuple[Decimal, str] | None:
    number, name = found.number(f"count{suffix}"), found.value(f"unit{suffix}")
    if number is None or name is None:
        return None
    if found.item("half"):
        number /= 2
    match = re.fullmatch(r"([0-9]*)([A-Z]+)", name)
    if match is None:
        return None
    return number * int(match[1] or 1), "CE" if match[2] == "C" else match[2]


def _period(number: Decimal | str, name: str) -> str:
    if isinstance(number, Decimal):
        if name == "Y" and number != int(number) and number * 12 == int(number * 12):
            whole, months = divmod(int(number * 12), 12)
            return f"P{f'{whole}Y' if whole else ''}{months}M"
        if name in ("DE", "CE", "ML"):
            number, name = number * {"DE": 10, "CE": 100, "ML": 1000}[name], "Y"
        if name == "Q":
            number, name = number * 3, "M"
        plain = number.normalize()
        number = format(plain, "f")
    return f"PT{number}{name[1:]}" if name.startswith("T") and len(name) == 2 else f"P{number}{name}"


def ago(found: Found) -> Draft | None:
    """Read ``vor drei Jahren``, ``three years ago``; a vague amount is the past."""
    amount = _amount(found)
    if amount is None:
        name = found.value("unit") or found.value("plural") or ""
        plural = found.surface("plural") or found.surface("unit")
        if plural.lower() not in found.pack.plurals or not name:
            return None
        return found.draft(DATE, "fixed", value="PAST_REF")
    return _shift(found, amount, -1, "d")


def ahead(found: Found) -> Draft | None:
    """Read ``in zwei Wochen``: a date to come, or, of the past, the time something took."""
    if found.items[found.first].value != "in":
        return None
    amount = _amount(found)
    if amount is None:
        return found.draft(DATE, "fixed", value="FUTURE_REF") if found.surface("unit") else None
    draft = _shift(found, amount, 1, "d")
    period = _period(*amount)
    return draft.with_(kind="ahead", value=period, day=found.items[found.first + 1].start) if draft else None


def _shift(found: Found, amount: tuple[Decimal, str], sign: int, base: str) -> Draft | None:
    number, name = amount
    if name in ("TH", "TM", "TS"):
        return found.draft(TIME, "fixed", value=None, base=base)
    if number != int(number):
        if name != "Y" or number * 12 != int(number * 12):
            return found.draft(DATE, "fixed", value=None, base=base)
        number, name = number * 12, "M"
    if number > 9999:
        return None
    return found.draft(DATE, "shift", unit=name, shift=sign * int(number), base=base)


def shifted(found: Found) -> Draft | None:
    """Read ``drei Tage später``, ``ein Jahr zuvor``, ``am Tag darauf``."""
    after = found.item("after")
    sign = 1 if after and (after.kind == "later" or after.value == "after") else -1
    following = found.after()
    if (
        after
        and after.kind == "boundary"
        and (after.value not in ("after", "before") or (following and following.kind not in ("stop", "comma")))
    ):
        return None
    if found.item("count"):
        amount = _amount(found)
    elif found.item("vague") or found.surface("unit").lower() in found.pack.plurals:
        return found.draft(DATE, "fixed", value="FUTURE_REF" if sign > 0 else "PAST_REF")
    else:
        amount = (Decimal(1), found.value("unit") or "D")
    return None if amount is None else _shift(found, amount, sign, "t")


def reference(found: Found) -> Draft:
    """Read a vague reference to the present, past or future."""
    return found.draft(DATE, "fixed", value=found.value("reference"))


def day_shift(found: Found) -> Draft:
    """Read ``heute``, ``gestern Abend``, ``morgen um 8 Uhr``."""
    clock = _clock(found) or (f"T{found.value('daypart')}" if found.item("daypart") else None)
    days, _, part = (found.value("dayshift") or "0").partition(":")
    shift = int(days)
    clock = clock or (f"T{part}" if part else None)
    kind = "today" if shift == 0 and not clock else "day"
    return found.draft(TIME if clock else DATE, kind, shift=shift, base="d", clock=clock)


def night_to(found: Found) -> Draft | None:
    """Read ``in der Nacht zum Freitag``: the night that began the day before."""
    if found.value("daypart") != "NI":
        return None
    return found.draft(
        TIME,
        "night",
        weekday=found.whole("weekday"),
        code=found.value("holiday"),
        clock="TNI",
        day=found.whole("day"),
        month=found.whole("month"),
        year=found.whole("year"),
        shift=-1,
    )


def day_part(found: Found) -> Draft | None:
    """Read ``am Abend``, ``in der Nacht``: of the day spoken of."""
    lead = found.before()
    if found.last - found.first == 1 and not (lead and lead.kind in ("boundary", "to", "within", "ago")):
        return None
    relation = found.value("relation")
    return found.draft(
        TIME,
        "day",
        base=relation[0] if relation else "a",
        shift=int(relation[1:]) if relation else 0,
        clock=f"T{found.value('daypart')}",
    )


def day_part_adverb(found: Found) -> Draft:
    """Read ``nachts``, ``morgens``."""
    return found.draft(TIME, "fixed", value=f"T{found.value('daypart')}")


def clock(found: Found) -> Draft | None:
    """Read a clock time."""
    time = _clock(found)
    mods = [item.value for item in found.items[found.first : found.last] if item.kind == "mod"]
    return found.draft(TIME, "day", base="c", shift=0, clock=time, mod=mods[0] if mods else None) if time else None


def _mods(found: Found) -> str | None:
    mods = [item.value for item in found.items[found.first : found.last] if item.kind == "mod"]
    return mods[0] if mods else None


def duration(found: Found) -> Draft | None:
    """Read an amount of time."""
    neighbours = (found.after(), found.before(), found.before(2))  # "35 Jahre alt", "im Alter von 35 Jahren"
    if any(item and item.kind == "age" for item in neighbours[:2]) or (
        neighbours[2] and neighbours[2].kind == "age" and neighbours[1] and neighbours[1].kind == "of"
    ):
        return None
    if found.item("vague"):
        return found.draft(DURATION, "fixed", value=_period("X", _plain(found.value("unit") or "D")))
    if found.item("to"):
        return found.draft(DURATION, "fixed", value=_period("X", _plain(found.value("unit") or "D")), mod=_mods(found))
    amount = _amount(found)
    if amount is None:
        return None
    lead = found.before()
    if (one := found.item("count")) and one.kind in ("one", "ordword"):
        genitive = found.text[one.start : one.end].lower() in found.pack.indefinite and not found.item("mod")
        if one.kind == "ordword" or (genitive and (lead is None or lead.kind != "within")):
            return None
        if found.surface("unit").lower() in found.pack.plurals:
            return None
    value = _period(*amount)
    if found.item("count2") and (second := _amount(found, "2")):
        value += _period(*second)[1:].replace("T", "" if "T" in value else "T")
    return found.draft(DURATION, "fixed", value=value, mod=_mods(found))


def _plain(name: str) -> str:
    return re.sub(r"^[0-9]+", "", name)


def plural(found: Found) -> Draft | None:
    """Read a bare plural after a boundary word: ``seit Jahren``, ``binnen Monaten``."""
    if found.surface("plural").lower() not in found.pack.plurals:
        return None
    return found.draft(DURATION, "fixed", skip=1, value=_period("X", _plain(found.value("plural") or "D")))


def adjective(found: Found) -> Draft | None:
    """Read ``17-monatig``, ``dreijährig``, unless it tells a person's age."""
    value = found.value("adjective") or ""
    item = found.items[found.first]
    if value.startswith("P"):
        return found.draft(DURATION, "fixed", value=value)
    number, _, name = value.partition(" ")
    surface = found.text[item.start : item.end]
    if name == "Y" and (found.pack.age_adjective.search(surface) or found.pack.person.fullmatch(found.after_text())):
        return None
    return found.draft(DURATION, "fixed", value=_period(Decimal(number), name))


def frequency(found: Found) -> Draft:
    """Read ``täglich``."""
    return found.draft(SET, "fixed", value=found.value("freq"))


def every(found: Found) -> Draft | None:
    """Read ``jeden Montag``, ``alle zwei Wochen``, ``pro Jahr``."""
    item = found.item("unit")
    if item is None:
        return None
    if item.kind == "weekday":
        return found.draft(SET, "fixed", value=f"XXXX-WXX-{item.value}")
    if item.kind == "daypart":
        return found.draft(SET, "fixed", value=f"XXXX-XX-XXT{item.value}")
    if item.kind == "month":
        return found.draft(SET, "fixed", value=f"XXXX-{int(item.value):02d}")
    if item.kind == "season":
        return found.draft(SET, "fixed", value=f"XXXX-{item.value}")
    name = {"Q": "3M", "WE": "WE"}.get(item.value, item.value)
    if match := re.fullmatch(r"([0-9]+)([A-Z]+)", name):
        return found.draft(SET, "fixed", value=_period(Decimal(match[1]), match[2]))
    number = found.number("count") or found.number("nth") or Decimal(1)
    return found.draft(
        SET,
        "fixed",
        value=_period("X" if found.surface("count").isalpha() and not found.number("count") else number, name),
    )


def rate(found: Found) -> Draft | None:
    """Read ``im Jahr``, ``a year`` after an amount as a rate."""
    prep, item = found.item("prep"), found.item("unit")
    if item is None or prep is None or found.surface("unit").lower() in found.pack.plurals:
        return None
    if item.value not in ("Y", "M", "W", "D", "TH", "TM", "TS") or item.end - item.start > _LONGEST_RATE:
        return None
    after = found.after_text()
    if after[:1].isupper() or after[:1].isdigit() or after in found.pack.genitives:
        return None
    near = found.items[max(0, found.first - 6) : found.first]
    cut = max((index for index, other in enumerate(near) if other.kind == "stop"), default=-1)
    amounts = ("int", "number", "point", "word", "year", "times", "colon")
    if not any(other.kind in amounts or found.pack.times.search(other.value) for other in near[cut + 1 :]):
        return None
    return found.draft(SET, "fixed", value=_period(Decimal(1), item.value))


def weekdays(found: Found) -> Draft:
    """Read ``montags``."""
    return found.draft(SET, "fixed", value=f"XXXX-WXX-{found.value('weekdays')}")


BUILDERS: dict[str, Callable[[Found], Draft | None]] = {
    "calendar": calendar_,
    "iso": iso,
    "year": year,
    "years": years,
    "era": era,
    "decade": decade,
    "century": century,
    "week": week,
    "weekend": weekend,
    "holiday": holiday,
    "unit": unit,
    "previous": previous,
    "year_part": year_part,
    "year_shift": year_shift,
    "ago": ago,
    "ahead": ahead,
    "shifted": shifted,
    "reference": reference,
    "day_shift": day_shift,
    "night_to": night_to,
    "day_part": day_part,
    "day_part_adverb": day_part_adverb,
    "clock": clock,
    "duration": duration,
    "plural": plural,
    "adjective": adjective,
    "frequency": frequency,
    "every": every,
    "rate": rate,
    "weekdays": weekdays,
}
"""Builders by the name that rules use."""
