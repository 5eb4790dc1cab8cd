"""English holders: what they are, and whom a pronoun means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimx.claims.drafts import Party
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.words import NOUNS
from claimx.claims.names import joined_names, name_of
from claimx.claims.words import Word
from claimx.types import Entity

__all__ = ["Memory", "is_thing", "party_of"]

_TYPES = {"PER": "person", "ORG": "organisation", "LOC": "state", "MISC": "document"}
_PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her", "their", "its", "him", "them"})
_JOINING = ("and", "or")
_SELF = frozenset({"i", "we", "you", "one", "my", "our"})
_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "ant",
    "man",
    "men",
    "woman",
    "women",
    "ers",
    "ors",
    "ists",
    "ians",
    "ants",
    "ee",
    "ees",
)
WINDOW = 3


@dataclass(slots=True)
class _Mention:
    party: Party
    sentence: int
    gender: str | None
    held: bool


@dataclass(slots=True)
class Memory:
    """What the reader remembers of the holders and subjects so far in a document.

    Args:
        mentions: In text order, the last one most salient.
        last: The holder of the last attributed claim.
        last_sentence: Index of the sentence of that claim.
        announced: Who is about to speak behind a colon, and the index of the sentence that ends in it.
    """

    mentions: list[_Mention] = field(default_factory=list)
    last: Party | None = None
    last_sentence: int = -9
    announced: tuple[Party, int] | None = None

    def mention(self, party: Party, sentence: int, lists: Mapping[str, frozenset[str]], *, held: bool = False) -> None:
        """Remember somebody who was named."""
        if party.words and party.resolution == "explicit":
            known = next((m for m in reversed(self.mentions) if m.party.name == party.name), None)
            gender = _gender(party, lists) or (known.gender if known is not None else None)
            self.mentions.append(_Mention(party, sentence, gender, held))
            del self.mentions[:-12]

    def hold(self, party: Party, sentence: int, lists: Mapping[str, frozenset[str]]) -> None:
        """Remember the holder of a claim."""
        self.last, self.last_sentence = party, sentence
        self.mention(party, sentence, lists, held=True)

    def resolve(self, pronoun: str, sentence: int) -> Party | None:
        """Return whom a pronoun means: the nearest who fits, nobody where two fit equally well."""
        wanted = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}.get(pronoun)
        fit = [m for m in self.mentions if sentence - m.sentence <= WINDOW and _fits(m, pronoun, wanted)]
        if not fit:
            return None
        sure = [m for m in fit if wanted is not None and m.gender == wanted]
        fit = sure or fit
        near = max(m.sentence for m in fit)
        nearest = [m for m in fit if m.sentence == near]
        held = [m for m in nearest if m.held]
        names = {m.party.name for m in (held or nearest)}
        if len(names) != 1:
            return None
        chosen = (held or nearest)[-1]
        if wanted is not None and chosen.gender is None:
            for mention in self.mentions:
                if mention.party.name == chosen.party.name:
                    mention.gender = wanted
        return chosen.party


def _gender(party: Party, lists: Mapping[str, frozenset[str]]) -> str | None:
    lows = {w.low.rstrip(".") for w in party.words}
    if lows & lists["female"]:
        return "f"
    return "m" if lows & lists["male"] else None


def _fits(mention: _Mention, pronoun: str, wanted: str | None) -> bool:
    kind = mention.party.type
    if wanted is not None:
        named = kind == "unknown" and bool(mention.party.head) and mention.party.head[-1].tag == "NNP"
        return (kind == "person" or named) and mention.gender in (None, wanted)
    plural = kind == "group" or (bool(mention.party.head) and mention.party.head[-1].tag == "NNS")
    if pronoun in ("they", "their", "them"):
        return plural or kind == "organisation"
    return kind in ("organisation", "state", "document") and not plural


def party_of(
    words: Sequence[Word], lexicon: Lexicon, entity_at: Mapping[int, Entity], memory: Memory, sentence: int
) -> Party:
    """Tell who a holder phrase names.

    Args:
        words: The phrase.
        lexicon: The language.
        entity_at: Entities by the first code point of each of their words.
        memory: Who was named before.
        sentence: Index of the sentence.
    """
    words = tuple(words)
    if not words:
        return Party()
    only = words[0].low
    if len(words) == 1 and only in _PRONOUNS:
        known = memory.resolve(only, sentence)
        if known is None:
            kind = "person" if only in ("he", "she", "his", "her") else "unknown"
            return Party(words, kind, "unresolved", None, words)
        kind = "person" if known.type == "unknown" and only in ("he", "she", "his", "her") else known.type
        return Party(words, kind, "anaphoric", known.name, known.head)
    if len(words) == 1 and only in _SELF:
        return Party(words, "unknown", "unresolved", None, words)
    return _named(words, lexicon, entity_at)


def _named(words: tuple[Word, ...], lexicon: Lexicon, entity_at: Mapping[int, Entity]) -> Party:
    head = head_of(words)
    kind = kind_of(head, lexicon)
    named = [w for w in words if w.start in entity_at and entity_at[w.start].form == "name"]
    named = [w for w in named if w.low.rstrip(".") not in lexicon.lists["title"]]  # "Maj. Gen. Ada Kern"
    named = [] if len(words) == 1 and kind == "group" and head.tag in ("NN", "NNS") else named
    before_comma = next((i for i, w in enumerate(words) if w.tag == ","), len(words))
    front = words[:before_comma]
    persons = (w for w in named if entity_at[w.start].label == "PER" and not _owned(w, words))
    person = next((w for w in persons if not _led(w, words, entity_at)), None)
    first = person or next((w for w in named if w in front and entity_at[w.start] is entity_at.get(head.start)), None)
    if first is not None:
        entity = entity_at[first.start]
        same = tuple(w for w in words if w.start in entity_at and entity_at[w.start] is entity)
        label = _TYPES[str(entity.label)]
        kind = label if person is not None or kind is None or first is head else kind
        kind = _described(first, words, lexicon) or kind
        name = joined_names(words, named[named.index(first) :], entity_at, _JOINING) or name_of(entity, same)
        return Party(words, kind, "explicit", name, same)
    if kind is None and all(w.tag == "NNP" for w in front) and 2 <= len(front) <= 3:
        kind = "organisation" if any(lexicon.is_common(w.low) for w in front) else "person"
    if kind == "person":
        names = _trailing_name(front)
        if names:
            return Party(words, kind, "explicit", " ".join(w.text for w in names), names)
    own = _set_off_name(words[before_comma + 1 :])
    if own:
        return Party(words, kind or "unknown", "explicit", " ".join(w.text for w in own), own)
    clause = next((i for i, w in enumerate(words) if i and w.tag in ("WP", "WDT", "WP$")), len(words))
    begin = 1 if words[0].low in ("the", "a", "an") and len(words) > 1 else 0
    return Party(words, kind or "unknown", "explicit", _written(words[begin:clause]), (head,))


def _set_off_name(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the name between commas, as in "the watchdog, Ofwat,"; empty where something else stands there."""
    end = next((i for i, w in enumerate(words) if w.tag == ","), len(words))
    name = tuple(words[:end])
    return name if name and all(w.tag == "NNP" for w in name) else ()


def _written(words: Iterable[Word]) -> str:
    """Write words as a reader would list them: a genitive is not set apart."""
    out = ""
    for word in words:
        out += word.text if word.tag in ("POS", ",") or not out else f" {word.text}"
    return out


def _led(word: Word, words: Sequence[Word], entity_at: Mapping[int, Entity]) -> bool:
    """Tell whether a preposition leads a name, as in "analysts at Smith & Sons"."""
    at = next(i for i, w in enumerate(words) if w is word)
    while at > 0 and entity_at.get(words[at - 1].start) is entity_at[word.start]:
        at -= 1
    while at > 0 and words[at - 1].tag in ("NN", "JJ", "DT", "NNP"):
        at -= 1
    return at > 0 and words[at - 1].tag in ("IN", "TO")


def _described(word: Word, words: Sequence[Word], lexicon: Lexicon) -> str | None:
    """Return the kind that a noun before a name gives it: "the campaign group River Action"."""
    at = next(i for i, w in enumerate(words) if w is word)
    before = words[at - 1] if at else None
    if before is None or before.tag != "NN" or before.low in lexicon.lists["person_noun"]:
        return None
    return "organisation" if kind_of(before, lexicon) == "organisation" else None


def _owned(word: Word, words: Sequence[Word]) -> bool:
    """Tell whether a name is an owner only, as in "Smith's lawyer"."""
    at = next(i for i, w in enumerate(words) if w is word)
    while at < len(words) and words[at].tag == "NNP":
        at += 1
    return at < len(words) and words[at].tag == "POS"


def _trailing_name(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the two or three capitalized words at the end of a phrase, as in "the Japanese official Ken Mori"."""
    first = len(words)
    while first > 0 and words[first - 1].tag == "NNP":
        first -= 1
    names = tuple(words[first:])
    return names[-2:] if first > 0 and len(names) > 2 else names if first > 0 or len(names) > 1 else ()


def head_of(words: Sequence[Word]) -> Word:
    """Return the head noun of a phrase: the last noun before a preposition, comma, or relative clause."""
    last: Word | None = None
    for i, word in enumerate(words):
        if last is not None and (word.tag in ("IN", "TO", ",", "CC", "WP", "WDT", "VBN", "VBG", "RB")):
            break
        names = word.tag in NOUNS or word.tag in ("PRP", "DT", "CD") or (word.tag == "JJ" and i == len(words) - 1)
        if names and (last is None or word.tag in NOUNS or last.tag not in NOUNS):
            last = word
    return last or words[-1]


def kind_of(head: Word, lexicon: Lexicon) -> str | None:
    """Tell what a head noun means: ``group``, ``person``, ``document``, ``organisation``, or ``None``."""
    low, lists = head.low, lexicon.lists
    if low in lists["media_noun"] or low in lists["organisation_noun"]:
        return "organisation"
    if low in lists["group_noun"]:
        return "group"
    if low in lists["person_noun"] or low in ("he", "she", "who") or low in lists["title"]:
        return "person"
    if low in lists["document_noun"]:
        return "document"
    if head.tag == "NNS" and any(
        s in lists[kind] for s in _singulars(low) for kind in ("person_noun", "organisation_noun", "title")
    ):
        return "group"
    if head.tag in ("NN", "NNS") and low.endswith(_ENDINGS) and low not in lists["no_person_noun"] and len(low) > 4:
        return "group" if head.tag == "NNS" else "person"
    return None


def _singulars(low: str) -> tuple[str, ...]:
    """Return of what a noun may be the plural: "banks", "churches", "cities"."""
    if not low.endswith("s"):
        return ()
    return (low[:-1], low[:-2] if low.endswith("es") else low[:-1], low[:-3] + "y" if low.endswith("ies") else low[:-1])


def is_thing(party: Party) -> bool:
    """Tell whether a phrase names something that cannot speak, decide or think."""
    if party.type not in ("unknown", "document") or party.resolution != "explicit" or not party.words:
        return False
    head = (party.head or party.words)[-1]
    if head.capital and head.index > 0:
        return False
    return head.tag in ("NN", "NNS", "DT", "WDT", "VBG") or head.low in ("this", "that", "it")
