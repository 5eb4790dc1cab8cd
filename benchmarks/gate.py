"""Hold a run against floors: no headline may fall below what was reached before.

python benchmarks/gate.py                            # measure the rules on the small suites; exit code 1 if one fell
python benchmarks/gate.py --update                   # the same, and raise the floors to what was reached
python benchmarks/gate.py --update --allow-lower     # after gold, metric or aims were changed on purpose
python benchmarks/gate.py result.json [--update …]   # a run that was made before, of any systems and suites

A floor is the F1 of a headline measure. It holds for the gold and the metric with which it was set: where the digests
differ, figures cannot be compared, and the gate asks for new floors. A measure may lie below its floor by ``margin``,
or by one record where the gold has so few that one weighs more, so that a change can trade a little of one for more of
another; since floors only rise, the little does not add up.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import math
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path[0] = str(Path(__file__).parents[1])

from benchmarks.judge import HEADLINES

__all__ = ["FLOORS_FILE", "SMALL", "find_failures", "headlines", "main", "measure_small", "updated_floors"]

FLOORS_FILE = Path(__file__).with_name("floors.json")
FLOORS_VERSION = "claimx.floors/2"
MARGIN = 0.005
# Floors are cut to this many digits, so that rounding never makes a run fail against itself.
N_DIGITS = 4
# What is measured where no result is given; it takes seconds.
SMALL = ("--systems", "rules", "--suites", "brief", "corpus-de", "--passes", "0", "--examples", "0")

Record = Mapping[str, Any]


def headlines(record: Record) -> dict[str, float]:
    """Return F1 of every headline measure, by ``system / suite / task / measure``; undefined ones are left out."""
    return {name: scores["f1"] for name, scores in _headline_scores(record)}


def _headline_scores(record: Record) -> Iterator[tuple[str, Record]]:
    for run in record["runs"]:
        for task, found in run["tasks"].items():
            for measure in HEADLINES[task]:
                scores = found["measures"].get(measure, {})
                if scores.get("f1") is not None:
                    yield f"{run['system']} / {run['suite']} / {task} / {measure}", scores


def _margins(record: Record, margin: float) -> dict[str, float]:
    """Return how far each headline may lie below its floor: by the margin, or by one record that is no longer right."""
    items = {name: scores["n_gold"] + scores["n_predicted"] for name, scores in _headline_scores(record)}
    return {name: max(margin, 2 / n_items) for name, n_items in items.items()}


def _digests(record: Record) -> dict[str, str]:
    golds = {f"gold {suite}": described["gold"] for suite, described in record["suites"].items()}
    return {"metric": record["metric_version"], **golds}


def find_failures(record: Record, floors: Record) -> list[str]:
    """Return what a run does not fulfil, one line each; floors of suites that were not run are no failure."""
    wanted, found = floors["digests"], _digests(record)
    failures = [
        f"{name} has changed since the floors were set; set them anew: --update --allow-lower"
        for name in sorted(wanted.keys() & found.keys())
        if wanted[name] != found[name]
    ]
    reached, margins = headlines(record), _margins(record, floors.get("margin", MARGIN))
    run_pairs = {(run["system"], run["suite"]) for run in record["runs"]}
    for name, floor in sorted(floors["f1"].items()):
        system, suite, *_ = name.split(" / ")
        if (system, suite) not in run_pairs:
            continue
        if name not in reached:
            failures.append(f"{name}: not measured, floor {floor:.4f}")
        elif reached[name] < floor - margins[name] - 1e-9:
            failures.append(
                f"{name}: {reached[name]:.4f} is below the floor {floor:.4f} by more than {margins[name]:.3f}"
            )
    return failures


def updated_floors(record: Record, floors: Record, *, allow_lower: bool) -> dict[str, Any]:
    """Return the floors raised to what a run reached; ``allow_lower`` lets them sink as well."""
    scale = 10**N_DIGITS
    f1 = dict(floors["f1"])
    for name, value in headlines(record).items():
        cut = math.floor(value * scale) / scale
        f1[name] = cut if allow_lower else max(cut, f1.get(name, 0.0))
    digests = {**floors["digests"], **_digests(record)} if allow_lower else {**_digests(record), **floors["digests"]}
    return {
        "schema_version": FLOORS_VERSION,
        "margin": floors.get("margin", MARGIN),
        "digests": dict(sorted(digests.items())),
        "f1": dict(sorted(f1.items())),
    }


def measure_small() -> Record:
    """Run the rules over the suites that come with the project; nothing is taken from the cache."""
    from benchmarks import run

    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "result.json"
        with contextlib.redirect_stdout(io.StringIO()):
            code = run.main([*SMALL, "--cache", folder, "--output", str(output)])
        if code:
            raise SystemExit(code)
        record: Record = json.loads(output.read_text("utf-8"))
    return record


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("result", type=Path, nargs="?", help="a JSON file written by run.py --output")
    parser.add_argument("--floors", type=Path, default=FLOORS_FILE)
    parser.add_argument("--update", action="store_true", help="raise the floors to this run")
    parser.add_argument("--allow-lower", action="store_true", help="with --update: let floors sink")
    options = parser.parse_args(arguments)
    if options.allow_lower and not options.update:
        parser.error("--allow-lower needs --update")
    record = json.loads(options.result.read_text("utf-8")) if options.result else measure_small()
    blank: dict[str, Any] = {"digests": {}, "f1": {}}
    floors = json.loads(options.floors.read_text("utf-8")) if options.floors.exists() else blank
    if options.update:
        new = updated_floors(record, floors, allow_lower=options.allow_lower)
        options.floors.write_text(json.dumps(new, indent=1) + "\n", "utf-8")
        floors = new
    failures = find_failures(record, floors)
    print("\n".join(failures) or f"all {len(headlines(record))} headline measures hold their floors")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
