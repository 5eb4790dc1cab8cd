"""Systems under comparison: whatever turns a text into an analysis. ``KINDS`` says how each is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version

import claimx
from claimx.backends import load_tagger
from claimx.errors import ClaimxError, MissingDependencyError
from claimx.types import Analysis, Document, Entity

__all__ = ["KINDS", "System", "extra_of", "open_system"]

KINDS = {
    "rules": "the rules of claimx, without a model",
    "small": "claimx with its bundled model; likewise any other bundled model by name, size or folder",
    "spacy:NAME": "claimx with the names of a spaCy pipeline, installed or in a folder",
    "hf:NAME": "claimx with the names of a Hugging Face token classifier",
    "gliner:NAME": "claimx with the names of a GLiNER model",
    "tagger-only:NAME": "one of the models above alone, without rules: entities only",
}
TAGGER_ONLY = "tagger-only:"
_PACKAGES = {"small": "onnxruntime", "spacy": "spacy", "hf": "transformers", "gliner": "gliner"}


@dataclass(frozen=True, slots=True)
class System:
    """A system and its version.

    Args:
        name: As given on the command line.
        version: What was measured, package and model.
        prepare: Loads what reading a language needs.
        analyze: Returns the analysis of a gold document's text, its language and date known.
    """

    name: str
    version: str
    prepare: Callable[[str], object]
    analyze: Callable[[Document], Analysis]


@dataclass(slots=True)
class _Pipelines:
    """Pipelines of a tier or with a tagger, by language."""

    name: str
    by_language: dict[str, claimx.Pipeline] = field(default_factory=dict)

    def prepare(self, language: str) -> claimx.Pipeline:
        if language not in self.by_language:
            is_tagger = ":" in self.name or "/" in self.name
            tier, ner = ("rules", self.name) if is_tagger else (self.name, None)
            self.by_language[language] = claimx.load(language, tier=tier, ner=ner)
        return self.by_language[language]

    def analyze(self, document: Document) -> Analysis:
        pipeline = self.prepare(document.language)
        return pipeline(document.text, document_date=document.date, id=document.id)


@dataclass(slots=True)
class _TaggerAlone:
    """A tagger that reads the gold sentences, and nothing beside it."""

    name: str
    by_language: dict[str, Callable[[Document], tuple[Entity, ...]]] = field(default_factory=dict)

    def prepare(self, language: str) -> Callable[[Document], tuple[Entity, ...]]:
        if language not in self.by_language:
            self.by_language[language] = load_tagger(self.name, language=language.split("-", maxsplit=1)[0]).tag
        return self.by_language[language]

    def analyze(self, document: Document) -> Analysis:
        return Analysis(document, self.prepare(document.language)(document))


def open_system(name: str) -> System:
    """Return a tier of claimx, claimx with a tagger, or a tagger alone; see ``KINDS``.

    Nothing is loaded before a language is prepared.

    Example:
        >>> open_system("rules").name
        'rules'
    """
    runner = _TaggerAlone(name.removeprefix(TAGGER_ONLY)) if name.startswith(TAGGER_ONLY) else _Pipelines(name)
    return System(name, _version(name), runner.prepare, runner.analyze)


def _plug(name: str) -> str:
    return name.removeprefix(TAGGER_ONLY).partition(":")[0]


def _version(name: str) -> str:
    found = f"claimx {claimx.__version__}"
    package = _PACKAGES.get(_plug(name))
    if package:
        try:
            found += f", {package} {version(package)}"
        except PackageNotFoundError:
            return found
    return found


def extra_of(error: ClaimxError) -> str | None:
    """Return the extra that brings an absent system; ``None`` where none does, as for a misspelt name."""
    return error.extra if isinstance(error, MissingDependencyError) else None
