"""What introduces a dependent English clause: a verb, a noun or an adjective before it."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.clauses import Clause
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.words import Word

__all__ = ["complements_of", "trigger_of"]

_EVIDENCE = frozenset({"evidence", "proof", "indications", "signs", "indication", "clues", "hints"})
_VERBAL = frozenset({"VB", "VBD", "VBP", "VBZ", "VBN", "VBG"})
_ABOUT = frozenset({"about", "on", "of", "over", "into", "at", "in", "for", "with", "to", "from"})


def trigger_of(child: Clause, lexicon: Lexicon) -> Word | None:
    """Return the verb, noun or adjective that introduces a dependent clause."""
    host = child.parent
    if host is None:
        return None
    if child.twin is not None:
        return trigger_of(child.twin, lexicon)
    own = child.words[1:] if not child.opener and child.words and child.words[0].tag in ("WDT", "WP") else child.words
    first = min((w.index for w in (*child.opener, *own)), default=0)
    before = [w for w in host.words if w.index < first]
    opened = bool(child.opener) or (child.kind == "that" and bool(before) and before[-1].index == first - 1)
    near = next((w for w in reversed(before) if w.tag not in ('"', ",", "RB")), None)
    if child.opener and child.opener[0].low == "that" and near is not None and near.tag == "VB":
        return near  # "asked it to ensure that the vote is fair"
    if near is not None and opened and near.low in _EVIDENCE and before[-2:-1] and before[-2].tag in ("IN", "TO"):
        return near  # "adds to evidence that noise harms whales"
    verbs = [w for w in reversed(before[-14:]) if w.tag in _VERBAL]
    verb = next((w for w in verbs if _takes(w, lexicon)), verbs[0] if verbs else None)
    if near is not None and near.tag in ("NN", "NNS") and opened and lexicon.noun_cue(near.low):
        place = before.index(near)
        if verb is not None and any(c.words == ("no", near.low) for c in lexicon.cues(verb.base)):
            return verb  # "has no doubt that"
        led = any(w.tag in ("IN", "TO") for w in before[max(0, place - 3) : place])
        takes = verb is not None and any("c" in c.frames and not c.words for c in lexicon.cues(verb.base))
        if not (led and takes):
            return near
    if opened and (
        verb is None or not any(c.frames & {"c", "r", "w"} and not c.words for c in lexicon.cues(verb.base))
    ):
        noun = _noun_of(before, lexicon)
        if noun is not None:
            return noun
    return verb


def _takes(verb: Word, lexicon: Lexicon) -> bool:
    """Tell whether a verb takes a clause."""
    return any(cue.frames & {"c", "r", "w"} for cue in lexicon.cues(verb.base))


def _noun_of(before: Sequence[Word], lexicon: Lexicon) -> Word | None:
    """Find the noun in "the claim of the opposition that", "fears in the market that"."""
    for place in range(len(before) - 1, max(-1, len(before) - 9), -1):
        word = before[place]
        if word.tag in _VERBAL or word.tag in ",:":
            return None
        if word.tag in ("NN", "NNS") and lexicon.noun_cue(word.low):
            return word if place + 1 < len(before) and before[place + 1].tag == "IN" else None
    return None


def complements_of(clause: Clause, verb: Word, lexicon: Lexicon) -> list[Clause]:
    """Return the clauses that a verb introduces, coordinated ones included.

    Args:
        clause: The clause of the verb.
        verb: The verb.
        lexicon: The language.
    """
    return [
        c
        for c in clause.children
        if c.kind in ("that", "wh") and not _is_compared(c) and trigger_of(c, lexicon) is verb
    ]


def _is_compared(clause: Clause) -> bool:
    """Tell whether a preposition sets a question beside something: "knew nothing beyond what they read"."""
    lead = clause.opener[0] if len(clause.opener) > 1 else None
    return clause.kind == "wh" and lead is not None and lead.tag == "IN" and lead.low not in _ABOUT
