"""English sources: "according to X", hearsay adverbs, and reports set off by commas ("…, X said")."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from claimx.claims.en.groups import Group, find_groups
from claimx.claims.en.holders import head_of, kind_of
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.phrases import core_end, is_time, phrase_end, with_appositions, with_relative_clause
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["Source", "find_colon", "find_report", "find_source", "speech_cue"]

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
_REPORTERS = frozenset(
    {
        "reporters",
        "journalists",
        "lawmakers",
        "parliament",
        "reuters",
        "afp",
        "bbc",
        "cnn",
        "deputies",
        "delegates",
        "viewers",
        "investors",
        "analysts",
        "supporters",
    }
)
MAX_LABEL = 9
MAX_PHRASE = 40
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_STOPS = _FINITE | {"WDT", "WP", "SUB", "CC"}


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
        if word.low in ("in", "by") and place + 2 < len(words) and words[place + 1].tag in ("PRP$", "NNP"):
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
    colon = next((p for p, w in enumerate(words[:MAX_LABEL]) if w.text == ":"), 0)
    if not colon or _has_finite(words, 0, colon) or not _has_finite(words, colon, len(words)):
        return None
    end = with_appositions(words, phrase_end(words, 0, lexicon.lists, stop=colon), lexicon.lists, stop=colon)
    head = head_of(words[:colon])
    named = head.start in names or kind_of(head, lexicon) in ("person", "organisation", "group")
    if end != colon or not named:
        return None
    return Source(0, colon + 1, tuple(words[:colon]), (), "", "none", "en.colon")


def _attributive(words: Sequence[Word], place: int) -> bool:
    """Tell whether an adverb belongs to an adjective in a noun phrase, as in "the allegedly stolen car"."""
    before = words[place - 1].tag if place else ""
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
        while end < limit and words[end].tag in ("VBN", "IN", "VBG") and not _has_finite(words, end, _edge(words, end)):
            end = _edge(words, end)
        end = with_appositions(words, end, lexicon.lists, stop=limit)
    cue = tuple(words[place:first])
    start = place - 1 if place and words[place - 1].tag == "," else place
    close = _past_comma(words, end)
    lemma = " ".join(w.low for w in cue)
    return Source(start, close, tuple(words[first:end]), cue, lemma, "preposition", "en.source.preposition")


def _edge(words: Sequence[Word], start: int) -> int:
    return next((p for p in range(start, len(words)) if words[p].tag in ",.:"), len(words))


def _has_finite(words: Sequence[Word], start: int, end: int) -> bool:
    return any(w.tag in _FINITE for w in words[start:end])


def _own_view(words: Sequence[Word], place: int) -> Source | None:
    """Read "in his view", "by their account", "in Smith's view"."""
    for end in range(place + 2, min(place + 6, len(words))):
        if words[end].low in _OWN and words[end - 1].tag in ("PRP$", "POS"):
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


def evidence_cue(word: Word, lexicon: Lexicon) -> VerbCue | None:
    """Return the reading of a verb by which evidence speaks, as in "…, a survey found"."""
    found = (cue for cue in lexicon.cues(word.base) if cue.cls == "evidence" and not cue.words and "c" in cue.frames)
    return next(found, None) if word.base in ("show", "find", "suggest", "indicate", "reveal") else None


def find_report(words: Sequence[Word], lexicon: Lexicon, used: Word | None = None) -> Source | None:
    """Find a report set off by commas: "…, X said", "…, said X", "…, X said, …", "as X said"; not that of ``used``."""
    for group in find_groups(words, inverted=False):
        evident = evidence_cue(group.main, lexicon) if _is_evidence(words, group, lexicon) else None
        reading = evident or speech_cue(group.main, lexicon) or evidence_cue(group.main, lexicon)
        if reading is None and group.end < len(words) and words[group.end].low == "out":
            reading = next(
                (c for c in lexicon.cues(group.lemma) if c.words == (words[group.end].low,) and "c" in c.frames), None
            )
        if reading is not None and group.passive and (found := _impersonal(words, group, reading, lexicon)) is not None:
            return found
        if reading is None or group.passive or group.main is used:
            continue
        found = _inverted(words, group, reading, lexicon) or _behind(words, group, reading, lexicon)
        if found is not None:
            return found
    return None


def _impersonal(words: Sequence[Word], group: Group, reading: VerbCue, lexicon: Lexicon) -> Source | None:
    """Read "…, it is understood, …", where nobody is named."""
    start = group.start - 2
    if start < 1 or words[start + 1].low != "it" or words[start].tag not in (",", "QUO") or "p" not in reading.frames:
        return None
    close = adjuncts_end(words, group.end, lexicon)
    if close < len(words) and words[close].tag not in _ENDINGS:
        return None
    begin = start if words[start].tag == "," else start + 1
    end = _past_comma(words, close)
    return Source(begin, end, (), (group.main,), reading.lemma, reading.cls, "en.report.impersonal", reading, group)


def _is_evidence(words: Sequence[Word], group: Group, lexicon: Lexicon) -> bool:
    """Tell whether the phrase before a verb is evidence, as in "…, a poll by Civitas suggests"."""
    comma = next((p for p in range(group.start - 1, -1, -1) if words[p].tag == ","), None)
    phrase = words[comma + 1 : group.start] if comma is not None else []
    return bool(phrase) and head_of(phrase).low in lexicon.lists["evidence_noun"] and phrase[0].tag != "PRP"


def _inverted(words: Sequence[Word], group: Group, reading: VerbCue, lexicon: Lexicon) -> Source | None:
    """Read "…, said the minister, …"."""
    place = group.start
    if (
        len(group.verbs) > 1
        or group.main.tag not in ("VBD", "VBZ", "VBP")
        or place < 2
        or words[place - 1].tag not in (",", "QUO")
    ):
        return None
    end = inverted_holder_end(words, group.end, lexicon)
    if end == group.end:
        return None
    close = adjuncts_end(words, end, lexicon)
    if close < len(words) and words[close].tag not in _ENDINGS:
        return None
    holder = tuple(words[group.end : end])
    if reading.cls == "evidence" or not _can_speak(holder, lexicon) or _closes_relative(words, place):
        return None
    if holder[0].tag == "PRP" and holder[0].low not in ("he", "she", "they", "it", "i", "we"):
        return None
    start = place - 1 if words[place - 1].tag == "," else place
    if words[start].tag == "," and not any(w.tag in _FINITE or w.tag == "QUO" for w in words[:start]):
        return None  # "Mr Lee, 54, denies all charges"
    return Source(
        start,
        _past_comma(words, close),
        holder,
        (group.main,),
        reading.lemma,
        reading.cls,
        "en.report.inverted",
        reading,
        group,
    )


def _can_speak(holder: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether a phrase behind a verb names somebody, and is no object: "…, claimed responsibility"."""
    head = head_of(holder)
    return (
        head.tag in ("NNP", "PRP", "CD", "DT") or kind_of(head, lexicon) is not None or holder[0].tag in ("DT", "PRP$")
    )


def _closes_relative(words: Sequence[Word], place: int) -> bool:
    """Tell whether the comma before a verb closes a relative clause: "The group, which fled, said the army …"."""
    if words[place - 1].tag != ",":
        return False
    before = next((p for p in range(place - 2, -1, -1) if words[p].tag == ","), None)
    return before is not None and words[before + 1].low in ("who", "which", "whose", "where")


def inverted_holder_end(words: Sequence[Word], start: int, lexicon: Lexicon) -> int:
    """Return where the holder behind an inverted verb ends."""
    end = phrase_end(words, start, lexicon.lists)
    if end == start:
        return start
    return with_relative_clause(words, with_appositions(words, end, lexicon.lists))


def _behind(words: Sequence[Word], group: Group, reading: VerbCue, lexicon: Lexicon) -> Source | None:
    """Read "…, the minister said, …" and "as the minister said, …"."""
    after = group.end + len(reading.words)
    close = adjuncts_end(words, after, lexicon, recipient=True)
    if close < len(words) and words[close].tag not in _ENDINGS:
        return None
    start = _holder_start(words, group, lexicon)
    if start is None:
        return None
    first = start + 1 if words[start].tag in (",", "QUO", ":") else start
    if words[first].low == "as":
        first += 1
    elif start == 0:
        return None
    holder = tuple(words[first : group.start])
    while holder and holder[-1].tag in ("RB", ","):
        holder = holder[:-1]
    if not holder:
        return None
    begin = start if words[start].tag in ",:" else first if start else 0
    if words[start].tag == "QUO":
        begin = first
    cue = (group.main, *words[group.end : after])
    lemma = " ".join((reading.lemma, *reading.words))
    return Source(begin, _past_comma(words, close), holder, cue, lemma, reading.cls, "en.report.behind", reading, group)


def _holder_start(words: Sequence[Word], group: Group, lexicon: Lexicon) -> int | None:
    """Return the comma before the holder of a report, or 0 for "As X said"; ``None`` where none fits."""
    place = group.start - 1
    while place >= 0 and words[place].tag == "RB":
        place -= 1
    last = place
    comma = next((p for p in range(place, -1, -1) if words[p].tag in (",", "QUO")), None)
    if comma is not None and comma < last:
        end = phrase_end(words, comma + 1, lexicon.lists, stop=group.start)
        if comma + 1 < end < with_relative_clause(words, end, stop=group.start) == group.start:
            return comma  # ", residents who fled the town said"
    for _ in range(MAX_PHRASE):
        while place >= 0 and words[place].tag not in (",", "QUO", ":"):
            if words[place].tag in _STOPS and words[place].low not in ("as", "and", "or"):
                return None
            place -= 1
        first = place + 1
        lead = first + 1 if first < len(words) and words[first].low == "as" else first
        if place < 0 and lead == first:
            return None
        end = phrase_end(words, lead, lexicon.lists, stop=group.start)
        if end > lead and not is_time(words[lead:end], lexicon.lists):
            stop = with_appositions(words, end, lexicon.lists, stop=last + 1)
            closes = (
                stop >= last + 1
                or (words[stop].tag == "," and stop == last)
                or (words[end].tag in ("IN", "VBN", "VBG", "RB", "TO") and words[last].tag != ",")
            )
            if closes and (words[last].tag != "," or any(w.tag in _FINITE for w in words[: max(place, 0)])):
                return max(place, 0)
        if place < 0 or words[place].tag != ",":
            return None
        place -= 1
    return None


def adjuncts_end(words: Sequence[Word], start: int, lexicon: Lexicon, *, recipient: bool = False) -> int:
    """Return where the times, places and occasions behind a report end."""
    place = start
    n = len(words)
    if recipient and place < n and words[place].tag in ("NNS", "NN", "NNP", "DT", "PRP"):
        end = phrase_end(words, place, lexicon.lists)
        told = words[start - 1].base in ("tell", "assure", "inform", "warn", "remind")
        if end > place and (told or words[place].low in _REPORTERS or is_time(words[place:end], lexicon.lists)):
            place = end
    while place < n and words[place].tag not in _ENDINGS:
        word = words[place]
        if word.tag == "RB" or word.low in ("earlier", "later"):
            place += 1
        elif word.tag in ("IN", "TO", "VBG") or (
            word.tag == "SUB" and word.low in ("of", "in", "on", "at", "during", "after", "before")
        ):
            end = phrase_end(words, place + 1, lexicon.lists)
            if end == place + 1:
                return place
            place = end
        elif word.tag == "VBN":
            place += 1
        else:
            end = core_end(words, place)
            if end == place or not is_time(words[place:end], lexicon.lists):
                return place
            place = end
    return place


def _past_comma(words: Sequence[Word], close: int) -> int:
    """Include the comma behind a report, or the relative clause behind its holder, but no participle that goes on."""
    if close + 1 >= len(words) or words[close].tag != ",":
        return close
    after = words[close + 1]
    if after.low in ("who", "which", "whose", "whom"):
        return next((p for p in range(close + 1, len(words)) if words[p].tag in (".", "QUO")), len(words))
    return close if after.tag == "VBG" else close + 1
