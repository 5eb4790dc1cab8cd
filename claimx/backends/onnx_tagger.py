"""The bundled tagger: an encoder in ONNX, read by ONNX Runtime alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from claimx.backends.decoding import decode_bio, spans_of
from claimx.backends.labels import GERMEVAL_LABELS, currencies
from claimx.backends.pieces import PieceReader
from claimx.backends.store import Manifest
from claimx.errors import InputError, MissingDependencyError
from claimx.types import Document, Entity, EntityLabel, Provenance
from claimx.version import __version__

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

__all__ = ["OnnxTagger", "windows"]

_BATCH_PIECES = 2048
_LEAST_RUNTIME = (1, 22)  # the first whose products run in 8 bits by blocks
_OVERLAP = 32  # words that two windows of a long sentence share


class OnnxTagger:
    """Labels names sentence by sentence.

    Sentences are read in batches of like length. A sentence that is longer than the window is read in windows that
    overlap, and each word is judged where it stands deepest; nothing is cut off.

    Args:
        manifest: The model.
        session: An ONNX Runtime session.
        reader: The pieces of the model.
    """

    def __init__(self, manifest: Manifest, session: Any, reader: PieceReader) -> None:
        self._manifest = manifest
        self._session = session
        self._reader = reader
        self._window = int(manifest.settings["window"])
        self._temperature = float(manifest.settings.get("temperature", 1.0))
        self._model = f"{manifest.name}@{manifest.revision}"

    @classmethod
    def load(cls, manifest: Manifest, threads: int | None = None) -> OnnxTagger:
        """Check the files of a model and load it.

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
        if unknown := sorted({tag[2:] for tag in manifest.tags if tag != "O"} - set(GERMEVAL_LABELS)):
            raise InputError(str(manifest.folder), f"labels without a meaning here: {', '.join(unknown)}")
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        # Threads that spin while they wait starve each other on a busy machine.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        if threads is not None:
            options.intra_op_num_threads = threads
            options.inter_op_num_threads = 1
        path = str(manifest.folder / "model.onnx")
        session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        return cls(manifest, session, PieceReader.load(manifest.folder / "tokenizer.json"))

    def tag(self, document: Document) -> tuple[Entity, ...]:
        """Return the entities of a document in text order, without overlap; currencies are none here."""
        sentences = [document.tokens_in(sentence) for sentence in document.sentences]
        scores = self.score_words([[token.text for token in tokens] for tokens in sentences])
        entities: list[Entity] = []
        for index, (tokens, rows) in enumerate(zip(sentences, scores, strict=True)):
            chosen = decode_bio(rows, self._manifest.tags)
            for first, end, label in spans_of([self._manifest.tags[tag] for tag in chosen]):
                kind, form = GERMEVAL_LABELS[label]
                if kind is EntityLabel.MISC and all(token.text in currencies() for token in tokens[first:end]):
                    continue
                sure = min(float(rows[word, chosen[word]]) for word in range(first, end))
                span = document.span(tokens[first].span.start, tokens[end - 1].span.end)
                entities.append(Entity(span, kind, form, None, _probability(sure), self._provenance(index)))
        return tuple(entities)

    def _provenance(self, sentence: int) -> Provenance:
        return Provenance("claimx.backends.onnx_tagger", __version__, model=self._model, sentence=sentence)

    def score_words(self, sentences: Sequence[Sequence[str]]) -> list[Scores]:
        """Return the log probability of each tag for each word of each sentence.

        Args:
            sentences: The words of each sentence.

        Returns:
            An array for each sentence. Shape of each: ``(words, tags)``.
        """
        import numpy as np

        n_tags = len(self._manifest.tags)
        scores = [np.full((len(words), n_tags), -np.inf, dtype=np.float32) for words in sentences]
        jobs: list[_Job] = []
        for number, words in enumerate(sentences):
            pieces = self._reader.read(words)
            for start, end, keep_from, keep_to in windows([len(p) for p in pieces], self._window - 2):
                jobs.append(_Job(number, start, keep_from, keep_to, tuple(pieces[start:end])))
        for batch in _batches(jobs):
            for job, logits in zip(batch, self._run(batch), strict=True):
                scaled = logits[job.firsts()] / self._temperature
                scores[job.number][job.keep_from : job.keep_to] = _log_softmax(scaled)
        return scores

    def _run(self, batch: Sequence[_Job]) -> Scores:
        import numpy as np

        width = max(job.n_pieces for job in batch)
        ids = np.full((len(batch), width), self._reader.padding, dtype=np.int64)
        mask = np.zeros((len(batch), width), dtype=np.int64)
        for row, job in enumerate(batch):
            flat = [self._reader.start, *chain.from_iterable(job.pieces), self._reader.end]
            ids[row, : len(flat)] = flat
            mask[row, : len(flat)] = 1
        logits: Scores = self._session.run(["logits"], {"ids": ids, "mask": mask})[0]
        return logits


@dataclass(frozen=True, slots=True)
class _Job:
    """A window of a sentence.

    Args:
        number: Index of the sentence.
        start: First word; ``pieces`` begin with it.
        keep_from: First word whose answers count.
        keep_to: End of the words whose answers count.
        pieces: Pieces of each word of the window.
    """

    number: int
    start: int
    keep_from: int
    keep_to: int
    pieces: tuple[tuple[int, ...], ...]

    @property
    def n_pieces(self) -> int:
        """Pieces with the marks of start and end."""
        return sum(map(len, self.pieces)) + 2

    def firsts(self) -> list[int]:
        """Return the position of the first piece of each word that counts."""
        positions = list(accumulate(map(len, self.pieces), initial=1))
        return positions[self.keep_from - self.start : self.keep_to - self.start]


def windows(lengths: Sequence[int], room: int, overlap: int = _OVERLAP) -> Iterator[tuple[int, int, int, int]]:
    """Cut a sentence into windows of whole words.

    Args:
        lengths: Pieces of each word.
        room: Pieces that a window holds; a longer word gets a window of its own.
        overlap: Words that two windows share at most.

    Yields:
        First word, end, and the words from and to which the window's answers count; these follow each other closely.

    Example:
        >>> list(windows([1, 1, 1, 1, 1, 1], 4, overlap=2))
        [(0, 4, 0, 3), (2, 6, 3, 6)]
    """
    start = kept = 0
    while kept < len(lengths):
        end, used = start, 0
        while end < len(lengths) and (used + lengths[end] <= room or end == start):
            used += lengths[end]
            end += 1
        if end == len(lengths):
            yield start, end, kept, end
            return
        following = max(end - min(overlap, (end - start) // 2), start + 1)
        middle = max((following + end) // 2, kept + 1)
        yield start, end, kept, middle
        start, kept = following, middle


def _batches(jobs: Sequence[_Job]) -> Iterator[list[_Job]]:
    """Group windows of like length; the order of equally long ones is that of the text."""
    batch: list[_Job] = []
    for job in sorted(jobs, key=lambda job: job.n_pieces):
        if batch and job.n_pieces * (len(batch) + 1) > _BATCH_PIECES:
            yield batch
            batch = []
        batch.append(job)
    if batch:
        yield batch


def _log_softmax(logits: Scores) -> Scores:
    import numpy as np

    shifted = logits - logits.max(axis=-1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def _probability(log_probability: float) -> float:
    """Return a probability to four decimals, so that the last bits of the arithmetic do not show."""
    import math

    return round(math.exp(log_probability), 4)
