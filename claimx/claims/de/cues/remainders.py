"""The words of a clause that are left for the content of its cue: not the cue, the subject, sources, agents, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import stated_with
from claimx.claims.de.words.counting import before_sample
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.de.words.prepositions import AGENTIVE, PRONOMINAL
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["PLACED", "indices_taken", "open_runs", "without_year"]

_DATED = frozenset({"jahres", "saison", "frühling", "quartal", "halbjahr", "geschäftsjahr"})  # besides months, seasons
_INSTANCES = frozenset(
    {"antrag", "vorschlag", "wunsch", "anfrage", "nachfrage", "anregung", "einladung", "initiative", "betreiben"}
    | {"drängen", "bitten", "empfehlung", "anraten", "anordnung", "weisung", "beschluss", "geheiß", "veranlassung"}
)
PLACED = frozenset({"in", "im", "unter", "bei"})
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}(?:/[0-9]{2,4})?")
_VERBAL = frozenset({"haben", "sein", "werden", "können", "müssen"})


def indices_taken(clause: Clause, cue_words: Sequence[Word], subject: Sequence[Word], pack: ClaimPack) -> set[int]:
    """Return the indices of the words of a clause that cannot be content: cue, subject, agent, verbs."""
    words = clause.words
    taken = {w.index for w in (*cue_words, *subject)} | _attributes_of(cue_words, clause)
    taken |= {w.index for w in words if w.low == "man" and w.tag == "PRON"}
    taken |= {w.index for w in words if w.low in ("müde", "umhin")}  # "wird nicht müde das abzustreiten"
    passive = any(w.lemma in ("werden", "gelten") for w in words if w.tag in ("V", "PP", "INF"))
    before = {*AGENTIVE, *PLACED} if passive else AGENTIVE  # "In Paris wird das als Drohung gesehen"
    taken |= {w.index for w in words if w.low in before and subject and w.index == subject[0].index - 1}
    if subject and any(w.index == subject[0].index - 1 and w.low in AGENTIVE for w in words):
        taken |= _further_agents(words, pack)
    taken |= {w.index for w in words if w.tag == "V" or (w.tag == "PTK" and w.low not in PRONOMINAL)}
    taken |= {w.index for w in words if w.tag in ("PP", "INF") and w.lemma in _VERBAL}
    sample = before_sample(words)  # "Viele Städte, allen voran Bonn, verlangen Geld"
    if subject and 0 < sample < len(words) and words[sample - 1].index == subject[-1].index:
        apart = (i for i in range(sample + 1, len(words)) if words[i].index > words[i - 1].index + 1)
        taken |= {w.index for w in words[sample : next(apart, len(words))]}
    if any(child.kind in ("v2", "sub", "inf") and child.start > words[-1].index for child in clause.children):
        taken |= {w.index for w in stated_with(words)}  # "wies die Klage / mit der Begründung / ab, sie sei verfristet"
    for place in range(len(words) - 1):
        if words[place].low == "auf" and words[place + 1].low in _INSTANCES:
            taken |= {w.index for w in words[place : read_phrase(words, place + 1, pack)]}
    if {"weder", "noch"} <= {w.low for w in words}:  # "wollte den Bericht weder bestätigen noch dementieren"
        taken |= {w.index for w in words if w.tag in ("INF", "PP") or w.low in ("weder", "noch")}
    return taken


def _further_agents(words: Sequence[Word], pack: ClaimPack) -> set[int]:
    """Return the indices of who joins an agent: "abgelehnt von der Linken / und auch von den Grünen"."""
    found: set[int] = set()
    for place in range(1, len(words) - 1):
        start = place - 2 if words[place - 1].low == "auch" else place - 1
        if words[place].low in AGENTIVE and start >= 0 and words[start].low in ("und", "sowie", "oder"):
            found |= {w.index for w in words[start : read_phrase(words, place + 1, pack)]}
    return found


def without_year(words: list[Word], clause: Clause, pack: ClaimPack) -> list[Word]:
    """Leave out a year that counts nothing: "am 8. März 2007 das Gesetz", "bestätigte 2003 den Plan"."""
    if len(words) == 1 and _YEAR.fullmatch(words[0].text) is not None:
        return []
    goes_on = len(words) > 1 and words[1].tag in ("ART", "DET", "P", "ADV", "N", "ADJ")
    if not goes_on or _YEAR.fullmatch(words[0].text) is None:
        return words
    before = next((w for w in clause.words if w.index == words[0].index - 1), None)
    if before is None:
        return words
    dated = (
        before.low in ("bereits", "schon", "erst", "zuletzt")
        or before.low in _DATED
        or before.low in pack.words["weekday"]
    )
    return words[1:] if dated or (before.tag == "V" and words[1].tag not in ("P", "N", "ADJ")) else words


def _attributes_of(cue_words: Sequence[Word], clause: Clause) -> set[int]:
    """Return the indices of article and adjectives of a cue noun: "stellt der Stadt / ein gutes / Zeugnis aus"."""
    found: set[int] = set()
    nouns = {w.index for w in cue_words if w.tag == "N"}
    for word in reversed(clause.words):
        if word.tag in ("ART", "DET", "ADJ") and word.index + 1 in nouns | found:
            found.add(word.index)
    return found


def open_runs(clause: Clause, taken: Iterable[int]) -> list[list[Word]]:
    """Return the stretches of own words between what is taken."""
    out: list[list[Word]] = []
    taken = frozenset(taken)
    current: list[Word] = []
    for word in clause.words:
        if word.index in taken or (clause.opener is word):
            if current:
                out.append(current)
            current = []
        else:
            current.append(word)
    if current:
        out.append(current)
    return out
