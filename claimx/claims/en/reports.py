"""English reports set off by commas: "…, X said", "…, said X, …", "as X said", "…, it emerged, …"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.groups import Group, find_groups
from claimx.claims.en.holders import head_of, kind_of
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.phrases import core_end, is_time, phrase_end, with_appositions, with_relative_clause
from claimx.claims.en.sources import MAX_PHRASE, Source, past_comma, phrasal_cue, speech_cue
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["adjuncts_end", "find_report", "inverted_holder_end"]

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
_TELLING = frozenset({"tell", "assure", "inform", "remind"})  # who is told stands behind them
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_STOPS = _FINITE | {"WDT", "WP", "SUB", "CC"}


def evidence_cue(word: Word, lexicon: Lexicon) -> VerbCue | None:
    """Return the reading of a verb by which evidence speaks, as in "…, a survey found"."""
    found = (cue for cue in lexicon.cues(word.base) if cue.cls == "evidence" and not cue.words and "c" in cue.frames)
    return next(found, None) if word.base in ("show", "find", "suggest", "indicate", "reveal") else None


def find_report(words: Sequence[Word], lexicon: Lexicon, used: Word | None = None) -> Source | None:
    """Find a report set off by commas: "…, X said", "…, said X", "…, X said, …", "as X said"; not that of ``used``."""
    for group in find_groups(words, inverted=False):
        evident = evidence_cue(group.main, lexicon) if _is_evidence(words, group, lexicon) else None
        reading = evident or speech_cue(group.main, lexicon) or evidence_cue(group.main, lexicon)
        reading = reading or phrasal_cue(words, group, lexicon)  # "as he pointed out", "as he put it"
        surfaces = reading is not None and reading.lemma in lexicon.lists["surfacing_verb"]
        if reading is not None and (group.passive or surfaces):
            found = _impersonal(words, group, reading, lexicon)
            if found is not None or surfaces:
                return found
        if reading is None or group.passive or group.main is used:
            continue
        found = _inverted(words, group, reading, lexicon) or _behind(words, group, reading, lexicon)
        if found is not None:
            return found
    return None


def _impersonal(words: Sequence[Word], group: Group, reading: VerbCue, lexicon: Lexicon) -> Source | None:
    """Read "…, it is understood, …" and "…, it emerged on Friday, …", where nobody is named."""
    start = group.start - 2
    while start > 1 and words[start + 1].tag == "RB":
        start -= 1
    if start < 1 or words[start + 1].low != "it" or words[start].tag not in (",", "QUO"):
        return None
    if group.passive and "p" not in reading.frames:
        return None
    after = group.end + len(reading.words)
    close = adjuncts_end(words, after, lexicon)
    if close < len(words) and words[close].tag not in _ENDINGS:
        return None
    begin = start if words[start].tag == "," else start + 1
    end = past_comma(words, close)
    cue = (group.main, *words[group.end : after])
    lemma = " ".join((reading.lemma, *reading.words))
    return Source(begin, end, (), cue, lemma, reading.cls, "en.report.impersonal", reading, group)


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
        or group.main.base in _TELLING
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
    verbless = words[start].tag == "," and not any(w.tag in _FINITE or w.tag == "QUO" for w in words[:start])
    if verbless and not _goes_on(words, close):
        return None  # "Mr Lee, 54, denies all charges"
    return Source(
        start,
        past_comma(words, close),
        holder,
        (group.main,),
        reading.lemma,
        reading.cls,
        "en.report.inverted",
        reading,
        group,
    )


def _goes_on(words: Sequence[Word], close: int) -> bool:
    """Tell whether a clause goes on behind a report: "Heat pumps, claim their makers, pay for themselves"."""
    if close + 1 >= len(words) or words[close].tag != ",":
        return False
    verb = words[close + 1]
    if verb.tag == "VB" and words[0].tag != "TO":
        verb.tag = "VBP"
    return verb.tag in _FINITE


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
    if start is None or (_is_setting(words[:start]) and not _has_clause(words, close)):
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
    return Source(begin, past_comma(words, close), holder, cue, lemma, reading.cls, "en.report.behind", reading, group)


def _has_clause(words: Sequence[Word], close: int) -> bool:
    """Tell whether content goes on behind a report: "In Syria, the ministry said, the talks continue"."""
    return close < len(words) and words[close].tag == "," and any(w.tag in _FINITE for w in words[close:])


def _is_setting(words: Sequence[Word]) -> bool:
    """Tell whether what stands before a report is no content: "In its report, the auditor warned of a shortfall"."""
    led = bool(words) and words[0].tag in ("IN", "TO", "VBG", "VBN", "RB")
    return led and not any(w.tag in _FINITE or w.tag == "QUO" for w in words)


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
            if closes and words[last].tag != ",":
                return max(place, 0)
            if closes and any(w.tag in _FINITE for w in words[: max(place, 0)]):
                return _described_start(words, place, lexicon)
        if place < 0 or words[place].tag != ",":
            return None
        place -= 1
    return None


def _described_start(words: Sequence[Word], comma: int, lexicon: Lexicon) -> int:
    """Return the comma before a holder whose name between commas follows: "…, its chief executive, Jan Roos, said"."""
    before = next((p for p in range(comma - 1, 0, -1) if words[p].tag == ","), None)
    if (
        before is None
        or words[comma + 1].tag != "NNP"
        or phrase_end(words, before + 1, lexicon.lists, stop=comma) != comma
    ):
        return comma
    described = (
        words[before + 1].tag in ("DT", "PRP$") and kind_of(head_of(words[before + 1 : comma]), lexicon) == "person"
    )
    return before if described else comma


def adjuncts_end(words: Sequence[Word], start: int, lexicon: Lexicon, *, recipient: bool = False) -> int:
    """Return where the times, places and occasions behind a report end."""
    place = start
    n = len(words)
    if recipient and place < n and words[place].tag in ("NNS", "NN", "NNP", "DT", "PRP", "PRP$", "JJ"):
        end = phrase_end(words, place, lexicon.lists)
        told = words[start - 1].base in _TELLING or words[start - 1].base == "warn"
        if end > place and (told or words[place].low in _REPORTERS or is_time(words[place:end], lexicon.lists)):
            place = end
    while place < n and words[place].tag not in _ENDINGS:
        word = words[place]
        if word.tag == "RB" or word.low in ("earlier", "later", "out"):
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
