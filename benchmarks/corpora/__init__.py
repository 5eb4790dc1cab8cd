"""Suites: where gold comes from. One line in ``SUITES`` each."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.corpora import brief, corpus_de
from claimx.errors import ResourceError
from claimx.scoring import Gold

__all__ = ["SUITES", "load_suite"]

SUITES: dict[str, Callable[[], tuple[Gold, ...]]] = {
    "brief": brief.load,
    "corpus-de": corpus_de.load_dev,
    "corpus-de-train": corpus_de.load_train,
}


def load_suite(name: str) -> tuple[Gold, ...]:
    """Return the gold documents of a suite.

    Raises:
        ResourceError: There is no suite of this name.
    """
    if name not in SUITES:
        raise ResourceError("suite", name, tuple(SUITES))
    return SUITES[name]()
