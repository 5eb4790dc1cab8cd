"""The skeleton of an English content that is no clause: an infinitive, a gerund, or a phrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimx.claims.drafts import Frame, Outline
from claimx.claims.en.clauses import Clause
from claimx.claims.en.content import Match
from claimx.claims.en.frames import as_effects
from claimx.claims.en.outlines import complements, outline_of
from claimx.claims.en.phrases import core_end, is_time
from claimx.claims.en.subjects import subject_of
from claimx.claims.en.words import NOUNS
from claimx.claims.words import Word
from claimx.lang.claim_pack import Effects
from claimx.lang.en.nouns import singular
from claimx.types import Entity

__all__ = ["effects_of_phrase", "outline_of_phrase"]

Lists = Mapping[str, frozenset[str]]

# Verbs whose infinitive has the holder as its actor, also where they name whom they address: "promised the voters to".
_OF_HOLDER = frozenset({"promise", "pledge", "vow", "threaten", "swear", "offer", "agree", "plan", "intend", "refuse"})
_CHARGING = frozenset({"accuse", "suspect", "blame", "warn", "criticise", "criticize", "praise", "credit", "charge"})
_OPEN = frozenset({"norm", "commit", "predict", "possibility"})
_BEFORE_GERUND = frozenset({"of", "for", "from", "against", "on", "in", "about", "with"})


def effects_of_phrase(match: Match, frame: Frame, clause: Clause, lists: Lists) -> Effects:
    """Return what a cue says of its content: whoever rejects a claim that something is so commits to nothing."""
    effects = as_effects(frame.effects)
    denies = effects.polarity == "negative" and _stated_clause(match, clause, lists) is not None
    return replace(effects, modality=None) if denies else effects


def outline_of_phrase(
    match: Match, frame: Frame, clause: Clause, lists: Lists, entity_at: Mapping[int, Entity]
) -> Outline | None:
    """Read who is to do what to whom.

    Of an infinitive or gerund, the actor is whom the cue addresses ("urged residents to leave"), else the holder. What
    is demanded, promised or expected is itself the predicate ("demanded a cut"); else the cue is, with the holder as
    its subject ("blames the operator").

    Args:
        match: The cue with its content.
        frame: The cue with its holder.
        clause: The clause in which both stand.
        lists: Word lists of the language.
        entity_at: Entities by the first code point of each of their words.
    """
    denied = frame.negated or frame.effects.get("polarity") == "negative"
    stated = _stated_clause(match, clause, lists) if denied else None
    if stated is not None:
        return outline_of(stated, lists, entity_at)
    content = [w for w in match.content if w.tag != '"']
    subject = tuple(subject_of(clause, lists)) if match.subject else ()
    verbal = _verbal(content, charges=match.cue.lemma in _CHARGING)
    if verbal is not None:
        actor = subject or _actor(match, frame, clause, content[:verbal], lists)
        return _of_verb(content, verbal, actor, lists, entity_at)
    end = core_end(content, 0)
    if end and frame.effects.get("modality") in _OPEN and not denied and not match.subject:
        head = next((w for w in reversed(content[:end]) if w.tag in NOUNS), content[end - 1])
        return Outline(singular(head.low) if head.tag != "NNP" else head.text, (head,))
    if clause.group is None or match.verb.tag[:2] != "VB":
        return None
    behind = [w for w in clause.after(match.verb) if w not in match.words and w.tag != '"']
    objects, recipient, place = complements(match.verb.base, behind, lists, entity_at, passive=match.passive)
    if match.passive:
        subject = tuple(subject_of(clause, lists))
    tense = clause.group.tense if match.verb in clause.group.verbs else None
    voice = "passive" if match.passive else "active"
    return Outline(
        " ".join((match.cue.lemma, *match.cue.words)), match.words, subject or frame.holder.words, objects, recipient,
        place, tense, "indicative" if tense else None, voice, tuple(clause.words),
    )  # fmt: skip


def _stated_clause(match: Match, clause: Clause, lists: Lists) -> Clause | None:
    """Return the clause that says what a statement is: "rejected claims / that the ferry was overloaded"."""
    content = [w for w in match.content if w.tag != '"']
    end = core_end(content, 0)
    if not end or content[end - 1].low not in lists["charge_noun"]:
        return None
    after = content[end - 1].index + 1
    said = (child for child in clause.children if child.kind == "that" and child.words)
    return next((child for child in said if child.whole()[0].index == after), None)


def _verbal(content: Sequence[Word], *, charges: bool) -> int | None:
    """Return the place of "to" before an infinitive, or of a gerund, in a content; ``None`` where there is none."""
    for place, word in enumerate(content):
        after = content[place + 1].tag if place + 1 < len(content) else ""
        if word.tag == "TO" and after == "VB":
            return place
        gerund = word.tag == "VBG" and (after not in NOUNS or place == 0)  # not "of running water"
        gerund = bool(word.base) and (gerund or (charges and word.tag == "VBG")) and after not in ("", ".")
        if gerund and (place == 0 or content[place - 1].low in _BEFORE_GERUND):
            return place
        if word.tag in (",", "SUB", "WRB", "WP", "WDT") or word.low == "that":
            return None
    return None


def _actor(match: Match, frame: Frame, clause: Clause, before: Sequence[Word], lists: Lists) -> tuple[Word, ...]:
    """Return who is to act: a noun phrase between cue and verb, else the holder."""
    first = match.content[0].index if match.content else 0
    between = [w for w in clause.words if match.verb.index < w.index < first and w not in match.words]
    for words in (between, list(before)):
        end = core_end(words, 0)
        if end and not is_time(words[:end], lists):
            return tuple(words[:end]) if match.cue.lemma not in _OF_HOLDER else frame.holder.words
    return frame.holder.words


def _of_verb(
    content: Sequence[Word], place: int, actor: tuple[Word, ...], lists: Lists, entity_at: Mapping[int, Entity]
) -> Outline:
    """Read an infinitive or gerund with what stands behind it."""
    at = place + (content[place].tag == "TO")
    passive = perfect = False
    while at + 1 < len(content) and content[at].base in ("be", "have"):
        step = next((i for i in range(at + 1, min(at + 3, len(content))) if content[i].tag != "RB"), at + 1)
        if content[step].tag != "VBN":
            break
        passive, perfect = content[at].base == "be", perfect or content[at].base == "have"
        at = step
    verb = content[at]
    behind = list(content[at + 1 :])
    words: tuple[Word, ...] = (verb,)
    lemma = verb.base
    if behind and behind[0].tag == "RP":
        words, lemma, behind = (verb, behind[0]), f"{lemma} {behind[0].low}", behind[1:]
    objects, recipient, where = complements(lemma, behind, lists, entity_at, passive=passive)
    return Outline(
        lemma, words, actor, objects, recipient, where, "perfect" if perfect else None, None,
        "passive" if passive else "active", tuple(content),
    )  # fmt: skip
