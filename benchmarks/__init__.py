"""Comparing systems on hand-labelled texts; claimx does not know of this folder."""
