"""Show that time grows with length and not with its square, room by room, on hostile lines.

    python benchmarks/linearity.py [--chars 50000] [--language de]

Each line repeats one piece without any newline. The ratio is the time for twice the text over the time for the text:
about 2 where a room is linear, about 4 where it is quadratic. Times below 20 ms say nothing and show no ratio.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parents[1]))

from claimx.claims import ClaimExtractor
from claimx.lang import get_pack
from claimx.ner import RuleRecognizer
from claimx.quantities import QuantityExtractor
from claimx.text import read_document
from claimx.times import TimeExtractor
from claimx.types import Document

PIECES = (
    "7", "7.", "7,", "1.000 ", "Millionen ", "(", ")", "»", "„", "'", ". ", ", ", "-", "–", " ", "\u00a0", "\u0301",
    "😀", "Mai ",
    "und ", "nicht ", "dass ", "Nato ", "Kim ", "USA-", "sagte ", "„Ja“, sagte er. ", "ein ", "www.a.de/",
    "Die Nato sagte, dass 3 Soldaten am 3. Mai kamen. ",
    "der, der, ", "Er sei da, ", "z. B. ", "von bis ", "%", "\ud800",
)  # fmt: skip
TOO_SHORT_S = 0.02


def _rooms(language: str) -> dict[str, Callable[[Document], object]]:
    pack = get_pack(language)
    entities, quantities = RuleRecognizer(pack), QuantityExtractor(pack)
    times, claims = TimeExtractor(pack), ClaimExtractor(pack)

    def all_claims(document: Document) -> object:
        found = entities.recognize(document), quantities.extract(document), times.extract(document)
        return claims.extract(document, *found)

    return {
        "text": lambda document: read_document(document.text, language=language),
        "entities": entities.recognize,
        "quantities": quantities.extract,
        "times": times.extract,
        "all, with claims": all_claims,
    }


def _seconds(work: Callable[[Document], object], document: Document) -> float:
    """Return the best of three, without the garbage collector, whose full passes come at steps of memory."""
    times = []
    gc.collect()
    gc.disable()
    for _ in range(3):
        start = time.perf_counter()
        work(document)
        times.append(time.perf_counter() - start)
    gc.enable()
    return min(times)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 1 where a room takes more than three times as long for twice the text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chars", type=int, default=50_000, help="length of the shorter line")
    parser.add_argument("--language", default="de")
    parser.add_argument("--limit", type=float, default=3.0, help="greatest ratio that passes")
    options = parser.parse_args(arguments)
    worst = 0.0
    for piece in PIECES:
        texts = [piece * max(1, factor * options.chars // len(piece)) for factor in (1, 2)]
        short, long = (read_document(text, language=options.language) for text in texts)
        for name, work in _rooms(options.language).items():
            times = _seconds(work, short), _seconds(work, long)
            ratio = times[1] / times[0] if times[0] > TOO_SHORT_S else 0.0
            worst = max(worst, ratio)
            mark = "  <-- more than linear" if ratio > options.limit else ""
            shown = f"{ratio:4.1f}" if ratio else "   –"
            print(f"{piece[:20]!r:24} {name:18} {times[0]:8.3f} s {times[1]:8.3f} s {shown}{mark}", flush=True)
    return 1 if worst > options.limit else 0


if __name__ == "__main__":
    raise SystemExit(main())
