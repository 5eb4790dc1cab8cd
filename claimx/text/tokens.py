"""Tokens of running text, by one pattern read once from left to right."""

from __future__ import annotations

import re
from enum import IntEnum

from claimx.text.characters import BLANK, MARK

__all__ = ["Kind", "RawToken", "find_tokens"]


class Kind(IntEnum):
    """What a raw token is, as far as sentence boundaries care."""

    WORD = 1
    NUMBER = 2
    DOTTED = 3
    DOT = 4
    ELLIPSIS = 5
    TERMINAL = 6
    OTHER = 7


RawToken = tuple[int, int, Kind]

_LETTER = r"[^\W\d_]"
_CHARACTER = rf"[^\W_{MARK}]"
_PART = rf"(?:{_CHARACTER}[{MARK}]*)+"
_DOMAINS = "de|com|org|net|at|ch|eu|gov|edu|info|io|uk|fr|nl|it|es|pl|ru|us|tv|biz|li|lu|int|mil"
_GENDER = "innen|in|nen|r|n|e|m|s|en|er|es|em|frauen|frau|x"

# What joins two parts into one word: hyphens (Ukraine-Krieg), apostrophes, ampersands between capitals (AT&T), dots of
# web addresses, of the union ver.di and of clipped compounds (Dipl.-Ing.), slashes in file numbers (ES-11/1) and short
# pairs (CDU/CSU), gender signs (Bürger*innen).
_JOINED = (
    rf"[-‐‑·]{_PART}"
    rf"|['’‘ʼ](?={_LETTER}){_PART}"
    rf"|(?<=[A-ZÄÖÜ])&(?=[A-ZÄÖÜ]){_PART}"
    rf"|\.-(?={_LETTER}){_PART}"
    rf"|\.(?:{_DOMAINS})(?![\w-])"
    r"|(?<=[Vv]er)\.di(?!\w)"
    r"|(?<=[0-9])/[0-9]+(?![\w/])"
    rf"|[:*_/](?:{_GENDER})(?!\w)|/-(?:{_GENDER})(?!\w)|_{_PART}"
)
_SHORT = rf"{_CHARACTER}{{1,4}}/{_CHARACTER}{{1,4}}(?![\w/])"
_NUMBER = (
    r"[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])(?:,[0-9]+)?"
    r"|[0-9]+(?:[.,:/'’][0-9]+)*"
)
_WEB = (
    r"(?:(?:https?|ftp)://|www\.)[^\s<>\"»«„“”]{0,2000}[^\s<>\"»«„“”.,;:!?)\]}'’…]"
    r"|[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}"
)

_PLAIN = (
    rf"(?P<DOTTED>{_LETTER}(?:\.{_LETTER})+\.?(?!\w))"
    rf"|(?P<NUMBER>(?>{_NUMBER})(?![\w{MARK}]|[-‐‑]\w|['’]s(?!\w)))"
    rf"|(?P<WORD>{_SHORT}|(?:(?>{_NUMBER})[-‐‑]?(?={_LETTER}))?{_PART}(?:{_JOINED})*|(?>{_NUMBER})(?:{_JOINED})+"
    rf"|[@#]{_PART}(?:_{_PART})*)"
    r"|(?P<ELLIPSIS>\.{2,}|…+)|(?P<DOT>\.)|(?P<TERMINAL>[!?]+|[。！？؟।]+)"
    rf"|(?P<OTHER>[:;]-?[()DPp](?![\w{MARK}])|-{{2,}}|''|``|_+|[^\w{BLANK}][{MARK}]*|\w)"
)
_PATTERN = re.compile(_PLAIN)
_PATTERN_WEB = re.compile(rf"(?P<WEB>{_WEB})|{_PLAIN}")
_KINDS = {name: Kind[name] for name in Kind.__members__} | {"WEB": Kind.OTHER}


def find_tokens(text: str, start: int, end: int) -> list[RawToken]:
    """Find the raw tokens of ``text[start:end]``; full stops still stand apart from abbreviations and ordinals.

    Args:
        text: The whole text.
        start: First code point that is read.
        end: One past the last.

    Returns:
        First code point, one past the last, and kind of each token, in text order.
    """
    web = text.find("@", start, end) >= 0 or text.find("://", start, end) >= 0 or text.find("www.", start, end) >= 0
    pattern = _PATTERN_WEB if web else _PATTERN
    return [(m.start(), m.end(), _KINDS[m.lastgroup or "OTHER"]) for m in pattern.finditer(text, start, end)]
