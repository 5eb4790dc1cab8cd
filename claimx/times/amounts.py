"""Matches -> drafts: how long and how often."""

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
    "every",
    "frequency",
    "period_of",
    "plural",
    "rate",
    "weekdays",
]

DURATION, SET = TimeType.DURATION, TimeType.SET

_SCALE = 1000
_SIZES = ("TS", "TM", "TH", "D", "W", "M", "Y")
_LONGEST_RATE = 7  # "im Jahr", "a minute"; a compound ("im Geschäftsjahr") names one period and is no rate


def amount_of(found: Found, suffix: str = "") -> tuple[Decimal, str] | None:
    """Return number and unit of the groups ``count`` and ``unit``, with a suffix for a second pair."""
    number, name = found.number(f"count{suffix}"), found.value(f"unit{suffix}")
    if number is None or name is None:
        return None
    if found.item("half"):
        number /= 2
    if found.item("plushalf") or found.item("plushalf2"):
        number += Decimal("0.5")
    if factor := found.item("factor"):  # "66 Millionen Jahre"
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
        if name in ("DE", "CE", "ML"):
            number, name = number * {"DE": 10, "CE": 100, "ML": 1000}[name], "Y"
        if name == "Q":
            number, name = number * 3, "M"
        plain = number.normalize()
        number = format(plain, "f")
    return f"PT{number}{name[1:]}" if name.startswith("T") and len(name) == 2 else f"P{number}{name}"


def duration(found: Found) -> Draft | None:
    """Read an amount of time."""
    if _is_age(found) or _counts_nothing(found):
        return None
    if found.item("vague") or found.item("to"):
        return found.draft(DURATION, "fixed", value=period_of("X", _plain(found.value("unit") or "D")), mod=found.mod())
    value = _value_of(found)
    return None if value is None else found.draft(DURATION, "fixed", value=value, mod=found.mod())


def _counts_nothing(found: Found) -> bool:
    """Tell an article or ordinal before a unit, and ``weniger Stunden``; all may count in ``binnen eines Jahres``."""
    counter = found.item("vague") or found.item("count")
    if counter is None or counter.kind not in ("vague", "one", "ordword"):
        return False
    lead, word = found.before(), found.text[counter.start : counter.end].lower()
    if word in found.pack.listed("indefinite") and not found.item("mod") and (lead is None or lead.kind != "within"):
        return True
    plural = counter.kind == "one" and found.surface("unit").lower() in found.pack.listed("plurals")
    return counter.kind == "ordword" or plural


def _value_of(found: Found) -> str | None:
    """Write one amount or two, as in ``drei Jahre und sechs Monate``."""
    amount = amount_of(found)
    if amount is None:
        return None
    value = period_of(*amount)
    if found.item("count2") and (second := amount_of(found, "2")):
        if amount[1] not in _SIZES or second[1] not in _SIZES[: _SIZES.index(amount[1])]:
            return None  # "20 min und 5 h" are two
        value += period_of(*second)[1:].replace("T", "" if "T" in value else "T")
    return value


def _plain(name: str) -> str:
    return re.sub(r"^[0-9]+", "", name)


_BETWEEN_AGE = frozenset({"of", "to", "and", "dash", "int", "number", "word", "mod", "in", "article", "boundary"})


def _is_age(found: Found) -> bool:
    """Tell ``35 Jahre alt``, ``im Alter von 12 bis 15 Jahren``, ``Personen ab 16 Jahren``."""
    after = found.after()
    if after and after.kind == "age":
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
    for back in range(1, 7):
        item = found.before(back)
        if item is None or item.kind == "stop":
            return False
        if item.kind == "age":
            held = found.before(back + 1)
            return held is None or held.kind != "unit"  # "45 Jahre alt und seit 20 Jahren Chef"
        if item.kind == "other" and found.pack.age_noun.fullmatch(item.value):
            return True
        if item.kind not in _BETWEEN_AGE and (item.kind != "other" or back > 4):
            return False
    return False


def plural(found: Found) -> Draft | None:
    """Read a bare plural after a boundary word: ``seit Jahren``, ``binnen Monaten``."""
    if found.surface("plural").lower() not in found.pack.listed("plurals"):
        return None
    return found.draft(DURATION, "fixed", skip=1, value=period_of("X", _plain(found.value("plural") or "D")))


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
    return found.draft(DURATION, "fixed", value=period_of(Decimal(number), name))


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
        return found.draft(SET, "fixed", value=period_of(Decimal(match[1]), match[2]))
    before = found.before()
    if name.startswith("T") and before and found.text[before.start : before.end].lower() in found.pack.listed("speeds"):
        return None
    each = found.value("every") or "1"
    number = found.number("count") or found.number("nth") or Decimal(each if each.isdigit() else 1)
    return found.draft(
        SET,
        "fixed",
        value=period_of("X" if found.surface("count").isalpha() and not found.number("count") else number, name),
    )


_AMOUNTS = ("int", "number", "point", "word", "year", "times", "colon")


def rate(found: Found) -> Draft | None:
    """Read ``im Jahr``, ``a year`` after an amount as a rate."""
    prep, item = found.item("prep"), found.item("unit")
    if item is None or prep is None or found.surface("unit").lower() in found.pack.listed("plurals"):
        return None
    if item.value not in ("Y", "M", "W", "D", "TH", "TM", "TS") or item.end - item.start > _LONGEST_RATE:
        return None
    before, amount = found.before(), found.before(2)
    if prep.kind == "article" and not (before and before.kind == "other" and amount and amount.kind in _AMOUNTS):
        return None  # "20 Euro die Stunde", but "zwanzig Leute, die Stunde"
    after = found.after_text()
    if after[:1].isupper() or after[:1].isdigit() or after in found.pack.listed("genitives"):
        return None
    near = found.items[max(0, found.first - 6) : found.first]
    cut = max((index for index, other in enumerate(near) if other.kind == "stop"), default=-1)
    if not any(other.kind in _AMOUNTS or found.pack.times.search(other.value) for other in near[cut + 1 :]):
        return None
    return found.draft(SET, "fixed", value=period_of(Decimal(1), item.value))


def weekdays(found: Found) -> Draft:
    """Read ``montags``."""
    return found.draft(SET, "fixed", value=f"XXXX-WXX-{found.value('weekdays')}")
