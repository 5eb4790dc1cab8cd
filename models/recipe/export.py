"""From a checkpoint to a model folder: ONNX in 8 bits, tokenizer, manifest."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import onnx
import torch
from torch import nn

from claimx.scoring.leakage import write_fingerprints
from models.recipe.config import Config
from models.recipe.corpora import read_corpus
from models.recipe.graph import Array, HeadWeights, build_lower, build_upper
from models.recipe.labels import HEADS
from models.recipe.network import Network, load_network
from models.recipe.sources import training_data

TRAINED_ON = "trained_on.txt.gz"
_WINDOW = 256


def build_models(config: Config, work: Path, *, int8: bool = True) -> dict[str, onnx.ModelProto]:
    """Build the ONNX models of the checkpoint by file name: the lower layers, and the upper ones with all heads."""
    network = load_network(work / "encoder", mark_layer=config.frozen_layers)
    checkpoint = torch.load(work / "checkpoint.pt", map_location="cpu", weights_only=True)
    network.load_state_dict(checkpoint["network"])
    state = {name: tensor.numpy() for name, tensor in network.encoder.state_dict().items()}
    settings = network.encoder.config
    n_heads, epsilon = settings.num_attention_heads, settings.layer_norm_eps
    below, above = config.frozen_layers, settings.num_hidden_layers
    return {
        "lower.onnx": build_lower(
            state, n_layers=below, n_heads=n_heads, epsilon=epsilon, int4=config.int4_embeddings, int8=int8
        ),
        "upper.onnx": build_upper(
            state, head_weights(network), first_layer=below, n_layers=above, n_heads=n_heads, epsilon=epsilon, int8=int8
        ),
    }


def head_weights(network: Network) -> HeadWeights:
    """Return what stands above the encoder of a network."""
    return HeadWeights(
        _affine(network.heads),
        network.mark.detach().numpy(),
        _affine(network.dependent),
        _affine(network.governor),
    )


def _affine(layer: nn.Linear) -> tuple[Array, Array]:
    return layer.weight.detach().numpy(), layer.bias.detach().numpy()


def export(config: Config, data: Path, work: Path, out: Path) -> None:
    """Write the model folder; `evaluate` adds the scores to its manifest."""
    out.mkdir(parents=True, exist_ok=True)
    for name, model in build_models(config, work).items():
        onnx.save(model, out / name)
    shutil.copy(work / "encoder" / "tokenizer.json", out / "tokenizer.json")
    examples = (e for c in (*config.corpora, *config.earlier) for e in read_corpus(c.kind, data / c.path))
    write_fingerprints(out / TRAINED_ON, (" ".join(example.words) for example in examples))
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
    files = ("lower.onnx", "tokenizer.json", TRAINED_ON, "upper.onnx")
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
