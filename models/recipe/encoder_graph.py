"""The encoder with its heads as two graphs: the lower layers, and the upper ones with all heads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper

from models.recipe import integers
from models.recipe.graph import Affine, Array, Graph

BLOCK = 32  # values of a word vector that share a scale in 4 bits


@dataclass(frozen=True, slots=True)
class Shape:
    """What the weights alone do not tell of an encoder.

    Args:
        n_heads: Attention heads.
        epsilon: Of the layer norms.
    """

    n_heads: int
    epsilon: float


class EncoderGraph(Graph):
    """A graph that knows the layers of the encoder.

    Args:
        state: Weights by their names in `transformers.BertModel`.
        shape: What they do not tell.
        reach: The largest value seen in each channel that goes into a product, by the name of the product; `None` for
            products in float32.
    """

    def __init__(self, state: Mapping[str, Array], shape: Shape, reach: Mapping[str, Array] | None) -> None:
        super().__init__()
        self.state, self.shape, self.reach = state, shape, reach

    def linear(self, states: str, name: str) -> str:
        """Add the product of this name."""
        affine = self.affine(name)
        if self.reach is None:
            return self.product(states, affine)
        return integers.fixed_product(self, states, affine, self.reach[name])

    def affine(self, name: str) -> Affine:
        """Return the weights of this name."""
        return Affine(name, self.state[f"{name}.weight"], self.state[f"{name}.bias"])

    def norm(self, states: str, name: str) -> str:
        """Add a layer norm."""
        scale = self.weight(f"{name}.weight", self.state[f"{name}.weight"])
        bias = self.weight(f"{name}.bias", self.state[f"{name}.bias"])
        return self.add("LayerNormalization", states, scale, bias, axis=-1, epsilon=self.shape.epsilon)

    def attention(self, states: str, mask: str, prefix: str) -> str:
        """Add self-attention, queries, keys and values in one product."""
        width = self.state[f"{prefix}.self.query.weight"].shape[0]
        size = width // self.shape.n_heads
        scale = {"query": size**-0.5, "key": 1.0, "value": 1.0}
        matrix = np.concatenate([self.state[f"{prefix}.self.{p}.weight"] * np.float32(s) for p, s in scale.items()])
        offset = np.concatenate([self.state[f"{prefix}.self.{p}.bias"] * np.float32(s) for p, s in scale.items()])
        affine = Affine(f"{prefix}.qkv", matrix, offset)
        if self.reach is None:
            mixed = self.attention_float(self.product(states, affine), mask, width, size)
        else:
            whole, reach = self.add("Cast", mask, to=TensorProto.INT32), self.reach[affine.name]
            mixed = integers.attention(self, states, affine, reach, mask=whole, n_heads=self.shape.n_heads)
        return self.linear(mixed, f"{prefix}.output.dense")

    def attention_float(self, joined: str, mask: str, width: int, size: int) -> str:
        """Add what mixes values by queries and keys, in float32."""
        seen = self.add("Cast", mask, to=TensorProto.FLOAT)
        absent = self.add("Mul", self.add("Sub", self.number("one", 1), seen), self.number("absent", -1e4))
        bias = self.add("Unsqueeze", absent, self.whole("axes", 1, 2))
        apart = self.whole("shape.heads", 0, 0, 3, self.shape.n_heads, size)
        stacked = self.add("Transpose", self.add("Reshape", joined, apart), perm=[2, 0, 3, 1, 4])
        query, key, value = (
            self.add("Gather", stacked, self.weight(f"index.{i}", np.array(i, dtype=np.int64)), axis=0)
            for i in range(3)
        )
        scores = self.add("MatMul", query, self.add("Transpose", key, perm=[0, 1, 3, 2]))
        weights = self.add("Softmax", self.add("Add", scores, bias), axis=-1)
        mixed = self.add("Transpose", self.add("MatMul", weights, value), perm=[0, 2, 1, 3])
        return self.add("Reshape", mixed, self.whole("shape.width", 0, 0, width))

    def layer(self, states: str, mask: str, number: int) -> str:
        """Add one encoder layer."""
        prefix = f"encoder.layer.{number}"
        attended = self.attention(states, mask, f"{prefix}.attention")
        states = self.norm(self.add("Add", states, attended), f"{prefix}.attention.output.LayerNorm")
        hidden = self.add("Gelu", self.linear(states, f"{prefix}.intermediate.dense"))
        down = self.affine(f"{prefix}.output.dense")
        fed = self.product(hidden, down) if self.reach is None else integers.row_product(self, hidden, down)
        return self.norm(self.add("Add", states, fed), f"{prefix}.output.LayerNorm")

    def words(self, ids: str, *, int4: bool) -> str:
        """Add the look-up of word vectors; in 4 bits, each block of a row has a scale of its own."""
        table = self.state["embeddings.word_embeddings.weight"]
        if not int4:
            return self.add("Gather", self.weight("words", table), ids)
        packed, scales = pack_int4(table)
        self.opset = 21  # the first with tensors of 4 bits
        name = "words.int4"
        self.weights[name] = helper.make_tensor(name, TensorProto.INT4, table.shape, packed.tobytes(), raw=True)
        return self.add(
            "GatherBlockQuantized",
            name,
            ids,
            self.weight("words.scale", scales),
            domain="com.microsoft",
            block_size=BLOCK,
            gather_axis=0,
            quantize_axis=1,
        )


@dataclass(frozen=True, slots=True)
class HeadWeights:
    """What stands above the encoder.

    Args:
        tags: Weights and bias of all tags. Shapes: ``(tags, width)`` and ``(tags,)``.
        mark: What is added to the states of the words of a cue. Shape: ``(width,)``.
        dependent: Weights and bias of words as dependents. Shapes: ``(arc width, width)`` and ``(arc width,)``.
        governor: The same of words as heads.
        relation_dependent: Weights and bias of words as dependents whose relation is asked for.
            Shapes: ``(relation width, width)`` and ``(relation width,)``.
        relation_governor: The same of words as heads.
    """

    tags: tuple[Array, Array]
    mark: Array
    dependent: tuple[Array, Array]
    governor: tuple[Array, Array]
    relation_dependent: tuple[Array, Array]
    relation_governor: tuple[Array, Array]


def pack_int4(table: Array) -> tuple[NDArray[np.uint8], Array]:
    """Return rows in signed 4 bits, two a byte with the first in the low half, and the scale of each block.

    Each block takes the scale that loses least among some; a table that came from 4 bits comes back almost exactly.
    """
    blocks = table.reshape(len(table), -1, BLOCK)
    extreme = np.take_along_axis(blocks, np.abs(blocks).argmax(-1)[..., None], -1)
    best = np.full(extreme.shape, np.inf, dtype=np.float32)
    scale = np.ones_like(extreme)
    for divisor in (-8.0, -7.5, -7.0, 7.0, 6.5, 6.0):
        tried = np.where(extreme == 0, 1.0, extreme / np.float32(divisor)).astype(np.float32)
        error = ((np.clip(np.round(blocks / tried), -8, 7) * tried - blocks) ** 2).sum(-1, keepdims=True)
        scale, best = np.where(error < best, tried, scale), np.minimum(error, best)
    values = np.clip(np.round(blocks / scale), -8, 7).astype(np.int8).reshape(len(table), -1) & 15
    packed = (values[:, 0::2] | (values[:, 1::2] << 4)).astype(np.uint8)
    return packed, scale[..., 0].astype(np.float32)


def build_lower(
    state: Mapping[str, Array], *, n_layers: int, shape: Shape, reach: Mapping[str, Array] | None, int4: bool
) -> onnx.ModelProto:
    """Build the lowest layers: `ids` and `mask`, of shape ``(batch, pieces)``, in; `states`, with width, out.

    Args:
        state: Weights by their names in `transformers.BertModel`.
        n_layers: Layers, from the first.
        shape: What the weights do not tell.
        reach: As :class:`EncoderGraph` takes it.
        int4: Whether word vectors are stored in 4 bits.
    """
    graph = EncoderGraph(state, shape, reach)
    rows = state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]
    zero = graph.weight("zero", np.array([0], dtype=np.int64))
    length = graph.add("Shape", "ids", start=1, end=2)
    places = graph.add("Slice", graph.weight("positions", rows), zero, length, zero)
    states = graph.norm(graph.add("Add", graph.words("ids", int4=int4), places), "embeddings.LayerNorm")
    for number in range(n_layers):
        states = graph.layer(states, "mask", number)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "pieces"]) for n in ("ids", "mask")]
    return graph.model(inputs, {"states": (states, ["batch", "pieces", rows.shape[1]])})


def build_upper(
    state: Mapping[str, Array],
    heads: HeadWeights,
    *,
    first_layer: int,
    n_layers: int,
    shape: Shape,
    reach: Mapping[str, Array] | None,
) -> onnx.ModelProto:
    """Build the layers above with all heads: `states`, `mask` and `marks` in, four outputs.

    Args:
        state: Weights by their names in `transformers.BertModel`.
        heads: What stands above the encoder; it stays in float32.
        first_layer: The lowest of these layers.
        n_layers: Layers of the whole encoder.
        shape: What the weights do not tell.
        reach: As :class:`EncoderGraph` takes it.
    """
    graph = EncoderGraph(state, shape, reach)
    width = len(heads.mark)
    axis = graph.weight("last", np.array([2], dtype=np.int64))
    marked = graph.add("Mul", graph.add("Unsqueeze", "marks", axis), graph.weight("mark", heads.mark))
    states = graph.add("Add", "states", marked)
    for number in range(first_layer, n_layers):
        states = graph.layer(states, "mask", number)
    logits = graph.product(states, Affine("heads", *heads.tags))
    dependent, governor = (
        graph.product(states, Affine("dependent", *heads.dependent)),
        graph.product(states, Affine("governor", *heads.governor)),
    )
    arcs = graph.add("MatMul", dependent, graph.add("Transpose", governor, perm=[0, 2, 1]))
    inputs = [
        helper.make_tensor_value_info("states", TensorProto.FLOAT, ["batch", "pieces", width]),
        helper.make_tensor_value_info("mask", TensorProto.INT64, ["batch", "pieces"]),
        helper.make_tensor_value_info("marks", TensorProto.FLOAT, ["batch", "pieces"]),
    ]
    n_tags = len(heads.tags[1])
    outputs: dict[str, tuple[str, list[str | int]]] = {
        "logits": (logits, ["batch", "pieces", n_tags]),
        "arcs": (arcs, ["batch", "pieces", "pieces"]),
    }
    for name, weights in {"dependents": heads.relation_dependent, "governors": heads.relation_governor}.items():
        bent = graph.add("Gelu", graph.product(states, Affine(f"relation_{name[:-1]}", *weights)))
        outputs[name] = (bent, ["batch", "pieces", len(weights[1])])
    return graph.model(inputs, outputs)


def build_relations(weights: tuple[Array, Array]) -> onnx.ModelProto:
    """Build what tells a word's relation to its head: `dependents` and `governors` in, `logits` to be added out.

    Args:
        weights: Weights and bias. Shapes: ``(relations, 3 * relation width)`` and ``(relations,)``.
    """
    graph = Graph()
    both = graph.add("Mul", "dependents", "governors")
    joined = graph.add("Concat", "dependents", "governors", both, axis=-1)
    logits = graph.product(joined, Affine("relation", *weights))
    width = weights[0].shape[1] // 3
    inputs = [
        helper.make_tensor_value_info(n, TensorProto.FLOAT, ["words", width]) for n in ("dependents", "governors")
    ]
    return graph.model(inputs, {"logits": (logits, ["words", len(weights[1])])})
