"""German words that no list knows, by their ending and by what waits for them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.words.attributive import ENDINGS
from claimx.claims.words import Form, Word

__all__ = ["is_new_verb", "tag_by_ending", "take_new_verb"]

_SHORTEST = 6
_SHORTEST_FINITE = 5
_VOWELS = frozenset("aeiouyäöü")
# What a regular ending says of person, tense and mood.
_FINITE_ENDINGS = {
    "ten": frozenset({"t4", "t6", "q4", "q6"}),
    "te": frozenset({"t1", "t3", "q1", "q3"}),
    "en": frozenset({"p4", "p6", "k4", "k6"}),
    "t": frozenset({"p3", "p5"}),
    "e": frozenset({"p1", "k1", "k3"}),
}
_ADJECTIVAL = (
    *("lichen", "igen", "ischen", "baren", "losen", "samen", "haften", "enden", "ellen", "alen", "iven", "ären"),
)
_MODAL_FORMS = frozenset(
    [
        *("will", "wollen", "soll", "sollen", "kann", "können", "muss", "müssen", "darf", "dürfen"),
        *("wollte", "wollten", "sollte", "sollten", "konnte", "konnten", "könnte", "könnten", "musste", "mussten"),
        *("möchte", "möchten", "würde", "würden", "müsste", "müssten", "dürfte", "dürften", "wolle", "solle", "könne"),
        *("müsse", "dürfe"),
    ]
)  # fmt: skip


def tag_by_ending(word: Word, words: Sequence[Word], form: Form) -> str:
    """Return the tag of a word in small letters of which no list knows a form.

    Args:
        word: The word.
        words: All words of the sentence.
        form: What is known of its form.
    """
    if _awaited(word, words) and is_new_verb(word, words, form):
        return "INF"
    led = word.index > 0 and words[word.index - 1].tag in ("ART", "P")
    if led and not _VOWELS & set(word.low) and len(word.low) > 2:
        return "N"  # "der vzbv", "vom dbb"
    return "ADJ" if word.low.endswith(ENDINGS) else "ADV"


def is_new_verb(word: Word, words: Sequence[Word], form: Form) -> bool:
    """Tell whether a word that no list knows is an infinitive: "…, Vorprodukte zu bevorraten."; its form is set."""
    after = words[word.index + 1] if word.index + 1 < len(words) else None
    ends = after is None or after.text in ".,;:!?" or after.text in ("und", "oder")
    known = form.finite or form.participle
    new = not word.capital and not known and len(word.low) > _SHORTEST
    led = word.index > 0 and words[word.index - 1].low == "zu"  # "…, die Mittel zu verstetigen"
    new = new and word.low.endswith(("en", "ern", "eln")) and (led or not word.low.endswith(_ADJECTIVAL))
    if ends and new:
        word.form = Form(infinitive=word.low)
    return ends and new


def take_new_verb(words: Sequence[Word], opener: Word | None) -> None:
    """Take the last word of a dependent clause that has a subject, and no verb, for one: "dass Kern dahintersteckt"."""
    if opener is None:
        return
    last, place = words[-1], words.index(opener) + 1
    led = opener.tag == "SUB" and place + 1 < len(words) and words[place].tag in ("ART", "DET", "N", "PRON")
    if not led or any(w.tag in ("V", "PP", "INF", "ZU") for w in words) or last.tag not in ("ADJ", "ADV"):
        return
    ending = next((e for e in _FINITE_ENDINGS if last.low.endswith(e) and not last.low.startswith("un")), None)
    if ending is not None and not last.capital and len(last.low) > _SHORTEST_FINITE:
        stem = last.low.removesuffix(ending)
        last.tag, last.form = "V", Form(((f"{stem}en", _FINITE_ENDINGS[ending]),))


def _awaited(word: Word, words: Sequence[Word]) -> bool:
    """Tell whether a modal waits for the last word of a sentence: "Er will einen Minister interviewen."."""
    after = words[word.index + 1] if word.index + 1 < len(words) else None
    if after is not None and after.text not in ".!?":
        return False
    behind = itertools.takewhile(lambda w: w.text not in ",:;–", reversed(words[: word.index]))
    return any(w.low in _MODAL_FORMS for w in behind)
