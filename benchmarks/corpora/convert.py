"""Write a suite in the format of a tool.

python -m benchmarks.corpora.convert SUITE FORMAT:OUT

FORMAT is ``brat`` (folder), ``cas`` (folder of JSON CAS), ``xmi`` (folder), ``labelstudio`` (.json), ``doccano``
(.jsonl), ``docbin`` (.spacy), ``conll`` or ``timeml`` (folder). ``brat``, ``cas``, ``xmi`` and ``labelstudio`` hold
names, quantities, times and claims; the others names, ``timeml`` times.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.corpora import stream_suite
from benchmarks.corpora.brat import write_brat
from benchmarks.corpora.cas import write_cas_json, write_cas_xmi
from benchmarks.corpora.columns import write_columns
from benchmarks.corpora.docbin import write_docbin
from benchmarks.corpora.doccano import write_doccano
from benchmarks.corpora.gold_marks import marks_of_gold
from benchmarks.corpora.label_studio import write_label_studio
from benchmarks.corpora.options import LABELS
from benchmarks.corpora.standoff import Standoff
from benchmarks.corpora.timeml import write_timeml
from claimx.errors import ClaimxError, ResourceError
from claimx.scoring import Gold

__all__ = ["WRITERS", "main", "write_suite"]


def _each(write: Callable[[Standoff, Path], None], suffix: str) -> Callable[[Iterable[Standoff], Path], None]:
    def write_all(documents: Iterable[Standoff], folder: Path) -> None:
        for document in documents:
            file = folder / f"{document.id}{suffix}"
            file.parent.mkdir(parents=True, exist_ok=True)
            write(document, file)

    return write_all


WRITERS: dict[str, Callable[[Iterable[Standoff], Path], None]] = {
    "brat": write_brat,
    "cas": _each(write_cas_json, ".json"),
    "conll": lambda documents, path: write_columns(documents, path, LABELS),
    "docbin": lambda documents, path: write_docbin(documents, path, LABELS),
    "doccano": lambda documents, path: write_doccano(documents, path, LABELS),
    "labelstudio": write_label_studio,
    "timeml": write_timeml,
    "xmi": _each(write_cas_xmi, ".xmi"),
}


def write_suite(golds: Iterable[Gold], name: str, path: Path) -> None:
    """Write gold documents in one of the formats of ``WRITERS``.

    Raises:
        ResourceError: There is no format of this name.
    """
    if name not in WRITERS:
        raise ResourceError("format", name, tuple(WRITERS))
    WRITERS[name]((marks_of_gold(gold) for gold in golds), path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite")
    parser.add_argument("target", metavar="FORMAT:OUT")
    options = parser.parse_args(arguments)
    name, _, path = options.target.partition(":")
    if not path:
        parser.error(f"expected FORMAT:OUT, got {options.target!r}")
    try:
        write_suite(stream_suite(options.suite), name, Path(path))
    except ClaimxError as error:
        parser.error(str(error))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
