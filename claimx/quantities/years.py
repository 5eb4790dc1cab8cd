"""Numbers that are years, by what they look like and by the words around them."""

from __future__ import annotations

from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.rejections import is_year
from claimx.quantities.rows import Row

__all__ = ["year_reason"]

_OLDEST_YEAR, _OUR_DAYS, _LAST_YEAR = 1000, 1900, 2100
_LONGEST_LIFE = 150
_FIRST_MOVE = 1500  # the first year that is told before its verb
_DETERMINERS = frozenset(
    {
        "am", "beim", "das", "dem", "den", "der", "des", "die", "ihre", "ihrem", "ihren", "ihrer", "im", "seine",
        "seinem", "seinen", "seiner", "vom", "zum", "zur",
    }
)  # fmt: skip
_PARTICIPLES = ("ge", "be", "ver", "er", "ent", "zer", "weit", "gut", "halt")


def year_reason(row: Row, draft: Draft, pack: QuantityPack) -> str | None:
    """Return the reason code where a number is a year, or two years."""
    bare = draft.noun is None or row.get(draft.begin - 1) in pack.year_before or row.key[draft.begin] in pack.between
    if (
        draft.modifier == "range"
        and draft.last - draft.first == 3
        and (bare if pack.noun_first else draft.noun is None)
    ):
        return "year" if _are_years(row, draft) else None
    if draft.last != draft.first + 1 or not is_year(row.text[draft.first]):
        return None
    if draft.modifier != "exact":
        words = draft.modifier_words
        compared = words is not None and row.key[words[1] - 1] in (
            "als",
            "über",
            "unter",
            "ab",
            "than",
            "over",
            "about",
        )
        return "year" if compared and draft.noun is None and 1900 <= draft.low <= 2100 else None
    if draft.noun is None:
        return "year"
    if _counts_in_year(row, draft, pack) or _is_dated(row, draft, pack):
        return "year"
    before = row.get(draft.begin - 1)
    part = row.get(draft.begin - 2) in ("q", "h") and row.glued(draft.begin - 1)  # "Q3 2024", "H1 2025"
    if before in pack.year_before or before in pack.months or part:
        plausible = 1900 <= draft.low <= 2100
        return "year" if plausible or before in ("jahr", "year", "anno") else None
    return None


def _are_years(row: Row, draft: Draft) -> bool:
    """``1724 bis 1730``, ``(1573–1651)``: years of our days, or older ones in brackets or not round."""
    ends = row.text[draft.first], row.text[draft.last - 1]
    if not all(is_year(end) and int(end) <= _LAST_YEAR for end in ends):
        return False
    told = row.get(draft.begin - 1) == "(" or any(int(end) % 50 for end in ends)
    return int(ends[0]) >= _OUR_DAYS or (told and int(ends[1]) - int(ends[0]) <= _LONGEST_LIFE)


def _is_dated(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``die 1981 eröffnete Autobahn``, ``wurde 1778 Lehrer``: a year before a participle or behind its verb."""
    noun = draft.noun
    if noun is None or not _OLDEST_YEAR <= draft.low <= _LAST_YEAR or not pack.capital_nouns:
        return False
    before = row.get(draft.begin - 1)
    if before == "wurde":
        return not noun.adjectives and draft.low >= _FIRST_MOVE
    told = (
        before in _DETERMINERS or before in pack.numbers.words or row.get(draft.begin - 2) in _DETERMINERS
    )  # "der ebenfalls 1906 eröffneten Bahn"
    if not noun.adjectives or noun.adjectives[0][0] != draft.last:
        return False
    if row.key[draft.last].endswith("te") and _is_verb(row, draft):
        return True  # "1971 holte Facchetti den Titel"
    if not told:
        return False
    return row.key[draft.last].startswith(pack.dated)  # "die 1504 befragten Bürger" are counted


def _is_verb(row: Row, draft: Draft) -> bool:
    """Tell ``1833 errichtete Friedrich ein Haus`` from ``1325 verletzte Männer``: by the noun, which is no plural."""
    noun = draft.noun
    if noun is None or draft.low < _FIRST_MOVE:
        return False
    name = row.text[noun.last - 1]
    single = noun.lemma == name and not name.endswith(("er", "el", "en", "in", "n", "s"))
    return single or (draft.begin == 0 and not row.key[draft.last].startswith(_PARTICIPLES))


def _counts_in_year(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``ließen 2023 Containerschiffe``: a year of our days before a noun, behind a verb."""
    if draft.noun is None or draft.noun.adjectives or not 1990 <= draft.low <= 2040 or draft.low % 10 == 0:
        return False
    i = draft.begin - 1
    verb = row.is_word(i) and row.text[i][0].islower() and row.key[i] not in pack.fillers | pack.prepositions
    return pack.capital_nouns and verb and row.key[i] not in pack.genitive and row.key[i] not in ("die", "den", "alle")
