"""Matches -> drafts: years, decades, centuries."""

from __future__ import annotations

import re

from claimx.times.dates import third_mod
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.items import Item
from claimx.types import TimeType

__all__ = ["century", "decade", "decade_of_century", "early_year", "era", "year", "year_end", "years"]

DATE = TimeType.DATE

_LAST_CENTURY = 30
_FIRST_LED = 1000  # behind a preposition, or before the verb of a sentence that it opens
_FIRST_SAFE, _FIRST_BARE, _FIRST_SURE = 1200, 1500, 1900
_BEFORE_BARE = frozenset({"other", "stop", "comma", "reference", "article", "word"})
_AMOUNT_LEADS = frozenset({"mit", "aus", "je", "nr", "platz"})

_LEADS = frozenset(
    ["boundary", "ago", "to", "of", "unit", "month", "year", "within", "bound", "open", "part", "dash", "and"]
)


def _counted(found: Found, year: int) -> bool:
    """Tell whether four digits are an amount: ``2000 Soldaten``, ``1500 Euro``."""
    after = found.after_text()
    if after.lower() in found.pack.listed("not_year_after"):
        return True
    item = found.after()
    if item is None or item.kind != "other" or found.text[found.items[found.last - 1].end : item.start].strip():
        return False
    if found.value("about") is not None:  # "um 1900 lebten", but "rund 1850 Betriebe"
        return after[:1].isupper() or not found.pack.verb_second
    return not year % 100 and found.pack.counted_noun.fullmatch(after) is not None


def _is_numbered(found: Found, before: Item) -> bool:
    """Tell a word before a number that is no year: ``Zug 2083``, ``Nr. 2010``; not ``ZuG``, which is another word."""
    excluded = found.pack.listed("not_year_before")
    written = found.text[before.start : before.end]
    if written not in (written.lower(), written.upper(), written.capitalize()):
        return False
    if written.lower().endswith(tuple(found.pack.listed("streets"))):  # "Weststraße 1984"
        return True
    return written.lower() in excluded or found.text[before.start : before.end + 1].lower() in excluded


def _is_told(found: Found) -> bool:
    """Tell ``wurde 1890 gebaut``, ``entstand 1871``: a past verb beside the digits, where nouns have capitals."""
    before, pack = found.before(), found.pack
    if before is None or before.kind != "other" or not pack.verb_second:
        return False
    verb = found.text[before.start : before.end]
    past = verb in pack.listed("past") or pack.past_form.fullmatch(verb) is not None
    after, following = found.after(), found.after_text()
    ends = after is None or after.kind in ("stop", "comma", "in", "and")
    ends = ends or following in pack.listed("year_adverbs")
    return past and (ends or pack.participle_form.fullmatch(following) is not None)


def _is_bare_year(found: Found, number: int) -> bool:
    """Tell ``1834 auf``, ``1889 löste er``: a year before 1900 where no noun that it could count follows.

    Round numbers are more often amounts, unless they open a sentence before its verb.
    """
    before, after = found.before(), found.after()
    opens = found.begins() and found.after_text()[:1].islower() and number % 50
    first = _FIRST_LED if opens else _FIRST_BARE
    if not found.pack.verb_second or not first <= number < _FIRST_SURE or (before and before.kind == "onto"):
        return False
    if before is not None and (before.kind not in _BEFORE_BARE or before.value in _AMOUNT_LEADS):
        return False
    if after is None or after.kind in ("stop", "comma"):
        return bool(number % 10)
    goes_on = after.kind in ("in", "article", "ago", "boundary", "one", "and") or found.after_text()[:1].islower()
    return goes_on and (bool(number % 50) or found.begins())


def year(found: Found) -> Draft | None:
    """Read four digits as a year where the words around allow it."""
    number = found.whole("year") or 0
    before = found.before()
    about = found.value("about")
    link, partner = found.after(), found.after(1)
    paired = link and partner and link.kind in ("and", "to", "dash") and partner.kind == "year"
    lead = (
        paired or found.value("prep") is not None or about is not None or (before is not None and before.kind in _LEADS)
    )
    if before and before.kind == "number" and found.text[before.start : before.end].isdigit():  # "0000 2020 51"
        return None
    if _counted(found, number) or (before and _is_numbered(found, before)):
        return None
    after = found.after()
    if about is not None and (about not in ("", "APPROX") or (after and after.kind in ("onto", "comma") and about)):
        return None
    named = any(item.kind == "unit" for item in found.items[found.first : found.last])  # "um das Jahr 1000"
    lead = lead or _is_told(found) or _is_bare_year(found, number)
    first = _FIRST_LED if after is None or after.kind != "onto" else _FIRST_SAFE  # "von 1050 auf 1100"
    if not (named or 1900 <= number <= 2099 or (lead and first <= number < 2100 and number != 1000)):
        return None
    return found.draft(DATE, "calendar", year=number, mod=None if about is None else "APPROX")


def years(found: Found) -> Draft:
    """Read a span over two years, as in ``2024/25``."""
    first = found.whole("yearspan") or 0
    return found.draft(DATE, "fixed", value=f"{first}/{first + 1}")


def year_end(found: Found) -> Draft | None:
    """Read the second year of ``1914–18``."""
    start, dash, end = found.items[found.first - 2 : found.first + 1]
    first, second = int(start.value), int(end.value)
    if start.end < dash.start or dash.end < end.start:
        return None
    after = found.after()
    if len(found.surface("end")) != 2 or second <= first % 100 or (after and after.kind in ("unit", "month", "oclock")):
        return None
    return found.draft(DATE, "calendar", year=first - first % 100 + second)


def era(found: Found) -> Draft | None:
    """Read a year before or after Christ."""
    number = found.whole("year")
    if number is None or not number:
        return None
    about = found.value("about")
    if about not in (None, "", "APPROX"):
        return None
    mod = None if about is None else "APPROX"
    return found.draft(DATE, "fixed", value=f"{'BC' if found.value('era') == '-1' else ''}{number:04d}", mod=mod)


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
        before = found.before()
        word = found.text[before.start : before.end].lower() if before else ""
        if word in found.pack.listed("not_year_before") or word in found.pack.listed("possessives"):
            return None  # "a man in his 60s"
        unit_follows = found.items[found.last - 1].kind == "unit" or len(item.value) > 5 or found.item("part")
        article = found.items[found.first] is not item and not found.after_text()[:1].isupper()
        if not article and not unit_follows and item.kind == "decade" and found.pack.verb_second:
            return None
        digits = century + digits
    half = {"1": "START", "2": "END"}.get(found.value("whichhalf") or "")
    return found.draft(DATE, "fixed", value=digits[:3], mod=found.value("part") or found.value("early") or half)


def decade_of_century(found: Found) -> Draft | None:
    """Read ``in den Achtzigerjahren des 19. Jahrhunderts``."""
    item, nth = found.item("decade"), found.whole("nth") or 0
    digits = re.sub(r"[^0-9]", "", item.value) if item else ""
    if not 1 <= nth <= _LAST_CENTURY or len(digits) not in (1, 2):
        return None
    return found.draft(
        DATE, "fixed", value=f"{nth - 1:02d}{digits[0]}", mod=found.value("part") or found.value("early")
    )


def century(found: Found) -> Draft | None:
    """Read a century: the 19th is ``18``."""
    nth = found.whole("nth") or 0
    centuries = found.value("centuries")
    if not 1 <= nth <= _LAST_CENTURY or centuries not in (None, "CE", "ML"):
        return None
    if found.item("third") and third_mod(found) is None:
        return None
    half = {"1": "START", "2": "END"}.get(found.value("whichhalf") or "")
    mod = found.value("part") or found.value("early") or half or third_mod(found)
    bc = any(item.kind == "era" and item.value == "-1" for item in found.items[found.first : found.last])
    if centuries == "ML":  # "im 9. Jahrtausend v. Chr."
        return found.draft(DATE, "fixed", value=f"{'BC' if bc else ''}{nth - 1}", mod=mod)
    return found.draft(DATE, "fixed", value=f"BC{nth - 1:02d}" if bc else f"{nth - 1:02d}", mod=mod)


def early_year(found: Found) -> Draft | None:
    """Read ``im Jahre 977``: three digits behind the word for a year."""
    digits = found.surface("early_year")
    single = found.value("prep") == "inc" or found.surface("unit").lower() not in found.pack.listed("plurals")
    plain = found.value("unit") == "Y" and single
    if not plain or not re.fullmatch("[1-9][0-9]{2}", digits) or _counted(found, int(digits)):
        return None
    return found.draft(DATE, "fixed", value=f"0{digits}")
