"""Entities by gazetteers, word shapes and context."""

from __future__ import annotations

from collections.abc import Iterable

from claimx.lang import LanguagePack
from claimx.lang.entity_pack import EntityPack
from claimx.ner.appositions import apposed_at, quoted_at
from claimx.ner.compounds import compound_at, derived_at
from claimx.ner.evidence import unknown_names
from claimx.ner.organisations import organisation_at, work_at
from claimx.ner.persons import Memory, persons_in
from claimx.ner.places import place_at, road_at
from claimx.ner.words import Match, Word, longest, words_of
from claimx.types import Document, Entity, EntityForm, EntityLabel, Provenance, Span
from claimx.version import __version__

__all__ = ["RuleRecognizer", "known_names"]

# Of two readings of one stretch the longer wins; of two of one length the one whose rule stands earlier.
_ORDER = (
    "work.quoted", "person.title", "state", "list", "seat", "inhabitant", "adjective", "person.given", "org.apposed",
    "person.speech", "place.head", "org.legal", "org.head", "org.form", "misc.apposed", "place.road", "compound",
    "work", "mention", "derivation", "person.memory", "org.acronym", "place.preposition",
)  # fmt: skip
_RANK = {rule: i for i, rule in enumerate(_ORDER)}


class RuleRecognizer:
    """Find entities in a document by lists, shapes and context.

    Args:
        pack: The language. Without an ``entities`` section nothing is found.

    Example:
        >>> from claimx.lang import get_pack
        >>> from claimx.text import read_document
        >>> document = read_document("Außenminister Lawrow reiste nach Pjöngjang.", language="de")
        >>> [(e.span.text, str(e.label)) for e in RuleRecognizer(get_pack("de")).recognize(document)]
        [('Lawrow', 'PER'), ('Pjöngjang', 'LOC')]
    """

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack.entities
        self.version = __version__

    def recognize(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities in text order, without overlap; all blocks are read, headings too."""
        if self.pack is None:
            return ()
        sentences = [words_of(document, sentence) for sentence in document.sentences]
        memory = Memory()
        people = [persons_in(self.pack, words, memory) for words in sentences]
        found: list[Entity] = []
        for index, (words, persons) in enumerate(zip(sentences, people, strict=True)):
            readings = [*persons, *memory.mentions(self.pack, words), *_readings(self.pack, words)]
            known = choose(readings)
            known = sorted([*known, *unknown_names(self.pack, words, known)])
            found.extend(self._entity(document, words, match, index) for match in known)
        return tuple(found)

    def _entity(self, document: Document, words: list[Word], match: Match, sentence: int) -> Entity:
        assert self.pack is not None
        start, end = words[match.first].start, words[match.last - 1].end
        rule = f"{self.pack.tag}.entity.{match.rule}"
        provenance = Provenance("claimx.ner.rules", self.version, rule=rule, sentence=sentence)
        span: Span = document.span(start, end)
        return Entity(span, EntityLabel(match.label), EntityForm(match.form), match.canonical, None, provenance)


def known_names(pack: EntityPack, words: list[Word]) -> list[Match]:
    """Return what lists and rules find in a sentence by itself."""
    return choose([*persons_in(pack, words, Memory()), *_readings(pack, words)])


def _readings(pack: EntityPack, words: list[Word]) -> Iterable[Match]:
    """Yield what each word, and the words after it, may name."""
    for i, word in enumerate(words):
        text = word.text
        capital = text[0].isupper()
        if capital or text[0].isdigit() or text[0].islower():
            found = longest(pack, words, i, endings=pack.genitive) if capital or text in pack.lexicon else None
            if found:
                last, name = found
                yield place_at(pack, words, Match(i, last, name.label, name.form, name.canonical, name.rule))
            for match in (derived_at(pack, words, i), compound_at(pack, words, i)):
                if match:
                    yield match
        if capital:
            for match in (
                organisation_at(pack, words, i),
                work_at(pack, words, i),
                apposed_at(pack, words, i),
                quoted_at(pack, words, i),
                road_at(pack, words, i),
            ):
                if match:
                    yield match


def choose(readings: Iterable[Match]) -> list[Match]:
    """Keep readings that do not overlap: longer before shorter, then by the order of the rules."""
    ranked = sorted(readings, key=lambda m: (m.first - m.last, _RANK[m.rule], m.first, m.label))
    taken: set[int] = set()
    kept = []
    for match in ranked:
        if match.label and taken.isdisjoint(range(match.first, match.last)):
            taken.update(range(match.first, match.last))
            kept.append(match)
    return sorted(kept)
