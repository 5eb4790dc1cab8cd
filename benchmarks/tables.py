"""The tables of a result, as Markdown; everything is read from the JSON record, nothing is computed again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from benchmarks.judge import HEADLINES

__all__ = [
    "count",
    "measure_of",
    "percent",
    "render_absent",
    "render_attributes",
    "render_comparisons",
    "render_costs",
    "render_differences",
    "render_errors",
    "render_labels",
    "render_smallest",
    "render_table",
    "render_warnings",
    "spread",
    "table",
]

Record = Mapping[str, Any]


def percent(value: float | None, *, sign: bool = False) -> str:
    """Return a share in percent with one decimal; a dash where it is undefined."""
    return "–" if value is None else f"{100 * value:{'+' if sign else ''}.1f}"


def spread(interval: Sequence[float] | None, *, sign: bool = False) -> str:
    """Return the two ends of an interval of shares."""
    return "–" if interval is None else f"{percent(interval[0], sign=sign)} – {percent(interval[1], sign=sign)}"


def count(value: float | None, digits: int = 0) -> str:
    """Return a number with separators; a dash where there is none."""
    return "–" if value is None else f"{value:,.{digits}f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; a bar within a cell is escaped."""
    lines = [list(head), ["---"] * len(head), *[[cell.replace("|", "\\|") for cell in row] for row in rows]]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def measure_of(run: Record, task: str, measure: str) -> Record:
    """Return the scores of a measure, empty where it was not taken."""
    found: Record = run["tasks"].get(task, {}).get("measures", {}).get(measure, {})
    return found


def _headlines(run: Record) -> Iterable[tuple[str, str, Record]]:
    for task in run["tasks"]:
        for measure in HEADLINES[task]:
            yield task, measure, measure_of(run, task, measure)


def render_table(runs: Sequence[Record]) -> str:
    """Return the scores of all runs: F1 with its interval, and the counts behind it."""
    rows = []
    for run in runs:
        for task, measure, scores in _headlines(run):
            if not scores:
                continue
            cells = [run["suite"], run["system"], task, measure, percent(scores["f1"]), spread(scores["interval"])]
            macro = run["tasks"][task]["macros"].get(measure, {}).get("f1")
            cells += [percent(macro), percent(scores["precision"]), percent(scores["recall"])]
            rows.append([*cells, " / ".join(str(scores[n]) for n in ("n_gold", "n_predicted", "n_correct"))])
    head = ["suite", "system", "task", "measure", "F1", "95 % interval", "macro F1", "P", "R"]
    return table([*head, "gold / predicted / right"], rows)


def render_smallest(record: Record) -> str:
    """Return the smallest difference of F1 that each suite can show, measure by measure."""
    lines = []
    for suite in record["suites"]:
        found: dict[tuple[str, str], float] = {}
        for run in (run for run in record["runs"] if run["suite"] == suite):
            for task, measure, scores in _headlines(run):
                if scores.get("smallest_difference") is not None:
                    found[task, measure] = max(scores["smallest_difference"], found.get((task, measure), 0.0))
        shown = ", ".join(f"{task} {measure} {percent(value)}" for (task, measure), value in found.items())
        if shown:
            lines.append(f"{suite}: {shown}")
    if not lines:
        return ""
    head = "Smallest difference of F1 (points) that the gold can show between any two systems, all going one way:"
    return "\n".join([head, *(f"- {line}" for line in lines)])


def render_warnings(record: Record) -> str:
    """Return what must be known before any figure is read: training on test text, and broken answers."""
    lines = []
    for run in record["runs"]:
        leak = run["leak"]
        if leak["n_trained_on"]:
            share = percent(leak["n_trained_on"] / leak["n_texts"])
            lines.append(
                f"WARNING: {run['system']} was TRAINED ON {share} % of the text of {run['suite']} "
                f"({leak['n_trained_on']} of {leak['n_texts']} sentences and documents). Its figures there say nothing "
                "of other texts, and no comparison with it is fair."
            )
        if run["n_failed"]:
            lines.append(
                f"WARNING: {run['system']} broke down on {run['n_failed']} of {run['n_documents']} documents of "
                f"{run['suite']}; they count as answered by nothing: {(run['failure'] or '').strip().splitlines()[-1]}"
            )
    unknown = sorted({r["system"] for r in record["runs"] if "model" in r["facts"] and not r["leak"]["is_checked"]})
    if unknown:
        lines.append(f"Not known what they were trained on, so that nothing could be checked: {', '.join(unknown)}.")
    return "\n".join(lines)


def render_attributes(runs: Sequence[Record]) -> str:
    """Return the accuracies on aligned pairs, with Wilson intervals."""
    rows = []
    for run in runs:
        for task, scores in run["tasks"].items():
            for name, rate in scores["rates"].items():
                value = rate["n_hit"] / rate["n_all"] if rate["n_all"] else None
                cells = [run["suite"], run["system"], task, name, percent(value), spread(rate["interval"])]
                rows.append([*cells, f"{rate['n_hit']} / {rate['n_all']}", percent(rate["macro_f1"])])
    return table(
        ["suite", "system", "task", "attribute", "accuracy", "95 % interval", "right / pairs", "macro F1"], rows
    )


def render_labels(runs: Sequence[Record]) -> str:
    """Return F1 label by label, of the measures that are counted so."""
    rows = []
    for run in runs:
        for task, scores in run["tasks"].items():
            for measure, found in scores["measures"].items():
                parent, colon, label = measure.partition(":")
                if colon and parent in HEADLINES[task] and found["f1"] is not None:
                    cells = [run["suite"], run["system"], task, parent, label, percent(found["f1"])]
                    counts = " / ".join(str(found[n]) for n in ("n_gold", "n_predicted", "n_correct"))
                    rows.append([*cells, spread(found["interval"]), counts])
    return table(
        ["suite", "system", "task", "measure", "label", "F1", "95 % interval", "gold / predicted / right"], rows
    )


def render_comparisons(comparisons: Sequence[Record]) -> str:
    """Return what may be said of the second system of each pair, seen from the first."""
    rows = []
    for one in comparisons:
        if one["difference"] is None:
            continue
        cells = [one[name] for name in ("suite", "first", "second", "task", "measure")]
        cells += [percent(one["first_f1"]), percent(one["second_f1"]), percent(one["difference"], sign=True)]
        cells += [spread(one["interval"], sign=True), percent(one["detectable"]), f"{one['adjusted_p']:.4f}"]
        rows.append([*cells, one["verdict"]])
    if not rows:
        return ""
    head = ["suite", "first", "second", "task", "measure", "F1 first", "F1 second", "difference", "95 % interval"]
    return "\n".join(
        [
            "Better and worse are said of the second system. The smallest difference is what this gold could show",
            "between two systems that differ in as many places as these do; p is of the randomization test, corrected",
            "for all comparisons on the suite (Holm). Not separable is no proof of equality.",
            "",
            table([*head, "smallest", "p", "verdict"], rows),
        ]
    )


def render_costs(runs: Sequence[Record]) -> str:
    """Return what each system took, every one alone in its process."""
    rows = []
    for run in runs:
        cost = run["cost"]
        if not cost:
            continue
        speeds = cost["words_per_second"]
        megabytes = None if cost["model_bytes"] is None else cost["model_bytes"] / 1e6
        cells = [run["suite"], run["system"], count(cost["load_s"], 2), count(cost["first_result_s"], 2)]
        cells += [count(cost["median_words_per_second"]), f"{count(min(speeds))} – {count(max(speeds))}"]
        cells += [count(cost["peak_memory_mib"]), count(megabytes, 1), str(cost["n_threads"] or "–")]
        rows.append([*cells, "earlier" if cost["is_earlier"] else "now"])
    if not rows:
        return ""
    head = ["suite", "system", "load (s)", "first result (s)", "words/s: median", "slowest – fastest"]
    return table([*head, "peak memory (MiB)", "model (MB)", "threads", "timed"], rows)


def render_absent(absent: Sequence[Record]) -> str:
    """Return a line for each system that could not be asked."""
    return "\n".join(f"absent: {one['system']}: {one['reason']}" for one in absent)


def _example(error: Record) -> str:
    return f"- {error['document_id']}@{error['start']}: gold {error['gold']!r}, predicted {error['predicted']!r}"


def render_errors(run: Record, n_examples: int) -> str:
    """Return the errors of a run by task and kind, with examples."""
    lines = [f"## Errors: {run['system']} on {run['suite']}"]
    for task, scores in run["tasks"].items():
        for kind, n in scores["errors"]["kinds"].items():
            lines.append(f"\n### {task}: {kind} ({n})")
            shown = [error for error in scores["errors"]["examples"] if error["kind"] == kind]
            lines += [_example(error) for error in shown[:n_examples]]
    return "\n".join(lines)


def render_differences(differences: Sequence[Record], n_examples: int) -> str:
    """Return what one system of each pair gets wrong where the other is right, with examples."""
    lines = []
    for one in differences:
        lines.append(f"## {one['first']} and {one['second']} on {one['suite']}: {one['task']}")
        for system, errors in ((one["first"], one["only_first_errs"]), (one["second"], one["only_second_errs"])):
            lines.append(f"\n### only {system} errs ({sum(errors['kinds'].values())})")
            for kind, n in errors["kinds"].items():
                lines.append(f"\n{kind} ({n})\n")
                shown = [error for error in errors["examples"] if error["kind"] == kind]
                lines += [_example(error) for error in shown[:n_examples]]
    return "\n".join(lines)
