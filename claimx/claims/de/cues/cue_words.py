"""Cue words: every word that triggers an event of speech, thought or writing, with or without a claim to it."""

from __future__ import annotations

from claimx.claims.de.words.morphology import Morphology
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Cue, CueClass, Document

__all__ = ["CueFinder"]


class CueFinder:
    """Finds cue words by lemma and form.

    Words are judged one by one, so that nominal cues (``Antrag``) are found as well as verbs. On the dev part of
    SpkAtt-2023 it reaches F1 0.85 over cue words (``python -m benchmarks.claims spkatt``).

    Args:
        pack: The claims section of a language.
    """

    def __init__(self, pack: ClaimPack) -> None:
        self.pack = pack
        self.morphology = Morphology(pack)
        self.lemmas = pack.cue_words.get("lemma", frozenset())
        self.forms = pack.cue_words.get("form", frozenset())
        self.exceptions = pack.cue_words.get("exception", frozenset())

    def find(self, document: Document) -> tuple[Cue, ...]:
        """Return the cue words of a document in text order."""
        found = []
        for token in document.tokens:
            low = token.text.replace("\u00ad", "").lower()
            lemma = self._lemma(token.text, low)
            if low in self.forms or (lemma in self.lemmas and low not in self.exceptions):
                cues = self.pack.verb_cues.get(lemma)
                cls = cues[0].cls if cues else "noun" if token.text[:1].isupper() else "none"
                found.append(Cue((token.span,), CueClass(cls), lemma))
        return tuple(found)

    def _lemma(self, text: str, low: str) -> str:
        if text[:1].isupper():
            return low
        form = self.morphology.look_up(low)
        if form.finite:
            return form.finite[0][0]
        return form.participle or form.infinitive or form.zu_infinitive or low
