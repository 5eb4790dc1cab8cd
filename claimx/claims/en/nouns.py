"""English nouns that introduce content: "the claim that …", "their demand for …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimx.claims.en.clauses import Clause
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.phrases import phrase_end
from claimx.claims.en.subjects import subject_of
from claimx.claims.en.triggers import trigger_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import NounCue

__all__ = ["NounContent", "find_nouns", "names_view", "only_names"]

SCANT = frozenset({"little", "scant"})
_LINKS = frozenset({"of", "by", "from", "among", "in"})
# "The hope is that …" is somebody's, whoever it be; "The plan is that …" may be the author's.
_SHARED = frozenset(
    {"hope", "fear", "concern", "worry", "expectation", "belief", "suspicion", "claim", "allegation", "accusation"}
)
_BEFORE = frozenset({"JJ", "VBN", "VBG", "NN", "CD", "RB"})


@dataclass(slots=True)
class NounContent:
    """A noun with what it introduces.

    Args:
        word: The noun.
        cue: Its reading.
        holder: Whose it is; empty where nobody is named.
        clauses: Its content, where it is clausal.
        phrase: Its content, where it is a phrase.
        predicated: Whether "is" stands between the noun and its content.
    """

    word: Word
    cue: NounCue
    holder: list[Word] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    phrase: list[Word] = field(default_factory=list)
    predicated: bool = False


def find_nouns(clause: Clause, lexicon: Lexicon) -> Iterator[NounContent]:
    """Yield the nouns of a clause that introduce content."""
    for place, word in enumerate(clause.words):
        cue = lexicon.noun_cue(word.low) if word.tag in ("NN", "NNS") else None
        if cue is None:
            continue
        clauses = [
            c for c in clause.children if c.kind == "that" and _follows(c, word) and trigger_of(c, lexicon) is word
        ]
        owner = _owner(clause.words, place)
        shared = not owner and word.low in _SHARED
        linked = _linked(clause.words, place, lexicon) if not owner else []
        own = owner and owner[0].low not in ("our", "my")
        last = linked[-1].index if linked else word.index
        named = _predicated(clause, last) if shared or own or linked else []
        if named and not clauses:
            yield NounContent(word, cue, owner or linked, named, predicated=True)
            continue
        if clauses:
            holder = owner or _linked(clause.words, place, lexicon) or _light_subject(clause, word, lexicon)
            yield NounContent(word, cue, holder, clauses)
        elif own or linked:
            phrase = _phrase(clause, last, cue, lexicon)
            if phrase:
                yield NounContent(word, cue, owner or linked, phrase=phrase)


def _phrase(clause: Clause, last: int, cue: NounCue, lexicon: Lexicon) -> list[Word]:
    """Return the phrase or infinitive that says what a noun means: "calls for a vote", "threat to leave"."""
    place = next((p for p, w in enumerate(clause.words) if w.index == last + 1), len(clause.words))
    lead = clause.words[place : place + 2]
    if len(lead) < 2 or lead[0].low not in cue.prepositions:
        return []
    if lead[0].low != "to":
        return clause.words[place + 1 : phrase_end(clause.words, place + 1, lexicon.lists)]
    if lead[0].tag != "TO" or lead[1].tag != "VB":
        return []
    verb = clause.group.finite.index if clause.group is not None else 0
    ends = (w.index for w in clause.words[place:] if w.tag == "," or w.index == verb)
    end = next(ends, clause.words[-1].index + 1)
    return [w for w in clause.words[place:] if w.index < end and w.tag != "."]


def _follows(clause: Clause, noun: Word) -> bool:
    """Tell whether a clause may say what a noun means: "that" opens it, or it follows at once."""
    return bool(clause.opener) or (bool(clause.words) and clause.words[0].index == noun.index + 1)


def only_names(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause says no more than that something is feared or claimed.

    "There are fears that …", "Lawmakers voiced concern that …".
    """
    group = clause.group
    denied = any(w.low in lexicon.lists["negation"] or w.low in SCANT for w in clause.words)
    if group is None or denied:
        return False
    nouns = [noun for noun in find_nouns(clause, lexicon) if noun.clauses]
    if group.main.base == "be" and clause.words[0].tag == "EX":
        return bool(nouns)
    light = group.main.base in lexicon.lists["light_verb"] and not group.passive
    return light and any(noun.holder and noun.word.index > group.main.index for noun in nouns)


def names_view(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause says what somebody's view is: "Her view is that the alliance needs a purpose"."""
    return any(noun.clauses and noun.predicated for noun in find_nouns(clause, lexicon))


def _predicated(clause: Clause, last: int) -> list[Clause]:
    """Return the clause that says what a noun is, as in "Her view is that …"."""
    group = clause.group
    if group is None or group.main.base != "be" or group.finite.index != last + 1 or len(group.verbs) > 1:
        return []
    verb = group.main.index
    return [c for c in clause.children if c.kind == "that" and c.opener and c.opener[0].index == verb + 1]


def _owner(words: Sequence[Word], place: int) -> list[Word]:
    """Return the owner before a noun: "the minister's claim", "their demand"."""
    at = place - 1
    while at >= 0 and words[at].tag in _BEFORE:
        at -= 1
    if at >= 0 and words[at].tag == "PRP$":
        return [words[at]]
    if at <= 0 or words[at].tag != "POS":
        return []
    first = at - 1
    while (
        first > 0
        and words[first - 1].tag in ("DT", "JJ", "NN", "NNS", "NNP", "CD", "PRP$")
        and words[first].tag not in ("DT", "PRP$")
    ):
        first -= 1
    return list(words[first:at])


def _linked(words: Sequence[Word], place: int, lexicon: Lexicon) -> list[Word]:
    """Return the holder behind a noun: "the claim of the opposition that"."""
    if (
        place + 1 >= len(words)
        or words[place + 1].low not in _LINKS
        or words[place + 1].index != words[place].index + 1
    ):
        return []
    end = phrase_end(words, place + 2, lexicon.lists)
    return list(words[place + 2 : end])


def _light_subject(clause: Clause, noun: Word, lexicon: Lexicon) -> list[Word]:
    """Return the subject of "made the claim that", "expressed fears that"."""
    group = clause.group
    if (
        group is None
        or group.main.base not in lexicon.lists["light_verb"]
        or noun.index < group.main.index
        or group.passive
        or any(w.tag == "," for w in clause.words if group.main.index < w.index < noun.index)
    ):
        return []
    return subject_of(clause, lexicon.lists)
