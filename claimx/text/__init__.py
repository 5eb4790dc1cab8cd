"""str -> Document: language, blocks, sentences, tokens."""
