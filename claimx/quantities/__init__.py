"""Document -> quantities: find numeral and unit, read them, normalize them."""

from claimx.quantities.extractor import QuantityExtractor
from claimx.quantities.rejections import REASONS

__all__ = ["REASONS", "QuantityExtractor"]
