"""One encoder, one linear layer for each head, and the loss over sets of allowed tags."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from models.recipe.labels import HEADS

ARC_WIDTH = 192  # of the states that are compared to find syntactic heads
N_TAGS = sum(len(tags) for tags in HEADS.values())


def head_slices() -> dict[str, slice]:
    """Return where the tags of each head stand in the output."""
    slices, at = {}, 0
    for name, tags in HEADS.items():
        slices[name] = slice(at, at + len(tags))
        at += len(tags)
    return slices


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
        self._marked: Tensor | None = None
        encoder.encoder.layer[mark_layer].register_forward_pre_hook(self._add_mark)

    def _add_mark(self, _layer: nn.Module, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        assert self._marked is not None
        states = inputs[0]
        return (states + self._marked[..., None].to(states.dtype) * self.mark.to(states.dtype), *inputs[1:])

    def own_parameters(self) -> list[nn.Parameter]:
        """Return the parameters outside of the encoder."""
        return [*self.heads.parameters(), self.mark, *self.dependent.parameters(), *self.governor.parameters()]

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

    def forward(self, ids: Tensor, marks: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Score every tag of every head for every piece, and every piece as the head of every other.

        Args:
            ids: Pieces. Shape: ``(batch, pieces)``, int64.
            marks: 1 for pieces of the marked cue, else 0. Shape: ``(batch, pieces)``, int64.
            mask: 1 for pieces, 0 for padding. Shape: ``(batch, pieces)``, int64.

        Returns:
            Logits, shape ``(batch, pieces, tags)``, and scores of heads, shape ``(batch, dependents, heads)``; the
            first piece, the mark of the start, stands for the root.
        """
        self._marked = marks
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        states = self.dropout(states)
        arcs = self.dependent(states) @ self.governor(states).transpose(1, 2)
        return self.heads(states), arcs


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
