"""The tables that a run shows, as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from benchmarks.measure import Absent, Run
from claimx.scoring import Comparison, compare, diff_errors, f1_interval, holm

__all__ = [
    "HEADLINES",
    "SEED",
    "compare_runs",
    "render_absent",
    "render_attributes",
    "render_comparisons",
    "render_costs",
    "render_diffs",
    "render_errors",
    "render_table",
]

SEED = 13
HEADLINES = {
    "entities": ("exact", "overlap"),
    "quantities": ("overlap", "joint"),
    "times": ("overlap", "joint"),
    "claims": (
        "detection:attributed",
        "joint:attributed",
        "detection:author",
        "joint:author",
        "detection:evidential",
        "holder",
        "cue",
    ),
    "attribution": ("event", "cue", "source", "message", "roles"),
}

# Suite, first system, second system, task -> comparison.
Comparisons = Mapping[tuple[str, str, str, str], Sequence[Comparison]]


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def render_table(runs: Sequence[Run]) -> str:
    """Return the scores of all runs as Markdown: F1 with its interval, and the counts behind it."""
    lines = [
        "| suite | system | task | measure | F1 | 95 % interval | P | R | gold / predicted / right |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for run in runs:
        for task, scores in run.scores.items():
            for measure in HEADLINES[task]:
                counts = scores.total(measure)
                interval = f1_interval(scores.samples.get(measure, {}), seed=SEED)
                spread = f"{_percent(interval.low)} – {_percent(interval.high)}" if interval else "–"
                cells = [run.suite, run.system, task, measure, _percent(counts.f1), spread]
                cells += [_percent(counts.precision), _percent(counts.recall)]
                cells.append(f"{counts.n_gold} / {counts.n_predicted} / {counts.n_correct}")
                lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def render_attributes(runs: Sequence[Run]) -> str:
    """Return the accuracies on aligned pairs as Markdown, with Wilson intervals."""
    lines = [
        "| suite | system | task | attribute | accuracy | 95 % interval | right / pairs | macro F1 |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for run in runs:
        for task, scores in run.scores.items():
            for name, rate in scores.rates.items():
                interval = rate.interval
                spread = f"{_percent(interval.low)} – {_percent(interval.high)}" if interval else "–"
                macro = _percent(scores.macro_f1(name))
                cells = [run.suite, run.system, task, name, _percent(rate.value), spread]
                lines.append(f"| {' | '.join([*cells, f'{rate.n_hit} / {rate.n_all}', macro])} |")
    return "\n".join(lines)


def compare_runs(runs: Sequence[Run]) -> dict[tuple[str, str, str, str], list[Comparison]]:
    """Compare every two systems on every suite in the headline measures; those of a suite are one family (Holm)."""
    compared: dict[tuple[str, str, str, str], list[Comparison]] = {}
    for suite in dict.fromkeys(run.suite for run in runs):
        keys, family = [], []
        for one, two in combinations([run for run in runs if run.suite == suite], 2):
            for task in one.scores:
                for measure in HEADLINES[task]:
                    samples = [run.scores[task].samples.get(measure, {}) for run in (one, two)]
                    keys.append((suite, one.system, two.system, task))
                    family.append(compare(measure, *samples, seed=SEED))
        for key, comparison in zip(keys, holm(family), strict=True):
            compared.setdefault(key, []).append(comparison)
    return compared


def render_comparisons(compared: Comparisons) -> str:
    """Return what may be said of the second system of each pair, seen from the first."""
    lines = [
        "Better and worse are said of the second system. The smallest difference is what this gold could show between",
        "two systems that differ in as many places as these do; p is corrected for all measures of the suite (Holm).",
        "",
        "| suite | first | second | task | measure | F1 first | F1 second | difference | 95 % interval | smallest | p "
        "| verdict |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for key, comparisons in compared.items():
        for one in comparisons:
            if one.difference is None:
                continue
            cells = [*key, one.measure, _percent(one.first.f1), _percent(one.second.f1), f"{100 * one.difference:+.1f}"]
            cells += [f"{100 * one.low:+.1f} – {100 * one.high:+.1f}", _percent(one.detectable)]
            lines.append(f"| {' | '.join([*cells, f'{one.adjusted_p:.3f}', one.verdict.value])} |")
    return "\n".join(lines)


def render_costs(runs: Sequence[Run]) -> str:
    """Return what each system took, every one alone in its process."""
    lines = [
        "| suite | system | load (s) | first result (s) | words/s: median | slowest – fastest | peak memory (MiB) "
        "| threads |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for run in runs:
        cost, speeds = run.cost, run.cost.words_per_second
        memory = "–" if cost.peak_memory_mib is None else f"{cost.peak_memory_mib:,.0f}"
        cells = [run.suite, run.system, f"{cost.load_s:.2f}", f"{cost.first_result_s:.2f}", f"{cost.median_speed:,.0f}"]
        cells += [f"{min(speeds):,.0f} – {max(speeds):,.0f}", memory, str(cost.n_threads or "–")]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def render_absent(absent: Sequence[Absent]) -> str:
    """Return a line for each system that could not be asked."""
    return "\n".join(f"absent: {one.system}: {one.reason}" for one in absent)


def render_errors(run: Run, n_examples: int) -> str:
    """Return the errors of a run by task and kind, with examples."""
    lines = [f"## Errors: {run.system} on {run.suite}"]
    for task, scores in run.scores.items():
        kinds = Counter(error.kind for error in scores.errors)
        for kind, n in kinds.most_common():
            lines.append(f"\n### {task}: {kind} ({n})")
            shown = [error for error in scores.errors if error.kind == kind][:n_examples]
            lines += [f"- {e.document_id}@{e.start}: gold {e.gold!r}, predicted {e.predicted!r}" for e in shown]
    return "\n".join(lines)


def render_diffs(runs: Sequence[Run], n_examples: int) -> str:
    """Return what one system of each pair gets wrong where the other is right, with examples."""
    lines = []
    for suite in dict.fromkeys(run.suite for run in runs):
        for one, two in combinations([run for run in runs if run.suite == suite], 2):
            lines.append(f"## {one.system} and {two.system} on {suite}")
            for task in one.scores:
                found = diff_errors(one.scores[task].errors, two.scores[task].errors)
                for run, errors in zip((one, two), found, strict=True):
                    lines.append(f"\n### {task}: only {run.system} errs ({len(errors)})")
                    shown = errors[:n_examples]
                    lines += [
                        f"- {e.document_id}@{e.start} {e.kind}: {e.gold!r}, predicted {e.predicted!r}" for e in shown
                    ]
    return "\n".join(lines)
