"""The rooms put together: text in, analysis out; this room alone does the wiring, and owns batching."""

from claimx.pipeline.config import MAX_CHARS, Config
from claimx.pipeline.pipeline import Pipeline, analyze, load

__all__ = ["MAX_CHARS", "Config", "Pipeline", "analyze", "load"]
