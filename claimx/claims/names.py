"""What to call a holder that is named, and several that are named together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from claimx.claims.words import Word
from claimx.types import Entity

__all__ = ["joined_names", "leads_name", "name_of", "spelled", "undeclined"]

_SMALL = re.compile(r"[a-zäöüß]{2,}(?:\.[a-z]{2,})?[-‑][A-ZÄÖÜ]|[a-zäöüß]{2,}\.[a-z]{2,}\Z")
_TITLES = frozenset({"dr.", "prof.", "dres.", "pd", "dipl."})
_DEGREES = frozenset(
    [
        *("med.", "dent.", "vet.", "rer.", "nat.", "phil.", "jur.", "iur.", "pol.", "oec.", "theol.", "habil.", "em."),
        *("h.", "c.", "h.c.", "mult.", "pharm.", "agr.", "sc.", "soc.", "apl.", "troph.", "publ."),
    ]
)
_SURNAME_PARTICLES = frozenset({"bin", "ibn", "ben", "abu", "al", "el", "de", "del", "della", "di", "van"})


def spelled(name: str) -> str:
    """Return a name as a list has it, however the text breaks it: composed letters, no soft hyphens, plain spaces.

    Example:
        >>> spelled("Bun\u00addes\u00adtag in Zu\u0308rich") == "Bundestag in Z\u00fcrich"
        True
    """
    return " ".join(unicodedata.normalize("NFC", name.replace("\u00ad", "")).split())


def name_of(entity: Entity, words: Sequence[Word]) -> str:
    """Return the name of an entity: the one that it goes by, else its words."""
    return entity.canonical or " ".join(w.text for w in words)


def undeclined(adjective: str, article: str, gender: str | None) -> str:
    """Return an adjective as it stands without its article in the nominative.

    Example:
        >>> undeclined("Neuen", "der", "f"), undeclined("neuen", "des", "m"), undeclined("Neue", "der", "m")
        ('Neue', 'neuer', 'Neuer')
    """
    if adjective.endswith("en"):
        if article in ("der", "einer", "dieser", "den", "einiger", "vieler", "seiner", "ihrer"):
            return adjective[:-1]
        return adjective[:-1] + {"m": "r", "n": "s"}.get(gender or "", "")
    if adjective.endswith("e") and article in ("der", "das"):
        return adjective + ("r" if article == "der" else "s")
    return adjective


def joined_names(
    words: Sequence[Word], named: Sequence[Word], entity_at: Mapping[int, Entity], joining: Sequence[str]
) -> str | None:
    """Name several holders: "Südkorea und Japan" for "Seoul und Tokio"; ``None`` where the phrase names one.

    Args:
        words: The phrase.
        named: Its words within names, from the first holder's on.
        entity_at: Entities by the first code point of each of their words.
        joining: The words that join names in the language, "and" first.
    """
    parties = [list(group) for _, group in groupby(named, key=lambda w: entity_at[w.start].span.start)]
    names, joined = [name_of(entity_at[parties[0][0].start], parties[0])], False
    for before, party in pairwise(parties):
        between = [w for w in words if before[-1].index < w.index < party[0].index and w.tag not in ("ART", "DT", ",")]
        if between and between[0].low not in joining:
            break
        joined = joined or bool(between)
        names.append(name_of(entity_at[party[0].start], party))
    return f"{', '.join(names[:-1])} {joining[0]} {names[-1]}" if joined else None


def leads_name(word: Word, words: list[Word]) -> bool:
    """Tell whether a small word is or begins a name, "al-Maliki", "ver.di", or is a part of a title, "Dr. med."."""
    before = words[word.index - 1].low if word.index else ""
    if _SMALL.match(word.text) or (word.low in _DEGREES and (before in _DEGREES or before in _TITLES)):
        return True
    after = words[word.index + 1] if word.index + 1 < len(words) else None
    named = word.text in _SURNAME_PARTICLES and after is not None and after.capital and after.start == word.end + 1
    return named and not any(w.low == "ich" for w in words)
