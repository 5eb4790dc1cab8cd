"""Frozen values to plain JSON values and back, driven by their type hints."""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from claimx.errors import ClaimxError, RecordError

__all__ = ["from_record", "to_record"]

T = TypeVar("T")

# Keys that an export adds and that follow from the others.
_DERIVED = {"id", "selectors", "utf16", "bytes"}


def to_record(value: object) -> Any:
    """Return a frozen value as dictionaries, lists and scalars; a record with an ``id`` shows it first.

    Decimals become strings, tuples lists, enumerations their value.
    """
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple):
        return [to_record(item) for item in value]
    if is_dataclass(value):
        names = [item.name for item in fields(value)]
        if "id" not in names and hasattr(value, "id"):
            names.insert(0, "id")
        return {name: to_record(getattr(value, name)) for name in names}
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def from_record(kind: type[T], record: Any, path: str = "record") -> T:
    """Build a frozen value from what :func:`to_record` made of it.

    Args:
        kind: The dataclass to build.
        record: Its dictionary.
        path: Where the record stands, for messages.

    Raises:
        RecordError: A field is missing, unknown, or of another type.
    """
    return cast(T, _read(kind, record, path))


def _read(hint: Any, record: Any, path: str) -> Any:
    if is_dataclass(hint):
        return _read_dataclass(cast(type, hint), record, path)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        if record is None and type(None) in arguments:
            return None
        (inner,) = [a for a in arguments if a is not type(None)]
        return _read(inner, record, path)
    if origin is Literal:
        if record not in arguments:
            raise RecordError(path, f"expected one of {', '.join(map(repr, arguments))}, got {record!r}")
        return record
    if origin is tuple:
        if not isinstance(record, list):
            raise RecordError(path, f"expected a list, got {record!r}")
        return tuple(_read(arguments[0], item, f"{path}[{i}]") for i, item in enumerate(record))
    return _read_scalar(hint, record, path)


def _read_dataclass(kind: type, record: Any, path: str) -> Any:
    if not isinstance(record, dict):
        raise RecordError(path, f"expected an object, got {record!r}")
    hints = _hints(kind)
    unknown = sorted(set(record) - set(hints) - _DERIVED)
    if unknown:
        raise RecordError(path, f"unknown field {unknown[0]!r}; {kind.__name__} has {', '.join(hints)}")
    values = {}
    for item in fields(kind):
        if item.name in record:
            values[item.name] = _read(hints[item.name], record[item.name], f"{path}.{item.name}")
        elif item.default is MISSING and item.default_factory is MISSING:
            raise RecordError(path, f"the field {item.name!r} is missing")
    try:
        return kind(**values)
    except ClaimxError as error:
        raise RecordError(path, str(error)) from error


def _read_scalar(hint: Any, record: Any, path: str) -> Any:
    if hint is Decimal:
        try:
            return Decimal(record)
        except (InvalidOperation, TypeError) as error:
            raise RecordError(path, f"expected a number in a string, got {record!r}") from error
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        try:
            return hint(record)
        except ValueError as error:
            raise RecordError(path, f"expected one of {', '.join(hint)}, got {record!r}") from error
    wanted = (int, float) if hint is float else hint
    if not isinstance(record, wanted) or (isinstance(record, bool) and hint is not bool):
        raise RecordError(path, f"expected {getattr(hint, '__name__', hint)}, got {record!r}")
    return record
