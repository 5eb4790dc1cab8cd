"""Participles that share an auxiliary: "Sie hat der Regierung Untätigkeit vorgehalten und Neuwahlen verlangt".

Each of them says something of its own, so each is read as if it had subject and auxiliary itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.words.phrases import Phrase, split_phrases
from claimx.claims.de.words.prepositions import AGENTIVE, merged
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["is_bare", "part_of", "part_predicates"]

_JOINING = frozenset({"und", "oder", "sowie", "sondern", "aber", "doch"})
_AUXILIARIES = frozenset({"haben", "werden"})
_PASSIVE_PARTS = frozenset({"worden", "haben", "sein", "werden"})


def part_predicates(clause: Clause, subject: Phrase | None, marks: Sequence[Word], pack: ClaimPack) -> list[Clause]:
    """Return one clause for each participle of a main clause, with the subject that they share.

    Args:
        clause: A main clause.
        subject: Its subject.
        marks: All words and marks of the sentence.
        pack: The language.

    Returns:
        The clause alone where it has but one predicate.
    """
    finite = clause.finite
    if clause.kind != "main" or finite is None:
        return [clause]
    perfect = clause.words[-1:] if finite.lemma == "sein" and clause.words[-1].low == "worden" else []
    if finite.lemma not in _AUXILIARIES and not perfect:
        return [clause]
    words = clause.words[: len(clause.words) - len(perfect)]
    ends = _ends(words, finite, marks)
    if len(ends) < 2:
        return [clause]
    passive = finite.lemma == "werden" or bool(perfect)
    held = {w.index for w in _own(subject, words[ends[0]], pack)} if subject is not None else set()
    front = [w for w in words if w.index in held or w is finite]
    first = words[: ends[0] + 1]
    objects = _objects(first, finite, held, pack) if finite.lemma == "haben" else []
    agents = _agents(first, pack) if passive else []
    if perfect and not agents:
        return [clause]  # "ist gestürzt und von der Polizei befragt worden"
    parts: list[list[Word]] = [[*first, *perfect]]
    starts = [-1]
    for start, stop in itertools.pairwise(ends):
        own = words[start + 1 : stop + 1]
        while len(own) > 1 and own[0].tag == "CO":
            own = own[1:]
        if any(w.tag == "V" for w in own):
            return [clause]
        if passive:
            shared = [] if any(w.low in AGENTIVE for w in own) else agents
        else:
            introduces = any(c.kind in ("sub", "inf", "v2") and c.start > own[-1].index for c in clause.children)
            shared = [] if introduces or _has_complement(own, pack) else objects
            if len(own) == 1 and not objects:
                return [clause]
        starts.append(own[0].index)
        parts.append(sorted([*front, *shared, *own, *perfect], key=lambda w: w.index))
    return _with_children(clause, parts, starts)


def is_bare(part: Clause, before: Clause) -> bool:
    """Tell whether a part is but another verb for the one before: "hat die Zahlen bestätigt und erläutert"."""
    own, other = _participle(part), _participle(before)
    return own.index <= other.index + 2 and own is not other


def _participle(part: Clause) -> Word:
    """Return the participle with which a part ends: "begrüßt" in "ist von der Kammer begrüßt worden"."""
    return part.words[-2] if part.words[-1].low == "worden" else part.words[-1]


def _own(subject: Phrase, participle: Word, pack: ClaimPack) -> Sequence[Word]:
    """Return a subject without the phrase that the verb governs: "hatte der Anwalt / von Betrug gesprochen und …"."""
    governed = frozenset().union(*(cue.frames for cue in pack.verb_cues.get(participle.lemma or "", ())))
    stop = next((i for i, w in enumerate(subject.words) if i and w.tag == "P" and merged(w.low) in governed), None)
    return subject.words[:stop]


def part_of(
    clause: Clause, cue_words: Sequence[Word], subject: Phrase | None, marks: Sequence[Word], pack: ClaimPack
) -> Clause:
    """Return the part of a clause to which a cue belongs; the clause itself where it has but one predicate."""
    parts = part_predicates(clause, subject, marks, pack)
    return next((part for part in parts if _participle(part) in cue_words), clause) if len(parts) > 1 else clause


def _ends(words: Sequence[Word], finite: Word, marks: Sequence[Word]) -> list[int]:
    """Return the places of the participles that end a predicate: before a coordinator or a comma, and the last."""
    ends: list[int] = []
    for place, word in enumerate(words):
        if word.tag != "PP" or word.index < finite.index or word.low in _PASSIVE_PARTS:
            continue
        after = words[place + 1] if place + 1 < len(words) else None
        set_off = marks[word.index + 1 : word.index + 2]  # not the bracket in "den Film (auf DVD erschienen)"
        joined = after is not None and (after.low in _JOINING or (bool(set_off) and set_off[0].text == ","))
        before = words[place - 1]
        if before.low in ("als", "wie", "für"):
            return []
        if after is None or joined:
            ends.append(place)
    return ends if ends and ends[-1] == len(words) - 1 else []


def _objects(first: Sequence[Word], finite: Word, held: set[int], pack: ClaimPack) -> list[Word]:
    """Return the objects of the first predicate, which one that has none shares: "hat den Plan kritisiert und …"."""
    rest = [w for w in first[:-1] if w.index not in held and w is not finite]
    found: list[Word] = []
    for phrase in split_phrases(rest, pack):
        if phrase.first.low in ("als", "wie"):
            break
        if phrase.kind in ("np", "pron"):
            found += phrase.words
    return found


def _agents(first: Sequence[Word], pack: ClaimPack) -> list[Word]:
    """Return who does it in the passive of the first predicate."""
    phrases = [p for p in split_phrases(list(first[:-1]), pack) if p.kind == "pp" and p.first.low in AGENTIVE]
    return list(phrases[0].words) if phrases else []


def _has_complement(own: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a predicate has an object or a phrase with a preposition; "als Irrweg" alone is none."""
    phrases = [p for p in split_phrases(list(own[:-1]), pack) if p.first.tag != "CO"]
    compared = any(w.low in ("als", "wie") for w in own)
    return any(p.kind in ("np", "pp") or p.first.low == "davor" for p in phrases) and not (
        compared and own[0].low in ("als", "wie")
    )


def _with_children(clause: Clause, parts: Sequence[list[Word]], starts: Sequence[int]) -> list[Clause]:
    """Make clauses of the parts, each with the dependent clauses that stand before the next one begins."""
    out: list[Clause] = []
    for number, part in enumerate(parts):
        low = starts[number]
        high = starts[number + 1] if number + 1 < len(parts) else None
        children = [c for c in clause.children if c.start > low and (high is None or c.start < high)]
        out.append(replace(clause, words=part, children=children, first=clause.first and number == 0))
    return out
