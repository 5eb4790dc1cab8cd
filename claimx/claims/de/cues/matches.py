"""A clause whose verb is a cue, and what its words alone tell of it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from claimx.claims.de.clauses.attributes import is_reported
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import JUDGED
from claimx.claims.drafts import Frame
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["Match", "is_intended", "is_subject", "may_be_content", "own_verdict", "pointer_of"]

_DEGREES = frozenset({"wenig", "sehr", "tief", "höchst", "äußerst", "zutiefst", "überaus", "kaum", "eher", "recht"})
_SHOWING = frozenset({"zeigen", "äußern"})


@dataclass(slots=True)
class Match:
    """A clause whose verb is a cue.

    Args:
        clause: The clause.
        cue: Which cue its verb is.
        words: The words of the cue.
        frame: The cue with its holder.
        subject: The words of its subject.
        hosted: Whether the clause behind it depends on a noun, as in "wies die Kritik zurück, der Plan sei teuer".
    """

    clause: Clause
    cue: VerbCue
    words: list[Word]
    frame: Frame
    subject: tuple[Word, ...]
    hosted: bool = False


def is_subject(child: Clause, match: Match) -> bool:
    """Tell whether a clause is the subject: "Wer das glaubt, darf sich nicht wundern", "Ob …, entscheidet sich"."""
    opener = child.opener.low if child.opener is not None else ""
    return opener == "wer" or (match.cue.lemma == "entscheiden" and any(w.low == "sich" for w in match.words))


def may_be_content(behind: Clause, match: Match) -> bool:
    """Tell whether the form of the main clause behind a cue lets it be its content: "Er sagte: Nie wieder"."""
    cue = match.cue
    if behind.mark == "," and _names_object(match) and is_reported(behind) is None:
        return False
    if not behind.words or "c" not in cue.frames or behind.mark not in (",", ":"):
        return False
    if behind.mark == ":":
        return cue.lemma != "wollen"  # "Kern will mehr: Er denkt global"
    return behind.finite is not None and not behind.first


def pointer_of(match: Match) -> list[Word]:
    """Return the word that stands for what was said before, as in "Das sagte der Minister am Montag"."""
    clause, cue, frame = match.clause, match.cue, match.frame
    first = clause.words[0]
    said = "q" in cue.frames and cue.cls in ("speech", "writing") and not cue.words
    points = first.low in ("das", "dies") and clause.words[1:2] == [clause.finite]
    return [first] if said and points and frame.holder.words and first not in frame.holder.words else []


def own_verdict(match: Match) -> list[Word]:
    """Return a verdict on oneself that is a part of the cue, and all there is: "zeigte sich „tief erschüttert“"."""
    shows = "sich" in match.cue.words and match.cue.lemma in _SHOWING
    last = next((w for w in match.words if w.low == match.cue.words[-1]), None) if shows else None
    if last is None or last.tag not in ("ADV", "ADJ", "PP", "V"):
        return _verdict_on_clause(match)
    match.frame.cue = tuple(w for w in match.frame.cue if w is not last and not (last.quote and w.quote))
    if last.quote:
        return [w for w in match.clause.words if w.quote == last.quote]
    degree = [w for w in match.clause.words if w.index == last.index - 1 and w.tag == "ADV" and w.low in _DEGREES]
    return [*degree, last]


def _verdict_on_clause(match: Match) -> list[Word]:
    """Return what somebody calls the clause in front: "Dass er geht, nennt sie / klug", "hält sie / für klug"."""
    clause = match.clause
    that = any(c.opener is not None and c.opener.low in JUDGED for c in clause.children)
    fronted = clause.finite is not None and clause.words[:1] == [clause.finite] and not clause.first
    if not match.cue.frames & {"n+", "n+für"} or not that or not fronted:
        return []
    taken = {w.index for w in (*match.words, *match.subject)}
    if "n+für" in match.cue.frames:
        return list(
            itertools.dropwhile(lambda w: w.low != "für", (w for w in clause.after_verb if w.index not in taken))
        )
    return [w for w in clause.after_verb if w.index not in taken and w.tag not in ("PTK", "V", "PP", "INF")]


def _names_object(match: Match) -> bool:
    """Tell whether a pronoun stands for what is said: "Die Leute erzählen sie gern, keiner hört zu"."""
    behind = (w for w in match.clause.after_verb if w not in match.subject and w.tag == "PRON")
    return any(w.low in ("sie", "ihn") and w.text.islower() for w in behind)


def is_intended(match: Match, words: Sequence[Word], pack: ClaimPack) -> bool:
    """Tell whether a clause says what somebody wants to do, and not what they hold: "Die SPD will den Plan rügen".

    Args:
        match: The clause with its cue.
        words: The phrase that would be its content.
        pack: The language.
    """
    clause = match.clause
    wants = clause.finite is not None and clause.finite.lemma == "wollen" and not match.frame.negated
    if wants and clause.finite is not None and clause.finite.low in ("will", "wollen") and not match.cue.words:
        acts = any(w.tag == "INF" for w in match.words) and match.cue.cls in ("speech", "writing")
        if acts and match.cue.lemma not in pack.words["comment_verb"]:
            return True
    return wants and len(words) == 1 and words[0] is clause.words[0] and words[0].low in ("das", "dies")
