"""Cues that make no claim of their own: what is only wished of somebody, what says that nothing was said."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.en.clauses import Clause
from claimx.claims.en.content import Match
from claimx.claims.words import Word

__all__ = [
    "is_asked_for",
    "is_asked_of",
    "is_deepest",
    "is_done",
    "is_named_apart",
    "is_neuter",
    "is_own",
    "is_pointing",
    "is_stance",
    "opens_content",
    "points_back",
    "says_too_little",
]

# "refused to comment" says that nothing was said.
_SILENT = frozenset(
    {"comment", "answer", "elaborate", "respond", "discuss", "talk", "speak", "name", "identify", "say"}
)
# Claims within claims are read so deep and no deeper, which keeps the work linear.
MAX_DEPTH = 5
_NEGATED_ALL_THE_SAME = frozenset({"rule out", "deny", "dispute", "exclude", "oppose"})


def is_done(match: Match, clause: Clause) -> bool:
    """Tell whether a time behind a phrase is that of the saying: "denied the reports on Monday"."""
    group = clause.group
    past = group is not None and (group.finite.tag == "VBD" or group.perfect)
    told = match.cue.effects.modality in (None, "assert") or (match.cue.cls == "decision" and match.frame == "n")
    return past and told and match.frame not in ("i", "o", "p", "v")


def is_asked_of(clause: Clause, match: Match, subject: Sequence[Word]) -> bool:
    """Tell whether a cue is what somebody should or might do, which the author holds: "States should agree on …"."""
    group = clause.group
    if group is None or match.cue.cls == "evidence" or (subject and subject[0].low in ("i", "we")):
        return False
    if match.cue.lemma == "explain" and match.frame == "w" and group.modal is not None:
        return True  # "The find could explain why they left"
    behind = [w for w in clause.after(group.finite) if w.tag != "RB"][:2]
    obliged = group.finite.base in ("have", "need") and [w.tag for w in behind] == ["TO", "VB"]
    if group.modal in ("must", "should", "ought", "need") or obliged:
        return not (match.clauses and match.passive)
    negated = any(w.low in ("not", "n't", "never", "neither", "only") for w in group.between)
    return group.modal in ("may", "might", "could", "can") and not match.clauses and not negated and not match.passive


def is_stance(match: Match) -> bool:
    """Tell whether a cue of thought has a phrase as content, which says little within a report: "could support it"."""
    return match.cue.cls == "thought" and not match.clauses and match.frame in ("n", "v", "as", "s")


def says_too_little(match: Match, frame: Frame) -> bool:
    """Tell whether nobody is named, or it is denied that anything was said."""
    if match.frame == "i" and frame.effects.get("polarity") == "negative" and _is_silent(match):
        return True
    if match.passive and match.frame in ("n", "as", "v") and not frame.holder.words:
        return True
    if frame.negated and frame.cls in ("speech", "writing") and match.frame in ("n", "v", "as", "s", "of", "for"):
        return frame.lemma not in _NEGATED_ALL_THE_SAME
    first = frame.holder.words[0].low if frame.holder.words else ""
    if frame.lemma == "know" and match.frame == "w" and first in ("nobody", "none", "no"):
        return True  # "Nobody knows how it happened" is the author's question
    return first in ("nobody", "none", "no") and match.frame not in ("c", "w")


def _is_silent(match: Match) -> bool:
    """Tell whether what somebody declines to do is to speak: "to comment", "to be drawn on the move"."""
    return match.content[1].base in _SILENT or [w.low for w in match.content[1:3]] in (["be", "drawn"], ["be", "named"])


def points_back(child: Clause) -> bool:
    """Tell whether a relative clause speaks of all that stands before it: "…, which indicates that …"."""
    return child.kind == "rel" and child.comma and [w.low for w in child.opener] == ["which"]


def is_pointing(party: Party) -> bool:
    """Tell whether a subject only points at something: "this", "which", "there"."""
    return bool(party.words) and party.words[0].low in ("this", "that", "which", "what", "there")


def is_asked_for(party: Party) -> bool:
    """Tell whether a holder is what is asked for, as in "who ordered the strike"."""
    return len(party.words) == 1 and party.words[0].low in ("who", "what", "whoever")


def is_neuter(party: Party) -> bool:
    """Tell whether a pronoun that means no person holds something."""
    return bool(party.words) and party.words[0].low in ("it", "this", "that", "which", "what")


def is_own(party: Party) -> bool:
    """Tell whether a holder within a report is the speaker himself, as a pronoun says."""
    return len(party.words) == 1 and party.words[0].low in ("he", "she", "it", "they", "i", "we")


def is_deepest(draft: Draft | None) -> bool:
    """Tell whether as many claims lie around a claim as are read."""
    depth = 0
    while draft is not None and depth < MAX_DEPTH:
        draft, depth = draft.parent, depth + 1
    return depth >= MAX_DEPTH


def is_named_apart(clause: Clause, match: Match) -> bool:
    """Tell whether a dependent clause says how somebody sees, denies or foretells something.

    "who call it a farce", "after the maker forecast a loss".
    """
    denies = match.frame in ("n", "v") and match.cue.effects.polarity == "negative"
    foretells = clause.kind == "sub" and match.cue.cls == "speech" and match.cue.effects.modality in ("predict", "norm")
    named = match.frame in ("as", "s", "of") or denies or foretells or match.cue.lemma == "claim"
    return named and (clause.kind in ("rel", "sub") or (clause.kind == "wh" and match.frame in ("as", "s")))


def opens_content(content: Clause, word: Word, match: Match) -> bool:
    """Tell whether a word opens a content clause without belonging to its core."""
    opens = word.low in ("that", "whether", "if") or word.tag == "CC"
    return opens and word in content.opener and match.frame in ("c", "w")
