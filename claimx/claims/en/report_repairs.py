"""The verb of an English report, where the tagger took it for a noun: "…, say economists", "As he noted, …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimx.claims.en.lexicon import Lexicon
from claimx.claims.words import Word

__all__ = ["settle_as", "settle_last", "settle_reports"]

_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "PRP", "CD"})
_NAMING = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP"})


def settle_as(stretch: Sequence[Word], lexicon: Lexicon) -> None:
    """Find the verb of "As the minister pointed out, …"."""
    comma = next((p for p, w in enumerate(stretch) if w.tag == ","), 0)
    inner = stretch[1:comma]
    if stretch[0].low != "as" or any(w.tag in _FINITE for w in inner):
        return
    last = inner[-1] if len(inner) > 1 else None
    if last is not None and last.tag == "NNS" and inner[-2].tag in ("NNP", "NN", "(", ")"):
        if any("q" in c.frames and not c.words for c in lexicon.cues(lexicon.lemma(last.low))):
            last.tag = "VBZ"  # "As Hollis notes, …"
        return
    for place, word in enumerate(inner):
        speaks = word.tag == "VBN" and any(c.frames & {"c", "q"} for c in lexicon.cues(lexicon.lemma(word.low)))
        if speaks and place and inner[place - 1].tag in _NOUNS and place + 2 >= len(inner):
            word.tag = "VBD"
            return


def settle_reports(stretch: Sequence[Word], lexicon: Lexicon) -> None:
    """Find the verb of a report between commas or at the end: "…, the European Commission forecast on Wednesday"."""
    commas = [p for p, w in enumerate(stretch) if w.tag == ","]
    for start, end in pairwise([*commas, len(stretch)]):
        segment = stretch[start + 1 : end]
        if len(segment) > 1 and not any(w.tag in _FINITE for w in segment):
            _settle_inverted(segment, lexicon)
        if len(segment) > 1 and _parts_subject(stretch, end) and not any(w.tag in _FINITE for w in segment):
            _settle_aside(segment, lexicon)
        if len(segment) < 3 or any(w.tag in _FINITE for w in segment) or segment[0].tag not in _NAMING:
            continue
        for place in range(1, len(segment) - 1):
            tag = _as_report(segment, place, lexicon)
            if tag is not None:
                segment[place].tag = tag
                break


def _parts_subject(stretch: Sequence[Word], comma: int) -> bool:
    """Tell whether a finite verb follows a comma at once, so that an insertion ends there."""
    after = next((w for w in stretch[comma + 1 :] if w.tag != "RB"), None)
    return after is not None and after.tag in _FINITE


def _settle_aside(segment: Sequence[Word], lexicon: Lexicon) -> None:
    """Find the verb of a report between a subject and its verb: "The treaty, critics note, contains no rules"."""
    last, left = segment[-1], segment[-2]
    base = lexicon.lemma(last.low)
    speaks = any(not cue.words and "q" in cue.frames for cue in lexicon.cues(base))
    if not speaks or not (left.tag == "NNP" or lexicon.can_speak(left.low)):
        return
    if last.low == base and last.tag in ("NN", "VB") and left.tag == "NNS":
        last.tag = "VBP"
    elif last.low != base and last.tag == "NNS" and left.tag in ("NN", "NNP"):
        last.tag = "VBZ"
    elif last.tag == "VBN" and lexicon.is_past_and_participle(last.low):
        last.tag = "VBD"


def _settle_inverted(segment: Sequence[Word], lexicon: Lexicon) -> None:
    """Find the verb of a report that stands before who says it: "…, say economists"."""
    word, after = segment[0], segment[1]
    base = lexicon.lemma(word.low)
    speaks = any("q" in c.frames and not c.words for c in lexicon.cues(base))
    who = next((w for w in segment[1:] if w.tag not in ("DT", "JJ", "NNP", "CD", "PRP$")), after)
    if (
        word.tag not in ("VB", "NN", "NNS", "VBN")
        or not speaks
        or not (after.tag == "NNP" or lexicon.can_speak(who.low))
    ):
        return
    if word.low == base:
        word.tag = "VBP" if who.tag == "NNS" or who.low == "police" else word.tag
    else:
        word.tag = "VBZ" if word.tag == "NNS" else "VBD"


def _as_report(segment: Sequence[Word], place: int, lexicon: Lexicon) -> str | None:
    """Return the finite tag of a cue verb between a speaker and a time, a place or whom it is told."""
    word, left, after = segment[place], segment[place - 1], segment[place + 1]
    base = lexicon.lemma(word.low)
    cues = [c for c in lexicon.cues(base) if not c.words and c.frames & {"c", "q", "r"}]
    if not cues or word.tag not in ("NN", "NNS", "VB", "VBN") or not (left.tag == "NNP" or lexicon.can_speak(left.low)):
        return None
    told = after.tag in ("NNP", "NNS", "PRP") and any("r" in c.frames for c in cues)
    if not (told or after.tag in ("IN", "RB", "TO") or after.low in lexicon.lists["day"]):
        return None
    if word.low != base or lexicon.irregular.get(base) == base:
        if word.tag == "NNS":
            return "VBZ" if left.tag in ("NN", "NNP") else None
        return "VBD" if lexicon.is_past_and_participle(word.low) or word.low == base else None
    return "VBP" if left.tag == "NNS" else None


def settle_last(stretch: Sequence[Word], lexicon: Lexicon) -> None:
    """Read a last word behind a comma as the verb of a report, as in "…, the operator estimates"."""
    last = stretch[-1]
    comma = next((p for p in range(len(stretch) - 1, 0, -1) if stretch[p].tag == ","), None)
    if comma is None or len(stretch) - comma < 2 or any(w.tag in _FINITE for w in stretch[comma:]):
        return
    left = stretch[-2]
    if stretch[comma + 1].tag in ("VBG", "IN", "TO"):
        return  # "…, writing in a blog post: …" has no subject
    if len(stretch) - comma < 3 and left.tag != ",":
        return
    base = lexicon.lemma(last.low)
    if last.tag == "NNS" and comma == len(stretch) - 2 and stretch[0].tag in ("NNP", "DT", "NN"):
        if last.low != base and any("q" in cue.frames for cue in lexicon.cues(base)):
            last.tag = "VBZ"  # "Laura Hill, the bank's economist, answers: …"
        return
    speaks = any(not cue.words and cue.frames & {"c", "q"} for cue in lexicon.cues(base))
    if last.tag == "NNS" and speaks and left.tag in ("NN", "NNP"):
        last.tag = "VBZ"
    elif last.tag in ("NN", "VB", "VBN") and speaks and left.tag in ("NNS", "NN", "NNP", "PRP"):
        last.tag = "VBD" if last.low != base else "VBP"
