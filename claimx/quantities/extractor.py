"""Document -> quantities: the steps of the room, one after the other, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal

from claimx.errors import InputError
from claimx.lang.numerals import Separators, tidy
from claimx.lang.pack import LanguagePack
from claimx.lang.quantity_pack import QuantityPack, UnitName
from claimx.quantities.drafts import Draft, Noun, Refusal
from claimx.quantities.modifiers import find_modifier, find_modifier_behind
from claimx.quantities.nouns import find_noun, measured_noun, partitive_noun
from claimx.quantities.numerals import find_drafts
from claimx.quantities.parts import join_parts
from claimx.quantities.rates import find_change, find_rate
from claimx.quantities.rejections import refuse_draft
from claimx.quantities.rows import Row, read_row
from claimx.quantities.sharing import join_ranges, join_ratios, share
from claimx.quantities.units import find_units
from claimx.types import (
    Change,
    CountedNoun,
    Document,
    Interval,
    Modifier,
    Per,
    Provenance,
    Quantity,
    QuantityKind,
    Rejection,
    Span,
)
from claimx.version import __version__

__all__ = ["QuantityExtractor"]

_NAME = "claimx.quantities"
_BEFORE_IT = 8  # quantities before one that may name what is counted
_OTHERWISE = frozenset({"oder", "or", "("})


class QuantityExtractor:
    """Find the amounts that a document states.

    Args:
        pack: The language.
        region: ISO 3166 code whose separators apply; by default the one in the document's language tag.

    Example:
        >>> from claimx.lang import get_pack
        >>> from claimx.text import read_document
        >>> document = read_document("Laut Nato kamen mindestens 3.000 Soldaten.", language="de")
        >>> (quantity,) = QuantityExtractor(get_pack("de")).extract(document)
        >>> quantity.span.text, str(quantity.value), quantity.noun.lemma
        ('mindestens 3.000 Soldaten', '[3000, inf)', 'Soldat')
    """

    def __init__(self, pack: LanguagePack, *, region: str | None = None) -> None:
        section = pack.quantities
        if section is None:
            raise InputError(
                "pack", f"the language {pack.tag!r} has no quantities; choose another or leave the room out"
            )
        self.pack: QuantityPack = section
        self.tag = pack.tag
        self.region = region.upper() if region else None

    def extract(self, document: Document) -> tuple[Quantity, ...]:
        """Return the quantities in text order."""
        return self.extract_with_rejections(document)[0]

    def extract_with_rejections(self, document: Document) -> tuple[tuple[Quantity, ...], tuple[Rejection, ...]]:
        """Return the quantities, and the numbers that state no amount with a reason from a closed list."""
        region = self.region or document.language.replace("_", "-").upper().partition("-")[2] or None
        separators = self.pack.numbers.separators_of(region)
        quantities: list[Quantity] = []
        rejections: list[Rejection] = []
        for index, sentence in enumerate(document.sentences):
            row = read_row(sentence.text, sentence.start)
            drafts, refusals = read_sentence(row, self.pack, separators)
            if not drafts and not refusals:
                continue
            build = _Records(document, row, index, self.tag)
            quantities += [build.quantity(draft) for draft in drafts]
            rejections += [build.rejection(refusal) for refusal in refusals]
        return tuple(quantities), tuple(rejections)


def read_sentence(row: Row, pack: QuantityPack, separators: Separators) -> tuple[list[Draft], list[Refusal]]:
    """Run all steps over one sentence."""
    drafts, refusals = find_drafts(row, pack, separators)
    if not drafts:
        return drafts, refusals
    find_units(row, drafts, pack)
    drafts = join_parts(row, drafts, pack)
    drafts = join_ranges(row, drafts, pack)
    drafts = join_ratios(row, drafts, pack)
    _find_nouns(row, drafts, pack)
    _find_modifiers(row, drafts, pack)
    drafts = _refuse(row, drafts, refusals, pack)
    share(row, drafts, pack)
    _articles(row, drafts, refusals, pack)
    for draft in drafts:
        _finish(row, draft, drafts, pack)
    refusals.sort(key=lambda refusal: refusal.first)
    return drafts, refusals


def _find_nouns(row: Row, drafts: list[Draft], pack: QuantityPack) -> None:
    for n, draft in enumerate(drafts):
        limit = drafts[n + 1].begin if n + 1 < len(drafts) else len(row)
        if draft.stop == draft.last and not draft.closed:
            find_modifier_behind(row, draft, pack)
        if (
            draft.unit is None
            and not draft.closed
            and (draft.kind != "ratio" or draft.rule in ("every", "ratio", "fraction"))
        ):
            if draft.rule == "fraction" and pack.capital_nouns:
                continue
            find_noun(row, draft, limit, pack)
        elif "open_noun" in draft.marks and draft.kind != "age":
            find_noun(row, draft, limit, pack)


def _find_modifiers(row: Row, drafts: list[Draft], pack: QuantityPack) -> None:
    limit = 0
    for draft in drafts:
        if draft.modifier in ("exact", "range"):
            was = draft.modifier
            find_modifier(row, draft, limit, pack)
            if was == "range":
                draft.modifier = "range"
        find_modifier_behind(row, draft, pack)
        _bare_age(row, draft, pack)
        limit = draft.stop


def _bare_age(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``children under 6``: an age without its years."""
    if (
        draft.unit is not None
        or draft.kind is not None
        or draft.low > 100
        or row.get(draft.begin - 1) not in pack.persons
    ):
        return
    if draft.modifier in ("less_than", "more_than", "at_least") and draft.modifier_words is not None:
        short = draft.modifier_words[1] - draft.modifier_words[0] == 1 and draft.modifier_words[1] == draft.first
        if short and not (draft.noun is not None and pack.capital_nouns):
            draft.unit, draft.kind, draft.noun, draft.stop = UnitName("a", "age"), "age", None, draft.last


def _refuse(row: Row, drafts: list[Draft], refusals: list[Refusal], pack: QuantityPack) -> list[Draft]:
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


def _articles(row: Row, drafts: list[Draft], refusals: list[Refusal], pack: QuantityPack) -> None:
    """Drop ``ein`` where it is an article; it counts where it is modified, contrasted or measures."""
    kept: list[Draft] = []
    for draft in drafts:
        if not draft.article or _counts(row, draft, pack):
            kept.append(draft)
        else:
            refusals.append(Refusal(draft.first, draft.last, "article"))
    drafts[:] = kept


def _counts(row: Row, draft: Draft, pack: QuantityPack) -> bool:
    """Tell whether an article is a number: it is modified, contrasted, or measures."""
    before = row.get(draft.begin - 1)
    if draft.unit is not None and draft.unit.kind == "duration":
        ago = row.get(draft.stop) in pack.ago_words or before in pack.ago_before
        return not ago and not (row.get(draft.first) == "eines" and draft.unit.code == "d")
    if draft.unit is not None or draft.kind == "ratio":
        return True
    if row.get(draft.last) in ("einziger", "einzige", "einziges", "einzigen", "single"):
        return True
    if draft.noun is None:
        return False
    if "contrast" in draft.marks or before in pack.article_needs:
        return True
    words = draft.modifier_words
    if words is not None and not (words[1] - words[0] == 1 and row.key[words[0]] in pack.weak_modifiers):
        return True
    return row.key[draft.first] == "one" and _is_english_one(row, draft, before)


def _is_english_one(row: Row, draft: Draft, before: str) -> bool:
    others = ("the", "no", "any", "this", "that", "every", "each", "some", "which", "another", "not")
    return before not in others and row.get(draft.last) not in ("day", "thing", "way", "reason", "another")


def _finish(row: Row, draft: Draft, drafts: list[Draft], pack: QuantityPack) -> None:
    if draft.noun is None and (
        draft.kind == "ratio" or (draft.unit and draft.unit.kind == "percent") or not draft.unit
    ):
        noun = partitive_noun(row, draft, drafts, pack) if "compared" not in draft.marks else None
        noun = noun or _noun_of_whole(row, draft, drafts)
        draft.noun = noun
    elif draft.noun is None and draft.unit is not None and draft.unit.kind == "measure" and not draft.shared_unit:
        draft.noun = measured_noun(row, draft, pack)
    if draft.noun is None and draft.unit is None and draft.kind in (None, "count"):
        draft.noun = _counted_before(row, draft, pack)
    if draft.kind is None:
        draft.kind = draft.unit.kind if draft.unit else "count"
    _age(row, draft, pack)
    find_rate(row, draft, pack)
    find_change(row, draft, pack)
    _level(row, draft, pack)
    _percentage_points(row, draft, drafts, pack)


def _level(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``lag um 33 Grad``: about, where no word of growth or decline makes it a change."""
    if draft.modifier != "exact" or draft.change is not None or row.get(draft.begin - 1) not in pack.by_words:
        return
    if any(word in pack.level_words for word in row.key[max(0, draft.begin - 5) : draft.begin]):
        if row.is_word(draft.stop) and row.key[draft.stop].endswith(("er", "zurück", "vorn")):
            return  # "lag um 5 Grad höher"
        first = draft.begin - 1
        draft.modifier, draft.modifier_words, draft.begin = "approximate", (first, first + 1), first


def _percentage_points(row: Row, draft: Draft, drafts: list[Draft], pack: QuantityPack) -> None:
    """``legte um drei Punkte auf 18 Prozent zu``: points of a percentage that stands beside them."""
    noun = draft.noun
    if noun is None or draft.unit is not None or noun.adjectives or row.key[noun.first] not in pack.points:
        return
    at = bisect_left(drafts, draft.begin, key=lambda other: other.begin)
    beside = drafts[max(0, at - 1) : at] + drafts[at + 1 : at + 2]
    level = draft.high > 100 or (draft.change is not None and draft.change[0] != "by")
    if level or row.get(draft.stop) in _OTHERWISE:
        return  # an index: "50 Punkte oder 0,3 Prozent"
    if noun.first == draft.last and any(d.unit is not None and d.unit.code == "%" for d in beside):
        draft.unit, draft.unit_words, draft.noun = UnitName("[pp]", "percent"), (noun.first, noun.last), None
        draft.kind = "percent"


def _noun_of_whole(row: Row, draft: Draft, drafts: list[Draft]) -> Noun | None:
    """``62 Verfahren, doppelt so viele wie``, ``149’000 Personen, davon 55 Prozent``: what was counted before."""
    whole = row.get(draft.begin - 1) in ("davon", "darunter", "including")
    if not (whole or "compared" in draft.marks or draft.rule == "every"):
        return None
    last = bisect_right(drafts, draft.begin, key=lambda other: other.begin)
    for other in reversed(drafts[max(0, last - _BEFORE_IT) : last]):
        if other.stop <= draft.begin and other.noun is not None and other.unit is None:
            return other.noun
    return None


def _counted_before(row: Row, draft: Draft, pack: QuantityPack) -> Noun | None:
    """``Die Zahl der Angriffe stieg auf 47``."""
    for i in range(draft.begin - 1, max(-1, draft.begin - 20), -1):
        if row.get(i) in pack.count_of and row.get(i + 1) in pack.genitive:
            probe = Draft(i, i + 1, Decimal(0), Decimal(0), rule="probe")
            return partitive_noun(row, probe, [], pack)
    return None


def _age(row: Row, draft: Draft, pack: QuantityPack) -> None:
    """``34 Jahre alt``, ``im Alter von 12 bis 15 Jahren``, ``jünger als 21 Jahre``, ``ab 16 Jahren``."""
    if draft.unit is None or draft.unit.code not in ("a", "mo", "wk", "d") or draft.kind != "duration":
        return
    following = row.get(draft.stop)
    if following in pack.age_after:
        draft.kind, draft.stop = "age", draft.stop + 1
        return
    words = [row.get(i) for i in range(max(0, draft.begin - 6), draft.first)]
    told = any(word in pack.age_before or word.endswith(("salter", "zalter")) for word in words)
    from_on = draft.modifier_words is not None and row.key[draft.modifier_words[0]] == "ab"
    bounded = draft.modifier in ("range", "less_than", "more_than", "at_least")
    if told or from_on or (bounded and row.get(draft.begin - 1) in pack.persons):
        draft.kind = "age"


# --- records --------------------------------------------------------------------------------------------------------


class _Records:
    """Turn drafts of one sentence into records of the document."""

    def __init__(self, document: Document, row: Row, sentence: int, tag: str) -> None:
        self.document, self.row, self.sentence, self.tag = document, row, sentence, tag

    def span(self, first: int, last: int) -> Span:
        start, end = self.row.start[first], self.row.end[last - 1]
        return Span(start, end, self.document.text[start:end])

    def provenance(self, rule: str) -> Provenance:
        return Provenance(_NAME, __version__, rule=f"{self.tag}.{rule}", sentence=self.sentence)

    def rejection(self, refusal: Refusal) -> Rejection:
        last = min(refusal.last, len(self.row))
        return Rejection(self.span(refusal.first, last), refusal.reason, self.provenance(f"reject.{refusal.reason}"))

    def quantity(self, draft: Draft) -> Quantity:
        number = self.span(draft.first, draft.last)
        if draft.chars is not None:
            number = Span(*draft.chars, self.document.text[slice(*draft.chars)])
        noun = draft.noun
        return Quantity(
            span=self.span(min(draft.begin, draft.first), max(draft.stop, draft.last)),
            number=number,
            value=_interval(draft),
            modifier=Modifier(draft.modifier),
            kind=QuantityKind(draft.kind or "count"),
            provenance=self.provenance(f"numeral.{draft.rule}"),
            unit=draft.unit.code if draft.unit and draft.unit.code != "-" else None,
            noun=None
            if noun is None
            else CountedNoun(
                self.span(noun.first, noun.last), noun.lemma, tuple(self.span(*pair) for pair in noun.adjectives)
            ),
            modifier_span=self.span(*draft.modifier_words) if draft.modifier_words else None,
            unit_span=self.span(*draft.unit_words) if draft.unit_words else None,
            magnitude=draft.magnitude,
            per=Per(self.span(draft.per[0], draft.per[1]), draft.per[2]) if draft.per else None,
            change=self.change(draft),
        )

    def change(self, draft: Draft) -> Change | None:
        if draft.change is None:
            return None
        role, direction, where = draft.change
        return Change(role, direction, self.span(where, where + 1) if where is not None else None)  # type: ignore[arg-type]


def _interval(draft: Draft) -> Interval:
    if draft.modifier == "vague":
        return Interval()
    factor = draft.unit.factor if draft.unit else Decimal(1)
    low, high = draft.low, draft.high
    if factor != 1:
        low, high = tidy(low * factor), tidy(high * factor)
        low, high = (low.normalize() if low % 1 else low), (high.normalize() if high % 1 else high)
    if draft.modifier in ("at_least", "more_than"):
        return Interval(lower=low, lower_open=draft.modifier == "more_than")
    if draft.modifier in ("at_most", "less_than"):
        return Interval(upper=high, upper_open=draft.modifier == "less_than")
    return Interval(min(low, high), max(low, high))
