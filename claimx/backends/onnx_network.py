"""The bundled encoder with its heads in ONNX, read by ONNX Runtime alone.

The lower layers read a sentence once. The upper layers read it once for all heads that tag words, and once more for
each cue whose roles are asked for, with the words of the cue marked.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from claimx.backends.pieces import PieceReader
from claimx.backends.store import Manifest
from claimx.backends.windows import Window, batches, windows_of
from claimx.errors import MissingDependencyError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

__all__ = ["OnnxNetwork", "SentenceScores"]

_LEAST_RUNTIME = (1, 22)  # the first whose products run in 8 bits by blocks


@dataclass(slots=True)
class SentenceScores:
    """What the network says of one sentence.

    Args:
        tags: For each head the log probability of each tag. Shape of each: ``(words, tags)``.
        arcs: Score of each word, and in the first column of the root, as the head of each word; -inf beyond a window.
            Shape: ``(words, 1 + words)``. ``None`` where it was not asked for.
        states: Windows with what the lower layers made of them, for :meth:`OnnxNetwork.mark`.
            Shape of each array: ``(pieces, width)``.
    """

    tags: dict[str, Scores]
    arcs: Scores | None = None
    states: list[tuple[Window, Scores]] = field(default_factory=list)


class OnnxNetwork:
    """Scores words. Long sentences are read in windows that overlap, and each word is judged where it stands deepest.

    Args:
        manifest: The model.
        lower: Session of the lower layers: ``ids, mask -> states``.
        upper: Session of the upper layers: ``states, mask, marks -> logits, arcs``.
        reader: The pieces of the model.
    """

    def __init__(self, manifest: Manifest, lower: Any, upper: Any, reader: PieceReader) -> None:
        self.manifest = manifest
        self._lower, self._upper, self._reader = lower, upper, reader
        self._room = int(manifest.settings["window"]) - 2
        self._heads: dict[str, slice] = {}
        at = 0
        for name, tags in manifest.heads.items():
            self._heads[name] = slice(at, at + len(tags))
            at += len(tags)

    @classmethod
    def load(cls, manifest: Manifest, threads: int | None = None) -> OnnxNetwork:
        """Check the files of a model and load it.

        What is loaded already, of the same files with the same settings, is shared: nothing in it changes.

        Raises:
            InputError: A file is damaged or foreign.
            MissingDependencyError: ONNX Runtime, tokenizers or numpy is not installed.
        """
        try:
            import onnxruntime
        except ImportError as error:
            raise MissingDependencyError("onnxruntime", "small") from error
        if tuple(map(int, onnxruntime.__version__.split(".")[:2])) < _LEAST_RUNTIME:
            raise MissingDependencyError("onnxruntime>=" + ".".join(map(str, _LEAST_RUNTIME)), "small")
        manifest.verify()
        key = (str(manifest.folder), manifest.revision, repr(sorted(manifest.settings.items())), threads)
        if (shared := _LOADED.get(key)) is not None:
            return shared
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        # Threads that spin while they wait starve each other on a busy machine.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        if threads is not None:
            options.intra_op_num_threads = threads
            options.inter_op_num_threads = 1

        def begin(name: str) -> Any:
            path = str(manifest.folder / name)
            session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
            _give_back_memory()
            return session

        reader = PieceReader.load(manifest.folder / "tokenizer.json")
        network = cls(manifest, begin("lower.onnx"), begin("upper.onnx"), reader)
        _LOADED[key] = network
        return network

    @property
    def name(self) -> str:
        """Name and revision, for provenance."""
        return f"{self.manifest.name}@{self.manifest.revision}"

    def read(
        self, sentences: Sequence[Sequence[str]], heads: Sequence[str], *, arcs: bool = False, keep_states: bool = False
    ) -> list[SentenceScores]:
        """Score the words of sentences.

        Args:
            sentences: The words of each.
            heads: Heads that are asked.
            arcs: Whether syntactic heads are asked for.
            keep_states: Whether cues will be marked afterwards.
        """
        import numpy as np

        answers = [
            SentenceScores(
                {h: np.full((len(words), len(self.manifest.heads[h])), -np.inf, np.float32) for h in heads},
                np.full((len(words), 1 + len(words)), -np.inf, np.float32) if arcs else None,
            )
            for words in sentences
        ]
        jobs: list[Window] = []
        for number, words in enumerate(sentences):
            jobs.extend(windows_of(number, self._reader.read(words), self._room))
        for batch in batches(jobs):
            ids, mask = self._pad(batch)
            (states,) = self._lower.run(["states"], {"ids": ids, "mask": mask})
            logits, heads_of = self._run_upper(states, mask, np.zeros(mask.shape, np.float32), arcs=arcs)
            for row, job in enumerate(batch):
                answer = answers[job.number]
                firsts = job.firsts(job.keep_from, job.keep_to)
                for head, table in answer.tags.items():
                    table[job.keep_from : job.keep_to] = _log_softmax(logits[row, firsts, self._heads[head]])
                if answer.arcs is not None:
                    inside = [0, *job.firsts(job.start, job.end)]
                    columns = [0, *range(job.start + 1, job.end + 1)]
                    answer.arcs[job.keep_from : job.keep_to, columns] = heads_of[row][firsts][:, inside]
                if keep_states:
                    answer.states.append((job, states[row, : job.n_pieces]))
        return answers

    def mark(
        self, cues: Sequence[tuple[SentenceScores, Sequence[int]]], heads: Sequence[str]
    ) -> Iterator[tuple[dict[str, Scores], tuple[int, int]]]:
        """Score the words of sentences as roles of a marked cue.

        Args:
            cues: Sentences that were read with ``keep_states``, each with the indices of the words of a cue.
            heads: Heads that are asked.

        Yields:
            For each cue, in order, the log probabilities of each tag for each word of the window around the cue, and
            the first word and the end of that window; a longer sentence goes on beyond it unread.
        """
        chosen = [(_window_around(sentence, words), words) for sentence, words in cues]
        order = sorted(range(len(chosen)), key=lambda index: chosen[index][0][0].n_pieces)
        answers: dict[int, tuple[dict[str, Scores], tuple[int, int]]] = {}
        by_window: dict[int, list[int]] = {}
        for index in order:
            by_window.setdefault(chosen[index][0][0].n_pieces // 8, []).append(index)
        for indices in by_window.values():
            for first in range(0, len(indices), 32):
                part = indices[first : first + 32]
                logits = self._run_marked([chosen[index] for index in part])
                for row, index in enumerate(part):
                    job = chosen[index][0][0]
                    firsts = job.firsts(job.start, job.end)
                    tables = {head: _log_softmax(logits[row, firsts, self._heads[head]]) for head in heads}
                    answers[index] = (tables, (job.start, job.end))
        yield from (answers[index] for index in range(len(chosen)))

    def _run_marked(self, part: Sequence[tuple[tuple[Window, Scores], Sequence[int]]]) -> Scores:
        import numpy as np

        width = max(job.n_pieces for (job, _), _ in part)
        states = np.zeros((len(part), width, part[0][0][1].shape[-1]), dtype=np.float32)
        mask = np.zeros((len(part), width), dtype=np.int64)
        marks = np.zeros((len(part), width), dtype=np.float32)
        for row, ((job, below), words) in enumerate(part):
            states[row, : job.n_pieces] = below
            mask[row, : job.n_pieces] = 1
            positions = job.firsts(job.start, job.end + 1)
            for word in words:
                if job.start <= word < job.end:
                    marks[row, positions[word - job.start] : positions[word - job.start + 1]] = 1
        return self._run_upper(states, mask, marks, arcs=False)[0]

    def _run_upper(self, states: Scores, mask: Any, marks: Scores, *, arcs: bool) -> tuple[Scores, Any]:
        names = ["logits", "arcs"] if arcs else ["logits"]
        found = self._upper.run(names, {"states": states, "mask": mask, "marks": marks})
        return found[0], found[1] if arcs else None

    def _pad(self, batch: Sequence[Window]) -> tuple[Any, Any]:
        import numpy as np

        width = max(job.n_pieces for job in batch)
        ids = np.full((len(batch), width), self._reader.padding, dtype=np.int64)
        mask = np.zeros((len(batch), width), dtype=np.int64)
        for row, job in enumerate(batch):
            flat = [self._reader.start, *chain.from_iterable(job.pieces), self._reader.end]
            ids[row, : len(flat)] = flat
            mask[row, : len(flat)] = 1
        return ids, mask


def _give_back_memory() -> None:
    """Return to the system what a session needed while it began: some 300 MB for constants on the way to others.

    The GNU C library keeps it otherwise; other systems have no such function, and nothing is done.
    """
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):
        return


def _window_around(sentence: SentenceScores, words: Sequence[int]) -> tuple[Window, Scores]:
    """Return the window in which a cue stands deepest."""
    return max(sentence.states, key=lambda pair: sum(pair[0].keep_from <= word < pair[0].keep_to for word in words))


def _log_softmax(logits: Scores) -> Scores:
    import numpy as np

    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


_LOADED: WeakValueDictionary[tuple[object, ...], OnnxNetwork] = (
    WeakValueDictionary()
)  # by folder, digests, settings, threads
