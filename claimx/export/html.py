"""One page of HTML that needs no other file: each text with its records marked, and the table of its claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from claimx.types import Analysis
from claimx.version import __version__
from claimx.views.highlight import LAYERS, TEXT_STYLE, escaped, highlight, short_table, style_marks

__all__ = ["write"]

_PAGE_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.3rem;overflow-wrap:anywhere}.facts,footer{color:#666;font-size:.85rem}
label{display:inline-block;margin:0 .8rem .3rem 0;font-size:.85rem;padding:.1rem .3rem;border-radius:2px}
table{border-collapse:collapse;font-size:.85rem;margin-top:1rem;width:100%}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #ccc;
overflow-wrap:anywhere}th{color:#666;font-weight:normal}:target{outline:3px solid #f60}
@media (prefers-color-scheme:dark){body{color:#eee;background:#181818}th,.facts,footer{color:#aaa}a{color:#8cf}}
""".strip()

# A layer has its look while its box is ticked; the box itself always has it.
_MARK_STYLE = style_marks("label") + "\n" + style_marks("body:has(#show-LAYER:checked) .claimx-text ")


def write(analyses: Iterable[Analysis], file: TextIO) -> int:
    """Write one page with all analyses.

    Args:
        analyses: Any iterable, read as it is consumed.
        file: An open text file in UTF-8.

    Returns:
        The number of analyses written.
    """
    file.write('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>claimx</title>\n')
    file.write('<meta name="viewport" content="width=device-width, initial-scale=1">\n')
    file.write(f"<style>\n{_PAGE_STYLE}\n{TEXT_STYLE}\n{_MARK_STYLE}\n</style>\n</head>\n<body>\n")
    boxes = "".join(
        f'<label class="cx-{name}"><input type="checkbox" id="show-{name}" checked> {name}</label>' for name in LAYERS
    )
    file.write(f"<nav>{boxes}</nav>\n")
    n_written = 0
    for analysis in analyses:
        n_written += 1
        file.write(_section(analysis, f"d{n_written}-"))
    file.write(f"<footer>claimx {__version__}</footer>\n</body>\n</html>\n")
    return n_written


def _section(analysis: Analysis, anchors: str) -> str:
    document = analysis.document
    counts = ", ".join(f"{len(getattr(analysis, n)):,} {n}" for n in ("claims", "quantities", "times", "entities"))
    date = f", {document.date.isoformat()}" if document.date else ""
    facts = f"{document.language}{date}; {len(document.text):,} characters; {counts}; SHA-256 {document.digest}"
    language = escaped(document.language)
    table = short_table(analysis, anchors=anchors)
    return (
        f'<section>\n<h1>{escaped(document.id)}</h1>\n<p class="facts">{escaped(facts)}</p>\n'
        f'<div lang="{language}">{highlight(analysis, anchors=anchors)}</div>\n{table}</section>\n'
    )
