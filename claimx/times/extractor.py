"""Document -> time expressions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from claimx.lang.pack import LanguagePack
from claimx.lang.time_pack import TimePack
from claimx.times.build import BUILDERS
from claimx.times.drafts import Draft
from claimx.times.found import Found
from claimx.times.items import Item, Source
from claimx.times.lexer import read_items
from claimx.times.matching import Matcher
from claimx.times.resolve import Resolver
from claimx.times.story import Story
from claimx.times.tense import TenseReader
from claimx.types import Document, Provenance, Time, TimeType
from claimx.version import __version__

__all__ = ["TimeExtractor"]

_EXTRACTOR = "claimx.times"
_A_PHRASE = 6
_start_of = attrgetter("start")
_CONNECTORS = frozenset({"to", "and", "dash", "slash", "comma", "in", "article"})


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
        drafts = _share(list(_with_clocks(self._drafts(document.text, items, codes, pack), items)), items)
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
        tenses = TenseReader(items, document.text, pack)
        ends = [item.start for item in items]
        starts = [sentence.start for sentence in document.sentences]
        at_large: int | None = None  # the sentence in which "today" is the present at large
        for draft in drafts:
            index = bisect_right(starts, draft.start) - 1
            sentence = index if index >= 0 and draft.start < document.sentences[index].end else None
            first = bisect_right(ends, draft.start) - 1
            tense = tenses.tense_of_today(first) if draft.kind == "today" else tenses.tense_at(first)
            if (draft.mod or "").startswith("ON_OR_") and not tenses.clause_tense_at(first):
                tense = "future"  # "…, spätestens im Herbst"
            if tense is None and len(items) <= _A_PHRASE and draft.weekday and not (draft.day or draft.month):
                tense = "future"  # "Montag um 8": an appointment, no report
            if tense is None and pack.verb_second and draft.weekday and tenses.begins_sentence(first):
                tense = _verb_after(document.text[draft.end : draft.end + 40])
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


def _verb_after(text: str) -> str | None:
    """Read ``Am Montag beraten …``: a verb of unknown form after a date at the head of a sentence is no past."""
    return "present" if re.match(r"\s[^\W\d_A-ZÄÖÜ]\w+\s", text) else None


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
    if draft.kind == "day" and draft.lead == "of" and draft.shift == 1 and not draft.clock:  # "die Welt von morgen"
        return draft.with_(kind="fixed", value="FUTURE_REF")
    return draft


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


def _joined_to_set(left: Draft, right: Draft) -> Draft:
    """Read the second weekday of ``jeden Dienstag und Donnerstag`` as a set as well."""
    bare = right.weekday and not (right.day or right.month or right.base or right.clock)
    if not bare or not (left.value or "").startswith("XXXX-WXX-"):
        return right
    return right.with_(kind="fixed", type=TimeType.SET, value=f"XXXX-WXX-{right.weekday}")


def _with_clocks(drafts: Iterable[Draft], items: Sequence[Item]) -> Iterator[Draft]:
    """Join a set with the clock time right behind it: ``jeden Montag um 16 Uhr``."""
    held: Draft | None = None
    for draft in drafts:
        joined = _at_clock(held, draft, items) if held is not None and held.type == TimeType.SET else None
        if joined is None and held is not None:
            yield held
        held = joined or draft
    if held is not None:
        yield held


def _at_clock(left: Draft, right: Draft, items: Sequence[Item]) -> Draft | None:
    clock, value = right.clock or "", left.value or ""
    adjacent = bisect_left(items, left.end, key=_start_of) == bisect_left(items, right.start, key=_start_of)
    if not adjacent or right.type != TimeType.TIME or (right.kind, right.base) != ("day", "c") or ":" not in clock:
        return None
    if left.rule.endswith(("weekday_range", "weekday_abbr")):
        return None
    if value != "P1D" and not re.fullmatch(r"XXXX-WXX-[1-7]", value):
        return None
    return left.with_(end=right.end, value=("XXXX-XX-XX" if value == "P1D" else value) + clock, mod=right.mod)


def _is_named_day(left: Draft, right: Draft, between: Sequence[Item]) -> bool:
    """Tell ``am Donnerstag (3. Oktober)``: the weekday is that day."""
    bare = left.weekday and not (left.day or left.month or left.base or left.unit or left.offset)
    return bool(bare and right.day and right.month) and [item.kind for item in between] == ["open"]


def _share(drafts: list[Draft], items: Sequence[Item]) -> list[Draft]:
    """Let a date borrow year and month from its partner: ``Juni bis Dezember 2023``, ``13. bis 20. Juli 2016``."""
    starts = [item.start for item in items]
    for index in range(len(drafts) - 2, -1, -1):
        left, right = drafts[index], drafts[index + 1]
        if right.kind != "calendar" or (left.kind != "calendar" and left.type != TimeType.SET):
            continue
        first, last = bisect_right(starts, left.end - 1), bisect_right(starts, right.start) - 1
        if _is_named_day(left, right, items[first:last]):
            drafts[index] = left.with_(day=right.day, month=right.month, year=right.year)
            continue
        if last - first > 3 or any(item.kind not in _CONNECTORS for item in items[first:last]):
            continue
        if left.type == TimeType.SET:
            drafts[index + 1] = _joined_to_set(left, right)
            continue
        if items[first].kind == "comma" and left.month and bool(left.day) != bool(right.day):
            continue  # "im August, am 3. Mai 2023"
        if right.day and not right.month and left.month:
            right = right.with_(month=left.month)
        if right.year is None and right.base is None:
            right = right.with_(follows=True)
        drafts[index + 1] = right
        if left.weekday and not left.day:
            continue
        month = left.month
        if left.day and not left.month and right.month:
            month = right.month
        year = left.year
        if left.year is None and right.year is not None and left.base is None and (month or left.code):
            wraps = month and right.month and month > right.month
            year = right.year - 1 if wraps else right.year
        if (month, year) != (left.month, left.year):
            drafts[index] = left.with_(month=month, year=year)
    return drafts
