"""What readers ask of claims: tables, timelines, who agrees, what follows from what, and what was left out.

Everything here is drawn from finished analyses and changes none of them.
"""

from claimx.views.coverage import Coverage, Reason, find_coverage
from claimx.views.cues import CueWord, find_cue_words
from claimx.views.rows import COLUMNS, to_table
from claimx.views.tables import Table

__all__ = [
    "COLUMNS",
    "Coverage",
    "CueWord",
    "Reason",
    "Table",
    "find_coverage",
    "find_cue_words",
    "to_table",
]
