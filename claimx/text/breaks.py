"""Words that a line break cuts in two: "Mil-⏎liarden", "EU-⏎Kommission"."""

from __future__ import annotations

import re

__all__ = ["mended"]

_BREAK = re.compile(r"(?<=[^\W_])-(?P<blanks>[ \t]*(?:\r\n|[\n\r\x85\u2028])[ \t]*)(?=[^\W_])")
# "Vor-⏎und Nachteile": what is left out after the hyphen follows later
_SUSPENDED = re.compile(r"(?:und|oder|sowie|bzw|bis|wie|als|beziehungsweise|and|or|to|et|e|o|y|i|en|of|lub|ou)\b")
_SOFT = "\u00ad"


def mended(text: str) -> str:
    r"""Return the text with words joined over line breaks, of the same length.

    Before a small letter the hyphen was put in by whoever wrapped the lines, else it belongs to the word. What is taken
    out is filled up with soft hyphens, which belong to the word in which they stand.

    Example:
        >>> mended("15 Mil-\nliarden der EU-\nStaaten").replace("\u00ad", "·")
        '15 Mil··liarden der EU·-Staaten'
    """
    return _BREAK.sub(_mend, text) if "-" in text else text


def _mend(found: re.Match[str]) -> str:
    text, end = found.string, found.end()
    whole, fill = found[0], _SOFT * len(found["blanks"])
    if _SUSPENDED.match(text, end):
        return whole
    kept = not text[end].islower() or not text[found.start() - 1].isalpha()
    return fill + "-" if kept else fill + _SOFT
