"""Find the unit beside a number."""

from __future__ import annotations

from typing import TypeVar

from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row

__all__ = ["after_partitive", "find_units", "match_unit"]

_QUOTES = "„“”\"»«›‹'’"
_ADJECTIVES = frozenset({"ig", "ige", "igen", "iger", "iges", "igem"})
_YEAR_DIGITS = 4
_INCH = UnitName("[in_i]", "measure")
_CUE_REACH = 9  # words on either side in which a cue may stand
_SHORT_CURRENCIES = frozenset({"zł", "Fr", "SFr", "sFr", "Sfr", "Rs"})
AnyUnit = TypeVar("AnyUnit", UnitName, None)
_VOLUMES = ("m3", "L", "cm3", "dL", "mL")
_PHYSICAL = dict.fromkeys(("kg", "g", "mg", "ug", "ng", "t"), _VOLUMES) | {
    "N": ("m2", "mm2", "cm2"), "mol": _VOLUMES, "mmol": _VOLUMES, "L": ("min",),
    "g": (*_VOLUMES, "km"), "J": ("kg", "g"),
}  # fmt: skip


def match_unit(row: Row, i: int, pack: QuantityPack) -> tuple[int, UnitName] | None:
    """Read the unit that begins at a word: its end and what it means."""
    if i >= len(row) or i < 0:
        return None
    text, key = row.text[i], row.key[i]
    if text == "in" and row.glued(i) and row.is_digits(i - 1):
        return i + 1, _INCH  # "10in", "6ft 4in"; with a blank it is a preposition
    for table_key in (text,) if text == key else (text, key):
        for words, unit in pack.units.get(table_key, ()):
            if len(words) == 1:
                if text == words[0] or len(key) > 1:
                    return i + 1, unit  # the case of a single letter counts: "5G" is no gram
                continue
            stop = i + len(words)
            if tuple(row.text[i:stop]) == words or (
                tuple(row.key[i:stop]) == words and (len(words[0]) > 1 or len(words) > 2)
            ):
                return stop, unit
    return None


def find_units(row: Row, drafts: list[Draft], pack: QuantityPack) -> None:
    """Give each number the unit that stands right behind it, else the currency right before it."""
    for n, draft in enumerate(drafts):
        if draft.closed or (draft.kind == "ratio" and not _is_part_of_unit(row, draft, pack)):
            continue
        limit = drafts[n + 1].begin if n + 1 < len(drafts) else len(row)
        _behind(row, draft, limit, pack) or _before(row, draft, drafts[n - 1].stop if n else 0, pack)


def _is_part_of_unit(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``3/4 cup``, ``drei viertel Liter``: a fraction right before a unit is so much of it."""
    if draft.rule != "fraction":
        return False
    unit = match_unit(row, draft.last, pack)
    behind = after_partitive(row, draft.last)
    if unit is None and behind > draft.last and pack.noun_first:
        unit = match_unit(row, behind, pack)  # "un cuarto de hora", "trois quarts d'heure"
        if unit is not None and unit[1].kind == "duration":
            draft.kind, draft.stop, draft.closed = unit[1].kind, unit[0], True
            draft.unit, draft.unit_words = unit[1], (behind, unit[0])
        return False
    if unit is None or unit[1].kind not in ("measure", "duration"):
        return False
    draft.kind = None
    return True


def _behind(row: Row, draft: Draft, limit: int, pack: QuantityPack) -> bool:
    i = draft.last
    if row.get(i) and row.get(i) in _QUOTES:
        i += 1
    if row.get(i) in (
        "weitere",
        "weiteren",
        "ganze",
        "ganzen",
        "volle",
        "vollen",
        "full",
        "further",
        "additional",
        "halbe",
        "plus",
    ):
        i += 1
    found = _find_unit(row, i, draft, pack)
    if found is None or found[0] > limit:
        return False
    stop, unit = found
    if row.key[stop - 1] == "of":
        stop -= 1  # "pounds of"
    apart = not row.glued(i) and row.is_digits(stop)
    dated = len(row.text[i - 1]) == _YEAR_DIGITS and row.text[i - 1].isdigit() and row.get(i - 2) in pack.year_before
    if unit.kind == "money" and apart and (row.glued(stop) or dated):
        return False  # "in 2022 $2.9bn", "im Jahr 2010 EUR 39.000": the currency belongs to the number behind it
    if row.text[stop - 1] == "." and stop == len(row) and stop > i + 1 and not pack.capital_nouns:
        stop -= 1  # the full stop of the sentence
    if unit.code == "-" and unit.factor > 1 and row.is_word(stop) and row.key[stop] not in pack.stop:
        return False  # "two grand pianos"
    if row.text[i] in ("C", "F") and (
        len(row.text[i - 1]) == 1 or not (row.glued(i) or draft.rule == "decimal" or draft.low < 0)
    ):
        return False  # "68F" and "98.6 F" are temperatures, "5 F" and "Class 10 C" are none
    if row.text[i] == "p" and not row.glued(i):
        return False  # "50p" are pence, "50 p." are pages
    if row.text[i] == "K" and row.glued(i) and row.get(stop) in ("race", "run", "lauf"):
        unit = UnitName("km", "measure")
    hyphen = stop < len(row) and row.text[stop] in "-‑" and row.glued(stop) and row.glued(stop + 1)
    if hyphen and row.is_word(stop + 1) and row.is_word(stop - 1) and row.get(stop + 1) not in pack.age_after:
        return False  # "30 Tonnen-Lastwagen": the unit is only a part of a noun
    if len(row.text[i]) == 1 and row.text[i].isalpha() and row.glued(stop) and row.is_word(stop):
        return False
    if unit.code == "%" and row.glued(stop) and row.get(stop + (row.get(stop) == "-")) in _ADJECTIVES:
        stop += 1 + (row.get(stop) == "-")  # "30 %ige", "30%-iger"
    stop, unit = _take_quotient(row, stop, _cued(row, i, unit, pack), pack)
    draft.unit, draft.unit_words, draft.stop = unit, (i, stop), stop
    _add_part(row, draft, pack)
    return True


def _find_unit(row: Row, i: int, draft: Draft, pack: QuantityPack) -> tuple[int, UnitName] | None:
    """Find a unit at a word, behind a partitive (``2,5 millions d'euros``), or one that is slang (``drei Riesen``)."""
    found = match_unit(row, i, pack)
    if found is not None:
        return found
    slang = _cued(row, i, None, pack) if row.get(i) in pack.cued_units else None
    if slang is not None:
        return i + 1, slang
    if draft.scale == 1 and draft.rule != "vague":
        return None
    j = i + 1 if draft.rule == "vague" and row.get(i) in ("of", "von") else after_partitive(row, i)
    return match_unit(row, j, pack)


def _add_part(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``deux heures et demie``, ``tres años y medio``: a part of the unit behind it."""
    for length in (3, 2, 1):
        more = pack.unit_additions.get(row.words(draft.stop, length))
        if more is not None:
            draft.low, draft.high, draft.stop = draft.low + more, draft.high + more, draft.stop + length
            return


def _cued(row: Row, i: int, unit: AnyUnit, pack: QuantityPack) -> UnitName | AnyUnit:
    """``weighs 5 pounds``, ``kostet drei Riesen``: a name with two meanings, of which another word tells the second."""
    stems, other = pack.cued_units.get(row.key[i], ((), unit))
    if stems and any(word.startswith(stems) for word in row.key[max(0, i - _CUE_REACH) : i + _CUE_REACH]):
        return other
    return unit


def _take_quotient(row: Row, stop: int, unit: UnitName, pack: QuantityPack) -> tuple[int, UnitName]:
    """``kg/m³``, ``µg/m³``, ``Kubikmeter pro Sekunde``: a unit by a unit, where the two make one of physics."""
    if unit.kind not in ("measure", "duration") or unit.factor != 1 or not _is_plain(unit.code):
        return stop, unit
    sign = row.get(stop) == "/" and row.glued(stop) and row.glued(stop + 1)
    if not sign and row.get(stop) not in pack.per_words - {"a", "an", "/"}:
        return stop, unit
    found = match_unit(row, stop + 1, pack)
    if found is None or found[1].kind not in ("measure", "duration") or found[1].factor != 1:
        return stop, unit
    by = found[1].code
    if not _is_plain(by) or not (sign or (by in _PHYSICAL.get(unit.code, ()) or by in ("s", "s2"))):
        return stop, unit
    return found[0], UnitName(f"{unit.code}/{by}", "measure")


def _is_plain(code: str) -> bool:
    return "/" not in code and code not in ("Cel", "[degF]", "dB", "-", "[pp]")


def after_partitive(row: Row, i: int) -> int:
    """Step over what joins a scale word to what it counts: ``2,5 millions d'euros``, ``millones de euros``."""
    if row.get(i) in ("de", "di"):
        return i + 1
    if row.get(i) == "d" and row.get(i + 1) in ("'", "’"):
        return i + 2
    return i


def _before(row: Row, draft: Draft, limit: int, pack: QuantityPack) -> bool:
    """``$4.5bn``, ``Fr. 50 Mio.``, ``EUR 480``."""
    for length in (3, 2, 1):
        i = draft.begin - length
        if i < limit:
            continue
        found = match_unit(row, i, pack)
        if found is None or found[0] != draft.begin or found[1].kind != "money":
            continue
        if row.text[i][0].isalpha() and not (row.text[i].isupper() or row.text[i] in _SHORT_CURRENCIES):
            continue
        if length > 1 and row.text[draft.begin - 1] == "$" and not all(row.glued(j) for j in range(i + 1, draft.begin)):
            continue  # "A $5 note" is not in Australian dollars
        draft.unit, draft.unit_words, draft.begin = found[1], (i, draft.begin), i
        return True
    return False
