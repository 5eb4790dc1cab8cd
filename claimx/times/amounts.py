"""Matches -> drafts: how long."""

from __future__ import annotations

import re
from decimal import Decimal

from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.types import TimeType

__all__ = [
    "adjective",
    "amount_of",
    "duration",
    "duration_clock",
    "fraction_of",
    "half_unit",
    "period_of",
    "plural",
    "plural_after_verb",
    "quarter_of",
    "value_of_amounts",
    "whole",
]

DURATION = TimeType.DURATION

_SCALE = 1000
_FAR = 4
_INFLECTED = ("e", "en", "er", "em")
_HALVES = {
    ("TH", Decimal("0.5")): "PT30M",
    ("D", Decimal("0.5")): "PT12H",
    ("TM", Decimal("0.5")): "PT30S",
    ("TH", Decimal("0.25")): "PT15M",
    ("TH", Decimal("0.75")): "PT45M",
}
_SIZES = ("TS", "TM", "TH", "D", "W", "M", "Y")


def amount_of(found: Found, suffix: str = "") -> tuple[Decimal, str] | None:
    """Return number and unit of the groups ``count`` and ``unit``, with a suffix for a second pair."""
    number, name = found.number(f"count{suffix}"), found.value(f"unit{suffix}")
    if number is None or name is None:
        return None
    halved = found.item("half") or (found.item("half2") and number == 1)  # "half an hour", "a half hour"
    if halved and not suffix:
        number /= 2
    if (found.item("plushalf") or found.item("plushalf2")) and not suffix:
        number += Decimal("0.5")
    if not suffix and (factor := found.item("factor")):  # "66 Millionen Jahre"
        scale = found.number("factor")
        if scale is None or factor.kind == "one" or number < _SCALE or found.item("count").kind != "word":  # type: ignore[union-attr]
            return None
        number *= scale
    match = re.fullmatch(r"([0-9]*)([A-Z]+)", name)
    if match is None:
        return None
    return number * int(match[1] or 1), "CE" if match[2] == "C" else match[2]


def period_of(number: Decimal | str, name: str) -> str:
    """Write an amount as a TIMEX3 period.

    Args:
        number: How many; ``X`` for a vague amount.
        name: Unit: ``Y``, ``M``, ``W``, ``D``, ``TH`` …

    Example:
        >>> period_of(Decimal("1.5"), "Y"), period_of("X", "TH")
        ('P1Y6M', 'PTXH')
    """
    if isinstance(number, Decimal):
        if name == "Y" and number != int(number) and number * 12 == int(number * 12):
            whole, months = divmod(int(number * 12), 12)
            return f"P{f'{whole}Y' if whole else ''}{months}M"
        if (name, number) in _HALVES:
            return _HALVES[name, number]
        if name in ("DE", "CE", "ML"):
            number, name = number * {"DE": 10, "CE": 100, "ML": 1000}[name], "Y"
        if name == "Q":
            number, name = number * 3, "M"
        plain = number.normalize()
        number = format(plain, "f")
    return f"PT{number}{name[1:]}" if name.startswith("T") and len(name) == 2 else f"P{number}{name}"


def duration(found: Found) -> Draft | None:
    """Read an amount of time."""
    if _is_age(found) or _counts_nothing(found) or found.value("relation") == "t0":  # "before that three years"
        return None
    if found.item("vague") or found.item("to"):
        return found.draft(DURATION, "fixed", value=period_of("X", _plain(found.value("unit") or "D")), mod=found.mod())
    value = value_of_amounts(found)
    if value is None:
        return None
    across = found.items[found.last - 1].kind == "long" and found.mod() == "MORE_THAN"  # "über fünf Jahre hinweg"
    if across and found.items[found.last - 1].value == "ACROSS":
        return found.draft(DURATION, "fixed", value=value, skip=1)
    return found.draft(DURATION, "fixed", value=value, mod=found.mod())


def half_unit(found: Found) -> Draft | None:
    """Read ``half-hour``, ``half-day`` by itself."""
    name = found.value("unit") or ""
    if name not in ("Y", "D", "TH", "DE") or found.surface("unit").lower() in found.pack.listed("plurals"):
        return None
    if _is_age(found):
        return None
    return found.draft(DURATION, "fixed", value=period_of(Decimal("0.5"), name))


def _counts_nothing(found: Found) -> bool:
    """Tell an article or ordinal before a unit, and ``weniger Stunden``; all may count in ``binnen eines Jahres``."""
    counter = found.item("vague") or found.item("count")
    if counter is None or counter.kind not in ("vague", "one", "ordword"):
        return False
    lead, word = found.before(), found.text[counter.start : counter.end].lower()
    if word in found.pack.listed("indefinite") and not found.item("mod") and (lead is None or lead.kind != "within"):
        return True
    halves = found.item("plushalf") or found.item("plushalf2")  # "one and a half years"
    plural = counter.kind == "one" and not halves and found.surface("unit").lower() in found.pack.listed("plurals")
    return counter.kind == "ordword" or plural


def value_of_amounts(found: Found) -> str | None:
    """Write one amount or two, as in ``drei Jahre und sechs Monate``."""
    amount = amount_of(found)
    if amount is None:
        return None
    value = period_of(*amount)
    for suffix in ("2", "3"):
        if not found.item(f"count{suffix}") or (more := amount_of(found, suffix)) is None:
            break
        if amount[0] != int(amount[0]) or amount[1] not in _SIZES or more[1] not in _SIZES[: _SIZES.index(amount[1])]:
            return None  # "20 min und 5 h" are two
        value += period_of(*more)[1:].replace("T", "" if "T" in value else "T")
        amount = more
    return value


def _plain(name: str) -> str:
    return re.sub(r"^[0-9]+", "", name)


_BETWEEN_AGE = frozenset({"of", "to", "and", "dash", "int", "number", "word", "mod", "in", "article", "boundary"})


def _is_age(found: Found) -> bool:
    """Tell ``35 Jahre alt``, ``im Alter von 12 bis 15 Jahren``, ``Personen ab 16 Jahren``."""
    after, second = found.after(), found.after(1)
    if after and (after.kind == "age" or (after.kind == "of" and second and second.value == "age")):
        return True
    if found.value("unit") != "Y":
        return False
    mod, first = found.item("mod"), found.before()
    if first and first.kind == "mod":  # "Kinder unter | 14 Jahren"
        mod, first = first, found.before(2)
    if first and (mod or first.kind == "boundary"):
        noun = first if mod else found.before(2)
        if noun and found.text[noun.start : noun.end].lower() in found.pack.listed("people"):
            return True
    return _follows_age(found)


def _follows_age(found: Found) -> bool:
    """Look back for a word of age, past the words that may stand between: ``im Alter von 12 bis 15 Jahren``."""
    for back in range(1, 7):
        item = found.before(back)
        if item is None or item.kind == "stop":
            return False
        if item.kind == "age":
            held = found.before(back + 1)
            return held is None or held.kind != "unit"  # "45 Jahre alt und seit 20 Jahren Chef"
        if item.kind == "other" and item.value in found.pack.listed("between"):
            return _is_of_people(found, back + 1)
        if item.kind == "other" and found.pack.age_noun.fullmatch(item.value):
            return True
        if item.kind not in _BETWEEN_AGE and (item.kind != "other" or back > _FAR):
            return False
    return False


def _is_of_people(found: Found, back: int) -> bool:
    """Tell ``Zuschauer zwischen 14 und 49 Jahren`` by the noun so many items before."""
    noun = found.before(back)
    if noun is None:
        return False
    written = found.text[noun.start : noun.end]
    people = written == "%" or written.lower() in found.pack.listed("people")
    return people or found.pack.person.fullmatch(written) is not None


def plural(found: Found) -> Draft | None:
    """Read a bare plural after a boundary word: ``seit Jahren``, ``binnen Monaten``."""
    under = found.items[found.first].value == "LESS_THAN"  # "unter Tage gearbeitet"
    if under or found.surface("plural").lower() not in found.pack.listed("plurals"):
        return None
    return found.draft(DURATION, "fixed", skip=1, value=period_of("X", _plain(found.value("plural") or "D")))


def plural_after_verb(found: Found) -> Draft | None:
    """Read a bare plural after a verb of lasting: ``dauerte Jahre``, ``took months``."""
    before, lasting = found.before(), found.pack.listed("lasting")
    if before is None or found.surface("plural").lower() not in found.pack.listed("plurals"):
        return None
    if before.value not in lasting and found.after_text().lower() not in lasting:
        return None
    return found.draft(DURATION, "fixed", value=period_of("X", _plain(found.value("plural") or "D")))


def whole(found: Found) -> Draft | None:
    """Read ``den ganzen Tag``, ``all day``, ``die ganze Nacht``: one whole unit."""
    name = found.value("unit") or ""
    if part := found.value("daypart"):
        return found.draft(DURATION, "fixed", value=f"P1{part}")
    if name not in ("Y", "M", "W", "D", "TH", "DE") or found.surface("unit").lower() in found.pack.listed("plurals"):
        return None
    return found.draft(DURATION, "fixed", value=period_of(Decimal(1), name))


def quarter_of(found: Found) -> Draft | None:
    """Read ``a quarter of an hour``."""
    value = {"TH": "PT15M", "CE": "P25Y", "Y": "P3M"}.get(
        {"century": "CE"}.get(found.surface("unit").lower(), found.value("unit") or "")
    )
    return found.draft(DURATION, "fixed", value=value) if value else None


def fraction_of(found: Found) -> Draft | None:
    """Read ``eine dreiviertel Stunde``, ``1/4 Stunde``, ``3/4 Jahr``."""
    number = {"<45": Decimal("0.75"), "<15": Decimal("0.25")}.get(found.value("fraction") or "")
    if number is None or found.value("unit") not in ("TH", "Y"):
        return None
    return found.draft(DURATION, "fixed", value=period_of(number, found.value("unit") or ""), mod=found.mod())


def duration_clock(found: Found) -> Draft | None:
    """Read ``1:30 Stunden``, ``3:15 Minuten``."""
    first, second = (int(part) for part in (found.value("amount") or "0:0").split(":")[:2])
    units = {"TH": "HM", "TM": "MS"}.get(found.value("unit") or "")
    if units is None or second > 59:
        return None
    return found.draft(DURATION, "fixed", value=f"PT{first}{units[0]}{second}{units[1]}", mod=found.mod())


def adjective(found: Found) -> Draft | None:
    """Read ``17-monatig``, ``dreijährig``, unless it tells a person's age; ``14-täglich`` is a set."""
    value, item = found.value("adjective") or "", found.items[found.last - 1]
    if value.startswith("P"):
        return found.draft(DURATION, "fixed", value=value)
    number, _, name = value.partition(" ")
    if name.startswith("@"):
        return found.draft(TimeType.SET, "fixed", value=period_of(Decimal(number), name[1:]))
    surface = found.text[item.start : item.end]
    shape = found.pack.adjective.fullmatch(surface)
    if shape is not None and shape["unit"] is None:  # "Fünfjahresplan"
        return found.draft(DURATION, "fixed", value=period_of(Decimal(number), name), mod=found.mod())
    if name == "Y" and found.pack.verb_second and surface.endswith(_INFLECTED) and not found.after_text()[:1].isupper():
        after = found.after()
        if after is None or after.kind in ("other", "stop", "comma", "dash"):
            return None  # "der 37-jährige wurde verletzt"
    if name == "Y" and (found.pack.age_adjective.search(surface) or found.pack.person.fullmatch(found.after_text())):
        return None
    return found.draft(DURATION, "fixed", value=period_of(Decimal(number), name), mod=found.mod())
