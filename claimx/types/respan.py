"""Records of one text, shown in another of the same length."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from claimx.types.spans import Span

__all__ = ["respanned"]

_Value = TypeVar("_Value")


def respanned(value: _Value, text: str) -> _Value:
    """Return records whose spans, however deep, show what stands in a text at their places.

    Args:
        value: A span, a record, or a tuple of them; what holds no span is returned as it is.
        text: The text.

    Example:
        >>> respanned((Span(0, 3, "kim"),), "Kim reist.")
        (Span(start=0, end=3, text='Kim'),)
    """
    return _respanned(value, text)  # type: ignore[no-any-return]


def _respanned(value: Any, text: str) -> Any:
    if isinstance(value, Span):
        return Span(value.start, value.end, text[value.start : value.end])
    if isinstance(value, tuple):
        return tuple(_respanned(item, text) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    held = {item.name: getattr(value, item.name) for item in fields(value) if item.init}
    return replace(value, **{name: _respanned(item, text) for name, item in held.items()})
