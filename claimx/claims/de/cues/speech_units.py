"""What a speaker says as one: sentences joined by "und" or "aber", and those that need the one behind them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.clauses.attributes import is_reported
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.cues.cue_verbs import match_cue
from claimx.claims.de.words.dates import is_temporal
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.phrases import Phrase, split_phrases
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["coordinate", "join_complements", "with_coordinators"]

_JOINING = frozenset({"und", "aber", "oder", "denn", "doch", "sondern", "sowie"})
_SPEAKERS = frozenset({"ich", "wir", "man"})
_LONGEST_ANNOUNCEMENT = 4
_FACTS = frozenset({"fakt", "tatsache", "wahrheit", "problem", "hauptsache", "ergebnis", "schade", "schlimm", "gut"})
_SAID = frozenset({"das", "dies", "es", "so", "alles", "nichts", "viel", "was"})


def coordinate(clauses: Sequence[Clause]) -> list[list[Clause]]:
    """Keep together what a speaker joins with "und" or "aber"."""
    groups: list[list[Clause]] = []
    for clause in clauses:
        contrasted = clause.first and any(w.low in ("aber", "jedoch") for w in clause.words[1:3])
        joined = clause.mark in _JOINING or (bool(clause.words) and clause.words[0].low in _JOINING) or contrasted
        if groups and joined and clause.mark not in ".;:":
            groups[-1].append(clause)
        else:
            groups.append([clause])
    return groups


def join_complements(mains: list[Clause], pack: ClaimPack, morphology: Morphology) -> None:
    """Make a verb-second complement a part of the clause before it, as in "Man hat mir gesagt, er sei fort"."""
    for clause, following in list(itertools.pairwise(mains)):
        told = is_reported(following) and match_cue(clause, pack, morphology) is not None
        if following.mark == "," and (told or _awaits(clause, following, pack, morphology)):
            following.kind, following.parent = "v2", clause
            clause.children.append(following)
            mains.remove(following)


def _awaits(clause: Clause, following: Clause, pack: ClaimPack, morphology: Morphology) -> bool:
    """Tell whether a clause says nothing without the one behind it: "Ich glaube, das war gut"."""
    if clausal_children(clause) or clause.first or following.first or following.words[0].tag == "CO":
        return False
    if _announces(clause, pack):
        return True
    cues = pack.verb_cues.get(clause.predicate(morphology)[0] or "", ())
    own = any(w.low in _SPEAKERS for w in clause.words) and any("c" in cue.frames for cue in cues)
    if own and all(w.tag in ("V", "PRON", "INF", "PP", "ADV", "PTK", "CO") for w in clause.words):
        return True
    matched = match_cue(clause, pack, morphology)
    tells = matched is not None and matched[0].cls in ("speech", "thought") and "c" in matched[0].frames
    tells = tells and matched is not None and "über" not in matched[0].frames  # "Wir sind überrascht, das war neu"
    return tells and not any(_fills(phrase, pack) for phrase in split_phrases(clause.after_verb, pack))


def _announces(clause: Clause, pack: ClaimPack) -> bool:
    """Tell whether a clause only says how sure the next one is: "Fakt ist, wir waren schlecht", "Es ist klar, …"."""
    lows = [w.low for w in clause.words]
    being = clause.finite is not None and clause.finite.lemma in ("sein", "stehen")
    short = len(lows) <= _LONGEST_ANNOUNCEMENT and not clause.children
    short = short and not ((_SAID - {"es"}) | pack.words["negation"]) & {*lows}
    return being and short and not (pack.words["known_predicate"] | _FACTS).isdisjoint(lows)


def _fills(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell whether a phrase is what is said: "Das habe ich ihm gesagt", but not "Er hat den Jungs gesagt, …"."""
    if phrase.kind == "np":
        return not (is_temporal(phrase, pack) or is_animate(phrase.head.low, pack))
    return phrase.first.low in _SAID


def with_coordinators(words: Sequence[Word], inner: Sequence[Word]) -> list[Word]:
    """Put the coordinators back that no clause has: "Er sitzt dort (und) schießt seine Tore".

    Args:
        words: Of the clauses of one claim, in text order.
        inner: All words and marks of the quotation.
    """
    kept = {w.index: w for w in words}
    for place, (before, word, after) in enumerate(zip(inner, inner[1:], inner[2:], strict=False)):
        # behind a comma or a report: "Ist das Kunst(“, fragt sie, „)oder kann das weg"
        opens = before.index in kept or (place > 0 and before.text == "," and inner[place - 1].index in kept)
        if word.tag == "CO" and opens and after.index in kept and word.index == after.index - 1:
            kept[word.index] = word
    return [kept[index] for index in sorted(kept)]
