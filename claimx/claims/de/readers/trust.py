"""Which cues that only a model found are to be believed: by its score, and by what a cue, holder and content can be."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.moods import is_reported
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["SURE", "Roles", "entry_of", "is_believed", "is_complement", "lemma_of", "whole_cue"]

# Chosen on the documents of corpus-de that rules may be made from.
SURE = 0.8
_MOST_PIECES = 2  # of a holder: "Die Behörden … in Chișinău"
_SPEAKERS = frozenset({"ich", "wir"})
_NAMING = frozenset({"heißen", "lauten", "stehen"})
_NOBODY = frozenset({"man", "es", "wer", "wen", "wem", "niemand", "jemand"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The words that a model takes for a cue, its holder and what is held."""

    cue: list[Word]
    holder: list[Word]
    content: list[Word]

    def within(self, words: Sequence[Word]) -> list[Word]:
        """Return those of some words that bear a role."""
        taken = {w.index for w in (*self.cue, *self.holder, *self.content)}
        return [w for w in words if w.index in taken]


def is_believed(roles: Roles, said: Clause | None, pack: ClaimPack) -> bool:
    """Tell whether a cue that only a model found makes a claim.

    It does where somebody is named with a cue of the lists that brings a sentence, or a phrase of the kind that it
    takes, and with any verb that brings one in the Konjunktiv. Of 4,800 sentences of newspapers and encyclopedias, the
    model alone found such claims in 29, of which 21 are right; of the rest ("spricht über Sex", "bekannt ist, dass",
    "sollte merken, dass") one in four.

    Args:
        roles: Its words.
        said: The clause with which its content begins.
        pack: The language.
    """
    if not _names_holder(roles) or _is_broken(roles) or _is_authors(roles):
        return False
    if not roles.cue or roles.cue[0].tag not in ("V", "PP"):
        return False  # "sollte merken, dass", "bekannt ist, dass"
    entry = entry_of(roles.cue, pack)
    if entry is not None and (entry.cls == "evidence" or entry.lemma in _NAMING | pack.words["causing_verb"]):
        return False
    if not is_complement(roles.content) and not _is_sentence(said):
        return entry is not None and _is_phrase_of(entry, roles.content)
    return entry is not None or (said is not None and is_reported(said) is not None)


def is_complement(content: Sequence[Word]) -> bool:
    """Tell whether a content is a clause with "dass" or "ob"."""
    return bool(content) and content[0].low in ("dass", "daß", "ob")


def whole_cue(cue: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """Return a cue with the particle that a model left out of it, as in "lehnte den Antrag / ab".

    Args:
        cue: The words that a model found.
        words: Of the sentence.
    """
    verb = next((w for w in cue if w.tag == "V"), None)
    if verb is None or any(w.tag == "PTK" for w in cue):
        return list(cue)
    behind = itertools.takewhile(lambda w: w.tag != "V" and w.text not in (";", ":"), words[words.index(verb) + 1 :])
    particle = next((w for w in behind if w.tag == "PTK"), None)
    return [*cue, particle] if particle is not None else list(cue)


def entry_of(cue: Sequence[Word], pack: ClaimPack) -> VerbCue | None:
    """Return what the list of cue verbs says of a cue; "sagte … ab" is no "sagte"."""
    lows = {w.low for w in cue}
    particles = [w.low for w in cue if w.tag == "PTK"]
    for word in cue:
        lemma = word.lemma or ""
        whole = [low + lemma for low in (particles or sorted(lows - {word.low}))]
        for name in whole if particles else (lemma, *whole):
            for entry in pack.verb_cues.get(name, ()):
                if set(entry.words) <= lows:
                    return entry
    return None


def lemma_of(word: Word) -> str:
    """Return the lemma of a verb, and the lower-case form of any other word."""
    return (word.lemma if word.tag in ("V", "INF", "PP", "ZU") else None) or word.low


def _is_phrase_of(entry: VerbCue, content: Sequence[Word]) -> bool:
    """Tell whether a content is one phrase of a kind that the verb of a list takes: "wirft ihm Betrug vor"."""
    if not content:
        return False
    whole = content[-1].index - content[0].index < len(content)
    first = content[0].low if content[0].tag == "P" else "n"
    return whole and first in entry.frames and any(w.tag == "N" for w in content)


def _is_sentence(said: Clause | None) -> bool:
    """Tell whether what is said is a main clause with a finite verb."""
    return said is not None and said.kind == "main" and said.finite is not None


def _names_holder(roles: Roles) -> bool:
    """Tell whether the holder is somebody: "sie", "Kern", but neither "man" nor half a phrase as "der große"."""
    if not roles.holder or roles.holder[0].low in _NOBODY:
        return False
    return any(w.tag == "N" or w.name for w in roles.holder) or (
        len(roles.holder) == 1 and roles.holder[0].tag == "PRON"
    )


def _n_pieces(words: Sequence[Word]) -> int:
    return sum(1 for one, other in itertools.pairwise(words) if other.index > one.index + 1) + bool(words)


def _is_broken(roles: Roles) -> bool:
    """Tell whether the roles are no phrases: pieces from all over the sentence, or words that can be no such thing."""
    if _n_pieces(roles.holder) > _MOST_PIECES or _is_torn(roles):
        return True
    begun = [w for before, w in itertools.pairwise(roles.holder) if w.index > before.index + 2]
    if any(w.tag == "N" or w.name for w in begun):
        return True  # "Gertrude … Lester": two who are named apart are not one holder
    return not roles.content or roles.content[-1].tag == "P"


def _is_torn(roles: Roles) -> bool:
    """Tell whether words are left out of a content where no report stands in it."""
    between = {w.index for w in (*roles.cue, *roles.holder)}
    gaps = [range(a.index + 1, b.index) for a, b in itertools.pairwise(roles.content) if b.index > a.index + 2]
    return any(between.isdisjoint(gap) for gap in gaps)


def _is_authors(roles: Roles) -> bool:
    """Tell whether the author speaks, as in "ich weiß, dass"."""
    return {w.low for w in roles.holder} <= _SPEAKERS
