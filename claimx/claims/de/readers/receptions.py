"""How something was taken, and by whom: "Der Plan stieß bei den Ländern auf Ablehnung"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.cues.frames import FrameReader, effects_of
from claimx.claims.de.readers.experiences import Experience
from claimx.claims.de.words.cases import cases_of
from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.phrases import Phrase, read_phrase, split_phrases
from claimx.claims.de.words.prepositions import merged
from claimx.claims.drafts import Frame, Party
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["find_giver", "find_reception"]

# Verb, and the preposition before the noun that says how something was taken; none before an object.
_VERBS = {
    "stoßen": "auf",
    "treffen": "auf",
    "sorgen": "für",
    "finden": "",
    "ernten": "",
    "auslösen": "",
    "hervorrufen": "",
    "bekommen": "",
    "erhalten": "",
    "einbringen": "",
    "einfahren": "",
    "kassieren": "",
    "wecken": "",
    "provozieren": "",
}
_RECEIVING = frozenset({"bekommen", "erhalten", "ernten", "kassieren"})
_GIVING = frozenset({"kommen", "geben", "erhalten", "bekommen", "ernten", "erfahren"})
_HELP = frozenset({"unterstützung", "rückendeckung", "hilfe"})
_AMONG = frozenset({"bei", "in", "unter", "von", "aus"})


def find_reception(clause: Clause, pack: ClaimPack, frames: FrameReader) -> Experience | None:
    """Return what a clause says of how somebody took something.

    Args:
        clause: A main clause.
        pack: The language.
        frames: Finds holders.
    """
    name, core = clause.predicate(frames.morphology)
    lemma = name or ""
    if lemma in ("reagieren", "begegnen", "aufnehmen", "quittieren"):
        return (_reaction if lemma == "reagieren" else _meeting)(clause, core, pack, frames)
    governed = _VERBS.get(lemma)
    children = clausal_children(clause)
    if governed is None or clause.finite is None:
        return None
    noun = _noun_of(clause.words, governed, pack)
    if len(children) == 1 and children[0].start < clause.start and clause.words[0] is clause.finite:
        taken = [*children[0].whole()]  # "Dass gebaut wird, stößt bei den Nachbarn auf Unmut"
        holder = _holder_of(clause.words, pack, frames, {w.index for w in noun or ()})
        return Experience(_frame(clause, (holder, core, noun), pack, frames), taken) if noun and holder else None
    subject = frames.subject_of(clause) if not children else None
    if noun is None or subject is None:
        return None
    if len(noun) > 1 and noun[0] in subject.words[1:]:  # "Beim Verband stößt die Verordnung / auf Unmut"
        subject = replace(subject, words=subject.words[: subject.words.index(noun[0])])
    if noun[-1] in subject.words:
        return None
    if lemma in ("bekommen", "erhalten") and noun[-1].low in _HELP and _is_somebody(subject, pack, frames):
        return None  # "Die Rebellen erhalten Unterstützung aus dem Ausland"
    subject = _alone(subject, lemma)
    holder = _holder_of(clause.words, pack, frames, {w.index for w in (*noun, *subject.words)})
    if not holder:
        return None
    frame = _frame(clause, (holder, core, noun), pack, frames)
    brought = _brought(clause, noun, pack) if lemma == "stoßen" and _is_somebody(subject, pack, frames) else ()
    return Experience(frame, list(brought or subject.words))


def find_giver(clause: Clause, pack: ClaimPack, frames: FrameReader) -> Party:
    """Return who reacts where only that is told: "Kritik kam von den Grünen", "Lob gab es beim Städtetag"."""
    lemma = clause.predicate(frames.morphology)[0]
    noun = _noun_of(clause.words, "", pack) if lemma in _GIVING else None
    holder = _holder_of(clause.words, pack, frames, {w.index for w in noun}) if noun is not None else ()
    return frames.party(holder) if holder else Party()


def _brought(clause: Clause, noun: Sequence[Word], pack: ClaimPack) -> tuple[Word, ...]:
    """Return with what somebody meets others: "Bern stößt damit auf Kritik", "Mit dem Plan stößt sie auf Ablehnung"."""
    phrases = (p for p in split_phrases(clause.words, pack) if p.first.low in ("mit", "damit"))
    found = next((p.words for p in phrases if p.words[-1] not in noun), ())
    opens = bool(found) and found[0] is clause.words[0]
    return tuple(clause.before_verb) if opens else found  # "Mit dem Plan / für eine Reform / stößt sie auf Kritik"


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
    """Read "Der Verband reagierte mit Bestürzung auf die Entlassung", "Sie reagierte verärgert auf den Vorschlag"."""
    subject = frames.subject_of(clause)
    noun = _noun_of(clause.words, "mit", pack) or _manner(clause.words, pack)
    if noun is None or subject is None or noun[-1] in subject.words:
        return None
    if noun[0].tag != "P" and not _is_somebody(subject, pack, frames):
        return None  # "Der Markt reagierte gelassen"
    children = clausal_children(clause)
    if children:
        pointed = any(w.low == "darauf" for w in clause.words)
        frame = _frame(clause, (subject.words, core, noun), pack, frames)
        return Experience(frame, [], children[0]) if pointed else None
    for place, word in enumerate(clause.words[:-1]):
        end = read_phrase(clause.words, place + 1, pack)
        if word.tag == "P" and merged(word.low) == "auf" and end > place + 1:
            return Experience(_frame(clause, (subject.words, core, noun), pack, frames), clause.words[place:end])
    return None


def _meeting(clause: Clause, core: Sequence[Word], pack: ClaimPack, frames: FrameReader) -> Experience | None:
    """Read "Die Union begegnet dem Plan mit Skepsis", "Der Verband nahm das Urteil mit Erleichterung auf"."""
    subject, noun = frames.subject_of(clause), _noun_of(clause.words, "mit", pack)
    if noun is not None and clause.finite is not None and clause.finite.lemma == "werden":
        return _met(clause, core, noun, pack, frames)
    if noun is None or subject is None or clausal_children(clause) or not _is_somebody(subject, pack, frames):
        return None
    case = "dat" if core[-1].lemma == "begegnen" or core[0].lemma == "begegnen" else "acc"
    for phrase in split_phrases(clause.words, pack):
        taken = phrase.kind == "np" and phrase.first not in subject.words and case in cases_of(phrase, pack)
        if taken and not any(w in noun for w in phrase.words):
            return Experience(_frame(clause, (subject.words, core, noun), pack, frames), list(phrase.words))
    return None


def _met(
    clause: Clause, core: Sequence[Word], noun: tuple[Word, ...], pack: ClaimPack, frames: FrameReader
) -> Experience | None:
    """Read "Der Beschluss wird in Bukarest mit Besorgnis aufgenommen", "Dass …, wird in Bukarest mit …"."""
    if core[-1].index != noun[-1].index + 1:
        return None
    children, subject = clausal_children(clause), frames.subject_of(clause)
    fronted = bool(children) and children[0].start < clause.start
    taken = children[0].whole() if fronted else list(subject.words) if subject is not None else []
    holder = _holder_of(clause.words, pack, frames, {w.index for w in (*noun, *taken)})
    return Experience(_frame(clause, (holder, core, noun), pack, frames), taken) if holder and taken else None


def _is_somebody(subject: Phrase, pack: ClaimPack, frames: FrameReader) -> bool:
    """Tell whether a subject names somebody who can hold something."""
    named = any(w.index in frames.animate() for w in subject.words)
    return subject.kind == "pron" or named or is_animate(subject.head.low, pack)


def _manner(words: Sequence[Word], pack: ClaimPack) -> tuple[Word, ...] | None:
    """Return the adjective that says how somebody reacted."""
    found = [w for w in words if w.tag in ("ADV", "ADJ", "PP") and w.low in pack.words["reaction_adjective"]]
    return (found[-1],) if found else None


def _alone(subject: Phrase, lemma: str) -> Phrase:
    """Leave out of a subject whom its attribute names: "stieß der Plan / beim Mieterbund (auf Kritik)"."""
    prepositions = ("bei", "von", "aus") if lemma in _RECEIVING else ("bei",)
    behind = [w for w in subject.words if w.index > subject.head.index and merged(w.low) in prepositions]
    kept = tuple(w for w in subject.words if not behind or w.index < behind[0].index)
    return replace(subject, words=kept)


def _noun_of(words: Sequence[Word], governed: str, pack: ClaimPack) -> tuple[Word, ...] | None:
    """Return the noun that says how something was taken, with its preposition."""
    for place, word in enumerate(words):
        if word.tag != "N" or word.low not in pack.words["reception_noun"]:
            continue
        before = reversed(words[max(0, place - 4) : place])
        beside = next((w for w in before if w.tag not in ("ART", "DET", "ADJ", "ADV", "PP")), None)
        preposition = beside if beside is not None and beside.tag == "P" else None
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
        # "sorgte in der Union / für Ärger"
        inner = list(itertools.takewhile(lambda w: w.index not in taken, words[place + 1 : end]))
        head = next((p.head for p in split_phrases(inner, pack)), None)
        somebody = head is not None and is_animate(head.low, pack)
        named = head is not None and head.index in frames.animate() and not somebody
        somebody = somebody or (named and frames.party(tuple(inner)).type in ("person", "organisation", "state"))
        if somebody:
            return tuple(inner)
    return ()
