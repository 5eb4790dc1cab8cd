"""Leave out numbers that the words around them make a name, a date, a year or an article."""

from __future__ import annotations

from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.contexts import refuse_draft
from claimx.quantities.drafts import Draft, Refusal
from claimx.quantities.rows import Row

__all__ = ["drop_articles", "drop_limits", "refuse"]
_ENDS = frozenset({",", ".", ";", ":", "!", "?", ")", ""})
_SHORT = 5  # words and marks of a sentence that may be nothing but a number


def refuse(row: Row, drafts: list[Draft], refusals: list[Refusal], pack: QuantityPack) -> list[Draft]:
    """Keep the drafts that state amounts; what is joined to a refused number is refused as well."""
    kept: list[Draft] = []
    last: tuple[int, str] | None = None
    for draft in drafts:
        reason = None if draft.article else refuse_draft(row, draft, pack)
        if reason is None and last is not None and _continues(row, last[0], draft, last[1]):
            reason = last[1]
        if reason is None:
            kept.append(draft)
            continue
        refusals.append(Refusal(draft.first, draft.last, reason))
        last = (draft.stop, reason)
    return kept


def _continues(row: Row, stop: int, draft: Draft, reason: str) -> bool:
    """``Artikel 5, 6 und 7``: what is joined to a refused number and counts nothing is refused as well."""
    gap = row.key[stop : draft.begin]
    if reason == "legal" and gap == ["("] and row.get(draft.stop) == ")":
        return True  # "Article 5(2)"
    joins = all(word in (",", "und", "bis", "and", "to", "-", "–", "/", "sowie", "or", "oder") for word in gap)
    if (
        reason == "legal"
        and draft.noun is not None
        and (row.text[draft.noun.first].isupper() or row.key[draft.noun.first] in ("apply", "applies", "provide"))
    ):
        return len(gap) == 1 and joins  # "§§ 12 und 13 BGB"
    plain = draft.modifier == "exact" and draft.kind is None and draft.rule == "integer"
    return plain and draft.noun is None and draft.unit is None and len(gap) == 1 and joins


def drop_articles(row: Row, drafts: list[Draft], refusals: list[Refusal], pack: QuantityPack) -> None:
    """Drop ``ein`` where it is an article; it counts where it is modified, contrasted or measures."""
    kept: list[Draft] = []
    for draft in drafts:
        if not draft.article or _counts(row, draft, pack):
            kept.append(draft)
        else:
            refusals.append(Refusal(draft.first, draft.last, "article"))
    drafts[:] = kept


def drop_limits(row: Row, drafts: list[Draft], refusals: list[Refusal], pack: QuantityPack) -> list[Draft]:
    """Drop the article of a limit: ``bis zu einem Urteil``, ``bis zu einer Höhe von 20 Metern``."""
    kept: list[Draft] = []
    for draft in drafts:
        reached = row.get(draft.first - 2) in pack.until_words and row.get(draft.first - 1) == "zu"
        bounds = any(row.words(draft.first - lead, lead + 3) in pack.modifiers for lead in (1, 2))
        if (reached or bounds) and draft.article and draft.unit is None and draft.kind is None:
            refusals.append(Refusal(draft.first, draft.last, "article"))
        else:
            kept.append(draft)
    return kept


def _counts(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """Tell whether an article is a number: it is modified, contrasted, listed, alone, or measures."""
    before = row.get(draft.begin - 1)
    if _is_no_number(row, draft, pack):
        return False
    if draft.unit is not None and draft.unit.kind == "duration":
        ago = row.get(draft.stop) in pack.ago_words or before in pack.ago_before
        return not ago and not (row.get(draft.first) == "eines" and draft.unit.code == "d")
    if draft.unit is not None or draft.kind == "ratio":
        return True
    if row.get(draft.last) in ("einziger", "einzige", "einziges", "einzigen", "single"):
        return True
    if draft.noun is None:
        return _is_alone(row, draft) or _is_listed(row, draft, pack)
    if "contrast" in draft.marks or before in pack.article_needs:
        return True
    words = draft.modifier_words
    if words is not None and not (words[1] - words[0] == 1 and row.key[words[0]] in pack.weak_modifiers):
        return True
    return row.key[draft.first] == "one" and _is_english_one(row, draft, before)


def _is_no_number(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``büßte 0,9 Prozent ein, der Dax 1,2 Prozent``, ``eine Bar``: a part of a verb, an article."""
    if "single" in draft.marks and draft.modifier == "exact":
        return True
    if pack.capital_nouns and row.get(draft.first) == "ein" and row.get(draft.last) == "von":
        return True  # "ein von fünf Häusern umgebener Platz", beside "einer von fünf"
    if row.get(draft.last).startswith("gewiss"):
        return True  # "bis zu einem gewissen Grad"
    apart = draft.shared_unit or (draft.noun is not None and draft.noun.first > draft.last)
    prefix = apart and pack.capital_nouns and row.get(draft.last) in _ENDS
    return prefix or (row.get(draft.first) == "eine" and row.get(draft.last) == "bar")


def _is_alone(row: Row, draft: Draft) -> bool:
    """``One``, ``The answer is one.``: nothing but the number, or a number that a copula states."""
    if len(row) <= _SHORT and not any(map(row.is_word, (*range(draft.first), *range(draft.last, len(row))))):
        return True
    return (
        row.get(draft.first - 1) in ("is", "equals", "=")
        and row.get(draft.last) in (".", "")
        and draft.last + 1 >= len(row)
    )


def _is_listed(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``one, two, three``: a number among numbers."""
    return (
        row.get(draft.last) in (",", ";")
        and row.get(draft.last + 1) in pack.numbers.words
        and not row.is_word(draft.first - 1)
    )


def _is_english_one(row: Row, draft: Draft, before: str) -> bool:
    others = ("the", "no", "any", "this", "that", "every", "each", "some", "which", "another", "not")
    return before not in others and row.get(draft.last) not in ("day", "thing", "way", "reason", "another")
