"""First step: find the numerals of a sentence and read them."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import VULGAR, Separators, match_numeral, read_word, segment, tidy
from claimx.lang.quantity_pack import Compound, QuantityPack
from claimx.quantities.drafts import Draft, Noun, Refusal
from claimx.quantities.rejections import refuse_digits
from claimx.quantities.rows import Row
from claimx.quantities.units import match_unit

__all__ = ["find_drafts"]

_SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1, "minus": -1, "plus": 1}
_HYPHENS = "-‑"
_DENOMINATORS = ("2", "3", "4", "5", "6", "8", "10")


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
            found = _read_trigger(row, i, pack, separators)
        elif len(key) > 5 and key[:2] in pack.numbers.starts:
            found = (
                _read_digit_count(row, i, pack)
                or _read_compound_word(row, i, pack)
                or _read_plain(row, i, pack, separators)
            )
        if isinstance(found, Refusal):
            refusals.append(found)
            i = max(i + 1, found.last)
        elif found is not None:
            drafts.append(found)
            i = max(i + 1, found.stop)
            percent = match_unit(row, i, pack)
            if percent is not None and percent[0] > i + 1:
                i = percent[0]  # "per cento", "por cien": no number within a unit
        else:
            i += 1
    return drafts, refusals


# --- digits ---------------------------------------------------------------------------------------------------------


def _read_digits(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | Refusal | None:
    refusal = refuse_digits(row, i, pack)
    if refusal is not None:
        return refusal
    draft = _slashed_fraction(row, i) or _read_plain(row, i, pack, separators)
    if draft is None:
        return Refusal(i, i + 1, "identifier")
    _take_glued_scale(row, draft, pack)
    _take_sign(row, draft)
    return _hyphenated(row, draft, pack) or draft


def _slashed_fraction(row: Row, i: int) -> Draft | None:
    """``3/4``: two small numbers, the lower one larger."""
    if row.get(i + 1) in ("/", "⁄") and row.glued(i + 1) and row.glued(i + 2) and row.is_digits(i + 2):
        upper, lower = row.text[i], row.text[i + 2]
        if lower in _DENOMINATORS and len(upper) == 1 and upper.isdigit() and 0 < int(upper) < int(lower):
            value = (Decimal(upper) / Decimal(lower)).normalize()
            return Draft(i, i + 3, value, value, rule="fraction", kind="ratio")
    return None


def _read_plain(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:
    found = match_numeral(row.key, i, pack.numbers, separators)
    if found is None or (row.glued(i) and row.is_word(i - 1)):
        return None
    draft = Draft(i, found.end, found.value, found.value, found.scale if found.scaled else Decimal(1), found.rule)
    draft.article = found.end == i + 1 and row.key[i] in pack.articles
    if found.scaled and found.end == i + 1 and row.key[i] in pack.vague_numbers:
        return None
    return draft


def _take_glued_scale(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``3bn``: a letter right behind digits; ``5m`` alone is read as a length where nothing counted follows."""
    i = draft.last
    if i >= len(row) or not row.glued(i) or draft.scale != 1:
        return
    factor = pack.glued_scales.get(row.text[i])
    if factor is None:
        return
    money = draft.first > 0 and match_unit(row, draft.first - 1, pack) is not None
    if row.text[i] in ("m", "M", "b", "B", "k", "K") and not money:
        following = row.get(i + 1)
        if row.text[i] in ("b", "B") or not row.is_word(i + 1) or following in pack.stop:
            return
        if following in ("tall", "long", "wide", "deep", "high", "thick", "apart", "underwater", "race", "sprint"):
            return
    draft.low = draft.high = tidy(draft.low * factor)
    draft.scale, draft.last = factor, i + 1
    draft.stop = draft.last


def _take_sign(row: Row, draft: Draft) -> None:
    i = draft.first - 1
    sign = _SIGNS.get(row.get(i))
    if sign is None or (row.glued(i) and row.get(i) not in ("minus", "plus")):
        return
    if row.get(i) in ("minus", "plus") or row.glued(draft.first):
        if i > 0 and row.get(i) in "-–−" and row.is_digits(i - 1):
            return
        if row.get(i) == "plus" or row.get(i - 1) == "/":
            return
        draft.low, draft.high = sign * draft.low, sign * draft.high
        draft.first = draft.begin = i


def _hyphenated(row: Row, draft: Draft, pack: QuantityPack) -> Draft | None:
    """Read what hangs on a number by a hyphen: ``17-monatig``, ``30-Kilometer-Zone``, ``24-köpfig``."""
    i = draft.last
    if not (row.get(i) in _HYPHENS and row.get(i) and row.glued(i)):
        return None
    if not row.glued(i + 1):
        draft.marks.append("cut")  # "120- und 155-mm-Geschosse"
        draft.last = draft.stop = i + 1
        return draft
    if not row.is_word(i + 1):
        return None
    ending = _compound_ending(row.key[i + 1], pack)
    if ending is not None:
        return _as_compound(row, draft, ending, i + 2, row.text[i + 1], pack)
    return _hyphenated_unit(row, draft, i + 1, pack)


def _hyphenated_unit(row: Row, draft: Draft, i: int, pack: QuantityPack) -> Draft:
    scale = pack.numbers.words.get(row.key[i])
    if scale is not None and scale.role in ("scale", "thousand") and row.get(i + 1) in _HYPHENS and row.glued(i + 2):
        draft.low = draft.high = tidy(draft.low * scale.value)
        draft.scale, draft.last = scale.value, i + 1
        i += 2
    stop = row.compound_end(i)
    unit = match_unit(row, i, pack)
    if unit is not None and unit[0] <= stop:
        draft.unit, draft.unit_words = unit[1], (i, unit[0])
        if row.get(unit[0]) in _HYPHENS and row.get(unit[0] + 1) in pack.age_after:
            draft.kind = "age"
        elif unit[0] < stop:
            head = unit[0] + 1
            draft.noun = Noun(head, stop, pack.lemma(_joined(row, head, stop)))
    elif not pack.capital_nouns and stop == i + 1:
        draft.noun = Noun(i, stop, pack.lemma(row.text[i]))  # "12-member council": what is counted are the members
        draft.stop, draft.closed = stop, True
        return draft
    elif pack.capital_nouns or stop > i + 1:
        head = stop if stop == i + 1 else i + 1
        draft.noun = Noun(i, head, pack.lemma(_joined(row, i, head)))
    draft.stop, draft.closed = stop, True
    if not pack.capital_nouns:
        draft.marks.append("open_noun")
    return draft


def _joined(row: Row, first: int, last: int) -> str:
    return "".join(row.text[first:last])


# --- words ----------------------------------------------------------------------------------------------------------


def _read_trigger(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:
    for read in (_read_every, _read_vague, _read_multiple, _read_fraction):
        draft = read(row, i, pack, separators)
        if draft is not None:
            return draft
    plain = _read_plain(row, i, pack, separators)
    if plain is None:
        return None
    _take_sign(row, plain)
    if row.get(plain.last) in pack.fractions and row.is_word(plain.last):
        return _as_fraction(row, plain, pack)
    if row.get(plain.last) in _HYPHENS and row.get(plain.last + 1) in pack.fractions and row.glued(plain.last):
        plain.last += 1
        return _as_fraction(row, plain, pack)
    if row.get(plain.last) in pack.times_words:
        plain.last += 1
        return _as_multiple(row, plain, pack)
    return _hyphenated(row, plain, pack) or plain


def _as_fraction(row: Row, draft: Draft, pack: QuantityPack) -> Draft | None:
    """``zwei Drittel``, ``two-thirds``."""
    denominator = pack.fractions[row.key[draft.last]]
    numerator = draft.low
    parts = (1 / denominator).to_integral_value()
    draft.low = draft.high = tidy((numerator / parts).normalize())
    draft.last = draft.stop = draft.last + 1
    draft.kind, draft.rule, draft.article = "ratio", "fraction", False
    return draft


def _read_fraction(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``die Hälfte``, ``Drittel`` alone, ``a third of``."""
    if row.key[i] not in pack.fractions or (row.key[i] == "viertel" and row.get(i + 1) in ("vor", "nach")):
        return None
    first = i - 1 if row.get(i - 1) in pack.fraction_articles else i
    if pack.capital_nouns and pack.fractions[row.key[i]] != Decimal("0.5") and row.get(first) not in pack.articles:
        return None  # "in den Vierteln der Stadt"
    if not pack.capital_nouns and (first == i or row.get(i + 1) != "of"):
        half = row.key[i] == "half" and (row.get(i + 1) in ("of", "the") or row.get(i + 1) in pack.partitive)
        if not half:
            return None
        first = i
    if pack.capital_nouns and not row.text[i][0].isupper():
        return None
    value = pack.fractions[row.key[i]]
    return Draft(first, i + 1, value, value, rule="fraction", kind="ratio")


def _read_every(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``jeder Zweite``, ``every third``."""
    if row.key[i] not in pack.every or row.get(i + 1) not in pack.ordinals:
        return None
    value = (Decimal(1) / pack.ordinals[row.key[i + 1]]).normalize()
    return Draft(i, i + 2, value, value, rule="every", kind="ratio")


def _read_vague(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    """``mehrere Tausend``, ``Hunderte``, ``hundreds of thousands``, ``einige Kilometer``."""
    for length in (3, 2, 1):
        words = tuple(row.key[i : i + length])
        if words in pack.vague_before and len(words) == length:
            return _vague_after(row, i, i + length, pack)
    magnitude = pack.vague_numbers.get(row.key[i])
    if magnitude is None:
        return None
    draft = Draft(i, i + 1, Decimal(0), Decimal(0), rule="vague", modifier="vague", magnitude=magnitude)
    if row.get(i + 1) == "of" and row.get(i + 2) in pack.vague_numbers:
        draft.magnitude = magnitude * pack.vague_numbers[row.key[i + 2]]
        draft.last = draft.stop = i + 3
    elif row.get(i + 1) in pack.vague_numbers:
        draft.magnitude = magnitude * pack.vague_numbers[row.key[i + 1]]
        draft.last = draft.stop = i + 2
    return draft


def _read_digit_count(row: Row, i: int, pack: QuantityPack) -> Draft | None:
    """``ein dreistelliger Millionenbetrag``: an order of magnitude and no number."""
    word = row.key[i]
    stem = next((stem for stem in pack.digit_counts if word.startswith(stem)), None)
    if stem is None or word[len(stem) :] not in pack.compound_endings or not row.is_word(i + 1):
        return None
    head = row.key[i + 1]
    for scale, factor in pack.digit_heads.items():
        rest = row.text[i + 1][len(scale) :]
        if head.startswith(scale) and rest:
            magnitude = pack.digit_counts[stem] * factor
            money = rest.lower().startswith(("betrag", "beträge", "höhe", "summe", "schaden", "verlust", "defizit"))
            return Draft(
                i,
                i + 2,
                Decimal(0),
                Decimal(0),
                rule="vague",
                modifier="vague",
                magnitude=magnitude,
                kind="money" if money else None,
                closed=True,
            )
    return None


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
    elif match_unit(row, at, pack) is None:
        return None
    return Draft(first, last, Decimal(0), Decimal(0), rule="vague", modifier="vague", magnitude=magnitude)


def _read_multiple(row: Row, i: int, pack: QuantityPack, separators: Separators) -> Draft | None:  # noqa: ARG001
    for words, value in pack.multiple_rows.get(row.key[i], ()):
        if tuple(row.key[i : i + len(words)]) == words:
            draft = Draft(i, i + len(words), value, value, rule="multiple", kind="ratio")
            multiple = _as_multiple(row, draft, pack)
            if words == ("half",) and multiple.stop == multiple.last:
                return None
            return multiple
    return None


def _as_multiple(row: Row, draft: Draft, pack: QuantityPack) -> Draft:
    draft.kind, draft.rule, draft.stop, draft.closed = "ratio", "multiple", draft.last, True
    for length in (3, 2):
        if tuple(row.key[draft.last : draft.last + length]) in pack.multiple_tails:
            draft.stop = draft.last + length
            draft.marks.append("compared")
            return draft
    following = row.get(draft.last)
    if row.get(draft.last - 1) in pack.times_words and following != "more" and not following.endswith("er"):
        draft.kind = "other"
    return draft


# --- one word -------------------------------------------------------------------------------------------------------


def _compound_ending(word: str, pack: QuantityPack) -> Compound | None:
    for stem, meaning in pack.compounds.items():
        if word.startswith(stem) and word[len(stem) :] in pack.compound_endings:
            return meaning
    return None


def _read_compound_word(row: Row, i: int, pack: QuantityPack) -> Draft | None:
    """``siebzehnmonatig``, ``dreijährig``, ``zweimal``, ``Vierfache``, ``Zweidrittelmehrheit``."""
    word = row.key[i]
    for stem, meaning in pack.compounds.items():
        at = word.rfind(stem)
        if at < 3 or word[at + len(stem) :] not in pack.compound_endings:
            continue
        atoms = segment(word[:at], pack.numbers)
        value = read_word(word[:at], pack.numbers) if atoms else None
        if value == 1 and meaning.unit is None:
            return None  # "einmal", "einfach", "einseitig"
        if value is not None:
            draft = Draft(i, i + 1, value, value, rule="compound")
            length = min(at, len(row.text[i]))
            draft.chars = (row.start[i], row.start[i] + length)
            return _as_compound(row, draft, meaning, i + 1, row.text[i], pack)
    return _glued_unit(row, i, pack)


def _as_compound(  # noqa: PLR0917
    row: Row, draft: Draft, meaning: Compound, stop: int, surface: str, pack: QuantityPack
) -> Draft:
    draft.kind, draft.stop, draft.closed, draft.rule = meaning.kind, stop, True, "compound"
    if meaning.unit:
        from claimx.lang.quantity_pack import UnitName

        draft.unit = UnitName(meaning.unit, meaning.kind)
    if meaning.noun:
        draft.noun = Noun(stop - 1, stop, meaning.noun)
    if meaning.kind == "age":
        _age_or_duration(row, draft, surface, stop, pack)
    if meaning.kind == "ratio" and row.get(draft.first - 1) in ("das", "dem", "ums", "des"):
        draft.begin = draft.first - 1
        if draft.chars is not None:
            draft.chars = None
            draft.first -= 1
    if meaning.kind == "other":
        for length in (3, 2):
            if tuple(row.key[stop : stop + length]) in pack.multiple_tails:
                draft.kind, draft.stop = "ratio", stop + length
                draft.marks.append("compared")
    return draft


def _age_or_duration(row: Row, draft: Draft, surface: str, stop: int, pack: QuantityPack) -> None:
    """``41-jähriger Journalist`` is an age, ``dreijährige Laufzeit`` a duration."""
    if surface[0].isupper() and draft.chars is None:
        return
    if surface[0].isupper() and stop - 1 > 0:
        return
    for i in range(stop, min(stop + 3, len(row))):
        if row.is_word(i) and row.text[i][0].isupper():
            noun = row.key[row.compound_end(i) - 1]
            if noun.endswith(pack.time_heads) or noun.removesuffix("en").endswith(pack.time_heads):
                draft.kind = "duration"
            return


def _glued_unit(row: Row, i: int, pack: QuantityPack) -> Draft | None:
    """``Zweidrittelmehrheit``, ``Fünfjahresplan``, ``Fünfprozenthürde``: number, unit and noun in one word."""
    word = row.key[i]
    for middle, (kind, unit) in pack.glued_units.items():
        at = word.find(middle, 3)
        if at < 0 or at + len(middle) + 3 > len(word):
            continue
        value = read_word(word[:at], pack.numbers)
        if value is None:
            continue
        head = row.text[i][at + len(middle) - (len(word) - len(row.text[i])) :]
        draft = Draft(i, i + 1, value, value, rule="compound", kind=kind, closed=True)
        if middle == "drittel":
            draft.low = draft.high = value / 3
        elif unit:
            from claimx.lang.quantity_pack import UnitName

            draft.unit = UnitName(unit, kind)
        draft.noun = Noun(i, i + 1, pack.lemma(head[:1].upper() + head[1:]))
        draft.chars = (row.start[i], row.start[i] + min(at, len(row.text[i])))
        return draft
    return None
