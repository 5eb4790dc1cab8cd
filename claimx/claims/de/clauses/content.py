"""Clauses that a cue verb or a noun introduces."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.words.prepositions import PRONOMINAL
from claimx.claims.de.words.valency import governed_by
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack

__all__ = [
    "CONTENT_OPENERS",
    "JUDGED",
    "clausal_children",
    "host_noun",
    "is_of_noun",
    "object_noun",
    "stated_with",
]

CONTENT_OPENERS = frozenset(
    [
        "dass",
        "daß",
        "ob",
        "wie",
        "was",
        "wer",
        "wen",
        "wem",
        "wann",
        "warum",
        "weshalb",
        "wieso",
        "wo",
        "woran",
        "worauf",
        "welche",
        "welcher",
        "welches",
        "welchen",
        "welchem",
        "inwieweit",
        "inwiefern",
        "wohin",
        "woher",
        "wonach",
        "wozu",
        "wofür",
        "wieviel",
        "wieviele",
        "wievielen",
    ]
)
_FREE = frozenset({"wer", "wen", "wem"})
_TAKING_UP = frozenset({"der", "den", "dem"})
_DEGREES = frozenset({"so", "derart", "dermaßen", "solch", "solche", "solcher", "solches"})
_DEGREE_REACH = 6
_QUITE = ("recht", "ganz", "richtig", "wirklich")  # "Sie glauben nicht so recht, dass …"
_LOCAL = frozenset({"in", "im", "nach", "aus", "an", "am", "auf", "bei", "beim", "vor"})
_PLURAL = ("e", "en", "n")
_RELAYS = frozenset({"unter", "mit"})  # "unter Verweis auf": whom one relies on, and nothing that one says


def host_noun(clause: Clause, child: Clause, pack: ClaimPack) -> Word | None:
    """Return the noun on which a content clause depends, as in "die Kritik der Opposition, das Gesetz sei schlecht"."""
    before = [w for w in clause.words if child.start - 9 <= w.index < child.start]
    wonach = child.opener is not None and child.opener.low == "wonach"
    behind = object_noun(clause, before, pack, wonach=wonach)
    if behind is not None:
        return behind
    for place in range(len(before) - 1, -1, -1):
        word = before[place]
        reported = child.opener is not None and child.opener.low == "wonach"
        if word.tag == "N" and place and before[place - 1].low in _RELAYS:
            return None
        tried = child.kind == "inf" and is_one_of(word.low, pack.words["attempt_noun"])  # "ein Versuch, … zu …"
        if word.tag == "N" and (word.low in pack.noun_cues or reported or tried):
            between = before[place + 1 :]
            return word if all(w.tag in ("N", "ART", "DET", "ADJ", "P") for w in between) else None
        if word.tag in ("V", "PP", "PTK", "PRON"):
            return None
    return None


def stated_with(words: Sequence[Word]) -> Sequence[Word]:
    """Return "mit der Begründung" where words end with such a phrase, verbs and particles behind it left aside.

    Behind it stands what somebody says who does something: "wies die Klage mit der Begründung ab, sie sei verfristet".
    """
    end = len(words)
    while end and words[end - 1].tag in ("PP", "PTK", "INF"):
        end -= 1
    start = end - 2 if end > 1 and words[end - 2].tag == "ART" else end - 3
    phrase = words[start - 1 : end] if start > 0 else words[:0]
    led = len(phrase) > 2 and phrase[0].low == "mit" and phrase[1].low in ("der", "dem") and phrase[-1].tag == "N"
    return phrase if led and end < len(words) and all(w.tag == "ADJ" for w in phrase[2:-1]) else words[:0]


def object_noun(clause: Clause, before: Sequence[Word], pack: ClaimPack, *, wonach: bool = False) -> Word | None:
    """Return the object noun whose content stands behind the verb: "wies den Vorwurf zurück, Geld zu verschwenden".

    A noun behind a preposition says when or where something was said ("hat in seiner Antwort erklärt, …"), and a
    correlate ("hat die Kritik damit begründet, dass …") takes the content itself.
    """
    end = len(before)
    while end and (before[end - 1].tag in ("PP", "PTK", "INF") or before[end - 1].low == "sich"):
        end -= 2 if before[end - 1].low == "sich" and end > 1 and before[end - 2].low == "von" else 1
    if end == len(before) or not end or before[end - 1].tag != "N":
        return None
    noun = before[end - 1].low
    known = noun in pack.noun_cues or is_one_of(noun, pack.words["attempt_noun"])
    if not known and not (wonach and is_one_of(noun, pack.words["document_noun"])):
        return None
    if any(w.low in PRONOMINAL for w in clause.words):
        return None
    start = end - 1
    while start and before[start - 1].tag in ("ART", "DET", "ADJ"):
        start -= 1
    article = before[start].tag in ("ART", "DET")
    verbs = (w.lemma for w in clause.words if w.tag in ("V", "PP", "INF"))
    stated = stated_with(before) and not any("mit" in governed_by(lemma, pack) for lemma in verbs)
    governed = start > 0 and before[start - 1].tag == "P" and not stated
    bare = start == end - 1 and before[start].low.endswith(_PLURAL)  # "weist Anschuldigungen zurück, …"
    bare = (bare and not (wonach and not known)) or (
        start > 0 and before[start - 1].low == "als"
    )  # "wird als Versuch gesehen, …"
    return before[end - 1] if (article or bare) and not governed else None


_ALL = frozenset({"alles", "all", "allem", "das", "dem", "etwas", "nichts", "vieles", "manches", "einiges", "wenig"})
_CASES = frozenset(
    [
        *("fall", "falle", "bedingung", "voraussetzung", "maßgabe", "ausnahme", "unterschied", "folge", "ziel"),
        *("einschränkung", "tatsache", "umstand", "umstands", "umstandes", "hintergrund", "gefahr"),
    ]
)
_UNDER = frozenset(
    {"für", "unter", "im", "in", "mit", "trotz", "angesichts", "wegen", "aufgrund", "ungeachtet", "vor", "bis"}
)
_CONCERNING = frozenset({"angeht", "anbelangt", "anlangt", "betrifft", "anging", "anbelangte", "betraf"})
JUDGED = frozenset({"dass", "daß", "ob", "was", "wie"})  # openers of a clause that somebody judges
_CIRCUMSTANCES = frozenset({"so", "ohne", "statt", "anstatt", "außer", "ausser"})


def clausal_children(clause: Clause) -> list[Clause]:
    """Return the dependent clauses that can be the content of a cue verb, in text order."""
    if not clause.children:
        return []
    return [
        child
        for child in sorted(clause.children, key=lambda c: c.start)
        if (child.kind == "v2" and child.words[0].low != "da")
        or (child.kind == "inf" and child.opener is None)
        or (child.kind == "sub" and _opens_content(child) and not _is_no_content(clause, child))
    ]


def _is_no_content(clause: Clause, child: Clause) -> bool:
    """Tell whether a clause with the opener of a content clause says a consequence or a place."""
    concerns = child.opener is not None and child.opener.low == "was" and child.finite is not None
    if concerns and child.finite is not None and child.finite.low in _CONCERNING:
        return True  # "Was die Kosten angeht, sind sich alle einig"
    beside = (
        _relates_noun(clause, child)
        or _relates_place(clause, child)
        or _relates_pronoun(clause, child)
        or _is_circumstance(clause, child)
    )
    return beside or _is_consecutive(clause, child) or _is_taken_up(clause, child)


def _relates_noun(clause: Clause, child: Clause) -> bool:
    """Tell whether "welch…" relates to a noun before the verb: "wurde eine Mauer geplant, welche das Amt schützt"."""
    if child.opener is None or not child.opener.low.startswith("welch") or [w.tag for w in clause.words[-1:]] != ["PP"]:
        return False
    if clause.finite is None or clause.finite.lemma != "werden" or child.finite is None or child.finite.reports:
        return False
    behind = next((w for w in child.words if w.index == child.start + 1), None)
    noun = len(clause.words) > 1 and clause.words[-2].tag == "N"
    return noun and behind is not None and behind.tag not in ("N", "ADJ", "NUM")


def _relates_pronoun(clause: Clause, child: Clause) -> bool:
    """Tell whether "was" takes up the pronoun before it: "Alles, was sie will, wird beschlossen"."""
    if child.opener is None or child.opener.low != "was":
        return False
    return any(w.index == child.start - 2 and w.low in _ALL for w in clause.words)


def _is_circumstance(clause: Clause, child: Clause) -> bool:
    """Tell whether "dass" depends on a noun of circumstances: "für den Fall, dass die Maut steigt"."""
    if child.opener is None or child.opener.low not in ("dass", "daß"):
        return False
    before = [w for w in clause.words if child.start - 5 <= w.index <= child.start - 2]
    if not before or before[-1].index != child.start - 2 or before[-1].low not in _CASES:
        return False
    return any(w.low in _UNDER for w in before[:-1])


def _is_taken_up(clause: Clause, child: Clause) -> bool:
    """Tell whether a pronoun takes up a free relative clause before it: "Wer durch Rom läuft, der hört viel davon"."""
    if child.opener is None or child.opener.low not in _FREE or child.start > clause.start:
        return False
    taken = bool(clause.words) and clause.words[0].low in _TAKING_UP
    return taken and clause.words[1:2] == [clause.finite]


def _is_consecutive(clause: Clause, child: Clause) -> bool:
    """Tell whether a clause says what follows from a degree: "Er sprach so laut, dass alle ihn hörten"."""
    if child.opener is None or child.opener.low not in ("dass", "daß"):
        return False
    near = [w for w in clause.whole() if child.start - _DEGREE_REACH <= w.index < child.start - 1]
    for place, word in enumerate(near):
        named = place + 1 < len(near) and near[place + 1].low.startswith(("genannt", *_QUITE))
        if word.low in _DEGREES and word not in clause.words[:1] and not named:
            return True
    return False


def _relates_place(clause: Clause, child: Clause) -> bool:
    """Tell whether "wo" takes up the place before it: "sagte er in Wien, wo der Gipfel stattfindet"."""
    if child.opener is None or child.opener.low != "wo":
        return False
    before = [w for w in clause.words if child.start - 5 < w.index < child.start - 1]
    beside = bool(before) and before[-1].tag == "N" and before[-1].index == child.start - 2
    return beside and any(w.tag == "P" and w.low in _LOCAL for w in before)


def _opens_content(child: Clause) -> bool:
    """Tell "…, dass er kommt" from "…, so dass er kommt" and "…, ohne dass er kommt"."""
    opener = child.opener
    return opener is not None and opener.low in CONTENT_OPENERS and child.words[0].low not in _CIRCUMSTANCES


def is_of_noun(clause: Clause, child: Clause) -> bool:
    """Tell whether a clause before the verb belongs to a phrase: "Auf die Frage, ob das stimme, nickte er"."""
    before = [w for w in clause.words if w.index < child.start]
    fronted = clause.kind == "main" and clause.finite is not None and child.start < clause.finite.index
    return fronted and child.kind == "sub" and bool(before) and before[0].tag == "P" and before[-1].tag == "N"
