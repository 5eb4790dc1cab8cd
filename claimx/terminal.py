"""What the command line shows a person: tables, source lines with carets, verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich.console import Console, Group
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from claimx.export.verify import Verdict
from claimx.types import Analysis, Claim, Document, Span
from claimx.types.claim_list import holder_name

__all__ = ["render_explanation", "render_summary", "render_verdict"]

_STYLES = {
    "holder": "bold cyan",
    "cue": "magenta",
    "core": "green",
    "negation": "bold red",
    "hedge": "yellow",
    "condition": "blue",
}


def claim_parts(claim: Claim) -> list[tuple[str, Span]]:
    """Return the spans of a claim with the part that each plays, the narrow ones last."""
    parts = [("core", span) for span in claim.proposition.core]
    parts += [("condition", span) for span in claim.condition]
    parts += [("holder", span) for span in claim.holder.spans]
    parts += [("cue", span) for span in (claim.cue.spans if claim.cue else ())]
    parts += [("hedge", span) for span in claim.hedges]
    parts += [("negation", span) for span in claim.negation]
    return parts


def _stretch(document: Document, claim: Claim) -> Span:
    """Return the sentences that a claim touches, as one span."""
    spans = [span for _, span in claim_parts(claim)]
    indices = [i for i in (document.sentence_index(span) for span in spans) if i is not None]
    if not indices:
        return document.span(min(s.start for s in spans), max(s.end for s in spans))
    first, last = document.sentences[min(indices)], document.sentences[max(indices)]
    return document.span(first.start, last.end)


def _one_line(text: str) -> str:
    """Return the text with every control or line character shown as one space, so that offsets stay."""
    return "".join(c if c.isprintable() else " " for c in text)


def _styled_line(document: Document, claim: Claim) -> Text:
    stretch = _stretch(document, claim)
    line = Text(_one_line(stretch.text))
    for part, span in claim_parts(claim):
        line.stylize(_STYLES[part], span.start - stretch.start, span.end - stretch.start)
    return line


def _counts(items: Iterable[str]) -> str:
    return ", ".join(f"{n} {name}" for name, n in Counter(items).most_common()) or "none"


def render_summary(analysis: Analysis, *, max_claims: int | None = None) -> Group:
    """Return counts, quantities and times, and the claims with their source line beneath.

    Args:
        analysis: What was found.
        max_claims: Show no more claims than this; ``None`` for all.
    """
    document = analysis.document
    date = f", {document.date.isoformat()}" if document.date else ""
    head = Text.from_markup(
        f"[bold]{escape(document.id)}[/]  ({document.language}{date}, {len(document.text):,} characters)"
    )
    overview = Table.grid(padding=(0, 2))
    overview.add_row("entities", _counts(str(e.label) for e in analysis.entities))
    overview.add_row("quantities", _counts(str(q.modifier) for q in analysis.quantities))
    overview.add_row("times", _counts(str(t.type) for t in analysis.times))
    overview.add_row("claims", _counts(str(c.kind) for c in analysis.claims))
    parts: list[Text | Table] = [head, Text(), overview, Text()]
    if analysis.quantities:
        parts += [_quantity_table(analysis), Text()]
    shown = analysis.claims[:max_claims]
    if shown:
        parts.append(_claim_table(document, shown))
    if len(shown) < len(analysis.claims):
        parts.append(Text(f"… and {len(analysis.claims) - len(shown)} more claims", style="dim"))
    parts += [Text(f"note {note.code}: {note.message}", style="dim") for note in analysis.notes]
    return Group(*parts)


def _quantity_table(analysis: Analysis) -> Table:
    table = Table(title="Quantities", title_justify="left", box=None, header_style="dim", pad_edge=False)
    for name in ("text", "value", "modifier", "unit", "noun", "at"):
        table.add_column(name, overflow="fold")
    for q in analysis.quantities:
        noun = q.noun.lemma if q.noun else ""
        table.add_row(
            Text(_one_line(q.span.text)), str(q.value), str(q.modifier), q.unit or "", noun, f"{q.span.start}"
        )
    return table


def _claim_table(document: Document, claims: tuple[Claim, ...]) -> Table:
    table = Table(title="Claims", title_justify="left", box=None, show_header=False, pad_edge=False)
    table.add_column(overflow="fold")
    for claim in claims:
        how = f"{claim.modality}, {claim.certainty}, {claim.polarity}"
        line = Text(f"{claim.id}  ", style="dim")
        line.append(holder_name(claim), style=_STYLES["holder"] if claim.holder.spans else "")
        line.append(f"  {claim.kind} · {how}", style="dim")
        table.add_row(line)
        source = _styled_line(document, claim)
        table.add_row(Text("    ").append_text(source))
    return table


def render_explanation(analysis: Analysis, claim: Claim, *, width: int) -> Group:
    """Return the source of one claim with carets under each part, and what led to it.

    Args:
        analysis: Where the claim stands.
        claim: The claim to explain.
        width: Columns of the terminal.
    """
    document = analysis.document
    stretch = _stretch(document, claim)
    lines: list[Text | Table] = [Text(f"{claim.id}  {claim.kind}  holder: {holder_name(claim)}"), Text()]
    source = _one_line(stretch.text)
    for start in range(0, len(source), width):
        lines.append(Text(source[start : start + width]))
        for name, style in _STYLES.items():
            marks = [" "] * min(width, len(source) - start)
            for part, span in claim_parts(claim):
                if part == name:
                    for i in range(span.start - stretch.start - start, span.end - stretch.start - start):
                        if 0 <= i < len(marks):
                            marks[i] = "^"
            row = "".join(marks).rstrip()
            if row:
                lines.append(Text(f"{row} {name}", style=style))
    table = Table.grid(padding=(0, 2))
    provenance = claim.provenance
    facts = {
        "form": claim.form,
        "modality": claim.modality,
        "certainty": claim.certainty,
        "polarity": claim.polarity,
        "endorsed": claim.endorsed,
        "resolution": claim.holder.resolution,
        "rule": provenance.rule,
        "model": provenance.model,
        "overruled": ", ".join(provenance.overruled),
        "extractor": f"{provenance.extractor} {provenance.version}",
        "sentence": provenance.sentence,
    }
    for name, value in facts.items():
        if value not in (None, ""):
            table.add_row(Text(name, style="dim"), str(value))
    return Group(*lines, Text(), table)


def render_verdict(verdict: Verdict, console: Console, *, name: str) -> None:
    """Print what became of the spans of one record."""
    counts = ", ".join(f"{verdict.count(s)} {s}" for s in ("ok", "moved", "ambiguous", "lost") if verdict.count(s))
    same = "same text" if verdict.same_text else "another text (SHA-256 differs)"
    style = "green" if verdict.holds else "red"
    console.print(Text(f"{name}: {same}; spans: {counts or 'none'}", style=style))
    for finding in verdict.findings:
        if finding.status != "ok" and (verdict.same_text or finding.status != "moved"):
            console.print(Text(f"  {finding.status}  {finding.path}  {_one_line(finding.quote)!r}", style="dim"))
