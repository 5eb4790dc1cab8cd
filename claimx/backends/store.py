"""The model store: folders with a manifest, whose digests are checked before anything is loaded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from claimx.errors import InputError, ResourceError

__all__ = ["MANIFEST", "Manifest", "available_models", "find_model", "read_manifest"]

MANIFEST = "MANIFEST.json"
_FIELDS = ("name", "task", "languages", "size", "architecture", "heads", "settings", "files")
_SCHEMA = 2
_CHUNK = 1 << 20
_RUNTIME = ("numpy", "onnxruntime", "tokenizers")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model folder says of itself.

    Args:
        folder: Where it lies.
        name: Name of the folder: ``<languages>_<task>_<domain>_<size>``.
        task: What it does, as in ``ner`` or, for several at once, ``multi``.
        languages: BCP 47 tags that it was measured on.
        size: Tier that it serves, as in ``small``.
        architecture: Key of the table in :mod:`claimx.backends.loading`.
        heads: Tags of each output, in order; the outputs stand side by side in this order.
        settings: What the architecture needs to know, as in ``window``.
        files: SHA-256 of each file.
    """

    folder: Path
    name: str
    task: str
    languages: tuple[str, ...]
    size: str
    architecture: str
    heads: Mapping[str, tuple[str, ...]]
    settings: Mapping[str, Any]
    files: Mapping[str, str]

    @property
    def revision(self) -> str:
        """The first twelve hexadecimal digits of a digest over all files."""
        whole = "".join(f"{name}:{digest}\n" for name, digest in sorted(self.files.items()))
        return hashlib.sha256(whole.encode()).hexdigest()[:12]

    def verify(self) -> None:
        """Compare every file with its digest.

        Raises:
            InputError: A file is missing or is not the one that was released.
        """
        for name, expected in sorted(self.files.items()):
            path = self.folder / name
            if not path.is_file():
                raise InputError(str(path), f"the file is missing; get the model folder {self.name!r} again")
            found = _digest(path)
            if found != expected:
                reason = f"expected SHA-256 {expected[:12]}…, found {found[:12]}…: the file is damaged or foreign"
                raise InputError(str(path), f"{reason}; get the model folder {self.name!r} again")


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a model folder; the files themselves are checked by :meth:`Manifest.verify`.

    Raises:
        InputError: There is no manifest, or it is none of ours.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise InputError(str(folder), f"no model folder: there is no {MANIFEST} in it")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InputError(str(path), f"the manifest is no JSON: {error}") from error
    if not isinstance(raw, dict) or raw.get("schema") != _SCHEMA:
        raise InputError(str(path), f"expected a model manifest with schema {_SCHEMA}")
    if lacking := [repr(name) for name in _FIELDS if name not in raw]:
        raise InputError(str(path), f"the manifest is not complete: it lacks {', '.join(lacking)}")
    try:
        return Manifest(
            folder=folder,
            name=str(raw["name"]),
            task=str(raw["task"]),
            languages=tuple(raw["languages"]),
            size=str(raw["size"]),
            architecture=str(raw["architecture"]),
            heads={str(head): tuple(tags) for head, tags in raw["heads"].items()},
            settings=dict(raw["settings"]),
            files={_plain_name(path, name): str(digest) for name, digest in raw["files"].items()},
        )
    except (AttributeError, TypeError, ValueError) as error:
        raise InputError(str(path), f"a field of the manifest is of another type than expected: {error}") from error


def _plain_name(manifest: Path, name: str) -> str:
    """Return a file name that stays within its folder."""
    if name != Path(name).name:
        raise InputError(str(manifest), f"the file name {name!r} leaves the model folder")
    return name


def _homes() -> Iterator[Path]:
    """Yield the folders that may hold models: the one in the installed package, then the one of the repository."""
    package = resources.files("claimx")
    if isinstance(package, Path):
        yield package / "_models"
        yield package.parent / "models"


@cache
def available_models() -> tuple[Manifest, ...]:
    """Return the models that came with this installation, by name."""
    found: dict[str, Manifest] = {}
    for home in _homes():
        for path in sorted(home.glob(f"*/{MANIFEST}")):
            manifest = read_manifest(path.parent)
            found.setdefault(manifest.name, manifest)
    return tuple(found[name] for name in sorted(found))


def runtime_is_installed() -> bool:
    """Tell whether the packages are there that bundled models need."""
    return all(find_spec(package) is not None for package in _RUNTIME)


def find_model(name: str, *, language: str | None = None, head: str = "ner") -> Manifest:
    """Find a model by its name, by its folder, or by its size (the tier).

    Args:
        name: As in ``de-en_ner_general_small``, ``small``, or the path of a model folder.
        language: A language that a model named by size must know.
        head: The head that a model named by size must have.

    Raises:
        ResourceError: There is none.
        InputError: The folder holds no sound manifest.
    """
    models = available_models()
    for model in models:
        if model.name == name:
            return model
    fits = [m for m in models if m.size == name and head in m.heads and _speaks(m, language)]
    if fits:
        return fits[0]
    if Path(name).is_dir():
        return read_manifest(Path(name))
    raise ResourceError("model", name, tuple(model.name for model in models))


def _speaks(model: Manifest, language: str | None) -> bool:
    return language is None or language.split("-")[0] in model.languages


def tier_names() -> tuple[str, ...]:
    """Return the tiers that can be chosen here: ``rules``, and the sizes of installed models."""
    sizes = {m.size for m in available_models() if "ner" in m.heads} if runtime_is_installed() else set()
    return ("rules", *sorted(sizes))


def best_tier(language: str | None) -> str:
    """Return the best tier installed for a language: ``small`` where model and runtime are there, else ``rules``."""
    if not runtime_is_installed():
        return "rules"
    sizes = [m.size for m in available_models() if "ner" in m.heads and _speaks(m, language)]
    return sizes[0] if sizes else "rules"
