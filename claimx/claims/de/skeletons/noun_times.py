"""Times that belong to a noun and not to the verb: "die jährliche Ersparnis", "eine Phase von fünf Monaten"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.skeletons.marks import Marks
from claimx.claims.words import Word

__all__ = ["times_of_nouns"]

_INFLECTED = ("e", "en", "er", "es", "em")
_OF_SENTENCES = frozenset({"zu", "von", "mit", "auf"})  # before how long something is: "zu zwei Jahren Haft"
_LINKS = frozenset({"von", "um", "des", "der", "eines", "einer", "vom", "aus"})
_NOMINAL = frozenset({"N", "ART", "DET", "ADJ", "NUM"})


def times_of_nouns(
    words: Sequence[Word], marks: Marks, *, front: int = -1, governed: frozenset[str] = frozenset()
) -> set[int]:
    """Return the indices of the words of times that belong to a noun.

    Args:
        words: The words of a clause in text order.
        marks: Where its times and amounts are.
        front: Index of the finite verb of a main clause; what stands before it is one phrase, with its times.
        governed: Prepositions with which the verb takes an object: "Die Kirche stammt aus dem 12. Jahrhundert".
    """
    found: set[int] = set()
    place = 0
    while place < len(words):
        if words[place].start not in marks.times:
            found |= _behind_noun(words, place, marks, governed)
            place += 1
            continue
        end = place
        while end < len(words) and words[end].start in marks.times:
            end += 1
        before = words[place - 1] if place else None
        attached = before is not None and before.tag in _NOMINAL and before.index + 1 == words[place].index
        fronted = words[end - 1].index < front and words[place].tag == "P" and attached
        if fronted or _is_inside(words, place, end, marks):
            found |= {w.index for w in words[place:end]}
        found |= _behind_noun(words, place, marks, governed)
        place = end
    return found


def _is_inside(words: Sequence[Word], start: int, end: int, marks: Marks) -> bool:
    """Tell whether a time stands within a noun phrase: "ihrem heute veröffentlichten Bericht"."""
    before, after = (words[start - 1] if start else None), (words[end] if end < len(words) else None)
    if after is None or after.index != words[end - 1].index + 1:
        return False
    near = before is not None and before.index + 1 == words[start].index
    if near and before is not None and before.tag == "P" and start > 1 and words[start - 2].tag in ("ART", "DET"):
        return after.tag in ("ADJ", "PP")  # "ihr für März geplantes Treffen"
    if near and before is not None and before.tag == "P" and words[start].tag == "ADV":
        return after.start in marks.counted  # "von derzeit 100 Mio. Euro"
    last = words[end - 1]
    if words[start].start in marks.counted and after.tag == "N" and not after.name and last.tag == "N":
        return not near or before is None or before.tag != "P" or before.low in _OF_SENTENCES  # "zu zwei Jahren Haft"
    attribute = end == start + 1 and last.low.endswith(_INFLECTED) and last.tag in ("ADJ", "NUM") and not last.capital
    if attribute and after.tag in ("N", "ADJ"):
        return True
    opens = near and before is not None and before.tag in ("ART", "DET")
    return opens and (after.tag in ("ADJ", "PP") or (after.tag == "N" and last.tag != "N"))


def _behind_noun(words: Sequence[Word], place: int, marks: Marks, governed: frozenset[str]) -> set[int]:
    """Return the words of a time that follows a noun as its attribute: "der Wert des Vorjahres"."""
    times = marks.times
    if not 0 < place < len(words) - 1:
        return set()
    before, word = words[place - 1], words[place]
    if before.tag != "N" or before.start in times or before.index + 1 != word.index or word.low not in _LINKS:
        return set()
    if word.low == "aus" and "aus" in governed:
        return set()
    found: set[int] = set()
    following = place + 1 if word.start not in times else place
    following += following > place and words[following].tag == "ART" and words[following].start not in times
    while following < len(words) and words[following].start in times:
        found.add(words[following].index)
        following += 1
    return found
