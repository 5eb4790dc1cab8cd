"""The command line: arguments in, exit code out; the one place that prints.

Exit codes: 0, all is well; 1, a file could not be read or a check failed, and the others were done; 2, the command
line itself is wrong; 130, interrupted, with what was finished kept.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from claimx import __version__
from claimx.errors import ClaimxError, InputError
from claimx.export import FORMATS, Format, get_format, jsonl
from claimx.export.folder import write_folder
from claimx.export.selectors import OffsetUnit
from claimx.export.verify import verify_record
from claimx.harness import run_benchmark
from claimx.pipeline import Pipeline, load
from claimx.terminal import render_audit, render_comparison, render_explanation, render_summary, render_verdict
from claimx.text.files import STDIN, find_files, read_text_file
from claimx.types import Analysis
from claimx.views import cluster, compare_amounts, find_cue_words

__all__ = ["app", "main"]

FAILED, USAGE, INTERRUPTED = 1, 2, 130

app = typer.Typer(
    name="claimx",
    help="Who claims what, how surely, with which numbers, and exactly where it says so.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    epilog="Exit codes: 0 all well; 1 a file could not be read or a check failed; 2 wrong usage; 130 interrupted.",
)

_out = Console()
_err = Console(stderr=True)


class Unit(StrEnum):
    """Further units for offsets in the output."""

    UTF16 = "utf16"
    BYTES = "bytes"


Files = Annotated[list[str], typer.Argument(help="Text files (.txt, .md), folders, glob patterns, or - for stdin.")]
Language = Annotated[str | None, typer.Option(help="BCP 47 tag, as in de or de-CH; identified where not given.")]
Date = Annotated[str | None, typer.Option(help="When the texts were written, ISO 8601, as in 2024-11-14.")]
Tier = Annotated[str | None, typer.Option(help="rules, or an installed model size; the best one where not given.")]
Ner = Annotated[str | None, typer.Option(help="A tagger beside the rules: spacy:NAME, hf:NAME, gliner:NAME, a folder.")]


def _fail(error: Exception | str, code: int = FAILED) -> None:
    _err.print(f"[red]error[/]: {error}" if isinstance(error, str) else f"[red]error[/]: {_escaped(error)}")
    if code == USAGE:
        raise typer.Exit(code)


def _escaped(error: Exception) -> str:
    return str(error).replace("[", "\\[")


def _pipeline(language: str | None, tier: str | None, ner: str | None, *, rejected: bool = False) -> Pipeline:
    try:
        return load(language, tier=tier, ner=ner, include_rejected=rejected)
    except ClaimxError as error:
        _fail(error, USAGE)
        raise


@contextmanager
def _written_whole(path: Path) -> Iterator[TextIO]:
    """Open a file that appears under its name only with whole lines in it, even when the work is interrupted."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError(str(path), f"cannot be written ({error.strerror})") from error
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        try:
            yield file
        finally:
            file.flush()
            Path(name).replace(path)


def _progress(*, on: bool) -> Progress:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=_err, transient=True, disable=not (on and _err.is_terminal))


def _find_names(files: list[str], failed: list[str]) -> tuple[str, ...]:
    """Return the files that the arguments name, each once; an argument that names none is reported."""
    names: list[str] = []
    for argument in files:
        try:
            names.extend(find_files([argument]))
        except InputError as error:
            failed.append(argument)
            _fail(error)
    return tuple(dict.fromkeys(names))


def _analyses(names: tuple[str, ...], pipeline: Pipeline, date: str | None, failed: list[str]) -> Iterator[Analysis]:
    """Analyse file after file; one that cannot be read is reported and left out."""
    n_chars = 0
    with _progress(on=len(names) > 1) as progress:
        task = progress.add_task("analysing", total=len(names), rate="")
        for name in names:
            try:
                text = read_text_file(name)
                analysis = pipeline(text, document_date=date, id="stdin" if name == STDIN else name)
            except ClaimxError as error:
                failed.append(name)
                _fail(error if str(error).startswith(name) else InputError(name, str(error)))
            else:
                n_chars += len(text)
                yield analysis
            seconds = progress.tasks[0].elapsed or 0.0
            rate = f"{n_chars / seconds / 1000:,.0f}k chars/s" if seconds else ""
            progress.update(task, advance=1, rate=rate)


@app.command()
def analyze(
    files: Files,
    *,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", help="Write here; - for stdout, without summary; a folder for a file a text."),
    ] = None,
    format_name: Annotated[
        str | None, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}; else by the ending of -o.")
    ] = None,
    language: Language = None,
    date: Date = None,
    tier: Tier = None,
    ner: Ner = None,
    unit: Annotated[list[Unit] | None, typer.Option(help="Give offsets in this unit as well.")] = None,
    rejected: Annotated[bool, typer.Option("--rejected", help="List numbers that state no amount, and why.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no summary.")] = False,
    max_claims: Annotated[int | None, typer.Option(help="Show no more claims than this in the summary.")] = None,
) -> None:
    """Analyse texts: a summary in the terminal, every record in a file."""
    try:
        wanted = get_format(format_name, path=output or "")
    except ClaimxError as error:
        _fail(error, USAGE)
        raise
    if unit and wanted.name != "jsonl":
        _fail(f"--unit goes with --format jsonl, not with {wanted.name}", USAGE)
    pipeline = _pipeline(language, tier, ner, rejected=rejected)
    failed: list[str] = []
    names = _find_names(files, failed)
    output = output or (STDIN if format_name else None)
    analyses = _shown(_analyses(names, pipeline, date, failed), quiet or output == STDIN, max_claims)
    n_texts = _write(analyses, output, wanted, tuple(u.value for u in unit or ()))
    if output not in (None, STDIN):
        _err.print(f"{n_texts} of {len(names) + len(set(failed) - set(names))} texts written to {output}")
    if failed:
        raise typer.Exit(FAILED)


def _write(analyses: Iterator[Analysis], output: str | None, wanted: Format, units: tuple[OffsetUnit, ...]) -> int:
    """Write the analyses where they are wanted, and return their number."""

    def write(file: TextIO) -> int:
        return jsonl.write(analyses, file, units=units) if units else wanted.write(analyses, file)

    if output is None:
        return sum(1 for _ in analyses)
    if output == STDIN:
        return write(sys.stdout)
    try:
        if output.endswith(("/", os.sep)) or Path(output).is_dir():
            return write_folder(analyses, Path(output), wanted)
        with _written_whole(Path(output)) as file:
            return write(file)
    except InputError as error:
        _fail(error, USAGE)
        raise


def _shown(analyses: Iterator[Analysis], quiet: bool, max_claims: int | None) -> Iterator[Analysis]:
    for analysis in analyses:
        if not quiet:
            _out.print(render_summary(analysis, max_claims=max_claims))
        yield analysis


@app.command()
def verify(
    records: Annotated[Path, typer.Argument(help="A JSON Lines file written by claimx analyze.")],
    text: Annotated[
        list[str], typer.Option("--text", help="The text, or several; a record finds its own by digest, else by name.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the records anew, anchored in the changed text.")
    ] = None,
) -> None:
    """Check every span and digest of stored records against their texts; exit code 1 if one does not hold."""
    holds = True
    texts = {}
    try:
        for name in find_files(text):
            try:
                texts[name] = read_text_file(name)
            except InputError as error:
                holds = False
                _fail(error)
        lines = list(jsonl.read_records(read_text_file(str(records)).split("\n")))
    except ClaimxError as error:
        _fail(error, USAGE)
        raise
    for number, record in enumerate(lines, start=1):
        try:
            name = _text_of(record, texts)
            verdict = verify_record(record, texts[name], reanchor=output is not None)
        except ClaimxError as error:
            holds = False
            _fail(f"line {number}: {_escaped(error)}")
            continue
        render_verdict(verdict, _out, name=verdict.document_id or name)
        holds = holds and verdict.holds
    if output is not None:
        with _written_whole(output) as file:
            file.writelines(jsonl.dump_line(record) for record in lines)
        _err.print(f"{len(lines)} records written to {output}")
    if not holds:
        raise typer.Exit(FAILED)


def _text_of(record: dict[str, object], texts: dict[str, str]) -> str:
    """Return the name of the text a record belongs to: by digest, else by name, else the only one there is."""
    from claimx.types import text_digest

    document = record.get("document")
    facts = document if isinstance(document, dict) else {}
    for name, text in texts.items():
        if text_digest(text) == facts.get("sha256"):
            return name
    wanted = str(facts.get("id", ""))
    same_name = [name for name in texts if name == wanted or Path(name).name == Path(wanted).name]
    if len(same_name) == 1:
        return same_name[0]
    if len(texts) == 1:
        return next(iter(texts))
    raise InputError(wanted, f"none of the {len(texts)} texts has its digest or its name")


@app.command()
def explain(
    file: Annotated[str, typer.Argument(help="The text file.")],
    *,
    claim_id: Annotated[
        str | None, typer.Argument(help="The id of a claim, or its beginning; all where not given.")
    ] = None,
    audit: Annotated[
        bool, typer.Option("--audit", help="Show what claims cover, and each sentence that holds none, with a reason.")
    ] = False,
    language: Language = None,
    date: Date = None,
    tier: Tier = None,
    ner: Ner = None,
) -> None:
    """Show a claim's source with carets under its parts, the rule or model that fired, and what lost."""
    pipeline = _pipeline(language, tier, ner)
    try:
        analysis = pipeline(read_text_file(file), document_date=date, id=file)
    except ClaimxError as error:
        _fail(error, USAGE)
        raise
    if audit:
        _out.print(render_audit(analysis))
        return
    claims = [c for c in analysis.claims if claim_id is None or c.id.startswith(claim_id)]
    if not claims:
        ids = ", ".join(c.id for c in analysis.claims[:8])
        _fail(f"no claim {claim_id!r} in {file}; there are {len(analysis.claims)}: {ids} …", USAGE)
    words, width = find_cue_words(analysis), max(40, _out.width - 12)
    for claim in claims:
        _out.print(render_explanation(analysis, claim, width=width, cue_words=words))
        _out.print()


@app.command()
def compare(
    files: Files,
    *,
    language: Language = None,
    date: Date = None,
    tier: Tier = None,
    ner: Ner = None,
    threshold: Annotated[float, typer.Option(help="Share of content words that two wordings have in common.")] = 0.6,
) -> None:
    """Compare texts: what several hold or one repeats, who denies it, and which amounts do not go together."""
    pipeline = _pipeline(language, tier, ner)
    failed: list[str] = []
    analyses = list(_analyses(_find_names(files, failed), pipeline, date, failed))
    try:
        clusters = cluster(analyses, threshold=threshold, by_polarity=False, min_size=2)
    except InputError as error:
        _fail(error, USAGE)
        raise
    _out.print(render_comparison(clusters, compare_amounts(analyses)))
    if failed:
        raise typer.Exit(FAILED)


@app.command(add_help_option=False, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def benchmark(context: typer.Context) -> None:
    """Compare systems on suites with gold; `claimx benchmark --help` shows its own options."""
    try:
        code = run_benchmark(context.args)
    except ClaimxError as error:
        _fail(error, USAGE)
        raise
    raise typer.Exit(code)


def _show_version(value: bool) -> None:
    if value:
        _out.print(f"claimx {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Who claims what, how surely, with which numbers, and exactly where it says so."""


def main() -> None:
    """Run the command line; the entry point of the ``claimx`` command."""
    try:
        app()
    except KeyboardInterrupt:
        _err.print("interrupted; whole records written so far are kept")
        raise SystemExit(INTERRUPTED) from None


if __name__ == "__main__":
    main()
