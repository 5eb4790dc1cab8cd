"""Which language a text is in: the share of words of grammar, and letters where these do not settle it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from operator import add
from typing import Any

from claimx.lang import available_languages, get_pack
from claimx.lang.text_pack import read_words

__all__ = ["UNDETERMINED", "LanguageGuess", "identify_block", "identify_language"]

UNDETERMINED = "und"

_SAMPLE = 4000  # code points of a document that are looked at, in four stretches
_BLOCK_SAMPLE = 600
_BLOCK_LETTERS = 60  # a shorter block speaks the language of its document
_THRESHOLD = 0.5
_MIN_LETTERS = 4
_MANY_WORDS = 12  # of so many, words of grammar alone may tell the language
_MOST_WORDS = 100  # whose letters are read
_SURE_WORDS = 8
_OURS = frozenset({"de", "en", "es", "fr", "it", "nl", "pl", "pt"})
_PRIOR = {"de": 1.0, "en": 0.5}
_STRANGE = -5.0  # for a language without a pack
_WORD_WEIGHT, _LETTER_WEIGHT, _UNSEEN = 3.5, 0.3, 2e-5
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
    """Load the profiles of langdetect in alphabetical order, into an object of our own."""
    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    folder = files("langdetect").joinpath("profiles")
    names = sorted(item.name for item in folder.iterdir() if not item.name.startswith("."))
    factory.load_json_profile([folder.joinpath(name).read_text("utf-8") for name in names])
    return factory


def _speakers(known: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return for each word the languages that have it."""
    table: dict[str, list[str]] = {}
    for tag in sorted(known):
        for word in set(known[tag]):
            table.setdefault(word, []).append(tag)
    return {word: tuple(tags) for word, tags in table.items()}


def _function_words() -> dict[str, Iterable[str]]:
    packs = {tag: get_pack(tag).text for tag in available_languages()}
    return {tag: pack.function_words for tag, pack in packs.items() if pack is not None and pack.function_words}


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    """Return for each of the most frequent words of grammar the languages that have it."""
    return _speakers({**_function_words(), **read_words("claimx.lang", "neighbours.txt")})


@cache
def _evidence() -> dict[str, tuple[str, ...]]:
    """Return for each word of grammar and each frequent word of news the languages that have it."""
    known: dict[str, set[str]] = {tag: set(words) for tag, words in _function_words().items()}
    for name in ("neighbours.txt", "frequent.txt"):
        for tag, words in read_words("claimx.lang", name).items():
            known.setdefault(tag, set()).update(words)
    return _speakers(known)


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


def _grams(word: str) -> Iterator[str]:
    """Yield one, two and three letters that follow each other, with the blanks around the word."""
    padded = f" {word} "
    for size in (1, 2, 3):
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]


def _detect(piece: str) -> LanguageGuess:
    """Weigh letters and words for every language: naive Bayes over the profiles of langdetect.

    langdetect itself draws letters by chance, and answers with the language it drew most for; all letters of a short
    text are few enough to be read, each once, and the words that only one language has count beside them.
    """
    words = _WORD.findall(piece)[:_MOST_WORDS]
    tags, table = _factory().langlist, _evidence()
    scores = [_PRIOR.get(tag, 0.0) if tag in _OURS else _STRANGE for tag in tags]
    index = {tag: k for k, tag in enumerate(tags)}
    for word in words:
        for gram in _grams(word):
            scores = list(map(add, scores, _logarithms(gram)))
        speakers = table.get(word.lower(), ())
        for tag in speakers:
            if tag in index:
                scores[index[tag]] += _WORD_WEIGHT / math.sqrt(len(speakers))
    best = max(range(len(tags)), key=lambda k: (scores[k], tags[k]))
    heat = max(1.0, len(words) / _SURE_WORDS)  # letters of long texts depend on each other
    score = round(1 / sum(math.exp((other - scores[best]) / heat) for other in scores), 4)
    return LanguageGuess(tags[best] if score >= _THRESHOLD else UNDETERMINED, score)


@lru_cache(maxsize=16384)
def _logarithms(gram: str) -> tuple[float, ...]:
    """Return the weighted logarithm of how likely each language is to have some letters; zeros for unknown ones."""
    factory = _factory()
    found = factory.word_lang_prob_map.get(gram) or [1.0] * len(factory.langlist)
    return tuple(_LETTER_WEIGHT * math.log(share + _UNSEEN) for share in found)


def identify_language(text: str) -> LanguageGuess:
    """Guess the language of a text.

    A bounded sample is read, so that a long text costs no more than a page. Words of grammar decide where they are
    frequent and of one language; else these, frequent words of news and the letters, by the profiles of langdetect.

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
    if len(words) >= _MANY_WORDS:
        guess, _ = _vote(words)
        if guess.language != UNDETERMINED:
            return guess
    return _detect(piece) if sum(map(len, words)) >= _MIN_LETTERS else _UNKNOWN


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
            guess = _detect(piece)
        elif doubtful and n_letters >= 2 * _BLOCK_LETTERS:
            found = _detect(piece)
            guess = found if found.score >= 0.9 else guess
    if guess.language in (UNDETERMINED, base):
        return language
    return guess.language if base == UNDETERMINED or len(words) >= 8 else language
