"""Direct speech: who speaks a quotation, what it says, and quotations within it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimx.claims.de.clauses.attributes import is_reported, judge
from claimx.claims.de.clauses.clause_finder import find_clauses
from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.clauses.propositions import all_words, without_condition
from claimx.claims.de.clauses.quotes import words_phrase
from claimx.claims.de.cues.cue_verbs import match_cue
from claimx.claims.de.cues.frames import as_effects, effects_of
from claimx.claims.de.cues.nominal import nominal_content
from claimx.claims.de.cues.sources import Source
from claimx.claims.de.cues.speech_units import coordinate, join_complements, with_coordinators
from claimx.claims.de.cues.venues import find_cited
from claimx.claims.de.readers.recorder import Recorder
from claimx.claims.de.readers.signatures import find_signature
from claimx.claims.de.words.appositions import with_apposition
from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.phrases import Phrase, read_phrase
from claimx.claims.drafts import Draft, Frame
from claimx.claims.quotes import Quote
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import Effects, NounCue, VerbCue

__all__ = ["DirectReader"]

_GOAL = NounCue("Ziel", frozenset(), Effects(modality="commit"))
_OWNERS = ("sein", "ihr", "mein", "unser", "dein", "euer", "eure", "deren", "dessen")
_RECORDED = frozenset({"o-ton", "zitat", "originalton", "originalzitat", "original-zitat", "wortlaut", "wörtlich"})
_WORDS = frozenset({"worten", "satz", "sätzen"})
_PERSONS = frozenset({"er", "sie", "ich", "wir"})
_NEAR = 3  # so many words behind a verb its subject can begin
_OPENING, _CLOSING = frozenset("‚‹›"), frozenset("‘’›‹")


@dataclass(slots=True)
class DirectReader:
    """Reads the quotations of one sentence.

    Args:
        words: All words and marks of the sentence.
        recorder: Where claims are put, with all that is known of the sentence.
    """

    words: list[Word]
    recorder: Recorder

    def read(
        self,
        zones: Sequence[int],
        mains: Sequence[Clause],
        outer: Sequence[Word],
        so: Source | None,
        quotes: Mapping[int, Quote],
    ) -> list[Clause]:
        """Read the quotations; return the clauses around them that only say who speaks.

        Args:
            zones: Numbers of the quotations.
            mains: The clauses around them.
            outer: The words around them.
            so: "so X" around them.
            quotes: The quotations of the block.
        """
        frames = [self.recorder.frames.of_source(so, None)] if so is not None else self._frames_around(mains, zones)
        if not frames:
            frame = self._frame_of_colon(mains, outer, inside=self._in_brackets(zones))
            if frame is None and not any(w.text[:1].isalnum() for w in outer if w.index < self._first(zones)):
                frame = find_signature(outer, self.words, self.recorder.frames, self.recorder.pack)
            frames = [frame] if frame is not None else []
        unused = [f for f in frames if len(frames) > 1 and (f.cls == "noun" or (f.clause and not f.clause.first))]
        for group in self._groups(zones):
            chosen = self._nearest(frames, group)
            unused = [frame for frame in unused if frame is not chosen]
            self._read_group(group, chosen)
            for number in group[1:]:  # what goes on behind the frame is of the same quotation
                for word in quotes[number].words:
                    word.quote = group[0]
        used = [frame.clause for frame in frames if frame.clause is not None and frame not in unused]
        for clause in used:
            self.recorder.inner.read_embedded(clause, None)  # "„…“, sagte der Anwalt, der mit einer Klage rechnet"
        return used

    def _frames_around(self, mains: Sequence[Clause], zones: Sequence[int]) -> list[Frame]:
        """Return the frames of the cue verbs around quotations, in text order."""
        found: list[Frame] = []
        ways = [c for m in mains for c in m.children if c.opener is not None and c.opener.low == "wie"]
        pack, morphology, frames = self.recorder.pack, self.recorder.morphology, self.recorder.frames
        for clause in [*mains, *ways]:
            matched = match_cue(clause, pack, morphology)
            if clause in mains:
                frames.share_subject(clause)
            named = self.frame_of_words(clause)
            if named is None and (matched is None or matched[0].lemma == "lauten"):
                named = self.frame_of_noun(clause)
            if named is not None and self._touches(clause, zones):
                found.append(named)
                continue
            if matched is not None and not clause.first and clause.words[0].low in ("doch", "aber", "denn"):
                continue  # "„Wir haben Zeit“, doch das stimmt nicht"
            if matched is None or not matched[0].frames & {"q", "c"}:
                inverted = self._frame_of_inversion(clause, zones)
                found.extend([inverted] if inverted is not None else [])
                continue
            if matched[0].cls == "evidence" and "q" not in matched[0].frames:
                continue
            told = clausal_children(clause) or found or self._is_reporting(clause, mains)
            if told and not self._touches(clause, zones):
                continue
            frame = frames.of_verb(clause, *matched)
            if clause in mains and self._holds_content(clause, *matched, frame, zones):
                continue
            found.append(frame)
        return found

    @staticmethod
    def _is_reporting(clause: Clause, mains: Sequence[Clause]) -> bool:
        """Tell whether the clause behind one is its content: "Bush sagte, es sei schwer: „…“"."""
        place = next((i for i, main in enumerate(mains) if main is clause), len(mains))
        following = mains[place + 1] if place + 1 < len(mains) else None
        return (
            following is not None and following.mark == "," and is_reported(following) == "k1" and not following.first
        )

    def _holds_content(
        self, clause: Clause, cue: VerbCue, cue_words: Sequence[Word], frame: Frame, zones: Sequence[int]
    ) -> bool:
        """Tell whether a clause before a colon says itself what is held: "Sie verweist auf die Lage: „…“"."""
        if clause.first or clause.words[-1].index > self._first(zones):
            return False
        if cue.lemma == "sein" and not frame.holder.words:
            return True  # "Das Ziel ist klar: „…“"
        content = nominal_content(clause, cue, cue_words, frame.holder.words, self.recorder.pack)
        if content and not self._touches(clause, zones):
            return True  # "Die Firma gibt drei Jahre an, Kern lacht: „…“"
        return ("q" not in cue.frames or cue.cls == "thought") and any(w.tag == "N" for w in content)

    def _frame_of_inversion(self, clause: Clause, zones: Sequence[int]) -> Frame | None:
        """Read any verb behind a quotation and before somebody: "„Das war knapp“, schüttelt die Wirtin den Kopf"."""
        last = clause.start - 1
        while clause.first and last > 0 and self.words[last].tag in (",", '"', "."):
            last -= 1
        behind = last >= 0 and self.words[last].quote in zones
        return self.frame_of_verb_first(clause) if behind else None

    def frame_of_verb_first(self, clause: Clause) -> Frame | None:
        """Read any verb before somebody as saying what stands before it: "…, dämpft Kern die Erwartungen"."""
        recorder = self.recorder
        subject = recorder.frames.subject_of(clause)
        if subject is None or subject.first.index > clause.start + _NEAR:
            return None
        phrase = with_apposition(subject, clause.words, self.words, recorder.pack)
        party = recorder.frames.party(phrase.words, clause)
        pronoun = subject.kind == "pron" and subject.first.low in _PERSONS
        bare = all(w.tag == "N" and not is_common(w.low, recorder.pack) for w in subject.words)  # "legt Kern nach"
        if not pronoun and not bare and party.type != "person" and not is_animate(subject.head.low, recorder.pack):
            return None
        lemma, cue = clause.predicate(recorder.morphology)
        cue = [*cue, *(w for w in clause.words if w.low == "sich" and w.index <= phrase.words[-1].index + 1)]
        return Frame(party, tuple(sorted(cue, key=lambda w: w.index)), "speech", lemma, "de.quote.inverted", clause)

    def frame_of_noun(self, clause: Clause) -> Frame | None:
        """Read a clause that says what a quotation is, and whose: "lautet Brandts Urteil", "So lautet sein Fazit"."""
        recorder = self.recorder
        if clause.predicate(recorder.morphology)[0] not in ("lauten", "sein"):
            return None
        for place, word in enumerate(clause.words):
            cue = recorder.pack.noun_cues.get(word.low) if word.tag == "N" else None
            aims = cue is None and word.tag == "N" and is_one_of(word.low, recorder.pack.words["goal_noun"])
            cue = _GOAL if aims and is_reported(clause) is None else cue
            if cue is None or any(w.low == "nach" for w in clause.words[place + 1 : place + 2]):
                continue  # "seiner Meinung nach ist das gut"
            holder, _ = recorder.inner.nouns.holder_of(clause, place)
            if holder:
                party = recorder.frames.party(holder)
                if aims and party.type in ("unknown", "document") and holder[0].tag != "DET":
                    return None  # "Ziel der Studie war es, …"
                effects = effects_of(cue.effects)
                return Frame(party, (word,), "noun", cue.lemma, "de.quote.noun", clause, effects)
        return None

    def frame_of_words(self, clause: Clause) -> Frame | None:
        """Read "mit diesen Worten", which names no act of speaking but is one: "Mit diesen Worten trat X ab"."""
        recorder = self.recorder
        for place in range(2, len(clause.words)):
            cue = tuple(words_phrase(clause.words[max(0, place - 3) : place + 1]))
            if cue:
                subject = recorder.frames.subject_of(clause)
                if subject is None:
                    return None
                phrase = with_apposition(subject, clause.words, self.words, recorder.pack)
                cited = find_cited(clause, phrase.words, recorder.frames)
                party = recorder.frames.party(cited or phrase.words, clause)
                cue = cue if cue[-1].low in _WORDS else cue[-1:]  # "mit dem Slogan"
                lemma = "Worte" if len(cue) > 1 else cue[0].text
                return Frame(party, cue, "noun", lemma, "de.quote.words", clause)
        return None

    def _nearest(self, frames: Sequence[Frame], group: Sequence[int]) -> Frame | None:
        """Choose the frame that stands beside a quotation: before its colon, or behind it."""
        if len(frames) < 2:  # nothing to choose
            return frames[0] if frames else None
        places = [w.index for w in self.words if w.quote in group]
        first, last = places[0], places[-1]

        def distance(frame: Frame) -> int:
            clause = frame.clause
            if clause is None:
                return len(self.words)
            before, behind = first - clause.words[-1].index, clause.start - last
            if behind > 0:  # "Wichtiger ist ihr Urteil: „…“, sagt Kern": a verb behind outweighs a noun before
                return behind - (_NEAR if frame.cls != "noun" else 0)
            return before + (0 if self.words[first - 2].text == ":" else 2)

        return min(frames, key=distance)

    def _in_brackets(self, zones: Sequence[int]) -> bool:
        """Tell whether a quotation stands in brackets: "Er lobte die Fans („Sie waren toll“)"."""
        first = self._first(zones)
        return first > 1 and self.words[first - 2].text == "("

    def _first(self, zones: Sequence[int]) -> int:
        """Return the index of the first word of some quotations."""
        return next(w.index for w in self.words if w.quote in zones)

    def _frame_of_colon(self, mains: Sequence[Clause], outer: Sequence[Word], *, inside: bool = False) -> Frame | None:
        """Find who speaks where no verb says so: "Sein Fazit: „…“", "Dazu der Minister: „…“", "Er lobte sie („…“)"."""
        pack, frames = self.recorder.pack, self.recorder.frames
        letters = [w for w in outer if w.text[:1].isalnum()]
        if not letters or not (inside or any(w.text == ":" for w in outer)):
            return None
        noun = next((w for w in letters if w.low in pack.noun_cues), None)
        if noun is not None and noun.index and self._is_owned(noun):
            party = frames.party((self.words[noun.index - 1],))
            cue = pack.noun_cues[noun.low]
            clause = mains[0] if mains and any(w is noun for w in mains[0].words) else None
            return Frame(party, (noun,), "noun", cue.lemma, "de.quote.noun", clause, effects_of(cue.effects))
        for clause in mains:
            spoken = self.frame_of_words(clause) if clause.finite is not None else None
            if spoken is not None:
                return spoken
        places = [i for i, w in enumerate(letters) if w.tag in ("ART", "DET", "N")]
        if len(places) > 1 and letters[places[0]].low in _RECORDED:
            places = places[1:]  # "O-Ton Kern: „…“"
        place = places[0] if places else None
        topic = place is not None and letters[place + 1 : place + 2] and letters[place + 1].tag == "P"
        if place is not None and letters[place].tag == "N" and letters[place + 1 : place + 2] and not topic:
            place = place if letters[place + 1].tag == "N" or len(letters) < 3 else places[min(1, len(places) - 1)]
        if place is not None and not any(w.tag == "V" for w in letters):
            end = read_phrase(letters, place, pack)
            phrase = Phrase(tuple(letters[place:end]) or (letters[place],), "np", letters[place])
            phrase = with_apposition(phrase, letters, self.words, pack)
            return self._frame_of_label(phrase, noun, letters)
        colons = {w.index for w in self.words if w.text == ":"}
        lead = next((m for m in reversed(mains) if m.words and m.whole()[-1].index + 1 in colons), None)
        if mains and (lead is None or is_reported(lead)):
            lead = mains[0]  # "So sagte Kern, eine Lehre sei Geduld: „…“"
        if lead is None or lead.finite is None:
            return None
        about = frames.told_of(lead)
        if about is None:
            return None  # "Das Ziel ist klar: „…“"
        explicit = lead.predicate(self.recorder.morphology)[0] == "sein"
        carried = about if explicit else replace(about, words=(), resolution="carried_over")
        return Frame(carried, (), "none", None, "de.quote.colon")

    def _is_owned(self, noun: Word) -> bool:
        """Tell "sein Fazit" from "seiner Meinung nach" and "nach seiner Meinung", which name a source."""
        around = [w.low for w in self.words[max(0, noun.index - 2) : noun.index + 2]]
        owned = self.words[noun.index - 1].low.startswith(_OWNERS)
        return owned and "nach" not in around

    def _frame_of_label(self, phrase: Phrase, noun: Word | None, letters: Sequence[Word]) -> Frame | None:
        """Read the phrase before a colon: "Der Minister: „…“", "Das Fazit der Forscher: „…“", but "Der Grund: „…“"."""
        pack, frames = self.recorder.pack, self.recorder.frames
        beside = noun is not None and noun.index == phrase.words[-1].index + 1  # "Kerns Antwort: „…“"
        if noun is not None and (beside or noun in phrase.words) and not is_animate(noun.low, pack):
            holder, _ = self.recorder.inner.nouns.holder_of(Clause("piece", list(letters)), letters.index(noun))
            cue = pack.noun_cues[noun.low]
            party, effects = frames.party(holder), effects_of(cue.effects)
            frame = Frame(party, (noun,), "noun", cue.lemma, "de.quote.noun", None, effects)
            return frame if holder else None
        party = frames.party(phrase.words)
        if phrase.words[0].low in _RECORDED:
            return None  # "Zitat: „…“"
        head = (party.head or phrase.words)[-1]
        thing = is_common(head.low, pack) and not is_animate(head.low, pack) and not head.name
        return None if thing and party.type == "unknown" else Frame(party, (), "none", None, "de.quote.colon")

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

    def _read_group(self, group: Sequence[int], frame: Frame | None) -> None:
        """Read one quotation, perhaps in several pieces."""
        recorder, number = self.recorder, group[0]
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
        mains = [m for m in find_clauses(inner, recorder.pack, recorder.morphology) if m.words or m.children]
        whole = [m for m in mains if m.finite is not None] or mains[:1]
        join_complements(whole, recorder.pack, recorder.morphology)
        before = recorder.drafts[-1] if recorder.drafts else None
        lone = all(m.finite is None for m in mains)
        if (
            lone
            and before is not None
            and before.form == "direct"
            and before.sentence == recorder.index
            and len(letters) < 8
        ):
            before.words = sorted({w.index: w for w in (*before.words, *letters)}.values(), key=lambda w: w.index)
            before.core = before.words
            return
        nested = self._nested(inner)
        pieces = [whole] if nested and not lone else coordinate(whole)
        for clause, *others in pieces:
            effects = as_effects(frame.effects) if frame is not None else Effects()
            manner = recorder.promised(clause, judge(clause, effects, recorder.pack, question=question))
            words = with_coordinators(all_words([clause, *others]), inner) if not lone else letters
            words, condition = without_condition(recorder.pack, clause, words)
            draft = Draft(
                "attributed",
                words,
                frame,
                "direct",
                manner,
                "de.direct",
                recorder.index,
                words,
                condition,
                clause,
                quote=number,
            )
            recorder.drafts.append(draft)
            if nested:
                self._read_nested(nested, whole, draft)
                continue
            recorder.inner.read_sources(clause, draft)
            for other in others:
                recorder.inner.read_embedded(other, draft)
            inner_cue = match_cue(clause, recorder.pack, recorder.morphology)
            if inner_cue is not None and inner_cue[0].cls != "evidence" and clausal_children(clause):
                recorder.inner.read_within(clause, *inner_cue, draft)
            else:
                recorder.inner.read_embedded(clause, draft)
        if frame is not None and frame.holder.words:
            recorder.memory.hold(frame.holder, recorder.index)

    @staticmethod
    def _nested(words: Sequence[Word]) -> list[Word]:
        """Return the words of a quotation within a quotation that a colon introduces."""
        for place, word in enumerate(words):
            if word.text in _OPENING and place and words[place - 1].text == ":":
                end = next((i for i in range(place + 1, len(words)) if words[i].text in _CLOSING), len(words))
                return list(words[place + 1 : end])
        return []

    def _read_nested(self, inner: Sequence[Word], mains: Sequence[Clause], parent: Draft) -> None:
        """Read whom a speaker quotes, as in "„Meine Tochter sagt: ‚Ich gehe‘“"."""
        recorder = self.recorder
        before = [m for m in mains if m.words and m.words[-1].index < inner[0].index]
        matched = match_cue(before[-1], recorder.pack, recorder.morphology) if before else None
        letters = [w for w in inner if w.text[:1].isalnum()]
        if matched is None or not letters:
            return
        frame = recorder.frames.of_verb(before[-1], *matched)
        clauses = find_clauses(list(inner), recorder.pack, recorder.morphology)
        clause = next((c for c in clauses if c.finite is not None), None)
        manner = judge(clause, as_effects(frame.effects), recorder.pack, question=inner[-1].text == "?")
        draft = Draft(
            "attributed", list(inner), frame, "direct", manner, "de.direct.nested", recorder.index, list(inner)
        )
        draft.clause, draft.parent = clause, parent
        recorder.drafts.append(draft)
