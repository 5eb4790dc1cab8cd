"""Holders: what they are, and whom a pronoun or a short phrase means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimx.claims.drafts import Party
from claimx.claims.phrases import is_one_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Entity

__all__ = ["Memory", "party_of"]

_TYPES = {"PER": "person", "ORG": "organisation", "LOC": "state", "MISC": "document"}
_PRONOUNS = frozenset(
    {
        "er",
        "sie",
        "es",
        "ihm",
        "ihr",
        "ihnen",
        "ihn",
        "ihren",
        "seinen",
        "ihrer",
        "seiner",
        "deren",
        "dessen",
        "man",
        "dieser",
        "diese",
        "dieses",
        "letzterer",
        "letztere",
        "ihre",
        "seine",
    }
)
_RELATIVE = frozenset({"der", "die", "das", "dem", "den"})


@dataclass(slots=True)
class Memory:
    """What the reader remembers of the holders and subjects so far in a document.

    Args:
        mentions: Parties in text order, the last one most salient.
        last: The holder of the last attributed claim.
        last_sentence: Index of the sentence of that claim.
    """

    mentions: list[Party] = field(default_factory=list)
    last: Party | None = None
    last_sentence: int = -9

    def mention(self, party: Party) -> None:
        """Remember somebody who was named."""
        if party.words and party.resolution == "explicit":
            self.mentions.append(party)
            del self.mentions[:-12]

    def hold(self, party: Party, sentence: int) -> None:
        """Remember the holder of a claim."""
        self.last, self.last_sentence = party, sentence
        self.mention(party)

    def resolve(self, word: Word, *, plural: bool) -> Party | None:
        """Return whom a pronoun means: the last one whose gender and number allow it."""
        for party in reversed(self.mentions):
            if _fits(word.low, party, plural=plural):
                return party
        return None


def _fits(pronoun: str, party: Party, *, plural: bool) -> bool:
    first, head = party.words[0].low, (party.head or party.words)[-1].low
    if pronoun in ("man", "dieser", "diese", "dieses"):
        return True
    many = (
        first in ("die", "viele", "einige", "mehrere", "alle")
        and head.endswith(("en", "er", "e", "nen", "s"))
        and (party.type == "group")
    ) or party.type == "group"
    feminine = any(w.low.endswith("in") and w.tag == "N" for w in party.words[:3]) or (
        first in ("die", "eine") and party.type != "group"
    )
    if pronoun in ("sie", "ihr", "ihnen", "ihre", "ihrer", "ihren", "deren"):
        return many if plural else feminine and not many
    if pronoun == "es":
        return first == "das" or party.type == "state"
    return not feminine and not many and first != "das"


def party_of(
    words: Sequence[Word], pack: ClaimPack, entity_at: dict[int, Entity], memory: Memory, *, plural: bool = False
) -> Party:
    """Tell who a holder phrase names.

    Args:
        words: The phrase.
        pack: The language.
        entity_at: Entities by the first code point of each of their words.
        memory: Who was named before.
        plural: Whether the finite verb is plural.
    """
    if not words:
        return Party()
    only = words[0] if len(words) == 1 or (len(words) == 2 and words[1].low in ("selbst", "selber")) else None
    if (
        only is not None
        and (only.low in _PRONOUNS or (only.low in _RELATIVE and only.tag in ("ART", "PRON")))
        and (only.tag != "N")
    ):
        known = memory.resolve(only, plural=plural)
        if known is None:
            return Party(tuple(words), "unknown", "anaphoric" if only.low != "man" else "unresolved")
        return Party(tuple(words), known.type, "anaphoric", known.name, known.head)
    named = [w for w in words if w.start in entity_at and entity_at[w.start].form == "name"]
    nouns = [w for w in words if w.tag == "N"]
    head = nouns[0] if nouns else words[-1]
    kind = _kind_by_noun(head.low, pack)
    if named:
        person = next((w for w in named if entity_at[w.start].label == "PER"), None)
        first = person or named[0]
        entity = entity_at[first.start]
        if kind is None or person is not None:
            kind = _TYPES[str(entity.label)] if (person is not None or first is head or kind is None) else kind
        same = tuple(w for w in named if entity_at[w.start] is entity)
        if person is not None or first is head:
            return Party(tuple(words), kind, "explicit", entity.canonical or " ".join(w.text for w in same), same)
    elif kind in ("person", None) and len(nouns) > 1 and nouns[1].index == nouns[0].index + 1:
        tail = tuple(nouns[1:]) if kind == "person" else tuple(nouns)
        if kind is None and all(w.tag == "N" for w in words) and len(words) <= 3:
            kind = "person" if len(words) > 1 else None
        if tail and kind == "person":
            return Party(tuple(words), kind, "explicit", " ".join(w.text for w in tail), tail)
    return Party(
        tuple(words), kind or "unknown", "explicit", " ".join(w.text for w in words if w.tag != "ART"), (head,)
    )


def _kind_by_noun(low: str, pack: ClaimPack) -> str | None:
    for kind in ("group", "person", "document", "organisation"):
        if is_one_of(low, pack.words[kind + "_noun"]):
            return kind
    return None
