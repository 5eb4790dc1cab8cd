"""What a comma, a dash or a bracket sets apart in a clause, and the appositions among it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from claimx.claims.de.skeletons.marks import Chunk, Marks, joined
from claimx.claims.words import Word

__all__ = ["set_apart"]

_CLOSING = {",": ",", "–": "–", "—": "—", "-": "-", "(": ")"}


def set_apart(chunks: list[Chunk], words: Sequence[Word], marks: Marks, verbs: Sequence[Word]) -> list[Chunk]:
    """Mark chunks that a comma, dash or bracket sets off from all verbs; an apposition is joined to its noun."""
    segment = _segments(words, marks, _held(chunks), {w.index for w in verbs})
    with_verb = {segment[w.index] for w in verbs} or set(segment.values())
    out: list[Chunk] = []
    for chunk in chunks:
        if segment[chunk.first.index] in with_verb:
            out.append(chunk)
            continue
        before = out[-1] if out else None
        alone = sum(segment[c.first.index] == segment[chunk.first.index] for c in chunks) == 1
        near = before is not None and not before.loose and chunk.first.index == before.last.index + 2
        if before is not None and near and alone and _is_apposition(before, chunk, marks):
            out[-1] = joined(before, chunk)
        else:
            out.append(replace(chunk, loose=True))
    return out


def _segments(words: Sequence[Word], marks: Marks, held: frozenset[int], verbs: AbstractSet[int]) -> Mapping[int, int]:
    """Number the stretches between commas, dashes and brackets, by the index of each word.

    What stands on both sides of an aside is one stretch: "Die Hilfen – zuletzt 5 Mio. Euro – sollen steigen".
    """
    runs: list[list[int]] = []
    fences: list[str] = []
    for place, word in enumerate(words):
        fence = _fence(words[place - 1], word, marks, held) if place else ""
        fence = "" if fence == ")" and "(" not in fences else fence
        if fence or not runs:
            runs.append([])
            fences.append(fence)
        runs[-1].append(word.index)
    number = list(range(len(runs)))
    for place in range(1, len(runs) - 1):
        aside = fences[place + 1] == _CLOSING.get(fences[place]) and verbs.isdisjoint(runs[place])
        if aside and number[place] == place:
            number[place + 1] = number[place - 1]
    return {index: number[place] for place, run in enumerate(runs) for index in run}


def _held(chunks: Sequence[Chunk]) -> frozenset[int]:
    """Return the indices of words behind which a chunk goes on."""
    return frozenset(w.index for chunk in chunks for w in chunk.words[:-1])


def _fence(left: Word, right: Word, marks: Marks, held: frozenset[int]) -> str:
    """Return the mark that sets the right word off from the left one; empty if nothing does."""
    if left.index in held:
        return ""
    between = marks.between(left, right)
    if any(char.isalnum() for char in between):
        return ""  # a clause or what is told apart stands between
    return next((mark for mark in between if mark in ",()–—;:["), "-" if " - " in between else "")


def _is_apposition(before: Chunk, chunk: Chunk, marks: Marks) -> bool:
    """Tell whether a noun phrase between commas or brackets names the one before once more."""
    if before.kind not in ("np", "pp") or chunk.kind != "np" or chunk.first.tag == "NUM":
        return False
    if chunk.first.start in marks.counted:
        return False
    bracket = "(" in marks.between(before.last, chunk.first)
    named = any(w.start in marks.names for w in chunk.words)
    return named or (bracket and len(chunk.words) == 1 and chunk.head.text.isupper())
