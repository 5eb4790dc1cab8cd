"""GLiNER, asked with the classes of this library, as a tagger of names: ``gliner:NAME_OR_PATH``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimx.backends.labels import COMMON_LABELS, Reading
from claimx.errors import MissingDependencyError, ResourceError
from claimx.types import Document, Entity, Provenance, Span

__all__ = ["GlinerTagger"]

_EXTRACTOR = "claimx.backends.gliner_ner"
_QUESTIONS = ("person", "organization", "location", "event", "law", "product")
_THRESHOLD = 0.5
_WORDS = 200  # GLiNER cuts off what is longer than some 380 words of its own


class GlinerTagger:
    """Labels names by asking GLiNER for persons, organizations, locations, events, laws and products.

    Args:
        model: A GLiNER model: anything with ``predict_entities(text, labels, threshold=...)``.
        name: What provenance calls it.
        labels: What the words that it is asked with mean.
    """

    def __init__(self, model: Any, name: str, labels: Mapping[str, Reading] = COMMON_LABELS) -> None:
        self._model = model
        self._name = name
        self._labels = labels

    @classmethod
    def load(cls, name: str, threads: int | None = None) -> GlinerTagger:
        """Load a model from a folder or, where it can be reached, from the hub.

        Raises:
            MissingDependencyError: The package ``gliner`` is not installed.
            ResourceError: There is no such model.
        """
        try:
            import gliner  # type: ignore[import-not-found, unused-ignore]
        except ImportError as error:
            raise MissingDependencyError("gliner", "transformers") from error
        if threads is not None:
            import torch

            torch.set_num_threads(threads)
        try:
            model = gliner.GLiNER.from_pretrained(name)
        except (OSError, ValueError) as error:
            raise ResourceError("GLiNER model", name, ()) from error
        return cls(model, name)

    def tag(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities of a document in text order, without overlap."""
        entities: list[Entity] = []
        for index, sentence in enumerate(document.sentences):
            for part in _parts(document, sentence):
                entities.extend(self._tag_part(document, part, index))
        return tuple(entities)

    def _tag_part(self, document: Document, part: Span, index: int) -> list[Entity]:
        text = part.text.encode("utf-8", "replace").decode("utf-8")
        found = self._model.predict_entities(text, list(_QUESTIONS), threshold=_THRESHOLD)
        kept: list[Entity] = []
        for answer in sorted(found, key=lambda a: (-a["score"], a["start"], -a["end"])):
            reading = self._labels.get(str(answer["label"]).upper())
            span = document.trimmed(part.start + answer["start"], part.start + answer["end"])
            if reading is None or span is None or any(entity.span.overlaps(span) for entity in kept):
                continue
            provenance = Provenance(_EXTRACTOR, "1", model=self._name, sentence=index)
            kept.append(Entity(span, *reading, None, round(float(answer["score"]), 4), provenance))
        return sorted(kept, key=lambda entity: entity.span)


def _parts(document: Document, sentence: Span) -> list[Span]:
    """Cut a sentence of very many words into stretches that the model reads whole."""
    tokens = document.tokens_in(sentence)
    cuts = range(0, len(tokens), _WORDS)
    ends = [tokens[min(at + _WORDS, len(tokens)) - 1].span.end for at in cuts]
    return [document.span(tokens[at].span.start, end) for at, end in zip(cuts, ends, strict=True)]
