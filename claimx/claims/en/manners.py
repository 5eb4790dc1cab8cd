"""How an English clause is held in its context: promises, and clauses that depend on "is unclear" or "is likely"."""

from __future__ import annotations

from dataclasses import replace

from claimx.claims.drafts import Frame, Manner
from claimx.claims.en.attributes import judge
from claimx.claims.en.clauses import Clause
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.propositions import proposition
from claimx.claims.en.subjects import subject_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import Effects

__all__ = ["find_predicated", "manner_of"]

# With which pronoun a holder speaks of himself.
_PERSONAL = frozenset({"he", "she", "they"})
_OWN_PRONOUNS = {
    "organisation": frozenset({"it", "they"}), "state": frozenset({"it", "they"}), "document": frozenset({"it"}),
    "group": frozenset({"they"}), "unknown": frozenset({"he", "she", "it", "they"}),
}  # fmt: skip


def manner_of(
    clause: Clause,
    effects: Effects,
    frame: Frame | None,
    lexicon: Lexicon,
    *,
    question: bool = False,
    own: bool = False,
) -> Manner:
    """Judge how a clause is held.

    Args:
        clause: The clause.
        effects: What its cue says about it.
        frame: The cue with its holder; ``None`` where the author holds it.
        lexicon: The language.
        question: Whether it is a question.
        own: Whether "I" and "we" are the holder.
    """
    skip = frozenset(w.index for w in frame.cue) if frame is not None else frozenset()
    manner = judge(clause, effects, lexicon.lists, question=question, skip=skip, own=own)
    if frame is None or manner.modality != "predict":
        return manner
    promised = frame.lemma == "announce" or _promises(clause, frame, lexicon)
    return replace(manner, modality="commit") if promised else manner


def _promises(clause: Clause, frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether holders say what they will do themselves: "The firm said it would close its plant"."""
    group = clause.group
    if group is None or frame.cls not in ("speech", "writing") or group.passive or not frame.holder.words:
        return False
    subject = subject_of(clause, lexicon.lists)
    head = (frame.holder.head or frame.holder.words)[-1]
    own = {"they"} if head.tag == "NNS" else _OWN_PRONOUNS.get(frame.holder.type, _PERSONAL)
    if len(subject) != 1 or subject[0].low not in own:
        return False
    future = group.modal in ("would", "will") and not group.perfect and not group.progressive
    return future and group.lemma not in lexicon.lists["stative"] and frame.effects.get("certainty") is None


def find_predicated(clause: Clause, lexicon: Lexicon) -> tuple[list[Word], Effects, Clause] | None:
    """Find the dependent clause that is what is asserted: "whether X is unclear", "it is possible that X".

    Returns:
        Its core, what the main clause says about it, and the clause; ``None`` where the main clause asserts itself.
    """
    group = clause.group
    children = [c for c in clause.children if c.kind in ("that", "wh")]
    known = group is not None and group.passive and group.main.low == "known"
    nobody = group is not None and any(w.low in ("nobody", "no", "none", "noone") for w in clause.before()[:1])
    if nobody and group is not None and group.main.base == "know" and children and children[0].kind == "wh":
        return (
            proposition(children[0], keep_opener=True),
            Effects(modality="question", certainty="unknown"),
            children[0],
        )
    if group is None or not (group.main.base in ("be", "remain") or known) or not children:
        return None
    if any(w.tag == "TO" and w.index > group.main.index for w in clause.words):
        return None  # "it is too early to tell whether …"
    child = children[0]
    effects = _effects_on(child, frozenset(w.low for w in clause.words), lexicon)
    if effects is None:
        return None
    words = proposition(child, keep_opener=True)
    core = [w for w in words if not (w in child.opener and w.low in ("that", "whether", "if"))]
    return core, effects, child


def _effects_on(child: Clause, own: frozenset[str], lexicon: Lexicon) -> Effects | None:
    """Return what the words of a clause with "be" say about the clause that depends on it."""
    lists = lexicon.lists
    unclear = bool(own & {"clear", "known"}) and bool(own & {"not", "n't", "never"})
    asked = own & (lists["open_adjective"] | {"question"}) or (child.opener and child.opener[-1].low == "whether")
    if unclear or (child.kind == "wh" and asked):
        return Effects(modality="question", certainty="unknown")
    if not ((child.kind == "that" and "it" in own) or "there" in own):
        return None
    ours = own & {"our", "my"} and any(lexicon.noun_cue(low) for low in own)  # "It is our conviction that"
    if ours or ({"there", "doubt"} <= own and own & {"no", "little"}):
        return Effects()
    for name, effects in _BY_ADJECTIVE.items():
        if own & lists[name]:
            return effects
    return None


_BY_ADJECTIVE = {
    "possible_adjective": Effects(modality="possibility", certainty="possible"),
    "probable_adjective": Effects(certainty="probable"),
    "norm_adjective": Effects(modality="norm"),
}
