"""Who speaks a quotation: the frame beside direct speech in the same sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimx.claims.en.clause_reader import find_clauses
from claimx.claims.en.clauses import Clause
from claimx.claims.en.groups import Group, find_groups
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.phrases import chunks_of, phrase_end, with_appositions
from claimx.claims.en.reports import adjuncts_end, inverted_holder_end
from claimx.claims.en.sources import find_source, phrasal_cue, speech_cue
from claimx.claims.en.subjects import subject_of
from claimx.claims.words import Word
from claimx.lang.claim_pack import VerbCue

__all__ = ["Speech", "find_speech"]


@dataclass(frozen=True, slots=True)
class Speech:
    """The frame of a quotation.

    Args:
        holder: The words that name the speaker.
        cue: The words of the cue; empty for "X: …".
        lemma: Of the cue.
        cls: Class of the cue.
        rule: Which rule found it.
        rest: What is left of the sentence around the quotation.
        used: The cue verb where its clause is still among the rest.
        modifiers: Auxiliaries and adverbs at the cue.
        effects: What the cue says about the content.
        around: The words of the report, times and places among them.
    """

    holder: tuple[Word, ...]
    cue: tuple[Word, ...]
    lemma: str | None
    cls: str
    rule: str
    rest: list[Word]
    used: Word | None = None
    modifiers: tuple[Word, ...] = ()
    effects: Mapping[str, str | None] = field(default_factory=dict)
    around: tuple[Word, ...] = ()


def find_speech(outer: list[Word], lexicon: Lexicon) -> Speech | None:
    """Find who speaks.

    Args:
        outer: The sentence with a mark ``QUO`` in the place of every quotation.
        lexicon: The language.
    """
    if not any(w.text[:1].isalnum() for w in outer):
        return None
    source = find_source(outer, lexicon)
    if source is not None and source.holder:
        rest = [*outer[: source.start], *outer[source.end :]]
        around = tuple(outer[source.start : source.end])
        return Speech(source.holder, source.cue, source.lemma, source.cls, source.rule, rest, around=around)
    gaps = [p for p, w in enumerate(outer) if w.tag == "QUO"]
    cues = sorted(_candidates(outer, gaps, lexicon), key=lambda c: (c[0], c[1].start if c[1] else 0))
    if cues:
        _, group, verb, reading = cues[0]
        if group is None:
            return _of_participle(outer, verb, reading, lexicon)
        inverted = _of_inverted(outer, group, reading, lexicon) if verb is group.main else None
        return inverted or _of_clause(outer, group, verb, reading, lexicon)
    return _of_colon(outer, gaps, lexicon)


def _candidates(
    outer: Sequence[Word], gaps: Sequence[int], lexicon: Lexicon
) -> Iterator[tuple[int, Group | None, Word, VerbCue]]:
    """Yield the verbs that can introduce a quotation, with their distance to the nearest one."""
    for group in find_groups(outer, inverted=False):
        saying = next((w for w in outer[group.end : group.end + 2] if w.low == "saying"), None)
        if group.passive and group.lemma == "quote" and saying is not None:
            reported = speech_cue(saying, lexicon, quote=True)
            if reported is not None:
                yield min(abs(g - group.end) for g in gaps), group, saying, reported
        reading = speech_cue(group.main, lexicon, quote=True) or phrasal_cue(outer, group, lexicon, quote=True)
        if reading is not None:
            last = group.end - 1 + len(reading.words)
            yield min(abs(g - p) for g in gaps for p in (group.start, last)), group, group.main, reading
    for place, word in enumerate(outer):
        near = place and (
            outer[place - 1].tag in (",", "QUO")
            or place + 1 in gaps
            or (place + 2 in gaps and outer[place + 1].tag in ",:")
            or any(outer[g - 1].low in lexicon.lists["occasion"] for g in gaps if place < g - 1 <= place + 5)
        )
        if word.tag == "VBG" and near:
            reading = speech_cue(word, lexicon, quote=True)
            if reading is not None and any(0 < g - place <= 5 for g in gaps):
                yield min(abs(g - place) for g in gaps), None, word, reading


def _effects(reading: VerbCue) -> dict[str, str | None]:
    found = reading.effects
    return {
        "modality": found.modality,
        "certainty": found.certainty,
        "polarity": found.polarity,
        "endorsed": found.endorsed,
    }


def _lemma(reading: VerbCue) -> str:
    return " ".join((reading.lemma, *reading.words))


def _of_inverted(outer: list[Word], group: Group, reading: VerbCue, lexicon: Lexicon) -> Speech | None:
    """Read "“…,” said the minister"."""
    place = group.start
    before = place - 1
    while before >= 0 and outer[before].tag in (",", "RB"):
        before -= 1
    if len(group.verbs) > 1 or (before >= 0 and outer[before].tag != "QUO"):
        return None
    first = group.end + len(reading.words)
    end = inverted_holder_end(outer, first, lexicon)
    if end == first or (outer[first].tag == "PRP" and outer[first].low in ("them", "him", "us", "me")):
        return None
    close = adjuncts_end(outer, end, lexicon)
    if close < len(outer) and outer[close].tag not in (",", ".", ":", "QUO"):
        close = end
    rest = [*outer[:place], *outer[close:]]
    if (
        close + 1 < len(outer)
        and outer[close].tag == ","
        and outer[close + 1].low in ("who", "which", "whose", "whom", "as")
    ):
        rest = list(outer[:place])
    return Speech(
        tuple(outer[first:end]), (group.main, *outer[group.end : first]), _lemma(reading), reading.cls,
        "en.quote.inverted", rest,
        effects=_effects(reading), around=tuple(outer[place:close]),
    )  # fmt: skip


def _of_clause(outer: list[Word], group: Group, verb: Word, reading: VerbCue, lexicon: Lexicon) -> Speech:
    """Read "the minister said: “…”" and "“…,” the minister said"."""
    words = [w for w in outer if w.tag != "QUO"]
    holder: list[Word] = []
    around: list[Word] = []
    for clause in _all(find_clauses(words, lambda verb: speech_cue(verb, lexicon) is not None)):
        if clause.group is not None and clause.group.main is group.main:
            holder, around = subject_of(clause, lexicon.lists), clause.words
    modifiers = tuple(w for w in (*group.verbs, *group.between) if w is not group.main)
    if group.passive and verb is group.main:
        holder = []
    further = outer[group.end : group.end + len(reading.words)]
    return Speech(
        tuple(holder),
        (verb, *further),
        _lemma(reading),
        reading.cls,
        "en.quote",
        outer,
        group.main,
        modifiers,
        _effects(reading),
        tuple(around),
    )


def _of_participle(outer: list[Word], verb: Word, reading: VerbCue, lexicon: Lexicon) -> Speech:
    """Read "…, adding: “…”"."""
    words = [w for w in outer if w.tag != "QUO"]
    place = words.index(verb)
    holder: list[Word] = []
    gone = {verb.index}
    if place and words[place - 1].tag in ("NN", "NNS", "NNP", "PRP", "CD"):  # "with one of them saying: “…”"
        chunks = chunks_of(words, 0, place)
        at = len(chunks) - 1
        while at > 0 and words[chunks[at][0] - 1].low == "of":
            at -= 1
        first = chunks[at][0]
        holder = list(words[first:place])
        if first and words[first - 1].low == "with":
            gone |= {w.index for w in words[first - 1 : place]}
    for clause in _all(find_clauses(words, lambda word: speech_cue(word, lexicon) is not None)):
        if verb in clause.words and not holder:
            outer_clause = clause
            while outer_clause.parent is not None:  # "He said he knew how it was, adding: “…”"
                outer_clause = outer_clause.parent
            holder = subject_of(outer_clause, lexicon.lists)
    rest = [w for w in outer if w.tag == "QUO" or w.index not in gone]
    return Speech(
        tuple(holder), (verb,), reading.lemma, reading.cls, "en.quote.participle", rest, effects=_effects(reading)
    )


def _of_colon(outer: list[Word], gaps: Sequence[int], lexicon: Lexicon) -> Speech | None:
    """Read "Anna Smith: “…”", and a clause before a colon whose subject goes on to speak."""
    colon = next((p for p, w in enumerate(outer) if w.text == ":" and p + 1 in gaps), None)
    if colon is None:
        return None
    if not any(w.tag in ("MD", "VBD", "VBP", "VBZ") for w in outer[:colon]):
        first = next((p for p in range(colon) if outer[p].tag not in (",", "CC", "RB", "QUO")), colon)
        end = phrase_end(outer, first, lexicon.lists, stop=colon)
        end = with_appositions(outer, end, lexicon.lists, stop=colon)
        return Speech(tuple(outer[first:end]), (), None, "none", "en.quote.colon", list(outer[colon + 1 :]))
    words = [w for w in outer[:colon] if w.tag != "QUO"]
    mains = find_clauses(words, lambda verb: speech_cue(verb, lexicon) is not None)
    last = [c for c in _all(mains) if c.group is not None][-1:] if mains and mains[-1].group is None else mains[-1:]
    holder = subject_of(last[0], lexicon.lists) if last else []
    holder = [] if holder and holder[0].tag == "EX" else holder
    return Speech(tuple(holder), (), None, "none", "en.quote.colon", outer)


def _all(clauses: Sequence[Clause]) -> Iterator[Clause]:
    for clause in clauses:
        yield clause
        yield from _all(clause.children)
