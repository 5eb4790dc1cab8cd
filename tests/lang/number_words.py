"""Write whole numbers in words: the generator that the readers are tested against."""

from __future__ import annotations

__all__ = ["english", "german"]

_GERMAN = [
    "null",
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_GERMAN_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_GERMAN_SCALES = [
    "Million",
    "Milliarde",
    "Billion",
    "Billiarde",
    "Trillion",
    "Trilliarde",
    "Quadrillion",
    "Quadrilliarde",
    "Quintillion",
    "Quintilliarde",
]
_ENGLISH = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH_SCALES = [
    "thousand",
    "million",
    "billion",
    "trillion",
    "quadrillion",
    "quintillion",
    "sextillion",
    "septillion",
    "octillion",
]


def german(number: int, *, joined: bool = False, one: bool = True, sharp: bool = True) -> str:
    """Write a number in German words.

    Args:
        number: From 0 below 10 ** 36.
        joined: Whether ``und`` stands behind hundreds and thousands (``hundertundfünf``).
        one: Whether ``ein`` stands before hundred and thousand.
        sharp: Whether ``dreißig`` is written with ß.
    """
    text = _german(number, joined=joined, one=one)
    return text if sharp else text.replace("ß", "ss")


def _german(number: int, *, joined: bool, one: bool) -> str:
    thousands, parts = number % 10**6, []
    rest = number // 10**6
    for scale in _GERMAN_SCALES:
        rest, group = divmod(rest, 1000)
        if group == 1:
            parts.append(f"eine {scale}")
        elif group:
            plural = f"{scale}n" if scale.endswith("e") else f"{scale}en"
            count = _german_below_million(group, joined=joined, one=one)
            parts.append(f"{count}e {plural}" if count.endswith("ein") else f"{count} {plural}")
    parts.reverse()
    if thousands or not parts:
        parts.append(_german_below_million(thousands, joined=joined, one=one))
    return " ".join(parts)


def _german_below_million(number: int, *, joined: bool, one: bool) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _german_below_thousand(rest, joined=joined, one=one)
    count = _german_below_thousand(thousands, joined=joined, one=one).removesuffix("s") if thousands % 100 == 1 else ""
    count = count or _german_below_thousand(thousands, joined=joined, one=one)
    head = "" if thousands == 1 and not one else count
    tail = _german_below_thousand(rest, joined=joined, one=one) if rest else ""
    return f"{head}tausend{'und' if joined and 0 < rest < 100 else ''}{tail}"


def _german_below_thousand(number: int, *, joined: bool, one: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        head = {1: "ein" if one else ""}.get(hundreds, _GERMAN[hundreds])
        tail = _german_below_hundred(rest) if rest else ""
        return f"{head}hundert{'und' if joined and rest else ''}{tail}"
    return _german_below_hundred(rest)


def _german_below_hundred(number: int) -> str:
    if number < 20:
        return _GERMAN[number]
    tens, units = divmod(number, 10)
    ten = _GERMAN_TENS[tens - 2]
    return ten if not units else f"{'ein' if units == 1 else _GERMAN[units]}und{ten}"


def english(number: int, *, joined: bool = True, hyphens: bool = True, article: bool = False) -> str:
    """Write a number in English words.

    Args:
        number: From 0 below 10 ** 30.
        joined: Whether ``and`` stands before tens and units.
        hyphens: Whether ``twenty-one`` is written with a hyphen.
        article: Whether ``a`` stands for ``one`` before hundred and thousand at the beginning.
    """
    groups = []
    rest = number
    while rest:
        rest, group = divmod(rest, 1000)
        groups.append(group)
    parts = []
    for n, group in reversed(list(enumerate(groups))):
        if not group:
            continue
        words = _english_below_thousand(group, joined=joined, hyphens=hyphens)
        if n == 0 and parts and joined and group < 100:
            words = f"and {words}"
        parts.append(words if n == 0 else f"{words} {_ENGLISH_SCALES[n - 1]}")
    text = " ".join(parts) or "zero"
    return "a" + text.removeprefix("one") if article and text.startswith(("one hundred", "one thousand")) else text


def _english_below_thousand(number: int, *, joined: bool, hyphens: bool) -> str:
    hundreds, rest = divmod(number, 100)
    tail = _ENGLISH[rest] if rest < 20 else _ENGLISH_TENS[rest // 10 - 2]
    if rest > 20 and rest % 10:
        tail = f"{tail}{'-' if hyphens else ' '}{_ENGLISH[rest % 10]}"
    if not hundreds:
        return tail
    return f"{_ENGLISH[hundreds]} hundred" + (f" {'and ' if joined else ''}{tail}" if rest else "")
