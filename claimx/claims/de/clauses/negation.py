"""Negation: which words negate the main predicate of a clause, and which only look as if they did.

"Nicht nur", "nicht zuletzt" and "nicht unerheblich" leave a claim positive; so do a negated member of a contrast
("Wasser, nicht Wein"), a comparison ("so viele wie noch nie"), and two negations that cancel each other
("nicht auszuschließen").
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_negation", "negates_noun"]

_CONTRAST = frozenset({"und", "aber", "doch", "jedoch", "oder", "wohl", "sowie", "wenn"})
_VERBAL = frozenset({"V", "PP", "INF", "ZU", "PTK"})
_CONTENT = frozenset({"N", "NUM", "ADJ", "PP", "INF", "ZU", "PTK"})
_MEASURED = frozenset(
    {"später", "früher", "vor", "nach", "zuvor", "danach", "darauf", "davor", "entfernt", "weit", "weiter", "lang"}
    | {"lange", "alt", "älter", "jünger", "hoch", "höher", "tief", "breit", "schwer", "groß", "südlich", "nördlich"}
    | {"östlich", "westlich", "her"}
)
_INFLECTED = ("e", "en", "er", "es", "em")
_FURTHER = frozenset({"mehr", "so", "länger"})  # behind "nicht"
_KEIN = ("kein", "keine", "keinen", "keinem", "keiner", "keines", "keinerlei")


def find_negation(clause: Clause, pack: ClaimPack, skip: frozenset[int] = frozenset()) -> tuple[Word, ...]:
    """Find the words that negate the main predicate of a clause.

    Args:
        clause: The clause.
        pack: The language.
        skip: Indices of words that do not count, such as the cue.
    """
    words = [w for w in clause.words if w.index not in skip]
    found = [
        word
        for place, word in enumerate(words)
        if (word.low in pack.words["negation"] or word.low == "kaum")
        and not _is_pseudo(words, place, pack)
        and not _is_contrast(words, place, clause)
        and not _is_in_phrase(words, place)
        and not _is_comparison(words, place)
        and not (word.quote and word.capital and place and not words[place - 1].quote)  # "die Aufschrift „Kein Krieg“"
        and not (word.quote and word.tag == "N")  # "der Titel „Ohne euch sind wir nichts“"
    ]
    if words and words[0].low == "noch" and _is_second(clause):
        found.insert(0, words[0])
    if found and _is_cancelled(found, words, clause, pack):
        return ()
    return tuple(found)


def _is_second(clause: Clause) -> bool:
    """Tell whether a clause is the second half of "weder … noch …", perhaps with a report between."""
    before = clause.preceding
    for _ in range(2):
        if before is not None and any(w.low == "weder" for w in before.words):
            return clause.finite is not None and clause.words[1:2] == [clause.finite]
        before = before.preceding if before is not None else None
    return False


def negates_noun(words: Sequence[Word], pack: ClaimPack) -> tuple[Word, ...]:
    """Find the negation of a nominal content, as in "keine neuen Steuern" or "weder Geld noch Zeit"."""
    for word in words[:3]:
        if word.low in (*_KEIN, "weder", "nichts", "niemand") and word.low in pack.words["negation"]:
            return (word,)
        if word.tag in ("N", "V"):
            break
    return ()


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""


def _is_pseudo(  # noqa: PLR0911  # one answer a shape
    words: Sequence[Word], place: int, pack: ClaimPack
) -> bool:
    """Tell whether a negation and the word behind it are no negation of the predicate."""
    low, after, second = words[place].low, _low(words, place + 1), _low(words, place + 2)
    rest = words[place + 1 :]
    before = _low(words, place - 1)
    if low == "kaum":
        counted = after in ("ein", "eine") and (place == 0 or _low(words, place + 3) in _MEASURED)
        return counted or _is_measure(rest[:1], pack) or (after == "mehr" and second == "als")
    stop = next((i for i, w in enumerate(rest) if w.low == "sondern"), None)
    if stop is not None and not any(w.tag == "V" for w in rest[:stop]):
        return low == "nicht"
    if before == "wenn" and _low(words, place - 2) != "" and not any(w.tag == "V" for w in rest):
        return True
    if low in ("nichts", "niemand", "kein", "keine") and after in ("als", "anderes", "anderer", "geringeres"):
        return True
    if low.startswith("kein") and _is_measure(rest[:1], pack):
        return _low(words, place + 3) in _MEASURED  # "keine zwei Tage später", but not "keine 5.000 Soldaten kamen"
    if low != "nicht":
        return False
    if after == "allein" and (len(rest) == 1 or rest[1].tag in _VERBAL):
        return False  # "Man darf sie nicht allein lassen", but "nicht allein die Zinsen sind schuld"
    if after in pack.words["pseudo_negation"] or (after == "mehr" and second in ("nur", "als", "bloß", "allein")):
        return True
    if after in ("weniger", "minder") or (after == "einmal" and _is_measure(rest[1:2], pack)):
        return True
    if after == "zum" and second == "ersten":
        return True
    return _is_attribute(rest) or (after.startswith("un") and len(after) > 5 and rest[0].tag in ("ADJ", "ADV", "PP"))


def _is_measure(words: Sequence[Word], pack: ClaimPack) -> bool:
    return bool(words) and (words[0].tag == "NUM" or words[0].low in pack.words["number_word"])


def _is_attribute(rest: Sequence[Word]) -> bool:
    """Tell whether "nicht" belongs to an attribute, as in "nicht benötigtes Personal"."""
    place = 0
    while place < min(len(rest), 3) and rest[place].tag in ("ADV", "PRON") and rest[place].low in _FURTHER:
        place += 1
    if place + 1 >= len(rest):
        return False
    word, after = rest[place], rest[place + 1]
    participle = word.low.endswith(("te", "ten", "tes", "ter", "tem", "ene", "enen", "enes", "ener", "enem", "nde"))
    return word.tag == "ADJ" and participle and after.tag in ("N", "ADJ") and after.index == word.index + 1


def _is_in_phrase(words: Sequence[Word], place: int) -> bool:
    """Tell whether a negation stands between an article and its adjective: "mit einem nie ganz gesunden Torwart"."""
    lead = words[place - 1] if place else None
    if lead is None or lead.tag not in ("ART", "DET", "P") or lead.index != words[place].index - 1:
        return False
    if words[place].low in _KEIN:
        return False  # "verfügt über keine eigenen Truppen"
    if lead.low in ("der", "die", "das") and (place == 1 or words[place - 2].tag != "P"):
        return False  # "die nicht neue Kunden wirbt"
    rest = itertools.dropwhile(lambda w: w.tag == "ADV", words[place + 1 : place + 4])
    head = [*itertools.takewhile(lambda w: w.tag in ("ADJ", "N"), rest)]
    return len(head) > 1 and head[0].tag == "ADJ" and head[0].low.endswith(_INFLECTED) and head[-1].tag == "N"


def _is_contrast(words: Sequence[Word], place: int, clause: Clause) -> bool:
    """Tell whether a negation stands in a verbless member behind the predicate, as in "sparsam, aber nicht geizig"."""
    finite = clause.finite
    if finite is None or clause.kind in ("sub", "rel") or words[place].index < finite.index:
        return False
    start = place
    while start and _step(words, start) == 1 and words[start].low not in ("und", "oder"):
        start -= 1
    opening = words[start].low if words[start].low in _CONTRAST else ""
    if start == 0 or any(w.tag in _VERBAL for w in words[start:]):
        return False
    if place - start > {"und": 1, "oder": 1, "": 2}.get(opening, 3):
        return False
    between = [w for w in words[:start] if w.index > finite.index]
    if opening or _low(words, place + 1) == "aber":
        return opening != "" or _step(words, start) == 2
    gaps = sum(b.index - a.index > 1 for a, b in itertools.pairwise([finite, *between]))
    one_mark = _step(words, start) == 2 and gaps == 0
    return one_mark and any(w.tag in _CONTENT for w in between)


def _step(words: Sequence[Word], place: int) -> int:
    """Return how far a word stands behind the one before it, a quotation mark between them left aside."""
    word, before = words[place], words[place - 1]
    return word.index - before.index - (word.quote != before.quote)


def _is_comparison(words: Sequence[Word], place: int) -> bool:
    """Tell whether a negation opens a phrase behind "wie" or "als", as in "so viele wie nie zuvor"."""
    if words[place].low in ("nicht", "kaum", "keineswegs", "keinesfalls", "mitnichten"):
        return False
    back = 2 if _low(words, place - 1) == "noch" or (place and words[place - 1].tag == "P") else 1
    return (
        place - back > 0
        and _low(words, place - back) in ("wie", "als")
        and _low(words, place - back - 1) not in ("gut", "nach")
    )


def _is_cancelled(found: Sequence[Word], words: Sequence[Word], clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a predicate that is itself negative cancels the negation: "nicht auszuschließen", "kein Zweifel"."""
    for word in found:
        behind = [w for w in words if w.index > word.index]
        if any(w.low in pack.words["negative_predicate"] for w in behind):
            return True
        named = [w for w in behind[:3] if w.low in pack.words["doubt_noun"]]
        if named and any(c.opener is not None and c.opener.low in ("dass", "daß") for c in clause.children):
            return True
    lows = [w.low for w in words]
    return "hand" in lows and "weisen" in lows
