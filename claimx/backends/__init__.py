"""The only room that imports torch, transformers, spaCy; the model store and its digests."""

from claimx.backends.loading import load_tagger
from claimx.backends.onnx_network import n_cores
from claimx.backends.store import Manifest, available_models, best_tier, find_model, tier_names

__all__ = ["Manifest", "available_models", "best_tier", "find_model", "load_tagger", "n_cores", "tier_names"]
