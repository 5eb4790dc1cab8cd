"""Chunks: the phrases of a clause as its frame needs them, whole, with hedges before numbers and what hangs on a noun.

The phrases of :mod:`claimx.claims.phrases` end where a holder ends. A frame wants more: ``mindestens 40 Systeme`` with
its hedge, ``das Vertrauen in die Justiz`` with its complement, a list as one, and nothing of what a comma or a bracket
sets off without a verb.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimx.claims.clauses import Clause
from claimx.claims.nouns import is_animate, is_common, is_one_of
from claimx.claims.phrases import Phrase, read_phrase
from claimx.claims.syntax import Node
from claimx.claims.valency import takes_preposition, valency
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["ASKING", "MERGED", "Chunk", "Marks", "find_chunks", "pronominal"]

MERGED = {
    "vom": "von", "zum": "zu", "zur": "zu", "am": "an", "im": "in", "ins": "in", "beim": "bei", "ums": "um",
    "fürs": "für", "aufs": "auf", "vorm": "vor", "ans": "an", "übers": "über", "unterm": "unter", "durchs": "durch",
    "hinterm": "hinter",
}  # fmt: skip
_RELATIONAL = ("ung", "ungen", "heit", "keit", "schaft", "schaften", "ion", "ionen", "tät", "enz", "anz", "ismus")
_COUNTING = frozenset({"mehr", "weniger", "genug", "genügend", "ebenso", "so"})
_MANY = frozenset({"viel", "viele", "wenig", "wenige", "mehr", "weniger"})
_NOMINAL = frozenset({"ART", "DET", "ADJ", "NUM", "N"})
_INTO = frozenset({"die", "das", "den"})
_LIKE_ARTICLES = frozenset({"andere", "anderen", "anderer", "anderes", "viele", "einige", "manche", "solche", "alle"})
ASKING = frozenset({"wer", "was", "wen", "wem", "welche", "welcher", "welches", "welchen"})
_JOINING = frozenset({"und", "oder", "sowie", "bzw", "bzw."})
# Of adjectives used as nouns: "die Auskünfte Dritter", "die Lage Betroffener".
_GENITIVE_PLURALS = ("dritter", "anderer", "igter", "riger", "ffener", "ierter", "ngener", "nder")
_PAIRS = {"weder": "noch", "sowohl": "als", "entweder": "oder"}


@dataclass(frozen=True, slots=True)
class Marks:
    """What other rooms know of the words of a document, by the first code point of each.

    Args:
        places: Words of names of places.
        names: Words of all names.
        times: Words of time expressions.
        amounts: First code point of each amount with its end, hedges included.
        counted: Words of amounts.
        text: The text of the document.
        syntax: What a parser said of each word; empty where nobody parsed.
    """

    places: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()
    times: frozenset[int] = frozenset()
    amounts: Mapping[int, int] = field(default_factory=dict)
    counted: frozenset[int] = frozenset()
    text: str = ""
    syntax: Mapping[int, Node] = field(default_factory=dict)

    def between(self, left: Word, right: Word) -> str:
        """Return what stands between two words."""
        return self.text[left.end : right.start]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase of a clause.

    Args:
        words: Its words in text order, preposition and hedges included.
        kind: ``np``, ``pp``, ``pron``, ``adv`` or ``verb``; ``da`` for "daran" and its like.
        inner: Its nominal part without preposition and hedges.
        head: Its head noun or pronoun.
        preposition: The preposition without article; empty where it has none.
        loose: It is set off by a comma, dash or bracket, and no verb stands with it.
    """

    words: tuple[Word, ...]
    kind: str
    inner: tuple[Word, ...]
    head: Word
    preposition: str = ""
    loose: bool = False

    @property
    def first(self) -> Word:
        """Its first word."""
        return self.words[0]

    @property
    def last(self) -> Word:
        """Its last word."""
        return self.words[-1]

    @property
    def phrase(self) -> Phrase:
        """Its nominal part."""
        return Phrase(self.inner, self.kind, self.head)


def find_chunks(
    clause: Clause,
    pack: ClaimPack,
    marks: Marks,
    *,
    gone: frozenset[int],
    verbs: Sequence[Word],
    governed: frozenset[str],
) -> list[Chunk]:
    """Split a clause into chunks, in text order.

    Args:
        clause: The clause.
        pack: The language.
        marks: Names, times and amounts in it.
        gone: Indices of words that belong to no chunk: verbs, times, cue and holder.
        verbs: The verbs of the clause, by which parts without verb are told.
        governed: Prepositions with which its verb takes an object.
    """
    reader = _Reader(pack, marks, governed)
    chunks: list[Chunk] = []
    run: list[Word] = []
    front = clause.finite.index if clause.finite is not None and clause.kind in ("main", "v2") else -1
    for word in [*clause.words, None]:
        if word is not None and word.index not in gone and (not run or run[-1].index + 2 >= word.index):
            run.append(word)
            continue
        if run:
            found = reader.split(run)
            chunks.extend(reader.join_front(found) if run[-1].index < front else found)
        run = [word] if word is not None and word.index not in gone else []
    return _set_apart(reader.join(chunks, clause.opener), clause.words, marks, verbs)


@dataclass(slots=True)
class _Reader:
    pack: ClaimPack
    marks: Marks
    governed: frozenset[str]

    def split(self, run: Sequence[Word]) -> list[Chunk]:
        """Split a stretch of words."""
        found: list[Chunk] = []
        place = 0
        while place < len(run):
            chunk = self._read(run, place)
            found.append(chunk)
            place += len(chunk.words)
        return found

    def _read(self, run: Sequence[Word], place: int) -> Chunk:
        word = run[place]
        fixed = self._fixed(run, place)
        if fixed > place:
            return Chunk(tuple(run[place:fixed]), "adv", (word,), word)
        start, end = self._nominal(run, place)
        if end > place:
            words = tuple(run[place:end])
            return Chunk(words, "np", tuple(run[start:end]), _head(run[start:end]))
        if word.low == "zu" and place + 1 < len(run) and run[place + 1].low in _MANY:  # "zu viele Köche"
            start, end = self._nominal(run, place + 1)
            if end > place + 1:
                return Chunk(tuple(run[place:end]), "np", tuple(run[start:end]), _head(run[start:end]))
        if word.tag == "P" or (word.low == "rund" and place + 1 < len(run) and run[place + 1].low == "um"):
            return self._prepositional(run, place)
        if word.tag in ("PRON", "ART", "DET") or word.low in ASKING:
            return Chunk((word,), "pron", (word,), word)
        if preposition := pronominal(word.low):
            return Chunk((word,), "da", (word,), word, preposition)
        kind = "verb" if word.tag in ("V", "PP", "INF", "ZU", "PTK") else "adv"
        return Chunk((word,), kind, (word,), word)

    def _fixed(self, run: Sequence[Word], place: int) -> int:
        """Return where a fixed adverb of several words ends, as "nach wie vor"; its place if there is none."""
        for length in (3, 2):
            if "_".join(w.low for w in run[place : place + length]) in valency(self.pack)["fixed_adverb"]:
                return min(len(run), place + length)
        return place

    def _prepositional(self, run: Sequence[Word], place: int) -> Chunk:
        at = place + 1
        if run[place].low in ("bis", "rund") and at < len(run) and run[at].tag == "P":
            at += 1  # "bis zum", "rund um"
        start, end = self._nominal(run, at)
        preposition = MERGED.get(run[at - 1].low, run[at - 1].low)
        if end > at:
            return Chunk(tuple(run[place:end]), "pp", tuple(run[start:end]), _head(run[start:end]), preposition)
        end = at
        while end < len(run) and run[end].tag in ("ADV", "ADJ", "PP", "PRON", "NUM", "ART", "DET") and end - at < 3:
            end += 1
            if run[end - 1].tag != "ADV":
                break  # "für zu kompliziert", "mit mir"
        words = tuple(run[place:end])
        return Chunk(words, "pp" if end > at else "adv", words[at - place :] or words, words[-1], preposition)

    def _nominal(self, run: Sequence[Word], place: int) -> tuple[int, int]:
        """Return where the noun behind hedges begins, and where its phrase ends; the place twice if there is none."""
        if place >= len(run):
            return place, place
        word = run[place]
        end_of_amount = self._amount(run, place)
        start = place
        if end_of_amount > place:
            while start < end_of_amount - 1 and run[start].tag in ("ADV", "P", "CO", "PTK", "PP"):
                start += 1
        elif word.low in valency(self.pack)["number_hedge"] and place + 1 < len(run):
            start, end = self._nominal(run, place + 1)
            counts = end > place + 1 and (run[start].tag == "NUM" or run[start].low in self.pack.words["number_word"])
            return (start, end) if counts or self._amount(run, place + 1) > place + 1 else (place, place)
        elif (bare := self._behind_articles(run, place)) > place:
            end = self._without_attributes(run, bare, read_phrase(run, bare, self.pack))
            return place, self._without_stranger(run, bare, max(end, bare))
        elif word.low in _COUNTING and self._counted(run, place) > place:
            return place, self._counted(run, place)
        if (run[start].tag not in _NOMINAL and end_of_amount == place) or _is_adverb(word, self.pack):
            return place, place
        end = read_phrase(run, start, self.pack) if run[start].tag in _NOMINAL else start
        end = max(self._without_attributes(run, start, end), end_of_amount)
        if end == start and run[start].tag in ("ART", "DET"):
            end = self._without_noun(run, start)
        end = self._without_stranger(run, start, end)
        if end_of_amount > place:
            end = self._behind_amount(run, max(end, end_of_amount))
        if end_of_amount > place and end < len(run) and run[end].low in ("mehr", "weniger") and self._near(run, end):
            end += 1  # "2,3 Prozent mehr"
        return start, max(end, end_of_amount)

    def _behind_articles(self, run: Sequence[Word], place: int) -> int:
        """Return the first word of "(eine) andere Lösung" that is no article; the place where no pronoun is one."""
        at, seen = place, False
        while at < len(run) and (run[at].tag in ("ART", "DET") or run[at].low in _LIKE_ARTICLES) and at - place < 3:
            seen = seen or run[at].tag == "PRON"
            at += 1
        return at if seen and at < len(run) and run[at].tag in ("N", "ADJ", "NUM") and self._near(run, at) else place

    def _without_noun(self, run: Sequence[Word], start: int) -> int:
        """Return where an article with an adjective and no noun ends: "die kleinen"; its place if there is none."""
        end = start + 1
        while end < len(run) and run[end].tag == "ADJ" and self._near(run, end):
            end += 1
        return end if end > start + 1 and run[end - 1].low.endswith(("e", "en", "er", "es")) else start

    def _behind_amount(self, run: Sequence[Word], end: int) -> int:
        """Go on behind an amount with what belongs to its noun: "der Ausgaben", "von fünf Monaten"."""
        last = run[end - 1]
        if last.tag == "N":
            further = self._without_attributes(run, end - 1, read_phrase(run, end - 1, self.pack))
            end = max(end, self._without_stranger(run, end - 1, further))
        if end + 1 < len(run) and run[end].low in _JOINING and self._near(run, end):
            _, further = self._nominal(run, end + 1)
            end = further if further > end + 1 else end
        return end

    def _without_attributes(self, run: Sequence[Word], start: int, end: int) -> int:
        """Cut prepositional attributes off; whether they belong to the noun is seen later."""
        noun = False
        for at in range(start, end):
            noun = noun or run[at].tag == "N"
            if noun and run[at].tag == "P" and run[at].start not in self.marks.counted:
                return at
        return end

    def _counted(self, run: Sequence[Word], place: int) -> int:
        """Return where "mehr Geld", "ebenso viel" or "so viele Stimmen" ends."""
        low, end = run[place].low, place + 1
        if low in ("ebenso", "so"):
            if end >= len(run) or run[end].low not in _MANY:
                return place
            end += 1
        if end < len(run) and run[end].tag in ("N", "ADJ") and self._near(run, end):
            further = read_phrase(run, end, self.pack)
            return further if further > end else place
        return end if low in ("ebenso", "so") else place

    def _amount(self, run: Sequence[Word], place: int) -> int:
        """Return where the amount that begins with a word ends; its place if there is none."""
        stop = self.marks.amounts.get(run[place].start)
        if stop is None:
            return place
        end = place
        while end < len(run) and run[end].start < stop:
            end += 1
        return end

    def _near(self, run: Sequence[Word], place: int) -> bool:
        return run[place].index == run[place - 1].index + 1

    def _without_stranger(self, run: Sequence[Word], start: int, end: int) -> int:
        """Cut a phrase where a noun of another one follows: "die Zahlung Anreize", "jede Lücke Pekings Marine"."""
        for at in range(start + 1, end):
            word, before = run[at], run[at - 1]
            if word.tag != "N" or before.tag != "N" or word.index != before.index + 1:
                continue
            after = run[at + 1] if at + 1 < len(run) else None
            owner = word.name and word.low.endswith("s") and word.name != before.name
            if owner and after is not None and after.tag == "N" and after.name != word.name and self._near(run, at + 1):
                return at
            titled = is_animate(before.low, self.pack) and not is_common(word.low, self.pack)
            titled = titled or before.low in self.pack.words["measure_noun"] or word.low.endswith(_GENITIVE_PLURALS)
            inside = word.start in self.marks.counted
            named = word.name or before.name or word.text[-1:] == "-" or not word.text[1:].islower()
            named = named or is_one_of(before.low, valency(self.pack)["naming_noun"])
            begun = run[start].tag in ("ART", "DET") or (run[start].name and run[start].low.endswith("s"))
            spoken = begun and at - start == 2 + sum(w.tag in ("ADJ", "PP") for w in run[start:at])
            if spoken and not (titled or inside or named or before.text.isupper()):
                return at
        return end

    def join_front(self, chunks: list[Chunk]) -> list[Chunk]:
        """Join what stands before the finite verb: attributes behind a noun belong to it."""
        place = next((i for i, c in enumerate(chunks) if c.kind in ("np", "pp", "pron")), None)
        if place is None:
            return chunks
        first = chunks[place]
        for chunk in chunks[place + 1 :]:
            if chunk.kind not in ("np", "pp", "da") or "," in self.marks.between(first.last, chunk.first):
                break
            if chunk.first.index > first.last.index + 2:
                break
            first = _joined(first, chunk)
            del chunks[place + 1]
        return [*chunks[:place], first, *chunks[place + 1 :]]

    def join(self, chunks: list[Chunk], opener: Word | None) -> list[Chunk]:
        """Join prepositional attributes to nouns that take them, pairs, and lists."""
        out: list[Chunk] = []
        for chunk in chunks:
            before = out[-1] if out else None
            compared = before is not None and before.last.low in ("als", "wie") and before.last is not opener
            if compared and chunk.kind == "np":
                host = out[-2] if len(out) > 1 and out[-1].last.low == "wie" else None
                if host is not None and host.kind in ("np", "pp") and host.last.index + 1 == out[-1].first.index:
                    out[-2:] = [_joined(_joined(host, out[-1]), chunk)]  # "Länder wie Dänemark"
                continue  # "gewinnt als Partner": what somebody is, not what is done to
            if before is not None and self._belongs(before, chunk):
                out[-1] = _joined(before, chunk)
            elif len(out) > 1 and self._is_pair(out, chunk):
                begun = next(i for i in range(len(out) - 1, -1, -1) if out[i].first.low in _PAIRS)
                whole = out[begun + 1]
                words = (*out[begun].words, *(w for c in out[begun + 1 :] for w in c.words), *chunk.words)
                out[begun:] = [replace(whole, words=words, inner=words[1:])]
            else:
                out.append(chunk)
        return self._join_lists(out)

    def _belongs(self, before: Chunk, chunk: Chunk) -> bool:
        """Tell whether a prepositional phrase is an attribute of the noun right before it."""
        if before.kind not in ("np", "pp") or chunk.first.index != before.last.index + 1:
            return False
        if chunk.kind == "da":
            return chunk.preposition == "von" and before.last.tag in ("NUM", "ADJ", "N") and "von" not in self.governed
        if chunk.kind != "pp" or (chunk.preposition in self.governed and before.kind == "np"):
            return False
        low = before.last.low if before.last.tag == "N" and not before.last.name else before.head.low
        if takes_preposition(low, chunk.preposition, self.pack) or chunk.preposition in ("von", "aus"):
            return True
        if chunk.preposition in ("mit", "ohne") and before.kind == "np":
            return self._comes_with(chunk)
        if is_animate(low, self.pack) and before.inner[0].tag in ("ART", "DET", "N"):
            return self._locates(chunk)
        return chunk.preposition in ("zu", "gegen", "mit", "für", "zwischen") and low.endswith(_RELATIONAL)

    def _comes_with(self, chunk: Chunk) -> bool:
        """Tell whether "mit …" says what a thing has: "ein Haus mit 80 Plätzen", but not "mit 2 Milliarden Euro"."""
        inner = chunk.inner[0]
        counted = inner.tag in ("N", "NUM") or inner.start in self.marks.counted
        return counted and chunk.head.low not in self.pack.words["measure_noun"]

    def _locates(self, chunk: Chunk) -> bool:
        """Tell whether a phrase says where somebody belongs: "die Expertin am Institut", not "ins Institut"."""
        inner = chunk.inner[0]
        named = inner.start in self.marks.names or inner.tag in ("ART", "DET") or chunk.first.low in MERGED
        if chunk.first.low in ("ins", "ans", "aufs") or (chunk.preposition in ("in", "an") and inner.low in _INTO):
            return False
        return named and chunk.preposition in ("in", "an", "für", "bei")

    def _is_pair(self, out: list[Chunk], chunk: Chunk) -> bool:
        """Tell whether a noun phrase closes "weder … noch …" and its like."""
        for place in range(len(out) - 1, max(-1, len(out) - 5), -1):
            closing = _PAIRS.get(out[place].first.low)
            if closing is not None:
                inside = [w.low for c in out[place + 1 :] for w in c.words]
                return closing in inside and chunk.kind in ("np", "pp") and bool(out[place + 1 :])
        return False

    def _join_lists(self, chunks: list[Chunk]) -> list[Chunk]:
        """Join "Brücken, Häfen und Straßen"."""
        out = list(chunks)
        place = len(out) - 1
        while place > 0:
            chunk, before = out[place], out[place - 1]
            listed = chunk.kind == "np" and before.kind in ("np", "pp") and any(w.low in _JOINING for w in chunk.words)
            if listed and self.marks.between(before.last, chunk.first).strip() == ",":
                out[place - 1 : place + 1] = [_joined(before, chunk)]
            place -= 1
        return out


def _joined(left: Chunk, right: Chunk) -> Chunk:
    return replace(left, words=(*left.words, *right.words), inner=(*left.inner, *right.words))


def _set_apart(chunks: list[Chunk], words: Sequence[Word], marks: Marks, verbs: Sequence[Word]) -> list[Chunk]:
    """Mark chunks that a comma, dash or bracket sets off from all verbs; an apposition is joined to its noun."""
    segment: dict[int, int] = {}
    number = 0
    held = _held(chunks)
    for place, word in enumerate(words):
        if place and _sets_off(words[place - 1], word, marks, held):
            number += 1
        segment[word.index] = number
    with_verb = {segment[w.index] for w in verbs} or set(segment.values())
    out: list[Chunk] = []
    for chunk in chunks:
        if segment[chunk.first.index] in with_verb:
            out.append(chunk)
            continue
        before = out[-1] if out else None
        alone = sum(segment[c.first.index] == segment[chunk.first.index] for c in chunks) == 1
        near = before is not None and not before.loose and chunk.first.index == before.last.index + 2
        if before is not None and near and alone and _is_apposition(before, chunk, marks):
            out[-1] = _joined(before, chunk)
        else:
            out.append(replace(chunk, loose=True))
    return out


def _held(chunks: Sequence[Chunk]) -> frozenset[int]:
    """Return the indices of words behind which a chunk goes on."""
    return frozenset(w.index for chunk in chunks for w in chunk.words[:-1])


def _sets_off(left: Word, right: Word, marks: Marks, held: frozenset[int]) -> bool:
    if left.index in held:
        return False
    between = marks.between(left, right)
    if any(char.isalnum() for char in between):
        return False  # a clause or what is told apart stands between
    return any(mark in between for mark in ",(–—;[") or " - " in between


def _is_apposition(before: Chunk, chunk: Chunk, marks: Marks) -> bool:
    """Tell whether a noun phrase between commas or brackets names the one before once more."""
    if before.kind not in ("np", "pp") or chunk.kind != "np" or chunk.first.tag == "NUM":
        return False
    if chunk.first.start in marks.counted:
        return False
    bracket = "(" in marks.between(before.last, chunk.first)
    named = any(w.start in marks.names for w in chunk.words)
    return named or (bracket and len(chunk.words) == 1 and chunk.head.text.isupper())


def _is_adverb(word: Word, pack: ClaimPack) -> bool:
    """Tell whether a word that ends as an adjective does is an adverb: "wieder", "zeitweise"."""
    return word.tag == "ADJ" and (word.low.endswith("weise") or word.low in valency(pack)["plain_adverb"])


def _head(words: Sequence[Word]) -> Word:
    for place, word in enumerate(words):
        if word.tag == "N":
            last = word
            for other in words[place + 1 :]:
                owner = other.name and other.name != last.name and other.low.endswith("s")
                if other.tag != "N" or other.index != last.index + 1 or owner:
                    break
                last = other
            return last
    return words[-1]


_PRONOMINAL = {
    f"{start}{preposition}": preposition
    for preposition in ("an", "auf", "aus", "bei", "durch", "für", "gegen", "in", "mit", "nach", "über", "um", "unter",
                        "von", "vor", "zu", "zwischen", "hinter", "neben")
    for start in (("dar", "wor", "hier") if preposition[0] in "aeiouü" else ("da", "wo", "hier"))
}  # fmt: skip


def pronominal(low: str) -> str:
    """Return the preposition in "daran", "hierfür", "worüber"; empty for other words."""
    return _PRONOMINAL.get(low, "")
