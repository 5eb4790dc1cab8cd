"""Any spaCy pipeline as a tagger of names: ``spacy:NAME_OR_PATH``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from claimx.backends.labels import COMMON_LABELS, Reading
from claimx.errors import MissingDependencyError, ResourceError
from claimx.types import Document, Entity, Provenance

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["SpacyTagger"]

_EXTRACTOR = "claimx.backends.spacy_ner"


class SpacyTagger:
    """Labels names with the entity recognizer of a spaCy pipeline.

    spaCy reads the text of each sentence as it stands and cuts its own tokens, so that offsets need no translation.

    Args:
        nlp: The pipeline.
        name: What provenance calls it.
        labels: What its labels mean; labels that are not listed are left out.
    """

    def __init__(self, nlp: Language, name: str, labels: Mapping[str, Reading] = COMMON_LABELS) -> None:
        from spacy.about import __version__ as spacy_version

        self._nlp = nlp
        self._labels = labels
        self._version = str(spacy_version)
        self._model = f"{name}@{nlp.meta.get('version', '0')}"

    @classmethod
    def load(cls, name: str, threads: int | None = None) -> SpacyTagger:  # noqa: ARG003 - spaCy has no such setting
        """Load an installed pipeline by name, or one from a folder.

        Raises:
            MissingDependencyError: spaCy is not installed.
            ResourceError: There is no such pipeline.
        """
        try:
            import spacy
        except ImportError as error:
            raise MissingDependencyError("spacy", "spacy") from error
        try:
            nlp = spacy.load(name)
        except OSError as error:
            raise ResourceError("spaCy pipeline", name, tuple(sorted(spacy.util.get_installed_models()))) from error
        return cls(nlp, name)

    def tag(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities of a document in text order; spaCy gives no scores."""
        entities: list[Entity] = []
        # A lone surrogate is no character to spaCy; the question mark in its place is as long.
        texts = [s.text.encode("utf-8", "replace").decode("utf-8") for s in document.sentences]
        for index, doc in enumerate(self._nlp.pipe(texts)):
            offset = document.sentences[index].start
            for found in doc.ents:
                reading = self._labels.get(found.label_.upper(), self._labels.get(found.label_))
                span = document.trimmed(offset + found.start_char, offset + found.end_char)
                if reading is not None and span is not None:
                    provenance = Provenance(_EXTRACTOR, self._version, model=self._model, sentence=index)
                    entities.append(Entity(span, *reading, None, None, provenance))
        return tuple(entities)
