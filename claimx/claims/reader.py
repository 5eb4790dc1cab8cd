"""From the clauses of one sentence to drafts of claims."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimx.claims.attributes import Manner, is_open, is_reported, judge
from claimx.claims.clauses import Clause, find_clauses
from claimx.claims.content import clausal_children, is_saying, match_cue, nominal_content
from claimx.claims.drafts import Draft, Frame, Party
from claimx.claims.frames import FrameReader, as_effects, effects_of
from claimx.claims.holders import Memory
from claimx.claims.inner import InnerReader
from claimx.claims.negation import negates_noun
from claimx.claims.phrases import Phrase, find_subject, read_phrase, with_apposition
from claimx.claims.propositions import all_words, proposition, with_children, without_condition, without_opener
from claimx.claims.quotes import Quote
from claimx.claims.sources import Source, find_so, find_sources
from claimx.claims.words import Morphology, Word
from claimx.lang.claim_pack import ClaimPack, Effects, VerbCue
from claimx.types import Entity

__all__ = ["SentenceReader"]

_LINKS = frozenset({"von", "vom", "durch", "aus"})

_THAT = frozenset({"das", "dies", "es", "was", "daraus", "vieles", "alles"})
# Participles with "sein" in the perfect, told from states: "soll geflohen sein", but "soll versorgt sein".
_MOTION = (
    "worden",
    "gangen",
    "kommen",
    "langt",
    "flohen",
    "storben",
    "treten",
    "reist",
    "fallen",
    "stiegen",
    "wesen",
    "blieben",
    "schwunden",
    "fahren",
    "flogen",
    "laufen",
    "sunken",
    "wachsen",
    "folgt",
    "scheitert",
    "flüchtet",
    "wandert",
)
_QUESTION_WORDS = frozenset(
    {
        "ob",
        "wann",
        "wie",
        "wer",
        "was",
        "wo",
        "wohin",
        "woher",
        "warum",
        "weshalb",
        "welche",
        "welcher",
        "welches",
        "welchen",
    }
)
_NOT_QUESTIONS = frozenset({"speech", "writing", "thought", "perception"})


@dataclass(slots=True)
class SentenceReader:
    """Reads one sentence; what it finds stands in ``drafts``.

    Args:
        words: All words and marks of the sentence.
        pack: The language.
        morphology: Its verb forms.
        memory: Who was named before.
        entity_at: Entities by the first code point of each of their words.
        index: Of the sentence in the document.
        quotes: The quotations of the block.
        drafts: What was found.
    """

    words: list[Word]
    pack: ClaimPack
    morphology: Morphology
    memory: Memory
    entity_at: dict[int, Entity]
    index: int
    quotes: dict[int, Quote]
    drafts: list[Draft]
    frames: FrameReader = field(init=False)
    inner: InnerReader = field(init=False)

    def __post_init__(self) -> None:
        self.frames = FrameReader(self.words, self.pack, self.morphology, self.memory, self.entity_at)
        self.inner = InnerReader(self.pack, self.frames, self.drafts, self.index)

    def read(self) -> None:
        """Read direct speech first, then what stands around it."""
        direct = {n for n, q in self.quotes.items() if q.direct}
        outer = [w for w in self.words if w.quote not in direct]
        zones = sorted({w.quote for w in self.words if w.quote in direct})
        question = self.words[-1].text == "?" or (len(self.words) > 1 and self.words[-2].text == "?")
        so = find_so(outer, self.pack)
        if so is not None:
            gone = {w.index for w in so.words}
            outer = [w for w in outer if w.index not in gone]
        mains = find_clauses(outer, self.pack, self.morphology) if any(w.text[:1].isalnum() for w in outer) else []
        frame = self._frame_around(mains, zones, outer, so) if zones else None
        for group in self._groups(zones):
            self._read_direct(group, frame)
        if so is not None and not zones:
            self._report_all(mains, self.frames.of_source(so, None))
            return
        used = frame.clause if frame is not None else None
        self._read_clauses(mains, question=question and not zones, used=used)

    def _frame_around(
        self, mains: Sequence[Clause], zones: Sequence[int], outer: Sequence[Word], so: Source | None
    ) -> Frame | None:
        """Find who speaks a quotation in the same sentence."""
        if so is not None:
            return self.frames.of_source(so, None)
        for clause in [*mains, *(c for m in mains for c in m.children if c.opener and c.opener.low == "wie")]:
            matched = match_cue(clause, self.pack, self.morphology)
            if (
                matched is not None
                and matched[0].frames & {"q", "c"}
                and (matched[0].cls != "evidence" or "q" in matched[0].frames)
            ):
                if clausal_children(clause) and not self._touches(clause, zones):
                    continue
                return self.frames.of_verb(clause, *matched)
        letters = [w for w in outer if w.text[:1].isalnum()]
        if letters and any(w.text == ":" for w in outer):
            noun = next((w for w in letters if w.low in self.pack.noun_cues), None)
            if noun is not None and noun.index and self.words[noun.index - 1].tag in ("DET", "PRON"):
                party = self.frames.party((self.words[noun.index - 1],))
                cue = self.pack.noun_cues[noun.low]
                return Frame(party, (noun,), "noun", cue.lemma, "de.quote.noun", None, effects_of(cue.effects))
            place = next((i for i, w in enumerate(letters) if w.tag in ("ART", "DET", "N")), None)
            if place is not None and not any(w.tag == "V" for w in letters):
                end = read_phrase(letters, place, self.pack)
                phrase = Phrase(tuple(letters[place:end]) or (letters[place],), "np", letters[place])
                phrase = with_apposition(phrase, letters, self.words)
                return Frame(self.frames.party(phrase.words), (), "none", None, "de.quote.colon")
            if mains and mains[0].finite is not None:
                subject = find_subject(mains[0], self.pack, animate=self.frames.animate())
                if subject is not None:
                    party = self.frames.party(subject.words)
                    kind = "explicit" if mains[0].predicate(self.morphology)[0] == "sein" else "carried_over"
                    words = subject.words if kind == "explicit" else ()
                    return Frame(replace(party, words=words, resolution=kind), (), "none", None, "de.quote.colon")
        return None

    def _touches(self, clause: Clause, zones: Sequence[int]) -> bool:
        marks = {w.index for w in self.words if w.quote in zones}
        return any(i - 3 <= clause.words[-1].index <= i or i <= clause.start <= i + 4 for i in marks)

    def _groups(self, zones: Sequence[int]) -> list[list[int]]:
        """Join quotations that one sentence goes through, as in "„A“, sagte X, „und B“"."""
        groups: list[list[int]] = []
        for number in zones:
            first = next((w for w in self.words if w.quote == number and w.text[:1].isalpha()), None)
            if groups and first is not None and not first.capital:
                groups[-1].append(number)
            else:
                groups.append([number])
        return groups

    def _read_direct(self, group: Sequence[int], frame: Frame | None) -> None:
        number = group[0]
        inner: list[Word] = []
        for one in group:
            if inner and inner[-1].tag not in ",.":
                after = next((w for w in self.words[inner[-1].index + 1 :] if w.text == ","), None)
                inner.extend([after] if after is not None else [])
            inner.extend(w for w in self.words if w.quote == one)
        letters = [w for w in inner if w.text[:1].isalnum()]
        if not letters:
            return
        question = inner[-1].text == "?"
        mains = [m for m in find_clauses(inner, self.pack, self.morphology) if m.words or m.children]
        whole = [m for m in mains if m.finite is not None] or mains[:1]
        self._join_complements(whole)
        before = self.drafts[-1] if self.drafts else None
        lone = all(m.finite is None for m in mains)
        if (
            lone
            and before is not None
            and before.form == "direct"
            and before.sentence == self.index
            and len(letters) < 8
        ):
            before.words = sorted({w.index: w for w in (*before.words, *letters)}.values(), key=lambda w: w.index)
            before.core = before.words
            return
        for clause in whole:
            effects = as_effects(frame.effects) if frame is not None else Effects()
            manner = self._promised(clause, judge(clause, effects, self.pack, question=question))
            words = proposition(clause) if not lone else letters
            words, condition = without_condition(self.pack, clause, words)
            draft = Draft(
                "attributed",
                words,
                frame,
                "direct",
                manner,
                "de.direct",
                self.index,
                words,
                condition,
                clause,
                quote=number,
            )
            self.drafts.append(draft)
            inner_cue = match_cue(clause, self.pack, self.morphology)
            if inner_cue is not None and inner_cue[0].cls != "evidence" and clausal_children(clause):
                self.inner.read_within(clause, *inner_cue, draft)
            else:
                self.inner.read_embedded(clause, draft)
        if frame is not None and frame.holder.words:
            self.memory.hold(frame.holder, self.index)

    def _join_complements(self, mains: list[Clause]) -> None:
        """Make a verb-second complement a part of the clause before it, as in "Man hat mir gesagt, er sei fort"."""
        for clause, following in list(itertools.pairwise(mains)):
            if following.mark == "," and is_reported(following) and match_cue(clause, self.pack, self.morphology):
                following.kind, following.parent = "v2", clause
                clause.children.append(following)
                mains.remove(following)

    def _read_clauses(self, mains: list[Clause], *, question: bool, used: Clause | None) -> None:
        done: set[int] = set()
        follow: Frame | None = None
        for place, clause in enumerate(mains):
            if id(clause) in done or clause is used:
                if clause is used:
                    follow = None
                continue
            if self._read_inverted(mains, place, done):
                continue
            if clause.mark == "insert":
                continue
            self.frames.share_subject(clause)
            frame = self._read_frame(mains, place, done)
            if frame is not None:
                follow = frame
                continue
            if clause.finite is None:
                self._piece(clause)
                continue
            follow = self._plain(clause, follow, question=question)

    def _read_inverted(self, mains: list[Clause], place: int, done: set[int]) -> bool:
        """Read "…, sagte X" behind or inside the clause that it reports."""
        clause = mains[place]
        frame_clause = next(
            (
                c
                for c in mains[place + 1 : place + 4]
                if (c.mark == "insert" or (c.first and c.mark in (",", "–", "-", ""))) and self._is_reporting(c)
            ),
            None,
        )
        way = next(
            (
                c
                for c in clause.children
                if (c.opener is None and c.kind == "sub")
                or (c.opener is not None and c.opener.low == "wie" and c.kind == "sub")
            ),
            None,
        )
        if frame_clause is None and way is not None and way.opener is not None and way.opener.low == "wie":
            matched = match_cue(way, self.pack, self.morphology)
            if matched is not None and not clausal_children(way) and is_saying(matched[0]):
                frame = self.frames.of_verb(way, *matched)
                clause.children.remove(way)
                last = way.whole()[-1].index
                clause.children = [c for c in clause.children if c.kind != "rel" or c.start - 2 != last]
                self._report(clause, frame)
                return True
        if frame_clause is None or clause.finite is None:
            return False
        stop = mains.index(frame_clause)
        if frame_clause.mark != "insert" and any(c.mark in (";", ":") for c in mains[place + 1 : stop]):
            return False
        frame = self.frames.of_verb(frame_clause, *match_cue(frame_clause, self.pack, self.morphology))  # type: ignore[misc]
        members = [clause] if frame_clause.mark == "insert" else mains[place:stop]
        for member in self._merged(members):
            self._report(member, frame)
        done.update(id(member) for member in members)
        done.add(id(frame_clause))
        return True

    @staticmethod
    def _merged(clauses: Sequence[Clause]) -> list[Clause]:
        """Put coordinated verbs with one subject together, as in "Sie seien wohlauf und hielten sich auf"."""
        out: list[Clause] = []
        for clause in clauses:
            if out and clause.first and clause.mark in ("und", "oder"):
                out[-1].words = sorted([*out[-1].words, *clause.words], key=lambda w: w.index)
                out[-1].children.extend(clause.children)
            else:
                out.append(clause)
        return out

    def _is_reporting(self, clause: Clause) -> bool:
        matched = match_cue(clause, self.pack, self.morphology)
        if matched is None or not is_saying(matched[0]) or clausal_children(clause):
            return False
        if clause.finite is not None and is_reported(clause) == "k1":
            return False
        subject = find_subject(clause, self.pack, animate=self.frames.animate())
        return subject is not None or any(w.low in ("es", "dort", "hervor") for w in clause.words)

    def _read_frame(  # noqa: PLR0911, PLR0912  # what can be content is tried one after the other
        self, mains: list[Clause], place: int, done: set[int]
    ) -> Frame | None:
        """Read a clause whose verb is a cue, with its content; return the frame if it has content."""
        clause = mains[place]
        if clause.finite is not None and clause.finite.low in ("soll", "sollen"):
            return self._intention(clause)
        matched = match_cue(clause, self.pack, self.morphology)
        sources = [s for s in find_sources(clause.words, self.pack) if s.rule != "de.source.relay"]
        if sources and matched is not None:
            return self._sourced(clause, sources[0])
        if matched is None or clause.finite is None:
            return self._intention(clause)
        cue, cue_words = matched
        frame = self.frames.of_verb(clause, cue, cue_words)
        subject = frame.holder.words
        if cue.cls == "evidence" and not self._evidential(cue, frame, clause):
            return None
        lows = {w.low for w in clause.words}
        predicative = "es" in lows and any(f.startswith("n+") and f[2:] in {"", *lows} for f in cue.frames)
        children = clausal_children(clause) if predicative or cue.frames & {"c", "n"} else []
        if children and all(c.opener is not None and c.opener.low in ("was", "wie", "wo", "wer") for c in children):
            found = nominal_content(clause, cue, cue_words, subject, self.pack)
            children = [] if any(w.tag == "N" for w in found) else children
        fronted = (
            children and cue.cls == "evidence" and (children[0].start < clause.finite.index or "für" in cue.frames)
        )
        if fronted and nominal_content(clause, cue, cue_words, subject, self.pack):
            frame.holder = Party(tuple(all_words(children[:1])), "document", "explicit")
            children = []
        following = mains[place + 1] if place + 1 < len(mains) else None
        if children:
            for child in children[:1]:
                words = all_words(children)
                words, condition = without_condition(self.pack, child, words)
                self._add(clause, frame, words, content=child, rule="de.verb.clause", condition=condition)
            done.add(id(clause))
        elif (
            following is not None
            and following.finite is not None
            and following.mark in (",", ":")
            and "c" in cue.frames
            and (
                (is_reported(following) and following.mark == ",")
                or (
                    (cue.cls in ("thought", "speech", "writing") or "q" in cue.frames)
                    and not self._has_object(clause, cue, cue_words, subject)
                )
            )
            and not self._is_reported_behind(mains, place + 1)
            and not (following.first and following.mark == ",")
        ):
            for other in mains[place + 2 : place + 3]:
                if other.first and other.mark in ("und", "oder") and is_reported(other) and is_reported(following):
                    self._merged([following, other])
                    done.add(id(other))
            words = proposition(following)
            words, condition = without_condition(self.pack, following, words)
            self._add(clause, frame, words, content=following, rule="de.verb.second", condition=condition)
            done.add(id(following))
            self.inner.read_embedded(following, self.drafts[-1])
        else:
            words = nominal_content(clause, cue, cue_words, subject, self.pack)
            if not words or ("view" in cue.frames and clause.children):
                return None
            party = frame.holder
            if not party.words or (self._is_thing(party) and cue.cls in ("decision", "thought")):
                return None
            if clause.finite.lemma == "wollen" and frame.negated:
                return None
            if party.words[0].low in ("niemand", "keiner") or (
                frame.negated and cue.lemma in ("kommentieren", "begründen")
            ):
                return None
            words = with_children(clause, words)
            self._add(clause, frame, words, form="paraphrase", rule="de.verb.phrase")
        self.inner.read_others(clause, self.drafts[-1])
        return frame

    @staticmethod
    def _is_thing(party: Party) -> bool:
        """Tell whether a phrase names something that cannot decide or think."""
        head = (party.head or party.words)[-1]
        thing = head.low.endswith(("ung", "heit", "keit", "tät", "ion", "prozent", "euro")) or head.tag == "NUM"
        return (
            party.type == "unknown"
            and party.resolution == "explicit"
            and (thing or party.words[0].low in ("was", "alles"))
        )

    def _is_reported_behind(self, mains: Sequence[Clause], place: int) -> bool:
        """Tell whether a clause has its own report behind it, as in "…: Man prüfe, sagte X"."""
        behind = mains[place + 1] if place + 1 < len(mains) else None
        return behind is not None and behind.first and behind.mark == "," and self._is_reporting(behind)

    def _has_object(self, clause: Clause, cue: VerbCue, cue_words: Sequence[Word], subject: Sequence[Word]) -> bool:
        found = nominal_content(clause, cue, cue_words, subject, self.pack) if cue.frames - {"c", "q"} else []
        return bool(found) and any(w.tag == "N" for w in found)

    def _evidential(self, cue: VerbCue, frame: Frame, clause: Clause) -> bool:
        """Tell whether an evidence verb has an evidence subject, or a clause as content."""
        if clausal_children(clause):
            return True
        words = frame.holder.words
        if words and words[0].low in _THAT and len(words) == 1:
            return True
        if frame.holder.type in ("person", "organisation", "state", "group") and not (words and words[0].low in _THAT):
            return False
        return (
            bool(words)
            and "n" in cue.frames
            and ((words[0].low in ("das", "dies") and len(words) == 1) or frame.holder.type == "document")
        )

    def _sourced(self, clause: Clause, source: Source) -> Frame:
        """Read a clause whose verb is a cue, and which a source without a verb reports."""
        frame = self.frames.of_source(source, clause)
        gone = {w.index for w in source.words}
        clause.words = [w for w in clause.words if w.index not in gone]
        clause.children = [c for c in clause.children if c.kind != "rel" or c.start - 2 not in gone]
        self._report(clause, frame)
        return frame

    def _intention(self, clause: Clause) -> Frame | None:
        """Read "X will …", and hearsay with "soll"."""
        finite = clause.finite
        if finite is None or finite.low not in ("will", "wollen", "soll", "sollen"):
            return None
        rest = [w for w in clause.words if w is not finite]
        subject = self.frames.subject_of(clause)
        if finite.lemma == "sollen":
            perfect = (
                len(rest) > 1
                and rest[-2].tag in ("PP", "V", "ADJ")
                and (rest[-1].low == "haben" or (rest[-1].low == "sein" and rest[-2].low.endswith(_MOTION)))
            )
            if not perfect:
                return None
            frame = Frame(Party(), (finite,), "mood", "sollen", "de.mood.soll", clause)
            words = [w for w in proposition(clause) if w is not finite]
            manner = judge(clause, Effects(), self.pack, skip=frozenset({finite.index}))
            manner = replace(manner, modality="assert")
            self.drafts.append(
                Draft("attributed", words, frame, "indirect", manner, "de.mood.soll", self.index, words, clause=clause)
            )
            return frame
        if subject is None or not any(w.tag == "INF" for w in rest) or subject.first.low in ("ich", "wir", "es", "wer"):
            return None
        party = self.frames.party(subject.words, clause)
        gone = {w.index for w in subject.words} | {finite.index}
        words = [w for w in proposition(clause) if w.index not in gone]
        if not words:
            return None
        frame = Frame(party, (finite,), "decision", "wollen", "de.intention", clause, {"modality": "commit"})
        words, condition = without_condition(self.pack, clause, words)
        self._add(clause, frame, words, rule="de.intention", condition=condition)
        return frame

    def _plain(self, clause: Clause, follow: Frame | None, *, question: bool) -> Frame | None:
        """Read a clause without a cue verb: reported by its mood, or the author's own."""
        sources = find_sources(clause.words, self.pack)
        if sources:
            source = sources[0]
            frame = self.frames.of_source(source, clause)
            self._report(clause, frame)
            return frame
        mood = is_reported(clause)
        recent = self.memory.last is not None and self.index - self.memory.last_sentence <= 2
        if (
            mood is None
            and follow is not None
            and follow.cls == "mood"
            and clause.mark in ("und", "aber", ";", ",")
            and (self._may_be_reported(clause))
        ):
            mood = "k2"
        conditional = any(
            c.kind == "cond" or (c.opener and c.opener.low in self.pack.words["condition"]) for c in clause.children
        )
        if (
            mood == "k1"
            or (mood == "k2" and follow is not None and not conditional)
            or (
                mood == "k2"
                and recent
                and not conditional
                and self.index - self.memory.last_sentence <= 1
                and clause.finite is not None
                and clause.finite.low not in ("könnte", "sollte", "dürfte", "wäre", "könnten", "sollten", "dürften")
                and self._last_was_reported()
            )
        ):
            party = follow.holder if follow is not None else self.memory.last or Party()
            if clause.mark == ":" and follow is None and self.frames.before is not None:
                party = self.frames.party(self.frames.before.words)
            carried = replace(party, words=(), resolution="carried_over" if party.name else "unresolved")
            frame = Frame(carried, (), "mood", None, "de.mood.konjunktiv", clause)
            self._report(clause, frame, form="free")
            self.memory.last_sentence = self.index
            return frame
        self._author(clause, question=question)
        return None

    @staticmethod
    def _may_be_reported(clause: Clause) -> bool:
        codes = (
            frozenset().union(*(c for _, c in clause.finite.form.finite)) if clause.finite is not None else frozenset()
        )
        return bool(codes & {"k3", "k6", "q3", "q6"})

    def _last_was_reported(self) -> bool:
        return (
            bool(self.drafts)
            and self.drafts[-1].kind == "attributed"
            and self.drafts[-1].form in ("free", "indirect", "direct", "paraphrase")
        )

    def _author(self, clause: Clause, *, question: bool) -> None:
        words = proposition(clause)
        if (
            len(words) <= 4
            and any(w.text == ":" and w.index == clause.whole()[-1].index + 1 for w in self.words)
            and (
                clause.finite is not None
                and clause.finite.lemma in ("gelten", "stehen", "sein", "lauten", "bedeuten", "heißen")
            )
        ):
            return
        words, condition = without_condition(self.pack, clause, words)
        effects = Effects()
        asked = [c for c in clausal_children(clause) if c.opener is not None and c.opener.low not in ("dass", "daß")]
        if asked and is_open(clause, self.pack):
            words = all_words(asked)
            effects = Effects(modality="question", certainty="unknown")
        manner = judge(clause, effects, self.pack, question=question)
        if effects.modality:
            manner = replace(manner, polarity="positive")
        if not words:
            return
        draft = Draft("author", words, None, "plain", manner, "de.author", self.index, words, condition, clause)
        self.drafts.append(draft)
        subject = find_subject(clause, self.pack, animate=self.frames.animate())
        if subject is not None and subject.kind == "np":
            party = self.frames.party(subject.words, clause)
            if party.type != "unknown":
                self.memory.mention(party)
        self.inner.read_others(clause, draft)

    def _piece(self, clause: Clause) -> None:
        """Read what has no finite verb of its own: only what depends on it can hold claims."""
        self.inner.read_embedded(clause, None)

    def _add(  # noqa: PLR0912  # one correction after the other
        self,
        clause: Clause,
        frame: Frame,
        words: list[Word],
        *,
        rule: str,
        content: Clause | None = None,
        form: str = "indirect",
        condition: list[Word] | None = None,
    ) -> None:
        """Make a claim of what a cue verb introduces."""
        core = without_opener(content, words) if content is not None else words
        effects = dict(frame.effects)
        evidence: tuple[Word, ...] = ()
        kind = "attributed"
        negated = frame.negated
        if (
            content is not None
            and content.opener is not None
            and effects.get("modality") in (None, "assert")
            and (content.opener.low == "ob" and frame.cls in _NOT_QUESTIONS and not effects.get("polarity"))
        ):
            effects |= {"modality": "question", "certainty": "unknown"}
        if content is not None and content.opener is not None and negated and content.opener.low in _QUESTION_WORDS:
            effects |= {"modality": "question", "certainty": "unknown"}
        if frame.cls == "decision" and content is not None and content.kind != "inf":
            effects["modality"] = None
        if frame.lemma == "warnen" and content is not None and content.kind == "inf":
            effects |= {"modality": "norm", "polarity": "negative"}
        if negated and effects.get("polarity") == "negative":
            effects["polarity"] = None
        elif (
            negated
            and (frame.cls == "thought" or frame.lemma in ("heißen", "bedeuten"))
            and effects.get("modality") != "question"
            and not (content is None and negates_noun(words, self.pack))
        ):
            effects["polarity"] = "negative"
        if frame.cls == "evidence":
            that = bool(frame.holder.words) and frame.holder.words[0].low in _THAT and len(frame.holder.words) == 1
            if frame.holder.type in ("person", "organisation", "state", "group") and not that:
                frame.cls = "speech"
            elif frame.lemma == "hervorgehen" and frame.holder.type == "document":
                frame.cls = "writing"
            else:
                kind, evidence = "evidential", frame.holder.words
                frame.holder = Party((), "author", "default_author")
        if frame.cls == "decision" and clause.finite is not None and any(w.low == "gegen" for w in words[:1]):
            effects["polarity"] = "negative"
        skip = frozenset(w.index for w in frame.cue)
        manner = judge(content, as_effects(effects), self.pack, skip=skip, nominal=() if content else words)
        if content is not None and content.kind == "main":
            manner = self._promised(content, manner)
        if form == "paraphrase" and frame.lemma in ("stimmen", "votieren", "aussprechen") and words[0].low == "gegen":
            manner = replace(manner, polarity="negative")
        self.drafts.append(
            Draft(
                kind,
                words,
                frame,
                form,
                manner,
                rule,
                self.index,
                core,
                condition or [],
                content or clause,
                evidence=evidence,
            )
        )
        if kind == "attributed" and frame.holder.type != "author":
            self.memory.hold(frame.holder, self.index) if frame.holder.words else None
        if content is not None and content.kind != "main":
            self.inner.read_embedded(content, self.drafts[-1])

    def _report(self, clause: Clause, frame: Frame, *, form: str = "indirect") -> None:
        """Make a whole clause the content of a frame."""
        gone = {w.index for w in (*frame.cue, *frame.holder.words)} if frame.clause is clause else set()
        # the preposition between cue and holder: "nach Ansicht von Experten"
        gone |= {w.index for w in clause.words if w.low in _LINKS and {w.index - 1, w.index + 1} <= gone}
        if gone:
            clause.children = [c for c in clause.children if c.kind != "rel" or c.start - 2 not in gone]
        if frame.rule in ("de.source.eigen",):
            gone = {w.index for w in frame.cue}
        words = [w for w in proposition(clause) if w.index not in gone]
        words, condition = without_condition(self.pack, clause, words)
        if not words:
            return
        manner = judge(clause, as_effects(frame.effects), self.pack, skip=frozenset(gone))
        manner = self._promised(clause, manner)
        self.drafts.append(
            Draft("attributed", words, frame, form, manner, frame.rule, self.index, words, condition, clause)
        )
        parent = self.drafts[-1]
        if frame.holder.words:
            self.memory.hold(frame.holder, self.index)
        inner_cue = match_cue(clause, self.pack, self.morphology)
        if inner_cue is None:
            self.inner.read_others(clause, parent)
        elif inner_cue[0].cls != "evidence":
            self.inner.read_within(clause, *inner_cue, parent)

    @staticmethod
    def _promised(clause: Clause, manner: Manner) -> Manner:
        """Read "man werde / wir werden handeln" in reported speech as a promise."""
        finite = clause.finite
        own = any(w.low in ("man", "wir", "ich") for w in clause.words)
        if manner.modality == "predict" and own and finite is not None and finite.lemma == "werden":
            return replace(manner, modality="commit")
        return manner

    def _report_all(self, mains: Sequence[Clause], frame: Frame) -> None:
        for clause in mains:
            if clause.finite is not None:
                self._report(clause, frame)
