"""The table of claims as comma-separated values, one row a claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from claimx.types import Analysis
from claimx.views.rows import to_table

__all__ = ["write"]


def write(analyses: Iterable[Analysis], file: TextIO) -> int:
    """Write one header and one row a claim, with the columns of :data:`claimx.views.COLUMNS`.

    Quotes stand as the text has them; a spreadsheet may take one that begins with ``=`` for a formula, so import it as
    text.

    Args:
        analyses: Any iterable, read as it is consumed.
        file: An open text file in UTF-8.

    Returns:
        The number of analyses written.
    """
    file.write(to_table(()).to_csv())
    n_written = 0
    for analysis in analyses:
        n_written += 1
        file.write(to_table(analysis).to_csv().partition("\n")[2])
    return n_written
