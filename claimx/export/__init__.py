"""Analysis -> files, and back where the format can hold it all."""
