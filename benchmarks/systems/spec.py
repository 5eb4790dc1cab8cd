"""How a system is named on the command line, and what its answers depend on.

    KIND:NAME#option=value,…    as in hf:models/mine#labels=map.json,aggregation=simple

A bare folder says by its files what it is: a model of claimx, a spaCy pipeline, a token classifier, GLiNER.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from claimx.backends.labels import COMMON_LABELS, Reading
from claimx.errors import InputError

__all__ = ["LabelMap", "Spec", "digest_of_path", "package_versions", "parse_spec", "read_label_map", "size_of_path"]

OPTIONS = ("labels", "aggregation", "trained-on")
# File of a folder -> kind of system.
_MARKS = {
    "MANIFEST.json": "claimx",
    "gliner_config.json": "gliner",
    "meta.json": "spacy",
    "config.json": "hf",
}
_PREFIXES = frozenset("BIESLUM")
_CHUNK = 1 << 20

LabelMap = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Spec:
    """A system as it was asked for.

    Args:
        text: What stood on the command line.
        kind: ``rules``, ``claimx``, ``spacy``, ``hf``, …
        name: Model, folder or size; empty for systems without a choice.
        options: What stands behind ``#``.
    """

    text: str
    kind: str
    name: str = ""
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path | None:
        """The file or folder of the name, if it is one."""
        path = Path(self.name)
        return path if self.name and path.exists() else None

    @property
    def label(self) -> str:
        """How tables and records call it: without the folder, which differs from machine to machine."""
        name = self.path.resolve().name if self.path else self.name
        marked = {key: Path(value).name for key, value in self.options.items() if key != "trained-on"}
        options = ",".join(f"{key}={value}" for key, value in sorted(marked.items()))
        return f"{self.kind}{':' if name else ''}{name}{'#' if options else ''}{options}"

    @property
    def trained_on(self) -> Path | None:
        """The list of what the model was trained on: as given, or as it lies in the folder of the model."""
        if "trained-on" in self.options:
            return Path(self.options["trained-on"])
        if self.path is None:
            return None
        return find_trained_on(self.path)


def find_trained_on(folder: Path) -> Path | None:
    """Return the list of training text in a model folder, ``None`` where it has none."""
    names = ["trained_on.txt", "trained_on.txt.gz"]
    manifest = folder / "MANIFEST.json"
    if manifest.is_file():
        named = json.loads(manifest.read_text("utf-8")).get("trained_on")
        names = [Path(named).name, *names] if isinstance(named, str) else names
    return next((folder / name for name in names if (folder / name).is_file()), None)


def parse_spec(text: str, kinds: Iterable[str]) -> Spec:
    """Read the name of a system.

    Raises:
        InputError: An option is unknown.

    Example:
        >>> parse_spec("hf:dslim/bert-base-NER#aggregation=simple", ["hf"]).name
        'dslim/bert-base-NER'
    """
    body, _, rest = text.partition("#")
    options = {}
    for part in filter(None, rest.split(",")):
        key, _, value = part.partition("=")
        if key not in OPTIONS or not value:
            raise InputError("system options", f"no option {part!r}; there are {', '.join(f'{o}=…' for o in OPTIONS)}")
        options[key] = value
    kind, colon, name = body.partition(":")
    if colon and kind in kinds:
        return Spec(text, kind, name, options)
    if not colon and body in kinds:
        return Spec(text, body, "", options)
    if Path(body).is_dir():
        found = [kind for mark, kind in _MARKS.items() if (Path(body) / mark).is_file()]
        if not found:
            raise InputError(body, f"the folder is no model: there is none of {', '.join(_MARKS)} in it")
        return Spec(text, found[0], body, options)
    return Spec(text, "claimx", body, options)


def read_label_map(path: str) -> LabelMap:
    """Read a JSON object that says what the labels of a model mean here.

    ``{"COMPANY": "ORG", "DEMONYM": "LOCderiv", "DATE": null}`` gives labels a meaning, ``{"LABEL_1": "B-PER"}`` whole
    tags; ``null`` leaves a label out. Labels that are not listed keep their usual meaning.

    Raises:
        InputError: The file cannot be read, or a value is none of our labels.
    """
    try:
        content = json.loads(Path(path).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(path, f"is no label map in JSON: {error}") from error
    if not isinstance(content, dict):
        raise InputError(path, 'is no label map; expected an object as in {"COMPANY": "ORG"}')
    for name, meaning in content.items():
        if meaning is not None and _split(str(meaning))[1].upper() not in _upper_labels():
            raise InputError(
                path, f"{name!r} leads to {meaning!r}, which is no label; try PER, ORG, LOC, MISC, LOCderiv"
            )
    return {str(name): None if meaning is None else str(meaning) for name, meaning in content.items()}


def _split(tag: str) -> tuple[str, str]:
    prefix, dash, label = tag.partition("-")
    return (prefix, label) if dash and prefix in _PREFIXES else ("", tag)


@cache
def _upper_labels() -> Mapping[str, Reading]:
    return {name.upper(): reading for name, reading in COMMON_LABELS.items()} | {"O": COMMON_LABELS["MISC"]}


def readings(labels: LabelMap) -> dict[str, Reading]:
    """Return the meaning of every label, in capitals: the usual ones and those of the map."""
    found: dict[str, Reading] = dict(_upper_labels())
    del found["O"]
    for name, meaning in labels.items():
        key = _split(name)[1].upper()
        if meaning is None:
            found.pop(key, None)
        elif not _split(meaning)[0]:
            found[key] = _upper_labels()[meaning.upper()]
    return found


def renamed_tags(id2label: Mapping[int, str], labels: LabelMap) -> dict[int, str]:
    """Return the tags of a model with whole tags renamed, and every scheme written as BIO.

    Example:
        >>> renamed_tags({0: "O", 1: "LABEL_1", 2: "U-LOC", 3: "L-LOC"}, {"LABEL_1": "B-PER"})
        {0: 'O', 1: 'B-PER', 2: 'B-LOC', 3: 'I-LOC'}
    """
    bio = {"U": "B", "S": "B", "L": "I", "E": "I", "M": "I"}
    tags = {}
    for number, name in id2label.items():
        wanted = labels.get(name)
        whole = wanted if wanted is not None and (_split(wanted)[0] or wanted == "O") else name
        prefix, label = _split(str(whole))
        tags[int(number)] = f"{bio.get(prefix, prefix)}-{label}" if prefix else label
    return tags


def package_versions(*packages: str) -> dict[str, str]:
    """Return the versions of packages that are installed."""
    found = {}
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".pyc")


def digest_of_path(path: Path) -> str:
    """Return the SHA-256 over a file, or over the names and contents of all files of a folder."""
    digest = hashlib.sha256()
    for file_path in _files(path):
        digest.update(file_path.relative_to(path).as_posix().encode() + b"\0")
        with file_path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()


def size_of_path(path: Path) -> int:
    """Return the bytes of a file or of all files of a folder."""
    return sum(file_path.stat().st_size for file_path in _files(path))
