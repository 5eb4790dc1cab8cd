"""What somebody feels or finds, where they are no subject: "Ihm missfällt, dass …", "Dem Rat ist der Plan zu teuer"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.content import clausal_children
from claimx.claims.de.cues.frames import FrameReader, effects_of
from claimx.claims.de.cues.nominal import nominal_content
from claimx.claims.de.words.cases import agrees, cases_of
from claimx.claims.de.words.nouns import is_animate
from claimx.claims.de.words.phrases import Phrase, split_phrases
from claimx.claims.de.words.prepositions import PRONOMINAL
from claimx.claims.drafts import Frame
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack, VerbCue

__all__ = ["Experience", "find_experience"]

_DATIVE = frozenset({"ihm", "ihr", "ihnen", "vielen", "manchen", "einigen", "allen", "keinem", "jedem"})
_ACCUSATIVE = frozenset({"ihn", "sie", "viele", "manche"})
_POINTING = frozenset({"das", "dies", "es"})
_CORRELATES = frozenset(PRONOMINAL) | {"es"}
_PLAIN = frozenset({"nicht", "klar", "entschieden", "strikt", "ganz", "sehr", "vehement", "mehrheitlich", "zunächst"})
_ACTS = ("ung", "ungen", "ion", "bau", "pflicht", "verbot", "tritt", "kurs", "gesetz", "antrag", "plan", "limit")
_PARTIES = frozenset({"person", "organisation", "group", "state"})


@dataclass(frozen=True, slots=True)
class Experience:
    """A clause that says what somebody feels or finds.

    Args:
        frame: The predicate, and who feels it.
        words: What they feel so, where it is a phrase.
        clause: What they feel so, where it is a clause.
    """

    frame: Frame
    words: list[Word]
    clause: Clause | None = None


def find_experience(clause: Clause, pack: ClaimPack, frames: FrameReader) -> Experience | None:
    """Return what a main clause says that somebody feels or finds who is not its subject.

    Args:
        clause: A main clause.
        pack: The language.
        frames: Finds holders.
    """
    finite = clause.finite
    if finite is None or finite.lemma in ("sollen", "müssen", "wollen"):
        return None
    lemma, core = clause.predicate(frames.morphology)
    reader: _Reader | None = None
    for name in dict.fromkeys(name for name in (lemma, finite.lemma) if name and name in pack.experience_cues):
        for cue in pack.experience_cues[name]:
            words = _match(clause, cue, core if name == lemma else [finite])
            if words is not None:
                reader = reader or _Reader(clause, pack, frames, split_phrases(clause.words, pack))
                found = reader.read(cue, words)
                if found is not None:
                    return found
    return None


def _match(clause: Clause, cue: VerbCue, verbs: Sequence[Word]) -> list[Word] | None:
    """Return the words of a cue, ``None`` where one is missing."""
    by_low: dict[str, Word] = {}
    for word in clause.words:
        by_low.setdefault(word.low, word)
    if any(low not in by_low for low in cue.words):
        return None
    inside = [by_low[low] for low in cue.words if low not in _CORRELATES and low not in cue.frames]
    kept = [] if cue.lemma == "sein" and inside else list(verbs)
    return sorted({w.index: w for w in (*kept, *inside)}.values(), key=lambda w: w.index)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one clause.

    Args:
        clause: The clause.
        pack: The language.
        frames: Finds holders.
        phrases: The clause in phrases.
    """

    clause: Clause
    pack: ClaimPack
    frames: FrameReader
    phrases: Sequence[Phrase]

    def read(self, cue: VerbCue, words: list[Word]) -> Experience | None:
        """Read the content of a predicate, where there is somebody who feels it."""
        holder = self._holder(cue, words)
        if holder is None:
            return None
        clause, pack = self.clause, self.pack
        subject = self._subject(words, holder)
        expletive = subject is not None and subject.first.low == "es" and subject.kind == "pron"
        child = next(iter(clausal_children(clause)), None) if "c" in cue.frames else None
        content: list[Word] = []
        if "against" in cue.frames:
            content = [w for p in self.phrases if p.kind == "pp" for w in p.words]
        elif "verdict" in cue.frames:
            content = self._verdict(holder, subject, expletive=expletive or subject is None)
        elif subject is None or expletive:
            if child is None:
                governed = replace(cue, frames=cue.frames & {"um", "an"})
                content = nominal_content(clause, governed, words, holder.words, pack)
        elif cue.frames & {"too", "adj"}:
            content = self._graded(cue, holder, subject)
        elif "n" in cue.frames and child is None:
            content = self._phrase(cue, words, holder, subject)
        if "verdict" in cue.frames and content and child is not None:
            words, content = content, []
        child = None if content or not (subject is None or expletive) else child
        negated = any(w.low in pack.words["negation"] and w not in holder.words for w in clause.words)
        if (not content and child is None) or not self._holds(cue, holder, content, negated=negated):
            return None
        effects = effects_of(cue.effects)
        if content and effects["modality"] is None:
            effects["modality"] = "assert"  # "die Pläne zu teuer" is no plan
        measured = "too" in cue.frames or ("verdict" in cue.frames and child is None)
        opposes = "against" in cue.frames and content[0].low == "gegen"
        if "not" in cue.frames or opposes or (measured and negated):
            effects["polarity"], negated = "negative", False
        party = self.frames.party(holder.words)
        frame = Frame(party, tuple(words), cue.cls, cue.lemma, "de.experience", clause, effects)
        frame.negated = negated and "known" not in cue.frames
        return Experience(frame, content, child)

    def _holder(self, cue: VerbCue, words: Sequence[Word]) -> Phrase | None:
        """Find who feels: a phrase in the dative or accusative that names somebody."""
        if "für" in cue.frames:
            return next((inner for p in self.phrases if (inner := self._behind_for(p)) is not None), None)
        if "against" in cue.frames:
            return self._opponent()
        case = "acc" if "acc" in cue.frames else "dat"
        for phrase in self.phrases:
            if any(w in words for w in phrase.words):
                continue
            if phrase.kind == "pron" or phrase.first.low in ("vielen", "manchen", "einigen"):
                if phrase.first.low in (_ACCUSATIVE if case == "acc" else _DATIVE):
                    return phrase
                continue
            if phrase.kind != "np" or not self._is_in(phrase, case):
                continue
            named = any(w.index in self.frames.animate() for w in phrase.words)
            party = self.frames.party(phrase.words)
            acts = named or is_animate(phrase.head.low, self.pack)
            if party.type in _PARTIES or (party.type == "unknown" and acts):
                return phrase
        return None

    def _behind_for(self, phrase: Phrase) -> Phrase | None:
        """Return somebody named behind "für": "Für Brandt ist das ein Skandal", but not "ist ein Risiko für Brandt"."""
        finite, place = self.clause.finite, phrase.first.index
        if finite is None or (place > finite.index + 1 and self.clause.words[0] is not finite):
            between = [w for w in self.clause.words if finite is not None and finite.index < w.index < place]
            if any(w.tag == "N" for w in between):
                return None
        inner = phrase.words[1:] if phrase.kind == "pp" and phrase.first.low == "für" else ()
        if not inner:
            return None
        named = any(w.index in self.frames.animate() for w in inner)
        known = inner[0].tag == "PRON" or self.frames.party(inner).type in (_PARTIES if named else _PARTIES - {"group"})
        known = known or is_one_of(phrase.head.low, self.pack.words["judging_noun"])
        known = known or (inner[0].low == "den" and is_animate(phrase.head.low, self.pack))  # one man
        return Phrase(tuple(inner), "pron" if inner[0].tag == "PRON" else "np", phrase.head) if known else None

    def _opponent(self) -> Phrase | None:
        """Return who is said to be for or against something, and nothing else: "Die Anwohner sind gegen den Bau"."""
        rest = [p for p in self.phrases if p.kind not in ("adv", "verb")]
        if len(rest) != 2 or {p.kind for p in rest} not in ({"np", "pp"}, {"pron", "pp"}):
            return None
        subject = next(p for p in rest if p.kind != "pp")
        other = next(p for p in rest if p.kind == "pp")
        acts = subject.first.low in ("er", "sie", "wir") or is_animate(subject.head.low, self.pack)
        acts = acts or any(w.index in self.frames.animate() for w in subject.words)
        plain = all(
            w.low in self.pack.words["sentence_adverb"] | _PLAIN
            for p in self.phrases
            if p.kind == "adv"
            for w in p.words
        )
        fits = other.first.low == "gegen" or (other.first.low == "für" and other.head.low.endswith(_ACTS))
        return subject if acts and plain and fits and "nom" in cases_of(subject, self.pack) else None

    def _is_in(self, phrase: Phrase, case: str) -> bool:
        """Tell whether the form of a phrase allows a case, and not that of the subject."""
        cases = cases_of(phrase, self.pack)
        if case == "dat":
            return "dat" in cases and "nom" not in cases
        return "acc" in cases and ("nom" not in cases or not agrees(phrase, self.clause.finite, self.pack))

    def _subject(self, words: Sequence[Word], holder: Phrase) -> Phrase | None:
        """Return the phrase that can be the subject beside the one who feels."""
        for phrase in self.phrases:
            if phrase is holder or phrase.kind not in ("np", "pron") or phrase.first in words:
                continue
            if phrase.kind == "pron" and phrase.first.low not in _POINTING:
                continue  # "Viel zu weit geht das dem Verband"
            own = tuple(itertools.takewhile(lambda w: w not in words, phrase.words))  # "bereitet der Mangel / Sorgen"
            fits = own != phrase.words or agrees(phrase, self.clause.finite, self.pack)
            if fits and "nom" in cases_of(phrase, self.pack):
                return replace(phrase, words=own)
        return None

    def _phrase(self, cue: VerbCue, words: Sequence[Word], holder: Phrase, subject: Phrase) -> list[Word]:
        """Return the subject with what belongs to it."""
        if subject.kind == "pron":
            return list(subject.words)
        found = nominal_content(self.clause, replace(cue, frames=frozenset({"n"})), words, holder.words, self.pack)
        return found if found and subject.first in found else list(subject.words)

    def _verdict(self, holder: Phrase, subject: Phrase | None, *, expletive: bool) -> list[Word]:
        """Return the subject and what judges it, "(Für Brandt ist) das ein Skandal"; the word alone for "es"."""
        words = [
            w for w in self.clause.words if w is not self.clause.finite and w not in holder.words and w.low != "für"
        ]
        lists = self.pack.words
        found = lists["stance_adjective"] | lists["settled_adjective"] if expletive else lists["rejecting_adjective"]
        judging = [w for w in words if w.low in found]
        judging += [w for w in words if w.tag == "N" and is_one_of(w.low, self.pack.words["verdict_noun"])]
        judging = [w for w in judging if subject is None or w not in subject.words]
        if not judging or (expletive and not clausal_children(self.clause)):
            return []
        return judging if expletive else [w for w in words if w.tag != "ADV" or w in judging or w.low == "nicht"]

    def _graded(self, cue: VerbCue, holder: Phrase, subject: Phrase) -> list[Word]:
        """Return the subject with an adjective that measures it: "der Plan zu teuer", "das Ziel nicht streng genug"."""
        words, behind = self.clause.words, False
        for place in range(len(words) - 1, 0, -1):
            word, before = words[place], words[place - 1]
            if word in subject.words or word in holder.words:
                continue
            if before.low == "zu" and word.tag in ("ADJ", "ADV") and self._is_view(word, holder):
                return [*subject.words, before, word]
            if word.low == "genug" and before.tag in ("ADJ", "ADV") and self._is_view(before, holder):
                denied = [w for w in words[: place - 1] if w.low in self.pack.words["negation"]][-1:]
                return sorted([*subject.words, *denied, before, word], key=lambda w: w.index) if denied else []
            if "adj" in cue.frames and word.tag in ("ADJ", "ADV", "PP") and not behind:
                vague = word.low in self.pack.words["sentence_adverb"] or word.low == "so"
                return [] if vague else [*subject.words, word]
            behind = behind or word.tag != "PTK"
        return []

    def _is_view(self, adjective: Word, holder: Phrase) -> bool:
        """Tell what somebody finds from how a thing fits a body: "Dem Kind ist der Mantel zu groß"."""
        body = holder.kind == "pron" or is_one_of(holder.head.low, self.pack.words["person_noun"])
        return not (body and adjective.low in self.pack.words["bodily_adjective"])

    def _holds(self, cue: VerbCue, holder: Phrase, content: Sequence[Word], *, negated: bool) -> bool:
        """Tell views, as in "Den Prüfern fehlt ein Konzept", from facts, as in "Der Stadt fehlt Geld"."""
        nouns = [w.low for w in content if w.tag == "N"][:1]
        asked = any(is_one_of(low, self.pack.words["asked_noun"]) for low in nouns)
        if "asked" in cue.frames:
            return asked and is_one_of(holder.head.low, self.pack.words["judging_noun"])
        if "not" not in cue.frames:
            return True
        points = len(content) == 1 and content[0].low in _POINTING
        said = asked or points or any(low in self.pack.noun_cues for low in nouns)
        return negated and (said or bool(cue.words))
