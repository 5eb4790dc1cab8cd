"""Hearsay with "soll": what is told of somebody and would make no sense as a duty, as in "soll gestohlen haben"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.words.phrases import split_phrases
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["is_hearsay"]


def is_hearsay(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether the finite verb of a clause is "soll" and reports what others say.

    Args:
        clause: A clause; where its finite verb is last, "haben" may be tagged as one.
        pack: The language.
    """
    finite = clause.finite
    if finite is None or finite.low not in ("soll", "sollen"):
        return False
    rest = [w for w in clause.words if w is not finite]
    return _is_past(rest, pack) or _is_state(rest, pack)


def _is_past(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether words end in an infinitive of the perfect: "gestohlen haben", "geflohen sein"."""
    lows = [w.low for w in words[-3:]]
    if lows[-1:] in (["haben"], ["lassen"]) and {"haben", "lassen"} <= set(lows):
        return True  # "soll sich die Reise bezahlen lassen haben", "… haben bezahlen lassen"
    if len(words) < 2 or not (words[-2].tag in ("PP", "V", "ADJ") or words[-2].form.participle is not None):
        return False  # "soll Geld unterschlagen haben"
    moved = tuple(pack.words["motion_ending"])
    return words[-1].low == "haben" or (words[-1].low == "sein" and words[-2].low.endswith(moved))


def _is_state(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether words end in an infinitive of how things are, which nobody would ask for: "soll stammen"."""
    if not words:
        return False
    last, lows = words[-1].low, {word.low for word in words}
    if last == "sein" and len(words) > 1 and words[-2].tag == "PP" and lows & pack.words["rumour_word"]:
        return True  # "soll dem Vernehmen nach verkauft sein"
    if last == "handeln" and {"sich", "um"} <= lows:
        return True  # "bei dem es sich um einen Jugendlichen handeln soll"
    if (
        last == "sein"
        and len(words) > 2
        and words[-2].low == "alt"
        and is_one_of(words[-3].low, pack.words["measure_noun"])
    ):
        return True  # "soll 3,6 Millionen Jahre alt sein"
    if last in pack.words["hearsay_state"]:
        return not lows & set(pack.words["purpose_adverb"])
    guilty = last == "sein" and len(words) > 1 and words[-2].low in pack.words["hearsay_adjective"]
    guilty = guilty or (last == "sein" and _is_role(words[:-1], pack))
    if guilty and not lows & set(pack.words["purpose_adverb"]):
        return True  # "soll für den Anschlag verantwortlich sein"
    if "seit" in lows or (last == "stehen" and "vor" in lows and any(w.low in pack.words["brink_word"] for w in words)):
        return words[-1].tag in ("INF", "V")  # "soll seit Jahren trinken", "soll kurz vor der Pleite stehen"
    return last in pack.words["stative"] and bool(lows & set(pack.words["present_state_adverb"]))


def _is_role(words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether words end with what nobody is asked to be: "soll der Kopf der Bande (sein)"."""
    phrases = split_phrases(words, pack) if words else []
    told = bool(phrases) and phrases[-1].kind == "np" and len(phrases) > 1
    return told and is_one_of(phrases[-1].head.low, pack.words["hearsay_noun"])
