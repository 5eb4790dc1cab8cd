"""Where sentences end, and which full stops belong to a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from claimx.lang.text_pack import TextPack
from claimx.text.characters import NOTE_NUMBER
from claimx.text.tokens import Kind, RawToken, find_tokens

__all__ = ["split_block"]

_QUOTES = frozenset([*"\"'”“’‘»«›‹", "''"])
_CLOSERS = _QUOTES | frozenset(")]}")
_OPENERS = frozenset([*"\"'„“”‚‘»«›‹([{–—-¿¡", "``", "''"])
# What closes a quotation, by the mark that opens it; marks with blanks on both sides are told by their partner.
_PARTNERS = {"„": '“”"', "»": "«", "«": "»", "“": "”", '"': '"', "``": "''", "''": "''", "‚": "‘’", "›": "‹", "‹": "›"}
_REACH = 400  # tokens, as far as a quotation may go
_SHORTEST = 5  # tokens of a sentence in quotation marks, marks included
_NOTE_NUMBER = re.compile(NOTE_NUMBER)
_FACE = re.compile(r"[:;]-?[()DPp]")
_DASHES = frozenset("-–—‐‑")
_ROMAN = re.compile(r"[IVX]{1,6}")
_SHORT_CONSONANTS = re.compile(r"[A-Za-z]?[bcdfghjklmnpqrstvwxz]{1,4}")
_ORDINAL_FRONT = frozenset(["", "(", ",", ":", "„", "»", "/"])
_VOWEL = re.compile(r"[aeiouäöü]", re.IGNORECASE)
_DAY = re.compile(r"[0-3]?[0-9]")
_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")


@dataclass(slots=True)
class _Reader:
    """One pass over the raw tokens of a block."""

    text: str
    raw: list[RawToken]
    pack: TextPack
    tokens: list[tuple[int, int]]
    breaks: list[int]  # indexes in tokens at which a sentence begins
    apart: frozenset[int] = frozenset()  # indexes in raw of closing marks with a blank before them

    def word(self, index: int) -> str:
        start, end, _ = self.raw[index]
        return self.text[start:end]

    def run(self) -> None:
        self.apart = self.find_marks_apart()
        index, n_raw = 0, len(self.raw)
        while index < n_raw:
            start, end, kind = self.raw[index]
            if kind == Kind.DOT:
                index = self.read_dot(index)
            elif kind in (Kind.TERMINAL, Kind.ELLIPSIS):
                self.tokens.append((start, end))
                index = self.finish(index + 1, kind)
            elif kind == Kind.DOTTED:
                self.tokens.append((start, end))
                index += 1
                if self.text[end - 1] == "." and self.starts_with_function_word(index) and not self.is_open(index - 1):
                    self.break_at()
            else:
                self.add_word(start, end)
                index += 1

    def find_marks_apart(self) -> frozenset[int]:
        """Find the closing marks that stand behind a blank: ``„ Wir kommen . “ Dann ging er .``."""
        found: set[int] = set()
        opened, since = "", 0
        for index, (start, _, _) in enumerate(self.raw):
            mark = self.word(index)
            glued = index > 0 and self.raw[index - 1][1] == start
            if opened and index - since > _REACH:
                opened = ""
            if opened and mark in _PARTNERS[opened]:
                opened = ""
                if not glued:
                    found.add(index)
            elif not opened and not glued and mark in _PARTNERS:
                opened, since = mark, index
        return frozenset(found)

    def is_glued(self, index: int) -> bool:
        return self.raw[index][0] == self.raw[index - 1][1]

    def add_word(self, start: int, end: int) -> None:
        word = self.text[start:end]
        for pattern in (self.pack.enclitics, self.pack.proclitics):
            if pattern is not None and ("'" in word or "’" in word or word.lower() == "cannot"):
                match = pattern.fullmatch(word)
                if match:
                    cut = start + max(match.end(1), match.end(match.lastindex - 1 if match.lastindex else 0))
                    self.tokens += [(start, cut), (cut, end)]
                    return
        self.tokens.append((start, end))

    def break_at(self) -> None:
        if not self.breaks or self.breaks[-1] != len(self.tokens):
            self.breaks.append(len(self.tokens))

    def is_open(self, index: int) -> bool:
        """Whether a dotted abbreviation always has something behind it (``z.B.``, ``e.g.``)."""
        return self.word(index).rstrip(".") in self.pack.abbreviations

    def starts_with_function_word(self, index: int) -> bool:
        while index < len(self.raw) and self.word(index) in _OPENERS:
            index += 1
        return index < len(self.raw) and self.word(index) in self.pack.starters

    def read_dot(self, index: int) -> int:
        """Attach a full stop to its word, or end a sentence with it."""
        start, end, _ = self.raw[index]
        attached = index > 0 and self.raw[index - 1][1] == start and self.tokens and self.tokens[-1][1] == start
        if attached:
            kind = self.raw[index - 1][2]
            verdict = None
            if kind == Kind.NUMBER:
                verdict = self.judge_number(index)
            elif kind in (Kind.WORD, Kind.OTHER):
                verdict = self.judge_word(index)
            if verdict is not None:
                self.tokens[-1] = (self.tokens[-1][0], end)
                if verdict:
                    return self.finish(index + 1, Kind.DOT)
                return index + 1
        self.tokens.append((start, end))
        return self.finish(index + 1, Kind.DOT)

    def judge_word(self, index: int) -> bool | None:
        """Decide on a word before a full stop: ``None`` no abbreviation, else whether a sentence can end there."""
        word = self.text[self.tokens[-1][0] : self.raw[index - 1][1]]
        word = word[max(map(word.rfind, _DASHES)) + 1 :] or word
        following = index + 1
        if following >= len(self.raw):
            return False if self.is_abbreviation(word, self.pack.final_abbreviations) else None
        if word in self.pack.abbreviations or self.is_numeric(word, following):
            return False
        if self.is_abbreviation(word, self.pack.abbreviations):  # "Max. 50 Gäste", but "… des Modells 737 Max. Der …"
            return None if self.starts_with_function_word(following) else False
        if self.is_abbreviation(word, self.pack.final_abbreviations) or self.is_clipped(word):
            return self.starts_with_function_word(following)
        if self.is_initial(word) or (self.pack.ordinal_dot and _ROMAN.fullmatch(word)):
            return None if self.starts_with_function_word(following) and len(self.tokens) > 1 else False
        return None

    @staticmethod
    def is_abbreviation(word: str, known: frozenset[str]) -> bool:
        return word in known or word[:1].lower() + word[1:] in known

    def is_numeric(self, word: str, following: int) -> bool:
        """Whether a word is an abbreviation because a number follows (``Nr. 5``, ``Hauptstr. 9``, ``Art. IV``)."""
        endings = self.pack.numeric_endings
        if not (word in self.pack.numeric_abbreviations or (endings and word.endswith(endings))):
            return False
        behind = self.word(following)
        spoken = word.islower() and self.starts_with_function_word(following)  # "The answer is no. I still hope"
        roman = bool(_ROMAN.fullmatch(behind)) and not spoken
        return self.raw[following][2] == Kind.NUMBER or roman or behind[:1].islower()

    def is_initial(self, word: str) -> bool:
        """Whether a letter is the initial of a name; English "I" mostly is not."""
        return len(word) == 1 and word.isalpha() and (word != "I" or self.pack.ordinal_dot or len(self.tokens) == 1)

    def is_clipped(self, word: str) -> bool:
        """Whether a word without vowel is an abbreviation that no list has (``Pkt.``, ``Schr.``)."""
        clipped = len(word) > 1 and _SHORT_CONSONANTS.fullmatch(word) and not _VOWEL.search(word)
        return bool(clipped) and word not in self.pack.whole_words and word.lower() not in self.pack.function_words

    def judge_number(self, index: int) -> bool | None:
        """Decide on digits before a full stop: ``None`` an ending, else an ordinal (never an end)."""
        following = index + 1
        if self.pack.ordinal_dot and following < len(self.raw) and self.is_ordinal(index, following):
            return False
        first = len(self.tokens) == 1 or (self.breaks and self.breaks[-1] == len(self.tokens) - 1)
        return False if first and following < len(self.raw) else None  # the enumerator of a sentence

    def is_ordinal(self, index: int, following: int) -> bool:
        start, end, _ = self.raw[index - 1]
        number, word = self.text[start:end], self.word(following)
        if self.raw[following][0] == self.raw[index][1]:  # "15.–17. Mai", "23./24. Oktober"
            return word in _DASHES or word == "/" or word[:1].isalpha()
        if word[:1].islower() and len(number) <= 5:
            return True
        if not (number.isdigit() and len(number) <= 3) and not _DATE.fullmatch(number):
            return False
        if word in self.pack.ordinal_followers or word in _DASHES:
            return True
        if self.starts_with_function_word(following):
            return False
        before = self.word(index - 2).lower() if index >= 2 else ""
        led = before in self.pack.ordinal_leaders or (before == "als" and not self.compares(index - 2))
        if self.raw[following][2] == Kind.NUMBER:  # "am 5. 12. 2023"
            short = bool(_DATE.fullmatch(number)) and len(word) == 4 and word.isdigit()  # "am 5.12. 2023"
            return short or (led and bool(_DAY.fullmatch(number))) or self.is_date_part(index)
        return word[:1].isupper() and (led or before in _ORDINAL_FRONT)

    def compares(self, index: int) -> bool:
        """Whether a comparative stands before "als", so that a number ends the comparison: "mehr als 28."."""
        before = self.word(index - 1).lower() if index else ""
        return before.endswith(("er", "mehr"))

    def is_date_part(self, index: int) -> bool:
        """Whether the number is the month of a date written with blanks (``5. 12. 2023``)."""
        if index < 3 or index + 1 >= len(self.raw):
            return False
        day_dot, following = self.tokens[-2] if len(self.tokens) > 1 else (0, 0), self.word(index + 1)
        day = self.text[slice(*day_dot)]
        return (
            _DAY.fullmatch(day[:-1]) is not None and day.endswith(".") and following.isdigit() and len(following) == 4
        )

    def finish(self, index: int, kind: Kind) -> int:
        """Take the closing marks behind a final punctuation mark; break there unless the sentence goes on."""
        raw, text = self.raw, self.text
        quoted = False
        while index < len(raw) and raw[index][0] == raw[index - 1][1]:
            mark = text[raw[index][0] : raw[index][1]]
            if mark in _CLOSERS or raw[index][2] in (Kind.TERMINAL, Kind.ELLIPSIS):
                quoted = quoted or mark in _QUOTES
                self.tokens.append((raw[index][0], raw[index][1]))
                index += 1
            else:
                break
        if index in self.apart:
            quoted = True
            self.tokens.append((raw[index][0], raw[index][1]))
            index += 1
        index = self.take_note_or_face(index)
        if index < len(raw) and self.begins_sentence(index, kind, quoted=quoted):
            self.break_at()
        return index

    def take_note_or_face(self, index: int) -> int:
        """Take the number of a footnote (``.[2]``, ``.2``) or a face (``:-)``) into the sentence that it follows."""
        words = [self.word(i) for i in range(index, min(index + 3, len(self.raw)))]
        glued = bool(words) and self.raw[index][0] == self.raw[index - 1][1]
        mark = self.raw[index - 1][0]
        noted = mark > 0 and (self.text[mark - 1].isalpha() or {*self.text[mark - 1 : mark + 1]} & _CLOSERS)
        numbered = bool(noted) and glued and bool(_NOTE_NUMBER.fullmatch(words[0]))
        numbered = numbered and not (words[1:] and self.is_glued(index + 1))
        n_taken = 0
        if glued and len(words) == 3 and words[0] == "[" and words[1].isdigit() and words[2] == "]":
            n_taken = 3
        elif numbered or (words and _FACE.fullmatch(words[0])):
            n_taken = 1
        self.tokens += [(start, end) for start, end, _ in self.raw[index : index + n_taken]]
        return index + n_taken

    def begins_sentence(self, index: int, kind: Kind, *, quoted: bool) -> bool:
        raw = self.raw
        start = raw[index][0]
        glued = raw[index - 1][1] == start
        while index < len(raw) and self.word(index) in _OPENERS:
            index += 1
        if index >= len(raw):
            return False
        word = self.word(index)
        first = word[:1]
        if glued:
            return kind == Kind.DOT and first.isupper() and len(word) > 1 and word[1:2].islower()
        if first.islower():
            return (len(word) > 2 and word[1].isupper()) or self.begins_in_lower_case(index, kind, quoted=quoted)
        if raw[index][2] in (Kind.WORD, Kind.NUMBER, Kind.DOTTED):
            if quoted and kind == Kind.TERMINAL and self.continues_frame(index):
                return False
            trails = kind == Kind.ELLIPSIS and word not in self.pack.starters and self.pack.ordinal_dot
            return not trails or (quoted and self.is_quoted_whole())
        return raw[index][2] == Kind.OTHER and not (word in ",;:)" or word in _CLOSERS)

    def is_quoted_whole(self) -> bool:
        """Whether all of the sentence so far is one quotation: „Wir haben gewonnen …“, but not „Warten auf …“ läuft."""
        first = self.breaks[-1] if self.breaks else 0
        words = [self.text[start:end] for start, end in self.tokens[first : first + _REACH]]
        closing = _PARTNERS.get(words[0], "") if words else ""
        return len(words) > _SHORTEST and sum(word in closing for word in words[1:] if closing) == 1

    def begins_in_lower_case(self, index: int, kind: Kind, *, quoted: bool) -> bool:
        """Whether a casual writer begins a sentence without capital; only where nouns have none either."""
        if self.pack.ordinal_dot or quoted or kind == Kind.ELLIPSIS or self.raw[index][2] != Kind.WORD:
            return False
        if kind == Kind.TERMINAL:
            return True
        word = self.text[slice(*self.tokens[-2])] if len(self.tokens) > 1 else ""
        return len(word) >= 3 and word.islower() and self.word(index) in self.pack.function_words

    def continues_frame(self, index: int) -> bool:
        """Whether a capitalized subject and a verb of speaking follow (``"Why?" Smith asked``)."""
        words = [self.word(i) for i in range(index, min(index + 5, len(self.raw)))]
        for position, word in enumerate(words):
            if word in self.pack.speech_verbs:
                return position > 0
            if not (word[:1].isupper() or word in ("'s", "the", "of")):
                return False
        return False


def split_block(text: str, start: int, end: int, pack: TextPack) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Split ``text[start:end]`` into tokens and sentences.

    Args:
        text: The whole text.
        start: Where the block begins.
        end: Where it ends.
        pack: How its language writes sentences.

    Returns:
        The tokens and the sentences, as pairs of offsets in text order.
    """
    reader = _Reader(text, find_tokens(text, start, end), pack, [], [])
    reader.run()
    tokens = reader.tokens
    firsts = [0, *(b for b in reader.breaks if 0 < b < len(tokens)), len(tokens)]
    sentences = [(tokens[a][0], tokens[b - 1][1]) for a, b in pairwise(firsts) if a < b]
    return tokens, sentences
