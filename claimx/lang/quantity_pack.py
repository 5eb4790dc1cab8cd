"""What a language brings for quantities."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.lang.numerals import NumberGrammar

__all__ = ["QuantityPack"]


@dataclass(frozen=True)
class QuantityPack:
    """Number words, units, modifiers and traps of a language.

    Args:
        numbers: How the language writes numbers.
    """

    numbers: NumberGrammar
