"""What a relative clause says that somebody holds: "der Beitritt, den Fachleute ins Spiel brachten"."""

from __future__ import annotations

from claimx.claims.clauses import Clause
from claimx.claims.drafts import Frame
from claimx.claims.phrases import read_phrase
from claimx.claims.prepositions import merged
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["relative_content"]

_ACCUSATIVE = frozenset({"den", "die", "das", "welchen", "welche", "welches"})
_NOMINAL = frozenset({"ART", "DET", "ADJ", "N"})
_DATIVE = frozenset({"dem", "der", "denen", "welchem", "welcher"})


def relative_content(host: Clause, child: Clause, cue: VerbCue, frame: Frame, pack: ClaimPack) -> list[Word]:
    """Return the content of a cue whose object is a relative pronoun; empty if it has another.

    The content is what the pronoun stands for, or the pronoun and what is said of it: "das die Bank auf drei Millionen
    beziffert".

    Args:
        host: The clause that holds the relative clause.
        child: The relative clause.
        cue: Its cue verb.
        frame: Its holder and the words of the cue.
        pack: The language.
    """
    opener, holder = child.opener, frame.holder.words
    if child.kind != "rel" or opener is None or opener in holder or not holder or cue.cls == "decision":
        return []  # "die Mittel, die der Rat bewilligt hat" tells what happened
    governed = child.words[0] is not opener
    if governed:
        fits = len(child.words) > 1 and child.words[1] is opener and merged(child.words[0].low) in cue.frames
        return _antecedent(host, child, pack) if fits else []
    predicates = {f.removeprefix("n+") for f in cue.frames if f.startswith("n+")}
    taken = {w.index for w in (*holder, *frame.cue)}
    free = [w for w in child.words if w.index not in taken and w is not opener and w.tag not in ("V", "PTK")]
    if opener.low in _ACCUSATIVE and predicates:
        start = next((i for i, w in enumerate(free) if merged(w.low) in predicates), None)
        if start is None and "" in predicates:  # "den er einen Lügner nannte"
            start = next((i for i, w in enumerate(free) if w.quote != opener.quote or w.tag in _NOMINAL), None)
        if start is not None:
            return [opener, *free[start:]]
    objects = opener.low in _ACCUSATIVE and "n" in cue.frames
    objects = objects or (opener.low in _DATIVE and "d" in cue.frames)
    own = any(w.tag in ("N", "PRON") and not _in_phrase(w, child) for w in free)
    return _antecedent(host, child, pack) if objects and not own else []


def _in_phrase(word: Word, clause: Clause) -> bool:
    """Tell whether a preposition governs a noun, so that it is no object."""
    place = clause.words.index(word)
    while place and clause.words[place - 1].tag in ("ART", "DET", "ADJ", "NUM", "N"):
        place -= 1
    return place > 0 and clause.words[place - 1].tag == "P"


def _antecedent(host: Clause, child: Clause, pack: ClaimPack) -> list[Word]:
    """Return the noun phrase before the comma of a relative clause, without its preposition."""
    words = host.words
    place = next((i for i, w in enumerate(words) if w.index == child.start - 2), None)
    if place is None or words[place].tag != "N":
        return []
    first = next((i for i in range(place + 1) if read_phrase(words, i, pack) == place + 1), None)
    return words[first : place + 1] if first is not None else []
