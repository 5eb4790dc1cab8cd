"""English sources without a clause of their own: "according to X", hearsay adverbs, "in X's view", "X: …"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from claimx.claims.en.groups import Group
from claimx.claims.en.holders import head_of, kind_of
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.phrases import phrase_end, with_appositions, with_relative_clause
from claimx.claims.en.subjects import noun_phrase_before
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = [
    "MAX_PHRASE",
    "Source",
    "find_announced",
    "find_colon",
    "find_source",
    "past_comma",
    "phrasal_cue",
    "speech_cue",
]

# Cue words; the holder stands behind them.
_BEFORE_HOLDER = (
    ("according", "to"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "eyes", "of"),
    ("in", "the", "words", "of"),
    ("in", "the", "judgment", "of"),
    ("in", "the", "judgement", "of"),
    ("on", "the", "word", "of"),
    ("by", "the", "account", "of"),
    ("as", "per"),
    ("per",),
)
_FIRST = frozenset(cue[0] for cue in _BEFORE_HOLDER)
_OWN = frozenset(
    {"view", "opinion", "words", "account", "reckoning", "estimate", "estimates", "judgment", "judgement", "telling"}
)
_ENDINGS = frozenset({",", ".", ":", "QUO"})
MAX_LABEL = 9
MAX_REPORT = 24
MAX_PHRASE = 40
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it, without a clause of its own.

    Args:
        start: Place of its first word in the stretch, the comma before it included.
        end: One past its last, the comma behind it included.
        holder: The words that name the holder.
        cue: The words of the cue.
        lemma: Of the cue.
        cls: Class of the cue.
        rule: Which rule found it.
        reading: The cue verb, where there is one.
        group: Its verb group.
        endorsed: ``no`` for adverbs of doubt.
        end_of_content: Whether it stands behind all of its content.
    """

    start: int
    end: int
    holder: tuple[Word, ...]
    cue: tuple[Word, ...]
    lemma: str
    cls: str
    rule: str
    reading: VerbCue | None = None
    group: Group | None = None
    endorsed: str | None = None


def find_source(words: Sequence[Word], lexicon: Lexicon) -> Source | None:
    """Find a source without a verb."""
    for place, word in enumerate(words):
        if word.low in lexicon.lists["hearsay"] or word.low in lexicon.lists["doubted"]:
            if word.tag == "RB" and not _attributive(words, place) and not _is_inside(words, place, lexicon):
                endorsed = "no" if word.low in lexicon.lists["doubted"] else "open"
                return Source(place, place + 1, (), (word,), word.low, "adverb", "en.source.adverb", endorsed=endorsed)
            continue
        for cue in _BEFORE_HOLDER if word.low in _FIRST else ():
            if tuple(w.low for w in words[place : place + len(cue)]) == cue:
                found = _with_holder(words, place, len(cue), lexicon)
                if found is not None:
                    return found
        if word.low in ("in", "by") and place + 2 < len(words) and words[place + 1].tag in ("PRP$", "NNP", "DT"):
            found = _own_view(words, place)
            if found is not None:
                return found
    return None


def find_colon(words: Sequence[Word], lexicon: Lexicon, names: Collection[int]) -> Source | None:
    """Find who stands before a colon and says what stands behind it: "Minister: strike will end on Friday".

    Args:
        words: A stretch of a sentence.
        lexicon: The language.
        names: First code points of the words of persons and bodies.
    """
    colon = next((p for p, w in enumerate(words[:MAX_REPORT]) if w.text == ":"), 0)
    if not colon or not _has_finite(words, colon, len(words)):
        return None
    if words[colon - 1].tag in ("VBD", "VBZ", "VBP"):
        return _saying(words, colon, lexicon)
    if colon >= MAX_LABEL or _has_finite(words, 0, colon):
        return None
    end = with_appositions(words, phrase_end(words, 0, lexicon.lists, stop=colon), lexicon.lists, stop=colon)
    head = head_of(words[:colon])
    named = head.start in names or kind_of(head, lexicon) in ("person", "organisation", "group")
    if end != colon or not named:
        return None
    return Source(0, colon + 1, tuple(words[:colon]), (), "", "none", "en.colon")


def _saying(words: Sequence[Word], colon: int, lexicon: Lexicon) -> Source | None:
    """Read "The minister said: this is a good day", which no quotation marks enclose."""
    verb = words[colon - 1]
    reading = speech_cue(verb, lexicon, quote=True)
    holder = tuple(noun_phrase_before(words[: colon - 1], lexicon.lists))
    if reading is None or not holder or _has_finite(words, 0, colon - 1):
        return None
    return Source(0, colon + 1, holder, (verb,), reading.lemma, reading.cls, "en.colon.report", reading)


def find_announced(words: Sequence[Word], lexicon: Lexicon) -> Source | None:
    """Find who is about to speak in the next sentence, as in "Minister Ellwood said:"."""
    ends = 1 < len(words) <= MAX_REPORT and words[-1].text == ":" and words[-2].tag in ("VBD", "VBZ", "VBP")
    return _saying(words, len(words) - 1, lexicon) if ends else None


def _attributive(words: Sequence[Word], place: int) -> bool:
    """Tell whether an adverb belongs to an adjective in a noun phrase, as in "the allegedly stolen car"."""
    before = words[place - 1].tag if place else ""
    if before in ("", ",") and place + 1 < len(words) and words[place + 1].tag == "VBN":
        return True  # "Allegedly stolen from a museum, the statue was sold"
    return before in ("DT", "PRP$", "JJ") and place + 1 < len(words) and words[place + 1].tag in ("VBN", "JJ", "VBG")


def _is_inside(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether an adverb stands in a dependent clause or in what somebody is reported to say."""
    for word in reversed(words[max(0, place - 12) : place]):
        if word.tag in ("WDT", "WP") or (word.tag == "SUB" and word.low == "that"):
            return True
        if word.tag in _FINITE:
            return speech_cue(word, lexicon) is not None
        if word.tag == ",":
            return False
    return False


def _with_holder(words: Sequence[Word], place: int, size: int, lexicon: Lexicon) -> Source | None:
    first = place + size
    if words[place].low == "per" and (first >= len(words) or words[first].tag not in ("DT", "NNP", "PRP$")):
        return None
    if words[place].low == "per" and place and words[place - 1].tag not in _ENDINGS:
        return None
    limit = min(len(words), first + MAX_PHRASE)
    end = phrase_end(words, first, lexicon.lists, stop=limit)
    if end == first:
        return None
    if words[place].low == "according" and head_of(words[first:end]).low in lexicon.lists["manner_noun"]:
        return None  # "organised the army according to a new system"
    fronted = all(w.tag in ("CC", "RB", ",", "QUO") for w in words[:place])
    clause = with_relative_clause(words, end, stop=limit)
    end = max(end, clause)
    if fronted:
        comma = next((p for p in range(end, limit) if words[p].tag in ",:"), None)
        if comma is not None and not _has_finite(words, end, comma):
            end = comma
        stop = with_appositions(words, end, lexicon.lists, stop=limit)
        end = stop if stop < len(words) and words[stop].tag == "," else end
    else:
        while _goes_on(words, end, limit, lexicon):
            end = _edge(words, end)
        end = with_appositions(words, end, lexicon.lists, stop=limit)
    cue = tuple(words[place:first])
    start = place - 1 if place and words[place - 1].tag == "," else place
    close = _past_origin(words, end, past_comma(words, end))
    lemma = " ".join(w.low for w in cue)
    return Source(start, close, tuple(words[first:end]), cue, lemma, "preposition", "en.source.preposition")


def _goes_on(words: Sequence[Word], end: int, limit: int, lexicon: Lexicon) -> bool:
    """Tell whether a holder goes on with a preposition or participle: "according to court papers filed Tuesday"."""
    if end >= limit or _has_finite(words, end + 1, _edge(words, end)):
        return False
    word = words[end]
    return word.tag in ("VBN", "IN", "VBG") or (word.tag == "VBD" and lexicon.is_past_and_participle(word.low))


def _past_origin(words: Sequence[Word], end: int, close: int) -> int:
    """Include what says where a source has it from: "according to Reuters, citing two officials, …"."""
    if end + 1 >= len(words) or words[end].tag != "," or words[end + 1].low not in ("citing", "quoting"):
        return close
    comma = _edge(words, end + 1)
    return comma + 1 if comma < len(words) and not _has_finite(words, end + 1, comma) else close


def _edge(words: Sequence[Word], start: int) -> int:
    return next((p for p in range(start, len(words)) if words[p].tag in ",.:"), len(words))


def _has_finite(words: Sequence[Word], start: int, end: int) -> bool:
    return any(w.tag in _FINITE for w in words[start:end])


def _own_view(words: Sequence[Word], place: int) -> Source | None:
    """Read "in his view", "by their account", "in Smith's view"."""
    for end in range(place + 2, min(place + 6, len(words))):
        if words[end].low in _OWN and words[end - 1].tag in ("PRP$", "POS") and words[end - 1].low not in ("our", "my"):
            holder = tuple(w for w in words[place + 1 : end] if w.tag != "POS")
            start = place - 1 if place and words[place - 1].tag == "," else place
            close = end + 2 if end + 1 < len(words) and words[end + 1].tag == "," else end + 1
            cue = (words[place], words[end])
            lemma = f"{words[place].low} {words[end].low}"
            return Source(start, close, holder, cue, lemma, "preposition", "en.source.view")
    return None


def speech_cue(word: Word, lexicon: Lexicon, *, quote: bool = False) -> VerbCue | None:
    """Return the reading of a verb that reports a clause or a quotation, ``None`` if it does not."""
    for cue in lexicon.cues(word.base):
        if not cue.words and ("q" in cue.frames if quote else cue.frames & {"c", "q"} and (cue.cls != "evidence")):
            return cue
    return None


def phrasal_cue(words: Sequence[Word], group: Group, lexicon: Lexicon, *, quote: bool = False) -> VerbCue | None:
    """Return the reading of a verb that reports together with the words behind it: "pointed out", "put it"."""
    frames = {"q"} if quote or group.lemma == "be" else {"c", "q"}
    behind = tuple(w.low for w in words[group.end : group.end + 3])
    fits = (c for c in lexicon.cues(group.lemma) if c.words and c.words == behind[: len(c.words)] and c.frames & frames)
    return next(fits, None)


def past_comma(words: Sequence[Word], close: int) -> int:
    """Include the comma behind a report, or the relative clause behind its holder, but no participle that goes on."""
    if close + 1 >= len(words) or words[close].tag != ",":
        return close
    after = words[close + 1]
    if after.low in ("who", "which", "whose", "whom"):
        return next((p for p in range(close + 1, len(words)) if words[p].tag in (".", "QUO")), len(words))
    return close if after.tag == "VBG" else close + 1
