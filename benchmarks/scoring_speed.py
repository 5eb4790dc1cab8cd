"""Show that scoring is fast and that its memory does not grow with the number of documents.

    python benchmarks/scoring_speed.py [--documents 1000 10000]

The train documents of the project's corpus are scored again and again under new names, each against itself with every
fifth record left out. Every number of documents is measured in a process of its own, in seconds of the processor;
making the documents is not timed.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpora import load_suite
from claimx.scoring import (
    Gold,
    Resamples,
    Scores,
    add_claims,
    add_entities,
    add_quantities,
    add_times,
    compare_tables,
)
from claimx.types import Analysis, ClaimList

TASKS: dict[str, tuple[Callable[[Scores, Gold, Analysis], None], str]] = {
    "entities": (add_entities, "exact"),
    "quantities": (add_quantities, "joint"),
    "times": (add_times, "joint"),
    "claims": (add_claims, "joint"),
}


def _pairs(n_documents: int) -> Iterator[tuple[Gold, Analysis, Analysis]]:
    """Yield gold, an answer with four fifths of its records, and one with three quarters."""
    for number, gold in enumerate(islice(cycle(load_suite("corpus-de-train")), n_documents)):
        whole = gold.analysis
        whole = replace(whole, document=replace(whole.document, id=f"{number:06}"))
        yield replace(gold, analysis=whole), _thinned(whole, 5), _thinned(whole, 4)


def _thinned(analysis: Analysis, every: int) -> Analysis:
    def keep(records: Sequence) -> tuple:  # type: ignore[type-arg]
        return tuple(record for index, record in enumerate(records) if index % every)

    parts: dict[str, Any] = {name: keep(getattr(analysis, name)) for name in ("entities", "quantities", "times")}
    return replace(analysis, claims=ClaimList(keep(analysis.claims)), **parts)


def measure(n_documents: int) -> dict[str, float]:
    """Score so many documents in this process; return seconds, records and peak memory."""
    books = [{task: Scores.of_examples(10) for task in TASKS} for _ in range(2)]
    seconds, n_records = 0.0, 0
    for gold, *answers in _pairs(n_documents):
        n_records += sum(len(getattr(gold.analysis, task)) for task in TASKS)
        before = time.process_time()
        for scores, answer in zip(books, answers, strict=True):
            for task, (add, _) in TASKS.items():
                add(scores[task], gold, answer)
        seconds += time.process_time() - before
    before = time.process_time()
    for task, (_, headline) in TASKS.items():
        first, second = (Resamples(scores[task].table) for scores in books)
        first.interval(headline)
        compare_tables(first, second, headline)
    return {
        "n_documents": n_documents,
        "n_records": n_records,
        "seconds_a_system": seconds / len(books),
        "seconds_of_statistics": time.process_time() - before,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", nargs="+", type=int, default=[1000, 10_000], metavar="N")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.here:
        print(json.dumps(measure(options.documents[0])))
        return 0
    for n_documents in options.documents:
        command = [sys.executable, __file__, "--here", "--documents", str(n_documents)]
        found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        print(
            f"{n_documents:>7,} documents, {found['n_records']:>9,} gold records: scored in "
            f"{found['seconds_a_system']:.1f} s, intervals and comparison of two systems in "
            f"{found['seconds_of_statistics']:.1f} s, peak memory {found['peak_mib']:.0f} MiB",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
