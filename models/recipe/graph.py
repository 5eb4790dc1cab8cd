"""The encoder as an ONNX graph, written node by node, so that no exporter's version decides what it looks like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Array = NDArray[np.float32]
OPSET = 20
BLOCK = 32  # values of a word vector that share a scale in 4 bits
PRODUCT_BLOCK = 128  # values of a weight row that share a scale in 8 bits


class Graph:
    """Nodes and weights in the making.

    Args:
        state: Weights by their names in `transformers.BertModel`.
        n_heads: Attention heads.
        epsilon: Of the layer norms.
        int8: Whether the products inside the layers run in 8 bits.
    """

    def __init__(self, state: Mapping[str, Array], *, n_heads: int, epsilon: float, int8: bool) -> None:
        self.state, self.n_heads, self.epsilon, self.int8 = state, n_heads, epsilon, int8
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}
        self.opset = OPSET

    def weight(self, name: str, array: NDArray[np.generic]) -> str:
        """Add a constant and return its name."""
        self.weights.setdefault(name, numpy_helper.from_array(np.asarray(array, order="C"), name))
        return name

    def add(self, operator: str, *inputs: str, **attributes: object) -> str:
        """Add a node and return the name of its first output."""
        output = f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [output], name=output, **attributes))
        return output

    def linear(self, states: str, name: str, matrix: Array, bias: Array) -> str:
        """Add `states @ matrix.T + bias`."""
        if self.int8:
            product = self.product_int8(states, name, matrix)
        else:
            product = self.add("MatMul", states, self.weight(f"{name}.weight", matrix.T))
        return self.add("Add", product, self.weight(f"{name}.bias", bias))

    def product_int8(self, states: str, name: str, matrix: Array) -> str:
        """Add a product in 8 bits; weights and states are scaled by blocks, so that no sentence sways another."""
        n_out, n_in = matrix.shape
        blocks = matrix.reshape(n_out, n_in // PRODUCT_BLOCK, PRODUCT_BLOCK)
        scales = np.maximum(np.abs(blocks).max(-1, keepdims=True) / 127, 1e-12).astype(np.float32)
        values = (np.clip(np.round(blocks / scales), -127, 127) + 128).astype(np.uint8)
        return self.add(
            "MatMulNBits",
            states,
            self.weight(f"{name}.int8", values),
            self.weight(f"{name}.scale", scales[..., 0]),
            domain="com.microsoft",
            K=n_in,
            N=n_out,
            bits=8,
            block_size=PRODUCT_BLOCK,
            accuracy_level=4,
        )

    def norm(self, states: str, name: str) -> str:
        """Add a layer norm."""
        scale = self.weight(f"{name}.weight", self.state[f"{name}.weight"])
        bias = self.weight(f"{name}.bias", self.state[f"{name}.bias"])
        return self.add("LayerNormalization", states, scale, bias, axis=-1, epsilon=self.epsilon)

    def attention(self, states: str, bias: str, prefix: str) -> str:
        """Add self-attention, queries, keys and values in one product."""
        width = self.state[f"{prefix}.self.query.weight"].shape[0]
        size = width // self.n_heads
        scale = {"query": size**-0.5, "key": 1.0, "value": 1.0}
        matrix = np.concatenate([self.state[f"{prefix}.self.{p}.weight"] * np.float32(s) for p, s in scale.items()])
        offset = np.concatenate([self.state[f"{prefix}.self.{p}.bias"] * np.float32(s) for p, s in scale.items()])
        joined = self.linear(states, f"{prefix}.qkv", matrix, offset)
        apart = self.weight("shape.heads", np.array([0, 0, 3, self.n_heads, size], dtype=np.int64))
        stacked = self.add("Transpose", self.add("Reshape", joined, apart), perm=[2, 0, 3, 1, 4])
        query, key, value = (
            self.add("Gather", stacked, self.weight(f"index.{i}", np.array(i, dtype=np.int64)), axis=0)
            for i in range(3)
        )
        scores = self.add("MatMul", query, self.add("Transpose", key, perm=[0, 1, 3, 2]))
        weights = self.add("Softmax", self.add("Add", scores, bias), axis=-1)
        mixed = self.add("Transpose", self.add("MatMul", weights, value), perm=[0, 2, 1, 3])
        together = self.weight("shape.width", np.array([0, 0, width], dtype=np.int64))
        output = f"{prefix}.output.dense"
        flat = self.add("Reshape", mixed, together)
        return self.linear(flat, output, self.state[f"{output}.weight"], self.state[f"{output}.bias"])

    def layer(self, states: str, bias: str, number: int) -> str:
        """Add one encoder layer."""
        prefix = f"encoder.layer.{number}"
        attended = self.attention(states, bias, f"{prefix}.attention")
        states = self.norm(self.add("Add", states, attended), f"{prefix}.attention.output.LayerNorm")
        up, down = f"{prefix}.intermediate.dense", f"{prefix}.output.dense"
        hidden = self.linear(states, up, self.state[f"{up}.weight"], self.state[f"{up}.bias"])
        fed = self.linear(self.add("Gelu", hidden), down, self.state[f"{down}.weight"], self.state[f"{down}.bias"])
        return self.norm(self.add("Add", states, fed), f"{prefix}.output.LayerNorm")

    def absence(self, mask: str) -> str:
        """Add what keeps attention away from padding."""
        seen = self.add("Cast", mask, to=TensorProto.FLOAT)
        absent = self.add("Sub", self.weight("one", np.array(1, dtype=np.float32)), seen)
        heavy = self.add("Mul", absent, self.weight("absent", np.array(-1e4, dtype=np.float32)))
        return self.add("Unsqueeze", heavy, self.weight("axes", np.array([1, 2], dtype=np.int64)))

    def model(
        self, inputs: Sequence[onnx.ValueInfoProto], outputs: Mapping[str, tuple[str, Sequence[str | int]]]
    ) -> onnx.ModelProto:
        """Close the graph; outputs are given as name, node output and shape."""
        named = []
        for name, (source, shape) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [source], [name], name=name))
            named.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, list(shape)))
        body = helper.make_graph(self.nodes, "encoder", list(inputs), named, list(self.weights.values()))
        opsets = [helper.make_opsetid("", self.opset), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(body, opset_imports=opsets, ir_version=10)

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
    """

    tags: tuple[Array, Array]
    mark: Array
    dependent: tuple[Array, Array]
    governor: tuple[Array, Array]


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
    state: Mapping[str, Array], *, n_layers: int, n_heads: int, epsilon: float, int4: bool, int8: bool
) -> onnx.ModelProto:
    """Build the lowest layers: `ids` and `mask`, of shape ``(batch, pieces)``, in; `states`, with width, out.

    Args:
        state: Weights by their names in `transformers.BertModel`.
        n_layers: Layers, from the first.
        n_heads: Attention heads.
        epsilon: Of the layer norms.
        int4: Whether word vectors are stored in 4 bits.
        int8: Whether the products inside the layers run in 8 bits.
    """
    graph = Graph(state, n_heads=n_heads, epsilon=epsilon, int8=int8)
    rows = state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]
    zero = graph.weight("zero", np.array([0], dtype=np.int64))
    length = graph.add("Shape", "ids", start=1, end=2)
    places = graph.add("Slice", graph.weight("positions", rows), zero, length, zero)
    states = graph.norm(graph.add("Add", graph.words("ids", int4=int4), places), "embeddings.LayerNorm")
    bias = graph.absence("mask")
    for number in range(n_layers):
        states = graph.layer(states, bias, number)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "pieces"]) for n in ("ids", "mask")]
    return graph.model(inputs, {"states": (states, ["batch", "pieces", rows.shape[1]])})


def build_upper(
    state: Mapping[str, Array],
    heads: HeadWeights,
    *,
    first_layer: int,
    n_layers: int,
    n_heads: int,
    epsilon: float,
    int8: bool,
) -> onnx.ModelProto:
    """Build the layers above with all heads: `states`, `mask` and `marks` in, `logits` and `arcs` out.

    Args:
        state: Weights by their names in `transformers.BertModel`.
        heads: What stands above the encoder; it stays in float32.
        first_layer: The lowest of these layers.
        n_layers: Layers of the whole encoder.
        n_heads: Attention heads.
        epsilon: Of the layer norms.
        int8: Whether the products inside the layers run in 8 bits.
    """
    graph = Graph(state, n_heads=n_heads, epsilon=epsilon, int8=int8)
    width = len(heads.mark)
    axis = graph.weight("last", np.array([2], dtype=np.int64))
    marked = graph.add("Mul", graph.add("Unsqueeze", "marks", axis), graph.weight("mark", heads.mark))
    states, bias = graph.add("Add", "states", marked), graph.absence("mask")
    for number in range(first_layer, n_layers):
        states = graph.layer(states, bias, number)
    graph.int8 = False
    logits = graph.linear(states, "heads", *heads.tags)
    dependent, governor = (
        graph.linear(states, "dependent", *heads.dependent),
        graph.linear(states, "governor", *heads.governor),
    )
    arcs = graph.add("MatMul", dependent, graph.add("Transpose", governor, perm=[0, 2, 1]))
    inputs = [
        helper.make_tensor_value_info("states", TensorProto.FLOAT, ["batch", "pieces", width]),
        helper.make_tensor_value_info("mask", TensorProto.INT64, ["batch", "pieces"]),
        helper.make_tensor_value_info("marks", TensorProto.FLOAT, ["batch", "pieces"]),
    ]
    n_tags = len(heads.tags[1])
    outputs = {"logits": (logits, ["batch", "pieces", n_tags]), "arcs": (arcs, ["batch", "pieces", "pieces"])}
    return graph.model(inputs, outputs)
