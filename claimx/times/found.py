"""A match of a rule, and the words around it."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from claimx.lang.numerals import read_number
from claimx.lang.time_pack import TimeRule
from claimx.times.drafts import Draft
from claimx.times.items import Item, Source
from claimx.types import TimeType

__all__ = ["Found"]


_ARTICLE_AND_WORD = 2
_WHOLE = re.compile(r"-?[0-9]{1,4}")


class Found:
    """A match of a rule over the items, and the words around it."""

    def __init__(self, rule: TimeRule, match: re.Match[str], base: int, source: Source) -> None:
        self.rule, self.match, self._base = rule, match, base
        self.text, self.items, self.pack = source
        self.first, self.last = base + match.start(), base + match.end()

    def item(self, name: str) -> Item | None:
        """Return the item of a named group, ``None`` where it is absent from rule or match."""
        for group in (name, f"{name}_2", f"{name}_3", f"{name}_4"):
            if group not in self.match.re.groupindex:
                return None
            if (at := self.match.start(group)) >= 0:
                return self.items[self._base + at]
        return None

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

    def begins(self, back: int = 0) -> bool:
        """Tell whether the match, or the item so many before it, begins a sentence."""
        lead = self.before(back + 1)
        return lead is None or lead.kind == "stop"

    def after_text(self) -> str:
        """Return the written form of the item after the match."""
        item = self.after()
        return self.text[item.start : item.end] if item else ""

    def is_title(self) -> bool:
        """Tell ``the Friday Boys``: a word between an article and a noun with a capital, where nouns have none."""
        before, after, word = self.before(), self.after(), self.items[self.last - 1]
        within = self.last - self.first == _ARTICLE_AND_WORD and self.items[self.first].kind == "article"
        outside = self.last - self.first == 1 and before is not None and before.kind == "article"
        named = after is not None and after.kind == "other" and self.after_text()[:1].isupper()
        return (within or outside) and named and self.text[word.start].isupper() and not self.pack.verb_second

    def is_plural(self, name: str) -> bool:
        """Tell a unit in the plural, but not the old dative of ``am selben Tage``."""
        surface, relation = self.surface(name).lower(), self.surface("relation").lower()
        if surface not in self.pack.listed("plurals"):
            return False
        contracted = self.items[self.first].kind == "in" and self.items[self.first].value in ("day", "inc", "at")
        return not (self.pack.verb_second and surface.endswith("e") and (contracted or relation.endswith("em")))

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
        value = self.value(name)
        digits = _WHOLE.match(value) if value else None
        return int(digits[0]) if digits else None

    def mod(self) -> str | None:
        """Return the first modifier in the match."""
        mod = next((item.value for item in self.items[self.first : self.last] if item.kind == "mod"), None)
        return None if mod == "EXACT" else mod

    def about(self) -> str | None:
        """Return what a preposition of the clock says, ``gegen`` in ``am Dienstag gegen 6.40 Uhr``."""
        return next((item.value for item in self.items[self.first : self.last] if item.value == "APPROX"), None)

    def _lead(self, first: int) -> str | None:
        """Name what stands before an item, past articles: ``seit``, ``bis``, ``vor``."""
        lead = self.items[first - 1] if first else None
        for back in (1, 2, 3):
            item = self.items[first - back] if first >= back else None
            if item is None or item.kind not in ("article", "in", "boundary", "to", "ago", "bound"):
                break
            lead = item
        if lead is None or lead.kind == "boundary":
            return lead and lead.value
        if lead.kind == "bound":  # "no later than Friday"
            return "to"
        surface = self.text[lead.start : lead.end].lower()
        surface = surface.rpartition(" ")[2]  # "mehr als"
        named = {"comparatives": "compared", "aims": "for"}
        return next((name for known, name in named.items() if surface in self.pack.listed(known)), lead.kind)

    def _inner_lead(self, first: int) -> str | None:
        """Name the preposition in the match that looks ahead, ``zum 1. Januar``, or back: ``vom 3. Dezember``."""
        item, after = self.items[first], self.after()
        if item.kind != "in":
            return None
        ranged = after is not None and (after.kind in ("to", "dash") or self.after_text() == "an")
        return {"at": "at", "from": "from" if ranged else "dated"}.get(item.value)

    def _led_by(self, first: int) -> str | None:
        outer = self._lead(first)
        if outer == "one" and self.items[first].kind in ("in", "article"):
            outer = "other"  # "laut einer am Dienstag veröffentlichten Studie"
        return self._inner_lead(first) or outer if outer in (None, "other", "stop", "comma", "for") else outer

    def draft(self, type_: TimeType, kind: str, *, skip: int = 0, **fields: Any) -> Draft:
        """Build a draft over the match, less ``skip`` items at its head."""
        first = self.first + skip
        lead = self.items[first - 1].kind if first else None
        if lead in ("ago", "boundary", "to", "within") and self.items[first].kind in ("article", "in"):
            while first + 1 < self.last and self.items[first].kind in ("article", "in"):
                first += 1
        if first and self.items[first].kind == "comma":
            first += 1
        start, end = self.items[first].start, self.items[self.last - 1].end
        return Draft(start, end, self.rule.id, type_, kind, lead=self._led_by(first), **fields)
