"""The forms of time expressions, kind by kind: the text files hold one marked sentence a line."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from claimx.lang import get_pack
from claimx.text import read_document
from claimx.times import TimeExtractor

TODAY = date(2024, 11, 14)  # a Thursday

_MARK = re.compile(r"\[\[(?P<surface>[^|\]]+)\|(?P<type>[A-Z]+) (?P<value>\S+?)(?: (?P<mod>[A-Z_]+))?\]\]")
_EXTRACTORS = {language: TimeExtractor(get_pack(language)) for language in ("de", "en")}


def _rows(*names: str) -> list[str]:
    lines = [line for name in names for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()]
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _dated_rows(name: str) -> list[tuple[date, str]]:
    """Read the lines of a file behind the date of their block."""
    rows, day = [], TODAY
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        if line.startswith("## date "):
            day = date.fromisoformat(line.removeprefix("## date "))
        elif line.strip() and not line.startswith("#"):
            rows.append((day, line))
    return rows


def _check(marked: str, language: str, day: date = TODAY) -> None:
    expected = [
        (m["surface"], m["type"], None if m["value"] == "-" else m["value"], m["mod"]) for m in _MARK.finditer(marked)
    ]
    text = _MARK.sub(lambda m: m["surface"], marked)
    assert "[[" not in text, "a mark was not read"
    document = read_document(text, language=language, date=day)
    found = [(t.span.text, str(t.type), t.value, t.mod) for t in _EXTRACTORS[language].extract(document)]
    assert found == expected


@pytest.mark.parametrize("marked", _rows("german.txt", "german_more.txt"))
def test_german_forms_are_read_as_marked(marked: str) -> None:
    _check(marked, "de")


@pytest.mark.parametrize("marked", _rows("english.txt", "english_more.txt"))
def test_english_forms_are_read_as_marked(marked: str) -> None:
    _check(marked, "en")


@pytest.mark.parametrize(("day", "marked"), _dated_rows("german_dated.txt"))
def test_german_times_of_any_day_are_read_as_marked(day: date, marked: str) -> None:
    _check(marked, "de", day)


@pytest.mark.parametrize(("day", "marked"), _dated_rows("english_dated.txt"))
def test_english_times_of_any_day_are_read_as_marked(day: date, marked: str) -> None:
    _check(marked, "en", day)
