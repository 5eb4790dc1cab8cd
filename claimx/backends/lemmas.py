"""Dictionary forms of words, from simplemma where it is installed."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["lemmatizer"]

# Languages whose nouns are written with a capital; elsewhere only names are.
_CAPITAL_NOUNS = ("de",)


def lemmatizer(language: str) -> Callable[[str, str], str] | None:
    """Return what gives the dictionary form of a word with its part of speech (UPOS).

    Its dictionary takes a second or two and some hundred MB when the first word is asked for.

    Args:
        language: Code of the language, as in ``de``.

    Returns:
        The function; ``None`` where simplemma is not installed or lacks the language.
    """
    try:
        from simplemma import lemmatize
    except ImportError:
        return None

    capitals = ("NOUN", "PROPN") if language in _CAPITAL_NOUNS else ("PROPN",)

    def lemma_of(word: str, pos: str) -> str:
        return str(lemmatize(word if pos in capitals else word.lower(), lang=language))

    try:
        lemma_of("a", "X")
    except ValueError:
        return None
    return lemma_of
