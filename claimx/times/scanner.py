"""The shapes of tokens: words, numbers, and the notations of dates and clock times."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["scanner"]


@cache
def scanner(decade_suffix: str, ordinal_suffixes: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a token, whose groups say what kind it is.

    Args:
        decade_suffix: What makes a decade of digits in the language.
        ordinal_suffixes: What makes an ordinal of digits.
    """
    ordinal = "|".join(re.escape(suffix) for suffix in ordinal_suffixes)
    return re.compile(
        r"(?P<word>[^\W\d_][\w\u0300-\u036f\u00ad]*(?:[-‑][^\W\d_][\w\u0300-\u036f\u00ad]*)*)"
        r"|(?P<break>\n[^\S\n]*\n\s*)"
        r"|(?P<iso>[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
        r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)?(?![0-9-]))"
        r"|(?P<unitiso>[0-9]{4}-(?:Q[1-4]|H[12]|W[0-5][0-9]|SP|SU|FA|WI)(?![\w-]))"
        r"|(?P<date>[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?(?:[0-9]{4}|[0-9]{2})(?![0-9])"
        r"|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9])"
        r"|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?![0-9-])|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))"
        r"|(?P<daymonth>[0-9]{1,2}\.\s?[0-9]{1,2}\.(?![0-9]))"
        r"|(?P<yearspan>[0-9]{4}[/–](?:[0-9]{4}|[0-9]{2})(?![0-9/–-]))"
        r"|(?P<monthyear>[0-9]{1,2}/(?:19|20)[0-9]{2}(?![0-9/]))"
        r"|(?P<fraction>[0-9]{1,2}/[0-9]{1,2}(?![0-9/]|[.,][0-9]))"
        rf"|(?P<decade>['’]?(?:[0-9]{{2}})?[0-9]0['’]?(?:{decade_suffix})(?!\w|[-‑](?!(?i:jahr))\w))"
        r"|(?P<shortyear>['’][0-9]{2}(?![\w'’]))"
        rf"|(?P<ordinal>[0-9]{{1,2}}(?:{ordinal})(?![0-9_a-zäöüß]|-[^\W\d])(?!(?<=\.)\s{{0,9}}\Z))"
        r"|(?P<clock>[0-9]{1,2}(?:[.:][0-9]{2})?(?:[aApP][mM]|[aApP]\.[mM]\.|Uhr)(?!\w))"
        r"|(?P<offset>\+[0-9]{2}:?[0-9]{2}(?![0-9:]))"
        r"|(?P<hclock>[0-9]{1,2}h[0-9]{2}(?!\w))"
        r"|(?P<compound>[0-9]{1,6}(?:[.,][0-9]{1,3})?[-‑]?[^\W\d_][\w‑-]*)"
        r"|(?P<colon>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))"
        r"|(?P<number>[0-9]+(?:[.,’'][0-9]+)+)"
        r"|(?P<int>[0-9]+)"
        r"|(?P<sign>\S)"
    )
