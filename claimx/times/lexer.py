"""Text -> items: every token with its class, so that rules need not look at letters."""

from __future__ import annotations

import re

from claimx.lang.time_pack import TimePack, code_of
from claimx.times.items import Item
from claimx.times.scanner import scanner
from claimx.times.vocabulary import Vocabulary, fold

__all__ = ["read_items"]

_CLOCK = re.compile(r"[0-9.:]*[0-9]")
_ZONE = re.compile(r"(?:UTC|GMT)(?:\s?(?P<sign>[+−-])\s?(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?)?(?!\w)")
_ROMAN = re.compile(
    r"(?P<number>I{1,3}|IV|VI{0,3}|IX|X{1,2}(?:I{1,3}|IV|VI{0,3}|IX)?)\.?\s{1,2}(?:[Qq]uart|Halb|Jahrh|Jh)"
)
_DASHED_DATE = re.compile(r"(?P<day>[0-9]{1,2})-(?P<month>[^\W\d_]{3,9})-(?P<year>[0-9]{4}|[0-9]{2})")
_BROKER = re.compile(r"(?:[1-4]Q|[12]H(?=[0-9]|\Z))(?P<year>[0-9]{2}|[0-9]{4})?")
_YEAR_FOLLOWS = re.compile(r"\s?[12][0-9]{3}(?!\w)")
_AMOUNT = re.compile(r"(?P<number>[0-9]+(?:[.,][0-9]+)?)(?P<unit>[^\W\d_]+)")
_HOURS_MINUTES = re.compile(r"(?P<hours>[0-9]{1,3})h(?P<minutes>[0-9]{1,2})(?:m|min)")
_DAY_FOLLOWS = re.compile(r"\s(?:the\s)?[0-9]{1,2}(?:st|nd|rd|th)?(?:,?\s[0-9]{4})?(?=\s*(?:[,.;:!?)\n]|\Z|at\b|to\b))")
_ISH = re.compile(r"(?P<hour>[0-9]{1,2})-?ish")
_WORD = re.compile(r"[^\W\d_]{2,15}")
_LONGEST_NUMBER = 6
_FIRST_OF_OLD = "35"  # two digits from here on are of the last century
_FOLLOWING = re.compile(r"\s*(?:\Z|[.,;:!?)](?!\w)|(?P<word>[a-zäöüß]+))")
_SIGNS = {
    **dict.fromkeys(".!?;", "stop"),
    ",": "comma",
    "/": "slash",
    **dict.fromkeys("-–—‑−", "dash"),
    "(": "open",
}
_QUOTES = frozenset("„“”\"»«›‹'‘")
_BEFORE_SHORT_YEAR = frozenset(
    {"month", "quartercode", "season", "fall", "ordinal", "int", "comma", "holiday", "of", "in"}
)
_DATED = frozenset({"year", "ordinal", "date", "daymonth", "int", "colon", "point", "month", "part", "quartercode"})


def _year_like(digits: str) -> bool:
    return len(digits) == 4 and "1000" <= digits <= "2199"


def _follows(surface: str) -> bool:
    """Tell whether two years are next to each other: ``2023/24``."""
    first, _, second = surface.replace("–", "/").replace("-", "/").partition("/")
    return (int(first) + 1) % int("1" + "0" * len(second)) == int(second)


class _Reader:
    """One pass over a text; the state is where the last token ended and what it was."""

    def __init__(self, text: str, pack: TimePack) -> None:
        self.text, self.pack = text, pack
        self.vocabulary = Vocabulary.of(pack)
        self.items: list[Item] = []

    def read(self) -> list[Item]:
        position = 0
        text, items, plain = self.text, self.items, self.vocabulary.plain
        search = scanner(self.pack.decade_suffix, self.pack.ordinal_suffixes).search
        while match := search(text, position):
            kind = match.lastgroup or "sign"
            start, position = match.span()
            if kind == "word":
                if found := plain(match[0]):
                    items.append(Item(start, position, *found))
                else:
                    position = self._word(start, position)
            elif kind == "break":
                self._add(start, position, "stop", "")
            elif kind == "sign":
                self._add(start, position, _SIGNS.get(match[0], "other"), match[0])
            else:
                position = self._digits(match, kind)
        return items

    def _add(self, start: int, end: int, kind: str, value: str) -> None:
        self.items.append(Item(start, end, kind, value))

    def _begins(self) -> bool:
        """Tell whether the next token begins a sentence, where a capital says nothing."""
        last = self.items[-1] if self.items else None
        return last is None or last.kind == "stop" or (last.kind == "other" and last.value in _QUOTES)

    def _word(self, start: int, end: int) -> int:
        """Read a word whose class depends on what stands around it."""
        surface = fold(self.text[start:end])
        words, lower = self.pack.words, surface.lower()
        if zone := _ZONE.match(self.text, start):
            offset = f"{zone['sign']}{int(zone['hours'] or 0):02d}:{zone['minutes'] or '00'}".replace("−", "-")
            self._add(start, zone.end(), "zone", offset if zone["hours"] else "Z")
            return zone.end()
        if roman := _ROMAN.match(self.text, start):
            stop = start + len(roman["number"])
            self._add(start, stop + (self.text[stop] == "."), "ordinal", _roman(roman["number"]))
            return self.items[-1].end
        if fiscal := self.vocabulary.fiscal_year(lower):
            self._add(start, start + 2, words["fy"].kind, words["fy"].value)
            self._add(start + 2, end, "year", fiscal)
            return end
        if phrase := self.vocabulary.phrase_at(self.text, start, lower):
            stop = start + len(phrase)
            self._add(start, stop, words[phrase].kind, words[phrase].value)
            return stop
        if self.vocabulary.has_dot(self.text, surface, end):
            found = words.get(lower + ".") or words[surface + "."]
            self._add(start, end + 1, found.kind, found.value)
            return end + 1
        if beside := self._by_neighbours(surface, end):
            self._add(start, end, *beside)
            return end
        if surface in words and lower in words and self._begins():
            surface = lower
        if found_kind := self.vocabulary.read(surface):
            self._add(start, end, *found_kind)
            return end
        return self._word(self._before_hyphen(start, end, surface), end)

    def _before_hyphen(self, start: int, end: int, surface: str) -> int:
        """Add the word before a hyphen, and the hyphen of a range (``Mo-Fr``); answer where the next word begins."""
        first = surface.partition("-")[0]
        head = self.pack.words.get(first) or self.pack.words[first.lower()]
        cut = start + re.search("[-‑]", self.text[start:end]).start()  # type: ignore[union-attr]
        self._add(start, cut, head.kind, head.value)
        if self.vocabulary.is_range(surface):
            self._add(cut, cut + 1, "dash", "-")
        return cut + 1

    def _digits(self, match: re.Match[str], kind: str) -> int:
        """Read digits and what is written together with them; answer where the reading goes on."""
        start, end, surface = match.start(), match.end(), match[0]
        if kind == "iso" and len(surface) == 7 and (surface[5:] > "12" or self._spans(surface)):  # "2023-24"
            kind = "yearspan"
        if kind == "clock":  # "8.15am"
            digits = _CLOCK.match(surface)
            end = start + (digits.end() if digits else 0)
            surface = self.text[start:end]
            self._add(start, end, "colon" if ":" in surface else "point" if "." in surface else "int", surface)
        elif kind == "yearspan" and surface[4] != "/" and not _follows(surface):  # "2010–2020"
            end = start + 4
            self._add(start, end, "year" if _year_like(surface[:4]) else "number", surface[:4])
        elif kind == "compound":
            self._compound(start, end, surface)
        elif kind in ("shortyear", "offset"):
            self._beside(start, end, surface, kind)
        elif self.text[max(0, start - 1) : start] in ("$", "€", "£", "§"):
            self._add(start, end, "number" if self.text[start - 1] != "§" else "other", surface)
        elif kind != "fraction" and self._is_code(start, end, kind):
            self._add(start, end, "other", surface)
        else:
            self._plain_digits(start, end, surface, kind)
        return end

    def _spans(self, surface: str) -> bool:
        """Tell ``the 2008-09 season`` from a month after ISO 8601."""
        last = self.items[-1].kind if self.items else ""
        return last in ("article", "season", "fall", "schoolyear", "fiscal") and _follows(surface)

    def _plain_digits(self, start: int, end: int, surface: str, kind: str) -> None:
        if kind == "int" and self._is_short_year(end, surface):
            kind, surface = "year", _century_of(surface) + surface
        elif kind == "int":
            kind = "year" if _year_like(surface) else "int" if len(surface) < 3 else "number"
        elif kind == "number":
            kind = "point" if re.fullmatch(r"[0-9]{1,2}\.[0-9]{2}", surface) else "number"
        elif kind == "yearspan":
            kind = "yearspan" if _follows(surface) and _year_like(surface[:4]) else "other"
        elif kind == "unitiso":
            kind = "iso"
        elif kind == "hclock":
            kind, surface = "colon", surface.replace("h", ":")
        elif kind == "fraction":
            last = self.items[-1].kind if self.items else ""
            if known := self.pack.words.get(surface):  # "9/11"
                kind, surface = known.kind, known.value
            elif last in ("season", "fall", "schoolyear", "fiscal") and _follows(surface):  # "Saison 22/23"
                kind, surface = "yearspan", "20" + surface
            elif last == "weekno":  # "KW 12/23"
                cut = start + surface.index("/")
                self._add(start, cut, "int", self.text[start:cut])
                self._add(cut, cut + 1, "slash", "/")
                start, kind, surface = cut + 1, "year", "20" + self.text[cut + 1 : end].zfill(2)
        elif kind == "monthyear" and self.items and self.items[-1].kind == "weekno":  # "KW 12/2023"
            cut = start + surface.index("/")
            self._add(start, cut, "int", self.text[start:cut])
            self._add(cut, cut + 1, "slash", "/")
            start, kind, surface = cut + 1, "year", self.text[cut + 1 : end]
        self._add(start, end, kind, surface)

    def _by_neighbours(self, surface: str, end: int) -> tuple[str, str] | None:
        """Return class and value of ``one second``, ``march 3``: words that mean something else elsewhere."""
        lower = surface.lower()
        if unit := self._after_number(lower):
            return "unit", unit
        if lower in self.pack.listed("about_digits") and self.text[end + 1 : end + 2].isdigit():
            return "mod", "APPROX"
        if self._is_small_month(surface, end):
            return "month", self.vocabulary.month(surface.title()) or ""
        return None

    def _after_number(self, lower: str) -> str | None:
        """Return the unit of ``one second``, which elsewhere is an ordinal."""
        if lower not in self.pack.listed("after_numbers") or not self.items:
            return None
        last = self.items[-1]
        counted = last.kind in ("int", "number", "point", "word", "per") or self.text[last.start : last.end] == "one"
        return self.pack.words[lower + "s"].value if counted else None

    def _is_small_month(self, surface: str, end: int) -> bool:
        """Tell ``march 3``, ``in may``, where a month is written small."""
        if surface not in self.pack.listed("small_months"):
            return False
        last = self.items[-1].kind if self.items else "stop"
        dated = _DAY_FOLLOWS.match(self.text, end) is not None
        return (
            last in ("ordinal", "every") or (last == "int" and _YEAR_FOLLOWS.match(self.text, end) is not None) or dated
        )

    def _beside(self, start: int, end: int, surface: str, kind: str) -> None:
        """Read what is a year or a zone beside a date or a clock only: ``Oct 3, '24``, ``14:05 +0200``."""
        last = self.items[-1].kind if self.items else ""
        if kind == "offset":
            digits = surface.replace(":", "")
            self._add(start, end, "zone" if last in ("colon", "ampm") else "other", f"{digits[:3]}:{digits[3:]}")
        else:
            year = _century_of(surface[1:]) + surface[1:]
            self._add(start, end, "year" if last in _BEFORE_SHORT_YEAR else "other", year)

    def _is_short_year(self, end: int, digits: str) -> bool:
        """Tell ``im Sommer 45``, ``seit Mai 68 gab es``: two digits behind a season or month, and no noun to count."""
        kinds = [item.kind for item in self.items[-2:]]
        if len(digits) != 2 or len(kinds) < 2 or kinds[1] not in ("season", "month") or not self.pack.verb_second:
            return False
        if kinds[0] not in ("in", "boundary", "part", "article", "to", "ago"):
            return False
        following = _FOLLOWING.match(self.text, end)
        word = following["word"] if following else None
        if word is None:  # "Im Mai 12, im Juni 50" are counts
            return following is not None and kinds[1] == "season" and digits >= _FIRST_OF_OLD
        return word in self.pack.listed("past") or self.pack.past_form.fullmatch(word) is not None

    def _compound(self, start: int, end: int, surface: str) -> None:
        """Read ``17-monatig``, ``14-Nov-2024``, ``3Q24``; the rest is no time."""
        if (dashed := _DASHED_DATE.fullmatch(surface)) and (month := self.vocabulary.month(dashed["month"])):
            cuts = [start + place for place in (dashed.end("day"), dashed.start("month"), dashed.end("month"))]
            year = dashed["year"] if len(dashed["year"]) == 4 else f"20{dashed['year']}"
            self._add(start, cuts[0], "int", dashed["day"])
            self._add(cuts[1], cuts[2], "month", month)
            self._add(cuts[2] + 1, end, "year", year)
        elif (broker := _BROKER.fullmatch(surface)) and (
            surface[1] == "Q" or broker["year"] or _YEAR_FOLLOWS.match(self.text, end)
        ):
            self._add(start, start + 2, "quartercode", f"{surface[1]}{surface[0]}")
            if year := surface[2:]:
                self._add(start + 2, end, "year", year if len(year) == 4 else f"20{year}")
        elif long := _HOURS_MINUTES.fullmatch(surface):
            self._add(start, end, "adjective", f"PT{int(long['hours'])}H{int(long['minutes'])}M")
        elif ish := _ISH.fullmatch(surface):  # "at 7ish"
            self._add(start, end, "int", ish["hour"])
        elif amount := self._amount(surface):
            cut = start + amount.end("number")
            number, unit = amount["number"], self._unit(amount["unit"])
            self._add(start, cut, "int" if number.isdigit() else "number", number)
            self._add(cut, end, "unit", unit)
        else:
            adjective = self.vocabulary.adjective(fold(surface))
            self._add(start, end, "adjective" if adjective else "other", adjective or surface.lower())

    def _amount(self, surface: str) -> re.Match[str] | None:
        """Match a number with its unit in one word, ``48hrs``; ``20m`` is minutes after hours only."""
        match = _AMOUNT.fullmatch(surface)
        if match is None or len(match["number"]) > _LONGEST_NUMBER:
            return None
        return match if self._unit(match["unit"]) else None

    def _unit(self, written: str) -> str:
        """Return the unit that letters behind a number name, empty where they name none."""
        word = self.pack.words.get(written.lower())
        if word is not None and word.kind == "unit":
            return word.value
        last = self.items[-1] if self.items else None
        hours = last is not None and last.kind == "unit" and last.value == "TH"
        return "TH" if written == "h" else "TM" if written == "m" and hours else ""

    def _is_code(self, start: int, end: int, kind: str) -> bool:
        """Tell digits that belong to a file number, a version or a name: ``418/15``, ``F-16``, ``v2.1``."""
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        if before and (before[-1].isalnum() or before[-1] in "_#@"):
            return True
        if before[-1:] in ("/", "-", "–", "‑", ".", ":") and before[:1].strip():
            last = next((item for item in reversed(self.items[-2:]) if item.kind not in ("slash", "dash")), None)
            if last is None or last.kind not in _DATED:
                return before[-1] != "." or before[0].isdigit()
            if before[-1] == "/" and last.kind in ("year", "int"):
                return True
        if after[:1] == "_" or (after[:1].isalpha() and not (kind == "ordinal" and self._before_month(end))):
            return True
        return (
            after[:1] in ("/", "-", "‑")
            and kind in ("int", "number")
            and len(after) == 2
            and (after[1].isalpha() or (after[0] == "/" and after[1].isdigit()))
        )

    def _before_month(self, end: int) -> bool:
        """Tell whether a month or century is written right behind an ordinal: ``3.Oktober``, ``3.Jahrhundert``."""
        word = _WORD.match(self.text, end)
        if word is None:
            return False
        found = self.pack.words.get(word[0]) or self.pack.words.get(word[0].lower())
        return found is not None and found.kind in ("month", "century", "quarter", "halfyear", "weekno", "nthholiday")


def _century_of(digits: str) -> str:
    return "20" if digits < _FIRST_OF_OLD else "19"


def _roman(letters: str) -> str:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in letters]
    following = [*values[1:], 0]
    return str(sum(-value if value < right else value for value, right in zip(values, following, strict=True)))


def read_items(text: str, pack: TimePack) -> tuple[list[Item], str]:
    """Read the tokens of a text and their codes, one character an item."""
    items = _Reader(text, pack).read()
    return items, "".join([code_of(item.kind) for item in items])
