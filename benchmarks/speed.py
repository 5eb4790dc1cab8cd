"""Measure speed, growth with length, and memory of the whole pipeline on the seed brief.

    python benchmarks/speed.py [--tier rules] [--repeats 3]

Each measurement runs in a process of its own. Words are counted by white space.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

import claimx

BRIEF = Path(__file__).parents[1] / "seeds" / "swp-aktuell-2024A57.txt"
MEGABYTE = 1_000_000


def _text(n_chars: int) -> str:
    brief = BRIEF.read_bytes().decode("utf-8")
    return "\n\n".join([brief] * max(1, round(n_chars / len(brief))))


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_import() -> dict[str, float]:
    """Return the seconds that ``import claimx`` takes in a fresh process, the interpreter's own start left out."""
    code = "import time; t = time.perf_counter(); import claimx; print(time.perf_counter() - t)"
    times = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    ]
    return {"seconds": statistics.median(times)}


def measure_length(tier: str, n_chars: int) -> dict[str, float]:
    """Return the seconds and words per second for one text of about this length, everything loaded before."""
    nlp = claimx.load("de", tier=tier)
    nlp(_text(1))
    text = _text(n_chars)
    start = time.perf_counter()
    nlp(text)
    seconds = time.perf_counter() - start
    n_words = len(text.split())
    return {"n_chars": len(text), "n_words": n_words, "seconds": seconds, "words_per_second": n_words / seconds}


def measure_pipe(tier: str, n_texts: int) -> dict[str, float]:
    """Return the peak memory of a process that streams this many briefs."""
    nlp = claimx.load("de", tier=tier)
    text = _text(1)
    for _ in nlp.pipe(f"{text}\n\n{n}" for n in range(n_texts)):
        pass
    return {"n_texts": n_texts, "peak_mb": _peak_mb()}


MEASURES: dict[str, Callable[..., dict[str, float]]] = {
    "import": measure_import,
    "length": measure_length,
    "pipe": measure_pipe,
}


def _in_process(*arguments: str) -> dict[str, float]:
    command = [sys.executable, __file__, "--measure", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    record: dict[str, float] = json.loads(result.stdout)
    return record


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tier", default="rules")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--measure", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        name, *rest = options.measure
        print(json.dumps(MEASURES[name](*(int(item) if item.isdigit() else item for item in rest))))
        return 0
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, tier {options.tier}")
    print(f"import claimx: {_in_process('import')['seconds'] * 1000:.0f} ms (median of 5)")
    medians = {}
    for n_chars in (MEGABYTE // 2, MEGABYTE):
        runs = [_in_process("length", options.tier, str(n_chars)) for _ in range(options.repeats)]
        rates = sorted(run["words_per_second"] for run in runs)
        medians[n_chars] = statistics.median(run["seconds"] for run in runs)
        spread = f"{rates[0]:,.0f} to {rates[-1]:,.0f}"
        print(f"{runs[0]['n_chars']:>9,} characters: {statistics.median(rates):,.0f} words/s ({spread})")
    print(f"twice the text takes {medians[MEGABYTE] / medians[MEGABYTE // 2]:.2f} times as long")
    for n_texts in (10, 40):
        peak = _in_process("pipe", options.tier, str(n_texts))["peak_mb"]
        print(f"pipe over {n_texts} briefs: peak memory {peak:.0f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
