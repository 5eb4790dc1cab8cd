"""Parentheses that hold a clause of their own: "Tausende (laut Polizei waren es 500) demonstrierten"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.words import Word

__all__ = ["part_brackets"]

_SHORTEST = 3
_POINTING = frozenset({"siehe", "vgl", "vergleiche", "lesen", "lies"})


def part_brackets(words: Sequence[Word]) -> tuple[list[Word], list[list[Word]]]:
    """Part the clauses in parentheses from the sentence around them.

    A parenthesis that depends on what stands before it stays: "(die aus Köln stammt)", "(wie er sagte)".

    Args:
        words: All words and marks of a sentence.

    Returns:
        What stands outside, with all other parentheses, and the words inside each that was parted from it.
    """
    outer: list[Word] = []
    inner: list[list[Word]] = []
    place = 0
    while place < len(words):
        stop = _closing(words, place) if words[place].text == "(" else None
        inside = words[place + 1 : stop] if stop is not None else []
        if stop is not None and place and stop + 1 < len(words) and _is_clause(inside):
            inner.append(list(inside))
            place = stop + 1
            continue
        outer.append(words[place])
        place += 1
    return outer, inner


def _closing(words: Sequence[Word], place: int) -> int | None:
    """Return where a parenthesis closes; ``None`` where another one opens before, or a quotation is cut."""
    for stop in range(place + 1, len(words)):
        if words[stop].text == "(" or words[stop].quote != words[place].quote:
            return None
        if words[stop].text == ")":
            return stop
    return None


def _is_clause(inside: Sequence[Word]) -> bool:
    """Tell whether words are a main clause: their verb stands in the second place, behind a short phrase."""
    verbs = [place for place, w in enumerate(inside) if w.tag == "V"]
    if len(inside) < _SHORTEST or not verbs or inside[0].low in _POINTING or inside[0].tag in ("SUB", "CO"):
        return False
    last = inside[-1].tag == "V" and len(verbs) == 1
    return not last and inside[0].low not in ("wie", "so", "was", "wo", "und", "oder") and not _relates(inside)


def _relates(inside: Sequence[Word]) -> bool:
    """Tell whether words begin as a relative clause: "(der aus Köln stammt)", "(in dem er wohnt)"."""
    first = inside[0].tag == "P" if len(inside) > 1 else False
    opener, behind = (inside[1], inside[2:3]) if first else (inside[0], inside[1:2])
    relative = opener.low in ("der", "die", "das", "den", "dem", "deren", "dessen", "denen", "welche", "welcher")
    return relative and bool(behind) and behind[0].tag not in ("N", "ADJ", "V", "NUM")
