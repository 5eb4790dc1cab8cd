"""From a released model back to an encoder that training can go on from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from transformers import BertConfig, BertModel

from models.recipe.encoder_graph import BLOCK

Array = NDArray[np.float32]


def restore(model: Path, out: Path) -> None:
    """Write the encoder and the heads of a released folder as training reads them.

    The weights come back from their 8 and 4 bits, so that they differ from those before the export by the rounding.

    Args:
        model: A model folder of ours, names only (one ONNX file) or with all heads (two).
        out: Where `config.json`, `model.safetensors`, `heads.pt` and `tokenizer.json` go.
    """
    graphs = [onnx.load(path).graph for path in sorted(model.glob("*.onnx"))]
    tensors = {tensor.name: tensor for graph in graphs for tensor in graph.initializer}
    arrays = {n: numpy_helper.to_array(t) for n, t in tensors.items() if t.data_type != onnx.TensorProto.INT4}
    words = _read_int4(tensors["words.int4"], arrays["words.scale"])
    n_heads = _n_heads(graphs, arrays)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=words.shape[1],
        num_hidden_layers=sum(name.endswith("attention.qkv.int8") for name in arrays),
        num_attention_heads=n_heads,
        intermediate_size=len(arrays["encoder.layer.0.intermediate.dense.bias"]),
        max_position_embeddings=len(arrays["positions"]),
        layer_norm_eps=1e-12,
        pad_token_id=1,
    )
    encoder = BertModel(config, add_pooling_layer=False)
    state = encoder.state_dict()
    fresh = {name: torch.from_numpy(_weight(name, arrays, words, words.shape[1] // n_heads)) for name in state}
    encoder.load_state_dict(fresh)
    encoder.save_pretrained(out)
    torch.save(_heads(json.loads((model / "MANIFEST.json").read_text(encoding="utf-8")), arrays), out / "heads.pt")
    shutil.copy(model / "tokenizer.json", out / "tokenizer.json")


def _n_heads(graphs: Sequence[onnx.GraphProto], arrays: dict[str, Array]) -> int:
    """Return the number of attention heads: newer graphs tell it in their attention, older ones as part of a shape."""
    for node in (node for graph in graphs for node in graph.node if node.op_type == "QAttention"):
        return next(attribute.i for attribute in node.attribute if attribute.name == "num_heads")
    return int(arrays["shape.heads"][3])


def _heads(manifest: dict[str, Any], arrays: dict[str, Array]) -> dict[str, list[torch.Tensor]]:
    """Return weights and bias of each head by its name, and what else stands above the encoder where it is there."""
    found: dict[str, list[torch.Tensor]] = {}
    at = 0
    weight, bias = arrays["heads.weight"].T, arrays["heads.bias"]
    for name, tags in (manifest.get("heads") or {"ner": manifest["tags"]}).items():
        found[name] = [torch.from_numpy(part[at : at + len(tags)].copy()) for part in (weight, bias)]
        at += len(tags)
    for name in ("dependent", "governor", "relation_dependent", "relation_governor", "relation"):
        if f"{name}.weight" in arrays:
            found[name] = [torch.from_numpy(arrays[f"{name}.{part}"].T.copy()) for part in ("weight", "bias")]
    if "mark" in arrays:
        found["mark"] = [torch.from_numpy(arrays["mark"].copy())]
    return found


def _read_int4(tensor: onnx.TensorProto, scales: Array) -> Array:
    packed = np.frombuffer(tensor.raw_data, dtype=np.uint8)
    values = np.stack([packed & 15, packed >> 4], axis=-1).reshape(*tensor.dims).astype(np.int8)
    values = np.where(values > 7, values - 16, values).astype(np.float32)
    return values * np.repeat(scales.reshape(len(values), -1), BLOCK, axis=1)


def _read_int8(name: str, arrays: dict[str, Array]) -> Array:
    values = arrays[f"{name}.int8"].astype(np.float32) - 128
    n_out = len(values)
    return (values * arrays[f"{name}.scale"].reshape(n_out, -1)[..., None]).reshape(n_out, -1)[
        :, : values.size // n_out
    ]


def _weight(name: str, arrays: dict[str, Array], words: Array, size: int) -> Array:
    """Return one weight of the encoder by its name in `transformers.BertModel`."""
    width = words.shape[1]
    fixed = {
        "embeddings.word_embeddings.weight": words,
        "embeddings.position_embeddings.weight": arrays["positions"],
        "embeddings.token_type_embeddings.weight": np.zeros((2, width), dtype=np.float32),
    }
    if name in fixed:
        return np.array(fixed[name], dtype=np.float32)
    stem, _, kind = name.rpartition(".")
    for index, part in enumerate(("query", "key", "value")):
        if stem.endswith(f".self.{part}"):
            joined = stem.removesuffix(f".self.{part}") + ".qkv"
            whole = arrays[f"{joined}.bias"] if kind == "bias" else _read_int8(joined, arrays)
            scale = size**0.5 if part == "query" else 1.0
            return np.array(whole[index * width : (index + 1) * width] * scale, dtype=np.float32)
    if kind == "weight" and f"{stem}.int8" in arrays:
        return np.array(_read_int8(stem, arrays), dtype=np.float32)
    return np.array(arrays[name], dtype=np.float32)
