"""Systems under comparison: whatever turns a text into an analysis. ``KINDS`` says how each is named.

An adapter imports its package when it is opened, so that only what is asked for needs to be there. It is given the text
alone, with its language and date, and none of the gold: sentences are its own, or those that claimx finds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from benchmarks.systems import claimx_tiers, names, numbers
from benchmarks.systems.base import MissingPackageError, System
from benchmarks.systems.spec import OPTIONS, Spec, parse_spec
from claimx.errors import ClaimxError, InputError, MissingDependencyError

__all__ = ["KINDS", "Kind", "System", "extra_of", "open_system", "system_label"]


class Kind(NamedTuple):
    """A kind of system: how it is named, what it is, what opens it, and which options it takes."""

    usage: str
    text: str
    opener: Callable[[Spec], System]
    options: tuple[str, ...] = ()


KINDS: dict[str, Kind] = {
    "rules": Kind("rules", "the rules of claimx, without a model", claimx_tiers.open_rules),
    "claimx": Kind(
        "small, NAME or FOLDER",
        "claimx with a model of its own: a bundled one by size or name, yours by its folder",
        claimx_tiers.open_model,
        ("trained-on",),
    ),
    "claimx+spacy": Kind(
        "claimx+spacy:NAME", "claimx with the names of a spaCy pipeline; likewise +hf, +gliner", claimx_tiers.open_plug
    ),
    "claimx+hf": Kind("claimx+hf:NAME", "", claimx_tiers.open_plug),
    "claimx+gliner": Kind("claimx+gliner:NAME", "", claimx_tiers.open_plug),
    "tagger": Kind(
        "tagger:NAME or FOLDER", "a model of claimx alone, without rules: names only", names.open_own, ("trained-on",)
    ),
    "spacy": Kind("spacy:NAME or FOLDER", "a spaCy pipeline: names only", names.open_spacy, ("labels", "trained-on")),
    "hf": Kind("hf:NAME or FOLDER", "a token classifier of Hugging Face: names only", names.open_hf, OPTIONS),
    "gliner": Kind("gliner[:NAME]", "GLiNER: names only", names.open_gliner, ("trained-on",)),
    "flair": Kind("flair[:NAME]", "a Flair sequence tagger: names only", names.open_flair, ("labels", "trained-on")),
    "stanza": Kind("stanza[:FOLDER]", "Stanza: names only", names.open_stanza, ("labels", "trained-on")),
    "quantulum3": Kind("quantulum3", "quantities, English only", numbers.open_quantulum3),
    "recognizers": Kind("recognizers", "recognizers-text-suite: quantities", numbers.open_recognizers),
    "text2num": Kind("text2num", "numbers", numbers.open_text2num),
    "duckling": Kind("duckling", "Duckling (pyduckling-native-phihos): quantities", numbers.open_duckling),
}


def _spec(name: str) -> Spec:
    spec = parse_spec(name, KINDS)
    kind = KINDS[spec.kind]
    for option in spec.options:
        if option not in kind.options:
            takes = ", ".join(kind.options) or "none"
            raise InputError("system options", f"{spec.kind} takes no option {option!r}; it takes {takes}")
    return spec


def system_label(name: str) -> str:
    """Return how tables and records call a system.

    Example:
        >>> system_label("small"), system_label("hf:a/b#labels=maps/mine.json")
        ('small', 'hf:a/b#labels=mine.json')
    """
    spec = _spec(name)
    label = spec.label
    return label.removeprefix("claimx:") if spec.kind == "claimx" else label


def open_system(name: str) -> System:
    """Return a system by its name; see ``KINDS``. Its model is not loaded before a language is prepared.

    Raises:
        InputError: An option is wrong.
        MissingDependencyError: What it needs is not installed, and an extra brings it.
        MissingPackageError: The same, and no extra brings it.
        ResourceError: There is no such model.

    Example:
        >>> open_system("rules").layers
        ('entities', 'quantities', 'times', 'claims')
    """
    spec = _spec(name)
    return KINDS[spec.kind].opener(spec)


def extra_of(error: ClaimxError) -> str | None:
    """Return the extra or package that brings an absent system; ``None`` where none does, as for a misspelt name."""
    return error.extra if isinstance(error, MissingDependencyError | MissingPackageError) else None
