"""Forms of German prepositions: merged with an article ("zum"), within a pronominal adverb ("dazu")."""

from __future__ import annotations

__all__ = ["AGENTIVE", "PRONOMINAL", "forms_of", "is_merged", "merged", "pronominal"]

# Behind them stands who does what a passive tells.
AGENTIVE = frozenset({"von", "vom", "durch", "seitens", "vonseiten"})
PRONOMINAL = {
    "darauf": "auf",
    "daran": "an",
    "dafür": "für",
    "dagegen": "gegen",
    "damit": "mit",
    "davon": "von",
    "darüber": "über",
    "davor": "vor",
    "dazu": "zu",
    "danach": "nach",
    "darum": "um",
    "hierauf": "auf",
    "darin": "in",
    "hierin": "in",
}
_MERGED = {
    "vom": "von", "zum": "zu", "zur": "zu", "am": "an", "im": "in", "ins": "in", "beim": "bei", "ums": "um",
    "fürs": "für", "aufs": "auf", "vorm": "vor", "ans": "an", "übers": "über", "unterm": "unter", "durchs": "durch",
    "hinterm": "hinter",
}  # fmt: skip

# All of them, also those that ask and those that point near: "woran", "hierdurch".
_ALL_PRONOMINAL = {
    f"{start}{preposition}": preposition
    for preposition in ("an", "auf", "aus", "bei", "durch", "für", "gegen", "in", "mit", "nach", "über", "um", "unter",
                        "von", "vor", "zu", "zwischen", "hinter", "neben")
    for start in (("dar", "wor", "hier") if preposition[0] in "aeiouü" else ("da", "wo", "hier"))
}  # fmt: skip


def merged(low: str) -> str:
    """Return a preposition without the article that is merged into it: "zum" as "zu"."""
    return _MERGED.get(low, low)


def is_merged(low: str) -> bool:
    """Tell whether a preposition holds an article: "zum"."""
    return low in _MERGED


def forms_of(preposition: str) -> frozenset[str]:
    """Return the forms that a preposition takes, with and without an article."""
    return frozenset({preposition, *(low for low, bare in _MERGED.items() if bare == preposition)})


def pronominal(low: str) -> str:
    """Return the preposition in "daran", "hierfür", "worüber"; empty for other words."""
    return _ALL_PRONOMINAL.get(low, "")
