"""From a checkpoint to a model folder: ONNX in 8 bits, tokenizer, manifest."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import onnx
import torch

from models.recipe.config import Config
from models.recipe.graph import build_model
from models.recipe.labels import HEADS
from models.recipe.network import head_slices, load_network
from models.recipe.sources import training_data

_WINDOW = 256


def tagger_model(work: Path, *, int4: bool, int8: bool = True) -> onnx.ModelProto:
    """Build the ONNX model of the names head from the checkpoint."""
    network = load_network(work / "encoder")
    checkpoint = torch.load(work / "checkpoint.pt", map_location="cpu", weights_only=True)
    network.load_state_dict(checkpoint["network"])
    state = {name: tensor.numpy() for name, tensor in network.encoder.state_dict().items()}
    here = head_slices()["ner"]
    head = (network.heads.weight.detach()[here].numpy(), network.heads.bias.detach()[here].numpy())
    settings = network.encoder.config
    return build_model(
        state,
        head,
        n_layers=settings.num_hidden_layers,
        n_heads=settings.num_attention_heads,
        epsilon=settings.layer_norm_eps,
        int4=int4,
        int8=int8,
    )


def export(config: Config, work: Path, out: Path) -> None:
    """Write the model folder; `evaluate` adds the scores to its manifest."""
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(tagger_model(work, int4=config.int4_embeddings), out / "model.onnx")
    shutil.copy(work / "encoder" / "tokenizer.json", out / "tokenizer.json")
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
    files = ("model.onnx", "tokenizer.json")
    manifest = {
        "schema": 1,
        "name": out.name,
        "task": task,
        "languages": languages.split("-"),
        "domain": domain,
        "size": size,
        "architecture": "bert-tagger-onnx",
        "tags": list(HEADS["ner"]),
        "settings": {"window": _WINDOW, "temperature": 1.0},
        "files": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in files},
        "base": "intfloat/multilingual-e5-small (MIT), vocabulary pruned",
        "training_data": training_data(config),
        "training": training,
        "command": "python -m models.recipe train models/recipe/cpu.toml",
        "seed": config.seed,
        "licence": "CC BY-SA 4.0",
        "scores": {},
    }
    (out / "MANIFEST.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
