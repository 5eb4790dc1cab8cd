"""Speech events of Bundestag speeches: ``spkatt:PATH`` with the tar.gz, a folder or one JSON file of SpkAtt-2023.

``#part=dev`` takes only files of that folder, ``#limit=N`` the first N speeches. An annotation without a cue is left
out; particles of a cue (PTC) belong to it; Addr, Topic, Medium and Evidence have no counterpart here and are not read.
An event without a message is kept, its cue in the place of the proposition.
"""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.corpora.columns import Options, join_tokens
from claimx.errors import InputError, RecordError, ResourceError
from claimx.scoring import Gold
from claimx.types import (
    Analysis,
    Block,
    BlockKind,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    ClaimList,
    Cue,
    CueClass,
    Document,
    Holder,
    HolderType,
    Modality,
    Proposition,
    Provenance,
    Resolution,
    Span,
)

__all__ = ["load_events"]

_ORIGIN = Provenance("gold", "1")
_ROLES = (("Cue", "PTC"), ("Source",), ("Message",))


def load_events(path: str, options: Options) -> tuple[Gold, ...]:
    """Read the speeches of SpkAtt-2023 with their cues, sources and messages.

    Raises:
        ResourceError: There is no such file.
        RecordError: A speech is not in the shared task's format.
        InputError: No speech is there.
    """
    golds = tuple(_gold(name, speech) for name, speech in islice(_speeches(path, options.part), options.limit or None))
    if not golds:
        raise InputError(path, "there is no speech in it; does the part fit?")
    return golds


def _speeches(path: str, part: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    place = Path(path)
    if not place.exists():
        raise ResourceError("corpus file", path, ())
    if place.name.endswith((".tar.gz", ".tgz", ".tar")):
        with tarfile.open(place) as archive:
            for member in sorted(archive.getmembers(), key=lambda member: member.name):
                file = archive.extractfile(member) if _is_wanted(Path(member.name), part) else None
                if file is not None:
                    yield Path(member.name).stem, json.loads(file.read().decode("utf-8"))
        return
    for file_path in [place] if place.is_file() else sorted(place.rglob("*.json")):
        if place.is_file() or _is_wanted(file_path, part):
            yield file_path.stem, json.loads(file_path.read_text("utf-8"))


def _is_wanted(path: Path, part: str) -> bool:
    return path.suffix == ".json" and not path.name.startswith(".") and (not part or part in path.parts)


def _gold(name: str, speech: Mapping[str, Any]) -> Gold:
    text, sentences = "", []
    places: dict[str, tuple[int, int]] = {}
    try:
        for sentence in speech["Sentences"]:
            text += " " if text else ""
            body, tokens = join_tokens(sentence["Tokens"])
            for index, (start, end) in enumerate(tokens):
                places[f"{sentence['SentenceId']}:{index}"] = (len(text) + start, len(text) + end)
            if body:
                sentences.append((len(text), len(text) + len(body)))
            text += body
        roles = [
            [sorted(places[token] for role in names for token in annotation.get(role, ())) for names in _ROLES]
            for annotation in speech["Annotations"]
        ]
    except (KeyError, TypeError) as error:
        raise RecordError(name, f"not in the format of SpkAtt-2023: {error!r}") from error
    whole = (Block(Span(0, len(text), text), BlockKind.PARAGRAPH, "de"),) if text else ()
    document = Document(text, "de", name, None, whole, tuple(Span(s, e, text[s:e]) for s, e in sentences))
    claims = [_claim(text, cue, source, message) for cue, source, message in roles if cue]
    return Gold(Analysis(document, claims=ClaimList(claims)), layers=("attribution",))


def _claim(
    text: str, cue: list[tuple[int, int]], source: list[tuple[int, int]], message: list[tuple[int, int]]
) -> Claim:
    spans = [
        tuple(Span(start, end, text[start:end]) for start, end in _merged(text, part))
        for part in (cue, source, message)
    ]
    holder = Holder(spans[1], HolderType.UNKNOWN, Resolution.EXPLICIT if spans[1] else Resolution.UNRESOLVED)
    proposition = spans[2] or spans[0]
    return Claim(
        ClaimKind.ATTRIBUTED,
        holder,
        Cue(spans[0], CueClass("none")),
        Proposition(proposition, proposition),
        ClaimForm.INDIRECT,
        Modality.ASSERT,
        Certainty.UNKNOWN,
        "positive",
        _ORIGIN,
    )


def _merged(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join tokens that nothing but space parts."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(set(places)):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged
