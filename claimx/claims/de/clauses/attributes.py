"""How a proposition is held: modality, certainty, polarity, with the words that say so."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.modality import Reading, is_open, read_modality
from claimx.claims.de.clauses.moods import gives_reason, is_reported
from claimx.claims.de.clauses.negation import find_negation, negates_noun
from claimx.claims.de.clauses.verb_complex import VerbComplex, read_complex
from claimx.claims.drafts import Manner
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, Effects

__all__ = ["gives_reason", "is_open", "is_reported", "judge", "may_be_reported"]

_RANK = ("question", "norm", "commit", "predict", "possibility", "assert")
_WISHED = frozenset({"norm", "commit", "predict"})


def judge(
    clause: Clause | None,
    effects: Effects,
    pack: ClaimPack,
    *,
    question: bool = False,
    skip: frozenset[int] = frozenset(),
    nominal: Sequence[Word] = (),
) -> Manner:
    """Judge a proposition by its clause and by what its cue says.

    Args:
        clause: The clause that holds it; ``None`` where it is nominal.
        effects: Of the cue.
        pack: The language.
        question: Whether it ends with a question mark.
        skip: Indices of words that do not count, such as the cue.
        nominal: The words of a nominal proposition.
    """
    if clause is None:
        return _judge_nominal(effects, pack, nominal)
    verbs = read_complex(clause)
    negation = find_negation(clause, pack, skip)
    hedged = _hedges(clause, verbs, skip, pack)
    readings = [*hedged]
    if clause.finite is not None and clause.finite.index not in skip:
        readings += read_modality(clause, verbs, pack, negated=bool(negation))
    if question:
        readings.append(Reading("question", "unknown"))
    modalities = {reading.modality for reading in readings if reading.modality} | {"assert"}
    modalities |= {effects.modality} if effects.modality and not _is_void(effects.modality, clause, verbs) else set()
    certainty = "unknown" if question else _first(reading.certainty for reading in readings)
    if effects.certainty and (certainty is None or effects.certainty == "unknown"):
        certainty = effects.certainty
    negative = bool(negation) or any(reading.negative for reading in readings)
    # "widerspricht: Das Geld sei da": a main clause is the holder's own answer, not what is denied
    if effects.polarity == "negative" and clause.kind != "main":
        negative = not negative
    hedges = {word.index: word for reading in readings for word in reading.hedges if word.index not in skip}
    return Manner(
        next(m for m in _RANK if m in modalities),
        certainty or "certain",
        "negative" if negative else "positive",
        tuple(hedges[index] for index in sorted(hedges)),
        negation,
    )


def may_be_reported(clause: Clause) -> bool:
    """Tell whether the finite verb of a clause can be a Konjunktiv, whatever else it can be."""
    return clause.finite is not None and bool(clause.finite.codes & {"k3", "k6", "q3", "q6"})


def _first(values: object) -> str | None:
    ranked = ("unknown", "possible", "probable")
    found = set(values)  # type: ignore[call-overload]
    return next((value for value in ranked if value in found), None)


def _judge_nominal(effects: Effects, pack: ClaimPack, words: Sequence[Word]) -> Manner:
    negation = negates_noun(words, pack)
    negative = bool(negation) != (effects.polarity == "negative")
    modality = effects.modality or _noun_modality(words, effects, pack) or "assert"
    return Manner(modality, effects.certainty or "certain", "negative" if negative else "positive", (), negation)


def _noun_modality(words: Sequence[Word], effects: Effects, pack: ClaimPack) -> str | None:
    """Read the modality of a nominal content off its head noun: "wies den Vorschlag zurück", "signalisierte Hilfe"."""
    head = next((w for w in words if w.tag == "N"), None)
    if head is None:
        return None
    if head.low in pack.words["norm_noun"]:
        return "norm"
    if effects.polarity != "negative":
        return None
    cue = pack.noun_cues.get(head.low)
    wished = cue.effects.modality if cue is not None else None
    return "commit" if head.low in pack.words["commit_noun"] else wished if wished in _WISHED else None


def _is_void(modality: str, clause: Clause, verbs: VerbComplex) -> bool:
    """Tell whether a content cannot have the modality that its cue speaks of.

    What has happened is neither wished nor expected ("beharrt darauf, nie gefragt zu haben"), and a main clause says
    itself what must be ("„Jeder Tag kostet Geld“, mahnte sie").
    """
    if verbs.tense in ("perfect", "pluperfect") and verbs.mood != "subjunctive_2" and modality in _WISHED:
        return True
    return modality == "norm" and clause.kind in ("main", "v2") and clause.finite is not None and not clause.first


_LIKELY = frozenset({("aller", "voraussicht"), ("aller", "wahrscheinlichkeit"), ("allem", "anschein")})  # "… nach"


def _hedges(clause: Clause, verbs: VerbComplex, skip: frozenset[int], pack: ClaimPack) -> list[Reading]:
    """Read the adverbs that lower the certainty."""
    found = []
    words = clause.words
    for place, word in enumerate(words):
        if word.index in skip or word.tag == "N":
            continue
        after = words[place + 1].low if place + 1 < len(words) else ""
        if word.low in pack.words["hedge_possible"] or (word.low == "unter" and after == "umständen"):
            pair = (word, words[place + 1]) if word.low == "unter" else (word,)
            found.append(Reading("possibility", "possible", pair))
        elif (word.low, after) in _LIKELY:
            found.append(Reading(None, "probable", (word, words[place + 1])))
        elif word.low in pack.words["hedge_probable"]:
            if word.low == "scheinbar" and place and words[place - 1].tag in ("ART", "DET", "P"):
                continue  # "ein scheinbar normales Leben"
            if word.low == "wohl" and verbs.lemma in ("fühlen", "befinden", "ergehen"):
                continue
            found.append(Reading("predict" if word.low == "voraussichtlich" else None, "probable", (word,)))
        elif word.low == "kaum" and clause.finite is not None and clause.finite.lemma in ("werden", "dürfen", "können"):
            found.append(Reading(None, "probable", (word,)))
    return found
