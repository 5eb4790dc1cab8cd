"""Arguments: who does what to whom, where, read off one clause without a parser.

A German clause marks its parts by place, case and preposition. What these leave open stays empty: a phrase that could
be subject as well as object is given to the subject only where the verb agrees and nothing else claims it.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from claimx.claims.cases import cases_of
from claimx.claims.clauses import Clause
from claimx.claims.nouns import is_one_of
from claimx.claims.phrases import Phrase, split_phrases
from claimx.claims.subjects import find_subject
from claimx.claims.verb_complex import VerbComplex
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["Arguments", "Marks", "read_arguments"]

MERGED = {
    "vom": "von", "zum": "zu", "zur": "zu", "am": "an", "im": "in", "ins": "in", "beim": "bei", "ums": "um",
    "fürs": "für", "aufs": "auf", "vorm": "vor", "ans": "an", "übers": "über", "unterm": "unter",
}  # fmt: skip
_LOCAL = frozenset(
    {"in", "an", "auf", "bei", "nach", "aus", "vor", "über", "unter", "zwischen", "hinter", "neben", "durch", "entlang",
     "außerhalb", "innerhalb", "nahe", "gegenüber", "bis", "ab", "von", "oberhalb", "um"}
)  # fmt: skip
_THERE = frozenset({"dort", "hier", "dorthin", "hierher", "dorther", "überall", "nirgends", "nirgendwo", "daheim"})
_RELATIONAL = ("ung", "ungen", "heit", "keit", "schaft", "schaften", "ion", "ionen", "tät", "enz", "anz", "ismus")
_MORE = frozenset({"mehr", "weniger", "genug", "genügend"})
_REFLEXIVE = frozenset({"sich", "einander"})


@dataclass(frozen=True, slots=True)
class Marks:
    """What other rooms know of the words of a document, by the first code point of each.

    Args:
        places: Words of names of places.
        names: Words of all names.
        times: Words of time expressions.
    """

    places: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()
    times: frozenset[int] = frozenset()


@dataclass(slots=True)
class Arguments:
    """The parts of a clause beside its verbs.

    Args:
        subject: Its words.
        objects: One entry an object: accusative, genitive, with preposition; the agent of a passive.
        recipient: To whom.
        place: Where.
        predicative: What a copula says of the subject.
    """

    subject: tuple[Word, ...] = ()
    objects: list[tuple[Word, ...]] = field(default_factory=list)
    recipient: tuple[Word, ...] = ()
    place: list[tuple[Word, ...]] = field(default_factory=list)
    predicative: tuple[Word, ...] = ()


def read_arguments(
    clause: Clause,
    verbs: VerbComplex,
    pack: ClaimPack,
    marks: Marks,
    *,
    skip: frozenset[int] = frozenset(),
    subject: tuple[Word, ...] = (),
) -> Arguments:
    """Read the arguments of a clause.

    Args:
        clause: The clause.
        verbs: Its verb complex.
        pack: The language.
        marks: Names and times in it.
        skip: Indices of words that belong to cue or holder.
        subject: Words of the subject where it is known already.
    """
    phrases = [p for p in _phrases(clause, verbs, pack, marks, skip) if p.first.low not in _REFLEXIVE]
    found = Arguments(subject or _subject(clause, verbs, pack, marks, phrases=phrases, skip=skip))
    taken = {w.index for w in found.subject}
    rest = [p for p in phrases if not taken & {w.index for w in p.words}]
    if verbs.is_copula and verbs.voice == "active":
        _read_predicative(found, rest, pack)
    _read_nominal(found, rest, verbs, pack)
    _read_prepositional(found, rest, verbs, pack, marks)
    return found


def _phrases(clause: Clause, verbs: VerbComplex, pack: ClaimPack, marks: Marks, skip: frozenset[int]) -> list[Phrase]:
    """Split a clause into phrases; what stands before the finite verb of a main clause is one. Times are left out."""
    gone = {w.index for w in verbs.words} | skip | {w.index for w in clause.words if w.start in marks.times}
    gone |= {clause.opener.index} if clause.opener is not None else set()
    phrases: list[Phrase] = []
    run: list[Word] = []
    front = clause.finite.index if clause.finite is not None and clause.kind in ("main", "v2") else -1
    for word in [*clause.words, None]:
        if word is not None and word.index not in gone and (not run or run[-1].index + 2 >= word.index):
            run.append(word)
            continue
        phrases.extend(_front(split_phrases(run, pack)) if run and run[-1].index < front else split_phrases(run, pack))
        run = [word] if word is not None and word.index not in gone else []
    return _with_attributes(_with_degrees(phrases), _governed(verbs.lemma, pack), pack)


def _with_attributes(phrases: list[Phrase], governed: frozenset[str], pack: ClaimPack) -> list[Phrase]:
    """Join prepositional attributes to nouns of action and relation: "die Beziehungen zu Polen"."""
    out: list[Phrase] = []
    for phrase in phrases:
        before = out[-1] if out else None
        if (
            before is not None
            and before.kind in ("np", "pp")
            and phrase.kind == "pp"
            and phrase.first.index == before.words[-1].index + 1
            and MERGED.get(phrase.first.low, phrase.first.low) not in governed
            and _takes_attributes(before, pack)
        ):
            out[-1] = Phrase((*before.words, *phrase.words), before.kind, before.head)
        else:
            out.append(phrase)
    return out


def _takes_attributes(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell whether a noun is one of action or relation, which its complement follows."""
    low = phrase.head.low
    return low.endswith(_RELATIONAL) or is_one_of(low, pack.words["relation_noun"])


def _with_degrees(phrases: list[Phrase]) -> list[Phrase]:
    """Join "mehr" and its like to the noun that they count, as in "mehr Geld"."""
    out: list[Phrase] = []
    for phrase in phrases:
        before = out[-1] if out else None
        if before is not None and phrase.kind == "np" and before.words[-1].low in ("als", "wie"):
            continue  # "gewinnt als Partner": what somebody is, not what is done to
        if before is not None and phrase.kind == "np" and len(before.words) == 1 and before.first.low in _MORE:
            out[-1] = Phrase((*before.words, *phrase.words), "np", phrase.head)
        else:
            out.append(phrase)
    return out


def _front(phrases: list[Phrase]) -> list[Phrase]:
    """Join what stands before the finite verb: attributes behind a noun belong to it."""
    place = next((i for i, p in enumerate(phrases) if p.kind in ("np", "pp", "pron")), None)
    if place is None:
        return phrases
    tail = [w for phrase in phrases[place + 1 :] if phrase.kind in ("np", "pp") for w in phrase.words]
    first = phrases[place]
    return [*phrases[:place], Phrase((*first.words, *tail), first.kind, first.head)]


def _subject(
    clause: Clause, verbs: VerbComplex, pack: ClaimPack, marks: Marks, *, phrases: list[Phrase], skip: frozenset[int]
) -> tuple[Word, ...]:
    """Find the subject: by place, agreement and who can act, checked by case; else the first nominative."""
    if clause.finite is None:
        return ()
    lows = {w.low for w in clause.words}
    free = next((c for c in clause.children if c.opener is not None and c.opener.low in ("wer", "was")), None)
    if free is not None and clause.kind == "main" and clause.first and free.start < clause.finite.index:
        return tuple(free.whole())  # "Wer bremst, verliert"
    if verbs.is_copula and any(c.opener is not None and c.opener.low in ("dass", "daß") for c in clause.children):
        return ()  # "Denkbar ist, dass …"
    if "es" in lows and (clause.finite.lemma == "geben" or any(c.kind in ("inf", "sub") for c in clause.children)):
        return ()  # "es gibt", "es heißt, dass …": nobody acts
    possible = [p for p in phrases if p.kind in ("np", "pron") and "nom" in cases_of(p, pack) and p.first.low != "es"]
    front = possible[0] if possible and possible[0].first.index < clause.finite.index else None
    if verbs.is_copula and front is not None and clause.kind in ("main", "v2") and verbs.voice == "active":
        return front.words  # "Berlin ist die Hauptstadt"
    animate = frozenset(w.index for w in clause.words if w.start in marks.names)
    kept = [w for w in clause.words if w.index not in skip and w.start not in marks.times]
    found = find_subject(replace(clause, words=_without_bare_prepositions(kept, clause)), pack, animate=animate)
    if found is not None and (found.kind != "np" or "nom" in cases_of(found, pack)):
        whole = next((p for p in phrases if found.words[0] in p.words and p.kind == found.kind), found)
        return whole.words if len(whole.words) > len(found.words) else found.words
    return possible[0].words if possible else ()


def _without_bare_prepositions(words: Sequence[Word], clause: Clause) -> list[Word]:
    """Take out prepositions whose time or holder was taken out, as "im" of "im Mai"."""
    following = {w.index: other for w, other in itertools.pairwise(words)}
    return [
        w
        for w in words
        if w.tag != "P" or w is clause.opener or (w.index in following and following[w.index].index == w.index + 1)
    ]


def _read_predicative(found: Arguments, rest: list[Phrase], pack: ClaimPack) -> None:
    """Read what "sein", "werden" or "bleiben" says of the subject: a noun, else an adjective."""
    for phrase in rest:
        bare = len(phrase.words) == 1 and not phrase.first.name
        if phrase.kind == "np" and "nom" in cases_of(phrase, pack) and (found.subject or bare):
            found.predicative = phrase.words
            rest.remove(phrase)
            return
    known = pack.words["sentence_adverb"] | pack.words["negation"] | pack.words["hedge_probable"]
    known |= pack.words["hedge_possible"] | pack.words["degree_adverb"]
    for phrase in reversed(rest):
        word = phrase.words[-1]
        if phrase.kind == "adv" and word.tag in ("ADV", "ADJ", "PP") and word.low not in known:
            found.predicative = (word,)
            rest.remove(phrase)
            return


def _read_nominal(found: Arguments, rest: list[Phrase], verbs: VerbComplex, pack: ClaimPack) -> None:
    """Give noun phrases and pronouns their roles by case."""
    nominal = [p for p in rest if p.kind in ("np", "pron") and p.first.low not in ("es", "man")]
    open_ones = [(p, cases_of(p, pack)) for p in nominal]
    giving = verbs.lemma in pack.words["giving_verb"]
    datives = [p for p, cases in open_ones if "dat" in cases and not cases & {"acc", "nom"}]
    accusatives = [p for p, cases in open_ones if "acc" in cases]
    if verbs.lemma in pack.words["dative_verb"] and not datives:
        datives = [p for p, cases in open_ones if "dat" in cases][:1]
        accusatives = [p for p in accusatives if p not in datives]
    elif giving and not datives and len(accusatives) > 1 and "dat" in cases_of(accusatives[0], pack):
        datives, accusatives = accusatives[:1], accusatives[1:]
    if datives:
        found.recipient = datives[0].words
    if verbs.voice == "active" and not (verbs.is_copula or verbs.lemma in pack.words["intransitive_verb"]):
        found.objects.extend(p.words for p in accusatives[:2])
    if verbs.lemma in ("gedenken", "bedürfen", "annehmen", "bezichtigen", "beschuldigen", "entbehren"):
        found.objects.extend(p.words for p, cases in open_ones if cases <= {"gen", "dat"} and "gen" in cases)


def _read_prepositional(
    found: Arguments, rest: list[Phrase], verbs: VerbComplex, pack: ClaimPack, marks: Marks
) -> None:
    """Give prepositional phrases their roles: object of the verb, agent, recipient, place."""
    governed = _governed(verbs.lemma, pack)
    for phrase in rest:
        if phrase.kind == "adv" and phrase.first.low in _THERE:
            found.place.append(phrase.words)
        if phrase.kind != "pp":
            continue
        preposition = MERGED.get(phrase.first.low, phrase.first.low)
        agent = verbs.voice == "passive" and preposition in ("von", "durch")
        local = _is_place(phrase, preposition, pack, marks)
        if preposition in governed or (agent and not (local and preposition == "durch")):
            found.objects.append(phrase.words)
        elif preposition == "an" and verbs.lemma in pack.words["giving_verb"] and not found.recipient:
            found.recipient = phrase.words[1:]
        elif local:
            found.place.append(phrase.words)


@lru_cache(maxsize=20_000)
def _governed(lemma: str | None, pack: ClaimPack) -> frozenset[str]:
    """Return the prepositions with which a verb takes its object."""
    if lemma is None:
        return frozenset()
    listed = {item.partition("+")[2] for item in pack.words["prepositional_verb"] if item.partition("+")[0] == lemma}
    cues = {f for cue in pack.verb_cues.get(lemma, ()) if not cue.words for f in cue.frames}
    return frozenset(listed | {f for f in cues if f in pack.words["preposition"]})


def _is_place(phrase: Phrase, preposition: str, pack: ClaimPack, marks: Marks) -> bool:
    if preposition not in _LOCAL:
        return False
    if any(w.start in marks.places for w in phrase.words):
        return True
    return preposition in ("in", "an", "auf", "bei", "vor", "nach", "aus") and is_one_of(
        phrase.head.low, pack.words["place_noun"]
    )
