"""What the command line shows a person: tables, source lines with carets, verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, Group
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from claimx.export.verify import Verdict
from claimx.types import Analysis, Claim, Document, Entity, Quantity, Span, Time
from claimx.types.claim_list import holder_name
from claimx.views import Cluster, Comparison, Coverage, CueWord, Reason, Relation

__all__ = ["render_audit", "render_comparison", "render_explanation", "render_summary", "render_verdict"]

_STYLES = {
    "holder": "bold cyan",
    "cue": "magenta",
    "core": "green",
    "negation": "bold red",
    "hedge": "yellow",
    "condition": "blue",
    "evidence": "cyan",
}


def claim_parts(claim: Claim) -> list[tuple[str, Span]]:
    """Return the spans of a claim with the part that each plays, the narrow ones last."""
    parts = [("core", span) for span in claim.proposition.core]
    parts += [("condition", span) for span in claim.condition]
    parts += [("evidence", span) for span in claim.evidence]
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
    coverage = analysis.coverage()
    overview.add_row("coverage", f"{_share(coverage)} of the characters; {_reasons(coverage)}")
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


def _share(coverage: Coverage) -> str:
    return "none" if coverage.share is None else f"{coverage.share:.0%}"


def _reasons(coverage: Coverage) -> str:
    return ", ".join(f"{n} {reason}" for reason, n in coverage.by_reason().items()) or "no sentences"


def render_explanation(analysis: Analysis, claim: Claim, *, width: int, cue_words: Sequence[CueWord] = ()) -> Group:
    """Return the source of one claim with carets under each part, what led to it, and what lost.

    Args:
        analysis: Where the claim stands.
        claim: The claim to explain.
        width: Columns of the terminal.
        cue_words: Those of the whole text, as :func:`claimx.views.find_cue_words` returns them.
    """
    stretch = _stretch(analysis.document, claim)
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim")
    table.add_column(overflow="fold")
    for name, value in _facts(claim).items():
        if value not in (None, "", ()):
            table.add_row(name, Text(str(value)))
    for name, line in _competitors(analysis, claim, stretch, cue_words):
        table.add_row(name, Text(line))
    head = Text(f"{claim.id}  {claim.kind}  holder: {holder_name(claim)}")
    return Group(head, Text(), *_carets(claim, stretch, width), Text(), table)


def _carets(claim: Claim, stretch: Span, width: int) -> Iterator[Text]:
    """Yield the source line by line, and under each the parts that stand in it."""
    source = _one_line(stretch.text)
    for start, end in _lines(source, width):
        line = source[start:end]
        yield Text(line.rstrip())
        for name, style in _STYLES.items():
            marks = [" "] * len(line)
            for part, span in claim_parts(claim):
                if part == name:
                    first, last = span.start - stretch.start - start, span.end - stretch.start - start
                    for i in range(max(0, first), min(len(marks), last)):
                        marks[i] = "^"
            row = "".join(mark * cell_len(char) for mark, char in zip(marks, line, strict=True)).rstrip()
            if row:
                yield Text(f"{row} {name}", style=style)


def _lines(source: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each line, broken behind blanks where there are any.

    Args:
        source: The text, on one line.
        width: Room of a line. Unit: columns of the terminal, of which an emoji takes two.
    """
    start = 0
    while start < len(source):
        end, columns = start, 0
        while end < len(source) and (columns := columns + cell_len(source[end])) <= width:
            end += 1
        blank = source.rfind(" ", start, end)
        if end < len(source) and blank > start:
            end = blank + 1
        yield start, max(end, start + 1)
        start = max(end, start + 1)


def _facts(claim: Claim) -> dict[str, object]:
    provenance, frame = claim.provenance, claim.frame
    who = f"{claim.holder.type}, {claim.holder.resolution}"
    return {
        "holder": " < ".join([who, *(holder.name or str(holder.type) for holder in reversed(claim.holder.chain))]),
        "how": f"{claim.form}, {claim.modality}, {claim.certainty}, {claim.polarity}",
        "endorsed": claim.endorsed,
        "predicate": f"{frame.predicate} ({frame.decided_by})" if frame else None,
        "parent": claim.parent,
        "rule": provenance.rule,
        "model": provenance.model,
        "overruled": ", ".join(provenance.overruled),
        "extractor": f"{provenance.extractor} {provenance.version}",
        "sentence": provenance.sentence,
    }


def _competitors(
    analysis: Analysis, claim: Claim, stretch: Span, cue_words: Sequence[CueWord]
) -> Iterator[tuple[str, str]]:
    """Yield what else the same words could be: other claims, other cues, overruled readings of names and numbers."""
    spans = claim.proposition.spans
    for other in analysis.claims:
        if other.id != claim.id and any(a.overlaps(b) for a in other.proposition.spans for b in spans):
            within = all(any(b.contains(a) for b in spans) for a in other.proposition.spans)
            around = all(any(a.contains(b) for a in other.proposition.spans) for b in spans)
            relation = "holds" if within else "within" if around else "overlaps"
            yield relation, f"{other.id} {other.kind}, {holder_name(other)}: {_short(other.text)}"
    own = claim.cue.spans if claim.cue else ()
    for word in cue_words:
        if stretch.contains(word.span) and not any(span.overlaps(word.span) for span in own):
            who = f" of {', '.join(word.claims)}" if word.claims else ""
            yield "cue not taken", f"{_one_line(word.span.text)} ({word.cls}; {word.outcome}{who})"
    linked = {link.id for link in (*claim.entities, *claim.quantities, *claim.times)}
    records: tuple[Entity | Quantity | Time, ...] = (*analysis.entities, *analysis.quantities, *analysis.times)
    for record in records:
        if record.id in linked and record.provenance.overruled:
            yield "overruled", f"{_one_line(record.text)}: {', '.join(record.provenance.overruled)}"


def _short(text: str, n_chars: int = 60) -> str:
    line = _one_line(text)
    return line if len(line) <= n_chars else line[: n_chars - 1] + "…"


def render_audit(analysis: Analysis) -> Group:
    """Return what the claims cover, and every sentence with a finite verb and no claim, with its reason code."""
    coverage = analysis.coverage()
    counts = Table(box=None, header_style="dim", pad_edge=False)
    for name in ("reason", "sentences", "characters"):
        counts.add_column(name, justify="left" if name == "reason" else "right")
    chars = coverage.chars_by_reason()
    for reason, n in coverage.by_reason().items():
        counts.add_row(reason, f"{n:,}", f"{chars[reason]:,}")
    head = f"{_share(coverage)} of {coverage.n_chars:,} characters stand in claims; "
    lines: list[Text | Table] = [Text(f"{head}{coverage.n_verbs_outside} finite verbs stand in none"), Text(), counts]
    for title, reports in (
        ("Sentences with a finite verb and no claim", coverage.without_claim()),
        ("Finite verbs left out beside a claim", [r for r in coverage.sentences if r.verbs and r.claims]),
    ):
        if reports:
            lines += [Text(), Text(title, style="bold")]
        for report in reports:
            style = "red" if report.reason is Reason.NOT_READ else "yellow"
            line = Text(f"{report.span.start:>7}  ", style="dim").append(f"{report.reason}  ", style=style)
            line.append(_one_line(report.span.text))
            for verb in report.verbs:
                at = line.plain.index(_one_line(report.span.text)) + verb.start - report.span.start
                line.stylize("underline", at, at + len(verb))
            lines.append(line)
            if report.claims:
                lines.append(Text(" " * 9 + "outside: " + ", ".join(verb.text for verb in report.verbs), style="dim"))
    return Group(*lines)


def render_comparison(clusters: Sequence[Cluster], comparisons: Sequence[Comparison]) -> Group:
    """Return the propositions that stand in several claims with who affirms and denies them, and the amounts compared.

    Args:
        clusters: Of at least two claims, negated and affirmed together.
        comparisons: Amounts of the same thing.
    """
    lines: list[Text] = []
    for found in clusters:
        lines.append(Text(_one_line(found.text), style="bold"))
        for member in found:
            denies = member.claim.polarity == "negative"
            line = Text("  denies   " if denies else "  affirms  ", style="red" if denies else "green")
            line.append(member.holder, style=_STYLES["holder"])
            line.append(f"  {_short(member.claim.text)}  ").append(f"{member.document} {member.claim.id}", style="dim")
            lines.append(line)
    if not clusters:
        lines.append(Text("no proposition stands in two claims"))
    for c in comparisons:
        style = "red" if c.relation is Relation.CONTRADICTS else "yellow" if c.relation is Relation.UPDATES else "dim"
        line = Text(f"{c.relation}  ", style=style).append(f"{c.noun}: ")
        sides = [f"{s.holder} {_one_line(s.quantity.text)!r} ({s.document})" for s in (c.first, c.second)]
        lines.append(line.append(", then ".join(sides)))
    return Group(*lines)


def render_verdict(verdict: Verdict, console: Console, *, name: str) -> None:
    """Print what became of the spans of one record."""
    counts = ", ".join(f"{verdict.count(s)} {s}" for s in ("ok", "moved", "ambiguous", "lost") if verdict.count(s))
    same = "same text" if verdict.same_text else "another text (SHA-256 differs)"
    style = "green" if verdict.holds else "red"
    console.print(Text(f"{name}: {same}; spans: {counts or 'none'}", style=style))
    for finding in verdict.findings:
        if finding.status != "ok" and (verdict.same_text or finding.status != "moved"):
            console.print(Text(f"  {finding.status}  {finding.path}  {_one_line(finding.quote)!r}", style="dim"))
