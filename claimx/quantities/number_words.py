"""Number words that say more than a number: vague ones, fractions, multiples, ``jeder Zweite``."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import Separators, read_word, tidy
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.compounds import take_hyphenated
from claimx.quantities.drafts import Draft
from claimx.quantities.plain import read_plain, take_sign
from claimx.quantities.rows import Row
from claimx.quantities.units import after_partitive, match_unit

__all__ = ["as_multiple", "is_ordinal", "plural_fraction", "read_trigger", "read_words"]

_HYPHENS = ("-", "‑")
_DETERMINERS = frozenset({"the", "his", "her", "its", "their", "our", "my", "your"})  # "the one hundredth visitor"
_ATTRIBUTES = frozenset({"double", "triple", "quadruple"})


def read_trigger(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:
    """Read what begins at a number word or at a word that makes one."""
    if _opens_modifier(row, i, pack) or _is_addition(row, i, pack):
        return None
    for read in (_read_hedged, _read_half_more, _read_single, _read_every, _read_vague, _read_multiple, _read_fraction):
        draft = read(row, i, pack, separators)
        if draft is not None:
            return draft
    return read_words(row, i, pack, separators)


def read_words(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:
    """Read number words with what belongs to them: ``minus fünfzig``, ``drei Fünftel``, ``fünfzigmal``."""
    plain = read_plain(row, i, pack, separators)
    if plain is None:
        return None
    take_sign(row, plain, pack)
    if is_ordinal(row, plain, pack):
        return plain
    if row.get(plain.last) in pack.fractions and row.is_word(plain.last) and _is_denominator(row, plain, pack):
        return _as_fraction(row, plain, pack)
    if row.get(plain.last) in _HYPHENS and row.get(plain.last + 1) in pack.fractions and row.glued(plain.last):
        plain.last += 1
        return _as_fraction(row, plain, pack)
    if row.get(plain.last) in pack.times_words:
        plain.last += 1
        return as_multiple(row, plain, pack)
    return take_hyphenated(row, plain, pack) or plain


def _read_hedged(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``ein knappes Drittel``, ``ein gutes Dutzend``, ``eine knappe Stunde``."""
    modifier = pack.hedges.get(row.get(i + 1))
    if modifier is None or row.key[i] not in pack.articles:
        return None
    word, last = row.get(i + 2), i + 3
    atom = pack.numbers.words.get(word)
    if word in pack.fractions:
        value = tidy(pack.fractions[word])
        draft = Draft(i, last, value, value, rule="fraction", kind="ratio")
    elif atom is not None and atom.role in ("scale", "hundred", "thousand"):
        draft = Draft(i, last, atom.value, atom.value, atom.value, rule="word")
    elif match_unit(row, i + 2, pack) is not None:
        draft = Draft(i, i + 2, Decimal(1), Decimal(1), rule="word")
    else:
        return None
    draft.modifier, draft.modifier_words = modifier, (i + 1, i + 2)
    return draft


def _opens_modifier(row: Row, i: int, pack: QuantityPack) -> bool:
    """``un peu plus de 5 %``, ``un máximo de tres``: an article within a modifier."""
    rows = pack.modifier_articles.get(row.key[i], ())
    return any(tuple(row.key[i : i + len(words)]) == words for words in rows)


def _is_addition(row: Row, i: int, pack: QuantityPack) -> bool:
    """``deux heures et demie``: what a unit takes as its part is no number of its own."""
    return bool(pack.unit_additions) and any(row.words(i - 1, n + 1) in pack.unit_additions for n in (1, 2, 3))


def _read_half_more(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``an hour and a half``, ``a dollar and a half``."""
    if row.key[i] not in ("a", "an", "one") or row.get(i + 2) not in pack.numbers.suffix_starts:
        return None
    unit = match_unit(row, i + 1, pack)
    if unit is None or unit[1].kind not in ("duration", "measure", "money"):
        return None
    for length in (4, 3):
        more = pack.numbers.suffixes.get(row.words(unit[0], length))
        if more is not None:
            last = unit[0] + length
            draft = Draft(i, last, 1 + more, 1 + more, rule="word", kind=unit[1].kind, closed=True)
            draft.unit, draft.unit_words = unit[1], (i + 1, unit[0])
            return draft
    return None


def _read_single(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``less than a year``, ``mniej niż rok``, ``a year and three months``: one of a unit, where no number says so."""
    bare = row.key[i] in pack.single_units
    if bare and (row.is_digits(i - 1) or row.get(i - 1) in pack.numbers.words):
        return None  # "dwie godziny i piętnaście minut"
    if not bare and (row.key[i] not in ("a", "an") or pack.capital_nouns or pack.noun_first):
        return None
    unit = match_unit(row, i if bare else i + 1, pack)
    if unit is None or unit[1].kind not in ("duration", "measure", "money"):
        return None
    bounded = any(
        row.words(i - len(words), len(words)) == words for words, _ in pack.modifier_rows.get(row.get(i - 1), ())
    )
    goes_on = row.get(unit[0]) in pack.part_joins and (
        row.is_digits(unit[0] + 1) or row.get(unit[0] + 1) in pack.numbers.words
    )
    goes_on = goes_on or (unit[1].kind == "money" and row.get(unit[0]) in pack.numbers.words)  # "a buck fifty"
    if not bounded and not goes_on:
        return None
    draft = Draft(i, i + 1, Decimal(1), Decimal(1), rule="word", article=True, marks=["single"])
    if bare:
        draft.unit, draft.unit_words, draft.closed = unit[1], (i, unit[0]), True
    return draft


def is_ordinal(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``twenty-first``, ``one hundred and fifth``: a number whose last word is an ordinal."""
    if pack.numbers.glued or draft.rule != "word":
        return False
    i = draft.last
    if row.get(i) in ("and", "et") or (row.get(i) in _HYPHENS and row.glued(i)):
        i += 1
    ordinal = pack.ordinals.get(row.get(i))
    if ordinal is None or row.get(i) == "half" or i >= len(row):
        return False
    value = int(draft.low)
    tens = value >= 20 and value % 10 == 0 and ordinal < 10
    hundreds = value >= 100 and value % 100 == 0 and ordinal < 100
    large = (
        ordinal >= 100 and row.get(draft.begin - 1) in _DETERMINERS and row.is_word(i + 1) and row.get(i + 1) != "of"
    )
    return (tens and value % 100 != 0) or hundreds or large


def _is_denominator(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """Tell ``one sixteenth`` and ``three sixteenths`` from ``three sixteenth-century paintings``."""
    i = draft.last
    if _is_part_ordinal(row, draft, pack) or _has_numerator(pack.fractions[row.key[i]]):
        return False
    if pack.capital_nouns or pack.halves or row.key[i].endswith(("s", "quarter")):
        return True
    return draft.low == 1 and not (row.get(i + 1) in _HYPHENS and row.glued(i + 1))


def plural_fraction(row: Row, draft: Draft, pack: QuantityPack) -> Draft | None:
    """``2 thirds``, ``2 Drittel``: a small number in digits before a denominator that is no ordinal."""
    word = row.get(draft.last)
    if draft.rule != "integer" or draft.kind is not None or word not in pack.fractions or pack.halves:
        return None
    named = row.text[draft.last][0].isupper() if pack.capital_nouns else word.endswith("s")
    value = pack.fractions[word]
    if not named or _has_numerator(value) or not 0 < draft.low * value < 1 or draft.last == draft.first:
        return None
    return _as_fraction(row, draft, pack)


def _has_numerator(value: Decimal) -> bool:
    """``Zweidrittel`` tells its numerator itself."""
    parts = 1 / value
    return abs(parts - parts.to_integral_value()) > Decimal("1e-6")


def _is_part_ordinal(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """``un terzo mandato``: an ordinal with its noun, and no third."""
    if row.key[draft.last] not in pack.ordinal_parts or not draft.article or not row.is_word(draft.last + 1):
        return False
    following = row.get(draft.last + 1)
    return (
        following not in pack.stop | pack.part_words
        and following not in pack.genitive
        and following not in pack.fractions
    )


def _as_fraction(row: Row, draft: Draft, pack: QuantityPack) -> Draft | None:
    """``zwei Drittel``, ``two-thirds``."""
    denominator = pack.fractions[row.key[draft.last]]
    numerator = draft.low
    parts = (1 / denominator).to_integral_value()
    draft.low = draft.high = tidy((numerator / parts).normalize())
    draft.last = draft.stop = draft.last + (2 if row.get(draft.last + 1) in pack.part_words else 1)
    draft.kind, draft.rule, draft.article = "ratio", "fraction", False
    _take_unit_of_fraction(row, draft, pack)
    return draft


def _take_unit_of_fraction(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``three quarters of an hour``, ``a third of a mile``: a part of one unit is an amount of it."""
    i = draft.last
    if row.get(i) != "of" or row.get(i + 1) not in ("a", "an", "one"):
        return
    unit = match_unit(row, i + 2, pack)
    if unit is not None and unit[1].kind in ("duration", "measure"):
        draft.unit, draft.unit_words = unit[1], (i + 2, unit[0])
        draft.kind, draft.stop, draft.closed = unit[1].kind, unit[0], True


def _read_fraction(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``die Hälfte``, ``Drittel`` alone, ``a third of``."""
    if row.key[i] not in pack.fractions or (row.key[i] == "viertel" and row.get(i + 1) in ("vor", "nach")):
        return None
    first = i - 1 if row.get(i - 1) in pack.fraction_articles else i
    if pack.halves:
        return _read_half(row, i, first, pack)
    if pack.capital_nouns and _has_numerator(pack.fractions[row.key[i]]):
        value = tidy(pack.fractions[row.key[i]])
        return Draft(i, i + 1, value, value, rule="fraction", kind="ratio")
    if pack.capital_nouns and pack.fractions[row.key[i]] != Decimal("0.5") and row.get(first) not in pack.articles:
        return None  # "in den Vierteln der Stadt"
    if not pack.capital_nouns and (first == i or row.get(i + 1) != "of") and not _ends_phrase(row, first, i, pack):
        half = row.key[i] == "half" and (row.get(i + 1) in ("of", "the") or row.get(i + 1) in pack.partitive)
        if not half:
            return None
        first = i
    if pack.capital_nouns and (not row.text[i][0].isupper() or _is_nth_part(row, i, pack)):
        return None
    value = pack.fractions[row.key[i]]
    draft = Draft(first, i + 1, value, value, rule="fraction", kind="ratio")
    _take_unit_of_fraction(row, draft, pack)
    return draft


def _is_nth_part(row: Row, i: int, pack: QuantityPack) -> bool:
    """``in der ersten Hälfte``, ``in der 2. Hälfte des 13. Jahrhunderts``: a part by its place."""
    nth = row.get(i - 1) in pack.ordinal_forms or (row.get(i - 1) == "." and row.is_digits(i - 2))
    whole = row.get(i + 1) in pack.genitive
    timely = any(word.startswith(("jahr", "monat", "saison")) for word in row.words(i + 2, 3))
    return nth and (timely or not whole)


def _ends_phrase(row: Row, first: int, i: int, pack: QuantityPack) -> bool:
    """``fell by a third``, ``up a fifth``, ``cut by half``: a fraction that nothing follows."""
    if row.is_word(i + 1) and (row.key[i + 1] not in pack.stop or row.key[i + 1] in ("a", "an")):
        return False
    before = row.get(first - 1)
    if before in pack.prepositions | {"nearly", "almost"}:
        return row.key[i] != "second" and (first < i or row.key[i] == "half")
    return first == 0 and i + 1 == len(row) and first < i


def _read_half(row: Row, i: int, first: int, pack: QuantityPack) -> Draft | None:
    """``la moitié``, ``la mitad``, ``połowa``: needs its article where the language has one for it."""
    part = row.get(i + 1) in pack.part_words
    if row.key[i] not in pack.halves and not part:
        return None
    before = row.get(i - 1)
    bounded = before in pack.genitive or (before in pack.modifier_rows and before not in pack.to_words)
    value = tidy(pack.fractions[row.key[i]])
    bounded = bounded or part or (value * 2 != 1 and row.get(i + 1) in pack.partitive)
    if pack.fraction_articles and first == i and before and not bounded:
        return None  # "a metà strada"
    return Draft(first, i + (2 if part else 1), value, value, rule="fraction", kind="ratio")


def _read_every(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``jeder Zweite``, ``every third``."""
    if row.key[i] not in pack.every or pack.ordinals.get(row.get(i + 1), 1) == 1:
        return None
    value = (Decimal(1) / pack.ordinals[row.key[i + 1]]).normalize()
    return Draft(i, i + 2, value, value, rule="every", kind="ratio")


def _read_vague(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``mehrere Tausend``, ``Hunderte``, ``hundreds of thousands``, ``einige Kilometer``, ``eine Handvoll Leute``.

    What only says that there are some (``einige Staaten``, ``ein paar Leute``, ``eine Reihe von Fällen``, ``unzählige
    Briefe``) is a determiner and no vague numeral.
    """
    for length in (3, 2, 1):
        if row.words(i, length) in pack.vague_amounts:
            return Draft(i, i + length, Decimal(0), Decimal(0), rule="vague", modifier="vague")
        if row.words(i, length) in pack.vague_before:
            found = _vague_after(row, i, i + length, pack)
            if found is not None or row.key[i] not in pack.vague_numbers:
                return found  # else "zig Firmen"
    magnitude = pack.vague_numbers.get(row.key[i])
    if magnitude is None:
        return None
    draft = Draft(i, i + 1, Decimal(0), Decimal(0), rule="vague", modifier="vague", magnitude=magnitude)
    behind = i + 2 if row.get(i + 1) == "of" else after_partitive(row, i + 1)
    if behind > i + 1 and row.get(behind) in pack.vague_numbers:
        draft.magnitude = magnitude * pack.vague_numbers[row.key[behind]]
        draft.last = draft.stop = behind + 1
    elif row.get(i + 1) in pack.vague_numbers:
        draft.magnitude = magnitude * pack.vague_numbers[row.key[i + 1]]
        draft.last = draft.stop = i + 2
    elif row.get(i + 1) in pack.vague_joins and pack.vague_numbers.get(row.get(i + 2)) == magnitude:
        draft.last = draft.stop = i + 3
    return draft


def _vague_after(row: Row, first: int, at: int, pack: QuantityPack) -> Draft | None:
    atom = pack.numbers.words.get(row.get(at))
    magnitude: Decimal | None = None
    last = at
    if atom is not None and atom.role in ("scale", "hundred", "thousand"):
        magnitude, last = atom.value, at + 1
    elif row.get(at) in pack.vague_numbers:
        magnitude, last = pack.vague_numbers[row.key[at]], at + 1
    elif at < len(row) and (value := read_word(row.key[at], pack.numbers)) is not None and value >= 1000:
        magnitude, last = value, at + 1
    elif match_unit(row, at, pack) is None or row.key[first].startswith(("wenig", "few")):
        return None
    behind = after_partitive(row, last)
    if magnitude is not None and behind > last and row.get(behind) in pack.vague_numbers:
        magnitude, last = (
            magnitude * pack.vague_numbers[row.key[behind]],
            behind + 1,
        )  # "plusieurs dizaines de milliers"
    return Draft(first, last, Decimal(0), Decimal(0), rule="vague", modifier="vague", magnitude=magnitude)


def _read_multiple(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    for words, value in pack.multiple_rows.get(row.key[i], ()):
        if tuple(row.key[i : i + len(words)]) == words:
            if len(words) == 1 and _is_adverb(row, i, pack):
                return None
            draft = Draft(i, i + len(words), value, value, rule="multiple", kind="ratio")
            multiple = as_multiple(row, draft, pack)
            if words == ("half",) and multiple.stop == multiple.last:
                return None
            if row.key[i] in _ATTRIBUTES and multiple.stop == multiple.last and _names_something(row, i + 1, pack):
                return None  # "a double room", "double-digit growth"
            return multiple
    return None


def _names_something(row: Row, i: int, pack: QuantityPack) -> bool:
    if row.get(i) in _HYPHENS and row.glued(i):
        return True
    return row.is_word(i) and row.key[i] not in pack.stop and row.key[i] not in ("last", "previous", "what", "every")


def _is_adverb(row: Row, i: int, pack: QuantityPack) -> bool:
    """``doppelt verlegte Leitungen``: twice, and no multiple of something."""
    following = row.get(i + 1)
    inflected = following.endswith(("te", "ten", "ter", "tes", "ene", "enen", "ener", "enes"))
    return pack.capital_nouns and row.is_word(i + 1) and row.text[i + 1][0].islower() and inflected


def as_multiple(row: Row, draft: Draft, pack: QuantityPack) -> Draft:
    """Read a number as so many times: a ratio where it is compared (``so viele``), else how often."""
    draft.kind, draft.rule, draft.stop, draft.closed = "ratio", "multiple", draft.last, True
    for length in (3, 2):
        if row.words(draft.last, length) in pack.multiple_tails:
            draft.stop = draft.last + length
            draft.marks.append("compared")
            return draft
    following = row.get(draft.last)
    if (
        row.get(draft.last - 1) in (*pack.times_words, "x", "×")
        and following != "more"
        and (not following.endswith("er") or following in pack.per_words)
    ):
        draft.kind = "other"
    return draft
