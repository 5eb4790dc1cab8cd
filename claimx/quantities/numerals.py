"""First step: find the numerals of a sentence and read them."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import VULGAR, Separators
from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.compounds import read_compound_word, read_digit_count, take_hyphenated
from claimx.quantities.drafts import Draft, Refusal
from claimx.quantities.number_words import as_multiple, is_ordinal, plural_fraction, read_trigger, read_words
from claimx.quantities.ordinals import refuse_ordinal
from claimx.quantities.plain import read_amount, take_sign
from claimx.quantities.rejections import is_age_group, refuse_digits
from claimx.quantities.rows import Row
from claimx.quantities.units import match_unit

__all__ = ["find_drafts"]


def find_drafts(row: Row, pack: QuantityPack, separators: Separators) -> tuple[list[Draft], list[Refusal]]:
    """Find every number in a row, and those that state no amount by their shape.

    Returns:
        Drafts and refusals, each in text order.
    """
    drafts: list[Draft] = []
    refusals: list[Refusal] = []
    i = 0
    triggers = pack.triggers
    while i < len(row):
        key = row.key[i]
        found: Draft | Refusal | None = None
        if i in row.names:
            last, reason = row.names[i]
            found = Refusal(i, last, reason)
        elif "0" <= key[:1] <= "9":
            found = _read_digits(row, i, pack, separators)
        elif key in triggers or key[:1] in VULGAR:
            found = read_trigger(row, i, pack, separators)
            if isinstance(found, Draft) and is_ordinal(row, found, pack):
                hung = row.get(found.last) not in pack.ordinals  # "twenty-first", "one hundred and fifth"
                found = Refusal(i, found.last + 1 + hung, "ordinal")
        elif len(key) > 5 and key[:2] in pack.numbers.starts:
            found = (
                read_digit_count(row, i, pack)
                or read_compound_word(row, i, pack)
                or read_words(row, i, pack, separators)
            )
        if found is None:
            found = refuse_ordinal(row, i, pack)
        if isinstance(found, Refusal):
            refusals.append(found)
            i = max(i + 1, found.last)
        elif found is not None:
            drafts.append(found)
            i = max(i + 1, found.stop)
            percent = match_unit(row, i, pack)
            if percent is not None and (percent[0] > i + 1 or row.get(i) in pack.numbers.words):
                i = percent[0]  # "per cento", "cinquante cents": no number within a unit
        else:
            i += 1
    return drafts, refusals


def _is_bare_decimal(row: Row, i: int, separators: Separators) -> bool:
    """``.08``, ``,5 Prozent``: decimals without a zero before the sign."""
    if not row.glued(i) or row.get(i - 1) not in (".", separators.decimal) or not row.text[i].isdigit():
        return False
    return i == 1 or not row.glued(i - 1) or row.text[i - 2] in "-+−$€£("


def _read_digits(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | Refusal | None:
    if _is_bare_decimal(row, i, separators):
        value = Decimal(f"0.{row.text[i]}")
        fraction = Draft(i - 1, i + 1, value, value, rule="decimal")
        take_sign(row, fraction, pack)
        return fraction
    refusal = refuse_digits(row, i, pack)
    if refusal is not None:
        return refusal
    draft = read_amount(row, i, pack, separators)
    if draft is None:
        return Refusal(i, i + 1, "identifier")
    if row.get(draft.last) in ("x", "×") and row.glued(draft.last) and not row.is_digits(draft.last + 1):
        draft.last += 1
        return as_multiple(row, draft, pack)  # "5x faster"
    if row.get(draft.last) in pack.times_words and draft.kind is None and not row.is_digits(draft.last + 1):
        draft.last += 1
        return as_multiple(row, draft, pack)  # "1.5 times as big"
    parts = plural_fraction(row, draft, pack)
    if parts is not None:
        return parts  # "2 thirds"
    draft = take_hyphenated(row, draft, pack) or draft
    if is_age_group(row, i, pack):
        first = i - 1 if row.get(i - 1) in pack.age_groups else i - 2
        draft.modifier, draft.begin, draft.modifier_words = pack.age_groups[row.key[first]], first, (first, first + 1)
        draft.unit, draft.kind, draft.closed = UnitName("a", "age"), "age", True
        draft.stop = draft.stop + 1 if row.get(draft.stop) == "s" else draft.stop
    return draft
