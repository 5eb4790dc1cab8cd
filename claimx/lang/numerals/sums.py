"""Number words cut out of a word, and the sum they build."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache

from claimx.lang.numerals.grammar import Atom, NumberGrammar

__all__ = ["EXACT", "Sum", "segment"]

LONGEST_WORD = 120  # neunhundertneunundneunzigtausendneunhundertneunundneunzig has 59 letters
EXACT = Context(prec=200)  # sums of large numbers keep all their digits


@dataclass(slots=True)
class Sum:
    """The number read so far, and what may follow."""

    grammar: NumberGrammar
    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    ceiling: Decimal | None = None
    pending: Decimal | None = None  # units said before their tens are known: "ein" in "einundzwanzig"
    last: str = ""
    scaled: bool = False
    section: Decimal = Decimal(
        0
    )  # what stands since the last scale word: "dos mil" in "tres billones dos mil millones"
    limit: Decimal | None = None  # that scale word

    @property
    def value(self) -> Decimal:
        """The number read so far."""
        return EXACT.add(self.total, self.group)

    @property
    def complete(self) -> bool:
        """Whether a numeral may end here."""
        return self.last not in ("", "joiner", "article")

    def feed(self, atom: Atom) -> bool:
        """Take one more word; say whether the language allows it here."""
        role, value = atom
        accepted: bool = getattr(self, f"_{role}")(value)
        if accepted:
            self.last = role
        return accepted

    def _article(self, value: Decimal) -> bool:
        self.group = value
        return not self.last

    def _unit(self, value: Decimal) -> bool:
        if self.last in ("unit", "teen", "half", "part", "whole", "article") or self.group % 10:
            return False
        if self.last == "tens" and self.grammar.units_first:
            return False
        if self.last == "joiner" and self.grammar.units_first and self.group % 100:
            return False
        if value == 0 and self.last:
            return False
        self.group += value
        return True

    def _teen(self, value: Decimal) -> bool:
        tens = self.group % 100
        if self.last in ("unit", "teen", "half", "part", "whole", "article"):
            return False
        if tens and int(tens) not in self.grammar.twenties:
            return False
        self.group += value
        return True

    def _tens(self, value: Decimal) -> bool:
        if self.last in ("half", "part", "whole", "article", "teen") or (self.last == "tens" and value != 10):
            return False
        if self.grammar.units_first:
            if self.group % 100 and (self.last != "joiner" or not 0 < self.group % 100 < 10):
                return False
            if self.last == "unit":
                return False
        elif value == 10 and int(self.group % 100) in self.grammar.twenties:
            pass  # "soixante-dix"
        elif value == 20 and self.group % 100 == 4 and 80 in self.grammar.twenties and self.last == "unit":
            value = Decimal(76)  # "quatre-vingts"
        elif self.group % 100:
            return False
        self.group += value
        return True

    def _hundred(self, value: Decimal) -> bool:
        if (
            self.last in ("half", "part")
            or not 0 <= self.group < self.grammar.hundreds
            or (
                self.group == 1 and self.grammar.hundreds < value  # "un cent" is a coin
            )
        ):
            return False
        if self.last in ("joiner", "") and self.group == 0:
            self.group = value
            return True
        if not self.group or self.last == "joiner":
            if self.last in {"thousand", "scale"}:
                self.group = value
                return True
            return False
        self.group *= value
        return True

    def _hundreds(self, value: Decimal) -> bool:
        if self.group or self.last in ("half", "part", "whole"):
            return False
        self.group = value
        return True

    def _thousand(self, value: Decimal) -> bool:
        before = self.total
        if not self._add_scale(value):
            return False
        self.section += EXACT.subtract(self.total, before)
        return True

    def _scale(self, value: Decimal) -> bool:
        many = EXACT.add(self.section, self.group)
        if self.section > 0 and many < value and value > 1000 and (self.limit is None or value < self.limit):
            if self.last == "joiner":
                return False
            head = EXACT.subtract(self.total, self.section)  # "dos mil quinientos millones", "mille miliardi"
            self.total, self.group, self.scaled = EXACT.add(head, EXACT.multiply(many, value)), Decimal(0), True
            self.ceiling = self.limit = value
        elif self._add_scale(value):
            self.limit = value if self.limit is None or value > 1000 else self.limit
        else:
            return False
        self.section = Decimal(0)
        return True

    def _add_scale(self, value: Decimal) -> bool:
        if self.last == "joiner" or (self.ceiling is not None and value >= self.ceiling):
            return False
        if self.last in ("thousand", "scale") and not self.group and value % 10:
            self.total = EXACT.multiply(self.total, value)  # "tausend Dutzend"
        elif self.last in ("thousand", "scale") and not self.group:
            self.total = EXACT.add(self.total, value)  # "zehn Millionen tausend"
        elif not self.group and self.last:
            return False
        else:
            self.total = EXACT.add(self.total, EXACT.multiply(self.group or Decimal(1), value))
        self.group = Decimal(0)
        self.ceiling = value
        self.scaled = True
        return True

    def _joiner(self, value: Decimal) -> bool:  # noqa: ARG002
        return self.last in ("unit", "tens", "hundred", "hundreds", "thousand", "scale")

    def _half(self, value: Decimal) -> bool:
        if self.last not in ("unit", "teen", "tens", "hundred"):
            return False
        self.group += value
        return True

    def _part(self, value: Decimal) -> bool:
        """``dreiviertel`` alone, ``zweidreiviertel`` behind a number."""
        return self._half(value) if self.last else self._whole(value)

    def _whole(self, value: Decimal) -> bool:
        self.group = value
        return not self.last


@lru_cache(maxsize=4096)
def segment(word: str, grammar: NumberGrammar) -> tuple[Atom, ...] | None:
    """Cut a folded word into number words, ``None`` where something is left over.

    Args:
        word: In the folded form of the grammar.
        grammar: Of the language.

    Returns:
        The number words from left to right.
    """
    if word in grammar.words:
        return (grammar.words[word],)
    if not grammar.glued or word[:2] not in grammar.starts or not 4 <= len(word) <= LONGEST_WORD:
        return None
    return _segment_from(word, 0, grammar, {})


def _segment_from(word: str, at: int, grammar: NumberGrammar, dead: dict[int, bool]) -> tuple[Atom, ...] | None:
    """Cut from a position on, the longest words first; positions that lead nowhere are remembered."""
    if at == len(word):
        return ()
    if at in dead:
        return None
    for end in range(min(len(word), at + 16), at, -1):
        atom = grammar.words.get(word[at:end])
        if atom is not None and atom.role not in ("article",):
            rest = _segment_from(word, end, grammar, dead)
            if rest is not None:
                return (atom, *rest)
    dead[at] = True
    return None
