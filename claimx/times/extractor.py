"""Document -> time expressions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from claimx.lang.pack import LanguagePack
from claimx.lang.time_pack import TimePack
from claimx.times.build import BUILDERS
from claimx.times.direction import DirectionReader
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.items import Item, Source
from claimx.times.lexer import read_items
from claimx.times.matching import Matcher
from claimx.times.resolve import Resolver
from claimx.times.sharing import share, with_clocks
from claimx.times.story import Story
from claimx.types import Document, Provenance, Time, TimeType
from claimx.version import __version__

__all__ = ["TimeExtractor"]

_EXTRACTOR = "claimx.times"
_UNTIL = re.compile(r"\s+(?:bis|until|to|till)\b")
_THAN, _END = re.compile(r"\s+als\b"), re.compile(r"\s*[.,;!?]")
_start_of = attrgetter("start")


class TimeExtractor:
    """Find the dates, clock times, durations and sets of a text, and say when they are.

    Linear in the text. What cannot be placed keeps its span and type, has no value, and says why in ``unresolved``.

    Args:
        pack: The language of the text; without a section on times there are no answers.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack.times
        self._matcher = Matcher(self._pack.rules if self._pack else ())

    def extract(self, document: Document) -> tuple[Time, ...]:
        """Return the time expressions of a document in text order, without overlap.

        Example:
            >>> from datetime import date
            >>> from claimx.lang import get_pack
            >>> document = Document("Am 23. Oktober war Wahl.", "de", date=date(2024, 11, 14))
            >>> [(t.span.text, t.value) for t in TimeExtractor(get_pack("de")).extract(document)]
            [('Am 23. Oktober', '2024-10-23')]
        """
        if self._pack is None:
            return ()
        pack = self._pack.for_region(document.language)
        items, codes = read_items(document.text, pack)
        drafts = share(list(with_clocks(self._drafts(document.text, items, codes, pack), items)), items)
        return tuple(self._resolved(document, drafts, items, pack))

    def _drafts(self, text: str, items: Sequence[Item], codes: str, pack: TimePack) -> Iterator[Draft]:
        source, reached = Source(text, items, pack), 0
        for base, places in self._matcher.islands(codes):
            for at, matches in enumerate(places, base):
                if at < reached or not matches:
                    continue
                for rule, match in matches:
                    if draft := BUILDERS[rule.build](Found(rule, match, base, source)):
                        reached = base + match.end()
                        yield _with_bound(draft, items)
                        break

    def _resolved(self, document: Document, drafts: list[Draft], items: list[Item], pack: TimePack) -> Iterator[Time]:

        resolver = Resolver(Story(document.date))
        reader = DirectionReader(items, document.text, pack)
        ends = [item.start for item in items]
        starts = [sentence.start for sentence in document.sentences]
        at_large: int | None = None  # the sentence in which "today" is the present at large
        for draft in drafts:
            index = bisect_right(starts, draft.start) - 1
            sentence = index if index >= 0 and draft.start < document.sentences[index].end else None
            first = bisect_right(ends, draft.start) - 1
            tense = reader.tense_of(draft, first, told=resolver.story.tells_a_year(sentence))
            if _is_sooner(draft, document, tense, pack) and not reader.tenses.begins_sentence(first):
                continue
            placed = _placed(draft, document, tense, pack)
            if draft.kind == "today":
                at_large = sentence if placed.kind == "fixed" else None
            elif at_large is not None and sentence == at_large and draft.kind == "day":
                placed = _beside_today_at_large(draft)
            answer = resolver.resolve(placed, sentence, tense)
            anchor = answer.anchor
            yield Time(
                document.span(placed.start, placed.end),
                placed.type,
                answer.value,
                placed.mod,
                Provenance(_EXTRACTOR, __version__, rule=placed.rule, sentence=sentence),
                answer.unresolved if answer.value is None else None,
                document.span(anchor.start, anchor.end) if anchor else None,
            )


def _with_bound(draft: Draft, items: Sequence[Item]) -> Draft:
    """Take in ``frühestens``, ``spätestens`` right before a date, ``at the latest`` behind it."""
    if draft.type not in (TimeType.DATE, TimeType.TIME):
        return draft
    index = bisect_right(items, draft.start, key=_start_of) - 2
    if index >= 0 and items[index].kind == "bound":
        return draft.with_(start=items[index].start, mod=draft.mod or items[index].value)
    if index >= 1 and items[index].kind == "to" and items[index - 1].kind == "bound":  # "spätestens bis Freitag"
        return draft.with_(mod=draft.mod or items[index - 1].value)
    index = bisect_left(items, draft.end, key=_start_of)
    bound, after = items[index : index + 1], items[index + 1 : index + 2]
    if bound and bound[0].kind == "bound" and (not after or after[0].kind in ("stop", "comma")):
        return draft.with_(end=bound[0].end, mod=draft.mod or bound[0].value)
    return draft


def _placed(draft: Draft, document: Document, tense: str | None, pack: TimePack) -> Draft:
    """Settle what depends on the sentence: ``heute`` (the day or these days), ``in zwei Jahren`` (when or how long)."""
    if draft.kind == "ahead":
        if tense == "past" and draft.day is not None:
            return draft.with_(kind="fixed", type=TimeType.DURATION, start=draft.day, day=None)
        return draft.with_(kind="shift" if draft.unit else "fixed", day=None, value=None)
    if draft.kind == "today":
        return draft.with_(kind="day") if _is_this_day(draft, document, tense, pack) else _at_large(draft)
    gone = pack.verb_second or document.text[draft.start : draft.end].lower() in pack.listed("nights_gone")
    if draft.clock == "TNI" and (draft.base, draft.shift) == ("d", 0) and tense == "past" and gone:
        return draft.with_(shift=-1)  # "heute Nacht brannte es": the night that ends today
    at_large = draft.kind == "day" and draft.lead == "of" and draft.shift == 1 and not draft.clock
    if (
        at_large and _UNTIL.match(document.text, draft.end) is None
    ):  # "die Welt von morgen", not "von morgen bis Freitag"
        return draft.with_(kind="fixed", value="FUTURE_REF")
    return draft


def _is_sooner(draft: Draft, document: Document, tense: str | None, pack: TimePack) -> bool:
    """Tell ``schließen die Läden früher``, ``früher als geplant``, where the word compares."""
    if document.text[draft.start : draft.end].lower() not in pack.listed("sooner"):
        return False
    if tense in ("present", "future"):
        return True
    return _THAN.match(document.text, draft.end) is not None or (
        tense is None and _END.match(document.text, draft.end) is not None
    )


def _beside_today_at_large(draft: Draft) -> Draft:
    """Read ``morgen`` in ``was wir heute versäumen, kostet uns morgen Wachstum`` as the future."""
    if draft.base != "d" or draft.clock or draft.shift not in (1, -1):
        return draft
    return draft.with_(kind="fixed", value="FUTURE_REF" if draft.shift == 1 else "PAST_REF")


def _at_large(draft: Draft) -> Draft:
    return draft.with_(kind="fixed", value="PRESENT_REF")


def _is_this_day(draft: Draft, document: Document, tense: str | None, pack: TimePack) -> bool:
    """Tell ``heute tagt der Rat``, the day itself, from ``heute ist das anders``, the present at large."""
    words = document.text[max(0, draft.start - 20) : draft.start].split()
    if draft.lead == "asof":
        return True
    if draft.lead in ("to", "of") or (words and words[-1].lower() in pack.listed("comparatives")):
        return False
    following = re.match(r"\s+(\w+)", document.text[draft.end : draft.end + 40])
    if tense == "past" or (following is not None and pack.participle.fullmatch(following[1]) is not None):
        return True
    if tense == "state" or (words and words[-1].lower() in pack.listed("still")):
        return False
    beside = (words[-1:] if document.text[draft.start - 1 : draft.start] == " " else []) + [
        following[1] if following else ""
    ]
    if tense is None and any(pack.plural_form.fullmatch(word) for word in beside):
        return False  # "Menschen reisen heute mehr"
    return tense != "present" or not pack.listed("events")  # "wie wir heute leben", "das kostet uns heute viel"
