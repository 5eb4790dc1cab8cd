"""Subjects that only a name makes: with a small word before it, or spelt like an adverb."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.words.nouns import is_common
from claimx.claims.de.words.phrases import Phrase
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["noble_name", "surname", "whole_name"]

_NOBLE = frozenset({"von", "van", "zu", "der", "den", "dem", "und"})


def whole_name(clause: Clause, subject: Phrase, pack: ClaimPack) -> Phrase:
    """Return a subject with the small word before it that belongs to the name: "„…“, sagte van / der Vaart"."""
    named = noble_name(clause, [], pack) if subject.first.low in _NOBLE else None
    return named if named is not None and named.head is subject.head else subject


def noble_name(clause: Clause, before: Sequence[Word], pack: ClaimPack) -> Phrase | None:
    """Return a name with a small word before it, where nobody else can act: "Von der Leyen sagte, …"."""
    words = list(before)
    if not words and clause.mark not in ("und", "oder", "aber"):  # "„…“, sagte von Estorff"
        words = list(itertools.takewhile(lambda w: w.low in _NOBLE or w.tag == "N", clause.after_verb))
    named = [w for w in words if w.tag == "N"]
    whole = words[: words.index(named[-1]) + 1] if named else []
    fits = bool(whole) and whole[0].low in ("von", "zu", "van") and all(w in named or w.low in _NOBLE for w in whole)
    common = any(is_common(w.low, pack) and not w.name for w in named)
    return Phrase(tuple(whole), "np", named[-1]) if fits and len(words) == len(whole) and not common else None


def surname(clause: Clause, before: Sequence[Word], pack: ClaimPack) -> Phrase | None:
    """Return an adverb that must be a name, since nobody else speaks: "Kurz sagte, …", "Fröhlich betont: …"."""
    finite, word = clause.finite, before[0] if len(before) == 1 else None
    if word is None or finite is None or not word.capital or word.tag != "ADV" or clause.mark:
        return None
    cues = pack.verb_cues.get(finite.lemma or "", ())
    tells = any(not cue.words and cue.cls == "speech" and "c" in cue.frames for cue in cues)
    return Phrase((word,), "np", word) if tells and word.low not in pack.words["sentence_adverb"] else None
