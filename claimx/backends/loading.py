"""From a name to a tagger: the bundled models and the plugs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from claimx.backends.gliner_ner import GlinerTagger
from claimx.backends.hf_ner import HuggingFaceTagger
from claimx.backends.onnx_tagger import OnnxTagger
from claimx.backends.spacy_ner import SpacyTagger
from claimx.backends.store import Manifest, find_model
from claimx.errors import InputError
from claimx.types import Document, Entity

__all__ = ["load_tagger"]


class _Tagger(Protocol):
    """Whatever labels names in a document."""

    def tag(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities in text order."""


_ARCHITECTURES: dict[str, Callable[[Manifest, int | None], _Tagger]] = {
    "bert-heads-onnx": OnnxTagger.load,
}
_PLUGS: dict[str, Callable[[str, int | None], _Tagger]] = {
    "gliner": GlinerTagger.load,
    "hf": HuggingFaceTagger.load,
    "spacy": SpacyTagger.load,
}


def load_tagger(name: str, *, language: str | None = None, threads: int | None = None) -> _Tagger:
    """Load a tagger of names.

    Args:
        name: A bundled model, by name, size (``small``) or folder; or ``spacy:NAME``, ``hf:NAME``, ``gliner:NAME``.
        language: The language that is to be read, where a size leaves a choice.
        threads: Threads of the model; ``None`` for one a core, or as the runtime of a plug has it.

    Raises:
        ResourceError: There is no such model.
        InputError: The model folder is damaged or of an unknown architecture.
        MissingDependencyError: The packages that it needs are not installed.
    """
    if threads is not None and threads < 1:
        raise InputError("threads", f"expected at least 1, got {threads}")
    plug, colon, rest = name.partition(":")
    if colon and plug in _PLUGS:
        return _PLUGS[plug](rest, threads)
    manifest = find_model(name, language=language)
    if manifest.architecture not in _ARCHITECTURES:
        known = ", ".join(sorted(_ARCHITECTURES))
        raise InputError(str(manifest.folder), f"unknown architecture {manifest.architecture!r}; known: {known}")
    return _ARCHITECTURES[manifest.architecture](manifest, threads)
