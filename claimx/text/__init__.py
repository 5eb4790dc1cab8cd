"""str -> Document: language, blocks, sentences, tokens."""

from claimx.text.language import LanguageGuess, identify_language
from claimx.text.reading import read_document, without_breaks

__all__ = ["LanguageGuess", "identify_language", "read_document", "without_breaks"]
