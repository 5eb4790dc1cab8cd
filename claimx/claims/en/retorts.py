"""What others hold of a statement, set behind it: "…, a claim Kyiv rejects", "…, an allegation denied by the firm"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.drafts import Draft, Frame
from claimx.claims.en.groups import Group, find_groups
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.phrases import core_end, phrase_end
from claimx.claims.en.reports import adjuncts_end
from claimx.claims.en.sources import Source
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["answer", "find_retort"]

_LINKS = frozenset({"that", "which"})
_NEGATING = frozenset({"not", "n't", "never", "neither", "hardly", "nobody", "none", "no"})
_SURE = frozenset({"confirm"})  # beside denials, what "which" may take up a whole statement with


def find_retort(words: Sequence[Word], lexicon: Lexicon) -> Source | None:
    """Find who denies or shares what the words before say.

    Args:
        words: A stretch of a sentence.
        lexicon: The language.

    Returns:
        The retort, which reaches to the end of the stretch; ``None`` where there is none.
    """
    comma = next((p for p in range(len(words) - 1, 0, -1) if words[p].tag == ","), None)
    if comma is None or comma + 3 > len(words):
        return None
    start = _past_noun(words, comma + 1, lexicon)
    if start is None:
        return None
    group = next((g for g in find_groups(words, inverted=False) if g.start >= start), None)
    passive = words[start].tag in ("VBN", "VBD") and any(w.low == "by" for w in words[start + 1 : start + 2])
    if passive:
        found = _passive(words, start, lexicon)
    else:
        found = _active(words, start, group, lexicon) if group is not None else _contact(words, start, lexicon)
    if found is None:
        return None
    holder, verb, reading, end = found
    rejects = reading.effects.polarity == "negative"
    if words[comma + 1].low == "which" and not (rejects and reading.cls == "speech") and reading.lemma not in _SURE:
        return None
    if any(w.text[:1].isalnum() for w in words[end:]):
        return None
    kept = None if passive else group
    return Source(comma, len(words), tuple(holder), (verb,), reading.lemma, reading.cls, "en.retort", reading, kept)


def answer(draft: Draft, frame: Frame) -> Draft:
    """Make the claim of a retort to the claim of a draft: the same words, held or denied by somebody else."""
    manner = draft.manner
    polarity = manner.polarity
    if frame.effects.get("polarity") == "negative":
        polarity = "negative" if polarity == "positive" else "positive"
    manner = replace(manner, polarity=polarity, certainty="certain" if manner.certainty != "unknown" else "unknown")
    form = "indirect" if draft.form in ("direct", "plain", "mixed") else draft.form
    return replace(
        draft, kind="attributed", frame=frame, form=form, manner=manner, rule=frame.rule, evidence=(), quote=0
    )


def _past_noun(words: Sequence[Word], start: int, lexicon: Lexicon) -> int | None:
    """Return the place behind "a claim", "a claim that", "which", "something"; ``None`` where none of them stands."""
    first = words[start]
    if first.low in ("which", "something"):
        return start + 1
    end = core_end(words, start)
    for behind in range(start + 1, end + 1):  # "a claim Western governments" may look like one phrase
        if words[behind - 1].low in lexicon.lists["retort_noun"] and first.tag in ("DT", "CD", "JJ", "NNS"):
            counted = any(w.low == "of" for w in words[behind : behind + 1])  # "a version of events"
            place = core_end(words, behind + 1) if counted else behind
            place += any(w.low in _LINKS for w in words[place : place + 1])
            return place if place < len(words) else None
    return None


def _cue(verb: Word, lexicon: Lexicon) -> VerbCue | None:
    """Return the reading of a verb that takes what was said as its object."""
    found = (c for c in lexicon.cues(lexicon.lemma(verb.low)) if not c.words and "n" in c.frames)
    return next((c for c in found if c.cls in ("speech", "thought", "decision")), None)


def _active(
    words: Sequence[Word], start: int, group: Group, lexicon: Lexicon
) -> tuple[Sequence[Word], Word, VerbCue, int] | None:
    """Read "Kyiv rejects", "the firm has always denied"."""
    reading = _cue(group.main, lexicon)
    last = group.start
    while last > start and words[last - 1].tag == "RB":
        last -= 1
    negated = any(w.low in _NEGATING and w.tag != "NNP" for w in (*group.between, words[start]))
    if reading is None or group.passive or negated or last == start:
        return None
    if phrase_end(words, start, lexicon.lists, stop=last) != last:
        return None
    return words[start:last], group.main, reading, _end(words, group.end, lexicon)


def _contact(words: Sequence[Word], start: int, lexicon: Lexicon) -> tuple[Sequence[Word], Word, VerbCue, int] | None:
    """Read "his own staff dismissed", whose verb was taken for a participle."""
    place = next((p for p in range(start + 1, len(words)) if words[p].tag == "VBN"), len(words))
    if place == len(words) or not lexicon.is_past_and_participle(words[place].low):
        return None
    words[place].base = lexicon.lemma(words[place].low)
    return _active(words, start, Group(place, place + 1, [words[place]]), lexicon)


def _passive(words: Sequence[Word], start: int, lexicon: Lexicon) -> tuple[Sequence[Word], Word, VerbCue, int] | None:
    """Read "denied by the firm"."""
    reading, end = _cue(words[start], lexicon), phrase_end(words, start + 2, lexicon.lists)
    if reading is None or end == start + 2:
        return None
    return words[start + 2 : end], words[start], reading, _end(words, end, lexicon)


def _end(words: Sequence[Word], start: int, lexicon: Lexicon) -> int:
    """Return where times, places and grounds behind a retort end: "on Friday", "as baseless"."""
    end = adjuncts_end(words, start, lexicon)
    if end + 1 < len(words) and words[end].low == "as" and words[end + 1].tag in ("JJ", "DT", "NN"):
        return max(phrase_end(words, end + 1, lexicon.lists), end + 2)
    return end
