"""Gold x predicted -> counts -> precision, recall, F1; what is undefined is None."""
