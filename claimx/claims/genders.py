"""The gender of German nouns, as far as ending and lists tell it."""

from __future__ import annotations

from functools import lru_cache

from claimx.lang.claim_pack import ClaimPack

__all__ = ["gender_of"]

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
    if low in pack.words["feminine_noun"] or any(low.endswith(f"-{noun}") for noun in ("partei", "behörde", "gruppe")):
        return "f"
    if low in pack.words["neuter_noun"] or low.endswith(("chen", "lein", "tum", "ium", "ment")):
        return None
    if low.endswith(_MASCULINE):
        return "m"
    if low.endswith(_FEMININE) and len(low) > 4:
        return "f"
    if low.endswith("e") and low not in pack.words["weak_noun"]:
        return None if low.endswith(_NOMINALIZED) else "f"
    return "m" if low.endswith(("er", "or")) or low in pack.words["weak_noun"] else None
