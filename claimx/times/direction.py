"""Which way a date looks, to the past or to the future: by its clause, its phrase, and the words right beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from claimx.lang.time_pack import TimePack
from claimx.times.drafts import Draft
from claimx.times.items import Item
from claimx.times.tense import TenseReader

__all__ = ["DirectionReader"]

_A_PHRASE = 6
_TWO_WORDS = 60  # code points
_EVENT_REACH = 9
_IN_PHRASE = frozenset({"other", "article", "in", "of", "one", "ordword"})
_A_CLAUSE = 200  # code points


class DirectionReader:
    """Tell the tense in which a date is to be read.

    Args:
        items: The tokens of the text.
        text: The text.
        pack: The language.
    """

    def __init__(self, items: Sequence[Item], text: str, pack: TimePack) -> None:
        self.tenses = TenseReader(items, text, pack)
        self._items, self._text, self._pack = items, text, pack
        self._starts = [item.start for item in items]

    def tense_of(self, draft: Draft, first: int, *, told: bool) -> str | None:
        """Read the tense for a draft.

        Args:
            draft: What the words say.
            first: Index of its first item.
            told: Whether a story is told of a year, which may be in the present tense.

        Returns:
            ``past``, ``future``, ``present``, what "today" has besides, or ``None`` where nothing tells.
        """
        if draft.kind == "today":
            return self.tenses.tense_of_today(first)
        tense = self.tenses.tense_at(first)
        if tense == "future" and draft.lead != "to" and self.tenses.is_done_at(first):
            return "past"  # "soll am Montag gestürzt sein", but "soll bis Montag erledigt sein"
        if (draft.mod or "").startswith("ON_OR_") and not self.tenses.clause_tense_at(first):
            return "future"  # "…, spätestens im Herbst"
        if self._pack.verb_second:
            tense = self._beside(draft, first, tense)
        if tense is None and _asks(self._text, draft.end):
            return "future"  # "Free Thursday between 2 and 4?"
        if tense is None and len(self._items) <= _A_PHRASE and draft.weekday and not (draft.day or draft.month):
            return "future"  # "Montag um 8": an appointment, no report
        dated = draft.weekday or draft.month or draft.code
        happens = tense == "present" and dated and self._pack.verb_second and self.tenses.happens_at(first)
        return "future" if happens and not told else tense

    def _beside(self, draft: Draft, first: int, tense: str | None) -> str | None:
        """Correct a tense by the phrase of a date and by the words right before and after it."""
        if not (draft.weekday or draft.month or draft.code):
            return tense
        last = bisect_right(self._starts, draft.end - 1)
        found = self.tenses.attribute_tense_at(first, last, self._pack)
        if found and draft.lead != "since":  # "das seit Mitte März stillstehende Werk"
            return found
        if tense in (None, "present") and _is_of_past_event(self._items, first, self._text, self._pack):
            return "past"
        if tense is None and _follows_plural(self._text, draft.start, self._pack):
            return "present"
        if tense is None and (draft.weekday or draft.month) and self.tenses.begins_sentence(first):
            phrase = len(self._items) <= _A_PHRASE and draft.weekday and not (draft.day or draft.month)
            return None if phrase else _verb_after(self._text[draft.end : draft.end + 40])
        return tense


def _asks(text: str, end: int) -> bool:
    """Tell a date in a question without a verb."""
    stop = re.search(r"[.!?]", text[end : end + _TWO_WORDS])
    return stop is not None and stop[0] == "?"


def _verb_after(text: str) -> str | None:
    """Read ``Am Montag beraten …``: a verb of unknown form after a date at the head of a sentence is no past."""
    return "present" if re.match(r"\s[^\W\d_A-ZÄÖÜ]\w+\s", text) else None


def _follows_plural(text: str, start: int, pack: TimePack) -> bool:
    """Tell ``Die Minister treffen sich | am Sonntag``: a plural verb of no other tense right before a date."""
    words = text[max(0, start - _TWO_WORDS) : start].split()[-3:]
    if words and words[-1] == "sich":
        words.pop()
    return len(words) > 1 and words[-2][-1].isalnum() and pack.plural_form.fullmatch(words[-1]) is not None


def _is_of_past_event(items: Sequence[Item], first: int, text: str, pack: TimePack) -> bool:
    """Tell ``nach dem Unglück bei Celle am Montag ermittelt …``: the date of what the clause comes after."""
    near = items[max(0, first - _EVENT_REACH) : first]
    at = max((place for place, item in enumerate(near) if item.kind not in _IN_PHRASE), default=-1)
    if at < 0 or near[at].value not in ("after", "since") or not pack.verb_second:
        return False
    written = [text[item.start : item.end] for item in near[at + 1 :] if item.kind == "other"]
    noun = any(word[0].isupper() for word in written)
    told = not any(word in pack.listed("speakers") or pack.past_form.fullmatch(word) for word in written)
    start = items[first].start
    rest = text[start : start + _A_CLAUSE].partition(".")[0].split()
    return noun and told and not any(word in pack.listed("speakers") for word in rest)
