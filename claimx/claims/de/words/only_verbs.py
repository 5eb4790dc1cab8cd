"""Words that look like attributes and are the only verb of their clause, and the reverse."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from claimx.claims.de.words.morphology import Morphology
from claimx.claims.words import Form, Word

__all__ = ["is_alone_finite", "is_denied_attribute", "is_only_verb", "is_said"]


def is_only_verb(word: Word, words: list[Word], morphology: Morphology) -> bool:
    """Tell whether a clause has no other verb: "Die Lage bestimmt die Politik", but "Das ist bestimmt falsch"."""
    before = [*itertools.takewhile(lambda w: w.text not in ",;:", reversed(words[: word.index]))]
    behind = [*itertools.takewhile(lambda w: w.text not in ",;:.", words[word.index + 1 :])]
    if not before or before[0].tag not in ("N", "PRON"):
        return False
    others = (w for w in (*before, *behind) if not w.capital and w.low not in morphology.never)
    return not any(w.tag == "V" or morphology.look_up(w.low).finite for w in others)


def is_said(word: Word, words: list[Word], look_up: Callable[[str], Form]) -> bool:
    """Tell "Das erklärte Ministerin Kern" from "Das erklärte Ziel ist …": no other verb is in the clause."""
    if word.index != 1 or words[0].low != "das" or not word.form.finite or not word.low.endswith("te"):
        return False
    behind = [*itertools.takewhile(lambda w: w.text not in ",;:.", words[2:])]
    ends = len(behind) + 2 == len(words) or words[len(behind) + 2].text in (",", ".")
    return ends and not any(look_up(w.low).finite for w in behind if not w.capital)


def is_alone_finite(word: Word, words: list[Word], look_up: Callable[[str], Form]) -> bool:
    """Tell whether nothing else in a clause can be its verb: "Den Treffer zum 2:1 erzielte Kern", "2019 baute Kern"."""
    before = itertools.takewhile(lambda w: w.text not in ",;:.", reversed(words[: word.index]))
    behind = itertools.takewhile(lambda w: w.text not in ",;:.", words[word.index + 1 :])
    others = [w for w in (*before, *behind) if not w.capital or not w.index]
    return bool(word.form.finite) and not any(look_up(w.low).finite for w in others)


def is_denied_attribute(word: Word, words: Sequence[Word]) -> bool:
    """Tell whether "nicht" opens a noun phrase: "Nicht beteiligte Fachleute mahnen …", but "Nicht zahlte der Wirt"."""
    opens = (
        word.index > 0
        and words[word.index - 1].low == "nicht"
        and (word.index < 2 or words[word.index - 2].tag in ",.")
    )
    behind = itertools.takewhile(lambda w: w.text not in ",;:.", words[word.index + 2 :])
    return opens and any(w.tag == "V" for w in behind)
