"""Score the answers that lie in the cache: document by document, all systems side by side, in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from benchmarks.measure import Answers, n_words
from benchmarks.predictions import Predictions
from claimx.errors import InputError
from claimx.scoring import (
    Comparison,
    Error,
    ErrorLog,
    Gold,
    Resamples,
    Scores,
    add_attribution,
    add_claims,
    add_entities,
    add_quantities,
    add_times,
    compare_tables,
    diff_errors,
    fingerprints_of,
    holm,
    read_fingerprints,
)
from claimx.types import Analysis

__all__ = ["HEADLINES", "SEED", "TASKS", "Leak", "Run", "Verdicts", "compare_runs", "judge"]

SEED = 13
TASKS: dict[str, Callable[[Scores, Gold, Analysis], None]] = {
    "entities": add_entities,
    "quantities": add_quantities,
    "times": add_times,
    "claims": add_claims,
    "attribution": add_attribution,
}
# Kind of record that a system must find for a task to say anything of it.
LAYER_OF_TASK = {"attribution": "claims"}
HEADLINES: dict[str, tuple[str, ...]] = {
    "entities": ("exact", "overlap"),
    "quantities": ("overlap", "number", "joint"),
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
# The randomization test must be able to say less than the smallest p that Holm's correction asks for.
SHUFFLES_A_TEST = 100
MIN_SHUFFLES = 10_000


@dataclass(slots=True)
class Leak:
    """How much of a suite a model was trained on.

    Args:
        is_checked: The model says what it was trained on.
        n_texts: Sentences and documents of the suite that are long enough to be told apart.
        n_trained_on: Those of them in the training text.
        documents: Some documents of which that holds.
    """

    is_checked: bool = False
    n_texts: int = 0
    n_trained_on: int = 0
    documents: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """One system on one suite.

    Args:
        answers: The system.
        suite: As in tables.
        n_documents: Documents of the suite.
        n_words: Words of the suite.
        scores: Task -> scores.
        n_failed: Documents on which the system broke down; their answers count as empty.
        failure: Why, for the first of them.
        leak: Whether it was trained on the suite.
    """

    answers: Answers
    suite: str
    n_documents: int = 0
    n_words: int = 0
    scores: dict[str, Scores] = field(default_factory=dict)
    n_failed: int = 0
    failure: str | None = None
    leak: Leak = field(default_factory=Leak)

    @property
    def system(self) -> str:
        """As in tables."""
        return self.answers.system


# Suite, first system, second system, task.
Key = tuple[str, str, str, str]


@dataclass(slots=True)
class Verdicts:
    """What may be said of every two systems.

    Args:
        comparisons: In the headline measures, corrected for all that were made on the suite.
        n_family: Suite -> how many were made.
        alone: Errors that only the first of two systems makes, and those that only the second makes.
    """

    comparisons: dict[Key, list[Comparison]] = field(default_factory=dict)
    n_family: dict[str, int] = field(default_factory=dict)
    alone: dict[Key, tuple[ErrorLog, ErrorLog]] = field(default_factory=dict)


def judge(
    suite: str,
    golds: Iterable[Gold],
    systems: Sequence[Answers],
    tasks: Sequence[str],
    cache: Path,
    *,
    n_examples: int = 10,
    verdicts: Verdicts | None = None,
) -> list[Run]:
    """Score the answers of all systems to one suite.

    Args:
        suite: As in tables.
        golds: Its documents; they are read once.
        systems: Whose answers are in the cache.
        tasks: Names of ``TASKS``.
        cache: Folder of the answers.
        n_examples: Errors of each kind that are kept.
        verdicts: Where the errors are put that one of two systems makes alone.

    Returns:
        One run a system, with the tasks that the suite is labelled for and the system answers.

    Raises:
        InputError: A list of training text cannot be read.
    """
    runs = [Run(answers, suite) for answers in systems]
    trained = [read_fingerprints(a.trained_on) if a.trained_on else None for a in systems]
    with ExitStack() as stack:
        stores = [stack.enter_context(Predictions(cache, a.system, a.digest)) for a in systems]
        for gold in golds:
            document = gold.analysis.document
            logs: dict[str, list[tuple[str, list[Error]]]] = {}
            for run, store, known in zip(runs, stores, trained, strict=True):
                run.n_documents += 1
                run.n_words += n_words(document.text)
                answer = store.get(document)
                if answer is None:
                    raise InputError(document.id, f"{run.system} has no answer to it in {store.path.name}")
                failure = store.failure(document)
                run.n_failed += failure is not None
                run.failure = run.failure or failure
                _look_for_leak(run.leak, gold, known)
                for task in tasks:
                    if task in gold.layers and LAYER_OF_TASK.get(task, task) in run.answers.layers:
                        errors = _score(run.scores, task, gold, answer, n_examples)
                        logs.setdefault(task, []).append((run.system, errors))
            if verdicts is not None:
                _set_apart(verdicts, suite, logs, n_examples)
    return runs


def _score(books: dict[str, Scores], task: str, gold: Gold, answer: Analysis, n_examples: int) -> list[Error]:
    """Score one document; return its errors, all of them."""
    scores = books.setdefault(task, Scores.of_examples(n_examples))
    kept, scores.log = scores.log, ErrorLog()
    TASKS[task](scores, gold, answer)
    errors = scores.errors
    scores.log = kept
    kept.update(errors)
    return errors


def _set_apart(
    verdicts: Verdicts, suite: str, logs: Mapping[str, Sequence[tuple[str, list[Error]]]], n_examples: int
) -> None:
    for task, by_system in logs.items():
        for (first, mine), (second, theirs) in combinations(by_system, 2):
            key = (suite, first, second, task)
            pair = verdicts.alone.setdefault(key, (ErrorLog(n_examples), ErrorLog(n_examples)))
            for log, errors in zip(pair, diff_errors(mine, theirs), strict=True):
                log.update(errors)


def _look_for_leak(leak: Leak, gold: Gold, trained: frozenset[str] | None) -> None:
    if trained is None:
        return
    leak.is_checked = True
    found = fingerprints_of(gold.analysis.document)
    leak.n_texts += len(found)
    hits = len(found & trained)
    leak.n_trained_on += hits
    if hits and len(leak.documents) < 10:
        leak.documents.append(gold.analysis.document.id)


def compare_runs(runs: Sequence[Run], verdicts: Verdicts, *, seed: int = SEED) -> None:
    """Compare every two systems on every suite in the headline measures; those of a suite are one family (Holm)."""
    for suite in dict.fromkeys(run.suite for run in runs):
        here = [run for run in runs if run.suite == suite]
        drawn = {
            (run.system, task): Resamples(scores.table, seed=seed)
            for run in here
            for task, scores in run.scores.items()
        }
        wanted = [
            ((suite, one.system, two.system, task), measure)
            for one, two in combinations(here, 2)
            for task in one.scores
            if task in two.scores
            for measure in HEADLINES[task]
        ]
        n_shuffles = max(MIN_SHUFFLES, SHUFFLES_A_TEST * len(wanted))
        family = [
            compare_tables(drawn[first, task], drawn[second, task], measure, n_shuffles=n_shuffles)
            for (_, first, second, task), measure in wanted
        ]
        verdicts.n_family[suite] = len(family)
        for (key, _), comparison in zip(wanted, holm(family), strict=True):
            verdicts.comparisons.setdefault(key, []).append(comparison)
