"""Claims in the making: words instead of spans, so that rules can still change them."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.words import Word

__all__ = ["Draft", "Frame", "Manner", "Outline", "Party"]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a proposition is held.

    Args:
        modality: Name of a modality.
        certainty: Name of a certainty.
        polarity: ``positive`` or ``negative``.
        hedges: The words that lower the certainty.
        negation: The words that negate.
    """

    modality: str
    certainty: str
    polarity: str
    hedges: tuple[Word, ...]
    negation: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """Who holds something.

    Args:
        words: The words that name it where the claim stands; empty if it stands elsewhere.
        type: Name of a holder type.
        resolution: Name of a resolution.
        name: As a reader would list it.
        head: The words of the name or head noun, perhaps in an earlier sentence.
    """

    words: tuple[Word, ...] = ()
    type: str = "unknown"
    resolution: str = "unresolved"
    name: str | None = None
    head: tuple[Word, ...] = ()


@dataclass(slots=True)
class Frame:
    """A cue with its holder, which content is sought for.

    Args:
        holder: Who holds the content.
        cue: The words of the cue.
        cls: Class of the cue.
        lemma: Of the cue.
        rule: Which rule found it.
        clause: The clause in which it stands.
        effects: What it says about the content: modality, certainty, polarity, endorsed.
        negated: The cue is negated.
        modifiers: Auxiliaries and adverbs at the cue.
        around: The words of the report, times and places among them, where the reader has no German clause for it.
    """

    holder: Party
    cue: tuple[Word, ...]
    cls: str
    lemma: str | None
    rule: str
    clause: Clause | None = None
    effects: dict[str, str | None] = field(default_factory=dict)
    negated: bool = False
    modifiers: tuple[Word, ...] = ()
    around: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The skeleton of a proposition, in words; its fields are those of the type :class:`~claimx.types.claims.Frame`.

    Beside them stand the words of the clause without those of dependent clauses, and these clauses, each with what it
    is: ``rel``, ``object`` or ``adjunct``.
    """

    predicate: str
    verbs: tuple[Word, ...]
    subject: tuple[Word, ...] = ()
    objects: tuple[tuple[Word, ...], ...] = ()
    recipient: tuple[Word, ...] = ()
    place: tuple[Word, ...] = ()
    tense: str | None = None
    mood: str | None = None
    voice: str | None = None
    own: tuple[Word, ...] = ()
    dependents: tuple[tuple[str, tuple[Word, ...]], ...] = ()


@dataclass(slots=True)
class Draft:
    """A claim in the making.

    Args:
        kind: Attributed, evidential or author.
        words: The proposition.
        frame: Cue and holder; ``None`` for the author's own.
        form: How it is worded.
        manner: How it is held.
        rule: Which rule made it.
        core: The proposition without its subordinator; the same where there is none.
        condition: The clause under which it holds.
        clause: The clause that it stands in, for the skeleton.
        evidence: The evidence subject.
        quote: Number of the quotation that it is a part of, 0 outside.
        parent: The draft in which it is embedded.
        sentence: Index in the document.
        outline: The skeleton, where the reader of the language has made it itself.
        model: Name and revision of the model that found it; ``None`` for rules.
        score: The model's confidence in [0, 1].
        overruled: Ids of the rules that read the same words otherwise and lost.
    """

    kind: str
    words: list[Word]
    frame: Frame | None
    form: str
    manner: Manner
    rule: str
    sentence: int
    core: list[Word] = field(default_factory=list)
    condition: list[Word] = field(default_factory=list)
    clause: Clause | None = None
    evidence: tuple[Word, ...] = ()
    quote: int = 0
    parent: Draft | None = None
    outline: Outline | None = None
    model: str | None = None
    score: float | None = None
    overruled: tuple[str, ...] = ()
