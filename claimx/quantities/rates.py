"""What stands around a quantity: the reference of a rate, and the change it takes part in.

A reference with a number of its own (``3 Fälle je 100.000 Einwohner``) is a part of the rate and no quantity: its unit
is the number before a unit of UCUM with a dot (``100.km``), before a noun with a space (``100000 Einwohner``).
"""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row
from claimx.quantities.units import match_unit

__all__ = ["find_change", "find_rate", "join_rates"]

_TIME_UNITS = frozenset({"a", "mo", "wk", "d", "h", "min", "s"})
_ROUND = 100  # least power of ten that is a reference behind any word
_FRONT = 6  # words before a number in which a rate may open the clause
_TIME_PREPOSITIONS = {"im": "a mo", "am": "d", "in": "wk h", "die": "h wk", "a": "a mo wk d h", "an": "h"}


def join_rates(row: Row, drafts: list[Draft], pack: QuantityPack) -> list[Draft]:
    """``3 Fälle je 100.000 Einwohner``, ``5 deaths per 100,000 people``: the first number relates to the second."""
    joined: list[Draft] = []
    for draft in drafts:
        left = joined[-1] if joined else None
        first = _link_before(row, left, draft, pack) if left is not None else None
        if left is None or first is None:
            joined.append(draft)
        else:
            left.per = (first, draft.stop, _numbered(draft))
    return joined


def _link_before(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> int | None:
    """Return where the words begin that make a number the reference of the one before."""
    gap = row.words(left.stop, right.begin - left.stop) if right.begin > left.stop else ()
    how = pack.rate_joins.get(gap)
    simple = right.modifier == "exact" and right.kind in (None, "count", "measure", "duration", "money")
    if how is None or not simple or left.article or left.kind == "ratio" or left.per is not None or right.low <= 1:
        return None
    if how != "any" and not _is_round(right.low):
        return None  # "drei Gruppen je fünf Personen"
    counted = left.noun is not None and right.noun is not None and left.noun.lemma != right.noun.lemma
    if how == "counted" and not (counted and left.unit is None and right.unit is None and left.low < right.low):
        return None  # "um 300 Stellen auf 1.000 Stellen"
    return left.stop


def _is_round(value: Decimal) -> bool:
    return value >= _ROUND and value.normalize().as_tuple().digits == (1,)


def _numbered(draft: Draft) -> str:
    """``100.km``, ``1000 Geburt``, ``100000``: a number and what it counts."""
    factor = draft.unit.factor if draft.unit is not None else Decimal(1)
    number = f"{(draft.low * factor).normalize():f}"
    if draft.unit is not None:
        return f"{number} {draft.unit.code}" if draft.unit.kind == "money" else f"{number}.{draft.unit.code}"
    return number if draft.noun is None else f"{number} {draft.noun.lemma}"


def find_rate(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """Find ``pro Jahr``, ``je Einwohner``, ``im Monat`` behind a quantity, or ``jährlich`` beside it."""
    if draft.per is not None or draft.kind == "age":
        return  # "Jens Wolter (61/CDU)"
    i = draft.stop
    if row.get(i) in pack.net_words:
        i += 1
    behind = draft.noun.last if draft.noun is not None and draft.noun.first == i else i + 1
    for j in dict.fromkeys((i, i + 1, behind)):  # "5 Tonnen CO2 pro Jahr"
        if row.get(j) == "/" and (draft.unit is None or not row.glued(j)):
            continue
        if row.get(j) in pack.per_words and (j == i or row.is_word(i)) and row.is_word(j + 1):
            found = _reference(row, j, pack)
            if found is not None:
                draft.per = found
                return
            break
    if row.get(i) in _TIME_PREPOSITIONS:
        unit = match_unit(row, i + 1, pack)
        dated = unit is not None and (row.is_digits(unit[0]) or row.get(unit[0]) in pack.ago_words)
        if unit is not None and not dated and unit[1].code in _TIME_PREPOSITIONS[row.get(i)].split():
            draft.per = (i, unit[0], unit[1].code)
            return  # not "3.7 per cent a month earlier"
    for j in (i, draft.begin - 1):
        if row.get(j) in pack.per_before:
            draft.per = (j, j + 1, pack.per_before[row.get(j)])
            return
    draft.per = _rate_in_front(row, draft, pack)


def _rate_in_front(row: Row, draft: Draft, pack: QuantityPack) -> tuple[int, int, str] | None:
    """``Pro Tag werden 5 Tonnen verarbeitet``, ``Jährlich sterben 8 Millionen``: a rate that opens the clause."""
    for i in range(draft.begin - 2, max(-1, draft.begin - _FRONT), -1):
        opens = i == 0 or row.get(i - 1) in (",", ":", ";", "und", "and")
        if row.is_digits(i) or row.get(i) in (",", ";", ":"):
            return None
        if not opens:
            continue
        if row.get(i) in pack.per_before:
            return i, i + 1, pack.per_before[row.get(i)]
        found = match_unit(row, i + 1, pack) if row.get(i) in pack.per_words - {"a", "an", "/"} else None
        if found is not None and found[1].code in _TIME_UNITS and found[0] < draft.begin:
            return i, found[0], found[1].code
    return None


def _reference(row: Row, i: int, pack: QuantityPack) -> tuple[int, int, str] | None:
    if i + 1 >= len(row):
        return None
    unit = match_unit(row, i + 1, pack)
    if unit is not None and (row.get(i) not in ("a", "an") or unit[1].code in _TIME_UNITS or unit[1].kind == "measure"):
        dated = unit[1].code in _TIME_UNITS and row.get(unit[0]) in pack.ago_words
        return None if dated else (i, unit[0], unit[1].code)
    if row.get(i) in ("a", "an", "each", "every") or not row.is_word(i + 1):
        return None
    stop = row.compound_end(i + 1)
    if pack.capital_nouns and not row.text[i + 1][0].isupper():
        return None
    return i, stop, pack.lemma("".join(row.text[i + 1 : stop]))


def find_change(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """Find ``stieg um``, ``sank von … auf …``, ``ein Plus von``, ``verlor 2 Prozent``."""
    role = _role(row, draft, pack)
    if role is None:
        draft.change = _named_change(row, draft, pack) or _direct_change(row, draft, pack)
        return
    way, where = _direction(row, draft.begin, pack)
    if way is not None or role == "from":
        draft.change = (role, way, where)


def _role(row: Row, draft: Draft, pack: QuantityPack) -> str | None:
    before = row.get(draft.begin - 1)
    if before in pack.by_words:
        return "by"
    if before in pack.to_words:
        return "to"
    if before not in pack.from_words or _named_change(row, draft, pack) is not None:
        return None
    back = draft.unit is not None and any(
        word in pack.to_words for word in row.key[max(0, draft.begin - 5) : draft.begin]
    )  # "fell to 2.4% from 2.6%"
    ahead = any(word in pack.to_words for word in row.key[draft.stop : draft.stop + 5])
    return "from" if back or ahead else None


def _named_change(row: Row, draft: Draft, pack: QuantityPack) -> tuple[str, str, int] | None:
    """``ein Plus von zwei Punkten``, ``a gain of 3%``."""
    i = draft.begin - 2
    if row.get(i + 1) not in (pack.from_words if pack.capital_nouns else pack.partitive) or not row.is_word(i):
        return None
    if pack.capital_nouns and not row.text[i][0].isupper():
        return None
    way = _way(row.key[i], pack)
    return ("by", way, i) if way is not None else None


def _direct_change(row: Row, draft: Draft, pack: QuantityPack) -> tuple[str, str, int] | None:
    """``rose 1.2 percent``, ``verlor 2,3 Punkte``: the amount of a change as the object of its verb."""
    if draft.unit is None:
        return None
    if not pack.capital_nouns:
        i = draft.begin - 1
        way = _way(row.get(i), pack) if row.is_word(i) else None
        return ("by", way, i) if way is not None else None
    if draft.unit.kind != "percent":
        return None
    for i in range(draft.begin - 1, max(-1, draft.begin - 4), -1):
        if not row.is_word(i):
            return None
        if row.key[i] in pack.direct_change:
            return "by", pack.direct_change[row.key[i]], i
    return None


def _way(word: str, pack: QuantityPack) -> str | None:
    if word.startswith(pack.increase):
        return "increase"
    return "decrease" if word.startswith(pack.decrease) else None


def _direction(row: Row, at: int, pack: QuantityPack) -> tuple[str | None, int | None]:
    """The nearest word of growth or decline in the sentence."""
    for distance in range(1, 16):
        for i in (at - distance, at + distance):
            if 0 <= i < len(row) and row.is_word(i):
                if row.key[i].startswith(pack.increase):
                    return "increase", i
                if row.key[i].startswith(pack.decrease):
                    return "decrease", i
    return None, None
