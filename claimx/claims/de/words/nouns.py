"""What the form of a German noun tells: which list it belongs to, its gender, whether it is no name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["gender", "has_two_titles", "is_animate", "is_common", "is_plural"]

_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ei", "enz", "anz", "ie", "ur", "in")
_NOT_FEMININE = (
    *("streik", "tanz", "glanz", "kranz", "schwanz", "stadion", "spion", "champion", "brei", "schrei", "flur"),
    *("abitur", "genie", "knie", "kamin", "cousin", "termin", "magazin", "benzin", "ruin", "mosaik", "einstein"),
)
_NEUTER = (
    "chen",
    "lein",
    "ment",
    "um",
    "nis",
    "gramm",
    "gesetz",
    "ende",
    "recht",
    "verbot",
    "verfahren",
    "ziel",
    "amt",
)
_MASCULINE = ("ismus", "ling", "or", "ist", "ent", "ant", "er", "rat", "plan", "trag", "gang", "stieg")
_INANIMATE = ("handeln", "brandstiftung", "anstiftung")  # no plural of "Handel", no "Stiftung"
_COMMON = (
    "ungen",
    "heiten",
    "keiten",
    "schaften",
    "ionen",
    "ismus",
    "mente",
    "nisse",
    "innen",
    "täten",
    *_FEMININE[:5],
)


def is_animate(low: str, pack: ClaimPack) -> bool:
    """Tell whether a noun names people or a body that can act."""
    return is_one_of(low, _animate(pack)) and not low.endswith(_INANIMATE)


def has_two_titles(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether "und" joins two titles of one person: "Sänger und Moderator Florian Silber"."""
    place = next((i for i, w in enumerate(words) if w.low == "und"), 0)
    titles = [words[place - 1], words[place + 1]] if 0 < place < len(words) - 2 else []
    named = bool(titles) and words[place + 2].tag == "N" and words[place + 2].index == titles[1].index + 1
    return named and all(not w.name and is_one_of(w.low, pack.words["person_noun"]) for w in titles)


@lru_cache(maxsize=8)
def _animate(pack: ClaimPack) -> frozenset[str]:
    return pack.words["person_noun"] | pack.words["organisation_noun"] | pack.words["group_noun"]


def is_common(low: str, pack: ClaimPack) -> bool:
    """Tell whether a capitalized word can only be a common noun, by its ending or its last part."""
    return low.endswith(_COMMON) or _has_known_head(low, pack.noun_heads, pack.words["surname_head"])


@lru_cache(maxsize=50_000)
def _has_known_head(low: str, heads: frozenset[str], surnames: frozenset[str]) -> bool:
    if low in heads:
        return True
    return any(low[cut:] in heads and low[cut:] not in surnames for cut in range(3, len(low) - 3))


@lru_cache(maxsize=50_000)
def is_plural(low: str, pack: ClaimPack) -> bool:
    """Tell whether a common noun can only be a plural, as far as its last part is known."""
    return low.endswith(("ungen", "heiten", "keiten", "ionen", "innen", "kosten", "leute", "eltern")) or any(
        low[cut:] in pack.noun_plurals for cut in (0, *range(3, len(low) - 3))
    )


@lru_cache(maxsize=50_000)
def gender(low: str, pack: ClaimPack) -> str | None:
    """Guess the gender of a noun by its last part or ending: ``f``, ``n``, ``m``, or ``None``."""
    if is_one_of(low, pack.words["feminine_noun"]):
        return "f"
    if low.endswith(_NOT_FEMININE):
        return None
    if low.endswith("eur"):
        return "m"  # "Gouverneur", where "Natur" is feminine
    if low.endswith(_FEMININE) and not low.endswith(("fin", "min", "zin", "ein", "min", "prei", "rei")):
        return "f"
    if low.endswith(("in", "rei")) and len(low) > 6:
        return "f"
    neuter = low.endswith(_NEUTER) or is_one_of(low, pack.words["neuter_noun"])
    return "n" if neuter else "m" if low.endswith(_MASCULINE) else None
