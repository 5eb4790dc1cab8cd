"""Hold stored records against a text: is every span still where it says it is?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from claimx.errors import RecordError
from claimx.export.selectors import CONTEXT_CHARS, spans_in
from claimx.types import SCHEMA_VERSION, text_digest

__all__ = ["Finding", "Verdict", "verify_record"]

Status = Literal["ok", "moved", "ambiguous", "lost"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one span.

    Args:
        path: Where in the record, as in ``claims[0].cue.spans[0]``.
        quote: The characters it shows.
        status: ``ok``: there; ``moved``: found once elsewhere by its quote and context; ``ambiguous``: found in
            several places of equal context; ``lost``: found nowhere.
        start: Where it stands now. Unit: code points. ``None`` where it is ambiguous or lost.
    """

    path: str
    quote: str
    status: Status
    start: int | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one record.

    Args:
        document_id: The document's name in the record.
        same_text: The SHA-256 of the record is that of the text.
        findings: One a span.
    """

    document_id: str
    same_text: bool
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Whether the text is the same and every span is in its place."""
        return self.same_text and all(finding.status == "ok" for finding in self.findings)

    def count(self, status: Status) -> int:
        """Return the number of spans with a status."""
        return sum(finding.status == status for finding in self.findings)


def _occurrences(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _common_suffix(left: str, right: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(reversed(left), reversed(right), strict=False)) if a != b),
        min(len(left), len(right)),
    )


def _common_prefix(left: str, right: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def _context_of(span: dict[str, Any]) -> tuple[str, str]:
    for selector in span.get("selectors", ()):
        if selector.get("type") == "TextQuoteSelector":
            return selector.get("prefix", ""), selector.get("suffix", "")
    return "", ""


def _anchor(span: dict[str, Any], text: str) -> tuple[Status, int | None]:
    """Find a span in a changed text by its quote and the context before and behind it."""
    quote, (prefix, suffix) = span["text"], _context_of(span)
    if not quote:
        return "lost", None
    scored: dict[int, int] = {}
    for at in _occurrences(text, quote):
        before = _common_suffix(prefix, text[max(0, at - CONTEXT_CHARS) : at])
        behind = _common_prefix(suffix, text[at + len(quote) : at + len(quote) + CONTEXT_CHARS])
        scored[at] = before + behind
    if not scored:
        return "lost", None
    best = max(scored.values())
    places = [at for at, score in scored.items() if score == best]
    if len(places) > 1:
        return "ambiguous", None
    return ("ok" if places[0] == span["start"] else "moved"), places[0]


def verify_record(record: dict[str, Any], text: str, *, reanchor: bool = False) -> Verdict:
    """Check the schema, the digest and every span of a stored analysis against a text.

    Args:
        record: One line of a ``claimx.analysis/1`` file.
        text: The text to hold it against.
        reanchor: Write the places found in a changed text into the record, in place, with the new digest. Spans that
            are ambiguous or lost stay as they are, and their findings say so.

    Raises:
        RecordError: The record follows another schema.
    """
    if record.get("schema_version") != SCHEMA_VERSION or not isinstance(record.get("document"), dict):
        raise RecordError("schema_version", f"expected {SCHEMA_VERSION!r}, got {record.get('schema_version')!r}")
    digest = text_digest(text)
    same = record["document"].get("sha256") == digest
    findings = []
    moves: list[tuple[dict[str, Any], int]] = []
    for path, span in spans_in({k: v for k, v in record.items() if k != "document"}):
        start, end = span["start"], span["end"]
        if same:
            status: Status = "ok" if text[start:end] == span["text"] and start < end else "lost"
            findings.append(Finding(path, span["text"], status, start if status == "ok" else None))
            continue
        status, at = _anchor(span, text)
        findings.append(Finding(path, span["text"], status, at))
        if at is not None:
            moves.append((span, at))
    if reanchor and not same:
        for span, at in moves:
            _move(span, at, text)
        record["document"]["sha256"] = digest
        record["document"]["n_chars"] = len(text)
        # Sentences and blocks have no quote to be found by: they are left out rather than guessed.
        record["document"]["sentences"] = []
        record["document"]["blocks"] = []
    return Verdict(str(record["document"].get("id", "")), same, tuple(findings))


def _move(span: dict[str, Any], at: int, text: str) -> None:
    end = at + len(span["text"])
    span["start"], span["end"] = at, end
    for stale in ("utf16", "bytes"):
        span.pop(stale, None)
    for selector in span.get("selectors", ()):
        if selector.get("type") == "TextPositionSelector":
            selector["start"], selector["end"] = at, end
        elif selector.get("type") == "TextQuoteSelector":
            selector["prefix"] = text[max(0, at - CONTEXT_CHARS) : at]
            selector["suffix"] = text[end : end + CONTEXT_CHARS]
