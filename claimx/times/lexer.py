"""Text -> items: every token with its class, so that rules need not look at letters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from claimx.lang.numerals import read_number
from claimx.lang.time_pack import TimePack, code_of

__all__ = ["Item", "read_items"]

_LONGEST_WORD = 60
_GOES_ON = re.compile(r"\.\s{0,2}[0-9a-z,]")
_FISCAL = re.compile(r"fy([0-9]{2}|[0-9]{4})")
_CLOCK = re.compile(r"[0-9.:]*[0-9]")
_QUARTER = re.compile(r"(?:Q[1-4]|H[12])")


class Item(NamedTuple):
    """A token of the text.

    Args:
        start: First code point.
        end: One past the last.
        kind: One of :data:`claimx.lang.time_pack.CLASSES`.
        value: What the class wants: digits, a month's number, a unit.
    """

    start: int
    end: int
    kind: str
    value: str


_SIGNS = {
    **dict.fromkeys(".!?;", "stop"),
    ",": "comma",
    "/": "slash",
    **dict.fromkeys("-–—‑−", "dash"),
    "(": "open",
}


@cache
def _scanner(decade_suffix: str, ordinal_suffixes: tuple[str, ...]) -> re.Pattern[str]:
    ordinal = "|".join(re.escape(suffix) for suffix in ordinal_suffixes)
    return re.compile(
        r"(?P<break>\n[^\S\n]*\n\s*)"
        r"|(?P<iso>[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z?)?)?(?![0-9-]))"
        r"|(?P<date>[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?(?:[0-9]{4}|[0-9]{2})(?![0-9])|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
        r"|(?P<daymonth>[0-9]{1,2}\.\s?[0-9]{1,2}\.(?![0-9]))"
        r"|(?P<yearspan>[0-9]{4}[/–](?:[0-9]{4}|[0-9]{2})(?![0-9/–-]))"
        rf"|(?P<decade>['’]?(?:[0-9]{{2}})?[0-9]0['’]?(?:{decade_suffix})(?!\w))"
        rf"|(?P<ordinal>[0-9]{{1,2}}(?:{ordinal})(?![\w-]))"
        r"|(?P<clock>[0-9]{1,2}(?:[.:][0-9]{2})?(?:[aApP][mM]|[aApP]\.[mM]\.|Uhr)(?!\w))"
        r"|(?P<compound>[0-9]{1,6}(?:[.,][0-9]{1,3})?[-‑]?[^\W\d_][\w‑-]*)"
        r"|(?P<colon>[0-9]{1,2}:[0-9]{2}(?![0-9:]))"
        r"|(?P<number>[0-9]+(?:[.,’'][0-9]+)+)"
        r"|(?P<int>[0-9]+)"
        r"|(?P<word>[^\W\d_][\w\u0300-\u036f\u00ad]*(?:[-‑][^\W\d_][\w\u0300-\u036f\u00ad]*)*)"
        r"|(?P<sign>\S)"
    )


@lru_cache(maxsize=1 << 16)
def _number_word(word: str, language: str) -> str | None:
    if not 2 < len(word) <= _LONGEST_WORD:
        return None
    value = read_number(word, language)
    return None if value is None else str(value)


def _fold(word: str) -> str:
    return word if word.isascii() else unicodedata.normalize("NFC", word.replace("\u00ad", "").replace("‑", "-"))


@cache
def _phrases(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for phrase in words:
        head = re.match(r"[^\W\d_]+", phrase)
        if head and head[0] != phrase and phrase.rstrip(".") != head[0]:
            table.setdefault(head[0].lower(), []).append(phrase)
    return {head: tuple(sorted(found, key=lambda p: (-len(p), p))) for head, found in table.items()}


def _year_like(digits: str) -> bool:
    return len(digits) == 4 and "1000" <= digits <= "2199"


def _follows(surface: str) -> bool:
    """Tell whether two years are next to each other: ``2023/24``."""
    first, second = surface[:4], surface[5:]
    return (int(first) + 1) % 10 ** len(second) == int(second) and _year_like(first)


class _Reader:
    """One pass over a text; the state is where the last token ended and what it was."""

    def __init__(self, text: str, pack: TimePack) -> None:
        self.text, self.pack = text, pack
        self.phrases = _phrases(tuple(pack.words))
        self.items: list[Item] = []

    def read(self) -> list[Item]:
        position = 0
        scan = _scanner(self.pack.decade_suffix, self.pack.ordinal_suffixes)
        while match := scan.search(self.text, position):
            kind = match.lastgroup or "sign"
            if kind == "word":
                position = self._word(match.start(), match.end())
            elif kind == "break":
                self._add(match.start(), match.end(), "stop", "")
                position = match.end()
            elif kind == "sign":
                self._add(match.start(), match.end(), _SIGNS.get(match[0], "other"), match[0])
                position = match.end()
            else:
                position = self._digits(match, kind)
        return self.items

    def _add(self, start: int, end: int, kind: str, value: str) -> None:
        self.items.append(Item(start, end, kind, value))

    def _word(self, start: int, end: int) -> int:
        surface = _fold(self.text[start:end])
        if _QUARTER.fullmatch(surface):
            self._add(start, end, "quartercode", surface)
            return end
        lower = surface.lower()
        words = self.pack.words
        if (fiscal := _FISCAL.fullmatch(lower)) and "fy" in words:
            self._add(start, start + 2, words["fy"].kind, words["fy"].value)
            self._add(start + 2, end, "year", fiscal[1] if len(fiscal[1]) == 4 else f"20{fiscal[1]}")
            return end
        for phrase in self.phrases.get(lower.partition("-")[0], ()):
            stop = start + len(phrase)
            piece = self.text[start:stop]
            if " ".join(piece.lower().split()) == phrase.lower() and not self.text[stop : stop + 1].isalnum():
                self._add(start, stop, words[phrase].kind, words[phrase].value)
                return stop
        if self._has_dot(surface, end) and (found := words.get(lower + ".") or words.get(surface + ".")):
            self._add(start, end + 1, found.kind, found.value)
            return end + 1
        found = words.get(surface) or words.get(lower)
        if found:
            self._add(start, end, found.kind, found.value)
        elif (number := _number_word(lower, self.pack.language)) is not None:
            self._add(start, end, "word", number)
        elif (adjective := self._adjective(surface)) is not None:
            self._add(start, end, "adjective", adjective)
        elif "-" in lower and self._splits(lower):
            head = words[lower.partition("-")[0]]
            cut = start + self.text[start:end].find("-")
            self._add(start, cut, head.kind, head.value)
            return self._word(cut + 1, end)
        else:
            self._add(start, end, "other", lower)
        return end

    def _splits(self, lower: str) -> bool:
        """Tell whether a hyphen joins two time words: ``mid-October``, ``third-quarter``."""
        head, _, tail = lower.partition("-")
        first, second = self.pack.words.get(head), self.pack.words.get(tail)
        if first is None or len(tail) > _LONGEST_WORD:
            return False
        joined = second is not None and second.kind in ("quarter", "half", "halfyear", "century")
        return first.kind == "part" or (first.kind == "ordword" and joined)

    def _has_dot(self, surface: str, end: int) -> bool:
        """Tell whether the full stop after a word belongs to it; after a whole word it ends the sentence."""
        if self.text[end : end + 1] != ".":
            return False
        known = surface in self.pack.words or surface.lower() in self.pack.words
        return not known or _GOES_ON.match(self.text, end) is not None

    def _adjective(self, surface: str) -> str | None:
        match = self.pack.adjective.fullmatch(surface) if len(surface) <= _LONGEST_WORD else None
        if match is None:
            return None
        count, unit = match["count"].lower(), self.pack.adjective_units[match["unit"].lower()]
        if count[0].isdigit():
            number: str | None = count.replace(",", ".")
        else:
            number = "1" if count in ("ein", "one", "a") else _number_word(count, self.pack.language)
        return None if number is None else f"{number} {unit}"

    def _digits(self, match: re.Match[str], kind: str) -> int:
        """Read digits and what is written together with them; answer where the reading goes on."""
        start, end, surface = match.start(), match.end(), match[0]
        if kind == "iso" and len(surface) == 7 and surface[5:] > "12":  # "2023-24"
            kind = "yearspan"
        if kind == "clock":  # "8.15am"
            digits = _CLOCK.match(surface)
            end = start + (digits.end() if digits else 0)
            surface = self.text[start:end]
            self._add(start, end, "colon" if ":" in surface else "point" if "." in surface else "int", surface)
            return end
        if kind == "yearspan" and surface[4] != "/" and not _follows(surface):  # "2010–2020"
            end = start + 4
            self._add(start, end, "year" if _year_like(surface[:4]) else "number", surface[:4])
            return end
        if kind == "compound":
            adjective = self._adjective(_fold(surface))
            self._add(start, end, "adjective" if adjective else "other", adjective or surface.lower())
            return end
        if self.text[max(0, start - 1) : start] in ("$", "€", "£", "§"):
            self._add(start, end, "number" if self.text[start - 1] != "§" else "other", surface)
        elif self._is_code(start, end, kind):
            self._add(start, end, "other", surface)
        elif kind == "int":
            self._add(start, end, "year" if _year_like(surface) else "int" if len(surface) < 3 else "number", surface)
        elif kind == "number":
            short = re.fullmatch(r"[0-9]{1,2}\.[0-9]{2}", surface)
            self._add(start, end, "point" if short else "number", surface)
        elif kind == "yearspan":
            self._add(start, end, "yearspan" if _follows(surface) else "other", surface)
        else:
            self._add(start, end, kind, surface)
        return end

    def _is_code(self, start: int, end: int, kind: str) -> bool:
        """Tell digits that belong to a file number, a version or a name: ``418/15``, ``F-16``, ``v2.1``."""
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        if before and (before[-1].isalnum() or before[-1] in "_#@"):
            return True
        if before[-1:] in ("/", "-", "–", "‑", ".", ":") and before[:1].strip():
            last = next((item for item in reversed(self.items[-2:]) if item.kind not in ("slash", "dash")), None)
            if last is None or last.kind not in (
                "year",
                "ordinal",
                "date",
                "daymonth",
                "int",
                "colon",
                "point",
                "month",
                "part",
            ):
                return before[-1] != "." or before[0].isdigit()
            if before[-1] == "/" and last.kind in ("year", "int"):
                return True
        if after[:1] == "_" or after[:1].isalpha():
            return True
        return (
            after[:1] in ("/", "-", "‑")
            and kind in ("int", "number")
            and len(after) == 2
            and (after[1].isalpha() or (after[0] == "/" and after[1].isdigit()))
        )


def read_items(text: str, pack: TimePack) -> tuple[list[Item], str]:
    """Read the tokens of a text and their codes, one character an item."""
    items = _Reader(text, pack).read()
    return items, "".join([code_of(item.kind) for item in items])
