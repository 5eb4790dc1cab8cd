"""Which way a clause looks: to the past or to the future."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from claimx.lang.time_pack import TimePack
from claimx.times.items import Item

__all__ = ["TenseReader"]

_NEXT = 2  # items from an auxiliary to its participle, an adverb between
_BESIDE = 3  # items from "today" to the verb whose tense it shares
_ATTRIBUTE = 8  # items from a date to the participle of its phrase
_DETERMINERS = frozenset({"article", "one", "vague", "word", "int", "every", "all"})
_PREPOSITIONS = frozenset({"in", "of", "ago", "boundary", "within", "onto", "other"})
_REACH = 30  # items on either side; sentences are seldom longer
_PAST, _FUTURE, _AUXILIARY, _PARTICIPLE, _PLURAL_PAST, _PRESENT, _STATE, _PASSIVE = 1, 2, 4, 8, 16, 32, 64, 128
_EVENT, _PLANNED = 256, 512


class TenseReader:
    """Tell the tense of any clause of a text, after one pass over its items.

    Args:
        items: The tokens of the text.
        text: The text.
        pack: Verb forms of the language.
    """

    def __init__(self, items: Sequence[Item], text: str, pack: TimePack) -> None:
        self._nearest = not pack.verb_second
        self._places: list[int] = []
        self._signs: list[int] = []
        self._items, self._subordinators, self._events = items, pack.listed("subordinators"), pack.listed("events")
        self._thought, self._moved = pack.listed("thought"), tuple(pack.listed("moved"))
        self._having, self._being = pack.listed("perfect_infinitives"), pack.listed("perfect_infinitives_moved")
        self._text = text
        self._stops = [-1]
        self._breaks = [-1]
        for index, item in enumerate(items):
            if item.kind == "other" and (signs := _signs_of(text[item.start : item.end], pack)):
                if signs & (_PAST | _PLURAL_PAST | _PRESENT) and _is_attribute(items, index, text, pack):
                    continue
                self._places.append(index)
                self._signs.append(signs)
            elif item.kind in ("stop", "comma"):
                self._breaks.append(index)
                if item.kind == "stop":
                    self._stops.append(index)
        self._stops.append(len(items))
        self._ends = frozenset(self._stops)
        self._breaks.append(len(items))

    def tense_at(self, at: int) -> str | None:
        """Read the tense of the clause around an item, or of its sentence where the clause says nothing.

        Returns:
            ``past``, ``future``, ``present``, or ``None`` where no verb form tells.
        """
        return self.clause_tense_at(at) or self._within(at, self._stops)

    def clause_tense_at(self, at: int) -> str | None:
        """Read the tense of the clause around an item alone."""
        return self._within(at, self._breaks)

    def attribute_tense_at(self, first: int, last: int, pack: TimePack) -> str | None:
        """Read the tense of an attribute that a date belongs to: ``das am 1. Januar in Kraft getretene Gesetz``.

        Args:
            first: Index of the first item of the date.
            last: Index after its last item.
            pack: Verb forms of the language.
        """
        if not self._is_determined(first, pack):
            return None
        for at in range(last, min(last + _ATTRIBUTE, len(self._items) - 1)):
            item = self._items[at]
            leads = self._items[at - 1].kind in _PREPOSITIONS
            if item.kind in ("stop", "comma") or (item.kind in ("article", "one") and not leads):
                return None
            if item.kind != "other":
                continue
            word, following = self._text[item.start : item.end], self._items[at + 1]
            before_noun = self._text[following.start].isupper()
            if before_noun and pack.planned_form.fullmatch(word):
                return "future"
            if before_noun and pack.participle.fullmatch(word):
                return "past"
            index = bisect_left(self._places, at)
            if index < len(self._places) and self._places[index] == at and self._signs[index] != _PARTICIPLE:
                return None
        return None

    def _is_determined(self, first: int, pack: TimePack) -> bool:
        """Tell whether an article or its like stands before a date, or before its preposition."""
        for at in (first - 1, first - 2):
            item = self._items[at] if at >= 0 else None
            if item is None or item.kind in ("stop", "comma"):
                return False
            if item.kind in _DETERMINERS or pack.determiner.fullmatch(item.value):
                return True
            if item.kind not in ("boundary", "to", "of") and item.value not in pack.listed("aims"):
                return False
        return False

    def happens_at(self, at: int) -> bool:
        """Tell whether the verb of the clause around an item tells what happens on a day: ``Der Verein feiert``."""
        end = self._items[self._breaks[bisect_right(self._breaks, at)] - 1]
        last = self._text[end.start : end.end]
        return any(self._is_event(place, last) for place in self._around(at, self._breaks))

    def is_done_at(self, at: int) -> bool:
        """Tell a clause of what is thought to have happened: ``Er soll Anfang Januar angereist sein``."""
        near = self._around(at, self._breaks)
        if not any(self._word_at(self._places[place]) in self._thought for place in near):
            return False
        for place in near:
            word, following = self._word_at(self._places[place]), self._word_at(self._places[place] + 1)
            if self._signs[place] & _PARTICIPLE and following in self._having:
                return True
            if following in self._being and word.endswith(self._moved):
                return True
        return False

    def _word_at(self, index: int) -> str:
        item = self._items[index] if index < len(self._items) else None
        return self._text[item.start : item.end].lower() if item is not None else ""

    def _is_event(self, place: int, last: str) -> bool:
        """Tell a verb of what happens, by itself or with its particle: ``stellt … vor``."""
        verb = self._items[self._places[place]]
        pair = f"{self._text[verb.start : verb.end].lower()}_{last}"
        return bool(self._signs[place] & _EVENT) or pair in self._events

    def _is_passive(self, place: int) -> bool:
        """Tell ``is extended``, ``are expected`` by what stands right before the participle."""
        before = place - 1
        if before < 0 or not self._signs[place] & _PARTICIPLE or self._signs[place] & _FUTURE:
            return False
        return bool(self._signs[before] & _PASSIVE) and self._places[place] - self._places[before] <= _NEXT

    def tense_of_today(self, at: int) -> str | None:
        """Read the tense of the clause around "today".

        Returns:
            ``state`` where its verb tells how things are (``heute fehlen Wohnungen``), ``event`` where it tells what
            happens on a day (``heute tagt der Rat``), else the tense.
        """
        near, tense = self._around(at, self._breaks), self.clause_tense_at(at)
        if not near and self._is_short(at):  # "Today, three in ten are poor"
            near, tense = self._around(at, self._stops), self._within(at, self._stops)
            if tense == "past" and not self.begins_sentence(at):  # "1990 waren es 300, heute 200"
                return "state"
        if tense == "past":  # not "die Zahl, die heute bei 30 liegt, war 1990 …", where another verb tells it
            return tense if any(abs(self._places[place] - at) <= _BESIDE for place in near) else "state"
        if self._is_subordinate(at):
            return "state"
        end = self._items[self._breaks[bisect_right(self._breaks, at)] - 1]
        last = self._text[end.start : end.end]
        if any(self._is_event(place, last) for place in near):
            return "event"
        return "state" if any(self._signs[place] & _STATE for place in near) else tense

    def _is_short(self, at: int) -> bool:
        following = bisect_right(self._breaks, at)
        return following < len(self._breaks) and self._breaks[following] - self._breaks[following - 1] <= _NEXT + 1

    def _is_subordinate(self, at: int) -> bool:
        """Tell a clause behind a comma that begins as one that says which or that: ``…, die wir heute verzögern``."""
        start = self._breaks[bisect_right(self._breaks, at) - 1] + 1
        if start >= len(self._items):
            return False
        first = self._items[start]
        return (first.kind == "article" and start - 1 not in self._ends) or first.value in self._subordinators

    def _around(self, at: int, ends: Sequence[int]) -> range:
        following = bisect_right(ends, at)
        low = max(ends[following - 1], at - _REACH)
        high = min(ends[following] if following < len(ends) else at, at + _REACH + 1)
        return range(bisect_right(self._places, low), bisect_left(self._places, high))

    def begins_sentence(self, at: int) -> bool:
        """Tell whether an item is the first of its sentence."""
        return at - 1 == self._stops[bisect_left(self._stops, at) - 1]

    def _within(self, at: int, ends: Sequence[int]) -> str | None:
        low = max(ends[bisect_right(ends, at) - 1], at - _REACH)
        if self._nearest:  # the verb stands before what it governs: "said it will cut jobs on Friday"
            for place in range(bisect_right(self._places, at) - 1, bisect_right(self._places, low) - 1, -1):
                if self._is_passive(place):
                    return "present"
                if self._signs[place] & (_PAST | _FUTURE):
                    return "future" if self._signs[place] & _FUTURE else "past"
        signs = 0
        for place in self._around(at, ends):
            signs |= self._signs[place]
        if signs & _PLANNED and signs & _PASSIVE and not signs & (_PAST | _PLURAL_PAST):  # "ist am Freitag geschlossen"
            return "future"
        if signs & _PLURAL_PAST and not signs & _FUTURE:  # "berieten", but "könnte … beraten"
            return "past"
        if signs & _PAST or (signs & _AUXILIARY and signs & _PARTICIPLE and not signs & _FUTURE):
            return "past"
        if signs & _FUTURE:
            return "future"
        present = signs & _PRESENT or (signs & _AUXILIARY and not signs & _PARTICIPLE)
        return "present" if present else None


def _is_attribute(items: Sequence[Item], index: int, text: str, pack: TimePack) -> bool:
    """Tell a participle or adjective before its noun: ``der verletzte Fahrer``, ``die im Juni eingeführte Karte``."""
    word = text[items[index].start : items[index].end]
    if pack.attribute_form.fullmatch(word) and index < len(items) - 1 and text[items[index + 1].start].isupper():
        return True
    if not 0 < index < len(items) - 1 or items[index - 1].kind not in ("article", "in", "one", "relation"):
        return False
    return text[items[index + 1].start].isupper() and (index < 2 or items[index - 2].kind != "comma")


@lru_cache(maxsize=1 << 15)
def _signs_of(word: str, pack: TimePack) -> int:
    lower = word.lower()
    told = next((tense for tense in ("past", "future", "present") if lower in pack.listed(tense)), None)
    if told == "past" and word.endswith("en") and word not in ("worden", "gewesen"):
        return _PLURAL_PAST
    signs = {"past": _PAST, "future": _FUTURE, "present": _PRESENT}.get(told or "", 0)
    if told is None and word not in pack.listed("not_past") and pack.past_form.fullmatch(word):
        signs = _PLURAL_PAST if word.endswith("en") else _PAST
    elif told is None and word not in pack.listed("not_present") and pack.present_form.fullmatch(word):
        signs = _PRESENT
    signs |= _STATE if lower in pack.listed("states") else 0
    signs |= _EVENT if lower in pack.listed("events") else 0
    signs |= _PLANNED if lower in pack.listed("planned") else 0
    signs |= _PASSIVE if lower in pack.listed("passive") else 0
    signs |= _AUXILIARY if lower in pack.listed("auxiliaries") else 0
    return signs | (_PARTICIPLE if pack.participle_form.fullmatch(word) else 0)
