"""From the words of one English sentence to drafts of claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.en.claimed import ClauseReader
from claimx.claims.en.clause_reader import find_clauses
from claimx.claims.en.clauses import Clause
from claimx.claims.en.cue_finder import CueFinder
from claimx.claims.en.drafting import Drafter
from claimx.claims.en.frames import FrameReader, as_effects
from claimx.claims.en.holders import Memory
from claimx.claims.en.lexicon import Lexicon
from claimx.claims.en.manners import manner_of
from claimx.claims.en.outlines import outline_of
from claimx.claims.en.propositions import CONTRASTS, fill, proposition, split_condition, stretches, with_acronym
from claimx.claims.en.reports import find_report
from claimx.claims.en.retorts import answer, find_retort
from claimx.claims.en.sources import Source, find_announced, find_colon, find_source
from claimx.claims.en.speech import Speech, find_speech
from claimx.claims.en.words import FINITE
from claimx.claims.quotes import Quote
from claimx.claims.words import Word
from claimx.lang.claim_pack import Effects
from claimx.types import Entity

__all__ = ["SentenceReader"]


@dataclass(slots=True)
class SentenceReader:
    """Reads one sentence; what it finds stands in ``drafts``.

    Args:
        words: All words and marks of the sentence.
        lexicon: The language.
        memory: Who was named before.
        entity_at: Entities by the first code point of each of their words.
        index: Of the sentence in the document.
        quotes: The quotations of the block.
        drafts: What was found.
        speaker: Who speaks the quotation of the sentence.
        said: Who says what stands behind a colon without quotation marks.
        ending: Who says a row of clauses parted by semicolons, named behind the last one.
    """

    words: list[Word]
    lexicon: Lexicon
    memory: Memory
    entity_at: Mapping[int, Entity]
    index: int
    quotes: Mapping[int, Quote]
    drafts: list[Draft]
    frames: FrameReader = field(init=False)
    cues: CueFinder = field(init=False)
    clauses: ClauseReader = field(init=False)
    question: bool = field(init=False)
    speaker: Party | None = None
    said: Frame | None = None
    ending: Frame | None = None

    def __post_init__(self) -> None:
        self.frames = FrameReader(self.lexicon, self.memory, self.entity_at, self.index)
        self.question = any(w.text.startswith("?") for w in self.words[-2:])
        self.cues = CueFinder(self.lexicon, self.frames)
        self.clauses = ClauseReader(
            self.words, self.lexicon, self.memory, self.entity_at, self.index, self.drafts, self.frames, self.cues,
            Drafter(self.words, self.lexicon, self.entity_at, self.index), self.question,
        )  # fmt: skip

    @property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """Word lists of the language."""
        return self.lexicon.lists

    def read(self) -> None:
        """Read direct speech first, then what stands around it."""
        first = len(self.drafts)
        direct = {number for number, quote in self.quotes.items() if quote.direct}
        zones = [number for number in sorted({w.quote for w in self.words}) if number in direct]
        outer = _with_gaps(self.words, zones)
        used: Word | None = None
        if zones:
            speech = find_speech(outer, self.lexicon)
            frame = self._frame_of(speech) if speech is not None else None
            self.speaker = frame.holder if frame is not None else None
            self._read_direct(zones, frame)
            if speech is not None:
                outer, used = speech.rest, speech.used
        outer = [w for w in outer if w.tag != "QUO"]
        if not zones:
            self.said = self._announced()
            if self.memory.announced is not None:
                return
        self._join_retorts(outer)
        parts = list(stretches(outer))
        self.ending = self._said_last(parts) if not zones and len(parts) > 1 else None
        for stretch in parts:
            self.said = self._read_stretch(stretch, used=used, lone=not zones) or self.said
        for draft in self.drafts[first:]:
            draft.words, draft.core = fill(draft.words, self.words), fill(draft.core, self.words)
            if draft.frame is not None and draft.frame.holder.words:
                party = draft.frame.holder
                draft.frame.holder = replace(party, words=tuple(with_acronym(party.words, self.words)))

    def _join_retorts(self, outer: Sequence[Word]) -> None:
        """Read a dash before a retort as a comma: "… – a charge Kyiv rejects"."""
        nouns = self.lexicon.lists["retort_noun"]
        for mark, first, noun in zip(outer, outer[1:], outer[2:], strict=False):
            if mark.tag == ":" and mark.text[0] in "–—-" and first.low in ("a", "an") and noun.low in nouns:
                mark.tag = ","

    def _said_last(self, parts: Sequence[list[Word]]) -> Frame | None:
        """Return who says all of a row parted by semicolons: "Two died in Ems; three were hurt in Aa, police said"."""
        last = [w for w in parts[-1] if w.tag != "."]
        if not last:
            return None
        between = [w for w in self.words if parts[0][-1].index < w.index < last[0].index and w.tag == ":"]
        if not between or any(w.text != ";" for w in between):
            return None
        source = find_report(last, self.lexicon) or find_source(last, self.lexicon)
        if source is None or not source.holder or source.start == 0 or source.end < len(last):
            return None
        if any(find_report(part, self.lexicon) or find_source(part, self.lexicon) for part in parts[:-1]):
            return None
        return self.frames.of_source(source)

    def _announced(self) -> Frame | None:
        """Return who says this sentence, announced by the one before; remember who is announced by this one."""
        before, self.memory.announced = self.memory.announced, None
        source = find_announced(self.words, self.lexicon)
        if source is not None:
            party = self.frames.party(source.holder)
            self.memory.announced = (party, self.index)
            self.memory.hold(party, self.index, self.lists)
        if before is None or before[1] + 1 != self.index:
            return None
        carried = replace(before[0], words=(), resolution="carried_over" if before[0].name else "unresolved")
        return Frame(carried, (), "none", None, "en.colon.carried")

    def _frame_of(self, speech: Speech) -> Frame:
        party = self.frames.party(speech.holder)
        effects = dict(speech.effects)
        cls = "writing" if speech.cls == "speech" and party.type == "document" else speech.cls
        if party.words:
            self.memory.hold(party, self.index, self.lists)
        frame = Frame(party, speech.cue, cls, speech.lemma, speech.rule, None, effects, False, speech.modifiers)
        frame.around = speech.around
        return frame

    def _read_direct(self, zones: Sequence[int], frame: Frame | None) -> None:
        """Read the quotations of the sentence; those that go on in lower case belong together."""
        groups: list[list[Word]] = []
        numbers: list[int] = []
        for number in zones:
            inner = [w for w in self.words if w.quote == number and w.tag != '"']
            first = next((w for w in inner if w.text[:1].isalnum()), None)
            if first is None:
                continue
            if groups and not first.capital:
                groups[-1].extend(inner)
            else:
                groups.append(inner)
                numbers.append(number)
        for inner, number in zip(groups, numbers, strict=True):
            question = any(w.text.startswith("?") for w in inner[-2:])
            for stretch in stretches(inner):
                self._read_spoken(stretch, frame, number, question=question)

    def _read_spoken(self, stretch: list[Word], frame: Frame | None, number: int, *, question: bool) -> None:
        mains = self._find_clauses(stretch, question=question)
        effects = as_effects(frame.effects) if frame is not None else Effects()
        for clause in mains:
            words = proposition(clause)
            if not any(w.text[:1].isalnum() for w in words):
                continue
            if clause.group is None and self.drafts and self.drafts[-1].quote == number and len(words) < 5:
                continue
            words, condition = split_condition(clause, words)
            asked = question and clause is mains[-1]
            manner = manner_of(clause, effects, frame, self.lexicon, question=asked, own=True)
            draft = Draft(
                "attributed", words, frame, "direct", manner, "en.direct", self.index, words, condition, quote=number,
                outline=outline_of(clause, self.lists, self.entity_at),
            )  # fmt: skip
            self.drafts.append(draft)
            inner = self.cues.match(clause) if clause.group is not None else None
            if inner is not None and self.clauses.self_report(inner[1]):
                self._own_stance(draft, inner[1])
                inner = None
            self.clauses.read_inside(clause, draft, inner)

    @staticmethod
    def _own_stance(draft: Draft, frame: Frame) -> None:
        """Let what a speaker says of himself decide how he holds it: "We urge …", "I promise …", "I fear …"."""
        modality, certainty = frame.effects.get("modality"), frame.effects.get("certainty")
        manner = draft.manner
        if frame.cls == "speech" and modality in ("norm", "commit") and manner.modality in ("assert", "predict"):
            manner = replace(manner, modality=modality)
        if certainty is not None and manner.certainty == "certain":
            manner = replace(manner, certainty=certainty)
        draft.manner = manner

    def _find_clauses(self, stretch: Sequence[Word], *, question: bool = False) -> list[Clause]:
        words = [w for w in stretch if w.tag != '"']
        mains = find_clauses(words, self.cues.takes_clause, question=question, acts=self.lexicon.can_want)
        return [m for m in mains if m.words or m.children]

    def _read_stretch(self, stretch: list[Word], *, used: Word | None, lone: bool) -> Frame | None:
        """Read what stands between strong marks; return who says it, where it goes on behind a semicolon."""
        words = [w for w in stretch if w.tag != '"']
        retort = find_retort(words, self.lexicon)
        if retort is not None:
            words = words[: retort.start]
        frames: list[tuple[Frame, Source]] = []
        inner: list[tuple[Frame, Word]] = []
        for _ in range(3):
            source = find_source(words, self.lexicon)
            if source is None and lone:
                source = find_colon(words, self.lexicon, self._names())
            if source is None or source.start > 0 or source.rule != "en.source.preposition":
                source = find_report(words, self.lexicon, used) or source
            if source is None or source.end - source.start >= len(words):
                break
            frame = self.frames.of_source(source)
            frame.around = tuple(words[source.start : source.end])
            opener = words[source.start - 1] if source.start else None
            if opener is not None and opener.tag in ("WDT", "WP") and words[source.start].tag == ",":
                inner.append((frame, opener))
            else:
                frames.append((frame, source))
            head = words[: source.start]
            if head and head[0].tag == "SUB" and words[source.end - 1].tag == "," and not _is_finite(head):
                head = [*head, words[source.end - 1]]  # "If successful, the agency says, it would be the first"
            behind = self._contrasted(words, source)
            if head and behind and behind[0].tag == "CC" and words[source.end - 1].tag == ",":
                head = [*head, words[source.end - 1]]  # "It rained, officials said, and thousands were moved"
            words = [*head, *behind]
        reported = frames[0][0] if frames else None
        asked = reported is not None and reported.effects.get("modality") == "question"  # "How so, asked Kim"
        mains = self._find_clauses(words, question=(self.question or asked) and lone)
        if reported is not None and reported.holder.words:
            self.memory.hold(reported.holder, self.index, self.lists)
        if reported is None and lone and self.said is not None:
            reported = self.said  # "The minister said: this is a good day; the town is free"
            frames = [(reported, Source(0, 0, (), (), "", "none", ""))]
        for frame, opener in inner:
            self._read_relative(mains, frame, opener)
        for clause in mains:
            self._read_main(clause, reported if self._covered(clause, frames, mains) else None, used)
        if retort is not None:
            self._read_retort(retort)
        return reported if reported is not None and reported.rule in ("en.colon", "en.colon.report") else None

    def _read_relative(self, mains: Sequence[Clause], frame: Frame, opener: Word) -> None:
        """Make a relative clause the content of a report in it: "a plan which, according to Reuters, has failed"."""
        for clause in mains:
            found = next((c for c in clause.inner() if c.opener and c.opener[-1] is opener), None)
            if found is not None and found.group is not None:
                self.clauses.report(found, frame)
                self.clauses.taken.add(id(found))

    def _read_retort(self, retort: Source) -> None:
        """Make the claim of somebody who denies or shares what was said before in the sentence."""
        target = next((d for d in reversed(self.drafts) if d.sentence == self.index and d.parent is None), None)
        if target is None:
            return
        frame = self.frames.of_source(retort)
        self.drafts.append(answer(target, frame))
        self.memory.hold(frame.holder, self.index, self.lists)

    def _names(self) -> frozenset[int]:
        """Return where the names of persons and bodies stand."""
        return frozenset(start for start, e in self.entity_at.items() if e.label in ("PER", "ORG") and e.form == "name")

    def _contrasted(self, words: Sequence[Word], source: Source) -> list[Word]:
        """Return what stands behind a report; a contrast that follows it is the author's and is read by itself."""
        rest = list(words[source.end :])
        set_off = source.start > 0 and rest and rest[0].low in CONTRASTS and words[source.end - 1].tag == ","
        if not set_off or not _is_finite(rest):
            return rest
        for clause in self._find_clauses(rest[1:]):
            self._read_main(clause, None, None)
        return []

    @staticmethod
    def _is_asked(clause: Clause) -> bool:
        """Tell whether a main clause asks: its subject stands behind the verb, or a question word is first."""
        group = clause.group
        return group is not None and (group.subject is not None or clause.words[0].tag in ("WP", "WRB", "WDT"))

    def _covered(self, clause: Clause, frames: Sequence[tuple[Frame, Source]], mains: Sequence[Clause]) -> bool:
        """Tell whether a report set off by commas covers a main clause: not one that "but" begins behind it."""
        if not frames:
            return False
        frame = frames[0][0]
        if frame.rule == "en.source.adverb":
            first = clause is mains[0] or clause.shared
            return _touches(clause, frame) or (first and frame.cue[0].index < clause.words[0].index)
        if _is_behind_coordinator(frame, self.words):
            return bool(clause.words) and clause.words[-1].index > frame.around[-1].index  # "but, according to X, …"
        if clause is mains[0] or not clause.words:
            return clause is mains[0]
        if not frame.cue:
            return True  # "Mr. Kern: I was 28; he was older": a speaker before a colon says all that follows
        group = mains[0].group
        if clause.shared and group is not None and frame.cue[0].index < group.finite.index:
            return True  # "The curbs, they say, have slowed it but not stopped it"
        behind = clause.words[0].index > frame.cue[0].index
        return not (behind and clause.opener and clause.opener[0].low in ("but", "yet"))

    def _read_main(self, clause: Clause, reported: Frame | None, used: Word | None) -> None:
        """Read a main clause: the content of a report, a cue with its content, or the author's own."""
        if clause.group is not None and clause.group.main is used:
            found = self.cues.match(clause)
            if found is not None and found[0].clauses:
                self.clauses.introduce(clause, *found)
            self.clauses.participles(clause)
            self.clauses.embedded(clause, None)
            return
        if clause.group is None and not (reported is not None and _says_something(clause)):
            if used is None:
                self.clauses.participles(clause, self.speaker)  # "“…,” said the minister, adding that …"
                self.clauses.nouns(clause, None)
            self.clauses.embedded(clause, None)
            return
        if reported is not None:
            self.clauses.report(clause, reported)
            return
        if used is not None and not clause.before() and any(c.group and c.group.main is used for c in clause.inner()):
            return  # "“…” is how one resident put it"
        asked = self.question and self._is_asked(clause)
        found = self.cues.match(clause) if not asked else None
        if found is not None:
            self.clauses.introduce(clause, *found)
            return
        if self.ending is not None:
            self.clauses.report(clause, self.ending)
            return
        self.clauses.author(clause)


def _is_behind_coordinator(frame: Frame, words: Sequence[Word]) -> bool:
    """Tell whether a source stands right behind "and" or "but", so that it is that of the clause behind alone."""
    first = next((w for w in frame.around if w.tag != ","), None)
    lead = next((w for w in reversed(words[: first.index]) if w.tag != ","), None) if first is not None else None
    return lead is not None and lead.tag == "CC" and lead.index > 0 and frame.rule == "en.source.preposition"


def _says_something(clause: Clause) -> bool:
    """Tell whether what has no verb of its own may be what is said: it has a noun, or is a question."""
    return any(w.tag[:2] == "NN" for w in clause.words) or any(child.kind == "wh" for child in clause.children)


def _is_finite(words: Sequence[Word]) -> bool:
    return any(w.tag in FINITE for w in words)


def _touches(clause: Clause, frame: Frame) -> bool:
    """Tell whether an adverb stands among the own words of a clause."""
    place = frame.cue[0].index
    return any(w.index in (place - 1, place + 1) and w.tag != "," for w in clause.words)


def _with_gaps(words: Sequence[Word], zones: Sequence[int]) -> list[Word]:
    """Put one mark in the place of every direct quotation."""
    out: list[Word] = []
    for word in words:
        if word.quote in zones and word.quote:
            if not (out and out[-1].tag == "QUO" and out[-1].quote == word.quote):
                out.append(Word(word.index, "", "", word.start, word.start, "QUO", quote=word.quote))
        elif word.tag != '"':
            out.append(word)
    return out
