"""Appositions set off by a comma: "die Sprecherin, Eva Kern, sagte", "Eva Kern (57), Leiterin der Schule"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.words.membership import is_medium_name
from claimx.claims.de.words.phrases import Phrase
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["with_apposition"]

MAX_APPOSITION = 16


def with_apposition(phrase: Phrase, words: Sequence[Word], marks: Sequence[Word], pack: ClaimPack) -> Phrase:
    """Add an apposition set off by a comma, as in "die Sprecherin, Eva Kern,".

    Args:
        phrase: A noun phrase.
        words: The words of its clause in text order.
        marks: All words of the sentence, marks included.
        pack: The language.
    """
    last = phrase.words[-1]
    aged = marks[last.index + 1 : last.index + 4]
    if [w.text for w in aged[::2]] == ["(", ")"] and aged[1].tag == "NUM":  # "Eva Kern (57), Leiterin der Schule"
        last, phrase = aged[2], Phrase((*phrase.words, *aged), phrase.kind, phrase.head)
    aged = marks[last.index + 1 : last.index + 4]
    if len(aged) > 1 and aged[0].text == "," and aged[1].text.isdigit() and (len(aged) < 3 or aged[2].tag in ",."):
        last, phrase = aged[1], Phrase((*phrase.words, aged[1]), phrase.kind, phrase.head)  # "Eva Kern, 57, Wirtin"
    closing = marks[last.index + 1 : last.index + 2]
    if closing and closing[0].text == ")" and any(w.text == "(" for w in marks[phrase.first.index : last.index]):
        last = closing[0]  # "der Präsident des Verbands (VDB), Arno Kolb"
    if last.index + 2 >= len(marks) or marks[last.index + 1].text != ",":
        return phrase
    i = start = last.index + 2
    told = start + 1 < len(marks) and marks[start].low in ("der", "dem") and last.quote == marks[start].quote
    if told and (marks[start + 1].tag == '"' or is_medium_name(marks[start + 1 : start + 4], pack)):
        return phrase  # "sagte der Sprecher, Bernd Schölla, der „Freien Presse“"
    named = any(after.index == before.index + 2 for before, after in itertools.pairwise(phrase.words))
    if named and (marks[start].tag in ("ART", "DET") or is_medium_name(marks[start : start + 3], pack)):
        return phrase  # "forderte der Leiter der Schule, Jan Weber, / eine Reform", "sagte …, / Radio Bremen"
    allowed = frozenset(w.index for w in words)
    tags = ("N", "ART", "ADJ", "P", "NUM", "DET", "CO")
    while i < len(marks) and i - start < MAX_APPOSITION:
        bracket = marks[i].text in "()&" or (marks[i].tag == '"' and i + 1 < len(marks))
        if not bracket and not (i in allowed and marks[i].tag in tags):
            break
        i += 1
    while i > start and marks[i - 1].text in '("„»«':
        i -= 1
    stop = marks[i] if i < len(marks) else None
    closed = stop is None or stop.tag in ',."' or stop.tag in ("V", "ADV", "PTK", "PRON")
    begins = i > start and (marks[start].tag == "N" or marks[start].low in ("der", "die", "das", "ein", "eine"))
    begins = begins or (i > start and marks[start].tag == "ADJ" and _names_person(marks[start:i], pack))
    if not closed or not begins or not any(w.tag == "N" for w in marks[start:i]):
        return phrase
    tail = list(marks[start:i])
    while len(tail) > 1 and tail[-1].tag in ("ART", "DET", "P") and stop is not None and stop.tag not in ',."':
        tail.pop()  # "Chef der / noch in Bonn ansässigen Tochter"
    for cut, word in enumerate(tail):
        if cut and word.tag == "P" and _is_aside(tail, cut, stop, pack):
            tail = tail[:cut]
            break
    whole = Phrase((*phrase.words, *tail), phrase.kind, phrase.head)
    listed = any(w.low in ("und", "sowie") for w in tail) and not any(w.name for w in tail)
    return with_apposition(whole, words, marks, pack) if listed else whole  # "für Wald, Wild und Jagd, Eva Kern"


def _names_person(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether the first noun of words names somebody: "finanzpolitische Sprecherin der Fraktion"."""
    noun = next((w for w in words if w.tag == "N"), None)
    return noun is not None and is_one_of(noun.low, pack.words["person_noun"])


def _is_aside(tail: Sequence[Word], cut: int, stop: Word | None, pack: ClaimPack) -> bool:
    """Tell whether a prepositional phrase in an apposition says when or where somebody spoke."""
    rest = [w.low.rstrip(".") for w in tail[cut + 1 : cut + 5]]
    if any(w in pack.words["weekday"] or w in pack.words["occasion"] for w in rest):
        return True
    return tail[cut].low in ("gegenüber", "nach", "vor", "während", "laut") and stop is not None
