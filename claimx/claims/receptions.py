"""How something was taken, and by whom: "Der Plan stieß bei den Ländern auf Ablehnung"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.clauses import Clause
from claimx.claims.content import clausal_children
from claimx.claims.drafts import Frame
from claimx.claims.experiences import Experience
from claimx.claims.frames import FrameReader, effects_of
from claimx.claims.nouns import is_animate
from claimx.claims.phrases import read_phrase, split_phrases
from claimx.claims.prepositions import merged
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_reception"]

# Verb, and the preposition before the noun that says how something was taken; none before an object.
_VERBS = {
    "stoßen": "auf",
    "treffen": "auf",
    "sorgen": "für",
    "finden": "",
    "ernten": "",
    "auslösen": "",
    "hervorrufen": "",
}
_AMONG = frozenset({"bei", "in", "unter", "von"})


def find_reception(clause: Clause, pack: ClaimPack, frames: FrameReader) -> Experience | None:
    """Return what a clause says of how somebody took something.

    Args:
        clause: A main clause.
        pack: The language.
        frames: Finds holders.
    """
    lemma, core = clause.predicate(frames.morphology)
    if lemma == "reagieren":
        return _reaction(clause, core, pack, frames)
    governed = _VERBS.get(lemma or "")
    children = clausal_children(clause)
    if governed is None or clause.finite is None:
        return None
    noun = _noun_of(clause.words, governed, pack)
    if len(children) == 1 and children[0].start < clause.start and clause.words[0] is clause.finite:
        taken = [*children[0].whole()]  # "Dass gebaut wird, stößt bei den Nachbarn auf Unmut"
        holder = _holder_of(clause.words, pack, frames, {w.index for w in noun or ()})
        return Experience(_frame(clause, (holder, core, noun), pack, frames), taken) if noun and holder else None
    subject = frames.subject_of(clause) if not children else None
    if noun is None or subject is None or noun[-1] in subject.words:
        return None
    holder = _holder_of(clause.words, pack, frames, {w.index for w in (*noun, *subject.words)})
    if not holder:
        return None
    return Experience(_frame(clause, (holder, core, noun), pack, frames), list(subject.words))


def _frame(
    clause: Clause,
    parts: tuple[Sequence[Word], Sequence[Word], Sequence[Word]],
    pack: ClaimPack,
    frames: FrameReader,
) -> Frame:
    """Return the frame of a holder, a verb, and the noun that says how something was taken."""
    holder, core, noun = parts
    entry = pack.noun_cues.get(noun[-1].low)
    effects = effects_of(entry.effects) if entry is not None else {}
    effects["modality"] = None
    words = tuple(sorted((*core, *noun), key=lambda w: w.index))
    lemma = f"{core[-1].lemma} {noun[-1].low}"
    return Frame(frames.party(tuple(holder)), words, "speech", lemma, "de.reception", clause, effects)


def _reaction(clause: Clause, core: Sequence[Word], pack: ClaimPack, frames: FrameReader) -> Experience | None:
    """Read "Der Verband reagierte mit Bestürzung auf die Entlassung"."""
    noun, subject = _noun_of(clause.words, "mit", pack), frames.subject_of(clause)
    if noun is None or subject is None or noun[-1] in subject.words or clausal_children(clause):
        return None
    for place, word in enumerate(clause.words[:-1]):
        end = read_phrase(clause.words, place + 1, pack)
        if word.tag == "P" and merged(word.low) == "auf" and end > place + 1:
            return Experience(_frame(clause, (subject.words, core, noun), pack, frames), clause.words[place:end])
    return None


def _noun_of(words: Sequence[Word], governed: str, pack: ClaimPack) -> tuple[Word, ...] | None:
    """Return the noun that says how something was taken, with its preposition."""
    for place, word in enumerate(words):
        if word.tag != "N" or word.low not in pack.words["reception_noun"]:
            continue
        before = words[max(0, place - 3) : place]
        preposition = next((w for w in reversed(before) if w.tag == "P"), None)
        if not governed and preposition is None:
            return (word,)
        if governed and preposition is not None and merged(preposition.low) == governed:
            return (preposition, word)
    return None


def _holder_of(words: Sequence[Word], pack: ClaimPack, frames: FrameReader, taken: set[int]) -> tuple[Word, ...]:
    """Return the people or the place behind "bei", "in", "unter" or "von"."""
    for place, word in enumerate(words[:-1]):
        if word.tag != "P" or merged(word.low) not in _AMONG or word.index in taken:
            continue
        end = read_phrase(words, place + 1, pack)
        inner = words[place + 1 : end]
        head = next((p.head for p in split_phrases(inner, pack)), None)
        somebody = head is not None and (is_animate(head.low, pack) or head.index in frames.animate())
        if somebody and not any(w.index in taken for w in inner):
            return tuple(inner)
    return ()
