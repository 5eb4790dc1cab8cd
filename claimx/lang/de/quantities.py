"""German quantities: number words, modifiers and traps stand in ``quantities.tsv``, unit names in ``units.tsv``."""

from claimx.lang.de.nouns import last_part, singular
from claimx.lang.quantity_table import read_quantities

__all__ = ["QUANTITIES"]

QUANTITIES = read_quantities(__package__, lemma=singular, last_part=last_part, shared=False)
