"""UIMA CAS of INCEpTION, WebAnno and DKPro: ``cas:PATH`` with .xmi, .json (JSON CAS 1.0), a .zip or a folder of them.

Spans of the layer ``NamedEntity`` are marks with its ``value`` for a label; spans of custom layers are marks with the
name of their layer, where that means something to :mod:`benchmarks.corpora.marks`, else with their ``label`` or
``value``. Further features are facts, relation layers (``Governor``, ``Dependent``) and slots are links, of the role
that ``role``, ``label`` or ``value`` names. ``#layer=Name`` reads one layer only. Offsets are UTF-16 units, as in Java.
Read with the standard library; no type system is needed.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpora.doccano import date_of
from benchmarks.corpora.files import decode, find_files, parse_json, read_bytes, stem_of
from benchmarks.corpora.marks import gold_stream
from benchmarks.corpora.options import Options
from benchmarks.corpora.standoff import Link, Mark, Standoff
from claimx.errors import InputError, RecordError
from claimx.scoring import Gold

__all__ = ["read_cas", "stream_cas", "write_cas_json", "write_cas_xmi"]

_XMI = "{http://www.omg.org/XMI}"
_CUSTOM = "webanno.custom"
_NAMED = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
_SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
_METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
_LABELS = ("label", "value")
_ROLES = ("role", "label", "value")
# A piece of a mark that begins elsewhere: spans of a CAS are in one piece.
_CONTINUES = "continues"
_NO_FACTS = frozenset({"begin", "end", "sofa", "id", *_LABELS})


@dataclass(frozen=True, slots=True)
class _Structure:
    """A feature structure: its type by full name, and its features, those of references under their plain name."""

    id: str
    type: str
    features: Mapping[str, str]

    @property
    def layer(self) -> str:
        return self.type.rpartition(".")[2]


def stream_cas(path: str, options: Options) -> Iterator[Gold]:
    """Read documents exported from INCEpTION or WebAnno.

    Raises:
        SuiteDataError: There is no such file.
        RecordError: A file is no CAS, or a span lies outside the text.
        InputError: There is no document.
    """
    return gold_stream(lambda: read_cas(path, options), options, path)


def read_cas(path: str, options: Options) -> Iterator[Standoff]:
    """Yield the documents of the files; see :func:`stream_cas`."""
    for where, name, data in _members(path):
        text = decode(data, where).removeprefix("\ufeff")
        structures = _from_json(text, where) if text.lstrip().startswith("{") else _from_xmi(text, where)
        yield _standoff(structures, where, name, options)


def _members(path: str) -> Iterator[tuple[str, str, bytes]]:
    for file in find_files("cas", path, ".xmi", ".json", ".zip"):
        if file.suffix != ".zip":
            yield str(file), stem_of(file, path), read_bytes(file)
            continue
        try:
            archive = zipfile.ZipFile(file)
        except zipfile.BadZipFile as error:
            raise InputError(str(file), f"the archive cannot be read: {error}") from error
        with archive:
            for member in sorted(archive.namelist()):
                if member.endswith((".xmi", ".json")) and not member.startswith("exportedproject"):
                    yield f"{file}, {member}", f"{stem_of(file, path)}/{stem_of(Path(member))}", archive.read(member)


def _from_json(text: str, where: str) -> list[_Structure]:
    content = parse_json(text, where)
    found = content.get("%FEATURE_STRUCTURES") if isinstance(content, dict) else None
    if not isinstance(found, list):
        raise RecordError(where, "no JSON CAS: there is no list of %FEATURE_STRUCTURES")
    try:
        return [
            _Structure(
                str(item["%ID"]),
                str(item["%TYPE"]),
                {
                    key.lstrip("@^"): " ".join(map(str, value)) if isinstance(value, list) else str(value)
                    for key, value in item.items()
                    if key[0] != "%" and value is not None and not isinstance(value, dict)
                }
                | ({"elements": " ".join(map(str, item["%ELEMENTS"]))} if "%ELEMENTS" in item else {}),
            )
            for item in found
        ]
    except (KeyError, TypeError, IndexError) as error:
        raise RecordError(where, f"no JSON CAS: {error!r}") from error


def _from_xmi(text: str, where: str) -> list[_Structure]:
    try:
        root = ET.fromstring(text)
    except (ET.ParseError, LookupError, ValueError) as error:  # the latter two for encodings that there are not
        raise RecordError(where, f"no XMI: {error}") from error
    if root.tag != f"{_XMI}XMI":
        raise RecordError(where, f"no XMI: the root is {root.tag!r}")
    structures = []
    for element in root:
        space, _, name = element.tag.removeprefix("{").partition("}")
        package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
        features = {key.removeprefix(_XMI): value for key, value in element.attrib.items()}
        features |= {child.tag: child.text or "" for child in element if child.text}
        structures.append(_Structure(features.pop("id", ""), f"{package}.{name}", features))
    return structures


def _standoff(structures: list[_Structure], where: str, name: str, options: Options) -> Standoff:
    sofas = [one for one in structures if one.layer == "Sofa" and "sofaString" in one.features]
    if not sofas:
        raise RecordError(where, "this CAS has no text: there is no Sofa with a sofaString")
    sofa = sofas[0]
    ours = [one for one in structures if one.features.get("sofa", sofa.id) == sofa.id and one is not sofa]
    spans = {one.id: one for one in ours if _is_span(one, options)}
    try:
        marks = {one.id: _mark(one, options) for one in spans.values()}
        sentences = sorted(_place(one) for one in ours if one.layer == "Sentence")
    except (KeyError, ValueError) as error:
        raise RecordError(where, f"a span has no place: {error!r}") from error
    links = list(_links(ours, spans))
    for link in [link for link in links if link.role == _CONTINUES]:
        head, rest = marks[link.source], marks.pop(link.target)
        marks[link.source] = Mark(head.id, head.label, (*head.pieces, *rest.pieces), None, head.facts)
    about = {key: value for one in ours if "Document" in one.layer for key, value in one.features.items()}
    language = about.get("language", "")
    return Standoff(
        where,
        about.get("documentTitle") or name,
        sofa.features["sofaString"],
        tuple(marks.values()),
        tuple(link for link in links if link.role != _CONTINUES),
        "" if language == "x-unspecified" else language,
        date_of(about, where),
        tuple(sentences),
        unit="utf16",
    )


def _is_span(one: _Structure, options: Options) -> bool:
    if "begin" not in one.features or {"Governor", "Dependent"} & one.features.keys():
        return False
    if options.layer:
        return options.layer in (one.layer, one.type)
    return one.layer == "NamedEntity" or "custom" in one.type.lower() or one.layer.upper() in options.meanings


def _place(one: _Structure) -> tuple[int, int]:
    return int(one.features["begin"]), int(one.features["end"])


def _mark(one: _Structure, options: Options) -> Mark:
    named = next((one.features[key] for key in _LABELS if one.features.get(key)), "")
    of_layer = one.layer.upper() in options.meanings
    facts = {key.lower(): value for key, value in one.features.items() if key not in _NO_FACTS}
    if of_layer and "value" in one.features:
        facts["value"] = one.features["value"]
    return Mark(one.id, one.layer if of_layer else named or one.layer, (_place(one),), facts=facts)


def _links(structures: Iterable[_Structure], spans: Mapping[str, _Structure]) -> Iterator[Link]:
    """Yield relations between spans, and what the slots of spans point at."""
    by_id = {one.id: one for one in structures}
    for one in by_id.values():
        source, target = one.features.get("Governor", ""), one.features.get("Dependent", "")
        if source in spans and target in spans:
            yield Link(_role(one) or one.layer, source, target)
    for span in spans.values():
        for feature, value in span.features.items():
            for one in _structures_at(value, by_id) if not feature.startswith(("begin", "end", "sofa")) else ():
                if one.features.get("target") in spans:
                    yield Link(_role(one) or feature, span.id, one.features["target"])


def _role(one: _Structure) -> str:
    return next((one.features[key] for key in _ROLES if one.features.get(key)), "")


def _structures_at(value: str, by_id: Mapping[str, _Structure]) -> Iterator[_Structure]:
    for name in value.split():
        one = by_id.get(name)
        if one is not None and "elements" in one.features:
            yield from (by_id[inner] for inner in one.features["elements"].split() if inner in by_id)
        elif one is not None:
            yield one


# The way back: names as NamedEntity, every other mark in a layer of its own name, links as relations.


def _structures(document: Standoff) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the type and features of each feature structure; references are written as ``@name``."""
    text = document.text

    def place(start: int, end: int) -> dict[str, Any]:
        first, last = (len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in (start, end))
        return {"begin": first, "end": last}

    about = {"language": document.language or "x-unspecified", "documentTitle": document.id}
    if document.date:
        about["date"] = document.date.isoformat()
    yield _METADATA, {"%ID": "metadata", **place(0, len(text)), **about}
    for number, sentence in enumerate(document.sentences):
        yield _SENTENCE, {"%ID": f"sentence {number}", **place(*sentence)}
    for mark in document.marks:
        is_part = mark.label in ("Timex3", "Trap") or mark.label in _PART_LAYERS
        kind = f"{_CUSTOM}.{mark.label}" if is_part else _NAMED
        label = {} if is_part else {"value": mark.label}
        names = [mark.id, *(f"{mark.id}.{n}" for n in range(1, len(mark.pieces)))]
        for name, piece in zip(names, mark.pieces, strict=True):
            yield kind, {"%ID": name, **place(*piece), **label, **(mark.facts if name == mark.id else {})}
        for name in names[1:]:
            ends = {"@Governor": mark.id, "@Dependent": name, "role": _CONTINUES}
            yield f"{_CUSTOM}.Relation", {"%ID": f"{name} of {mark.id}", **place(*mark.pieces[0]), **ends}
    for number, link in enumerate(document.links):
        target = next(mark for mark in document.marks if mark.id == link.target)
        ends = {"@Governor": link.source, "@Dependent": link.target, "role": link.role}
        yield f"{_CUSTOM}.Relation", {"%ID": f"link {number}", **place(*target.pieces[0]), **ends}


_PART_LAYERS = frozenset(
    (
        "Claim",
        "Quantity",
        "Holder",
        "Cue",
        "Core",
        "Condition",
        "Hedge",
        "Negation",
        "Quoted",
        "Evidence",
        "Number",
        "Noun",
    )
) | {"Per_unit"}


def _numbered(document: Standoff) -> list[tuple[str, dict[str, Any]]]:
    """Return the structures with whole numbers for ids, from 2; 1 is the text."""
    found = list(_structures(document))
    numbers = {features["%ID"]: number for number, (_, features) in enumerate(found, start=2)}
    return [
        (
            kind,
            {key: numbers[value] if key in ("%ID", "@Governor", "@Dependent") else value for key, value in f.items()},
        )
        for kind, f in found
    ]


def write_cas_json(document: Standoff, path: Path) -> None:
    """Write one document as JSON CAS 1.0."""
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text"}
    rest = [{"%TYPE": kind, "@sofa": 1, **features} for kind, features in _numbered(document)]
    content = {
        "%TYPES": {},
        "%FEATURE_STRUCTURES": [{**sofa, "sofaString": document.text}, *rest],
        "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [one["%ID"] for one in rest]}},
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def write_cas_xmi(document: Standoff, path: Path) -> None:
    """Write one document as XMI.

    Raises:
        InputError: The text holds a character that XML cannot.
    """
    root = ET.Element(f"{_XMI}XMI", {f"{_XMI}version": "2.0"})
    for kind, features in _numbered(document):
        package, _, name = kind.rpartition(".")
        attributes = {key.removeprefix("@"): str(value) for key, value in features.items() if key != "%ID"}
        space = f"http:///{package.replace('.', '/')}.ecore"
        ET.SubElement(root, f"{{{space}}}{name}", {f"{_XMI}id": str(features["%ID"]), "sofa": "1", **attributes})
    facts = {"sofaNum": "1", "sofaID": "_InitialView", "mimeType": "text", "sofaString": document.text}
    ET.SubElement(root, "{http:///uima/cas.ecore}Sofa", {f"{_XMI}id": "1", **facts})
    data = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    try:
        ET.fromstring(data)
    except ET.ParseError as error:
        raise InputError(document.id, f"XML cannot hold this text: {error}") from error
    path.write_bytes(data)
