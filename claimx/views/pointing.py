"""Claims that only point at what was said: ``Kim bestreitet das``, ``wies die Vorwürfe zurück``, ``das sei falsch``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from claimx.claims.references import REACH
from claimx.claims.words import is_one_of
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Analysis, Claim, ClaimKind, Span
from claimx.views.events import table_of
from claimx.views.verbs import claim_pack

__all__ = ["Pointer", "find_pointers"]

_WORD = re.compile(r"[^\W\d_]+")
_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Pointer:
    """What a claim points at, and whether it speaks against it.

    Args:
        target: The claim that says it.
        against: It is denied.
    """

    target: Claim
    against: bool


@cache
def _words(language: str, kind: Literal["true", "false", "article"]) -> frozenset[str]:
    """Return the words that call something true or false, or the definite articles."""
    rows = (line.split("\t") for line in files("claimx.views").joinpath("verdicts.tsv").read_text("utf-8").splitlines())
    return frozenset(word for row in rows if row[:2] == [language, kind] for word in row[2].split())


def _verdicts(language: str) -> frozenset[str]:
    return _words(language, "true") | _words(language, "false")


def find_pointers(analysis: Analysis) -> dict[str, Pointer]:
    """Find what the claims of a text point at that say nothing by themselves, by their ``id``.

    A pronoun takes up what :attr:`claimx.types.Claim.refers_to` has for it; a noun for something said without more
    (``die Vorwürfe``, ``the allegations``) the last claim of somebody else, at most two sentences before. What points
    at a pointer points at its target.

    Args:
        analysis: One text.
    """
    found: dict[str, Pointer] = {}
    targets: dict[str, Claim] = {}
    by_core: dict[tuple[Span, ...], Claim] = {}
    before: list[Claim] = []
    for claim in analysis.claims:
        points, verdict = _read(analysis, claim)
        if points:
            target = by_core.get(claim.refers_to) or _last_of_others(claim, before)
            if target is not None and target.id != claim.id:
                # "Moskau bestreitet das. Seoul bestätigt das.": both speak of what was said first
                targets[claim.id] = target = targets.get(target.id, target)
                if verdict is not None:
                    found[claim.id] = Pointer(target, (claim.polarity == "negative") == verdict)
        by_core[claim.proposition.core] = claim
        before.append(claim)
    return found


def _read(analysis: Analysis, claim: Claim) -> tuple[bool, bool | None]:
    """Tell whether a claim only points, and whether it calls true what it points at.

    The verdict is ``None`` where it says something else of it (``kritisierte das``).
    """
    core, frame = claim.proposition.core, claim.frame
    block = analysis.document.block_of(core[0])
    language = (block.language if block is not None else analysis.document.language).split("-")[0]
    pack = claim_pack(language)
    if pack is None:
        return False, None
    if claim.refers_to and _only_points(core, pack, language):
        said = claim.cue is not None and table_of(language).words.get(claim.cue.lemma or "") == "said"
        return True, True if said or claim.polarity == "negative" or claim.endorsed == "yes" else None
    subject_points = frame is not None and bool(frame.subject) and _only_points(frame.subject, pack, language)
    if frame is None or not frame.predicate or not subject_points:
        return False, None
    predicate = set(frame.predicate.lower().split())
    judges = bool(predicate & _verdicts(language))
    return judges, bool(predicate & _words(language, "true")) if judges else None


def _only_points(spans: Sequence[Span], pack: ClaimPack, language: str) -> bool:
    """Tell whether some words are a pronoun, or a noun for something said with its article and no more."""
    words = [word.lower() for span in spans for word in _WORD.findall(span.text)]
    lists = pack.words
    pointing = lists["pointing_content"] | lists["pointing_subject"] | lists["pointing_determiner"]
    nouns = [word for word in words if word not in pointing | _words(language, "article")]
    return len(words) < 3 and all(is_one_of(w, lists["statement_noun"]) or w in pack.noun_cues for w in nouns)


def _last_of_others(claim: Claim, before: list[Claim]) -> Claim | None:
    """Return the last claim of somebody else that is near; of the author's only where nobody else is near."""
    sentence = claim.provenance.sentence
    near = [
        other
        for other in reversed(before[-_CANDIDATES:])
        if sentence is not None
        and other.provenance.sentence is not None
        and sentence - other.provenance.sentence <= REACH
        and other.proposition.spans[-1].end <= claim.proposition.spans[0].start
        and str(other.holder) != str(claim.holder)
    ]
    return next((other for other in near if other.kind is not ClaimKind.AUTHOR), near[0] if near else None)
