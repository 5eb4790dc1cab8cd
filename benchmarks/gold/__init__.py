"""The hand-labelled gold file of the seed brief, its two passes, and its validator."""
