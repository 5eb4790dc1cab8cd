"""Views that are the author's own: "Es ist davon auszugehen, dass …", "Wir erwarten, dass …", "Aus unserer Sicht …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.propositions import proposition, without_condition
from claimx.claims.de.cues.sources import Source
from claimx.claims.de.words.prepositions import AGENTIVE
from claimx.claims.drafts import Draft, Frame, Manner
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["as_authors", "is_authors", "names_author", "speaks_for_author"]

_FIRST = frozenset({"ich", "wir"})
_OURS = ("mein", "unser")
_MODALS = frozenset({"können", "müssen", "sollen", "dürfen"})
# With "man" as their subject the author thinks so, too.
_GENERAL = frozenset(
    {"fragen", "wissen", "ahnen", "merken", "spüren", "sehen", "fühlen", "lernen", "begreifen", "erfahren"}
)
_AHEAD = frozenset({"nachfolgend", "nachstehend"})
_LEFT_TO_DO = frozenset({"sein", "stehen", "bleiben"})


def names_author(words: Sequence[Word]) -> bool:
    """Tell whether a holder is the one who writes: "ich", "wir", "unserer (Ansicht nach)"; not inside a quotation."""
    if len(words) != 1 or words[0].quote:
        return False
    return words[0].low in _FIRST or words[0].low.startswith(_OURS)


def is_authors(source: Source) -> bool:
    """Tell whether a source without a verb is the author: "aus unserer Sicht", "meines Erachtens"."""
    return names_author(source.holder)


def speaks_for_author(frame: Frame) -> bool:
    """Tell whether a view is the author's: "Wir erwarten, dass …", or what anybody must think.

    "Es ist zu hoffen, dass …", "Es steht zu befürchten, dass …" and "Es muss befürchtet werden, dass …" name nobody,
    and leave nobody a choice; "es wird befürchtet" does.
    """
    if names_author(frame.holder.words):
        return True
    if frame.clause is not None and not frame.holder.words and is_called_for(frame.clause):
        return True
    if frame.clause is not None and not frame.holder.words and _is_general(frame.clause, frame.lemma):
        return True
    if frame.clause is not None and not frame.holder.words and _is_announced(frame.clause):
        return True
    if frame.lemma == "sein" and frame.rule == "de.verb" and [w.low for w in frame.holder.words] in ([], ["es"]):
        return [w.low for w in frame.cue] == ["sicher"]  # "Sicher ist nur, dass …"
    finite = frame.clause.finite if frame.clause is not None else None
    left = finite is not None and finite.lemma in _LEFT_TO_DO and any(w.tag == "ZU" for w in frame.cue)
    return left and not frame.holder.words


def _is_general(clause: Clause, lemma: str | None) -> bool:
    """Tell what anybody could think or asks: "Man könnte meinen, …", "Man wüsste gern, …", "Man fragt sich, …"."""
    finite = clause.finite
    if finite is None or not any(w.low == "man" for w in clause.words):
        return False
    supposed = bool(finite.codes) and all(code[0] == "q" for code in finite.codes)
    return supposed or finite.low in ("möchte", "mag") or (lemma in _GENERAL and "p3" in finite.codes)


def _is_announced(clause: Clause) -> bool:
    """Tell what the text does itself: "Im Folgenden wird argumentiert, dass …"."""
    lows = [w.low for w in clause.words]
    ahead = any(low in _AHEAD for low in lows) or any(pair == ("im", "folgenden") for pair in pairwise(lows))
    return ahead and clause.finite is not None and clause.finite.lemma == "werden"


def is_called_for(clause: Clause) -> bool:
    """Tell whether a passive under a modal names nobody: "Es sollte geprüft werden, ob …"."""
    finite, last = clause.finite, clause.words[-1]
    modal = finite is not None and finite.lemma in _MODALS and last.low == "werden" and last.tag == "INF"
    named = any(w.tag in ("N", "DET") or (w.tag == "PRON" and w.low != "es") for w in clause.words)
    return modal and not named and not any(w.low in AGENTIVE and w.tag == "P" for w in clause.words)


def as_authors(draft: Draft, clause: Clause, content: Clause | None, pack: ClaimPack) -> Draft:
    """Make a claim of a view that is the author's own.

    Args:
        draft: The claim, as it would be somebody else's.
        clause: The clause in which the view is told.
        content: The clause that holds the content; ``None`` where it is a phrase.
        pack: The language.
    """
    whole = draft.words if content is not None and content.kind == "main" else proposition(clause)
    words, condition = without_condition(pack, clause, whole)
    core = draft.core if content is not None else words
    manner = draft.manner
    frame = draft.frame
    if frame is not None and frame.effects.get("certainty") and not manner.hedges:
        manner = replace(manner, hedges=frame.cue)
    return replace(
        draft,
        kind="author",
        words=words,
        core=core,
        condition=condition or draft.condition,
        frame=None,
        form="plain",
        rule="de.author.view",
        manner=manner,
        evidence=(),
    )


def promised(clause: Clause, manner: Manner) -> Manner:
    """Read what the author will do as a promise: "Wir werden den Plan prüfen"."""
    finite = clause.finite
    own = any(w.low in _FIRST and not w.quote for w in clause.words)
    if manner.modality == "predict" and own and finite is not None and finite.lemma == "werden":
        return replace(manner, modality="commit")
    return manner
