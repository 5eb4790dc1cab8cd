"""What readers ask of claims: tables, timelines, who agrees, what follows from what, and what was left out.

Everything here is drawn from finished analyses and changes none of them.
"""

from claimx.views.rows import COLUMNS, to_table
from claimx.views.tables import Table

__all__ = ["COLUMNS", "Table", "to_table"]
