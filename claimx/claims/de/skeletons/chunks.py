"""Chunks: the phrases of a clause as its frame needs them, whole, with hedges before numbers and what hangs on a noun.

The phrases of :mod:`~claimx.claims.de.words.phrases` end where a holder ends. A frame wants more: its hedge with
``mindestens 40 Systeme``, its complement with ``das Vertrauen in die Justiz``, a list as one, and nothing of what a
comma or a bracket sets off without a verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.skeletons.asides import set_apart
from claimx.claims.de.skeletons.attachment import Joiner
from claimx.claims.de.skeletons.marks import Chunk, Marks
from claimx.claims.de.words.nouns import is_animate, is_common, is_plural
from claimx.claims.de.words.phrases import before_attribute, behind_attribute, read_phrase
from claimx.claims.de.words.prepositions import merged, pronominal
from claimx.claims.de.words.valency import valency
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack
from claimx.lang.de.nouns import is_attested

__all__ = ["ASKING", "find_chunks"]

_ADJECTIVES = tuple(f"{stem}{end}" for stem in ("lich", "isch", "ig", "äisch") for end in ("e", "en", "er", "es"))
_WHICH = frozenset({"welche", "welcher", "welches", "welchen", "welchem"})
_RELATIVE = frozenset({"der", "die", "das", "den", "dem", "denen"})
_HEDGES = ("ADV", "P", "CO", "PTK", "PP")
_INDEFINITE = frozenset({"einiges", "vieles", "manches", "weniges", "mehreres", "beides", "solches", "jenes", "derlei"})
_COUNTING = frozenset(
    {"mehr", "weniger", "genug", "genügend", "ebenso", "so", "viel", "wenig", "etwas", "allerlei", "mancherlei",
     "vielerlei", "lauter", "solcherlei", "dergleichen"}
)  # fmt: skip
_DEGREES = frozenset(
    {"sehr", "ganz", "besonders", "äußerst", "ziemlich", "relativ", "recht", "wirklich", "absolut", "extrem", "überaus",
     "ungewöhnlich", "vergleichsweise", "zu", "so"}
)  # fmt: skip
_BEFORE_ARTICLES = frozenset({"all", "solch", "welch", "manch"})
_MANY = frozenset({"viel", "viele", "wenig", "wenige", "mehr", "weniger"})
_NOMINAL = frozenset({"ART", "DET", "ADJ", "NUM", "N"})
_LIKE_ARTICLES = frozenset({"andere", "anderen", "anderer", "anderes", "viele", "einige", "manche", "solche", "alle"})
ASKING = frozenset({"wer", "was", "wen", "wem", "welche", "welcher", "welches", "welchen"})
_ONE_OF = frozenset({"einer", "eines", "eins", "keiner", "keines", "keine", "eine"})
_JOINING = frozenset({"und", "oder", "sowie", "bzw", "bzw."})
# Of adjectives used as nouns: "die Auskünfte Dritter", "die Lage Betroffener".
_GENITIVE_PLURALS = ("dritter", "anderer", "igter", "riger", "ffener", "ierter", "ngener", "nder")


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
    relative = clause.opener if clause.kind == "rel" else None
    reader, joiner = _Reader(pack, marks, relative), Joiner(pack, marks, governed)
    chunks: list[Chunk] = []
    run: list[Word] = []
    front = clause.finite.index if clause.finite is not None and clause.kind in ("main", "v2") else -1
    for word in [*clause.words, None]:
        if word is not None and word.index not in gone and (not run or run[-1].index + 2 >= word.index):
            run.append(word)
            continue
        if run:
            found = reader.split(run)
            chunks.extend(joiner.join_front(found) if run[-1].index < front else found)
        run = [word] if word is not None and word.index not in gone else []
    return set_apart(joiner.join(chunks, clause.opener), clause.words, marks, verbs)


@dataclass(slots=True)
class _Reader:
    pack: ClaimPack
    marks: Marks
    relative: Word | None = None

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
        if word is self.relative and word.low in _RELATIVE:
            return Chunk((word,), "pron", (word,), word)  # "der / den Brüdern half"
        follows = word.low == "gegenüber" and self._follows_its_noun(run, place)  # "ihm gegenüber / ihre Sorge"
        fixed = place + 1 if follows else self._fixed(run, place)
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
        if word.tag in ("PRON", "ART", "DET") or word.low in ASKING or word.low in _INDEFINITE:
            return Chunk((word,), "pron", (word,), word)
        if preposition := pronominal(word.low):
            return Chunk((word,), "da", (word,), word, preposition)
        kind = "verb" if word.tag in ("V", "PP", "INF", "ZU", "PTK") else "adv"
        return Chunk((word,), kind, (word,), word)

    def _is_before_plural(self, run: Sequence[Word], place: int) -> bool:
        """Tell whether the noun behind "das" is a plural, so that this is a pronoun."""
        at = place + 1
        while at < len(run) and run[at].tag in ("ADJ", "ADV") and self._near(run, at):
            at += 1
        return at < len(run) and run[at].tag == "N" and self._near(run, at) and is_plural(run[at].low, self.pack)

    def _follows_its_noun(self, run: Sequence[Word], place: int) -> bool:
        """Tell whether a preposition stands behind what it governs, so that no dative follows."""
        after = run[place + 1] if place + 1 < len(run) else None
        if not place or run[place - 1].tag not in ("PRON", "N") or not self._near(run, place):
            return False
        return after is None or after.low in ("die", "das", "ihre", "seine", "eine", "keine", "diese", "ein", "den")

    def _fixed(self, run: Sequence[Word], place: int) -> int:
        """Return where a fixed adverb of several words ends, as "nach wie vor"; its place if there is none."""
        for length in (3, 2):
            if place + length < len(run) and run[place + length].tag == "N" and run[place].low == "ein":
                continue  # "ein wenig Geld"
            if "_".join(w.low for w in run[place : place + length]) in valency(self.pack)["fixed_adverb"]:
                return min(len(run), place + length)
        return place

    def _prepositional(self, run: Sequence[Word], place: int) -> Chunk:
        at = place + 1
        if run[place].low in ("bis", "rund") and at < len(run) and run[at].tag == "P":
            at += 1  # "bis zum", "rund um"
        start, end = self._nominal(run, at)
        if end == at and at + 1 < len(run) and run[at].tag == "ADV" and run[at + 1].start in self.marks.counted:
            start, end = self._nominal(run, at + 1)  # "von derzeit 100 Mio. Euro"
            end = end if end > at + 1 else at
        preposition = merged(run[at - 1].low)
        if end > at:
            return Chunk(tuple(run[place:end]), "pp", tuple(run[start:end]), _head(run[start:end]), preposition)
        end = self._behind_participle(run, at)
        if end > at:
            return Chunk(tuple(run[place:end]), "pp", tuple(run[at:end]), _head(run[at:end]), preposition)
        while end < len(run) and run[end].tag in ("ADV", "ADJ", "PP", "PRON", "NUM", "ART", "DET") and end - at < 3:
            end += 1
            if run[end - 1].tag != "ADV":
                break  # "für zu kompliziert", "mit mir"
        words = tuple(run[place:end])
        return Chunk(words, "pp" if end > at else "adv", words[at - place :] or words, words[-1], preposition)

    def _behind_participle(self, run: Sequence[Word], at: int) -> int:
        """Return where "(auf) bislang erhobene Gebühren" ends; the place where no inflected word leads to a noun."""
        for place in range(at, min(at + 3, len(run) - 1)):
            word, after = run[place], run[place + 1]
            if word.tag not in ("ADV", "ADJ", "PP") or not self._near(run, place + 1):
                return at
            inflected = word.tag in ("ADJ", "PP") and word.low.endswith(("e", "en", "er", "es", "em"))
            if inflected and after.tag in ("N", "ADJ") and not after.name:
                end = read_phrase(run, place + 1, self.pack)
                return self._without_attributes(run, place + 1, end) if end > place + 1 else at
        return at

    def _nominal(self, run: Sequence[Word], place: int) -> tuple[int, int]:
        """Return where the noun behind hedges begins, and where its phrase ends; the place twice if there is none."""
        if place >= len(run) or (run[place].low == "das" and self._is_before_plural(run, place)):
            return place, place  # "bedeutet das / hohe Kosten"
        word = run[place]
        end_of_amount = self._amount(run, place)
        start = place
        if end_of_amount > place:
            hedges = valency(self.pack)["number_hedge"]
            while start < end_of_amount - 1 and (run[start].tag in _HEDGES or run[start].low in hedges):
                start += 1
        elif word.low in valency(self.pack)["number_hedge"] and place + 1 < len(run):
            start, end = self._nominal(run, place + 1)
            counts = end > place + 1 and (run[start].tag == "NUM" or run[start].low in self.pack.words["number_word"])
            return (start, end) if counts or self._amount(run, place + 1) > place + 1 else (place, place)
        elif (led := self._led(run, place))[1] > place:
            return led
        elif (owned := self._owned(run, place)) > place:
            return place, owned
        elif (bare := self._behind_articles(run, place)) > place:
            end = self._without_attributes(run, bare, read_phrase(run, bare, self.pack))
            return place, self._without_stranger(run, bare, max(end, bare))
        elif word.low in _WHICH and place + 1 < len(run) and self._near(run, place + 1):
            end = read_phrase(run, place + 1, self.pack) if run[place + 1].tag in ("N", "ADJ", "NUM") else place
            return place, self._without_attributes(run, place + 1, end) if end > place + 1 else place
        if end_of_amount == place and (run[start].tag not in _NOMINAL or _is_adverb(word, self.pack)):
            return place, place
        end = read_phrase(run, start, self.pack) if run[start].tag in _NOMINAL else start
        end = max(self._without_attributes(run, start, end), end_of_amount)
        if end == start and run[start].tag in ("ART", "DET"):
            end = self._without_noun(run, start)
        end = self._without_stranger(run, start, end)
        if place < end < len(run) and run[end].tag == "NUM" and run[end - 1].tag == "N" and self._near(run, end):
            end += run[end].start not in self.marks.counted  # "Artikel 9 GG"
            end += end < len(run) and run[end - 1].tag == "NUM" and run[end].text.isupper() and self._near(run, end)
        if end_of_amount > place:
            end = self._behind_amount(run, max(end, end_of_amount))
        if end_of_amount > place and end < len(run) and run[end].low in ("mehr", "weniger") and self._near(run, end):
            end += 1  # "2,3 Prozent mehr", "10 Prozent mehr Lohn"
            if end < len(run) and run[end].tag == "N" and self._near(run, end):
                end = self._without_attributes(run, end, read_phrase(run, end, self.pack))
        return start, self._without_bracket(run, start, max(end, end_of_amount))

    def _without_bracket(self, run: Sequence[Word], start: int, end: int) -> int:
        """Cut a phrase before a bracket that does not close in it: "300 Einwohner / (Stand 2020)"."""
        opened = None
        for at in range(start + 1, end):
            between = self.marks.between(run[at - 1], run[at])
            opened = at if "(" in between else None if ")" in between else opened
        if opened is None or (end == len(run) and self.marks.text[run[end - 1].end :][:1] == ")"):
            return end
        return end if self.marks.text[run[end - 1].end :][:1] == ")" else opened

    def _behind_articles(self, run: Sequence[Word], place: int) -> int:
        """Return the first word of "(eine) andere Lösung" that is no article; the place where no pronoun is one."""
        at, seen = place, False
        while at < len(run) and (run[at].tag in ("ART", "DET") or run[at].low in _LIKE_ARTICLES) and at - place < 3:
            seen = seen or run[at].tag == "PRON"
            at += 1
        return at if seen and at < len(run) and run[at].tag in ("N", "ADJ", "NUM") and self._near(run, at) else place

    def _led(self, run: Sequence[Word], place: int) -> tuple[int, int]:
        """Return the phrase that a size, a degree or an indefinite amount begins; the place twice if none does."""
        if (sized := self._sized(run, place)) > place:
            return place, sized
        if (graded := self._graded(run, place)) > place:
            return place + 1, graded
        if run[place].low in _ONE_OF and place + 2 < len(run) and run[place + 1].low == "von":
            end = self._without_attributes(run, place + 2, read_phrase(run, place + 2, self.pack))
            return place, end if end > place + 2 and self._near(run, place + 1) else place  # "einer von zehn Fällen"
        return place, self._counted(run, place) if run[place].low in _COUNTING else place

    def _owned(self, run: Sequence[Word], place: int) -> int:
        """Return where "Bayerns neuer Trainer" ends; the place where no owner's name stands before an adjective."""
        word, after = run[place], run[place + 1] if place + 1 < len(run) else None
        if not word.name or not word.low.endswith("s") or word.low in self.pack.words["name_in_s"] or after is None:
            return place
        if after.tag != "ADJ" or after.capital or not after.low.endswith(("e", "en", "er", "es", "em")):
            return place
        local = place > 0 and run[place - 1].tag == "P" and after.low.endswith(("e", "es"))  # "in Belarus / große Not"
        if local or not self._near(run, place + 1):
            return place
        end = self._without_attributes(run, place + 1, read_phrase(run, place + 1, self.pack))
        return end if end > place + 2 else place

    def _graded(self, run: Sequence[Word], place: int) -> int:
        """Return where "sehr gute Arbeit" or "all diese Bilder" ends; the place where no such word leads a noun."""
        word, after = run[place], run[place + 1] if place + 1 < len(run) else None
        if after is None or not self._near(run, place + 1):
            return place
        leads = word.low in _BEFORE_ARTICLES and after.tag in ("ART", "DET", "PRON")
        grades = word.low in _DEGREES and after.tag == "ADJ" and after.low.endswith(("e", "en", "er", "es", "em"))
        if not (leads or grades) or (grades and _is_adverb(after, self.pack)):
            return place
        end = read_phrase(run, place + 1, self.pack)
        return self._without_attributes(run, place + 1, end) if end > place + 2 else place

    def _sized(self, run: Sequence[Word], place: int) -> int:
        """Return where "eine 800 Kilometer lange Strecke" ends; the place where no size stands behind an article."""
        if run[place].tag not in ("ART", "DET") or place + 1 >= len(run):
            return place
        at = self._amount(run, place + 1)
        if not place + 1 < at < len(run) or run[at].tag != "ADJ" or not self._near(run, at):
            return place
        end = self._without_attributes(run, at, read_phrase(run, at, self.pack))
        return end if end > at + 1 else place

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
        noun, inside = False, start
        for at in range(start, end):
            noun = noun or run[at].tag == "N"
            if noun and at >= inside and run[at].tag == "P" and run[at].start not in self.marks.counted:
                inside = before_attribute(run, at, self.pack) if run[at - 1].tag in ("ART", "DET") else at
                if inside == at:
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
            further = self._without_attributes(run, end, read_phrase(run, end, self.pack))
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
                led = start > 0 and run[start - 1].tag == "P"
                return at + 1 if led else at  # "im Norden Benins / Zuflucht"
            strange = not is_common(word.low, self.pack) and not is_attested(word.text)
            titled = is_animate(before.low, self.pack) and not is_common(word.low, self.pack)
            titled = titled or (strange and (after is None or after.tag != "N"))  # "den Konkurrenten Medikon"
            titled = titled or before.low in self.pack.words["measure_noun"] or word.low.endswith(_GENITIVE_PLURALS)
            inside = word.start in self.marks.counted
            named = word.name or word.text[-1:] == "-" or not word.text[1:].islower()
            named = named or (before.name and not is_common(word.low, self.pack))
            named = named or is_one_of(before.low, valency(self.pack)["naming_noun"])
            titled = titled or (at == start + 2 and before.low.endswith(_ADJECTIVES))  # "den Nördlichen Kanal"
            townish = before.low.endswith("er") and not is_common(before.low, self.pack)
            titled = titled or (at == start + 2 and townish and not word.name)  # "das Karlsruher Urteil"
            begun = run[start].tag in ("ART", "DET") or (run[start].name and run[start].low.endswith("s"))
            spoken = begun and at - start == 2 + sum(w.tag in ("ADJ", "PP") for w in run[start:at])
            bare = at == start + 1 and is_attested(before.text) and not word.name and not before.name
            if bare and is_attested(word.text) and not (titled or inside or named):
                return at  # "Hier macht Wandern / Spaß"
            if spoken and not (titled or inside or named or before.text.isupper()):
                return at
        return end


def _is_adverb(word: Word, pack: ClaimPack) -> bool:
    """Tell whether a word that ends as an adjective does is an adverb: "wieder", "zeitweise"."""
    return word.tag == "ADJ" and (word.low.endswith("weise") or word.low in valency(pack)["plain_adverb"])


def _head(words: Sequence[Word]) -> Word:
    for place in range(behind_attribute(words), len(words)):
        word = words[place]
        if word.tag == "N":
            last = word
            for other in words[place + 1 :]:
                owner = other.name and other.name != last.name and other.low.endswith("s")
                if other.tag != "N" or other.index != last.index + 1 or owner:
                    break
                last = other
            return last
    return words[-1]
