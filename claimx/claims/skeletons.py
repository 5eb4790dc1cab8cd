"""Skeletons: who did what to whom, where and when, of a clause or of a nominal content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimx.claims.arguments import Arguments, Marks, read_arguments
from claimx.claims.drafts import Draft
from claimx.claims.phrases import read_phrase, split_phrases
from claimx.claims.verb_complex import VerbComplex, read_complex
from claimx.claims.words import Morphology, Word
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Frame, Mood, Span, Tense, Voice

__all__ = ["SkeletonReader"]

# Cue verbs whose infinitive has the holder as its actor, and those whose infinitive has whom they address.
_ADDRESSING = frozenset(
    {"auffordern", "aufrufen", "bitten", "ermahnen", "mahnen", "drängen", "zwingen", "verpflichten", "beschuldigen",
     "vorwerfen", "raten", "empfehlen", "erlauben", "verbieten", "untersagen", "anweisen", "ermutigen", "überreden",
     "verdächtigen", "warnen", "gestatten", "ersuchen", "beauftragen", "bezichtigen"}
)  # fmt: skip
_OPEN = frozenset({"fordern", "verlangen", "vorschlagen", "anregen", "plädieren", "anmahnen", "befürworten"})


@dataclass(slots=True)
class SkeletonReader:
    """Makes the skeleton of a draft.

    Args:
        pack: The language.
        morphology: Its verb forms.
        marks: Names and times of the document.
        spans: Turns words into spans.
    """

    pack: ClaimPack
    morphology: Morphology
    marks: Marks
    spans: Callable[[Sequence[Word]], tuple[Span, ...]]

    def read(self, draft: Draft) -> Frame | None:
        """Return the skeleton; ``None`` where not even the predicate can be told."""
        if draft.form == "paraphrase" or draft.clause is None:
            return self._nominal(draft)
        clause, frame = draft.clause, draft.frame
        verbs = read_complex(clause, self.morphology)
        if verbs.lemma is None:
            return None
        outside: frozenset[int] = frozenset()
        if frame is not None and frame.clause is clause:
            outside = frozenset(w.index for w in (*frame.cue, *frame.holder.words))
        actor = self._actor(draft) if clause.finite is None or draft.rule == "de.intention" else ()
        found = read_arguments(clause, verbs, self.pack, self.marks, skip=outside, subject=actor)
        words = [w for w in verbs.words if w.index not in outside]
        predicate = verbs.lemma
        if found.predicative:
            words += list(found.predicative)
            predicate = f"{_name_of(found.predicative)} {verbs.lemma}"
        return self._frame(predicate, words, found, verbs)

    def _frame(self, predicate: str, words: Sequence[Word], found: Arguments, verbs: VerbComplex) -> Frame:
        return Frame(
            predicate,
            self.spans(words),
            self.spans(found.subject),
            tuple(self.spans(words) for words in found.objects),
            self.spans(found.recipient),
            tuple(span for words in found.place for span in self.spans(words)),
            Tense(verbs.tense) if verbs.tense is not None else None,
            Mood(verbs.mood) if verbs.mood is not None else None,
            Voice(verbs.voice),
        )

    def _actor(self, draft: Draft) -> tuple[Word, ...]:
        """Return who is to act in an infinitive: the holder, or whom the cue verb addresses."""
        frame = draft.frame
        if frame is None or frame.lemma is None or frame.lemma in _OPEN or frame.cls not in _CONTROLLING:
            return ()
        if frame.lemma not in _ADDRESSING:
            return frame.holder.words if [w.low for w in frame.holder.words] != ["es"] else ()
        if frame.clause is None:
            return ()
        taken = {w.index for w in (*frame.cue, *frame.holder.words)}
        words = [w for w in frame.clause.words if w.index not in taken and w is not frame.clause.finite]
        addressed = [p for p in split_phrases(words, self.pack) if p.kind in ("np", "pron") and p.first.low != "sich"]
        addressed = [p for p in addressed if not any(w.start in self.marks.times for w in p.words)]
        return addressed[0].words if len(addressed) == 1 else ()

    def _nominal(self, draft: Draft) -> Frame | None:
        """Read a noun that names what is done, as in "die Senkung der Steuern", "den Bau einer Brücke"."""
        words = draft.core or draft.words
        place = next((i for i, w in enumerate(words) if w.tag == "N"), None)
        if place is None:
            return None
        head = words[place]
        lemma = self._verb_behind(head.low)
        if lemma is None or head.low in self.pack.words["statement_noun"]:
            return None
        found = Arguments()
        rest = words[place + 1 :]
        if rest and rest[0].index == head.index + 1:
            self._read_attributes(found, rest, lemma)
        return Frame(
            lemma,
            self.spans([head]),
            self.spans(found.subject),
            tuple(self.spans(words) for words in found.objects),
            self.spans(found.recipient),
            tuple(span for words in found.place for span in self.spans(words)),
        )

    def _read_attributes(self, found: Arguments, rest: Sequence[Word], lemma: str) -> None:
        """Give a genitive or "von" behind the noun its role: what is done to, or who does it where nothing can be."""
        first = rest[0]
        offset = 1 if first.low in ("von", "vom") else 0
        genitive = offset or first.low in ("des", "der", "eines", "einer", "dieser", "dieses", "seiner", "ihrer")
        if not (genitive or (first.tag == "ADJ" and first.low.endswith("er"))):
            return
        end = read_phrase(rest, offset, self.pack)
        if end <= offset:
            return
        owned = tuple(rest[offset:end])
        if lemma in self.pack.words["intransitive_verb"]:
            found.subject = owned
        else:
            found.objects.append(owned)

    def _verb_behind(self, noun: str) -> str | None:
        """Return the verb from which a noun is made: by the list, or "-ung" where the verb exists."""
        for item in self.pack.words["action_noun"]:
            name, _, verb = item.partition("+")
            if noun in (name, name + "s", name + "es", name + "e"):
                return verb
        stem = noun.removesuffix("en") if noun.endswith("ungen") else noun
        if stem.endswith("ung") and len(stem) > 5:
            base = stem[:-3]
            for ending in ("en", "n", "ieren"):
                form = self.morphology.look_up(base + ending)
                if form.infinitive == base + ending:
                    return form.infinitive
        return None


def _uncapital(word: Word) -> str:
    """Return a word that begins a sentence as it would stand inside, where it is no noun: "Denkbar ist, dass …"."""
    return word.low if word.low.endswith(("bar", "lich", "ig", "isch", "sam", "haft", "los")) else word.text


def _name_of(words: Sequence[Word]) -> str:
    """Return the head noun of a predicative, all words of a name, or its adjective."""
    head = next((w for w in words if w.tag == "N"), None)
    if head is None or (len(words) == 1 and words[0].index == 0 and not words[0].name):
        return words[-1].low if head is None else _uncapital(words[0])
    return " ".join(w.text for w in words if w is head or (w.name and w.name == head.name))


_CONTROLLING = frozenset({"speech", "writing", "thought", "decision", "perception"})
