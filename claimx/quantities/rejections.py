"""Numbers that state no amount: a closed list of reasons.

| code | example |
| --- | --- |
| ``article`` | ``ein Soldat`` |
| ``date`` | ``23. Oktober``, ``2024-10-23`` |
| ``clock_time`` | ``14.30 Uhr`` |
| ``year`` | ``im Jahr 2000``, ``2019/20`` |
| ``decade`` | ``60er Jahre`` |
| ``ordinal`` | ``der 3. Tag``, ``3rd`` |
| ``legal`` | ``Artikel 2 Absatz 1``, ``§ 12`` |
| ``document`` | ``Drucksache 20/13998`` |
| ``identifier`` | ``ISSN 1611-6364`` |
| ``phone`` | ``+49 30 880 07-0`` |
| ``address`` | ``Ludwigkirchplatz 3`` |
| ``postcode`` | ``10719 Berlin`` in an address |
| ``page`` | ``Seite 14`` |
| ``rank`` | ``Platz 3`` |
| ``version`` | ``Windows 11`` |
| ``name`` | ``G7``, ``F-16``, ``Agenda 2030`` |
| ``enumerator`` | ``1.`` or ``(2)`` at the beginning |
| ``score`` | ``3:1`` |
| ``footnote`` | ``[12]``, ``… nicht.12`` |
"""

from __future__ import annotations

import re

from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Refusal
from claimx.quantities.rows import Row
from claimx.quantities.units import match_unit

__all__ = ["REASONS", "is_age_group", "is_year", "refuse_digits"]

REASONS = (
    "address", "article", "clock_time", "date", "decade", "document", "enumerator", "footnote", "identifier", "legal",
    "name", "ordinal", "page", "phone", "postcode", "rank", "score", "version", "year",
)  # fmt: skip

_AT, _HOUR_SIGNS = frozenset({"at", "um", "gegen"}), frozenset({"h", "hr", "hrs"})
_HOURS = 24
_LONGEST_NOTE = 3
_FINAL, _CLOSING = frozenset(".!?"), frozenset("”“»«›‹’")
_SHORTEST_NAME = 3
_DOTTED_DATE = re.compile(r"[0-3]?[0-9]\.[01]?[0-9](?:\.(?:[0-9]{4}|[0-9]{2}))?")
_HOUR = re.compile(r"[0-2]?[0-9](?:[.,][0-5][0-9])?")
_MANY_DOTS = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")
_HYPHENS = "-‑–−"
_OPEN_REACH = 7  # words between "open" and the hours
_PENCE = 100


def refuse_digits(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """Refuse digits by their shape and by what touches them."""
    for rule in (
        _footnote,
        _enumerator,
        _date,
        _open_hours,
        _score,
        _clock,
        _colon,
        _short_year,
        _name,
        _dotted_name,
        _touching_letters,
        _slashed,
        _identifier,
        _ordinal,
    ):
        refusal = rule(row, i, pack)
        if refusal is not None:
            return refusal
    return None


def _footnote(row: Row, i: int, pack: QuantityPack) -> Refusal | None:  # noqa: ARG001
    """``endet nicht.12``, ``der »dritte Weg«3``, ``mehr Gas,4 doch``: a number that touches a mark behind a word."""
    before, last = row.get(i - 1), row.get(i - 2)
    if i < 2 or len(row.text[i]) > _LONGEST_NOTE or not row.glued(i) or row.glued(i + 1):
        return None
    closes = i + 1 == len(row) and before in _FINAL and (last in _CLOSING or (last.isalpha() and row.glued(i - 1)))
    inside = before in ",;" and row.is_word(i - 2) and row.glued(i - 1)
    quoted = before in _CLOSING and row.glued(i - 1) and (row.is_word(i - 2) or last in _FINAL)
    return Refusal(i, i + 1, "footnote") if closes or inside or quoted else None


def _enumerator(row: Row, i: int, pack: QuantityPack) -> Refusal | None:  # noqa: ARG001
    if i == 0 and row.get(1) in (".", ")") and row.glued(1) and len(row.text[0]) <= 2 and len(row) > 2:
        return Refusal(0, 2, "enumerator")
    if row.get(i - 1) == "(" and row.get(i + 1) == "." and row.get(i + 2) == ")" and len(row.text[i]) <= 3:
        return Refusal(i, i + 2, "ordinal")  # "Sven Bender (35.) traf"
    if row.get(i - 1) in ("(", "[") and row.get(i + 1) in (")", "]") and len(row.text[i]) <= 3:
        if row.get(i - 1) == "[":
            return Refusal(i - 1, i + 2, "footnote")
        if i == 1 and len(row) > 3:
            return Refusal(0, 3, "enumerator")
    return None


def _date(row: Row, i: int, pack: QuantityPack) -> Refusal | None:  # noqa: PLR0911  # one answer a way to write it
    text = row.text[i]
    if row.get(i + 1) == "." and row.get(i + 2) in pack.months and _is_day(text):
        year = 1 if row.is_digits(i + 3) and is_year(row.text[i + 3]) else 0
        return Refusal(i, i + 3 + year, "date")
    if row.get(i + 1) in (".", "-", "/", "–") and row.glued(i + 1) and _is_day(text) and _day_list(row, i, pack):
        return Refusal(i, i + 2, "date")
    if _is_day(text) and not pack.capital_nouns and _english_date(row, i, pack):
        span = row.get(i + 1) in ("-", "–") and row.is_digits(i + 2) and _is_day(row.text[i + 2])
        return Refusal(i, _end_of_date(row, i, pack) or (i + 3 if span else i + 1), "date")
    if _is_day(text) and not pack.capital_nouns and _days_before_month(row, i, pack):
        return Refusal(i, _end_of_date(row, i + 2, pack) or i + 4, "date")
    if row.get(i + 1) == "." and row.get(i + 2) in ("-", "‑") and row.get(i + 3) in pack.months and row.glued(i + 3):
        return Refusal(i, row.compound_end(i + 3), "date")  # "die 1.-Mai-Demo"
    if text.count(".") == 2 and _DOTTED_DATE.fullmatch(text):
        return Refusal(i, i + 1, "date")
    if text.count(".") == 1 and row.get(i + 1) == "." and row.glued(i + 1) and _DOTTED_DATE.fullmatch(text):
        return Refusal(i, i + 2, "date") if i + 2 < len(row) else None
    if row.get(i + 1) in ("-", "/", "‑") and row.get(i + 3) == row.get(i + 1) and row.glued(i + 1) and row.glued(i + 3):
        parts = row.text[i], row.get(i + 2), row.get(i + 4)
        if all(part.isdigit() and len(part) in (1, 2, 4) for part in parts) and row.glued(i + 4):
            return Refusal(i, i + 5, "date")
    return None


def _is_day(text: str) -> bool:
    return len(text) <= 2 and text.isdigit() and 1 <= int(text) <= 31


def is_year(text: str) -> bool:
    """Tell whether four digits may be a year."""
    return len(text) == 4 and text.isdigit() and 1000 <= int(text) <= 2199


def _day_list(row: Row, i: int, pack: QuantityPack) -> bool:
    """``3. und 4. Mai``, ``3.-5. Mai``, ``3. bis 5. Mai``."""
    for j in range(i + 2, min(i + 5, len(row) - 2)):
        if row.is_digits(j) and row.get(j + 1) == "." and row.get(j + 2) in pack.months:
            return True
    return False


_WORDS_TOO = frozenset({"may", "march", "mar", "sep", "dec", "jan"})


def _end_of_date(row: Row, i: int, pack: QuantityPack) -> int:
    """Return where ``14 juillet 1789``, ``14 de julio de 1789`` end, 0 where no month and year follow the day."""
    j = i + 2 if row.get(i + 1) == "de" else i + 1
    if row.get(j) not in pack.months:
        return 0
    j += 2 if row.get(j + 1) in ("de", "del") else 1
    return j + 1 if row.is_digits(j) and is_year(row.text[j]) else 0


def _days_before_month(row: Row, i: int, pack: QuantityPack) -> bool:
    """``11-13 December``, ``between 4 and 9 May``."""
    joined = row.get(i + 1) in ("-", "–", "to", "and") and row.is_digits(i + 2) and _is_day(row.text[i + 2])
    return joined and row.get(i + 3) in pack.months and row.text[i + 3][0].isupper()


def _english_date(row: Row, i: int, pack: QuantityPack) -> bool:
    j = i + 2 if row.get(i + 1) in pack.ordinal_endings else i + 1
    if row.get(j) in ("of", "de", "di"):
        j += 1
    if row.get(j) in pack.months and (row.text[j][0].isupper() or row.get(j) not in _WORDS_TOO):
        return True
    before = row.get(i - 1) if row.get(i - 1) != "." else row.get(i - 2)
    if before in pack.months and row.text[i - 1 if row.get(i - 1) != "." else i - 2][0].isupper():
        return row.get(i + 1) not in ("percent", "%", "per")
    return False


def _score(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """``won 3-1 in Leeds``, ``beat them 24-17``: the higher number first, with a hyphen and nothing counted behind."""
    if row.get(i + 1) in ("-", "–") and row.glued(i + 1) and row.glued(i + 2) and row.is_digits(i + 2):
        first, second = row.text[i], row.text[i + 2]
        falls = first.isdigit() and second.isdigit() and int(first) >= int(second)
        told = any(word in pack.contests for word in row.key[max(0, i - _CONTEST_REACH) : i])
        small = len(first) == len(second) == 1 or (told and len(first) <= 3)
        free = not row.is_word(i + 3) or row.get(i + 3) in _SCORED or row.get(i + 3) in pack.stop
        if falls and small and free and match_free(row, i + 2, pack):
            return Refusal(i, i + 3, "score")
    return None


def _clock(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    text, following = row.text[i], row.get(i + 1)
    if following in ("a", "p") and row.get(i + 2) == "." and row.get(i + 3) == "m" and len(text) <= 5:
        return Refusal(i, min(i + 5, len(row)), "clock_time")
    if pack.clock_at and following in pack.clock_after:
        return _hour(row, i, pack)
    if following in pack.clock_after and len(text) <= 5:
        if following == "o" and row.get(i + 2) not in ("'", "’"):
            return None
        return Refusal(i, i + 2, "clock_time")
    if following in ("-", "–", "bis", "und") and row.is_digits(i + 2) and row.get(i + 3) in pack.clock_after:
        return Refusal(i, i + 4, "clock_time")
    return None


def _colon(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """``14:30``, ``15:21:52``, ``3:1``: digits beside a colon that touches them."""
    if row.get(i + 1) == ":" and row.glued(i + 1) and row.glued(i + 2) and row.is_digits(i + 2):
        minutes = row.text[i + 2]
        unit = match_unit(row, i + 3, pack)
        lasts = unit is not None and unit[1].code in ("h", "min") and minutes.isdigit() and len(minutes) == 2
        told = row.get(i - 1) in _AT and row.get(i + 3) in _HOUR_SIGNS  # "at 16:00 hrs", "um 16:00 h"
        if lasts and not told:
            return None  # "1:30 Stunden"
        text = row.text[i]
        clock = len(minutes) == 2 and minutes.isdigit() and int(minutes) < 60 and text.isdigit() and int(text) <= 24
        seconds = clock and row.get(i + 3) == ":" and row.glued(i + 3) and row.glued(i + 4) and row.is_digits(i + 4)
        return Refusal(i, i + 5 if seconds else i + 3, "clock_time" if clock else "score")
    if row.get(i - 1) == ":" and row.glued(i) and row.glued(i - 1) and row.is_digits(i - 2) and row.get(i - 3) == ":":
        return Refusal(i, i + 1, "clock_time")  # the seconds of "2016-03-24T14:21:36"
    return None


def _open_hours(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """``abierto de 9 a 18 horas``, ``open van 9 tot 18 uur``: two hours behind a word of opening."""
    if (
        not pack.opening
        or row.is_digits(i + 1)
        or not any(word.startswith(pack.opening) for word in row.key[max(0, i - _OPEN_REACH) : i])
    ):
        return None
    join = _end_of_hour(row, i, pack)
    last = _end_of_hour(row, join + 1, pack) if join else 0
    if not last or row.get(join) in (",", *pack.part_joins):
        return None
    told = last > join + 2 or not row.is_word(last) or row.get(last) in pack.clock_after | pack.stop
    return Refusal(i, last, "clock_time") if told else None  # not "to open 5 to 10 new shops"


def _end_of_hour(row: Row, i: int, pack: QuantityPack) -> int:
    """Return the index after an hour and the unit behind it, 0 where no hour stands."""
    if not row.is_digits(i) or not _HOUR.fullmatch(row.text[i]) or int(re.split("[.,]", row.text[i])[0]) > _HOURS:
        return 0
    unit = match_unit(row, i + 1, pack)
    if unit is None:
        return i + 1
    return unit[0] if unit[1].code == "h" else 0


def _hour(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """``à 14 h 30``, ``a las 14 horas``: where the word behind a clock time is a unit, the one before it decides."""
    following = row.get(i + 1)
    glued = following == "h" and row.glued(i + 1) and row.glued(i + 2) and row.is_digits(i + 2)
    told = row.get(i - 1) in pack.clock_at and _HOUR.fullmatch(row.text[i]) is not None
    if not (glued or told):
        return None
    minutes_follow = row.is_digits(i + 2) and len(row.text[i + 2]) == 2
    return Refusal(i, i + 3 if minutes_follow else i + 2, "clock_time")  # "72 horas" is a duration


def _short_year(row: Row, i: int, pack: QuantityPack) -> Refusal | None:  # noqa: ARG001
    """``Port Pier '81``: two digits behind an apostrophe that touches nothing else."""
    told = row.get(i - 1) == "'" and row.glued(i) and len(row.text[i]) == 2
    hung = row.glued(i + 1) and row.is_word(i + 1)  # "the '90s"
    return Refusal(i - 1, i + 1, "year") if told and not row.glued(i - 1) and not hung else None


def _name(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """``G7``, ``F-16``, ``Covid-19``, ``ES-11/1``: letters before the digits, without a space."""
    if not row.glued(i):
        return None
    before = row.text[i - 1]
    if before[0].isalpha():
        product = before in _MULTIPLIERS and row.is_digits(i - 2) and row.glued(i - 1)  # "20x30 cm"
        if product or (pack.units.get(before) and before.isupper() and len(before) == 3):
            return None
        return Refusal(i - 1, row.compound_end(i), "name")
    if is_age_group(row, i, pack):
        return None
    if before in "-‑" and row.glued(i - 1) and row.is_word(i - 2) and row.get(i - 2) not in ("bis",):
        last = row.compound_end(i)
        if row.get(last) == "/" and row.glued(last) and row.is_digits(last + 1):
            last += 2
        return Refusal(row.compound_start(i - 2), last, "name")
    if before == "/" and row.glued(i - 1) and row.is_word(i - 2) and not row.is_word(i + 1):
        return Refusal(i - 2, i + 1, "identifier")  # "dpa/12345"
    if before == "#":
        return Refusal(i - 1, i + 1, "identifier")
    return None


def _dotted_name(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """``Sat.1``: a short number that a full stop ties to a name; ``Fr.20`` and ``Rs.50`` are prices."""
    tied = row.get(i - 1) == "." and row.glued(i) and row.glued(i - 1) and row.is_word(i - 2)
    if not tied or not row.text[i - 2][0].isupper() or len(row.text[i - 2]) < _SHORTEST_NAME or len(row.text[i]) > 2:
        return None
    priced = match_unit(row, i - 2, pack) is not None
    return None if priced or _counts(row, i + 1, pack) else Refusal(i - 2, i + 1, "name")


def _counts(row: Row, i: int, pack: QuantityPack) -> bool:
    """Tell ``Ca.5 Euro``: digits before a unit or a noun."""
    return match_unit(row, i, pack) is not None or (row.is_word(i) and row.text[i][0].isupper())


def is_age_group(row: Row, i: int, pack: QuantityPack) -> bool:
    """``Unter-25-Jährige``, ``over-65s``: an age with its bound before a hyphen."""
    if row.get(i - 1) in pack.age_groups and row.get(i + 1) == "s" and len(row.text[i]) == 2 and row.glued(i + 1):
        return row.get(i - 2) not in ("in", "by", "for", "at")  # "over 65s"; "in under 10s"
    hung = row.get(i - 1) in _HYPHENS and row.glued(i) and row.glued(i - 1) and row.get(i - 2) in pack.age_groups
    if not hung or len(row.text[i]) > 2:
        return False
    if row.get(i + 1) == "s":
        return row.glued(i + 1)
    return row.get(i + 1) in _HYPHENS and row.get(i + 2).startswith(("jährig", "year"))


def _touching_letters(row: Row, i: int, pack: QuantityPack) -> Refusal | None:  # noqa: PLR0911 - one return a case
    """``60er``, ``3rd``, ``5G``: letters right behind the digits that are neither unit nor scale."""
    j = i + 1
    if not (row.glued(j) and row.is_word(j)):
        if row.get(j) in ("'", "’") and row.get(j + 1) == "s" and row.glued(j) and row.glued(j + 1):
            return Refusal(i, j + 2, "decade")
        return None
    key, text = row.key[j], row.text[j]
    if key == "s" and is_age_group(row, i, pack):
        return None
    if key in ("er", "ern", "ers"):
        if row.get(j + 1) in ("jahre", "jahren", "jahrgang") or len(row.text[i]) == 4 or row.text[i] in _DECADES:
            return Refusal(i, j + 1, "decade")
        return Refusal(i, row.compound_end(j), "name")
    if key == "s" and row.text[i].isdigit() and row.text[i].endswith("0") and len(row.text[i]) in (2, 4):
        return Refusal(i, j + 1, "decade")
    if key in pack.ordinal_endings:
        return Refusal(i, j + 1, "ordinal")
    if text == "p" and not (row.text[i].isdigit() and int(row.text[i]) < _PENCE):
        return Refusal(i, row.compound_end(j), "name")  # "1080p"
    if key in _MULTIPLIERS or (key == "e" and (row.glued(j + 1) and (row.is_digits(j + 1) or row.get(j + 1) in "+-−"))):
        return None
    if text in pack.glued_scales or key in pack.numbers.words or match_unit(row, j, pack) or key in pack.compounds:
        return None
    if any(key.startswith(stem) for stem in pack.compounds):
        return None
    return Refusal(i, row.compound_end(j), "name")


_SCORED = frozenset(
    {"decision", "ruling", "vote", "win", "victory", "defeat", "loss", "draw", "lead", "majority", "sieg", "niederlage"}
)
_CONTEST_REACH = 6  # words before a score in which the word of the contest stands
_MULTIPLIERS = frozenset("x×")
_DECADES = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})


def _slashed(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """``2019/20`` is a year, ``20/13998`` a document."""
    if row.get(i + 1) not in ("/", "⁄") or not row.glued(i + 1) or not row.is_digits(i + 2) or not row.glued(i + 2):
        return None
    first, second = row.text[i], row.text[i + 2]
    unit = match_unit(row, i + 3, pack)
    if unit is not None and unit[1].kind == "measure" and len(row.text[i + 3]) > 1 and not is_year(first):
        return None  # "120/80 mmHg"
    if is_year(first) and len(second) in (2, 4):
        return Refusal(i, i + 3, "year")
    if len(first) == 1 and first.isdigit() and second.isdigit() and len(second) <= 2 and int(first) < int(second):
        return None
    return Refusal(i, i + 3, "document")


def _identifier(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    text = row.text[i]
    for j in range(i - 1, max(-1, i - 8), -1):
        if row.key[j] == "iban":
            return Refusal(i, i + 1, "identifier")
        if not (row.is_digits(j) or len(row.text[j]) == 2):
            break
    if "." in text and _MANY_DOTS.fullmatch(text) and not re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", text):
        return Refusal(i, i + 1, "version")
    international = row.get(i - 1) == "+" and row.glued(i) and len(text) >= 2 and row.is_digits(i + 1)
    if international and match_free(row, i + 1, pack):
        return Refusal(i - 1, _digits_end(row, i), "phone")
    if len(text) > 1 and text[0] == "0" and not text.startswith(("0,", "0.")):
        return Refusal(i, _digits_end(row, i), "phone" if len(text) > 2 else "identifier")
    if len(text) > 15 and text.isdigit():
        return Refusal(i, _digits_end(row, i), "identifier")
    return None


def match_free(row: Row, i: int, pack: QuantityPack) -> bool:
    """Tell whether no unit follows the digits at ``i``."""
    return match_unit(row, i + 1, pack) is None


def _digits_end(row: Row, i: int) -> int:
    """Return the index after a row of digits with hyphens, slashes and brackets, as in a phone number."""
    last = i + 1
    j = i + 1
    while j < len(row) and (row.is_digits(j) or row.text[j] in "-–/()"):
        if row.is_digits(j):
            last = j + 1
        j += 1
    return last


def _ordinal(row: Row, i: int, pack: QuantityPack) -> Refusal | None:
    """``der 3. Tag``: digits with a full stop inside a sentence."""
    if not pack.ordinal_dot or row.get(i + 1) != "." or not row.glued(i + 1) or not row.text[i].isdigit():
        return None
    if row.get(i + 2) == "," and row.glued(i + 2) and len(row.text[i]) <= 2:
        return Refusal(i, i + 2, "ordinal")  # "Freitag, der 13., begann"
    if i + 2 >= len(row) or not row.is_word(i + 2) or len(row.text[i]) > 3:
        return None
    return Refusal(i, i + 2, "ordinal")
