"""Numbers that name things by a shape of their own, in any language: addresses in the net, ISBN, dockets, licences."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["find_shapes"]

_DASH = r"[-‑–]"
_SHAPES = {
    "identifier": (
        r"(?:https?://|(?<!\w)www\.)\S+"
        r"|(?<!\S)[^\s@]{1,80}@[^\s@]{1,80}"
        rf"|\bIS[BS]N(?:{_DASH}1[03])?(?:\s?\([^()\s]{{1,20}}\))?(?:\s?:)?\s?(?:[0-9Xx]{_DASH}?\s?){{7,12}}[0-9Xx]\b"
        r"|\b[A-Z]{2}[0-9]{2}(?:\s?[0-9A-Z]{4}){2,7}(?:\s?[0-9A-Z]{1,3})?\b"
        r"|[0-9]{1,3}(?:[.,][0-9]+)?°\s?(?:[0-9]{1,2}(?:[.,][0-9]+)?[′']\s?)?(?:[0-9]{1,2}(?:[.,][0-9]+)?[″\"]\s?)?[NSEWO]\b"
    ),
    "version": (
        r"\bCC(?:[ -](?:BY|NC|SA|ND|0)){1,4}(?:\s[1-4]\.0)?(?:\s(?:[A-Z]{2}|International|Deutschland))?\b"
        r"|\b(?:GPL|AGPL|LGPL|Apache|MIT|EUPL)(?:\s?v|\s|-)[1-9](?:\.[0-9])?\b"
    ),
    "document": (
        r"\b(?:COM|KOM|SEC|SEK|SWD|JOIN|C)\s?\([12][0-9]{3}\)\s?[0-9]{1,5}(?:/[0-9]{1,2})?"
        r"|\b[A-Z]{1,5}(?:/[A-Z0-9][A-Za-z0-9.\-]{0,14}){2,6}"
        r"|\b[0-9]{1,3}\s[A-Z][A-Za-z]{0,4}(?:\s?\([A-Z]\))?\s[0-9]{1,6}/[0-9]{2}\b"
        r"|\b(?:BGBl|ABl)\.?\s(?:[A-Z]{1,3}\s)?(?:(?:Nr|S)\.?\s)?[0-9]{1,5}"
    ),
    "phone": (
        r"\(\+?0?[0-9]{1,5}\)\s?[0-9][0-9 /\-–]{2,16}[0-9]"
        r"|(?<![0-9.,])\+[1-9][0-9]{0,2}[ \u00a0/\-–]?(?:\(0?[0-9]{0,5}\)[ \u00a0]?)?"
        r"[0-9]{1,6}(?:[ \u00a0/\-–.][0-9]{1,8}){1,6}"
        r"|(?<![0-9.,])\+[1-9][0-9]{8,14}(?![0-9])"
        r"|\b(?:Tel|Telefon|Fax|Telefax|Mobil|Phone)[.:]{0,2}\s?\(?0[0-9]{1,5}\)?[ \u00a0]?"
        r"[/\-–]?[0-9 \u00a0/\-–]{2,16}[0-9]"
    ),
    "name": (
        r"(?<![0-9.,])4\s?[x×]\s?(?:50|100|200|400|800|1500|1[.,]500|5|6|7[.,]5|10)[\s-]?"
        r"(?:k?m|[Mm]eter|met(?:er|re)s?|Kilometer|mètres|metros|metri)\b"
        r"|(?<!\w)[248]K(?=[ \-‑](?i:monitor|tv|display|screen|video|fernseher|auflösung|resolution|kamera|camera))"
    ),
    "date": (
        r"(?<![0-9/.,])9/11(?![0-9/])"
        r"|(?<![0-9.,])(?:0?[1-9]|[12][0-9]|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:19|20)[0-9]{2}(?![0-9])"
    ),
}
_SHAPE = re.compile("|".join(f"(?P<{reason}>{pattern})" for reason, pattern in _SHAPES.items()))

_MAY_HOLD = re.compile(r"[0-9@]|://|www\.")


def find_shapes(text: str) -> Iterator[tuple[int, int, str]]:
    """Find where a sentence holds digits that name something, and the reason code for each.

    Example:
        >>> list(find_shapes("Das Urteil 2 BvR 1651/15 und COM(2023) 225"))
        [(11, 24, 'document'), (29, 42, 'document')]
    """
    if not _MAY_HOLD.search(text):
        return
    for match in _SHAPE.finditer(text):
        yield match.start(), match.end(), match.lastgroup or "identifier"
