"""The only room that imports torch, transformers, spaCy; the model store and its digests."""
