"""Which cues that only a model found are to be believed: by its score, and by what a cue, holder and content can be."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["SURE", "Roles", "entry_of", "is_believed", "is_complement", "lemma_of", "whole_cue"]

# Chosen on the documents of corpus-de that rules may be made from. A cue that no list knows has to be surer, and surest
# where neither Konjunktiv nor "dass" says that something is held: "Tausende demonstrierten".
SURE = 0.8
_SURE_UNKNOWN = 0.98
_MOST_PIECES = 2  # of a holder: "Die Behörden … in Chișinău"
_MOST_CONTENT_PIECES = 4
_SPEAKERS = frozenset({"ich", "wir"})
_NAMING = frozenset({"heißen", "lauten"})
_ADJUNCTS = frozenset({"ADJ", "ADV", "P"})
_HEADS = frozenset({"V", "INF", "PP", "ZU", "N", "P", "ADV", "PTK"})


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


def is_believed(
    score: float, roles: Roles, clause: Clause | None, words: Sequence[Word], pack: ClaimPack, *, reported: bool
) -> bool:
    """Tell whether a cue that only a model found makes a claim.

    Args:
        score: How sure the model is.
        roles: Its words.
        clause: The clause of the cue.
        words: Of the sentence.
        pack: The language.
        reported: Whether its content is in the Konjunktiv.
    """
    entry = entry_of(roles.cue, pack)
    if _is_broken(roles) or _is_authors(roles, clause) or _only_names(words, roles):
        return False
    lemma = entry.lemma if entry is not None else "".join(_lemmas(roles.cue))
    complement = is_complement(roles.content)
    if lemma in pack.words["causing_verb"] or any(w.low in pack.words["causing_noun"] for w in roles.cue):
        return False  # "sorgte dafür, dass", "hat zur Folge, dass"
    evidence = entry is not None and entry.cls == "evidence"
    if roles.cue[0].tag == "V" and _names_nobody(roles, complement=complement and evidence):
        return False
    listed = (entry is not None and not evidence) or any(w.low in pack.noun_cues for w in roles.cue)
    if not listed and all(w.tag in ("N", "P") for w in roles.cue) and not any(_is_verbal(w) for w in roles.content):
        return False  # "New Yorker": a noun that no list knows needs a clause
    return score >= (SURE if listed or reported or complement else _SURE_UNKNOWN)


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


def _lemmas(cue: Iterable[Word]) -> list[str]:
    """Return the lemmas of a cue, a separated particle first, as in "anfordern"."""
    return [lemma_of(w) for w in sorted(cue, key=lambda w: w.tag != "PTK")]


def _is_verbal(word: Word) -> bool:
    return word.tag in ("V", "PP", "ZU")


def _n_pieces(words: Sequence[Word]) -> int:
    return sum(1 for one, other in itertools.pairwise(words) if other.index > one.index + 1) + bool(words)


def _is_broken(roles: Roles) -> bool:
    """Tell whether the roles are no phrases: pieces from all over the sentence, or words that can be no such thing."""
    if _n_pieces(roles.holder) > _MOST_PIECES or _n_pieces(roles.content) > _MOST_CONTENT_PIECES:
        return True
    begun = [w for before, w in itertools.pairwise(roles.holder) if w.index > before.index + 2]
    if any(w.tag == "N" or w.name for w in begun):
        return True  # "Gertrude … Lester": two who are named apart are not one holder
    if roles.holder and all(w.tag in _ADJUNCTS and not w.name for w in roles.holder):
        return True  # "nach eigenem Bekunden", of which the noun is left out
    if not any(w.tag in _HEADS for w in roles.cue):
        return True
    return not roles.content or roles.content[-1].tag == "P"


def _is_authors(roles: Roles, clause: Clause | None) -> bool:
    """Tell whether the author speaks: "ich weiß, dass", "es bleibt zu hoffen, dass", "man kann nur hoffen, dass"."""
    lows = {w.low for w in roles.holder}
    if lows and lows <= _SPEAKERS:
        return True
    modal = clause is not None and clause.finite is not None and clause.finite.tag == "V"
    modal = modal and any(w.tag == "INF" for w in roles.cue)
    return (lows == {"man"} and modal) or (not lows and any(w.tag == "ZU" for w in roles.cue))


def _only_names(words: Sequence[Word], roles: Roles) -> bool:
    """Tell whether a verb gives a name or a wording, and reports nothing: "Sie heißt Anna", "Das Motto lautet …"."""
    names = {lemma_of(w) for w in roles.cue} <= _NAMING and not any(w.low == "es" for w in words)
    return names and not any(w.tag == "V" for w in roles.content)


def _names_nobody(roles: Roles, *, complement: bool) -> bool:
    """Tell whether a verb has only the "es" of "es empfiehlt sich", or speaks of things that nobody is said to show."""
    return (not roles.holder and not complement) or [w.low for w in roles.holder] == ["es"]
