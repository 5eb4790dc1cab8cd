"""What the claims room wants to know of a language: word lists, verb forms, cues."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from types import MappingProxyType

__all__ = ["ClaimPack", "Effects", "NounCue", "VerbCue"]


@dataclass(frozen=True, slots=True)
class Effects:
    """What a cue says about the content that it introduces; ``None`` where it says nothing.

    Args:
        modality: Name of a :class:`~claimx.types.Modality`.
        certainty: Name of a :class:`~claimx.types.Certainty`.
        polarity: ``negative`` for denials and doubts.
        endorsed: ``yes``, ``no`` or ``open``.
    """

    modality: str | None = None
    certainty: str | None = None
    polarity: str | None = None
    endorsed: str | None = None


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb that introduces what somebody holds.

    Args:
        lemma: Dictionary form, separable particle included.
        words: Further words of the cue, as in ``in Aussicht stellen``.
        cls: Name of a :class:`~claimx.types.CueClass`.
        frames: What its content may be: ``c`` clause, ``q`` quotation, ``n`` accusative, ``d`` dative, a preposition,
            or ``n+als`` for an object with its predicate.
        effects: What it says about the content.
    """

    lemma: str
    words: tuple[str, ...]
    cls: str
    frames: frozenset[str]
    effects: Effects


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun that introduces what somebody holds: the prepositions of its content, and what it says about it.

    Args:
        lemma: Dictionary form.
        prepositions: What a content that is a phrase begins with.
        effects: What the noun says about its content.
    """

    lemma: str
    prepositions: frozenset[str]
    effects: Effects


_EFFECT = {"m": "modality", "c": "certainty", "p": "polarity", "e": "endorsed"}


def _parse_effects(field: str) -> Effects:
    values = {_EFFECT[key]: value for key, _, value in (item.partition("=") for item in field.split())}
    if values.get("polarity") == "neg":
        values["polarity"] = "negative"
    return Effects(**values)


@dataclass(frozen=True)
class ClaimPack:
    """The claims section of a language; its data files are read when first asked for.

    Args:
        grammar: Which clause analysis reads the language, as in ``de``.
        package: Dotted name of the folder that holds ``words.tsv``, ``verb_cues.tsv``, ``noun_cues.tsv`` and
            ``verbs.tsv.gz``.
    """

    grammar: str
    package: str

    def _lines(self, name: str) -> list[str]:
        data = files(self.package).joinpath(name).read_bytes()
        text = (gzip.decompress(data) if name.endswith(".gz") else data).decode()
        return [line for line in text.split("\n") if line and not line.startswith("#")]

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """Named word lists, all in lower case."""
        rows = (line.split("\t") for line in self._lines("words.tsv"))
        return MappingProxyType({name: frozenset(words.split()) for name, words in rows})

    @cached_property
    def noun_heads(self) -> frozenset[str]:
        """Common nouns in their forms, in lower case and of four letters at least; compounds end in them."""
        return frozenset(form.lower() for forms in self._nouns for form in forms if len(form) > 3)

    @cached_property
    def noun_plurals(self) -> frozenset[str]:
        """Those of their forms that are plurals and nothing else."""
        heads = {forms[0].lower() for forms in self._nouns}
        found = {form.lower() for forms in self._nouns for form in forms[1:]}
        return frozenset(form for form in found - heads if len(form) > 3 and not form.endswith("s"))

    @cached_property
    def _nouns(self) -> tuple[tuple[str, ...], ...]:
        """Rows of the table of nouns: a head and its forms."""
        folder = files(self.package.rpartition(".")[0])
        lines = folder.joinpath("nouns.txt").read_text("utf-8").splitlines()
        return tuple(tuple(line.split()) for line in lines if line and not line.startswith("#"))

    @cached_property
    def verb_cues(self) -> Mapping[str, tuple[VerbCue, ...]]:
        """Cue verbs by lemma, those with most further words first."""
        return self._read_cues("verb_cues.tsv")

    @cached_property
    def experience_cues(self) -> Mapping[str, tuple[VerbCue, ...]]:
        """Predicates whose holder is no subject, by lemma as above: "Ihm missfällt, dass …"."""
        return self._read_cues("experience_cues.tsv")

    def _read_cues(self, name: str) -> Mapping[str, tuple[VerbCue, ...]]:
        found: dict[str, list[VerbCue]] = {}
        for line in self._lines(name):
            lemma, words, cls, frames, effects = line.split("\t")
            cue = VerbCue(
                lemma, tuple(words.lower().split()), cls, frozenset(frames.split(",")), _parse_effects(effects)
            )
            found.setdefault(lemma, []).append(cue)
        return MappingProxyType(
            {lemma: tuple(sorted(cues, key=lambda c: (-len(c.words), c.words))) for lemma, cues in found.items()}
        )

    @cached_property
    def cue_words(self) -> Mapping[str, frozenset[str]]:
        """Words that trigger speech events: ``lemma``, ``form`` and ``exception``, in lower case."""
        rows = (line.split("\t") for line in self._lines("cue_words.tsv"))
        return MappingProxyType({name: frozenset(words.split()) for name, words in rows})

    @cached_property
    def noun_cues(self) -> Mapping[str, NounCue]:
        """Cue nouns by every form in which they stand."""
        found = {}
        for line in self._lines("noun_cues.tsv"):
            lemma, forms, prepositions, effects = line.split("\t")
            cue = NounCue(lemma, frozenset(prepositions.split(",")) - {""}, _parse_effects(effects))
            for form in [lemma, *forms.split()]:
                found[form.lower()] = cue
                found[form.lower().replace("ss", "ß")] = cue  # as spelt before 1996
        heads = {low: found[low] for low in self.words.get("compound_cue", ())}
        compounds = {first + low: cue for first in self.words.get("cue_prefix", ()) for low, cue in heads.items()}
        return MappingProxyType(compounds | found)  # "Hauptargument", "Betrugsvorwürfe"

    @cached_property
    def verb_forms(self) -> Mapping[str, str]:
        """Coded readings by verb form, as the head of the data file explains; separable verbs under ``@particle``."""
        found: dict[str, str] = {}
        prefix = ""
        for line in self._lines("verbs.tsv.gz"):
            if line.startswith("@"):
                prefix = "@"
                continue
            form, _, readings = line.partition("\t")
            found[prefix + form] = readings
        return MappingProxyType(found)

    def read_lines(self, name: str) -> list[str]:
        """Return the lines of a further data file, plain or gzipped, without comments and blank lines."""
        return self._lines(name)
