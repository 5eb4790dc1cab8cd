"""References: what a content points at that was said before, as in "bestätigte die Meldungen" or "bestreitet das"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimx.claims.drafts import Draft
from claimx.claims.nouns import is_one_of
from claimx.claims.phrases import split_phrases
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Claim, Frame, Span

__all__ = ["find_reference"]

# How many sentences back a pronoun may reach.
REACH = 2
_POINTING = frozenset(
    {"das", "dies", "dieses", "dem", "diesem", "dessen", "darauf", "daran", "dazu", "dagegen", "davon", "darüber"}
)
_DEMONSTRATIVE = frozenset({"diese", "dieser", "dieses", "diesem", "diesen", "solche", "solchen", "derlei", "jene"})


def find_reference(
    draft: Draft,
    frame: Frame | None,
    before: Sequence[Claim],
    pack: ClaimPack,
    spans: Callable[[Sequence[Word]], tuple[Span, ...]],
) -> tuple[Span, ...]:
    """Find what the content of a claim points at.

    Args:
        draft: The claim in the making.
        frame: Its skeleton.
        before: The claims so far, in text order.
        pack: The language.
        spans: Turns words into spans.

    Returns:
        The spans of the core of the claim before, or of the phrase that names a statement; empty if there is neither.
    """
    words = draft.core or draft.words
    letters = [w for w in words if w.text[:1].isalpha()]
    if draft.form != "paraphrase" and not (draft.form == "mixed" and draft.clause is None):
        pointing = draft.kind == "attributed" and frame is not None and len(frame.subject) == 1
        if pointing and frame is not None and frame.subject[0].text.lower() in ("das", "dies"):
            return _before(draft, words, before)
        return ()
    if not letters:
        return ()
    if len(letters) == 1 and letters[0].low in _POINTING:
        return _before(draft, words, before)
    phrase = next((p for p in split_phrases(words, pack) if p.kind in ("np", "pp")), None)
    if phrase is None:
        return ()
    statement = is_one_of(phrase.head.low, pack.words["statement_noun"]) or phrase.head.low in pack.noun_cues
    if not statement:
        return ()
    inner = phrase.words[1:] if phrase.kind == "pp" else phrase.words
    if inner and inner[0].low in _DEMONSTRATIVE:
        return _before(draft, words, before) or spans(inner)
    return spans(inner)


def _before(draft: Draft, words: Sequence[Word], before: Sequence[Claim]) -> tuple[Span, ...]:
    """Return the core of the last claim that ends before these words, if it is near."""
    start = words[0].start
    for claim in reversed(before[-8:]):
        sentence = claim.provenance.sentence
        if claim.proposition.spans[-1].end <= start and sentence is not None:
            return claim.proposition.core if draft.sentence - sentence <= REACH else ()
    return ()
