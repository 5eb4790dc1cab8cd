"""Plots as SVG, drawn by hand: their colours are those of the page, so that they follow its light and dark."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

__all__ = ["N_COLOURS", "Point", "interval_plot", "matrix_plot", "speed_plot"]

N_COLOURS = 8
LABEL_WIDTH = 230
PLOT_WIDTH = 520
ROW_HEIGHT = 22


@dataclass(frozen=True, slots=True)
class Point:
    """A score with its interval.

    Args:
        label: What it is of.
        value: The score, in [0, 1].
        low: Lower end of its interval.
        high: Upper end.
        colour: Number of a colour of the page.
        speed: Words a second, where it is known.
    """

    label: str
    value: float
    low: float
    high: float
    colour: int
    speed: float | None = None

    @property
    def told(self) -> str:
        """The score in words, for the tip."""
        return f"{self.label}: {100 * self.value:.1f} ({100 * self.low:.1f} – {100 * self.high:.1f})"


def _svg(width: float, height: float, title: str, body: Sequence[str]) -> str:
    head = f'<svg viewBox="0 0 {width:g} {height:g}" width="{width:g}" role="img" aria-label="{escape(title)}">'
    return "\n".join([head, f"<title>{escape(title)}</title>", *body, "</svg>"])


def _text(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{escape(text)}</text>'


def _line(start: tuple[float, float], end: tuple[float, float], kind: str) -> str:
    return f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" class="{kind}"/>'


def _cut(text: str, n_chars: int) -> str:
    return text if len(text) <= n_chars else text[: n_chars - 1] + "…"


def interval_plot(groups: Mapping[str, Sequence[Point]], title: str) -> str:
    """Return F1 with its interval, a row a system, grouped by measure.

    Args:
        groups: Measure -> scores.
        title: What is read out in place of the picture.
    """
    body: list[str] = []
    y = 14.0
    for name, points in groups.items():
        body.append(_text(0, y + 4, name, "strong"))
        y += ROW_HEIGHT
        for point in points:
            left, right, middle = (LABEL_WIDTH + PLOT_WIDTH * v for v in (point.low, point.high, point.value))
            body += [
                f"<g><title>{escape(point.told)}</title>",
                _text(LABEL_WIDTH - 10, y + 4, _cut(point.label, 34), "", "end"),
                _line((left, y), (right, y), f"bar c{point.colour}"),
                _line((left, y - 4), (left, y + 4), f"tick c{point.colour}"),
                _line((right, y - 4), (right, y + 4), f"tick c{point.colour}"),
                f'<circle cx="{middle:.1f}" cy="{y:.1f}" r="4.5" class="dot c{point.colour}"/>',
                _text(LABEL_WIDTH + PLOT_WIDTH + 12, y + 4, f"{100 * point.value:.1f}"),
                "</g>",
            ]
            y += ROW_HEIGHT
        y += 6
    grid = []
    for share in range(0, 101, 20):
        x = LABEL_WIDTH + PLOT_WIDTH * share / 100
        grid += [_line((x, 6), (x, y), "grid"), _text(x, y + 14, str(share), "axis", "middle")]
    return _svg(LABEL_WIDTH + PLOT_WIDTH + 60, y + 22, title, [*grid, *body])


def speed_plot(points: Sequence[Point], title: str) -> str:
    """Return quality against speed, the speed by powers of ten."""
    known = [point for point in points if point.speed]
    if not known:
        return ""
    logs = [math.log10(point.speed or 1.0) for point in known]
    first, last = math.floor(min(logs)), max(math.ceil(max(logs)), math.floor(min(logs)) + 1)
    width, height, left, top = 620.0, 280.0, 50.0, 12.0
    low = math.floor(10 * min(point.low for point in known)) / 10
    high = max(math.ceil(10 * max(point.high for point in known)) / 10, low + 0.1)

    def place(log: float, value: float) -> tuple[float, float]:
        return left + width * (log - first) / (last - first), top + height * (high - value) / (high - low)

    body = []
    for power in range(first, last + 1):
        x, _ = place(power, low)
        body += [
            _line((x, top), (x, top + height), "grid"),
            _text(x, top + height + 16, f"{10**power:,}", "axis", "middle"),
        ]
    n_steps = round((high - low) * 10)
    for step in range(n_steps + 1):
        value = low + step / 10
        _, y = place(first, value)
        body += [
            _line((left, y), (left + width, y), "grid"),
            _text(left - 8, y + 4, f"{100 * value:.0f}", "axis", "end"),
        ]
    for point, log in zip(known, logs, strict=True):
        x, y = place(log, point.value)
        body += [
            f"<g><title>{escape(point.told)}, {point.speed:,.0f} words/s</title>",
            _line(place(log, point.low), place(log, point.high), f"bar c{point.colour}"),
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" class="dot c{point.colour}"/>',
            _text(x + 10, y - 7, _cut(point.label, 28)) if x < left + width * 0.7 else "",
            _text(x - 10, y - 7, _cut(point.label, 28), "", "end") if x >= left + width * 0.7 else "",
            "</g>",
        ]
    body.append(_text(left + width, top + height + 34, "words a second", "axis", "end"))
    return _svg(left + width + 40, top + height + 42, title, body)


def matrix_plot(cells: Mapping[tuple[str, str], int], rows: Sequence[str], columns: Sequence[str], title: str) -> str:
    """Return how often a gold label (row) met a predicted one (column), darker where more often within the row."""
    size, left, top = 62, 92, 40
    body = [_text(left, 12, "predicted →", "axis")]
    body += [_text(left + size * (i + 0.5), top - 8, _cut(column, 9), "", "middle") for i, column in enumerate(columns)]
    for j, row in enumerate(rows):
        y = top + 34 * j
        body.append(_text(left - 8, y + 21, _cut(row, 12), "", "end"))
        total = sum(cells.get((row, column), 0) for column in columns) or 1
        for i, column in enumerate(columns):
            n = cells.get((row, column), 0)
            x, kind = left + size * i, "hit" if row == column else "miss"
            box = f'<rect x="{x}" y="{y}" width="{size - 3}" height="31" class='
            body += [
                f'{box}"frame"/>',
                f'{box}"{kind}" opacity="{0.75 * n / total:.3f}"/>',
                _text(x + size / 2 - 1.5, y + 21, str(n) if n else "·", "" if n else "axis", "middle"),
            ]
    return _svg(left + size * len(columns) + 10, top + 34 * len(rows) + 6, title, body)
