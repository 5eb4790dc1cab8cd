"""Train encoder and heads together; go on from the last checkpoint where there is one."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from claimx.backends.pieces import PieceReader
from models.recipe.batches import Encoded, TargetTable, arc_targets, encode, make_batches, pad, relation_targets
from models.recipe.config import Config
from models.recipe.corpora import read_corpus
from models.recipe.evaluate import measure
from models.recipe.labels import SYNTAX_HEADS
from models.recipe.network import (
    Network,
    allowed_loss,
    arc_loss,
    head_slices,
    load_network,
    mixed_precision,
    read_checkpoints,
)

_CHECKPOINT_MINUTES = 3.0
_SYNTAX_WEIGHT = 0.4  # of each of the six heads that tag a treebank, beside the heads of other corpora
_SLICES = head_slices()


@dataclass(slots=True)
class Progress:
    """How far a run is."""

    step: int = 0
    pieces: int = 0
    seconds: float = 0.0
    measured_seconds: float = 0.0
    planned: int = 0


def select(items: list[Encoded], passes: float, shuffle: random.Random) -> list[Encoded]:
    """Repeat a corpus; a fraction of a pass is a random sample."""
    whole = int(passes)
    return items * whole + shuffle.sample(items, round((passes - whole) * len(items)))


def plan(config: Config, data: Path, reader: PieceReader) -> list[list[Encoded]]:
    """Return the batches of the whole run: every corpus spread evenly over it."""
    shuffle = random.Random(config.seed)
    n_parts = max(1, round(max(corpus.passes for corpus in config.corpora)))
    parts: list[list[Encoded]] = [[] for _ in range(n_parts)]
    for corpus in config.corpora:
        items = encode(read_corpus(corpus.kind, data / corpus.path), reader)
        print(
            f"{corpus.name}: {len(items)} examples, {sum(len(i.ids) for i in items)} pieces, {corpus.passes} passes",
            flush=True,
        )
        for part in parts:
            part.extend(select(items, corpus.passes / n_parts, shuffle))
    return [batch for part in parts for batch in make_batches(part, config.batch_pieces, shuffle)]


def rate(share: float, warm_up: float) -> float:
    """Return the factor of the learning rate: up, then straight down to zero."""
    return share / warm_up if share < warm_up else max(0.0, (1 - share) / (1 - warm_up))


def hide_words(ids: Tensor, share: float, unknown: int) -> Tensor:
    """Replace a share of the pieces by the unknown piece, so that context must tell the name."""
    hidden = (torch.rand(ids.shape) < share) & (ids > unknown)
    return ids.masked_fill(hidden, unknown)


def optimizer_for(network: Network, config: Config) -> torch.optim.Optimizer:
    """Build the optimizer: heads learn faster, norms and biases do not decay."""
    embeddings = network.encoder.embeddings
    for frozen in (embeddings.word_embeddings, embeddings.position_embeddings):
        frozen.requires_grad_(config.train_embeddings)
    if config.frozen_layers:
        embeddings.requires_grad_(False)
        for layer in network.encoder.encoder.layer[: config.frozen_layers]:
            layer.requires_grad_(False)
    if config.only:
        for name, parameter in network.named_parameters():
            parameter.requires_grad_(name.startswith(config.only))
    named = [(n, p) for n, p in network.encoder.named_parameters() if p.requires_grad]
    return torch.optim.AdamW(
        [
            {"params": [p for _, p in named if p.ndim > 1], "lr": config.learning_rate, "weight_decay": 0.01},
            {"params": [p for _, p in named if p.ndim == 1], "lr": config.learning_rate, "weight_decay": 0.0},
            {
                "params": [p for p in network.own_parameters() if p.requires_grad],
                "lr": config.head_learning_rate,
                "weight_decay": 0.01,
            },
        ],
        betas=(0.9, 0.98),
    )


def batch_loss(
    network: Network, batch: list[Encoded], table: TargetTable, config: Config, reader: PieceReader
) -> Tensor:
    """Return the summed loss of all heads that learn from a batch, each weighted by its share of the words."""
    device = next(network.parameters()).device
    ids, types, mask = pad(batch, reader.padding)
    ids = hide_words(ids, config.word_dropout, reader.unknown)
    with mixed_precision(device):
        output = network(ids.to(device), types.to(device), mask.to(device))
    losses = []
    for head, sentences, positions, allowed in table.targets(batch):
        chosen = output.logits[sentences.to(device), positions.to(device)][:, _SLICES[head]].float()
        share = _SYNTAX_WEIGHT if head in SYNTAX_HEADS else 1.0
        losses.append(allowed_loss(chosen, allowed.to(device)) * (share * len(sentences) ** 0.5))
    known = arc_targets(batch)
    if known is not None:
        sentences, dependents, governors, places = (tensor.to(device) for tensor in known)
        share = len(sentences) ** 0.5
        losses.append(arc_loss(output.arcs, sentences, dependents, governors, places) * share)
        related = network.relate(output.dependents[sentences, dependents], output.governors[sentences, governors])
        alone = output.logits[sentences, dependents][:, _SLICES["deprel"]]
        relations = relation_targets(batch).to(device)
        losses.append(nn.functional.cross_entropy((alone + related).float(), relations) * share)
    weight = sum(len(item.firsts) for item in batch) ** 0.5
    return torch.stack(losses).sum() / weight


def save(path: Path, network: Network, optimizer: torch.optim.Optimizer, progress: Progress) -> None:
    """Write a checkpoint so that it is whole or not there."""
    fresh = path.with_suffix(".new")
    state = {"network": network.state_dict(), "optimizer": optimizer.state_dict()}
    torch.save(state | {"progress": [*astuple(progress)]}, fresh)
    fresh.replace(path)


def train(config: Config, data: Path, work: Path, *, threads: int, begin_with: Sequence[Path] = ()) -> None:
    """Run or resume training; write `work/checkpoint.pt` and the curve `work/curve.jsonl`.

    Args:
        config: The settings.
        data: Folder of the corpora.
        work: Folder of encoder, checkpoint and curve.
        threads: Threads of torch.
        begin_with: Checkpoints of other runs whose weights, or their mean, a fresh run takes on.
    """
    torch.set_num_threads(threads)
    torch.manual_seed(config.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    reader = PieceReader.load(work / "encoder" / "tokenizer.json")
    batches = plan(config, data, reader)
    dev = {corpus.name: encode(read_corpus(corpus.kind, data / corpus.path), reader) for corpus in config.dev}
    network = load_network(work / "encoder", mark_layer=config.frozen_layers, dropout=config.dropout).to(device)
    optimizer = optimizer_for(network, config)
    peaks = [group["lr"] for group in optimizer.param_groups]
    progress, path = Progress(), work / "checkpoint.pt"
    if path.exists():
        state = torch.load(path, map_location=device, weights_only=True)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        progress = Progress(*state["progress"])
    elif begin_with:
        network.take_weights(read_checkpoints(begin_with))
    progress.planned = len(batches)
    table, losses, saved = TargetTable(), [], time.monotonic()
    print(f"{len(batches)} batches, beginning at {progress.step}", flush=True)
    for batch in _rest(batches, progress):
        begun = time.monotonic()
        share = max(progress.step / len(batches), progress.seconds / (config.minutes * 60))
        if share >= 1:
            break
        for group, peak in zip(optimizer.param_groups, peaks, strict=True):
            group["lr"] = peak * rate(share, config.warm_up)
        network.train()
        loss = batch_loss(network, batch, table, config, reader)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append(float(loss.detach()))
        progress.step += 1
        progress.pieces += sum(len(item.ids) for item in batch)
        progress.seconds += time.monotonic() - begun
        if progress.step % 100 == 0:
            speed = progress.pieces / progress.seconds
            print(
                f"step {progress.step} share {share:.3f} loss {sum(losses) / len(losses):.4f} pieces/s {speed:.0f}",
                flush=True,
            )
            losses.clear()
        if progress.seconds - progress.measured_seconds > config.evaluate_minutes * 60:
            progress.measured_seconds = progress.seconds
            _record(network, dev, reader, work, progress)
        if time.monotonic() - saved > _CHECKPOINT_MINUTES * 60:
            save(path, network, optimizer, progress)
            saved = time.monotonic()
    save(path, network, optimizer, progress)
    _record(network, dev, reader, work, progress)


def _rest(batches: list[list[Encoded]], progress: Progress) -> Iterator[list[Encoded]]:
    yield from batches[progress.step :]


def _record(
    network: Network, dev: dict[str, list[Encoded]], reader: PieceReader, work: Path, progress: Progress
) -> None:
    """Measure on dev and add a line to the curve."""
    scores = {
        name: {head: score.f1 for head, score in measure(network, items, reader).items()} for name, items in dev.items()
    }
    line = {"step": progress.step, "pieces": progress.pieces, "seconds": round(progress.seconds), "f1": scores}
    with (work / "curve.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    print(json.dumps(line), flush=True)
