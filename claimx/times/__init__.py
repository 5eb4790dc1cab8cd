"""Document -> time expressions, normalized as TIMEX3."""

from claimx.times.extractor import TimeExtractor

__all__ = ["TimeExtractor"]
