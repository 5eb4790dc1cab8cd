"""What is read of a clause for its frame: marks that other rooms set on its words, its chunks, and its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from claimx.claims.de.words.phrases import Phrase
from claimx.claims.syntax import Node
from claimx.claims.words import Word

__all__ = ["Arguments", "Chunk", "Marks", "joined"]


@dataclass(frozen=True, slots=True)
class Marks:
    """What other rooms know of the words of a document, by the first code point of each.

    Args:
        places: Words of names of places.
        names: Words of all names.
        times: Words of time expressions.
        amounts: First code point of each amount with its end, hedges included.
        counted: Words of amounts.
        text: The text of the document.
        syntax: What a parser said of each word; empty where nobody parsed.
    """

    places: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()
    times: frozenset[int] = frozenset()
    amounts: Mapping[int, int] = field(default_factory=dict)
    counted: frozenset[int] = frozenset()
    text: str = ""
    syntax: Mapping[int, Node] = field(default_factory=dict)

    def between(self, left: Word, right: Word) -> str:
        """Return what stands between two words."""
        return self.text[left.end : right.start]

    def is_measure(self, chunk: Chunk) -> bool:
        """Tell whether a phrase is an amount or begins with a number."""
        return chunk.first.start in self.counted or chunk.inner[0].tag == "NUM"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase of a clause.

    Args:
        words: Its words in text order, preposition and hedges included.
        kind: ``np``, ``pp``, ``pron``, ``adv`` or ``verb``; ``da`` for "daran" and its like.
        inner: Its nominal part without preposition and hedges.
        head: Its head noun or pronoun.
        preposition: The preposition without article; empty where it has none.
        loose: It is set off by a comma, dash or bracket, and no verb stands with it.
    """

    words: tuple[Word, ...]
    kind: str
    inner: tuple[Word, ...]
    head: Word
    preposition: str = ""
    loose: bool = False

    @property
    def first(self) -> Word:
        """Its first word."""
        return self.words[0]

    @property
    def last(self) -> Word:
        """Its last word."""
        return self.words[-1]

    @property
    def phrase(self) -> Phrase:
        """Its nominal part."""
        return Phrase(self.inner, self.kind, self.head)


@dataclass(slots=True)
class Arguments:
    """The parts of a clause beside its verbs.

    Args:
        subject: Its words.
        objects: One entry an object: accusative, genitive, with preposition; the agent of a passive.
        recipient: To whom.
        place: Where.
        predicative: What a copula says of the subject.
        support: The noun or phrase that makes one predicate with the verb: "Rolle" of "eine Rolle spielen".
    """

    subject: tuple[Word, ...] = ()
    objects: list[tuple[Word, ...]] = field(default_factory=list)
    recipient: tuple[Word, ...] = ()
    place: list[tuple[Word, ...]] = field(default_factory=list)
    predicative: tuple[Word, ...] = ()
    support: tuple[Word, ...] = ()


def joined(left: Chunk, right: Chunk) -> Chunk:
    """Return two chunks as one, of the kind of the first."""
    return replace(left, words=(*left.words, *right.words), inner=(*left.inner, *right.words))
