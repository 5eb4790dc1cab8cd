"""Document -> quantities: the steps of the room, one after the other, sentence by sentence."""

from __future__ import annotations

from claimx.errors import InputError
from claimx.lang.numerals import Separators
from claimx.lang.pack import LanguagePack
from claimx.lang.quantity_pack import QuantityPack
from claimx.quantities.ages import bare_age
from claimx.quantities.bounds import join_bounds
from claimx.quantities.cut_nouns import complete_cut_nouns
from claimx.quantities.drafts import Draft, Refusal
from claimx.quantities.ellipsis import Topic, next_topic, take_topic
from claimx.quantities.meaning import finish
from claimx.quantities.modifiers import find_modifier, find_modifier_behind
from claimx.quantities.nouns import find_noun
from claimx.quantities.numerals import find_drafts
from claimx.quantities.parts import join_parts
from claimx.quantities.ranges import join_ranges, join_ratios
from claimx.quantities.rates import join_rates
from claimx.quantities.records import Records
from claimx.quantities.refusing import drop_articles, drop_limits, refuse
from claimx.quantities.rows import Row, read_row
from claimx.quantities.sharing import share
from claimx.quantities.thousands import mend_thousands
from claimx.quantities.units import find_units
from claimx.types import Document, Quantity, Rejection

__all__ = ["QuantityExtractor"]

_SIGNS = frozenset(".,;:()|")  # what may stand between numbers and says nothing of them
_MANY = frozenset({"viel", "viele", "vielen", "many", "much"})


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
        topic, end = Topic(), 0
        for index, sentence in enumerate(document.sentences):
            if "\n" in document.text[end : sentence.start]:
                topic = Topic()
            end = sentence.end
            row = read_row(sentence.text, sentence.start)
            drafts, refusals = read_sentence(row, self.pack, separators)
            take_topic(row, drafts, topic)
            topic = next_topic(row, drafts, topic, self.pack)
            if not drafts and not refusals:
                continue
            build = Records(document, row, index, self.tag)
            quantities += [build.quantity(draft) for draft in drafts]
            rejections += [build.rejection(refusal) for refusal in refusals]
        return tuple(quantities), tuple(rejections)


def read_sentence(row: Row, pack: QuantityPack, separators: Separators) -> tuple[list[Draft], list[Refusal]]:
    """Run all steps over one sentence."""
    drafts, refusals = find_drafts(row, pack, separators)
    if not drafts:
        return drafts, refusals
    if all(key in _SIGNS or "0" <= key[0] <= "9" for key in row.key):
        drafts = _read_bare(row, drafts, refusals, pack)
    else:
        find_units(row, drafts, pack)
        mend_thousands(row, drafts, pack, separators)
        drafts = _read_worded(row, drafts, refusals, pack)
    refusals.sort(key=lambda refusal: refusal.first)
    return drafts, refusals


def _read_bare(row: Row, drafts: list[Draft], refusals: list[Refusal], pack: QuantityPack) -> list[Draft]:
    """Finish the numbers of a row without a word: they have no unit, noun or modifier, as in the lines of a table."""
    drafts = refuse(row, join_ranges(row, drafts, pack), refusals, pack)
    for draft in drafts:
        draft.kind = draft.kind or "count"
    return drafts


def _read_worded(row: Row, drafts: list[Draft], refusals: list[Refusal], pack: QuantityPack) -> list[Draft]:
    """Find what belongs to the numbers of a sentence with their units, and fill it in."""
    drafts = join_parts(row, drafts, pack)
    drafts = join_ranges(row, drafts, pack)
    drafts = join_ratios(row, drafts, pack)
    _find_nouns(row, drafts, pack)
    drafts = drop_limits(row, drafts, refusals, pack)
    _find_modifiers(row, drafts, pack)
    drafts = join_bounds(row, drafts, pack)
    drafts = refuse(row, drafts, refusals, pack)
    share(row, drafts, pack)
    drop_articles(row, drafts, refusals, pack)
    complete_cut_nouns(row, drafts, pack)
    drafts = join_rates(row, drafts, pack)
    for draft in drafts:
        finish(row, draft, drafts, pack)
    return drafts


def _find_nouns(row: Row, drafts: list[Draft], pack: QuantityPack) -> None:
    for n, draft in enumerate(drafts):
        limit = drafts[n + 1].begin if n + 1 < len(drafts) else len(row)
        if draft.stop == draft.last and not draft.closed:
            find_modifier_behind(row, draft, pack)
        if "compared" in draft.marks and row.key[draft.stop - 1] in _MANY:
            find_noun(row, draft, limit, pack)  # "doppelt so viele Anträge"
        elif (
            draft.unit is None
            and not draft.closed
            and (draft.kind != "ratio" or draft.rule in ("every", "ratio", "fraction"))
        ):
            if draft.rule == "fraction" and draft.kind == "ratio" and pack.capital_nouns:
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
        if draft.modifier == "exact" and row.get(draft.last - 1) in pack.round_numbers:
            draft.modifier = "approximate"
        bare_age(row, draft, pack)
        limit = draft.stop
