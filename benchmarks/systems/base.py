"""What every adapter is made of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import claimx
from benchmarks.systems.spec import digest_of_path
from claimx.errors import ClaimxError, MissingDependencyError
from claimx.text import read_document
from claimx.types import Analysis, Document

__all__ = ["ALL_LAYERS", "MissingPackageError", "System", "claimx_facts", "need", "read_anew"]

ALL_LAYERS = ("entities", "quantities", "times", "claims")
EXTRAS = ("bench", "small", "spacy", "transformers")


class MissingPackageError(ClaimxError, ImportError):
    """A package is not installed that no extra of claimx brings."""

    def __init__(self, package: str) -> None:
        super().__init__(package)
        self.extra = self.package = package

    def __str__(self) -> str:
        advice = "it may need an environment of its own, see --python"
        return f"this needs the package {self.package!r}; install it with: pip install {self.package} ({advice})"


@dataclass(frozen=True, slots=True)
class System:
    """A system and what its answers depend on.

    Args:
        name: As in tables and records.
        facts: Versions of packages, digests of models and code, options: with all of them the same, a text has the
            same answer.
        layers: Kinds of record that it finds; others are not held against it.
        prepare: Loads what reading a language needs.
        analyze: Returns the analysis of a text, its language and date known.
        files: Files and folders of its model.
        trained_on: List of the text that its model was trained on.
    """

    name: str
    facts: Mapping[str, str]
    layers: tuple[str, ...]
    prepare: Callable[[str], object]
    analyze: Callable[[Document], Analysis]
    files: tuple[Path, ...] = ()
    trained_on: Path | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the facts, in hexadecimal."""
        return hashlib.sha256(json.dumps(dict(sorted(self.facts.items()))).encode()).hexdigest()

    @property
    def version(self) -> str:
        """The facts on one line, digests cut."""
        return ", ".join(f"{name} {value[:12] if len(value) == 64 else value}" for name, value in self.facts.items())


def need(module: str, extra: str) -> ModuleType:
    """Import a module of an optional package.

    Args:
        module: Name of the module.
        extra: The extra or package that brings it.

    Raises:
        MissingDependencyError: It cannot be imported, and an extra of claimx brings it.
        MissingPackageError: It cannot be imported, and no extra brings it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        if extra in EXTRAS:
            raise MissingDependencyError(module, extra) from error
        raise MissingPackageError(extra) from error


@cache
def claimx_facts() -> dict[str, str]:
    """Return version and digest of the library: rules change more often than versions."""
    folder = Path(claimx.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.name.startswith(("_models", "_bench", "__pycache__")):
            continue
        digest.update(path.name.encode() + digest_of_path(path).encode())
    return {"claimx": claimx.__version__, "code": digest.hexdigest()}


def read_anew(document: Document) -> Document:
    """Return the same text with sentences and tokens as claimx finds them, whatever came with it."""
    return read_document(document.text, language=document.language, id=document.id, date=document.date)
