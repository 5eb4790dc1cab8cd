"""A sentence as a row of words, digits and marks, which every step of the room reads."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from claimx.lang.numerals import fold
from claimx.quantities.shapes import find_shapes

__all__ = ["Row", "read_row"]

_SPACE = " \u00a0\u2009\u202f\u2007\u2008\u200a"
_WORD = re.compile(
    rf"(?<![0-9])(?<![0-9][.,])[0-9]{{1,3}}(?:[{_SPACE}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+|['’ʼ‘′][0-9]{3}(?![0-9]))*"
    r"|[^\W\d_]+(?:[\u00ad\u0300-\u036f]+[^\W\d_]*)*"
    r"|\S"
)


@dataclass(slots=True)
class Row:
    """The words of a sentence.

    Attributes:
        offset: Where the sentence begins in the document.
        text: Each word as it stands there.
        key: Each word folded.
        start: Where each begins in the document.
        end: Where each ends.
        counts: Where words stand that may tell what is counted, once somebody has looked.
        names: For the words of what names something by its shape, the word after it and the reason.
    """

    offset: int
    text: list[str] = field(default_factory=list)
    key: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    names: dict[int, tuple[int, str]] = field(default_factory=dict)
    counts: list[int] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def glued(self, i: int) -> bool:
        """Tell whether word ``i`` follows the word before without a space."""
        return 0 < i < len(self.text) and self.start[i] == self.end[i - 1]

    def is_word(self, i: int) -> bool:
        """Tell whether there is a word ``i`` that begins with a letter."""
        return 0 <= i < len(self.text) and self.text[i][0].isalpha()

    def is_digits(self, i: int) -> bool:
        """Tell whether there is a word ``i`` that begins with a digit."""
        return 0 <= i < len(self.text) and "0" <= self.text[i][0] <= "9"

    def get(self, i: int) -> str:
        """Return the folded word ``i``, an empty string outside the row."""
        return self.key[i] if 0 <= i < len(self.key) else ""

    def words(self, i: int, n: int) -> tuple[str, ...]:
        """Return ``n`` folded words from ``i`` on, none where the row holds fewer."""
        found = tuple(self.key[i : i + n]) if i >= 0 else ()
        return found if len(found) == n else ()

    def compound_end(self, i: int) -> int:
        """Return the index after the word at ``i`` with what hangs on it by hyphens (``U-Boote``)."""
        i += 1
        if self.glued(i) and self.is_digits(i) and len(self.text[i]) == 1:
            i += 1  # "CO2"
        while (
            i + 1 < len(self.text)
            and self.text[i] in "-‑"
            and self.glued(i)
            and self.glued(i + 1)
            and self.text[i + 1][0].isalnum()
        ):
            i += 2
        return i

    def compound_start(self, i: int) -> int:
        """Return the index of the first word of the hyphened word that ends at ``i``."""
        while i >= 2 and self.text[i - 1] in "-‑" and self.glued(i) and self.glued(i - 1) and self.is_word(i - 2):
            i -= 2
        return i


def read_row(text: str, offset: int) -> Row:
    """Cut a sentence into words."""
    row = Row(offset)
    for match in _WORD.finditer(text):
        word = match[0]
        row.text.append(word)
        row.key.append("'" if word == "’" else fold(word) or word)  # a soft hyphen alone stays
        row.start.append(offset + match.start())
        row.end.append(offset + match.end())
    for start, end, reason in find_shapes(text):
        first, last = bisect_left(row.start, offset + start), bisect_left(row.start, offset + end)
        row.names |= dict.fromkeys(range(first, last), (last, reason))
    return row
