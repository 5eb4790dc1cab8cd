"""Contents that go on with somebody else and no verb: "spricht von 500 Gästen, der Verein von 800"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS
from claimx.claims.de.clauses.subjects import find_subject, may_be_nominative
from claimx.claims.de.cues.sources import Source, find_sources
from claimx.claims.de.words.genders import gender_of
from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.phrases import Phrase, read_phrase, split_phrases
from claimx.claims.de.words.prepositions import merged
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["part_gap", "part_sources"]

_CONTRASTING = frozenset(
    {"dagegen", "hingegen", "jedoch", "aber", "indes", "indessen", "wiederum", "allerdings", "dafür", "umgekehrt"}
)
_VERBAL = frozenset({"V", "PP", "INF", "ZU", "PTK"})
_INDEFINITE = frozenset({"ein", "eine", "einer", "kein", "keine", "bloß", "bloss", "nur", "nichts"})
_SIDES = frozenset({"einen", "anderen", "andere", "manche", "viele"})
_RELAYED = frozenset({"de.source.relay", "de.source.adverb"})


def part_gap(clause: Clause, marks: Sequence[Word], pack: ClaimPack, *, animate: frozenset[int]) -> list[Clause]:
    """Part a main clause where it goes on with somebody else and no verb: both parts have its verb.

    "Die Partei nannte den Plan gut, der Verband dagegen riskant" is parted into "Die Partei nannte den Plan gut" and
    "nannte den Plan der Verband riskant".

    Args:
        clause: A main clause.
        marks: All words of the sentence, marks included.
        pack: The language.
        animate: Indices of words that belong to names.

    Returns:
        Two clauses, or none where nothing goes on so.
    """
    words, finite = clause.words, clause.finite
    if clause.kind != "main" or finite is None:
        return []
    for place in range(2, len(words) - 1):
        comma = marks[words[place].index - 1].text == "," and words[place].quote == finite.quote
        if not comma or words[place].index <= finite.index + 2:
            continue
        verbal = _VERBAL if finite.lemma in AUXILIARIES else _VERBAL - {"PP"}  # "nannte A gut, B dagegen misslungen"
        if any(w.tag in verbal and w.low not in _CONTRASTING for w in words[place:]):
            continue
        own = [c for c in clause.children if c.start < words[place].index]
        first = replace(clause, words=words[:place], children=own)
        second = _second(first, words[place:], find_subject(first, pack, animate=animate), pack)
        if second:
            behind = [c for c in clause.children if c not in own]
            return [first, replace(clause, words=second, children=behind, mark=";", first=False)]
    return []


def _second(first: Clause, words: Sequence[Word], subject: Phrase | None, pack: ClaimPack) -> list[Word]:
    """Return the words of a second part, with the verb and the objects that it shares; none where it is no part."""
    if subject is None or subject.kind not in ("np", "pron"):
        return []
    gone = {w.index for w in subject.words}
    before = [p for p in split_phrases([w for w in first.words if w.index not in gone], pack) if p.kind != "verb"]
    somebody, behind = _holder_and_rest(words, before, pack)
    shared = _shared(before, behind, pack) if somebody is not None else None
    if somebody is None or shared is None:
        return []
    said = [w for p in behind for w in p.words if p.first.low not in _CONTRASTING]
    said = said or [w for p in behind for w in p.words]  # "stimmte für den Antrag, die CDU dagegen"
    bracket = first.finite.lemma in AUXILIARIES | MODALS if first.finite is not None else False
    verbs = [w for w in first.words if w is first.finite or w.tag == "PTK" or w.low == "sich"]
    verbs += [w for w in first.words if bracket and w.tag in ("PP", "INF", "ZU")]
    objects = [w for p in shared for w in p.words]
    return sorted([*verbs, *objects, *somebody.words, *said], key=lambda w: w.index)


def _holder_and_rest(
    words: Sequence[Word], before: Sequence[Phrase], pack: ClaimPack
) -> tuple[Phrase | None, list[Phrase]]:
    """Return who stands at the beginning of a second part, and the phrases behind; ``None`` where nobody does."""
    phrases = _split_off(split_phrases(words, pack), pack)
    leads = {merged(p.first.low) for p in before if p.kind == "pp"}
    if len(phrases) == 2 and phrases[0].kind == "pp" and merged(phrases[0].first.low) in leads:
        somebody = phrases[1]  # "Von einem Sieg spricht die Partei, von einer Niederlage / der Verband"
        acts = somebody.kind == "np" and may_be_nominative(somebody, pack) and _is_somebody(somebody, pack)
        return (somebody if acts else None), phrases[:1]
    phrase = phrases[0]
    cut = next((i for i, w in enumerate(phrase.words) if i and w.tag == "P" and merged(w.low) in leads), None)
    phrase = Phrase(phrase.words[:cut], phrase.kind, phrase.head)  # "der Verein / von 800"
    known = _is_somebody(phrase, pack)
    acts = phrase.kind == "np" and (may_be_nominative(phrase, pack) or phrase.first.low == "der")
    acts = (acts and known) or (phrase.kind == "pron" and phrase.words[-1].low in ("andere", "anderen"))
    rest = words[len(phrase.words) :]
    beside = bool(rest) and rest[0].index == phrase.words[-1].index + 1  # "begrüßte Kern, Chef der Bahn, den Gast"
    return (phrase if acts and beside else None), split_phrases(rest, pack)


def _split_off(phrases: list[Phrase], pack: ClaimPack) -> list[Phrase]:
    """Part "der" with a man from the noun before it, which cannot be a genitive: "von einem Sieg / der Verband"."""
    words = phrases[0].words
    pairs = enumerate(itertools.pairwise(words))
    cut = next((i for i, (a, b) in pairs if i > 1 and a.low == "der" and gender_of(b.low, pack) == "m"), None)
    if len(phrases) > 1 or phrases[0].kind != "pp" or cut is None:
        return phrases
    first, behind = split_phrases(words[:cut], pack), split_phrases(words[cut:], pack)
    return [*first, *behind]


def _is_somebody(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell whether a phrase may name somebody."""
    return bool(phrase.head.name) or is_animate(phrase.head.low, pack) or not is_common(phrase.head.low, pack)


def _shared(before: Sequence[Phrase], behind: Sequence[Phrase], pack: ClaimPack) -> list[Phrase] | None:
    """Return the objects that the second part shares; ``None`` where it is no part of its own.

    Args:
        before: What the first part has beside its subject and verb.
        behind: What the second has beside its subject.
        pack: The language.
    """
    contrast = any(p.first.low in _CONTRASTING for p in behind)
    behind = [p for p in behind if p.first.low not in _CONTRASTING]
    said = [p for p in behind if p.kind in ("np", "pp")]
    objects = [p for p in before if p.kind == "np"]
    if not behind:  # "stimmte für den Antrag, die CDU dagegen"
        return [] if any(p.first.low == "für" for p in before) else None
    if not said:
        judged = contrast and behind[-1].first.low not in pack.words["sentence_adverb"] | pack.words["negation"]
        return objects if judged and objects else None
    if said[0].kind == "pp":
        low = merged(said[0].first.low)
        return objects if any(p.kind == "pp" and merged(p.first.low) == low for p in before) else None
    return [] if objects and len(said) < 3 and said[0].head.tag == "N" else None


def part_sources(clause: Clause, marks: Sequence[Word], pack: ClaimPack) -> list[tuple[Clause, Source]]:
    """Part a main clause in which two sources say different things: "Laut Bern sind es 20, laut Genf 30".

    Args:
        clause: A main clause.
        marks: All words of the sentence, marks included.
        pack: The language.

    Returns:
        What each source says, with the source; nothing where there are no two.
    """
    words, finite = clause.words, clause.finite
    if clause.kind != "main" or finite is None:
        return []
    found = [s for s in find_sources(words, pack) if s.holder and s.rule not in _RELAYED]
    found = found if len(found) > 1 else _views(words, finite, pack)
    starts = [s.words[0] for s in found]
    parted = [
        first for first in starts[1:] if marks[first.index - 1].text == "," or marks[first.index - 1].low == "und"
    ]
    if len(found) < 2 or len(parted) < len(starts) - 1 or starts[1].index < finite.index:
        return []
    places = [0, *(words.index(first) for first in parted), len(words)]
    parts = [words[i:j] for i, j in itertools.pairwise(places)]
    if any(w.tag in _VERBAL for part in parts[1:] for w in part) or not all(map(_goes_on, parts[1:], found[1:])):
        return []
    parts = [part[:-1] if part[-1].tag == "CO" else part for part in parts]
    bracket = finite.lemma in AUXILIARIES | MODALS
    verbs = [w for w in parts[0] if w is finite or w.tag == "PTK" or (bracket and w.tag in ("PP", "INF", "ZU"))]
    ends = [words[place - 1].index + 1 for place in places[1:]]
    out: list[tuple[Clause, Source]] = []
    for number, (part, source) in enumerate(zip(parts, found, strict=True)):
        own = [c for c in clause.children if c.start < ends[number] + 1 and (not number or c.start > ends[number - 1])]
        said = part if not number else sorted([*verbs, *part], key=lambda w: w.index)
        out.append((replace(clause, words=said, children=own, first=clause.first and not number), source))
    return out


def _goes_on(part: Sequence[Word], source: Source) -> bool:
    """Tell whether something stands behind a source with no mark between: not in "laut Kern, dem Chef"."""
    last = source.words[-1].index
    return any(w.index == last + 1 for w in part)


def _views(words: Sequence[Word], finite: Word, pack: ClaimPack) -> list[Source]:
    """Find for whom something is one thing and for whom another: "Für die einen ist er ein Held, für die anderen …"."""
    if words[0].low != "für" or finite.lemma not in ("sein", "bleiben", "bedeuten"):
        return []
    found = []
    for place, word in enumerate(words[:-2]):
        end = read_phrase(words, place + 1, pack) if word.low == "für" else place
        holder = tuple(itertools.takewhile(lambda w: w.low not in _INDEFINITE, words[place + 1 : end]))
        behind = [w.low for w in words[place + 1 + len(holder) : place + 7 + len(holder)]]
        somebody = any(w.name or w.low in _SIDES or is_animate(w.low, pack) for w in holder)
        if somebody and not _INDEFINITE.isdisjoint(behind):  # not "für Kinder ist der Eintritt frei"
            found.append(Source((word,), holder, "preposition", "de.source.für"))
    return found if found and found[0].cue[0] is words[0] and words[len(found[0].words)] is finite else []
