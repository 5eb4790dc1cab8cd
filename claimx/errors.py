"""Every exception that claimx raises.

    ClaimxError
    ├── SpanError (ValueError)        a span does not lie in the text it claims to come from
    ├── LanguageError (LookupError)   no language pack answers to this tag
    ├── ResourceError (LookupError)   no model, tier, format or other named thing of this name
    ├── InputError (ValueError)       an argument, file or record that cannot be worked with
    ├── RecordError (ValueError)      a stored record does not follow the schema
    ├── NumeralError (ValueError)     a surface that was promised to be a numeral is none
    ├── UnitError (ValueError)        a unit code is unknown, or two units do not convert
    └── MissingDependencyError (ImportError)   an optional package is not installed

Each carries its facts as attributes and survives pickling, since ``args`` is what ``__init__`` takes.
"""

from __future__ import annotations

__all__ = [
    "ClaimxError",
    "InputError",
    "LanguageError",
    "MissingDependencyError",
    "NumeralError",
    "RecordError",
    "ResourceError",
    "SpanError",
    "UnitError",
]


class ClaimxError(Exception):
    """Base of all exceptions that claimx raises on purpose."""


class SpanError(ClaimxError, ValueError):
    """A span does not lie in its text, is empty, or shows other characters than the text does."""

    def __init__(self, start: int, end: int, reason: str) -> None:
        super().__init__(start, end, reason)
        self.start, self.end, self.reason = start, end, reason

    def __str__(self) -> str:
        return f"no span at [{self.start}:{self.end}]: {self.reason}"


class ResourceError(ClaimxError, LookupError):
    """A named thing (model, tier, export format) is not there."""

    def __init__(self, kind: str, name: str, available: tuple[str, ...]) -> None:
        super().__init__(kind, name, available)
        self.kind, self.name, self.available = kind, name, available

    def __str__(self) -> str:
        return f"no {self.kind} named {self.name!r}; available: {', '.join(self.available) or 'none'}"


class LanguageError(ResourceError):
    """No language pack answers to a tag."""

    def __init__(self, name: str, available: tuple[str, ...]) -> None:
        super().__init__("language", name, available)
        self.args = (name, available)


class InputError(ClaimxError, ValueError):
    """An argument or a file cannot be worked with.

    Attributes:
        subject: What was wrong, such as ``"document_date"`` or a file name.
        reason: What came, what was expected and what to do.
    """

    def __init__(self, subject: str, reason: str) -> None:
        super().__init__(subject, reason)
        self.subject, self.reason = subject, reason

    def __str__(self) -> str:
        return f"{self.subject}: {self.reason}"


class RecordError(ClaimxError, ValueError):
    """A stored record does not follow the schema.

    Attributes:
        path: Where in the record, such as ``"claims[3].holder.type"``.
        reason: What came and what was expected.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class NumeralError(ClaimxError, ValueError):
    """A surface that was promised to be a numeral cannot be read as one."""

    def __init__(self, surface: str, language: str) -> None:
        super().__init__(surface, language)
        self.surface, self.language = surface, language

    def __str__(self) -> str:
        return f"{self.surface!r} is no numeral in {self.language!r}"


class UnitError(ClaimxError, ValueError):
    """A unit code is unknown, or two units do not convert into each other."""

    def __init__(self, unit: str, reason: str) -> None:
        super().__init__(unit, reason)
        self.unit, self.reason = unit, reason

    def __str__(self) -> str:
        return f"unit {self.unit!r}: {self.reason}"


class MissingDependencyError(ClaimxError, ImportError):
    """An optional package is needed and not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package, self.extra = package, extra

    def __str__(self) -> str:
        return f"this needs the package {self.package!r}; install it with: pip install 'claimx[{self.extra}]'"
