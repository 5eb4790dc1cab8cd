"""Systems under comparison: whatever turns a text into an analysis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import claimx
from claimx.types import Analysis, Document

__all__ = ["System", "open_system"]


@dataclass(frozen=True, slots=True)
class System:
    """A system and its version.

    Args:
        name: As given on the command line.
        version: What was measured, package and model.
        analyze: Returns the analysis of a gold document's text, its language and date known.
    """

    name: str
    version: str
    analyze: Callable[[Document], Analysis]


def open_system(name: str) -> System:
    """Return a tier of claimx, or claimx with a tagger, as in ``rules``, ``small``, ``spacy:de_core_news_lg``.

    Raises:
        ClaimxError: The tier or tagger is not there, or its package is not installed.
    """
    is_tagger = ":" in name or "/" in name
    pipelines: dict[str, claimx.Pipeline] = {}

    def run(document: Document) -> Analysis:
        language = document.language
        if language not in pipelines:
            tier, ner = ("rules", name) if is_tagger else (name, None)
            pipelines[language] = claimx.load(language, tier=tier, ner=ner)
        return pipelines[language](document.text, document_date=document.date, id=document.id)

    return System(name, f"claimx {claimx.__version__}", run)
