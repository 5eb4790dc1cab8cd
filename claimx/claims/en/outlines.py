"""The skeleton of an English proposition: predicate, subject, objects, recipient, place, tense, voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimx.claims.drafts import Outline
from claimx.claims.en.clauses import Clause
from claimx.claims.en.phrases import core_end, is_time
from claimx.claims.en.subjects import subject_of
from claimx.claims.words import Word
from claimx.types import Entity

__all__ = ["complements", "outline_of"]

_KINDS = {"rel": "rel", "that": "object", "wh": "object"}
_LEAVING_OBJECTS = frozenset({"consider", "call", "name", "elect", "appoint", "deem", "declare", "dub", "label"})
_POSSESSING = frozenset({"have", "lack", "need", "provide", "contain", "include", "offer"})
_HEDGES = frozenset(
    {
        "at least",
        "at most",
        "up to",
        "more than",
        "less than",
        "fewer than",
        "about",
        "around",
        "over",
        "nearly",
        "almost",
        "under",
    }
)
Lists = Mapping[str, frozenset[str]]
_PLACES = frozenset({"in", "at", "near", "outside", "inside", "across", "around", "along", "off", "throughout"})


def outline_of(clause: Clause, lists: Lists, entity_at: Mapping[int, Entity]) -> Outline | None:
    """Read who did what to whom and where; ``None`` for a clause without finite verb."""
    group = clause.group
    if group is None:
        return None
    verb = group.main
    words: tuple[Word, ...] = (verb,)
    lemma = verb.base
    behind = [w for w in clause.after(verb) if w.tag not in ('"',)]
    while (
        len(behind) > 1
        and behind[0].tag == "TO"
        and behind[1].tag == "VB"
        and lemma in ("have", "go", "use", "need", "be")
    ):
        verb, words = behind[1], (behind[1],)
        lemma, behind = verb.base, behind[2:]
    if behind and behind[0].tag == "RP" and not _end_of_hedge(behind, 0):
        words, lemma = (verb, behind[0]), f"{lemma} {behind[0].low}"
        behind = behind[1:]
    objects, recipient, place = complements(lemma, behind, lists, entity_at, passive=group.passive)
    subject = tuple(subject_of(clause, lists))
    if [w.tag for w in subject] == ["EX"] and lemma == "be" and objects:
        subject, objects, behind = objects[0], (), []  # "There are 300 prisoners"
    if lemma == "be":
        lemma, words = _copula(verb, behind)
        objects = () if len(words) > 1 else objects
    voice = "passive" if group.passive else "active"
    dependents = tuple((_KINDS.get(child.kind, "adjunct"), tuple(child.whole())) for child in clause.children)
    return Outline(
        lemma, words, subject, objects, recipient, place, group.tense, "indicative", voice,
        tuple(clause.words), dependents,
    )  # fmt: skip


def _copula(verb: Word, behind: Sequence[Word]) -> tuple[str, tuple[Word, ...]]:
    """Join the copula with its adjective or noun: "be safe"."""
    rest = [w for w in behind if w.tag != "RB"]
    if not rest or rest[0].tag in ("IN", "TO", ",", "."):
        return "be", (verb,)
    end = core_end(rest, 0)
    if end:
        head = rest[end - 1]
        return f"be {head.low}", (verb, head)
    return ("be " + rest[0].low, (verb, rest[0])) if rest[0].tag in ("JJ", "VBN", "VBG") else ("be", (verb,))


def complements(
    lemma: str, behind: Sequence[Word], lists: Lists, entity_at: Mapping[int, Entity], *, passive: bool = False
) -> tuple[tuple[tuple[Word, ...], ...], tuple[Word, ...], tuple[Word, ...]]:
    """Read objects, recipient and place behind a verb; of a passive the object is the agent, as in "by a drone"."""
    objects: list[tuple[Word, ...]] = []
    recipient: tuple[Word, ...] = ()
    place: tuple[Word, ...] = ()
    at = 0
    while at < len(behind):
        word = behind[at]
        after = behind[at + 1].tag if at + 1 < len(behind) else ""
        hedged = _end_of_hedge(behind, at)
        if hedged > at:
            phrase = tuple(behind[at : _object_end(behind, hedged)])
            objects.extend([] if is_time(phrase, lists) or objects or passive else [phrase])
            at += len(phrase)
            continue
        if word.tag == "VBG" and after in ("", ".") and not objects and not passive:
            objects.append((word,))  # "denied wrongdoing"
        attributive = word.tag == "VBG" and after in ("NN", "NNS") and lemma in _POSSESSING  # "have running water"
        if (
            (word.tag in ("WRB", "WP", "VBG") and not attributive)
            or (word.tag == "TO" and after == "VB")
            or after == "VBG"
        ):
            break  # "when a ferry capsized", "to publish the figures", "by hiding data"
        if word.tag in ("IN", "TO"):
            end = core_end(behind, at + 1)
            inner = tuple(behind[at + 1 : end])
            if word.low in _PLACES and not place:
                place = _place_in(word, inner, entity_at)
            if passive and word.low == "by" and inner and not objects and not is_time(inner, lists):
                counts = inner[0].tag == "CD" or inner[-1].low in ("percent", "%")
                objects.extend([] if counts else [(word, *inner)])
            if word.low == "to" and inner and lemma in lists["giving_verb"] and not recipient:
                recipient = inner
            at = max(end, at + 1)
        elif word.tag in (",", ":", "CC", "SUB", "."):
            break
        else:
            end = _object_end(behind, at)
            if end <= at:
                at += 1
                continue
            if lemma in lists["giving_verb"]:
                end = _recipient_end(behind, at, end)
            phrase = tuple(behind[at:end])
            named = not passive or lemma in _LEAVING_OBJECTS or lemma in lists["giving_verb"]
            if named and not is_time(phrase, lists) and len(objects) < 2:
                objects.append(phrase)
            at = end
    if len(objects) == 2 and lemma in lists["giving_verb"] and not recipient:
        recipient, objects = objects[0], objects[1:]
    return tuple(objects[:1]), recipient, place


def _end_of_hedge(words: Sequence[Word], place: int) -> int:
    """Return where the number behind "at least", "up to", "more than" or "about" stands; the place if none does."""
    low = " ".join(w.low for w in words[place : place + 2])
    length = 2 if low in _HEDGES else 1 if words[place].low in _HEDGES else 0
    counted = length and place + length < len(words) and words[place + length].tag in ("CD", "SYM", "DT")
    number = counted and (words[place + length].tag != "DT" or words[place + length].low in ("half", "a"))
    return place + length if number and words[place].tag in ("IN", "RB", "RBR", "JJR", "JJ", "RP") else place


def _recipient_end(words: Sequence[Word], start: int, end: int) -> int:
    """Return where a recipient ends that an amount follows at once, as in "sent Iran 40 jets"."""
    for place in range(start, end - 2):
        counted = words[place + 1].tag == "CD" and words[place + 2].tag in ("NN", "NNS", "CD")
        if words[place].tag in ("NNP", "NNS") and counted:
            return place + 1
    return end


def _object_end(words: Sequence[Word], start: int) -> int:
    """Return where a noun phrase with its "of" ends."""
    end = core_end(words, start)
    while start < end < len(words) - 1 and words[end].low == "of":
        inner = core_end(words, end + 1)
        if inner <= end + 1:
            break
        end = inner
    return end


def _place_in(preposition: Word, words: Sequence[Word], entity_at: Mapping[int, Entity]) -> tuple[Word, ...]:
    """Return a phrase with its preposition up to its place name, empty where there is none."""
    named = [i for i, w in enumerate(words) if w.start in entity_at and entity_at[w.start].label == "LOC"]
    return (preposition, *words[: named[-1] + 1]) if named else ()
