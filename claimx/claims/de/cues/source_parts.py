"""What a source without a verb is, and who or what can be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["OWN", "POSSESSIVES", "Source", "can_speak", "is_source_noun", "past_aside"]

_SOURCE_ENDINGS = (
    "angaben", "informationen", "berichten", "schätzung", "schätzungen", "berechnung", "berechnungen",
    "einschätzung", "auffassung", "darstellung", "erkenntnissen", "recherchen", "auskunft", "aussage", "aussagen",
    "prognose", "prognosen", "analyse", "analysen", "ansicht", "überzeugung", "statistik", "statistiken",
    "kreisen",
)  # fmt: skip
POSSESSIVES = frozenset(
    {"ihrer", "ihren", "ihrem", "seiner", "seinen", "seinem", "deren", "dessen", "eigenen", "eigenem", "eigener"}
    | {"meiner", "meinen", "meinem", "unserer", "unseren", "unserem"}
)
OWN = frozenset({"eigenen", "eigenem", "eigener"})


@dataclass(frozen=True, slots=True)
class Source:
    """A source named without a verb.

    Args:
        cue: The words of the cue.
        holder: The words of the holder; empty where nobody is named.
        cls: ``preposition``, ``adverb`` or ``noun``.
        rule: Which rule found it.
        aside: When, where or to whom it was said.
        own: The holder is the subject of the clause (``nach eigenen Angaben``).
        endorsed: ``no`` for ``angeblich``.
    """

    cue: tuple[Word, ...]
    holder: tuple[Word, ...]
    cls: str
    rule: str
    own: bool = False
    endorsed: str = "open"
    aside: tuple[Word, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        return tuple(sorted((*self.cue, *self.holder, *self.aside), key=lambda w: w.index))


def is_source_noun(word: Word, pack: ClaimPack) -> bool:
    """Tell whether a noun behind "nach" names what somebody says or thinks: "(nach) Angaben"."""
    nouns = pack.words["prepositional_noun"]
    return word.low in nouns or word.low.endswith(_SOURCE_ENDINGS)


def can_speak(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether words name somebody or something that can say what is reported."""
    head = next((w for w in words if w.tag == "N"), None)
    if head is None or head.name:
        return head is not None
    document = is_one_of(head.low, pack.words["document_noun"]) or is_source_noun(head, pack)
    surname = words[0] is head and not is_common(head.low, pack)
    return document or surname or is_animate(head.low, pack)


def past_aside(words: Sequence[Word], end: int, pack: ClaimPack) -> int:
    """Return the end of a holder with what is said of it, or who is named beside it, behind a comma.

    "Laut Weber, zuständig für Bildung, …", "laut Eva Kern, Leiterin der Schule, …", "laut Polizei, Rat und Zoll …".
    """
    row = _end_of_names(words, end, pack)
    if row > end:
        return row
    if not 0 < end < len(words) - 2 or words[end].index != words[end - 1].index + 2:
        return end
    led = words[end].tag in ("ADJ", "ADV", "PP") and words[end + 1].tag == "P"
    stop = read_phrase(words, end + 2 * led, pack)
    if not end + 2 * led < stop < len(words):
        return end
    listed = words[stop].tag == "V" and any(w.low in ("und", "sowie") for w in words[end:stop])
    closed = listed or words[stop].index > words[stop - 1].index + 1
    head = next((w for w in words[end:stop] if w.tag == "N"), None)
    somebody = head is not None and is_animate(head.low, pack) and words[end].low not in ("die", "das", "ein")
    return stop if closed and (led or listed or somebody) else end


def _end_of_names(words: Sequence[Word], end: int, pack: ClaimPack) -> int:
    """Return the end of a row of names behind the first one: "(von NDR,) WDR und „Süddeutscher Zeitung“"."""
    place, joined = end, False
    while 0 < place < len(words) and not joined and _is_name(words[place - 1]):
        joined = words[place].low in ("und", "sowie")
        first = place + joined
        apart = joined or words[place].index - words[place - 1].index in (2, 3, 4)  # a comma, quotation marks
        stop = read_phrase(words, first, pack) if apart and first < len(words) else first
        if stop <= first or not _is_name(words[stop - 1]) or words[first].tag not in ("N", "ADJ", "ART"):
            return end
        joined = joined or any(w.low in ("und", "sowie") for w in words[first:stop])
        place = stop
    return place if joined else end


def _is_name(word: Word) -> bool:
    return word.tag == "N" and bool(word.name or word.quote or (word.text.isupper() and len(word.text) > 1))
