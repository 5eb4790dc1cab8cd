"""What the text room needs to know of a language: abbreviations, ordinals, function words, boilerplate."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

__all__ = ["TextPack", "read_patterns", "read_text", "read_words"]


def _read_sections(package: str, name: str) -> dict[str, list[str]]:
    """Read the lines under each ``[section]`` of a data file; ``#`` begins a comment line."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in files(package).joinpath(name).read_text("utf-8").splitlines():
        if line.startswith("[") and line.endswith("]") and line[1:-1].isidentifier():
            current = sections.setdefault(line[1:-1], [])
        elif line.strip() and not line.startswith("#"):
            current.append(line)
    return sections


@cache
def read_words(package: str, name: str) -> dict[str, tuple[str, ...]]:
    """Read a sectioned word list that lies beside a language's code.

    Args:
        package: Dotted name of the folder.
        name: File name.

    Returns:
        The words of each section, in file order; white space parts them.
    """
    return {section: tuple(" ".join(lines).split()) for section, lines in _read_sections(package, name).items()}


@cache
def read_patterns(package: str, name: str) -> dict[str, re.Pattern[str]]:
    """Read sections of regular expressions, one a line, as one pattern a section that ignores case.

    Args:
        package: Dotted name of the folder.
        name: File name.
    """
    sections = _read_sections(package, name)
    return {section: re.compile("|".join(lines), re.IGNORECASE) for section, lines in sections.items()}


@dataclass(frozen=True)
class TextPack:
    """How a language writes its sentences.

    Words stand without their final full stop and as they are written inside a sentence; a capital at the start of a
    sentence is understood.

    Args:
        function_words: Articles, pronouns, prepositions, conjunctions, auxiliaries, in lower case. Capitalized after
            a full stop they begin a sentence.
        abbreviations: Those that something always follows (``Dr``, ``bzw``).
        numeric_abbreviations: Words that are abbreviations only before a number (``Art``, ``No``).
        numeric_endings: Ends of words that are abbreviations before a number (``Hauptstr``).
        final_abbreviations: Those that can end a sentence (``usw``, ``Mio``).
        whole_words: Short words without vowel that are no abbreviations (``km``).
        ordinal_dot: Whether a full stop after digits makes an ordinal (``23. Oktober``).
        ordinal_leaders: Words after which a number with full stop is an ordinal, in lower case (``der``, ``am``).
        ordinal_followers: Capitalized words before which it is one (months).
        speech_verbs: Verbs by which a capitalized frame goes on after a quoted question (``"Why?" Smith asked``).
        enclitics: Splits a word into stem and enclitics, as in ``do|n't``; groups ``stem`` and ``clitic``.
        proclitics: Splits a word after its proclitic, as in ``l'|homme``; groups ``clitic`` and ``stem``.
        navigation: Whole lines that belong to a page and not to its text.
        imprint: Phrases of licence, contact, author and funding notes.
        byline: Whole lines with author, place, date or reading time.
        credit: Agencies and authors as they stand behind the last sentence.
        author_note: A sentence that presents the author.
    """

    function_words: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    numeric_abbreviations: frozenset[str] = frozenset()
    numeric_endings: tuple[str, ...] = ()
    final_abbreviations: frozenset[str] = frozenset()
    whole_words: frozenset[str] = frozenset()
    ordinal_dot: bool = False
    ordinal_leaders: frozenset[str] = frozenset()
    ordinal_followers: frozenset[str] = frozenset()
    speech_verbs: frozenset[str] = frozenset()
    enclitics: re.Pattern[str] | None = None
    proclitics: re.Pattern[str] | None = None
    navigation: re.Pattern[str] | None = None
    imprint: re.Pattern[str] | None = None
    byline: re.Pattern[str] | None = None
    credit: re.Pattern[str] | None = None
    author_note: re.Pattern[str] | None = None
    starters: frozenset[str] = field(init=False, repr=False, default=frozenset())

    def __post_init__(self) -> None:
        capitalized = frozenset(word[:1].upper() + word[1:] for word in self.function_words)
        object.__setattr__(self, "starters", capitalized)


def read_text(package: str) -> TextPack:
    """Build the section of a language from the word lists of ``text.txt`` in its folder.

    Args:
        package: Dotted name of the language's folder.
    """
    lists = {name: frozenset(words) for name, words in read_words(package, "text.txt").items()}
    return TextPack(**lists)  # type: ignore[arg-type]
