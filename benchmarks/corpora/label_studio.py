"""Label Studio: ``labelstudio:PATH`` with its JSON export (tasks with annotations), or JSON-MIN.

Of the annotations of a task the ground truth is taken, else the last that was not cancelled; predictions are not gold.
Regions of type ``labels`` and ``hypertextlabels`` are marks; choices, text areas, numbers and dates of a region
(``perRegion``) are its facts under the name of their tag; relations are links. The text is the key of ``data`` that
the regions point at (``$text``), or ``#layer=KEY``. ``date``, ``language`` and ``id`` in ``data`` are those of the
document. Offsets are code points or UTF-16 units, whichever fits the quotations.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.corpora.doccano import date_of
from benchmarks.corpora.files import read_json_records
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Link, Mark, Standoff
from claimx.errors import RecordError
from claimx.scoring import Gold

__all__ = ["read_label_studio", "stream_label_studio", "write_label_studio"]

_LABEL_TYPES = ("labels", "hypertextlabels")
_FACT_TYPES = ("choices", "text", "number", "datetime", "rating", "taxonomy")
# A piece of a mark that begins elsewhere: regions are in one piece.
_CONTINUES = "continues"


def stream_label_studio(path: str, options: Options) -> Iterator[Gold]:
    """Read an export of Label Studio.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A task is not as Label Studio writes it, or a region does not show the characters of the text.
        InputError: There is no annotated task.
    """
    return gold_stream(lambda: read_label_studio(path, options), options, path)


def read_label_studio(path: str, options: Options) -> Iterator[Standoff]:
    """Yield the annotated tasks of an export; see :func:`stream_label_studio`."""
    for where, task in read_json_records("labelstudio", path):
        data = task["data"] if isinstance(task.get("data"), dict) else task
        try:
            regions = _regions(task)
            if regions is None:
                continue
            marks, links = _marks(regions)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            raise RecordError(where, f"an annotation is not as Label Studio writes it: {error!r}") from error
        text = data.get(options.layer or _text_key(data))
        if not isinstance(text, str):
            raise RecordError(where, f"there is no text; the keys of the task are {', '.join(map(str, data))}")
        name = str(data.get("id") or task.get("id") or where.rpartition("/")[2])
        yield Standoff(where, name, text, marks, links, str(data.get("language") or ""), date_of(data, where))


def _text_key(data: Mapping[str, Any]) -> str:
    if "text" in data:
        return "text"
    long = [key for key, value in data.items() if isinstance(value, str)]
    return max(long, key=lambda key: (len(data[key]), key), default="text")


def _regions(task: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """Return the regions of the annotation that counts, ``None`` where the task has none."""
    if "annotations" not in task and "completions" not in task:
        regions = task.get("label") or task.get("labels") or []
        return [{"type": "labels", "value": region} for region in regions] if "data" not in task else None
    done = [one for one in task.get("annotations", task.get("completions")) or () if not one.get("was_cancelled")]
    chosen = next((one for one in done if one.get("ground_truth")), done[-1] if done else None)
    return None if chosen is None else list(chosen["result"])


def _marks(regions: Iterable[dict[str, Any]]) -> tuple[tuple[Mark, ...], tuple[Link, ...]]:
    places: dict[str, list[tuple[int, int, str | None]]] = {}
    labels: dict[str, list[str]] = {}
    facts: dict[str, dict[str, str]] = {}
    relations: list[tuple[str, str, str]] = []
    for number, region in enumerate(regions, start=1):
        kind, name = region.get("type", ""), str(region.get("id") or f"region {number}")
        if kind == "relation":
            roles = region.get("labels") or ["related"]
            relations += [(role, str(region["from_id"]), str(region["to_id"])) for role in roles]
            continue
        value = region["value"]
        if kind in _LABEL_TYPES or "labels" in value or "hypertextlabels" in value:
            labels[name] = list(value.get("labels") or value.get("hypertextlabels") or ())
            if not all(isinstance(label, str) for label in labels[name]):
                message = f"expected labels, got {labels[name]!r}"
                raise TypeError(message)
            start, end = _offsets(value)
            places[name] = [(start, end, value.get("text"))]
        elif kind == "textarea" or kind in _FACT_TYPES:
            facts.setdefault(name, {})[str(region.get("from_name", kind)).lower()] = _fact(value)
    heads: dict[str, str] = {}
    for role, source, target in relations:
        if role == _CONTINUES and source in places and target in places:
            places[heads.get(source, source)] += places.pop(target)
            heads[target] = heads.get(source, source)
    marks = [
        _mark(f"{name}" if number == 0 else f"{name}/{number}", label, places[name], facts.get(name, {}))
        for name in places
        for number, label in enumerate(labels[name])
    ]
    links = [
        Link(role, heads.get(source, source), heads.get(target, target))
        for role, source, target in relations
        if role != _CONTINUES
    ]
    return tuple(marks), tuple(links)


def _mark(name: str, label: str, places: list[tuple[int, int, str | None]], facts: dict[str, str]) -> Mark:
    quotes = [quote for _, _, quote in places]
    quote = None if None in quotes else " ".join(str(quote) for quote in quotes)
    return Mark(name, label, tuple((start, end) for start, end, _ in places), quote, facts)


def _offsets(value: Mapping[str, Any]) -> tuple[int, int]:
    place = value.get("globalOffsets") or value
    return int(place["start"]), int(place["end"])


def _fact(value: Mapping[str, Any]) -> str:
    found = next((value[key] for key in _FACT_TYPES if key in value), "")
    return str(found[0] if isinstance(found, list) and found else found)


def write_label_studio(documents: Iterable[Standoff], path: Path) -> None:
    """Write an export with one annotation a task; facts as text areas, offsets in UTF-16 units as a browser counts."""
    tasks = [_task(number, document) for number, document in enumerate(documents, start=1)]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _task(number: int, document: Standoff) -> dict[str, Any]:
    text = document.text

    def place(start: int, end: int) -> dict[str, Any]:
        first, last = (len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in (start, end))
        return {"start": first, "end": last, "text": text[start:end]}

    result: list[dict[str, Any]] = []
    common = {"from_name": "label", "to_name": "text", "type": "labels", "origin": "manual"}
    for mark in document.marks:
        names = [mark.id, *(f"{mark.id}.{n}" for n in range(1, len(mark.pieces)))]
        for name, piece in zip(names, mark.pieces, strict=True):
            result.append({**common, "id": name, "value": {**place(*piece), "labels": [mark.label]}})
        others = names[1:]
        result += [{"type": "relation", "from_id": mark.id, "to_id": n, "labels": [_CONTINUES]} for n in others]
        for fact, value in mark.facts.items():
            region = {**common, "from_name": fact, "type": "textarea", "id": mark.id}
            result.append({**region, "value": {**place(*mark.pieces[0]), "text": [value]}})
    for link in document.links:
        ends = {"from_id": link.source, "to_id": link.target}
        result.append({"type": "relation", **ends, "direction": "right", "labels": [link.role]})
    data = {"text": text, "id": document.id, "language": document.language}
    dated = {"date": document.date.isoformat()} if document.date else {}
    annotation = {"id": number, "result": result, "was_cancelled": False, "ground_truth": False}
    return {"id": number, "data": data | dated, "annotations": [annotation], "predictions": []}
