"""How a proposition is held: modality, certainty, polarity, with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.claims.clauses import Clause
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, Effects

__all__ = ["Manner", "is_reported", "judge"]

_RANK = ("question", "norm", "commit", "predict", "possibility", "assert")
_PSEUDO = frozenset(
    {
        "nur",
        "zuletzt",
        "allein",
        "unerheblich",
        "unwichtig",
        "unbedeutend",
        "selten",
        "zu",
        "mehr",
        "ohne",
        "bloß",
        "lediglich",
        "von",
    }
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a proposition is held.

    Args:
        modality: Name of a modality.
        certainty: Name of a certainty.
        polarity: ``positive`` or ``negative``.
        hedges: The words that lower the certainty.
        negation: The words that negate.
    """

    modality: str
    certainty: str
    polarity: str
    hedges: tuple[Word, ...]
    negation: tuple[Word, ...]


def is_reported(clause: Clause) -> str | None:
    """Return ``k1`` or ``k2`` where the finite verb is a Konjunktiv that no indicative shares, else ``None``."""
    finite = clause.finite
    if finite is None or not finite.form.finite:
        return None
    codes = frozenset().union(*(c for _, c in finite.form.finite))
    first_person = any(w.low in ("ich", "wir") for w in clause.words)
    if codes & {"k3", "k6"} and not codes & {"p3", "p6", "t3", "t6"}:
        return None if first_person and codes & {"p1", "p4"} else "k1"
    if codes & {"q3", "q6"} and not codes & {"p3", "p6", "t3", "t6", "k3"}:
        return "k2"
    return None


def _negation(clause: Clause, skip: frozenset[int], pack: ClaimPack) -> tuple[Word, ...]:
    words = [w for w in clause.words if w.index not in skip]
    found = []
    for place, word in enumerate(words):
        if word.low not in pack.words["negation"]:
            continue
        after = words[place + 1].low if place + 1 < len(words) else ""
        before = words[place - 1].low if place else ""
        if word.low == "nicht" and (
            after in _PSEUDO
            and not (after == "mehr" and place + 2 < len(words) and words[place + 2].low != "nur")
            and after not in ("zu", "von")
        ):
            continue
        if word.low == "nicht" and after.startswith("un") and len(after) > 5:
            continue
        if word.low == "nicht" and any(w.low == "sondern" for w in words[place:]) and place + 1 < len(words):
            continue
        if (
            word.low in ("nicht", "keine", "kein")
            and before in ("aber", "und", "wenn", "oder", "zumindest")
            and not after
        ):
            continue
        found.append(word)
    return tuple(found)


def _hedges(clause: Clause, skip: frozenset[int], pack: ClaimPack) -> tuple[str | None, tuple[Word, ...]]:
    certainty, found = None, []
    for word in clause.words:
        if word.index in skip:
            continue
        if word.low in pack.words["hedge_possible"]:
            certainty = "possible"
            found.append(word)
        elif (word.low in pack.words["hedge_probable"] and word.low not in ("allem", "eher")) or word.low in (
            "kaum",
            "unwahrscheinlich",
        ):
            certainty = certainty or "probable"
            found.append(word)
    return certainty, tuple(found)


def judge(
    clause: Clause | None,
    effects: Effects,
    pack: ClaimPack,
    *,
    question: bool = False,
    skip: frozenset[int] = frozenset(),
) -> Manner:
    """Judge a proposition by its clause and by what its cue says.

    Args:
        clause: The clause that holds it; ``None`` where it is nominal.
        effects: Of the cue.
        pack: The language.
        question: Whether it ends with a question mark.
        skip: Indices of words that do not count, such as the cue.
    """
    modalities = {effects.modality or "assert"}
    certainty: str | None = None
    hedges: tuple[Word, ...] = ()
    negation: tuple[Word, ...] = ()
    negative = effects.polarity == "negative"
    if question:
        modalities.add("question")
        certainty = "unknown"
    if clause is not None:
        certainty_found, hedges = _hedges(clause, skip, pack)
        certainty = certainty or certainty_found
        negation = _negation(clause, skip, pack)
        if negation or any(h.low in ("kaum", "unwahrscheinlich") for h in hedges):
            negative = True
        mode, sure, hedge = _by_verb(clause, pack, skip)
        modalities |= mode
        certainty = certainty or sure
        hedges = tuple(sorted((*hedges, *hedge), key=lambda w: w.index))
        if (
            certainty == "possible"
            and modalities <= {"assert"}
            and any(h.low in pack.words["hedge_possible"] for h in hedges)
        ):
            modalities.add("possibility")
    modality = next(m for m in _RANK if m in modalities)
    if effects.certainty and (certainty is None or effects.certainty in ("unknown",)):
        certainty = effects.certainty
    return Manner(modality, certainty or "certain", "negative" if negative else "positive", hedges, negation)


def _by_verb(  # noqa: PLR0911, PLR0912
    clause: Clause, pack: ClaimPack, skip: frozenset[int]
) -> tuple[set[str], str | None, tuple[Word, ...]]:
    """Read modality and certainty from the finite verb and its companions."""
    finite = clause.finite
    if finite is None:
        return set(), None, ()
    lemma, low = finite.lemma, finite.low
    others = [w for w in clause.words if w is not finite and w.index not in skip]
    lows = frozenset(w.low for w in others)
    infinitive = any(w.tag == "INF" for w in others)
    participle = any(w.tag == "PP" for w in others)
    if lemma == "müssen":
        return set() if low in ("musste", "mussten", "mußte", "mußten") else {"norm"}, None, ()
    if lemma == "sollen":
        return {"norm"}, None, ()
    if lemma == "dürfen" and low in ("dürfte", "dürften"):
        stative = others and others[-1].low in ("sein", "liegen", "erklären", "genügen")
        return ({"assert"} if stative else {"predict"}), "probable", (finite,)
    if lemma == "dürfen":
        return {"norm"}, None, ()
    if lemma == "mögen" and "k3" in finite.codes | frozenset({"k6"} if low == "mögen" else ()):
        return {"norm"}, None, ()
    if lemma == "können":
        if low in ("könnte", "könnten"):
            return {"possibility"}, "possible", (finite,)
        if low in ("konnte", "konnten"):
            return set(), None, ()
        return {"possibility"}, None, ()
    if lemma == "werden":
        if (
            (infinitive and not participle)
            or (infinitive and participle and "werden" in lows)
            or lows & {"haben", "sein"}
        ):
            return {"predict"}, None, ()
        return set(), None, ()
    if lemma == "lassen" and "sich" in lows and infinitive:
        return {"possibility"}, None, ()
    if lemma in ("sein", "bleiben", "gelten") and any(w.tag == "ZU" for w in others):
        return {"norm"}, None, ()
    if lemma == "haben" and any(w.tag == "ZU" for w in others) and not participle:
        return {"norm"}, None, ()
    if lemma == "scheinen":
        return set(), "probable", (finite,)
    if lemma in ("brauchen", "bedürfen") and "es" in lows:
        return {"norm"}, None, ()
    if lemma == "empfehlen" and "sich" in lows:
        return {"norm"}, None, ()
    if lemma == "gelten" and "es" in lows and any(c.kind == "inf" for c in clause.children):
        return {"norm"}, None, ()
    if lemma == "drohen":
        return {"predict"}, None, ()
    if lemma == "sein":
        if lows & pack.words["norm_adjective"]:
            return {"norm"}, None, ()
        if lows & {"möglich", "denkbar", "vorstellbar"}:
            hedge = tuple(w for w in others if w.low in ("denkbar", "vorstellbar"))
            return {"possibility"}, "possible" if hedge else None, hedge
    if is_reported(clause) == "k2" and any(
        c.kind == "cond" or (c.opener and c.opener.low in pack.words["condition"]) for c in clause.children
    ):
        return {"predict"}, None, ()
    return set(), None, ()
