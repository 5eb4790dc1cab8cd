"""The labelled German articles beside this file, as gold that the scorer takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from claimx.scoring import Gold
from claimx.text import read_document
from claimx.types import (
    Analysis,
    Certainty,
    Claim,
    ClaimForm,
    ClaimKind,
    ClaimList,
    Cue,
    CueClass,
    Holder,
    HolderType,
    Modality,
    Proposition,
    Provenance,
    Resolution,
    Span,
)

__all__ = ["read_articles"]

FOLDER = Path(__file__).parent
FIELDS = frozenset({"kind", "polarity"})

_ROW = re.compile(r"(?P<optional>\??)(?P<sign>[-=~.])(?:\s+(?P<fields>.*))?")
_KINDS = {"-": ClaimKind.ATTRIBUTED, "=": ClaimKind.AUTHOR, ".": ClaimKind.AUTHOR, "~": ClaimKind.EVIDENTIAL}


def read_articles(name: str) -> list[Gold]:
    """Read a file of labelled articles; its head says how it is written."""
    articles = (FOLDER / name).read_text(encoding="utf-8").split("\n## ")[1:]
    return [_read_article(article.strip().split("\n")) for article in articles]


def _read_article(lines: Sequence[str]) -> Gold:
    text = ""
    rows: list[tuple[Span, str]] = []
    sentence: Span | None = None
    break_next = False
    for line in lines[1:]:
        if line == "¶":
            break_next = True
        elif _ROW.fullmatch(line) and sentence is not None:
            rows.append((sentence, line))
        elif line:
            text += ("\n\n" if break_next else " ") if text else ""
            sentence, break_next = Span(len(text), len(text) + len(line), line), False
            text += line
    document = read_document(text, language="de", id=lines[0])
    claims, optional = [], set()
    for span, line in rows:
        claim, is_optional = _read_row(span, line)
        claims.append(claim)
        if is_optional:
            optional.add(claim.id)
    return Gold(Analysis(document, (), (), (), ClaimList(claims)), frozenset(optional), fields=FIELDS)


def _read_row(sentence: Span, line: str) -> tuple[Claim, bool]:
    match = _ROW.fullmatch(line)
    assert match is not None
    kind = _KINDS[match["sign"]]
    fields = [field.strip() for field in (match["fields"] or "").split("|")]
    if match["sign"] == ".":
        fields = [sentence.text.rstrip(".!"), *filter(None, fields)]
    if kind is ClaimKind.AUTHOR:
        fields = ["", "", fields[0], *fields[1:]]
    elif kind is ClaimKind.EVIDENTIAL:
        fields = ["", fields[1], fields[0], *fields[2:]]
    if len(fields) not in (3, 4):
        raise ValueError(f"expected 3 or 4 fields, got {line!r}")
    core = _find(sentence, fields[2], ())
    polarity = "negative" if fields[3:] == ["neg"] else "positive"
    cue = _find(sentence, fields[1], core) if fields[1] else ()
    claim = Claim(
        kind,
        _holder(sentence, fields[0], core, kind),
        Cue(cue, CueClass.NONE) if cue else None,
        Proposition(core, core),
        ClaimForm.PLAIN,
        Modality.ASSERT,
        Certainty.CERTAIN,
        polarity,
        Provenance("gold", "1"),
    )
    return claim, bool(match["optional"])


def _holder(sentence: Span, field: str, core: Sequence[Span], kind: ClaimKind) -> Holder:
    if kind is not ClaimKind.ATTRIBUTED:
        return Holder((), HolderType.AUTHOR, Resolution.DEFAULT_AUTHOR)
    if field.startswith("@"):
        return Holder((), HolderType.UNKNOWN, Resolution.CARRIED_OVER, name=field[1:])
    spans = _find(sentence, field, core) if field else ()
    return Holder(spans, HolderType.UNKNOWN, Resolution.EXPLICIT if spans else Resolution.UNRESOLVED)


def _find(sentence: Span, field: str, taken: Sequence[Span]) -> tuple[Span, ...]:
    """Find the pieces of a field in their order, rather where nothing else stands."""
    found: list[Span] = []
    after = 0
    for piece in field.split(" … "):
        first, _, last = piece.partition(" .. ")
        pattern = rf"(?<!\w){re.escape(first)}(?!\w)"
        if last:
            pattern += rf".*?{re.escape(last)}(?!\w)"
        matches = [
            Span(sentence.start + m.start(), sentence.start + m.end(), m.group())
            for m in re.compile(pattern).finditer(sentence.text, after)
        ]
        if not matches:
            raise ValueError(f"{piece!r} is not in {sentence.text!r}")
        free = [m for m in matches if not any(m.overlaps(other) for other in taken)]
        found.append((free or matches)[0])
        after = found[-1].end - sentence.start
    return tuple(found)
