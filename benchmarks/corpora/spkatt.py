"""Speech events of Bundestag speeches: ``spkatt:PATH`` with the tar.gz, a folder or one JSON file of SpkAtt-2023.

``#part=dev`` takes only files of that folder, ``#limit=N`` the first N speeches. An annotation without a cue is left
out; particles of a cue (PTC) belong to it; Addr, Topic, Medium and Evidence have no counterpart in a claim. An event
without a message is kept, its cue in the place of the proposition.

Predictions in the format of the shared task, one JSON a speech under the name of the gold file, are scored with all
roles by

    python -m benchmarks.corpora.spkatt GOLD_FOLDER PREDICTED_FOLDER
"""

from __future__ import annotations

import argparse
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpora.columns import join_tokens
from benchmarks.corpora.files import decode, parse_json, read_bytes
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.sources import SuiteDataError
from benchmarks.corpora.standoff import Link, Mark, Standoff
from claimx.errors import ClaimxError, InputError, RecordError
from claimx.scoring import Gold
from claimx.scoring.attribution import SpeechEvent, render_role_scores, score_speech_events

__all__ = ["events_of", "main", "read_speeches", "speech_standoff", "stream_events"]

_PARTS = {"Claim": ("Message",), "Holder": ("Source",), "Cue": ("Cue", "PTC")}


def stream_events(path: str, options: Options) -> Iterator[Gold]:
    """Read the speeches of SpkAtt-2023 with their cues, sources and messages.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A speech is not in the shared task's format.
        InputError: No speech is there.
    """

    def read() -> Iterator[Standoff]:
        empty = True
        for where, name, speech in read_speeches("spkatt", path, options.part):
            empty = False
            yield speech_standoff(where, name, speech)
        if empty:
            raise InputError(path, "there is no speech in it; does the part fit?")

    return gold_stream(read, options, path, usual=("attribution",))


def read_speeches(suite: str, path: str, part: str = "") -> Iterator[tuple[str, str, Any]]:
    """Yield where each JSON document of an archive, a folder or a file stands, its name and its content.

    Raises:
        SuiteDataError: There is no such file.
        InputError: The archive cannot be read.
        RecordError: A file holds no JSON.
    """
    place = Path(path)
    if not path or not place.exists():
        raise SuiteDataError(suite, path)
    if place.name.endswith((".tar.gz", ".tgz", ".tar")):
        try:
            archive = tarfile.open(place)  # noqa: SIM115 - closed below, opened apart from what reads it
        except (OSError, tarfile.TarError) as error:
            raise InputError(path, f"the archive cannot be read: {error}") from error
        with archive:
            for member in sorted(archive.getmembers(), key=lambda member: member.name):
                file = archive.extractfile(member) if _is_wanted(Path(member.name), part) else None
                if file is not None:
                    where = f"{path}, {member.name}"
                    yield where, Path(member.name).stem, parse_json(decode(file.read(), where), where)
        return
    for file_path in [place] if place.is_file() else sorted(place.rglob("*.json")):
        if place.is_file() or _is_wanted(file_path, part):
            where = str(file_path)
            yield where, file_path.stem, parse_json(decode(read_bytes(file_path), where), where)


def _is_wanted(path: Path, part: str) -> bool:
    return path.suffix == ".json" and not path.name.startswith(".") and (not part or part in path.parts)


def speech_standoff(where: str, name: str, speech: Mapping[str, Any], language: str = "de") -> Standoff:
    """Return a document in the shared task's format with a claim, its holder and its cue for each annotation.

    Raises:
        RecordError: It is not in that format.
    """
    text, sentences, tokens = "", [], []
    places: dict[str, tuple[int, int]] = {}
    try:
        for sentence in speech["Sentences"]:
            text += " " if text else ""
            body, inside = join_tokens(sentence["Tokens"])
            moved = [(len(text) + start, len(text) + end) for start, end in inside]
            places |= {f"{sentence['SentenceId']}:{index}": place for index, place in enumerate(moved)}
            tokens += moved
            if body:
                sentences.append((len(text), len(text) + len(body)))
            text += body
        found = [
            {label: [places[token] for role in roles for token in one.get(role, ())] for label, roles in _PARTS.items()}
            for one in speech["Annotations"]
        ]
    except (KeyError, TypeError, AttributeError) as error:
        raise RecordError(where, f"not in the format of SpkAtt-2023: {error!r}") from error
    marks: list[Mark] = []
    links: list[Link] = []
    for number, parts in enumerate(found, start=1):
        if not parts["Cue"]:
            continue
        pieces = _merged(text, parts["Claim"] or parts["Cue"])
        marks.append(Mark(f"{number}", "Claim", pieces))
        for label in ("Holder", "Cue"):
            if parts[label]:
                marks.append(Mark(f"{number}-{label}", label, _merged(text, parts[label])))
                links.append(Link(label, f"{number}", f"{number}-{label}"))
    return Standoff(where, name, text, tuple(marks), tuple(links), language, None, tuple(sentences), tuple(tokens))


def _merged(text: str, places: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join tokens that nothing but space parts."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(set(places)):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def events_of(where: str, speech: Mapping[str, Any]) -> list[SpeechEvent]:
    """Return the annotations of a speech as events over the numbers of its tokens, with every role that is there.

    Raises:
        RecordError: It is not in the shared task's format.
    """
    try:
        numbers: dict[str, int] = {}
        for sentence in speech["Sentences"]:
            for index in range(len(sentence["Tokens"])):
                numbers[f"{sentence['SentenceId']}:{index}"] = len(numbers)
        return [
            SpeechEvent(
                frozenset(numbers[token] for token in one["Cue"]),
                {
                    role: frozenset(numbers[token] for token in tokens)
                    for role, tokens in sorted(one.items())
                    if role not in ("Cue", "Frame") and isinstance(tokens, list) and tokens
                },
            )
            for one in speech["Annotations"]
            if one["Cue"]
        ]
    except (KeyError, TypeError, AttributeError) as error:
        raise RecordError(where, f"not in the format of SpkAtt-2023: {error!r}") from error


def _pairs(gold: str, predicted: str) -> Iterator[tuple[list[SpeechEvent], list[SpeechEvent]]]:
    answers = {name: (where, speech) for where, name, speech in read_speeches("spkatt", predicted)}
    for where, name, speech in read_speeches("spkatt", gold):
        if name not in answers:
            raise RecordError(predicted, f"there is no answer for {name}; an empty list of annotations would be one")
        other_where, other = answers.pop(name)
        if other.get("Sentences", speech["Sentences"]) != speech["Sentences"]:
            raise RecordError(other_where, f"its sentences are not those of {where}")
        yield events_of(where, speech), events_of(other_where, {**other, "Sentences": speech["Sentences"]})
    if answers:
        raise RecordError(predicted, f"there is no gold for {', '.join(sorted(answers))}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Score predictions in the shared task's format; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("gold")
    parser.add_argument("predicted")
    options = parser.parse_args(arguments)
    try:
        print(render_role_scores(score_speech_events(_pairs(options.gold, options.predicted))))
    except ClaimxError as error:
        parser.error(str(error))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
