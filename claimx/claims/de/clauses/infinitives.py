"""Infinitives that no comma parts from the verb on which they depend: "Er hofft bald ernannt zu werden"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS, Piece
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.de.words.prepositions import pronominal
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = ["part_infinitives"]

# Verbs with which an infinitive makes one predicate: "weiß zu gefallen", "droht zu scheitern".
_CLOSE = frozenset({"wissen", "verstehen", "drohen", "lernen", "suchen", "finden", "haben", "stehen", "zeigen"})
_TURNING = frozenset({"werden", "sein", "bleiben"})  # "verspricht spannend zu werden" is said of things
_OBLIQUE = frozenset({"sich", "mich", "mir", "dir", "ihm", "ihnen", "ihn", "uns", "euch"})
_SUBJECTS = frozenset({"er", "sie", "es", "man", "wir", "ich"})
_LIGHT = frozenset({"nicht", "auch", "nun", "jetzt", "zudem", "außerdem", "daher", "deshalb", "jedoch", "aber"})
_RIGHTS = frozenset({"recht", "grund", "anlass", "wille", "willen", "zeit", "gefahr", "lust", "mut", "kraft", "ziel"})
_SHORTEST = 4


@lru_cache(maxsize=4)
def _leading_verbs(pack: ClaimPack) -> frozenset[str]:
    """Return the verbs whose content can be an infinitive."""
    return frozenset(
        lemma
        for lemma, cues in pack.verb_cues.items()
        if lemma not in _CLOSE
        and any("c" in c.frames and set(c.words) <= {"sich"} and c.cls != "evidence" for c in cues)
    )


def part_infinitives(pieces: Sequence[Piece], pack: ClaimPack) -> list[Piece]:
    """Part the infinitive with which a main clause ends from a verb of saying or thinking, as a comma would."""
    out: list[Piece] = []
    for piece in pieces:
        place = _start(piece, pack) if piece.kind == "main" and piece.finite is not None else 0
        if not place:
            out.append(piece)
            continue
        out += [
            Piece(piece.words[:place], piece.mark, piece.kind, piece.finite),
            Piece(piece.words[place:], ",", "inf"),
        ]
    return out


def _start(piece: Piece, pack: ClaimPack) -> int:
    """Return the place where the infinitive of a clause begins; 0 where there is none."""
    words, finite = piece.words, piece.finite
    assert finite is not None
    if len(words) < _SHORTEST or words[-1].tag != "ZU" or sum(w.tag == "ZU" for w in words) > 1:
        return 0
    place = words.index(finite) + 1
    lemma = finite.lemma
    if lemma in AUXILIARIES:
        told = next((i for i in range(place, len(words)) if words[i].tag == "PP"), None)
        if told is None or (words[told].lemma or "") not in _leading_verbs(pack):
            return 0
        return told + 1 if told + 1 < len(words) - 1 or words[-2].tag != "P" else 0
    particle = next((i for i in range(place, len(words) - 1) if words[i].tag == "PTK"), None)
    if particle is not None:  # "rief die Bürger auf / zu Hause zu bleiben"
        return particle + 1 if f"{words[particle].low}{lemma}" in _leading_verbs(pack) else 0
    if lemma in MODALS or (lemma or "") not in _leading_verbs(pack):
        return 0
    if lemma == "versprechen" and words[-1].lemma in _TURNING:
        return 0
    place = _behind_objects(words, place, lemma or "", pack)
    return place if place < len(words) - 1 and not _is_attribute(words, place, pack) else 0


def _behind_objects(words: Sequence[Word], place: int, lemma: str, pack: ClaimPack) -> int:
    """Return where the subject behind the verb, whom it addresses, and light adverbs are over."""
    inverted = not any(w.tag in ("N", "PRON") for w in words[: place - 1]) or words[0].tag == "P"
    addressed = lemma in pack.words["person_object_verb"]
    while place < len(words) - 2:
        word = words[place]
        if word.low in _OBLIQUE | _LIGHT or pronominal(word.low) or (inverted and word.low in _SUBJECTS):
            inverted = inverted and word.low not in _SUBJECTS
            place += 1
        elif word.tag in ("ART", "DET", "N", "ADJ", "NUM") and (inverted or addressed):
            end = read_phrase(words, place, pack)
            if end <= place or end >= len(words) - 1:
                break
            place, inverted, addressed = end, False, addressed and inverted
        else:
            break
    return place


def _is_attribute(words: Sequence[Word], place: int, pack: ClaimPack) -> bool:
    """Tell whether the infinitive belongs to a noun: "fordert das Recht zu wählen", "bestätigte Pläne zu bauen"."""
    for word in words[place:]:
        if word.tag == "N":
            known = word.low in pack.noun_cues or word.low in _RIGHTS
            return known or is_one_of(word.low, pack.words["attempt_noun"])
        if word.tag not in ("ART", "DET", "ADJ", "ADV"):
            return False
    return False
