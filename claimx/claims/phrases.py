"""German noun phrases, and which of them is the subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimx.claims.clauses import Clause
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Phrase", "find_subject", "read_phrase", "split_phrases"]

# Phrases within phrases are read so deep and no deeper, which keeps the work linear.
MAX_DEPTH = 3

_OBLIQUE = frozenset(
    {
        "den",
        "dem",
        "des",
        "einen",
        "einem",
        "eines",
        "ihm",
        "ihn",
        "ihnen",
        "mich",
        "dich",
        "mir",
        "dir",
        "keinen",
        "keinem",
        "keines",
        "diesen",
        "diesem",
        "seinen",
        "seinem",
        "ihren",
        "ihrem",
        "allen",
        "jeden",
        "jedem",
        "sich",
        "unseren",
        "unserem",
        "wem",
        "wen",
    }
)
_GENITIVE = frozenset(
    {
        "des",
        "der",
        "eines",
        "einer",
        "deren",
        "dessen",
        "dieser",
        "dieses",
        "ihrer",
        "ihres",
        "seiner",
        "seines",
        "aller",
        "mehrerer",
        "zweier",
        "dreier",
        "unserer",
        "unseres",
        "beider",
        "jener",
        "keiner",
        "vieler",
    }
)
_NOMINATIVE = frozenset(
    {"der", "ein", "er", "wer", "man", "dieser", "jeder", "kein", "ich", "wir", "niemand", "jemand"}
)
_ATTACHING = frozenset(
    {
        "von",
        "vom",
        "aus",
        "beim",
        "für",
        "im",
        "am",
        "der",
        "zum",
        "zur",
        "um",
        "an",
        "in",
        "bei",
        "mit",
        "gegen",
        "ohne",
        "über",
    }
)
_NAME_PARTICLES = frozenset(
    {"van", "de", "du", "di", "da", "del", "la", "le", "bin", "ibn", "al", "ter", "ten", "y", "&"}
)
_FREE_PARTICLES = frozenset(
    {
        "seinerseits",
        "ihrerseits",
        "auch",
        "selbst",
        "sogar",
        "nur",
        "allein",
        "ausgerechnet",
        "indes",
        "hingegen",
        "dagegen",
        "wiederum",
        "allerdings",
        "jedoch",
        "aber",
        "zudem",
        "gleichwohl",
        "dann",
        "so",
        "nicht",
        "bereits",
        "schon",
        "gar",
        "zuletzt",
        "unterdessen",
    }
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a clause.

    Args:
        words: Its words in text order.
        kind: ``np``, ``pp``, ``pron``, ``adv`` or ``verb``.
        head: Its head noun or pronoun.
    """

    words: tuple[Word, ...]
    kind: str
    head: Word

    @property
    def first(self) -> Word:
        """Its first word."""
        return self.words[0]


def _nominal(word: Word) -> bool:
    return word.tag in ("ART", "DET", "ADJ", "NUM", "N") or word.low in ("–",)


def read_phrase(words: Sequence[Word], place: int, pack: ClaimPack, *, depth: int = 0) -> int:
    """Return where the noun phrase that begins at ``place`` ends; ``place`` itself if there is none."""
    i, n = place, len(words)
    seen = False
    while i < n:
        word = words[i]
        if i > place and word.index != words[i - 1].index + 1 and not _quote_between(words[i - 1], word):
            break
        if i > place and word.name and word.name == words[i - 1].name:
            seen = True
        elif seen and word.tag == "N" and not word.name and words[i - 1].name:
            break
        elif (word.low in _NAME_PARTICLES and i + 1 < n and words[i + 1].tag == "N" and (seen or i == place)) or (
            seen and word.low in ("und", "oder") and words[i - 1].text.endswith("-")
        ):
            pass
        elif word.tag == "N" or (word.tag == "NUM" and not seen):
            seen = seen or word.tag == "N" or i + 1 >= n or words[i + 1].tag not in ("N", "ADJ", "ART")
        elif (word.tag in ("ART", "DET", "ADJ") and not seen) or (
            word.tag in ("ADV", "PP")
            and not seen
            and i > place
            and i + 1 < n
            and words[i + 1].tag in ("ADJ", "NUM", "N")
        ):
            pass
        elif not seen and i > place and word.tag == "P" and words[i - 1].tag == "ART":
            inner = read_phrase(words, i + 1, pack, depth=depth + 1) if depth < MAX_DEPTH else i + 1
            if inner >= n or words[inner].tag not in ("ADJ", "PP"):
                break
            i = inner
            continue
        elif (
            not seen
            and word.low in ("bis", "und", "oder")
            and i > place
            and i + 1 < n
            and words[i - 1].tag in ("NUM", "ADJ")
        ):
            pass
        else:
            break
        i += 1
    if not seen:
        return place
    return _attach(words, i, place, pack, depth + 1) if depth < MAX_DEPTH else i


def _quote_between(left: Word, right: Word) -> bool:
    return right.index == left.index + 2


def _attach(words: Sequence[Word], i: int, place: int, pack: ClaimPack, depth: int) -> int:
    """Add genitives, prepositional attributes and a second member to a noun phrase."""
    n = len(words)
    for _ in range(8):
        if i >= n or (words[i].index != words[i - 1].index + 1):
            return i
        word = words[i]
        if word.low in _GENITIVE or (
            word.tag == "ADJ" and word.low.endswith("er") and i + 1 < n and words[i + 1].tag == "N"
        ):
            end = read_phrase(words, i, pack, depth=depth)
            if end == i:
                return i
            i = end
        elif (word.low in ("und", "sowie", "oder") and i + 1 < n and _nominal(words[i + 1])) or (
            word.tag == "P" and word.low in _ATTACHING and _attaches(words, i, place, pack)
        ):
            end = read_phrase(words, i + 1, pack, depth=depth)
            if end == i + 1:
                return i
            i = end
        else:
            return i
    return i


def _attaches(words: Sequence[Word], i: int, place: int, pack: ClaimPack) -> bool:
    """Tell whether a prepositional phrase behind a noun belongs to it."""
    after = words[i + 1] if i + 1 < len(words) else None
    if after is None or after.tag not in ("N", "ART", "ADJ", "DET") or after.low.rstrip(".") in pack.words["weekday"]:
        return False
    preposition = words[i].low
    if any(w.low in pack.words["weekday"] for w in words[i + 1 : i + 4]):
        return False
    if preposition in ("von", "vom", "aus", "beim"):
        return True
    plain_name = after.tag == "N"
    head = words[i - 1]
    if preposition == "für":
        return is_one_of(head.low, pack.words["person_noun"] | pack.words["organisation_noun"]) or head.low.endswith(
            ("zentrum", "büro", "dienst", "zeitschrift", "stelle", "beauftragter", "beauftragte", "konferenz")
        )
    role = is_one_of(head.low, pack.words["person_noun"]) or is_one_of(head.low, pack.words["organisation_noun"])
    if preposition in ("in", "im", "am", "an"):
        return role and words[place].tag in ("ART", "DET") and (plain_name or preposition in ("im", "an", "am"))
    return preposition in ("um",) and not plain_name


@lru_cache(maxsize=50_000)
def is_one_of(low: str, nouns: frozenset[str]) -> bool:
    """Tell whether a noun, or the last part of a compound, stands in a list; plural and genitive endings are cut."""
    for ending in ("", "s", "es", "n", "en", "e", "innen", "nen"):
        stem = low[: len(low) - len(ending)] if ending and low.endswith(ending) else low
        if stem in nouns:
            return True
        tail = stem.rpartition("-")[2]
        if tail in nouns or any(tail[cut:] in nouns for cut in range(1, len(tail) - 4)):
            return True
    return False


def split_phrases(words: Sequence[Word], pack: ClaimPack) -> list[Phrase]:
    """Split a stretch of a clause into phrases."""
    phrases: list[Phrase] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word.tag == "P" and i + 1 < len(words):
            end = read_phrase(words, i + 1, pack)
            if end == i + 1:
                end = i + 2 if words[i + 1].tag in ("PRON", "ADV", "NUM", "ADJ", "ART") else i + 1
            phrases.append(Phrase(tuple(words[i:end]), "pp", _head(words[i:end])))
        elif word.tag in ("ART", "DET", "ADJ", "NUM", "N"):
            end = read_phrase(words, i, pack)
            if end == i:
                end = i + 1
                kind = "pron" if word.tag in ("ART", "DET") else "adv"
            else:
                kind = "np"
            phrases.append(Phrase(tuple(words[i:end]), kind, _head(words[i:end])))
        else:
            kind = "pron" if word.tag == "PRON" else "verb" if word.tag in ("V", "PP", "INF", "ZU", "PTK") else "adv"
            end = i + 1
            phrases.append(Phrase((word,), kind, word))
        i = end
    return phrases


def _head(words: Sequence[Word]) -> Word:
    for place, word in enumerate(words):
        if word.tag == "N":
            last = word
            for other in words[place + 1 :]:
                if other.tag != "N":
                    break
                last = other if not last.low else last
            return last
    return words[-1]


def may_be_nominative(phrase: Phrase) -> bool:
    """Tell whether the form of a phrase allows the nominative."""
    first = phrase.first.low
    return (
        phrase.kind in ("np", "pron")
        and first not in _OBLIQUE
        and not (
            first == "der"
            and phrase.kind == "np"
            and phrase.head.low.endswith(("ung", "heit", "keit", "schaft", "ion", "tät"))
        )
    )


def _agrees(phrase: Phrase, finite: Word | None) -> bool:
    if finite is None or not finite.form.finite:
        return True
    codes = frozenset().union(*(c for _, c in finite.form.finite))
    plural = any(c[-1] in "46" for c in codes)
    singular = any(c[-1] in "13" for c in codes)
    first = phrase.first.low
    joined = any(w.low in ("und", "sowie") for w in phrase.words)
    if plural and not singular:
        return first not in (
            "der",
            "das",
            "ein",
            "eine",
            "er",
            "es",
            "man",
            "dieser",
            "dieses",
            "jeder",
            "jede",
            "niemand",
        )
    if singular and not plural:
        return not (joined and first not in ("der", "die", "das", "ein", "eine"))
    return True


def find_subject(clause: Clause, pack: ClaimPack, *, animate: frozenset[int] = frozenset()) -> Phrase | None:
    """Choose the subject of a clause by form, agreement, place, and who can act.

    Args:
        clause: A clause with a finite verb.
        pack: The language.
        animate: Indices of words that belong to names.

    Returns:
        The phrase, apposition included, or ``None``.
    """
    finite = clause.finite
    if finite is None:
        return None
    candidates: list[tuple[float, int, Phrase]] = []
    if clause.kind == "main":
        before = _trim(clause.before_verb)
        if before:
            phrases = split_phrases(before, pack)
            if phrases[0].kind in ("np", "pron"):
                whole = Phrase(tuple(_without_tail_particles(before)), phrases[0].kind, phrases[0].head)
                candidates.append((0.9, 0, whole))
        middle = _after(clause)
    else:
        opener = clause.opener
        middle = [w for w in clause.words if (opener is None or w.index > opener.index) and w.index < finite.index]
        governed = any(w.tag == "P" for w in clause.words[:2]) and clause.words[0] is not opener
        if opener is not None and clause.kind == "rel" and not governed:
            candidates.append((0.4, 0, Phrase((opener,), "pron", opener)))
    for number, phrase in enumerate(split_phrases(middle, pack)):
        if phrase.kind in ("np", "pron"):
            candidates.append((0.5 - 0.05 * number, number + 1, phrase))
    best: tuple[float, int, Phrase] | None = None
    for base, number, phrase in candidates:
        if not may_be_nominative(phrase) or not _agrees(phrase, finite):
            continue
        if phrase.kind == "np" and phrase.head.low in pack.words["weekday"]:
            continue
        score = base
        first = phrase.first.low
        score += 0.9 if first in _NOMINATIVE else 0.0
        alone = candidates[0][1] != 0
        score += (
            (0.9 if alone and number == 1 else 0.2)
            if first in ("sie", "es") and phrase.kind == "pron" and number
            else 0.0
        )
        score += 0.5 if any(w.index in animate for w in phrase.words) else 0.0
        score += 0.5 if is_one_of(phrase.head.low, _animate_nouns(pack)) else 0.0
        score += 0.2 if is_one_of(phrase.head.low, pack.words["document_noun"]) else 0.0
        score -= (
            0.7 if first in ("das", "dies", "dem", "alles", "etwas", "nichts", "es") and phrase.kind == "pron" else 0.0
        )
        if best is None or score > best[0]:
            best = (score, number, phrase)
    return best[2] if best else None


@lru_cache(maxsize=8)
def _animate_nouns(pack: ClaimPack) -> frozenset[str]:
    return pack.words["person_noun"] | pack.words["organisation_noun"] | pack.words["group_noun"]


def _trim(words: Sequence[Word]) -> list[Word]:
    i = 0
    while i < len(words) and (
        words[i].tag == "CO" or words[i].low in ("auch", "selbst", "doch", "aber", "denn", "nur")
    ):
        i += 1
    return list(words[i:])


def _without_tail_particles(words: list[Word]) -> list[Word]:
    end = len(words)
    while end > 1 and words[end - 1].low in _FREE_PARTICLES:
        end -= 1
    return words[:end]


def _after(clause: Clause) -> list[Word]:
    """Return the words behind the finite verb, an apposition to a name joined to it."""
    words = clause.after_verb
    i = 0
    while (
        i < len(words)
        and (words[i].tag == "ADV" or words[i].low in ("sich", "mir", "ihm", "ihr"))
        and words[i].tag != "N"
    ):
        i += 1
    return words[i:] if i < len(words) else words


def with_apposition(phrase: Phrase, words: Sequence[Word], marks: Sequence[Word]) -> Phrase:
    """Add an apposition set off by a comma, as in "die Sprecherin, Eva Kern,".

    Args:
        phrase: A noun phrase.
        words: The words of its clause in text order.
        marks: All words of the sentence, marks included.
    """
    last = phrase.words[-1]
    if last.index + 2 >= len(marks) or marks[last.index + 1].text != ",":
        return phrase
    i = last.index + 2
    start = i
    allowed = frozenset(w.index for w in words)
    while i < len(marks) and i in allowed and marks[i].tag in ("N", "ART", "ADJ", "P", "NUM", "DET") and i - start < 9:
        i += 1
    stop = marks[i] if i < len(marks) else None
    closed = stop is None or stop.tag in ',."' or stop.tag == "V"
    begins = i > start and (marks[start].tag == "N" or marks[start].low in ("der", "die", "das", "ein", "eine"))
    if not closed or not begins or not any(w.tag == "N" for w in marks[start:i]):
        return phrase
    tail = list(marks[start:i])
    for cut, word in enumerate(tail):
        if word.tag == "P" and cut:
            tail = tail[:cut] if word.low not in ("von", "vom", "aus", "der", "beim") else tail
            break
    return Phrase((*phrase.words, *tail), phrase.kind, phrase.head)
