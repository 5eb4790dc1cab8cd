"""Separated particles of verbs, told from words of the same form: "Er lehnt das ab"; particles around a phrase."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.words.counting import before_sample
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["open_adverbials", "settle_particle", "without_focus", "without_trailing"]

_ADVERBIALS = {
    "vor": ("allem", "kurzem"),
    "unter": ("anderem",),
    "zum": ("beispiel", "teil"),
    "bei": ("weitem",),
    "ohne": ("weiteres",),
    "seit": ("langem", "kurzem"),
    "nach": ("wie",),
    "im": ("wesentlichen", "einzelnen", "übrigen", "allgemeinen", "besonderen"),
    "wenn": ("möglich", "nötig", "überhaupt"),
    "falls": ("möglich", "nötig", "erforderlich"),
    "nicht": ("länger",),
}
_ADVERBIAL_PHRASES = frozenset(
    [
        ("nach", "wie", "vor"),
        *((*pair, "nach") for pair in (("allem", "anschein"), ("dem", "anschein"), ("aller", "voraussicht"))),
        *((*pair, "nach") for pair in (("aller", "wahrscheinlichkeit"), ("aller", "erfahrung"), ("der", "reihe"))),
        *((*pair, "nach") for pair in (("der", "form"), ("der", "sache"), ("dem", "namen"), ("dem", "sinn"))),
        *((*pair, "nach") for pair in (("dem", "sinne"), ("dem", "wesen"), ("dem", "prinzip"), ("dem", "grundsatz"))),
    ]
)
_DEGREES = frozenset({"als", "für", "wie", "sehr", "so", "zu", "ganz", "recht", "ziemlich", "besonders"})
_BEFORE_INFINITIVES = frozenset({"an", "auf", "ab", "vor", "bei", "ein"})
_SAMPLING = frozenset({"etwa", "beispielsweise"})  # "Die Grünen etwa fordern …"
_OPENING = frozenset({"„", "“", '"', "«"})  # quotation marks that open one where a space stands before them


def settle_particle(word: Word, words: Sequence[Word]) -> None:
    """Tag a word of the form of a particle, where it is one, by its neighbours.

    Args:
        word: The word; its tag is set in place.
        words: All words of the sentence.
    """
    i = word.index
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    named = after is not None and after.tag == '"' and i + 2 < len(words) and words[i + 2].tag == "N"
    opens = after is not None and _opens_quote(after, word, words)
    quoted = (named and word.tag == "P") or opens  # "an „Bild“", "an « der Bahn »"
    if _closes_span(words, i):
        word.tag = "ADV"
        return
    ends = after is None or (after.tag in ',."' and not quoted) or after.low in ("und", "oder", "aber", "wie")
    leads = after is not None and (after.low == "zu" or after.tag == "ZU") and word.low in _BEFORE_INFINITIVES
    behind = itertools.takewhile(lambda w: w.tag not in ",.", words[i + 1 :] if leads else ())
    ends = ends or (word.tag == "P" and any(w.tag == "ZU" for w in behind))  # "kündigte an zu klagen"
    reflexive = word.low == "sich" and before is not None and before.tag == "P"  # "nach sich"
    lead = words[i - 2] if before is not None and before.tag == '"' and i > 1 else before
    noted = lead is not None and lead is not before and lead.tag == "P"  # "bewertet das Haus mit „gut“"
    if lead is not None and (noted or lead.low in _DEGREES) and word.tag in ("ADV", "ADJ"):
        return  # "bezeichnet die Lage als gut", "ist sehr klar"
    lone = word.tag == "P" and (after is None or after.tag in ",.")  # "teilte der Firma, die baut, mit, dass …"
    if ends and before is not None and (before.tag != "," or before.text in ")]" or lone) and not reflexive:
        word.tag = "PTK"


def _opens_quote(mark: Word, before: Word, words: Sequence[Word]) -> bool:
    """Tell whether a mark behind a word opens a quotation: "bewertet mit »gut«"."""
    if mark.tag != '"' or mark.start <= before.end or mark.index + 1 >= len(words):
        return False
    return mark.text in _OPENING or words[mark.index + 1].start == mark.end


def _closes_span(words: Sequence[Word], place: int) -> bool:
    """Tell whether "an" or "auf" belongs to "von" before it: "von Beginn an kritisierte er", "von Grund auf neu"."""
    if place < 2 or place + 1 >= len(words) or words[place].low not in ("an", "auf"):
        return False
    return words[place - 2].low in ("von", "vom") and words[place - 1].tag == "N" and words[place + 1].tag == "V"


def without_focus(words: Sequence[Word], pack: ClaimPack) -> list[Word]:
    """Leave out particles before a phrase, as in "nicht nur die Opposition"."""
    i = 0
    while i < len(words) - 1 and (words[i].tag == "CO" or words[i].low in pack.words["focus_particle"]):
        if words[i].low == "nicht" and words[i + 1].low == "nur":
            return list(words[i:])
        if words[i].low == "nicht" and words[i + 1].low == "einmal" and i + 2 < len(words):
            i += 2  # "Nicht einmal die Partei glaubt an den Plan"
            continue
        if words[i].low == "nicht" or (words[i].low == "vor" and words[i + 1].low != "allem"):
            break  # "Vor Beginn der Gespräche in Genf …"
        i += 1
    return list(words[i:])


def without_trailing(words: list[Word], pack: ClaimPack) -> list[Word]:
    """Leave out particles behind a phrase, as in "Die Grünen etwa", and some of those that it names."""
    end = before_sample(words)
    free = pack.words["free_particle"] | _SAMPLING
    while end > 1 and words[end - 1].low in free and words[end - 1].low != "selbst":
        end -= 1
    return words[:end]


def open_adverbials(words: list[Word]) -> None:
    """Read fixed pairs and phrases as the adverbs that they are: "vor allem", "allem Anschein nach"."""
    for first, noun, last in zip(words, words[1:], words[2:], strict=False):
        if (first.low, noun.low, last.low) in _ADVERBIAL_PHRASES:
            first.tag = noun.tag = last.tag = "ADV"
    for word, after in itertools.pairwise(words):
        if after.low in _ADVERBIALS.get(word.low, ()):
            word.tag = after.tag = "ADV"
