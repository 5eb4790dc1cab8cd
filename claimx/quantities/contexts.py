"""Numbers that the words around them make a name, a year, a clock time or a part of an address."""

from __future__ import annotations

from claimx.lang.numerals import read_word
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.drafts import Draft
from claimx.quantities.rejections import is_year
from claimx.quantities.rows import Row
from claimx.quantities.years import year_reason

__all__ = ["refuse_draft"]

_HOURS = 24
_BARE_RULES = ("integer", "decimal", "word", "range", "grouped")


def refuse_draft(row: Row, draft: Draft, pack: QuantityPack) -> str | None:
    """Refuse a number by the words around it, after its unit and noun are known."""
    if draft.article and draft.unit is None and draft.modifier == "exact" and "contrast" not in draft.marks:
        return "article"
    if any(row.words(draft.first, len(idiom)) == idiom for idiom in pack.idiom_rows.get(row.key[draft.first], ())):
        return "name"
    if _is_clock_time(row, draft, pack):
        return "clock_time"
    if draft.unit is not None or draft.rule not in _BARE_RULES or draft.closed:
        told = row.get(draft.last) in pack.year_after and is_year(row.text[draft.first])
        return "year" if told else None  # "2020 roku"
    if draft.noun is None and (row.get(draft.first - 1), row.key[draft.first]) in pack.idioms:
        return "name"  # "gib acht"
    noun = draft.noun
    if noun is not None and row.text[noun.first][0].isupper() and row.key[noun.last - 1] in pack.streets:
        return "address"
    reason = (
        _designated(row, draft, pack)
        or _numbered(row, draft, pack)
        or _postcode(row, draft, pack)
        or _street(row, draft, pack)
    )
    if reason is not None:
        return reason
    return year_reason(row, draft, pack)


def _is_clock_time(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``à huit heures et demie``, ``om acht uur``, ``ab drei Uhr``, ``kurz vor zwölf``."""
    unit, noun = draft.unit, draft.noun
    if unit is not None:
        told = unit.code == "h" and draft.rule == "word" and row.get(draft.begin - 1) in pack.clock_at
        free = row.get(draft.stop) not in pack.genitive  # not "à deux heures de Paris"
        return told and free and draft.low <= _HOURS and draft.modifier == "exact"
    if noun is not None:
        counted = noun.chars is None and noun.first == draft.last and draft.rule in ("word", "integer", "range")
        return counted and row.get(noun.first) in pack.clock_after
    return draft.rule in ("word", "integer") and not draft.closed and _told_by_clock(row, draft, pack)


def _told_by_clock(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``halb drei``, ``kurz vor zwölf``: a number word up to 24 behind words of the clock."""
    if draft.low > 24:
        return False
    if row.get(draft.last) in pack.clock_links and _is_hour(row, draft.last + 1, pack):
        return True  # "fünf vor zwölf"
    if row.get(draft.first - 1) in pack.clock_links and _is_hour(row, draft.first - 2, pack):
        return True
    rows = [row.words(draft.first - n, n) for n in (3, 2, 1)]
    changes = pack.by_words if draft.rule == "integer" else frozenset()  # "wzrosła o 5"
    return any(words in pack.clock_before and words[-1] not in changes for words in rows)


def _is_hour(row: Row, i: int, pack: QuantityPack) -> bool:
    value = read_word(row.get(i), pack.numbers) if row.is_word(i) else None
    return value is not None and value <= _HOURS


_AT_RANK = frozenset({"auf", "von", "vom", "hinter", "vor", "bis"})


def _designated(row: Row, draft: Draft, pack: QuantityPack) -> str | None:  # noqa: PLR0911 - one return a case
    i = draft.begin - 1
    i -= row.get(i) == "(" and row.get(draft.stop) == ")"  # "Kapitel (4)"
    while row.get(i) in (".", ":", "-", "–", "'", "°", "º", "nr") and i > 0:
        i -= 1
        if row.get(i) in ("nr", "no", "tel"):
            break
    before = row.get(i)
    if not before:
        return None
    if row.text[i] in pack.acronyms and draft.rule != "word":
        return pack.acronyms[row.text[i]]
    reason = pack.designators.get(before)
    if reason == "decade":
        return reason if _is_decade(draft) else None  # "les années 90"
    if draft.rule == "grouped" and reason not in ("phone", "identifier"):
        return None
    if (
        reason is not None
        and draft.rule != "word"
        and (
            row.text[i][0].isupper()
            or not before.isalpha()
            or len(before) < 5
            or (not pack.capital_nouns and reason in ("legal", "page", "version"))
        )
    ):
        if (
            before in ("art", "no", "s", "p", "az", "call", "top", "v")
            and row.text[i].islower()
            and row.get(i + 1) != "."
        ):
            return None
        if draft.noun is not None and before in ("gruppe", "platz", "punkt", "position", "place", "call", "top"):
            return None
        return reason
    if draft.rule == "word":
        return _designated_word(row, draft, i, pack) if pack.capital_nouns else None
    if draft.noun is None and row.is_word(i) and i == draft.begin - 1:
        for stem, code in pack.designator_stems.items():
            if before.endswith(stem):
                return code
        if (
            (row.text[i][0].isupper() or row.text[i][1:2].isupper())
            and (i > 0 or _is_name(row.text[0], before, pack))
            and (draft.rule == "integer" or _is_release(row, draft, pack))
            and draft.low < 3000
            and draft.modifier == "exact"
            and not _is_listed(row, i, draft)
        ):
            return "year" if is_year(row.text[draft.first]) else "name"
    return None


def _designated_word(row: Row, draft: Draft, i: int, pack: QuantityPack) -> str | None:
    """``Kapitel zwei``, ``die Bände eins, zwei und vier``, ``auf Platz elf abgerutscht``."""
    while draft.noun is None and row.get(i) in ("und", "oder", ",") and read_word(row.get(i - 1), pack.numbers):
        i -= 2
    reason = pack.designators.get(row.get(i))
    ranked = reason == "rank" and row.get(i - 1) in _AT_RANK
    return reason if reason and row.text[i][0].isupper() and (draft.noun is None or ranked) else None


def _numbered(row: Row, draft: Draft, pack: QuantityPack) -> str | None:
    """``die Klassen 3 bis 6``, ``in den Forts 12 bis 14``: a definite plural before its numbers."""
    i = draft.begin - 1
    if draft.rule != "range" or draft.noun is not None or i < 1 or not row.is_word(i) or not pack.capital_nouns:
        return None
    definite = row.get(i - 1) in ("die", "der", "den") and row.text[i][0].isupper()
    plural = row.key[i].endswith(("e", "en", "n", "s", "er"))
    return "name" if definite and plural and draft.high < 1000 and draft.low == int(draft.low) else None


def _is_decade(draft: Draft) -> bool:
    """``años 90``, ``anni novanta``: a whole number of tens that counts nothing."""
    return draft.noun is None and draft.modifier == "exact" and 10 <= draft.low <= 90 and draft.low % 10 == 0


def _is_listed(row: Row, i: int, draft: Draft) -> bool:
    """``im Kanton Bern 130, in Zürich 210 Fälle``: a place and its number, before another place."""
    place = next((j for j in (i - 1, i - 2) if row.get(j) in ("in", "im", "aus")), None)
    if place is not None and row.get(place - 1) == "," and row.get(draft.stop) in (".", ""):
        return True  # "…, im Kanton Bern 130."
    return (
        place is not None
        and row.get(draft.stop) in (",", "und", "and")
        and row.get(draft.stop + 1) in ("in", "im", "aus")
    )


def _is_name(word: str, key: str, pack: QuantityPack) -> bool:
    """``Stuttgart 21``, ``ChatGPT 5``: a first word that opens no phrase of its own."""
    if key in pack.openers or key in pack.stop or key in pack.fillers or (key,) in pack.modifiers:
        return False
    return pack.capital_nouns or not word[1:].islower()


def _is_release(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``Web 2.0`` where decimals are written with a comma."""
    return draft.rule == "decimal" and pack.numbers.separators.decimal == "," and "." in row.text[draft.first]


def _postcode(row: Row, draft: Draft, pack: QuantityPack) -> str | None:
    """``10117 Berlin``: five digits before a name that is no plural."""
    text = row.text[draft.first]
    if not pack.capital_nouns or len(text) not in (4, 5) or not text.isdigit() or draft.modifier != "exact":
        return None
    noun = draft.noun
    if noun is None or noun.adjectives or noun.first != draft.last:
        return None
    i = draft.begin
    if row.get(i - 1) == "," and row.is_digits(i - 2) and row.is_word(i - 3) and row.text[i - 3][0].isupper():
        return "postcode"  # "Hauptstraße 12, 80331 München"
    name = row.text[noun.first]
    if len(text) == 5 and row.key[noun.first] in pack.places:
        return "postcode"
    if len(text) != 5:
        return None
    place = noun.lemma == name and not name.endswith(("en", "er", "e", "n"))
    return "postcode" if place and row.get(draft.begin - 1) in ("", ",", "in", "-", ".", "(") else None


def _street(row: Row, draft: Draft, pack: QuantityPack) -> str | None:
    """``Hauptstr. 5``: the number of a house behind a street cut short."""
    cut = draft.noun is None and row.get(draft.begin - 1) == "." and row.get(draft.begin - 2).endswith("str")
    return pack.designator_stems.get("str") if cut else None
