"""One encoder, linear heads, relations told by both of their words, and the loss over sets of allowed tags."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertModel

from models.recipe.labels import HEADS, RELATIONS

ARC_WIDTH = 192  # of the states that are compared to find syntactic heads
RELATION_WIDTH = 128  # of the states that tell a word's relation to its head
N_TAGS = sum(len(tags) for tags in HEADS.values())


def head_slices() -> dict[str, slice]:
    """Return where the tags of each head stand in the output."""
    slices, at = {}, 0
    for name, tags in HEADS.items():
        slices[name] = slice(at, at + len(tags))
        at += len(tags)
    return slices


class Output(NamedTuple):
    """What the network says of some sentences.

    Args:
        logits: Every tag of every head for every piece. Shape: ``(batch, pieces, tags)``.
        arcs: Every piece as the head of every other. Shape: ``(batch, dependents, heads)``; the first piece, the mark
            of the start, stands for the root.
        dependents: Pieces as dependents, for :meth:`Network.relate`. Shape: ``(batch, pieces, relation width)``.
        governors: Pieces as heads. Shape: ``(batch, pieces, relation width)``.
    """

    logits: Tensor
    arcs: Tensor
    dependents: Tensor
    governors: Tensor


class Network(nn.Module):
    """The encoder with all heads side by side.

    The mark of the cue whose roles are asked for enters above the lowest layers, so that these read a sentence once for
    all its cues.

    Args:
        encoder: A BERT encoder.
        mark_layer: Layer whose input bears the mark.
        dropout: After the embeddings and before the heads.
    """

    def __init__(self, encoder: BertModel, mark_layer: int = 0, dropout: float = 0.0) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(width, N_TAGS)
        self.mark = nn.Parameter(torch.randn(width) * 0.02)
        self.dependent = nn.Linear(width, ARC_WIDTH)
        self.governor = nn.Linear(width, ARC_WIDTH)
        self.relation_dependent = nn.Linear(width, RELATION_WIDTH)
        self.relation_governor = nn.Linear(width, RELATION_WIDTH)
        self.relation = nn.Linear(3 * RELATION_WIDTH, len(RELATIONS))
        nn.init.zeros_(self.relation.weight)  # so that at first the word alone tells its relation
        nn.init.zeros_(self.relation.bias)
        self._marked: Tensor | None = None
        encoder.encoder.layer[mark_layer].register_forward_pre_hook(self._add_mark)

    def _add_mark(self, _layer: nn.Module, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        assert self._marked is not None
        states = inputs[0]
        return (states + self._marked[..., None].to(states.dtype) * self.mark.to(states.dtype), *inputs[1:])

    def own_parameters(self) -> list[nn.Parameter]:
        """Return the parameters outside of the encoder."""
        return [parameter for name, parameter in self.named_parameters() if not name.startswith("encoder.")]

    def take_weights(self, state: dict[str, Tensor]) -> None:
        """Load the weights of a checkpoint; one from before relations were told by their heads leaves these fresh.

        Raises:
            RuntimeError: The checkpoint is that of another network.
        """
        missing = {name for name in self.state_dict() if name.startswith("relation")} - state.keys()
        self.load_state_dict(state | {name: self.state_dict()[name] for name in missing})

    @torch.no_grad()
    def take_on(self, released: dict[str, list[Tensor]]) -> None:
        """Copy the weights above the encoder that a released model has, by name."""
        slices = head_slices()
        for name, parts in released.items():
            if name in slices:
                self.heads.weight[slices[name]], self.heads.bias[slices[name]] = parts
            elif name == "mark":
                self.mark.copy_(parts[0])
            else:
                layer = getattr(self, name)
                layer.weight.copy_(parts[0])
                layer.bias.copy_(parts[1])

    def forward(self, ids: Tensor, marks: Tensor, mask: Tensor) -> Output:
        """Score every tag of every head for every piece, and every piece as the head of every other.

        Args:
            ids: Pieces. Shape: ``(batch, pieces)``, int64.
            marks: 1 for pieces of the marked cue, else 0. Shape: ``(batch, pieces)``, int64.
            mask: 1 for pieces, 0 for padding. Shape: ``(batch, pieces)``, int64.
        """
        self._marked = marks
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        states = self.dropout(states)
        arcs = self.dependent(states) @ self.governor(states).transpose(1, 2)
        dependents, governors = (
            nn.functional.gelu(layer(states)) for layer in (self.relation_dependent, self.relation_governor)
        )
        return Output(self.heads(states), arcs, dependents, governors)

    def relate(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Return what a word's head adds to the logits of its relation.

        Args:
            dependents: States of words as dependents. Shape: ``(words, relation width)``.
            governors: States of their heads, row by row. Shape: ``(words, relation width)``.

        Returns:
            Shape: ``(words, relations)``.
        """
        related: Tensor = self.relation(torch.cat([dependents, governors, dependents * governors], dim=-1))
        return related


def load_network(folder: Path, *, mark_layer: int = 0, dropout: float = 0.0) -> Network:
    """Load the encoder of a folder, with fresh heads and without dropout inside the layers.

    Where the folder holds the heads of a released model (`heads.pt`), these are taken on by name.
    """
    encoder = BertModel.from_pretrained(
        folder, add_pooling_layer=False, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
    )
    encoder.embeddings.dropout.p = dropout
    network = Network(encoder, mark_layer, dropout)
    known = folder / "heads.pt"
    if known.exists():
        network.take_on(torch.load(known, map_location="cpu", weights_only=True))
    return network


def read_checkpoints(paths: Sequence[Path]) -> dict[str, Tensor]:
    """Return the weights of a checkpoint, or the mean of those of several that went on from one another."""
    states = [torch.load(path, map_location="cpu", weights_only=True)["network"] for path in paths]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def mixed_precision(device: torch.device) -> torch.autocast:
    """Return the context in which products run in bfloat16 where the hardware gains by it, else in float32."""
    tiles = getattr(torch.cpu, "_is_amx_tile_supported", bool)
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type == "cuda" or tiles())


def allowed_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """Return the mean negative log probability that a word bears one of its allowed tags.

    Args:
        logits: Shape: ``(words, tags)``.
        allowed: Shape: ``(words, tags)``, bool; at least one a word.
    """
    whole = torch.logsumexp(logits, dim=-1)
    part = torch.logsumexp(logits.masked_fill(~allowed, float("-inf")), dim=-1)
    return (whole - part).mean()


def arc_loss(arcs: Tensor, sentences: Tensor, dependents: Tensor, governors: Tensor, places: Tensor) -> Tensor:
    """Return the mean negative log probability of the right head among the words of the sentence and the root.

    Args:
        arcs: Shape: ``(batch, pieces, pieces)``.
        sentences: Row of each word. Shape: ``(words,)``.
        dependents: First piece of each word. Shape: ``(words,)``.
        governors: First piece of its head, 0 for the root. Shape: ``(words,)``.
        places: Which pieces may be heads. Shape: ``(batch, pieces)``, bool.
    """
    scores = arcs[sentences, dependents].float().masked_fill(~places[sentences], float("-inf"))
    return nn.functional.cross_entropy(scores, governors)
