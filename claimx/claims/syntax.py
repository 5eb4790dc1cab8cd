"""What a parser said of the words of a document, where one did: relation, governor, case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from claimx.claims.words import Word
from claimx.types import Token

__all__ = ["Node", "syntax_of", "top_of"]


@dataclass(frozen=True, slots=True)
class Node:
    """The syntax of a word.

    Args:
        relation: To its governor, as in Universal Dependencies, without subtype.
        governor: First code point of its governor; its own where it is the root.
        case: ``nom``, ``acc``, ``dat``, ``gen``, or empty.
        pos: Its part of speech, as in Universal Dependencies.
        has_preposition: A preposition depends on it.
    """

    relation: str
    governor: int
    case: str
    pos: str
    has_preposition: bool = False


def syntax_of(tokens: Sequence[Token]) -> Mapping[int, Node]:
    """Return the syntax of tokens by their first code points; empty where nobody parsed them."""
    led = {token.head for token in tokens if token.deprel == "case"}
    nodes = {}
    for index, token in enumerate(tokens):
        if token.deprel is not None and token.head is not None:
            governor = tokens[token.head].span.start
            relation = token.deprel.partition(":")[0]
            nodes[token.span.start] = Node(relation, governor, _case(token.morph), token.pos or "", index in led)
    return MappingProxyType(nodes)


def _case(features: str | None) -> str:
    return next((f[5:].lower() for f in (features or "").split("|") if f.startswith("Case=")), "")


def top_of(words: Iterable[Word], syntax: Mapping[int, Node]) -> Node | None:
    """Return the syntax of the word of a phrase whose governor stands outside of it."""
    starts = {word.start for word in words}
    nodes = [syntax[start] for start in sorted(starts) if start in syntax]
    return next((node for node in nodes if node.governor not in starts and node.relation not in _INNER), None)


_INNER = frozenset({"punct", "case", "det", "cc", "advmod", "mark"})
