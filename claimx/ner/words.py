"""The words of a sentence as the rules read them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from claimx.lang.entity_pack import WORD, EntityPack, Name, Trie
from claimx.types import Document, Span

__all__ = ["Match", "Word", "is_common", "is_name_like", "longest", "words_of"]

_PLAIN = str.maketrans({"\u00ad": None, "’": "'", "‐": "-", "‑": "-"})


class Word(NamedTuple):
    """A word, its place in the document, and its plain spelling (no soft hyphens, straight apostrophes, NFC)."""

    text: str
    start: int
    end: int


class Match(NamedTuple):
    """A reading of the words ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    label: str
    form: str
    canonical: str | None
    rule: str


def words_of(document: Document, sentence: Span) -> list[Word]:
    """Split a sentence into words."""
    words = []
    for found in WORD.finditer(document.text, sentence.start, sentence.end):
        text = found.group()
        if not text.isascii():
            text = unicodedata.normalize("NFC", text.translate(_PLAIN))
        if text.endswith("'s") and document.language[:2] == "en":
            words.append(Word(text[:-2], found.start(), found.end() - 2))
            words.append(Word("'s", found.end() - 2, found.end()))
        elif text:
            words.append(Word(text, found.start(), found.end()))
    return words


def longest(pack: EntityPack, words: list[Word], first: int, *, endings: tuple[str, ...]) -> tuple[int, Name] | None:
    """Return the end and the entry of the longest name in the gazetteer that begins at a word."""
    node: Trie | Name | None = pack.lexicon
    best: tuple[int, Name] | None = None
    for i in range(first, len(words)):
        if not isinstance(node, dict):
            break
        node = _step(node, words[i].text, endings)
        if node is None or isinstance(node, Name):
            break
        entry = node.get("")
        if isinstance(entry, Name):
            best = (i + 1, entry)
    return best


def _step(node: Trie, text: str, endings: tuple[str, ...]) -> Trie | Name | None:
    found = node.get(text)
    if found is not None or len(text) < 4:
        return found
    for ending in endings:
        if text.endswith(ending):
            found = node.get(text.removesuffix(ending))
            if found is not None:
                return found
    return None


def is_common(pack: EntityPack, text: str) -> bool:
    """Tell whether a capitalized word is known as no name, itself or by its last part (``Finanz-krise``)."""
    common = pack.common_words
    return text in common or (pack.nouns_are_capitalized and _is_form_of_common(text, common, pack.words["name_tails"]))


@lru_cache(maxsize=50_000)
def _is_form_of_common(text: str, common: frozenset[str], name_tails: frozenset[str]) -> bool:
    for ending in ("s", "n", "en", "e", "es"):
        if text.endswith(ending) and text.removesuffix(ending) in common:
            return True
    for cut in range(max(3, len(text) - 14), len(text) - 3):
        tail = text[cut:]
        if tail not in name_tails and tail[0] != "-" and tail.capitalize() in common and len(tail) > 4:
            return True
    return False


def is_name_like(text: str) -> bool:
    """Tell whether a word has the shape of a name: letters, the first one capital, not all of many."""
    return text[:1].isupper() and len(text) > 1 and text.replace("-", "").replace("'", "").isalpha()
