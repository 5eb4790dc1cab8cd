"""What stands around a quantity: the reference of a rate, and the change it takes part in."""

from __future__ import annotations

from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.rows import Row
from claimx.quantities.units import match_unit

__all__ = ["find_change", "find_rate"]

_TIME_UNITS = frozenset({"a", "mo", "wk", "d", "h", "min", "s"})
_TIME_PREPOSITIONS = {"im": "a mo", "am": "d", "in": "wk h", "die": "h wk", "a": "a mo wk d h", "an": "h"}


def find_rate(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """Find ``pro Jahr``, ``je Einwohner``, ``im Monat`` behind a quantity, or ``jährlich`` beside it."""
    i = draft.stop
    if row.get(i) in pack.net_words:
        i += 1
    for j in (i, i + 1):
        if row.get(j) == "/" and (draft.unit is None or not row.glued(j)):
            continue
        if row.get(j) in pack.per_words and (j == i or row.is_word(i)):
            found = _reference(row, j, pack)
            if found is not None:
                draft.per = found
                return
            break
    if row.get(i) in _TIME_PREPOSITIONS:
        unit = match_unit(row, i + 1, pack)
        if unit is not None and unit[1].code in _TIME_PREPOSITIONS[row.get(i)].split() and not row.is_digits(unit[0]):
            draft.per = (i, unit[0], unit[1].code)
            return
    for j in (i, draft.begin - 1):
        if row.get(j) in pack.per_before:
            draft.per = (j, j + 1, pack.per_before[row.get(j)])
            return


def _reference(row: Row, i: int, pack: QuantityPack) -> tuple[int, int, str] | None:
    if i + 1 >= len(row):
        return None
    unit = match_unit(row, i + 1, pack)
    if unit is not None and (row.get(i) not in ("a", "an") or unit[1].code in _TIME_UNITS or unit[1].kind == "measure"):
        return i, unit[0], unit[1].code
    if row.get(i) in ("a", "an", "each", "every") or not row.is_word(i + 1):
        return None
    stop = row.compound_end(i + 1)
    if pack.capital_nouns and not row.text[i + 1][0].isupper():
        return None
    return i, stop, pack.lemma("".join(row.text[i + 1 : stop]))


def find_change(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """Find ``stieg um``, ``sank von … auf …``."""
    before = row.get(draft.begin - 1)
    role = "by" if before in pack.by_words else "to" if before in pack.to_words else None
    back = draft.unit is not None and any(
        word in pack.to_words for word in row.key[max(0, draft.begin - 5) : draft.begin]
    )
    if before in pack.from_words and back:
        role = "from"  # "fell to 2.4% from 2.6%"
    if before in pack.from_words and any(word in pack.to_words for word in row.key[draft.stop : draft.stop + 5]):
        role = "from"
    if before in pack.from_words and role is None and row.is_word(draft.begin - 2):
        noun = row.key[draft.begin - 2]  # "ein Plus von zwei Punkten"
        for direction, stems in (("increase", pack.increase), ("decrease", pack.decrease)):
            if noun.startswith(stems) and (not pack.capital_nouns or row.text[draft.begin - 2][0].isupper()):
                draft.change = ("by", direction, draft.begin - 2)
    if role is None and not pack.capital_nouns and draft.unit is not None and draft.change is None:
        for direction, stems in (("increase", pack.increase), ("decrease", pack.decrease)):
            if before.startswith(stems) and row.is_word(draft.begin - 1):  # "rose 1.2 percent"
                draft.change = ("by", direction, draft.begin - 1)
    if role is None:
        return
    way, where = _direction(row, draft.begin, pack)
    if way is None and role != "from":
        return
    draft.change = (role, way, where)


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
