"""Examples as tensors: pieces, positions of words, allowed tags."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from claimx.backends.pieces import PieceReader
from models.recipe.corpora import Example
from models.recipe.labels import HEADS, RELATIONS

MAX_PIECES = 256  # training sentences beyond it lose their tail; at run time a window slides


@dataclass(frozen=True, slots=True)
class Encoded:
    """An example in pieces.

    Args:
        ids: Pieces with start and end.
        types: 1 for the pieces of the marked cue.
        firsts: Position of the first piece of each word.
        example: Where it comes from.
    """

    ids: list[int]
    types: list[int]
    firsts: list[int]
    example: Example


def encode(examples: Sequence[Example], reader: PieceReader) -> list[Encoded]:
    """Cut examples into pieces."""
    encoded = []
    for example in examples:
        ids, types, firsts = [reader.start], [0], []
        for index, pieces in enumerate(reader.read(example.words)):
            if len(ids) + len(pieces) >= MAX_PIECES:
                break
            firsts.append(len(ids))
            ids.extend(pieces)
            types.extend([int(index in example.marked)] * len(pieces))
        encoded.append(Encoded([*ids, reader.end], [*types, 0], firsts, example))
    return encoded


def make_batches(
    items: Sequence[Encoded], batch_pieces: int, shuffle: random.Random | None = None
) -> list[list[Encoded]]:
    """Group examples of like length into batches of at most so many pieces, padding included."""
    order = list(items)
    if shuffle:
        shuffle.shuffle(order)
        order.sort(key=lambda item: len(item.ids) + shuffle.random() * 4)
    else:
        order.sort(key=lambda item: len(item.ids))
    batches: list[list[Encoded]] = [[]]
    longest = 0
    for item in order:
        longest = max(longest, len(item.ids))
        if batches[-1] and longest * (len(batches[-1]) + 1) > batch_pieces:
            batches.append([])
            longest = len(item.ids)
        batches[-1].append(item)
    if shuffle:
        shuffle.shuffle(batches)
    return batches


def pad(batch: Sequence[Encoded], padding: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return ids, types and mask of a batch. Shape of each: ``(batch, pieces)``."""
    width = max(len(item.ids) for item in batch)
    ids = torch.tensor([item.ids + [padding] * (width - len(item.ids)) for item in batch])
    types = torch.tensor([item.types + [0] * (width - len(item.types)) for item in batch])
    mask = torch.tensor([[1] * len(item.ids) + [0] * (width - len(item.ids)) for item in batch])
    return ids, types, mask


class TargetTable:
    """Sets of allowed tags as rows of a matrix for each head."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[tuple[str, ...], int]] = {head: {} for head in HEADS}
        self._index = {head: {tag: at for at, tag in enumerate(tags)} for head, tags in HEADS.items()}

    def row(self, head: str, tags: tuple[str, ...]) -> int:
        """Return the row of a set of tags."""
        return self._rows[head].setdefault(tags, len(self._rows[head]))

    def matrix(self, head: str) -> Tensor:
        """Return all rows of a head. Shape: ``(sets, tags)``, bool."""
        matrix = torch.zeros(len(self._rows[head]), len(HEADS[head]), dtype=torch.bool)
        for tags, row in self._rows[head].items():
            for tag in tags:
                matrix[row, self._index[head][tag]] = True
        return matrix

    def targets(self, batch: Sequence[Encoded]) -> Iterator[tuple[str, Tensor, Tensor, Tensor]]:
        """Yield for each head that learns: its name, sentence and position of each word, and its allowed tags."""
        for head in HEADS:
            where = [
                (number, at, self.row(head, tags))
                for number, item in enumerate(batch)
                if head in item.example.targets
                for at, tags in zip(item.firsts, item.example.targets[head], strict=False)
            ]
            if where:
                sentences, positions, rows = (torch.tensor(column) for column in zip(*where, strict=True))
                yield head, sentences, positions, self.matrix(head)[rows]


def relation_targets(batch: Sequence[Encoded]) -> Tensor:
    """Return the relation of each word that :func:`arc_targets` tells the head of. Shape: ``(words,)``."""
    index = {name: at for at, name in enumerate(RELATIONS)}
    return torch.tensor(
        [
            index[relation]
            for item in batch
            for _, head, relation in zip(item.firsts, item.example.heads, item.example.gold["deprel"], strict=False)
            if head < len(item.firsts)
        ]
    )


def arc_targets(batch: Sequence[Encoded]) -> tuple[Tensor, Tensor, Tensor, Tensor] | None:
    """Return row, first piece and head's first piece of each word whose head is known, and which pieces may be heads.

    Words whose head lies beyond the end of a sentence that was cut are left out.

    Returns:
        Three tensors of shape ``(words,)`` and one of shape ``(batch, pieces)``; ``None`` where no head is known.
    """
    width = max(len(item.ids) for item in batch)
    places = torch.zeros(len(batch), width, dtype=torch.bool)
    where: list[tuple[int, int, int]] = []
    for number, item in enumerate(batch):
        places[number, [0, *item.firsts]] = True
        for at, head in zip(item.firsts, item.example.heads, strict=False):
            if head < len(item.firsts):
                where.append((number, at, item.firsts[head] if head >= 0 else 0))
    if not where:
        return None
    sentences, dependents, governors = (torch.tensor(column) for column in zip(*where, strict=True))
    return sentences, dependents, governors, places
