"""What a relative clause says that somebody holds: "der Beitritt, den Fachleute ins Spiel brachten"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS
from claimx.claims.de.words.phrases import read_phrase
from claimx.claims.de.words.prepositions import merged
from claimx.claims.drafts import Frame
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["antecedent", "estimated", "is_remark", "own_content", "relative_content", "relative_halves", "takes_up"]

_SHORTEST = 3  # "den Kern ablehnt"
_ACCUSATIVE = frozenset({"den", "die", "das", "welchen", "welche", "welches"})
_NOMINAL = frozenset({"ART", "DET", "ADJ", "N"})
_DATIVE = frozenset({"dem", "der", "denen", "welchem", "welcher"})


def estimated(child: Clause, cue: VerbCue, cue_words: Sequence[Word], pack: ClaimPack) -> list[Word]:
    """Return what a relative clause says that something is estimated at: "dessen Stärke auf 2000 Mann geschätzt wird".

    Args:
        child: The relative clause.
        cue: Its cue verb.
        cue_words: The words of the cue.
        pack: The language.
    """
    passive = child.finite is not None and child.finite.lemma == "werden"
    counted = any(w.tag == "NUM" or w.low in pack.words["number_word"] for w in child.words)
    if child.kind != "rel" or not passive or not counted or cue.lemma not in pack.words["estimating_verb"]:
        return []
    return [w for w in child.words if w not in cue_words and w is not child.finite]


def relative_content(host: Clause, child: Clause, cue: VerbCue, frame: Frame, pack: ClaimPack) -> list[Word]:
    """Return the content of a cue whose object is a relative pronoun; empty if it has another.

    The content is what the pronoun stands for, or the pronoun and what is said of it: "das die Bank auf drei Millionen
    beziffert".

    Args:
        host: The clause that holds the relative clause.
        child: The relative clause.
        cue: Its cue verb.
        frame: Its holder and the words of the cue.
        pack: The language.
    """
    opener, holder = child.opener, frame.holder.words
    if opener is not None and opener.low == "was":
        named = any(w.tag in ("N", "PRON", "DET") for w in holder)  # also "was diese bestreitet"
        return _taken_up(host, child, cue, frame) if opener not in holder and named else []
    stands = cue.effects.polarity == "negative" and child.finite in frame.cue  # "den die Union ablehnt"
    decided = cue.cls == "decision" and not stands
    if child.kind != "rel" or opener is None or opener in holder or not holder or decided:
        return []  # "die Mittel, die der Rat bewilligt hat" tells what happened
    governed = child.words[0] is not opener
    if governed:
        fits = len(child.words) > 1 and child.words[1] is opener and merged(child.words[0].low) in cue.frames
        return antecedent(host, child, pack) if fits else []
    predicates = {f.removeprefix("n+") for f in cue.frames if f.startswith("n+")}
    taken = {w.index for w in (*holder, *frame.cue)}
    free = [w for w in child.words if w.index not in taken and w is not opener and w.tag not in ("V", "PTK")]
    if opener.low in _ACCUSATIVE and predicates:
        predicate = _predicate(free, predicates, opener)
        if predicate:
            return [opener, *predicate]
    objects = opener.low in _ACCUSATIVE and "n" in cue.frames
    objects = objects or (opener.low in _DATIVE and "d" in cue.frames)
    own = any(w.tag in ("N", "PRON") and not _in_phrase(w, child) for w in free)
    return antecedent(host, child, pack) if objects and not own else []


def _predicate(free: list[Word], predicates: set[str], opener: Word) -> list[Word]:
    """Return what is said of the pronoun: "als Fehler", and bare behind "nennen": "den er einen Lügner nannte"."""
    start = next((i for i, w in enumerate(free) if merged(w.low) in predicates), None)
    if start is None and "" in predicates:
        start = next((i for i, w in enumerate(free) if w.quote != opener.quote or w.tag in _NOMINAL), None)
    return free[start:] if start is not None else []


def relative_halves(child: Clause, pack: ClaimPack) -> list[Clause]:
    """Part a relative clause in which two hold what its pronoun stands for: "den die Union ablehnt und die SPD lobt".

    Args:
        child: A dependent clause; any other is returned as it is.
        pack: The language.
    """
    opener, words = child.opener, child.words
    if child.kind != "rel" or opener is None or opener is not words[0] or opener.low not in _ACCUSATIVE:
        return [child]
    link = next((i for i, w in enumerate(words) if w.tag == "CO" and _is_cue(words[i - 1], pack)), None)
    if link is None or link < _SHORTEST or link + 2 >= len(words) or not _is_cue(words[-1], pack):
        return [child]
    behind = words[link + 1 :]
    if behind[0].tag not in ("ART", "DET", "N"):
        return [child]
    first = Clause("rel", [*words[: link - 1], _as_verb(words[link - 1])], child.mark, None, opener, child.parent)
    second = Clause("rel", [opener, *behind], "und", words[-1], opener, child.parent, child.children)
    first.finite = first.words[-1]
    return [first, second]


def _is_cue(word: Word, pack: ClaimPack) -> bool:
    """Tell whether a word in small letters can be the finite form of a cue verb."""
    return not word.capital and any(lemma in pack.verb_cues for lemma, _ in word.form.finite)


def _as_verb(word: Word) -> Word:
    """Return a word that was taken for a participle beside another verb as the verb that it is."""
    return replace(word, tag="V")


def takes_up(host: Clause, child: Clause, pack: ClaimPack) -> bool:
    """Tell whether "was" takes up the clause before it, and asks nothing: "Das Werk schließt, was der Rat bedauert"."""
    opener = child.opener
    if opener is None or opener.low != "was" or child.kind != "sub" or child.words[0] is not opener:
        return False
    open_words = pack.words["open_adjective"] | pack.words["known_predicate"] | {"es"}
    bare = host.finite is not None and host.finite.lemma in ("sein", "bleiben") and len(host.words) == 2
    if bare or any(w.low in open_words for w in host.words):
        return False  # "Interessant ist, was die Firma plant", "Es wurde bekannt, was …"
    behind = child.start > max((w.index for w in host.words), default=child.start) and (
        host.finite is not None or host.kind == "inf"
    )
    return behind and child.start == max(w.index for w in host.whole() if w.index < child.start) + 2


def _taken_up(host: Clause, child: Clause, cue: VerbCue, frame: Frame) -> list[Word]:
    """Return what "was" stands for, the clause before it, or "was" with what is said of it."""
    opener = child.opener
    assert opener is not None
    taken = {w.index for w in (*frame.holder.words, *frame.cue)}
    free = [w for w in child.words if w.index not in taken and w is not opener and w.tag not in ("V", "PTK")]
    predicate = _predicate(free, {f.removeprefix("n+") for f in cue.frames if f.startswith("n+")}, opener)
    if predicate:
        return [opener, *predicate]
    own = any(w.tag in ("N", "PRON") and not _in_phrase(w, child) for w in free)
    denied = cue.effects.polarity == "negative"
    wished = cue.effects.modality in ("norm", "commit") and not denied
    if "n" not in cue.frames or own or wished or (frame.holder.words[-1].tag in ("PRON", "DET") and not denied):
        return []  # "lieferte nie, was sie versprach", "tat, was der Chef verlangte"
    inside = {w.index for w in child.whole()}
    return [w for w in host.whole() if w.index not in inside and w.index < child.start]


def _in_phrase(word: Word, clause: Clause) -> bool:
    """Tell whether a preposition governs a noun, so that it is no object."""
    place = clause.words.index(word)
    while place and clause.words[place - 1].tag in ("ART", "DET", "ADJ", "NUM", "N"):
        place -= 1
    return place > 0 and clause.words[place - 1].tag == "P"


def antecedent(host: Clause, child: Clause, pack: ClaimPack) -> list[Word]:
    """Return the noun phrase before the comma of a relative clause, without its preposition."""
    words = host.words
    place = next((i for i, w in enumerate(words) if w.index == child.start - 2), None)
    if place is None or words[place].tag != "N":
        return []
    first = next((i for i in range(place + 1) if read_phrase(words, i, pack) == place + 1), None)
    return words[first : place + 1] if first is not None else []


def is_remark(clause: Clause) -> bool:
    """Tell whether "wie" opens what tells whose knowledge it is: "wie wir wissen", "wie er von Zeugen erfuhr"."""
    subject = [w for w in clause.words[1:3] if w.tag in ("PRON", "N")]
    objects = [w for before, w in itertools.pairwise(clause.words[1:]) if w.tag == "N" and before.tag in ("ART", "DET")]
    knows = clause.finite is not None and clause.finite.lemma in ("wissen", "erfahren", "hören", "erwarten", "sehen")
    return knows and bool(subject) and not objects and not clause.children


def own_content(content: list[Word], clause: Clause, cue_words: Sequence[Word]) -> list[Word]:
    """Leave out what belongs to another verb of a clause: "weil sie den Plan ändert und das Gesetz / ablehnt"."""
    taken, last = {w.index for w in cue_words}, max(w.index for w in cue_words)
    verbs = [w for w in clause.words if w.tag in ("V", "PP", "INF", "ZU") or w.lemma in AUXILIARIES]
    verbs = [w for w in verbs if w.index not in taken]
    begin = max((w.index for w in verbs if w.index < last), default=-1)
    full = any(w.index > last and w.lemma not in AUXILIARIES | MODALS for w in verbs)
    own = [w for w in content if begin < w.index and (w.index < last or not full)]
    while own and own[0].tag == "CO":
        own = own[1:]
    return own if any(w.tag == "N" for w in own) else content
