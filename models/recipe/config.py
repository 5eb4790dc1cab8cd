"""The settings of a training run, read from TOML."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus and how often it is read.

    Args:
        name: What the log and the card call it.
        kind: Reader, see `corpora.read_corpus`.
        path: Relative to the data folder.
        passes: Times that it is read in one run; a fraction reads part of it.
    """

    name: str
    kind: str
    path: str
    passes: float = 1.0


@dataclass(frozen=True, slots=True)
class Config:
    """A training run.

    Args:
        encoder: Folder or hub id of the encoder that training starts from.
        n_pieces: Pieces of the pruned vocabulary.
        word_lists: Frequency lists (`WORD<TAB>WEIGHT`) that say which pieces are needed, beside the corpora.
        corpora: What is learnt from; the export measures ranges on it, which is all that a corpus of no pass is for.
        dev: What is measured on.
        earlier: What the weights that training goes on from had read, for card and fingerprints.
        report: What the card tells beside `dev`; training never looks at it.
        minutes: The learning rate reaches zero when this time or the work is over, whichever comes first.
        batch_pieces: Pieces of a batch, padding included.
        learning_rate: Peak, of the encoder.
        head_learning_rate: Peak, of the heads.
        warm_up: Share of the run in which the learning rate rises.
        word_dropout: Share of the words whose pieces are hidden in training.
        dropout: Before the heads and after the embeddings.
        train_embeddings: Whether word and position vectors are trained.
        frozen_layers: Lowest layers that stay as they are, which saves their backward pass; the mark of a cue enters
            above them.
        only: Names, or how they begin, of the weights that learn; all where it is empty.
        evaluate_minutes: Time between two measurements on dev.
        seed: Of everything random.
        int4_embeddings: Whether the export stores word vectors in 4 bits.
        history: What the card should say of what came before this run.
        path: The file that the settings were read from.
    """

    encoder: str
    corpora: tuple[Corpus, ...]
    dev: tuple[Corpus, ...]
    earlier: tuple[Corpus, ...] = ()
    report: tuple[Corpus, ...] = ()
    n_pieces: int = 32_000
    word_lists: tuple[str, ...] = ()
    minutes: float = 60.0
    batch_pieces: int = 1024
    learning_rate: float = 2e-4
    head_learning_rate: float = 1e-3
    warm_up: float = 0.05
    word_dropout: float = 0.05
    dropout: float = 0.1
    train_embeddings: bool = False
    frozen_layers: int = 0
    only: tuple[str, ...] = ()
    evaluate_minutes: float = 10.0
    seed: int = 0
    int4_embeddings: bool = True
    history: str = ""
    path: str = ""


def read_config(path: Path) -> Config:
    """Read a configuration file."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    for field in ("corpora", "dev", "earlier", "report"):
        raw[field] = tuple(Corpus(**entry) for entry in raw.get(field, ()))
    for field in ("word_lists", "only"):
        raw[field] = tuple(raw.get(field, ()))
    return Config(**raw, path=path.as_posix())
