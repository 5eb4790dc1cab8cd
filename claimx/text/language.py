"""Which language a text is in: function words of the packs first, langdetect for all others."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from claimx.lang import available_languages, get_pack

__all__ = ["LanguageGuess", "identify_language"]

_SAMPLE = 4000  # code points looked at, in four stretches
_SEED = 0
_THRESHOLD = 0.7
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """A language and how sure we are.

    Args:
        language: Tag of the language, ``und`` where nothing can be said.
        score: Confidence in [0, 1].
    """

    language: str
    score: float


@cache
def _factory() -> Any:
    """Load the profiles of langdetect in alphabetical order, in an object of our own with a fixed seed."""
    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    folder = files("langdetect").joinpath("profiles")
    names = sorted(item.name for item in folder.iterdir() if not item.name.startswith("."))
    factory.load_json_profile([folder.joinpath(name).read_text("utf-8") for name in names])
    factory.seed = _SEED
    return factory


@cache
def _function_words() -> dict[str, frozenset[str]]:
    packs = {tag: get_pack(tag).text for tag in available_languages()}
    return {tag: pack.function_words for tag, pack in packs.items() if pack is not None and pack.function_words}


def sample(text: str, size: int = _SAMPLE) -> str:
    """Return the text, or four stretches of it where it is long."""
    if len(text) <= size:
        return text
    quarter, step = size // 4, (len(text) - size // 4) // 3
    return " ".join(text[i * step : i * step + quarter] for i in range(4))


def vote(text: str) -> LanguageGuess:
    """Guess by the share of function words among the words; ``und`` where no pack's words are frequent."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < 2:
        return LanguageGuess("und", 0.0)
    hits = sorted(((sum(w in known for w in words), tag) for tag, known in _function_words().items()), reverse=True)
    (best, tag), second = hits[0], hits[1][0] if len(hits) > 1 else 0
    share = best / len(words)
    if best >= 2 and share >= 0.25 and best >= 2 * second:
        return LanguageGuess(tag, round(min(1.0, 0.7 + share / 2), 4))
    return LanguageGuess("und", 0.0)


def identify_language(text: str) -> LanguageGuess:
    """Guess the language of a text.

    Example:
        >>> identify_language("Die Nato hat 5.000 Soldaten.").language
        'de'
    """
    piece = sample(text)
    guess = vote(piece)
    if guess.language != "und" or sum(map(len, _WORD.findall(piece))) < 12:
        return guess
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(piece)
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return LanguageGuess("und", 0.0)
    if not found or found[0].prob < _THRESHOLD:
        return LanguageGuess("und", round(found[0].prob, 4) if found else 0.0)
    return LanguageGuess(found[0].lang, round(found[0].prob, 4))
