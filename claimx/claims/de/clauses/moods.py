"""The mood of a German clause: Konjunktiv I and II where no indicative shares the form, and commands."""

from __future__ import annotations

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS
from claimx.claims.words import Word

__all__ = ["gives_reason", "is_reported", "is_should", "mood_of"]

_OTHERS = frozenset({"er", "sie", "es", "man", "der", "die", "das", "ein", "eine", "doch"})
_ASIDES = frozenset(
    [
        *("gegeben", "erwähnt", "hingewiesen", "verwiesen", "angemerkt", "bemerkt", "gedankt", "vorausgeschickt"),
        *("vorweggenommen", "dahingestellt", "verraten", "gesagt", "erinnert"),
    ]
)
_FROZEN = (
    ("gott", "sei", "dank"),
    ("es", "sei", "denn"),
    ("dem", "auch", "sei"),
    ("was", "da", "wolle"),
    ("was", "wolle"),
)
_SUBJUNCTIVE = frozenset({"k3", "k6", "q3", "q6"})
_ASKING = frozenset({"um", "er", "sie", "es", "man"})  # words beside "bitte" that make it a verb


def is_reported(clause: Clause) -> str | None:
    """Return ``k1`` or ``k2`` where the finite verb is a Konjunktiv that no indicative shares, else ``None``."""
    finite = clause.finite
    if finite is None or not finite.form.finite:
        return None
    codes = frozenset().union(*(c for _, c in finite.form.finite))
    if codes.isdisjoint(_SUBJUNCTIVE):
        return None
    if finite.low == "bitte" and not any(w.low in _ASKING for w in clause.words):
        return None  # "Rückfragen bitte an …": a word of politeness
    if _is_adjective(clause, finite) or _is_frozen(clause, finite):
        return None
    first_person = any(w.low in ("ich", "wir") for w in clause.words)
    after = clause.words[1].low if len(clause.words) > 1 else ""
    opens = clause.first and clause.kind == "main" and clause.mark == "" and clause.start == 0
    first_person = first_person or (opens and after not in _OTHERS)  # "Habe dort gegessen"
    shares = clause.first and clause.mark in ("und", "oder", "aber") and clause.preceding is not None
    if shares and clause.preceding is not None:  # "habe ich hier vermisst und vermisse sie noch"
        first_person = first_person or any(w.low in ("ich", "wir") for w in clause.preceding.words)
    if codes & {"k3", "k6"} and not codes & {"p3", "p6", "t3", "t6"}:
        return None if first_person and codes & {"p1", "p4"} else "k1"
    if codes & {"q3", "q6"} and not codes & {"p3", "p6", "t3", "t6", "k3"}:
        return "k2"
    return None


def gives_reason(clause: Clause, child: Clause) -> bool:
    """Tell whether a dependent clause is the reason that whoever acts gives: "trat zurück, weil sie krank sei"."""
    causal = child.kind == "sub" and child.opener is not None and child.opener.low in ("weil", "da")
    return causal and clause.kind == "main" and is_reported(child) == "k1" and is_reported(clause) is None


def _is_frozen(clause: Clause, finite: Word) -> bool:
    """Tell whether a Konjunktiv is part of a set phrase: "Gott sei Dank", "Hier sei erwähnt, dass …"."""
    if finite.low not in ("sei", "seien", "wolle"):
        return False
    edges = {clause.words[0].low, clause.words[-1].low}
    if finite.low in ("sei", "seien") and edges & _ASIDES and "worden" not in edges:
        return True
    named = finite.low in ("sei", "seien") and "genannt" in edges  # "Als Beispiel sei der Fall X genannt"
    if named and any(w.low in ("hier", "beispiel", "exemplarisch", "stellvertretend") for w in clause.words):
        return True
    place = clause.words.index(finite) if finite in clause.words else 0
    lows = [w.low for w in clause.words[max(0, place - 2) : place + 2]]
    return any(lows[i : i + len(words)] == list(words) for words in _FROZEN for i in range(len(lows)))


def _is_adjective(clause: Clause, finite: Word) -> bool:
    """Tell whether what could be a verb goes on with adjectives before a noun: "tiefe, enge Täler"."""
    place = clause.words.index(finite) if finite in clause.words else -1
    after = clause.words[place + 1] if 0 <= place < len(clause.words) - 1 else None
    if after is not None and after.tag == "N" and finite.low in ("liebe", "werte") and clause.first:
        return True  # "…, liebe Leser, …"
    if after is None or after.tag != "N" or not finite.low.endswith("e") or finite.low in ("habe", "sei", "werde"):
        return False
    if place:
        return clause.words[place - 1].tag == "CO"
    before = clause.preceding.whole()[-1] if clause.preceding is not None else None
    return clause.mark == "," and before is not None and before.tag in ("ADJ", "ADV", "V") and before.low[-1] == "e"


def mood_of(clause: Clause) -> str:
    """Return the name of the mood of a clause."""
    if clause.finite is not None and is_should(clause.finite):
        return "subjunctive_2"
    return {"k1": "subjunctive_1", "k2": "subjunctive_2", None: "imperative" if _commands(clause) else "indicative"}[
        is_reported(clause)
    ]


def is_should(finite: Word) -> bool:
    """Tell whether a form is "sollte", which is taken for the Konjunktiv as it nearly always is."""
    return finite.lemma == "sollen" and bool(finite.codes & {"q1", "q3", "q4", "q6"})


def _commands(clause: Clause) -> bool:
    """Tell whether a verb-first clause is a command: "Stoppt den Krieg", "Geben Sie nicht auf"."""
    finite = clause.finite
    if finite is None or clause.kind != "main" or not clause.first or clause.mark not in ("", ".", ":"):
        return False
    after = clause.words[1] if len(clause.words) > 1 else None
    if after is not None and after.text == "Sie":
        return bool(finite.codes & {"p6", "k6"})
    several = "p5" in finite.codes and finite.low.endswith("t") and finite.lemma not in AUXILIARIES | MODALS
    accusative = after is None or after.low in ("den", "einen", "diesen", "keinen", "euch", "uns", "endlich")
    return several and accusative
