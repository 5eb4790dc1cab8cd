"""English verb groups: auxiliaries, main verb, and what stands between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimx.claims.en.phrases import core_end
from claimx.claims.words import Word

__all__ = ["Group", "find_groups", "is_condition"]

_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_BETWEEN = frozenset({"RB"})
MAX_SUBJECT = 14
MAX_ASIDE = 8


@dataclass(slots=True)
class Group:
    """The finite verb of a clause with what belongs to it.

    Args:
        start: Place of its first word in the stretch.
        end: One past its last.
        verbs: Auxiliaries and main verb.
        between: Adverbs and negation within.
        passive: Whether "be" or "get" stands before a participle.
        perfect: Whether "have" stands before a participle.
        progressive: Whether "be" stands before a form in -ing.
        subject: Place of the subject of an inverted clause, as in "Will the deal hold?".
    """

    start: int
    end: int
    verbs: list[Word]
    between: list[Word] = field(default_factory=list)
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    subject: tuple[int, int] | None = None

    @property
    def finite(self) -> Word:
        """The verb that carries the tense."""
        return self.verbs[0]

    @property
    def main(self) -> Word:
        """The verb that carries the meaning."""
        return self.verbs[-1]

    @property
    def lemma(self) -> str:
        """Dictionary form of the main verb."""
        return self.main.base

    @property
    def modal(self) -> str | None:
        """Dictionary form of the modal, ``None`` where there is none."""
        return self.finite.base if self.finite.tag == "MD" else None

    @property
    def tense(self) -> str:
        """Name of the tense."""
        if self.modal in ("will", "shall"):
            return "future_perfect" if self.perfect else "future"
        past = self.finite.tag == "VBD"
        if self.perfect and self.modal is None:
            return "pluperfect" if past else "perfect"
        return "past" if past or self.perfect else "present"


def find_groups(words: Sequence[Word], inverted: bool) -> list[Group]:
    """Find the finite verb groups of a stretch.

    Args:
        words: The stretch.
        inverted: Whether it is a question, whose subject may stand behind the finite verb.
    """
    groups: list[Group] = []
    place = 0
    while place < len(words):
        if words[place].tag in _FINITE:
            group = _read(words, place, inverted or _fronted(words, place))
            groups.append(group)
            place = group.end
        else:
            place += 1
    return groups


def _fronted(words: Sequence[Word], place: int) -> bool:
    """Tell whether a finite verb stands before its subject: first, or behind "nor", "only", a question word."""
    if words[place].base not in ("be", "have", "do") and words[place].tag != "MD":
        return False
    if is_condition(words, place):
        return True
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if after is None or after.tag not in ("PRP", "DT", "PRP$", "NNP", "NNS", "EX", "NN"):
        return False
    return (
        before is None or before.tag in ("WRB", "CC", ".", ":", '"') or before.low in ("nor", "neither", "what", "only")
    )


def is_condition(words: Sequence[Word], place: int) -> bool:
    """Tell whether "should" stands before its subject behind a clause: "It will rise should the Fed hold rates"."""
    if words[place].low != "should" or words[place].tag != "MD" or not 0 < place < len(words) - 1:
        return False
    led = words[place - 1].tag in ("WRB", "WP", "WDT", "CC", ":") or words[place - 1].low in ("nor", "only")
    return not led and words[place + 1].tag in ("DT", "PRP", "PRP$", "NNP")


def _read(words: Sequence[Word], place: int, inverted: bool) -> Group:
    group = Group(place, place + 1, [words[place]])
    while True:
        at = group.end
        last = group.main
        between = at
        while between < len(words) and words[between].tag in _BETWEEN:
            between += 1
        aside = _past_aside(words, between, last)
        between = aside or between
        if inverted and len(group.verbs) == 1 and (last.tag == "MD" or last.base in ("be", "have", "do")):
            found = _behind_subject(words, between, last)
            if found is not None:
                group.subject, between = (between, found[0]), found[1]
        step = _step(words, between, last)
        if step is None:
            return group
        group.between += [w for w in words[at:between] if w.tag in _BETWEEN]
        group.passive = group.passive or step == "passive"
        group.perfect = group.perfect or step == "perfect"
        group.progressive = group.progressive or step == "progressive"
        if step not in ("progressive", "passive"):
            group.passive = False
        group.verbs.append(words[between])
        group.end = between + 1


def _past_aside(words: Sequence[Word], place: int, last: Word) -> int | None:
    """Return the place behind an insertion in a verb group: "should, first, agree", "has, in effect, ended"."""
    if (
        place + 2 >= len(words)
        or words[place].tag != ","
        or not (last.tag == "MD" or last.base in ("be", "have", "do"))
    ):
        return None
    close = next((p for p in range(place + 1, min(len(words), place + MAX_ASIDE)) if words[p].tag == ","), None)
    if close is None or any(w.tag[:2] == "VB" or w.tag in ("MD", "CC", "WDT", "WP") for w in words[place:close]):
        return None
    after = close + 1
    while after < len(words) and words[after].tag in _BETWEEN:
        after += 1
    return after if _step(words, after, last) in ("modal", "perfect", "passive", "do") else None


def _step(words: Sequence[Word], place: int, last: Word) -> str | None:
    """Return what the word at ``place`` adds to a verb group, ``None`` where it does not belong to it."""
    if place >= len(words):
        return None
    word = words[place]
    if last.tag == "MD":
        return "modal" if word.tag in ("VB", "VBP") else None
    if last.base == "do":
        return "do" if word.tag == "VB" else None
    if last.base == "have" and word.tag in ("VBN", "VBD"):
        return "perfect"
    if last.base in ("be", "get") and word.tag == "VBN":
        return "passive"
    if last.base == "be" and word.tag == "VBG":
        return "progressive"
    return None


def _behind_subject(words: Sequence[Word], place: int, last: Word) -> tuple[int, int] | None:
    """Find the verb behind an inverted subject: end of the subject and place of the verb."""
    end = core_end(words, place)
    if end == place:
        return None
    for at in range(end, min(len(words), place + MAX_SUBJECT)):
        if words[at].tag in (",", ".", ":", "MD", "VBD", "VBZ"):
            return None
        if _step(words, at, last) is not None:
            return end, at
    return None
