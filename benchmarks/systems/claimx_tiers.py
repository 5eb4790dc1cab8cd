"""claimx itself: its rules, its models, and its rules beside another tagger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import claimx
from benchmarks.systems.base import ALL_LAYERS, System, claimx_facts
from benchmarks.systems.spec import Spec, digest_of_path, find_trained_on, package_versions
from claimx.backends import Manifest, available_models, find_model, tier_names
from claimx.types import Analysis, Document

__all__ = ["model_facts", "models_named", "open_model", "open_plug", "open_rules"]

_RUNTIME = ("onnxruntime", "tokenizers", "numpy")
_PLUG_PACKAGES = {"spacy": ("spacy",), "hf": ("transformers", "torch"), "gliner": ("gliner", "transformers", "torch")}


@dataclass(slots=True)
class _Pipelines:
    """Pipelines of a tier or with a tagger, by language."""

    tier: str
    ner: str | None = None
    by_language: dict[str, claimx.Pipeline] = field(default_factory=dict)

    def prepare(self, language: str) -> claimx.Pipeline:
        key = "" if language == "und" else language
        if key not in self.by_language:
            self.by_language[key] = claimx.load(key or None, tier=self.tier, ner=self.ner)
        return self.by_language[key]

    def analyze(self, document: Document) -> Analysis:
        pipeline = self.prepare(document.language)
        return pipeline(document.text, document_date=document.date, id=document.id)


def open_rules(spec: Spec) -> System:
    """Return the rules alone."""
    runner = _Pipelines("rules")
    return System(spec.label, claimx_facts(), ALL_LAYERS, runner.prepare, runner.analyze)


def models_named(name: str) -> tuple[Manifest, ...]:
    """Return the models of a size, which may be several for several languages, or the one of a name or folder.

    Raises:
        ResourceError: There is no such model.
        InputError: The folder holds no sound model.
    """
    first = find_model(name)
    of_size = [model for model in available_models() if (model.size, model.task) == (name, first.task)]
    return tuple(of_size) if first.size == name and not Path(name).is_dir() else (first,)


def model_facts(models: Sequence[Manifest]) -> dict[str, str]:
    """Return what the answers of models of ours depend on."""
    revisions = " ".join(f"{model.name}@{model.revision}" for model in models)
    return {**claimx_facts(), **package_versions(*_RUNTIME), "model": revisions}


def open_model(spec: Spec) -> System:
    """Return claimx with a model of its own: by size (``small``), by name, or by folder.

    Raises:
        ResourceError: There is no such model.
        InputError: The folder holds no sound model.
    """
    models = models_named(spec.name)
    runner = _Pipelines(spec.name) if spec.name in tier_names() else _Pipelines("rules", spec.name)
    trained_on = spec.trained_on or find_trained_on(models[0].folder)
    name, folders = spec.label.removeprefix("claimx:"), tuple(model.folder for model in models)
    return System(name, model_facts(models), ALL_LAYERS, runner.prepare, runner.analyze, folders, trained_on)


def open_plug(spec: Spec) -> System:
    """Return claimx with the names of another tagger beside its rules."""
    plug = spec.kind.removeprefix("claimx+")
    runner = _Pipelines("rules", f"{plug}:{spec.name}")
    facts = {**claimx_facts(), **package_versions(*_PLUG_PACKAGES[plug]), "model": spec.name}
    files = (spec.path,) if spec.path else ()
    if spec.path:
        facts["model"] = digest_of_path(spec.path)
    return System(spec.label, facts, ALL_LAYERS, runner.prepare, runner.analyze, files, spec.trained_on)
