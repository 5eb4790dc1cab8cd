"""One encoder, one linear layer for each head, and the loss over sets of allowed tags."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from models.recipe.labels import HEADS

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

    Args:
        encoder: A BERT encoder.
        dropout: After the embeddings and before the heads.
    """

    def __init__(self, encoder: BertModel, dropout: float = 0.0) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(encoder.config.hidden_size, N_TAGS)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """Score every tag of every head for every piece.

        Args:
            ids: Pieces. Shape: ``(batch, pieces)``, int64.
            types: 1 for pieces of the marked cue, else 0. Shape: ``(batch, pieces)``, int64.
            mask: 1 for pieces, 0 for padding. Shape: ``(batch, pieces)``, int64.

        Returns:
            Logits. Shape: ``(batch, pieces, tags)``.
        """
        states = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        return self.heads(self.dropout(states))


def load_network(folder: Path, *, dropout: float = 0.0) -> Network:
    """Load the encoder of a folder, with fresh heads and without dropout inside the layers."""
    encoder = BertModel.from_pretrained(
        folder, add_pooling_layer=False, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
    )
    encoder.embeddings.dropout.p = dropout
    return Network(encoder, dropout)


def allowed_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """Return the mean negative log probability that a word bears one of its allowed tags.

    Args:
        logits: Shape: ``(words, tags)``.
        allowed: Shape: ``(words, tags)``, bool; at least one a word.
    """
    whole = torch.logsumexp(logits, dim=-1)
    part = torch.logsumexp(logits.masked_fill(~allowed, float("-inf")), dim=-1)
    return (whole - part).mean()
