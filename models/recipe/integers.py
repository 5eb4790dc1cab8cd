"""Matrix products in integers: states in 8 bits, weights in 7.

Weights are stored in 8 bits with a scale for each block of a row. What follows from them alone stands in the graph as
well and is computed once, when a session begins: one scale for each output, and values in 7 bits, since larger ones
overflow in the products of processors without VNNI. Nothing is scaled by what else is in a batch, so that no sentence
sways another.
"""

from __future__ import annotations

import numpy as np
from onnx import TensorProto

from models.recipe.graph import Affine, Array, Graph

BLOCK = 128  # values of a weight row that share a scale where they are stored
_MARGIN = 1.2  # states may go so far beyond what was seen
_EASE = 0.75  # how much of a channel's outliers the weights take on; 1: all
_CONTRIB = "com.microsoft"


def fixed_product(graph: Graph, states: str, affine: Affine, reach: Array) -> str:
    """Add `states @ matrix.T + bias`; states are divided by what their channels were seen to reach.

    Args:
        graph: Takes the nodes.
        states: Name of the states.
        affine: The weights.
        reach: The largest value seen in each channel of the states. Shape: ``(inputs,)``.
    """
    spread = spread_of(reach, affine.matrix)
    columns, steps = _columns(graph, affine, spread)
    shift = graph.weight(f"{affine.name}.bias", affine.bias)
    inputs = (_divided(graph, states, affine.name, spread), columns, _one(graph), steps, _middle(graph), _none(graph))
    return graph.add("MatMulIntegerToFloat", *inputs, shift, domain=_CONTRIB)


def row_product(graph: Graph, states: str, affine: Affine) -> str:
    """Add the same with a scale for each row of states, for states whose rows reach differently far."""
    columns, steps = _columns(graph, affine)
    top = graph.add("ReduceMax", graph.add("Abs", states), graph.whole("axis.last", -1), keepdims=1)
    row = graph.add("Mul", top, graph.number("1/127", 1 / 127))
    rounded = graph.add("QuantizeLinear", graph.add("Div", states, row), _one(graph), _middle(graph))
    inputs = (rounded, columns, _one(graph), steps, _middle(graph))
    product = graph.add("MatMulIntegerToFloat", *inputs, domain=_CONTRIB)
    return graph.add("Add", graph.add("Mul", product, row), graph.weight(f"{affine.name}.bias", affine.bias))


def attention(graph: Graph, states: str, affine: Affine, reach: Array, *, mask: str, n_heads: int) -> str:
    """Add self-attention: queries, keys and values in one product, and what is made of them.

    Args:
        graph: Takes the nodes.
        states: Name of the states.
        affine: The weights of queries, which are scaled already, keys and values.
        reach: The largest value seen in each channel of the states. Shape: ``(width,)``.
        mask: Name of what is 0 at padding. Shape: ``(batch, pieces)``, int32.
        n_heads: Attention heads.
    """
    spread = spread_of(reach, affine.matrix)
    columns, steps = _columns(graph, affine, spread)
    shift = graph.weight(f"{affine.name}.bias", affine.bias)
    rounded = _divided(graph, states, affine.name, spread)
    inputs = (rounded, columns, shift, _one(graph), steps, mask, _middle(graph), _none(graph))
    return graph.add("QAttention", *inputs, domain=_CONTRIB, num_heads=n_heads, scale=1.0)


def spread_of(reach: Array, matrix: Array) -> Array:
    """Return what each channel of states is divided by, so that states and weights share the burden of outliers.

    The division is that of Xiao et al. 2023, SmoothQuant, ICML, followed by one to the range of 8 bits.

    Args:
        reach: The largest value of each channel. Shape: ``(inputs,)``.
        matrix: The weights. Shape: ``(outputs, inputs)``.
    """
    reach = np.maximum(reach, 1e-3)
    weights = np.maximum(np.abs(matrix).max(0), 1e-6)
    eased = reach**_EASE / weights ** (1 - _EASE)
    result: Array = (eased * ((reach / eased).max() * _MARGIN / 127)).astype(np.float32)
    return result


def _one(graph: Graph) -> str:
    return graph.number("one", 1)


def _middle(graph: Graph) -> str:
    return graph.number("zero.states", 128, np.uint8)


def _none(graph: Graph) -> str:
    return graph.number("zero.weights", 0, np.int8)


def _divided(graph: Graph, states: str, name: str, spread: Array) -> str:
    divided = graph.add("Mul", states, graph.weight(f"{name}.inverse", (1 / spread).astype(np.float32)))
    return graph.add("QuantizeLinear", divided, _one(graph), _middle(graph))


def _columns(graph: Graph, affine: Affine, spread: Array | None = None) -> tuple[str, str]:
    """Add weights by blocks and what makes columns of 7 bits of them; return the names of these and of their scales."""
    name, (n_out, n_in) = affine.name, affine.matrix.shape
    blocks = affine.matrix.reshape(n_out, n_in // BLOCK, BLOCK)
    scales = np.maximum(np.abs(blocks).max(-1, keepdims=True) / 127, 1e-12).astype(np.float32)
    stored = (np.clip(np.round(blocks / scales), -127, 127) + 128).astype(np.uint8)
    values = graph.add("Cast", graph.weight(f"{name}.int8", stored), to=TensorProto.FLOAT)
    signed = graph.add("Sub", values, graph.number("128", 128))
    scaled = graph.add("Mul", signed, graph.weight(f"{name}.scale", scales))
    rows = graph.add("Reshape", scaled, graph.whole(f"shape.{n_in}", -1, n_in))
    if spread is not None:
        rows = graph.add("Mul", rows, graph.weight(f"{name}.spread", spread))
    last = graph.whole("axis.last", -1)
    top = graph.add("ReduceMax", graph.add("Abs", rows), last, keepdims=1)
    step = graph.add("Mul", top, graph.number("1/63", 1 / 63))
    whole = graph.add("Cast", graph.add("Round", graph.add("Div", rows, step)), to=TensorProto.INT8)
    return graph.add("Transpose", whole, perm=[1, 0]), graph.add("Squeeze", step, last)
