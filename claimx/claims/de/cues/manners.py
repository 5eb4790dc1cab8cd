"""Manners in context: what cue, holder, tense and date say of a claim beyond its own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimx.claims.de.clauses.negation import negates_noun
from claimx.claims.de.clauses.subjects import find_subject
from claimx.claims.de.clauses.verb_complex import read_complex
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.nouns import is_animate, is_common
from claimx.claims.de.words.phrases import Phrase
from claimx.claims.drafts import Draft, Frame, Manner
from claimx.claims.places import Places
from claimx.claims.words import Word, is_one_of
from claimx.lang.claim_pack import ClaimPack
from claimx.types import Document, Span, Time

__all__ = ["MannerReader", "class_of", "negated_effects", "stance_of"]

_AGAINST = frozenset({"heißen", "bedeuten", "folgen", "zulassen"})
_COMING = frozenset({"künftig", "zukünftig", "bald", "demnächst"})


def class_of(draft: Draft, frame: Frame) -> str:
    """Return the class of a cue: an evidence verb speaks where a person holds the claim, and writes in a document."""
    if draft.kind != "attributed" or frame.cls != "evidence":
        return frame.cls
    return "writing" if frame.lemma == "hervorgehen" or frame.holder.type == "document" else "speech"


def stance_of(draft: Draft, manner: Manner) -> str | None:
    """Return what the form of a report says of the author's stance, where it says more than the cue."""
    frame = draft.frame
    if draft.kind != "attributed" or frame is None:
        return None
    if frame.cls == "evidence" and frame.effects.get("endorsed") == "yes":
        return "open"  # "unterstrich die Ministerin"
    if draft.rule == "de.intention" and manner.modality == "assert":
        return "no"  # "will drei Flugzeuge abgeschossen haben"
    return None


def negated_effects(
    frame: Frame, effects: Mapping[str, str | None], words: Sequence[Word], pack: ClaimPack, *, clausal: bool
) -> dict[str, str | None]:
    """Return what a cue says of its content, with what a negation of the cue makes of it.

    Who denies nothing affirms; who does not believe, approve or plan something is against it.

    Args:
        frame: The cue with its holder.
        effects: What the cue says where nothing negates it.
        words: Of the content.
        pack: The language.
        clausal: Whether the content is a clause.
    """
    polarity = effects.get("polarity")
    if not frame.negated:
        return dict(effects)
    if polarity == "negative":
        return {**effects, "polarity": None}
    against = frame.cls == "thought" or frame.lemma in _AGAINST or (frame.cls == "decision" and not clausal)
    against = against or (frame.cls == "evidence" and clausal)  # "Daraus geht nicht hervor, dass …"
    asks = effects.get("modality") == "question" or (not clausal and negates_noun(words, pack))
    return {**effects, "polarity": "negative" if against and not asks else polarity}


@dataclass(frozen=True, slots=True)
class MannerReader:
    """Settles how drafts are held.

    Args:
        document: The text.
        pack: The language.
        morphology: Its verb forms, where it has them.
        times: The times of the text.
    """

    document: Document
    pack: ClaimPack
    morphology: Morphology | None
    times: Places[Time]

    def settle(self, draft: Draft, spans: Sequence[Span]) -> Manner:
        """Return the manner of a draft, whose proposition has these spans."""
        manner = self._promised(draft, self._planned(draft, self._dated(draft, spans), spans))
        return self._excluded(draft, self._warned(draft, self._boasted(draft, manner)))

    def _excluded(self, draft: Draft, manner: Manner) -> Manner:
        """Read what somebody excludes without "nicht": that it is so, that they do it, or that it is allowed."""
        frame = draft.frame
        if frame is None or frame.negated or (frame.lemma or "").replace(" ", "_") not in self.pack.words["excluding"]:
            return manner
        if manner.modality != "possibility" or manner.polarity != "negative":
            return manner
        finite = draft.outline is not None or (draft.clause is not None and draft.clause.finite is not None)
        stated = draft.form != "paraphrase" and finite
        modality = "assert" if stated else "norm" if frame.holder.type == "document" else "commit"
        return replace(manner, modality=modality, certainty="certain")

    @staticmethod
    def _warned(draft: Draft, manner: Manner) -> Manner:
        """Read what somebody warns of as what may happen: "warnte vor einem Präzedenzfall"."""
        frame = draft.frame
        if draft.form != "paraphrase" or frame is None or frame.lemma not in ("warnen", "Warnung"):
            return manner
        may_be = manner.modality == "assert" and draft.words[0].low in ("vor", "vorm")
        return replace(manner, modality="possibility", certainty="possible") if may_be else manner

    def _dated(self, draft: Draft, spans: Sequence[Span]) -> Manner:
        """Read the present tense with a time still to come as a prediction, where the verb names an event."""
        manner, day = draft.manner, self.document.date
        if manner.modality != "assert" or day is None or draft.form == "paraphrase" or not self._is_scheduled(draft):
            return manner
        today = day.isoformat()
        for time in self.times.inside(spans):
            value = time.value or ""
            if time.type == "DATE" and value[:4].isdigit() and value[:10] > today[: len(value[:10])]:
                return replace(manner, modality="predict")
        return manner

    def _planned(self, draft: Draft, manner: Manner, spans: Sequence[Span]) -> Manner:
        """Read what things are to do at a time still to come as foreseen: "die Anlage soll ab 2027 Strom liefern"."""
        clause, frame = draft.clause, draft.frame
        if manner.modality != "norm" or clause is None or clause.finite is None or draft.form == "paraphrase":
            return manner
        if frame is None or draft.kind != "attributed" or frame.effects.get("modality") == "norm":
            return manner
        verbs = read_complex(clause, self.morphology)
        planned = verbs.governors == ("sollen",) and clause.finite.low in ("soll", "sollen", "solle")
        subject = find_subject(clause, self.pack)
        if not planned or verbs.voice != "active" or subject is None or not self._is_thing(subject):
            return manner
        adverb = any(w.low in _COMING for w in clause.words)
        return replace(manner, modality="predict") if adverb or self._is_coming(spans) else manner

    def _is_thing(self, subject: Phrase) -> bool:
        """Tell whether a subject can only be meant as something that nobody asks to do anything."""
        if subject.kind == "pron":
            return subject.first.low in ("sie", "es", "diese", "dieses", "die")
        head, lists = subject.head, self.pack.words
        if head.name or is_animate(head.low, self.pack):
            return False
        if any(is_one_of(head.low, lists[kind + "_noun"]) for kind in ("person", "group", "organisation")):
            return False
        return is_common(head.low, self.pack) or subject.first.tag in ("ART", "DET")

    def _is_coming(self, spans: Sequence[Span]) -> bool:
        """Tell whether a time is in the future, or would be if it were known when the text was written."""
        today = self.document.date.isoformat() if self.document.date is not None else ""
        dates = [t.value or "" for t in self.times.inside(spans) if t.type == "DATE"]
        return any(not value[:4].isdigit() or value[:10] > today[: len(value[:10])] for value in dates)

    def _boasted(self, draft: Draft, manner: Manner) -> Manner:
        """Read "will … abgeschossen haben" as what somebody says of the past, not as what they want."""
        if draft.rule != "de.intention" or draft.clause is None or self.morphology is None:
            return manner
        verbs = read_complex(draft.clause, self.morphology)
        past = verbs.governors[:1] == ("wollen",) and verbs.tense == "perfect"
        return replace(manner, modality="assert") if past else manner

    def _promised(self, draft: Draft, manner: Manner) -> Manner:
        """Read what holders say that they will do themselves as a promise: "sein Land werde zahlen"."""
        clause, frame = draft.clause, draft.frame
        if manner.modality != "predict" or clause is None or frame is None or draft.kind != "attributed":
            return manner
        verbs = read_complex(clause, self.morphology)
        if verbs.tense != "future" or verbs.voice != "active" or verbs.lemma in self.pack.words["stative"]:
            return manner
        if verbs.governors[:1] != ("werden",) or len(verbs.governors) > 1 or frame.cls == "thought":
            return manner
        subject = find_subject(clause, self.pack)
        if subject is None:
            return manner
        first, head = subject.first, subject.head
        own = first.low in ("er", "sie") and subject.kind == "pron" and bool(frame.holder.words)
        ours = (
            first.low in ("sein", "seine", "ihr", "ihre", "unser", "unsere")
            and head.low in self.pack.words["own_group"]
        )
        return replace(manner, modality="commit") if own or ours else manner

    def _is_scheduled(self, draft: Draft) -> bool:
        """Tell whether a proposition stands in the present of an event that has its day."""
        scheduled = self.pack.words["scheduled_verb"]
        if draft.outline is not None:
            return draft.outline.tense == "present" and draft.outline.predicate in scheduled
        clause = draft.clause
        if clause is None or clause.finite is None or self.morphology is None:
            return False
        verbs = read_complex(clause, self.morphology)
        reported = verbs.tense == "past" and bool(clause.finite.codes & {"q3", "q6"})  # "bis 2035 gingen"
        event = verbs.tense == "present" and verbs.lemma in scheduled
        late = verbs.tense == "present" and any(w.low == "frühestens" for w in clause.words)
        return not verbs.governors and (reported or event or late)
