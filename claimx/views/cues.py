"""Words that could have introduced a claim, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimx.claims.de.cues.cue_words import CueFinder
from claimx.types import Analysis, Span
from claimx.views.coverage import Touching
from claimx.views.verbs import claim_pack

__all__ = ["CueWord", "find_cue_words"]

Outcome = Literal["cue", "content", "unused"]


@dataclass(frozen=True, slots=True)
class CueWord:
    """A word that can trigger an event of speech, thought or writing.

    Args:
        span: The word.
        lemma: Its dictionary form.
        cls: Its class, as in a cue.
        outcome: ``cue``: it introduces a claim; ``content``: it stands in what another holds, and introduces nothing
            there; ``unused``: it stands outside all claims.
        claims: The ids of the claims that it introduces, or in whose proposition it stands.
    """

    span: Span
    lemma: str | None
    cls: str
    outcome: Outcome
    claims: tuple[str, ...] = ()


@cache
def _finder(language: str) -> CueFinder | None:
    pack = claim_pack(language)
    return CueFinder(pack) if pack is not None and pack.grammar == "de" else None


def find_cue_words(analysis: Analysis) -> tuple[CueWord, ...]:
    """Return every cue word of a German text with its outcome, in text order; nothing for other languages.

    This is what competed for the role of the cue: the reader takes at most one for a claim.

    Example:
        >>> import claimx
        >>> text = "Die Forderung sorgte für Streit. Kim sagte, er komme."
        >>> [(c.span.text, c.outcome) for c in find_cue_words(claimx.analyze(text, language="de", tier="rules"))]
        [('Forderung', 'content'), ('Streit', 'content'), ('sagte', 'cue')]
    """
    finder = _finder("de")
    document = analysis.document.select(lambda block: block.language.split("-")[0] == "de")
    if finder is None or not document.tokens:
        return ()
    cues = Touching([(span, c.id) for c in analysis.claims if c.cue for span in c.cue.spans])
    contents = Touching([(span, c.id) for c in analysis.claims for span in c.proposition.spans])
    found = []
    for cue in finder.find(document):
        (span,) = cue.spans
        claims = cues.ids(span)
        outcome: Outcome = "cue" if claims else "unused"
        if not claims and (claims := contents.ids(span)):
            outcome = "content"
        found.append(CueWord(span, cue.lemma, str(cue.cls), outcome, claims))
    return tuple(found)
