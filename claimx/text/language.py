"""Which language a text is in: the share of function words, and langdetect where these do not settle it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from claimx.lang import available_languages, get_pack
from claimx.lang.text_pack import read_words

__all__ = ["UNDETERMINED", "LanguageGuess", "identify_block", "identify_language"]

UNDETERMINED = "und"

_SAMPLE = 4000  # code points of a document that are looked at, in four stretches
_BLOCK_SAMPLE = 600
_BLOCK_LETTERS = 60  # a shorter block speaks the language of its document
_SEED = 0
_THRESHOLD = 0.7
_MIN_LETTERS = 12
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WEB = re.compile(r"(?:https?://|www\.)\S{1,500}|\S{1,64}@\S{1,100}")


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """A language and how sure we are.

    Args:
        language: Tag of the language, ``und`` where nothing can be said.
        score: Confidence in [0, 1].
    """

    language: str
    score: float


_UNKNOWN = LanguageGuess(UNDETERMINED, 0.0)


@cache
def _factory() -> Any:
    """Load the profiles of langdetect in alphabetical order, into an object of our own with a fixed seed.

    The module's own ``detect`` reads them in the order of the file system and draws from a seed that is set for all.
    """
    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    folder = files("langdetect").joinpath("profiles")
    names = sorted(item.name for item in folder.iterdir() if not item.name.startswith("."))
    factory.load_json_profile([folder.joinpath(name).read_text("utf-8") for name in names])
    factory.seed = _SEED
    return factory


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    """Return for each function word the languages that have it."""
    known = {tag: frozenset(words) for tag, words in read_words("claimx.lang", "neighbours.txt").items()}
    for tag in available_languages():
        pack = get_pack(tag).text
        if pack is not None and pack.function_words and tag not in known:
            known[tag] = pack.function_words
    table: dict[str, list[str]] = {}
    for tag in sorted(known):
        for word in known[tag]:
            table.setdefault(word, []).append(tag)
    return {word: tuple(tags) for word, tags in table.items()}


def _sample(text: str, size: int) -> str:
    """Return the text, or four evenly spread stretches of it where it is long."""
    if len(text) <= size:
        return text
    quarter = size // 4
    step = (len(text) - quarter) // 3
    return " ".join(text[i * step : i * step + quarter] for i in range(4))


def _vote(words: list[str]) -> tuple[LanguageGuess, dict[str, float]]:
    """Guess by the share of function words; return the shares of all languages, too."""
    table = _languages_of_words()
    hits: dict[str, int] = {}
    for word in words:
        for tag in table.get(word, ()):
            hits[tag] = hits.get(tag, 0) + 1
    if not hits:
        return _UNKNOWN, {}
    shares = {tag: n / len(words) for tag, n in hits.items()}
    ranked = sorted(hits, key=lambda tag: (-hits[tag], tag))
    best, second = hits[ranked[0]], hits[ranked[1]] if len(ranked) > 1 else 0
    # A third of running German or English are function words; a quarter of a Danish text looks like German.
    sure = best >= 2 and shares[ranked[0]] >= 0.25 and best >= 1.6 * second
    return (LanguageGuess(ranked[0], round(min(1.0, 0.7 + shares[ranked[0]] / 2), 4)) if sure else _UNKNOWN), shares


def _detect(piece: str, shares: dict[str, float]) -> LanguageGuess:
    """Ask langdetect, and let function words speak for a language that it holds possible."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(piece)
    try:
        found = detector.get_probabilities()
    except LangDetectException:  # no letters that it knows
        return _UNKNOWN
    scores = {item.lang: item.prob for item in found}
    for tag, share in shares.items():
        scores[tag] = scores.get(tag, 0.0) + 2 * share
    if not scores:
        return _UNKNOWN
    best, *others = sorted(scores, key=lambda tag: (-scores[tag], tag))
    rival = scores[others[0]] if others else 0.0
    score = round(min(1.0, scores[best] / max(1.0, scores[best] + rival)), 4)
    return LanguageGuess(best if score >= _THRESHOLD else UNDETERMINED, score)


def identify_language(text: str) -> LanguageGuess:
    """Guess the language of a text.

    A bounded sample is read, so that a long text costs no more than a page. Function words decide where they are
    frequent and of one language; else langdetect, seeded, in an object of its own.

    Args:
        text: Any text.

    Returns:
        The language, ``und`` where there are too few letters or no language is likely enough.

    Example:
        >>> identify_language("Die Nato hat 5.000 Soldaten.").language
        'de'
        >>> identify_language("12.345 – 67 %")
        LanguageGuess(language='und', score=0.0)
    """
    piece = _WEB.sub(" ", _sample(text, _SAMPLE))
    words = _WORD.findall(piece.lower())
    guess, shares = _vote(words)
    if guess.language != UNDETERMINED or sum(map(len, words)) < _MIN_LETTERS:
        return guess
    return _detect(piece, shares)


def identify_block(text: str, language: str) -> str:
    """Tell the language of a block within a document.

    Args:
        text: The block.
        language: Tag of the document's language.

    Returns:
        The document's tag, with its region, unless the block is long and clearly in another language.
    """
    base = language.split("-", 1)[0].lower()
    if len(text) < _BLOCK_LETTERS and base != UNDETERMINED:
        return language
    piece = _WEB.sub(" ", _sample(text, _BLOCK_SAMPLE))
    words = _WORD.findall(piece.lower())
    guess, shares = _vote(words)
    if guess.language == UNDETERMINED:
        n_letters = sum(map(len, words))
        expects_words = base in {"de", "en"}
        doubtful = shares.get(base, 0.0) < 0.12 if expects_words else True
        if base == UNDETERMINED and n_letters >= _MIN_LETTERS:
            guess = _detect(piece, shares)
        elif doubtful and n_letters >= 2 * _BLOCK_LETTERS:
            found = _detect(piece, shares)
            guess = found if found.score >= 0.9 else guess
    if guess.language in (UNDETERMINED, base):
        return language
    return guess.language if base == UNDETERMINED or len(words) >= 8 else language
