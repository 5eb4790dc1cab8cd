"""The gender of German nouns, as far as ending and lists tell it."""

from __future__ import annotations

from functools import lru_cache

from claimx.lang.claim_pack import ClaimPack

__all__ = ["gender_of", "is_weak"]

_FEMININE = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "ion",
    "tät",
    "enz",
    "anz",
    "ie",
    "ik",
    "ei",
    "erin",
    "orin",
    "entin",
    "istin",
    "antin",
)
# Adjectives and participles used as nouns: "der Vorsitzende", "der Beauftragte", "der Deutsche".
_NOMINALIZED = ("nde", "gte", "nte", "rte", "mte", "ete", "iche", "ige", "ische", "utsche", "rüne", "inke", "echte")
# No weak nouns, but masculine; of these "der" is the nominative.
_MASCULINE_IN_E = ("service", "käse", "charme", "vize", "kaffee", "schnee", "tee", "klee", "see", "code", "store")
_JOINED = ("partei", "behörde", "gruppe")
_SHORTEST = 4  # letters of the last part of a compound: "Glastür", but no "Art" in "Quart"
_MASCULINE = ("ismus", "ling", "ist", "ent", "ant", "eur", "loge")


@lru_cache(maxsize=50_000)
def gender_of(low: str, pack: ClaimPack) -> str | None:
    """Tell the gender of a noun by its ending or the list: ``f``, ``m``, or ``None``.

    Example:
        >>> from claimx.lang import get_pack
        >>> pack = get_pack("de").claims
        >>> gender_of("regierung", pack), gender_of("minister", pack), gender_of("haus", pack)
        ('f', 'm', None)
    """
    if _is_last_part(low, pack.words["feminine_noun"]) or any(low.endswith(f"-{noun}") for noun in _JOINED):
        return "f"
    if _is_last_part(low, pack.words["neuter_noun"]) or low.endswith(("chen", "lein", "tum", "ium", "ment")):
        return None
    if low.endswith(_MASCULINE) or _is_last_part(low, pack.words["masculine_noun"]):
        return "m"
    if low.endswith(_FEMININE) and len(low) > 4:
        return "f"
    weak = is_weak(low, pack)
    if low.endswith("e") and not weak:
        return None if low.endswith((*_NOMINALIZED, *_MASCULINE_IN_E)) else "f"
    return "m" if low.endswith(("er", "or")) or weak else None


def is_weak(low: str, pack: ClaimPack) -> bool:
    """Tell whether a masculine noun, in its dictionary form, has ``-n`` in all other cases: "den Rivalen"."""
    return _is_last_part(low, pack.words["weak_noun"])


def _is_last_part(low: str, nouns: frozenset[str]) -> bool:
    """Tell whether a noun in its dictionary form is in a list, or the last part of a compound."""
    if low in nouns:
        return True
    tail = low.rpartition("-")[2]
    return tail in nouns or any(tail[cut:] in nouns for cut in range(3, len(tail) - _SHORTEST + 1))
