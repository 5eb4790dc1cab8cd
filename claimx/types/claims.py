"""Claims: who holds what, and how."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from claimx.types.provenance import Link, Provenance
from claimx.types.spans import Span

__all__ = [
    "Certainty",
    "Claim",
    "ClaimForm",
    "ClaimKind",
    "Cue",
    "CueClass",
    "Frame",
    "Holder",
    "HolderType",
    "Modality",
    "Mood",
    "Proposition",
    "Reason",
    "Resolution",
    "Tense",
    "Voice",
]


class ClaimKind(StrEnum):
    """Who holds a claim: somebody else, the evidence as the author reads it, or the author."""

    ATTRIBUTED = "attributed"
    EVIDENTIAL = "evidential"
    AUTHOR = "author"


class ClaimForm(StrEnum):
    """How the content is worded."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    PARAPHRASE = "paraphrase"
    FREE = "free"
    PLAIN = "plain"


class Modality(StrEnum):
    """What is done with the proposition.

    Of several, the first of question, norm, commit, predict, possibility, assert.
    """

    ASSERT = "assert"
    PREDICT = "predict"
    POSSIBILITY = "possibility"
    NORM = "norm"
    COMMIT = "commit"
    QUESTION = "question"


class Certainty(StrEnum):
    """How sure the holder is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class HolderType(StrEnum):
    """What the holder is."""

    AUTHOR = "author"
    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


class Resolution(StrEnum):
    """How the holder was found."""

    EXPLICIT = "explicit"
    ANAPHORIC = "anaphoric"
    CARRIED_OVER = "carried_over"
    DEFAULT_AUTHOR = "default_author"
    UNRESOLVED = "unresolved"


class CueClass(StrEnum):
    """What kind of word introduces the claim."""

    SPEECH = "speech"
    WRITING = "writing"
    THOUGHT = "thought"
    PERCEPTION = "perception"
    DECISION = "decision"
    EVIDENCE = "evidence"
    PREPOSITION = "preposition"
    NOUN = "noun"
    ADVERB = "adverb"
    MOOD = "mood"
    NONE = "none"


class Tense(StrEnum):
    """When something happens, as the verb says it."""

    PRESENT = "present"
    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    FUTURE = "future"
    FUTURE_PERFECT = "future_perfect"


class Mood(StrEnum):
    """The mood of the finite verb; Konjunktiv I and II are told apart."""

    INDICATIVE = "indicative"
    SUBJUNCTIVE_1 = "subjunctive_1"
    SUBJUNCTIVE_2 = "subjunctive_2"
    IMPERATIVE = "imperative"


class Voice(StrEnum):
    """Whether the subject acts, is acted upon, or is in the state that this left."""

    ACTIVE = "active"
    PASSIVE = "passive"
    STATE_PASSIVE = "state_passive"


class Reason(StrEnum):
    """Why a claim can or cannot be checked; reasons are listed, and none of them decides.

    For it: it has a number, a time, a name, an actor with a name, and speaks of what is or was. Against it: it is a
    norm, a commitment, a prediction, a possibility, a question; it is hedged, or holds under a condition only.
    """

    HAS_NUMBER = "has_number"
    HAS_TIME = "has_time"
    HAS_NAME = "has_name"
    NAMED_ACTOR = "named_actor"
    PAST_OR_PRESENT = "past_or_present"
    IS_NORM = "is_norm"
    IS_COMMIT = "is_commit"
    IS_PREDICT = "is_predict"
    IS_POSSIBILITY = "is_possibility"
    IS_QUESTION = "is_question"
    IS_HEDGED = "is_hedged"
    IS_CONDITIONAL = "is_conditional"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a claim.

    Args:
        spans: The full noun phrase with title and apposition, without its preposition; empty for the author and
            where nobody is named.
        type: What the holder is.
        resolution: How the holder was found.
        head: The part that names the holder: the entity's name, else the head noun; the antecedent of a pronoun.
        name: The holder's name as a reader would list it, resolved where the text has a pronoun; ``None`` if unknown.
        chain: The holders around this one in nested attribution, outermost first.
    """

    spans: tuple[Span, ...]
    type: HolderType
    resolution: Resolution
    head: Span | None = None
    name: str | None = None
    chain: tuple[Holder, ...] = ()

    def __str__(self) -> str:
        """Return what to call the holder: the resolved name, else its words, else what it is."""
        return self.name or " … ".join(span.text for span in self.spans) or str(self.type)


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that introduce a claim.

    Args:
        spans: The minimal trigger, with separated particle and obligatory reflexive.
        cls: What kind of word it is.
        lemma: Dictionary form, particle included (``ankündigen``).
        modifiers: Auxiliaries, modals and adverbs at the cue.
        negated: The cue itself is negated (``schließt nicht aus``).
    """

    spans: tuple[Span, ...]
    cls: CueClass
    lemma: str | None = None
    modifiers: tuple[Span, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Proposition:
    """What is held.

    Args:
        spans: All of it in text order, with ``dass`` / ``ob`` and correlates.
        core: The same without these.
        quoted: The parts that the text marks as verbatim.
    """

    spans: tuple[Span, ...]
    core: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """Who did what: the skeleton of the proposition.

    What the text does not show, or what cannot be told from it, is empty. Of a nominal content (``die Senkung der
    Steuern``) the predicate is the verb behind the noun.

    Args:
        predicate: Lemma of the main verb with its separable particle; of a copula with its predicate
            (``zuständig sein``).
        predicate_spans: The words of the predicate: verbs, particle, and what the copula says.
        subject: Its spans, in text order.
        objects: One entry an object, each a tuple of spans: accusative, genitive, prepositional (with its preposition);
            the agent of a passive.
        recipient: To whom: a dative, or ``an`` with verbs of giving.
        place: Where, with the preposition.
        tense: When, as the verb says it.
        mood: Of the finite verb.
        voice: Whether the subject acts.
        decided_by: ``parse`` where it would be another frame without the syntax that a model read; else ``rules``.
    """

    predicate: str | None
    predicate_spans: tuple[Span, ...] = ()
    subject: tuple[Span, ...] = ()
    objects: tuple[tuple[Span, ...], ...] = ()
    recipient: tuple[Span, ...] = ()
    place: tuple[Span, ...] = ()
    tense: Tense | None = None
    mood: Mood | None = None
    voice: Voice | None = None
    decided_by: Literal["rules", "parse"] = "rules"


@dataclass(frozen=True, slots=True, repr=False)
class Claim:
    """A proposition that the text puts forward as held by a holder, and how it is held.

    Args:
        kind: Attributed, evidential or the author's.
        holder: Who holds it.
        cue: The words that introduce it; ``None`` where there are none.
        proposition: What is held.
        form: How the content is worded.
        modality: What is done with it.
        certainty: How sure the holder is.
        polarity: Of the main predicate of the core.
        provenance: Who says so.
        endorsed: Whether the author takes it over; ``None`` for the author's own claims.
        hedges: The words that lower the certainty.
        negation: The words that make the polarity negative.
        condition: The clause under which the claim holds.
        evidence: The evidence subject of an evidential claim.
        frame: The skeleton of the proposition; ``None`` where it cannot be told.
        quantities: Links to quantities in the proposition, its condition and its holder, with their roles.
        times: Links to times; role ``event``, or ``utterance`` where they say when it was said.
        entities: Links to entities in the proposition, its condition and its holder, with their roles.
        refers_to: What a content points at that is itself a statement: the phrase (``bestätigte die Meldungen``), or
            what a pronoun or ``diese …`` takes up from before.
        parent: The ``id`` of the claim in which this one is embedded.
        checkability: Reasons for and against checking it.
        score: Confidence in [0, 1]; ``None`` where a rule decided.
    """

    kind: ClaimKind
    holder: Holder
    cue: Cue | None
    proposition: Proposition
    form: ClaimForm
    modality: Modality
    certainty: Certainty
    polarity: Literal["positive", "negative"]
    provenance: Provenance
    endorsed: Literal["yes", "no", "open"] | None = None
    hedges: tuple[Span, ...] = ()
    negation: tuple[Span, ...] = ()
    condition: tuple[Span, ...] = ()
    evidence: tuple[Span, ...] = ()
    frame: Frame | None = None
    quantities: tuple[Link, ...] = ()
    times: tuple[Link, ...] = ()
    entities: tuple[Link, ...] = ()
    refers_to: tuple[Span, ...] = ()
    parent: str | None = None
    checkability: tuple[Reason, ...] = ()
    score: float | None = None

    @property
    def id(self) -> str:
        """Name of the record within its document, made from what is held, by whom and on which cue."""
        places = [self.proposition.spans, self.holder.spans, self.cue.spans if self.cue else ()]
        key = "|".join(" ".join(f"{s.start}-{s.end}" for s in spans) for spans in places)
        digest = hashlib.sha256(f"{self.kind}|{key}".encode()).hexdigest()
        return f"c{self.proposition.spans[0].start}-{digest[:6]}"

    @property
    def text(self) -> str:
        """What is held, as the text words it; the gaps of a split proposition are shown."""
        return " … ".join(span.text for span in self.proposition.core)

    def __repr__(self) -> str:
        return f"Claim({self.id}, {self.kind}, {self.holder}: {self.text!r})"
