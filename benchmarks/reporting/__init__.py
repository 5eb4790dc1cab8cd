"""Reports from result files alone: Markdown tables, and one HTML page that needs nothing but itself."""

from benchmarks.reporting.page import render_page
from benchmarks.reporting.reading import Group, Row, group_rows, read_results
from benchmarks.reporting.text import render_text

__all__ = ["Group", "Row", "group_rows", "read_results", "render_page", "render_text"]
