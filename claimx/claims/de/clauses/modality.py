"""Modality: what a clause does with its content, read off its verbs, its predicative, and what stands around them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.hearsay import is_hearsay
from claimx.claims.de.clauses.pieces import MODALS
from claimx.claims.de.clauses.verb_complex import VerbComplex
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Reading", "is_open", "read_modality"]

_PAST = frozenset({"past", "perfect", "pluperfect"})
_HAPPENED = frozenset({"perfect", "pluperfect"})
_FIRST = frozenset({"ich", "wir"})
_POSING = frozenset({"sein", "bleiben", "stellen", "stehen", "lauten"})  # verbs with "die Frage, ob …"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one place in a clause says of how its content is held.

    Args:
        modality: Name of a modality; ``None`` where it says nothing.
        certainty: Name of a certainty; ``None`` where it says nothing.
        hedges: The words that lower the certainty.
        negative: The predicate itself says that something is not so, as in "ist unwahrscheinlich".
    """

    modality: str | None = None
    certainty: str | None = None
    hedges: tuple[Word, ...] = ()
    negative: bool = False


def read_modality(clause: Clause, verbs: VerbComplex, pack: ClaimPack, *, negated: bool) -> list[Reading]:
    """Read all that a clause says of its modality; the strongest counts.

    Args:
        clause: A clause with a finite verb.
        verbs: Its verb complex.
        pack: The language.
        negated: Whether its predicate is negated.
    """
    found = [
        _by_governors(clause, verbs, pack, negated=negated),
        _by_infinitive(clause, verbs, pack, negated=negated),
        _by_verb(clause, verbs, pack),
        _by_predicative(clause, verbs, pack, negated=negated),
        _by_condition(clause, verbs, pack),
        Reading("norm") if verbs.mood == "imperative" else None,
    ]
    return [reading for reading in found if reading is not None]


def _by_governors(  # noqa: PLR0911, PLR0912  # one answer an auxiliary
    clause: Clause, verbs: VerbComplex, pack: ClaimPack, *, negated: bool
) -> Reading | None:
    """Read modals and auxiliaries, outermost first: "wird zahlen müssen", "könnte sinken"."""
    finite = clause.finite
    assert finite is not None
    low = finite.low
    bare = (finite.lemma or "",) if not verbs.governors else verbs.governors
    modals = [lemma for lemma in bare if lemma in MODALS]
    past = verbs.tense in _PAST and verbs.mood == "indicative" and low not in ("sollte", "sollten")
    if "müssen" in modals:
        if verbs.tense == "perfect" and "haben" in bare[1:]:
            return Reading("assert", "probable", (finite,))  # "muss gewusst haben"
        return None if past or verbs.tense in _HAPPENED else Reading("norm")
    if "sollen" in modals:
        return None if is_hearsay(clause, pack) else Reading("norm")  # "soll eine Frau verletzt haben"
    if "dürfen" in modals:
        if low in ("dürfte", "dürften"):
            settled = verbs.tense in _HAPPENED or any(
                w.tag == "ZU" for w in verbs.words
            )  # "dürfte zurückzuführen sein"
            return Reading("assert" if settled or _is_stative(verbs) else "predict", "probable", (finite,))
        if verbs.lemma in ("bezweifeln", "anzweifeln"):
            return Reading("assert", "probable", (verbs.main,) if verbs.main is not None else (), negative=True)
        return None if past else Reading("norm")
    if "mögen" in modals:
        if low in ("möge", "mögen") and finite.codes & {"k3", "k6"}:
            return Reading("norm")
        if low in ("möchte", "möchten"):
            return Reading("commit")
        return Reading("possibility", "possible", (finite,)) if low in ("mag", "mögen") else None
    if "wollen" in modals and verbs.lemma in pack.words["negative_predicate"]:
        refused = any(w.low in ("nicht", "kaum", "niemand") for w in clause.words)
        return Reading("possibility", "possible") if refused else None
    if "wollen" in modals:
        return None if past or verbs.tense in _HAPPENED or not verbs.governors else Reading("commit")
    if "können" in modals and "werden" not in bare[:1]:
        if low in ("könnte", "könnten"):
            return Reading("possibility", "possible", (finite,))
        if past or negated or verbs.tense in _HAPPENED:
            return None
        if verbs.main is not None and verbs.lemma in pack.words["negative_predicate"]:
            return Reading("possibility", "possible", (verbs.main,))  # "kann man nicht ausschließen"
        reported = low == "könne"
        return Reading("possibility", "possible" if reported else None, (finite,) if reported else ())
    if bare[0] == "werden" and verbs.governors and verbs.tense in ("future", "future_perfect"):
        return Reading("predict")
    if bare[0] == "werden" and verbs.governors and verbs.mood == "subjunctive_2" and verbs.voice != "passive":
        own = any(w.low in _FIRST for w in clause.words)
        return None if own or verbs.tense in _HAPPENED else Reading("predict")
    if bare[0] == "lassen" and verbs.governors and any(w.low == "sich" for w in clause.words):
        if negated or (past and not _has_consequence(clause, pack)):
            return None
        irreal = low in ("ließe", "liesse", "ließen", "liessen")
        return Reading("possibility", "possible" if irreal else None, (finite,) if irreal else ())
    if bare[0] == "scheinen" or (finite.lemma == "scheinen" and not verbs.governors):
        return Reading(None, "probable", (finite,))
    return None


def _is_stative(verbs: VerbComplex) -> bool:
    """Tell whether "dürfte" speaks of how things are, not of what will be: "dürfte in der Mitte liegen"."""
    return verbs.lemma in ("sein", "liegen", "kennen", "wissen", "gehören", "entsprechen", "betragen", "stammen") or (
        verbs.lemma in ("genügen", "reichen", "ausreichen", "erklären") and verbs.voice == "active"
    )


def _by_infinitive(clause: Clause, verbs: VerbComplex, pack: ClaimPack, *, negated: bool) -> Reading | None:
    """Read an infinitive with "zu" under "sein", "haben" and their like."""
    finite = clause.finite
    assert finite is not None
    outer = finite.lemma
    lows = {w.low for w in clause.words}
    if outer == "gelten" and "es" in lows and (verbs.zu or any(c.kind == "inf" for c in clause.children)):
        return Reading("norm")
    if verbs.governors[:1] == ("brauchen",):
        return Reading("norm")
    if not verbs.zu or verbs.main is None or verbs.tense in _PAST:
        return None
    main = (verbs.main,)
    if verbs.lemma in pack.words["expected_infinitive"]:
        sure = {"befürchten": "possible", "hoffen": "possible"}.get(verbs.lemma or "", "probable")
        return Reading("assert" if verbs.lemma in ("vermuten", "annehmen") else "predict", sure, main)
    if outer == "bleiben" and verbs.lemma == "abwarten":
        return Reading("question", "unknown")
    if outer == "haben":
        return None if verbs.lemma == "tun" else Reading("norm")
    if negated or "nicht" in lows or verbs.lemma in pack.words["seen_infinitive"]:
        return None
    urged = verbs.lemma in pack.words["urging_infinitive"]  # "zu erwägen wäre"
    return Reading("possibility", "possible") if verbs.mood == "subjunctive_2" and not urged else Reading("norm")


def _by_verb(clause: Clause, verbs: VerbComplex, pack: ClaimPack) -> Reading | None:
    """Read main verbs that need, threaten, or lie ahead."""
    finite = clause.finite
    assert finite is not None
    lemma = verbs.governors[0] if verbs.governors[:1] == ("drohen",) else verbs.lemma
    lows = [w.low for w in clause.words]
    past = verbs.tense in _PAST and verbs.mood == "indicative"
    if lemma == "drohen":
        return Reading("predict")
    if lemma in ("brauchen", "benötigen", "bedürfen") and verbs.voice == "active" and not verbs.governors and not past:
        counted = any(
            (w.tag == "NUM" and before.low not in ("§", "artikel", "paragraf", "absatz", "nummer"))
            or w.low in pack.words["number_word"]
            for before, w in itertools.pairwise(clause.words)
        )
        anybody = any(c.opener is not None and c.opener.low == "wer" for c in clause.children)
        return Reading("norm") if "es" in lows[:3] or not (counted or anybody) else None
    advised = (lemma == "empfehlen" and "sich" in lows) or (lemma == "tun" and {"gut", "daran"} <= set(lows))
    if advised or any(low.startswith("umhin") for low in lows):
        return Reading("norm")
    if finite.lemma == "gehören" and any(w.tag == "PP" for w in clause.words[-1:]):
        return None if past else Reading("norm")  # "gehört abgeschafft"
    particle = next((w.low for w in clause.words if w.tag == "PTK"), "")
    if lemma is not None and (lemma in pack.words["future_verb"] or particle + lemma in pack.words["future_verb"]):
        return None if past else Reading("predict")
    return None


def _by_predicative(  # noqa: PLR0911  # one answer a predicative
    clause: Clause, verbs: VerbComplex, pack: ClaimPack, *, negated: bool
) -> Reading | None:
    """Read adjectives and nouns with a copula: "ist notwendig", "wäre ein Ausweg", "ist unwahrscheinlich"."""
    finite = clause.finite
    assert finite is not None
    if finite.lemma not in ("sein", "bleiben", "erscheinen", "scheinen") and verbs.lemma != "sein":
        return None
    past = verbs.tense in _PAST and verbs.mood == "indicative"
    by_low = {w.low: w for w in clause.words}
    irreal = verbs.mood == "subjunctive_2"
    clausal = any(c.opener is not None and c.opener.low in ("dass", "daß") for c in clause.children)
    infinitive = any(c.kind == "inf" for c in clause.children)
    for low in by_low.keys() & {"wahrscheinlich", "wahrscheinlicher", "unwahrscheinlich"}:
        little = low.startswith("un") or any(w.low in ("wenig", "kaum") for w in clause.words)
        return Reading("predict" if not past else None, "probable", (by_low[low],), negative=little)
    denied = by_low.keys() & {"ausgeschlossen", "auszuschließen", "auszuschliessen"}
    if denied and not negated and by_low.keys() & {"nicht", "kaum", "nie", "keineswegs"}:
        return Reading("possibility", "possible", (by_low[min(denied)],))
    if past:
        return None
    if by_low.keys() & pack.words["norm_adjective"]:
        return Reading("norm")
    if infinitive and by_low.keys() & pack.words["urging_adjective"]:
        return Reading("norm")  # "umso wichtiger ist es, … zu …"
    if infinitive and by_low.keys() & pack.words["evaluation"] and (irreal or "zeit" in by_low or "beraten" in by_low):
        return Reading("norm")  # "es wäre ein Fehler, … zu …", "es ist an der Zeit, … zu …"
    for low in sorted(by_low.keys() & {"möglich", "denkbar", "vorstellbar"}):
        hedge = low != "möglich" or clausal or irreal
        if negated:
            return None
        if by_low.keys() & {"schwer", "kaum"}:
            return Reading(None, "probable", (by_low[low],), negative=True)  # "ist schwer vorstellbar"
        return Reading("possibility", "possible" if hedge else None, (by_low[low],) if hedge else ())
    if irreal and by_low.keys() & pack.words["possible_noun"] and not negated:
        return Reading("possibility", "possible", (finite,))
    return None


def _by_condition(clause: Clause, verbs: VerbComplex, pack: ClaimPack) -> Reading | None:
    """Read what would follow: a Konjunktiv II under a condition, or behind "damit", "sonst", "ohne …"."""
    conditions = [
        c
        for c in clause.children
        if c.kind == "cond" or (c.opener is not None and c.opener.low in pack.words["condition"])
    ]
    if verbs.mood == "indicative":
        # "Reicht das Geld, verschafft es Luft": what follows if something happens is foreseen
        open_one = any(c.kind == "cond" for c in conditions) and verbs.tense == "present"
        return Reading("predict") if open_one and not verbs.governors and not verbs.is_copula else None
    if verbs.mood != "subjunctive_2" or verbs.tense in _HAPPENED or "können" in verbs.governors:
        return None
    if conditions:
        return Reading("predict")
    if verbs.governors or verbs.lemma in ("sein", "haben"):
        return None
    return Reading("predict") if _has_consequence(clause, pack) else None


def _has_consequence(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether something is said to follow: "andernfalls" or "ohne Hilfe" in front, "damit" behind the verb too."""
    behind = any(w.low in ("damit", "dadurch", "dann") for w in clause.after_verb[:1])
    return behind or any(w.low in pack.words["consequence"] for w in clause.before_verb[:2])


def is_open(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a clause says that its indirect question has no answer yet: "ist offen", "steht nicht fest"."""
    lows = {w.low for w in clause.words}
    if lows & pack.words["open_adjective"]:
        return True
    unknown = lows & {"nicht", "noch", "kaum", "niemand", "nie"} and lows & pack.words["known_predicate"]
    stands = "steht" in lows and (({"fest", "nicht"} <= lows) or ("sternen" in lows))
    waits = lows & {"bleibt", "gilt"} and lows & {"abzuwarten", "abwarten"}
    asks = (
        ("frage" in lows and _poses(clause))
        or {"es", "fragt", "sich"} <= lows
        or ("zeigen" in lows and "sich" in lows)
        or (lows & {"weiß", "weiss"} and "niemand" in lows)
    )
    return bool(unknown or stands or waits or asks)


def _poses(clause: Clause) -> bool:
    """Tell "Es stellt sich die Frage, ob …" from "Auf die Frage, ob …, lacht er" and "Die Frage, ob …, plagt ihn"."""
    before = [w.low for w in clause.before_verb]
    answers = "auf" in before and "frage" in before
    return not answers and ("frage" not in before or (clause.finite is not None and clause.finite.lemma in _POSING))
