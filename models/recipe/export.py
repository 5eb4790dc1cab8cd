"""From a checkpoint to a model folder: ONNX in 8 bits, tokenizer, manifest."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

from claimx.backends.pieces import PieceReader
from claimx.scoring.leakage import write_fingerprints
from models.recipe.batches import Encoded, encode, make_batches, pad
from models.recipe.config import Config
from models.recipe.corpora import Example, read_corpus
from models.recipe.encoder_graph import HeadWeights, Shape, build_lower, build_relations, build_upper
from models.recipe.graph import Array
from models.recipe.labels import HEADS
from models.recipe.network import Network, load_network, read_checkpoints
from models.recipe.sources import training_data

TRAINED_ON = "trained_on.txt.gz"
_WINDOW = 256
_SENTENCES_FOR_REACH = 2000


def build_models(
    config: Config, examples: Sequence[Example], work: Path, checkpoints: Sequence[Path]
) -> dict[str, onnx.ModelProto]:
    """Build the ONNX models of checkpoints by file name: lower layers, upper ones with all heads, and relations."""
    network = load_network(work / "encoder", mark_layer=config.frozen_layers)
    network.take_weights(read_checkpoints(checkpoints))
    state = {name: tensor.numpy() for name, tensor in network.encoder.state_dict().items()}
    settings = network.encoder.config
    shape = Shape(settings.num_attention_heads, settings.layer_norm_eps)
    reader = PieceReader.load(work / "encoder" / "tokenizer.json")
    chosen = random.Random(config.seed).sample(examples, min(len(examples), _SENTENCES_FOR_REACH))
    reach = reach_of(network, encode(chosen, reader), reader)
    below, above = config.frozen_layers, settings.num_hidden_layers
    return {
        "lower.onnx": build_lower(state, n_layers=below, shape=shape, reach=reach, int4=config.int4_embeddings),
        "upper.onnx": build_upper(
            state, head_weights(network), first_layer=below, n_layers=above, shape=shape, reach=reach
        ),
        "relations.onnx": build_relations(_affine(network.relation)),
    }


@torch.inference_mode()
def reach_of(network: Network, items: Sequence[Encoded], reader: PieceReader) -> dict[str, Array]:
    """Return the largest value in each channel of what goes into each product of the layers, over some sentences.

    Args:
        network: The trained network.
        items: The sentences.
        reader: Their pieces.

    Returns:
        An array for each product by its name; queries, keys and values are one. Shape of each: ``(channels,)``.
    """
    found: dict[str, Array] = {}

    def watch(name: str) -> Callable[[nn.Module, tuple[torch.Tensor, ...]], None]:
        def see(_module: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            top = inputs[0].abs().flatten(0, -2).amax(0).numpy()
            found[name] = np.maximum(found.get(name, top), top)

        return see

    hooks = [
        module.register_forward_pre_hook(watch(name.replace(".self.query", ".qkv")))
        for name, module in network.encoder.named_modules()
        if isinstance(module, nn.Linear) and not name.endswith((".key", ".value"))
    ]
    network.eval()
    for batch in make_batches(items, 4096):
        network(*pad(batch, reader.padding))
    for hook in hooks:
        hook.remove()
    return found


def head_weights(network: Network) -> HeadWeights:
    """Return what stands above the encoder of a network."""
    return HeadWeights(
        _affine(network.heads),
        network.mark.detach().numpy(),
        _affine(network.dependent),
        _affine(network.governor),
        _affine(network.relation_dependent),
        _affine(network.relation_governor),
    )


def _affine(layer: nn.Linear) -> tuple[Array, Array]:
    return layer.weight.detach().numpy(), layer.bias.detach().numpy()


def export(config: Config, data: Path, work: Path, out: Path, *, average_with: Path | None = None) -> None:
    """Write the model folder; `evaluate` adds the scores to its manifest.

    Args:
        config: The settings of the run.
        data: Folder of the corpora.
        work: Folder of encoder and checkpoint.
        out: The model folder.
        average_with: Checkpoint of the run that this one went on from, to be averaged with its own.
    """
    out.mkdir(parents=True, exist_ok=True)
    checkpoints = [work / "checkpoint.pt", *([average_with] if average_with else [])]
    known = {(corpus.kind, corpus.path) for corpus in config.corpora}
    others = [corpus for corpus in config.earlier if (corpus.kind, corpus.path) not in known]
    learnt, before = (
        [example for corpus in corpora for example in read_corpus(corpus.kind, data / corpus.path)]
        for corpora in (config.corpora, others)
    )
    for name, model in build_models(config, learnt, work, checkpoints).items():
        onnx.save(model, out / name)
    shutil.copy(work / "encoder" / "tokenizer.json", out / "tokenizer.json")
    write_fingerprints(out / TRAINED_ON, (" ".join(example.words) for example in (*learnt, *before)))
    write_manifest(config, out, training=describe_run(work))
    print(f"{out}: {sum(path.stat().st_size for path in out.iterdir()):,} bytes")


def describe_run(work: Path) -> str:
    """Say in words how far training came."""
    step, pieces, seconds, _, *planned = torch.load(work / "checkpoint.pt", map_location="cpu", weights_only=True)[
        "progress"
    ]
    whole = f" of {planned[0]:,} planned" if planned else ""
    return f"{step:,}{whole} steps, {pieces:,} pieces, {seconds / 60:.0f} minutes of computing"


def write_manifest(config: Config, out: Path, *, training: str) -> None:
    """Write MANIFEST.json for the files that lie in a folder; `training` says in words how far the run came."""
    languages, task, domain, size = out.name.split("_")
    files = ("lower.onnx", "relations.onnx", "tokenizer.json", TRAINED_ON, "upper.onnx")
    manifest = {
        "schema": 2,
        "name": out.name,
        "task": task,
        "languages": languages.split("-"),
        "domain": domain,
        "size": size,
        "architecture": "bert-heads-onnx",
        "heads": {name: list(tags) for name, tags in HEADS.items()},
        "settings": {"window": _WINDOW, "temperature": 1.0, "lower_layers": config.frozen_layers},
        "files": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in files},
        "base": "intfloat/multilingual-e5-small (MIT), vocabulary pruned",
        "training_data": training_data(config),
        "training": training,
        "history": config.history,
        "trained_on": TRAINED_ON,
        "command": f"python -m models.recipe train {config.path}",
        "seed": config.seed,
        "licence": "CC BY-SA 4.0",
        "scores": {},
    }
    (out / "MANIFEST.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
