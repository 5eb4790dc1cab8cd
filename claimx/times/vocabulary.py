"""Words -> classes: what can be told of a word without looking at the text around it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from claimx.lang.numerals import read_number
from claimx.lang.time_pack import TimePack

__all__ = ["Vocabulary", "fold"]

_LONGEST_WORD = 60
_P_AND_ONE = 2
_GOES_ON = re.compile(r"\.\s{0,2}[0-9a-z,]")
_FISCAL = re.compile(r"fy([0-9]{2}|[0-9]{4})")
_QUARTER = re.compile(r"(?:Q[1-4]|H[12])")
_ISO_PERIOD = re.compile(
    r"P(?=[0-9T])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,4}D)?"
    r"(?:T(?=[0-9])(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}S)?)?"
)
_HALF = ("half", "halb")
_HEAD = re.compile(r"[^\W\d_]+")


def fold(word: str) -> str:
    """Write a word with composed letters, without soft hyphens, with plain hyphens."""
    return word if word.isascii() else unicodedata.normalize("NFC", word.replace("\u00ad", "").replace("‑", "-"))


class Vocabulary:
    """The words of a pack, with what was read before kept at hand.

    Args:
        pack: The language.
    """

    def __init__(self, pack: TimePack) -> None:
        self._pack = pack
        self._phrases = _phrases(pack)
        self.read = lru_cache(maxsize=1 << 15)(self._read)
        self.plain = lru_cache(maxsize=1 << 15)(self._plain)

    @staticmethod
    @lru_cache(maxsize=32)
    def of(pack: TimePack) -> Vocabulary:
        """Return the vocabulary of a pack, made once."""
        return Vocabulary(pack)

    def _plain(self, written: str) -> tuple[str, str] | None:
        """Return class and value of a word that means the same everywhere; ``None`` for one that looks around."""
        surface, words = fold(written), self._pack.words
        lower = surface.lower()
        if lower.partition("-")[0] in self._phrases or f"{lower}." in words or f"{surface}." in words:
            return None
        if surface != lower and surface in words and lower in words:
            return None
        if any(lower in self._pack.listed(name) for name in ("after_numbers", "small_months", "about_digits")):
            return None
        if surface in ("UTC", "GMT") or not surface.strip("IVX") or self.fiscal_year(lower):
            return None
        return self.read(surface)

    def _read(self, surface: str) -> tuple[str, str] | None:
        """Return class and value of a word by itself; ``None`` where a hyphen joins two time words."""
        if _QUARTER.fullmatch(surface):
            return "quartercode", surface
        if _ISO_PERIOD.fullmatch(surface) and ("T" in surface or len(re.findall("[A-Z]", surface)) > _P_AND_ONE):
            return "adjective", surface  # "P3M" alone may be the name of a thing
        lower, words = surface.lower(), self._pack.words
        found = words.get(surface) or words.get(lower)
        if found and (len(surface) > 1 or surface == lower or found.kind != "unit"):  # "8 h", but "EStH 2013 H 9.11"
            return found.kind, found.value
        if (number := self._number(lower)) is not None:
            return "word", number
        if (adjective := self.adjective(surface)) is not None:
            return "adjective", adjective
        return None if "-" in lower and (self._splits(lower) or self.is_range(surface)) else ("other", lower)

    def is_range(self, surface: str) -> bool:
        """Tell ``Mo-Fr``, ``May-June``: two days or months with a hyphen."""
        head, _, tail = surface.partition("-")
        first, second = (self._day_or_month(word) for word in (head, tail))
        return first is not None and first == second

    def _day_or_month(self, word: str) -> str | None:
        found = self._pack.words.get(word) or self._pack.words.get(word.lower())
        kind = found.kind if found else None
        return "day" if kind in ("weekday", "weekdayabbr", "shortday") else "month" if kind == "month" else None

    def _number(self, word: str) -> str | None:
        if not 2 < len(word) <= _LONGEST_WORD:
            return None
        value = read_number(word, self._pack.language)
        return None if value is None else str(value)

    def adjective(self, surface: str) -> str | None:
        """Read an adjective of duration: ``17-monatig`` is ``17 M``."""
        match = self._pack.adjective.fullmatch(surface) if len(surface) <= _LONGEST_WORD else None
        if match is None:
            return None
        groups = match.groupdict()
        count, unit = match["count"].lower(), self._pack.adjective_units[(match["unit"] or groups["span"]).lower()]
        unit = "@" + unit if groups.get("every") else unit  # "Zehn-Minuten-Takt"
        whole, half, _ = count.partition("-and-a-half")
        number: str | None
        if half and (number := self._number(whole)):
            return f"{number}.5 {unit}"
        if count[0].isdigit():
            number = count.replace(",", ".")
        elif count in _HALF:
            number = "0.5"
        else:
            number = "1" if count in ("ein", "one", "a") else self._number(count)
        return None if number is None else f"{number} {unit}"

    def month(self, name: str) -> str | None:
        """Return the number of a month by its name or a short form of it."""
        found = next(
            (word for form in (name, name.lower(), f"{name.lower()}.") if (word := self._pack.words.get(form))), None
        )
        return found.value if found and found.kind == "month" else None

    def fiscal_year(self, lower: str) -> str | None:
        """Read ``fy24``."""
        match = _FISCAL.fullmatch(lower) if "fy" in self._pack.words else None
        return None if match is None else match[1] if len(match[1]) == 4 else f"20{match[1]}"

    def phrase_at(self, text: str, start: int, lower: str) -> str | None:
        """Return the longest phrase of the word list that begins at a place."""
        for phrase in self._phrases.get(lower.partition("-")[0], ()):
            stop = start + len(phrase)
            if not text[stop : stop + 1].isalnum() and " ".join(text[start:stop].lower().split()) == phrase.lower():
                return phrase
        return None

    def has_dot(self, text: str, surface: str, end: int) -> bool:
        """Tell whether the full stop after a word belongs to it; after a whole word it ends the sentence."""
        if text[end : end + 1] != ".":
            return False
        words, lower = self._pack.words, surface.lower()
        if f"{lower}." not in words and f"{surface}." not in words:
            return False
        known = surface in words or lower in words
        return not known or _GOES_ON.match(text, end) is not None

    def _splits(self, lower: str) -> bool:
        """Tell whether a hyphen joins two time words: ``mid-October``, ``third-quarter``."""
        head, _, tail = lower.partition("-")
        first, second = self._pack.words.get(head), self._pack.words.get(tail)
        if first is None or len(tail) > _LONGEST_WORD:
            return False
        joined = second is not None and second.kind in ("quarter", "half", "halfyear", "century")
        return first.kind == "part" or (first.kind == "ordword" and joined)


def _phrases(pack: TimePack) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for phrase in pack.words:
        head = _HEAD.match(phrase)
        if head and head[0] != phrase and phrase.rstrip(".") != head[0]:
            table.setdefault(head[0].lower(), []).append(phrase)
    return {head: tuple(sorted(found, key=lambda p: (-len(p), p))) for head, found in table.items()}
