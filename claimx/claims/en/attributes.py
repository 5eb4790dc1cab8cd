"""How an English proposition is held: modality, certainty, polarity, with the words that say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from claimx.claims.drafts import Manner
from claimx.claims.en.clauses import Clause
from claimx.claims.words import Word
from claimx.lang.claim_pack import Effects

__all__ = ["judge", "judge_words"]

Lists = Mapping[str, frozenset[str]]
_RANK = ("question", "norm", "commit", "predict", "possibility", "assert")
_FUTURE = frozenset({"set", "due", "scheduled", "bound", "poised", "about", "expected", "likely", "slated", "going"})
_OBLIGED = frozenset(
    {
        "required",
        "obliged",
        "forced",
        "supposed",
        "told",
        "urged",
        "ordered",
        "asked",
        "instructed",
        "obligated",
        "advised",
    }
)
_BUT_NOT = frozenset({"doubt", "longer", "later", "more", "fewer", "less", "sooner", "matter", "wonder", "means"})

_LACKED = frozenset({"evidence", "proof", "indication", "sign", "chance", "hope", "prospect"})

Reading = tuple[set[str], str | None, tuple[Word, ...], bool]


def judge(
    clause: Clause | None,
    effects: Effects,
    lists: Lists,
    *,
    question: bool = False,
    skip: frozenset[int] = frozenset(),
    own: bool = False,
) -> Manner:
    """Judge a proposition by its clause and by what its cue says.

    Args:
        clause: The clause that holds it; ``None`` where it is nominal.
        effects: Of the cue.
        lists: Word lists of the language.
        question: Whether it is a question.
        skip: Indices of words that do not count, such as the cue.
        own: Whether "I" and "we" are the holder, so that "we will" promises.
    """
    if clause is None or clause.group is None:
        words = [w for w in clause.words if w.index not in skip] if clause is not None else []
        coming = any(a.tag == "TO" and b.tag == "VB" for a, b in pairwise(words[1:]))  # "Germany to send more tanks"
        modes = {"predict"} if clause is not None and coming else set()
        modes = {"norm"} if words and words[0].tag == "VB" and not coming else modes  # "Let us be honest"
        return _combine(effects, modes, None, (), _negation(words, lists), question=question)
    words = [w for w in clause.words if w.index not in skip]
    modes, sure, hedges, negative = _by_group(clause, words, lists)
    if own and "predict" in modes and any(w.low in ("i", "we") for w in clause.before() or words[:2]):
        modes = {"commit"}
    found, adverbs = _hedges(words, lists)
    sure = sure or found
    if found == "possible" and not modes:
        modes = {"possibility"}
    negation = _negation(words, lists, infinitives=clause.group.lemma not in ("be", "need", "ought"))
    hedges = tuple(sorted({w.index: w for w in (*hedges, *adverbs)}.values(), key=lambda w: w.index))
    return _combine(effects, modes, sure, hedges, negation, question=question, negative=negative)


def judge_words(words: Sequence[Word], effects: Effects, lists: Lists) -> Manner:
    """Judge a proposition without a finite verb of its own, as in "to cut 400 jobs"."""
    sure, hedges = _hedges(words, lists)
    lead = words[:3] if words and words[0].tag in ("TO", "RB", "DT", "VBG") else []
    negation = tuple(w for w in _negation(lead, lists))
    return _combine(effects, set(), sure, hedges, negation)


def _combine(
    effects: Effects,
    modes: set[str],
    sure: str | None,
    hedges: tuple[Word, ...],
    negation: tuple[Word, ...],
    *,
    question: bool = False,
    negative: bool = False,
) -> Manner:
    told = "assert" if effects.modality == "predict" and modes == {"possibility"} else effects.modality or "assert"
    modalities = {told, *modes, *({"question"} if question else ())}
    modality = next(m for m in _RANK if m in modalities)
    certainty = "unknown" if question else sure
    if effects.certainty and (certainty is None or effects.certainty == "unknown"):
        certainty = effects.certainty
    turned = (bool(negation) or negative) != (effects.polarity == "negative")
    return Manner(modality, certainty or "certain", "negative" if turned else "positive", hedges, negation)


def _hedges(words: Sequence[Word], lists: Lists) -> tuple[str | None, tuple[Word, ...]]:
    found = []
    certainty: str | None = None
    for word in words:
        if word.tag not in ("RB", "IN"):
            continue
        if word.low in lists["hedge_possible"]:
            certainty = "possible"
            found.append(word)
        elif word.low in lists["hedge_probable"]:
            certainty = certainty or "probable"
            found.append(word)
    return certainty, tuple(found)


def _negation(words: Sequence[Word], lists: Lists, *, infinitives: bool = False) -> tuple[Word, ...]:
    """Find the words that negate; "not only", "no doubt", "not unusual", "not A but B" and "B but not A" do not.

    Nor does "not" before an infinitive in a clause with ``infinitives``, as in "was told not to ask".
    """
    found = []
    for place, word in enumerate(words):
        after = words[place + 1].low if place + 1 < len(words) else ""
        scant = word.low in ("little", "scant") and after in _LACKED and not (place and words[place - 1].low == "a")
        if word.low not in lists["negation"] and not scant:
            continue
        if word.low in ("not", "n't", "never") and (
            after in lists["pseudo"]
            or (
                after.startswith("un")
                and len(after) > 5
                and words[place + 1].tag in ("JJ", "RB", "VBN")
                and after
                not in ("until", "under", "unless", "union", "united", "understood", "undertaken", "undergone")
            )
        ):
            continue
        if word.low == "no" and word.tag == "NNP":
            continue  # "No 10"
        if (
            word.low == "no"
            and after in _BUT_NOT
            and not (after == "longer" or (after == "more" and place + 2 >= len(words)))
            and not (after == "means" and place and words[place - 1].low != "by")
        ):
            continue
        if (
            word.low == "not"
            and after == "long"
            and any(w.low in ("ago", "before", "after") for w in words[place + 1 : place + 3])
        ):
            continue
        if word.low == "not" and any(w.low == "but" and w.tag == "CC" for w in words[place + 1 :]):
            continue
        if word.low == "not" and place > 1 and words[place - 1].low in ("and", "but", "or"):
            continue  # "slowed it, but not stopped it"
        if word.low == "not" and infinitives and words[place + 1 : place + 2] and words[place + 1].tag == "TO":
            continue
        if word.low == "neither" and any(w.low in ("nor",) for w in words):
            found.append(word)
            continue
        found.append(word)
    return tuple(found)


def _by_group(clause: Clause, words: Sequence[Word], lists: Lists) -> Reading:  # noqa: PLR0911, PLR0912
    """Read modality and certainty from the verb group and what stands behind it."""
    group = clause.group
    assert group is not None
    finite, modal = group.finite, group.modal
    none: tuple[Word, ...] = ()
    conditional = any(c.kind == "cond" for c in clause.children)
    behind = [w for w in words if w.index > group.main.index]
    rest = [w for w in behind if w.tag != "RB"]
    infinitive = bool(rest) and rest[0].tag == "TO"
    if modal in ("will", "shall", "would") and infinitive and group.main.base in ("have", "need"):
        return {"norm"}, None, none, False
    if modal in ("will", "shall"):
        return {"predict"}, None, none, False
    if modal == "would":
        verb = next((w.low for w in words if w.tag == "VB"), "")
        silent = verb in lists["silent_verb"] and any(w.low in lists["negation"] for w in words)
        return (set() if silent else {"predict"}), None, none, False
    if modal in ("must", "should") and group.perfect and modal == "must":
        return set(), "probable", (finite,), False
    if modal in ("must", "should", "ought", "need"):
        return {"norm"}, None, none, False
    if modal == "can":
        return {"possibility"}, None, none, False
    if modal in ("may", "might", "could"):
        return {"possibility"}, "possible", (finite,), False
    lemma = group.main.base
    if infinitive and lemma in ("have", "be") and behind[0].low == "yet":
        return set(), None, none, True  # "have yet to decide"
    if infinitive and lemma in ("have", "need") and not group.perfect:
        return {"norm"} if finite.tag != "VBD" or lemma == "need" else set(), None, none, False
    if (
        infinitive
        and lemma == "be"
        and (behind[0].tag == "TO" or behind[0].low in ("not", "n't", "now", "also", "still"))
    ):
        goal = any(w.low in lists["goal_noun"] for w in clause.before()) or any(w.low == "blame" for w in rest[:2])
        return set() if goal else {"predict"}, None, none, False
    if infinitive and lemma in ("seem", "appear"):
        return set(), "probable", (group.main,), False
    if infinitive and group.passive and group.main.low in _OBLIGED:
        return {"norm"}, None, none, False
    if infinitive and group.main.low in _FUTURE:
        return {"predict"}, "probable" if group.main.low == "expected" else None, none, False
    if lemma in ("seem", "appear", "look") and rest and rest[0].tag in ("JJ", "SUB"):
        return set(), "probable", (group.main,), False
    if lemma in ("be", "seem", "remain", "look", "appear") and rest:
        return _by_adjective(rest, lists, conditional=conditional)
    return set(), None, none, False


def _by_adjective(rest: Sequence[Word], lists: Lists, *, conditional: bool) -> Reading:
    """Read "is likely to", "is due to", "is necessary", "is possible"."""
    del conditional
    place = next((i for i, w in enumerate(rest[:3]) if w.tag in ("JJ", "VBN", "VBG", "IN", "NN")), 0)
    word = rest[place]
    infinitive = place + 1 < len(rest) and rest[place + 1].tag == "TO"
    if word.low in lists["probable_adjective"] or word.low in lists["unlikely_adjective"]:
        modes = {"predict"} if infinitive else set()
        return modes, "probable", (word,), word.low in lists["unlikely_adjective"]
    if infinitive and word.low == "able":
        return {"possibility"}, None, (), False
    if infinitive and word.low == "unable":
        return {"possibility"}, None, (), True
    if infinitive and word.low in _FUTURE:
        return {"predict"}, None, (), False
    attributive = place + 1 < len(rest) and rest[place + 1].tag in ("NN", "NNS", "NNP", "JJ")
    if word.low in lists["norm_adjective"] and place == 0 and not attributive:
        return {"norm"}, None, (), False
    if word.low in lists["possible_adjective"] and not attributive:
        return {"possibility"}, "possible", (word,), False
    return set(), None, (), False
