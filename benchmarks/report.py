"""A report from result files alone: nothing is measured again.

python benchmarks/report.py results/*.json --output report.md
python benchmarks/report.py results/*.json --html report.html

Runs are ranked only among their like: the same gold, by its digest, and the same metric code. Whatever differs stands
in a section of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

if __package__ in (None, ""):
    sys.path[0] = str(Path(__file__).parents[1])

from benchmarks.reporting import read_results, render_page, render_text
from claimx.errors import ClaimxError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="+", type=Path, help="JSON files written by run.py --output")
    parser.add_argument("--output", type=Path, help="write Markdown there; standard output if nothing is given")
    parser.add_argument("--html", type=Path, help="write one HTML page there")
    options = parser.parse_args(arguments)
    try:
        results = read_results(options.results)
    except ClaimxError as error:
        print(error, file=sys.stderr)
        return 1
    if options.html:
        options.html.write_text(render_page(results), "utf-8")
    if options.output:
        options.output.write_text(render_text(results), "utf-8")
    elif not options.html:
        print(render_text(results), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
