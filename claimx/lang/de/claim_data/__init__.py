"""Data files of the German claims section."""
