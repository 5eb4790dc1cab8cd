"""The bundled encoder with its heads in ONNX, read by ONNX Runtime alone.

The lower layers read a sentence once. The upper layers read it once for all heads that tag words, and once more for
each cue whose roles are asked for, with the words of the cue marked. Relations are told when the tree is known.

Batches are small, and each is read by one thread from end to end: threads that share a batch wait for each other at
every product.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakValueDictionary

from claimx.backends.pieces import PieceReader
from claimx.backends.store import Manifest
from claimx.backends.syntax import PairScores, SentencePairs, relate_words
from claimx.backends.windows import Window, batches, windows_of
from claimx.errors import InputError, MissingDependencyError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

__all__ = ["OnnxNetwork", "SentenceScores", "n_cores"]

_In = TypeVar("_In")
_Out = TypeVar("_Out")

_GRAPHS = ("lower.onnx", "upper.onnx", "relations.onnx")
_LEAST_RUNTIME = (1, 22)  # the first whose products run in 8 bits by blocks
# ONNX Runtime's joint sum and layer norm takes four times as long as one after the other.
_NOT_FUSED = ["SkipLayerNormFusion"]


@dataclass(slots=True)
class SentenceScores:
    """What the network says of one sentence.

    Args:
        tags: For each head the log probability of each tag. Shape of each: ``(words, tags)``.
        tree: Index of the head of each word, -1 for the root; ``None`` where it was not asked for.
        windows: What it was read in.
        states: What the lower layers made of each window, for :meth:`OnnxNetwork.mark`, where they were to be kept.
            Shape of each: ``(pieces, width)``.
    """

    tags: dict[str, Scores]
    tree: list[int] | None = None
    windows: list[Window] = field(default_factory=list)
    states: list[Scores] = field(default_factory=list)

    def window_around(self, words: Sequence[int]) -> int:
        """Return the index of the window in which some words stand deepest."""
        depths = [sum(window.keep_from <= word < window.keep_to for word in words) for window in self.windows]
        return depths.index(max(depths))


@dataclass(frozen=True, slots=True)
class _BatchScores:
    """What the network says of a batch of windows.

    Args:
        tags: For each head the log probability of each tag. Shape of each: ``(batch, pieces, tags)``.
        pairs: What it says of pairs of pieces, ``None`` where it was not asked for.
        states: What the lower layers made of them. Shape: ``(batch, pieces, width)``.
    """

    tags: dict[str, Scores]
    pairs: PairScores | None
    states: Scores


@dataclass(frozen=True, slots=True)
class _Marked:
    """A window with what the lower layers made of it and the words of a cue in it; ``number`` counts the cues."""

    number: int
    window: Window
    states: Scores
    words: Sequence[int]


class OnnxNetwork:
    """Scores words. Long sentences are read in windows that overlap, and each word is judged where it stands deepest.

    Args:
        manifest: The model.
        lower: Session of the lower layers: ``ids, mask -> states``.
        upper: Session of the upper layers: ``states, mask, marks -> logits, arcs, dependents, governors``.
        relations: Session of what a word's head tells of its relation: ``dependents, governors -> logits``.
        reader: The pieces of the model.
        threads: Batches that are read at once; what is found does not depend on it.
    """

    def __init__(
        self, manifest: Manifest, lower: Any, upper: Any, relations: Any, reader: PieceReader, *, threads: int = 1
    ) -> None:
        self.manifest = manifest
        self._lower, self._upper, self._relations, self._reader = lower, upper, relations, reader
        self._threads = threads
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
        if missing := sorted(set(_GRAPHS) - set(manifest.files)):
            raise InputError(str(manifest.folder), f"a model without {', '.join(missing)}: export it again")
        key = (str(manifest.folder), manifest.revision, repr(sorted(manifest.settings.items())), threads)
        if (shared := _LOADED.get(key)) is not None:
            return shared
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = options.inter_op_num_threads = 1

        def begin(name: str) -> Any:
            session = onnxruntime.InferenceSession(
                str(manifest.folder / name),
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=_NOT_FUSED,
            )
            _give_back_memory()
            return session

        reader = PieceReader.load(manifest.folder / "tokenizer.json")
        lower, upper, relations = map(begin, _GRAPHS)
        network = cls(manifest, lower, upper, relations, reader, threads=threads or n_cores())
        _LOADED[key] = network
        return network

    @property
    def name(self) -> str:
        """Name and revision, for provenance."""
        return f"{self.manifest.name}@{self.manifest.revision}"

    def read(
        self,
        sentences: Sequence[Sequence[str]],
        heads: Sequence[str],
        *,
        trees: bool = False,
        keep_states: bool = False,
    ) -> list[SentenceScores]:
        """Score the words of sentences.

        Args:
            sentences: The words of each.
            heads: Heads that are asked.
            trees: Whether syntactic heads are asked for, together with the head `deprel`.
            keep_states: Whether cues will be marked afterwards. Where nothing else is asked for, only the lower layers
                read.
        """
        import numpy as np

        answers = [
            SentenceScores({h: np.full((len(words), len(self.manifest.heads[h])), -np.inf, np.float32) for h in heads})
            for words in sentences
        ]
        pairs = [SentencePairs.of_length(len(words)) for words in sentences] if trees else []
        grouped = batches(self._windows(sentences), attrgetter("n_pieces"))
        work = partial(self._read_batch, heads=heads, pairs=trees)
        for batch, found in zip(grouped, self._in_threads(work, grouped), strict=True):
            for row, job in enumerate(batch):
                answer = answers[job.number]
                firsts = list(job.firsts(job.keep_from, job.keep_to))
                for head, table in answer.tags.items():
                    table[job.keep_from : job.keep_to] = found.tags[head][row, firsts]
                if found.pairs is not None:
                    pairs[job.number].take(job, row, found.pairs)
                answer.windows.append(job)
                if keep_states:
                    answer.states.append(found.states[row, : job.n_pieces])
        if trees:
            self._relate(answers, pairs)
        return answers

    def _relate(self, answers: Sequence[SentenceScores], pairs: Sequence[SentencePairs]) -> None:
        """Add to each answer the tree of its sentence and what it tells of relations."""

        def relate(dependents: Scores, governors: Scores) -> Scores:
            added: Scores = self._relations.run(["logits"], {"dependents": dependents, "governors": governors})[0]
            return added

        related = relate_words(pairs, relate, self.manifest.heads["deprel"].index("root"))
        for answer, (tree, added) in zip(answers, related, strict=True):
            answer.tree = tree
            if tree:
                answer.tags["deprel"] = _log_softmax(answer.tags["deprel"] + added)

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
        asked = []
        for number, (sentence, words) in enumerate(cues):
            at = sentence.window_around(words)
            asked.append(_Marked(number, sentence.windows[at], sentence.states[at], words))
        grouped = batches(asked, lambda cue: cue.window.n_pieces)
        answers: dict[int, tuple[dict[str, Scores], tuple[int, int]]] = {}
        work = partial(self._read_marked, heads=heads)
        for batch, tags in zip(grouped, self._in_threads(work, grouped), strict=True):
            for row, cue in enumerate(batch):
                job = cue.window
                firsts = list(job.firsts(job.start, job.end))
                tables = {head: table[row, firsts] for head, table in tags.items()}
                answers[cue.number] = (tables, (job.start, job.end))
        yield from (answers[number] for number in range(len(asked)))

    def _windows(self, sentences: Sequence[Sequence[str]]) -> Iterator[Window]:
        """Yield the windows of sentences, whose words are cut into pieces all at once."""
        pieces = iter(self._reader.read(list(chain.from_iterable(sentences))))
        for number, words in enumerate(sentences):
            yield from windows_of(number, list(islice(pieces, len(words))), self._room)

    def _in_threads(self, work: Callable[[_In], _Out], items: Sequence[_In]) -> Iterator[_Out]:
        """Yield the results in the order of the items; the runtime lets go of Python's lock while it computes."""
        n_threads = min(self._threads, len(items))
        if n_threads < 2:
            yield from map(work, items)
            return
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(n_threads) as pool:
            yield from pool.map(work, items)

    def _read_batch(self, batch: Sequence[Window], *, heads: Sequence[str], pairs: bool) -> _BatchScores:
        import numpy as np

        ids, mask = self._pad(batch)
        (states,) = self._lower.run(["states"], {"ids": ids, "mask": mask})
        if not heads:
            return _BatchScores({}, None, states)
        names = ("logits", "arcs", "dependents", "governors") if pairs else ("logits",)
        logits, *of_pairs = self._run_upper(names, states, mask, np.zeros(mask.shape, np.float32))
        return _BatchScores(self._by_head(logits, heads), PairScores(*of_pairs) if pairs else None, states)

    def _read_marked(self, batch: Sequence[_Marked], *, heads: Sequence[str]) -> dict[str, Scores]:
        import numpy as np

        width = max(cue.window.n_pieces for cue in batch)
        states = np.zeros((len(batch), width, batch[0].states.shape[-1]), dtype=np.float32)
        mask = np.zeros((len(batch), width), dtype=np.int64)
        marks = np.zeros((len(batch), width), dtype=np.float32)
        for row, cue in enumerate(batch):
            job = cue.window
            states[row, : job.n_pieces] = cue.states
            mask[row, : job.n_pieces] = 1
            for word in cue.words:
                if job.start <= word < job.end:
                    first, end = job.firsts(word, word + 2)
                    marks[row, first:end] = 1
        return self._by_head(self._run_upper(("logits",), states, mask, marks)[0], heads)

    def _by_head(self, logits: Scores, heads: Sequence[str]) -> dict[str, Scores]:
        return {head: _log_softmax(logits[..., self._heads[head]]) for head in heads}

    def _run_upper(self, names: Sequence[str], states: Scores, mask: Any, marks: Scores) -> list[Scores]:
        found: list[Scores] = self._upper.run(list(names), {"states": states, "mask": mask, "marks": marks})
        return found

    def _pad(self, batch: Sequence[Window]) -> tuple[Any, Any]:
        import numpy as np

        width = max(job.n_pieces for job in batch)
        ids = np.full((len(batch), width), self._reader.padding, dtype=np.int64)
        mask = np.zeros((len(batch), width), dtype=np.int64)
        for row, job in enumerate(batch):
            ids[row, : job.n_pieces] = (self._reader.start, *job.pieces, self._reader.end)
            mask[row, : job.n_pieces] = 1
        return ids, mask


def n_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _give_back_memory() -> None:
    """Return to the system what a session needed while it began: some 300 MB for constants on the way to others.

    The GNU C library keeps it otherwise; other systems have no such function, and nothing is done.
    """
    import ctypes

    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):
        return


def _log_softmax(logits: Scores) -> Scores:
    import numpy as np

    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


_LOADED: WeakValueDictionary[tuple[object, ...], OnnxNetwork] = (
    WeakValueDictionary()
)  # by folder, digests, settings, threads
