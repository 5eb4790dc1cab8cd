"""Read a number as it stands: digits or words, sign, mixed fraction, power of ten, a scale letter right behind."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import Separators, match_numeral, tidy
from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row
from claimx.quantities.units import match_unit

__all__ = ["read_amount", "read_plain", "take_sign"]

_MINUS = frozenset("-−–")
_OPENING = frozenset("([{=<>≤≥~≈:„“\"'«»")
_SLASHES = frozenset("/⁄")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000})
_TIMES_SIGNS = frozenset("×x·*∙⋅")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_LARGEST_EXPONENT = 60
_SIXTY = 60
_FEET = frozenset("'’′")
_INCHES = frozenset('"″”')
_INCHES_OF_A_FOOT = 12
_QUOTED = 200  # words before a quotation mark in which it may have been opened
_TALLEST = 9  # feet of what is told as 5'11


def read_plain(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:
    """Read the numeral that begins at a word."""
    found = match_numeral(row.key, i, pack.numbers, separators)
    if found is None or (row.glued(i) and row.is_word(i - 1)):
        return None
    draft = Draft(i, found.end, found.value, found.value, found.scale if found.scaled else Decimal(1), found.rule)
    draft.article = found.end == i + 1 and row.key[i] in pack.articles
    if found.scaled and found.end == i + 1 and (row.key[i] in pack.vague_numbers or row.key[i] in pack.abbreviations):
        return None  # "Millionen" alone is vague, "Bio" alone no number
    return draft


def read_amount(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:
    """Read digits with what belongs to them: ``3/4``, ``2 1/2``, ``1,5 × 10^6``, ``5k``, ``-5``."""
    draft = _slashed_fraction(row, i) or read_plain(row, i, pack, separators)
    if draft is None:
        return None
    if draft.kind is None:
        _take_mixed(row, draft)
        _take_sixtieths(row, draft, pack)
        _take_power(row, draft, pack)
        _take_glued_scale(row, draft, pack)
        _take_price_dash(row, draft)
        _take_feet(row, draft, bare=not pack.capital_nouns)
    take_sign(row, draft, pack)
    return draft


def _fraction_at(row: Row, i: int) -> Decimal | None:
    """``3/4``: two whole numbers with a slash between, of which the lower is larger."""
    if row.get(i + 1) not in _SLASHES or not (row.glued(i + 1) and row.glued(i + 2) and row.is_digits(i + 2)):
        return None
    upper, lower = row.text[i], row.text[i + 2]
    if not (upper.isdigit() and lower.isdigit() and len(upper) <= 2) or int(lower) not in _DENOMINATORS:
        return None
    following = i + 3
    if (
        row.glued(following)
        and (row.get(following) in _SLASHES or row.text[following] in "-.")
        and row.is_digits(i + 4)
    ):
        return None  # a date
    return Decimal(upper) / Decimal(lower) if 0 < int(upper) < int(lower) else None


def _slashed_fraction(row: Row, i: int) -> Draft | None:
    value = _fraction_at(row, i)
    if value is None:
        return None
    value = value.normalize()
    return Draft(i, i + 3, value, value, rule="fraction", kind="ratio")


def _take_mixed(row: Row, draft: Draft) -> None:
    """``2 1/2``: a whole number and a fraction."""
    i = draft.last
    if draft.rule != "integer" or not row.is_digits(i):
        return
    value = _fraction_at(row, i)
    if value is not None:
        draft.low = draft.high = (draft.low + value).normalize()
        draft.last = draft.stop = i + 3
        draft.rule = "fraction"


def _take_sixtieths(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``1:30 Stunden``, ``3'05 Minuten``: what stands behind the sign counts sixtieths."""
    i = draft.last
    if draft.rule != "integer" or not (row.glued(i) and row.glued(i + 1) and row.is_digits(i + 1)):
        return
    unit = match_unit(row, i + 2, pack) if row.get(i) in _FEET and len(row.text[i + 1]) == 2 else None
    if row.get(i) != ":" and (unit is None or unit[1].code not in ("min", "h")):
        return
    if row.text[i + 1].isdigit() and int(row.text[i + 1]) < _SIXTY:
        draft.low = draft.high = tidy((draft.low + Decimal(row.text[i + 1]) / _SIXTY).normalize())
        draft.last = draft.stop = i + 2


def _take_power(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``10^6``, ``1,5 × 10⁶``, ``3.5e-4``, ``10 hoch 6``."""
    i = draft.last
    if row.get(i) in _TIMES_SIGNS and row.get(i + 1) == "10":
        found = _exponent(row, i + 2, pack)
        if found is not None:
            _raise(draft, draft.low, *found)
    elif row.get(i) == "e" and row.glued(i):
        j, sign = (i + 2, row.text[i + 1]) if row.get(i + 1) in ("-", "+", "−") and row.glued(i + 1) else (i + 1, "")
        if row.is_digits(j) and row.glued(j) and row.text[j].isdigit():
            _raise(draft, draft.low, j + 1, int(row.text[j]) * (-1 if sign and sign != "+" else 1))
    elif row.get(draft.first) == "10" and draft.last == draft.first + 1:
        found = _exponent(row, i, pack)
        if found is not None:
            _raise(draft, Decimal(1), *found)


def _exponent(row: Row, i: int, pack: QuantityPack) -> tuple[int, int] | None:
    """Read the exponent that begins at a word: where it ends and what it is."""
    if row.get(i) == "^" and row.glued(i):
        sign = -1 if row.get(i + 1) in _MINUS else 1
        j = i + 2 if sign < 0 else i + 1
        if row.is_digits(j) and row.glued(j) and row.text[j].isdigit():
            return j + 1, sign * int(row.text[j])
        return None
    for words in pack.power_words:
        j = i + len(words)
        if row.words(i, len(words)) == words and row.is_digits(j) and row.text[j].isdigit():
            return j + 1, int(row.text[j])
    j, digits = i, ""
    while j < len(row) and row.glued(j) and _RAISED.issuperset(row.text[j]) and j - i < 4:
        digits, j = digits + row.text[j], j + 1
    digits = digits.translate(_SUPERSCRIPTS)
    return (j, int(digits)) if digits.removeprefix("-").isdigit() else None


def _raise(draft: Draft, mantissa: Decimal, last: int, exponent: int) -> None:
    if abs(exponent) <= _LARGEST_EXPONENT:
        draft.low = draft.high = Decimal(f"{mantissa.scaleb(exponent):f}")
        draft.last = draft.stop = last
        draft.rule = "power"


def _take_glued_scale(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``3bn``, ``5k``: a letter right behind digits; ``5m`` alone is a length where nothing counted follows."""
    i = draft.last
    if i >= len(row) or not row.glued(i) or draft.scale != 1:
        return
    factor = pack.glued_scales.get(row.text[i])
    if factor is None or (len(row.text[i]) == 1 and not _is_scale_letter(row, draft, i, pack)):
        return
    draft.low = draft.high = tidy(draft.low * factor)
    draft.scale, draft.last = factor, i + 1
    draft.stop = draft.last


def _take_feet(row: Row, draft: Draft, *, bare: bool) -> None:
    """``6'2"``, ``5'11``, ``6′``, ``17" wheels``: feet and inches by their signs."""
    i = draft.last
    if draft.rule not in ("integer", "decimal", "fraction") or not row.glued(i):
        return
    if row.text[i] in _INCHES and not _is_closing(row, i):
        draft.last, draft.unit = i + 1, UnitName("[in_i]", "measure")
        draft.unit_words = (i, i + 1)
        draft.marks.append("open_noun")
    elif row.get(i) not in _FEET or draft.rule != "integer":
        return
    elif row.is_digits(i + 1) and row.glued(i + 1):
        inches = Decimal(row.text[i + 1]) if row.text[i + 1].isdigit() else None
        signed = row.glued(i + 2) and row.get(i + 2) in _INCHES
        if inches is not None and inches < _INCHES_OF_A_FOOT and (signed or (bare and draft.low <= _TALLEST)):
            draft.low = draft.high = draft.low * _INCHES_OF_A_FOOT + inches
            draft.last = i + 3 if signed else i + 2
            draft.unit, draft.closed = UnitName("[in_i]", "measure"), True
    elif row.text[i] == "′":
        draft.last, draft.unit, draft.closed = i + 1, UnitName("[ft_i]", "measure"), True
    draft.stop = draft.last


def _is_closing(row: Row, i: int) -> bool:
    """Tell whether a straight quotation mark closes what another one opened."""
    mark = row.text[i]
    before = row.text[max(0, i - _QUOTED) : i]
    opened = before.count(mark) if mark == '"' else before.count("“") + before.count("„")
    return mark != "″" and (opened % 2 == 1 or mark == "”")


def _take_price_dash(row: Row, draft: Draft) -> None:
    """``5,- Euro``, ``5.– Fr.``: a dash stands for the missing cents."""
    i = draft.last
    if draft.rule not in ("integer", "grouped") or row.get(i) not in (",", ".") or not row.glued(i):
        return
    j = i + 1
    while j < len(row) and row.glued(j) and row.text[j] in "-–—" and j - i <= 2:
        j += 1
    if j > i + 1 and (not row.glued(j) or row.text[j][0] in ".,;:!?)€$£"):
        draft.last = draft.stop = j


def _is_scale_letter(row: Row, draft: Draft, i: int, pack: QuantityPack) -> bool:
    letter, following = row.text[i], row.get(i + 1)
    before = match_unit(row, draft.first - 1, pack) if draft.first else None
    behind = match_unit(row, i + 1, pack)
    if before is not None and before[1].kind == "money":
        return True
    if behind is not None and behind[1].kind == "money" and following != "won":
        return True
    if letter in pack.free_scales:
        return following not in ("race", "run", "lauf")
    if letter in ("b", "B", "T", "t"):
        return False
    if not row.is_word(i + 1) or following in pack.stop or behind is not None:
        return False
    if pack.capital_nouns:
        return row.text[i + 1][0].isupper()
    return following not in (
        "tall", "long", "wide", "deep", "high", "thick", "apart", "underwater", "race", "sprint", "run", "relay",
        "final", "finals", "hurdles", "dash", "freestyle", "backstroke", "butterfly", "sprints",
    )  # fmt: skip


def take_sign(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """Take ``-5``, ``minus fünf``, ``negative twenty``: the sign before a number."""
    i = draft.first - 1
    word = row.get(i)
    if word in pack.negatives and not _bounds(row, i, pack):
        if row.get(i - 1) not in ("/", "plus", "oder", "or"):  # "plus/minus 2,5 Punkte" has two signs
            _negate(draft, i)
    elif word in _MINUS and row.glued(draft.first):
        if row.glued(i) and row.get(i - 1) not in _OPENING:
            return
        if not (i > 0 and row.is_digits(i - 1)):
            _negate(draft, i)
    elif word == "+" and row.glued(draft.first) and (not row.glued(i) or row.get(i - 1) in _OPENING):
        draft.first = draft.begin = i


def _bounds(row: Row, i: int, pack: QuantityPack) -> bool:
    """Tell whether a word ends a modifier: ``au moins``, ``al menos``."""
    return any(
        tuple(row.key[max(0, i + 1 - len(words)) : i + 1]) == words
        for words, _ in pack.modifier_rows.get(row.key[i], ())
    )


def _negate(draft: Draft, first: int) -> None:
    draft.low, draft.high = draft.low.copy_negate(), draft.high.copy_negate()
    draft.first = draft.begin = first
    draft.article = False
