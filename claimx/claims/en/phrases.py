"""English noun phrases, read by their parts of speech from left to right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimx.claims.en.words import NOUNS
from claimx.claims.words import Word

__all__ = ["chunks_of", "core_end", "is_bound", "is_time", "phrase_end", "with_appositions", "with_relative_clause"]

Lists = Mapping[str, frozenset[str]]

_OFFICE = frozenset({"managing", "acting", "founding", "presiding", "leading", "supervising", "retired"})
_DATING = frozenset({"recently", "early", "late"})  # "as recently as May"
_BOUNDS = _DATING | frozenset({"many", "much", "few", "little", "high", "low", "long", "soon"})
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_INSIDE = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "POS", "SYM"})
_BEFORE_ARTICLE = frozenset(
    {"least", "all", "both", "such", "half", "many", "double", "twice", "quite", "rather", "what"}
)
_ALONE = frozenset({"PRP", "EX", "WP", "WDT"})
_HEADS = NOUNS | {"CD", "DT", "JJ", "SYM"}
_ATTACHED = frozenset(
    {"of", "for", "from", "at", "with", "behind", "within", "between", "against", "to", "on", "by", "about"}
)
_PLACES = frozenset({"in", "near", "across", "outside", "inside"})


def _is_half(words: Sequence[Word], place: int) -> bool:
    return place < len(words) and words[place].low == "half"


def _counts_anew(words: Sequence[Word], place: int, start: int) -> bool:
    """Tell whether an adverb before a number opens another phrase: "According to police over 40 miners died"."""
    number = place + 1 < len(words) and words[place + 1].tag == "CD"
    return number and place > start and words[place - 1].tag in NOUNS


def is_bound(words: Sequence[Word], place: int) -> bool:
    """Tell whether "as many as" and a number begin at a place."""
    low = [w.low for w in words[place : place + 3]]
    if len(low) < 3 or low[0] != "as" or low[2] != "as" or low[1] not in _BOUNDS:
        return False
    return low[1] in _DATING or any(w.tag in ("CD", "DT", "SYM") for w in words[place + 3 : place + 4])


def core_end(words: Sequence[Word], start: int) -> int:
    """Return where the noun phrase without complements that begins at ``start`` ends; ``start`` where there is none."""
    n = len(words)
    if start < n and words[start].tag in _ALONE:
        return start + 1
    place, head = start, start
    if is_bound(words, start):
        place += 3  # "as many as 40,000 people"
    elif [w.low for w in words[start : start + 2]] in (["at", "least"], ["at", "most"]):
        place += 2  # "according to at least some reports"
    while place < n:
        word = words[place]
        after = words[place + 1].tag if place + 1 < n else ""
        if word.tag in _INSIDE:
            if (
                word.tag in ("DT", "PRP$")
                and place > start
                and words[place - 1].tag not in ("DT", "CD", "RB", '"')
                and words[place - 1].low not in _BEFORE_ARTICLE
            ):
                break
            if word.tag in _HEADS:
                head = place + 1
        elif (
            (
                word.tag in ("VBN", "VBG")
                and after in ("NN", "NNS", "NNP", "JJ")
                and (place == start or words[place - 1].tag in _INSIDE)
            )
            or (
                word.tag == "RB"
                and not _counts_anew(words, place, start)
                and (after in ("JJ", "CD", "VBN", "DT", "RB") or _is_half(words, place + 1))
            )
            or (word.tag == "IN" and after == "CD" and place == start and word.low in ("about", "around", "over", "up"))
            or (word.tag == '"' and place > start and after in _INSIDE)
            or (
                word.tag == "CC"
                and place > start
                and after in ("JJ", "CD", "VBN")
                and words[place - 1].tag in ("JJ", "CD", "VBN")
            )
            or (word.tag == "JJ")
        ):
            pass
        else:
            break
        place += 1
    return head


def is_time(words: Sequence[Word], lists: Lists) -> bool:
    """Tell whether a phrase is a time, as in "Thursday", "last year", "2021"."""
    nouns = [w for w in words if w.tag in NOUNS]
    if nouns:
        return nouns[-1].low in lists["time_noun"] or (nouns[0].low in lists["day"] and len(nouns) == 2)
    return len(words) == 1 and words[0].tag == "CD" and len(words[0].text) == 4 and words[0].text.isdigit()


def phrase_end(words: Sequence[Word], start: int, lists: Lists, *, stop: int | None = None) -> int:
    """Return where a noun phrase with its complements ends: "the head of the agency and its lawyers".

    Args:
        words: A stretch of a sentence.
        start: Where the phrase begins.
        lists: Word lists of the language.
        stop: Where to stop at the latest.
    """
    n = len(words) if stop is None else stop
    end = core_end(words[:n], start)
    while start < end < n - 1:
        link = words[end]
        inner = core_end(words[:n], end + 1)
        if inner <= end + 1:
            break
        if link.tag in ("IN", "TO") and (link.low in _ATTACHED or link.low in _PLACES):
            phrase = words[end + 1 : inner]
            occasion = link.low in ("in", "on", "at", "by", "during") and any(
                w.low in lists["occasion"] for w in phrase
            )
            office = link.low == "to" and words[end - 1].low in lists["person_noun"]
            reporters = link.low in ("to", "with") and words[start].tag != "DT" and not office
            person = link.low in _PLACES and words[end - 1].tag == "NNP"
            if is_time(phrase, lists) or occasion or reporters or (person and link.low == "in"):
                break
        elif link.low == "as" and words[end - 1].low == "such":
            pass  # "sites such as Wikinews"
        elif link.tag == "CC":
            after = words[inner].tag if inner < n else ""
            if words[end + 1].tag == "PRP" or after in ("VBD", "VBZ", "VBP", "MD"):
                break
        else:
            break
        end = inner
    return end


def with_appositions(words: Sequence[Word], end: int, lists: Lists, *, stop: int | None = None) -> int:
    """Return where a noun phrase ends with what is set off behind it: "Ann Lee, a historian at Lund".

    Age (", 52,") and appositions count; a relative clause does not.
    """
    n = len(words) if stop is None else stop
    while end + 1 < n and words[end].tag == ",":
        after = words[end + 1]
        if after.quote and after.quote != words[end - 1].quote:
            break  # "in the words of its author, “a bet on the future”"
        inner = phrase_end(words, end + 1, lists, stop=n)
        closed = (
            inner >= n or words[inner].tag in ',.:"(' or words[inner].low in ("who", "which", "and", "in", "on", "as")
        )
        opens = after.tag in ("DT", "PRP$", "CD", "NNP", "NN", "JJ", "NNS") and after.low not in (
            "this",
            "that",
            "these",
            "those",
        )
        opens = opens or (after.low in _OFFICE and words[end + 2 : end + 3] != [] and words[end + 2].tag == "NN")
        office = any(
            words[p - 1].low in lists["person_noun"] or words[p - 1].low in lists["title"] for p in (end, inner)
        )
        names = words[end - 1].tag == "NNP" and not office and all(w.tag == "NNP" for w in words[end + 1 : inner])
        if inner <= end + 1 or names or not closed or not opens or is_time(words[end + 1 : inner], lists):
            break
        end = inner
    return end


def with_relative_clause(words: Sequence[Word], end: int, *, stop: int | None = None) -> int:
    """Return where a noun phrase ends with the clause that says who is meant: "people who saw it", no comma between."""
    n = len(words) if stop is None else stop
    if not 0 < end < n or words[end].low not in ("who", "whose", "that", "which") or words[end].tag not in _RELATIVE:
        return end
    close = next((p for p in range(end + 1, n) if words[p].tag in (",", ".", ":", "QUO")), n)
    return close if any(w.tag in ("MD", "VBD", "VBP", "VBZ") for w in words[end + 1 : close]) else end


def chunks_of(words: Sequence[Word], start: int, end: int) -> list[tuple[int, int, bool]]:
    """Cut a stretch into noun phrases: start, end, and whether a preposition stands before."""
    found = []
    place = start
    while place < end:
        inner = core_end(words[:end], place)
        if inner > place:
            led = place > start and words[place - 1].tag in ("IN", "TO")
            found.append((place, inner, led))
            place = inner
        else:
            place += 1
    return found
