"""The JSON Schema of ``claimx.analysis/1``, drawn from the types and their docstrings.

``python -m claimx.export.schema`` writes the file that the package carries; a test holds the two together.
"""

from __future__ import annotations

import inspect
import json
import re
import types
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from claimx.types import SCHEMA_VERSION, Claim, Entity, Note, Quantity, Rejection, Span, Time

__all__ = ["SCHEMA_FILE", "build_schema", "load_schema"]

SCHEMA_FILE = "claimx.analysis-1.schema.json"

_LISTS = {
    "entities": Entity,
    "quantities": Quantity,
    "times": Time,
    "claims": Claim,
    "rejections": Rejection,
    "notes": Note,
}


def _argument_texts(kind: type) -> dict[str, str]:
    """Return what the ``Args`` section of a class says of each field."""
    section = re.search(r"^Args:\n(.*?)(?:\n\S|\Z)", inspect.getdoc(kind) or "", re.M | re.S)
    if section is None:
        return {}
    entries = re.findall(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", section[1], re.M)
    return {name: " ".join(text.split()) for name, text in entries}


def _type_schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        _define(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_type_schema(argument, definitions) for argument in arguments]}
    if origin is tuple:
        return {"type": "array", "items": _type_schema(arguments[0], definitions)}
    if origin is Literal:
        return {"enum": list(arguments)}
    if hint is Decimal:
        return {"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"}
    if issubclass(hint, StrEnum):
        return {"enum": [member.value for member in hint]}
    names = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
    return {"type": names[hint]}


def _define(kind: type, definitions: dict[str, Any]) -> None:
    if kind.__name__ in definitions:
        return
    schema: dict[str, Any] = {
        "type": "object",
        "description": (inspect.getdoc(kind) or "").split("\n")[0],
        "properties": {},
        "required": [],
        "additionalProperties": False,
    }
    definitions[kind.__name__] = schema
    hints, texts = get_type_hints(kind), _argument_texts(kind)
    if hasattr(kind, "id") and "id" not in hints:
        schema["properties"]["id"] = {"type": "string", "description": "Name of the record within its document."}
        schema["required"].append("id")
    for item in fields(kind):
        described = {"description": texts[item.name]} if item.name in texts else {}
        schema["properties"][item.name] = _type_schema(hints[item.name], definitions) | described
        if item.default is MISSING:
            schema["required"].append(item.name)
    if kind is Span:
        schema["properties"] |= {
            "selectors": {
                "type": "array",
                "description": "W3C TextPositionSelector and TextQuoteSelector.",
                "items": {"type": "object", "required": ["type"]},
            },
            "utf16": {"type": "array", "items": {"type": "integer"}, "description": "Start and end in UTF-16 units."},
            "bytes": {"type": "array", "items": {"type": "integer"}, "description": "Start and end in UTF-8 bytes."},
        }


def build_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one line of a ``claimx.analysis/1`` file."""
    definitions: dict[str, Any] = {}
    lists = {name: {"type": "array", "items": _type_schema(kind, definitions)} for name, kind in _LISTS.items()}
    pair = {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "integer"}]}
    document = {
        "type": "object",
        "description": "The text that was analysed; the text itself is not stored.",
        "properties": {
            "id": {"type": "string", "description": "The caller's name for the text, else the head of its digest."},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 of the text in UTF-8."},
            "language": {"type": "string", "description": "BCP 47 tag of the whole, und where nothing can be said."},
            "date": {"type": ["string", "null"], "description": "When the text was written, ISO 8601."},
            "n_chars": {"type": "integer", "description": "Length in code points."},
            "sentences": {"type": "array", "items": pair, "description": "Start and end of each sentence."},
            "blocks": {"type": "array", "items": {"type": "array"}, "description": "Start, end, kind, language."},
        },
        "required": ["id", "sha256", "language", "date", "n_chars", "sentences", "blocks"],
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA_VERSION.replace('/', ':')}",
        "title": SCHEMA_VERSION,
        "type": "object",
        "properties": {"schema_version": {"const": SCHEMA_VERSION}, "document": document, **lists},
        "required": ["schema_version", "document", *_LISTS],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def load_schema() -> dict[str, Any]:
    """Return the schema file that the package carries."""
    schema: dict[str, Any] = json.loads(files("claimx.export").joinpath(SCHEMA_FILE).read_text("utf-8"))
    return schema


if __name__ == "__main__":
    text = json.dumps(build_schema(), ensure_ascii=False, indent=1) + "\n"
    Path(__file__).with_name(SCHEMA_FILE).write_text(text, "utf-8")
