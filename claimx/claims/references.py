"""References: what a content points at that was said before, as in "bestätigte die Meldungen", "denied that"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimx.claims.drafts import Draft
from claimx.claims.words import Word
from claimx.types import Claim, Frame, Span

__all__ = ["Pointers", "find_reference"]

# How many sentences back a pronoun may reach.
REACH = 2

ToSpans = Callable[[Sequence[Word]], tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Pointers:
    """What points back in a language.

    Args:
        subject: Pronouns that stand for what was said where they are the subject: ``das``.
        content: Words that stand for it where they are all that a cue introduces: ``darüber``, ``it``.
        demonstrative: Determiners that take up what was said: ``diese``.
        names_statement: Whether a noun, in lower case, names something said.
        leads: Whether a content begins with such a pronoun and goes on with what is said of it: ``das für falsch``.
        phrase: The first noun phrase of some words, without preposition, and its head; ``None`` where there is none.
    """

    subject: frozenset[str]
    content: frozenset[str]
    demonstrative: frozenset[str]
    names_statement: Callable[[str], bool]
    leads: Callable[[Sequence[Word]], bool]
    phrase: Callable[[Sequence[Word]], tuple[Sequence[Word], Word] | None]


def find_reference(
    draft: Draft, frame: Frame | None, before: Sequence[Claim], pointers: Pointers, spans: ToSpans
) -> tuple[Span, ...]:
    """Find what the content of a claim points at.

    Args:
        draft: The claim in the making.
        frame: Its skeleton.
        before: The claims so far, in text order.
        pointers: What points back in the language.
        spans: Turns words into spans.

    Returns:
        The spans of the core of the claim before, or of the phrase that names a statement; empty if there is neither.
    """
    words = draft.core or draft.words
    clausal = draft.clause is not None or draft.outline is not None
    if draft.form != "paraphrase" and not (draft.form == "mixed" and not clausal):
        pointing = draft.kind == "attributed" and frame is not None and _is_pointing(frame.subject, pointers)
        return _before(draft, words, before) if pointing else ()
    letters = [w for w in words if w.text[:1].isalpha()]
    if not letters:
        return ()
    if letters[0].low in pointers.content and (len(letters) == 1 or pointers.leads(letters)):
        return _before(draft, words, before)
    found = pointers.phrase(words)
    if found is None or not pointers.names_statement(found[1].low):
        return ()
    phrase = found[0]
    if phrase and phrase[0].low in pointers.demonstrative:
        return _before(draft, words, before) or spans(phrase)
    return spans(phrase)


def _is_pointing(subject: Sequence[Span], pointers: Pointers) -> bool:
    """Tell whether a subject is what was said: "Das stimmt nicht", "That claim is false"."""
    if len(subject) != 1:
        return False
    first, *rest = subject[0].text.lower().split()
    if not rest:
        return first in pointers.subject
    return len(rest) == 1 and first in pointers.demonstrative and pointers.names_statement(rest[0])


def _before(draft: Draft, words: Sequence[Word], before: Sequence[Claim]) -> tuple[Span, ...]:
    """Return the core of the last claim that ends before these words, if it is near."""
    start = words[0].start
    for claim in reversed(before[-8:]):
        sentence = claim.provenance.sentence
        if claim.proposition.spans[-1].end <= start and sentence is not None:
            return claim.proposition.core if draft.sentence - sentence <= REACH else ()
    return ()
