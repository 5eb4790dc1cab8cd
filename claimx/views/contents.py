"""What a claim is about, in a form that can be compared: content words, names, amounts, periods.

Words are brought to one form as far as the language tells it, names to their canonical form; function
words, hedges and negations say nothing of the content and are left out, numbers and times are kept apart as values.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from claimx.claims.en.lexicon import lexicon_of
from claimx.claims.places import Places
from claimx.types import Analysis, Claim, ClaimForm, Entity, Frame, Modality, Quantity, Span, Voice
from claimx.views.events import table_of
from claimx.views.periods import Period, period_of
from claimx.views.verbs import claim_pack, morphology_of

__all__ = ["Content", "ContentReader"]

# A letter may come with combining marks, a word with soft hyphens.
_WORD = re.compile(r"[^\W_][\w\u00ad\u0300-\u036f]*(?:[-‑'’][\w\u00ad\u0300-\u036f]+)*")
_CLOSED = (
    "article", "determiner", "pronoun", "preposition", "subordinator", "ambiguous_subordinator", "coordinator",
    "negation", "particle", "reflexive", "sentence_adverb", "hedge_probable", "hedge_possible", "hedge_negative",
    "adverb_cue", "modal", "auxiliary", "probable", "possible", "hearsay", "doubted",
)  # fmt: skip
_LONGEST_ATTRIBUTES = 60
_AGENTIVE = ("von", "vom", "durch", "by")
_ENDINGS = ("en", "er", "es", "em", "e")
_MODES = {Modality.NORM: "norm", Modality.COMMIT: "commit", Modality.QUESTION: "question"}


@dataclass(frozen=True, slots=True)
class Content:
    """What a claim is about.

    Args:
        document: The ``id`` of its document.
        claim: The claim.
        words: Content words in dictionary form, and names as ``@canonical``.
        subject: Those of them that stand in the subject.
        amounts: Its quantities.
        periods: When it happens, as far as the calendar tells.
        mode: ``norm``, ``commit``, ``question``, or ``fact`` for the rest.
        language: First part of the language tag.
        agent: Content words for who acts: subject of an active, ``von …`` of a passive.
        patient: Content words for what is acted upon: object of an active, subject of a passive.
        places: Names of where it happens.
        against: It is a denial.
        target: The claim whose content this is, where the claim itself only points at it.
    """

    document: str
    claim: Claim
    words: frozenset[str]
    subject: frozenset[str] = frozenset()
    amounts: tuple[Quantity, ...] = ()
    periods: tuple[Period, ...] = ()
    mode: str = "fact"
    language: str = "und"
    agent: frozenset[str] = frozenset()
    patient: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    against: bool = False
    target: Claim | None = None

    @property
    def names(self) -> frozenset[str]:
        """The names among the words."""
        return frozenset(word for word in self.words if word.startswith("@"))


@cache
def _function_words(language: str) -> frozenset[str]:
    found: set[str] = set()
    for line in files("claimx.views").joinpath("function_words.tsv").read_text("utf-8").splitlines():
        tag, _, words = line.partition("\t")
        if tag == language:
            found.update(words.split())
    pack = claim_pack(language)
    for name in _CLOSED:
        found.update(pack.words.get(name, ()) if pack is not None else ())
    return frozenset(found)


@cache
def _singular(language: str) -> Callable[[str], str]:
    """Return what brings a noun of the language into the singular."""
    if language == "de":
        from claimx.lang.de.nouns import singular as german

        return german
    if language == "en":
        from claimx.lang.en.nouns import singular as english

        return english
    return lambda noun: noun


@cache
def _reporting(language: str) -> frozenset[str]:
    """Return the verbs that say no more than that something is said, or is so."""
    return frozenset(verb for verb, event in table_of(language).words.items() if event == "said")


@cache
def _statements(language: str) -> frozenset[str]:
    """Return the nouns for what is said or charged, as content words."""
    pack, words = claim_pack(language), _words_of(language)
    if pack is None:
        return frozenset()
    listed = pack.words["statement_noun"] | pack.words.get("charge_noun", frozenset())
    lemmas = {words.lemma(word) or word for noun in listed for word in (noun, noun.capitalize())}
    return frozenset(lemmas)


def _is_of_cue(claim: Claim) -> bool:
    """Tell whether a frame is that of the verb that introduces a content: "meldete 15 Tote"."""
    frame, cue = claim.frame, claim.cue
    return frame is not None and cue is not None and any(span in cue.spans for span in frame.predicate_spans)


class _Words:
    """Dictionary forms in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.closed = _function_words(language)
        self.singular = _singular(language)
        self.morphology = morphology_of(language)

    def lemma(self, word: str) -> str | None:
        """Return what stands for all forms of a word, ``None`` for a function word.

        It is the dictionary form in lower case as far as it can be told, without a final ``-e``: the table of nouns
        expects a plural, and leads ``Raketen`` back to ``Rakete``, but ``Rakete`` perhaps to ``Raket``.
        """
        word = unicodedata.normalize("NFC", word.replace("\u00ad", ""))
        low = word.casefold() if self.language != "de" else word.lower()
        if not low or low in self.closed or not any(c.isalpha() for c in low):
            return None
        if self.morphology is None:
            return self._verb_of(low) or self.singular(low)
        if word[:1].isupper():
            return self.singular(word).lower().rstrip("e")
        form = self.morphology.look_up(low)
        verbs = [form.finite[0][0] if form.finite else None, form.participle, form.infinitive, form.zu_infinitive]
        verb = next((lemma for lemma in verbs if lemma), None)
        if verb is not None:
            return None if verb in self.closed else verb
        ending = next((e for e in _ENDINGS if low.endswith(e) and len(low) - len(e) >= 3), "")
        stem = low.removesuffix(ending)
        return self.morphology.look_up(stem).participle or stem  # "getötete Soldaten"

    def is_participle(self, low: str) -> bool:
        """Tell whether a word can be an inflected participle."""
        if self.morphology is None:
            return self._verb_of(low) is not None
        stems = (low.removesuffix(ending) for ending in ("", *_ENDINGS) if low.endswith(ending))
        return any(self.morphology.look_up(stem).participle for stem in stems)

    def _verb_of(self, low: str) -> str | None:
        """Return the verb of an English participle: "destroyed houses"."""
        pack = claim_pack("en") if self.language == "en" else None
        if pack is None:
            return None
        lexicon = lexicon_of(pack)
        regular = low.endswith("ed") or (low.endswith("ing") and not lexicon.is_common(low))
        if not regular and (low not in lexicon.irregular or low.endswith("s") or lexicon.is_common(low)):
            return None
        verb = lexicon.lemma(low)
        return verb if verb != low and lexicon.is_verb(verb) else None


@cache
def _words_of(language: str) -> _Words:
    return _Words(language)


def _readings(name: Entity) -> tuple[str, ...]:
    """Return what a name may stand for: "Ulmer" for "Ulm", "Bremer" for "Bremen", "Münchner" for "München"."""
    low = (name.canonical or name.text).casefold()
    if name.form != "derived" or name.canonical is not None or not low.endswith("er"):
        return (low,)
    return (low, low[:-2], f"{low[:-2]}en", f"{low[:-3]}en")


def _preposition(spans: Sequence[Span]) -> str:
    return spans[0].text.partition(" ")[0].lower()


class ContentReader:
    """Reads the contents of the claims of one analysis.

    Args:
        analysis: The claims with what they point at.
    """

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.entities, self.quantities = Places(analysis.entities), Places(analysis.quantities)
        self.times = {time.id: time for time in analysis.times}
        self.amounts = {quantity.id: quantity for quantity in analysis.quantities}

    @cached_property
    def setting(self) -> frozenset[str]:
        """The names in the text, but for those of whom it only says that they say something."""
        said = Places(self.analysis.entities).inside([s for c in self.analysis.claims for s in c.holder.spans])
        holders = {name.span for name in said}
        names = (name for name in self.analysis.entities if name.span not in holders)
        return frozenset(reading for name in names for reading in _readings(name))

    def read_all(self) -> list[Content]:
        """Return the content of every claim, in text order."""
        return [self.read(claim) for claim in self.analysis.claims]

    def read(self, claim: Claim) -> Content:
        """Return the content of a claim of this analysis."""
        core = claim.proposition.core
        frame = claim.frame
        amounts = tuple(self.amounts[link.id] for link in claim.quantities if link.id in self.amounts)
        moments = [self.times[x.id] for x in claim.times if x.id in self.times and x.role != "utterance"]
        skipped = [time.span for time in moments]
        for amount in amounts:
            skipped += [s for s in (amount.number, amount.modifier_span, amount.unit_span) if s is not None]
        words = self.words(core, skipped)
        if frame is not None and frame.predicate:
            parts = self.words(frame.predicate_spans)
            language = self.language(core[0])
            closed = _words_of(language).closed | (_reporting(language) if _is_of_cue(claim) else frozenset())
            words = (words - parts) | ({frame.predicate.lower()} - closed)
        if claim.polarity == "negative" and claim.form is ClaimForm.PARAPHRASE:  # "wies Berichte zurück, wonach …"
            words = (words - _statements(self.language(core[0]))) or words
        own = frame if frame is not None and not _is_of_cue(claim) else None
        agent, patient = self._roles(own, skipped) if own is not None else (frozenset(), frozenset())
        return Content(
            self.analysis.document.id,
            claim,
            words,
            self.words(own.subject, skipped) if own is not None else frozenset(),
            amounts,
            tuple(p for p in (period_of(t.value) for t in moments) if p is not None),
            _MODES.get(claim.modality, "fact"),
            self.language(core[0]),
            agent,
            patient,
            frozenset(w for w in self.words(own.place, skipped) if w.startswith("@"))
            if own is not None
            else frozenset(),
            claim.polarity == "negative",
        )

    def _roles(self, frame: Frame, skipped: Iterable[Span]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the content words for who acts, and for what is acted upon."""
        skipped = tuple(skipped)
        if frame.voice is Voice.ACTIVE:
            objects = [s for spans in frame.objects if _preposition(spans) not in _AGENTIVE for s in spans]
            return self.words(frame.subject, skipped), self.words(objects, skipped)
        agents = [spans for spans in frame.objects if _preposition(spans) in _AGENTIVE]
        return self.words(agents[0] if agents else (), skipped), self.words(frame.subject, skipped)

    def language(self, span: Span) -> str:
        """Return the first part of the language tag of a stretch."""
        block = self.analysis.document.block_of(span)
        return (block.language if block is not None else self.analysis.document.language).split("-")[0]

    def said(self, claim: Claim) -> tuple[Period, ...]:
        """Return when a claim was made, as far as the text or the date of the document tells."""
        moments = [self.times[x.id] for x in claim.times if x.id in self.times and x.role == "utterance"]
        found = tuple(p for p in (period_of(t.value) for t in moments) if p is not None)
        day = self.analysis.document.date
        return found or ((Period(day, day),) if day is not None else ())

    def attributes(self, quantity: Quantity) -> tuple[Span, ...]:
        """Return the words before a counted noun that say more of it: its adjectives, and participles."""
        noun = quantity.noun
        if noun is None:
            return ()
        start, end = quantity.number.end, noun.span.start
        between = self.analysis.document.text[start:end] if quantity.span.end <= noun.span.end else ""
        if len(between) > _LONGEST_ATTRIBUTES or quantity.unit is not None:
            return noun.adjectives
        words = (self.analysis.document.span(start + m.start(), start + m.end()) for m in _WORD.finditer(between))
        return tuple(dict.fromkeys((*noun.adjectives, *(word for word in words if self.is_participle(word)))))

    def is_participle(self, span: Span) -> bool:
        """Tell whether a word is the participle of a verb, inflected or not."""
        return _words_of(self.language(span)).is_participle(span.text.lower())

    def words(self, spans: Sequence[Span], skipped: Iterable[Span] = ()) -> frozenset[str]:
        """Return the content words of some spans, names in canonical form, without the skipped stretches."""
        if not spans:
            return frozenset()
        reader = _words_of(self.language(spans[0]))
        names = self.entities.inside(spans)
        found = {"@" + (name.canonical or name.text).casefold() for name in names}
        taken = [*skipped, *(name.span for name in names)]
        for span in spans:
            for match in _WORD.finditer(span.text):
                start, end = span.start + match.start(), span.start + match.end()
                if not any(other.start < end and start < other.end for other in taken):
                    lemma = reader.lemma(match.group())
                    found.update((lemma,) if lemma else ())
        return frozenset(found)
