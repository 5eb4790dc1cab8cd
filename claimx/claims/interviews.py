"""Interviews and speakers before a colon: whose words a paragraph or a sentence are, where its beginning names them.

"SPIEGEL: Wie ernst ist die Lage?", "Merz: Sie ist ernst." A paragraph belongs to the name before its colon where such
names alternate; a single sentence belongs to it where a person, or a poll, stands alone: "Merz: Lage ist ernst".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Protocol

from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.words import Word, is_one_of, label_of
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Block, BlockKind, Entity

__all__ = ["Hearing", "SpeakerReader", "Turn", "find_turns"]

_LABEL = re.compile(r"\s*(?P<label>[A-ZÄÖÜ][^:\n.!?„“\"»«]{0,48}?(?:Dr\.[^:\n.!?„“\"»«]{1,40})?)\s?:\s+(?=\S)")
_PART = re.compile(r"[A-ZÄÖÜ(][\w.’'()/-]*|von|van|der|de|zu|und|den|di|al|el")
_AUTHORITIES = frozenset({"polizei", "staatsanwaltschaft", "ministerium", "regierung", "gericht"})
_FEWEST_ANSWERS = 2
_BLOCKS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
_TOPIC = frozenset({"zu", "zum", "zur", "über", "gegenüber", "nach", "vor", "im", "in", "bei", "auf"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one block of an interview.

    Args:
        label: The name before the colon.
        n_cut: So many characters of the block are name and colon; 0 where the speaker goes on.
        asks: Whether it is the one who asks: questions claim nothing.
    """

    label: str
    n_cut: int
    asks: bool


def find_turns(text: str, blocks: Sequence[Block], pack: ClaimPack) -> dict[int, Turn]:
    """Find the turns of an interview, by the place of the block; none where names before colons do not alternate.

    Args:
        text: The whole text.
        blocks: Its blocks in text order.
        pack: The language.
    """
    labelled: dict[int, tuple[str, int]] = {}
    for place, block in enumerate(blocks):
        match = _LABEL.match(text, block.span.start, block.span.end) if block.kind in _BLOCKS else None
        if match is not None and all(_PART.fullmatch(part) for part in match["label"].split()):
            labelled[place] = (match["label"], match.end() - block.span.start)
    order = [(_key(label), "?" in text[_slice(blocks[place])]) for place, (label, _) in labelled.items()]
    asker = _asker(order, pack.words["question_label"])
    if asker is None:
        return _find_answers(text, blocks, labelled)
    turns: dict[int, Turn] = {}
    last = max(labelled)
    current: Turn | None = None
    for place in range(min(labelled), last + 1):
        if place in labelled:
            label, n_cut = labelled[place]
            current = Turn(label, n_cut, _key(label) == asker)
        elif current is not None:
            current = replace(current, n_cut=0)
        if current is not None:
            turns[place] = current
    return turns


def _find_answers(text: str, blocks: Sequence[Block], labelled: dict[int, tuple[str, int]]) -> dict[int, Turn]:
    """Find the turns of an interview that names only whoever answers: "Woran liegt das?", "Kern: Am Geld".

    Args:
        text: The whole text.
        blocks: Its blocks in text order.
        labelled: Name and length of what stands before the colon, by the place of the block.
    """
    asked = {place for place in range(len(blocks)) if place not in labelled and "?" in text[_slice(blocks[place])]}
    keys = Counter(_key(label) for place, (label, _) in labelled.items() if place - 1 in asked)
    key, count = max(keys.items(), key=lambda item: item[1], default=("", 0))
    answers = [place for place, (label, _) in labelled.items() if _key(label) == key]
    if count < _FEWEST_ANSWERS or 2 * count < len(answers):
        return {}
    turns: dict[int, Turn] = {}
    current: Turn | None = None
    for place in range(min(answers), max(answers) + 1):
        if place in labelled:
            current = Turn(*labelled[place], asks=False)
        elif current is not None:
            asks = place in asked and (place + 1 in answers or text[_slice(blocks[place])].endswith("?"))
            current = Turn("" if asks else current.label, 0, asks)
        if current is not None:
            turns[place] = current
    first = min(answers) - 1
    return {first: Turn("", 0, asks=True), **turns} if first in asked else turns


def _asker(order: Sequence[tuple[str, bool]], labels: frozenset[str]) -> str | None:
    """Return who asks in an interview; ``None`` where nobody asks and is answered.

    Args:
        order: The speakers of the turns in text order, each with whether a question is in the turn.
        labels: What stands for those who ask, in lower case.
    """
    speakers = Counter(key for key, _ in order)
    asking = Counter(key for key, asks in order if asks)
    answered = Counter(one for (one, asks), (other, _) in pairwise(order) if asks and other != one)
    known = next((key for key in speakers if key in labels), None)
    if known is not None and len(speakers) > 1:
        return known
    chosen = max(asking, key=lambda key: (answered[key], asking[key], key), default=None)
    if chosen is None or answered[chosen] < 2 or 2 * asking[chosen] < speakers[chosen]:
        return None
    return chosen


def _slice(block: Block) -> slice:
    return slice(block.span.start, block.span.end)


def _key(label: str) -> str:
    """Return by what a speaker is known: the surname."""
    return re.sub(r"\s*\(.*\)", "", label).split()[-1].lower() if label else ""


class Hearing(Protocol):
    """What a reader of a language knows of those who speak."""

    def party(self, words: Sequence[Word]) -> Party:
        """Tell whom a phrase names."""

    def names(self) -> Iterable[str | None]:
        """Return who was named, the last one first."""

    def hold(self, party: Party, sentence: int) -> None:
        """Remember who held something in a sentence."""


@dataclass(slots=True)
class SpeakerReader:
    """Gives sentences to the speaker whose name stands before their colon.

    Args:
        pack: The language.
        entity_at: Entities by the first code point of each of their words.
        hearing: Who was named before, and whom a phrase names.
        current: Who speaks in an interview.
    """

    pack: ClaimPack
    entity_at: dict[int, Entity]
    hearing: Hearing
    current: Party = field(default_factory=Party)

    def find_speaker(self, words: Sequence[Word]) -> list[Word]:
        """Return the speaker of a sentence in the style of headlines: "Merz: Lage ist ernst", "X zu Y: …"."""
        label = label_of(words)
        behind = words[len(label) + 1] if label and len(words) > len(label) + 1 else None
        if behind is None or not behind.capital or not any(w.tag == "V" for w in words[len(label) :]):
            return []
        topic = next((place for place, w in enumerate(label) if place and w.low in _TOPIC), None)
        named = label[:topic]
        if len(named) > 1 and named[0].tag == "ART" and _is_reporting(words[len(label) :]):
            named = named[1:]  # "Der Minister: Das sei Unsinn"
        if any(w.tag not in ("N", "X", ",") and w.text not in "()" for w in named):
            return []
        entities = [self.entity_at[w.start] for w in named if w.name and w.start in self.entity_at]
        nouns = [w for w in named if w.tag == "N"]
        lists = ("person_noun", "group_noun", "source_document")
        bare = len(nouns) == 1 and any(is_one_of(nouns[0].low, self.pack.words[name]) for name in lists)
        authority = bool(nouns) and nouns[0].low in _AUTHORITIES
        speaks = bare or authority or any(e.label == "PER" for e in entities)
        return label[:topic] if speaks else []

    def give(self, drafts: Sequence[Draft], label: Sequence[Word], sentence: int) -> None:
        """Give what reads like the author's own in a sentence to the speaker before its colon."""
        own = [d for d in drafts if d.sentence == sentence and (d.kind != "attributed" or _is_nobodys(d))]
        self._hold(own, self._speaker(label), form="indirect")

    def give_turn(self, drafts: Sequence[Draft], label: Sequence[Word], turn: Turn) -> list[Draft]:
        """Give what reads like the author's own in a turn of an interview to its speaker.

        Args:
            drafts: Of a block.
            label: The name before the colon; empty where the speaker of the block before goes on.
            turn: What is known of it.

        Returns:
            The drafts that are left: what somebody asks is no claim.
        """
        if turn.asks:
            return [d for d in drafts if d.kind == "attributed"]
        last = self.current
        carried = replace(last, words=(), resolution="carried_over" if last.name else "unresolved")
        party = self._speaker(label) if label else carried
        self.current = party
        self._hold([d for d in drafts if d.kind != "attributed"], party, form="direct")
        return list(drafts)

    def _hold(self, own: Sequence[Draft], party: Party, *, form: str) -> None:
        for draft in own:
            rule = f"{self.pack.grammar}.speaker"
            draft.kind, draft.form, draft.rule = "attributed", form, rule
            draft.frame = Frame(party, (), "none", None, rule)
        if party.words and own:
            self.hearing.hold(party, own[0].sentence)

    def _speaker(self, label: Sequence[Word]) -> Party:
        if len(label) > 1 or label[0].low not in self.pack.words["answer_label"]:
            party = self.hearing.party(label)
            full = next((name for name in self.hearing.names() if _names(name, party.name)), None)
            return replace(party, name=full) if full else party
        people = [e for e in self.entity_at.values() if e.label == "PER" and e.form == "name"]
        before = [e for e in people if e.span.start < label[0].start]
        person = max(before, key=lambda e: e.span.start, default=None)
        name = (person.canonical or person.span.text) if person is not None else None
        return Party(tuple(label), "person", "anaphoric" if name else "unresolved", name)


def _is_reporting(words: Sequence[Word]) -> bool:
    """Tell whether the first verb of a sentence can only be a Konjunktiv."""
    verb = next((w for w in words if w.tag == "V"), None)
    return verb is not None and verb.reports


def _is_nobodys(draft: Draft) -> bool:
    """Tell whether a Konjunktiv alone reports a claim: "Kern: Das sei Unsinn"."""
    return draft.form == "free" and draft.parent is None and draft.frame is not None and not draft.frame.holder.words


def _names(full: str | None, short: str | None) -> bool:
    """Tell whether a name is the end of a longer one: "Sommer" of "Veronika Sommer"."""
    return bool(full) and bool(short) and full != short and str(full).endswith(f" {short}")
