"""ONNX graphs in the making, written node by node, so that no exporter's version decides what they look like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Array = NDArray[np.float32]
OPSET = 20


@dataclass(frozen=True, slots=True)
class Affine:
    """What a product multiplies with and adds.

    Args:
        name: Prefix of the names of its weights in the graph.
        matrix: Shape: ``(outputs, inputs)``.
        bias: Shape: ``(outputs,)``.
    """

    name: str
    matrix: Array
    bias: Array


class Graph:
    """Nodes and weights, named as they are added."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}
        self.opset = OPSET

    def weight(self, name: str, array: NDArray[np.generic]) -> str:
        """Add a constant and return its name."""
        self.weights.setdefault(name, numpy_helper.from_array(np.asarray(array, order="C"), name))
        return name

    def number(self, name: str, value: float, kind: type[np.generic] = np.float32) -> str:
        """Add a single number and return its name."""
        return self.weight(name, np.array(value, dtype=kind))

    def whole(self, name: str, *values: int) -> str:
        """Add a row of whole numbers, as shapes and axes are given, and return its name."""
        return self.weight(name, np.array(values, dtype=np.int64))

    def add(self, operator: str, *inputs: str, **attributes: object) -> str:
        """Add a node and return the name of its first output."""
        output = f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [output], name=output, **attributes))
        return output

    def product(self, states: str, affine: Affine) -> str:
        """Add `states @ matrix.T + bias` in float32."""
        product = self.add("MatMul", states, self.weight(f"{affine.name}.weight", affine.matrix.T))
        return self.add("Add", product, self.weight(f"{affine.name}.bias", affine.bias))

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
