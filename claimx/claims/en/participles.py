"""English participles that report: "…, adding that …", "…, citing …", "…, suggesting that …"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimx.claims.en.clauses import Clause
from claimx.claims.en.content import Match, match_participle
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["find_participles", "without_participles"]


def find_participles(clause: Clause, lexicon: Lexicon) -> Iterator[Match]:
    """Yield the reporting participles behind a comma in a clause, with what they introduce."""
    for verb in _participles_of(clause):
        match = match_participle(clause, verb, lexicon, _suits(verb))
        if match is not None:
            yield match


def without_participles(clause: Clause, words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Take reporting participles and their content out of a proposition.

    Args:
        clause: The clause.
        words: Its proposition.
        lexicon: The language.
    """
    gone: set[int] = set()
    for match in find_participles(clause, lexicon):
        if match.clauses or (match.frame in ("s", "as", "o") and match.cue.cls != "evidence"):
            gone |= {w.index for w in words if w.index >= match.verb.index}
    return [w for w in words if w.index not in gone] or words


def _participles_of(clause: Clause) -> Iterator[Word]:
    """Yield the forms in -ing behind a comma."""
    for before, word in zip(clause.words, clause.words[1:], strict=False):
        if word.tag == "VBG" and before.tag in (",", "QUO") and word.index == before.index + 1:
            yield word


def _suits(verb: Word) -> Callable[[VerbCue], bool]:
    """Return which readings suit a participle: evidence or speech."""
    shows = verb.base in ("suggest", "show", "indicate", "mean", "prove", "demonstrate", "imply", "signal", "confirm")
    return lambda cue: (cue.cls == "evidence") == shows
