"""Two numbers that are one amount: the ends of a range, a tolerance, a ratio of two small numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimx.lang.numerals import tidy
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft, Noun
from claimx.quantities.rows import Row

__all__ = ["join_ranges", "join_ratios", "shared_scale"]

_PLUS_MINUS = frozenset(
    {("±",), ("+", "/", "-"), ("+", "/", "–"), ("+", "/", "−"), ("plusminus",), ("plus", "/", "minus")}
)
_WIDEST_BY = 3  # "by 5 to 10 percent" is a range, "by 1,200 to 15,000" is none
_CUE_REACH = 4  # words before a ratio in which its cue stands


def join_ranges(row: Row, drafts: list[Draft], pack: QuantityPack) -> list[Draft]:
    """Make one of two numbers that are the ends of a range."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and _is_tolerance(row, joined[-1], draft):
            joined[-1] = _with_tolerance(joined[-1], draft)
        elif joined and _is_range(row, _as_cold(row, joined[-1], draft, pack), draft, pack):
            joined[-1] = _as_range(row, joined[-1], draft, pack)
        else:
            joined.append(draft)
    return joined


def _as_cold(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> Draft:
    """``5 bis 10 Grad unter null``, ``minus 5 bis 10 Grad``: what stands at one end makes both negative."""
    joined = tuple(row.key[left.stop : right.begin]) in pack.range_joins
    if joined and left.unit is None and row.get(left.first) in pack.negatives and 0 < -left.low < right.low:
        right.low, right.high = right.low.copy_negate(), right.high.copy_negate()
    if "below" in right.marks and joined and left.unit is None and left.low > 0:
        left.low, left.high = left.low.copy_negate(), left.high.copy_negate()
    return left


def _is_tolerance(row: Row, left: Draft, right: Draft) -> bool:
    """``100 ± 5 Gramm``, ``20 kg +/- 2 %``."""
    if tuple(row.key[left.stop : right.begin]) not in _PLUS_MINUS or left.is_range or right.is_range:
        return False
    if left.unit is None or right.unit is None or left.unit == right.unit:
        return left.low >= 0 and right.low >= 0
    return right.unit.code == "%"


def _with_tolerance(left: Draft, right: Draft) -> Draft:
    spread = right.low
    unit = left.unit or right.unit
    if left.unit is not None and right.unit is not None and left.unit != right.unit:
        spread = left.low * right.low * right.unit.factor / 100
    draft = replace(
        left, last=right.last, stop=right.stop, low=tidy(left.low - spread), high=tidy(left.low + spread),
        modifier="range", rule="range", article=False, unit=unit, unit_words=left.unit_words or right.unit_words,
    )  # fmt: skip
    draft.kind = unit.kind if unit is not None else left.kind
    return draft


def _may_join(row: Row, left: Draft, right: Draft) -> bool:
    """Tell whether two numbers are of a sort that makes a range."""
    if "vague" in (left.modifier, right.modifier) or left.is_range or right.is_range:
        return False
    shares = left.rule == right.rule == "fraction"  # "ein Viertel bis ein Drittel"
    if not shares and (left.kind == "ratio" or right.kind == "ratio"):
        return False
    if "compared" in left.marks or left.noun is not None or left.closed:
        return False
    return not (left.article and row.get(left.last) == "-")


def _is_range(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:  # noqa: PLR0911 - one return a case
    if not _may_join(row, left, right) or _is_odds(row, left, right, pack):
        return False
    if left.unit is not None and right.unit is not None and left.unit.code != right.unit.code:
        return False
    between = tuple(word for word in row.key[left.stop : right.begin] if word != "plus") or ("",)
    if between == ("",):
        return False
    if pack.noun_first and len(between) == 2 and between[1] in pack.fillers:
        between = between[:1]  # "entre los 20 y los 30 años"
    before = row.get(left.begin - 1)
    if left.unit is not None and right.unit is None and left.stop > left.last and between[:1] in (("to",), ("bis",)):
        return False  # "rose 1.2% to 5,300 points"
    left_value, right_value = shared_scale(left, right)
    if left_value < 0 and right_value < left_value:
        left_value, right_value = right_value, left_value  # "-5 bis -10 Grad"
    if between in pack.range_joins:
        if (
            between[0] in pack.to_words
            and before in pack.from_words
            and _moves(row, left, pack)
            and not _same_unit_pair(left, right)
        ):
            return False
        if _is_change_and_end(row, left, right, pack) and between[0] in pack.to_words:
            return False
        if between == ("bis",) and right.unit is None and _looks_like_years(row, left, right):
            return False
        return left_value < right_value
    if before in pack.between and between[0] in pack.between_joins and len(between) == 1:
        return left_value < right_value
    if row.get(left.begin - 2) in pack.between and len(between) == 1 and between[0] in pack.between_joins:
        return left_value < right_value
    if len(between) == 1 and between[0] in pack.or_joins and left.unit is None:
        return left_value < right_value <= left_value * 3
    if between == (",",) and left.rule == right.rule == "word" and left.unit is None and not left.article:
        return right_value == left_value + 1 and not _is_counted_out(row, left, right, pack)
    return False


def _is_counted_out(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    """``eins, zwei, drei``: a list of more than two."""
    before = row.get(left.begin - 1) == "," and row.get(left.begin - 2) in pack.numbers.words
    goes_on = row.get(right.stop) in (",", *pack.between_joins, *pack.or_joins)
    return before or (goes_on and row.get(right.stop + 1) in pack.numbers.words)


def _moves(row: Row, left: Draft, pack: QuantityPack) -> bool:
    """Tell whether a word of change stands before ``from 10 to 20``."""
    stems = (*pack.increase, *pack.decrease, *pack.moves)
    return any(word.startswith(stems) for word in row.key[max(0, left.begin - 8) : left.begin])


def _is_change_and_end(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    """``fell by $2.30 to $71.15``: the amount of a change and its end, which lie too far apart for a range."""
    if row.get(left.begin - 1) not in pack.by_words or not _moves(row, left, pack):
        return False
    if left.unit is None and right.unit is not None and right.unit.kind == "percent":
        return False  # "by 1 to 5 percent"
    left_value, right_value = shared_scale(left, right)
    return right_value > left_value * _WIDEST_BY


def _same_unit_pair(left: Draft, right: Draft) -> bool:
    return left.unit is None and right.unit is not None and right.unit.kind == "age"


def _looks_like_years(row: Row, left: Draft, right: Draft) -> bool:
    return all(len(row.text[d.first]) == 4 and d.rule == "integer" and 1900 <= d.low <= 2100 for d in (left, right))


def shared_scale(left: Draft, right: Draft) -> tuple[Decimal, Decimal]:
    """Return both numbers, the first with the scale word of the second where it is meant for both."""
    in_front = left.unit_words is not None and left.unit_words[0] < left.first  # "$3-5 million"
    if (
        left.scale == 1
        and right.scale > 1
        and left.low < 1000
        and (left.unit is None or _scales_both(left, right, in_front=in_front))
    ):
        return left.low * right.scale, right.low
    if "cut" in left.marks and right.rule == "word" and left.low < 100 <= right.low:  # "zwei- bis dreihundert"
        return left.low * (1000 if right.low % 1000 == 0 else 100), right.low
    return left.low, right.low


def _scales_both(left: Draft, right: Draft, *, in_front: bool) -> bool:
    """``$3-5 million``, ``$1 to $2 million``, but ``$500 to $2 million``."""
    return in_front and (right.unit is None or left.low < right.low / right.scale)


def _as_range(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> Draft:
    low, high = sorted(shared_scale(left, right))
    draft = replace(
        right, first=left.first, low=tidy(low), high=tidy(high), begin=left.begin, modifier="range", chars=None
    )
    draft.rule, draft.article = "range", False
    draft.unit = right.unit or left.unit
    draft.unit_words = right.unit_words or left.unit_words
    if right.unit is None and left.unit is not None:
        draft.stop = right.stop
    if row.get(left.begin - 1) in pack.between:
        draft.begin = left.begin - 1
    elif pack.noun_first and row.get(left.begin - 1) in pack.fillers and row.get(left.begin - 2) in pack.between:
        draft.begin = left.begin - 2
    return draft


def join_ratios(row: Row, drafts: list[Draft], pack: QuantityPack) -> list[Draft]:
    """``neun von zehn Forderungen``, ``one in five``: a ratio of two small numbers."""
    joined: list[Draft] = []
    for draft in drafts:
        left = joined[-1] if joined else None
        if left is not None and _is_ratio(row, left, draft, pack):
            value = (left.low / draft.low).normalize()
            ratio = replace(
                draft, first=left.first, begin=left.begin, low=value, high=value, kind="ratio", rule="ratio"
            )
            ratio.article = False
            if _is_over_noun(row, left, draft, pack):
                ratio.noun = Noun(left.stop, left.stop + 1, pack.lemma(row.text[left.stop]))  # "un Français sur cinq"
                ratio.closed = True
            joined[-1] = ratio
        else:
            joined.append(draft)
    return joined


def _is_odds(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    """``im Verhältnis 1 zu 3``, ``odds of 1 to 1,000``."""
    joined = right.begin == left.stop + 1 and row.get(left.stop) in pack.odds_joins
    joined = joined and row.get(left.begin - 1) not in pack.from_words - {"von"}  # "the ratio rose from 2 to 3"
    if not joined or left.unit or right.unit or left.is_range or right.is_range or right.low == 0:
        return False
    return any(word.startswith(pack.odds_cues) for word in row.key[max(0, left.begin - _CUE_REACH) : left.begin])


def _is_over_noun(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    """``un Français sur cinq``: the noun stands behind the first number."""
    i = left.stop
    between = right.begin - i - (row.get(right.begin - 1) in pack.fraction_articles)
    joined = pack.noun_first and between == 2 and row.get(i + 1) in pack.ratio_joins
    return joined and row.is_word(i) and row.key[i] not in pack.ratio_joins and row.key[i] not in pack.stop


def _is_ratio(row: Row, left: Draft, right: Draft, pack: QuantityPack) -> bool:
    if _is_odds(row, left, right, pack):
        return True
    between = tuple(row.key[left.stop : right.begin])
    if _is_over_noun(row, left, right, pack):
        between = between[1:]
    if len(between) == 2 and between[1] in ("every", "cada", "de"):
        between = between[:1]
    if between == ("out", "of"):
        between = between[1:]
    if len(between) != 1 or between[0] not in pack.ratio_joins or left.modifier == "vague" or right.modifier == "vague":
        return False
    if left.unit or right.unit or left.kind or right.kind or left.is_range or right.is_range or left.scale != 1:
        return False
    if pack.capital_nouns and row.get(left.begin) == "ein":
        return False  # "ein von fünf Häusern umgebener Platz", and "einer von fünf"
    return (
        left.low < right.low
        and (right.low <= 10 or right.low in (12, 20, 100, 1000, 10_000, 100_000))
        and left.low >= 1
        and (left.rule == right.rule or right.low <= 10 or {left.rule, right.rule} == {"integer", "grouped"})
    )
