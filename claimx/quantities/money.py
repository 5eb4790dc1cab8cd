"""Money whose currency another amount of the sentence names: ``900 Euro, in Wien sind es 1.200``."""

from __future__ import annotations

from claimx.lang.numerals import tidy
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.ellipsis import counted_before
from claimx.quantities.rows import Row

__all__ = ["is_subject", "share_money"]

_RULES = frozenset({"integer", "grouped", "decimal", "word", "range"})
_BETWEEN = frozenset({"duration", "percent", "age"})  # kinds of amounts that may stand between the two
_FURTHEST = 12  # times that one amount may be of the other where a scale word is shared
_LARGE = 1_000_000
_BEFORE_OTHERS = frozenset({"alle", "allen", "den", "der", "des", "die", "dieser", "the", "(", "/"})


def share_money(row: Row, drafts: list[Draft], pack: QuantityPack) -> None:
    """Give numbers that count nothing the currency, and the scale word, of the money beside them."""
    if not any(_kind(draft) == "money" for draft in drafts):
        return
    behind: list[Draft | None] = [None]  # the next draft that tells the kind, from the last on
    for draft in reversed(drafts):
        behind.append(draft if _tells(draft) else behind[-1])
    left: Draft | None = None
    for n, draft in enumerate(drafts):
        if _is_bare(row, draft, pack) and counted_before(row, draft, pack) is None:
            right = behind[len(drafts) - n - 1]
            if left is not None and _kind(left) == "money":
                _take(draft, left)
            elif right is not None and _is_end(row, draft, right, pack) and (left is None or _kind(left) != "count"):
                _take(draft, right)
        if _tells(draft):
            left = draft


def _tells(draft: Draft) -> bool:
    return not draft.article and _kind(draft) not in _BETWEEN


def _kind(draft: Draft) -> str:
    return draft.unit.kind if draft.unit is not None else draft.kind or "count"


def _is_bare(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    if draft.unit is not None or draft.noun is not None or draft.article or draft.closed or draft.kind is not None:
        return False
    if draft.rule not in _RULES or draft.modifier == "vague" or draft.low <= 0:
        return False
    i = draft.begin - 1
    named = draft.begin == draft.first and i > 0 and row.is_word(i) and row.text[i][0].isupper()
    if named and row.get(i - 1) not in pack.prepositions:
        return False  # "Dax 13.000", but "für Ungarn 2,5"
    return row.get(i) not in _BEFORE_OTHERS and row.get(draft.stop) != "/" and not is_subject(row, draft, pack)


def is_subject(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``…, nur 5 zahlten mehr``: a number that opens its clause before a verb counts somebody."""
    i = draft.begin - 1
    while row.get(i) in pack.fillers:
        i -= 1
    opens = row.get(i) in ("", ",", ";", ":", "und", "and", "–")
    return (
        opens
        and row.is_word(draft.stop)
        and row.text[draft.stop][0].islower()
        and row.key[draft.stop] not in pack.prepositions
    )


def _take(draft: Draft, money: Draft) -> None:
    if draft.scale == 1 and money.scale > 1 and draft.low < 1000:
        scaled = draft.low * money.scale
        far = _FURTHEST if draft.rule != "decimal" else _FURTHEST**2
        if not money.low / far <= scaled <= money.high * far:
            return
        draft.low, draft.high, draft.scale = tidy(scaled), tidy(draft.high * money.scale), money.scale
    elif not money.low / 1000 <= draft.low <= money.high * 1000:
        return
    draft.unit, draft.shared_unit = money.unit, True


def _is_end(row: Row, draft: Draft, money: Draft, pack: QuantityPack) -> bool:
    """``von 90 Millionen im Vorjahr auf 70 Millionen Euro``, ``1,5 Millionen nach Bern und 2 Millionen Franken``."""
    if _kind(money) != "money":
        return False
    ends = row.get(draft.begin - 1) in pack.from_words and row.get(money.begin - 1) in pack.to_words
    return ends or min(draft.scale, money.scale) >= _LARGE
