"""A text with its records marked, as HTML: the marks of all records in one sweep, however they nest."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claimx.types import Analysis, Claim, Span
from claimx.types.claim_list import holder_name

__all__ = [
    "LAYERS",
    "TEXT_STYLE",
    "Mark",
    "escaped",
    "find_marks",
    "highlight",
    "short_table",
    "split_at_marks",
    "style_marks",
]

LAYERS = ("proposition", "holder", "cue", "hedge", "negation", "condition", "evidence", "quantity", "time", "entity")

# Class: its layer, its look on paper, its look in the dark.
_LOOKS = {
    "proposition": ("proposition", "border-bottom:2px solid #6a8f3f", ""),
    "attributed": ("proposition", "border-bottom-color:#0a7ea4", ""),
    "evidential": ("proposition", "border-bottom-color:#b8860b", ""),
    "holder": ("holder", "background:#bfe6f5", "background:#0d4a5e"),
    "cue": ("cue", "background:#ecd3f5", "background:#55285f"),
    "quantity": ("quantity", "background:#cdeecb", "background:#23512a"),
    "time": ("time", "background:#fbe3b5", "background:#5f4711"),
    "hedge": ("hedge", "background:#fdf6b2", "background:#57520c"),
    "condition": ("condition", "background:#d8ddf7", "background:#2b3468"),
    "evidence": ("evidence", "background:#f6dfcf", "background:#5a3a22"),
    "negation": ("negation", "background:#f9c9c4", "background:#6b231c"),
    "entity": ("entity", "box-shadow:inset 0 0 0 1px #8a8a8a", ""),
}


def style_marks(prefix: str = "") -> str:
    """Return the style sheet of the marks.

    Args:
        prefix: What stands before each selector; ``LAYER`` in it is replaced by the name of the layer.
    """
    rules = [(f"{prefix.replace('LAYER', layer)}.cx-{name}", *looks) for name, (layer, *looks) in _LOOKS.items()]
    light = "\n".join(f"{selector}{{{look}}}" for selector, look, _ in rules)
    dark = "\n".join(f"{selector}{{{look}}}" for selector, _, look in rules if look)
    return f"{light}\n@media (prefers-color-scheme:dark){{\n{dark}\n}}"


TEXT_STYLE = (
    ".claimx-text{white-space:pre-wrap;overflow-wrap:anywhere;line-height:2}\n.claimx-text span{border-radius:2px}"
)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of the text that plays a part.

    Args:
        start: First code point.
        end: One past the last.
        layer: One of :data:`LAYERS`.
        title: What to say about it.
        claim: The ``id`` of the claim whose part it is; empty for other records.
        kind: Kind of the claim; empty for other records.
    """

    start: int
    end: int
    layer: str
    title: str
    claim: str = ""
    kind: str = ""


def _claim_marks(claim: Claim) -> Iterator[Mark]:
    parts: dict[str, tuple[Span, ...]] = {
        "proposition": claim.proposition.core,
        "holder": claim.holder.spans,
        "cue": claim.cue.spans if claim.cue else (),
        "hedge": claim.hedges,
        "negation": claim.negation,
        "condition": claim.condition,
        "evidence": claim.evidence,
    }
    how = f"{claim.kind}, {holder_name(claim)}: {claim.modality}, {claim.certainty}, {claim.polarity}"
    for layer, spans in parts.items():
        title = f"{claim.id} {how}" if layer == "proposition" else f"{layer} of {claim.id}"
        for span in spans:
            yield Mark(span.start, span.end, layer, title, claim.id, str(claim.kind))


def find_marks(analysis: Analysis) -> list[Mark]:
    """Return everything that is worth marking in a text, in text order."""
    marks = [mark for claim in analysis.claims for mark in _claim_marks(claim)]
    for e in analysis.entities:
        title = f"{e.label} {e.form}" + (f": {e.canonical}" if e.canonical else "")
        marks.append(Mark(e.span.start, e.span.end, "entity", title))
    for q in analysis.quantities:
        facts = [str(q.kind), str(q.value), q.unit or "", str(q.modifier), q.noun.lemma if q.noun else ""]
        marks.append(Mark(q.span.start, q.span.end, "quantity", " ".join(filter(None, facts))))
    for t in analysis.times:
        title = " ".join(filter(None, (str(t.type), t.value or t.unresolved or "unresolved", t.mod)))
        marks.append(Mark(t.span.start, t.span.end, "time", title))
    return sorted(marks)


def split_at_marks(text: str, marks: list[Mark]) -> Iterator[tuple[str, list[Mark]]]:
    """Cut a text wherever a mark begins or ends, and yield each piece with the marks that cover it."""
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    waiting = sorted(marks, reverse=True)
    active: list[Mark] = []
    for start, end in pairwise(cuts):
        active = [mark for mark in active if mark.end > start]
        while waiting and waiting[-1].start <= start:
            active.append(waiting.pop())
        yield text[start:end], active


def escaped(text: str) -> str:
    """Return a text that shows as itself in HTML, one character a code point.

    What no HTML document can hold (control characters, lone surrogates) shows as U+FFFD.
    """
    kept = "".join(c if c in "\t\n\r" or not _is_unshowable(c) else "\ufffd" for c in text)
    return html.escape(kept).replace("\r", "&#13;")


def _is_unshowable(character: str) -> bool:
    code = ord(character)
    return code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code & 0xFFFE == 0xFFFE


def highlight(analysis: Analysis, *, anchors: str = "") -> str:
    """Return the text as HTML in which every record is marked; :func:`style_marks` gives the marks their looks.

    Args:
        analysis: What was found.
        anchors: Beginning of the ``id`` attributes given to the first piece of each claim; none where empty.
    """
    seen: set[str] = set()
    parts = []
    for piece, active in split_at_marks(analysis.document.text, find_marks(analysis)):
        if not active:
            parts.append(escaped(piece))
            continue
        layers = dict.fromkeys(f"cx-{mark.layer}" for mark in active)
        kinds = dict.fromkeys(f"cx-{mark.kind}" for mark in active if mark.layer == "proposition")
        title = escaped(" | ".join(dict.fromkeys(mark.title for mark in active)))
        targets = [mark.claim for mark in active if mark.layer == "proposition" and mark.claim not in seen]
        seen.update(targets)
        anchor = "".join(f'<a id="{anchors}{claim}"></a>' for claim in targets) if anchors else ""
        classes = " ".join([*layers, *kinds])
        parts.append(f'{anchor}<span class="{classes}" title="{title}">{escaped(piece)}</span>')
    return f'<div class="claimx-text">{"".join(parts)}</div>'


def short_table(analysis: Analysis, *, anchors: str = "") -> str:
    """Return the claims as a table of HTML with the columns that a reader wants first; empty without claims.

    Args:
        analysis: What was found.
        anchors: Beginning of the ``id`` attributes to link to; no links where empty.
    """
    if not analysis.claims:
        return ""
    rows = []
    for claim in analysis.claims:
        how = " · ".join((claim.modality, claim.certainty, claim.polarity))
        cue = " … ".join(span.text for span in claim.cue.spans) if claim.cue is not None else ""
        cells = (str(claim.kind), holder_name(claim), cue, how, claim.text)
        place = f'<a href="#{anchors}{claim.id}">{claim.id}</a>' if anchors else claim.id
        rows.append(f"<tr><td>{place}</td>" + "".join(f"<td>{escaped(cell)}</td>" for cell in cells) + "</tr>")
    head = "".join(f"<th>{name}</th>" for name in ("claim", "kind", "holder", "cue", "how it is held", "proposition"))
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody>\n</table>\n"
