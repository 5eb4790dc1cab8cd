"""English subjects: the words before the verb that name who or what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimx.claims.en.clauses import Clause
from claimx.claims.en.phrases import chunks_of, core_end, is_time, phrase_end, with_appositions
from claimx.claims.en.words import NOUNS
from claimx.claims.words import Word

__all__ = ["antecedent_of", "noun_phrase_before", "subject_of"]

_DETERMINED = frozenset({"DT", "PRP$", "PRP", "NNP"})
_PAIRING = frozenset({"both", "either", "neither"})
_NOMINATIVE = frozenset({"i", "we", "he", "she", "they"})
_WHO = frozenset({"who", "whom", "whose"})
Lists = Mapping[str, frozenset[str]]
_STARTS = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "PRP", "EX", "WP", "WDT", "SYM", "VBN", "VBG"})


def subject_of(clause: Clause, lists: Lists) -> list[Word]:
    """Return the subject of a clause with its restrictive complements, that of its twin where it is shared."""
    group = clause.group
    if group is None:
        return []
    if group.subject is not None:
        words = [w for w in clause.words if w.index > group.finite.index and w.index < group.main.index]
        end = phrase_end(words, 0, lists)
        return list(words[:end])
    found = with_relative(noun_phrase_before(clause.before(), lists), clause)
    if not found and clause.kind == "rel":
        return antecedent_of(clause, lists)
    if not found and clause.kind == "wh" and clause.opener and clause.opener[-1].low in ("who", "what", "which"):
        return clause.opener[-1:]
    if not found and clause.twin is not None:
        return subject_of(clause.twin, lists)
    if not found:
        behind = clause.after(group.main)
        if behind and group.finite.base == "be" and (clause.opener or group.finite is clause.words[0]):
            return list(behind[: phrase_end(behind, 0, lists)])
    return found


def with_relative(words: list[Word], clause: Clause) -> list[Word]:
    """Add the clause that says which ones are meant: "residents who fled"; what commas set off is left out."""
    if not words:
        return words
    last = words[-1].index
    for child in clause.children:
        whole = child.whole()
        if child.kind == "rel" and not child.comma and whole and whole[0].index == last + 1:
            return [*words, *whole]
    return words


def antecedent_of(clause: Clause, lists: Lists) -> list[Word]:
    """Return what a relative clause modifies: the phrase before it."""
    if clause.parent is None:
        return []
    first = min((w.index for w in (*clause.opener, *clause.words)), default=0)
    words = [w for w in clause.parent.words if w.index < first]
    while words and words[-1].tag == ",":
        words.pop()
    chunks = chunks_of(words, 0, len(words))
    place = len(chunks) - 1
    named = (
        bool(chunks) and words[chunks[-1][1] - 1].tag == "NNP" and bool(clause.opener) and clause.opener[-1].low in _WHO
    )
    people = bool(clause.opener) and clause.opener[-1].low in ("who", "whom")
    head = words[chunks[-1][1] - 1] if chunks else None
    near = people and head is not None and (head.tag == "NNS" or head.low in lists["person_noun"])
    member = _member(words, chunks, lists) if people and not near else None
    if member is not None:
        return list(words[chunks[member][0] :])  # "statisticians at the University of Oslo, who found"
    while place > 0 and chunks[place][2] and not (named or near) and not _verb_before(words, chunks, place):
        place -= 1
    joins = clause.comma and place > 0 and words[chunks[place][0] - 1].tag == "CC"
    if joins and chunks[place - 1][1] == chunks[place][0] - 1 and words[chunks[place - 1][0]].tag == "NNP":
        place -= 1  # "Rome and Oslo, which had both left"
    return list(words[chunks[place][0] :]) if chunks else []


def _member(words: Sequence[Word], chunks: Sequence[tuple[int, int, bool]], lists: Lists) -> int | None:
    """Return the number of the noun phrase that names people of a place or body that stands behind it."""
    for place in range(len(chunks) - 1, 0, -1):
        first, end, led = chunks[place - 1][0], chunks[place - 1][1], chunks[place][2]
        head, link = words[end - 1], words[chunks[place][0] - 1]
        if not led or end != chunks[place][0] - 1 or link.low not in ("at", "in", "from", "of"):
            return None
        people = head.tag == "NNS" or head.low in lists["person_noun"]
        if people and link.low != "of" and first < end:
            return place - 1
    return None


def _verb_before(words: Sequence[Word], chunks: Sequence[tuple[int, int, bool]], place: int) -> bool:
    """Tell whether a verb or "by" parts a noun phrase from the one before: "was behind the blast in Oslo, which"."""
    between = words[chunks[place - 1][1] : chunks[place][0]]
    return any(w.tag[:2] == "VB" or w.low == "by" for w in between)


def noun_phrase_before(words: Sequence[Word], lists: Lists) -> list[Word]:
    """Return the subject from the words before a verb: adverbials at the edges stay outside."""
    last = next((w for w in reversed(words) if w.tag != "RB"), None)
    joined = any(w.tag == "CC" for w in words[-3:])
    if last is not None and last.low in _NOMINATIVE and not joined:
        return [last]  # "Keep it in mind, and this year I hope …"
    colon = max((i for i, w in enumerate(words) if w.tag == ":"), default=-1)
    words = _without_tail(list(words[colon + 1 :]), lists)
    segments = _segments(words)
    for start, end in segments:
        if words[start].tag == "VBG" and end < len(words) and words[segments[-1][0]].tag in _DETERMINED:
            continue  # "Citing two diplomats, the newspaper reported"
        first = _skip_adverbials(words, start, end, lists)
        if first is None:
            continue
        lead = 1 if words[first].low in _PAIRING else 0
        inner = phrase_end(words, first + lead, lists, stop=end)
        if inner < end and words[inner].tag == "IN":  # "the officials in charge": what is left belongs to it
            inner = end
        if is_time(words[first:inner], lists):
            second = _skip_adverbials(words, inner, end, lists) if inner < end else None
            if second is None and end < len(words):
                continue
            if second is not None:
                first, inner = second, phrase_end(words, second, lists, stop=end)
        stop = with_appositions(words, end, lists) if inner >= end else end
        if stop + 1 < len(words) and words[stop].tag == "," and words[stop + 1].low in ("and", "or"):
            stop = len(words)
        rest = len(words)
        found = words[first : stop if stop < rest and words[stop].tag == "," else rest]
        return _trim(found)
    return []


def _segments(words: Sequence[Word]) -> list[tuple[int, int]]:
    cuts = [i for i, w in enumerate(words) if w.tag in ",:"]
    starts = [0, *(c + 1 for c in cuts)]
    return [(a, b) for a, b in zip(starts, [*cuts, len(words)], strict=True) if b > a]


def _skip_adverbials(words: Sequence[Word], start: int, end: int, lists: Lists) -> int | None:
    """Return where the first noun phrase of a segment begins that no preposition leads, ``None`` if there is none."""
    place = start
    while place < end:
        word = words[place]
        if word.low in _PAIRING and place + 1 < end and any(w.tag == "CC" for w in words[place + 1 : end]):
            return place
        if word.tag == "RB" and word.low in lists["time_noun"]:
            place += 1  # "Now the commission refuses"
        elif word.tag in ("CC", "RB", "UH") and core_end(words[:end], place) <= place:
            place += 1
        elif word.low == "at" and place + 1 < end and words[place + 1].low in ("least", "most"):
            return place
        elif word.tag in ("IN", "TO", "SUB"):
            inner = _past_time(words, place + 1, core_end(words[:end], place + 1), lists)
            if inner >= end or inner == place + 1:
                return None
            place = inner
            while place < end and (words[place].low == "of" or words[place].tag == "CC"):
                place = max(core_end(words[:end], place + 1), place + 1)
        elif word.tag in ("VBG", "VBN") and (
            place + 1 >= end or words[place + 1].tag not in ("NN", "NNS", "NNP", "JJ", "CD")
        ):
            return None
        elif (
            word.low in lists["day"]
            and place + 1 < end
            and words[place + 1].tag in _STARTS
            and word.tag in ("NN", "NNP")
        ):
            place += 1
        elif word.tag in _STARTS or word.tag == "RB":
            return place
        else:
            place += 1
    return None


def _past_time(words: Sequence[Word], start: int, end: int, lists: Lists) -> int:
    """Return where a time ends that another noun follows at once, as in "In the last minute Kim scored"."""
    for place in range(start, end - 1):
        word, after = words[place], words[place + 1]
        named = after.tag == "NNP" and after.low not in lists["day"]
        if named and (word.low in lists["day"] or (word.low in lists["time_noun"] and word.tag in ("NN", "NNS"))):
            return place + 1
    return end


def _without_tail(words: list[Word], lists: Lists) -> list[Word]:
    """Take adverbs and times before the verb away: "The minister also on Monday"."""
    while words:
        if words[-1].tag in ("RB", ",", "CC") and len(words) > 1:
            words = words[:-1]
            continue
        dated = len(words) > 3 and words[-1].low in lists["time_noun"] and words[-2].low in ("this", "last")
        if dated and words[-3].low in ("earlier", "late", "later", "early"):
            words = words[:-3]  # "A report earlier this year"
            continue
        if len(words) > 2 and words[-1].low in lists["day"] and words[-2].tag == "IN" and words[-2].low != "from":
            words = words[:-2]
            if len(words) > 2 and words[-1].tag == "VBN" and words[-2].tag in NOUNS:
                words = words[:-1]  # "A poll published on Sunday"
            continue
        if (
            len(words) > 1
            and words[-1].low in lists["day"]
            and words[-1].tag in ("NNP", "NN")
            and words[-2].tag in ("NN", "NNS", "NNP")
        ):
            words = words[:-1]
            continue
        return words
    return words


def _trim(words: Sequence[Word]) -> list[Word]:
    first, last = 0, len(words)
    while first < last and words[first].tag in (",", "CC", ":") and words[first].low not in _PAIRING:
        first += 1
    while last > first and words[last - 1].tag in (",", ":"):
        last -= 1
    return list(words[first:last])
