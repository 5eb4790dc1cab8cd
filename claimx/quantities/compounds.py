"""Numbers within a word or hung on one: ``siebzehnmonatig``, ``30-Kilometer-Zone``, ``Zweidrittelmehrheit``."""

from __future__ import annotations

from decimal import Decimal

from claimx.lang.numerals import fold, read_word, segment, tidy
from claimx.lang.quantity_pack import Compound, QuantityPack, UnitName
from claimx.quantities.drafts import Draft, Noun
from claimx.quantities.rows import Row
from claimx.quantities.units import match_unit

__all__ = ["read_compound_word", "read_digit_count", "take_hyphenated"]

_HYPHENS = "-‑"


def take_hyphenated(row: Row, draft: Draft, pack: QuantityPack) -> Draft | None:
    """Read what hangs on a number by a hyphen: ``17-monatig``, ``30-Kilometer-Zone``, ``24-köpfig``."""
    i = draft.last
    if row.glued(i) and row.is_word(i):
        ending = _compound_ending(row.key[i], pack)  # "90jährige"
        if ending is not None:
            return _as_compound(row, draft, ending, i + 1, row.text[i], pack)
        unit = match_unit(row, i, pack) if row.get(i + 1) in _HYPHENS and row.glued(i + 1) else None
        hangs = unit is not None and unit[0] == i + 1 and row.glued(i + 2) and row.is_word(i + 2)
        return _hyphenated_unit(row, draft, i, pack) if hangs else None  # "200m-Lauf"
    if not (row.get(i) in _HYPHENS and row.get(i) and row.glued(i)):
        return None
    if not row.glued(i + 1):
        draft.marks.append("cut")  # "120- und 155-mm-Geschosse"
        draft.last = draft.stop = i + 1
        return draft
    if row.get(i + 1) in pack.per_words and row.get(i + 2) in _HYPHENS and row.is_word(i + 3):
        return _hyphenated_rate(row, draft, i + 1, pack)
    atom = pack.numbers.words.get(row.get(i + 1))
    worded = draft.rule == "word" and (atom is None or atom.role in ("unit", "teen", "tens"))
    numbers = worded and segment(row.get(i + 1), pack.numbers) is not None  # "zwei-drei Tage", "hundert-zweihundert"
    if not row.is_word(i + 1) or row.words(i, 2) in pack.after or numbers:
        return None  # "50-odd people"
    ending = _compound_ending(row.key[i + 1], pack)
    if ending is not None:
        return _as_compound(row, draft, ending, i + 2, row.text[i + 1], pack)
    return _hyphenated_unit(row, draft, i + 1, pack)


def _hyphenated_rate(row: Row, draft: Draft, i: int, pack: QuantityPack) -> Draft:
    """Read what an amount relates to: ``a $40-a-barrel cap``, ``a £9,250-a-year fee``."""
    unit = match_unit(row, i + 2, pack)
    stop = unit[0] if unit is not None else i + 3
    draft.per = (i, stop, unit[1].code if unit is not None else pack.lemma(row.text[i + 2]))
    return draft


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
        elif unit[0] + 1 < stop and unit[1].kind != "percent":  # "Fünf-Prozent-Hürde" counts no hurdles
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


# --- one word -----------------


def _compound_ending(word: str, pack: QuantityPack) -> Compound | None:
    for stem, meaning in pack.compounds.items():
        if word.startswith(stem) and word[len(stem) :] in pack.compound_endings:
            return meaning
    return None


def read_compound_word(row: Row, i: int, pack: QuantityPack) -> Draft | None:
    """``siebzehnmonatig``, ``dreijährig``, ``zweimal``, ``Vierfache``, ``Zweidrittelmehrheit``."""
    word = row.key[i]
    for stem, meaning in pack.compounds.items():
        at = word.rfind(stem)
        if at < 3 or word[at + len(stem) :] not in pack.compound_endings:
            continue
        value = _number_before(word[:at], pack)
        if value == 1 and meaning.unit is None:
            return None  # "einmal", "einfach", "einseitig"
        if value is not None:
            draft = Draft(i, i + 1, value, value, rule="compound")
            draft.chars = (row.start[i], row.start[i] + _written_length(row.text[i], at))
            return _as_compound(row, draft, meaning, i + 1, row.text[i], pack)
    return _glued_unit(row, i, pack)


def _number_before(word: str, pack: QuantityPack) -> Decimal | None:
    """Read the number at the beginning of a compound; two words run together in it in any language."""
    if segment(word, pack.numbers) is not None:
        return read_word(word, pack.numbers)
    if pack.numbers.glued:
        return None
    for at in range(3, len(word) - 1):
        tens, units = pack.numbers.words.get(word[:at]), pack.numbers.words.get(word[at:])
        if tens is not None and units is not None and tens.role in ("tens", "hundred") and units.role == "unit":
            return tens.value + units.value  # "dwudziestopięcioletni"
    return None


def read_digit_count(row: Row, i: int, pack: QuantityPack) -> Draft | None:
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


def _written_length(text: str, n_folded: int) -> int:
    """Return how many characters of a word make so many of its folded form: ``dreißig`` is ``dreissig``."""
    if text.isascii():
        return n_folded
    return next((n for n in range(1, len(text)) if len(fold(text[:n])) >= n_folded), len(text))


def _as_compound(  # noqa: PLR0917
    row: Row, draft: Draft, meaning: Compound, stop: int, surface: str, pack: QuantityPack
) -> Draft:
    draft.kind, draft.stop, draft.closed, draft.rule = meaning.kind, stop, True, "compound"
    if meaning.unit:
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
            if row.words(stop, length) in pack.multiple_tails:
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
        head = row.text[i][_written_length(row.text[i], at + len(middle)) :]
        draft = Draft(i, i + 1, value, value, rule="compound", kind=kind, closed=True)
        if middle == "drittel":
            draft.low = draft.high = value / 3
        elif unit:
            draft.unit = UnitName(unit, kind)
        if kind != "percent":
            draft.noun = Noun(i, i + 1, pack.lemma(head[:1].upper() + head[1:]))
        draft.chars = (row.start[i], row.start[i] + _written_length(row.text[i], at))
        return draft
    return None
