"""One system in a process of its own: a request a line on standard input, an answer a line on standard output.

``measure.py`` starts it, with the interpreter that the system asks for. It needs the core of claimx and the packages of
the system, and knows nothing of gold or of other systems.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from benchmarks.systems import System, extra_of, open_system
from benchmarks.systems.spec import size_of_path
from claimx.errors import ClaimxError
from claimx.types import Analysis, Document

__all__ = ["Server", "document_record", "main"]

Request = Mapping[str, Any]


def document_record(document: Document) -> dict[str, Any]:
    """Return what a system is told of a document: its text, language, date and name."""
    day = document.date.isoformat() if document.date else None
    return {"text": document.text, "language": document.language, "id": document.id, "date": day}


def _document(record: Request) -> Document:
    day = date.fromisoformat(record["date"]) if record["date"] else None
    return Document(record["text"], record["language"], record["id"], day)


class Server:
    """Answers requests for one system.

    Args:
        name: The system, as on the command line.
    """

    def __init__(self, name: str) -> None:
        self._started = time.perf_counter()
        self._name = name
        self._system: System | None = None
        self._load_s: float | None = None
        self._first_result_s: float | None = None

    def answer(self, request: Request) -> dict[str, Any]:
        """Return the answer to a request; what claimx refuses is an answer as well.

        Requests are ``describe``; ``prepare`` with languages; ``analyze`` with documents; ``time`` with documents;
        ``status``.
        """
        handlers: dict[str, Callable[[Request], dict[str, Any]]] = {
            "describe": self._describe,
            "prepare": self._prepare,
            "analyze": self._analyze,
            "time": self._time,
            "status": lambda _: process_status(),
        }
        try:
            return handlers[request["do"]](request)
        except ClaimxError as error:
            return {"absent": str(error), "extra": extra_of(error)}

    def _open(self) -> System:
        if self._system is None:
            self._started = time.perf_counter()
            self._system = open_system(self._name)
        return self._system

    def _describe(self, _: Request) -> dict[str, Any]:
        system = self._open()
        return {
            "name": system.name,
            "facts": dict(system.facts),
            "digest": system.digest,
            "version": system.version,
            "layers": list(system.layers),
            "n_bytes": sum(size_of_path(path) for path in system.files) if system.files else None,
            "trained_on": str(system.trained_on) if system.trained_on else None,
            "opened_s": time.perf_counter() - self._started,
        }

    def _prepare(self, request: Request) -> dict[str, Any]:
        before = time.perf_counter()
        for language in request["languages"]:
            self._open().prepare(language)
        return {"seconds": time.perf_counter() - before}

    def _analyze(self, request: Request) -> dict[str, Any]:
        system, answers, seconds = self._open(), [], 0.0
        for record in request["documents"]:
            document = _document(record)
            before = time.perf_counter()
            analysis, failure = _guarded(system, document)
            seconds += time.perf_counter() - before
            answers.append({"analysis": analysis.to_dict(), "failure": failure})
        return {"answers": answers, "seconds": seconds}

    def _time(self, request: Request) -> dict[str, Any]:
        system, documents = self._open(), [_document(record) for record in request["documents"]]
        before = time.perf_counter()
        for document in documents:
            _guarded(system, document)
        return {"seconds": time.perf_counter() - before}


def _guarded(system: System, document: Document) -> tuple[Analysis, str | None]:
    """Analyse a document; where a system breaks down, its answer is empty and the reason is told."""
    try:
        return system.analyze(document), None
    except ClaimxError:
        raise
    except Exception:  # another system may raise anything; one text must not end a comparison of hours
        return Analysis(document), traceback.format_exc(limit=-3)


def process_status() -> dict[str, Any]:
    """Return peak memory (MiB) and threads of this process, ``None`` where /proc does not tell.

    ``getrusage`` would not do: on Linux its peak is inherited from the process that started this one.
    """
    path = Path("/proc") / str(os.getpid()) / "status"
    if not path.exists():
        return {"peak_memory_mib": None, "n_threads": None}
    fields = dict(line.split(":", 1) for line in path.read_text("ascii", "replace").splitlines() if ":" in line)
    return {"peak_memory_mib": int(fields["VmHWM"].split()[0]) / 1024, "n_threads": int(fields["Threads"])}


def _own_stdout() -> TextIO:
    """Keep standard output for answers; whatever else is printed, by libraries written in C as well, goes to stderr."""
    kept = os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n")
    os.dup2(2, 1)
    return kept


def main() -> int:
    """Answer until standard input ends; the first line names the system."""
    answers = _own_stdout()
    server = Server(json.loads(sys.stdin.readline())["system"])
    for line in sys.stdin:
        answers.write(json.dumps(server.answer(json.loads(line))) + "\n")
        answers.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
