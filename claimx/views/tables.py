"""Rows with named columns: the common answer of all views that are tables."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimx.errors import MissingDependencyError

if TYPE_CHECKING:
    import pandas

__all__ = ["Table", "writable"]

_SHOWN_ROWS, _SHOWN_CHARS = 40, 60


def writable(text: str) -> str:
    """Return the text with what UTF-8 cannot hold, lone surrogates, written as an escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


@dataclass(frozen=True, repr=False)
class Table(Sequence[dict[str, Any]]):
    """A sequence of rows, each a dictionary with the same keys.

    Args:
        columns: Names, in order.
        rows: One dictionary a row; an empty cell is ``None``.

    Example:
        >>> table = Table(("holder", "value"), ({"holder": "Nato", "value": "[3000, inf)"},))
        >>> table[0]["value"], len(table)
        ('[3000, inf)', 1)
        >>> print(table)
        holder  value
        Nato    [3000, inf)
    """

    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows)

    def __getitem__(self, place: Any) -> Any:
        return Table(self.columns, self.rows[place]) if isinstance(place, slice) else self.rows[place]

    def column(self, name: str) -> list[Any]:
        """Return the cells of one column."""
        return [row[name] for row in self.rows]

    def to_pandas(self) -> pandas.DataFrame:
        """Return the rows as a ``pandas.DataFrame``; a table without rows keeps its columns.

        Raises:
            MissingDependencyError: pandas is not installed.
        """
        try:
            import pandas
        except ModuleNotFoundError as error:
            raise MissingDependencyError("pandas", "pandas") from error
        return pandas.DataFrame(list(self.rows), columns=list(self.columns))

    def to_csv(self) -> str:
        """Return the rows as comma-separated values with a header (RFC 4180, with a bare line feed at line ends)."""
        file = io.StringIO()
        writer = csv.DictWriter(file, self.columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return writable(file.getvalue())

    def __str__(self) -> str:
        cells = [list(self.columns), *([_short(row[name]) for name in self.columns] for row in self._head())]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in cells]
        return "\n".join([*lines, *self._rest()])

    def __repr__(self) -> str:
        return f"Table({len(self.rows)} rows: {', '.join(self.columns)})"

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{html.escape(_short(row[name]))}</td>" for name in self.columns) + "</tr>"
            for row in self._head()
        )
        rest = "".join(f"<p>{line}</p>" for line in self._rest())
        return writable(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}")

    def _head(self) -> tuple[dict[str, Any], ...]:
        return self.rows[:_SHOWN_ROWS]

    def _rest(self) -> list[str]:
        n_more = len(self.rows) - _SHOWN_ROWS
        return [f"… and {n_more} more rows"] if n_more > 0 else []


def _short(cell: object) -> str:
    text = "" if cell is None else " ".join(str(cell).split())
    return text if len(text) <= _SHOWN_CHARS else text[: _SHOWN_CHARS - 1] + "…"
